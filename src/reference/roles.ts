import type { Document } from '../language/document.ts';
import { Standing } from '../english/offices.ts';
import { Article, Kind, type Draft } from './mention-draft.ts';
import { SURE } from './confidence.ts';
import { areOfOneClause } from './grammar.ts';
import {
  areApart,
  createHolders,
  Fit,
  fitOf,
  officeOf,
  officeOfAddress,
  officeOfTitle,
  type Holder,
  type Holders,
  type Office,
} from './office.ts';
import { givenTitles } from '../entities/given-titles.ts';
import { lowerForm } from '../language/word-forms.ts';
import {
  isOfficeNoun,
  officeBeforeRank,
  officeJoined,
  titleBefore,
  titleWithin,
  type TitleSpan,
} from './title-span.ts';
import type { Parts } from './parts.ts';
import { canBeSame, isCapital, isOther, type Link, type Resolution } from './resolution.ts';
import { linkApposition } from './appositions.ts';
import { possessorOf } from './owned.ts';

/* Role nouns: "the prime minister" is who holds the office, "the former coach" who has lost it. */

/** The words of a title that stands within a name are none of a name. */
const NO_NAMES: ArrayLike<number> = [];

/** What each nominal says that somebody is, where it does; whom an apposition ties it to; and who holds which office. */
export interface Roles {
  readonly of: readonly (Office | undefined)[];
  readonly told: readonly (Link | null)[];
  readonly holders: Holders;
}

export function readRoles(input: Resolution): Roles {
  const { document, drafts, names, nameAt } = input;
  const holders = createHolders();
  const told: (Link | null)[] = [];
  const people = names.filter(({ kind }) => kind === Kind.person);
  const naming: Naming = { input, people, holders, given: givenTitles(document, people), last: null, shared: null };
  const heads = new Map<number, number>();
  let k = 0;
  const of = drafts.map((draft, d): Office | undefined => {
    told.push(draft.form === 'nominal' ? linkApposition(input, d) : null);
    if (draft.form === 'nominal' && !draft.plural) heads.set(draft.head, d);
    if (draft === people[k])
      for (const { head } of noteNamed(naming, k++)) {
        // "[The Minister] of Works Ada Ode said"
        const title = heads.get(head);
        if (title !== undefined) told[title] ??= { cluster: draft.cluster, confidence: SURE.named };
      }
    if (draft.form !== 'nominal' || draft.kind !== Kind.person || draft.plural || draft.noun === '') return undefined;
    const office = officeOf(document, draft.first, draft.head, nameAt, names);
    const link = told[d];
    if (link != null) holders.note(link.cluster, office, draft.first, true);
    return office;
  });
  return { of, told, holders };
}

/** The names of people on the way through a text, and who has had an office last. */
interface Naming {
  readonly input: Resolution;
  readonly people: readonly Draft[];
  readonly holders: Holders;
  readonly given: ReadonlySet<number>;
  last: { readonly office: Office; readonly sentence: number } | null;
  /** The last who stands behind a title in the plural, and that title in the singular. */
  shared: { readonly k: number; readonly title: TitleSpan; readonly singular: string } | null;
}

/** Notes the offices that stand in a name, or before it; gives the titles before it. */
function noteNamed(naming: Naming, k: number): readonly TitleSpan[] {
  const { input, people, holders, given } = naming;
  const { document, names, nameAt } = input;
  const draft = people[k]!;
  const note = (office: Office): void => {
    holders.note(draft.cluster, office, draft.first, true);
  };
  const own = given.has(draft.first) ? -1 : titleWithin(document, draft);
  if (own >= 0) note(officeOf(document, draft.first, own, NO_NAMES, names));
  const address = officeOfAddress(document, draft);
  if (address !== null) note(address);
  if (own >= 0) return [];
  const title = titleBefore(document, draft, nameAt, names);
  if (title === null) {
    noteShared(naming, k);
    return [];
  }
  const office = officeOfTitle(document, title, draft, nameAt, names);
  const sentence = document.tokens.sentence[draft.first]!;
  const before = naming.last?.sentence === sentence ? naming.last.office : null;
  // "met his Velmarkian counterpart Ada Ode": she holds there what he holds here
  const isSame = office.office === 'counterpart' && before !== null;
  const held = isSame ? { ...before, words: [], of: office.of, body: office.body, isOwned: office.of !== '' } : office;
  naming.last = { office: held, sentence };
  note(held);
  const outer = officeBeforeRank(document, title, nameAt, names) ?? officeJoined(document, title, nameAt, names);
  if (outer === null) return [title];
  note(officeOfTitle(document, outer, draft, nameAt, names));
  return [title, outer];
}

