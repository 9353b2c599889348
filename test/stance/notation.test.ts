import { expect, test } from 'vitest';
import { numberWords } from '../../src/language/words.ts';
import { frameIndex, PLAN_WIDTH, typesOf, usesOf, usesOfWords } from '../../src/stance/frames/notation.ts';
import { goldenFile } from '../golden.ts';

/** One in seven: enough to show a change of the notation. */
const isSampled = (_: unknown, i: number): boolean => i % 7 === 0;

test('the frames of a word are read when it is asked for, with their literal words, and are the same as those of the whole table', () => {
  const { known, table } = usesOfWords(numberWords(['the', 'accused', 'mayor', 'of', 'Tarn']));
  const { from, to } = known[1]!;
  const uses = table.uses.slice(from, to);
  expect(table.plan[from * PLAN_WIDTH + 1]).toBeGreaterThan(0);
  expect(known[3]!.fills).toContain(table.plan[from * PLAN_WIDTH + 1]);
  expect(known[4]).toBeNull();
  const asked = new Set(typesOf('insisted'));
  const { heads, frames } = frameIndex();
  expect(heads.get('accused')).toEqual(uses);
  expect(usesOf('accused')).toEqual(uses);
  const { length } = table.uses;
  expect(usesOf('accused')).toEqual(uses);
  expect(table.uses).toHaveLength(length); // not read once more
  expect(new Set(heads.get('insisted')!.map(({ frame }) => frame.type))).toEqual(asked);
  expect(frames.every(({ index }, i) => index === i)).toBe(true);
});

test('what the rows of the table of frames are read as is what is written down', async () => {
  const { frames, heads, cues } = frameIndex();
  const plain = (_key: string, value: unknown): unknown =>
    value instanceof Set ? [...(value as Set<string>)].join('|') : value;
  const rows = frames
    .filter(isSampled)
    .map(
      ({ type, polarity, intensity, outlook, category, subject, steps, needs, isModal, row }) =>
        `${row} = ${type} ${polarity} ${intensity}${outlook === null ? '' : ` ${outlook}`}, ${category} of ${subject}${isModal ? ', modal' : ''}: ${JSON.stringify(steps, plain)} needs ${needs.length}`,
    );
  const forms = [...heads]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .filter(isSampled)
    .map(([form, uses]) => `${form}: ${uses.map(({ frame, kind }) => `${frame.index}/${kind}`).join(' ')}`);
  await expect([...rows, '', ...forms, '', `${cues} cues`].join('\n') + '\n').toMatchFileSnapshot(
    goldenFile('frames', 'notation'),
  );
});
