import type { Intensity, Outlook, Polarity, StanceType } from '../types.ts';
import { FRAMES } from './table.ts';
import { nounForms, PLAIN, verbForms } from './inflect.ts';
import type { JudgementList } from './judgements.ts';

/** Reads the notation of `table.ts` into frames, once, on first use. */

/** What may fill a place of a frame: target, own field, holder, anything. */
export type Role = 'T' | 'F' | 'H' | 'X';
/** The clauses that can fill the field. */
export type ClauseForm = 'that' | 'to' | 'ing' | 'wh';

/** One element of a frame behind its head. */
export type Step =
  | { readonly kind: 'words' | 'particle'; readonly words: ReadonlySet<string> }
  | { readonly kind: 'role'; readonly role: Role; readonly possessor: boolean; readonly nouns?: ReadonlySet<string> }
  | { readonly kind: 'clause'; readonly form: ClauseForm }
  | { readonly kind: 'judgement'; readonly list: JudgementList };

/** One frame: a head word with a construction, and the stance it makes. */
export interface Frame {
  /** Place in the list of all frames; a stable feature number as long as the table is unchanged. */
  readonly index: number;
  readonly type: StanceType;
  readonly polarity: Polarity;
  readonly intensity: Intensity;
  readonly outlook: Outlook | null;
  /** Part of speech of the head. */
  readonly category: 'verb' | 'noun' | 'adjective';
  /** Which party the head verb's subject is: the holder, the target, the field's owner, or none ("there be no truth to F"). */
  readonly subject: 'H' | 'T' | 'F' | 'none';
  readonly steps: readonly Step[];
  /** Numbers of its literal steps, from 1: where a sentence has no word of one of them, the frame cannot stand in it. */
  readonly needs: readonly number[];
  /** Whether the head is a modal: "will not apologise", "must resign". */
  readonly isModal: boolean;
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
  /** Its rows in {@link FrameIndex.plan}, half-open: the frames that it is a head of. */
  readonly from: number;
  readonly to: number;
  /** Numbers of the literal steps that it is a word of, as in {@link Frame.needs}. */
  readonly fills: readonly number[];
}

/** Numbers a row of the plan: {@link Trait} and number of steps, then its first three needs, 0 for none. */
export const PLAN_WIDTH = 4;
/** What the first number of a row tells in its two lowest bits; the number of steps stands above them. */
export const Trait = { ADJECTIVE: 0, VERB: 1, NOUN: 2, MODAL: 3 } as const;

/** The whole table, read. */
export interface FrameIndex {
  readonly frames: readonly Frame[];
  /** Words that heads or literal steps can have, lower case. */
  readonly words: ReadonlyMap<string, WordUse>;
  /** Number of literal steps, and 1 more. */
  readonly literals: number;
  /** What decides whether a use can stand in a sentence, in rows of numbers: most uses are passed over, and their frames lie all over the memory. */
  readonly plan: Int16Array;
  /** The uses, one a row of the plan. */
  readonly uses: readonly HeadUse[];
  /** Lower-case form of a head -> its frames, the most specific first. */
  readonly heads: ReadonlyMap<string, readonly HeadUse[]>;
  /** Number of distinct cues: a head word with a construction and a type. */
  readonly cues: number;
}

let index: FrameIndex | undefined;

/** The frames by the forms of their heads. */
export function frameIndex(): FrameIndex {
  return (index ??= readTable());
}

function readTable(): FrameIndex {
  const frames: Frame[] = [];
  // the same words head many rows, and the same lists of nouns stand in many
  const verbs = new Map<string, readonly (readonly [string, number])[]>();
  const known = new Map<string, Step>();
  const numbers = new Map<Step, number>();
  const heads = new Map<string, HeadUse[]>();
  for (const group of FRAMES) {
    for (const line of group.rows.split('\n')) {
      const row = line.trim();
      if (row === '') continue;
      for (const variant of withOptions(row)) {
        const { category, subject, head, steps } = readRow(variant, known);
        const { type, polarity, intensity, outlook = null } = group;
        const frame: Frame = { index: frames.length, type, polarity, intensity, outlook, category, subject, steps, needs: needsOf(category, steps, numbers), isModal: variant.startsWith('will|') || variant.startsWith('T must|'), row: variant };
        frames.push(frame);
        for (const word of head) {
          for (const [form, kind] of headForms(word, category, verbs)) {
            const uses = heads.get(form);
            if (uses === undefined) heads.set(form, [{ frame, kind }]);
            else uses.push({ frame, kind });
          }
        }
      }
    }
  }
  for (const uses of heads.values()) uses.sort((a, b) => b.frame.steps.length - a.frame.steps.length || a.frame.index - b.frame.index);
  return {
    frames, heads, ...planOf(heads, numbers),
    get cues() {
      return new Set(frames.flatMap(({ type, category, row }) => readRow(row, known).head.map((word) => `${type} ${category} ${word} ${construction(row)}`))).size;
    },
  };
}

