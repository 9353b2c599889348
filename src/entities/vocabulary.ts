import type { Document } from '../language/document.ts';
import { anArray, kindOf, type Rule } from '../text/checks.ts';
import { VALUE_LABELS, type Entity, type EntityLabel } from './types.ts';
import type { TaggedMention } from './mention.ts';

/** A name that the caller knows, and what it is. */
export interface VocabularyEntry {
  /** The name as it is written, in one or more words; "NATO" and "Nato" are two names. */
  readonly name: string;
  /** What bears the name. */
  readonly label: EntityLabel;
  /** Other ways to write it; its mentions belong to the same entity. */
  readonly aliases?: readonly string[];
  /** The caller's own id of it, of Wikidata or the house: it comes back as the entity's `vocabularyId`, and entries that share one are one entity. */
  readonly id?: string;
}

/** Options of `recognizeEntities`. */
export interface RecognizeEntitiesOptions {
  /**
   * Names to be found wherever they stand as whole words, whatever the model makes of them; the longest from the left. A list that is frozen,
   * and whose entries stay as they are, is compiled once for all texts; any other, anew for each.
   */
  readonly vocabulary?: readonly VocabularyEntry[];
}

const LABELS: ReadonlySet<string> = new Set<EntityLabel>([
  'PERSON',
  'NORP',
  'FAC',
  'ORG',
  'GPE',
  'LOC',
  'PRODUCT',
  'EVENT',
  'WORK_OF_ART',
  'LAW',
  'LANGUAGE',
  ...VALUE_LABELS,
]);

/** Checks a vocabulary, and says which entry is wrong. */
export const checkVocabulary: Rule = (vocabulary, what) => {
  anArray(vocabulary, what);
  (vocabulary as readonly unknown[]).forEach((entry, i) => {
    const where = `${what}[${i}]`;
    if (typeof entry !== 'object' || entry === null)
      throw new TypeError(`${where} must be an object, not ${kindOf(entry)}`);
    const { name, label, aliases, id } = entry as { name?: unknown; label?: unknown; aliases?: unknown; id?: unknown };
    checkName(name, `${where}.name`);
    if (typeof label !== 'string') throw new TypeError(`${where}.label must be a string, not ${kindOf(label)}`);
    if (!LABELS.has(label))
      throw new RangeError(`${where}.label must be one of ${[...LABELS].join(', ')}, not ${JSON.stringify(label)}`);
    if (id !== undefined) checkName(id, `${where}.id`);
    if (aliases === undefined) return;
    anArray(aliases, `${where}.aliases`);
    (aliases as readonly unknown[]).forEach((alias, k) => checkName(alias, `${where}.aliases[${k}]`));
  });
};

function checkName(name: unknown, where: string): void {
  if (typeof name !== 'string') throw new TypeError(`${where} must be a string, not ${kindOf(name)}`);
  if (name.trim() === '') throw new RangeError(`${where} must hold more than white space`);
}

/** A mention of a vocabulary name; `entry` says of which, the first of those that share an id. */
export interface KnownMention extends TaggedMention {
  readonly entry: number;
}

/**
 * Finds the names of a vocabulary, longest first from the left, where they begin and end with a token; any white space may stand for that
 * of the name. The time is that of one walk over the text, whatever the vocabulary: no name is compared at a place, since the automaton of
 * Aho and Corasick over the reversed names tells for each place which of them begin there. A frozen list is compiled once.
 */
export function findVocabulary(document: Document, vocabulary: readonly VocabularyEntry[]): KnownMention[] {
  const names = compiled(vocabulary);
  if (names.units.size === 0) return [];
  const pieces = piecesOf(document, names.units);
  const { starts, ends, beginsToken } = pieces;
  const found: KnownMention[] = [];
  const { entryAt, lastAt } = longestAt(names, pieces);
  for (let i = 0; i < starts.length; i++) {
    const entry = entryAt[i]!;
    if (entry < 0 || !beginsToken[i]) continue;
    const last = lastAt[i]!;
    found.push({ start: starts[i]!, end: ends[last]!, label: vocabulary[entry]!.label, confidence: 1, entry });
    i = last;
  }
  return found;
}

