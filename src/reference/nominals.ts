import { lemmaAt, type Document } from '../language/document.ts';
import { PEOPLE_NOUNS } from '../english/peoples.ts';
import { Pronoun, PRONOUN_CLASSES } from '../english/pronouns.ts';
import {
  OUTER_DETERMINERS,
  DETERMINERS_OF_NOBODY,
  PLACING_PREPOSITIONS,
  INDEFINITE_DETERMINERS,
  POSSESSIVE_DETERMINERS,
} from '../english/small-words.ts';
import { Tag } from '../grammar/pos-tags.ts';
import type { EntityLabel } from '../entities/types.ts';
import { hashesOf } from '../language/hashes.ts';
import { wordForm, lowerForm } from '../language/word-forms.ts';
import { traitsOf, type Trait } from '../language/words.ts';
import { clausesOf } from '../syntax/clauses.ts';
import { SUBJECTS } from '../syntax/relation-sets.ts';
import { Rel, relationSet } from '../syntax/relations.ts';
import { treeOf } from '../syntax/tree.ts';
import { isBarePredicate } from './grammar.ts';
import { SORTS_OF_BODIES } from '../english/sorts.ts';
import { isShortOffice, kindOfNoun, Noun, ALSO_THINGS, MOVING_ONES_HEAD } from '../english/nouns.ts';
import { compoundNoun, kindOfAnyNoun, writtenApart, type Compound } from '../english/more-nouns.ts';
import { officeShortened, shortOfficesOf } from './short-offices.ts';
import { Article, createDraft, Kind, type Draft } from './mention-draft.ts';

/*
 * Noun phrases whose head stands for a person, a group or a place ("the former minister", "his brother"), and pronouns. A phrase goes from its
 * determiner to its head: what follows ("the minister *of water*") is left out, so that mentions stay short and rarely nest. A noun right
 * before a person's name ("President Oda") is no mention of its own; it comes back as a title.
 */

const { ADJ, NOUN, NUM, PROPN, ADV, ADP, CCONJ, VERB, AUX } = Tag;
/** What is none of a phrase at its beginning. */
const BEFORE_PHRASES: Readonly<Record<number, boolean>> = { [ADP]: true, [ADV]: true, [CCONJ]: true };

const ARTICLES: ReadonlyMap<string, number> = new Map([
  ...['the', 'both', 'these', 'those'].map((word) => [word, Article.definite] as const),
  ...['this', 'that'].map((word) => [word, Article.demonstrative] as const),
  ...[...INDEFINITE_DETERMINERS].map((word) => [word, Article.indefinite] as const),
  ...[...POSSESSIVE_DETERMINERS].map((word) => [word, Article.possessive] as const),
]);

/** Of which a text tells as of one body: its place stands before it, and it needs no article. */
export const AS_ONE: ReadonlySet<string> = new Set(['police', 'prosecutors']);

/** Who is second to somebody: "the deputy minister" is not called "the minister". */
const SECOND: ReadonlySet<string> = new Set(['deputy', 'vice', 'assistant', 'associate']);

/** What stands behind the noun that it goes with: "secretary general". */
const RANKS: ReadonlySet<string> = new Set(['general', 'elect', 'designate', 'emeritus']);

/** Longest way from the head back to the determiner, in tokens. */
const LONGEST = 8;

/** What nouns and pronouns are sought in. */
interface Place {
  readonly document: Document;
  /** By token: the name it lies in, as its index, or -1. */
  readonly nameAt: Int32Array;
  readonly names: readonly Draft[];
  /** By name: the noun right before it. */
  readonly titles: Map<number, string>;
  /** By form: the same in small letters. */
  readonly small: readonly string[];
  /** By lemma, and by form: what a noun stands for. */
  readonly nounOf: ArrayLike<number>;
  readonly nounOfForm: ArrayLike<number>;
}

/** A noun: its token, what it stands for, and the next token of its sentence, or -1. */
interface Head {
  readonly i: number;
  readonly noun: number;
  readonly lemma: string;
  readonly surface: string;
  readonly isPluralForm: boolean;
  readonly next: number;
  /** Of bodies, and of things as well: "the chain", "the giant"; a body only where it is a known one. */
  readonly isDoubtful: boolean;
}

