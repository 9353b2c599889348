import type { HtmlParts } from 'interview-nlp/report';

// What the page and its worker say to each other. Blobs for what is long: the browser copies a message on the page's own thread, where a whole
// analysis of a long text would be felt in the typing.

export interface SourceText {
  readonly name: string;
  readonly text: string;
}

/** Analyse these and show one of them; or show another one of those that were analysed last. */
export type Request =
  | { readonly id: number; readonly documents: readonly SourceText[]; readonly show: number }
  | { readonly id: number; readonly show: number };

/** What can be saved, by the name of its button. */
export type Files = Readonly<Record<string, { readonly name: string; readonly blob: Blob }>>;

/** One document, as it is shown. */
export interface Result extends Pick<HtmlParts, 'title' | 'summary' | 'style' | 'side'> {
  readonly index: number;
  /** The report's sections, as JSON. */
  readonly sections: Blob;
  readonly json: Blob;
  /** The beginning of the JSON, as much as is shown. */
  readonly jsonShown: string;
  readonly jsonLength: number;
  readonly files: Files;
}

export interface DocumentRow {
  readonly name: string;
  readonly title: string;
  readonly words: number;
  /** Words that are said by somebody. */
  readonly said: number;
  readonly speakers: number;
  readonly sayings: number;
  readonly stances: number;
}

export interface VoiceRow {
  readonly name: string;
  readonly title: string;
  readonly words: number;
  /** Words in each document. */
  readonly perDocument: readonly number[];
}

export interface StanceRow {
  readonly holder: string;
  readonly target: string;
  readonly count: number;
  /** "accuse ×2, demand". */
  readonly types: string;
  /** Mean, -1 to 1. */
  readonly polarity: number;
  /** In which documents, in order. */
  readonly documents: readonly number[];
}

/** Several documents beside each other. */
export interface Comparison {
  readonly documents: readonly DocumentRow[];
  readonly voices: readonly VoiceRow[];
  readonly stances: readonly StanceRow[];
  readonly files: Files;
}

/** What all documents took together. */
export interface Effort {
  readonly documents: number;
  readonly words: number;
  /** Milliseconds of `analyze` alone. */
  readonly time: number;
}

export type Response =
  | { readonly id: number; readonly phase: string }
  | { readonly id: number; readonly result: Result; readonly comparison?: Comparison | null; readonly effort?: Effort }
  | { readonly id: number; readonly error: string };
