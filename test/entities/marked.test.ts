import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { linkMentions } from '../../src/reference/link.ts';
import type { TaggedMention } from '../../src/entities/mention.ts';
import type { EntityLabel } from '../../src/entities/types.ts';
import { readDocument } from '../../src/syntax/read.ts';
import { framesOf, textsOf } from '../frames.ts';
import { goldenFile } from '../golden.ts';

// What linking makes of names that are given: what the recognition of names finds in a sentence changes nothing here.

/** Each entity of a text in which names are marked, with the confidence of mentions that are no names. */
function linked(marked: string): string {
  const mentions: TaggedMention[] = [];
  let text = '';
  for (const part of marked.split(/(\[[A-Z_]+ [^\]]+\])/)) {
    const match = /^\[([A-Z_]+) ([^\]]+)\]$/.exec(part);
    if (match)
      mentions.push({
        start: text.length,
        end: text.length + match[2]!.length,
        label: match[1] as EntityLabel,
        confidence: 0.9,
      });
    text += match ? match[2]! : part;
  }
  return linkMentions(readDocument(text), mentions)
    .filter(({ title, mentions: own }) => title !== undefined || own.length > 1)
    .map(
      ({ name, label, aliases, title, affiliation, mentions: own }) =>
        `  ${label} ${name}${aliases.length > 0 ? ` (${aliases.join('; ')})` : ''}${title === undefined ? '' : `, ${title}`}${affiliation === undefined ? '' : ` of ${affiliation}`}: ${own
          .map(
            ({ start, end, form, confidence }) =>
              `${start} ${text.slice(start, end)}${form === 'name' ? '' : ` ${confidence}`}`,
          )
          .join(' | ')}`,
    )
    .join('\n');
}

test('what is linked in each construction with its names marked is what is written down', async () => {
  const frames = framesOf(readFileSync(new URL('../fixtures/golden/marked.frames', import.meta.url), 'utf8'));
  await expect(
    frames
      .map((frame) =>
        textsOf(frame)
          .map((text) => `${text.replaceAll('\n', '\\n')}\n${linked(text)}`)
          .join('\n'),
      )
      .join('\n\n') + '\n',
  ).toMatchFileSnapshot(goldenFile('marked', 'linked'));
});
