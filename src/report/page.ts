import type { Attribution } from '../speech/types.ts';
import type { Stance } from '../stance/types.ts';
import { escapeHtml } from './escape.ts';
import { token } from './plain.ts';
import { shortNames, voicesOf, type View, type Voice } from './view.ts';

// What all parts of the web page share: who has which colour, the classes that filters go by, and which anchors the text has.

/** Speakers with a colour of their own; then the colours come again. */
export const MOST_COLOURS = 300;
/** Attributions whose parts light up together: a rule of style each. */
export const MOST_LIT = 200;
/** The confidences that a reader can ask for, in per cent. */
export const CONFIDENCES = [50, 70, 90] as const;

export interface Page {
  readonly view: View;
  readonly voices: readonly Voice[];
  readonly speech: ReadonlyMap<string, Attribution>;
  /** The colour class of a voice, by name. */
  hue(name: string | null): string;
  /** What a voice is called at the margin. */
  short(name: string | null): string;
  /** Ids that the text has: lists link to no others. Filled while the text is drawn. */
  readonly anchors: Set<string>;
}

export function pageOf(view: View): Page {
  const voices = voicesOf(view);
  const numbers = new Map(voices.map(({ name, number }) => [name, number]));
  const short = shortNames(view, voices);
  return {
    view,
    voices,
    speech: new Map(view.analysis.speech.map((attribution) => [attribution.id, attribution])),
    hue: (name) => {
      const number = name === null ? undefined : numbers.get(name);
      return number === undefined ? 'v-none' : `v${number % MOST_COLOURS}`;
    },
    short: (name) => (name === null ? 'unnamed' : short(name)),
    anchors: new Set(),
  };
}

/** "c50 c70": every confidence that is reached. */
export const confidenceClasses = (confidence: number): string =>
  CONFIDENCES.filter((percent) => confidence * 100 >= percent)
    .map((percent) => `c${percent}`)
    .join(' ');

/** Joined, without what is empty. */
export const classes = (...names: readonly string[]): string => names.filter((name) => name !== '').join(' ');

/** What filters know an attribution by. */
export const speechClasses = ({ view, hue }: Page, attribution: Attribution): string =>
  classes(
    hue(view.speaker(attribution)),
    `k-${token(attribution.kind)}`,
    `a-${token(attribution.act)}`,
    confidenceClasses(attribution.confidence),
  );

/** What a label is of, for readers who do not know the names of OntoNotes. */
const LABELS: Readonly<Record<string, string>> = {
  PERSON: 'people',
  NORP: 'peoples, faiths, parties',
  FAC: 'buildings, roads',
  ORG: 'firms, bodies',
  GPE: 'countries, cities',
  LOC: 'rivers, regions',
  PRODUCT: 'products',
  EVENT: 'events',
  WORK_OF_ART: 'books, films, songs',
  LAW: 'laws',
  LANGUAGE: 'languages',
  DATE: 'dates',
  TIME: 'times',
  PERCENT: 'shares',
  MONEY: 'sums',
  QUANTITY: 'measures',
  ORDINAL: 'ranks',
  CARDINAL: 'numbers',
};
export const wordsOfLabel = (label: string): string => LABELS[label] ?? '';

export type Tone = 'pro' | 'con' | 'neither';
export const toneOf = (polarity: number): Tone => (polarity > 0 ? 'pro' : polarity < 0 ? 'con' : 'neither');
export const SIGNS = { pro: '+', con: '−', neither: '·' } as const;
export const TONES = { pro: 'for', con: 'against', neither: 'neither for nor against' } as const;

/** A stance in words, in the order of the tables: "+ praise Ada Ode". */
export const stanceWords = (view: View, { type, polarity, target }: Stance): string =>
  `${SIGNS[toneOf(polarity)]} ${type} ${view.party(target) ?? ''}`;

/** A probability as readers know it. */
export const percent = (probability: number): string => `${Math.round(probability * 100)}\u00a0%`;

export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

/** Words of the text, which may be of any direction. */
export const bdi = (words: string, className = ''): string =>
  `<bdi${className === '' ? '' : ` class="${className}"`}>${escapeHtml(words)}</bdi>`;

/** "sentence 4", as a link where the text has the place. */
export function placeLink({ view, anchors }: Page, id: string, offset: number): string {
  const sentence = view.sentence(offset);
  const words = sentence === null ? 'in the text' : `sentence ${sentence}`;
  return anchors.has(id) ? `<a class="place" href="#${id}">${words}</a>` : words;
}
