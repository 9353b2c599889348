/* What somebody wants, expects, praises or blames, which nobody has put into a clause: see the rows of `ATTITUDES`. */
import { COMMA, QUESTION_WORD, THAT } from '../english/clause-words.ts';
import { kindOfAnyNoun } from '../english/more-nouns.ts';
import { Noun } from '../english/nouns.ts';
import { ATTITUDES, type Attitude } from '../english/saying.ts';
import { SPANS_OF_TIME } from '../english/time.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { lemmaAt } from '../language/document.ts';
import { wordForm } from '../language/word-forms.ts';
import { clausesOf } from '../syntax/clauses.ts';
import { ACTIVE_SUBJECTS, ADNOMINAL_CLAUSES, AUXILIARIES, MARKERS } from '../syntax/relation-sets.ts';
import { Form, Rel, relationSet } from '../syntax/relations.ts';
import { childBy, childrenOf } from '../syntax/tree.ts';
import { isPassive } from './paths.ts';
import type { SpeechView } from './speech-view.ts';
import { trimmed, type Run } from './tree-reading.ts';
import { isOnlyVerb } from './tree-sources.ts';

const NOT_FINITE = /* @__PURE__ */ relationSet('aux', 'mark', 'cop');
const ENDS = /* @__PURE__ */ relationSet('punct', 'cc', 'conj', 'parataxis', 'discourse');

/** "wants [an immediate review]", "put [the crowd at 40,000]", "put it to her [that it leaks]": all that stands behind a verb of wanting, expecting, praising or blaming; none if it has not what such a verb takes. */
export function contentOfAttitude(view: SpeechView, verb: number): Run[] {
  const { tree, document, kind } = view;
  if (tree.pos[verb] !== Tag.VERB) return [];
  const isAside = tree.inflection[verb] === Form.ing && kind[verb - 1] === COMMA; // ", [hitting] out at the plan"
  if (!(isAside || isFinite(view, verb) || isPurpose(view, verb) || isOnlyVerb(tree, verb))) return [];
  const rows = ATTITUDES.filter((row) => row.lemmas.has(lemmaAt(document, verb)) && (!isAside || isTied(row)));
  if (rows.length === 0 || (isPassive(tree, verb) && !isOnlyVerb(tree, verb))) return [];
  const behind = childrenOf(tree, verb).filter((child) => tree.left[child]! > verb);
  const row = rows.find(({ takes }) => behind.some((child) => isTaken(view, child, behind, takes)));
  if (row === undefined) return [];
  let end = verb;
  for (const child of behind) {
    if (ENDS[tree.relation[child]!] === 1) break;
    end = tree.right[child]!;
  }
  let first = isTied(row) ? behindTie(view, behind, row) : verb + 1;
  while (row.takes === 'it' && first <= end && (kind[first] !== THAT || tree.relation[first] !== Rel.mark)) first++;
  while (row.takes === 'what' && first <= end && kind[first] !== QUESTION_WORD) first++;
  return first <= end ? trimmed(view, [[first, end]], verb) : [];
}

/** "hit out [at] the plan", "insists [on] a vote". */
const isTied = ({ takes }: Attitude): boolean => takes !== 'for' && TIES.has(takes);
const TIES: ReadonlySet<Attitude['takes']> = new Set(['for', 'at', 'on', 'against']);

/** The token behind the preposition of what an attitude takes. */
function behindTie(view: SpeechView, behind: readonly number[], { takes }: Attitude): number {
  const part = behind.find((child) => isTaken(view, child, behind, takes))!;
  return view.tree.left[part]! + 1;
}

/** "wants", "did not want", "has wanted": neither "wanting" nor "to want". */
function isFinite({ tree, document }: SpeechView, verb: number): boolean {
  const form = tree.inflection[verb];
  if (form === Form.past || form === Form.present || form === Form.third) return true;
  // "Lee [hit] back": the past of some is their base
  if (form === Form.base && childBy(tree, verb, ACTIVE_SUBJECTS) >= 0 && childBy(tree, verb, NOT_FINITE) < 0)
    return true;
  return (
    childBy(tree, verb, AUXILIARIES) >= 0 &&
    childrenOf(tree, verb, MARKERS).every((mark) => wordForm(document, mark) !== 'to')
  );
}

