import type { Analysis } from '../analysis.ts';
import type { Entity } from '../entities/types.ts';
import { checkAnalysis } from '../text/checks.ts';
import type { Span } from '../text/span.ts';
import { isSaid, namer } from './quotes.ts';

/** How much one speaker says. */
export interface SpeakerShare {
  /** Null where the text names nobody known. */
  readonly speaker: Entity | null;
  /** The speaker's name, the label or the words for those who have none ("Q", "officials"); empty where the text does not tell who speaks. */
  readonly name: string;
  /** How many words: of the turns, and of what is quoted or paraphrased outside of turns. A word within another's quotation is the other's. */
  readonly words: number;
  /** How many turns of the transcript or interview. */
  readonly turns: number;
  /** How many quotations and paraphrases outside of turns. */
  readonly quotes: number;
  /** Of all these words, 0 to 1, to three decimals. */
  readonly share: number;
}

/**
 * Who gets to speak, and how much: words, turns and quotations of each speaker, the one with the most words first.
 *
 * @param analysis the analysis, or anything with its text, entities, turns and speech
 * @throws TypeError if it is none
 */
export function speakerShares(
  analysis: Pick<Analysis, 'text' | 'entities' | 'turns' | 'speech'>,
): readonly SpeakerShare[] {
  checkAnalysis('speakerShares: analysis', analysis, ['text', 'entities', 'turns', 'speech']);
  const nameOf = namer(analysis);
  const rows = new Map<string, Row>();
  for (const { kind, by, words } of heardIn(analysis)) {
    if (kind === 'quotes' && words === 0) continue; // said within what another says
    const { key, speaker, name } = nameOf(by);
    const row = rows.get(key) ?? { speaker, name, words: 0, turns: 0, quotes: 0 };
    rows.set(key, row);
    row[kind]++;
    row.words += words;
  }
  const total = [...rows.values()].reduce((sum, { words }) => sum + words, 0);
  return [...rows.values()]
    .sort((a, b) => b.words - a.words) // stable: in text order where they are equal
    .map((row) => ({ ...row, share: total === 0 ? 0 : Math.round((row.words / total) * 1000) / 1000 }));
}

type Row = { -readonly [Field in Exclude<keyof SpeakerShare, 'share'>]: SpeakerShare[Field] };

interface Heard {
  readonly kind: 'turns' | 'quotes';
  readonly by: { readonly speaker: string | null; readonly source: readonly Span[] };
  readonly content: readonly Span[];
  /** How many words are its own: not within what begins before it. */
  words: number;
}

/** Turns, and what is said outside of them, each word counted once. */
function heardIn({ text, turns, speech }: Pick<Analysis, 'text' | 'turns' | 'speech'>): Heard[] {
  const spoken = turns.map(({ speaker, label, content }): Heard => ({
    kind: 'turns',
    by: { speaker, source: label === null ? [] : [label] },
    content,
    words: 0,
  }));
  const quoted = speech.filter(isSaid).map(({ speaker, source, content }): Heard => ({
    kind: 'quotes',
    by: { speaker, source },
    content,
    words: 0,
  }));
  const all = [...spoken, ...quoted];
  const stretches = all
    .flatMap((heard) => heard.content.map(({ start, end }) => ({ heard, start, end })))
    .sort((a, b) => a.start - b.start || b.end - a.end); // stable: a turn before its own attribution
  let counted = 0; // up to here every word is somebody's
  for (const { heard, start, end } of stretches) {
    if (end <= counted) continue;
    heard.words += wordsIn(text.slice(Math.max(start, counted), end));
    counted = end;
  }
  return all;
}

/** Letters and digits, with what holds the parts of one word together. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu;
/** How many words there are in a text. */
export const wordsIn = (text: string): number => text.match(WORD)?.length ?? 0;