/** Most tokens between two who share a title: "of the Republic of Freeland and". */
const FARTHEST_SHARED = 8;

/** "Presidents [Ada Ode] of Norland and [Bo Lee] of Freeland": all who stand behind a title in the plural hold it. */
function noteShared(naming: Naming, k: number): void {
  const { input, people, holders, shared } = naming;
  const { document, nameAt, names } = input;
  const name = people[k]!;
  const isNext = shared !== null && shared.k === k - 1 && areJoined(input, people[k - 1]!, name);
  const found = isNext ? shared : pluralTitle(input, name);
  if (found === null) return;
  naming.shared = { ...found, k };
  const office = officeOfTitle(document, found.title, name, nameAt, names);
  holders.note(name.cluster, { ...office, office: found.singular }, name.first, true);
}

/** "[Presidents] Ada Ode". */
function pluralTitle(
  { document, nameAt }: Resolution,
  { first }: Draft,
): Omit<NonNullable<Naming['shared']>, 'k'> | null {
  const { sentence } = document.tokens;
  const at = first - 1;
  if (at < 0 || sentence[at] !== sentence[first] || nameAt[at]! >= 0) return null;
  const plural = lowerForm(document, at);
  const singular = plural.replace(/s$/, '');
  if (singular === plural || !isOfficeNoun(singular)) return null;
  return { title: { first: at, head: at, last: at, ownerFirst: -1, ownerLast: -1, outer: -1 }, singular };
}

/** Whether nothing stands between two names but a comma, "and", and the place of the first: "Ode of Norland and Lee". */
function areJoined({ document, nameAt, names }: Resolution, { last }: Draft, { first }: Draft): boolean {
  const { sentence } = document.tokens;
  if (first - last > FARTHEST_SHARED || sentence[first] !== sentence[last]) return false;
  for (let i = last + 1; i < first; i++) {
    const kind = names[nameAt[i]!]?.kind;
    const isPlace = kind === Kind.place || kind === Kind.group || kind === Kind.people;
    if (!isPlace && !/^(?:,|and|of|the)$/.test(lowerForm(document, i))) return false;
  }
  return true;
}

/** How far back a holder without a name is looked for, in sentences. */
const NOUN_SENTENCES_BACK = 12;
/** Sentences within which a word that takes in several offices is one of them, and those before a name within which its title may stand alone. */
const WIDER_BACK = 6;
const HOLDER_AHEAD = 8;
/** The same for one who is told apart by a word: "the health minister". */
const HOLDER_FAR_AHEAD = 12;

/** "the prime minister", "the premier", "Freeland's head of state": who holds the office; "the lawyer" after "a lawyer". */
export function linkRole(input: Resolution, d: number, { of, holders }: Roles): Link | null {
  const draft = input.drafts[d]!;
  const role = ofOwner(input, d, of[d]!);
  if (!asksForHolder(input.document, draft, role) || isOther(input.document, draft)) return null;
  const asked: Asked = { draft, role, isOwn: draft.article === Article.possessive && !role.isOwned };
  const { before, behind } = holders.find(role, draft.first);
  const known = holderBefore(input, asked, before);
  const link = known === undefined ? holderBehind(input, asked, behind) : known;
  return link !== null && isApartFrom(input, d, link.cluster) ? null : link;
}

