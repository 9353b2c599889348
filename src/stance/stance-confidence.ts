import type { Context, Made, Pair } from './context.ts';
import { exponential } from '../text/exponential.ts';
import type { Party } from './types.ts';
import { readPair } from './polarity.ts';

/**
 * How sure a stance is. Frames and learned polarity are joined here: where holder and target are entities that stand together (which is what the model has learned from),
 * the probability that the learned model gives to this sign between the two, less that of the other sign, decides most; agreeing words raise the confidence, disagreeing
 * ones lower it, and the frame keeps the last word on what the stance is. The weights are those of a logistic regression on the development parts of the
 * directed-sentiment and relation corpora (was the stance of the frames right?). Elsewhere (a party without a name, the author, a stance that is neither for nor against)
 * the construction alone tells: how much of it was found, and whether names stand in it.
 */
export function confidenceOf(context: Context, { match, reading, commitment }: Made, { holder, target }: Pair): number {
  let logit: number;
  const agreement =
    holder === null ||
    holder.entity === null ||
    target.party.entity === null ||
    reading.polarity === 0 ||
    UNLEARNED.has(reading.type)
      ? undefined
      : agreementOf(context, holder, target.party, reading.polarity);
  if (agreement !== undefined && reading.type !== 'commit') logit = 0.4 + 3.4 * agreement;
  else if (agreement !== undefined) logit = 0.4 + 2 * agreement;
  else {
    logit = 0.6 + Math.min(match.score, 10) * 0.08;
    if (holder === null) logit -= 1.4;
    else if (holder.entity !== null) logit += 0.3;
    if (target.party.entity !== null) logit += 0.2;
  }
  if (!target.sure) logit -= 0.5;
  if (reading.type !== match.frame.type) logit -= 0.3;
  if (commitment !== 'certain') logit -= 0.2;
  return Math.round(1000 / (1 + exponential(-logit))) / 1000;
}

/** Types that the corpora of sentiment leave unmarked: to affirm or to expect something of somebody is neither for nor against them. */
const UNLEARNED: ReadonlySet<string> = new Set(['expect', 'affirm']);

/** How far the learned polarity bears a sign out, -1 to 1; undefined where it cannot tell. */
function agreementOf(
  { document, entities }: Context,
  holder: Party,
  target: Party,
  polarity: -1 | 1,
): number | undefined {
  const from = entities.mention(holder.span, holder.entity),
    to = entities.mention(target.span, target.entity);
  const pair = readPair(document, from, to);
  if (pair === null) return undefined;
  const { aPositive, aNegative } = pair.probabilities;
  return (aPositive - aNegative) * polarity;
}
