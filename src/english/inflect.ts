/**
 * The forms of a cue word. Cues are matched by form, not by the tagger's lemma, because a wrong part of speech gives a wrong lemma
 * ("accused", read as an adjective, stays "accused"), and the news is written in two spellings.
 */

/** What a form can be: the plain verb, -s, past tense or participle, -ing; for nouns and adjectives always `PLAIN`. */
export const PLAIN = 1,
  THIRD = 2,
  PAST = 4,
  ING = 8;

/** Past tense and participle of the irregular verbs among the cues. */
const IRREGULAR = new Map(
  `
arise arose arisen|be was been|bear bore borne|beat beat beaten|become became become|begin began begun|beseech besought besought|bet bet bet|bid bid bid
break broke broken|bring brought brought|buy bought bought|cast cast cast|catch caught caught|choose chose chosen|cling clung clung|come came come
cut cut cut|deal dealt dealt|do did done|draw drew drawn|dream dreamt dreamt|drive drove driven|fall fell fallen|feel felt felt|fight fought fought|find found found
fling flung flung|forbid forbade forbidden|forecast forecast forecast|foresee foresaw foreseen|forsake forsook forsaken|get got gotten|give gave given|go went gone|hang hung hung
have had had|hear heard heard|hit hit hit|hold held held|hurl hurled hurled|keep kept kept|know knew known|lay laid laid|lead led led|leap leapt leapt|leave left left|lend lent lent
light lit lit|lose lost lost|make made made|mean meant meant|mislead misled misled|meet met met|overthrow overthrew overthrown|pay paid paid|pin pinned pinned|plead pled pled|put put put|quit quit quit
read read read|ring rang rung|rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken
shoot shot shot|show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung|slay slew slain|speak spoke spoken|spit spat spat|split split split|spring sprang sprung
stand stood stood|steal stole stolen|stick stuck stuck|strike struck struck|swear swore sworn|swing swung swung|take took taken|tear tore torn|tell told told|think thought thought
throw threw thrown|undertake undertook undertaken|uphold upheld upheld|win won won|withdraw withdrew withdrawn|withhold withheld withheld|write wrote written|wring wrung wrung
`
    .split(/[|\n]/)
    .filter(Boolean)
    .map((line) => {
      const [base, ...past] = line.split(' ');
      return [base!, past] as const;
    }),
);

/** Verbs whose last consonant doubles ("slammed"), beyond those of one short syllable that the rule finds. */
const DOUBLING = new Set(
  `commit admit permit submit omit refer prefer defer infer concur demur abhor rebut regret compel expel repel propel impel rebel
 forget outbid acquit recur incur debar control patrol`.split(/\s+/),
);
const SHORT_DOUBLING = /^[b-df-hj-np-tv-z]{0,3}[aeiou][bdgklmnprt]$/;

/** Modals do not inflect. */
const AUXILIARIES = new Map([
  ['will', ['will', "'ll", '’ll', 'wo']],
  ['would', ['would', "'d", '’d']],
  ['shall', ['shall']],
  ['must', ['must']],
  ['should', ['should']],
  ['ought', ['ought']],
]);

/** The forms of a verb, each with what it can be, in both spellings. */
export function verbForms(verb: string): Map<string, number> {
  const forms = new Map<string, number>();
  if (AUXILIARIES.has(verb)) return new Map(AUXILIARIES.get(verb)!.map((form) => [form, PLAIN]));
  const put = (form: string, kind: number) => forms.set(form, (forms.get(form) ?? 0) | kind);
  for (const base of spellings(verb)) {
    put(base, PLAIN);
    put(plural(base), THIRD);
    const stems = ingStems(base);
    const irregular = IRREGULAR.get(base);
    if (irregular !== undefined) for (const past of irregular) put(past, PAST);
    else
      for (const stem of stems)
        put(
          base.endsWith('e') ? `${base}d` : endsInConsonantAnd(base, 'y') ? `${base.slice(0, -1)}ied` : `${stem}ed`,
          PAST,
        );
    for (const stem of stems) put(`${stem}ing`, ING);
  }
  if (verb === 'be')
    for (const [form, kind] of [
      ['am', THIRD],
      ['is', THIRD],
      ['are', THIRD],
      ['were', PAST],
      ["'s", THIRD],
      ['’s', THIRD],
      ["'re", THIRD],
      ['’re', THIRD],
    ] as const)
      put(form, kind);
  if (verb === 'have') put('has', THIRD);
  if (verb === 'plead') put('pleaded', PAST);
  if (verb === 'beseech') put('beseeched', PAST);
  return forms;
}

