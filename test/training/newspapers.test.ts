import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// The annotations stand apart from the texts that they are of, so that a slip in them would be seen by nobody.

interface Line {
  readonly id: string;
  readonly to: number;
  readonly attributions: readonly (readonly unknown[])[];
}
const file = new URL('../../training/newspapers/attributions.jsonl', import.meta.url);
const lines = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Line);

test('annotated articles are there once', () => {
  expect(lines.length).toBeGreaterThan(400);
  expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
});
test('what is annotated lies in the part that was read, in order', () => {
  const wrong = lines.flatMap(({ id, to, attributions }) =>
    attributions.flatMap((lists) =>
      lists
        .slice(0, 4)
        .map((list) => list as readonly number[])
        .filter((list) => list.length % 2 === 1 || list.some((at, i) => at <= (i === 0 ? -1 : list[i - 1]!) || at > to))
        .map((list) => `${id}: ${list.join(' ')}`),
    ),
  );
  expect(wrong).toEqual([]);
});
test('each has a content, and a cue that lies outside of it', () => {
  const wrong = lines.flatMap(({ id, attributions }) =>
    attributions
      .filter((lists) => {
        const [, cue, content] = lists as readonly (readonly number[])[];
        const isInside = (at: number): boolean =>
          content!.some((start, i) => i % 2 === 0 && start <= at && at < content![i + 1]!);
        return content!.length === 0 || cue!.some((start, i) => i % 2 === 0 && isInside(start));
      })
      .map((lists) => `${id}: ${JSON.stringify(lists)}`),
  );
  expect(wrong).toEqual([]);
});
