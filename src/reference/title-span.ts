import { Tag } from '../grammar/pos-tags.ts';
import { isCommonWord } from '../english/common-words.ts';
import { singularOf } from '../english/inflect.ts';
import { isDepartment, OFFICE_WORDS, SHORT_OFFICES, Standing, standingOf } from '../english/offices.ts';
import { ADDRESS, TITLES, BEFORE_TITLES, isRank } from '../english/titles.ts';
import type { Document } from '../language/document.ts';
import { bareForm, wordForm } from '../language/word-forms.ts';
import { Rel } from '../syntax/relations.ts';
import { kindOfNoun, Noun, NO_TITLES } from '../english/nouns.ts';
import { Kind, type Draft } from './mention-draft.ts';

/** The title before a person's name: "[Deputy police chief] Ada Ode", "Freeland's [founding CEO] Ada Ode", "[President] of the Republic of Freeland Ada Ode". */
export interface TitleSpan {
  readonly first: number;
  /** The noun of the office. */
  readonly head: number;
  /** The last token of the title: its noun, or the place between it and the name. */
  readonly last: number;
  /** Whose office it is: tokens of what stands in front, or of that place; -1 for none. */
  readonly ownerFirst: number;
  readonly ownerLast: number;
  /** Before that what says how the office is held: "[former] Lumen chief Ada Ode"; -1 for nothing. */
  readonly outer: number;
}

/** Most words before the noun of a title. */
const LONGEST = 6;
const { ADJ, NOUN, PROPN } = Tag;

export function isOfficeNoun(word: string): boolean {
  if (ADDRESS.has(word) || BEFORE_TITLES.has(word) || standingOf(word) === Standing.former) return false;
  if (TITLES.has(word) || SHORT_OFFICES.has(word)) return true;
  const kind = kindOfNoun(word);
  return kind >= Noun.person && kind <= Noun.female && !NO_TITLES.has(word);
}

/** The noun of the title that a name begins with, or -1: "[Pope] Clement", "Crown [Prince] Oda". */
export function titleWithin(document: Document, { first, last }: Draft): number {
  let head = -1;
  for (let i = first; i < last && i < first + 4; i++) {
    const word = bareForm(document, i);
    if (TITLES.has(word) && isOfficeNoun(word)) head = i;
    else if (!OFFICE_WORDS.has(word)) break;
  }
  return head;
}

/** What titles are sought in: the words before one name. */
interface Front {
  readonly document: Document;
  readonly nameAt: Int32Array;
  readonly names: readonly Draft[];
  /** The word at a token, and the same in small letters and without its stop. */
  readonly formAt: (i: number) => string;
  readonly bare: (i: number) => string;
  /** Whether a token is of the name's sentence. */
  readonly isHere: (i: number) => boolean;
}

/** The noun of a title, and whose office it is: tokens, -1 for none. */
interface OfficeNoun {
  readonly head: number;
  readonly ownerFirst: number;
  readonly ownerLast: number;
}
const NOBODY = [-1, -1] as const;

/** The title right before the name, or null. */
export function titleBefore(
  document: Document,
  name: Draft,
  nameAt: Int32Array,
  names: readonly Draft[],
): TitleSpan | null {
  const { tokens } = document;
  const front = frontOf(document, name.first, nameAt, names);
  const { bare, isHere } = front;
  let last = name.first - 1;
  if (isHere(last) && ADDRESS.has(bare(last)) && isHere(last - 1)) last--;
  if (bare(last) === ')' && bare(last - 2) === '(') last -= 3; // "Valley Officer (TVO) Dr. Ada Ode"
  if (!isHere(last) || tokens.start[name.first]! - tokens.end[name.first - 1]! > 2) return null;
  return titleEnding(front, last);
}

/** "[Minister of Economy] Sheikh Saud", "[Chief of Staff] Major General Ada Ode": the office before a rank, or null. */
export function officeBeforeRank(
  document: Document,
  { first, head }: TitleSpan,
  nameAt: Int32Array,
  names: readonly Draft[],
): TitleSpan | null {
  const front = frontOf(document, first, nameAt, names);
  if (!isRank(front.bare(head))) return null;
  // "[Crown Prince] Sheikh Ada Ode", but not "Major General"
  if (head > first && isOfficeNoun(front.bare(head - 1)) && (head > first + 1 || !isRank(front.bare(head - 1))))
    return titleEnding(front, head - 1);
  return front.isHere(first - 1) ? titleEnding(front, first - 1) : null;
}

