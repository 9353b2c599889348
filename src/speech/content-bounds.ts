/*
 * Where a content begins and ends. What the chain and the tree have read of a cue is put right where the sentence's shape leaves no doubt: what goes on after a semicolon, what is joined to the
 * cue itself and how a speaker goes on are not said; what stands before a "by 2030," in front of the cue is.
 */
import { CLAUSE_OPENERS } from '../english/small-words.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { DISPUTING, RECEIVING, SAYING_PARTICIPLES } from '../english/saying.ts';
import { clausesOf } from '../syntax/clauses.ts';
import { Form, Rel, relationSet } from '../syntax/relations.ts';
import { subjectOf } from '../syntax/subjects.ts';
import { childBy, childrenOf } from '../syntax/tree.ts';
import type { Arguments } from './arguments.ts';
import { isWithheld, reportBefore, type Run } from './grammatical-arguments.ts';
import { AND, AS, BUT, COMMA, QUESTION_WORD, RELATIVE, SEMICOLON, THAT } from '../english/clause-words.ts';
import { isUpper } from '../text/letters.ts';
import { type SpeechView } from './speech-view.ts';

/** What is said, with the bounds that the sentence gives it. */
export const withBounds = (view: SpeechView, head: number, found: Arguments): Arguments =>
  STEPS.reduce((all, step) => step(view, head, all), found);

/** "Ode [drew] criticism for ...", "Ode faces calls to resign": of whom others speak says nothing. */
function withoutPatient({ tree, document }: SpeechView, head: number, found: Arguments): Arguments {
  const { tokens, lemmas } = document;
  const verb = tree.head[head]!;
  const [source] = found.source;
  if (source === undefined || verb < 0 || OBJECTS[tree.relation[head]!] === 0 || tree.pos[head] !== Tag.NOUN)
    return found;
  if (!RECEIVING.has(lemmas[tokens.lemma[verb]!]!)) return found;
  const subject = subjectOf(tree, clausesOf(document), verb);
  return source[0] <= subject && subject <= source[1] ? { ...found, source: [] } : found;
}

const SUBJECTS = /* @__PURE__ */ relationSet('nsubj', 'nsubj:pass');
const AUXILIARIES = /* @__PURE__ */ relationSet('aux', 'aux:pass', 'cop');

/** "Madam Chairman, [I] oppose it": who is addressed is not who speaks. */
function withoutAddressee({ document, tree, kind, count }: SpeechView, head: number, found: Arguments): Arguments {
  const [source] = found.source;
  if (source === undefined) return found;
  const comma = kind[source[1]] === COMMA ? source[1] : source[1] + 1;
  const subject = comma + 1;
  if (subject >= count || kind[comma] !== COMMA) return found;
  const isFirst = /^(?:I|we)$/i.test(document.forms[document.tokens.form[subject]!]!);
  return isFirst && subject < head && tree.head[subject] === head && SUBJECTS[tree.relation[subject]!] === 1
    ? { ...found, source: [[subject, subject]] }
    : found;
}

/** "The Fishermen's Union (FU[)]": the bracket that the source opens. */
function withBracket({ document: { tokens, forms }, count }: SpeechView, head: number, found: Arguments): Arguments {
  const [source] = found.source;
  if (source === undefined || source[1] + 1 >= count || source[1] + 1 === head) return found;
  const form = (i: number): string => forms[tokens.form[i]!]!;
  let open = 0;
  for (let i = source[0]; i <= source[1]; i++) open += form(i) === '(' ? 1 : form(i) === ')' ? -1 : 0;
  return open === 1 && form(source[1] + 1) === ')'
    ? { ...found, source: [[source[0], source[1] + 1], ...found.source.slice(1)] }
    : found;
}

/** "They count 40,000[; the ministry counts 9,000]", "Ode said it was late[, and left]": behind the cue a content in plain words ends before a semicolon and before what is joined to the cue. */
function withoutClauses(view: SpeechView, head: number, found: Arguments): Arguments {
  const { quote } = view;
  let isCut = false;
  const content: Run[] = [];
  for (const run of found.content) {
    if (isCut && run[0] > head && quote[run[0]] === 0) continue;
    const end = run[0] > head ? endOf(view, head, run) : run[1];
    isCut ||= end < run[1];
    if (end >= run[0]) content.push([run[0], end]);
  }
  return isCut && content.length > 0 ? { ...found, content } : found;
}

