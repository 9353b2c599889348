import { BEFORE_TIMES } from '../english/time.ts';
import { DONE_TO_PEOPLE, DONE_BY_PEOPLE } from '../english/verbs.ts';
import { BEFORE_PLACE_NAMES } from '../english/small-words.ts';
import { MEDIA_NOUNS, FIRM_NOUNS, GROUP_NOUNS, OWNED_BY_FIRMS } from '../english/firms.ts';
import { STREETS, SEATS_OF_POWER, BEHIND_STREETS } from '../english/places.ts';
import { Tag } from '../english/pos-tags.ts';
import { SAYING } from '../english/saying.ts';
import { commonWords } from '../english/common-words.ts';
import type { Document } from '../language/document.ts';
import { hashesOf } from '../language/hashes.ts';
import { lookUpHash } from '../learning/packed-lexicon.ts';
import { Rel, relationSet } from '../syntax/relations.ts';
import { childBy, treeOf } from '../syntax/tree.ts';
import { genderOfGivenName } from '../english/given-names.ts';
import { kindOfNoun, Noun } from '../english/nouns.ts';
import type { NameLabel } from './name-labels.ts';
import { lowerForm, wordForm, wordsBetween } from './name-words.ts';
import { isKnownPlace } from './place-kinds.ts';
import type { TaggedName } from './tagger.ts';

/*
 * What a name is, where its context or its last word tells more than the tagger sees: "the insurer Southern Provident", "Lumen's chief executive", "an interview to Dawn", "Mill Lane",
 * "backs Marta". What is found out in one place holds for the same name everywhere.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const MONTHS = /* @__PURE__ */ words('April May June August');
const SUBJECTS = /* @__PURE__ */ relationSet('nsubj', 'nsubj:pass');
const ARGUMENTS = /* @__PURE__ */ relationSet('nsubj', 'nsubj:pass', 'obj', 'iobj');
const CASES = /* @__PURE__ */ relationSet('case');
const { ADJ, NOUN, PROPN, VERB } = Tag;

/** The tagger's confidence above which a name alone is what it says. */
const SURE = 0.9;

/** The same names, with the labels that their contexts tell. */
export function withContexts(document: Document, names: readonly TaggedName[]): readonly TaggedName[] {
  const told = new Map<string, NameLabel>();
  const people = new Set<string>(); // words of names of several words that are people's
  for (const { first, last, label } of names)
    if (label === 'PERSON' && last > first) for (let i = first; i <= last; i++) people.add(wordForm(document, i));
  const sure = new Set<string>(); // single places about which the tagger has no doubt, or that stand where places do
  for (const { first, last, label, confidence } of names)
    if (
      label === 'LOC' &&
      first === last &&
      (confidence > SURE || BEFORE_PLACE_NAMES.has(lowerForm(document, first - 1)))
    )
      sure.add(wordForm(document, first));
  for (const name of names) {
    const words = wordsBetween(document, name.first, name.last);
    const label = bodyLabel(document, name, people) ?? (sure.has(words) ? undefined : personLabel(document, name));
    if (label !== undefined) told.set(words, label);
  }
  const found = names.map((name): TaggedName => {
    const own = placedLabel(document, name);
    if (own !== undefined) return { ...name, label: own };
    const label =
      name.label === 'LOC' || name.label === 'PERSON' || name.label === 'MISC' || name.label === 'PRODUCT'
        ? told.get(wordsBetween(document, name.first, name.last))
        : undefined;
    return label === undefined || label === name.label ? name : { ...name, label };
  });
  return withPeople(document, found, people);
}

/** Streets, and the houses that stand for who governs in them: where one is, they are a building. */
function placedLabel(document: Document, { first, last, label }: TaggedName): NameLabel | undefined {
  const key =
    first === last
      ? lowerForm(document, first)
      : last === first + 1
        ? `${lowerForm(document, first)}-${lowerForm(document, last)}`
        : '';
  if (SEATS_OF_POWER.has(key)) {
    const before = lowerForm(document, first - 1) === 'the' ? first - 2 : first - 1;
    return BEFORE_PLACE_NAMES.has(lowerForm(document, before)) &&
      lowerForm(document, before) !== 'of' &&
      lowerForm(document, before) !== 'from'
      ? 'FAC'
      : 'ORG';
  }
  return label === 'LOC' && last > first && STREETS.has(lowerForm(document, last)) ? 'FAC' : undefined;
}

