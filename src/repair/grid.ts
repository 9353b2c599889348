// A chunker cuts a text every N characters (or bytes), wherever that falls, and puts a line feed there. Where line feeds stand at such a period,
// all of those are cuts, also the ones that happen to fall between two sentences.

export interface LineFeed {
  /** Units of text (characters or bytes, line feeds of cuts aside) before it. */
  readonly at: number;
  /** Whether it is a cut by its surroundings alone. */
  readonly isSure: boolean;
}

const SHORTEST = 240;
const LONGEST = 3300;

/**
 * Which line feeds stand on the grid of a chunker.
 *
 * @param feeds all line feeds, in order
 * @param total length of the text in the same units
 * @param slack how much a chunk's length may vary
 * @returns indices into `feeds`, or null if no period explains all the sure cuts
 */
export function findGrid(feeds: readonly LineFeed[], total: number, slack: number): number[] | null {
  const sure = feeds.flatMap((feed, i) => (feed.isSure ? [i] : []));
  if (sure.length < 2) return null; // one cut makes no period
  // The first sure cut may be the second one (the first fell between two sentences), hardly ever the third.
  for (let count = 1; count <= 2; count++) {
    const period = feeds[sure[0]!]!.at / count;
    if (period < SHORTEST) break;
    if (period > LONGEST) continue;
    const cuts = walk(feeds, sure, period, total, slack);
    // what the grid adds must be the lesser part: a grid that explains little by much is none
    if (cuts !== null && sure.length >= 0.6 * cuts.length) return cuts;
  }
  return null;
}

/** Steps from cut to cut; null as soon as a step finds no line feed, or a sure cut is stepped over. */
function walk(
  feeds: readonly LineFeed[],
  sure: readonly number[],
  period: number,
  total: number,
  slack: number,
): number[] | null {
  const cuts: number[] = [];
  let position = 0;
  let next = 0;
  while (position + period <= total + 1) {
    const expected = position + period;
    let found = -1;
    for (let i = next; i < feeds.length && feeds[i]!.at <= expected + slack; i++) {
      if (feeds[i]!.at < expected - slack) continue;
      const isBetter =
        found < 0 ||
        Number(feeds[i]!.isSure) - Number(feeds[found]!.isSure) > 0 ||
        (feeds[i]!.isSure === feeds[found]!.isSure &&
          Math.abs(feeds[i]!.at - expected) < Math.abs(feeds[found]!.at - expected));
      if (isBetter) found = i;
    }
    if (found < 0) {
      if (total - position <= period + slack) break; // the last chunk is shorter
      return null;
    }
    cuts.push(found);
    position = feeds[found]!.at;
    next = found + 1;
  }
  const set = new Set(cuts);
  return sure.every((i) => set.has(i)) ? cuts : null;
}
