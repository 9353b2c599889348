import type { Analysis } from '../analysis.ts';
import { viewOf } from './view.ts';

/**
 * The article as a script: narrator and speakers in text order, one line each. What stands in direct speech, or in the quoted part of mixed
 * speech, is its speaker's; all else is the narrator's. Turns of a transcript keep their labels.
 */
export function renderScript(analysis: Analysis): string {
  const view = viewOf(analysis);
  const pieces: { start: number; end: number; speaker: string }[] = [];
  for (const attribution of analysis.speech) {
    if (attribution.kind === 'indirect') continue;
    for (const span of attribution.content) {
      if (attribution.kind === 'mixed' && !/^["“‘«']/.test(analysis.text.slice(span.start, span.end))) continue;
      pieces.push({ ...span, speaker: view.speaker(attribution) ?? 'UNKNOWN' });
    }
  }
  pieces.sort((a, b) => a.start - b.start || b.end - a.end);

  const lines: { speaker: string; words: string }[] = [];
  const say = (speaker: string, start: number, end: number): void => {
    const words = analysis.text.slice(start, end).replace(/\s+/g, ' ').trim();
    if (!/[\p{L}\p{N}]/u.test(words)) return;
    const last = lines.at(-1);
    if (last?.speaker === speaker && speaker !== NARRATOR) last.words += ` ${words}`;
    else lines.push({ speaker, words });
  };
  let next = 0;
  for (const { start, end, speaker } of analysis.paragraphs) {
    let at = start;
    for (; next < pieces.length && pieces[next]!.start < end; next++) {
      const piece = pieces[next]!;
      if (piece.start < at) continue;                                  // within one that was told
      say(speaker ?? NARRATOR, at, piece.start);
      say(piece.speaker, piece.start, Math.min(piece.end, end));
      at = Math.min(piece.end, end);
    }
    say(speaker ?? NARRATOR, at, end);
  }
  return `${lines.map(({ speaker, words }) => `${speaker.toUpperCase()}: ${words}`).join('\n\n')}\n`;
}

const NARRATOR = 'Narrator';