/** Finds nominals and pronouns. `nameAt` gives each token the index of the name it lies in, or -1; `titles` receives nouns right before a name. */
export function findNominals(
  document: Document,
  nameAt: Int32Array,
  names: readonly Draft[],
  titles: Map<number, string>,
): Draft[] {
  const { count, form, pos } = document.tokens;
  const words = hashesOf(document);
  const pronounOf = traitsOf(pronounTrait, words.forms);
  const nounOf = traitsOf(nounTrait, words.lemmas);
  const nounOfForm = traitsOf(smallNounTrait, words.forms);
  const place: Place = { document, nameAt, names, titles, small: words.small, nounOf, nounOfForm };
  const found: Draft[] = [];
  for (let i = 0; i < count; i++) {
    const aged = agedPerson(document, i, nameAt) ?? memberOfPeople(document, i, nameAt);
    if (aged !== null) found.push(aged);
    if (aged !== null || nameAt[i]! >= 0) continue;
    const pronoun = pronounOf[form[i]!]!;
    if (pronoun > 0 && !(pos[i] === NOUN && isMine(wordForm(document, i))))
      found.push(pronounDraft(document, i, pronoun));
    else {
      const head = headAt(place, i);
      const nominal = head === null || isPartOfMore(place, head) ? null : nominalOf(place, head);
      if (nominal !== null) found.push(nominal);
    }
  }
  return found;
}

const pronounDraft = (document: Document, i: number, pronoun: number): Draft =>
  createDraft(document, {
    form: 'pronoun',
    first: i,
    last: i,
    kind: pronoun === Pronoun.it ? Kind.group : Kind.person,
    label: 'PERSON',
    gender: pronoun <= Pronoun.she ? pronoun : 0,
    plural: pronoun === Pronoun.they || pronoun === Pronoun.we,
    pronoun,
  });

/** "The Norvex [CEO]" is an office still. */
const isPerson = ({ names, nameAt }: Place, i: number): boolean => names[nameAt[i]!]?.label === 'PERSON';

/** The noun for somebody or something at a token, or null. */
function headAt(place: Place, i: number): Head | null {
  const { document } = place;
  const { count, pos, sentence } = document.tokens;
  const p = pos[i]!;
  if (p !== NOUN && p !== PROPN && p !== ADJ && p !== NUM) return null;
  const surface = wordForm(document, i);
  if (i > 0 && wordForm(document, i - 1) === '(' && shortOfficesOf(document).has(surface)) return null; // it has been told before
  const compound = shortAt(document, i) ?? compoundAt(document, i);
  const { noun: lemma, kind: noun } = compound ?? simpleNoun(place, i);
  const isDoubtful = noun === 0 && p !== ADJ && SORTS_OF_BODIES.nouns.has(lemma);
  if (noun === 0 && !isDoubtful) return null;
  if (i > 0 && (pos[i - 1] === NUM || isPerson(place, i - 1)) && isShortOffice(surface)) return null; // "3 PM", "Ada Ode MP"
  const next = i + 1 < count && sentence[i + 1] === sentence[i] ? i + 1 : -1;
  if (p === ADJ && compound === null && !isNounByPlace(document, i, next)) return null;
  return {
    i,
    noun: isDoubtful ? Noun.group : noun,
    lemma,
    surface,
    isPluralForm: noun === Noun.people || isPlural(surface, lemma),
    next,
    isDoubtful,
  };
}

/** "The [elderly] left", "the chief [executive] declined": an adjective that stands for somebody behind an article, or as a subject. */
function isNounByPlace({ tokens: { pos, form, relation }, forms }: Document, i: number, next: number): boolean {
  if (i === 0) return false;
  const isAfterArticle = ARTICLES.has(forms[form[i - 1]!]!.toLowerCase());
  if (isAfterArticle) return next < 0 || pos[next] !== ADJ;
  return SUBJECTS[relation[i]!] === 1 && next >= 0 && (pos[next] === VERB || pos[next] === AUX);
}

