/*
 * Where a content begins and ends. What the chain and the tree have read of a cue is put right where the sentence's shape leaves no doubt, by rows of tables: runs that are not said, what goes
 * with the last run; what a run ends before is in content-ends.ts. Brackets in the examples show what is left out, or taken in.
 */
import { AND, BUT, COMMA, RELATIVE, SEMICOLON, THAT } from '../english/clause-words.ts';
import {
  COMING_OUT,
  GIVING_SOMEBODY,
  MESSAGES,
  PUT_TO_SOMEBODY,
  RECEIVING,
  TELLING_SOMEBODY,
  TOLD_TOPICS,
} from '../english/saying.ts';
import { kindOfAnyNoun } from '../english/more-nouns.ts';
import { SETTING_PREPOSITIONS } from '../english/small-words.ts';
import { WEEKDAYS } from '../english/time.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { lemmaAt } from '../language/document.ts';
import { wordForm } from '../language/word-forms.ts';
import { clausesOf } from '../syntax/clauses.ts';
import {
  ANY_AUXILIARIES,
  CASE_MARKERS,
  CLAUSAL_COMPLEMENTS,
  DIRECT_OBJECTS,
  MARKERS,
  SUBJECTS,
} from '../syntax/relation-sets.ts';
import { Form, Rel, relationSet } from '../syntax/relations.ts';
import { subjectOf } from '../syntax/subjects.ts';
import { childBy, childrenOf } from '../syntax/tree.ts';
import { isUpper } from '../text/letters.ts';
import type { Arguments } from './arguments.ts';
import { beforeGoingOn, endOf } from './content-ends.ts';
import { goesOnFrom } from './tree-sources.ts';
import { NEARLY_ALWAYS, OFTEN } from './cue-grades.ts';
import type { SpeechView } from './speech-view.ts';
import { hasVerb, type Run } from './tree-reading.ts';

const SAID_CLAUSES = /* @__PURE__ */ relationSet('ccomp', 'parataxis');
const BEHIND = /* @__PURE__ */ relationSet('nmod', 'acl', 'conj');

/** A cue and its arguments, with the bounds of its sentence. */
interface Place {
  readonly view: SpeechView;
  readonly head: number;
  readonly found: Arguments;
  readonly first: number;
  readonly last: number;
  /** Where who says it, or the cue, begins. */
  readonly start: number;
}

/** What is said, with the bounds that the sentence gives it. */
export function withBounds(view: SpeechView, head: number, found: Arguments): Arguments {
  const clauses = clausesOf(view.document);
  const [first, last] = [clauses.sentenceFirst(head), clauses.sentenceLast(head)];
  return STEPS.reduce(
    (all, step) => step({ view, head, found: all, first, last, start: all.source[0]?.[0] ?? head }),
    found,
  );
}

const isPlain = ({ quote }: SpeechView, from: number, to: number): boolean =>
  quote.subarray(from, to + 1).every((mark) => mark === 0);

/** "Prices will rise[, its head, Ada Ode,] said", "“Who?” asked [Ode, to laughter]": who says it is no part of what is said, nor what begins with him. */
function withoutSource({ found }: Place): Arguments {
  const [source] = found.source;
  if (source === undefined) return found;
  const isIn = (token: number): boolean => source[0] <= token && token <= source[1];
  const content = found.content
    .filter(([from]) => !isIn(from))
    .map((run): Run => (run[0] < source[0] && source[0] <= run[1] ? [run[0], source[0] - 1] : run));
  return content.length === found.content.length && content.every((run, k) => run === found.content[k])
    ? found
    : { ...found, content };
}

/** "[By 2030,] Ode said, the port will be full": source and cue between commas stand within what is said. */
function withFronted({ view: { kind }, found, first }: Place): Arguments {
  const {
    source: [source],
    cue,
    content,
  } = found;
  const isWithin =
    source !== undefined &&
    source[0] >= first + 3 &&
    kind[source[0] - 1] === COMMA &&
    source[1] + 1 === cue[0] &&
    kind[cue[1] + 1] === COMMA &&
    content[0]?.[0] === cue[1] + 2;
  return isWithin ? { ...found, content: [[first, source[0] - 2], ...content] } : found;
}

