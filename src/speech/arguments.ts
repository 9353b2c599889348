/* Source, content and extent of one cue, given its head: a chain of tags over the units around it. */
import { createDecoder, type Chain, type ChainDecoder } from '../learning/chain.ts';
import { sumList, type Lanes } from '../learning/lanes.ts';
import { createArgumentReader } from './argument-features.ts';
import type { Window } from './argument-window.ts';
import type { SpeechView } from './speech-view.ts';
import type { Run } from './tree-reading.ts';

export const ARGUMENT_TAGS = ['O', 'B-S', 'I-S', 'B-C', 'I-C', 'Q'] as const;
/** Their numbers: 0 is the one of outside, and the one that goes on comes behind the one that begins. */
export const B_SOURCE = 1,
  I_SOURCE = 2,
  B_CONTENT = 3,
  I_CONTENT = 4,
  CUE = 5;

/** What a chain makes of one head. */
export interface Arguments {
  readonly source: readonly Run[];
  readonly content: readonly Run[];
  readonly cue: Run;
  /** The mean probability of the tags of source and content; without a source, how likely there is none. */
  readonly sourceCertainty: number;
  readonly contentCertainty: number;
  /** The probability that the head has no content at all: that nothing begins one. */
  readonly openness: number;
  /** How likely each token around is said, from the first of them on; null without a content. */
  readonly said: { readonly first: number; readonly probability: Float32Array } | null;
}

/** Finds the arguments of heads in one document. */
export interface ArgumentFinder {
  find(head: number, likely: Uint8Array): Arguments;
}

export function createArgumentFinder(view: SpeechView, lanes: Lanes, chain: Chain): ArgumentFinder {
  const reader = createArgumentReader(view);
  const decoder: ChainDecoder = createDecoder(chain);
  const size = chain.tags.length;
  return {
    find(head, likely) {
      reader.open(head, likely);
      const { window } = reader;
      const scores = decoder.emissions(window.count);
      for (let u = 0; u < window.count; u++) {
        reader.read(u, lanes.list);
        sumList(lanes, scores, u * size);
      }
      const force = 1e5;
      scores[window.head * size + CUE]! += force;
      const tags = decoder.decode(window.count).slice(0, window.count);
      // Without a content nobody asks how sure the rest is.
      return readTags(tags, window, tags.includes(B_CONTENT) ? decoder.marginals(window.count) : null, size);
    },
  };
}

/** Source, content and cue of a sequence of tags. Cue tags that do not touch the head are none. */
export function readTags(tags: Uint8Array, window: Window, probability: Float32Array | null, size: number): Arguments {
  let from = window.head;
  let to = window.head;
  while (from > 0 && tags[from - 1] === CUE) from--;
  while (to + 1 < window.count && tags[to + 1] === CUE) to++;
  const source = partOf(B_SOURCE);
  const content = partOf(B_CONTENT);
  let named = 0, // how likely the likeliest unit is to begin a source
    opened = 0;
  for (let u = 0; probability !== null && u < window.count; u++) {
    named = Math.max(named, probability[u * size + B_SOURCE]!);
    opened += probability[u * size + B_CONTENT]!;
  }
  return {
    source: source.runs,
    content: content.runs,
    cue: [window.first[from]!, window.last[to]!],
    sourceCertainty: source.certainty ?? 1 - named,
    contentCertainty: content.certainty ?? 0,
    openness: probability === null ? 1 : Math.min(1, opened),
    said: probability === null ? null : saidAround(probability, window, size),
  };

  /** Runs of units with a tag that begins one and the tag that goes on with it, and the mean probability of those tags; null if there are none. */
  function partOf(begin: number): { runs: Run[]; certainty: number | null } {
    const runs: [number, number][] = [];
    let sum = 0,
      count = 0;
    for (let u = 0; u < window.count; u++) {
      const tag = tags[u]!;
      if (tag !== begin && tag !== begin + 1) continue;
      if (tag === begin) runs.push([window.first[u]!, window.last[u]!]);
      else if (runs.length > 0) runs[runs.length - 1]![1] = window.last[u]!;
      sum += probability === null ? 1 : probability[u * size + tag]!;
      count++;
    }
    return { runs, certainty: count > 0 ? sum / count : null };
  }
}

function saidAround(
  probability: Float32Array,
  { first, last, count }: Window,
  size: number,
): { first: number; probability: Float32Array } {
  const from = first[0]!;
  const said = new Float32Array(last[count - 1]! - from + 1);
  for (let u = 0; u < count; u++)
    said.fill(
      probability[u * size + B_CONTENT]! + probability[u * size + I_CONTENT]!,
      first[u]! - from,
      last[u]! - from + 1,
    );
  return { first: from, probability: said };
}