/** A noun without hyphens; "spokesmen", "people": the lemma may be none of the listed. */
function simpleNoun({ document: { tokens, forms, lemmas }, small, nounOf, nounOfForm }: Place, i: number): Compound {
  const form = tokens.form[i]!;
  if (AS_ONE.has(small[form]!)) return { noun: small[form]!, kind: Noun.group };
  const noun = lemmas[tokens.lemma[i]!]!;
  return { noun, kind: nounOf[tokens.lemma[i]!]! || (noun === forms[form] ? 0 : nounOfForm[form]!) };
}

/** "The [MCE]", which the text has introduced as the Municipal Chief [Executive] (MCE). */
function shortAt(document: Document, i: number): Compound | null {
  const office = shortOfficesOf(document).get(wordForm(document, i)) ?? officeShortened(document, i);
  return office === undefined ? null : { noun: office.noun, kind: Noun.person };
}

/** The noun with hyphens that ends at a token, where it tells more than its last word: "start-up", "team-mate", "daughter-in-law". */
function compoundAt(document: Document, i: number): Compound | null {
  const { start, end, count } = document.tokens;
  const first = firstGlued(document, i);
  if (first === i || (i + 1 < count && start[i + 1] === end[i] && wordForm(document, i + 1) === '-')) return null;
  let compound = '';
  for (let k = first; k < i; k += 2) compound += `${wordForm(document, k).slice(0, 30).toLowerCase()}-`;
  return compoundNoun(compound + lemmaAt(document, i).slice(0, 30).toLowerCase());
}

/** The first token of the word with hyphens that ends at one. */
function firstGlued({ tokens: { start, end, form }, forms }: Document, i: number): number {
  if (i < 2 || start[i] !== end[i - 1]) return i; // as are most
  const isGlued = (k: number): boolean => k > 0 && start[k] === end[k - 1];
  let first = i;
  while (first > 1 && i - first < MOST_GLUED && isGlued(first) && forms[form[first - 1]!] === '-' && isGlued(first - 1))
    first -= 2;
  return first;
}

/** "daughter-in-law": words and hyphens before the last. */
const MOST_GLUED = 4;

/** Whether a noun is half of a longer one, or stands before the name that it goes with, which is noted: "the [police] officers", "[President] Ode". */
function isPartOfMore(place: Place, head: Head): boolean {
  const { document, nameAt, names } = place;
  const { tokens } = document;
  const { i, next } = head;
  if (isRankBehind(place, head)) return true;
  if (next < 0) return false;
  // "[Deputy] Prime Minister"
  if (tokens.relation[i] === Rel.compound && tokens.head[i]! > next && nameAt[next]! < 0)
    if (tokens.pos[next] === ADJ || tokens.pos[next] === PROPN) return true;
  const isGlued = tokens.start[next] === tokens.end[i];
  const name = nameAt[next]!;
  if (name < 0) {
    const isRun = tokens.pos[next] === NOUN || (tokens.pos[next] === PROPN && tokens.pos[i] === PROPN);
    const nextForm = wordForm(document, next);
    if (isRun && !RANKS.has(nextForm.toLowerCase()) && tokens.start[next]! - tokens.end[i]! <= 1) return true;
    return isGlued && nextForm === '-';
  }
  if (names[name]!.first !== next) return false;
  // "the [radical] Lumen union"
  return (
    isTitle(place, head, name) ||
    ((tokens.pos[i] === PROPN || tokens.pos[i] === ADJ) && !isBeforePerson(place, head, name))
  );
}

/** Of "the attorney general" the first is the head. */
function isRankBehind({ document: { tokens }, nameAt, nounOf }: Place, { i, lemma }: Head): boolean {
  if (i === 0 || !RANKS.has(lemma) || tokens.sentence[i - 1] !== tokens.sentence[i]) return false;
  const before = nounOf[tokens.lemma[i - 1]!]!;
  return before > 0 && before <= Noun.female && !(i + 1 < tokens.count && nameAt[i + 1]! >= 0);
}

/** Whether a person's name comes right after a noun. */
const isBeforePerson = ({ document: { tokens }, names }: Place, { i, next }: Head, name: number): boolean =>
  names[name]!.kind === Kind.person && tokens.start[next]! - tokens.end[i]! === 1;

