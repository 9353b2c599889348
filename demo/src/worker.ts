import { analyze, speechCsv, stanceCsv, type Analysis } from 'interview-nlp';
import { renderHtml, renderParts, renderScript } from 'interview-nlp/report';
import { comparisonOf } from './comparison.ts';
import { csv, json, wordsIn } from './files.ts';
import type { Request, Response, Result, SourceText } from './messages.ts';

// The analyses, off the page's thread. Those of the last request are kept, so that another document can be shown at once.

/** Analysed before all others, so that the models are unpacked when the reader's text comes. */
const FIRST =
  'Asked about the harbour, Amina Duarte, the mayor of Tarn, said: “It stays open.” She criticised the unions.';

/** Characters of JSON that the page shows, of which the text's may all be one line; copy and download give all of it. */
const JSON_SHOWN = 30_000;

let documents: readonly SourceText[] = [];
let analyses: readonly Analysis[] = [];

const send = (response: Response): void => {
  postMessage(response);
};

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  const { id, show } = data;
  try {
    if (!('documents' in data)) {
      send({ id, result: resultOf(show) });
      return;
    }
    const started = performance.now();
    documents = data.documents;
    analyses = documents.map(({ text }, i) => {
      send({ id, phase: documents.length === 1 ? 'analysing' : `analysing ${i + 1} of ${documents.length}` });
      return analyze(text);
    });
    const time = performance.now() - started;
    send({ id, phase: 'writing the report' });
    const words = documents.reduce((sum, { text }) => sum + wordsIn(text), 0);
    send({
      id,
      result: resultOf(show),
      comparison: documents.length === 1 ? null : comparisonOf(documents, analyses),
      effort: { documents: documents.length, words, time },
    });
  } catch (error) {
    send({ id, error: error instanceof Error ? error.message : String(error) });
  }
});

renderHtml(analyze(FIRST));

/**
 * The report's filters ask which choice is made by `:has`, since it runs no program. A browser asks that anew at each element that comes or goes;
 * here attributes of the body tell (see marks.ts).
 */
const withoutHas = (style: string): string =>
  style
    .replace(/:has\(#([\w-]+) option\[value=([\w-]+)\]:checked\)/g, '[data-$1=$2]')
    .replace(/body:has\(#([\w-]+):not\(:checked\)\)/g, 'body[data-$1=off]')
    .replace(/body:has\(\.g-[^}]*\}/g, '');

function resultOf(index: number): Result {
  const analysis = analyses[index]!;
  const { name } = documents[index]!;
  const written = JSON.stringify(analysis, null, 2);
  const { title, summary, style, side, sections } = renderParts(analysis);
  const stem = name.replace(/\.[a-z]+$/i, '').replace(/[^\p{L}\p{N}_-]+/gu, '-') || 'analysis';
  const blob = new Blob([written], { type: 'application/json' });
  return {
    index,
    title,
    summary,
    style: withoutHas(style),
    side,
    sections: json(sections),
    json: blob,
    jsonShown: written.slice(0, JSON_SHOWN),
    jsonLength: written.length,
    files: {
      download: { name: `${stem}.json`, blob },
      'download-quotes': { name: `${stem}-quotes.csv`, blob: csv(speechCsv(analysis, [name])) },
      'download-stances': { name: `${stem}-stances.csv`, blob: csv(stanceCsv(analysis, [name])) },
      'download-report': { name: `${stem}.html`, blob: new Blob([renderHtml(analysis)], { type: 'text/html' }) },
      'download-script': { name: `${stem}.txt`, blob: new Blob([renderScript(analysis)], { type: 'text/plain' }) },
    },
  };
}
