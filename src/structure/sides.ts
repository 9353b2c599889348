/*
 * Who speaks each paragraph of a dialogue that has no marks at all: who asks or who answers. A question mark alone does not tell, since who asks also says things ("Your
 * critics call you a bully.") and who answers asks back ("Which critics?"). Each paragraph is judged with its neighbours, and the likeliest sequence is taken (Viterbi's
 * algorithm over two states); the weights are learned (training/structure).
 */
import { OPENS_REPLY, SAYS_I, SAYS_YOU } from '../english/questions.ts';
import { SIDES } from '../models/structure-weights.ts';
import { logarithm } from '../text/exponential.ts';
import { asksForAnswer } from './asking.ts';
import { isQuestion } from './line-kinds.ts';

/** What a paragraph shows by itself and by what stands above and below it, in the order of the weights; each has a weight for "asks". */
export const SIDE_FEATURES: readonly string[] = [
  'any paragraph',
  'ends in a question mark',
  'asks before its end',
  'wants an answer in words',
  'length against the others',
  'under 60 characters',
  'says "you" alone',
  'says "I" alone',
  'says both',
  'opens as a reply',
  'opens with "I"',
  'above: ends in a question mark',
  'above: asks nothing and says "I" alone',
  'below: opens as a reply',
  'below: ends in a question mark',
  'below: says "I" alone',
];

/** How two neighbours follow one another, in the order of the weights behind those of the paragraphs. */
export const SIDE_STEPS: readonly string[] = [
  'asks on',
  'asks on after a question mark',
  'answers on',
  'answers on after a short paragraph',
  'answers on after a question mark',
];

const OPENS_WITH_I = /^(?:[\p{L}’']+,?\s){0,2}I\b/u;

interface Shown {
  readonly length: number;
  readonly ends: boolean;
  readonly features: readonly number[];
  readonly isReply: boolean;
  readonly isOwn: boolean;
}

function show(text: string): Shown {
  const [you, own, ends, isReply] = [SAYS_YOU.test(text), SAYS_I.test(text), isQuestion(text), OPENS_REPLY.test(text)];
  const inner = text.slice(0, -3).includes('?');
  return {
    length: text.length,
    ends,
    isReply,
    isOwn: own && !you,
    features: [
      1,
      ends ? 1 : 0,
      inner ? 1 : 0,
      asksForAnswer(text) ? 1 : 0,
      0,
      text.length < 60 ? 1 : 0,
      you && !own ? 1 : 0,
      own && !you ? 1 : 0,
      you && own ? 1 : 0,
      isReply ? 1 : 0,
      OPENS_WITH_I.test(text) ? 1 : 0,
    ],
  };
}

/** A paragraph as the model sees it: its features, and those of the step from the one above it. */
export interface SideRow {
  readonly paragraph: readonly number[];
  /** Parts of {@link SIDE_STEPS} that hold if both are of one side: of who asks, of who answers. */
  readonly isAfterQuestion: boolean;
  readonly isAfterShort: boolean;
}

/** The rows of a dialogue's paragraphs. */
export function sideRows(paragraphs: readonly string[]): SideRow[] {
  const shown = paragraphs.map(show);
  const mean = shown.reduce((sum, { length }) => sum + length, 0) / Math.max(1, shown.length);
  return shown.map(({ length, features }, i) => {
    const [above, below] = [shown[i - 1], shown[i + 1]];
    const own = [...features];
    own[4] = logarithm((length + 20) / (mean + 20));
    return {
      paragraph: [
        ...own,
        above?.ends ? 1 : 0,
        above !== undefined && !above.ends && above.isOwn ? 1 : 0,
        below?.isReply ? 1 : 0,
        below?.ends ? 1 : 0,
        below?.isOwn ? 1 : 0,
      ],
      isAfterQuestion: above?.ends ?? false,
      isAfterShort: (above?.length ?? 0) < mean / 2,
    };
  });
}

/** The likeliest sides: 1 for a paragraph of who asks. The first asks. */
export function likeliestSides(rows: readonly SideRow[], weights: readonly number[] = SIDES): Uint8Array {
  const count = rows.length;
  const steps = SIDE_FEATURES.length;
  const from = new Uint8Array(count * 2);
  let answer = -Infinity;
  let ask = 0;
  for (let i = 1; i < count; i++) {
    const { paragraph, isAfterQuestion, isAfterShort } = rows[i]!;
    let own = 0;
    for (let f = 0; f < paragraph.length; f++) own += paragraph[f]! * weights[f]!;
    const askOn = ask + weights[steps]! + (isAfterQuestion ? weights[steps + 1]! : 0);
    const answerOn =
      answer +
      weights[steps + 2]! +
      (isAfterShort ? weights[steps + 3]! : 0) +
      (isAfterQuestion ? weights[steps + 4]! : 0);
    from[i * 2] = answerOn >= ask ? 0 : 1;
    from[i * 2 + 1] = askOn > answer ? 1 : 0;
    [answer, ask] = [Math.max(answerOn, ask), own + Math.max(askOn, answer)];
  }
  const sides = new Uint8Array(count);
  let side = ask > answer ? 1 : 0;
  for (let i = count - 1; i >= 0; i--) {
    sides[i] = side;
    side = from[i * 2 + side]!;
  }
  return sides;
}
