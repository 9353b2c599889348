/*
 * Verbs with which a writer hands over somebody's words in quotation marks: "..., Ode said." Lemmas, and the forms in which they stand beside a quotation. Who adds
 * one edits this list alone.
 */

/** Lemmas. */
export const SAYING: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    'say tell add explain note ask reply answer argue claim insist warn recall admit write tweet announce declare state remark observe continue conclude stress ' +
    'confirm suggest believe joke quip exclaim shout whisper respond comment emphasize emphasise reveal complain acknowledge urge report'
  ).split(' '),
);

/** Lemmas whose passive tells what somebody says or thinks, whether that one is named or not: "Rates are [expected] to fall", "A jury has been [told]". */
export const PASSIVE_REPORTS: ReadonlySet<string> = /* @__PURE__ */ new Set([
  ...SAYING,
  ...'advise allege assure estimate expect fear forecast hope inform know predict promise remind rumor rumour think understand'.split(
    ' ',
  ),
]);

const IRREGULAR: Readonly<Record<string, string>> = { say: 'said says', tell: 'told tells', write: 'wrote writes' };
const PLAIN =
  'cry demand retort scream yell wonder inquire protest plead laugh sigh scoff counter repeat murmur mutter ask call joke'.split(
    ' ',
  );

/** "said", "says", "asked": finite forms of the third person. */
export const SAID_FORMS: ReadonlySet<string> = /* @__PURE__ */ new Set([...SAYING, ...PLAIN].flatMap(formsOf));

function formsOf(lemma: string): string[] {
  const known = IRREGULAR[lemma];
  if (known !== undefined) return known.split(' ');
  if (/[^aeiou]y$/.test(lemma)) return [`${lemma.slice(0, -1)}ied`, `${lemma.slice(0, -1)}ies`];
  if (/(?:[^aeiou][aeiou][pt]|quip|admit)$/.test(lemma) && !/(?:et|eat|out)$/.test(lemma))
    return [`${lemma}${lemma.at(-1)!}ed`, `${lemma}s`];
  return [lemma.endsWith('e') ? `${lemma}d` : `${lemma}ed`, `${lemma}${/(?:s|x|ch|sh)$/.test(lemma) ? 'es' : 's'}`];
}

/** What a speaker may begin with behind a verb of saying, besides a name: "said [the] mayor", "said [one] of the owners". Small letters. */
export const SPEAKER_OPENERS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'the a an one two three some many several another he she they his her their our my'.split(' '),
);

/** Participles with which a speaker goes on behind a comma: "..., adding that the dam was safe", "..., promising new boats". Those of {@link SAYING} and some more. */
export const SAYING_PARTICIPLES: ReadonlySet<string> = /* @__PURE__ */ new Set(
  [...SAYING]
    .map(participleOf)
    .concat(
      'accusing promising highlighting citing calling urging praising blaming criticizing criticising condemning describing pointing vowing pledging demanding denying dismissing welcoming thanking predicting threatening echoing signaling signalling'.split(
        ' ',
      ),
    ),
);

function participleOf(lemma: string): string {
  if (/(?:admit|quip)$/.test(lemma)) return `${lemma}${lemma.at(-1)!}ing`;
  return `${lemma.endsWith('e') ? lemma.slice(0, -1) : lemma}ing`;
}

/** A verb of saying in another sense, where what it says is a thing, not in quotation marks. */
export interface OtherSense {
  readonly lemma: string;
  /** The preposition that ties something to it; any object without. */
  readonly preposition?: string;
  /** The object, where only some are meant. */
  readonly object?: string;
  readonly example: string;
  /** A sentence near it, in which somebody says something. */
  readonly counter: string;
}

export const OTHER_SENSES: readonly OtherSense[] = [
  {
    lemma: 'conclude',
    preposition: 'with',
    example: 'The war concluded with a truce.',
    counter: 'The judge concluded that the firm had lied.',
  },
  {
    lemma: 'conclude',
    preposition: 'in',
    example: 'The talks concluded in failure.',
    counter: 'The panel concluded that nobody was to blame.',
  },
  {
    lemma: 'add',
    preposition: 'to',
    example: 'The report added a jolt to a hard week.',
    counter: 'Novak added that the port would stay open.',
  },
  {
    lemma: 'sign',
    example: 'The mayor signed the lease on Friday.',
    counter: 'The interpreter signed that the court would rise.',
  },
  {
    lemma: 'respond',
    preposition: 'to',
    object: 'request',
    example: 'The office did not respond to requests for comment.',
    counter: 'The office responded that it had no comment.',
  },
];
