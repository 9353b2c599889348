import type { Page } from '../structure/types.ts';
import type { Paragraph } from './types.ts';

/** The blocks of a page as a result has them. */
export function paragraphsOf(text: string, { blocks, turns }: Pick<Page, 'blocks' | 'turns'>): Paragraph[] {
  const opened = new Set<number>();
  return blocks.map(({ start, end, kind, turn }): Paragraph => {
    if (turn < 0) return { start, end, kind };
    const { label } = turns[turn]!;
    const isFirst = !opened.has(turn);
    opened.add(turn);
    return {
      start,
      end,
      kind,
      ...(isFirst && label !== null && { speaker: text.slice(label.start, label.end) }),
      turn: `t${turn + 1}`,
    };
  });
}