function endOf(view: SpeechView, head: number, [from, to]: Run): number {
  const { tree, quote, kind } = view;
  let semicolon = -1;
  for (let i = from + 1; i <= to; i++) {
    if (quote[i] !== 0) continue;
    if (goesOnBeside(view, head, i) && (tree.left[i]! > from || (tree.left[i] === from && kind[from] === AND)))
      return tree.left[i]! - 1;
    if (kind[i] !== SEMICOLON) continue;
    if (semicolon >= 0 || goesOnWithThat(view, i + 1)) return to; // a list of what is said
    semicolon = i;
  }
  return semicolon < 0 ? to : semicolon - 1;
}

/** "Ode said it was late and [left]": a verb joined to the cue, in its form, without a subject; with one where what is said is a thing. */
function goesOnBeside(view: SpeechView, head: number, i: number): boolean {
  const { tree, pos, kind } = view;
  if (tree.relation[i] !== Rel.conj || pos[i] !== Tag.VERB) return false;
  if (tree.inflection[i] !== Form.ing && childrenOf(tree, i, MARKS).some((mark) => kind[mark] === THAT)) return false;
  const isAnother = tree.inflection[head] === Form.ing && tree.inflection[i] === Form.ing;
  if (isAnother && i > head && kind[i - 1] === AND && kind[i + 1] === THAT) return isSayingOn(view, i);
  if (tree.head[i] !== head) return isSecondDeed(view, head, i) || reportBefore(view, i) === head;
  return (
    tree.inflection[i] === tree.inflection[head] &&
    childBy(tree, i, AUXILIARIES) < 0 &&
    (childBy(tree, i, SUBJECTS) < 0 || childBy(tree, head, CLAUSES) < 0)
  );
}

const CLAUSES = /* @__PURE__ */ relationSet('ccomp', 'xcomp');
const MARKS = /* @__PURE__ */ relationSet('mark');

/** "Ode said it would rain, and [left]", "saying that prices rose and [warning] that they might fall": what the parser joins to the clause that is said, though its form is the cue's. */
function isSecondDeed({ tree }: SpeechView, head: number, i: number): boolean {
  const said = tree.head[i]!;
  return (
    tree.head[said] === head &&
    tree.relation[said] === Rel.ccomp &&
    tree.inflection[i] === Form.past &&
    tree.inflection[head] === Form.past &&
    tree.inflection[said] === Form.base &&
    childBy(tree, said, AUXILIARIES) >= 0 &&
    childBy(tree, i, AUXILIARIES) < 0 &&
    childBy(tree, i, SUBJECTS) < 0
  );
}

const isSayingOn = ({ document: { tokens, forms } }: SpeechView, i: number): boolean =>
  SAYING_PARTICIPLES.has(forms[tokens.form[i]!]!);

/** "denounced the vote [when he was asked]", "cited the figure [at a forum]": when and where it was said is no part of a thing that is said. */
function withoutAdjuncts(view: SpeechView, head: number, found: Arguments): Arguments {
  const { tree, quote, kind, document } = view;
  const [run, more] = found.content;
  if (run === undefined || more !== undefined || run[0] <= head || tree.pos[head] !== Tag.VERB) return found;
  const clauses = clausesOf(document);
  const object = childBy(tree, head, OBJECTS);
  if (object < run[0] || object > run[1] || childBy(tree, head, CLAUSES) >= 0) return found;
  const adjunct = childrenOf(tree, head, ADJUNCTS).find(
    (i) =>
      tree.left[i]! > tree.right[object]! &&
      tree.left[i]! <= run[1] &&
      (tree.relation[i] === Rel.advcl ? CLAUSE_OPENERS : WHERE).has(clauses.lower(tree.left[i]!)) &&
      (kind[tree.left[i]!] !== AS || tree.relation[tree.left[i]!] === Rel.mark), // "described it [as a plan seeking votes]"
  );
  if (adjunct === undefined) return found;
  const end = tree.left[adjunct]! - 1;
  for (let i = end + 1; i <= run[1]; i++) if (quote[i] !== 0) return found;
  return { ...found, content: [[run[0], end]] };
}

