import { Tag } from '../english/pos-tags.ts';
import { isCommonWord } from '../english/common-words.ts';
import { OFFICE_WORDS, SHORT_OFFICES, Standing, standingOf } from '../english/offices.ts';
import { ADDRESS, TITLES } from '../english/titles.ts';
import type { Document } from '../language/document.ts';
import { Rel } from '../syntax/relations.ts';
import { kindOfNoun, Noun } from '../entities/lists/nouns.ts';
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
/** Kin and the like are no office, and trades that are written after "the" are no title. */
const FAMILY: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    'father mother son daughter brother sister husband wife uncle aunt nephew niece cousin friend man woman boy girl guy dad mom mum colleague grandfather grandmother person child kid ' +
    'partner baby neighbour neighbor twin widow widower parent sibling relative adult teenager individual star'
  ).split(' '),
);
/** Titles that only stand before others. */
const BEFORE: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'acting then prime foreign interior defence defense finance health education vice'.split(' '),
);
const { ADJ, NOUN, PROPN } = Tag;

export function isOfficeNoun(word: string): boolean {
  if (ADDRESS.has(word) || BEFORE.has(word) || standingOf(word) === Standing.former) return false;
  if (TITLES.has(word) || SHORT_OFFICES.has(word)) return true;
  const kind = kindOfNoun(word);
  return kind >= Noun.person && kind <= Noun.female && !FAMILY.has(word);
}

/** The noun of the title that a name begins with, or -1: "[Pope] Clement", "Crown [Prince] Oda". */
export function titleWithin({ tokens, forms }: Document, { first, last }: Draft): number {
  let head = -1;
  for (let i = first; i < last && i < first + 4; i++) {
    const word = forms[tokens.form[i]!]!.slice(0, 40).toLowerCase().replace(/\.$/, '');
    if (TITLES.has(word) && isOfficeNoun(word)) head = i;
    else if (!OFFICE_WORDS.has(word)) break;
  }
  return head;
}

/** The title right before the name, or null. */
export function titleBefore(
  document: Document,
  name: Draft,
  nameAt: Int32Array,
  names: readonly Draft[],
): TitleSpan | null {
  const { tokens, forms } = document;
  const formAt = (i: number): string => (i >= 0 ? forms[tokens.form[i]!]! : '');
  const bare = (i: number): string => formAt(i).slice(0, 40).toLowerCase().replace(/\.$/, '');
  const isHere = (i: number): boolean => i >= 0 && tokens.sentence[i] === tokens.sentence[name.first];
  let last = name.first - 1;
  if (isHere(last) && ADDRESS.has(bare(last)) && isHere(last - 1)) last--;
  if (!isHere(last) || tokens.start[name.first]! - tokens.end[name.first - 1]! > 2) return null;
  let head = last,
    ownerFirst = -1,
    ownerLast = -1;
  const between = names[nameAt[last]!];
  if (between !== undefined && between.kind !== Kind.person && between.kind !== Kind.other) {
    // "President of the Republic of Freeland Ada Ode"
    head = between.first - 1;
    if (bare(head) === 'the') head--;
    if (!isHere(head - 1) || bare(head) !== 'of') return null;
    head--;
    [ownerFirst, ownerLast] = [between.first, between.last];
  }
  if (between === undefined && !isOfficeNoun(bare(head))) {
    head = officeBefore(head);
    // "Prime Minister of Freeland Ada Ode", of a place that the tagger has missed
    if (head < last && bare(head + 1) === 'of' && !isCommonWord(bare(last)))
      [ownerFirst, ownerLast] = [bare(head + 2) === 'the' ? head + 3 : head + 2, last];
  }
  const rank = bare(head) === 'general' && isOfficeNoun(bare(head - 1)) && isHere(head - 1) && nameAt[head - 1]! < 0;
  if (nameAt[head]! >= 0 || !(rank || isOfficeNoun(bare(head)))) return null;
  let first = rank ? head - 1 : head;
  for (let steps = 0; steps < LONGEST && isHere(first - 1); steps++) {
    const before = first - 1;
    if (
      formAt(before) === '-' &&
      tokens.end[before] === tokens.start[first] &&
      isHere(before - 1) &&
      tokens.end[before - 1] === tokens.start[before]
    ) {
      first -= 2;
      continue;
    } // "Secretary-General Ode"
    if (nameAt[before]! >= 0) {
      if (ownerFirst < 0) [ownerFirst, ownerLast] = ownerOf(before);
      break;
    }
    if (/^['’]s?$/.test(formAt(before)) && isHere(before - 1)) {
      if (ownerFirst < 0) [ownerFirst, ownerLast] = ownerOf(before - 1);
      break;
    }
    const word = bare(before);
    const isOffice =
      OFFICE_WORDS.has(word) ||
      standingOf(word) !== Standing.holder ||
      (TITLES.has(word) && !ADDRESS.has(word)) ||
      SHORT_OFFICES.has(word);
    const p = tokens.pos[before]!;
    if (!isOffice && isUpper(formAt(before)) && word !== 'the' && (p === PROPN || p === NOUN) && !isOpening(before)) {
      // "Lumen CEO Ada Ode": a name that the tagger has missed
      if (ownerFirst < 0) [ownerFirst, ownerLast] = [before, before];
      break;
    }
    const isPart =
      isOffice ||
      ((p === NOUN || p === ADJ) &&
        tokens.relation[before] === Rel.compound &&
        word.length > 2 &&
        !isUpper(formAt(before)));
    if (!isPart) break;
    first--;
  }
  const outer = ownerFirst > 0 && ownerLast < first && isHere(ownerFirst - 1) ? ownerFirst - 1 : -1;
  const holds = outer >= 0 && standingOf(bare(outer)) !== Standing.holder;
  return { first, head, last, ownerFirst, ownerLast, outer: holds ? outer : -1 };

  function ownerOf(token: number): [number, number] {
    const owner = names[nameAt[token]!];
    if (owner !== undefined)
      return owner.kind === Kind.person || owner.kind === Kind.other ? [-1, -1] : [owner.first, owner.last];
    return isUpper(formAt(token)) && tokens.pos[token] === PROPN ? [token, token] : [-1, -1];
  }

  /** "[Secretary] of State Ada Ode", "[Minister] of Culture and Sport Ada Ode": written large, and all of it before the name. */
  function officeBefore(end: number): number {
    for (let i = end, steps = 0; steps < LONGEST && isHere(i - 1) && nameAt[i]! < 0; i--, steps++) {
      if (bare(i) === 'of') return isOfficeNoun(bare(i - 1)) && isUpper(formAt(i - 1)) ? i - 1 : end;
      if (bare(i) !== 'and' && bare(i) !== 'the' && !isUpper(formAt(i))) return end;
    }
    return end;
  }

  function isOpening(i: number): boolean {
    return (
      (i === 0 || tokens.sentence[i - 1] !== tokens.sentence[i]) && (kindOfNoun(bare(i)) > 0 || isCommonWord(bare(i)))
    );
  }
}

function isUpper(form: string): boolean {
  const unit = form.charCodeAt(0);
  return unit >= 0x41 && unit <= 0x5a;
}
