/* Which lines open turns. All candidates for a label are weighed together (evidence.ts), since the same words are a label in one text and none in another. */
import { FIRST, SECOND } from '../models/structure-weights.ts';
import { isSpeakerRole } from '../english/speaker-roles.ts';
import type { Span } from '../text/span.ts';
import { findChatLabels } from './chat-log.ts';
import { readLegend } from './label-holders.ts';
import { gatherEvidence, gatherSecond, HIDDEN, judgeRow } from './label-evidence.ts';
import type { Label } from './label-bodies.ts';
import { findLabels } from './turn-labels.ts';
import { isMatter, isQuestion } from './line-kinds.ts';
import { endsSentence, splitLines, type Line } from './lines.ts';
import { findPassages } from './passages.ts';

/** Where a turn begins. */
export interface Opening {
  readonly line: number;
  /** With the marks, times and brackets before the label. */
  readonly start: number;
  /** Where its words begin; the line's end where they stand below. */
  readonly content: number;
  /** Null where only a mark opens it: ">>", a dash, bold type. */
  readonly label: Label | null;
  /** Whose turn it is where none stands: the label that who says "I'm Ada Ode" has further down. */
  readonly as?: Label;
  /** Who speaks by the layout, where no label tells. */
  readonly side: 'ask' | 'answer' | null;
  readonly time: number | null;
  readonly confidence: number;
  /** Where the text that is no dialogue goes on, behind the last turn of a passage. */
  readonly until?: number;
}

/** Most lines of a text in which two labels in one line are a dialogue. */
const MOST_AROUND = 3;

/** Least probability of a label, and of one whose speaker has another that is likelier. */
const LEAST = 0.5;
const LEAST_RETURNING = 0.3;
/** Least probability of a role ("COURT:") among the turns of so many others. */
const LEAST_ROLE = 0.2;
const MANY = 4;

/** The turns that labels open, in text order; none where the labels are no dialogue. */
export function findOpenings(text: string, lines: readonly Line[]): Opening[] {
  const chat = findChatLabels(lines);
  if (chat.length > 0) return chat.map((label) => openingOf(label, CHAT));
  const labels = findLabels(text, lines);
  if (labels.length < 2 && !text.includes('>>')) return []; // one alone opens no dialogue, however likely
  const openings = openingsOf(text, lines, labels);
  return openings.length > 0 ? openings : withinPassages(text, lines, labels);
}

/** The turns of each dialogue that stands by itself in a text that is none as a whole. */
function withinPassages(text: string, lines: readonly Line[], labels: readonly Label[]): Opening[] {
  return findPassages(lines, labels).flatMap(({ first, last }) => {
    const [from, until] = [lines[first]!.start, lines[last]!.end];
    const own = text.slice(from, until);
    if (!own.includes('?')) return [];
    const ownLines = splitLines(own);
    const openings = openingsOf(own, ownLines, findLabels(own, ownLines));
    return openings.map((opening, i) => ({
      ...moved(opening, from, first),
      ...(i + 1 === openings.length && { until }),
    }));
  });
}

/** An opening of a part of a text, as it stands in the whole. */
function moved(opening: Opening, by: number, lines: number): Opening {
  const span = (own: Span): Span => ({ start: own.start + by, end: own.end + by });
  const { label } = opening;
  return {
    ...opening,
    line: opening.line + lines,
    start: opening.start + by,
    content: opening.content + by,
    label:
      label === null
        ? null
        : {
            ...label,
            line: label.line + lines,
            start: label.start + by,
            content: label.content + by,
            name: span(label.name),
            role: label.role === null ? null : span(label.role),
            mark: label.mark === null ? null : span(label.mark),
          },
  };
}

/** The turns that labels open over a whole text. */
function openingsOf(text: string, lines: readonly Line[], labels: readonly Label[]): Opening[] {
  const openings = withChevrons(
    text,
    lines,
    labels.length === 0 ? [] : choose(text, lines, labels, judge(text, lines, labels)),
  );
  const keys = new Set(openings.map(({ label }) => label?.key ?? ''));
  if (openings.length < 2) return [];
  // Ms Ode: “Did you know?” Mr Roe: “Everybody knew.”: two who speak in one line of a longer text are told of
  if (openings.length === 2 && openings[0]!.line === openings[1]!.line && lines.length > MOST_AROUND) return [];
  // "1. Monday: talks in Orsk", "2. Tuesday: a vote": where nobody speaks twice and nobody asks, it is a list.
  if (openings.length > 2 && keys.size === openings.length && !text.slice(openings[0]!.start).includes('?')) return [];
  // One voice alone answers questions that have no label ("Ode: ..." below each), or is no dialogue.
  if (keys.size === 1 && openings.every(({ label }) => label !== null))
    return hasQuestionsBetween(text, lines, openings) || answersBelow(lines, openings).size > 0 ? openings : [];
  return openings;
}

