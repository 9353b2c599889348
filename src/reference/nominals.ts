import { Tag } from '../english/pos-tags.ts';
import type { Document } from '../language/document.ts';
import type { EntityLabel } from '../entities/types.ts';
import { hashesOf } from '../language/hashes.ts';
import { traitsOf, type Trait } from '../language/words.ts';
import { clausesOf } from '../syntax/clauses.ts';
import { Rel, relationSet } from '../syntax/relations.ts';
import { treeOf } from '../syntax/tree.ts';
import { isBarePredicate } from './grammar.ts';
import { isShortOffice, kindOfNoun, Noun } from '../entities/lists/nouns.ts';
import { Article, Kind, type Draft } from './mention-draft.ts';

/*
 * Noun phrases whose head stands for a person, a group or a place ("the former minister", "his brother"), and pronouns. A phrase goes from its
 * determiner to its head: what follows ("the minister *of water*") is left out, so that mentions stay short and rarely nest. A noun right
 * before a person's name ("President Oda") is no mention of its own; it comes back as a title.
 */

const { ADJ, NOUN, NUM, PROPN, ADV, ADP } = Tag;

/** Classes of pronouns. */
export const Pronoun = { he: 1, she: 2, they: 3, it: 4, I: 5, we: 6, you: 7 } as const;

const PRONOUNS: ReadonlyMap<string, number> = new Map([
  ['he', 1],
  ['him', 1],
  ['his', 1],
  ['himself', 1],
  ['she', 2],
  ['her', 2],
  ['hers', 2],
  ['herself', 2],
  ['they', 3],
  ['them', 3],
  ['their', 3],
  ['theirs', 3],
  ['themselves', 3],
  ['it', 4],
  ['its', 4],
  ['itself', 4],
  ['i', 5],
  ['me', 5],
  ['my', 5],
  ['mine', 5],
  ['myself', 5],
  ['we', 6],
  ['us', 6],
  ['our', 6],
  ['ours', 6],
  ['ourselves', 6],
  ['you', 7],
  ['your', 7],
  ['yours', 7],
  ['yourself', 7],
]);

const ARTICLES: ReadonlyMap<string, number> = new Map([
  ...['the', 'both', 'these', 'those'].map((word) => [word, Article.definite] as const),
  ...['this', 'that'].map((word) => [word, Article.demonstrative] as const),
  ...[
    'a',
    'an',
    'another',
    'some',
    'any',
    'no',
    'every',
    'each',
    'several',
    'many',
    'few',
    'most',
    'all',
    'more',
    'other',
    'such',
    'what',
    'which',
  ].map((word) => [word, Article.indefinite] as const),
  ...['his', 'her', 'its', 'their', 'my', 'your', 'our', 'whose'].map((word) => [word, Article.possessive] as const),
]);

/** Determiners that another can follow; "that" before one is mostly none. */
const OUTER: ReadonlySet<string> = new Set([
  'the',
  'his',
  'her',
  'their',
  'its',
  'my',
  'your',
  'our',
  'a',
  'these',
  'those',
]);

/** Determiners of what is nobody in particular. */
const NOBODY: ReadonlySet<string> = new Set(['every', 'each', 'no', 'any', 'what', 'which']);

/** Who is second to somebody: "the deputy minister" is not called "the minister". */
const SECOND: ReadonlySet<string> = new Set(['deputy', 'vice', 'assistant', 'associate']);

/** What stands behind the noun that it goes with: "secretary general". */
const RANKS: ReadonlySet<string> = new Set(['general', 'elect', 'designate', 'emeritus']);

/** Longest way from the head back to the determiner, in tokens. */
const LONGEST = 8;

/** People's nouns that are things too: one drops into a [chair], but speaks to the chair. */
const ALSO_THINGS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'chair head star guide model figure host cook driver counter runner speaker'.split(' '),
);
const PLACING: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'in into on onto under over behind beside through across round around'.split(' '),
);

