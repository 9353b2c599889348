import { applyEdits } from '../../src/text/edits.ts';
import { readCaptions } from '../../src/structure/captions.ts';
import { findLineEnds } from '../../src/repair/damage.ts';
import { findLineNumbers, findMailQuotes } from '../../src/repair/margins.ts';

/** A record of the transcripts corpus. */
export interface TranscriptRecord {
  readonly id: string;
  readonly source: string;
  readonly style: string;
  readonly layout: string;
  readonly raw: string;
  readonly front: readonly string[];
  readonly speakers: readonly {
    readonly name: string | null;
    readonly names: readonly string[];
    readonly role?: string;
    readonly optional?: boolean;
    readonly person?: boolean;
  }[];
  readonly turns: readonly (
    | ({ readonly speaker: number; readonly label: string | null; readonly text: string } & {
        readonly stage?: undefined;
      })
    | { readonly stage: string; readonly label?: undefined }
  )[];
  readonly exchanges: readonly {
    readonly question: number;
    readonly answer: readonly number[];
    readonly respondent: number;
  }[];
}

/** The text as the floor sees it first: without the margins and times that are no text. */
export function prepared(raw: string): string {
  let text = applyEdits(raw, findLineEnds(raw));
  const captions = readCaptions(text);
  if (captions !== null)
    text = applyEdits(
      text,
      captions.edits.map(({ start, end, replacement }) => ({ source: { start, end }, replacement })),
    );
  text = applyEdits(text, findLineNumbers(text));
  return applyEdits(text, findMailQuotes(text));
}

/** Where the gold turns with a label begin in a text: the offset of each label, in order. Turns whose label or first words a cut has severed are left out. */
export function goldLabels(text: string, turns: TranscriptRecord['turns']): Map<number, number> {
  const found = new Map<number, number>();
  let at = 0;
  turns.forEach((turn, t) => {
    if (turn.label == null) return;
    const opening = (/[\p{L}\p{N}]+/u.exec(turn.text)?.[0] ?? '').slice(0, 12);
    for (let from = text.indexOf(turn.label, at); from >= 0; from = text.indexOf(turn.label, from + 1)) {
      const after = text.slice(from + turn.label.length, from + turn.label.length + 90);
      const word = /^(?:[^\p{L}\p{N}]|\d{1,2}:\d\d(?::\d\d)?)*/u.exec(after)![0].length;
      const rest = after.slice(word);
      if (
        !rest.startsWith(opening) &&
        !(after.includes(opening) && /\n|--|,|\(/.test(after.slice(0, after.indexOf(opening))))
      )
        continue;
      found.set(from, t);
      at = from + turn.label.length;
      break;
    }
  });
  return found;
}