/** "Ode said [despite the rain,] the boats would sail", "said [while it is old,] the dam holds": what a comma parts from the clause that is said, right behind the cue, belongs to that clause. */
function withAdjunct({ view, head, found }: Place): Arguments {
  const { tree, kind, quote, pos, grade } = view;
  const clause = childrenOf(tree, head, CLAUSAL_COMPLEMENTS).at(-1) ?? -1;
  if (clause < head || grade[head]! < NEARLY_ALWAYS || found.content.some(([, to]) => to < head)) return found;
  let comma = tree.left[clause]!;
  if (kind[comma] !== COMMA) comma--;
  const adjunct = childrenOf(tree, head).find((child) => tree.left[child] === head + 1) ?? -1;
  const isBeside =
    adjunct > head &&
    adjunct !== clause &&
    kind[comma] === COMMA &&
    (tree.right[adjunct] === comma - 1 || tree.right[adjunct] === comma);
  const isSaid = isBeside && isPlain(view, head, comma + 1) && kind[comma + 1] !== THAT && opensClause(view, adjunct);
  const end = pos[tree.right[clause]!] === Tag.PUNCT && quote[tree.right[clause]!] === 0 ? -1 : 0;
  return isSaid && childBy(tree, clause, SUBJECTS) > comma
    ? {
        ...found,
        cue: [found.cue[0], head],
        content: [[head + 1, Math.max(tree.right[clause]! + end, found.content.at(-1)?.[1] ?? 0)]],
      }
    : found;
}

/** "[while] it [is] old", "[for] the crew", but not "[in] Tarn", "[after] leaving": whether a part tells more than where or when something was said. */
function opensClause({ tree, kind, pos, document }: SpeechView, part: number): boolean {
  const opener = tree.left[part]!;
  if (tree.relation[part] === Rel.obl) return !SETTING_PREPOSITIONS.has(wordForm(document, opener));
  const isMarked = pos[opener] !== Tag.PART && childBy(tree, part, MARKERS) === opener && kind[opener] !== THAT;
  return isMarked && (childBy(tree, part, SUBJECTS) > opener || tree.inflection[part] === Form.base);
}

/** "[If it rains,] the hall will leak, Ode said": what is said begins where its sentence does. */
function withWhole({ view, found, first, start }: Place): Arguments {
  const [run, more] = found.content;
  const end = Math.min(start, found.cue[0]) - 1;
  const isAll = run !== undefined && more === undefined && first < run[0] && run[1] <= end && view.kind[end] === COMMA;
  return isAll && isPlain(view, first, end) ? { ...found, content: [[first, run[1]]] } : found;
}

function withoutUnsaid(place: Place): Arguments {
  const { found } = place;
  const content = found.content.filter((run, k) => !UNSAID.some((isUnsaid) => isUnsaid(place, run, k)));
  return content.length === found.content.length ? found : { ...found, content };
}

/** "[Asked about the dam,] Ode said “No.”", "[Speaking in Tarn,] she said it held": a participle in front of who speaks tells how it came to be said. */
function isOpening({ view: { tree, quote, pos }, head, first, start }: Place, [from, to]: Run): boolean {
  if (from !== first || to >= start || start >= head || quote[from] !== 0 || pos[from] !== Tag.VERB) return false;
  const isAside = tree.relation[from] === Rel.advcl && tree.head[from] === head;
  const isOver = tree.relation[head] === Rel.parataxis && tree.head[head] === from; // as the parser has it after "Asked what ..."
  return (isAside || isOver) && OPENING[tree.inflection[from]!] === 1;
}

const OPENING: Readonly<Record<number, 1>> = { [Form.ing]: 1, [Form.participle]: 1, [Form.past]: 1 };

/** "[At a meeting in May,] Ode said, “No dam lasts.”", "[The year is over,] the board reports a loss": what stands in front of a quotation that begins a sentence of its own, or of what stands right behind the cue; but not "The dam is old, Ode said, “No dam lasts.”". */
function isSetting({ view, head, found, start }: Place, [from, to]: Run, k: number): boolean {
  const { tree, quote, document } = view;
  const next = found.content[k + 1];
  if (next === undefined || to >= start || start > head || next[0] <= head || !isPlain(view, from, to)) return false;
  if (quote[next[0]] === 0) return isObject(view, head, next) && isClauseBefore(view, [from, to], start);
  if (quote[next[0]] !== 2 || !isUpper(wordForm(document, next[0] + 1))) return false;
  const isIn = (token: number): boolean => from <= token && token <= to;
  return !isIn(tree.head[head]!) && !childrenOf(tree, head, SAID_CLAUSES).some(isIn);
}

