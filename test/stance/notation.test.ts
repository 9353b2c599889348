import { expect, test } from 'vitest';
import { frameIndex } from '../../src/stance/frames/notation.ts';
import { goldenFile } from '../golden.ts';

/** One in seven: enough to show a change of the notation. */
const isSampled = (_: unknown, i: number): boolean => i % 7 === 0;

test('what the rows of the table of frames are read as is what is written down', async () => {
  const { frames, heads, cues } = frameIndex();
  const plain = (_key: string, value: unknown): unknown => (value instanceof Set ? [...value as Set<string>].join('|') : value);
  const rows = frames.filter(isSampled).map(({ type, polarity, intensity, outlook, category, subject, steps, needs, isModal, row }) =>
    `${row} = ${type} ${polarity} ${intensity}${outlook === null ? '' : ` ${outlook}`}, ${category} of ${subject}${isModal ? ', modal' : ''}: ${JSON.stringify(steps, plain)} needs ${needs.length}`);
  const forms = [...heads].filter(isSampled).map(([form, uses]) => `${form}: ${uses.map(({ frame, kind }) => `${frame.index}/${kind}`).join(' ')}`);
  await expect([...rows, '', ...forms, '', `${cues} cues`].join('\n') + '\n').toMatchFileSnapshot(goldenFile('frames', 'notation'));
});
