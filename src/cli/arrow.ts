import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type * as Arrow from 'apache-arrow';
import type { Analysis } from '../analysis.ts';
import type { Span } from '../text/span.ts';
import { linesOf } from '../many/lines.ts';
import { loadOptional } from './optional.ts';

// Results as an Arrow file: a row a document, with its entities, attributions and stances as lists of records, names and words spelled out,
// and the whole analysis as JSON beside them.

/** The library that writes Arrow, which is no part of this package. */
export const loadArrow = (): Promise<typeof Arrow> =>
  loadOptional('apache-arrow', () => import('apache-arrow'), '--format arrow');

/** Lines of a batch's results into an Arrow file. */
export async function toArrow(lines: string, out: string): Promise<void> {
  const arrow = await loadArrow();
  await pipeline(
    Readable.from(batches(arrow, lines)),
    arrow.RecordBatchFileWriter.throughNode({ autoDestroy: true }),
    createWriteStream(out),
  );
}

/** A batch of rows is written when it has so many lines, or letters. */
const LINES = 1000;
const LETTERS = 32 << 20;

async function* batches(arrow: typeof Arrow, file: string): AsyncGenerator<Arrow.RecordBatch> {
  const columns = columnsOf(arrow);
  let rows: Row[] = [];
  let letters = 0;
  let isFirst = true;
  for await (const line of linesOf(createReadStream(file))) {
    rows.push(line === null ? nothing('?', 'too long for a row') : rowOf(line));
    letters += line?.length ?? 0;
    if (rows.length < LINES && letters < LETTERS) continue;
    yield batchOf(arrow, columns, rows);
    [rows, letters, isFirst] = [[], 0, false];
  }
  if (rows.length > 0 || isFirst) yield batchOf(arrow, columns, rows);
}

function batchOf(
  arrow: typeof Arrow,
  columns: Readonly<Record<keyof Row, Arrow.DataType>>,
  rows: readonly Row[],
): Arrow.RecordBatch {
  const names = Object.keys(columns) as (keyof Row)[];
  const type = new arrow.Struct(names.map((name) => new arrow.Field(name, columns[name], true)));
  const children = names.map((name) => {
    const builder = arrow.makeBuilder({ type: columns[name], nullValues: [null, undefined] });
    for (const row of rows) builder.append(row[name]);
    return builder.finish().toVector().data[0]!;
  });
  const data = arrow.makeData({ type, length: rows.length, nullCount: 0, children });
  return new arrow.RecordBatch(new arrow.Schema(type.children), data);
}

interface Row {
  readonly id: string;
  readonly error: string | null;
  readonly text: string | null;
  readonly analysis: string | null;
  readonly entities: readonly object[] | null;
  readonly speech: readonly object[] | null;
  readonly stances: readonly object[] | null;
}

function columnsOf({
  Utf8,
  Int32,
  Float32,
  Bool,
  List,
  Field,
  Struct,
}: typeof Arrow): Readonly<Record<keyof Row, Arrow.DataType>> {
  const [words, whole, real, truth] = [new Utf8(), new Int32(), new Float32(), new Bool()];
  const list = (fields: Readonly<Record<string, Arrow.DataType>>) =>
    new List(
      new Field('item', new Struct(Object.entries(fields).map(([name, type]) => new Field(name, type, true))), true),
    );
  return {
    id: words,
    error: words,
    text: words,
    analysis: words,
    entities: list({ id: words, name: words, label: words, mentions: whole }),
    speech: list({ id: words, kind: words, speaker: words, source: words, cue: words, content: words, negated: truth }),
    stances: list({
      id: words,
      type: words,
      holder: words,
      target: words,
      polarity: whole,
      intensity: whole,
      commitment: words,
      evidence: words,
      speech: words,
      confidence: real,
    }),
  };
}

const ANALYSIS = ',"analysis":';

const nothing = (id: string, error: string): Row => ({
  id,
  error,
  text: null,
  analysis: null,
  entities: null,
  speech: null,
  stances: null,
});

function rowOf(line: string): Row {
  const { id, analysis, error } = JSON.parse(line) as { id: string; analysis?: Analysis; error?: { message: string } };
  if (analysis === undefined) return nothing(id, error!.message);
  const { text } = analysis;
  const names = new Map(analysis.entities.map((entity) => [entity.id, entity.name]));
  const words = (spans: readonly Span[]): string | null =>
    spans.length === 0 ? null : spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
  const named = (entity: string | null, spans: readonly Span[]): string | null =>
    (entity === null ? null : names.get(entity)) ?? words(spans);
  return {
    id,
    error: null,
    text,
    analysis: line.slice(line.indexOf(ANALYSIS, JSON.stringify(id).length) + ANALYSIS.length, -1),
    entities: analysis.entities.map(({ id: own, name, label, mentions }) => ({
      id: own,
      name,
      label,
      mentions: mentions.length,
    })),
    speech: analysis.speech.map(({ id: own, kind, speaker, source, cue, content, negated }) => ({
      id: own,
      kind,
      speaker: named(speaker, source),
      source: words(source),
      cue: words(cue),
      content: words(content),
      negated: negated === true,
    })),
    stances: analysis.stances.map(
      ({ id: own, type, holder, target, polarity, intensity, commitment, evidence, speech, confidence }) => ({
        id: own,
        type,
        holder: holder === null ? null : named(holder.entity, [holder.span]),
        target: named(target.entity, [target.span]),
        polarity,
        intensity,
        commitment,
        evidence: words(evidence),
        speech,
        confidence,
      }),
    ),
  };
}
