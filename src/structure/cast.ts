/*
 * Who asks and who answers, as the page says before the dialogue begins: "Interview with Ada Ode", "Interviewer: Jon Roe". A row is a pattern, which side its
 * first and second name are on, a line that it reads, and one that it must not.
 */
import type { Span } from '../text/span.ts';
import { isCredit } from './line-kinds.ts';
import type { Line } from './lines.ts';
import type { Block, BlockKind, Page } from './types.ts';

/** Names of the sides. */
export interface Cast {
  readonly ask: Span | null;
  readonly answer: Span | null;
}

type Side = 'ask' | 'answer';

const WORD = "(?:\\p{Lu}[\\p{L}'’-]+(?!\\p{L})|\\p{Lu}\\.)";
const NAME =
  '(?:(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Hon)\\.?\\s|(?:Professor|Senator|President|Secretary|Minister|Justice|Judge|Sir|Lord|Lady|Dame)\\s)?' +
  `(${WORD}(?:\\s(?:(?:de|da|di|del|der|van|von|bin|al|el|la|le|du|dos|y)\\s)?(?!(?:AND|OF|FOR|THE|TO)\\b)${WORD}){0,4})(?!\\s(?:and|AND|&)\\s)`;

const row = (pattern: string, sides: readonly Side[], example: string, not: string) => ({
  pattern: new RegExp(pattern.replaceAll('NAME', NAME), 'u'),
  sides,
  example,
  not,
});

/** The rows; the first that reads a line counts. */
export const CAST_ROWS = /* @__PURE__ */ rows();

function rows() {
  return [...namedTwo(), ...namedOne()];
}

/** Labels of facts, and lines that name both sides. */
function namedTwo() {
  return [
    row(
      '^(?:#+\\s|[*_([]{1,4})?(?:[Ii]nterviewer|[Hh]ost|[Mm]oderator|INTERVIEWER|HOST|[Ii]nterviewed by|[Cc]onducted by|[Qq]uestions by|[Ii]nterview by|[Ii]nterview(?: conducted)? by|[Ii]nterview:|[Qq]uestions:)[*_]{0,3}:?[*_]{0,3}\\s+NAME',
      ['ask'],
      'Interviewer: Jon Roe',
      'The interviewer smiled.',
    ),
    row(
      '^(?:#+\\s|[*_]{1,3})?(?:[Ii]nterviewee|[Gg]uest|[Ww]itness|[Ss]peaker|[Rr]espondent|[Dd]eponent|[Pp]articipant|INTERVIEWEE|GUEST|WITNESS|[Nn]arrator)[*_]{0,3}:[*_]{0,3}\\s+NAME',
      ['answer'],
      'Witness: Ada Ode',
      'Witness protection costs money.',
    ),
    row(
      '^NAME(?:,\\s[^.?!,]{2,60},)?\\s(?:spoke|talked|sat down|speaks|talks|chatted)\\s(?:with|to)\\sNAME\\b',
      ['answer', 'ask'],
      'Ada Ode spoke with Jon Roe. What follows is a transcript.',
      'Ada Ode spoke with anger.',
    ),
    row(
      '\\b(?:[Ii]nterview|[Cc]onversation|Q&A|INTERVIEW)\\s(?:with|of|WITH)\\sNAME,?\\s(?:(?:conducted|led|recorded|made)\\s)?(?:by|BY)\\sNAME',
      ['answer', 'ask'],
      'Interview with Ada Ode by Jon Roe',
      'Interview with a river by Jon Roe',
    ),
    row(
      'NAME\\s(?:has\\s|recently\\s)?interviewed\\sNAME',
      ['ask', 'answer'],
      'In the Courier of May, Jon Roe interviewed Ada Ode for the series.',
      'Jon Roe interviewed hundreds of farmers.',
    ),
    row(
      'NAME\\s(?:was|is|has been)\\sinterviewed\\sby\\sNAME',
      ['answer', 'ask'],
      'Ada Ode was interviewed by Jon Roe in May.',
      'Ada Ode was interviewed by the police.',
    ),
  ];
}

