/* Whether a text denies that something was said. */
import { COMMA, NOT } from '../english/clause-words.ts';
import { lemmaAt } from '../language/document.ts';
import { wordForm } from '../language/word-forms.ts';
import { clausesOf } from '../syntax/clauses.ts';
import type { Candidate } from './relation-features.ts';
import { ADV, AUX, type SpeechView } from './speech-view.ts';

/** Whether the text denies that it was said: "did not say", "nobody said". */
export function isNegated(view: SpeechView, { head, arguments: { cue, source } }: Candidate): boolean {
  const { kind, pos, document } = view;
  if (DOUBTS.has(lemmaAt(document, head))) return false;
  for (let i = head - 1; i >= 0 && head - i < FAR; i--) {
    if (isNot(view, i)) return true;
    if (kind[i] === COMMA) {
      // "did not, at any time, say"
      const open = commaBefore(view, i);
      if (open < 0) break;
      i = open;
    } else if (!(i >= cue[0] || pos[i] === AUX || pos[i] === ADV)) break;
  }
  const [subject] = source;
  if (subject === undefined) return false;
  return (
    NOBODIES.has(lemmaAt(document, subject[0])) ||
    (subject[1] < head && pos[subject[0] - 1] === AUX && isDeniedBefore(view, subject[0] - 1))
  );
}

/** "There is no doubt that he won": who denies these affirms. */
const DOUBTS: ReadonlySet<string> = new Set(['doubt', 'question', 'mistake', 'denial']);
const NOBODIES: ReadonlySet<string> = new Set(['nobody', 'none', 'no', 'neither']);

/** How far from the head a negation is looked for, and how long what stands between commas before it may be. */
const FAR = 12;
const ASIDE = 7;

/** The comma that a comma closes, if it stands near, or -1. */
function commaBefore({ kind }: SpeechView, closing: number): number {
  for (let i = closing - 2; i > 0 && closing - i <= ASIDE; i--) if (kind[i] === COMMA) return i;
  return -1;
}

/** "Not once did Ode say", "At no time has Ode said", "Nor did he say": what stands before the auxiliary that stands before its subject. */
function isDeniedBefore(view: SpeechView, auxiliary: number): boolean {
  const from = clausesOf(view.document).sentenceFirst(auxiliary);
  for (let i = auxiliary - 1; i >= from && auxiliary - i < 4; i--) if (isNot(view, i)) return true;
  return false;
}

/** "not", but not that of "not only". */
const isNot = ({ kind, document }: SpeechView, i: number): boolean =>
  kind[i] === NOT && !/^(?:only|just|merely|simply)$/.test(wordForm(document, i + 1));
