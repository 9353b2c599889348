/* Who says a quotation that stands beside a verb in its sentence, where no model has found that: "Ode, rising, asked, “Who?”", “We stay,” shouts Ode. */
import { PERSONAL_SUBJECTS, RELATIVE_PRONOUNS } from '../english/pronouns.ts';
import { MESSAGES, SAID_BESIDE, SAID_FORMS, SPEAKER_OPENERS } from '../english/saying.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { lemmaAt, type Document } from '../language/document.ts';
import { wordForm } from '../language/word-forms.ts';
import type { Quotation } from '../structure/types.ts';
import { clausesOf } from '../syntax/clauses.ts';
import { Form } from '../syntax/relations.ts';
import { childrenOf, treeOf } from '../syntax/tree.ts';
import { isUpper } from '../text/letters.ts';
import type { DraftAttribution } from './attribution-draft.ts';
import { isMark, LONGEST_LEAD } from './quotation-claims.ts';
import { spanOf } from './token-places.ts';
import type { Run } from './tree-reading.ts';
import { sourceOf, speakerOf } from './tree-sources.ts';

const { PROPN, PRON, VERB, AUX, NOUN, ADJ, DET, ADV, PUNCT, CCONJ, ADP } = Tag;

/** Who says it, and by which words. */
export type Speaker = Pick<DraftAttribution, 'source' | 'cue'>;

/** How far beside a quotation its verb of saying may stand, in tokens. */
const BESIDE = 9;

/** A verb of saying right before the quotation or right after it. */
export function reportedBeside(document: Document, first: Quotation, last: Quotation): Speaker | null {
  const { tokens } = document;
  const clauses = clausesOf(document);
  const says = (i: number): boolean => tokens.pos[i] === VERB && SAID_BESIDE.has(lemmaAt(document, i));
  const before = first.first - 1;
  // "Asked about it, she said," and the quotation in a line of its own
  const isOpen = before >= 0 && /^[,:]$/.test(wordForm(document, before));
  const lead = isOpen ? before : first.first;
  const from = lead > 0 ? Math.max(clauses.sentenceFirst(lead), lead - LONGEST_LEAD) : 0;
  if (before > from && (isOpen || says(before))) {
    for (let verb = before; verb >= Math.max(from, first.first - BESIDE); verb--) {
      if (isMark(document, tokens.start[verb]!) && wordForm(document, verb).length === 1) return null;
      if (says(verb)) return saidBy(document, verb, from, verb - 1);
    }
    // "Asked about it, he [demurred]: “Perhaps.”": any verb right before a colon
    const form = tokens.inflection[before - 1];
    const isLast = wordForm(document, before) === ':' && (form === Form.past || form === Form.third);
    return isLast ? saidBy(document, before - 1, from, before - 2) : null;
  }
  const next = last.last + 1;
  if (next + 1 >= tokens.count || tokens.sentence[next] !== tokens.sentence[last.last]) return null;
  const end = Math.min(clauses.sentenceLast(next) + 1, next + BESIDE);
  for (let verb = next; verb < end && wordForm(document, verb) !== ','; verb++)
    if (says(verb)) return verb === next ? saidBehind(document, verb) : saidBy(document, verb, next, verb - 1);
  return fillsSentence(document, first, last) ? saidAnyhow(document, next, end) : null;
}

/** “Stay away.” That is the message from [Ode].: whose words the sentence behind a quotation calls them. */
export function calledBehind(document: Document, { last }: Quotation): Speaker | null {
  const { tokens } = document;
  const tree = treeOf(document);
  const that = last + 1;
  if (that + 3 >= tokens.count || !/^(?:That|This|Those|These|Such)$/.test(wordForm(document, that))) return null;
  const noun = tokens.head[that]!;
  const isCalled = noun > that && lemmaAt(document, that + 1) === 'be' && MESSAGES.has(lemmaAt(document, noun));
  const isWhose = (child: number): boolean =>
    child > noun && /^(?:from|of)$/.test(wordForm(document, tree.left[child]!)) && WHOSE[tokens.pos[child]!] === 1;
  const whose = isCalled ? childrenOf(tree, noun).find(isWhose) : undefined;
  const { source } = sourceOf(document, whose ?? -1, noun);
  return source === null ? null : { source: [spanOf(document, source)], cue: [spanOf(document, [noun, noun])] };
}
const WHOSE: Readonly<Record<number, 1>> = { [NOUN]: 1, [PROPN]: 1 };

/** “It leaks,” and “It leaks!”: a quotation that begins its sentence and ends with a mark, so that whoever stands behind it says it. */
function fillsSentence(document: Document, { first }: Quotation, { last, closed }: Quotation): boolean {
  const { tokens, text } = document;
  return clausesOf(document).sentenceFirst(first) === first && closed && /[,?!]/.test(text[tokens.end[last - 1]! - 1]!);
}

const saidAt = (document: Document, source: Run, verb: number): Speaker => ({
  source: [spanOf(document, source)],
  cue: [spanOf(document, [verb, withParticle(document, verb)])],
});

