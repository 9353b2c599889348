import { HANGING } from '../english/small-words.ts';
import { beginsInside, endsSentence, isListItem, type Line } from '../structure/lines.ts';
import { isQuestion } from '../structure/line-kinds.ts';
import { hasSeveralSentences, wouldFit } from './layout.ts';
import { isUpper } from '../text/letters.ts';

// Prose that was wrapped by hand or by a program that counts something else than columns: lines of uneven length. Verse has uneven lines too, but it ends them
// where its phrases end, begins them alike, and keeps them short; prose breaks off behind "the" and goes on with a small letter.

/** What the line feeds of a block show, or of all blocks that are no verse. */
interface Evidence {
  feeds: number;
  /** Neither a phrase ends there nor does one begin. */
  inside: number;
  hanging: number;
  /** Within a word. */
  hyphens: number;
  /** Behind a comma or a stop. */
  marked: number;
  /** Before a capital. */
  capitals: number;
  width: number;
  widest: number;
}

/** Mean width of lines of verse at most. */
const WIDEST_VERSE = 34;
/** Mean width of lines that break off behind "the" and the like, as captions do, at least. */
const NARROWEST = 14;
/** A longer line is a paragraph, or a piece of one. */
const WIDEST_LINE = 132;

export const GOES_ON = 1;
export const BEGINS = 2;

/** For each line, whether it goes on from the one before, or begins a paragraph below its heading; 0 where neither can be told. */
export function findRagged(lines: readonly Line[], opens: readonly boolean[]): Uint8Array {
  const found = new Uint8Array(lines.length);
  const blocks: RaggedBlock[] = [];
  const all = nothing();
  for (let first = 0; first < lines.length;) {
    let last = first;
    while (
      last + 1 < lines.length &&
      lines[last + 1]!.blanks === 0 &&
      !opens[last + 1] &&
      !isListItem(lines[last + 1]!.text)
    )
      last++;
    const own = look(lines, first, last);
    if (last > first && !isVerse(own, opens[first]!) && own.widest <= WIDEST_LINE) {
      blocks.push({ first, last, own });
      for (const key of Object.keys(all) as (keyof Evidence)[]) all[key] += own[key];
    }
    first = last + 1;
  }
  if (all.feeds < 2 || !isProse(all)) return found;
  for (const block of blocks) joinRagged(lines, block, found);
  return found;
}

interface RaggedBlock {
  readonly first: number;
  readonly last: number;
  readonly own: Evidence;
}

/** Which lines of a block go on from the one before. */
function joinRagged(lines: readonly Line[], { first, last, own }: RaggedBlock, found: Uint8Array): void {
  const middle = own.width / own.feeds;
  let flows = false; // sentences end within lines: then the end of a line means nothing
  for (let k = first; k <= last && !flows; k++) flows = hasSeveralSentences(lines[k]!.text);
  const isAsked = isAskedAndAnswered(lines, first, last);
  const short = isAsked ? NEARLY_FULL * usualWidth(lines, first, last) : 0.5 * middle;
  for (let k = first + 1; k <= last; k++) {
    const [above, line] = [lines[k - 1]!, lines[k]!];
    const isShort = above.width < short;
    if (isAsked && isShort && endsSentence(above.text) && isUpper(line.text)) found[k] = BEGINS;
    else if (HANGING.test(above.text) || (beginsInside(line.text) && !endsSentence(above.text))) found[k] = GOES_ON;
    else if (k - 1 === first && isTitle(above.text) && /^\p{Lu}/u.test(line.text)) found[k] = BEGINS;
    else if (endsSentence(above.text))
      found[k] =
        line.indent < above.indent + 2 && ((flows && !isShort) || !wouldFit(above, line, own.widest)) ? GOES_ON : 0;
    else if (k - 1 === first && above.width < 0.7 * middle)
      found[k] = /^\p{Lu}/u.test(line.text) && !/[,;—–-]$/.test(above.text) ? BEGINS : 0;
    else found[k] = isShort ? 0 : GOES_ON;
  }
}

/** Least questions of an interview without labels and blank lines. */
const LEAST_ASKED = 2;
/** The least share of the usual width that a line in the midst of a paragraph has. */
const NEARLY_FULL = 0.9;

/** "... in March. Who\npays for it?\nI do, since ...": every line that ends in a question mark is short, and so ends a paragraph. */
function isAskedAndAnswered(lines: readonly Line[], first: number, last: number): boolean {
  const short = NEARLY_FULL * usualWidth(lines, first, last);
  let asked = 0;
  for (let k = first; k < last; k++) {
    if (!isQuestion(lines[k]!.text)) continue;
    if (lines[k]!.width >= short || !isUpper(lines[k + 1]!.text)) return false;
    asked++;
  }
  return asked >= LEAST_ASKED;
}

/** The width that half of the lines have at least. */
function usualWidth(lines: readonly Line[], first: number, last: number): number {
  const widths = Uint32Array.from(lines.slice(first, last + 1), ({ width }) => width).sort();
  return widths[widths.length >> 1]!;
}

/** "Press Briefing by the Secretary, May 4": all its longer words have capitals. */
const isTitle = (text: string): boolean => {
  const words = text.split(' ').filter((word) => word.length > 3);
  return words.length > 1 && words.every((word) => /^[^\p{L}]?[\p{Lu}\p{N}]/u.test(word));
};

const nothing = (): Evidence => ({
  feeds: 0,
  inside: 0,
  hanging: 0,
  hyphens: 0,
  marked: 0,
  capitals: 0,
  width: 0,
  widest: 0,
});

function look(lines: readonly Line[], first: number, last: number): Evidence {
  const found = { ...nothing(), widest: lines[last]!.width };
  for (let k = first + 1; k <= last; k++) {
    const [above, line] = [lines[k - 1]!, lines[k]!];
    found.feeds++;
    found.width += above.width;
    found.widest = Math.max(found.widest, above.width);
    const isMarked = endsSentence(above.text) || /[,;—–]["'”’)]{0,2}$/.test(above.text);
    if (isMarked) found.marked++;
    else if (beginsInside(line.text) || HANGING.test(above.text)) found.inside++;
    if (HANGING.test(above.text)) found.hanging++;
    if (/\p{Ll}[-\u2010\u00ad]$/u.test(above.text) && beginsInside(line.text)) found.hyphens++;
    if (isUpper(line.text)) found.capitals++;
  }
  return found;
}

/** What somebody says in a turn is hardly verse, however narrow its column is. */
const isVerse = ({ feeds, hanging, hyphens, marked, capitals, width }: Evidence, isTurn: boolean): boolean =>
  feeds > 0 &&
  hyphens === 0 &&
  !(feeds > 1 && hanging > 0.5 * feeds && width > NARROWEST * feeds) &&
  ((!isTurn && width < WIDEST_VERSE * feeds) || (feeds > 2 && (marked > 0.6 * feeds || capitals > 0.7 * feeds)));

const isProse = ({ feeds, inside, hanging, hyphens, width }: Evidence): boolean =>
  (inside >= 0.4 * feeds && hanging + hyphens > 0.1 * feeds) || (inside >= 0.6 * feeds && width >= 45 * feeds);
