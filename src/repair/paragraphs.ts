import type { Page } from '../structure/types.ts';
import type { Paragraph } from './types.ts';

/** The blocks of a page as a result has them. */
export function paragraphsOf(text: string, { blocks, turns }: Pick<Page, 'blocks' | 'turns'>): Paragraph[] {
  const opened = new Set<number>();
  return blocks.map(({ start, end, kind, turn }): Paragraph => {
    if (turn < 0) return { start, end, kind };
    const { label } = turns[turn]!;
    // a turn may open within the paragraph of another, and go on in the next
    const isOpening = !opened.has(turn) && label !== null && start <= label.start && label.end <= end;
    opened.add(turn);
    return {
      start,
      end,
      kind,
      ...(isOpening && { speaker: text.slice(label.start, label.end) }),
      turn: `t${turn + 1}`,
    };
  });
}
