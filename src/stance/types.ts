import type { Span } from '../text/span.ts';

/** One side of a stance: a stretch of text and, where it names one, its entity. */
export interface Party {
  /** Entity id; null where the text names nobody known. */
  readonly entity: string | null;
  /** The words that name the party, or stand for it. */
  readonly span: Span;
}

/** +1 for the target, -1 against it, 0 neither. */
export type Polarity = -1 | 0 | 1;
/** 1 mild ("questioned"), 2 plain ("criticised"), 3 strong ("savaged"). */
export type Intensity = 1 | 2 | 3;
/** How much the wording grants: "backs", "is likely to back", "may back". */
export type Commitment = 'certain' | 'probable' | 'possible';

interface StanceBase<Type extends string> {
  /** "t1", "t2" ... in text order. */
  readonly id: string;
  /** Which of the twelve types; each has its own field. */
  readonly type: Type;
  /** Who stands so; null: the author, or, where `unnamed` is set, somebody whom the text does not name. */
  readonly holder: Party | null;
  /** The text tells of the stance, but not whose it is: "has been accused of fraud". */
  readonly unnamed?: true;
  /** Toward whom or what. */
  readonly target: Party;
  /** For or against the target. */
  readonly polarity: Polarity;
  /** How strong the wording is. */
  readonly intensity: Intensity;
  /** How much the wording grants. */
  readonly commitment: Commitment;
  /** The span of "if ...", "provided that ...", "contingent on ...". */
  readonly condition?: Span;
  /** The cue and the words that carry the judgement, in text order. */
  readonly evidence: readonly Span[];
  /** Id of the attribution it stands in. */
  readonly speech: string | null;
  /** Probability in [0, 1] that type, holder and target are right. */
  readonly confidence: number;
}

/** States, stresses, reaffirms that something is so, or is their goal or value. */
export interface Affirm extends StanceBase<'affirm'> {
  /** What is affirmed. */ readonly claim: Span | null;
}
/** Rejects as untrue a claim, charge or report. */
export interface Deny extends StanceBase<'deny'> {
  /** What is denied. */ readonly claim: Span | null;
}
/** Says that the target did wrong, is to blame, broke a duty. */
export interface Accuse extends StanceBase<'accuse'> {
  /** Of what. */ readonly charge: Span | null;
}
/** Judges the target, its conduct or words as bad, without a specific wrong. */
export interface Criticize extends StanceBase<'criticize'> {}
/** Judges as good, thanks, congratulates, acknowledges help. */
export interface Praise extends StanceBase<'praise'> {}
/** Backs, endorses, agrees with, sides with. */
export interface Support extends StanceBase<'support'> {}
/** Is against, disagrees with, votes against a person, plan or act. */
export interface Oppose extends StanceBase<'oppose'> {}
/** Asks, urges, calls on the target to act, insists. */
export interface Demand extends StanceBase<'demand'> {
  /** What is to be done. */ readonly action: Span | null;
}
/** Promises, pledges, offers, assures, is ready to act. */
export interface Commit extends StanceBase<'commit'> {
  /** What will be done. */ readonly action: Span | null;
}
/** Will not do what is asked or expected. */
export interface Refuse extends StanceBase<'refuse'> {
  /** What will not be done. */ readonly action: Span | null;
}
/** Warns or threatens the target with what will come. */
export interface Warn extends StanceBase<'warn'> {
  /** What will come. */ readonly consequence: Span | null;
}
/** How somebody looks at what will come. */
export type Outlook = 'confident' | 'hopeful' | 'doubtful' | 'fearful';
/** Is confident, hopes, doubts, fears about what will come. */
export interface Expect extends StanceBase<'expect'> {
  /** How the holder looks at it. */
  readonly outlook: Outlook;
}

/** What a holder does, in words, toward a target; discriminated on `type`, so that a `switch` can be exhaustive. */
export type Stance =
  Affirm | Deny | Accuse | Criticize | Praise | Support | Oppose | Demand | Commit | Refuse | Warn | Expect;

/** The twelve types of stance. */
export type StanceType = Stance['type'];

/** Who of two mentions stands how toward the other. */
export interface StanceBetween {
  /** Which of the two stands toward the other; null if neither does. */
  readonly holder: 'a' | 'b' | null;
  /** How; null where there is no stance. */
  readonly type: StanceType | null;
  /** For or against the other. */
  readonly polarity: Polarity;
  /** Of the five classes; they sum to 1. */
  readonly probabilities: {
    /** Neither stands for or against the other. */
    readonly neutral: number;
    /** `a` is for `b`. */
    readonly aPositive: number;
    /** `a` is against `b`. */
    readonly aNegative: number;
    /** `b` is for `a`. */
    readonly bPositive: number;
    /** `b` is against `a`. */
    readonly bNegative: number;
  };
}

/** The tone toward one mention. */
export interface SentimentToward {
  /** The most probable class. */
  readonly polarity: Polarity;
  /** Of the three classes; they sum to 1. */
  readonly probabilities: {
    /** Against the mention. */ readonly negative: number;
    /** Neither. */ readonly neutral: number;
    /** For the mention. */ readonly positive: number;
  };
}
