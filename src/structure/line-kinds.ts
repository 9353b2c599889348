/* What a line is by itself, whatever stands around it: a stage direction, a time, a question, a word of the page about itself. */

import type { Span } from '../text/span.ts';

/** "(Laughter.)", "[crosstalk]", "(BEGIN VIDEO CLIP)", "*applause*". */
export const isStageDirection = (line: string): boolean =>
  line.length < 160 && /^["“]?(?:\\?[([{][^()[\]{}\\]*\\?[)\]}][.:,"”]{0,2}\s*)+$/.test(line) && /\p{L}/u.test(line);

/** What a direction says that one speaker did in place of words. */
export const UTTERED_ROW = {
  pattern:
    /\b(?:inaudible|unintelligible|indiscernible|inaud|crosstalk|foreign language|no (?:audible |verbal )?(?:response|answer)|silence|laughs?|laughing|chuckles?|nods?|nodding|sighs?|shrugs?|coughs?|gestures?|mumbles?|whispers?|sings?|cries|crying|shakes (?:his|her|their) head)\b/i,
  example: '[inaudible 00:12]',
  not: '(Applause.)',
};

/** Whether a direction is of one speaker's voice or gesture: "[inaudible]", "(nods)"; not of the hall: "(Applause.)". */
export const isUttered = (direction: string): boolean => UTTERED_ROW.pattern.test(direction);

/** "[00:12:30]", "(01:02):". */
export const isTimeAlone = (line: string): boolean =>
  line.length < 16 && /^\\?[[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?\\?[\])]?:?$/.test(line);

/** Whether times stand alone on lines from one to another. */
export function hasTimes(lines: readonly { readonly text: string }[], from: number, to: number): boolean {
  for (let n = from; n < to; n++) if (isTimeAlone(lines[n]!.text)) return true;
  return false;
}

/** When an entry of a live report was written. */
export const STAMP_ROW = {
  pattern:
    /^(?:(?:posted|updated|published)(?:\sat)?:?\s\d{1,2}[:.]\d{2}|\d{1,2}(?:[:.]\d{2})?\s?[ap]\.?m\.?|\d{1,2}[:.]\d{2}(?=\s(?:GMT|UTC|[A-Z]{1,3}T)\b))(?:\s?[ap]\.?m\.?)?(?:\s\(?[A-Z]{2,4}\)?)?(?:,?\s(?:on\s)?\d{1,2}\s[a-z]{3,9}(?:\s\d{4})?)?$/i,
  example: '5:48pm',
  not: 'At 5:48pm we left.',
};

