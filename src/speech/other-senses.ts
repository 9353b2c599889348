/* Where a word that attributes elsewhere attributes nothing: verbs of saying in another sense, and cues of which nobody says anything. */
import { ACT_VERBS } from '../english/acts.ts';
import { kindOfAnyNoun } from '../english/more-nouns.ts';
import { Noun } from '../english/nouns.ts';
import { PERSONAL_SPEAKERS } from '../english/pronouns.ts';
import {
  ACCUSING,
  DETAILS,
  DONE_BY,
  OTHER_SENSES,
  PASSIVE_REPORTS,
  SAYING,
  UTTERANCES,
  type OtherSense,
} from '../english/saying.ts';
import { BEFORE_QUOTED_WORDS } from '../english/verbs.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { Word } from '../grammar/word-classes.ts';
import { lemmaAt, type Document } from '../language/document.ts';
import { wordForm } from '../language/word-forms.ts';
import { clausesOf } from '../syntax/clauses.ts';
import {
  AGENTS,
  AUXILIARIES,
  CASES_OR_MARKERS,
  COMPLEMENTS,
  DIRECT_OBJECTS,
  INDIRECT_OBJECTS,
  OBLIQUES,
  OPEN_COMPLEMENTS,
  PARTICLES,
  RELATIVE_CLAUSES,
} from '../syntax/relation-sets.ts';
import { Form, Rel, relationSet } from '../syntax/relations.ts';
import { subjectOf } from '../syntax/subjects.ts';
import { childBy, childrenOf, type Tree } from '../syntax/tree.ts';
import type { Arguments } from './arguments.ts';
import { isPassive } from './paths.ts';
import { isPersonAt, type SpeechView } from './speech-view.ts';
import { hasThat, NO_CLAUSE, OPEN_CLAUSE, type Reading, type Run } from './tree-reading.ts';

/** "More desks appear to be free": it is the writer to whom it seems so. */
export const isSeeming = ({ document }: SpeechView, head: number): boolean =>
  /^(?:seem|appear)$/.test(lemmaAt(document, head));

/** "The minister is expected at noon", "She was well known", "He is billed to sing": of whom a passive tells no more, or in a verb that reports nothing, nobody says anything. */
export function isNobodys(
  view: SpeechView,
  head: number,
  reading: Reading | null,
  { content, source }: Arguments,
): boolean {
  const { tree, document, quote } = view;
  if (isSeeming(view, head) || isComparison(tree, head) || isAskedAfter(view, source[0])) return true;
  if (
    isByMeasure(view, head) ||
    isTopic(view, head, content) ||
    isBareParticiple(view, head, content) ||
    isAskedWhether(view, head, source[0], content)
  )
    return true;
  if (reading === null || source.length > 0 || !isPassive(tree, head)) return false;
  const lemma = lemmaAt(document, head);
  const isReport = PASSIVE_REPORTS.has(lemma);
  if (reading.kind === OPEN_CLAUSE) return !isReport && !ACT_VERBS.has(lemma) && !ACCUSING.has(lemma);
  const isThought = reading.kind === NO_CLAUSE && !SAYING.has(lemma);
  return isThought && content.every(([from, to]) => to < head && quote[from] === 0 && quote[to] === 0);
}

/** "two hours of comment, much of it [opposed]": a participle that hangs from a noun says nothing of its sentence, if its verb cannot say that something is so; and one of naming, "a song [called] “Tides”", tells a name. */
const isBareParticiple = ({ tree, document, quote }: SpeechView, head: number, content: readonly Run[]): boolean =>
  tree.relation[head] === Rel.acl &&
  tree.inflection[head] === Form.participle &&
  childBy(tree, head, AGENTS) < 0 &&
  (BEFORE_QUOTED_WORDS.has(wordForm(document, head))
    ? content.every(([from]) => from === head + 1 && quote[from] === 2)
    : !PASSIVE_REPORTS.has(lemmaAt(document, head)) && content.every(([from, to]) => to < head && quote[from] === 0));

/** "Ode [told] her about the plan": of what somebody tells is not what is said. */
const isTopic = ({ document, pos, quote }: SpeechView, head: number, [run, more]: readonly Run[]): boolean =>
  run !== undefined &&
  more === undefined &&
  run[0] > head &&
  quote[run[0]] === 0 &&
  lemmaAt(document, head) === 'tell' &&
  wordForm(document, run[0] - 1) === 'about' &&
  !pos.subarray(run[0], run[1] + 1).includes(Tag.VERB);

