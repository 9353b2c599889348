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
  if (sure.length === 0) return null;
  let best: number[] | null = null;
  const first = feeds[sure[0]!]!.at;
  // the first sure cut is the first, second ... of all: try each count that gives a usual period; the fewest cuts explain best
  for (let count = 1; count <= 12 && best === null; count++) {
    const period = first / count;
    if (period < SHORTEST) break;
    if (period > LONGEST) continue;
    best = walk(feeds, sure, period, total, slack);
  }
  return best;
}

/** Steps from cut to cut; null as soon as a step finds no line feed, or a sure cut is stepped over. */
function walk(feeds: readonly LineFeed[], sure: readonly number[], guess: number, total: number, slack: number): number[] | null {
  const cuts: number[] = [];
  let position = 0;
  let period = guess;
  let next = 0;
  for (;;) {
    const expected = position + period;
    if (expected > total + 1) break;
    let found = -1;
    for (let i = next; i < feeds.length && feeds[i]!.at <= expected + slack; i++) {
      if (feeds[i]!.at < expected - slack) continue;
      if (found < 0 || feeds[i]!.isSure || Math.abs(feeds[i]!.at - expected) < Math.abs(feeds[found]!.at - expected)) {
        if (found >= 0 && feeds[found]!.isSure && !feeds[i]!.isSure) continue;
        found = i;
      }
    }
    if (found < 0) {
      if (total - position <= period + slack) break;                  // the last chunk is shorter
      return null;
    }
    cuts.push(found);
    position = feeds[found]!.at;
    next = found + 1;
    period = Math.max(period, (position / cuts.length));
    if (cuts.length > 5000) break;
  }
  const set = new Set(cuts);
  return sure.every((i) => set.has(i)) ? cuts : null;
}
