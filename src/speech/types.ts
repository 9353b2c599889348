import type { Span } from '../text/span.ts';

/** Direct: every word of the content is quoted; mixed: some are; indirect: none is. */
export type AttributionKind = 'direct' | 'indirect' | 'mixed';

/**
 * What the source does with the content, after the attribution types of the Penn Discourse Treebank (PDTB 2.0): `assertion` (said, announced, accused), `question` (asked,
 * wondered whether), `belief` (thinks, expects, fears), `fact` (knows, learned, regrets: the text takes the content for true), `eventuality` (wants, orders, promises, agrees to:
 * the content is to come about).
 */
export type AttributionAct = 'assertion' | 'question' | 'belief' | 'fact' | 'eventuality';

/** A source linked by a cue to a content: who said (thought, wanted) what. Terms and extents are those of PARC (Pareti 2012) and PolNeAR (Newell et al. 2018). */
export interface Attribution {
  /** "s1", "s2" ... in text order. */
  readonly id: string;
  /** Whether the content is quoted. */
  readonly kind: AttributionKind;
  /** Sayings told from the rest: filter by it for quotations. An unknown cue asserts; a turn is a question where it ends in a question mark. */
  readonly act: AttributionAct;
  /** Who, as the text has it; empty where the text names nobody. */
  readonly source: readonly Span[];
  /** The words that attribute: "said", "according to", "his claim that", ":"; empty for a quotation without any. */
  readonly cue: readonly Span[];
  /** What; several spans when other words interrupt it. */
  readonly content: readonly Span[];
  /** Id of the entity that speaks; null where it is nobody named or cannot be told. */
  readonly speaker: string | null;
  /** Id of the attribution in whose content this one stands. */
  readonly within: string | null;
  /** The text denies it: "did not say that". */
  readonly negated: boolean;
  /** Probability in [0, 1] that content and source are right. */
  readonly confidence: number;
}

/** One turn of a transcript or an interview. */
export interface Turn {
  /** "t1", "t2" ... in text order. */
  readonly id: string;
  /** Who speaks, as the page has it, without role, time and punctuation; null where the layout alone tells that a turn begins. */
  readonly label: Span | null;
  /** Id of the entity that speaks; null where nobody is named. */
  readonly speaker: string | null;
  /** What the label says of the speaker besides the name: "MAYOR OF ORSK". */
  readonly role?: string;
  /** When it begins, in seconds, where the page or the captions tell. */
  readonly time?: number;
  /** What is said: a span a paragraph, without stage directions that stand alone. */
  readonly content: readonly Span[];
}

/** One exchange of the interview behind the text. The stances taken in it are those whose `speech` it holds. */
export interface Exchange {
  /** What was asked about: "broken ceasefires" of "On the matter of broken ceasefires, ...". */
  readonly topic: Span | null;
  /** The question itself, where the text has it. */
  readonly question: Span | null;
  /** Entity id of who asks, where that is somebody named. */
  readonly asker: string | null;
  /** Entity id of who answers. */
  readonly respondent: string | null;
  /** Ids of the turns that ask and answer, in text order; none for an interview that is retold. */
  readonly turns: readonly string[];
  /** Ids of the attributions that answer. */
  readonly speech: readonly string[];
}