/** "Its administrator", "the club's owner": the office of the body or place that is meant; of whatever "it" is that nothing tells, as if none were. */
function ofOwner({ document, drafts, clusters }: Resolution, d: number, role: Office): Office {
  const { article, first } = drafts[d]!;
  if (role.isOwned || article !== Article.possessive) return role;
  const body = possessorOf(drafts, d);
  if (body < 0) return /^its$/i.test(lowerForm(document, first)) ? { ...role, isOwned: true } : role;
  return clusters[body]!.kind === Kind.person ? role : { ...role, body, isOwned: true };
}

/** How many mentions behind are asked whether the sentence tells them apart. */
const BESIDE = 6;

/** "[The party leader] called on President Ode to resign": the sentence names him as another. */
function isApartFrom({ document, drafts }: Resolution, d: number, cluster: number): boolean {
  const draft = drafts[d]!;
  const { sentence } = document.tokens;
  for (let k = d + 1; k <= d + BESIDE && k < drafts.length; k++) {
    const other = drafts[k]!;
    if (sentence[other.first] !== sentence[draft.first]) break;
    if (other.form !== 'name' || other.cluster !== cluster) continue;
    if (areOfOneClause(document, draft, other)) return true;
  }
  return false;
}

/** A role noun, and whether it is somebody's own: "his deputy". */
interface Asked {
  readonly draft: Draft;
  readonly role: Office;
  readonly isOwn: boolean;
}

/** "The minister", "this minister", "Minister", "Freeland's minister", "his foreign minister"; not "a minister", "his minister". */
function asksForHolder(document: Document, { article, head }: Draft, role: Office): boolean {
  if (article === Article.possessive && !role.isOwned) return role.words.length > 0 || role.office.includes(' ');
  return (
    article === Article.definite ||
    article === Article.demonstrative ||
    (article === Article.none && isCapital(document, head)) ||
    role.isOwned
  );
}

/** Of those known before the one who fits best, and was spoken of last; null where several fit, undefined where nobody does. */
function holderBefore(input: Resolution, asked: Asked, before: readonly Holder[]): Link | null | undefined {
  const { document, clusters } = input;
  const { sentence } = document.tokens;
  let best: Holder | null = null,
    bestFit = 0,
    bestAt = -1,
    isEven = false;
  const rivals = new Set<number>();
  for (const holder of before) {
    const fit = fitBefore(input, asked, holder);
    if (fit === Fit.none) continue;
    const cluster = clusters[holder.cluster]!;
    const last = cluster.mentions.at(-1)?.first ?? holder.at;
    if (fit === Fit.wider) rivals.add(holder.cluster);
    const isNearer = fit > bestFit || (fit === bestFit && last > bestAt);
    if (holder.cluster !== best?.cluster) {
      // "Ministers Ode and Lee left. The minister said": nobody knows which
      const isSame =
        best !== null &&
        fit === bestFit &&
        sentence[last] === sentence[bestAt] &&
        cluster.spokeAt === clusters[best.cluster]!.spokeAt;
      if (isNearer || isSame) isEven = isSame;
    }
    if (isNearer) [best, bestFit, bestAt] = [holder, fit, last];
  }
  if (best === null) return undefined;
  const placed = bestFit === Fit.wider ? holderFrom(input, asked, before) : null;
  if (placed !== null) return placed;
  if (isEven) return null;
  if (bestFit === Fit.same)
    return { cluster: best.cluster, confidence: clusters[best.cluster]!.named ? SURE.named : SURE.unnamed };
  return rivals.size === 1 ? { cluster: best.cluster, confidence: SURE.wider } : null;
}

/** "The French leader" is the President of France rather than a chancellor of whom nobody says where from. */
function holderFrom(input: Resolution, asked: Asked, before: readonly Holder[]): Link | null {
  if (asked.role.of === '') return null;
  const found = new Set<number>();
  for (const holder of before)
    if (holder.office.of !== '' && fitBefore(input, asked, holder) !== Fit.none) found.add(holder.cluster);
  return found.size === 1 ? { cluster: [...found][0]!, confidence: SURE.wider } : null;
}