/** Finds nominals and pronouns. `nameAt` gives each token the index of the name it lies in, or -1; `titles` receives nouns right before a name. */
export function findNominals(
  document: Document,
  nameAt: Int32Array,
  names: readonly Draft[],
  titles: Map<number, string>,
): Draft[] {
  const { tokens, forms, lemmas } = document;
  const { count, form, lemma, pos } = tokens;
  const words = hashesOf(document);
  const pronounOf = traitsOf(pronounTrait, words.forms);
  const nounOf = traitsOf(nounTrait, words.lemmas);
  const nounOfForm = traitsOf(smallNounTrait, words.forms);
  const found: Draft[] = [];
  for (let i = 0; i < count; i++) {
    const aged = agedPerson(document, i, nameAt);
    if (aged !== null) {
      found.push(aged);
      continue;
    }
    if (nameAt[i]! >= 0) continue;
    const f = form[i]!;
    const pronoun = pronounOf[f]!;
    if (pronoun > 0 && !(isMine(forms[f]!) && pos[i] === NOUN)) {
      found.push({
        form: 'pronoun',
        first: i,
        last: i,
        head: i,
        kind: pronoun === Pronoun.it ? Kind.group : Kind.person,
        label: 'PERSON',
        confidence: 0,
        gender: pronoun <= 2 ? pronoun : 0,
        plural: pronoun === Pronoun.they || pronoun === Pronoun.we,
        article: Article.none,
        noun: '',
        pronoun,
        cluster: -1,
      });
      continue;
    }
    const p = pos[i]!;
    if (p !== NOUN && p !== PROPN && p !== ADJ && p !== NUM) continue;
    const l = lemma[i]!;
    const noun = nounOf[l]! || (lemmas[l] === forms[f] ? 0 : nounOfForm[f]!); // "spokesmen", "people": the lemma may be none of the listed
    if (
      noun === 0 ||
      (i > 0 && pos[i - 1] === NUM && isShortOffice(forms[f]!)) ||
      (i > 0 && nameAt[i - 1]! >= 0 && isShortOffice(forms[f]!))
    )
      continue; // "3 PM", "Ada Ode MP"
    if (
      i > 0 &&
      RANKS.has(lemmas[l]!) &&
      tokens.sentence[i - 1] === tokens.sentence[i] &&
      nounOf[lemma[i - 1]!]! > 0 &&
      nounOf[lemma[i - 1]!]! <= Noun.female &&
      !(i + 1 < count && nameAt[i + 1]! >= 0)
    )
      continue; // of "the attorney general" the first is the head
    const surface = forms[f]!;
    const isPluralForm = noun === Noun.people || isPlural(surface, lemmas[l]!);
    // The head ends its run of nouns: "the police officers", not "the police".
    const next = i + 1 < count && tokens.sentence[i + 1] === tokens.sentence[i] ? i + 1 : -1;
    if (p === ADJ && !(i > 0 && ARTICLES.has(forms[form[i - 1]!]!.toLowerCase()) && (next < 0 || pos[next] !== ADJ)))
      continue;
    if (next > 0) {
      const name = nameAt[next]!;
      if (
        name >= 0 &&
        tokens.start[next]! - tokens.end[i]! === 1 &&
        names[name]!.kind === Kind.person &&
        names[name]!.first === next
      ) {
        const office = RANKS.has(lemmas[l]!) && i > 0 ? forms[form[i - 1]!]!.toLowerCase() : ''; // "Attorney General Ada Ode"
        titles.set(name, kindOfNoun(office) > 0 ? `${office} ${lemmas[l]!}` : lemmas[l]!);
        if (!isPluralForm) continue;
      } else if (
        name >= 0 &&
        names[name]!.kind === Kind.group &&
        noun === Noun.group &&
        names[name]!.first === next &&
        !isPluralForm &&
        tokens.start[next]! - tokens.end[i]! === 1
      ) {
        titles.set(name, lemmas[l]!); // "the carmaker Lumen"
        continue;
      } else if (
        name < 0 &&
        !RANKS.has(forms[form[next]!]!.toLowerCase()) &&
        (pos[next] === NOUN || (pos[next] === PROPN && p === PROPN)) &&
        tokens.start[next]! - tokens.end[i]! <= 1
      )
        continue;
      else if (name >= 0 && names[name]!.first === next && p === PROPN) continue;
      if (name < 0 && forms[form[next]!] === '-' && tokens.start[next] === tokens.end[i]) continue;
    }
    const { first, article } = phraseStart(document, i, nameAt);
    if (ALSO_THINGS.has(lemmas[l]!) && first > 0 && PLACING.has(forms[form[first - 1]!]!.toLowerCase())) continue;
    // "the 12 percent figure" is nobody, "a public figure" somebody
    if (lemmas[l] === 'figure' && first >= i - (article === Article.none ? 0 : 1)) continue;
    // "the secretary general", "the mayor-elect"
    const rank =
      next > 0 && nameAt[next]! < 0 && tokens.start[next]! - tokens.end[i]! === 1
        ? forms[form[next]!]!.toLowerCase()
        : '';
    const head = RANKS.has(rank) ? next : i;
    // Nobody in particular: "Every figure was on the table," he said.
    if (article === Article.indefinite && NOBODY.has(forms[form[first]!]!.toLowerCase())) continue;
    // A bare singular is a title or half of something else ("police chief", "as president").
    const isProper = surface.charCodeAt(0) <= 0x5a;
    const isOffice = noun <= Noun.female && isAfterPerson(document, first, i, nameAt, names); // "Ada Ode, mayor of Freeland"
    const isBare =
      noun <= Noun.female &&
      article === Article.none &&
      !isPluralForm &&
      !isOffice &&
      (isInHeading(document, i) || (!isProper && isBarePredicate(document, treeOf(document), i))); // "Man held", "as host"
    if (
      article === Article.none &&
      !isPluralForm &&
      !isOffice &&
      !isBare &&
      !(isProper && noun <= Noun.female && !isSentenceStart(document, i))
    )
      continue;
    const isHeaded = isBare && isInHeading(document, i);
    const kind = noun <= Noun.people ? Kind.person : noun === Noun.group ? Kind.group : Kind.place;
    found.push({
      form: 'nominal',
      first: isHeaded ? i : first,
      last: head,
      head,
      kind,
      label: labelOf(noun),
      confidence: 0,
      gender: noun === Noun.male ? 1 : noun === Noun.female ? 2 : 0,
      plural: isPluralForm,
      article,
      noun:
        lemmas[l]!.length < 30
          ? `${i > first && SECOND.has(forms[form[i - 1]!]!.toLowerCase()) ? `${forms[form[i - 1]!]!.toLowerCase()} ` : ''}${lemmas[l]!}${head > i ? ` ${rank}` : ''}`
          : '',
      pronoun: 0,
      cluster: -1,
      isBare,
    });
  }
  return found;
}