/** "“No dam lasts,” Ode said [to applause]", "The dam leaks, Ode said after [it rained]": behind the cue of what stands whole in front of it the writer tells on. */
function isTail({ view, head, found }: Place, [from, to]: Run): boolean {
  const { quote, kind, pos, tree, grade } = view;
  const [first, end] = found.content[0]!;
  if (end > head || from <= head || !isPlain(view, from, to)) return false;
  if (quote[first] !== 0) return quote[first] === 2 && quote[end] === 3 && kind[from] !== THAT;
  if (isObject(view, head, [from, to]) || !isClauseBefore(view, [first, end], found.source[0]?.[0] ?? -1)) return false;
  const isSaid = childrenOf(tree, head, SAID_CLAUSES).some((clause) => from <= tree.left[clause]! && clause <= to);
  // "The dam leaks, Ode said, [expecting a flood]": what else the same one attributes
  const isOwnCue = tree.inflection[from] === Form.ing && grade[from]! >= OFTEN && from === head + 2;
  return (pos[from - 1] !== Tag.PUNCT || (isOwnCue && kind[from - 1] === COMMA)) && !isSaid;
}

/** "[The dam leaks], Ode said": a clause that stands right before who says something. */
const isClauseBefore = ({ kind, pos }: SpeechView, [from, to]: Run, source: number): boolean =>
  source === to + 2 && kind[to + 1] === COMMA && pos[from] !== Tag.SCONJ && hasVerb(pos, from, to);

/** "said [the dam leaks]", but not "said [Monday]": what stands right behind a verb. */
const isObject = ({ document }: SpeechView, head: number, [from]: Run): boolean =>
  from === head + 1 && !WEEKDAYS.has(wordForm(document, from));

/** "barely dwelled on it, saying [that he was looking ahead]": behind how a speaker goes on. */
function isGoingOn({ view, head, found }: Place, [from]: Run, k: number): boolean {
  if (k === 0 || from <= head || view.quote[from] !== 0) return false;
  for (let i = Math.max(head, found.content[k - 1]![1]) + 1; i < from; i++)
    if (view.quote[i] === 0 && beforeGoingOn(view, i) >= 0) return true;
  return false;
}

/** "[“It is late.”] Ode said: “We leave.”", "Ode was asked, [“Late?”] She said, “No.”": who hands over a quotation behind the cue has not said by it that of the sentence before, nor one that something else hands over. */
function isOfEarlier({ view: { quote, kind, document }, head, found, first, start }: Place, [from, to]: Run): boolean {
  const isHandedOver =
    quote[from] === 2 &&
    from > first &&
    kind[from - 1] === COMMA &&
    start === to + 1 &&
    isUpper(wordForm(document, start));
  return (to < first || isHandedOver) && found.content.some(([other]) => other > head && quote[other] !== 0);
}

/** "[The dam leaks], Ode said, citing tests made in May": a participle of saying goes on behind a comma, and what stands before was said by its own cue. */
const isBeforeGoingOn = ({ view, head, found }: Place, [, to]: Run): boolean =>
  to < head && beforeGoingOn(view, head) >= 0 && found.content.some(([from]) => from === head + 1);

/** Runs that are not said. */
const UNSAID: readonly ((place: Place, run: Run, k: number) => boolean)[] = [
  isOpening,
  isSetting,
  isTail,
  isGoingOn,
  isBeforeGoingOn,
  isOfEarlier,
];

/** "Ode said the talks [had been held and] praised them": the cue of a second report begins behind what joins it to the first. */
function withoutFirst({ view: { kind, tree }, head, found }: Pick<Place, 'view' | 'head' | 'found'>): Arguments {
  let first = head;
  while (first > found.cue[0] && kind[first - 1] !== AND && kind[first - 1] !== BUT) first--;
  const other = tree.head[head]!;
  const isSecond = tree.relation[head] === Rel.conj && found.cue[0] <= other && other < first && first > found.cue[0];
  return isSecond && childBy(tree, head, ANY_AUXILIARIES) < 0
    ? { ...found, cue: [first, Math.max(head, found.cue[1])] }
    : found;
}

