/* Classes of verbs, as lemmas unless said otherwise: what stands before or behind them follows from the class. */
import { wordSet } from './sets.ts';

/** Verbs of what is done to people. */
export const DONE_TO_PEOPLE: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'thank marry hug kiss congratulate forgive hire befriend adore love date divorce adopt phone interview ' +
    'apologise apologize',
);

/** Verbs of what people do, beside saying. */
export const DONE_BY_PEOPLE: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'urge tell call vow pledge promise want hope resign win lose accuse face refuse deny agree smile laugh cry ' +
    'nod shrug arrive leave speak talk think know feel decide try meet admit quit insist marry',
);

/** Participles before a name: "a man named Ode". */
export const NAMED_BY: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'named called identified known surnamed nicknamed dubbed',
);

/** Verbs of clauses that tell a name: "who asked to be identified as Ode", "who goes by Ode". */
export const TELLING_NAMES: ReadonlySet<string> = /* @__PURE__ */ wordSet('identify name call know go');

/** Verbs by which somebody is made or called what the object, or "as", says: "named Ode coach", "unveiled Ode as its host". */
export const MAKING_AND_CALLING: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'name appoint elect crown call make choose pick select nominate hire install unveil announce introduce ' +
    'present describe portray cast swear confirm tap draft hail praise identify reelect re-elect reappoint ' +
    'replace know see regard',
);

/** Verbs whose subject is what "as" says: "served as mayor". */
export const SERVING_VERBS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'serve work act return retire resign host start begin continue stay remain debut reappear live rule reign run ' +
    'stand appear perform play compete quit leave double qualify train',
);

/** Verbs whose object, or passive subject, is no longer what "as" says: "fired as coach". */
export const REMOVING_VERBS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'fire sack dismiss oust remove relieve suspend depose replace drop axe',
);

/** What others do who tell of it: "Ada Ode saw it from her window". */
export const WATCHING_VERBS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'see watch hear witness notice live call find know remember discover investigate lead prosecute defend ' +
    'represent',
);

/** What one does with a body that one is at the head of. */
export const LEADING_VERBS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'head lead run chair direct found co-found manage own',
);

/** What one does at a body that one belongs to. */
export const WORKING_VERBS: ReadonlySet<string> = /* @__PURE__ */ wordSet('work teach study lecture research practise');

/** Verbs that tie "of" to what they are done to, whatever it looks like: "accused the director [of fraud]". */
export const TYING_OF: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'accuse convict suspect acquit warn inform remind rob deprive cure rid strip clear assure convince notify ' +
    'absolve',
);

/** Verbs whose infinitive asks: "wanted to know". */
export const COMING_TO_KNOW: ReadonlySet<string> = /* @__PURE__ */ wordSet('know hear find learn understand see');

/** Words before a name or a word held at arm's length. */
export const BEFORE_QUOTED_WORDS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'aka alias baptised baptized called christened codenamed coined deemed dubbed labeled labelled named name ' +
    'nickname nicknamed so-called styled term termed word phrase moniker slogan motto as alleged supposed',
);

/** Participles of what is done with a document, before "by" whom it speaks for. */
export const SIGNED_BY: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'signed written sent issued published released prepared drafted compiled endorsed delivered',
);

/** Verbs of who makes what is a source: "data compiled by the port". */
export const MAKING_OF_DATA: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'compile write publish release issue conduct prepare produce sign file submit collect gather report present',
);