/** What is a company, a newspaper, a charity by what stands beside it. */
function bodyLabel(document: Document, name: TaggedName, people: ReadonlySet<string>): NameLabel | undefined {
  const { first, last, label, confidence } = name;
  if (label !== 'LOC' && label !== 'PERSON' && label !== 'MISC' && label !== 'PRODUCT') return undefined;
  if (isBehindNoun(document, name) || isApposedTo(document, name)) return 'ORG';
  if (first === last && people.has(wordForm(document, first))) return undefined;
  if (
    /^['’]s$/.test(wordForm(document, last + 1)) &&
    label !== 'LOC' &&
    first === last &&
    confidence < SURE &&
    ownsAsFirm(document, last + 2)
  )
    return 'ORG';
  // "the Italian La Repubblica"
  if (
    label === 'LOC' &&
    confidence < 0.5 &&
    last > first &&
    lowerForm(document, first - 2) === 'the' &&
    /^\p{Lu}/u.test(wordForm(document, first - 1)) &&
    document.tokens.pos[first - 1] === ADJ
  )
    return 'ORG';
  const isInterview = lowerForm(document, first - 1) === 'to' && /^interviews?$/.test(lowerForm(document, first - 2));
  return isInterview && (label !== 'PERSON' || first === last) && !isKnownPlace(lowerForm(document, first))
    ? 'ORG'
    : undefined;
}

/** "the insurer [Southern Provident]": the noun and the name are one phrase. */
function isBehindNoun(document: Document, { first, last, label }: TaggedName): boolean {
  const { head, relation } = document.tokens;
  const noun = lowerForm(document, first - 1);
  if (
    !(label === 'PERSON' ? MEDIA_NOUNS : FIRM_NOUNS).has(noun) &&
    !MEDIA_NOUNS.has(noun) &&
    !(label === 'MISC' && GROUP_NOUNS.has(noun))
  )
    return false;
  if (wordForm(document, first - 1) !== noun || (label === 'PERSON' && first === last)) return false;
  if ((label === 'LOC' || label === 'MISC') && last > first)
    return !isKnownPlace(wordsBetween(document, first, last).toLowerCase());
  for (let i = first; i <= last; i++) {
    if (head[i] === first - 1) return SUBJECTS[relation[i]!] === 0;
    if (head[first - 1] === i) return true;
  }
  return document.tokens.pos[first - 1] === ADJ || relation[first] === relation[first - 1];
}

/** "[Northern Mutual], the insurance company,", "the insurance company, [Northern Mutual],". */
function isApposedTo(document: Document, { first, last, label }: TaggedName): boolean {
  const {
    tokens: { pos },
  } = document;
  if (
    label === 'LOC' &&
    /^[,.]$/.test(wordForm(document, last + 1)) &&
    wordForm(document, first - 1) === ',' &&
    FIRM_NOUNS.has(wordForm(document, first - 2)) &&
    pos[first - 2] === NOUN
  )
    return true;
  if (
    BEFORE_PLACE_NAMES.has(lowerForm(document, first - 1)) ||
    (label === 'PERSON' && genderOfGivenName(lowerForm(document, first)) > 0) ||
    wordForm(document, last + 1) !== ',' ||
    !/^(?:the|an?)$/.test(lowerForm(document, last + 2)) ||
    label === 'MISC'
  )
    return false;
  let end = last + 2;
  while (end < last + 7 && (pos[end + 1] === ADJ || pos[end + 1] === NOUN || wordForm(document, end + 1) === '-'))
    end++;
  if (!BEHIND_STREETS.has(wordForm(document, end + 1))) return false;
  return (
    FIRM_NOUNS.has(lowerForm(document, end)) &&
    !/^(?:party|union|label|maker)$/.test(lowerForm(document, end)) &&
    kindOfNoun(lowerForm(document, end)) !== Noun.person
  );
}

/** "'s [founding CEO]", "'s [chief executive]", "'s [shares]". */
function ownsAsFirm(document: Document, from: number): boolean {
  for (let i = from; i < from + 4; i++) {
    const word = lowerForm(document, i);
    if (OWNED_BY_FIRMS.has(word) || (word === 'executive' && lowerForm(document, i - 1) === 'chief')) return true;
    const p = document.tokens.pos[i];
    if (p !== ADJ && p !== NOUN && !/ing$/.test(word)) return false;
  }
  return false;
}

/** What the tagger takes for a place, not very sure, and what bears a given name or is treated as people are: "backs Marta", "thanked Valencia". */
function personLabel(document: Document, { first, last, label, confidence }: TaggedName): NameLabel | undefined {
  const {
    tokens: { head, relation, lemma },
    lemmas,
  } = document;
  if (
    label !== 'LOC' ||
    first !== last ||
    isKnownPlace(lowerForm(document, first)) ||
    BEFORE_PLACE_NAMES.has(lowerForm(document, first - 1)) ||
    (wordForm(document, first + 1) === ',' && lowerForm(document, first - 1) !== 'with') ||
    confidence > SURE
  )
    return undefined;
  if (lowerForm(document, first - 1) === 'the' || wordForm(document, first) === wordForm(document, first).toUpperCase())
    return undefined;
  if (
    genderOfGivenName(lowerForm(document, first)) > 0 &&
    (ARGUMENTS[relation[first]!] === 1 || lowerForm(document, first - 1) === 'with')
  )
    return 'PERSON';
  if (genderOfGivenName(lowerForm(document, first)) > 0 && confidence < 0.7 && relation[first] === Rel.flat)
    return 'PERSON';
  return relation[first] === Rel.obj && head[first]! >= 0 && DONE_TO_PEOPLE.has(lemmas[lemma[head[first]!]!]!)
    ? 'PERSON'
    : undefined;
}

/** Adds people whom the tagger misses: months who act ("May urged", "April said" where there is an April Rowe), and given names that open a sentence ("Owen backs"). */
function withPeople(
  document: Document,
  names: readonly TaggedName[],
  people: ReadonlySet<string>,
): readonly TaggedName[] {
  const { tokens } = document;
  const found: TaggedName[] = [];
  let k = 0;
  for (let i = 0; i < tokens.count; i++) {
    while (k < names.length && names[k]!.last < i) found.push(names[k++]!);
    const form = wordForm(document, i);
    const unit = form.charCodeAt(0);
    if (unit < 0x41 || unit > 0x5a) continue;
    const covering = k < names.length && names[k]!.first <= i ? names[k] : undefined;
    if (covering !== undefined && (covering.label !== 'DATE' || covering.last > covering.first)) continue;
    const isPerson = MONTHS.has(form)
      ? isActingMonth(document, i, people.has(form))
      : covering === undefined && isOpeningName(document, i);
    if (!isPerson) continue;
    if (covering !== undefined) k++;
    found.push({ first: i, last: i, label: 'PERSON', confidence: 0.7 });
  }
  return [...found, ...names.slice(k)];
}

/** "May urged", "May's plan" or "told May" where a Theresa May is named. */
function isActingMonth(document: Document, i: number, isNamed: boolean): boolean {
  const {
    tokens: { head, relation, pos, lemma },
    lemmas,
  } = document;
  if (
    /^\d/.test(wordForm(document, i + 1)) ||
    (pos[i] !== PROPN && pos[i] !== NOUN) ||
    childBy(treeOf(document), i, CASES) >= 0
  )
    return false;
  if (BEFORE_TIMES.has(lowerForm(document, i - 1))) return false;
  const verb = head[i]!;
  if (isNamed && ARGUMENTS[relation[i]!] === 1) return true;
  if (verb < 0 || SUBJECTS[relation[i]!] === 0 || pos[verb] !== VERB) return false;
  const said = lemmas[lemma[verb]!]!;
  return SAYING.has(said) || DONE_BY_PEOPLE.has(said);
}

/** "[Owen] backs Marta": a given name alone before what can be a verb. */
function isOpeningName(document: Document, i: number): boolean {
  const {
    tokens: { sentence, pos, relation },
  } = document;
  if (i > 0 && sentence[i - 1] === sentence[i]) return false;
  const form = wordForm(document, i);
  if (
    form.length < 3 ||
    form === form.toUpperCase() ||
    pos[i] !== PROPN ||
    genderOfGivenName(form.toLowerCase()) === 0 ||
    isKnownPlace(form.toLowerCase())
  )
    return false;
  if (lookUpHash(commonWords(), hashesOf(document).lower[document.tokens.form[i]!]!) >= 0) return false; // "Hope fades"
  const next = wordForm(document, i + 1);
  return SUBJECTS[relation[i]!] === 1 || (relation[i] === Rel.compound && /^[a-z]+s$/.test(next));
}
