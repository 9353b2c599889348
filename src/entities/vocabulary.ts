import type { Document } from '../language/document.ts';
import type { Entity, EntityLabel } from './types.ts';
import type { TaggedMention } from './mention.ts';

/** A name that the caller knows, and what it is. */
export interface VocabularyEntry {
  /** The name as it is written, in one or more words; "NATO" and "Nato" are two names. */
  readonly name: string;
  readonly label: EntityLabel;
  /** Other ways to write it; its mentions belong to the same entity. */
  readonly aliases?: readonly string[];
  /** The caller's own id of it, of Wikidata or the house: it comes back as the entity's `vocabularyId`, and entries that share one are one entity. */
  readonly id?: string;
}

/** Options of `recognizeEntities`. */
export interface RecognizeEntitiesOptions {
  /** Names to be found wherever they stand as whole words, whatever the model makes of them. */
  readonly vocabulary?: readonly VocabularyEntry[];
}

const LABELS: ReadonlySet<string> = new Set<EntityLabel>([
  'PERSON', 'NORP', 'FAC', 'ORG', 'GPE', 'LOC', 'PRODUCT', 'EVENT', 'WORK_OF_ART', 'LAW', 'LANGUAGE', 'DATE', 'TIME', 'PERCENT', 'MONEY', 'QUANTITY',
  'ORDINAL', 'CARDINAL',
]);

/** Checks the options of `recognizeEntities`, and says which one is wrong. */
export function checkOptions(options: unknown): asserts options is RecognizeEntitiesOptions {
  if (typeof options !== 'object' || options === null) throw new TypeError(`recognizeEntities: options must be an object, not ${kindOf(options)}`);
  for (const key of Object.keys(options)) {
    if (key !== 'vocabulary') throw new RangeError(`recognizeEntities: there is no option ${JSON.stringify(key)}; there is vocabulary`);
  }
  const { vocabulary } = options as { vocabulary?: unknown };
  if (vocabulary === undefined) return;
  if (!Array.isArray(vocabulary)) throw new TypeError(`recognizeEntities: options.vocabulary must be an array, not ${kindOf(vocabulary)}`);
  vocabulary.forEach((entry: unknown, i) => {
    const where = `recognizeEntities: options.vocabulary[${i}]`;
    if (typeof entry !== 'object' || entry === null) throw new TypeError(`${where} must be an object, not ${kindOf(entry)}`);
    const { name, label, aliases, id } = entry as { name?: unknown; label?: unknown; aliases?: unknown; id?: unknown };
    checkName(name, `${where}.name`);
    if (typeof label !== 'string') throw new TypeError(`${where}.label must be a string, not ${kindOf(label)}`);
    if (!LABELS.has(label)) throw new RangeError(`${where}.label must be one of ${[...LABELS].join(', ')}, not ${JSON.stringify(label)}`);
    if (id !== undefined) checkName(id, `${where}.id`);
    if (aliases === undefined) return;
    if (!Array.isArray(aliases)) throw new TypeError(`${where}.aliases must be an array, not ${kindOf(aliases)}`);
    aliases.forEach((alias: unknown, k) => checkName(alias, `${where}.aliases[${k}]`));
  });
}

function checkName(name: unknown, where: string): void {
  if (typeof name !== 'string') throw new TypeError(`${where} must be a string, not ${kindOf(name)}`);
  if (name.trim() === '') throw new RangeError(`${where} must hold more than white space`);
}

function kindOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'an array' : typeof value;
}

/** A mention of a vocabulary name; `entry` says of which. */
export interface KnownMention extends TaggedMention {
  readonly entry: number;
}

/**
 * Finds the names of a vocabulary, longest first from the left, where they begin and end with a token; any white space may stand for that
 * of the name. The cost is that of a look-up per token and length, whatever the size of the vocabulary.
 */
