import { wordSet } from '../english/sets.ts';
import { lemmaAt, type Document } from '../language/document.ts';
import { BEFORE_TIMES, MONTHS_AS_NAMES } from '../english/time.ts';
import { DONE_TO_PEOPLE, DONE_BY_PEOPLE } from '../english/verbs.ts';
import { BEFORE_PLACE_NAMES } from '../english/small-words.ts';
import { MEDIA_NOUNS, FIRM_NOUNS, GROUP_NOUNS, OWNED_BY_FIRMS, TRADING_PARTIES } from '../english/firms.ts';
import { CAPITALS_LIKE_PEOPLE, SEATS_OF_POWER } from '../english/places.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { BUILDINGS, FACILITIES, STREETS, WORKS } from '../english/named-things.ts';
import { SAYING } from '../english/saying.ts';
import { commonWords } from '../english/common-words.ts';
import { ADDRESS, TITLES } from '../english/titles.ts';
import { TRADES } from '../english/trades.ts';
import { hashesOf } from '../language/hashes.ts';
import { lookUpHash } from '../learning/packed-lexicon.ts';
import { CASE_MARKERS, SUBJECTS } from '../syntax/relation-sets.ts';
import { Rel, relationSet } from '../syntax/relations.ts';
import { childBy, treeOf } from '../syntax/tree.ts';
import { genderOfGivenName } from '../english/given-names.ts';
import { kindOfNoun, Noun } from '../english/nouns.ts';
import type { NameLabel } from './name-labels.ts';
import { lowerForm, wordForm, wordsBetween } from '../language/word-forms.ts';
import { isCapitalised } from '../text/letters.ts';
import { isBehindBody, missedBehindBody } from './behind-bodies.ts';
import { isKnownPlace } from './place-kinds.ts';
import type { TaggedName } from './tagger.ts';

/*
 * What a name is, where its context or its last word tells more than the tagger sees: "the insurer Southern Provident", "Lumen's chief executive", "an interview to Dawn", "Mill Lane",
 * "backs Marta". What is found out in one place holds for the same name everywhere.
 */

const ARGUMENTS = /* @__PURE__ */ relationSet('nsubj', 'nsubj:pass', 'obj', 'iobj');
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
    const label =
      bodyLabel(document, name, people) ??
      (sure.has(words) || isCapital(document, name, people) ? undefined : personLabel(document, name));
    if (label !== undefined) told.set(words, label);
  }
  const found = names.map((name): TaggedName => {
    const own = placedLabel(document, name) ?? titleLabel(document, name);
    if (own !== undefined) return { ...name, label: own };
    const label =
      name.label === 'LOC' ||
      name.label === 'PERSON' ||
      name.label === 'MISC' ||
      name.label === 'PRODUCT' ||
      (name.label === 'ORG' && isApposedToRole(document, name))
        ? told.get(wordsBetween(document, name.first, name.last))
        : undefined;
    return label === undefined || label === name.label ? name : { ...name, label };
  });
  return withMissed(document, found, people);
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
  if (last === first) return undefined;
  const end = lowerForm(document, last);
  if (label === 'FAC' && end === 'court') return 'ORG';
  if ((label === 'MISC' || label === 'FAC') && last === first + 1 && lowerForm(document, first) === 'port')
    return 'LOC'; // "Port Sallow"
  if (ROADS.has(lowerForm(document, first)) && /^\d/.test(wordForm(document, last))) return 'FAC'; // "Route 7"
  const isHouse = (label === 'LOC' || label === 'MISC') && (STREETS.has(end) || FACILITIES.has(end));
  const isBody = label === 'ORG' && hasSmallWord(document, first, last); // "Citizens Against the Dam"
  return isHouse || (label !== 'PERSON' && !isBody && BUILDINGS.has(end)) ? 'FAC' : undefined;
}

function hasSmallWord(document: Document, first: number, last: number): boolean {
  for (let i = first + 1; i < last; i++) if (/^(?:the|for)$/.test(wordForm(document, i))) return true;
  return false;
}