/** The first letters of all forms of a verb or noun, some of them more than once; null where a form may have fewer, or others. */
export function beginningsOf(word: string, letters: number, category: 'verb' | 'noun'): readonly string[] | null {
  if (word.length <= letters || word.endsWith('ie') || AUXILIARIES.has(word) || word === 'have') return null; // regular forms keep all letters but the last
  const irregular = category === 'verb' ? IRREGULAR.get(word) : undefined;
  const first = word.slice(0, letters);
  if (irregular === undefined) return [first];
  return irregular.some((past) => past.length < letters)
    ? null
    : [...new Set([first, ...irregular.map((past) => past.slice(0, letters))])];
}

/** The forms of a noun: singular and plural, in both spellings. */
export const nounForms = (noun: string): string[] => spellings(noun).flatMap((form) => [form, plural(form)]);

function ingStems(base: string): string[] {
  if (endsInConsonantAnd(base, 'ie')) return [`${base.slice(0, -2)}y`];
  if (base.endsWith('e') && !base.endsWith('ee') && !base.endsWith('oe') && base !== 'be') return [base.slice(0, -1)];
  if (DOUBLING.has(base) || (SHORT_DOUBLING.test(base) && base.length < 6)) return [base + base.at(-1)!];
  if (base.endsWith('l') && isVowel(base, base.length - 2) && !isVowel(base, base.length - 3))
    return [base, `${base}l`];
  return [base];
}

function plural(word: string): string {
  const last = word.at(-1)!;
  if ('sxz'.includes(last) || word.endsWith('ch') || word.endsWith('sh') || endsInConsonantAnd(word, 'o'))
    return `${word}es`;
  return endsInConsonantAnd(word, 'y') ? `${word.slice(0, -1)}ies` : `${word}s`;
}

/** Whether the letter at `at` is a vowel. The table of frames has many words, and is read before the first text: regular expressions would take longer. */
const isVowel = (word: string, at: number): boolean => at >= 0 && 'aeiou'.includes(word[at]!);

/** "-ry", with `ending` "y". */
const endsInConsonantAnd = (word: string, ending: string): boolean =>
  word.length > ending.length && word.endsWith(ending) && !isVowel(word, word.length - ending.length - 1);

/** Written with "-our" in British English. */
const OUR = new Set(['favor', 'honor', 'harbor', 'clamor', 'rumor', 'endeavor']);

/** American and British: criticize and criticise, favor and favour. */
function spellings(word: string): string[] {
  if (word.length > 5 && word.endsWith('ize')) return [word, `${word.slice(0, -3)}ise`];
  if (OUR.has(word)) return [word, `${word.slice(0, -2)}our`];
  return [word];
}

/** All forms of some verbs. */
export const formsOf = (verbs: string): ReadonlySet<string> =>
  new Set(
    verbs
      .split(/\s+/)
      .filter(Boolean)
      .flatMap((verb) => [...verbForms(verb).keys()]),
  );

/** The singular of a noun that is in no lexicon. */
export function singularOf(noun: string): string {
  if (!/[^su]s$/.test(noun) || noun.length < 4) return noun;
  if (noun.endsWith('ies')) return `${noun.slice(0, -3)}y`;
  return /(?:s|x|z|ch|sh)es$/.test(noun) ? noun.slice(0, -2) : noun.slice(0, -1);
}

/** The infinitive of a verb that is in no lexicon. */
export function infinitiveOf(verb: string): string {
  if (verb.length < 5) return verb;
  if (/[^aeiou]ie[sd]$/.test(verb)) return `${verb.slice(0, -3)}y`;
  if (/[^su]s$/.test(verb)) return singularOf(verb);
  const stem = verb.replace(/(?:ed|ing)$/, '');
  if (stem === verb) return verb;
  if (/([^aeiouyls])\1$/.test(stem)) return stem.slice(0, -1);
  return /[^aeiou][aeiou][^aeiouwxy]$|[^aeiou][cgsvz]$/.test(stem) && !/(?:[eo]r|e[nt]|it)$/.test(stem)
    ? `${stem}e`
    : stem;
}