export function findVocabulary(document: Document, vocabulary: readonly VocabularyEntry[]): KnownMention[] {
  const { text, tokens } = document;
  const known = new Map<string, number>();
  // By first word: the lengths of the names that begin with it, in words between white space, longest first.
  const lengths = new Map<string, number[]>();
  vocabulary.forEach((entry, index) => {
    for (const name of [entry.name, ...(entry.aliases ?? [])]) {
      const key = name.trim().replace(/\s+/g, ' ');
      if (known.has(key)) continue;
      known.set(key, index);
      const first = firstRun(key);
      const own = lengths.get(first) ?? [];
      if (!own.includes(key.length)) own.push(key.length);
      lengths.set(first, own.sort((a, b) => b - a));
    }
  });
  if (known.size === 0) return [];

  const found: KnownMention[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const start = tokens.start[i]!;
    const candidates = lengths.get(firstRun(text.slice(start, Math.min(tokens.end[i]!, start + LONGEST_RUN))));
    if (!candidates) continue;
    let match: { end: number; entry: number; next: number } | undefined;
    // One walk to the right: the text so far with its white space folded, compared wherever a token ends at a wanted length.
    const longest = candidates[0]!;
    let folded = '';
    for (let k = i; k < tokens.count && folded.length < longest; k++) {
      if (k > i && tokens.start[k]! > tokens.end[k - 1]!) folded += ' ';
      folded += text.slice(tokens.start[k], Math.min(tokens.end[k]!, tokens.start[k]! + longest + 1));
      if (!candidates.includes(folded.length)) continue;
      const entry = known.get(folded);
      if (entry !== undefined) match = { end: tokens.end[k]!, entry, next: k };
    }
    if (!match) continue;
    found.push({ start, end: match.end, label: vocabulary[match.entry]!.label, confidence: 1, entry: match.entry });
    i = match.next;
  }
  return found;
}

/** Makes one entity of all that hold mentions of one vocabulary name; the caller's label stands. */
export function uniteKnown(entities: readonly Entity[], known: readonly KnownMention[], vocabulary: readonly VocabularyEntry[]): readonly Entity[] {
  if (known.length === 0) return entities;
  const byId = new Map<string, number>();   // id -> the first entry with it
  vocabulary.forEach(({ id }, entry) => { if (id !== undefined && !byId.has(id)) byId.set(id, entry); });
  const oneOf = (entry: number): number => byId.get(vocabulary[entry]!.id ?? '') ?? entry;
  const entryAt = new Map(known.map(({ start, entry }) => [start, oneOf(entry)]));
  const united = new Map<number, number>(); // entry -> place in `result`
  const result: Entity[] = [];
  for (const entity of entities) {
    const own = entity.mentions.find((mention) => mention.form === 'name' && entryAt.has(mention.start));
    const entry = own && entryAt.get(own.start);
    const at = entry === undefined ? undefined : united.get(entry);
    if (entry === undefined) result.push(entity);
    else if (at === undefined) {
      united.set(entry, result.length);
      const { label, id } = vocabulary[entry]!;
      result.push({ ...entity, label, ...(id === undefined ? {} : { vocabularyId: id }) });
    } else {
      const first = result[at]!;
      const mentions = [...first.mentions, ...entity.mentions].sort((a, b) => a.start - b.start);
      const aliases = [...new Set([...first.aliases, entity.name, ...entity.aliases])].filter((name) => name !== first.name);
      result[at] = { ...entity, ...first, mentions, aliases };
    }
  }
  return result.map((entity, i) => (entity.id === `e${i + 1}` ? entity : { ...entity, id: `e${i + 1}` }));
}

const LONGEST_RUN = 64;

/** The letters and digits that a name begins with, or its first character: what its first token begins with, too. */
function firstRun(text: string): string {
  const run = /^[\p{L}\p{N}]{1,64}/u.exec(text);
  return run ? run[0].slice(0, LONGEST_RUN) : text.slice(0, 1);
}
