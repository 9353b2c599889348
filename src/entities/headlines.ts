import { wordForm } from '../language/word-forms.ts';
import { SMALL_IN_HEADLINES } from '../english/small-words.ts';
import { Tag } from '../grammar/pos-tags.ts';
import type { Document } from '../language/document.ts';
import { hashesOf } from '../language/hashes.ts';
import { traitsOf, type Trait } from '../language/words.ts';
import { mix } from '../learning/hash.ts';
import { lookUpHash, type Lexicon } from '../learning/packed-lexicon.ts';
import { WHOLE, type NameLookup } from './name-features.ts';

/*
 * Headlines: "KENYA SENDS TROOPS", "Modi Meets Biden At White House". Where every word has a capital, capitals tell nothing of names; so the words that are known to be
 * written small are read small, and of words in capitals alone the others with a capital in front. Only the tagger of names sees the text so.
 */

const { PROPN, NOUN } = Tag;

/** Fewest words of a headline. At least half of them, the first left out, must be known to be written small. */
const LEAST_WORDS = 4;
/** A headline of so many tokens may leave other words of up to three letters small as well. */
const LONG = 8;
const SHORT = 3;
/** Longest name that is looked up, in words. */
const LONGEST_NAME = 3;

/** The document as the tagger is to see it; itself if it has no headlines. */
export function withoutHeadlines(document: Document, common: Trait, names: NameLookup): Document {
  const { forms, tokens, sentenceTokens } = document;
  const { lower, forms: words } = hashesOf(document);
  const styles = traitsOf(styleTrait, words);
  const isCommonForm = traitsOf(common, words);
  let found: { form: Int32Array; pos: Uint8Array; forms: string[]; byForm: Map<string, number> } | undefined;
  for (let s = 0; s + 1 < sentenceTokens.length; s++) {
    const from = sentenceTokens[s]!;
    const to = sentenceTokens[s + 1]!;
    const style = headlineStyle(document, styles, isCommonForm, from, to);
    if (style === Style.other) continue;
    found ??= {
      form: tokens.form.slice(),
      pos: tokens.pos.slice(),
      forms: [...forms],
      byForm: new Map(forms.map((form, f) => [form, f])),
    };
    let named = from; // the token after a listed name
    for (let i = from; i < to; i++) {
      if (i >= named && style === Style.capital) named = i + listedName(document, lower, names, i, to);
      const form = wordForm(document, i);
      const known = styles[tokens.form[i]!]! !== Style.other && form.length > 1;
      const isAcronym = style === Style.capital && styles[tokens.form[i]!] === Style.capitals;
      const isCommon =
        known && !isAcronym && (i >= named || style === Style.capitals) && isCommonForm[tokens.form[i]!] === 1;
      const read = !known
        ? form
        : isCommon
          ? form.toLowerCase()
          : style === Style.capitals
            ? form[0]! + form.slice(1).toLowerCase()
            : form;
      if (read !== form && read.length === form.length) {
        let index = found.byForm.get(read);
        if (index === undefined) {
          index = found.forms.push(read) - 1;
          found.byForm.set(read, index);
        }
        found.form[i] = index;
        if (isCommon && found.pos[i] === PROPN) found.pos[i] = NOUN;
      }
    }
  }
  return found === undefined
    ? document
    : { ...document, forms: found.forms, tokens: { ...tokens, form: found.form, pos: found.pos } };
}

/** How a word is written: with small letters, as title case may leave it or not, with a capital in front, in capitals alone; or it is no word. */
const Style = { other: 0, joining: 1, small: 2, capital: 3, capitals: 4 } as const;

const styleTrait: Trait = ({ list }, word) => styleOf(list[word]!);

/** Whether words are in a list of common ones. */
export const commonIn =
  (lexicon: Lexicon): Trait =>
  ({ lower }, word) =>
    lookUpHash(lexicon, lower[word]!) >= 0 ? 1 : 0;

function styleOf(form: string): number {
  const first = form[0]!;
  if (first.toLowerCase() === first.toUpperCase()) return Style.other;
  if (first === first.toLowerCase()) return SMALL_IN_HEADLINES.has(form) ? Style.joining : Style.small;
  return form.length > 1 && form === form.toUpperCase() ? Style.capitals : Style.capital;
}

/**
 * The style of a sentence whose words all have capitals, but for short ones, though some of them are known to be written small: a capital there is no
 * sign of a name; else `other`.
 */
function headlineStyle(
  { tokens, forms }: Document,
  styles: Int32Array,
  isCommon: Int32Array,
  from: number,
  to: number,
): number {
  let words = 0;
  let capitals = 0;
  let known = 0;
  let knownCapitals = 0;
  for (let i = from; i < to; i++) {
    const f = tokens.form[i]!;
    const style = styles[f]!;
    if (style === Style.other || style === Style.joining) continue;
    if (style === Style.small) {
      if (to - from < LONG || forms[f]!.length > SHORT) return Style.other;
      continue;
    }
    words++;
    const isKnown = i > from && isCommon[f] === 1;
    if (style === Style.capitals) {
      capitals++;
      if (isKnown) knownCapitals++;
    } else if (isKnown) known++;
  }
  // An acronym in title case is none of the words that are known.
  const style = capitals >= LEAST_WORDS && capitals * 10 >= words * 9 ? Style.capitals : Style.capital;
  if (style === Style.capitals) known += knownCapitals;
  return words < LEAST_WORDS || known * 2 < words ? Style.other : style;
}

function listedName({ tokens }: Document, lower: Int32Array, names: NameLookup, from: number, to: number): number {
  let key = WHOLE;
  let length = 0;
  for (let i = from; i < to && i < from + LONGEST_NAME; i++) {
    key = mix(key, lower[tokens.form[i]!]!);
    if (names(key) >= 0) length = i - from + 1;
  }
  return length > 1 ? length : 0;
}
