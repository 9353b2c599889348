/** What PolNeAR counts into contents and sources, and the annotations of newspapers leave out. */
import type { Located } from './newspapers.ts';

/** Most characters between a cue and "to", where whom it is told stands between them. */
const LONGEST_ADDRESSEE = 60;

/** A content with what PolNeAR counts in: "that" before it, and whom an order is told ("urged [people to stay]"). */
export function asInPolnear(text: string, { cue, content }: Pick<Located, 'cue' | 'content'>): Located['content'] {
  const [[start, end], ...rest] = content as [Located['content'][number], ...Located['content']];
  const that = /\bthat,?\s+$/i.exec(text.slice(Math.max(0, start - 8), start));
  if (that !== null) return [[start - that[0].length, end], ...rest];
  const told = cue.at(-1)![1];
  const isOrder = /^(?:not )?to /i.test(text.slice(start, start + 7)) && start > told;
  const between = isOrder && start - told < LONGEST_ADDRESSEE ? text.slice(told, start) : '';
  return /^\s[^,.;:!?"“”\n]+\s$/.test(between) ? [[told + 1, end], ...rest] : content;
}

/** A source with the relative clause between it and its cue ("Ode, [who keeps the weir,] said"), or the comma that closes what it is called. */
export const wholeSource = (text: string, { source, cue }: Pick<Located, 'source' | 'cue'>): Located['source'] =>
  source.map(([start, end]) => {
    const clause = /^,\s+wh(?:o|ose|om|ich)\b[^.;“”"\n]*,(?=\s*$)/.exec(
      text.slice(end, Math.max(end, cue[0]?.[0] ?? end)),
    );
    if (clause !== null) return [start, end + clause[0].length];
    return text.slice(start, end).includes(',') && text[end] === ',' ? [start, end + 1] : [start, end];
  });
