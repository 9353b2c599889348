/*
 * Who asks and who answers, decided over the whole dialogue: who asks has more questions than others, shorter turns, opens, is called so by a label. One who asks may
 * comment, one who answers may ask back. The weights are learned (training/structure).
 */
import { PROMPT, CALLS, COURTESY } from '../english/questions.ts';
import { SAID_FORMS, SAYING } from '../english/saying.ts';
import { ASKING } from '../models/structure-weights.ts';
import { exponential, logarithm } from '../text/exponential.ts';
import type { Span } from '../text/span.ts';
import type { Voices } from './label-speakers.ts';
import type { OpenTurn } from './turns.ts';
import type { DialogueExchange } from './types.ts';

/** Whether words want an answer though they have no question mark: "Tell us about the roof." */
export const asksForAnswer = (words: string): boolean => PROMPT.test(words.slice(0, 4000));

/** Whether a turn asks: a question mark outside of quotation marks, or words that want an answer. */
export function asksSomething(text: string, content: readonly Span[]): boolean {
  return content.some(({ start, end }) => {
    const words = text.slice(start, end);
    const open = words.includes('?') ? words.replace(/["“][^"“”\n]{0,400}["”]/g, '') : '';
    return open.includes('?') || asksForAnswer(words);
  });
}

/** The features of a speaker, in order: the card's rows. */
export const ASKING_FEATURES: readonly string[] = [
  'any speaker',
  'share of own turns that ask',
  'share that end in a question mark',
  'length of turns against the others',
  'share of all turns',
  'opens the dialogue',
  'others’ turns that ask less own',
  'share answered by a longer turn',
  'role that neither asks nor answers',
  'several names ask more',
  'turns are few',
];

export function askingFeatures(
  text: string,
  turns: readonly OpenTurn[],
  speakerOf: readonly number[],
  { speakers }: Voices,
): number[][] {
  const sums = speakers.map(() => ({ n: 0, asks: 0, ends: 0, length: 0, longer: 0 }));
  let length = 0;
  const lengths = turns.map(({ content }) => content.reduce((sum, { start, end }) => sum + end - start, 0));
  const asks = turns.map(({ content }) => asksSomething(text, content));
  turns.forEach(({ content }, i) => {
    const own = sums[speakerOf[i]!]!;
    own.n++;
    own.length += lengths[i]!;
    length += lengths[i]!;
    if (asks[i]) own.asks++;
    const last = content.at(-1);
    if (last !== undefined && /\?["”’)\]]{0,2}$/.test(text.slice(Math.max(last.start, last.end - 4), last.end)))
      own.ends++;
    if (i + 1 < turns.length && lengths[i + 1]! > lengths[i]!) own.longer++;
  });
  const mean = length / Math.max(1, turns.length);
  const allAsks = asks.filter(Boolean).length;
  // by share of turns that ask: how many speakers ask more often; sorted once, since each turn may have a speaker of its own (">> It rained.")
  const rank = new Map<number, number>();
  Float64Array.from(sums, (one) => one.asks / Math.max(1, one.n))
    .sort()
    .reverse()
    .forEach((share, above) => {
      if (!rank.has(share)) rank.set(share, above);
    });
  return sums.map(({ n, asks: own, ends, length: chars, longer }, s) => [
    1,
    own / Math.max(1, n),
    ends / Math.max(1, n),
    logarithm((chars / Math.max(1, n) + 20) / (mean + 20)),
    n / turns.length,
    speakerOf[0] === s ? 1 : 0,
    (allAsks - own) / Math.max(1, turns.length - n) - own / Math.max(1, n),
    longer / Math.max(1, n),
    speakers[s]!.kind === 'role' || speakers[s]!.kind === 'crowd' ? 1 : 0,
    rank.get(own / Math.max(1, n))! / speakers.length,
    n < 3 ? 1 : 0,
  ]);
}

/** The probability that each speaker is one who asks. */
export function whoAsks(text: string, turns: readonly OpenTurn[], voices: Voices): number[] {
  const features = askingFeatures(text, turns, voices.speakerOf, voices);
  return features.map((row, s) => {
    const side = voices.sides[s];
    if (side !== null) return side === 'ask' ? 0.98 : 0.02;
    return 1 / (1 + exponential(-row.reduce((sum, x, f) => sum + x * ASKING[f]!, 0)));
  });
}

/** "Order!", "Objection. Leading.": what answers nobody. */
const isProcedure = (text: string, content: readonly Span[]): boolean =>
  content.length === 1 && CALLS.test(text.slice(content[0]!.start, content[0]!.end));

/** How sure it is that somebody asks whose statements want an answer too. */
const SURELY_ASKS = 0.8;

/** "Your editor begged you to change that.": a few words on who is spoken to, outside of quotation marks, that are no courtesy. */
function putsToYou(text: string, content: readonly Span[], isSure: boolean): boolean {
  if (content.length !== 1) return false;
  const words = text.slice(content[0]!.start, content[0]!.end).replace(/["“][^"“”\n]{0,400}["”]/g, '');
  return (
    words.length < LONGEST_PUT &&
    /[.!…]["”’)\]]{0,2}$/.test(words.slice(-4)) &&
    ((isSure && TELLS_YOU.test(words)) || isSaidOfYou(words)) &&
    !COURTESY.test(words)
  );
}

const LONGEST_PUT = 400;
const TELLS_YOU =
  /(?:^|[.!?…]\s)(?:(?:And|But|So|Then|Now|Still|Yet),?\s)?You(?:r|['’](?:ve|re|d))?\s[^.!?]{8,200}[.!…]$/;

/** "Critics say that you exaggerate.": the last sentence has what others say of whom it is put to. */
function isSaidOfYou(words: string): boolean {
  let from = Math.max(0, words.length - 4); // a mark at its end is its own
  while (from > 0 && !ENDS.includes(words[from - 1]!)) from--;
  const last = words
    .slice(from)
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  const you = last.findIndex((word) => word === 'you' || word === 'your');
  return last.slice(0, Math.max(0, you)).some((word, i, all) => SAYS_OF_OTHERS.has(word) && all[i - 1] !== 'i');
}
const ENDS = '.!?…';
const SAYS_OF_OTHERS: ReadonlySet<string> = new Set([...SAID_FORMS, ...SAYING, 'accuse', 'accuses', 'accused']);

/** Longest turn in which somebody gives the floor, in characters. */
const LONGEST_HANDOVER = 200;

/** Questions and the turns that answer them. */
export function pairQuestions(
  text: string,
  turns: readonly OpenTurn[],
  voices: Voices,
  asking: readonly number[],
): DialogueExchange[] {
  const { speakerOf, speakers, sides } = voices;
  const isAsker = asking.map((p) => p >= 0.5);
  const present = new Set(speakerOf);
  const isSplit = [...present].some((s) => isAsker[s]) && [...present].some((s) => !isAsker[s]);
  const hasWitness = sides.some((side, s) => side === 'answer' && present.has(s));
  const hasSides = sides.some((side, s) => side === 'answer' && present.has(s) && speakers[s]!.kind === 'letter');
  const isOther = (i: number): boolean => {
    const { kind } = speakers[speakerOf[i]!]!;
    return (kind === 'role' || kind === 'crowd') && sides[speakerOf[i]!] === null;
  };
  const mayAnswer = (i: number, asker: number): boolean =>
    speakerOf[i] !== asker &&
    turns[i]!.content.length > 0 &&
    (!isSplit || !isAsker[speakerOf[i]!]) &&
    (!hasSides || sides[speakerOf[i]!] === 'answer');
  const lengthOf = (i: number): number => turns[i]!.content.reduce((sum, { start, end }) => sum + end - start, 0);
  const asksOne = (i: number): boolean => asksSomething(text, turns[i]!.content);
  // "MR. ROE: Is that your name?" right before "A.", or whom the page names as the witness: whoever asks him, that is a question
  const isToWitness = (i: number): boolean =>
    hasWitness && sides[speakerOf[i]!] !== 'answer' && sides[speakerOf[i + 1]!] === 'answer';
  // "MR. ROE: Your editor begged you to change that." from who does little but ask, or to a witness: put to who answers next
  const putsToOther = (i: number): boolean => {
    const isSure = isSplit && asking[speakerOf[i]!]! >= SURELY_ASKS;
    return (isSure || (!hasSides && isToWitness(i))) && putsToYou(text, turns[i]!.content, isSure);
  };
  const isQuestion = (i: number): boolean => {
    const asker = speakerOf[i]!;
    const isSided = sides[asker] === 'ask' && speakers[asker]!.kind === 'unnamed';
    return (
      (!isSplit || isAsker[asker]! || isToWitness(i)) &&
      turns[i]!.content.length > 0 &&
      (isSided || asksOne(i) || putsToOther(i))
    );
  };
  /** The turn that may answer a question. */
  const answererOf = (i: number): number => {
    let next = i + 1;
    // "MR. ROE: Objection." before the witness answers
    const last = hasSides ? Math.min(turns.length - 1, i + 4) : next;
    while (next < last && speakerOf[next] !== speakerOf[i] && sides[speakerOf[next]!] !== 'answer' && !asksOne(next))
      next++;
    // "The Chair: Minister."
    const isHandover =
      isOther(next) &&
      next + 1 < turns.length &&
      lengthOf(next) < LONGEST_HANDOVER &&
      !asksOne(next) &&
      mayAnswer(next + 1, speakerOf[i]!) &&
      !isOther(next + 1);
    return isHandover ? next + 1 : next;
  };
  const found: DialogueExchange[] = [];
  for (let i = 0; i + 1 < turns.length; i++) {
    if (!isQuestion(i) || turns[i]!.opening.until !== undefined) continue;
    const next = answererOf(i);
    if ((isOther(next) && hasSides) || !mayAnswer(next, speakerOf[i]!)) continue;
    if (!isProcedure(text, turns[next]!.content)) found.push({ question: i, answers: [next] });
  }
  return found;
}