/** "ruled [out] any talks": the particle of a verb is part of its cue. */
function withParticle({ view: { tree, quote }, head, found }: Place): Arguments {
  const particle = head + 1;
  const [run, ...more] = found.content;
  const isOpening = run !== undefined && run[0] === particle && run[0] < run[1] && quote[particle] === 0;
  if (!isOpening || tree.head[particle] !== head || tree.relation[particle] !== Rel['compound:prt']) return found;
  return {
    ...found,
    cue: [found.cue[0], Math.max(particle, found.cue[1])],
    content: [[particle + 1, run[1]], ...more],
  };
}

/** "promised [us] the rest", "told [Radio Tarn] around 40 people slept there", "asked [the court] that it be closed": to whom something is promised or told is no part of it. */
function withoutRecipient({ view, head, found }: Place): Arguments {
  const { tree, document, pos, kind } = view;
  const [run, ...more] = found.content;
  if (run === undefined || run[0] !== head + 1 || kind[run[0]] === THAT) return found;
  const that = thatBehindHearer(view, head);
  if (that > 0 && that < run[1]) return { ...found, content: [[that, run[1]], ...more] };
  const [recipient, thing] = childrenOf(tree, head, GIVEN).filter((child) => child > head);
  if (recipient === undefined || thing === undefined || tree.left[recipient] !== run[0]) return found;
  const end = tree.right[recipient]!;
  const isThing = tree.relation[thing] === Rel.obj && GIVING_SOMEBODY.has(lemmaAt(document, head));
  const isClause = tree.relation[thing] === Rel.ccomp && TELLING_SOMEBODY.has(lemmaAt(document, head));
  const isSaid = isThing || (isClause && tree.left[thing] === end + 1 && OPENS_NO_CLAUSE[pos[end + 1]!] !== 1);
  return isSaid && end < thing && thing <= run[1] ? { ...found, content: [[end + 1, run[1]], ...more] } : found;
}

/** "asked the court [that] it be closed": what opens a whole clause right behind people or a body, wherever the parser hangs it; -1 if nothing does. */
function thatBehindHearer({ tree, document, pos, kind }: SpeechView, head: number): number {
  const { last } = clausesOf(document).phraseOf(head + (wordForm(document, head + 1) === 'to' ? 2 : 1));
  const that = last + 1;
  const clause = tree.head[that] ?? -1;
  const isHearer = pos[last] === Tag.PRON || pos[last] === Tag.PROPN || kindOfAnyNoun(lemmaAt(document, last)) > 0;
  const isMark = kind[that] === THAT && tree.relation[that] === Rel.mark && tree.head[last] === head;
  // "a judge that they like" lacks what they like
  const isWhole =
    isMark &&
    childBy(tree, clause, SUBJECTS) > that &&
    (tree.relation[clause] !== Rel['acl:relcl'] || childBy(tree, clause, WHOLE) > that);
  return isHearer && isWhole && pos[head] === Tag.VERB ? that : -1;
}
const OPENS_NO_CLAUSE: Readonly<Record<number, 1>> = { [Tag.VERB]: 1, [Tag.AUX]: 1, [Tag.PART]: 1 };
const GIVEN = /* @__PURE__ */ relationSet('iobj', 'obj', 'ccomp');
/** What a clause has that no relative pronoun may stand for. */
const WHOLE = /* @__PURE__ */ relationSet('nsubj:pass', 'obj');

/** Takes in what goes with the last run, if that stands behind the cue. */
function withRest({ view, head, found }: Place): Arguments {
  const run = found.content.at(-1);
  if (run === undefined || run[0] <= head) return found;
  const last = clausesOf(view.document).sentenceLast(run[1]);
  const end = GROWTHS.reduce((to, grown) => grown(view, [run[0], to], last), run[1]);
  return end === run[1] ? found : { ...found, content: [...found.content.slice(0, -1), [run[0], end]] };
}

/** The last token of a run with what goes with it; `last` is that of its sentence. */
const GROWTHS: readonly ((view: SpeechView, run: Run, last: number) => number)[] = [
  withVerb,
  withHanging,
  withJoinedVerb,
  withIncluded,
  withApposition,
  withCondition,
];

