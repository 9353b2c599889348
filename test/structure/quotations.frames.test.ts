import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDocument } from '../../src/syntax/read.ts';
import { findQuotations } from '../../src/structure/quotations.ts';
import { loadSpeechModels } from '../../src/speech/models.ts';
import { viewDocument } from '../../src/speech/speech-view.ts';
import { contentSpans } from '../../src/speech/attribution-relations.ts';
import { framesOf, textsOf } from '../frames.ts';
import { goldenFile } from '../golden.ts';

const written = (text: string): string => text.replaceAll('\n', '\\n');

test('what is taken for a quotation is what is written down', async () => {
  const told = (text: string): string =>
    findQuotations(readDocument(text))
      .quotations.map(
        ({ start, end, kind, single, closed, continues }) =>
          `  ${start} ${written(text.slice(start, end))} ${kind}${single ? ' single' : ''}${closed ? '' : ' open'}${continues ? ' goes on' : ''}`,
      )
      .join('\n');
  const frames = framesOf(readFileSync(new URL('../fixtures/golden/quotations.frames', import.meta.url), 'utf8'));
  await expect(
    frames
      .map((frame) =>
        textsOf(frame)
          .map((text) => `${written(text)}\n${told(text)}`)
          .join('\n'),
      )
      .join('\n\n') + '\n',
  ).toMatchFileSnapshot(goldenFile('quotations', 'found'));
});

test('the span of each run of tokens as a content is what is written down', async () => {
  const { knowledge } = loadSpeechModels();
  const told = (text: string): string => {
    const document = readDocument(text);
    const view = viewDocument(document, findQuotations(document), knowledge);
    const { count, start, end } = document.tokens;
    const lines: string[] = [];
    for (let from = 0; from < count; from++) {
      const ends: string[] = [];
      for (let to = from; to < count; to++) {
        const [span] = contentSpans(view, [[from, to]]);
        // what is cut off or added at either side, if anything is
        const left = span === undefined ? NaN : span.start - start[from]!;
        const right = span === undefined ? NaN : span.end - end[to]!;
        if (left !== 0 || right !== 0) ends.push(span === undefined ? `${to}:none` : `${to}:${left}/${right}`);
      }
      lines.push(`  ${from} ${written(text.slice(start[from], end[from]))} ${ends.join(' ')}`);
    }
    return lines.join('\n');
  };
  const texts = [
    '“We leave, now,” said Ode, “at once.”',
    '“My aide said: ‘We leave.’”, he said; and so.',
    'So, "he said, "no", and left."',
    '“We leave.\n\n“We ran; and fell.',
    ': , . so ; , “no”, . ;',
    '«Oui», said “Ode.',
    '“No.” “Yes,” he said. ‘Why?’',
  ];
  await expect(texts.map((text) => `${written(text)}\n${told(text)}`).join('\n\n') + '\n').toMatchFileSnapshot(
    goldenFile('quotations', 'contents'),
  );
});
