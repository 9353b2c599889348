import type { Analysis } from '../analysis.ts';
import { listOfAnalyses } from '../text/checks.ts';
import { csvOf } from '../text/csv.ts';
import type { Span } from '../text/span.ts';

/** What it is made of: an `Analysis`, or anything with its text, entities and speech. */
export type SpeechSource = Pick<Analysis, 'text' | 'entities' | 'speech'>;

const COLUMNS = [
  'document',
  'id',
  'speaker',
  'speaker_id',
  'source',
  'cue',
  'content',
  'kind',
  'act',
  'negated',
  'within',
  'start',
  'end',
  'confidence',
] as const;

/**
 * Who said what in one analysis or many as CSV (RFC 4180), one line an attribution below a line of column names. `speaker` is the entity's name, `source` what the
 * text has in that place; `start` and `end` are those of the content. Words that a spreadsheet would run as a formula are led by an apostrophe.
 *
 * @param analyses an analysis, or a list of them
 * @param names what the first column calls each analysis; its number, from 1, if missing
 * @returns the lines, ended by CRLF
 * @throws TypeError if an analysis lacks text, entities or speech
 */
export function speechCsv(analyses: SpeechSource | readonly SpeechSource[], names: readonly string[] = []): string {
  const lines: (readonly string[])[] = [COLUMNS];
  listOfAnalyses('speechCsv', analyses, ['text', 'entities', 'speech']).forEach(({ text, entities, speech }, index) => {
    const nameOf = new Map(entities.map(({ id, name }) => [id, name]));
    const words = (spans: readonly Span[]): string => spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
    for (const one of speech)
      lines.push([
        names[index] ?? String(index + 1),
        one.id,
        one.speaker === null ? '' : (nameOf.get(one.speaker) ?? ''),
        one.speaker ?? '',
        words(one.source),
        words(one.cue),
        words(one.content),
        one.kind,
        one.act,
        String(one.negated),
        one.within ?? '',
        String(one.content[0]?.start ?? ''),
        String(one.content.at(-1)?.end ?? ''),
        String(one.confidence),
      ]);
  });
  return csvOf(lines);
}