/** Notes the title before a name; whether it is nobody else: "[President] Ode", "the [carmaker] Lumen", but "[ministers] Ode and Lee". */
function isTitle(place: Place, head: Head, name: number): boolean {
  const { document, names, titles } = place;
  const { tokens } = document;
  const { i, next, lemma, noun, isPluralForm } = head;
  if (isBeforePerson(place, head, name)) {
    const office = RANKS.has(lemma) && i > 0 ? lowerForm(document, i - 1) : ''; // "Attorney General Ada Ode"
    titles.set(name, kindOfNoun(office) > 0 ? `${office} ${lemma}` : lemma);
    return !isPluralForm;
  }
  const isOfBody =
    names[name]!.kind === Kind.group &&
    noun === Noun.group &&
    !isPluralForm &&
    tokens.start[next]! - tokens.end[i]! === 1;
  if (isOfBody) titles.set(name, lemma);
  return isOfBody;
}

/** The mention of a noun with what stands before it; null where it is nobody. */
function nominalOf(place: Place, head: Head): Draft | null {
  const { document, nameAt } = place;
  const { tokens } = document;
  const { i, lemma, isPluralForm, next, isDoubtful } = head;
  const phrase = startOfNoun(place, head);
  if (phrase === null) return null;
  const { first } = phrase;
  const article = phrase.article === Article.none && isOfficer(place, head) ? Article.definite : phrase.article;
  if (isDoubtful && (article < Article.definite || isPluralForm)) return null;
  if (isThing(place, head, first, article)) return null;
  const isBare = AS_ONE.has(lemma) ? false : bareness(place, head, first, article);
  if (isBare === null) return null;
  // "the secretary general", "the mayor-elect"
  const rank =
    next > 0 && nameAt[next]! < 0 && tokens.start[next]! - tokens.end[i]! === 1 ? lowerForm(document, next) : '';
  const last = RANKS.has(rank) ? next : i;
  const second = i > first ? lowerForm(document, i - 1) : '';
  const apart = writtenApart(second, lemma);
  const noun = apart === lemma ? head.noun : kindOfNoun(apart);
  return createDraft(document, {
    form: 'nominal',
    first: isBare && isInHeading(document, i) ? i : first,
    last,
    kind: mentionKind(noun),
    label: labelOf(noun),
    gender: noun === Noun.male ? 1 : noun === Noun.female ? 2 : 0,
    plural: isPluralForm,
    article,
    noun: lemma.length < 30 ? `${SECOND.has(second) ? `${second} ` : ''}${apart}${last > i ? ` ${rank}` : ''}` : '',
    isBare,
  });
}

/** The first token of a noun's phrase, and what determines it; null where that belongs to another noun: "a children's hospice" is one for children. */
function startOfNoun(place: Place, { i, lemma, noun, surface, isPluralForm }: Head): PhraseStart | null {
  const { document, small } = place;
  const { form } = document.tokens;
  const start = phraseStart(place, firstGlued(document, i)); // "director-general", "33-year-old"
  if (start.first === i || !(isPluralForm || AS_ONE.has(lemma) || surface.endsWith('hildren'))) return start;
  const determiner = small[form[start.first]!]!;
  const isOfSeveral = noun !== Noun.people || /(?:men|people|children|s)$/.test(lemma);
  if (isOfSeveral && /^an?$/.test(determiner)) return null;
  return determiner === 'that' ? { first: start.first + 1, article: Article.none } : start; // "said that police left"
}

/** "[Lumen secretary] said so": who has an office of the body that is named in front, written without an article. */
function isOfficer({ document: { tokens }, nameAt, names }: Place, { i, noun, isPluralForm }: Head): boolean {
  const isOne = noun >= Noun.person && noun <= Noun.female && !isPluralForm;
  return isOne && i > 0 && names[nameAt[i - 1]!]?.kind === Kind.group && SUBJECTS[tokens.relation[i]!] === 1;
}

