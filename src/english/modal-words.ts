/* Words that say how real something is: done, meant, possible, denied. Forms, not lemmas. */
import { wordSet } from './sets.ts';

/** Verbs before "to" that leave the infinitive a fact: "went on to thank". */
export const FACTUAL_VERBS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'continue continues continued continuing begin begins began begun start starts started starting go goes going went ' +
    'come comes came proceed proceeded rush rushed move moved dare dared choose chose opted decided voted used ' +
    'take took manage managed happened forced compelled stepped joined united gathered marched met rallied ' +
    'tweeted wrote spoke',
);

/** Verbs before "to" that leave the infinitive likely. */
export const INTENDING_VERBS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'plan plans planned planning intend intends intended vow vows vowed promise promises promised pledge pledges ' +
    'pledged agree agrees agreed expect expects expected seem seems seemed appear appears appeared set prepare ' +
    'prepares prepared preparing want wants wanted hope hopes hoped aim aims aimed mean meant ready willing ' +
    'likely keen eager poised bound determined inclined sure certain due scheduled decide decides offer offers ' +
    'offered undertake undertook threaten threatens threatened wish wishes wished like liked',
);

/** Verbs before "to" that take it back. */
export const NEGATIVE_VERBS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'refuse refuses refused refusing decline declines declined fail fails failed failing neglect neglected ' +
    'hesitate hesitates hesitated forget forgot omitted unwilling reluctant unable refusal failure unlikely loath ' +
    'hesitant slow',
);

/** Verbs before a gerund that end it. */
export const ENDING_VERBS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'stop stops stopped stopping quit quits cease ceases ceased ceasing end ended',
);

/** Words before a gerund that leave it open or deny it. */
export const UNREAL_WORDS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'avoid avoids avoided avoiding deny denies denied denying resist resisted without instead than against ' +
    'consider considers considered considering contemplate contemplates contemplated suggest suggests suggested ' +
    'recommend recommended propose proposes proposed mull mulls mulled oppose opposed ban banned forbid prevent ' +
    'prevented not risk risked',
);

/** Words of what is possible. */
export const POSSIBLE_WORDS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'may might could can perhaps maybe possibly potentially',
);

/** Words of what is probable. */
export const PROBABLE_WORDS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  "should ought would probably likely reportedly allegedly apparently seemingly presumably supposedly 'd ’d",
);

/** Verbs that take away what their object says. */
export const LOSING_VERBS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'withdraw withdraws withdrew withdrawn withdrawing pull pulls pulled pulling drop drops dropped dropping end ' +
    'ends ended ending lose loses lost losing cut cuts lift lifted renounce renounced abandon abandons abandoned ' +
    'retract retracts retracted rescind rescinded suspend suspended deny denies denied lack lacks lacked',
);

/** Verbs whose infinitive is a purpose that was reached for: "met to thank". */
export const PURPOSE_VERBS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'held hold took take issued used wrote gathered went came met called convened staged joined posted made gave',
);

/** Behind "had", what one wanted before and no longer wants. */
export const GIVEN_UP_FORMS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'intended planned meant hoped aimed considered',
);

/** Verbs that open a condition without "if": "had they known". */
export const INVERTED_VERBS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'had should were did does do would will is has have',
);