/** "said that the boats, which are old, [would sail]": no content ends with the subject of its clause, before what that does. */
function withVerb({ tree, quote, pos, kind }: SpeechView, [from, to]: Run, last: number): number {
  if (quote[from] !== 0) return to;
  for (let i = from; i <= to; i++) {
    const verb = tree.head[i]!;
    const first = tree.left[i]!;
    if (SUBJECTS[tree.relation[i]!] === 0 || verb <= to || verb > last || first < from) continue;
    // "Her [claim] that the dam leaks is false"
    if (tree.head[verb]! < 0 || childBy(tree, verb, SUBJECTS) < from) continue;
    const isMarked = tree.relation[first - 1] === Rel.mark && tree.head[first - 1] === verb;
    let end = first;
    while (end < to && kind[end + 1] !== RELATIVE) end++;
    if (!hasVerb(pos, isMarked ? first : from, end) && quote[to + 1] === quote[verb]) return tree.right[verb]!;
  }
  return to;
}

/** "a “press talk” [held in May]": what hangs from a quotation at the end. */
function withHanging(view: SpeechView, [from, to]: Run, last: number): number {
  const { tree, quote } = view;
  if (quote[to] !== 3 || quote[from] !== 0) return to;
  let end = to;
  let part = partBehind(view, from, end, last);
  while (part >= 0 && tree.relation[part] !== Rel.conj) {
    end = tree.right[part]!;
    part = partBehind(view, from, end, last);
  }
  return end;
}

/** "said the firm had lied [and had claimed that it was safe]": a verb with the auxiliary of one that is said. */
function withJoinedVerb(view: SpeechView, [from, to]: Run, last: number): number {
  const { tree, kind } = view;
  const part = kind[to + 1] === AND ? partBehind(view, from, to, last) : -1;
  return part >= 0 && goesOnFrom(view, part) ? tree.right[part]! : to;
}

/** "acknowledged several errors[, including that nobody had asked]": what is counted among what is said. */
function withIncluded({ document, kind, pos, quote }: SpeechView, [, to]: Run, last: number): number {
  if (kind[to + 1] !== COMMA || quote[to + 1] !== 0 || wordForm(document, to + 2) !== 'including') return to;
  let end = to + 2;
  while (end < last && kind[end + 1] !== COMMA && kind[end + 1] !== SEMICOLON && quote[end + 1] !== 2) end++;
  return end === last && pos[last] === Tag.PUNCT ? last - 1 : end;
}

/** "said that peace was her goal[, a goal that she had never given up]": a noun said again says more of it; a "claim" or a "view" is the writer's word for all that is said. */
function withApposition({ tree, kind, document }: SpeechView, [from, to]: Run, last: number): number {
  if (kind[to + 1] !== COMMA) return to;
  for (let i = to + 2; i <= last && i <= to + LONGEST_PART; i++) {
    const above = tree.head[i]!;
    if (tree.relation[i] !== Rel.appos || above < from || above > to) continue;
    const isSame = lemmaAt(document, i) === lemmaAt(document, above);
    return isSame && tree.left[i] === to + 1 ? Math.min(tree.right[i]!, last) : to;
  }
  return to;
}

/** "pledged to pay[, provided that the builders agree]": on what condition, wherever the parser hangs it. */
function withCondition({ tree, kind, document, quote }: SpeechView, [from, to]: Run, last: number): number {
  const tie = to + 2;
  if (kind[to + 1] !== COMMA || tie > last || quote[from] !== 0 || quote[tie] !== 0) return to;
  if (!CONDITIONS.has(wordForm(document, tie)) || (/^provid/.test(wordForm(document, tie)) && kind[tie + 1] !== THAT))
    return to;
  const mark = kind[tie + 1] === THAT ? tie + 1 : tie;
  const clause = tree.head[mark]!;
  if (tree.relation[mark] !== Rel.mark || clause < mark || childBy(tree, clause, SUBJECTS) < 0) return to;
  let end = mark;
  while (end < Math.min(tree.right[clause]!, last) && kind[end + 1] !== COMMA && quote[end + 1] === 0) end++;
  return tree.pos[end] === Tag.PUNCT ? end - 1 : end;
}

const CONDITIONS: ReadonlySet<string> = new Set(['provided', 'providing', 'unless', 'if']);