/** What only looks like somebody, and nobody in particular: "in the chair", "the 12 percent figure", "every figure". */
function isThing({ document, small }: Place, { i, lemma }: Head, first: number, article: number): boolean {
  const { form } = document.tokens;
  if (ALSO_THINGS.has(lemma) && first > 0 && PLACING_PREPOSITIONS.has(small[form[first - 1]!]!)) return true;
  if (lemma === 'head' && article === Article.possessive && isOfBody(document, i)) return true;
  if (lemma === 'figure' && first >= i - (article === Article.none ? 0 : 1)) return true;
  return article === Article.indefinite && DETERMINERS_OF_NOBODY.has(small[form[first]!]!);
}

/** "He shook his [head]". */
function isOfBody({ tokens: { head, relation, lemma }, lemmas }: Document, noun: number): boolean {
  const verb = head[noun]!;
  return verb >= 0 && relation[verb] !== Rel.nmod && MOVING_ONES_HEAD.has(lemmas[lemma[verb]!]!);
}

/** Whether a noun stands bare and only says what somebody is ("Man held", "as host"); null where it is a title or half of something else ("police chief"). */
function bareness(
  { document, nameAt, names }: Place,
  { i, noun, surface, isPluralForm }: Head,
  first: number,
  article: number,
): boolean | null {
  if (article !== Article.none || isPluralForm) return false;
  if (noun > Noun.female) return null;
  if (isAfterPerson(document, first, i, nameAt, names)) return false; // "Ada Ode, mayor of Freeland"
  const isProper = surface.charCodeAt(0) <= 0x5a;
  if (isInHeading(document, i) || (!isProper && isBarePredicate(document, treeOf(document), i))) return true;
  return isProper && !isSentenceStart(document, i) ? false : null;
}