const OBJECTS = /* @__PURE__ */ relationSet('obj');
const ADJUNCTS = /* @__PURE__ */ relationSet('obl', 'advcl');
const WHERE: ReadonlySet<string> = new Set('during since'.split(' '));

/** "a “press talk” [held in May]", "asked why, [if it leaks, nobody came]": what hangs from a quotation at the end goes with it, and so does the question behind a question word. */
function withRest(view: SpeechView, head: number, found: Arguments): Arguments {
  const {
    tree,
    quote,
    kind,
    pos,
    document: { tokens, sentenceTokens },
  } = view;
  const [from, to] = found.content.at(-1) ?? [0, 0];
  if (from <= head) return found;
  const last = sentenceTokens[tokens.sentence[to]! + 1]! - 1;
  let end = to;
  if (quote[to] === 3 && quote[from] === 0) {
    let part = partBehind(view, from, end, last);
    while (part >= 0 && tree.relation[part] !== Rel.conj) {
      end = tree.right[part]!;
      part = partBehind(view, from, end, last);
    }
  } else if (
    (kind[to] === QUESTION_WORD && kind[to + 1] === COMMA && (pos[to + 2] === Tag.SCONJ || pos[to + 2] === Tag.ADP)) ||
    (kind[from] === QUESTION_WORD && kind[from + 1] === COMMA && kind[to + 1] === COMMA && from + 1 < to)
  )
    end = pos[last] === Tag.PUNCT ? last - 1 : last;
  return end === to ? found : { ...found, content: [...found.content.slice(0, -1), [from, end]] };
}

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
const BEHIND = /* @__PURE__ */ relationSet('nmod', 'acl', 'conj');

/** "denies three counts of fraud [and one of theft]": a noun that is joined to what is said at its end is said, too. */
function withJoined(view: SpeechView, head: number, found: Arguments): Arguments {
  const {
    tree,
    kind,
    pos,
    document: { tokens, sentenceTokens },
  } = view;
  const [from, to] = found.content.at(-1) ?? [0, 0];
  if (from <= head || kind[to + 1] !== AND) return found;
  const last = sentenceTokens[tokens.sentence[to]! + 1]! - 1;
  const part = partBehind(view, from, to, last);
  const isNoun =
    part >= 0 &&
    tree.relation[part] === Rel.conj &&
    (pos[part] === Tag.NOUN || pos[part] === Tag.PROPN || pos[part] === Tag.NUM);
  if (!isNoun || childBy(tree, part, SUBJECTS) >= 0 || childBy(tree, part, AUXILIARIES) >= 0) return found;
  return { ...found, content: [...found.content.slice(0, -1), [from, tree.right[part]!]] };
}

/** "[If it rains,] the hall will leak, Ode said": what is said begins where its sentence does. */
function withWhole(view: SpeechView, head: number, found: Arguments): Arguments {
  const {
    document: { tokens, sentenceTokens },
    kind,
    quote,
  } = view;
  const [run, more] = found.content;
  const first = sentenceTokens[tokens.sentence[head]!]!;
  const start = Math.min(found.source[0]?.[0] ?? head, found.cue[0]);
  if (run === undefined || more !== undefined || run[0] <= first || run[1] >= start || kind[start - 1] !== COMMA)
    return found;
  if (tokens.sentence[run[0]] !== tokens.sentence[head]) return found;
  for (let i = first; i < start; i++) if (quote[i] !== 0) return found;
  return { ...found, content: [[first, run[1]]] };
}

/** "said that it leaked; [that it was old]; [and that nobody knew]". */
function goesOnWithThat({ kind }: SpeechView, i: number): boolean {
  return kind[i] === THAT || (kind[i] === AND && kind[i + 1] === THAT);
}

