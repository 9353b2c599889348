/*
 * Verbs with which a writer hands over somebody's words in quotation marks: "..., Ode said." Lemmas, and the forms in which they stand beside a quotation. Who adds
 * one edits this list alone.
 */

/** Lemmas. */
export const SAYING: ReadonlySet<string> = /* @__PURE__ */ new Set(('say tell add explain note ask reply answer argue claim insist warn recall admit write tweet announce declare state remark observe continue conclude stress '
  + 'confirm suggest believe joke quip exclaim shout whisper respond comment emphasize emphasise reveal complain acknowledge urge report').split(' '));

const IRREGULAR: Readonly<Record<string, string>> = { say: 'said says', tell: 'told tells', write: 'wrote writes' };
const PLAIN = 'cry demand retort scream yell wonder inquire protest plead laugh sigh scoff counter repeat murmur mutter ask call joke'.split(' ');

/** "said", "says", "asked": finite forms of the third person. */
export const SAID_FORMS: ReadonlySet<string> = /* @__PURE__ */ new Set([...SAYING, ...PLAIN].flatMap(formsOf));

function formsOf(lemma: string): string[] {
  const known = IRREGULAR[lemma];
  if (known !== undefined) return known.split(' ');
  if (/[^aeiou]y$/.test(lemma)) return [`${lemma.slice(0, -1)}ied`, `${lemma.slice(0, -1)}ies`];
  if (/(?:[^aeiou][aeiou][pt]|quip|admit)$/.test(lemma) && !/(?:et|eat|out)$/.test(lemma)) return [`${lemma}${lemma.at(-1)!}ed`, `${lemma}s`];
  return [lemma.endsWith('e') ? `${lemma}d` : `${lemma}ed`, `${lemma}${/(?:s|x|ch|sh)$/.test(lemma) ? 'es' : 's'}`];
}
