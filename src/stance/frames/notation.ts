import { columnOf, WIDTH, type NumberedWords } from '../../language/words.ts';
import type { StanceType } from '../types.ts';
import { FRAMES, type FrameGroup, type FrameKind } from './table.ts';
import { beginningsOf, nounForms, PAST, PLAIN, verbForms } from '../../english/inflect.ts';
import type { JudgementList } from '../../english/judgements.ts';

/**
 * Reads the notation of `table.ts` into frames. On first use only the heads of the rows are read; the frames of a head follow when a text has
 * the word, and are kept: the whole table costs a noticeable part of the first, cold analysis, and one article needs a fraction of it.
 */

/** What may fill a place of a frame: target, own field, holder, anything. */
export type Role = 'T' | 'F' | 'H' | 'X';
/** The clauses that can fill the field. */
export type ClauseForm = 'that' | 'to' | 'ing';

/** One element of a frame behind its head. */
export type Step =
  | { readonly kind: 'words' | 'particle'; readonly words: ReadonlySet<string> }
  | {
      readonly kind: 'role';
      readonly role: Role;
      readonly possessor: boolean;
      readonly nouns?: ReadonlySet<string>;
      readonly not?: ReadonlySet<string>;
      readonly kinds?: 'actor' | 'thing' | 'bad';
    }
  | { readonly kind: 'clause'; readonly form: ClauseForm; readonly not?: ReadonlySet<string> }
  | { readonly kind: 'judgement'; readonly list: JudgementList };

/** One frame: a head word with a construction, and the stance it makes. */
export interface Frame extends FrameKind {
  /** Place in the list of all frames; a stable feature number as long as the table is unchanged. */
  readonly index: number;
  /** Part of speech of the head. */
  readonly category: 'verb' | 'noun' | 'adjective';
  /** Which party the head verb's subject is: the holder, the target, the field's owner, or none ("there be no truth to F", "shame on T"), where whoever says so holds the stance. */
  readonly subject: 'H' | 'T' | 'F' | 'none';
  readonly steps: readonly Step[];
  /** Numbers of its literal steps, from 1: where a sentence has no word of one of them, the frame cannot stand in it. */
  readonly needs: readonly number[];
  /** Whether the head is a modal: "will not apologise", "must resign". */
  readonly isModal: boolean;
  /** Whether it is a stance only where the subject speaks of its own doing: "we will rebuild it". */
  readonly isOwnDoing: boolean;
  /** Whether its negation is the other side's stance: "does not like". */
  readonly turns: boolean;
  /** Whether it is a stance only where it is denied: "does not listen to farmers". */
  readonly needsNot: boolean;
  /** The row as it stands in the table, optional parts resolved. */
  readonly row: string;
}

/** A frame that a form can start, and what the form then is (bits of `inflect.ts`). */
export interface HeadUse {
  readonly frame: Frame;
  readonly kind: number;
}

/** What a word is to the frames. */
export interface WordUse {
  /** Its rows in {@link FrameTable.plan}, half-open: the frames that it is a head of. */
  readonly from: number;
  readonly to: number;
  /** Numbers of the literal steps that it is a word of, as in {@link Frame.needs}. */
  readonly fills: readonly number[];
}

/** Numbers a row of the plan: {@link Trait} and number of steps, then its first three needs, 0 for none. */
export const PLAN_WIDTH = 4;
/** What the first number of a row tells in its two lowest bits; the number of steps stands above them. */
export const Trait = { ADJECTIVE: 0, VERB: 1, NOUN: 2, MODAL: 3 } as const;

/** What has been read of the table so far. */
export interface FrameTable {
  /** Number of literal steps, and 1 more. */
  readonly literals: number;
  /** What decides whether a use can stand in a sentence, in rows of numbers: most uses are passed over, and their frames lie all over the memory. */
  readonly plan: Int16Array;
  /** The uses, one a row of the plan. */
  readonly uses: readonly HeadUse[];
}

/** The whole table, read. */
export interface FrameIndex {
  readonly frames: readonly Frame[];
  /** Lower-case form of a head -> its frames, the most specific first. */
  readonly heads: ReadonlyMap<string, readonly HeadUse[]>;
  /** Number of distinct cues: a head word with a construction and a type. */
  readonly cues: number;
}

/** A line of the table; its frames are read when a text has one of its heads, as one article has few of them and the table is long. */
interface Row {
  readonly group: FrameGroup;
  readonly line: string;
  /** Index of its first frame. */
  readonly index: number;
  frames?: readonly Frame[];
}

