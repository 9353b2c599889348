import type { Span } from '../text/span.ts';
import type { LabelKind } from './label-names.ts';

/** What a block of a page is. `furniture` is what a web page has around its story (adverts, links, credits of pictures): no stage reads it. */
export type BlockKind =
  | 'prose'
  | 'heading'
  | 'question'
  | 'answer'
  | 'turn'
  | 'list-item'
  | 'dateline'
  | 'byline'
  | 'verse'
  | 'stage'
  | 'matter'
  | 'furniture'
  | 'other';

/** One block: the stretch between blank lines, without the white space around it. */
export interface Block extends Span {
  /** What it is. */
  readonly kind: BlockKind;
  /** Index of the turn that it belongs to, or -1. */
  readonly turn: number;
}

/** One who speaks in a dialogue. */
export interface DialogueSpeaker {
  /** How this speaker is labelled. */
  readonly kind: LabelKind | 'unnamed';
  /** All labels that are this speaker's, in text order, without roles, times and punctuation. */
  readonly labels: readonly Span[];
  /** Where the text before or around the dialogue names this speaker in full: "Interview with [Ada Ode]". */
  readonly named: Span | null;
  /** Whether this speaker asks, by office or by what is said. */
  readonly asks: boolean;
  /** Probability in [0, 1] of that. */
  readonly confidence: number;
}

/** A turn of a dialogue, as the page shows it. */
export interface DialogueTurn extends Span {
  /** Who speaks, as printed, without role, time and punctuation; null where nothing is printed. */
  readonly label: Span | null;
  /** The colon behind the label. */
  readonly mark: Span | null;
  /** What the label says of the speaker besides the name; null where it says nothing. */
  readonly role: Span | null;
  /** Seconds from the beginning of the recording. */
  readonly time: number | null;
  /** What is said, a span a paragraph; stage directions between are left out. */
  readonly content: readonly Span[];
  /** Index into {@link Structure.speakers}. */
  readonly speaker: number;
  /** Probability in [0, 1] that this is a turn, and of this speaker. */
  readonly confidence: number;
}

/** A question and the turns that answer it, as indices into {@link Structure.turns}. */
export interface DialogueExchange {
  /** The turn that asks. */
  readonly question: number;
  /** The turns that answer. */
  readonly answers: readonly number[];
}

/** What stands on a page: read once, asked by every stage. All spans index the text. */
export interface Structure {
  /** All that stands between blank lines, in text order. */
  readonly blocks: readonly Block[];
  /** The turns of a transcript or an interview, in text order. */
  readonly turns: readonly DialogueTurn[];
  /** Who speaks in the turns. */
  readonly speakers: readonly DialogueSpeaker[];
  /** Which turn answers which. */
  readonly exchanges: readonly DialogueExchange[];
  /** Places and agencies before the first words of a report: "WESTPORT (TNA) - ", "Westport: ". */
  readonly datelines: readonly Span[];
  /** What stands in quotation marks. */
  readonly quotations: QuotationMap;
}

/** The part of it that needs no tokens. */
export type Page = Omit<Structure, 'quotations'>;

/** What a quotation is used for: somebody's words, words held at arm's length, or the title of a work. */
export type QuotationKind = 'speech' | 'scare' | 'title' | 'unknown';

/** One stretch in quotation marks; its span and its tokens take in the marks. */
export interface Quotation extends Span {
  /** Its first token: the opening mark. */
  readonly first: number;
  /** Its last token: the closing mark, or the last token it can have where it is never closed. */
  readonly last: number;
  /** Whether it has its closing mark. */
  readonly closed: boolean;
  /** It goes on from the quotation that the line before left open. */
  readonly continues: boolean;
  /** Index of the quotation around it, or -1. */
  readonly within: number;
  /** In single marks (or ‹ ›) rather than double ones. */
  readonly single: boolean;
  /** What the marks are for. */
  readonly kind: QuotationKind;
}

/** The quotations of a document, and for each token the outermost one that it stands in. */
export interface QuotationMap {
  /** Per token: 0 outside, 1 in a double-mark quotation, 2 in a single-mark one; marks included. */
  readonly inside: Uint8Array;
  /** Per token: index of the outermost quotation around it, or -1. */
  readonly id: Int32Array;
  /** In the order of their first tokens. */
  readonly quotations: readonly Quotation[];
}

/** A text that has been cut into tokens: what quotation marks are read from. Columns as in the language's `Document`. */
export interface ReadText {
  readonly text: string;
  readonly lines: readonly Span[];
  readonly sentenceTokens: Int32Array;
  readonly tokens: {
    readonly count: number;
    readonly start: Int32Array;
    readonly end: Int32Array;
    readonly pos: Uint8Array;
    readonly form: Int32Array;
    readonly sentence: Int32Array;
  };
  readonly forms: readonly string[];
}