function planOf(heads: ReadonlyMap<string, readonly HeadUse[]>, numbers: ReadonlyMap<Step, number>): Pick<FrameIndex, 'words' | 'literals' | 'plan' | 'uses'> {
  const words = new Map<string, { from: number; to: number; fills: number[] }>();
  const uses: HeadUse[] = [];
  for (const [form, own] of heads) {
    words.set(form, { from: uses.length, to: uses.length + own.length, fills: [] });
    for (const use of own) uses.push(use);
  }
  for (const [step, number] of numbers) {
    if (step.kind !== 'words' && step.kind !== 'particle') continue;
    for (const word of step.words) {
      const known = words.get(word);
      if (known === undefined) words.set(word, { from: 0, to: 0, fills: [number] });
      else known.fills.push(number);
    }
  }
  const plan = new Int16Array(uses.length * PLAN_WIDTH);
  uses.forEach(({ frame: { isModal, category, steps, needs } }, row) => {
    const trait = isModal ? Trait.MODAL : category === 'verb' ? Trait.VERB : category === 'noun' ? Trait.NOUN : Trait.ADJECTIVE;
    plan.set([trait + (steps.length << 2), ...(isModal ? [] : needs.slice(0, PLAN_WIDTH - 1))], row * PLAN_WIDTH);
  });
  return { words, literals: numbers.size + 1, plan, uses };
}

function headForms(word: string, category: Frame['category'], verbs: Map<string, readonly (readonly [string, number])[]>): Iterable<readonly [string, number]> {
  if (category === 'verb') {
    let forms = verbs.get(word);
    if (forms === undefined) verbs.set(word, forms = [...verbForms(word)]);
    return forms;
  }
  if (category === 'noun') return nounForms(word).map((form) => [form, PLAIN] as const);
  return [[word, PLAIN] as const];
}

/** The words behind the head, without optional parts: what makes one cue of a verb another. */
function construction(row: string): string {
  return row.split(' ').filter((part) => /^[a-z]/.test(part)).slice(1).join(' ');
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

function readRow(row: string, known: Map<string, Step>): Pick<Frame, 'category' | 'subject' | 'steps'> & { head: string[] } {
  const parts = row.split(' ');
  let category: Frame['category'] = 'verb';
  if (parts[0] === 'n:' || parts[0] === 'a:') category = parts.shift() === 'n:' ? 'noun' : 'adjective';
  let subject: Frame['subject'] = 'H';
  if (parts[0] === 'T' || parts[0] === 'F') subject = parts.shift() as 'T' | 'F';
  else if (parts[0] === 'it' || parts[0] === 'there') { parts.shift(); subject = 'none'; }
  const head = parts.shift()!.split('|');
  const step = (part: string): Step => {
    let read = known.get(part);
    if (read === undefined) known.set(part, read = readStep(part));
    return read;
  };
  return { category, subject, head, steps: parts.map(step) };
}

function readStep(part: string): Step {
  if (part === 'T' || part === 'F' || part === 'H' || part === 'X') return { kind: 'role', role: part, possessor: false };
  if (part.startsWith('F:') || part.startsWith('T:')) {
    return { kind: 'role', role: part[0] as Role, possessor: false, nouns: new Set(part.slice(2).split('|').flatMap(nounForms)) };
  }
  if (part === "T's" || part === "H's") return { kind: 'role', role: part[0] as Role, possessor: true };
  if (part === 'that+' || part === 'to+' || part === 'ing+' || part === 'wh+') return { kind: 'clause', form: part.slice(0, -1) as ClauseForm };
  if (/^[A-Z]+$/.test(part)) return { kind: 'judgement', list: part as JudgementList };
  if (part.startsWith('+')) return { kind: 'particle', words: new Set(part.split('|').map((word) => word.replace(/^\+/, ''))) };
  return { kind: 'words', words: new Set(part.split('|').flatMap(nounForms)) };
}

/** The literal steps that no text can leave out: "criticism of T" can, behind "drew", where the target is the subject. */
function needsOf(category: Frame['category'], steps: readonly Step[], numbers: Map<Step, number>): Frame['needs'] {
  return steps.flatMap((step, s) => {
    if (step.kind !== 'words' && step.kind !== 'particle') return [];
    const next = steps[s + 1];
    if (category === 'noun' && next?.kind === 'role' && next.role === 'T') return [];
    if (!numbers.has(step)) numbers.set(step, numbers.size + 1);
    return [numbers.get(step)!];
  });
}
