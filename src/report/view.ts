import type { Analysis } from '../analysis.ts';
import type { Entity } from '../entities/types.ts';
import type { Attribution, Exchange } from '../speech/types.ts';
import type { Party, Stance } from '../stance/types.ts';
import { speakerShares, wordsIn } from '../results/shares.ts';
import type { Span } from '../text/span.ts';
import { piecesOf, shownTurns, wholeTurns, type Piece, type ShownTurn } from './interview.ts';

// What every report asks of an analysis: words of spans, names of ids, who speaks and how much, and who stands where.

/** Somebody who speaks or takes a stance. */
export interface Voice {
  /** Null: nobody named. */
  readonly name: string | null;
  /** What the voice is counted by, from 0, in the order of turns and then of the text. */
  readonly number: number;
  /** What the text calls the speaker. */
  readonly title: string | null;
  /** Words that are said, as `speakerShares` counts them. */
  readonly words: number;
  readonly turns: number;
  /** Assertions and questions; beliefs, knowledge and wishes. */
  readonly sayings: number;
  readonly attitudes: number;
}

export interface View {
  readonly analysis: Analysis;
  readonly entities: ReadonlyMap<string, Entity>;
  /** The turns of a transcript, none of other texts; and its page, in pieces that are said or not. */
  readonly turns: readonly ShownTurn[];
  readonly pieces: readonly Piece[];
  /** The turn that an attribution is, by the attribution's id: what is said within turns is no turn. */
  readonly whole: ReadonlyMap<string, ShownTurn>;
  /** The words of a span, on one line. */
  words(span: Span): string;
  /** The words of several spans, with an ellipsis between them. */
  phrase(spans: readonly Span[]): string;
  /** Who speaks: the entity's name, else the source's words, else null. */
  speaker(attribution: Attribution): string | null;
  /** Who a party is: the entity's name, else its words; null: the author. */
  party(party: Party | null): string | null;
  /** Who holds a stance: as `party`, "somebody" where the text does not name the holder, "the author" where it has none. */
  holder(stance: Stance): string;
  /** The number of the sentence at an offset, from 1; null where there is none. */
  sentence(offset: number): number | null;
}

/** Who speaks where nobody does: "Nobody wanted to read it." */
const NOBODY = /^(?:nobody|no one|no-one|none|neither)$/i;

export function viewOf(analysis: Analysis): View {
  const entities = new Map(analysis.entities.map((entity) => [entity.id, entity]));
  const words = ({ start, end }: Span): string => analysis.text.slice(start, end).replace(/\s+/g, ' ');
  const phrase = (spans: readonly Span[]): string => spans.map(words).join(' … ');
  const name = (id: string | null): string | null => (id === null ? null : (entities.get(id)?.name ?? null));
  const party = (one: Party | null): string | null => (one === null ? null : (name(one.entity) ?? words(one.span)));
  const turns = shownTurns(analysis, name);
  const whole = wholeTurns(analysis.speech, turns);
  return {
    analysis,
    entities,
    turns,
    whole,
    words,
    phrase,
    pieces: piecesOf(analysis.paragraphs, turns),
    speaker: (attribution) =>
      name(attribution.speaker) ??
      (attribution.source.length > 0 && !NOBODY.test(phrase(attribution.source)) ? phrase(attribution.source) : null),
    party,
    holder: (stance) => party(stance.holder) ?? (stance.unnamed === true ? 'somebody' : 'the author'),
    sentence: (offset) => sentenceAt(analysis.sentences, offset),
  };
}

function sentenceAt(sentences: readonly Span[], offset: number): number | null {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? null : low;
}

/** What is said, told from what is believed, known or wanted. */
export const isSaying = ({ act }: Attribution): boolean => act === 'assertion' || act === 'question';

