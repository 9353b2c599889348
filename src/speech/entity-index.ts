/* Entities as the speakers' steps ask for them: what is named at a token, who has a surname or a title, and of whom the text says "he" or "she". */
import { GENDER_WORDS, THIRD_SINGULAR } from '../english/pronouns.ts';
import { SMALL_IN_NAMES } from '../english/small-words.ts';
import { SUFFIXES_OF_GENERATIONS, TITLES } from '../english/titles.ts';
import { genderOfGivenName } from '../english/given-names.ts';
import { kindOfNoun, Noun } from '../english/nouns.ts';
import { VALUE_LABELS, type Entity, type EntityLabel, type MentionForm } from '../entities/types.ts';
import type { Document } from '../language/document.ts';
import { hashesOf } from '../language/hashes.ts';
import { wordForm } from '../language/word-forms.ts';
import type { Span } from '../text/span.ts';
import { tokenAt } from './token-places.ts';

/** Entities that say nothing. */
const MUTE: ReadonlySet<EntityLabel> = /* @__PURE__ */ new Set<EntityLabel>([...VALUE_LABELS, 'LANGUAGE']);

/** The first mention that starts at an offset or behind it. */
export function mentionFrom(mentions: readonly IndexedMention[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A mention with its entity. */
export interface IndexedMention extends Span {
  readonly entity: Entity;
  readonly form: MentionForm;
}

/** All that can speak, and where it is named. */
export interface EntityIndex {
  readonly byId: ReadonlyMap<string, Entity>;
  /** In the order of their starts. */
  readonly mentions: readonly IndexedMention[];
  /** The best mention on each token, as an index into `mentions`; -1 for none. */
  readonly atToken: Int32Array;
  /** People by the last word of their name, lower case; null where several have it. */
  readonly bySurname: ReadonlyMap<string, Entity | null>;
  /** People by the letters for what they are: "the AG" of "Attorney General Ode", "the OC" of "OC Ode" and of "Ada Ode, OC of Tarn Station". */
  readonly byLetters: ReadonlyMap<string, Entity | null>;
  /** Whom the text tells to be of a body or place, by that; null for several. */
  readonly byAffiliation: ReadonlyMap<string, Entity | null>;
  /** "he" or "she", where a pronoun or a form of address tells. */
  readonly gender: Map<string, 'he' | 'she' | null>;
  /** Whom a noun tells to be several: "the audience". */
  readonly several: ReadonlySet<string>;
}

const LONGEST_PRONOUN = 7;

const RANK: Readonly<Record<MentionForm, number>> = { name: 2, nominal: 1, pronoun: 0 };

/** Lays the index of a document's entities. */
export function indexEntities(document: Document, entities: readonly Entity[]): EntityIndex {
  const { tokens } = document;
  const { small } = hashesOf(document);
  const speaking = entities.filter((entity) => !MUTE.has(entity.label));
  const mentions: IndexedMention[] = [];
  for (const entity of speaking)
    for (const { start, end, form } of entity.mentions) mentions.push({ start, end, form, entity });
  mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  const atToken = new Int32Array(tokens.count).fill(-1);
  const gender = new Map<string, 'he' | 'she' | null>();
  const several = new Set<string>();
  let first = 0; // the first token of a mention
  for (let m = 0; m < mentions.length; m++) {
    const mention = mentions[m]!;
    const { start, end, entity } = mention;
    while (first < tokens.count && tokens.end[first]! <= start) first++;
    for (let i = first; i < tokens.count && tokens.start[i]! < end; i++) {
      const known = atToken[i]!;
      if (known < 0 || isBetter(mention, mentions[known]!, tokens.end[i]!)) atToken[i] = m;
    }
    const kind = mention.form === 'nominal' ? kindAt(document, mention, first) : 0;
    if (kind === Noun.people) several.add(entity.id);
    const told = genderTold(document, small, mention, first, kind);
    if (told !== undefined)
      gender.set(entity.id, gender.has(entity.id) && gender.get(entity.id) !== told ? null : told);
  }

  return {
    byId: new Map(entities.map((entity) => [entity.id, entity])),
    mentions,
    atToken,
    bySurname: indexPeople(speaking, gender),
    byLetters: indexLetters(document, speaking),
    byAffiliation: indexAffiliations(speaking),
    gender,
    several,
  };
}

function indexAffiliations(entities: readonly Entity[]): Map<string, Entity | null> {
  const byAffiliation = new Map<string, Entity | null>();
  for (const entity of entities)
    if (entity.affiliation !== undefined)
      byAffiliation.set(entity.affiliation, byAffiliation.has(entity.affiliation) ? null : entity);
  return byAffiliation;
}

/** What the noun of a nominal that begins at a token stands for. */
function kindAt({ tokens, forms, lemmas }: Document, { end }: Span, first: number): number {
  let last = first;
  while (last + 1 < tokens.count && tokens.end[last + 1]! <= end) last++;
  const lemma = lemmas[tokens.lemma[last]!]!;
  const isPlural = lemma !== forms[tokens.form[last]!]!.toLowerCase();
  const kind = kindOfNoun(lemma);
  return isPlural && isOfOne(kind) ? Noun.people : kind;
}

/** What a mention and the word before it tell: "[Mr] Ode", "[she]", "the [fisherman]". */
function genderTold(
  { text, tokens }: Document,
  small: ArrayLike<string>,
  { start, end, form }: IndexedMention,
  first: number,
  kind: number,
): 'he' | 'she' | undefined {
  if (form === 'pronoun')
    return end - start <= LONGEST_PRONOUN ? GENDER_WORDS.get(text.slice(start, end).toLowerCase()) : undefined;
  const addressed = first > 0 ? GENDER_WORDS.get(small[tokens.form[first - 1]!]!) : undefined;
  if (addressed !== undefined || form === 'name') return addressed;
  return kind === Noun.male ? 'he' : kind === Noun.female ? 'she' : undefined;
}

/** People by surname; and "he" or "she" from their given names, where nothing else has told. */
function indexPeople(
  speaking: readonly Entity[],
  gender: Map<string, 'he' | 'she' | null>,
): ReadonlyMap<string, Entity | null> {
  const found = new Map<string, Entity | null>();
  for (const entity of speaking) {
    if (entity.label !== 'PERSON') continue;
    const given = genderOfGivenName(entity.name.split(' ', 1)[0]!.toLowerCase());
    if (given !== 0 && !gender.has(entity.id) && entity.name.includes(' '))
      gender.set(entity.id, given === 1 ? 'he' : 'she');
    for (const name of [entity.name, ...entity.aliases]) put(found, lastWord(name), entity);
  }
  return found;
}

/** Null where several have the key. */
function put(map: Map<string, Entity | null>, key: string, entity: Entity): void {
  map.set(key, (map.get(key) ?? entity) === entity && map.get(key) !== null ? entity : null);
}

function indexLetters(document: Document, speaking: readonly Entity[]): ReadonlyMap<string, Entity | null> {
  const { sentence } = document.tokens;
  const found = new Map<string, Entity | null>();
  for (const entity of speaking) {
    if (entity.label !== 'PERSON') continue;
    const beside: number[] = [];
    for (const { start, end, form } of entity.mentions) {
      if (form !== 'name') continue;
      const first = tokenAt(document, start);
      // "[OC] Ode", taken for a name; "Superintendent of Police ([SP]) Ode"; "[MEC] for Health Ode"; "Ode, [OC] of Tarn Station"
      beside.push(first, first - 1, first - (wordForm(document, first - 1) === ')' ? 2 : 1));
      for (let i = first - 2; i >= first - 4; i--) if (wordForm(document, i) === 'for') beside.push(i - 1);
      const behind = tokenAt(document, end - 1) + 1;
      if (wordForm(document, behind) === ',' && sentence[behind + 1] === sentence[first]) beside.push(behind + 1);
    }
    for (const letters of [...beside.map((i) => wordForm(document, i)), ...lettersOf(entity.title ?? '')])
      if (/^\p{Lu}{2,4}$/u.test(letters)) put(found, letters, entity);
  }
  return found;
}

/** "LG" of "Lieutenant Governor of Tarn": first letters of the words of a title around its noun. */
function lettersOf(title: string): string[] {
  const words = title.toLowerCase().split(/[^\p{L}]+/u);
  const telling = words.filter((word) => word !== '' && !SMALL_IN_NAMES.has(word));
  return telling.flatMap((_, from) =>
    [2, 3, 4].map((length) => {
      const run = telling.slice(from, from + length);
      const isOffice = run.some((word) => TITLES.has(word) || isOfOne(kindOfNoun(word)));
      return isOffice ? run.map((word) => word[0]!.toUpperCase()).join('') : '';
    }),
  );
}

const isOfOne = (kind: number): boolean => kind >= Noun.person && kind <= Noun.female;

/** Of two mentions on a token: the one that ends there, since it has it as its head; then names before nominals; then the shorter. */
function isBetter(a: IndexedMention, b: IndexedMention, end: number): boolean {
  if ((a.end === end) !== (b.end === end)) return a.end === end;
  return RANK[a.form] !== RANK[b.form] ? RANK[a.form] > RANK[b.form] : a.end - a.start < b.end - b.start;
}

function lastWord(name: string): string {
  const words = name
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => !SUFFIXES_OF_GENERATIONS.has(word));
  return words[words.length - 1] ?? '';
}

/** Whether nothing tells that a pronoun is of the other gender. */
export function agrees({ gender }: EntityIndex, entity: Entity, pronoun: string): boolean {
  const known = gender.get(entity.id);
  return known == null || !THIRD_SINGULAR.has(pronoun) || (known === 'he') === (pronoun === 'he' || pronoun === 'his');
}

/** What "it" may stand for that says something. */
const BODIES: ReadonlySet<EntityLabel> = new Set<EntityLabel>(['ORG', 'GPE']);

/** Whether a pronoun may be said of an entity: "it" of a body, "they" of several, "he" of one person of whom nothing tells "she". */
export function isSaidOf(index: EntityIndex, entity: Entity, word: string): boolean {
  const { id, label } = entity;
  if (word === 'it') return BODIES.has(label);
  if (word === 'they') return index.several.has(id);
  return label === 'PERSON' && !index.several.has(id) && agrees(index, entity, word);
}