/** Longest stretch that is looked at for what a part hangs by, in tokens. */
const LONGEST_PART = 12;

/** "the “release” [of the two men]", "the men [and their wives]": what begins right behind a stretch and hangs from it; -1 if nothing does. */
function partBehind({ tree, pos }: SpeechView, from: number, end: number, last: number): number {
  if (end >= last || pos[end + 1] === Tag.PUNCT) return -1;
  for (let i = end + 1; i <= last && i <= end + LONGEST_PART; i++)
    if (
      tree.left[i] === end + 1 &&
      tree.head[i]! >= from &&
      tree.head[i]! <= end &&
      (i === end + 1 || BEHIND[tree.relation[i]!] === 1)
    )
      return i;
  return -1;
}

/** "agreed on [Tuesday] to extend the truce": a day in front of an infinitive or a clause tells when. */
function withoutDay({ view: { kind, document, quote }, head, found }: Place): Arguments {
  const [run, ...more] = found.content;
  if (run === undefined || run[0] !== head + 2 || quote[run[0]] !== 0 || !WEEKDAYS.has(wordForm(document, run[0])))
    return found;
  const next = run[0] + 1;
  return next < run[1] && (wordForm(document, next) === 'to' || kind[next] === THAT)
    ? { ...found, content: [[next, run[1]], ...more] }
    : found;
}

/** Cuts each run where it ends behind the cue; what follows in plain words is not said either. */
function withoutMore({ view, head, found }: Place): Arguments {
  let isOver = false;
  const content: Run[] = [];
  for (const run of found.content) {
    const [from, to] = run;
    if (isOver && view.quote[from] === 0) continue;
    const end = endOf(view, head, run, found.content.length === 1);
    isOver ||= end < to;
    if (from <= end) content.push(end === to ? run : [from, end]);
  }
  return isOver && content.length > 0 ? { ...found, content } : found;
}

/** "Ode denied the claim. [“It is a lie.”]", "He said he was “sad”. [“A great loss.”]": a quotation of a sentence behind goes on from one in quotation marks, not from what is told in other words. */
function withoutNext({ view: { quote }, head, found, last }: Place): Arguments {
  const isQuoted = ([from]: Run): boolean => quote[from] !== 0;
  const isOver = found.content.some(([, to]) => to > last);
  if (!isOver || found.content.some((run) => run[0] <= last && isQuoted(run))) return found;
  const content = found.content
    .filter((run) => run[0] <= last || !isQuoted(run))
    .map(([from, to]): Run => [from, head < from && from <= last && quote[last + 1] !== 0 ? Math.min(to, last) : to]);
  return content.length === 0 ? found : { ...found, content };
}

/** "[“It is a lie.”] The dam is safe, she said": a quotation of a sentence before what is told in other words is another saying. */
function withoutQuotedBefore({ view: { quote }, head, found, first }: Place): Arguments {
  const isTold = found.content.some(([from, to]) => from < head && first <= to && quote[Math.max(from, first)] === 0);
  if (!isTold || found.content.every(([from]) => from >= first || quote[from] === 0)) return found;
  const content = found.content.flatMap(([from, to]): Run[] =>
    from >= first || quote[from] === 0 ? [[from, to]] : to < first ? [] : [[first, to]],
  );
  return { ...found, content };
}

/** "Ode [drew] criticism for ...", "Ode faces calls to resign": of whom others speak says nothing. */
function withoutPatient({ view: { tree, document }, head, found }: Place): Arguments {
  const [source] = found.source;
  const verb = tree.head[head]!;
  const isThing = verb >= 0 && DIRECT_OBJECTS[tree.relation[head]!] === 1 && tree.pos[head] === Tag.NOUN;
  if (source === undefined || !isThing || !RECEIVING.has(lemmaAt(document, verb))) return found;
  const subject = subjectOf(tree, clausesOf(document), verb);
  return source[0] <= subject && subject <= source[1] ? { ...found, source: [] } : found;
}

/** "[It] emerged that the dam leaked": nobody says so. */
function withoutExpletive({ view: { document }, head, found }: Place): Arguments {
  const [source] = found.source;
  const isIt = source !== undefined && source[0] === source[1] && /^it$/i.test(wordForm(document, source[0]));
  return isIt && COMING_OUT.has(lemmaAt(document, head)) ? { ...found, source: [] } : found;
}

