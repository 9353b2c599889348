/*
 * Words that stand for a speaker in the labels of transcripts, in place of a name. Lower case, singular. "The Chair", "Interviewer 2", "GRAND JUROR" are labels by their
 * last word that is no number. Compiled by hand from the conventions of parliaments, courts, broadcasters, oral historians and programs that write down speech.
 */
import { wordSet } from './sets.ts';

/** Who asks by office. */
export const ASKERS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'interviewer host presenter moderator question questioner reporter journalist anchor q int facilitator examiner user you press prompt',
);

/** Who answers by office. */
export const ANSWERERS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'interviewee guest answer respondent participant witness deponent a assistant panelist panellist candidate expert',
);

/** Who does neither by office: gives the floor, rules, keeps the record, calls from the floor. */
export const OTHERS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'chair chairman chairwoman chairperson speaker operator clerk court judge juror bailiff reporter narrator announcer voice audience president ' +
    'officer secretary counsel solicitor barrister lawyer attorney member members senators delegates caller unknown unidentified crowd all moderator translator interpreter subject patient doctor student teacher client therapist ' +
    'bot agent customer coach mayor commissioner commentator correspondent spokesman spokeswoman spokesperson ' +
    'minister premier chancellor treasurer governor ambassador official prosecutor defendant plaintiff',
);

/** Of these, those that are nobody's surname: whatever stands before one narrows it ("SENIOR OFFICIAL", "PRIME MINISTER"). */
export const NO_SURNAMES: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'official minister premier treasurer ambassador president secretary commissioner chairman chairwoman chairperson moderator interviewer interviewee ' +
    'journalist presenter correspondent commentator spokesman spokeswoman spokesperson attorney prosecutor counsel lawyer officer',
);

/** Of all these, the ones that one person has in a talk and that a text says before a name: "our host Ada Ode", "President Ode". */
export const NAMED_ROLES: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'host moderator interviewer presenter anchor interviewee guest narrator chair chairman chairwoman chairperson president minister premier chancellor ' +
    'treasurer governor ambassador secretary mayor commissioner coach',
);

/** Who is called on by name, and labelled by none. */
export const CALLED_ON: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'questioner caller analyst member audience participant reporter journalist student speaker voice',
);

/** Offices that labels shorten. */
export const SHORT_ROLES: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['pm', 'prime minister'],
  ['dpm', 'deputy prime minister'],
  ['vp', 'vice president'],
]);

/** Several at once, who are nobody in particular: "Several members:", "Audience:". */
export const CROWDS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'members senators delegates audience crowd all reporters voices speakers panelists students children protesters supporters jurors witnesses everyone participants deputies mps',
);

/** Whether a word is that of a speaker without a name. */
export const isSpeakerRole = (word: string): boolean => ASKERS.has(word) || ANSWERERS.has(word) || OTHERS.has(word);

/** Whether a label is one that programs and clerks give to somebody whom they do not know: "Speaker 2", "SPEAKER_00". */
export const isNumberedSpeaker = (label: string): boolean => {
  if (!/\d$/.test(label)) return false; // as are most
  const word = /^(\p{L}{1,20})[ _]\d{1,3}$/u.exec(label)?.[1];
  return word !== undefined && isSpeakerRole(word.toLowerCase());
};