/** "Ode said: “No,” [and left]", "The dam was safe, Ode said, [adding that ...]": what is joined to the cue, or from outside of a quotation to a verb within, is not said; nor how a speaker goes on. */
function withoutMore(
  { document: { tokens, forms }, tree, quote, pos, kind }: SpeechView,
  head: number,
  found: Arguments,
): Arguments {
  const isJoined = (i: number): boolean =>
    tree.relation[i] === Rel.conj &&
    pos[i] === Tag.VERB &&
    childBy(tree, i, SUBJECTS) < 0 &&
    (tree.head[i] === head || (tree.head[i]! < i && quote[tree.head[i]!] !== 0));
  // "..., adding", "it is old adding that ...", "“it is old” adding that ..."
  const isParted = (i: number): boolean =>
    kind[i - 1] === COMMA ||
    (kind[i + 1] === THAT && ((GOING_ON[tree.relation[i]!] === 1 && tree.left[i] === i) || quote[i - 1] === 3));
  const isGoingOn = (i: number): boolean =>
    isParted(i) && tree.inflection[i] === Form.ing && SAYING_PARTICIPLES.has(forms[tokens.form[i]!]!);
  let isCut = false;
  const last = found.content.at(-1)?.[1] ?? head;
  let goesOn = head + 1;
  while (goesOn <= last && (quote[goesOn] !== 0 || !isGoingOn(goesOn))) goesOn++;
  const content = found.content.flatMap(([from, to]): [number, number][] => {
    for (let i = Math.max(from, head + 1); i <= to; i++) {
      const end =
        i > goesOn && quote[from] === 0
          ? from - 1
          : quote[i] !== 0
            ? to
            : i === goesOn
              ? i - (kind[i - 1] === COMMA ? 2 : 1)
              : quote[from] !== 0 && isJoined(i)
                ? tree.left[i]! - 1
                : to;
      if (end === to) continue;
      isCut = true;
      return end < from ? [] : [[from, end]];
    }
    return [[from, to]];
  });
  return isCut && content.length > 0 ? { ...found, content } : found;
}

/** "The dam was closed, Ode said, [without giving a reason]": what a speaker leaves out is not said. */
function withoutWithheld(view: SpeechView, head: number, found: Arguments): Arguments {
  const { kind, quote } = view;
  let isCut = false;
  const content = found.content.flatMap(([from, to]): Run[] => {
    for (let i = Math.max(from, head + 1); i <= to; i++) {
      if (quote[i] !== 0 || (i > from && kind[i - 1] !== COMMA) || !isWithheld(view, i)) continue;
      isCut = true;
      return i - 2 >= from ? [[from, i - 2]] : [];
    }
    return [[from, to]];
  });
  return isCut && content.length > 0 ? { ...found, content } : found;
}

/** "Ode claims that it leaks[, which the firm denies]": how somebody else takes it is not said. */
function withoutDenial(view: SpeechView, head: number, found: Arguments): Arguments {
  const {
    tree,
    kind,
    quote,
    document: { tokens, lemmas },
  } = view;
  const run = found.content.at(-1);
  if (run === undefined || run[0] <= head) return found;
  for (let i = run[0] + 2; i <= run[1]; i++) {
    if (kind[i] !== RELATIVE || kind[i - 1] !== COMMA || quote[i] !== 0) continue;
    const verb = tree.head[i]!;
    const isTaken =
      verb > i && verb <= run[1] && tree.relation[i] !== Rel.nsubj && DISPUTING.has(lemmas[tokens.lemma[verb]!]!);
    if (isTaken) return { ...found, content: [...found.content.slice(0, -1), [run[0], i - 2]] };
  }
  return found;
}

/** "Ode denied the claim. “It is a lie.”", "Ode said he was “sad”. “A great loss.”": a quotation of a sentence behind goes on from one in quotation marks, not from what is told in other words. */
function withoutNext(
  {
    document: {
      sentenceTokens,
      tokens: { sentence },
    },
    quote,
  }: SpeechView,
  head: number,
  found: Arguments,
): Arguments {
  const end = sentenceTokens[sentence[head]! + 1]! - 1;
  const isQuoted = ([from]: readonly [number, number]): boolean => quote[from] !== 0;
  if (found.content.every(([, to]) => to <= end) || found.content.some((run) => isQuoted(run) && run[0] <= end))
    return found;
  const content = found.content
    .filter((run) => run[0] <= end || !isQuoted(run))
    .map(([from, to]): Run =>
      from > head && from <= end && to > end && quote[end + 1] !== 0 ? [from, end] : [from, to],
    );
  return content.length === 0 ? found : { ...found, content };
}