/** "Madam Chairman, [I] oppose it": who is addressed is not who speaks. */
function withoutAddressee({ view: { document, tree, kind, count }, head, found }: Place): Arguments {
  const [source] = found.source;
  if (source === undefined) return found;
  const comma = kind[source[1]] === COMMA ? source[1] : source[1] + 1;
  const subject = comma + 1;
  const isSubject =
    subject < Math.min(head, count) &&
    kind[comma] === COMMA &&
    tree.head[subject] === head &&
    SUBJECTS[tree.relation[subject]!] === 1;
  return isSubject && /^(?:I|we)$/i.test(wordForm(document, subject))
    ? { ...found, source: [[subject, subject]] }
    : found;
}

/** "[which] the branch secretary called “an insult”", "told her [that] his boss, Ada Ode, had said", "«It is late,[»] Ode said": what joins a clause or ends a quotation is not who speaks. */
function withoutJoint({ view: { tree, document }, found }: Pick<Place, 'view' | 'found'>): Arguments {
  const [source, ...more] = found.source;
  if (source === undefined || source[0] >= source[1]) return found;
  const [from, to] = source;
  const form = wordForm(document, from);
  const isJoint = /^(?:which|[»”])$/.test(form) || (form === 'that' && tree.relation[from] === Rel.mark);
  return isJoint ? { ...found, source: [[from + 1, to], ...more] } : found;
}

/** "[The row began after] Ode, who heads the board, said": who speaks begins with whom a relative clause is about. */
function withoutMain({ view: { kind, pos, document }, head, found }: Place): Arguments {
  const [source, ...more] = found.source;
  if (source === undefined || source[0] > head) return found;
  for (let i = source[0] + 2; i <= source[1]; i++) {
    if (kind[i - 1] !== COMMA || wordForm(document, i) !== 'who') continue;
    const { first } = clausesOf(document).phraseOf(i - 2);
    return first > source[0] && hasVerb(pos, source[0], first - 1)
      ? { ...found, source: [[first, source[1]], ...more] }
      : found;
  }
  return found;
}

/** "[The firm] is silent; a spokesman said": who speaks stands behind the last semicolon. */
function withoutEarlier({ view: { kind, quote }, head, found }: Place): Arguments {
  const [source] = found.source;
  if (source === undefined || source[0] > head) return found;
  let from = head;
  while (from > source[0] && (kind[from] !== SEMICOLON || quote[from] !== 0)) from--;
  if (from === source[0]) return found;
  const behind = found.source.flatMap(([first, last]): Run[] =>
    last > from ? [[Math.max(first, from + 1), last]] : [],
  );
  return behind.length === 0 ? found : { ...found, source: behind };
}

/** "a charge [the minister] rejects": what the relative clause without a pronoun hangs from is said, and not who says it. */
function withoutTopic({ view: { pos, document }, head, found }: Place): Arguments {
  const [source, ...more] = found.source;
  if (source === undefined || more.length > 0 || source[1] > head || !/^an?$/.test(wordForm(document, source[0])))
    return found;
  let noun = source[0] + 1;
  while (pos[noun] === Tag.ADJ && noun < source[1]) noun++;
  const isTopic =
    pos[noun] === Tag.NOUN && (MESSAGES.has(lemmaAt(document, noun)) || TOLD_TOPICS.has(lemmaAt(document, noun)));
  const next = noun + 1;
  if (!isTopic || next > source[1] || (pos[next] !== Tag.PROPN && pos[next] !== Tag.DET)) return found;
  return {
    ...found,
    source: [[next, source[1]]],
    content: [[source[0], noun], ...found.content.filter(([from]) => from > head)],
  };
}

/** "According to Ode, [a crew from Tarn] has left": what a comma parts from who says it, and what hangs from the clause beside, is said. */
function withSubject({ view: { tree, kind, document }, head, found }: Place): Arguments {
  const [source, ...more] = found.source;
  const clause = tree.head[tree.head[head]!] ?? -1;
  if (source === undefined || source[0] !== head + 2 || clause < 0 || clausesOf(document).lower(head) !== 'according')
    return found;
  for (let i = source[0] + 1; i < source[1]; i++) {
    if (kind[i] !== COMMA) continue;
    let top = i + 1;
    while (tree.head[top]! > i && top !== clause) top = tree.head[top]!;
    if (top !== clause && tree.head[top] !== clause) continue;
    const [run, ...rest] = found.content.filter(([from]) => from > source[1]);
    const before = found.content.filter(([from]) => from < head);
    const content: Run[] = [...before, [i + 1, run?.[1] ?? source[1]], ...rest];
    return { ...found, source: [[source[0], i - 1], ...more], content };
  }
  return found;
}