/** "priced [according] to the norms of the trade": as something is done, which says nothing. */
function isByMeasure({ document, pos }: SpeechView, head: number): boolean {
  const { last } = clausesOf(document).phraseOf(head + 2);
  const isNoun = pos[last] === Tag.NOUN && DONE_BY.has(lemmaAt(document, last));
  return isNoun && wordForm(document, head).toLowerCase() === 'according';
}

/** "[Who] decides that?": nobody, who is asked after. */
function isAskedAfter({ document }: SpeechView, source: Run | undefined): boolean {
  if (source === undefined || source[0] !== source[1] || !/^who$/i.test(wordForm(document, source[0]))) return false;
  return endsAsQuestion(document, clausesOf(document).sentenceLast(source[0]));
}

function endsAsQuestion(document: Document, last: number): boolean {
  const form = wordForm(document, last);
  return form === '?' || (/^["”’'»]$/.test(form) && wordForm(document, last - 1) === '?');
}

/** "Would [you] support that?", "Did [Ode] think it will hold?", "What did [Ode] say?": who is asked after has not said it; but "Why did Ode say that it leaks?" knows that he has. */
function isAskedWhether(
  { tree, document, quote }: SpeechView,
  head: number,
  source: Run | undefined,
  content: readonly Run[],
): boolean {
  if (source === undefined || source[0] > head || quote[head] !== quote[source[0]]) return false;
  const clauses = clausesOf(document);
  const auxiliary = source[0] - 1;
  if (tree.head[auxiliary] !== head || AUXILIARIES[tree.relation[auxiliary]!] === 0) return false;
  const isOpen =
    auxiliary === clauses.sentenceFirst(head) ||
    tree.pos[auxiliary - 1] === Tag.PUNCT ||
    tree.pos[auxiliary - 1] === Tag.CCONJ;
  const isAfter = (i: number): boolean => (clauses.bits(i) & Word.QUESTION) !== 0;
  // "What exactly did"
  const isWhat = content.every(([, to]) => to < head) && (isAfter(auxiliary - 1) || isAfter(auxiliary - 2));
  return (isOpen || isWhat) && endsAsQuestion(document, clauses.sentenceLast(head));
}

/** "twice as much as the council was told": a clause that hangs from a measure says how much, not what. */
function isComparison({ head: heads, relation, pos }: Tree, head: number): boolean {
  const measure = heads[head]!;
  return (
    measure >= 0 &&
    measure < head &&
    relation[head] === Rel.advcl &&
    (pos[measure] === Tag.ADV || pos[measure] === Tag.ADJ) &&
    relation[measure] === Rel.advmod
  );
}

const THINGS = /* @__PURE__ */ relationSet('obj', 'obl', 'obl:agent', 'nmod', 'advcl');

/** Whether a verb of saying has another sense here: see {@link OTHER_SENSES}. */
export function isOtherSense(view: SpeechView, head: number, reading: Reading | null, { content }: Arguments): boolean {
  const { document, tree, quote } = view;
  const rows = OTHER_SENSES.filter(({ lemmas }) => lemmas.has(lemmaAt(document, head)));
  if (reading === null || rows.length === 0) return false;
  if (content.some(([from, to]) => quote.subarray(from, to + 1).some((mark) => mark !== 0))) return false;
  const things = childrenOf(tree, head, THINGS).map((thing) => ({
    thing,
    tie: childBy(tree, thing, CASES_OR_MARKERS),
  }));
  const isBefore = content.every(([, to]) => to < head);
  const patient = isBefore && isPassive(tree, head) ? patientOf(view, head) : -1;
  if (patient >= 0) things.push({ thing: patient, tie: -1 });
  return rows.some((row) => isSense(row, { view, head, reading, content, things }));
}

/** What a verb has for the rows of {@link OTHER_SENSES}. */
interface Sense {
  readonly view: SpeechView;
  readonly head: number;
  readonly reading: Reading;
  readonly content: readonly Run[];
  /** Its objects, and what prepositions tie to it: the token of the tie, -1 without. */
  readonly things: readonly { readonly thing: number; readonly tie: number }[];
}

function isSense(row: OtherSense, sense: Sense): boolean {
  const { view, head, reading, content, things } = sense;
  const { tree, document } = view;
  const { preposition, objects, isPersonal, isOfPerson, isAlone } = row;
  if (row.isOfSaying) return reading.kind === OPEN_CLAUSE && isSaying(view, head) && !hasThat(view, content);
  const isOfThing =
    reading.kind === NO_CLAUSE || (row.isOfDoing && reading.kind === OPEN_CLAUSE && isDoing(view, head));
  if (!isOfThing && objects === undefined && !isOfPerson) return false;
  if (row.isPassive) return isPassive(tree, head);
  if (isOfPerson && (childBy(tree, head, COMPLEMENTS) >= 0 || content.some((run) => hasMainVerb(view, run))))
    return false;
  if (isPersonal && !isPerson(view, reading.sourceHead) && childBy(tree, head, INDIRECT_OBJECTS) < 0) return false;
  const isTiedBy = (tie: number, word: string): boolean => tie >= 0 && lemmaAt(document, tie) === word;
  const isJudged =
    things.some(({ thing }) => childrenOf(tree, thing, CASES_OR_MARKERS).some((tie) => isTiedBy(tie, 'as'))) ||
    childBy(tree, head, PARTICLES) >= 0;
  return things.some(
    ({ thing, tie }) =>
      (objects === undefined || objects.has(lemmaAt(document, thing))) &&
      (!isOfPerson || isSomebody(view, thing)) &&
      (!isAlone || content.every(([from, to]) => tree.left[thing]! <= from && to <= tree.right[thing]!)) &&
      !isJudged &&
      (preposition === undefined ? tie < 0 : isTiedBy(tie, preposition)),
  );
}

/** "saw a man [running]", "sees them [play]": whether an object does something. */
function isDoing({ tree }: SpeechView, head: number): boolean {
  const isParticiple = (i: number): boolean =>
    tree.left[i] === i && (tree.inflection[i] === Form.ing || tree.inflection[i] === Form.base);
  return childBy(tree, head, DIRECT_OBJECTS) > head && childrenOf(tree, head, OPEN_COMPLEMENTS).some(isParticiple);
}

/** "declined [to comment]": an infinitive of speaking without a clause of what. */
function isSaying({ tree, document }: SpeechView, head: number): boolean {
  const spoken = childBy(tree, head, OPEN_COMPLEMENTS);
  if (spoken < head || childBy(tree, spoken, COMPLEMENTS) >= 0) return false;
  const lemma = lemmaAt(document, spoken);
  const isDetail = (set: Uint8Array): boolean =>
    childrenOf(tree, spoken, set).some((thing) => DETAILS.has(lemmaAt(document, thing)));
  return (
    UTTERANCES.has(lemma) || (GIVING.has(lemma) && isDetail(DIRECT_OBJECTS)) || (lemma === 'go' && isDetail(OBLIQUES))
  );
}

/** "declined to [give] an answer"; as to "[go] into details". */
const GIVING: ReadonlySet<string> = new Set(['give', 'provide', 'offer', 'share']);

/** "The [strike] was called", "a [strike] called by them". */
const patientOf = ({ tree, document }: SpeechView, head: number): number =>
  tree.relation[head] === Rel.acl ? tree.head[head]! : subjectOf(tree, clausesOf(document), head);

/** Whether a verb stands in a run, but for relative clauses. */
function hasMainVerb({ pos, tree }: SpeechView, [from, to]: Run): boolean {
  let end = from - 1; // of the relative clause
  for (let i = from; i <= to; i++) {
    if (pos[i] !== Tag.VERB) continue;
    if (RELATIVE_CLAUSES[tree.relation[i]!] === 1) end = Math.max(end, tree.right[i]!);
    else if (i > end) return true;
  }
  return false;
}

/** A person's name, or a pronoun that is said of people. */
const isPerson = (view: SpeechView, token: number): boolean =>
  token >= 0 && (isPersonAt(view, token) || PERSONAL_SPEAKERS.has(wordForm(view.document, token).toLowerCase()));

/** A person, a noun for one, or whatever "who" stands for: "questioned a [welder] who had left". */
function isSomebody(view: SpeechView, token: number): boolean {
  const { tree, document } = view;
  const kind = kindOfAnyNoun(lemmaAt(document, token));
  return (
    isPerson(view, token) ||
    (kind >= Noun.person && kind <= Noun.people) ||
    childrenOf(tree, token, RELATIVE_CLAUSES).some((clause) => wordForm(document, tree.left[clause]!) === 'who')
  );
}
