import { COMPANY_NOUNS, NOUNS_OF_TRADE, PUBLIC_BODIES } from '../english/firms.ts';
import { CLUB_ENDS, FIRM_ENDS } from '../english/followings.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { HOUSED_BODIES, sameBodies, SIDES, TOLD_BY_NAMES, UNIONS } from '../english/bodies.ts';
import { PAPERS, PAPERS_AMONG_OTHERS } from '../english/named-things.ts';
import type { Document } from '../language/document.ts';
import { COUNTRIES } from '../english/countries.ts';
import { isDepartment } from '../english/offices.ts';
import { kindOfAnyNoun } from '../english/more-nouns.ts';
import { Noun } from '../english/nouns.ts';
import { SORTS_OF_BODIES } from '../english/sorts.ts';
import { lowerForm, wordForm } from '../language/word-forms.ts';
import { Article, Kind, type Cluster, type Draft } from './mention-draft.ts';
import { SURE } from './confidence.ts';
import { isReportedBy } from './grammar.ts';
import { AS_ONE } from './nominals.ts';
import { isCapital, type Link, type Resolution } from './resolution.ts';

/* Nouns that come again: "the lawyers" after "two lawyers", "the company" after "Ode Ltd", "the club" after "the Lark Bay Rovers". */

/** How far back a noun that comes again is looked for: sentences, and mentions. */
const NOUN_SENTENCES_BACK = 12;
const NOUN_MENTIONS_BACK = 80;

const STATE: ReadonlySet<string> = new Set(['country', 'nation', 'kingdom', 'republic']);
const TOWN: ReadonlySet<string> = new Set(['city', 'town', 'village', 'municipality']);

/** "the company" for any organization, "the country" for a country, "the city" for another governed place. */
export function isGenericFor({ noun, plural }: Draft, { label, nouns, kind }: Cluster): boolean {
  if (plural) return false;
  if (label === 'ORG' && kind === Kind.group && !nouns.has(IS_COUNTRY))
    return (
      (COMPANY_NOUNS.has(noun) || NOUNS_OF_TRADE.has(noun)) &&
      !(NOUNS_OF_TRADE.has(noun) && PUBLIC_BODIES.some((word) => nouns.has(word)))
    );
  if (label !== 'GPE') return false;
  return nouns.has(IS_COUNTRY) ? STATE.has(noun) : TOWN.has(noun);
}

/** "The village" is no country. */
export const isPlaceOfAnotherSort = ({ noun }: Draft, { nouns }: Cluster): boolean =>
  nouns.has(IS_COUNTRY) && TOWN.has(noun);

const PUBLIC: ReadonlySet<string> = /* @__PURE__ */ new Set(PUBLIC_BODIES);

/** "The union" is no government, "the team" no ministry and no energy firm, "the company" no union: as the last word of a body's name tells, or what it is of ("the [Ministry] of Water"). */
export function isBodyOfAnotherSort(document: Document, draft: Draft, body: Cluster): boolean {
  const { noun } = draft;
  const { kind, nouns, mentions } = body;
  if (kind !== Kind.group) return false;
  if (isCalled({ nouns }, noun)) return isOfAnotherDepartment(document, draft, body);
  if (PUBLIC.has(noun) || NOUNS_OF_TRADE.has(noun)) if (PUBLIC_BODIES.some((word) => nouns.has(word))) return true;
  const own = sortsOfBody(noun);
  if (own === 0 || (COMPANY_NOUNS.has(noun) && !NOUNS_OF_TRADE.has(noun))) return false;
  const isOfTrade = !SIDES.has(noun);
  return mentions.slice(0, MOST_NAMES).some((mention) => {
    if (mention.form !== 'name') return false;
    const head = headOfName(document, mention);
    const isFirm = FIRM_ENDS.has(head) && !CLUB_ENDS.has(head);
    const other = sortsOfBody(head);
    return isOfTrade ? NOUNS_OF_TRADE.has(noun) && UNIONS.has(head) : isFirm || (other !== 0 && (other & own) === 0);
  });
}
const MOST_NAMES = 3;

/** "The defence ministry" is not the Ministry of Water. */
function isOfAnotherDepartment(document: Document, draft: Draft, body: Cluster): boolean {
  const departments = wordsBefore(document, draft).filter(isDepartment);
  return departments.length > 0 && body.named && !isNamedWith(document, departments, body);
}

const sortsOfBody = (noun: string): number => SORTS_OF_BODIES.nouns.get(SIDES.has(noun) ? 'team' : noun) ?? 0;

/** The word of a body's name that tells what it is: the last one, or the one before "of". */
function headOfName(document: Document, { first, last }: Draft): string {
  for (let i = first + 1; i < last; i++) if (lowerForm(document, i) === 'of') return lowerForm(document, i - 1);
  return lowerForm(document, last);
}

/** Whether a noun is said of any body or place of its sort. */
export const isSaidOfAnyBody = ({ noun }: Draft): boolean =>
  COMPANY_NOUNS.has(noun) || STATE.has(noun) || TOWN.has(noun);

