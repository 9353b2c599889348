import { readDocument } from '../../src/syntax/read.ts';
import type { Document } from '../../src/language/document.ts';
import { NAME_LABELS, NAME_TAGS } from '../../src/entities/name-labels.ts';
import { readJsonl } from '../lib/jsonl.ts';

/** A text with gold mentions. */
export interface GoldRecord {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly { readonly start: number; readonly end: number; readonly label: string }[];
}

/** A record that has been read, with the right tag for each token. */
export interface GoldDocument {
  readonly id: string;
  readonly document: Document;
  readonly record: GoldRecord;
  /** Index into NAME_TAGS, by token. */
  readonly gold: Uint8Array;
  readonly source: Source;
}

/**
 * What the annotation of a corpus leaves open, as labels: `unmarked` ones may hide in unmarked text, and a mention of one label
 * may by our conventions be of another (`also`).
 */
export interface Source {
  readonly name: string;
  readonly weight: number;
  readonly unmarked: readonly string[];
  readonly also: Readonly<Record<string, readonly string[]>>;
}

export const HOME: Source = { name: 'worldwide', weight: 1, unmarked: [], also: {} };
const COARSE = { LOC: ['LOC', 'FAC'], MISC: ['MISC', 'NORP', 'PRODUCT'] };
export const EXTRAS: Readonly<Record<string, Source>> = {
  'extra-wikigold': {
    name: 'wikigold',
    weight: 0.5,
    unmarked: ['DATE', 'MONEY', 'PRODUCT', 'FAC', 'MISC'],
    also: COARSE,
  },
  'extra-crossner-politics': {
    name: 'crossner',
    weight: 0.5,
    unmarked: ['DATE', 'MONEY', 'PRODUCT', 'FAC', 'NORP', 'MISC'],
    also: COARSE,
  },
  'extra-uner-ewt': {
    name: 'uner',
    weight: 0.5,
    unmarked: ['DATE', 'MONEY', 'PRODUCT', 'FAC', 'NORP', 'MISC'],
    also: { LOC: COARSE.LOC },
  },
  'silver-polnear': {
    name: 'silver',
    weight: 0.15,
    unmarked: ['DATE', 'PRODUCT', 'FAC', 'MISC'],
    also: { ...COARSE, ORG: ['ORG', 'PRODUCT', 'FAC'] },
  },
};

export function readGold(path: string, source: Source = HOME): GoldDocument[] {
  return readJsonl<GoldRecord>(path).map((record) => tagGold(record, source));
}

export function tagGold(record: GoldRecord, source: Source = HOME): GoldDocument {
  const document = readDocument(record.text);
  const { count, start, end } = document.tokens;
  const gold = new Uint8Array(count);
  let i = 0;
  for (const mention of [...record.mentions].sort((a, b) => a.start - b.start)) {
    while (i < count && end[i]! <= mention.start) i++;
    const first = i;
    while (i < count && start[i]! < mention.end) i++;
    const label = (NAME_LABELS as readonly string[]).indexOf(mention.label);
    if (label < 0 || i === first) continue;
    for (let k = first; k < i; k++) {
      const part = i - first === 1 ? 3 : k === first ? 0 : k === i - 1 ? 2 : 1;
      gold[k] = 1 + label * 4 + part;
    }
  }
  return { id: record.id, document, record, gold, source };
}

/** The tags that the annotation allows at the tokens `from` up to `to`, or undefined if it leaves nothing open. */
export function allowedTags(doc: GoldDocument, from: number, to: number): Uint8Array | undefined {
  const { unmarked, also, name } = doc.source;
  if (unmarked.length === 0 && Object.keys(also).length === 0) return undefined;
  const size = NAME_TAGS.length;
  const allowed = new Uint8Array((to - from) * size);
  for (let i = from; i < to; i++) {
    const row = (i - from) * size;
    const tag = doc.gold[i]!;
    allowed[row + tag] = 1;
    if (tag === 0) {
      for (let t = 1; t < size; t++) if (unmarked.includes(NAME_TAGS[t]!.slice(2))) allowed[row + t] = 1;
    } else {
      const label = NAME_TAGS[tag]!.slice(2);
      for (const other of also[label] ?? []) allowed[row + NAME_TAGS.indexOf(NAME_TAGS[tag]!.slice(0, 2) + other)] = 1;
      if (name === 'silver' && label === 'DATE') allowed[row] = 1; // it marks relative dates
    }
  }
  return allowed;
}

/**
 * Headlines for training: every so many sentences once more on their own, in capitals or in title case, so that "KENYA SENDS TROOPS" is
 * not one long name. Their ids are those of the documents, so that name lists can leave these out.
 */
export function headlines(docs: readonly GoldDocument[], every: number): GoldDocument[] {
  const made: GoldDocument[] = [];
  let n = 0;
  for (const doc of docs) {
    for (const { start, end } of doc.document.sentences) {
      if (end - start > 160 || end - start < 20 || n++ % every !== 0) continue;
      const plain = doc.record.text.slice(start, end);
      const text =
        made.length % 2 === 0
          ? plain.toUpperCase()
          : plain.replace(/\p{L}[\p{L}’']{3,}/gu, (word) => word[0]!.toUpperCase() + word.slice(1));
      if (text.length !== plain.length) continue;
      const mentions = doc.record.mentions
        .filter((m) => m.start >= start && m.end <= end)
        .map((m) => ({ start: m.start - start, end: m.end - start, label: m.label }));
      made.push(
        tagGold({ id: doc.id, text, mentions }, { ...doc.source, name: 'headlines', weight: doc.source.weight * 0.3 }),
      );
    }
  }
  return made;
}