/** A head word as one part of speech, with the rows that it heads. */
interface Head {
  readonly number: number;
  readonly word: string;
  readonly category: Frame['category'];
  readonly rows: Row[];
  /** Whether its forms are among the words. */
  isInflected: boolean;
}

interface Word {
  /** Its place among the entries of the table. */
  readonly number: number;
  from: number;
  to: number;
  readonly fills: number[];
  /** The heads that it is a form of, and as what. */
  readonly origins: { readonly head: Head; readonly kind: number }[];
  isRead: boolean;
}

/** The table on its way from lines to frames. */
interface Reading extends FrameTable {
  readonly rows: readonly Row[];
  readonly words: Map<string, Word>;
  /** The same, in the order in which they came. */
  readonly entries: Word[];
  /** Heads whose forms have still to be worked out, by the first letters of these; null once all have been. */
  pending: Map<string, Head[]> | null;
  /** The same lists of nouns stand in many rows. */
  readonly steps: Map<string, Step>;
  readonly numbers: Map<Step, number>;
  literals: number;
  plan: Int16Array;
  readonly uses: HeadUse[];
}

let reading: Reading | undefined;

/** What each of the words is to the frames, null for nothing, once all frames that they can head are read; then the table as far as it is read. */
export function usesOfWords(forms: NumberedWords): {
  readonly known: readonly (WordUse | null)[];
  readonly table: FrameTable;
} {
  const table = (reading ??= readHeads());
  const known = entriesOf(table, forms);
  const unread = known.filter((word) => word !== null && !word.isRead);
  if (unread.length === 0) return { known, table };
  for (const word of unread) readUses(table, word!);
  return { known: entriesOf(table, forms), table }; // with the words of their literal steps
}

/** The entries of words. Which one a word has is kept; that it has none is kept, too, as long as none is added. */
function entriesOf(table: Reading, { words, numbers }: NumberedWords): (Word | null)[] {
  const { cells, at } = columnOf(words, table);
  const found = new Array<Word | null>(numbers.length);
  for (let f = 0; f < found.length; f++) {
    const cell = numbers[f]! * WIDTH + at;
    if (cells[cell]! <= 0 && cells[cell] !== -1 - table.entries.length) {
      const word = wordAt(table, words.small[numbers[f]!]!);
      cells[cell] = word === undefined ? -1 - table.entries.length : word.number + 1;
    }
    found[f] = cells[cell]! > 0 ? table.entries[cells[cell]! - 1]! : null;
  }
  return found;
}

/** The frames that a form can start, the most specific first. */
export function usesOf(form: string): readonly HeadUse[] {
  const table = (reading ??= readHeads());
  const word = wordAt(table, form);
  if (word === undefined) return [];
  if (!word.isRead) readUses(table, word);
  return table.uses.slice(word.from, word.to);
}

/** The types of the frames that a form can start, some of them more than once; reads no frames. */
export function typesOf(form: string): readonly StanceType[] {
  const word = wordAt((reading ??= readHeads()), form);
  return word === undefined ? [] : word.origins.flatMap(({ head }) => head.rows.map(({ group }) => group.type));
}

/** All frames by the forms of their heads: for those who look at the table itself. */
export function frameIndex(): FrameIndex {
  const table = (reading ??= readHeads());
  inflectAll(table);
  const frames = table.rows.flatMap((row) => framesOf(table, row));
  return {
    frames,
    heads: new Map(
      [...table.words].filter(([, { origins }]) => origins.length > 0).map(([form]) => [form, usesOf(form)]),
    ),
    cues: new Set(
      frames.flatMap(({ type, category, row }) =>
        headOf(row).head.map((word) => `${type} ${category} ${word} ${construction(row)}`),
      ),
    ).size,
  };
}

/** What a row is, see {@link headOf}: part of speech of its head, subject, head words. */
const ROW = /^ *(?:[~!] )?(?:([na]): )?(?:(?:T|F|S|it|there) )?([^ \n]+)(?: .*)?$/gm;

/** Who heads which row: all that is read before the first text. */
function readHeads(): Reading {
  const rows: Row[] = [];
  const table: Reading = {
    rows,
    words: new Map(),
    entries: [],
    pending: new Map(),
    steps: new Map(),
    numbers: new Map(),
    literals: 1,
    plan: new Int16Array(64 * PLAN_WIDTH),
    uses: [],
  };
  const heads: Record<Frame['category'], Map<string, Head>> = {
    verb: new Map(),
    noun: new Map(),
    adjective: new Map(),
  };
  let index = 0;
  let number = 0;
  for (const group of FRAMES) {
    for (const [line, mark, words] of group.rows.matchAll(ROW)) {
      const row: Row = { group, line, index };
      rows.push(row);
      index += frameCount(line);
      const category = mark === undefined ? 'verb' : mark === 'n' ? 'noun' : 'adjective';
      for (const word of words!.includes('|') ? words!.split('|') : [words!]) {
        const known = heads[category].get(word);
        if (known !== undefined) {
          known.rows.push(row);
          continue;
        }
        const head: Head = { number: number++, word, category, rows: [row], isInflected: false };
        heads[category].set(word, head);
        putOff(table, head);
      }
    }
  }
  return table;
}