/** Whether a line says when what stands below was written or said, and nothing else. */
export const isStamp = (line: string): boolean =>
  line.length < 40 && /^[\dpu[(\\]/i.test(line) && (isTimeAlone(line) || STAMP_ROW.pattern.test(line));

/** Who asked, below a printed interview. */
const CREDIT = {
  pattern:
    /^[*_([\s–—-]{0,4}(?:The\s)?(?:[Ii]nterview(?:er|ed)?(?:\s(?:was\s)?(?:conducted|led|recorded))?(?:\sby|:(?=\s\S+\s))|[Qq]uestions(?:\sby|:(?=\s\S+\s))|(?:[Ii]nterview|[Qq]uestions)\sand\s(?:text|translation)(?:\sby|:))(?:\s(?:and|&|\p{Lu}[\p{L}.,'’-]{0,24})){1,8}(?:[.;|/]?\s(?:\p{L}{1,12}\s){0,2}(?:[Pp]hoto\w{0,10}|[Pp]ictures?|[Ii]llustrations?|[Tt]ranslat\w{2,4}|[Tt]ext|[Ee]dit\w{2,4})(?:\sby|:)\s\p{Lu}[\p{L} .,'’-]{1,60})?[\])*_.]{0,3}$/u,
  example: 'Interview: Ada Ode. Photographs: Jon Roe',
  not: 'Interview: how a dam was built',
};

/** Whether a line says who asked. */
export const isCredit = (line: string): boolean => line.length < 160 && CREDIT.pattern.test(line);

/** What a page says of itself at its end. */
const MATTER: readonly { readonly pattern: RegExp; readonly example: string; readonly not: string }[] = [
  {
    pattern:
      /^[[(*#\s-]{0,4}end(?:s|ed)?(?:\s+(?:of|at)\s+(?:the\s|this\s|our\s)?(?:interview|transcript|transcription|recording|tape|side|file|audio|video|session|conversation|hearing|discussion|call|part|excerpt|broadcast|program|programme|podcast|episode|document|text|\d{1,2}:\d{2})\b.{0,30})?[\])*.\s-]{0,4}$/i,
    example: '[End of interview]',
    not: 'End of the road, he said.',
  },
  { pattern: /^[*#\s-]{0,4}(?:[*#]{3}|-?30-?)[*#\s-]{0,4}$/, example: '###', not: '30 boats.' },
  {
    pattern: /^(?:©|\(c\)\s|copyright\b(?!\s+(?:is|was|law|has))).{0,120}$/i,
    example: 'Copyright 2019. All rights reserved.',
    not: 'Copyright law is the problem here.',
  },
  {
    pattern: /^.{0,80}\ball rights reserved\b.{0,40}$/i,
    example: 'All rights reserved.',
    not: 'He reserved all his rights.',
  },
  {
    pattern:
      /^(?:this|the)\s(?:interview|conversation|transcript|exchange|text|discussion)\s(?:has been|was|is)\s.{0,40}\b(?:edited|condensed|shortened|recorded|translated|conducted|abridged)\b.{0,80}$/i,
    example: 'This interview has been edited and condensed.',
    not: 'This interview is going well.',
  },
  {
    pattern: /^transcript(?:ion)?\s(?:provided|prepared|edited|by)\b.{0,140}$/i,
    example: 'Transcript provided by a third party.',
    not: 'Transcripts help me.',
  },
  { pattern: /^END\b.{0,40}$/, example: 'END 1:31 P.M. EST', not: 'End of the road, he said.' },
  { pattern: /^transcribed by\b.{0,80}$/i, example: 'Transcribed by a program', not: 'I transcribed by hand.' },
  {
    pattern:
      /^(?:the\s)?(?:meeting|house|council|committee|court|sitting|session|hearing|call|recording)\s(?:rose|ended|adjourned|closed|was adjourned|stood adjourned|stopped)\b.{0,60}$/i,
    example: 'The meeting rose at 6 p.m.',
    not: 'The meeting was long.',
  },
  {
    pattern: /^.{2,60}\s(?:started|stopped)\s(?:transcription|recording)$/i,
    example: 'Ada Ode stopped transcription',
    not: 'Then we stopped recording everything we said.',
  },
  CREDIT,
  {
    pattern:
      /^(?:duration|running time|run time|total time|length)\s?:\s?(?:about\s)?\d[\d:.]{0,8}(?:\s?(?:h|hrs?|hours?|m|mins?|minutes?|s|secs?|seconds?)\b\.?,?(?:\s(?:and\s)?\d{1,2})?){0,4}$/i,
    example: 'Duration: 41 minutes',
    not: 'Duration: it was long.',
  },
  { pattern: /^[<[(]?(?:\.{3}|…)[>\])]?$/, example: '<…>', not: '… and then?' },
  { pattern: /^https?:\/\/\S{4,190}$/, example: 'https://example.org/talk', not: 'See https://example.org for it.' },
  { pattern: /^\d{1,2}:\d{2}\s[AP]\.?M\.?(?:\s[A-Z]{2,4})?$/, example: '2:45 P.M. EST', not: 'At 2:45 we left.' },
];

/** Whether a line speaks of the page rather than in it. */
export const isMatter = (line: string): boolean =>
  line.length < 200 && MATTER.some(({ pattern }) => pattern.test(line));

/** Who examines a witness from here on, as records of courts have it. */
const EXAMINER = {
  pattern:
    /^(?:(?:(?:CROSS|DIRECT|REDIRECT|RECROSS|RE)?-?\s?EXAMINATION(?:-IN-CHIEF)?\s(?:\(?(?:CONTINUED|RESUMED)\)?\s)?)?BY|(?:Further )?[Qq]uestions (?:by|from)|(?:[Cc]ross-|[Rr]e-)?[Ee]xam(?:ination|ined)(?:-in-chief)? by|By)\s((?:MR|MS|MRS|DR|MISS|Mr|Ms|Mrs|Dr|Miss)\.?\s\p{Lu}[\p{L}.'’ -]{1,30}):?$/u,
  example: 'BY MS. ODE:',
  not: 'By Mrs. Ode, who wrote it',
};

/** Who is heard as a witness from here on. */
const WITNESS = {
  pattern:
    /^(?:W(?:hereupon|HEREUPON),?\s)?((?:\p{Lu}[\p{L}.'’-]{0,24}\s){1,4}\p{Lu}[\p{L}'’-]{1,24}),\s(?:(?:called|recalled|produced)\s[^.?!]{0,60},\s)?(?:(?:having|after|being|was|been|first|previously|duly)\s){0,4}(?:sworn|affirmed|SWORN|AFFIRMED)(?:,?\s(?:by|was|is|and|testified|examined|as|in|on)\b[^?!]{0,80})?[.:]?$/u,
  example: 'ADA ODE, having been first duly sworn, testified as follows:',
  not: 'Ada Ode, sworn enemy of the dam',
};

/** Where a line names who is sworn in as a witness: the name, as offsets in the line. */
export const findWitness = (line: string): Span | null => findName(WITNESS.pattern, line);

/** The rows, for their tests. */
export const WITNESS_ROW = WITNESS;
export const MATTER_ROWS = MATTER;
export const EXAMINER_ROW = EXAMINER;

/** Where a line names who examines a witness from here on: the name, as offsets in the line. */
export const findExaminer = (line: string): Span | null => (line.length < 80 ? findName(EXAMINER.pattern, line) : null);

function findName(pattern: RegExp, line: string): Span | null {
  const name = line.length < 200 ? pattern.exec(line)?.[1] : undefined;
  if (name === undefined) return null;
  const start = line.indexOf(name);
  return { start, end: start + name.length };
}

/** A line that asks, with the marks of Markdown around it or not. */
export const isQuestion = (line: string): boolean => /\?["”’)\]*_]{0,4}$/.test(line.slice(-6)) && line.length < 1200;