/** How sure the labels of a chat log are. */
const CHAT = 0.9;

const openingOf = (label: Label, confidence: number): Opening => ({
  line: label.line,
  start: label.start,
  content: label.content,
  label,
  side: null,
  time: label.time,
  confidence,
});

/** Every line of a text, or nearly, opens with a label of one style, and voices come back: this reading explains the whole text, and what is doubtful in it is believed. */
const LEAST_COVERED = 0.85;
const LEAST_MEAN = 0.3;
const LEAST_WHOLE = 0.03;
const LEAST_ONCE = 0.2;

/** How often each key stands in the text: two readings of one place are one. */
function countKeys(labels: readonly Label[]): Map<string, number> {
  const times = new Map<string, number>();
  const last = new Map<string, number>();
  for (const { key, name } of labels) {
    if (last.get(key) === name.start) continue;
    last.set(key, name.start);
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  return times;
}

/** The same probabilities, raised to certainty enough where one style explains the whole text. */
export function asWhole(
  lines: readonly Line[],
  labels: readonly Label[],
  first: readonly number[],
  second: number[],
): number[] {
  const styles = new Map<string, { readonly own: number[]; sum: number; readonly keys: Set<string> }>();
  const times = countKeys(labels);
  labels.forEach(({ style, key, isInner, isAlone }, i) => {
    if (isInner || isAlone || first[i]! < (times.get(key)! > 1 ? LEAST_WHOLE : LEAST_ONCE)) return;
    let count = styles.get(style);
    if (count === undefined) styles.set(style, (count = { own: [], sum: 0, keys: new Set() }));
    count.own.push(i);
    count.sum += first[i]!;
    count.keys.add(key);
  });
  // "**Who pays?**" above the answers of several
  const asked = lines.filter(({ text }) => /^\*\*[^*]+\?\s?\*\*$/.test(text)).length;
  for (const { own, sum, keys } of styles.values()) {
    const isWhole =
      own.length + asked >= LEAST_COVERED * lines.length &&
      own.length > asked &&
      own.length > 2 &&
      keys.size > 1 &&
      keys.size < own.length &&
      sum >= LEAST_MEAN * own.length;
    if (isWhole) for (const i of own) second[i] = Math.max(second[i]!, LEAST);
  }
  return second;
}

/** Least turns of a record of a hearing, and the least share of its labels that stand where a sentence begins. */
const LEAST_HEARD = 3;
const LEAST_AT_SENTENCES = 0.6;

/**
 * "Senator VANE. I will wait. The CHAIRMAN. Thank you.": members in capitals before a stop, again and again where sentences begin, are who speaks. Within a line they are that
 * only there: at the end of a sentence they are who is spoken of.
 */
export function asHearing(text: string, labels: readonly Label[], second: number[]): number[] {
  const own = labels.flatMap((label, i) => (isMemberBeforeStop(text, label) ? [i] : []));
  if (own.length === 0) return second;
  const keys = new Set(own.map((i) => labels[i]!.key));
  const begins = own.filter((i) => !labels[i]!.isInner || beginsSentence(text, labels[i]!.start));
  // "Mr. ODE. Ms. ROE. Mr. VANE.": a list says nothing
  const silent = own.filter((i, k) => k + 1 < own.length && labels[i]!.content >= labels[own[k + 1]!]!.start).length;
  const isHearing =
    silent * 5 <= own.length &&
    own.length >= LEAST_HEARD &&
    keys.size > 1 &&
    keys.size < own.length &&
    begins.length >= LEAST_AT_SENTENCES * own.length;
  for (const i of own)
    if (isHearing) second[i] = Math.max(second[i]!, LEAST);
    else if (labels[i]!.isInner) second[i] = 0;
  return second;
}

const beginsSentence = (text: string, at: number): boolean =>
  /[.?!"”)\]—-]\s*$/.test(text.slice(Math.max(0, at - 4), at));

function isMemberBeforeStop(text: string, { closer, kind, name, content }: Label): boolean {
  if (closer !== 'stop' || (kind !== 'titled' && kind !== 'role')) return false;
  const words = text.slice(name.start, name.end).split(' ');
  return (
    words.length > 1 && /\p{Lu}{3}$/u.test(words.at(-1)!) && /^["“([]?\p{Lu}/u.test(text.slice(content, content + 2))
  );
}

/** The probability that each candidate is a label. */
function judge(text: string, lines: readonly Line[], labels: readonly Label[]): number[] {
  const hidden = new Float64Array(HIDDEN);
  const rowOf = gatherEvidence(text, lines, labels);
  const first = judgeAll(labels, (i) => judgeRow(FIRST, rowOf(i), hidden));
  const moreOf = gatherSecond(labels, first);
  const second = judgeAll(labels, (i) => judgeRow(SECOND, [...rowOf(i), ...moreOf(i)], hidden));
  return asHearing(text, labels, asWhole(lines, labels, first, second));
}

/** A voice that has been judged so often, and always alike, is known: its other labels are taken for what these are. */
const ENOUGH = 16;
const SURE = 0.85;
const SURELY_NOT = 0.05;

/** The probability of each label, of which those of a known voice are not judged one by one. */
export function judgeAll(labels: readonly Label[], judgeOne: (i: number) => number): number[] {
  const known = new Map<string, { n: number; least: number; most: number; sum: number }>();
  return labels.map(({ style, key }, i) => {
    const voice = `${style} ${key}`;
    let own = known.get(voice);
    if (own === undefined) known.set(voice, (own = { n: 0, least: 1, most: 0, sum: 0 }));
    if (own.n >= ENOUGH && (own.least >= SURE || own.most <= SURELY_NOT)) return own.sum / own.n;
    const probability = judgeOne(i);
    own.n++;
    own.sum += probability;
    own.least = Math.min(own.least, probability);
    own.most = Math.max(own.most, probability);
    return probability;
  });
}

/** Which labels are believed by themselves, and which because of what the others are. */
interface Belief {
  readonly isLikely: (i: number) => boolean;
  readonly isMeant: (i: number) => boolean;
}

function beliefIn(text: string, labels: readonly Label[], probabilities: readonly number[]): Belief {
  const sure = new Set(labels.flatMap(({ key, style }, i) => (probabilities[i]! >= LEAST ? [`${style} ${key}`] : [])));
  const isLikely = (i: number): boolean =>
    probabilities[i]! >= (sure.has(`${labels[i]!.style} ${labels[i]!.key}`) ? LEAST_RETURNING : LEAST);
  // "ADA ODE, HOST:" alone above a paragraph: who is called a speaker is one, where others are
  const isCalledSpeaker = ({ closer, kind, role }: Label): boolean =>
    sure.size > 1 &&
    closer === 'colon' &&
    kind === 'full' &&
    role !== null &&
    isSpeakerRole(text.slice(role.start, role.end).toLowerCase());
  const believed = labels.flatMap(({ start }, i) => (probabilities[i]! >= LEAST ? [start] : []));
  // "mm:", which the page has explained: "Ada Ode (mm)"
  const legend = believed.length === 0 ? null : readLegend(text, believed[0]!);
  const isExplained = ({ name, isInner }: Label): boolean =>
    !isInner && legend !== null && legend.has(text.slice(name.start, name.end).toLowerCase());
  // "Q (Inaudible.)" and "COURT:" among the turns of others
  const isAmong = (i: number): boolean => {
    const { kind, closer, start, isCapitals } = labels[i]!;
    const isOf =
      (kind === 'letter' && closer === 'gap') ||
      (kind === 'role' &&
        isCapitals &&
        closer === 'colon' &&
        probabilities[i]! >= LEAST_ROLE &&
        believed.length >= MANY);
    return isOf && believed.length > 1 && believed[0]! < start && start < believed.at(-1)!;
  };
  return {
    isLikely,
    isMeant: (i) => isLikely(i) || isCalledSpeaker(labels[i]!) || isExplained(labels[i]!) || isAmong(i),
  };
}

/** The likeliest reading of each line, and the labels within it that do not overlap. */
export function choose(
  text: string,
  lines: readonly Line[],
  labels: readonly Label[],
  probabilities: readonly number[],
): Opening[] {
  const best = new Map<number, number>();
  const { isLikely, isMeant } = beliefIn(text, labels, probabilities);
  const times = countKeys(labels);
  const widest = lines.reduce((most, { width }) => Math.max(most, width), 0);
  // "... the video from the" / "Internet: ...": what is wrapped is no label, unless it comes back
  const isWrapped = ({ line, key }: Label): boolean =>
    line > 0 &&
    lines[line]!.blanks === 0 &&
    times.get(key) === 1 &&
    lines[line - 1]!.width >= 0.6 * widest &&
    /[\p{L}\p{N},;]$/u.test(lines[line - 1]!.text);
  const isName = ({ content, line }: Label): boolean => FULL_NAME.test(text.slice(content, lines[line]!.end));
  const firstBack = labels.find((label, i) => times.get(label.key)! > 1 && isLikely(i) && !isName(label))?.line ?? 0;
  // "Interviewer: Jon Roe", "Panelists – Ada Ode, Tarn Bank (AO); Jon Roe (JR)": who it is, not what he says
  const isCast = (label: Label): boolean => {
    const { kind, key, isAlone, role, content, line } = label;
    if (times.get(key) !== 1) return false;
    // "Transcriber: H. Roe" above the first turn
    if (kind === 'single' && line < firstBack && !isAlone) return FULL_NAME.test(text.slice(content, lines[line]!.end));
    if (kind !== 'role' && kind !== 'crowd') return false;
    // "Participants:" above their names
    if (isAlone && role === null) return kind === 'crowd' && isListOfNames(lines[line + 1]?.text ?? '');
    return isListOfNames(text.slice(isAlone ? role!.start : content, lines[line]!.end));
  };
  const asking = askingLetters(lines, labels);
  labels.forEach((label, i) => {
    const { line, isInner } = label;
    if (isInner || !(isMeant(i) || asking.has(label)) || isWrapped(label) || isCast(label)) return;
    const known = best.get(line);
    if (
      known === undefined ||
      (isOffice(lines, labels[known]!, label)
        ? probabilities[i]! >= LEAST_RETURNING
        : probabilities[i]! > probabilities[known]!)
    )
      best.set(line, i);
  });
  const openings: Opening[] = [];
  labels.forEach((label, i) => {
    if (label.isInner ? !isLikely(i) : best.get(label.line) !== i) return;
    const before = openings.at(-1);
    if (before !== undefined && before === openings[0] && (isTitle(lines, before, label.line) || isHead(lines, before)))
      openings.pop();
    if (
      (before !== undefined && before.content > label.start) ||
      (!label.isInner && isMatter(lineOf(text, lines[label.line]!)))
    )
      return;
    openings.push(openingOf(label, Math.round(probabilities[i]! * 1000) / 1000));
  });
  openings.sort((a, b) => a.start - b.start);
  while (isBehindEnd(lines, openings, times)) openings.pop();
  return openings;
}

/** "[End of interview]" / "Note: she died in May.": a label of its own behind the end of a dialogue. */
function isBehindEnd(
  lines: readonly Line[],
  openings: readonly Opening[],
  times: ReadonlyMap<string, number>,
): boolean {
  const [before, last] = openings.slice(-2);
  if (last?.label == null || times.get(last.label.key) !== 1) return false;
  for (let n = before!.line + 1; n < last.line; n++) if (isMatter(lines[n]!.text)) return true;
  return false;
}

/** "Question - Why?", at least twice and never without a question: whatever the mark is. */
function askingLetters(lines: readonly Line[], labels: readonly Label[]): ReadonlySet<Label> {
  const own = labels.filter(
    ({ kind, key, isInner, isAlone }) => kind === 'letter' && key === 'q' && !isInner && !isAlone,
  );
  return new Set(own.length > 1 && own.every(({ line }) => isQuestion(lines[line]!.text)) ? own : []);
}

/** "ADA ODE" / "interviewed by Jon Roe": a name that heads a page. */
const isHead = (lines: readonly Line[], { label }: Opening): boolean =>
  label?.isAlone === true && HEADED.test(lines[label.line + 1]?.text ?? '');
const HEADED = /^(?:[Ii]nterview(?:ed)?\s(?:by|with)|[Ii]n\s[Cc]onversation|[Bb]y|[Pp]hotographs?\sby)\s\p{Lu}/u;

/** "Ada Ode: fair and balanced", above an introduction: the title of a page, though she has turns below. */
const isTitle = (lines: readonly Line[], { line, label }: Opening, next: number): boolean =>
  line === 0 &&
  label?.isAlone === false &&
  next > 1 &&
  /\p{L}/u.test(lines[0]!.text.slice(label.content - lines[0]!.start)) &&
  lines[1]!.blanks > 0 &&
  !/[.!?…:,;—–-]["'”’»)\]*_]{0,4}$/.test(lines[0]!.text);

/** "Ada Ode -- Tarn Bank -- Analyst": what follows the dash and is no sentence is who she is, where the line as a whole may be a label as well. */
const isOffice = (lines: readonly Line[], dash: Label, whole: Label): boolean =>
  dash.closer === 'dash' &&
  whole.closer === 'alone' &&
  whole.role !== null &&
  dash.name.end === whole.name.end &&
  !endsSentence(lines[dash.line]!.text);

/** ">> Thank you.": a chevron opens a turn, of nobody known, wherever others do so or labels stand. */
function withChevrons(text: string, lines: readonly Line[], openings: Opening[]): Opening[] {
  const labelled = new Set(openings.map(({ line }) => line));
  const found: Opening[] = [];
  lines.forEach((line, number) => {
    if (labelled.has(number) || text.charCodeAt(line.start) !== 0x3e) return;
    const mark = /^>{2,4}\s*/.exec(text.slice(line.start, line.start + 8))?.[0];
    if (mark === undefined || line.start + mark.length >= line.end) return;
    found.push({
      line: number,
      start: line.start,
      content: line.start + mark.length,
      label: null,
      side: null,
      time: null,
      confidence: 0.9,
    });
  });
  return found.length + openings.length < 2 || found.length === 0
    ? openings
    : [...openings, ...found].sort((a, b) => a.start - b.start);
}

/** Whether lines that ask stand between the turns of one who answers. */
function hasQuestionsBetween(text: string, lines: readonly Line[], openings: readonly Opening[]): boolean {
  let asked = 0;
  for (const [i, { line }] of openings.entries()) {
    const from = i === 0 ? 0 : openings[i - 1]!.line + 1;
    for (let n = line - 1; n >= from; n--)
      if (isQuestion(lineOf(text, lines[n]!))) {
        asked++;
        break;
      }
  }
  return asked >= 2 && asked * 2 >= openings.length;
}

/** Least questions with labels and answers below, and the least share of the labels that ask so. */
const LEAST_ASKED = 2;
const LEAST_ASKED_SHARE = 0.8;

/** For each label that asks in its line ("Question - Why?", "A reader: Why?"), the line right below that answers without a label; empty where not nearly all do so. */
export function answersBelow(lines: readonly Line[], openings: readonly Opening[]): ReadonlyMap<Opening, number> {
  const found = new Map<Opening, number>();
  openings.forEach((opening, i) => {
    const { label, line } = opening;
    const below = lines[line + 1];
    if (label === null || label.isInner || label.isAlone || below === undefined || openings[i + 1]?.line === line + 1)
      return;
    if (isQuestion(lines[line]!.text) && !isQuestion(below.text) && endsSentence(below.text))
      found.set(opening, line + 1);
  });
  return found.size >= LEAST_ASKED && found.size >= LEAST_ASKED_SHARE * openings.length ? found : new Map();
}

/** "Ada Ode, Tarn Bank (AO); Jon Roe (JR)". */
const isListOfNames = (words: string): boolean =>
  words
    .split(/;\s|,\s(?=\p{Lu})|\sand\s/u, MOST_CAST)
    .every((part, i) => (i === 0 ? FULL_NAME : NAME_OR_OFFICE).test(part));

/** How many names of a line are looked at. */
const MOST_CAST = 20;
const FULL_NAME =
  /^(?:(?:Mr|Ms|Mrs|Dr|Prof|Sen|Rep)\.?\s)?\p{Lu}(?:\.|[\p{L}'’-]*)(?:\s\p{Lu}\.?)?(?:\s\p{Lu}[\p{L}'’-]+){1,3}(?:\s\([\p{L} .]{1,40}\)|,\s\p{Ll}[\p{L} -]{2,40}(?:\s\(\p{Lu}{1,4}\))?)?$/u;
const NAME_OR_OFFICE =
  /^(?:\p{Lu}[\p{L}.'’-]*)(?:\s(?:\p{Lu}[\p{L}.'’-]*|of|the|for|de|van|von|&|and)){0,6}(?:,\s\p{Ll}[\p{L} -]{2,40})?(?:\s\([\p{L} .]{1,40}\))?$/u;

const lineOf = (text: string, { start, end }: Span): string => text.slice(start, end);
