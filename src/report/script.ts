import type { Analysis } from '../analysis.ts';
import { checkAnalysis } from './check.ts';
import { inert } from './escape.ts';
import type { ShownTurn } from './interview.ts';
import { viewOf, type View } from './view.ts';

/**
 * The article as a script: narrator and speakers in text order, one line each. What stands in direct speech, or in the quoted part of mixed
 * speech, is its speaker's; all else is the narrator's. Each turn of an interview is its speaker's, with its time and its paragraphs, and
 * without stage directions and the furniture of web pages. What a terminal would obey is shown as "[U+001B]".
 *
 * @throws TypeError if a field of the analysis is not as `analyze` makes it; the message names the field
 */
export function renderScript(analysis: Analysis): string {
  checkAnalysis('renderScript', analysis);
  const view = viewOf(analysis);
  const quoted = quotedPieces(view);
  const lines: { speaker: string; words: string; turn: ShownTurn | null }[] = [];
  const say = (speaker: string, start: number, end: number, turn: ShownTurn | null): void => {
    const words = view.words({ start, end }).trim();
    if (!/[\p{L}\p{N}]/u.test(words)) return;
    const last = lines.at(-1);
    const goesOn =
      turn !== null ? last?.turn === turn : last?.turn === null && last.speaker === speaker && speaker !== NARRATOR;
    if (goesOn) last!.words += `${turn === null ? ' ' : '\n\n'}${words}`;
    else lines.push({ speaker, words, turn });
  };
  let next = 0;
  for (const { start, end, kind, turn, isSaid } of view.pieces) {
    if (isSaid) say(headOf(turn!), start, end, turn);
    if (isSaid || kind === 'furniture' || (kind === 'stage' && view.turns.length > 0)) continue;
    let at = start;
    for (; next < quoted.length && quoted[next]!.start < end; next++) {
      const piece = quoted[next]!;
      if (piece.start < at) continue; // within one that was told
      say(NARRATOR, at, piece.start, null);
      say(piece.speaker, piece.start, Math.min(piece.end, end), null);
      at = Math.min(piece.end, end);
    }
    say(NARRATOR, at, end, null);
  }
  return `${lines.map(({ speaker, words }) => `${inert(speaker)}: ${inert(words)}`).join('\n\n')}\n`;
}

const NARRATOR = 'NARRATOR';

/** "ADA ODE [0:12]", as transcripts have it. */
const headOf = ({ name, clock }: ShownTurn): string => `${name.toUpperCase()}${clock === null ? '' : ` [${clock}]`}`;

/** What is quoted, by whom, in text order. */
function quotedPieces({ analysis, speaker }: View): { start: number; end: number; speaker: string }[] {
  const pieces: { start: number; end: number; speaker: string }[] = [];
  for (const attribution of analysis.speech) {
    if (attribution.kind === 'indirect') continue;
    for (const span of attribution.content) {
      if (attribution.kind === 'mixed' && !/^["“‘«']/.test(analysis.text.slice(span.start, span.end))) continue;
      pieces.push({ ...span, speaker: (speaker(attribution) ?? 'UNKNOWN').toUpperCase() });
    }
  }
  return pieces.sort((a, b) => a.start - b.start || b.end - a.end);
}