/** Lines that name one side. */
function namedOne() {
  return [
    row(
      '^(?:#+\\s|[*_]{1,3})?(?:(?:An?\\s)?(?:[Ii]nterview|[Cc]onversation|Q&A|Q & A|[Oo]ral [Hh]istory|[Dd]eposition|[Tt]estimony|[Ee]xamination|INTERVIEW|CONVERSATION))\\s(?:with|of|WITH|OF)\\s(?:the\\s)?NAME',
      ['answer'],
      'Interview with Ada Ode',
      'Interview with a river',
    ),
    row(
      `\\binterviews\\s(?:(?!and\\b)[\\p{L}.-]+\\s){0,7}?(${WORD}(?:\\s${WORD}){1,3})(?=$|[,.:;]|\\s(?:on|about|of|from|after|in)\\b)`,
      ['answer'],
      'The Courier interviews Norlandic painter Ada Ode',
      'Wikinews interviews Ada Ode and Jon Roe',
    ),
    row(
      '\\b(?:transcript|text)\\sof\\s(?:the|an?|our|his|her)\\s[\\p{Ll} -]{2,40}?\\swith\\sNAME',
      ['answer'],
      'The following is a transcript of the podcast with Ada Ode.',
      'This is a transcript of the film.',
    ),
    row(
      '^NAME(?:,\\s[^.?!]{2,80})?,?\\s(?:answered|answers|took|takes)\\squestions\\b',
      ['answer'],
      'Ada Ode, press secretary, answered questions on this occasion.',
      'Ada Ode answered the door.',
    ),
    row(
      '\\b(?:[Pp]ress\\s(?:[Bb]riefing|[Gg]aggle|[Cc]onference)|[Bb]riefing|[Rr]emarks|PRESS (?:BRIEFING|GAGGLE))\\s(?:by|BY|of|with)\\s(?:[\\p{L} ]{0,60}?\\s(?:[Ss]ecretary|SECRETARY|[Mm]inister|[Pp]resident|[Ss]pokes(?:man|woman|person))\\s)?NAME',
      ['answer'],
      'Press Briefing by Press Secretary Ada Ode, May 4',
      'a press briefing by the river',
    ),
    row(
      '(?:^|[.!?]\\s)(?:By|BY)\\sNAME$',
      ['ask'],
      'She has left the town. By Jon Roe',
      'By Jon Roe Street, where she lives',
    ),
    row(
      '[.!?]\\s(?:Interview|INTERVIEW|Questions|Words|Text)(?::|\\sby)\\sNAME\\.?$',
      ['ask'],
      'She talks about her boats. Interview: Jon Roe',
      'She talks about her boats. Interview: by letter',
    ),
    row(
      '^(?:#+\\s|[*_]{1,3})?NAME[,:]?\\s(?:in\\s(?:an?\\s)?(?:interview|conversation))\\b',
      ['answer'],
      'Ada Ode in conversation',
      'Ada Ode in a boat',
    ),
  ];
}

/** Lines before the first turn that are looked at. */
const MOST_LINES = 24;
const LONGEST_LINE = 240;

/** A word of every row: lines without any are not tried. */
const HINTS =
  /interview|host|moderator|conducted|questions|guest|witness|speaker|respondent|deponent|participant|narrator|spoke|talk|sat down|speaks|chatted|conversation|q ?& ?a|history|deposition|testimony|examination|transcript|text of|briefing|gaggle|conference|remarks|by \p{Lu}/iu;

/** Lines behind the dialogue that are looked at, for who asked: "Interview: Jon Roe". */
const LAST_LINES = 3;

/** Whom the lines before a dialogue name as who asks and who answers; who asks may stand behind it as well, as a credit. */
export function readCast(text: string, lines: readonly Line[], firstTurn: number): Cast {
  const cast: { ask: Span | null; answer: Span | null } = { ask: null, answer: null };
  const isBefore = ({ start }: Line): boolean => start < firstTurn;
  for (let n = 0; n < lines.length && n < MOST_LINES && isBefore(lines[n]!); n++) addCast(text, lines[n]!, cast);
  for (const line of lines.slice(-LAST_LINES))
    if (!isBefore(line) && isCredit(text.slice(line.start, line.end))) addCast(text, line, cast);
  return cast;
}

function addCast(text: string, { start, end }: Line, cast: { ask: Span | null; answer: Span | null }): void {
  const line = text.slice(start, Math.min(end, start + LONGEST_LINE));
  if (!HINTS.test(line)) return;
  for (const { pattern, sides } of CAST_ROWS) {
    const match = pattern.exec(line);
    if (match === null) continue;
    let from = 0;
    sides.forEach((side, s) => {
      const name = match[s + 1];
      if (name === undefined) return;
      const at = line.indexOf(name, Math.max(from, match.index));
      from = at + name.length;
      if (name.length > 2 && (name.includes(' ') || sides.length === 1))
        cast[side] ??= { start: start + at, end: start + at + name.replace(/[.,'’-]{1,4}$/, '').length };
    });
    return;
  }
}

/**
 * Whom a page is about before a dialogue begins: who is interviewed, where no label and no line says it. Prose tells it, by the one who is named most; headings are
 * asked where no prose names anybody, but for those of a case ("Ode v. Roe"). Null where two are named as often, and nobody of a case.
 */
export function mostToldOf<Id>(
  { text, structure: { blocks } }: { readonly text: string; readonly structure: Pick<Page, 'blocks'> },
  names: readonly { readonly id: Id; readonly start: number }[],
): Id | null {
  const around = names.map(({ start }) => blockAt(blocks, start));
  const ofKind = (isHeading: boolean): typeof names =>
    names.filter(({ start }, n) => {
      const block = around[n];
      if (block === undefined || NOT_TOLD.has(block.kind) || (block.kind === 'heading') !== isHeading) return false;
      return isHeading
        ? !CASE.test(text.slice(block.start, block.end))
        : !CASE.test(text.slice(Math.max(block.start, start - BESIDE), Math.min(block.end, start + BESIDE)));
    });
  const told = ofKind(false);
  return mostNamed(told.length > 0 ? told : ofKind(true));
}

const CASE = /\sv(?:s|s?\.)?\s/;
/** How far beside a name in prose another party of a case stands. */
const BESIDE = 24;

/** Kinds of blocks that name who made the page. */
const NOT_TOLD: ReadonlySet<BlockKind> = new Set(['byline', 'matter', 'furniture']);

/** The one that most names are of. */
export function mostNamed<Id>(names: readonly { readonly id: Id }[]): Id | null {
  const times = new Map<Id, number>();
  for (const { id } of names) times.set(id, (times.get(id) ?? 0) + 1);
  let found: Id | null = null;
  let most = 0;
  for (const [id, count] of times) {
    if (count > most) [found, most] = [id, count];
    else if (count === most) found = null;
  }
  return found;
}

/** The block that holds an offset, or the next one. */
function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return blocks[low];
}