/** "[Works Minister] and party leader Ada Ode": the office that is joined to the one before a name, or null. */
export function officeJoined(
  document: Document,
  { first, ownerFirst, outer }: TitleSpan,
  nameAt: Int32Array,
  names: readonly Draft[],
): TitleSpan | null {
  const start = Math.min(...[first, ownerFirst, outer].filter((at) => at >= 0));
  const front = frontOf(document, start, nameAt, names);
  if (front.bare(start - 1) !== 'and' || !front.isHere(start - 2)) return null;
  const joined = titleEnding(front, start - 2);
  return joined === null || /^(?:the|an?)$/.test(front.bare(joined.first - 1)) ? null : joined;
}

function frontOf(document: Document, at: number, nameAt: Int32Array, names: readonly Draft[]): Front {
  const { tokens } = document;
  return {
    document,
    nameAt,
    names,
    formAt: (i) => wordForm(document, i),
    bare: (i) => bareForm(document, i),
    isHere: (i) => i >= 0 && tokens.sentence[i] === tokens.sentence[at],
  };
}

/** The title that ends at a token, or null. */
function titleEnding(front: Front, end: number): TitleSpan | null {
  const { nameAt, formAt, bare, isHere } = front;
  let last = end;
  const elect = formAt(last - 1) === '-' && COMING.test(bare(last)) && isHere(last - 2) ? last : -1;
  if (elect >= 0) last -= 2;
  const office = officeEnding(front, last);
  if (office === null) return null;
  const { head } = office;
  const rank = bare(head) === 'general' && isOfficeNoun(bare(head - 1)) && isHere(head - 1) && nameAt[head - 1]! < 0;
  if (nameAt[head]! >= 0 || !(rank || isOfficeNoun(bare(head)))) return null;
  const { first, owner } = startOfTitle(front, rank ? head - 1 : head);
  const [ownerFirst, ownerLast] = office.ownerFirst < 0 ? owner : [office.ownerFirst, office.ownerLast];
  const outer = ownerFirst > 0 && ownerLast < first && isHere(ownerFirst - 1) ? ownerFirst - 1 : -1;
  const holds = outer >= 0 && standingOf(bare(outer)) !== Standing.holder;
  const ends = elect >= 0 ? { head: elect, last: elect } : { head, last };
  return { first, ...ends, ownerFirst, ownerLast, outer: holds ? outer : -1 };
}
/** "President-[elect] Ada Ode". */
const COMING = /^(?:elect|designate)$/;

/** The noun of the title that ends at a token, perhaps with its place: "[Minister] of Culture", "[President] of the Republic of Freeland". */
function officeEnding(front: Front, last: number): OfficeNoun | null {
  const { names, nameAt, bare, isHere } = front;
  const between = names[nameAt[last]!];
  if (between === undefined) {
    // "Minister of [Justice] Ada Ode" is no judge
    const isBranch = isDepartment(bare(last)) && OFFICE_TIES.has(bare(last - 1));
    if (isOfficeNoun(bare(last)) && !isBranch) return { head: last, ownerFirst: -1, ownerLast: -1 };
    const head = officeBefore(front, last);
    // "Prime Minister of Freeland Ada Ode", of a place that the tagger has missed
    const isOf = head < last && OFFICE_TIES.has(bare(head + 1)) && !isCommonWord(singularOf(bare(last)));
    return isOf
      ? { head, ownerFirst: bare(head + 2) === 'the' ? head + 3 : head + 2, ownerLast: last }
      : { head, ownerFirst: -1, ownerLast: -1 };
  }
  if (between.kind === Kind.person || between.kind === Kind.other) return { head: last, ownerFirst: -1, ownerLast: -1 };
  const of = bare(between.first - 1) === 'the' ? between.first - 2 : between.first - 1;
  if (!isHere(of - 1) || !OFFICE_TIES.has(bare(of))) return null;
  // "[Ambassador] of Freeland to Norland Ada Ode"
  const owner = bare(of) === 'to' ? names[nameAt[of - 1]!] : undefined;
  if (owner === undefined) return { head: of - 1, ownerFirst: between.first, ownerLast: between.last };
  return isHere(owner.first - 2) && bare(owner.first - 1) === 'of'
    ? { head: owner.first - 2, ownerFirst: owner.first, ownerLast: owner.last }
    : null;
}