/** "he went [on].", "she pointed [out]:": the last token of a verb with what belongs to it, up to a mark. */
function withParticle({ tokens: { pos } }: Document, verb: number): number {
  const isParticle = pos[verb + 1] === ADP || pos[verb + 1] === ADV;
  return isParticle && pos[verb + 2] === PUNCT ? verb + 1 : verb;
}

/** “It leaks,” [the 52-year-old] fumed., “It leaks,” thundered [Ada Ode].: who stands alone beside the one verb there, whatever that is. */
function saidAnyhow(document: Document, from: number, end: number): Speaker | null {
  const { tokens, text } = document;
  const { pos } = tokens;
  const isVerb = (i: number): boolean =>
    pos[i] === VERB || /[a-z]ed$/.test(wordForm(document, i)) || SAID_FORMS.has(wordForm(document, i));
  // “It leaks,” she posted [on her page].: behind a comma nothing but who says it can stand
  const isComma = /,["'”’»]/.test(text.slice(tokens.end[from - 1]! - 2, tokens.end[from - 1]!));
  const isFinite = (verb: number): boolean => pos[verb] === VERB && tokens.inflection[verb] !== Form.participle;
  const isEnd = (i: number, verb: number): boolean =>
    i >= end || pos[i] === PUNCT || pos[i] === ADV || (isComma && pos[i] === ADP && isFinite(verb));
  if (isVerb(from) && isRoleOfName(document, from + 1)) {
    let last = from + 1;
    while (pos[last] !== PROPN || pos[last + 1] === PROPN) last++;
    return isEnd(last + 1, from) ? saidAt(document, [from + 1, last], from) : null;
  }
  if (isVerb(from)) {
    const { first, last } = clausesOf(document).phraseOf(from + 1);
    const isSubject = first === from + 1 && (pos[last] === NOUN || pos[last] === PROPN);
    return isSubject && isEnd(last + 1, from) ? saidAt(document, [first, last], from) : null;
  }
  let verb = from + 1;
  while (verb < end && !isVerb(verb) && (pos[verb] !== PUNCT || wordForm(document, verb) === '-')) verb++;
  const isSubject = pos[from] === DET || pos[from] === PROPN || pos[from] === PRON;
  if (!isSubject || RELATIVE_PRONOUNS.has(wordForm(document, from))) return null;
  return verb < end && isVerb(verb) && isEnd(verb + 1, verb) ? saidAt(document, [from, verb - 1], verb) : null;
}

/** Who says what a verb says, if that stands between two tokens. */
function saidBy(document: Document, verb: number, from: number, to: number): Speaker | null {
  const { source, sourceHead } = sourceOf(document, speakerOf(treeOf(document), clausesOf(document), verb), verb);
  if (source === null || sourceHead < from || sourceHead > to) return saidByNearest(document, verb, from);
  return saidAt(document, [Math.max(from, source[0]), source[1]], verb);
}

/** Verbs, adverbs and "and". */
const BETWEEN: Readonly<Record<number, 1>> = { [VERB]: 1, [AUX]: 1, [ADV]: 1, [CCONJ]: 1 };

/** "Asked about it, the mayor, [Ada Ode], laughed and said: “No.”": the name or pronoun with nothing but verbs between it and the verb, where the tree has no subject. */
function saidByNearest(document: Document, verb: number, from: number): Speaker | null {
  const { pos } = document.tokens;
  let i = verb - 1;
  while (i > from && (BETWEEN[pos[i]!] === 1 || wordForm(document, i) === ',')) i--;
  if (i < from || !(pos[i] === PROPN || PERSONAL_SUBJECTS.has(wordForm(document, i).toLowerCase()))) return null;
  const { first, last } = clausesOf(document).phraseOf(i);
  return saidAt(document, [Math.max(from, first), last], verb);
}

/** “Who?” asked [defence lawyer Ada Ode].: what somebody is, without an article, and the name right behind it. */
function isRoleOfName({ tokens: { pos } }: Document, from: number): boolean {
  let i = from;
  while (i < from + LONGEST_ROLE && (pos[i] === NOUN || pos[i] === ADJ)) i++;
  return i > from && pos[i] === PROPN;
}
/** In tokens. */
const LONGEST_ROLE = 4;

/** “We stay,” [shouts Ode]: whom the tree has for its subject, or what stands right behind the verb. */
function saidBehind(document: Document, verb: number): Speaker | null {
  const { pos } = document.tokens;
  const clauses = clausesOf(document);
  const form = wordForm(document, verb + 1);
  if (!isUpper(form) && !SPEAKER_OPENERS.has(form) && !isRoleOfName(document, verb + 1)) return null;
  const found = saidBy(document, verb, verb + 1, clauses.sentenceLast(verb));
  if (found !== null) return found;
  const { first, last } = clauses.phraseOf(verb + 1);
  const isSubject = pos[last] === NOUN || pos[last] === PROPN || PERSONAL_SUBJECTS.has(form);
  return isSubject && first === verb + 1 ? saidAt(document, [first, last], verb) : null;
}