/** "[“It is late.”] Ode said: “We leave.”": who hands over a quotation behind the cue has not said that of the sentence before by it. */
function withoutEarlier(
  {
    document: {
      sentenceTokens,
      tokens: { sentence },
    },
    quote,
  }: SpeechView,
  head: number,
  found: Arguments,
): Arguments {
  const first = sentenceTokens[sentence[head]!]!;
  const isBehind = found.content.some(([from]) => from > head && quote[from] !== 0);
  const content = isBehind ? found.content.filter(([, to]) => to >= first) : found.content;
  return content.length === found.content.length ? found : { ...found, content };
}

/** "[By 2030,] Ode said, the port will be full": where source and cue stand between commas, what is before them is said, too. */
function withFronted({ document: { tokens, sentenceTokens }, kind }: SpeechView, found: Arguments): Arguments {
  const {
    source: [source],
    cue,
    content,
  } = found;
  const first = sentenceTokens[tokens.sentence[cue[0]]!]!;
  if (
    source === undefined ||
    content.length === 0 ||
    source[1] + 1 !== cue[0] ||
    kind[cue[1] + 1] !== COMMA ||
    content[0]![0] !== cue[1] + 2
  )
    return found;
  if (source[0] < first + 3 || kind[source[0] - 1] !== COMMA) return found;
  return { ...found, content: [[first, source[0] - 2], ...content] };
}

/** "Prices will rise[, its head, Ada Ode,] said", "“Who?” asked [Ode, to laughter]": who says it is no part of what is said, nor what begins with him. */
function withoutSource(found: Arguments): Arguments {
  const [source] = found.source;
  if (source === undefined) return found;
  const isIn = (token: number): boolean => source[0] <= token && token <= source[1];
  const content = found.content
    .filter(([from]) => !isIn(from))
    .map(([from, to]): Run => (from < source[0] && source[0] <= to ? [from, source[0] - 1] : [from, to]));
  return content.some(([, to], k) => to !== found.content[k]?.[1]) || content.length < found.content.length
    ? { ...found, content }
    : found;
}

/** "[Asked about the dam,] Ode said “No.”", "[Speaking in Tarn,] she said it held": a participle in front of who speaks tells how it came to be said. */
function withoutOpening(
  { document: { tokens, sentenceTokens }, tree, quote, pos }: SpeechView,
  head: number,
  found: Arguments,
): Arguments {
  const [run] = found.content;
  const first = sentenceTokens[tokens.sentence[head]!]!;
  if (run === undefined || run[0] !== first || quote[first] !== 0 || pos[first] !== Tag.VERB) return found;
  const start = found.source[0]?.[0] ?? head;
  const isAside = tree.relation[first] === Rel.advcl && tree.head[first] === head;
  const isOver = tree.relation[head] === Rel.parataxis && tree.head[head] === first; // as the parser has it after "Asked what ..."
  return run[1] < start && start < head && OPENING[tree.inflection[first]!] === 1 && (isAside || isOver)
    ? { ...found, content: found.content.slice(1) }
    : found;
}

/** "[At a meeting in May,] Ode said, “No dam lasts.”", "[When asked,] she said “We leave.”": in front of a quotation that begins a sentence of its own stands where and when it was said. */
function withoutSetting(view: SpeechView, head: number, found: Arguments): Arguments {
  const {
    document: { tokens, forms },
    quote,
  } = view;
  const [setting, ...said] = found.content;
  const start = found.source[0]?.[0] ?? head;
  if (setting === undefined || said.length === 0 || setting[1] >= start || start > head) return found;
  for (let i = setting[0]; i <= setting[1]; i++) if (quote[i] !== 0) return found;
  const isOwn = ([from]: Run): boolean =>
    from > head && quote[from] === 2 && isUpper(forms[tokens.form[from + 1]!] ?? '');
  return isOwn(said[0]!) && !isClauseOfHead(view, head, setting) ? { ...found, content: said } : found;
}

