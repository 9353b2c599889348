/* The parts that people have in a crime and in court, by what is done to them. */
import { wordSet } from './sets.ts';

/** Nouns for whom a court tries, and for whom somebody harmed. */
export const ACCUSED_NOUNS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'defendant accused suspect convict killer murderer gunman attacker assailant shooter stabber culprit perpetrator arsonist thief robber burglar rapist fugitive',
);
export const VICTIM_NOUNS: ReadonlySet<string> = /* @__PURE__ */ wordSet('victim deceased');

/** Nouns that tell no more than that it is somebody, and those for somebody's kin and friends. */
export const ANYBODY_NOUNS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'man woman boy girl person teenager teen youth adult pensioner resident local youngster guy lady lad',
);
export const KIN_NOUNS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'mother father mum dad mom son daughter brother sister husband wife child baby parent grandmother grandfather uncle aunt cousin nephew niece girlfriend boyfriend partner friend',
);

/** Nouns for people of an age: the youngest and the oldest who are called so. */
export const AGES: ReadonlyMap<string, readonly [number, number]> = /* @__PURE__ */ new Map([
  ['teenager', [13, 19]],
  ['teen', [13, 19]],
  ['toddler', [1, 3]],
  ['schoolboy', [5, 18]],
  ['schoolgirl', [5, 18]],
  ['pensioner', [60, 120]],
  ['septuagenarian', [70, 79]],
  ['octogenarian', [80, 89]],
  ['nonagenarian', [90, 99]],
  ['centenarian', [100, 120]],
]);

/** What one is to one's kin: of "his wife" he is the husband; first what a man is, then what a woman is. Only where there is seldom more than one. */
export const KIN_OF_KIN: ReadonlyMap<string, readonly [string, string]> = /* @__PURE__ */ new Map(
  (
    [
      ['wife husband spouse widow widower', 'husband', 'wife'],
      ['son daughter child', 'father', 'mother'],
      ['girlfriend boyfriend', 'boyfriend', 'girlfriend'],
      ['fiancé fiancée', 'fiancé', 'fiancée'],
      ['nephew niece', 'uncle', 'aunt'],
      ['grandson granddaughter grandchild', 'grandfather', 'grandmother'],
    ] as const
  ).flatMap(([kin, he, she]) => kin.split(' ').map((noun) => [noun, [he, she]] as const)),
);
export const MARRYING: ReadonlySet<string> = /* @__PURE__ */ wordSet('marry wed');

/** Verbs whose object, or passive subject, is the one or the other. */
export const ACCUSING_VERBS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'convict charge accuse arrest try sentence jail imprison indict prosecute detain acquit remand handcuff',
);
export const HARMING_VERBS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'kill murder stab shoot attack assault rape rob beat strangle kidnap abduct injure wound poison mug behead',
);

/** What also ends in somebody's death or hurt where it is done to him, and what of his is told of then: "[Ode] was hit by a car", "the death of [Ode]". */
export const STRIKING_VERBS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'hit strike crush mow trap bury slay gun drown burn maul bite',
);
export const DYING_VERBS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'die drown perish fall collapse plunge succumb',
);
export const DEATHS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'death murder killing shooting slaying stabbing assassination drowning fall body funeral',
);

/** What somebody who is tried denies or admits: "[Ode] denies two counts of theft". */
export const CHARGES: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'murder manslaughter theft robbery burglary rape assault battery wounding fraud arson kidnapping bribery corruption forgery treason espionage trafficking smuggling blackmail extortion perjury stalking harassment conspiracy embezzlement terrorism count charge offence offense',
);
export const ANSWERS_TO_CHARGES: ReadonlySet<string> = /* @__PURE__ */ wordSet('deny admit');

/** Those who act for another, who is their client. */
export const ACTING_FOR: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'lawyer attorney solicitor barrister agent counsel',
);

/** Verbs whose subject gives an office up. */
export const LEAVING_VERBS: ReadonlySet<string> = /* @__PURE__ */ wordSet('resign quit retire abdicate');
