/*
 * The corpus as the trainers need it: read documents, attributions as tokens, and which word of each cue is its head.
 */
import { readFileSync } from 'node:fs';
import type { Document } from '../../src/language/document.ts';
import { recognizeEntities } from '../../src/reference/recognize.ts';
import type { Entity } from '../../src/entities/types.ts';
import { hashesOf } from '../../src/language/hashes.ts';
import { readDocument } from '../../src/syntax/read.ts';
import { classOf, AUX, ADP, ADV, DET, PART, PRON, PUNCT, VERB } from '../../src/speech/speech-view.ts';
import { gradeOf, lexiconKey, NEVER, UNKNOWN, VERBAL } from '../../src/speech/cue-grades.ts';
import type { QuotationMap } from '../../src/structure/types.ts';
import { encodeLexicon } from '../../src/learning/packed-lexicon.ts';

type Pair = readonly [number, number];

export interface GoldRecord {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly {
    readonly id: string;
    readonly source: readonly Pair[];
    readonly cue: readonly Pair[];
    readonly content: readonly Pair[];
    /** Whether readers may count it or not. */
    readonly isOptional?: boolean;
  }[];
  /** The cues within the contents of others; nothing where they are not annotated. */
  readonly nested?: readonly { readonly cue: readonly Pair[]; readonly isOptional: boolean }[];
}

export interface GoldAttribution {
  readonly source: readonly (readonly [number, number])[];
  readonly cue: readonly number[];
  readonly content: readonly (readonly [number, number])[];
  readonly isOptional: boolean;
  /** Set by {@link chooseHeads}. */
  head: number;
}

export interface GoldDocument {
  readonly id: string;
  readonly record: GoldRecord;
  readonly document: Document;
  readonly quotations: QuotationMap;
  readonly entities: readonly Entity[];
  readonly attributions: readonly GoldAttribution[];
  /** The cues within contents, and whether readers may leave them out; null where they are not annotated. */
  readonly nested: readonly GoldCue[] | null;
}

export interface GoldCue {
  readonly cue: readonly number[];
  readonly isOptional: boolean;
  /** Set by {@link chooseHeads}. */
  head: number;
}

export function readGold(path: string, limit = Infinity): GoldDocument[] {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .slice(0, limit);
  return lines.map((line) => {
    const record = JSON.parse(line) as GoldRecord;
    const document = readDocument(record.text);
    const cueOf = (cue: readonly Pair[]): number[] =>
      cue.flatMap((pair) => {
        const run = tokensOf(document, pair);
        return run === null ? [] : Array.from({ length: run[1] - run[0] + 1 }, (_, k) => run[0] + k);
      });
    const attributions = record.attributions.map(({ source, cue, content, isOptional = false }) => ({
      source: source.map((pair) => tokensOf(document, pair)).filter(isSome),
      cue: cueOf(cue),
      content: content.map((pair) => tokensOf(document, pair)).filter(isSome),
      isOptional,
      head: -1,
    }));
    return {
      id: record.id,
      record,
      document,
      entities: recognizeEntities(document),
      quotations: document.structure.quotations,
      attributions,
      nested: record.nested?.map(({ cue, isOptional }) => ({ cue: cueOf(cue), isOptional, head: -1 })) ?? null,
    };
  });
}

const isSome = <T>(value: T | null): value is T => value !== null;

/** First and last token of a stretch, or null. */
function tokensOf({ tokens }: Document, [start, end]: Pair): [number, number] | null {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.end[middle]! > start) high = middle;
    else low = middle + 1;
  }
  let last = low - 1;
  while (last + 1 < tokens.count && tokens.start[last + 1]! < end) last++;
  return last < low ? null : [low, last];
}

const WEAK = new Set([AUX, ADP, ADV, DET, PART, PRON, PUNCT]);

/** Chooses the head of each cue: of its words that carry meaning the one that is most often part of a cue. */
export function chooseHeads(documents: readonly GoldDocument[]): void {
  const inCue = new Map<number, number>();
  const all = new Map<number, number>();
  for (const { document, attributions } of documents) {
    for (let i = 0; i < document.tokens.count; i++) count(all, keyAt(document, i));
    for (const { cue } of attributions) for (const i of cue) count(inCue, keyAt(document, i));
  }
  for (const { document, attributions, nested } of documents) {
    const { tokens } = document;
    for (const attribution of [...attributions, ...(nested ?? [])]) {
      const strong = attribution.cue.filter((i) => !WEAK.has(tokens.pos[i]!));
      let best = -1;
      let bestRate = -1;
      for (const i of strong.length > 0 ? strong : attribution.cue) {
        const key = keyAt(document, i);
        const rate = ((inCue.get(key) ?? 0) + 0.5) / ((all.get(key) ?? 0) + 2) + (tokens.pos[i] === VERB ? 0.1 : 0);
        if (rate > bestRate) {
          best = i;
          bestRate = rate;
        }
      }
      attribution.head = best;
    }
  }
}

/** The key in the lexicon of the word at a token. */
function keyAt(document: Document, i: number): number {
  return lexiconKey(hashesOf(document).lemma[document.tokens.lemma[i]!]!, classOf(document.tokens.pos[i]!));
}

function count(map: Map<number, number>, key: number): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}

/** The lexicon of reporting words, packed. */
export function makeLexicon(documents: readonly GoldDocument[], features: string): Uint8Array {
  const heads = new Map<number, number>();
  const all = new Map<number, number>();
  const verbs = new Set<number>();
  for (const { document, attributions } of documents) {
    for (let i = 0; i < document.tokens.count; i++) {
      const key = keyAt(document, i);
      count(all, key);
      if (classOf(document.tokens.pos[i]!) === VERBAL) verbs.add(key);
    }
    for (const { head } of attributions) if (head >= 0) count(heads, keyAt(document, head));
  }
  const entries: [number, number][] = [];
  for (const [key, seen] of all) {
    const grade = gradeOf(heads.get(key) ?? 0, seen);
    const isVerb = verbs.has(key);
    if (grade === UNKNOWN) {
      if (!isVerb && (heads.get(key) ?? 0) > 0) entries.push([key, UNKNOWN]);
    } else if (grade !== NEVER || isVerb) entries.push([key, grade]);
  }
  entries.sort((a, b) => a[0] - b[0]);
  return encodeLexicon(entries, { features, keyBits: 22 });
}
