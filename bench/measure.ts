/** Median seconds of `runs` calls, after calls for 300 ms to warm up, or one that takes longer. */
export function median(call: () => unknown, runs = 5): number {
  for (const started = performance.now(); performance.now() - started < 300;) call(); // engines compile anew what has met other texts before
  const seconds = Array.from({ length: runs }, () => {
    const started = performance.now();
    call();
    return (performance.now() - started) / 1000;
  });
  return seconds.sort((a, b) => a - b)[runs >> 1]!;
}

/** Rows of cells as aligned text, the first column to the left. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, i) => Math.max(...cells.map((row) => row[i]?.length ?? 0)));
  return cells
    .map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  '))
    .join('\n');
}

export const countWords = (text: string): number => text.split(/\s+/).length;
