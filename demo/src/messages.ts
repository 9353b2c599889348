// What the page and its worker say to each other. Short rows, and blobs for what is long: the browser copies a message on the page's own thread,
// where a whole analysis of a long text would be felt in the typing.

export interface Request {
  readonly id: number;
  readonly text: string;
}

export interface Saying {
  readonly kind: string;
  /** "question", "belief" ...; empty for what is asserted. */
  readonly act: string;
  readonly cue: string;
  readonly content: string;
}

export interface Speaker {
  /** Null: nobody named. */
  readonly name: string | null;
  readonly label: string;
  /** How many turns of an interview are this speaker's. */
  readonly turns: number;
  readonly sayings: readonly Saying[];
}

export interface TurnRow {
  readonly name: string;
  /** Number of the speaker's colour. */
  readonly hue: number;
  /** What the label says of the speaker besides the name, where it first does; '' elsewhere. */
  readonly role: string;
  /** Seconds. */
  readonly time: number | null;
  /** Number of the question that it is, and of the one that it answers. */
  readonly asks: number | null;
  readonly answers: number | null;
  readonly paragraphs: readonly string[];
}

export interface StanceRow {
  /** Null: the author. */
  readonly holder: string | null;
  readonly type: string;
  readonly polarity: -1 | 0 | 1;
  readonly target: string;
  readonly evidence: string;
  readonly commitment: string;
}

export interface Result {
  /** The report, a web page. */
  readonly html: Blob;
  readonly json: Blob;
  /** The beginning of the JSON, as much as is shown. */
  readonly jsonShown: string;
  readonly jsonLength: number;
  /** None where the text is no interview. */
  readonly turns: readonly TurnRow[];
  readonly speakers: readonly Speaker[];
  readonly stances: readonly StanceRow[];
  readonly words: number;
  /** Milliseconds of `analyze` alone. */
  readonly time: number;
}

export type Response =
  | { readonly ready: true }
  | { readonly id: number; readonly phase: 'analysing' | 'writing the report' }
  | { readonly id: number; readonly result: Result }
  | { readonly id: number; readonly error: string };