/** Letters by which heads are put off. */
const LETTERS = 3;

/** Leaves it for later to work out the forms of a head, unless they may be shorter than what they would be found by. */
function putOff(table: Reading, head: Head): void {
  const beginnings =
    head.category === 'adjective' || head.word.startsWith('=') ? null : beginningsOf(head.word, LETTERS, head.category);
  if (beginnings === null) return inflect(table, head);
  for (const letters of beginnings) {
    const others = table.pending!.get(letters);
    if (others === undefined) table.pending!.set(letters, [head]);
    else others.push(head);
  }
}

function inflect(table: Reading, head: Head): void {
  if (head.isInflected) return;
  head.isInflected = true;
  for (const [form, kind] of headForms(head.word, head.category)) wordOf(table, form).origins.push({ head, kind });
}

function inflectAll(table: Reading): void {
  for (const heads of table.pending?.values() ?? []) for (const head of heads) inflect(table, head);
  table.pending = null;
}

function wordAt(table: Reading, form: string): Word | undefined {
  const { words, pending } = table;
  if (pending !== null) {
    const letters = form.slice(0, LETTERS);
    const heads = pending.get(letters);
    if (heads !== undefined) {
      pending.delete(letters);
      for (const head of heads) inflect(table, head);
    }
  }
  return words.get(form);
}

function wordOf({ words, entries }: Reading, form: string): Word {
  let word = words.get(form);
  if (word === undefined) {
    word = { number: entries.length, from: 0, to: 0, fills: [], origins: [], isRead: false };
    words.set(form, word);
    entries.push(word);
  }
  return word;
}

/** Reads the frames that a word can start, into the plan. */
function readUses(table: Reading, word: Word): void {
  word.isRead = true;
  const origins = word.origins.sort((a, b) => a.head.number - b.head.number); // whichever text had them worked out first
  const own = origins.flatMap(({ head, kind }) =>
    head.rows.flatMap((row) => framesOf(table, row).map((frame) => ({ frame, kind }))),
  );
  own.sort((a, b) => b.frame.steps.length - a.frame.steps.length || a.frame.index - b.frame.index);
  word.from = table.uses.length;
  word.to = word.from + own.length;
  if (word.to * PLAN_WIDTH > table.plan.length) {
    const grown = new Int16Array(Math.max(2 * table.plan.length, word.to * PLAN_WIDTH));
    grown.set(table.plan);
    table.plan = grown;
  }
  for (const use of own) {
    const { isModal, category, steps, needs } = use.frame;
    const trait = isModal
      ? Trait.MODAL
      : category === 'verb'
        ? Trait.VERB
        : category === 'noun'
          ? Trait.NOUN
          : Trait.ADJECTIVE;
    table.plan.set(
      [trait + (steps.length << 2), ...(isModal ? [] : needs.slice(0, PLAN_WIDTH - 1))],
      table.uses.length * PLAN_WIDTH,
    );
    table.uses.push(use);
  }
}

function framesOf(table: Reading, row: Row): readonly Frame[] {
  const line = row.line.trimStart();
  const turns = line.startsWith('~ '),
    needsNot = line.startsWith('! ');
  return (row.frames ??= withOptions(turns || needsNot ? line.slice(2) : line).map((text, k) => {
    const { type, polarity, intensity, outlook, isAuthorial, isTold, ofActors } = row.group;
    const { category, subject, rest } = headOf(text);
    const steps = rest === '' ? [] : rest.split(' ').map((part) => stepOf(table, part));
    return {
      index: row.index + k,
      type,
      polarity,
      intensity,
      outlook,
      category,
      subject,
      steps,
      needs: needsOf(table, category, steps),
      isModal: /^(?:will|T must|T should|T will)\|/.test(text),
      isOwnDoing: text.startsWith('will|') && !text.includes(' not '),
      turns,
      needsNot,
      isTold,
      isAuthorial,
      ofActors,
      row: text,
    };
  }));
}

