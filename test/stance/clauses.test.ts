import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { POS_TAGS } from '../../src/language/document.ts';
import { readDocument } from '../../src/syntax/read.ts';
import { readClauses, type TokenSpan } from '../../src/syntax/clauses.ts';
import { matchFrames } from '../../src/stance/frames.ts';
import { conditionsIn, modalityOf, reversed, turned } from '../../src/stance/modality.ts';
import { framesOf, textsOf } from '../frames.ts';
import { goldenFile } from '../golden.ts';

// How a sentence is chunked, who does what in it, and what its words leave of each cue.

/** Phrases in brackets; verb groups with what they are and their subject; then each cue with its modality, what its denial would be, and conditions. */
function reading(text: string): string {
  const document = readDocument(text);
  const clauses = readClauses(document);
  const { start, end, count, pos } = document.tokens;
  const words = (span: TokenSpan | undefined): string =>
    span === undefined ? '-' : text.slice(start[span.first], end[span.last]);
  let line = '';
  const groups: string[] = [];
  for (let i = 0; i < count; i++) {
    const group = clauses.verbGroup(i);
    const tag = clauses.tag(i) === pos[i] ? '' : `/${POS_TAGS[clauses.tag(i)]}`;
    line += `${i === 0 ? '' : ' '}${clauses.phraseStart(i) === i ? '[' : ''}${group?.first === i ? '{' : ''}${text.slice(start[i], end[i])}${tag}${group?.main === i ? '}' : ''}${clauses.phraseEnd(i) === i ? ']' : ''}`;
    if (group?.main !== i) continue;
    const marks = (['passive', 'infinitive', 'gerund', 'bare', 'negated', 'copula'] as const)
      .filter((name) => group[name])
      .join(' ');
    groups.push(
      `${words({ first: i, last: i })}${marks === '' ? '' : ` ${marks}`}${group.modal < 0 ? '' : ` ${words({ first: group.modal, last: group.modal })}`} < ${words(clauses.subject(group))}`,
    );
  }
  const cues = matchFrames(document, 0, count - 1, clauses).map((match) => {
    const modality = modalityOf(clauses, match);
    const { type, polarity, intensity, outlook } = match.frame;
    const own = { type, polarity, intensity, outlook };
    const denied = turned(own, match);
    const before = reversed(own);
    return `  ${type} ${words({ first: match.head, last: match.head })}: ${modality === undefined ? 'nothing' : `${modality.commitment}${modality.negated ? ' not' : ''}${modality.past ? ' past' : ''}`}${denied === undefined ? '' : `, denied ${denied.type} ${denied.polarity} ${denied.intensity} ${denied.outlook ?? ''}${denied.commitment ?? ''}`}${before === undefined ? '' : `, before ${before.type} ${before.polarity}`}`;
  });
  const conditions = conditionsIn(clauses, 0, count - 1).map((span) => `  under ${words(span)}`);
  return [line, `  ${groups.join('; ')}`, ...cues, ...conditions].join('\n');
}

const frames = ['stance', 'clause', 'edges'].flatMap((name) =>
  framesOf(readFileSync(new URL(`../fixtures/golden/${name}.frames`, import.meta.url), 'utf8')),
);

test('how sentences are read is what is written down', async () => {
  await expect(frames.map((frame) => textsOf(frame).map(reading).join('\n')).join('\n\n') + '\n').toMatchFileSnapshot(
    goldenFile('clause', 'readings'),
  );
});