/** "his new picture, The [Ferryman's Debt],", "the film [Salt]". */
function titleLabel(document: Document, { first, last, label }: TaggedName): NameLabel | undefined {
  if (label !== 'ORG' && label !== 'LOC') return undefined;
  let before = first - 1;
  if (wordForm(document, before) === 'The') before--;
  const isApart = wordForm(document, before) === ',';
  if (isApart) before--;
  if (!WORKS.has(wordForm(document, before))) return undefined;
  if (!isApart)
    return document.tokens.head[before] === last || document.tokens.head[first] === before ? 'MISC' : undefined;
  let owner = before - 1;
  while (owner > before - 4 && document.tokens.pos[owner] === ADJ) owner--;
  return OWNERS.test(lowerForm(document, owner)) && /^[,.(;]?$/.test(wordForm(document, last + 1)) ? 'MISC' : undefined;
}

const ROADS = /* @__PURE__ */ wordSet('route highway interstate motorway junction exit');
const OWNERS = /^(?:his|her|their|my|our|its|['’]s)$/;

/** What is a company, a newspaper, a charity by what stands beside it. */
function bodyLabel(document: Document, name: TaggedName, people: ReadonlySet<string>): NameLabel | undefined {
  const { first, last, label, confidence } = name;
  if (label !== 'LOC' && label !== 'PERSON' && label !== 'MISC' && label !== 'PRODUCT') return undefined;
  if (ADDRESS.has(lowerForm(document, first).replace('.', ''))) return undefined; // "the broadcaster Sir Ada Ode"
  if (isBehindNoun(document, name) || isApposedTo(document, name) || isBehindBody(document, name, people)) return 'ORG';
  if (first === last && people.has(wordForm(document, first))) return undefined;
  if (
    /^['’]s$/.test(wordForm(document, last + 1)) &&
    label !== 'LOC' &&
    first === last &&
    confidence < SURE &&
    ownsAsFirm(document, last + 2)
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
function isApposedTo(document: Document, { first, last, label, confidence }: TaggedName): boolean {
  const { pos } = document.tokens;
  if (isBehindFirm(document, { first, last, label, confidence })) return true;
  const isPlaced = BEFORE_PLACE_NAMES.has(lowerForm(document, first - 1));
  if (
    (isPlaced && label !== 'PERSON' && lowerForm(document, first - 1) !== 'at') ||
    (label === 'PERSON' && genderOfGivenName(lowerForm(document, first)) > 0) ||
    wordForm(document, last + 1) !== ',' ||
    label === 'MISC'
  )
    return false;
  let end = last + 2;
  const isOwned = pos[end] === PROPN && /^['’]s$/.test(wordForm(document, end + 1)); // "Britain's largest supermarket"
  if (isOwned) end++;
  else if (!/^(?:the|an?)$/.test(lowerForm(document, end))) return false;
  while (end < last + 8 && (isModifier(pos[end + 1]!) || wordForm(document, end + 1) === '-')) end++;
  const next = wordForm(document, end + 1);
  if (!(isPlaced ? /^(?:[,.;)]|which)$/ : BEHIND_FIRM).test(next)) return false;
  return (
    FIRM_NOUNS.has(lowerForm(document, end)) &&
    !/^(?:party|union|label|maker)$/.test(lowerForm(document, end)) &&
    kindOfNoun(lowerForm(document, end)) !== Noun.person
  );
}

const BEHIND_FIRM = /^(?:[,.;)]|which|that|who|said|says|from|in|of|based|with|behind)$/;
const isModifier = (tag: number): boolean => tag === ADJ || tag === NOUN || tag === Tag.ADV;

/** "The manufacturer, [Lürmann Werft], said". */
function isBehindFirm(document: Document, { first, last, label }: TaggedName): boolean {
  if (wordForm(document, first - 1) !== ',' || document.tokens.pos[first - 2] !== NOUN) return false;
  const noun = wordForm(document, first - 2);
  if (!/^[,.]$/.test(wordForm(document, last + 1)) || !FIRM_NOUNS.has(noun)) return false;
  if (label !== 'PERSON') return label === 'LOC';
  if (genderOfGivenName(lowerForm(document, first)) === 0) return true;
  // "the carmaker, [Brandt Motoren],": what no person is, whatever the name looks like
  const isOfNoun = document.tokens.relation[first] === Rel.appos && document.tokens.head[first] === first - 2;
  return isOfNoun && last > first && kindOfNoun(noun) === Noun.group && !TRADING_PARTIES.has(noun);
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

/** "says the county's chief fire officer, [Bren Talbot].", a name of two words that no body has. */
function isApposedToRole(document: Document, { first, last, label }: TaggedName): boolean {
  if ((label !== 'LOC' && label !== 'ORG') || last !== first + 1 || wordForm(document, first - 1) !== ',') return false;
  const role = wordForm(document, first - 2);
  return (
    kindOfNoun(role) === Noun.person &&
    !role.endsWith('s') &&
    /^[.,;)”"]?$/.test(wordForm(document, last + 1)) &&
    isPlainName(document, first) &&
    isPlainName(document, last) &&
    !isKnownPlace(wordsBetween(document, first, last).toLowerCase())
  );
}

/** "Talbot", and neither "BBC" nor "Bank". */
const isPlainName = (document: Document, i: number): boolean =>
  /^\p{Lu}\p{Ll}{1,30}$/u.test(wordForm(document, i)) &&
  lookUpHash(commonWords(), hashesOf(document).lower[document.tokens.form[i]!]!) < 0;

/** "[Washington] called for calm", but not where there is a Tiana Washington. */
const isCapital = (document: Document, { first, last }: TaggedName, people: ReadonlySet<string>): boolean =>
  first === last && CAPITALS_LIKE_PEOPLE.has(lowerForm(document, first)) && !people.has(wordForm(document, first));

/** What the tagger takes for a place, not very sure, and what bears a given name or is treated as people are: "backs Marta", "thanked Valencia". */
function personLabel(document: Document, { first, last, label, confidence }: TaggedName): NameLabel | undefined {
  const { head, relation } = document.tokens;
  const name: TaggedName = { first, last, label, confidence };
  if (isApposedToRole(document, name)) return 'PERSON';
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
  return relation[first] === Rel.obj && head[first]! >= 0 && DONE_TO_PEOPLE.has(lemmaAt(document, head[first]!))
    ? 'PERSON'
    : undefined;
}

/** Adds those whom the tagger misses: bodies that end as such do, or open a sentence; months who act ("May urged", "April said" where there is an April Rowe), and given names that open a sentence ("Owen backs"). */
function withMissed(
  document: Document,
  names: readonly TaggedName[],
  people: ReadonlySet<string>,
): readonly TaggedName[] {
  const found: TaggedName[] = [];
  let k = 0;
  for (let i = 0; i < document.tokens.count; i++) {
    while (k < names.length && names[k]!.last < i) found.push(names[k++]!);
    const form = wordForm(document, i);
    const unit = form.charCodeAt(0);
    if (unit < 0x41 || unit > 0x5a) continue;
    const covering = k < names.length && names[k]!.first <= i ? names[k] : undefined;
    if (covering !== undefined && (covering.label !== 'DATE' || covering.last > covering.first)) continue;
    const body = covering === undefined ? missedBody(document, i, names[k]) : undefined;
    if (body !== undefined) {
      found.push(body);
      continue;
    }
    const label = MONTHS_AS_NAMES.has(form)
      ? isActingMonth(document, i, people.has(form)) && 'PERSON'
      : covering === undefined && openingLabel(document, i);
    if (!label) continue;
    if (covering !== undefined) k++;
    found.push({ first: i, last: i, label, confidence: label === 'PERSON' ? 0.7 : 0.5 });
  }
  return [...found, ...names.slice(k)];
}

/** "May urged", "May's plan" or "told May" where a Theresa May is named. */
function isActingMonth(document: Document, i: number, isNamed: boolean): boolean {
  const { head, relation, pos } = document.tokens;
  if (
    /^\d/.test(wordForm(document, i + 1)) ||
    (pos[i] !== PROPN && pos[i] !== NOUN) ||
    childBy(treeOf(document), i, CASE_MARKERS) >= 0
  )
    return false;
  if (BEFORE_TIMES.has(lowerForm(document, i - 1))) return false;
  const verb = head[i]!;
  if (isNamed && ARGUMENTS[relation[i]!] === 1) return true;
  if (verb < 0 || SUBJECTS[relation[i]!] === 0 || pos[verb] !== VERB) return false;
  const said = lemmaAt(document, verb);
  return SAYING.has(said) || DONE_BY_PEOPLE.has(said);
}

/** What is named right before: "the [Unite] union". */
const NAMED_BEFORE = /* @__PURE__ */ wordSet('union charity');

/** "the [Unite] union", but "the Christian charity". */
function isNameBefore(document: Document, i: number): boolean {
  const lower = lowerForm(document, i);
  return (
    lowerForm(document, i - 1) === 'the' &&
    lower.length > 2 &&
    !/(?:an|ish|ese|ic|day|ch)$/.test(lower) &&
    !isKnownPlace(lower) &&
    kindOfNoun(lower) === 0
  );
}

/** "[Downing Street] dismissed it", "shares in [Ardent Foods]", which the tagger may miss. */
function missedBody(document: Document, i: number, later: TaggedName | undefined): TaggedName | undefined {
  const behind = missedBehindBody(document, i);
  if (behind !== undefined && !(later !== undefined && later.first <= behind.last)) return behind;
  if (later?.first === i + 1) return undefined;
  const { sentence, count } = document.tokens;
  const next = i + 1 < count && sentence[i + 1] === sentence[i] ? wordForm(document, i + 1) : '';
  const isName = isCapitalised(next);
  if (NAMED_BEFORE.has(next) && isNameBefore(document, i)) return { first: i, last: i, label: 'ORG', confidence: 0.6 };
  if (
    isName &&
    (TRADES.has(next.toLowerCase()) || SEATS_OF_POWER.has(`${lowerForm(document, i)}-${next.toLowerCase()}`))
  )
    return { first: i, last: i + 1, label: 'ORG', confidence: 0.6 };
  return SEATS_OF_POWER.has(lowerForm(document, i)) ? { first: i, last: i, label: 'ORG', confidence: 0.6 } : undefined;
}

/** "[Owen] backs Marta", "[Halvex] denied it": a word alone that opens a sentence before what can be a verb, and is in no list of common words. */
function openingLabel(document: Document, i: number): NameLabel | undefined {
  const { sentence, pos, relation, form: formOf } = document.tokens;
  if (i > 0 && sentence[i - 1] === sentence[i]) return undefined;
  const form = wordForm(document, i);
  const lower = form.toLowerCase();
  if (form.length < 3 || form === form.toUpperCase() || pos[i] !== PROPN || isKnownPlace(lower) || TITLES.has(lower))
    return undefined;
  if (lookUpHash(commonWords(), hashesOf(document).lower[formOf[i]!]!) >= 0 || kindOfNoun(lower) > 0) return undefined; // "Hope fades", "Climber dies"
  const isSubject = SUBJECTS[relation[i]!] === 1;
  if (genderOfGivenName(lower) > 0)
    return isSubject || (relation[i] === Rel.compound && /^[a-z]+s$/.test(wordForm(document, i + 1)))
      ? 'PERSON'
      : undefined;
  const isActing = pos[i + 1] === VERB || pos[i + 1] === Tag.AUX || wordForm(document, i + 1) === ',';
  return isSubject && isActing && !/s$/.test(form) ? 'ORG' : undefined;
}
