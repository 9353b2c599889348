import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDocument } from '../../src/language/read.ts';
import type { DraftAttribution } from '../../src/speech/draft.ts';
import { resolveSpeakers } from '../../src/speech/speakers.ts';
import { framesOf, textsOf } from '../frames.ts';
import { goldenFile } from '../golden.ts';
import { world } from './world.ts';

/** Reads "[source ~cue ~content]", nested or not; whatever is before, between and behind stays in the text. */
function readMarks(marked: string): { text: string; drafts: DraftAttribution[]; entities: ReturnType<typeof world>['entities'] } {
  // mentions first, then the marks of attributions are taken out of the text, and all offsets moved
  const { text: whole, entities } = world(marked.replaceAll('<', '{').replaceAll('>', '}'));
  const moved = new Int32Array(whole.length + 1);
  let text = '';
  const open: { at: number; marks: number[] }[] = [];
  const found: { start: number; marks: number[]; end: number }[] = [];
  for (let i = 0; i < whole.length; i++) {
    moved[i] = text.length;
    const mark = whole[i]!;
    if (mark === '[') open.push({ at: text.length, marks: [] });
    else if (mark === '~') open.at(-1)!.marks.push(text.length);
    else if (mark === ']') {
      const { at, marks } = open.pop()!;
      found.push({ start: at, marks, end: text.length });
    } else text += mark;
  }
  moved[whole.length] = text.length;
  const trimmed = (start: number, end: number) => (text.slice(start, end).trim() === '' ? [] : [{ start, end: start + text.slice(start, end).trimEnd().length }]);
  const drafts = found.sort((a, b) => a.start - b.start).map(({ start, marks: [cue, content], end }) => (
    { source: trimmed(start, cue!), cue: trimmed(cue!, content!), content: trimmed(content!, end), negated: false, confidence: 0.9 }));
  return { text, drafts, entities: entities.map((entity) => ({ ...entity, mentions: entity.mentions.map((mention) => ({ ...mention, start: moved[mention.start]!, end: moved[mention.end]! })) })) };
}

test('who speaks, whoever is known to be meant, is what is written down', async () => {
  const told = (marked: string): string => {
    const { text, drafts, entities } = readMarks(marked);
    return resolveSpeakers(readDocument(text), entities, drafts).map((speaker) => entities.find(({ id }) => id === speaker)?.name ?? '-').join(', ');
  };
  const frames = framesOf(readFileSync(new URL('../fixtures/golden/speakers.frames', import.meta.url), 'utf8'));
  await expect(frames.map((frame) => textsOf(frame).map((text) => `${text.replaceAll('\n', '\\n')}\n  ${told(text)}`).join('\n')).join('\n\n') + '\n').toMatchFileSnapshot(goldenFile('speakers', 'resolved'));
});