/** "The [33-year-old] denied it": in one word or in five. */
function agedPerson({ tokens, forms }: Document, i: number, nameAt: Int32Array): Draft | null {
  const { count, form, pos, sentence } = tokens;
  const formAt = (k: number): string => (k >= 0 && k < count ? forms[form[k]!]! : '');
  const surface = formAt(i);
  let first = -1;
  if (/^\d{1,3}-year-old$/.test(surface)) first = i;
  else if (surface === 'old' && formAt(i - 1) === '-' && /^\d{1,3}$/.test(formAt(i - 4))) first = i - 4;
  const article = ARTICLES.get(formAt(first - 1).toLowerCase());
  if (first < 1 || (article !== Article.definite && article !== Article.indefinite)) return null;
  const next = i + 1;
  if (
    next < count &&
    sentence[next] === sentence[i] &&
    ((nameAt[next]! >= 0 && nameAt[next] !== nameAt[i]) ||
      pos[next] === NOUN ||
      pos[next] === ADJ ||
      pos[next] === PROPN ||
      /^[-"“‘(,]$/.test(formAt(next)))
  )
    return null; // "the 33-year-old driver"
  return {
    form: 'nominal',
    first: first - 1,
    last: i,
    head: i,
    kind: Kind.person,
    label: 'PERSON',
    confidence: 0,
    gender: 0,
    plural: false,
    article,
    noun: '',
    pronoun: 0,
    cluster: -1,
    isAged: true,
  };
}

/** "The mine" is a thing, "the fault is mine" somebody's. */
const isMine = (form: string): boolean => form.length === 4 && form.toLowerCase() === 'mine';

/** "ministers" of "minister", "spokesmen"; not "boss". */
function isPlural(form: string, lemma: string): boolean {
  if (form.length < 4) return false;
  return form.endsWith('men') || (form.endsWith('s') && !form.endsWith('ss') && lemma.length < form.length);
}

const pronounTrait: Trait = ({ list }, word) => pronounKind(list[word]!);
const nounTrait: Trait = ({ list }, word) => kindOfNoun(list[word]!);
const smallNounTrait: Trait = ({ list, small }, word) =>
  list[word]!.length >= 24 ? 0 : isShortOffice(list[word]!) ? Noun.person : kindOfNoun(small[word]!);

function pronounKind(form: string): number {
  if (form.length > 10 || form === 'US' || form === 'IT') return 0;
  const known = PRONOUNS.get(form);
  if (known !== undefined || form.charCodeAt(0) >= 0x61) return known ?? 0;
  return PRONOUNS.get(form.toLowerCase()) ?? 0;
}

function labelOf(noun: number): EntityLabel {
  switch (noun) {
    case Noun.group:
      return 'ORG';
    case Noun.country:
    case Noun.settlement:
      return 'GPE';
    case Noun.place:
      return 'LOC';
    default:
      return 'PERSON';
  }
}

/** Whether a person's name and a comma stand right before, perhaps with an age ("Ada Ode, 45, "), and right after the head what says whose office it is. */
function isAfterPerson(
  { tokens, forms }: Document,
  first: number,
  head: number,
  nameAt: Int32Array,
  names: readonly Draft[],
): boolean {
  const formAt = (i: number): string => forms[tokens.form[i]!]!;
  if (head + 1 >= tokens.count) return false;
  // "Ada Ode, Freeland police chief, left": as the tree has it
  const host = tokens.relation[head] === Rel.appos ? nameAt[tokens.head[head]!]! : -1;
  if (host >= 0 && ENDS.has(formAt(head + 1))) return names[host]!.kind === Kind.person;
  if (first < 2 || formAt(first - 1) !== ',' || !WHOSE.has(formAt(head + 1))) return false;
  const last = first > 3 && formAt(first - 3) === ',' && /^\d\d$/.test(formAt(first - 2)) ? first - 4 : first - 2;
  const name = nameAt[last]!;
  return name >= 0 && names[name]!.kind === Kind.person && tokens.sentence[last] === tokens.sentence[first];
}

/** What comes after an apposition without its article. */
const ENDS: ReadonlySet<string> = new Set([',', '.', ';', ')', 'who', 'turned']);
/** What comes after an office without its article. */
const WHOSE: ReadonlySet<string> = new Set(['of', 'for', 'at', 'in']);

/** A heading leaves out articles: "Police arrest man after fire". */
const isInHeading = ({ tokens: { sentence, relation } }: Document, noun: number): boolean =>
  sentence[noun] === 0 && HEADED[relation[noun]!] === 1;
const HEADED = /* @__PURE__ */ relationSet('nsubj', 'nsubj:pass', 'obj', 'iobj', 'root', 'obl:agent');

function isSentenceStart({ tokens }: Document, i: number): boolean {
  return i === 0 || tokens.sentence[i] !== tokens.sentence[i - 1];
}

/** The first token of the phrase that ends with the head, and what determines it. */
function phraseStart(document: Document, head: number, nameAt: Int32Array): { first: number; article: number } {
  const {
    tokens: { form, pos },
    forms,
  } = document;
  const formAt = (i: number): string => forms[form[i]!]!.toLowerCase();
  const start = clausesOf(document).phraseStart(head);
  // "The premier left", of which the parser makes no phrase
  let first = start < 0 ? head : Math.max(start, head - LONGEST);
  if (first === head && head > 0 && ARTICLES.has(formAt(head - 1))) first--;
  for (let i = head - 1; i >= first; i--)
    if (GENITIVES.has(formAt(i))) return { first: i + 1, article: Article.possessive };
  // "both the mayor", "all her aides": the second of two determiners tells more
  if (first + 1 < head && OUTER.has(formAt(first + 1))) first++;
  const article = ARTICLES.get(formAt(first));
  if (article !== undefined && first < head) return { first, article };
  // A name that only stands before is not part of it: "In Lagos police said".
  while (first < head && (nameAt[first]! >= 0 || formAt(first) === '-' || pos[first] === ADP || pos[first] === ADV))
    first++;
  return { first, article: Article.none };
}

const GENITIVES: ReadonlySet<string> = new Set(["'s", '’s', "'", '’']);
