import { readCaptions, type CueTime } from '../structure/captions.ts';
import type { Repair } from './types.ts';

/** Times, numbers and settings of captions go, cues are joined where they cut a sentence or a turn; null for a text that is no file of captions. */
export function captionEdits(
  text: string,
): { readonly edits: readonly Repair[]; readonly times: readonly CueTime[] } | null {
  const captions = readCaptions(text);
  if (captions === null) return null;
  return {
    edits: captions.edits.map(({ start, end, replacement }) => ({
      source: { start, end },
      replacement,
      kind: 'caption',
      confidence: 0.97,
    })),
    times: captions.times,
  };
}