/** How well a role noun fits one who is known before it, if he may be meant at all. */
function fitBefore({ document, clusters }: Resolution, { draft, role, isOwn }: Asked, holder: Holder): number {
  const { sentence } = document.tokens;
  const cluster = clusters[holder.cluster]!;
  if (cluster.plural || !canBeSame(cluster, draft)) return Fit.none;
  const fit = fitOf(role, holder.office);
  if (isOwn && (fit !== Fit.same || holder.office.words.length !== role.words.length)) return Fit.none;
  if (role.isOwned && role.of === '' && role.body < 0 && fit !== Fit.same) return Fit.none; // "its head"
  const last = cluster.mentions.at(-1)?.first ?? holder.at;
  // "the board's chief" is its director, however long ago he was named
  const isNear = fit === Fit.wider && (role.body < 0 || role.body !== holder.office.body);
  const farthest = isNear ? WIDER_BACK : cluster.named ? Infinity : NOUN_SENTENCES_BACK;
  return sentence[draft.first]! - sentence[last]! > farthest ? Fit.none : fit;
}

/** "The mayor denied it." / "Mayor Ada Ode said": one alone is told of, soon. */
function holderBehind(
  { document, clusters }: Resolution,
  { draft, role, isOwn }: Asked,
  behind: readonly Holder[],
): Link | null {
  const { sentence } = document.tokens;
  const found = new Set<number>();
  const farthest = role.words.length > 0 ? HOLDER_FAR_AHEAD : HOLDER_AHEAD;
  for (const { cluster, office, at } of behind) {
    if (sentence[at]! - sentence[draft.first]! > farthest || !canBeSame(clusters[cluster]!, draft)) continue;
    if (fitOf(role, office) === Fit.same && (!isOwn || office.words.length === role.words.length)) found.add(cluster);
  }
  return found.size === 1 ? { cluster: [...found][0]!, confidence: SURE.unnamed } : null;
}

/** "The former coach": who holds that office as far as the text says, and is told to have lost it. */
export function linkGone(
  { drafts, clusters }: Resolution,
  d: number,
  { of, holders }: Roles,
  { gone }: Parts,
): Link | null {
  const draft = drafts[d]!;
  const role = of[d]!;
  if (role.standing !== Standing.former || draft.article !== Article.definite) return null;
  const held = { ...role, standing: Standing.holder };
  const found = new Set<number>();
  for (const { cluster, office } of holders.find(held, draft.first).before)
    if (gone.has(cluster) && canBeSame(clusters[cluster]!, draft) && fitOf(held, office) !== Fit.none)
      found.add(cluster);
  return found.size === 1 ? { cluster: [...found][0]!, confidence: SURE.named } : null;
}

/** Those who hold the office of a role noun otherwise: "the mayor" is not the former mayor Ada Ode, nor "the foreign minister" the health minister. */
export function heldOtherwise(
  { drafts }: Pick<Resolution, 'drafts'>,
  d: number,
  { of, holders }: Roles,
): ReadonlySet<number> {
  const role = of[d];
  const otherwise = new Set<number>();
  if (role === undefined) return otherwise;
  const known = holders.alike(role, drafts[d]!.first);
  for (const { cluster } of known)
    if (known.every((other) => other.cluster !== cluster || !mayBe(role, other.office))) otherwise.add(cluster);
  return otherwise;
}

/** Whether the text tells of somebody only what a noun is never said of: "the prime minister" is not the reporter Ada Ode. */
export function isInOtherRole(
  { drafts }: Pick<Resolution, 'drafts'>,
  d: number,
  { of, holders }: Roles,
  cluster: number,
): boolean {
  const role = of[d];
  const held = holders.heldBy(cluster);
  return (
    role !== undefined && drafts[d]!.noun !== '' && held.length > 0 && held.every((known) => areApart(role, known))
  );
}

/** Whether nothing that is told of the two offices tells them apart. */
function mayBe(role: Office, known: Office): boolean {
  if (role.standing !== known.standing) return false;
  const own = [...role.office.split(' '), ...role.words];
  const others = [...known.office.split(' '), ...known.words, ...known.of.split(' ')];
  return known.words.length === 0 || own.every((word) => others.includes(word)) || fitOf(role, known) !== Fit.none;
}
