import type { Document } from '../language/document.ts';
import { Standing } from '../english/offices.ts';
import { Article, Kind, type Draft } from './mention-draft.ts';
import { SURE } from './confidence.ts';
import { areOfOneClause } from './grammar.ts';
import {
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
import { titleBefore, titleWithin } from './title-span.ts';
import type { Parts } from './parts.ts';
import { canBeSame, isCapital, isOther, type Link, type Resolution } from './resolution.ts';
import { linkApposition } from './appositions.ts';

/*
 * Role nouns: "the prime minister" is who holds the office, "the former coach" who has lost it.
 */

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
  const given = givenTitles(
    document,
    names.filter(({ kind }) => kind === Kind.person),
  );
  const of = drafts.map((draft, d): Office | undefined => {
    told.push(draft.form === 'nominal' ? linkApposition(input, d) : null);
    if (draft.form === 'name' && draft.kind === Kind.person) {
      const title = titleBefore(document, draft, nameAt, names);
      const own = given.has(draft.first) ? -1 : titleWithin(document, draft);
      if (own >= 0)
        holders.note(draft.cluster, officeOf(document, draft.first, own, NO_NAMES, names), draft.first, true);
      const address = officeOfAddress(document, draft);
      if (address !== null) holders.note(draft.cluster, address, draft.first, true);
      if (own < 0 && title !== null)
        holders.note(draft.cluster, officeOfTitle(document, title, draft, nameAt, names), draft.first, true);
      return undefined;
    }
    if (draft.form !== 'nominal' || draft.kind !== Kind.person || draft.plural || draft.noun === '') return undefined;
    const office = officeOf(document, draft.first, draft.head, nameAt, names);
    const link = told[d];
    if (link != null) holders.note(link.cluster, office, draft.first, true);
    return office;
  });
  return { of, told, holders };
}

/** How far back a holder without a name is looked for, in sentences. */
const NOUN_SENTENCES_BACK = 12;
/** Sentences within which a word that takes in several offices is one of them, and those before a name within which its title may stand alone. */
const WIDER_BACK = 6;
const HOLDER_AHEAD = 8;

/** "the prime minister", "the premier", "Freeland's head of state": who holds the office; "the lawyer" after "a lawyer". */
export function linkRole(input: Resolution, d: number, { of, holders }: Roles): Link | null {
  const draft = input.drafts[d]!;
  const role = of[d]!;
  if (!asksForHolder(input.document, draft, role) || isOther(input.document, draft)) return null;
  const asked: Asked = { draft, role, isOwn: draft.article === Article.possessive && !role.isOwned };
  const { before, behind } = holders.find(role, draft.first);
  const known = holderBefore(input, asked, before);
  const link = known === undefined ? holderBehind(input, asked, behind) : known;
  return link !== null && isApartFrom(input, d, link.cluster) ? null : link;
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
function holderBefore(
  { document, clusters }: Resolution,
  { draft, role, isOwn }: Asked,
  before: readonly Holder[],
): Link | null | undefined {
  const { sentence } = document.tokens;
  let best: Holder | null = null,
    bestFit = 0,
    bestAt = -1;
  const rivals = new Set<number>();
  for (const holder of before) {
    const cluster = clusters[holder.cluster]!;
    const last = cluster.mentions.at(-1)?.first ?? holder.at;
    if (cluster.plural || !canBeSame(cluster, draft)) continue;
    const fit = fitOf(role, holder.office);
    if (fit === Fit.none || (isOwn && (fit !== Fit.same || holder.office.words.length !== role.words.length))) continue;
    const farthest = fit === Fit.wider ? WIDER_BACK : cluster.named ? Infinity : NOUN_SENTENCES_BACK;
    if (sentence[draft.first]! - sentence[last]! > farthest) continue;
    if (fit === Fit.wider) rivals.add(holder.cluster);
    if (fit > bestFit || (fit === bestFit && last > bestAt)) [best, bestFit, bestAt] = [holder, fit, last];
  }
  if (best === null) return undefined;
  if (bestFit === Fit.same)
    return { cluster: best.cluster, confidence: clusters[best.cluster]!.named ? SURE.named : SURE.unnamed };
  return rivals.size === 1 ? { cluster: best.cluster, confidence: SURE.wider } : null;
}

/** "The mayor denied it." / "Mayor Ada Ode said": one alone is told of, soon. */
function holderBehind(
  { document, clusters }: Resolution,
  { draft, role, isOwn }: Asked,
  behind: readonly Holder[],
): Link | null {
  const { sentence } = document.tokens;
  const found = new Set<number>();
  for (const { cluster, office, at } of behind) {
    if (sentence[at]! - sentence[draft.first]! > HOLDER_AHEAD || !canBeSame(clusters[cluster]!, draft)) continue;
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

/** Whether nothing that is told of the two offices tells them apart. */
function mayBe(role: Office, known: Office): boolean {
  if (role.standing !== known.standing) return false;
  const own = [...role.office.split(' '), ...role.words];
  const others = [...known.office.split(' '), ...known.words, ...known.of.split(' ')];
  return known.words.length === 0 || own.every((word) => others.includes(word)) || fitOf(role, known) !== Fit.none;
}
