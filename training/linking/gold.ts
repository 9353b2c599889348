import type { Document } from '../../src/language/document.ts';
import { readDocument } from '../../src/syntax/read.ts';
import { placeLabel } from '../../src/entities/place-kinds.ts';
import type { TaggedMention } from '../../src/entities/mention.ts';

/** A record of the chains corpus. */
export interface LinkingRecord {
  readonly id: string;
  readonly text: string;
  /** Only some mentions are annotated: what is in no chain says nothing. */
  readonly partial?: boolean;
  /** It is a part of another ({@link piecesOf}). */
  readonly isPiece?: boolean;
  readonly chains: readonly {
    readonly id: string;
    readonly label: 'PERSON' | 'ORG' | 'LOC';
    readonly mentions: readonly {
      readonly start: number;
      readonly end: number;
      readonly head: readonly [number, number];
      readonly form: 'name' | 'nominal' | 'pronoun';
    }[];
  }[];
}

/** How many sentences a piece of a record has. */
const PIECE = 3;

/** A record's pieces of a few sentences, each a text of its own: in short texts much of what is mentioned is named nowhere. */
export function piecesOf(record: LinkingRecord): LinkingRecord[] {
  const { tokens, sentenceTokens } = readDocument(record.text);
  const starts = Array.from(sentenceTokens.subarray(0, -1), (first) => tokens.start[first]!);
  const pieces: LinkingRecord[] = [];
  for (let s = 0; s < starts.length; s += PIECE) {
    const from = starts[s]!;
    const text = record.text.slice(from, starts[s + PIECE] ?? record.text.length).trimEnd();
    const chains = record.chains.map((chain) => ({
      ...chain,
      mentions: chain.mentions
        .filter(({ start, end }) => start >= from && end <= from + text.length)
        .map((mention) => ({
          ...mention,
          start: mention.start - from,
          end: mention.end - from,
          head: [mention.head[0] - from, mention.head[1] - from] as const,
        })),
    }));
    pieces.push({ ...record, isPiece: true, text, chains: chains.filter(({ mentions }) => mentions.length > 0) });
  }
  return pieces;
}

/** The gold names as a tagger would give them, and the chain of the mention whose head is at some place. */
export function goldMentions(
  record: LinkingRecord,
  document: Document,
): { mentions: TaggedMention[]; chainAt: (start: number, end: number) => string | null } {
  const mentions: TaggedMention[] = [];
  const heads: { start: number; end: number; chain: string }[] = [];
  for (const chain of record.chains) {
    for (const {
      head: [start, end],
      form,
    } of chain.mentions) {
      heads.push({ start, end, chain: chain.id });
      if (form === 'name')
        mentions.push({
          start,
          end,
          confidence: 1,
          label: chain.label === 'LOC' ? placeLabel(document, { start, end }) : chain.label,
        });
    }
  }
  mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  let last = 0;
  const disjoint = mentions.filter(({ start, end }) => (start >= last ? ((last = end), true) : false));
  heads.sort((a, b) => a.end - a.start - (b.end - b.start));
  return {
    mentions: disjoint,
    chainAt: (start, end) => heads.find((head) => head.start <= start && end <= head.end)?.chain ?? null,
  };
}