/** Marks clusters of countries among their nouns. */
export const IS_COUNTRY = '(country)';

/** Gives named clusters the nouns that their names hold, "ministry" for "the Ministry of Water", or tell, "newspaper" for "the Tarn Herald". */
export function nounsOfName(lower: string, { kind }: Cluster): string[] {
  const nouns = COUNTRIES.has(lower) ? [IS_COUNTRY] : [];
  if (kind !== Kind.group && kind !== Kind.place) return nouns;
  for (const word of lower.split(' ', 12)) {
    if (kindOfAnyNoun(word) >= Noun.group || (kind === Kind.group && SORTS_OF_BODIES.nouns.has(word))) nouns.push(word);
    const told = kind === Kind.group ? TOLD_BY_NAMES.get(word) : undefined;
    if (told !== undefined) nouns.push(told);
  }
  const last = lower.slice(lower.lastIndexOf(' ') + 1);
  if (/ police(?: force| department| service)?$/.test(lower)) nouns.push('police');
  if (/ prosecutors?(?:['’]s?)? office$/.test(lower)) nouns.push('prosecutors');
  const isPaper = PAPERS.has(last) || (PAPERS_AMONG_OTHERS.has(last) && last.length < lower.length);
  if (kind === Kind.group && isPaper) nouns.push('newspaper');
  return nouns;
}

/** By a noun, or another for the same. */
function isCalled({ nouns }: Pick<Cluster, 'nouns'>, noun: string): boolean {
  if (nouns.has(noun)) return true;
  for (const other of sameBodies(noun)) if (nouns.has(other)) return true;
  return false;
}

/** The nouns, names and adjectives before a noun. */
function modifiersOf({ tokens: { pos } }: Document, { first, head }: Draft): number[] {
  const found: number[] = [];
  for (let i = first; i < head; i++)
    if (pos[i] === Tag.ADJ || pos[i] === Tag.NOUN || pos[i] === Tag.PROPN) found.push(i);
  return found;
}

/** "The European team" after "the Afghan team", "the new bridge" after "the old bridge": what is told apart by words before the noun. */
function isAnotherKind(document: Document, draft: Draft, before: Draft): boolean {
  const own = modifiersOf(document, draft);
  if (own.length === 0) return false;
  const words = new Set<string>();
  for (let i = before.first; i <= before.last; i++) words.add(lowerForm(document, i));
  const others = before.form === 'nominal' ? modifiersOf(document, before) : [];
  const isForeign = others.some((i) => !own.some((k) => lowerForm(document, k) === lowerForm(document, i)));
  return own.some(
    (i) =>
      !words.has(lowerForm(document, i)) && (isForeign || document.tokens.pos[i] !== Tag.ADJ || isCapital(document, i)),
  );
}

/** "The lawyers", "this company", "Congress"; not "a lawyer", "his lawyer", "the other lawyer". */
function isSpokenOf(document: Document, { noun, article, first, head, plural }: Draft): boolean {
  if (noun === '') return false;
  for (let i = first; i < head; i++) if (wordForm(document, i) === 'other') return false; // not those before
  if (article === Article.none) return AS_ONE.has(noun) || (isCapital(document, head) && !plural);
  return article === Article.definite || article === Article.demonstrative;
}

/** Whether a noun is for things of a kind, or of a body's house. */
const isOfKind = ({ kind, noun }: Draft, { kind: own, named }: Cluster): boolean =>
  kind === own || (named && own === Kind.group && HOUSED_BODIES.has(noun));

/** How many bodies of one noun are told apart. */
const MOST_BODIES = 8;

/** By a noun in the names of a text's bodies: those that have it. */
export function bodiesByNoun(clusters: readonly Cluster[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  clusters.forEach(({ kind, nouns }, index) => {
    if (kind !== Kind.group) return;
    for (const noun of nouns) {
      const known = found.get(noun) ?? [];
      if (known.length <= MOST_BODIES) found.set(noun, [...known, index]);
    }
  });
  return found;
}

/** "The union", "the bakers' union", long after "the Bakers' Union": the only body whose name says that it is one. */
export function linkNamedBody(
  { document, drafts, clusters }: Resolution,
  d: number,
  byNoun: ReadonlyMap<string, readonly number[]>,
): Link | null {
  const draft = drafts[d]!;
  const { first, head } = draft;
  // "the [sheriff]'s department"
  const isOwned = /^['’]s$/.test(wordForm(document, first - 1)) && lowerForm(document, first - 3) === 'the';
  if (draft.plural || !(draft.article === Article.definite || isOwned) || isSaidOfAnyBody(draft)) return null;
  const modifiers = isOwned
    ? [lowerForm(document, first - 2), ...wordsBefore(document, { first: first - 1, head })]
    : wordsBefore(document, draft);
  const [body = -1, other] = (byNoun.get(draft.noun) ?? []).filter(
    (k) => modifiers.length === 0 || isNamedWith(document, modifiers, clusters[k]!),
  );
  if (body < 0 || other !== undefined || byNoun.get(draft.noun)!.length > MOST_BODIES) return null;
  const own = clusters[body]!;
  const isMeant = (isOwned || isSpokenOf(document, draft)) && isOfKind(draft, own) && own.mentions.length > 0;
  return isMeant ? { cluster: body, confidence: SURE.repeated } : null;
}

function wordsBefore(document: Document, { first, head }: Pick<Draft, 'first' | 'head'>): string[] {
  const words: string[] = [];
  for (let i = first + 1; i < head; i++) words.push(lowerForm(document, i));
  return words;
}

/** "The health ministry" is the Ministry of Health: whether a name has all the words before a noun. */
const isNamedWith = (document: Document, words: readonly string[], { mentions }: Cluster): boolean =>
  mentions.slice(0, MOST_NAMES).some(({ form, first, last }) => {
    if (form !== 'name') return false;
    const own = wordsBefore(document, { first: first - 1, head: last + 1 });
    return words.every((word) => own.includes(word));
  });

/** Whether number and gender speak against it. */
const isUnlike = (draft: Draft, { plural, gender }: Cluster): boolean =>
  plural !== draft.plural || (gender !== 0 && draft.gender !== 0 && gender !== draft.gender);

/** How far back "the company", "the city" may stand for what was not called so, in sentences. */
const GENERIC_BODY_BACK = 3;
const GENERIC_PLACE_BACK = 8;

const isGenericNear = (document: Document, draft: Draft, cluster: Cluster, distance: number): boolean =>
  (draft.head - draft.first < 2 || draft.noun === 'giant') &&
  cluster.named &&
  distance <= (cluster.kind === Kind.place ? GENERIC_PLACE_BACK : GENERIC_BODY_BACK) &&
  isGenericFor(draft, cluster) &&
  !isBodyOfAnotherSort(document, draft, cluster);

/** Places are named by a noun again and again; "the men" and "the team" are often others. */
const sureOf = ({ named }: Cluster, { kind }: Draft): number =>
  named ? SURE.named : kind === Kind.place ? SURE.unnamed : SURE.repeated;

/** Of two firms the one that acts: "Ode Ltd sued Lee Ltd. The company said". */
const hasActedSince = ({ kind, actedAt }: Cluster, other: Cluster): boolean =>
  kind === Kind.group && other.actedAt < actedAt;

/** Of "the Justice Department" and "the FBI", which has come in since, the second is "the agency"; so it is where the first was called so once, in passing. */
const isPassing = (document: Document, { noun }: Draft, body: Cluster): boolean =>
  body.kind === Kind.group &&
  (!body.nouns.has(noun) || (body.named && body.mentions.length === 1 && !isNamedWith(document, [noun], body)));

/** "the lawyers" again; "the company" after "Ode Ltd". */
export function linkAgain(
  { document, drafts, clusters }: Resolution,
  d: number,
  seen: readonly Draft[],
  triedBy: Int32Array,
): Link | null {
  const draft = drafts[d]!;
  if (!isSpokenOf(document, draft)) return null;
  const { sentence } = document.tokens;
  const oldest = Math.max(0, seen.length - NOUN_MENTIONS_BACK);
  let synonym: Link | null = null;
  let generic = -1;
  let nearest = NOUN_SENTENCES_BACK;
  for (let k = seen.length - 1; k >= oldest; k--) {
    const before = seen[k]!;
    const distance = sentence[draft.first]! - sentence[before.first]!;
    if (distance > NOUN_SENTENCES_BACK) break;
    if (triedBy[before.cluster] === d) continue;
    triedBy[before.cluster] = d;
    const cluster = clusters[before.cluster]!;
    if (isUnlike(draft, cluster)) continue;
    if (draft.plural ? before.noun === draft.noun : isCalled(cluster, draft.noun)) {
      if (!isOfKind(draft, cluster) || isAnotherKind(document, draft, before)) continue;
      if (distance > nearest && isPassing(document, draft, cluster)) continue;
      const link = { cluster: before.cluster, confidence: sureOf(cluster, draft) };
      if (draft.plural || cluster.nouns.has(draft.noun)) return link;
      // "the club" is the Rovers rather than "his side"
      if (synonym === null || (cluster.named && !clusters[synonym.cluster]!.named)) synonym = link;
    } else if (
      isGenericNear(document, draft, cluster, distance) &&
      !(distance === 0 && isReportedBy(document, draft, before)) && // "the Herald has learned that the company"
      (generic < 0 || hasActedSince(cluster, clusters[generic]!))
    )
      [generic, nearest] = [before.cluster, Math.min(distance, nearest)];
  }
  const isNamed = synonym !== null && clusters[synonym.cluster]!.named;
  return generic < 0 || isNamed ? synonym : { cluster: generic, confidence: SURE.generic };
}