/** Runs of letters, runs of digits, white space, and each other character: what names and texts are both cut into. */
const UNIT = /[\p{L}\p{M}]+|\p{N}+|\s+|./gsu;

const WHITE = /^\s/;

/** All names as a tree of their units from last to first, with the links of Aho and Corasick. Node 0 is the root. */
interface CompiledNames {
  /** Number of each unit; white space is one. */
  readonly units: ReadonlyMap<string, number>;
  /** Child by node * number of units + unit. */
  readonly children: ReadonlyMap<number, number>;
  /** Where to go on if a node has no such child: the longest that the units so far end in. */
  readonly fallback: Int32Array;
  /** Entry whose name a node is, or -1; units of that name; and the next shorter node that is a name, or 0. */
  readonly entry: Int32Array;
  readonly depth: Int32Array;
  readonly shorter: Int32Array;
}

const frozen = new WeakMap<readonly VocabularyEntry[], CompiledNames>();

function compiled(vocabulary: readonly VocabularyEntry[]): CompiledNames {
  if (!Object.isFrozen(vocabulary)) return compile(vocabulary);
  let names = frozen.get(vocabulary);
  if (names === undefined) frozen.set(vocabulary, (names = compile(vocabulary)));
  return names;
}

function compile(vocabulary: readonly VocabularyEntry[]): CompiledNames {
  const units = new Map<string, number>();
  const spelled: { readonly entry: number; readonly name: readonly number[] }[] = [];
  const byId = new Map<string, number>(); // id -> the first entry with it
  vocabulary.forEach((entry, place) => {
    const index = entry.id === undefined ? place : (byId.get(entry.id) ?? place);
    if (entry.id !== undefined) byId.set(entry.id, index);
    for (const name of [entry.name, ...(entry.aliases ?? [])]) {
      spelled.push({
        entry: index,
        name: (name.trim().match(UNIT) ?? []).map((unit) => {
          const key = WHITE.test(unit) ? ' ' : unit;
          const number = units.get(key) ?? units.size;
          units.set(key, number);
          return number;
        }),
      });
    }
  });
  const size = 1 + spelled.reduce((sum, { name }) => sum + name.length, 0);
  const [fallback, entry, depth, shorter] = [
    new Int32Array(size),
    new Int32Array(size).fill(-1),
    new Int32Array(size),
    new Int32Array(size),
  ];
  const children = new Map<number, number>();
  let nodes = 1;
  for (const { entry: own, name } of spelled) {
    let node = 0;
    for (let k = name.length - 1; k >= 0; k--) {
      const key = node * units.size + name[k]!;
      let child = children.get(key);
      if (child === undefined) {
        children.set(key, (child = nodes++));
        depth[child] = depth[node]! + 1;
      }
      node = child;
    }
    if (entry[node] === -1) entry[node] = own; // the first of two that are spelled alike
  }
  const names = { units, children, fallback, entry, depth, shorter };
  link(names);
  return names;
}

/** Fills `fallback` and `shorter`, the nodes nearer to the root first. */
function link({ units, children, fallback, entry, depth, shorter }: CompiledNames): void {
  const byDepth = [...children].sort(([, a], [, b]) => depth[a]! - depth[b]! || a - b);
  for (const [key, node] of byDepth) {
    const unit = key % units.size;
    const parent = (key - unit) / units.size;
    if (parent !== 0) fallback[node] = next(children, fallback, units.size, fallback[parent]!, unit);
    const back = fallback[node]!;
    shorter[node] = entry[back]! >= 0 ? back : shorter[back]!;
  }
}

/** The longest node that what was read and this unit end in. Each step back undoes a step forward, so that a walk is linear. */
function next(
  children: ReadonlyMap<number, number>,
  fallback: Int32Array,
  units: number,
  from: number,
  unit: number,
): number {
  let node = from;
  for (;;) {
    const child = children.get(node * units + unit);
    if (child !== undefined) return child;
    if (node === 0) return 0;
    node = fallback[node]!;
  }
}