/** "said Ode[, speaking of the vote]": what else somebody does is no part of who speaks. */
function withoutAside({ view: { tree, kind }, found }: Place): Arguments {
  const [source, ...more] = found.source;
  if (source === undefined) return found;
  for (let i = source[0] + 1; i < source[1]; i++) {
    const isAside = kind[i] === COMMA && tree.inflection[i + 1] === Form.ing && ASIDES[tree.relation[i + 1]!] === 1;
    if (isAside) return { ...found, source: [[source[0], i - 1], ...more] };
  }
  return found;
}

const ASIDES = /* @__PURE__ */ relationSet('acl', 'advcl', 'ccomp', 'parataxis');

/** A cue and its source without what joins them to the rest of their sentence. */
export const withoutJoints = ({ view, head, found }: Pick<Place, 'view' | 'head' | 'found'>): Arguments =>
  withoutJoint({ view, found: withoutFirst({ view, head, found }) });

/** "“It is late,” posted [the minister].": who stands behind a verb that stands behind a quotation says it. */
function withInverted({ view, head, found, last }: Place): Arguments {
  const { quote, pos, document } = view;
  const behind = found.content.at(-1);
  if (found.source.length > 0 || behind === undefined || found.content.length < 2 || quote[head - 1] !== 3)
    return found;
  const end = pos[last] === Tag.PUNCT ? last - 1 : last;
  const { first, last: phraseEnd } = clausesOf(document).phraseOf(head + 1);
  const isSpeaker = behind[0] === head + 1 && first === head + 1 && phraseEnd === end && behind[1] >= end;
  return isSpeaker && isPlain(view, first, end)
    ? { ...found, source: [[first, end]], content: found.content.slice(0, -1) }
    : found;
}

/** "asked about [claims] that it leaks": who asks about claims has not asked whether it leaks; the claims have a cue of their own. */
function withClaim({ view, head, found }: Place): Arguments {
  const { tree, document, kind } = view;
  const [run, ...more] = found.content;
  if (run === undefined || run[0] <= head || kind[run[0]] !== THAT || !PUT_TO_SOMEBODY.has(lemmaAt(document, head)))
    return found;
  const clause = tree.head[run[0]]!;
  const noun = clause < 0 ? -1 : tree.head[clause]!;
  const isAskedAbout =
    noun > head &&
    noun === run[0] - 1 &&
    tree.pos[noun] === Tag.NOUN &&
    lemmaAt(document, childBy(tree, noun, CASE_MARKERS)) === 'about';
  return isAskedAbout ? { ...found, content: [[childBy(tree, noun, CASE_MARKERS) + 1, run[1]], ...more] } : found;
}

/** "The Fishermen's Union (FU[)]": the bracket that the source opens. */
function withBracket({ view: { document, count }, head, found }: Place): Arguments {
  const [source] = found.source;
  if (source === undefined) return found;
  const [from, to] = source;
  if (to + 1 >= count || to + 1 === head || wordForm(document, to + 1) !== ')') return found;
  let open = 0;
  for (let i = from; i <= to; i++) open += wordForm(document, i) === '(' ? 1 : wordForm(document, i) === ')' ? -1 : 0;
  return open === 1 ? { ...found, source: [[from, to + 1], ...found.source.slice(1)] } : found;
}

const STEPS: readonly ((place: Place) => Arguments)[] = [
  withInverted,
  withoutJoint,
  withoutAside,
  withoutEarlier,
  withoutTopic,
  withSubject,
  withoutMain,
  withoutSource,
  withFronted,
  withAdjunct,
  withWhole,
  withoutUnsaid,
  withoutFirst,
  withParticle,
  withoutRecipient,
  withoutDay,
  withRest,
  withoutMore,
  withoutNext,
  withoutQuotedBefore,
  withoutPatient,
  withoutAddressee,
  withoutExpletive,
  withClaim,
  withBracket,
];