/** "Ode said the talks [had been held and] praised them": the cue of a second report begins behind what joins it to the first. */
export function withoutFirst({ kind, tree }: SpeechView, head: number, found: Arguments): Arguments {
  let first = head;
  while (first > found.cue[0] && kind[first - 1] !== AND && kind[first - 1] !== BUT) first--;
  const isSecond = first > found.cue[0] && tree.relation[head] === Rel.conj && tree.head[head]! < first;
  return isSecond && tree.head[head]! >= found.cue[0] && childBy(tree, head, AUXILIARIES) < 0
    ? { ...found, cue: [first, Math.max(head, found.cue[1])] }
    : found;
}

/** "“No dam lasts,” Ode said [to applause] / [and the hall fell silent]": behind the cue of a whole quotation the writer tells on. */
function withoutTail({ quote, kind }: SpeechView, head: number, found: Arguments): Arguments {
  const [first, ...rest] = found.content;
  if (first === undefined || first[1] > head || quote[first[0]] !== 2 || quote[first[1]] !== 3) return found;
  const isTold = ([from, to]: Run): boolean =>
    from > head && kind[from] !== THAT && !quote.subarray(from, to + 1).some((mark) => mark !== 0);
  return rest.some(isTold) ? { ...found, content: [first, ...rest.filter((run) => !isTold(run))] } : found;
}

/** "[The dam is old], Ode said, “No dam lasts.”": whether a run in front of a cue is a clause of its own. */
const isClauseOfHead = ({ tree }: SpeechView, head: number, [from, to]: Run): boolean =>
  childrenOf(tree, head, SAID_CLAUSES).some((i) => from <= i && i <= to) ||
  (from <= tree.head[head]! && tree.head[head]! <= to);
const SAID_CLAUSES = /* @__PURE__ */ relationSet('ccomp', 'parataxis');

const OPENING: Readonly<Record<number, 1>> = { [Form.ing]: 1, [Form.participle]: 1, [Form.past]: 1 };

/** "said that it leaked[, and that it was old]": a second clause of "that" goes with the first, wherever the parser joins it. */
function withSecondThat({ tree, kind, quote, count }: SpeechView, head: number, found: Arguments): Arguments {
  const run = found.content.at(-1);
  if (run === undefined || run[0] <= head || kind[run[0]] !== THAT) return found;
  let end = run[1];
  for (let and = end + 1; and + 1 < count; and = end + 1) {
    if (kind[and] === COMMA) and++;
    const that = and + 1;
    const isJoined =
      (kind[and] === AND || kind[and] === BUT) && kind[that] === THAT && tree.relation[that] === Rel.mark;
    if (!isJoined || quote[and] !== 0 || tree.head[that]! <= that) break;
    end = tree.right[tree.head[that]!]!;
  }
  return end === run[1] ? found : { ...found, content: [...found.content.slice(0, -1), [run[0], end]] };
}

/** "said “a hundred people may be dead” in Tarn[, which was cut off]": behind what somebody is quoted with, the writer explains. */
function withoutExplanation({ kind, quote }: SpeechView, head: number, found: Arguments): Arguments {
  const run = found.content.at(-1);
  if (run === undefined || run[0] <= head || quote[run[0]] !== 2) return found;
  let last = run[1];
  while (last > run[0] && quote[last] === 0) last--;
  for (let i = last + 1; i < run[1]; i++)
    if (kind[i] === COMMA && kind[i + 1] === RELATIVE)
      return { ...found, content: [...found.content.slice(0, -1), [run[0], i - 1]] };
  return found;
}

const GOING_ON = /* @__PURE__ */ relationSet('advcl', 'conj');

const STEPS: readonly ((view: SpeechView, head: number, found: Arguments) => Arguments)[] = [
  (_view, _head, found) => withoutSource(found),
  (view, _, found) => withFronted(view, found),
  withWhole,
  withoutOpening,
  withoutSetting,
  withoutFirst,
  withoutTail,
  withRest,
  withJoined,
  withSecondThat,
  withoutExplanation,
  withoutWithheld,
  withoutDenial,
  withoutClauses,
  withoutAdjuncts,
  withoutNext,
  withoutEarlier,
  withoutMore,
  withoutPatient,
  withoutAddressee,
  withBracket,
];
