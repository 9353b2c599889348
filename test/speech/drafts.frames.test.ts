import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDocument } from '../../src/syntax/read.ts';
import { beforeWhenAsked, isCondition, isEmpty, withoutDateline } from '../../src/speech/asides.ts';
import type { DraftAttribution } from '../../src/speech/attribution-draft.ts';
import { findExchanges } from '../../src/speech/exchanges.ts';
import { kindOf } from '../../src/speech/attribution-kinds.ts';
import { continueQuotations, layoutAttributions, settleClaims } from '../../src/speech/layouts.ts';
import { innermost } from '../../src/speech/nesting.ts';
import { withAside } from '../../src/speech/sources.ts';
import { resolveSpeakers } from '../../src/speech/speakers.ts';
import type { Attribution } from '../../src/speech/types.ts';
import { framesOf, textsOf } from '../frames.ts';
import { goldenFile, words } from '../golden.ts';
import { readMarks } from './world.ts';

// What the rules make of attributions, whatever the models find: drafts are marked in the text. Entity 8 is an organization, 9 a place.

const frames = framesOf(readFileSync(new URL('../fixtures/golden/drafts.frames', import.meta.url), 'utf8'));
const written = (text: string): string => text.replaceAll('\n', '\\n');
const about = { 8: { label: 'ORG' }, 9: { label: 'GPE' } } as const;

/** What of each draft a rule has changed, or nothing. */
function changes(
  text: string,
  name: string,
  before: readonly DraftAttribution[],
  after: readonly DraftAttribution[],
): string[] {
  const lines = (drafts: readonly DraftAttribution[]) =>
    drafts.map(({ source, cue, content }) => `${words(text, source)} ${words(text, cue)} ${words(text, content)}`);
  const old = lines(before);
  return lines(after).flatMap((line, i) => (line === old[i] ? [] : [`  ${name}: ${i} ${line}`]));
}

test('what the rules make of attributions is what is written down', async () => {
  const told = (marked: string): string => {
    const { text, drafts } = readMarks(marked, about);
    const document = readDocument(text);
    const { quotations, datelines } = document.structure;
    const isDateline = ({ source }: DraftAttribution): boolean =>
      datelines.some(({ start }) => start === source[0]?.start);
    const within = innermost(document, drafts);
    const continued = continueQuotations(document, quotations, drafts);
    const each = drafts.map(
      (draft, i) =>
        `${kindOf(document, [draft])[0]}${within[i]! < 0 ? '' : ` in ${within[i]}`}${isCondition(document, draft) ? ' condition' : ''}${isEmpty(document, draft) ? ' empty' : ''}${isDateline(draft) ? ' dateline' : ''}`,
    );
    return [
      `  ${each.join(', ')}`,
      ...changes(
        text,
        'whole source',
        drafts,
        drafts.map((draft) => withAside(document, draft)),
      ),
      ...changes(
        text,
        'before the question',
        drafts,
        drafts.map((draft) => beforeWhenAsked(document, draft)),
      ),
      ...changes(
        text,
        'without dateline',
        drafts,
        drafts.map((draft) => withoutDateline(document, draft)),
      ),
      ...changes(text, 'settled', drafts, settleClaims(document, drafts)),
      ...changes(text, 'goes on', drafts, continued),
      ...changes(text, 'added', [], layoutAttributions(document, quotations, drafts)),
    ].join('\n');
  };
  await expect(
    frames
      .map((frame) =>
        textsOf(frame)
          .map((text) => `${written(text)}\n${told(text)}`)
          .join('\n'),
      )
      .join('\n\n') + '\n',
  ).toMatchFileSnapshot(goldenFile('drafts', 'changed'));
});

test('who is asked what, and answers, is what is written down', async () => {
  const told = (marked: string): string => {
    const { text, entities, drafts } = readMarks(marked, about);
    const document = readDocument(text);
    const speakers = resolveSpeakers(document, entities, drafts);
    const kinds = kindOf(document, drafts);
    const within = innermost(document, drafts);
    const speech = drafts.map(({ source, cue, content, negated, confidence }, i): Attribution => ({
      id: `s${i}`,
      kind: kinds[i]!,
      act: 'assertion',
      source,
      cue,
      content,
      speaker: speakers[i]!,
      within: within[i]! < 0 ? null : `s${within[i]}`,
      negated,
      confidence,
    }));
    return findExchanges(document, { entities, speech })
      .map(
        ({ topic, question, respondent, speech: ids }) =>
          `  ${topic === null ? '' : `about ${words(text, [topic])} `}${question === null ? '' : `asked ${words(text, [question])} `}${entities.find(({ id }) => id === respondent)?.name ?? '-'}: ${ids.join(' ')}`,
      )
      .join('\n');
  };
  const asked = framesOf(readFileSync(new URL('../fixtures/golden/exchanges.frames', import.meta.url), 'utf8'));
  await expect(
    asked
      .map((frame) =>
        textsOf(frame)
          .map((text) => `${written(text)}\n${written(told(text))}`)
          .join('\n'),
      )
      .join('\n\n') + '\n',
  ).toMatchFileSnapshot(goldenFile('exchanges', 'found'));
});