/** Everybody who speaks or takes a stance, in the order of turns and then of the text. */
export function voicesOf(view: View): readonly Voice[] {
  const { analysis, turns, whole, speaker } = view;
  const titles = new Map(analysis.entities.map(({ name, title }) => [name, title ?? null]));
  const voices = new Map<string | null, { -readonly [K in keyof Voice]: Voice[K] }>();
  const voice = (name: string | null): { -readonly [K in keyof Voice]: Voice[K] } => {
    let own = voices.get(name);
    if (own === undefined) {
      const title = name === null ? null : (titles.get(name) ?? null);
      voices.set(name, (own = { name, number: voices.size, title, words: 0, turns: 0, sayings: 0, attitudes: 0 }));
    }
    return own;
  };
  for (const { name } of turns) voice(name).turns++;
  for (const attribution of analysis.speech) {
    if (whole.has(attribution.id)) continue;
    const own = voice(speaker(attribution));
    if (isSaying(attribution)) own.sayings++;
    else own.attitudes++;
  }
  for (const { speaker, name, words } of speakerShares(analysis))
    if (words > 0) voice(speaker?.name ?? (name === '' ? null : name)).words += words;
  for (const { name, label, speaker, content } of turns) {
    if (label !== null || speaker !== null) continue;
    const words = content.reduce((sum, span) => sum + wordsIn(view.words(span)), 0); // "Question" and "Answer" are names here, and none in the shares
    voice(name).words += words;
    voice(null).words -= words;
  }
  for (const { holder } of analysis.stances) if (holder !== null) voice(view.party(holder));
  return [...voices.values()];
}

/** What a name is called at the margin: a person's last name, where no other voice has it. */
export function shortNames(view: View, voices: readonly Voice[]): (name: string) => string {
  const people = new Set(view.analysis.entities.filter(({ label }) => label === 'PERSON').map(({ name }) => name));
  const last = (name: string): string => (people.has(name) ? name.slice(name.lastIndexOf(' ') + 1) : name);
  const counts = new Map<string, number>();
  for (const { name } of voices) if (name !== null) counts.set(last(name), (counts.get(last(name)) ?? 0) + 1);
  return (name) => (counts.get(last(name)) === 1 ? last(name) : name);
}

/** Labels of what a cast is made of; numbers and dates are no cast. */
const CAST = new Set([
  'PERSON',
  'ORG',
  'GPE',
  'LOC',
  'NORP',
  'FAC',
  'PRODUCT',
  'EVENT',
  'WORK_OF_ART',
  'LAW',
  'LANGUAGE',
]);

/** The named persons, organizations, places and so on, by label and then by number of mentions. */
export function castOf({ analysis }: View): { readonly label: string; readonly entities: readonly Entity[] }[] {
  const groups = new Map<string, Entity[]>();
  for (const label of CAST) groups.set(label, []);
  for (const entity of analysis.entities) {
    if (entity.mentions.some(({ form }) => form === 'name')) groups.get(entity.label)?.push(entity);
  }
  return [...groups]
    .filter(([, entities]) => entities.length > 0)
    .map(([label, entities]) => ({ label, entities: entities.sort((a, b) => b.mentions.length - a.mentions.length) }));
}

/** Attributions by who speaks, in the order in which each first does; those without a speaker last, under null. Without whole turns: an interview is told as one. */
export function bySpeaker(view: View): { readonly speaker: string | null; readonly speech: readonly Attribution[] }[] {
  return grouped(
    view.analysis.speech.filter(({ id }) => !view.whole.has(id)),
    view.speaker,
  ).map(([speaker, speech]) => ({ speaker, speech }));
}

/** The exchanges that are retold: those of a transcript stand in its turns. */
export const retold = ({ analysis }: View): readonly Exchange[] =>
  analysis.exchanges.filter(({ turns }) => turns.length === 0);

/** Stances by holder; the author's under null. */
export function byHolder(view: View): { readonly holder: string | null; readonly stances: readonly Stance[] }[] {
  return grouped(view.analysis.stances, ({ holder }) => view.party(holder)).map(([holder, stances]) => ({
    holder,
    stances,
  }));
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string | null): [string | null, T[]][] {
  const groups = new Map<string | null, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups].sort(([a], [b]) => Number(a === null) - Number(b === null));
}

/** What was asked or spoken about. */
export const subjectOf = (view: View, { question, topic }: Exchange): string | null =>
  question !== null ? view.words(question) : topic !== null ? view.words(topic) : null;