/** A text's units, with the numbers of those that occur in names, and -1 for others. */
interface Pieces {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly numbers: readonly number[];
  readonly beginsToken: readonly boolean[];
  readonly endsToken: readonly boolean[];
}

function piecesOf({ text, tokens }: Document, units: ReadonlyMap<string, number>): Pieces {
  const pieces = {
    starts: [] as number[],
    ends: [] as number[],
    numbers: [] as number[],
    beginsToken: [] as boolean[],
    endsToken: [] as boolean[],
  };
  let first = 0;
  let last = 0;
  for (const { 0: unit, index } of text.matchAll(UNIT)) {
    const end = index + unit.length;
    while (first < tokens.count && tokens.start[first]! < index) first++;
    while (last < tokens.count && tokens.end[last]! < end) last++;
    pieces.starts.push(index);
    pieces.ends.push(end);
    pieces.numbers.push(units.get(WHITE.test(unit) ? ' ' : unit) ?? -1);
    pieces.beginsToken.push(first < tokens.count && tokens.start[first] === index);
    pieces.endsToken.push(last < tokens.count && tokens.end[last] === end);
  }
  return pieces;
}

/** Names that begin at a place but end within a token are passed over for shorter ones, but not without limit. */
const TRIES = 64;

/** For each unit of a text, the entry of the longest name that begins there and its last unit; -1: none. */
function longestAt(
  { units, children, fallback, entry, depth, shorter }: CompiledNames,
  { numbers, endsToken }: Pieces,
): { entryAt: Int32Array; lastAt: Int32Array } {
  const entryAt = new Int32Array(numbers.length).fill(-1);
  const lastAt = new Int32Array(numbers.length);
  let node = 0;
  for (let i = numbers.length - 1; i >= 0; i--) {
    node = numbers[i]! < 0 ? 0 : next(children, fallback, units.size, node, numbers[i]!);
    let name = entry[node]! >= 0 ? node : shorter[node]!;
    for (let tries = 0; name !== 0 && !endsToken[i + depth[name]! - 1] && tries < TRIES; tries++) name = shorter[name]!;
    if (name === 0 || !endsToken[i + depth[name]! - 1]) continue;
    entryAt[i] = entry[name]!;
    lastAt[i] = i + depth[name]! - 1;
  }
  return { entryAt, lastAt };
}

/** Makes one entity of all that hold mentions of one vocabulary name, or of names that share an id; the caller's label stands. */
export function uniteKnown(
  entities: readonly Entity[],
  known: readonly KnownMention[],
  vocabulary: readonly VocabularyEntry[],
): readonly Entity[] {
  if (known.length === 0) return entities;
  const entryAt = new Map(known.map(({ start, entry }) => [start, entry]));
  const groups = new Map<number | string, { readonly entry: number | undefined; readonly members: Entity[] }>();
  for (const entity of entities) {
    const own = entity.mentions.find((mention) => mention.form === 'name' && entryAt.has(mention.start));
    const entry = own && entryAt.get(own.start);
    const key = entry ?? entity.id;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { entry, members: [entity] });
    else group.members.push(entity);
  }
  return [...groups.values()].map(({ entry, members }, i) => {
    const entity = members.length === 1 ? members[0]! : united(members);
    const id = `e${i + 1}`;
    if (entry === undefined) return entity.id === id ? entity : { ...entity, id };
    const { label, id: vocabularyId } = vocabulary[entry]!;
    return { ...entity, label, id, ...(vocabularyId !== undefined && { vocabularyId }) };
  });
}

/** Several entities as one, under the first one's name. */
function united(members: readonly Entity[]): Entity {
  const { name } = members[0]!;
  const mentions = members.flatMap((member) => member.mentions).sort((a, b) => a.start - b.start);
  const aliases = [
    ...new Set(members.flatMap((member, i) => (i === 0 ? member.aliases : [member.name, ...member.aliases]))),
  ].filter((alias) => alias !== name);
  return { ...(Object.assign({}, ...[...members].reverse()) as Entity), mentions, aliases };
}