/** What stands between an office and whose or what it is: "Minister *for* Works". */
const OFFICE_TIES: ReadonlySet<string> = new Set(['of', 'for', 'to']);

/** "[Secretary] of State Ada Ode", "[Minister] of Culture and Sport Ada Ode": written large, and all of it before the name. */
function officeBefore({ document, names, nameAt, formAt, bare, isHere }: Front, end: number): number {
  for (let i = end, steps = 0; steps < LONGEST && isHere(i - 1) && nameAt[i]! < 0; i--, steps++) {
    if (OFFICE_TIES.has(bare(i))) {
      const of = bare(i) === 'to' ? names[nameAt[i - 1]!]?.first : undefined; // "Ambassador of Freeland to"
      const head = of === undefined || bare(of - 1) !== 'of' ? i - 1 : of - 2;
      return isOfficeNoun(bare(head)) && isUpper(formAt(head)) ? head : end;
    }
    const isOfSeveral = i === end && singularOf(bare(i)) !== bare(i) && document.tokens.pos[i] === NOUN; // "Chair of judges Ada Ode"
    if (bare(i) !== 'and' && bare(i) !== 'the' && !isUpper(formAt(i)) && !isOfSeveral) return end;
  }
  return end;
}

/** Where the title begins whose noun is at a token, and who is named right before it as whose it is. */
function startOfTitle(front: Front, from: number): { first: number; owner: readonly [number, number] } {
  const { nameAt, formAt, isHere } = front;
  let first = from;
  for (let steps = 0; steps < LONGEST && isHere(first - 1); steps++) {
    const before = first - 1;
    if (isHyphen(front, first)) {
      first -= 2; // "Secretary-General Ode"
      continue;
    }
    if (nameAt[before]! >= 0) return { first, owner: ownerOf(front, before) };
    if (/^['’]s?$/.test(formAt(before)) && isHere(before - 1)) return { first, owner: ownerOf(front, before - 1) };
    if (isMissedName(front, before)) return { first, owner: [before, before] };
    if (!isPartOfTitle(front, before)) break;
    first--;
  }
  return { first, owner: NOBODY };
}

/** Whether a hyphen glues a token to the one before. */
function isHyphen({ document: { tokens }, formAt, isHere }: Front, first: number): boolean {
  return (
    formAt(first - 1) === '-' &&
    tokens.end[first - 1] === tokens.start[first] &&
    isHere(first - 2) &&
    tokens.end[first - 2] === tokens.start[first - 1]
  );
}

function isOfficeWord(word: string): boolean {
  return (
    OFFICE_WORDS.has(word) ||
    standingOf(word) !== Standing.holder ||
    (TITLES.has(word) && !ADDRESS.has(word)) ||
    SHORT_OFFICES.has(word)
  );
}

/** "[Lumen] CEO Ada Ode": a name that the tagger has missed. */
function isMissedName(front: Front, i: number): boolean {
  const { document, formAt, bare } = front;
  const p = document.tokens.pos[i]!;
  const word = bare(i);
  return (
    !isOfficeWord(word) && isUpper(formAt(i)) && word !== 'the' && (p === PROPN || p === NOUN) && !isOpening(front, i)
  );
}

function isPartOfTitle({ document: { tokens }, formAt, bare }: Front, i: number): boolean {
  const p = tokens.pos[i]!;
  const word = bare(i);
  const isNoun = (p === NOUN || p === ADJ) && tokens.relation[i] === Rel.compound;
  return isOfficeWord(word) || (isNoun && word.length > 2 && !isUpper(formAt(i)));
}

function ownerOf({ document: { tokens }, names, nameAt, formAt }: Front, token: number): readonly [number, number] {
  const owner = names[nameAt[token]!];
  if (owner !== undefined)
    return owner.kind === Kind.person || owner.kind === Kind.other ? NOBODY : [owner.first, owner.last];
  return isUpper(formAt(token)) && tokens.pos[token] === PROPN ? [token, token] : NOBODY;
}

function isOpening({ document: { tokens }, bare }: Front, i: number): boolean {
  const isFirst = i === 0 || tokens.sentence[i - 1] !== tokens.sentence[i];
  return isFirst && (kindOfNoun(bare(i)) > 0 || isCommonWord(bare(i)));
}

function isUpper(form: string): boolean {
  const unit = form.charCodeAt(0);
  return unit >= 0x41 && unit <= 0x5a;
}