function headForms(word: string, category: Frame['category']): Iterable<readonly [string, number]> {
  if (word.startsWith('=')) return [[word.slice(1), PAST]];
  if (category === 'verb') return verbForms(word);
  if (category === 'noun') return nounForms(word).map((form) => [form, PLAIN] as const);
  return [[word, PLAIN] as const];
}

/** The words behind the head, without optional parts: what makes one cue of a verb another. */
function construction(row: string): string {
  return row
    .split(' ')
    .filter((part) => /^[a-z]/.test(part))
    .slice(1)
    .join(' ');
}

/** How many frames {@link withOptions} makes of a row. */
function frameCount(row: string): number {
  let count = 1;
  for (let open = row.indexOf('('); open >= 0; open = row.indexOf('(', open + 1)) count *= 2;
  return count;
}

/** "accuse T (of F)" -> "accuse T of F", "accuse T". */
function withOptions(row: string): string[] {
  const open = row.indexOf('(');
  if (open < 0) return [row];
  const close = row.indexOf(')', open);
  const rest = row.slice(close + 1);
  const without = `${row.slice(0, open).trimEnd()}${rest}`;
  return [...withOptions(row.slice(0, open) + row.slice(open + 1, close) + rest), ...withOptions(without)];
}

/** The head words of a row, what they are, and what stands behind them. */
function headOf(
  row: string,
): Pick<Frame, 'category' | 'subject'> & { readonly head: readonly string[]; readonly rest: string } {
  let at = 0;
  let category: Frame['category'] = 'verb';
  if (row.startsWith('n: ') || row.startsWith('a: ')) {
    category = row.startsWith('n') ? 'noun' : 'adjective';
    at = 3;
  }
  let subject: Frame['subject'] = 'H';
  if (row.startsWith('T ', at) || row.startsWith('F ', at)) {
    subject = row[at] as 'T' | 'F';
    at += 2;
  } else if (row.startsWith('it ', at) || row.startsWith('there ', at) || row.startsWith('S ', at)) {
    subject = 'none';
    at = row.indexOf(' ', at) + 1;
  }
  const space = row.indexOf(' ', at);
  const end = space < 0 ? row.length : space;
  return { category, subject, head: row.slice(at, end).split('|'), rest: row.slice(end + 1) };
}

function stepOf({ steps }: Reading, part: string): Step {
  let step = steps.get(part);
  if (step === undefined) steps.set(part, (step = readStep(part)));
  return step;
}

function readStep(part: string): Step {
  if (part === 'T' || part === 'F' || part === 'H' || part === 'X')
    return { kind: 'role', role: part, possessor: false };
  if (/^[TFX]:/.test(part))
    return {
      kind: 'role',
      role: part[0] as Role,
      possessor: false,
      nouns: new Set(part.slice(2).split('|').flatMap(nounForms)),
    };
  if (/^[TFX]!/.test(part))
    return {
      kind: 'role',
      role: part[0] as Role,
      possessor: false,
      not: new Set(part.slice(2).split('|').flatMap(nounForms)),
    };
  if (/^[TFX]\//.test(part))
    return { kind: 'role', role: part[0] as Role, possessor: false, kinds: part.slice(2) as 'actor' | 'thing' | 'bad' };
  if (part === "T's" || part === "H's") return { kind: 'role', role: part[0] as Role, possessor: true };
  if (part === 'that+' || part === 'to+' || part === 'ing+')
    return { kind: 'clause', form: part.slice(0, -1) as ClauseForm };
  if (part.startsWith('to+!')) return { kind: 'clause', form: 'to', not: new Set(part.slice(4).split('|')) };
  if (/^[A-Z]+$/.test(part)) return { kind: 'judgement', list: part as JudgementList };
  if (part.startsWith('+'))
    return { kind: 'particle', words: new Set(part.split('|').map((word) => word.replace(/^\+/, ''))) };
  return { kind: 'words', words: new Set(part.split('|').flatMap(nounForms)) };
}

/** The literal steps that no text can leave out: "criticism of T" can, behind "drew", where the target is the subject. */
function needsOf(table: Reading, category: Frame['category'], steps: readonly Step[]): Frame['needs'] {
  return steps.flatMap((step, s) => {
    if (step.kind !== 'words' && step.kind !== 'particle') return [];
    const next = steps[s + 1];
    if (category === 'noun' && next?.kind === 'role' && next.role === 'T') return [];
    let number = table.numbers.get(step);
    if (number === undefined) {
      table.numbers.set(step, (number = table.literals++));
      for (const word of step.words) wordOf(table, word).fills.push(number);
    }
    return [number];
  });
}