/** "wrote to the firm [to demand] fresh talks", "marched [to condemn] the vote": why somebody does something, and by which he has said it. */
function isPurpose({ tree, document }: SpeechView, verb: number): boolean {
  const above = tree.head[verb]!;
  if (tree.relation[verb] !== Rel.advcl || above < 0 || above > verb || tree.pos[above] !== Tag.VERB) return false;
  const form = tree.inflection[above];
  return (
    wordForm(document, tree.left[verb]!) === 'to' &&
    (form === Form.past || form === Form.third || form === Form.present)
  );
}

/** Whether a part behind a verb is what an attitude takes. */
function isTaken(view: SpeechView, child: number, behind: readonly number[], takes: Attitude['takes']): boolean {
  const { tree, document, pos } = view;
  const relation = tree.relation[child]!;
  const opener = clausesOf(document).lower(tree.left[child]!);
  const isClause = relation === Rel.xcomp || relation === Rel.advcl;
  switch (takes) {
    case 'object':
      return relation === Rel.obj;
    case 'infinitive':
      return isClause && opener === 'to';
    case 'order':
      return isOrder(view, child, opener, behind);
    case 'out':
      return isOut(view, child);
    case 'what':
      return isOut(view, behind[0]!) && opener !== 'when' && view.kind[tree.left[child]!] === QUESTION_WORD;
    case 'it':
      return relation === Rel.obj && opener === 'it' && wordForm(document, child + 1) === 'to';
    case 'year':
      return relation === Rel.obj && isForecast(view, tree.head[child]!, tree.right[behind.at(-1)!]!);
    case 'number':
      return relation === Rel.obl && opener === 'at' && pos.subarray(child, tree.right[child]! + 1).includes(Tag.NUM);
    default:
      return relation === Rel.obl && opener === takes && (takes !== 'at' || isBehindParticle(view, child));
  }
}

/** "rule [out] a strike", "set [out] how it will vote". */
const isOut = ({ tree, document }: SpeechView, child: number): boolean =>
  tree.relation[child] === Rel['compound:prt'] && clausesOf(document).lower(child) === 'out';

/** "told them [never to pay]", "exhorted [the parties to talk]": what somebody is told to do, behind that one or hanging from him. */
function isOrder(view: SpeechView, child: number, opener: string, behind: readonly number[]): boolean {
  const relation = view.tree.relation[child]!;
  if (relation === Rel.obj) return isOrdered(view, child);
  return (
    (relation === Rel.xcomp || relation === Rel.advcl || relation === Rel.ccomp) &&
    /^(?:to|not|never)$/.test(opener) &&
    behind.some((told) => told < child && isTold(view, told))
  );
}

/** "exhorted [the parties to talk]": somebody from whom the parser hangs what he is told to do. */
function isOrdered({ tree, document }: SpeechView, child: number): boolean {
  const kind = kindOfAnyNoun(lemmaAt(document, child));
  if (!(kind >= Noun.person && kind <= Noun.country)) return false;
  return childrenOf(tree, child, ADNOMINAL_CLAUSES).some((clause) => wordForm(document, tree.left[clause]!) === 'to');
}

/** "hit [back] at the club", "hit [out] at it"; not "hit the wall at three". */
const isBehindParticle = ({ tree, document }: SpeechView, child: number): boolean =>
  /^(?:out|back)$/.test(wordForm(document, tree.left[child]! - 1));

/** "The firm sees completion [in 2047] / [next year]": what a body sees now, at a time to come. */
function isForecast({ tree, document }: SpeechView, verb: number, last: number): boolean {
  const form = tree.inflection[verb];
  const subject = childBy(tree, verb, ACTIVE_SUBJECTS);
  if (form === Form.past || subject < 0) return false;
  const kind = kindOfAnyNoun(lemmaAt(document, subject));
  const isSeveral = tree.inflection[subject] === Form.plural && kind >= Noun.person;
  if (kind !== Noun.group && !isSeveral && tree.pos[subject] !== Tag.PROPN) return false;
  for (let i = verb + 2; i <= last; i++)
    if (
      /^2\d{3}$/.test(wordForm(document, i)) ||
      (wordForm(document, i - 1) === 'next' && SPANS_OF_TIME.has(wordForm(document, i)))
    )
      return true;
  return false;
}

/** "directed [the firm] to produce the papers", "appealed [to the public] not to share it". */
function isTold({ tree, document }: SpeechView, child: number): boolean {
  const relation = tree.relation[child]!;
  const isTo = relation === Rel.obl && clausesOf(document).lower(tree.left[child]!) === 'to';
  return isTo || relation === Rel.obj || relation === Rel.iobj;
}