/** "The [33-year-old] denied it": in one word or in five. */
function agedPerson(document: Document, i: number, nameAt: Int32Array): Draft | null {
  const { count, pos, sentence } = document.tokens;
  const surface = wordForm(document, i);
  if (!surface.endsWith('old')) return null;
  let first = -1;
  if (/^\d{1,3}-year-old$/.test(surface)) first = i;
  else if (surface === 'old' && wordForm(document, i - 1) === '-' && /^\d{1,3}$/.test(wordForm(document, i - 4)))
    first = i - 4;
  const article = ARTICLES.get(wordForm(document, first - 1).toLowerCase());
  if (first < 1 || (article !== Article.definite && article !== Article.indefinite)) return null;
  const next = i + 1;
  if (
    next < count &&
    sentence[next] === sentence[i] &&
    ((nameAt[next]! >= 0 && nameAt[next] !== nameAt[i]) ||
      pos[next] === NOUN ||
      pos[next] === ADJ ||
      pos[next] === PROPN ||
      /^[-"“‘(,]$/.test(wordForm(document, next)))
  )
    return null; // "the 33-year-old driver"
  return createDraft(document, {
    form: 'nominal',
    first: first - 1,
    last: i,
    kind: Kind.person,
    label: 'PERSON',
    article,
    isAged: true,
  });
}

/** "[The Swede] said so": one of a people, where nobody has found a name in it. */
function memberOfPeople(document: Document, i: number, nameAt: Int32Array): Draft | null {
  const { count, pos, sentence, start, end } = document.tokens;
  const surface = wordForm(document, i);
  if (i === 0 || nameAt[i]! >= 0 || surface.charCodeAt(0) > 0x5a || lowerForm(document, i - 1) !== 'the') return null;
  const word = surface.toLowerCase();
  if (!PEOPLE_NOUNS.has(word)) return null;
  const next = i + 1;
  const isModifier =
    next < count &&
    sentence[next] === sentence[i] &&
    (start[next] === end[i] || nameAt[next]! >= 0) &&
    !/^[,.:;?!'’]/.test(wordForm(document, next));
  if (isModifier || (next < count && (pos[next] === NOUN || pos[next] === PROPN || pos[next] === ADJ))) return null;
  return createDraft(document, {
    form: 'nominal',
    first: i - 1,
    last: i,
    kind: Kind.person,
    label: 'PERSON',
    gender: word.endsWith('woman') ? 2 : word.endsWith('man') ? 1 : 0,
    article: Article.definite,
    noun: word,
    isMember: true,
  });
}

/** "The mine" is a thing, "the fault is mine" somebody's. */
const isMine = (form: string): boolean => form.length === 4 && form.toLowerCase() === 'mine';

/** "ministers" of "minister", "spokesmen"; not "boss". */
function isPlural(form: string, lemma: string): boolean {
  if (form.length < 4) return form === 'men';
  return form.endsWith('men') || (form.endsWith('s') && !form.endsWith('ss') && lemma.length < form.length);
}

const pronounTrait: Trait = ({ list }, word) => pronounKind(list[word]!);
const nounTrait: Trait = ({ list }, word) => kindOfAnyNoun(list[word]!);
const smallNounTrait: Trait = ({ list, small }, word) =>
  list[word]!.length >= 24 ? 0 : isShortOffice(list[word]!) ? Noun.person : kindOfAnyNoun(small[word]!);

function pronounKind(form: string): number {
  if (form.length > 10 || form === 'US' || form === 'IT') return 0;
  const known = PRONOUN_CLASSES.get(form);
  if (known !== undefined || form.charCodeAt(0) >= 0x61) return known ?? 0;
  return PRONOUN_CLASSES.get(form.toLowerCase()) ?? 0;
}

const mentionKind = (noun: number): number =>
  noun <= Noun.people ? Kind.person : noun === Noun.group ? Kind.group : Kind.place;

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
  document: Document,
  first: number,
  head: number,
  nameAt: Int32Array,
  names: readonly Draft[],
): boolean {
  const { tokens } = document;
  if (head + 1 >= tokens.count) return false;
  // "Ada Ode, Freeland police chief, left": as the tree has it
  const host = tokens.relation[head] === Rel.appos ? nameAt[tokens.head[head]!]! : -1;
  if (host >= 0 && ENDS.has(wordForm(document, head + 1))) return names[host]!.kind === Kind.person;
  if (first < 2 || wordForm(document, first - 1) !== ',' || !WHOSE.has(wordForm(document, head + 1))) return false;
  const last =
    first > 3 && wordForm(document, first - 3) === ',' && /^\d\d$/.test(wordForm(document, first - 2))
      ? first - 4
      : first - 2;
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

interface PhraseStart {
  readonly first: number;
  readonly article: number;
}

/** The first token of the phrase that ends with the head, and what determines it. */
function phraseStart({ document, small, nameAt, names }: Place, head: number): PhraseStart {
  const { form, pos, start, end } = document.tokens;
  const own = clausesOf(document).phraseStart(head);
  // "The premier left", of which the parser makes no phrase
  let first = own < 0 ? head : Math.max(own, head - LONGEST);
  if (first === head && head > 0 && ARTICLES.has(small[form[head - 1]!]!)) first--;
  for (let i = head - 1; i >= first; i--)
    // the mark of "a 'legend'" is no owner's
    if (start[i] === end[i - 1] && GENITIVES.has(small[form[i]!]!))
      return { first: i + 1, article: Article.possessive };
  // "both the mayor", "all her aides": the second of two determiners tells more
  if (first + 1 < head && OUTER_DETERMINERS.has(small[form[first + 1]!]!)) first++;
  const article = ARTICLES.get(small[form[first]!]!);
  if (article !== undefined && first < head) return { first, article };
  // "[Tarn Bay] police"
  const name = names[nameAt[first === head ? head - 1 : first] ?? -1];
  const isOfPlace = AS_ONE.has(small[form[head]!]!) && name !== undefined && name.kind > Kind.person;
  if (isOfPlace && !PLACING_PREPOSITIONS.has(lowerForm(document, name.first - 1)))
    return { first: name.first, article: Article.none };
  // A name that only stands before is not part of it: "In Lagos police said".
  while (first < head && (nameAt[first]! >= 0 || small[form[first]!] === '-' || BEFORE_PHRASES[pos[first]!] === true))
    first++;
  return { first, article: Article.none };
}

const GENITIVES: ReadonlySet<string> = new Set(["'s", '’s', "'", '’']);
