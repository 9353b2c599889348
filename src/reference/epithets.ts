import { EPITHETS, PARTS_IN_EVENTS } from '../english/epithets.ts';
import { isHeldByOne, Standing, standingOf } from '../english/offices.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { kindOfAnyNoun } from '../english/more-nouns.ts';
import { kindOfNoun, Noun } from '../english/nouns.ts';
import { Pronoun } from '../english/pronouns.ts';
import { TELLING_WHICH } from '../english/small-words.ts';
import { MAKING_AND_CALLING } from '../english/verbs.ts';
import { lowerForm, wordForm, wordsBetween } from '../language/word-forms.ts';
import { isFrom } from './nameless-features.ts';
import type { Document } from '../language/document.ts';
import { Rel } from '../syntax/relations.ts';
import { SURE } from './confidence.ts';
import { isHolding, isMainSubject, isPredicate, isSpeaking, isSubjectOf } from './grammar.ts';
import { Article, createDraft, Kind, type Cluster, type Draft } from './mention-draft.ts';
import { mayBeSame, isInitial, isOther, type Link, type Resolution } from './resolution.ts';

/** How far back the name may be: sentences, and mentions looked at. */
const SENTENCES_BACK = 6;
const MENTIONS_BACK = 40;
/** Most people who are compared. */
const MOST = 8;
/** Longest phrase, in tokens: "the 33-year-old hard partying actress". */
const LONGEST = 7;

/** "Ada Ode sued the studio. The actress said": who is known for that, if the text has named one alone, or speaks of one above all. */
export function linkEpithet(input: Resolution, d: number, seen: readonly Draft[]): Link | null {
  const { document, drafts, clusters } = input;
  const draft = drafts[d]!;
  const { sentence } = document.tokens;
  if (
    draft.kind !== Kind.person ||
    draft.plural ||
    draft.article !== Article.definite ||
    !(EPITHETS.has(draft.noun) || draft.isAged) ||
    draft.head - draft.first > LONGEST ||
    isOther(document, draft) ||
    isToldAlready({ document, drafts }, d)
  )
    return null;
  const here = sentence[draft.first]!;
  const named: number[] = [];
  for (let k = seen.length - 1; k >= 0 && k > seen.length - MENTIONS_BACK && named.length < MOST; k--) {
    const { cluster, first } = seen[k]!;
    if (here - sentence[first]! > SENTENCES_BACK) break;
    const own = clusters[cluster]!;
    const isOpen = !named.includes(cluster) && own.named && own.kind === Kind.person && mayBeSame(own, draft);
    if (isOpen && !isOfAnotherPeople(input, draft, own)) named.push(cluster);
  }
  const times = (cluster: number): number => clusters[cluster]!.mentions.length;
  named.sort((a, b) => times(b) - times(a));
  const [best, next] = named;
  if (best === undefined || (next !== undefined && times(best) < 2 * times(next) + 1)) return null;
  return { cluster: best, confidence: SURE.epithet };
}

/** "Ada Ode was not a singer. The singer left": what somebody is said, or denied, to be is no new name for him. */
export function isToldAlready({ document, drafts }: Pick<Resolution, 'document' | 'drafts'>, d: number): boolean {
  for (let k = Math.max(0, d - MENTIONS_BACK); k < d; k++)
    if (drafts[k]!.noun === drafts[d]!.noun && isPredicate(document, drafts[k]!)) return true;
  return false;
}

/** Longest epithet of who speaks, in tokens: "the former Velden captain". */
const LONGEST_SPEAKING = 7;
/** How far back he may have spoken last, in sentences, and over how many ends of lines. */
const SPOKEN_BACK = 5;

/** Who has spoken last, and the nouns that the text has for one person, who is known when they come: "the legislator", never "a legislator" or "legislators". */
export interface Spoken {
  last: Draft | null;
  readonly epithets: ReadonlySet<string>;
}

export function epithetsOf(drafts: readonly Draft[]): ReadonlySet<string> {
  const epithets = new Set<string>();
  const others = new Set<string>();
  for (const { form, noun, plural, article } of drafts)
    if (form === 'nominal' && noun !== '') (plural || article !== Article.definite ? others : epithets).add(noun);
  for (const noun of others) epithets.delete(noun);
  return epithets;
}

export function countNouns(drafts: readonly Draft[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { form, noun, plural } of drafts)
    if (form === 'nominal' && noun !== '' && !plural) times.set(noun, (times.get(noun) ?? 0) + 1);
  return times;
}

/**
 * "... said Farid Haddad. ... said [the shopkeeper].": a noun for one person that the text has for nobody else, and that acts no part of its own in what is told. Who has spoken goes on, if
 * nobody else whom the noun may mean has been named since.
 */
export function linkSpeaking(
  input: Resolution,
  d: number,
  seen: readonly Draft[],
  { last, epithets }: Spoken,
): Link | null {
  const { document, drafts, clusters, quoteOf } = input;
  const draft = drafts[d]!;
  const { sentence } = document.tokens;
  if (last === null || last.cluster < 0 || !isEpithetOfSpeaker(document, draft, epithets)) return null;
  const own = clusters[last.cluster]!;
  const from = sentence[last.first]!;
  if (quoteOf[draft.first] !== 0 || sentence[draft.first]! - from > SPOKEN_BACK || !mayBeSame(own, draft)) return null;
  if (isOfAnotherPeople(input, draft, own)) return null;
  for (let k = seen.length - 1; k >= 0 && k > seen.length - MENTIONS_BACK && sentence[seen[k]!.first]! > from; k--) {
    const { form, cluster, first } = seen[k]!;
    const isRival = cluster !== last.cluster && form !== 'pronoun' && mayBeSame(clusters[cluster]!, draft);
    if (isRival && quoteOf[first] === 0) return null;
  }
  return { cluster: last.cluster, confidence: SURE.epithet };
}

/** By who says a quotation: its first token, of several the first. */
export function quotationsBySource({
  document: { structure },
  speakers,
}: Pick<Resolution, 'document' | 'speakers'>): ReadonlyMap<Draft, number> {
  const found = new Map<Draft, number>();
  for (const [quote, draft] of speakers) {
    const { first } = structure.quotations.quotations[quote - 1]!;
    found.set(draft, Math.min(first, found.get(draft) ?? first));
  }
  return found;
}

/**
 * 'Ode apologised. "I let them down," [the keeper] wrote': who is said by a noun alone to say something is whom the sentence right before is about, if he speaks there, or if it names no other.
 */
export function linkSource(
  input: Resolution,
  d: number,
  seen: readonly Draft[],
  quoted: ReadonlyMap<Draft, number>,
): Link | null {
  const { document, drafts, clusters, quoteOf } = input;
  const draft = drafts[d]!;
  const quote = quoted.get(draft);
  const isSource = quote !== undefined || (isInitial(document, draft.first) && isTelling(document, draft));
  if (!isSource || quoteOf[draft.first] !== 0 || !isEpithet(document, draft) || isOther(document, draft)) return null;
  if (TELLING_WHICH.has(wordForm(document, draft.last + 1))) return null; // "the manager who had promised it"
  const from = Math.min(draft.first, quote ?? draft.first);
  const { subject, others } = subjectBefore({ document, clusters, quoteOf }, seen, from);
  if (subject === null) return null;
  const own = clusters[subject.cluster]!;
  // 'Ode thanked Lee. "He trusted me," [the keeper] said', but not 'Ode was arrested. "He hit me," the driver said'
  const isMeant =
    isTelling(document, subject) ||
    (others < 2 &&
      (others === 1) === hasThird(drafts, d, from) &&
      !(isHeldByOne(draft.noun) && !isFormer(document, draft)));
  const isSame = own.named && isMeant && mayBeSame(own, draft) && !isOfAnotherPeople(input, draft, own);
  return isSame ? { cluster: subject.cluster, confidence: SURE.epithet } : null;
}

/** Whom the sentence before a token is about, null for nobody or two; and how many others it names. */
function subjectBefore(
  { document, clusters, quoteOf }: Pick<Resolution, 'document' | 'clusters' | 'quoteOf'>,
  seen: readonly Draft[],
  from: number,
): { readonly subject: Draft | null; readonly others: number } {
  const { sentence } = document.tokens;
  const named = new Set<number>();
  const subjects = new Map<number, Draft>();
  for (let k = seen.length - 1; k >= 0 && k > seen.length - MENTIONS_BACK; k--) {
    const before = seen[k]!;
    if (before.first >= from || sentence[before.first] === sentence[from]) continue;
    if (sentence[before.first]! < sentence[from]! - 1) break;
    const own = clusters[before.cluster]!;
    if (quoteOf[before.first] !== 0 || own.kind !== Kind.person || (before.form === 'nominal' && !own.named)) continue;
    // "[Her] eldest, Josh, was calm": whose somebody is
    if (before.form !== 'pronoun' || document.tokens.relation[before.top] !== Rel['nmod:poss'])
      named.add(before.cluster);
    if (isMainSubject(document, before)) subjects.set(before.cluster, before);
  }
  // "Maisie does it herself, [she] said"
  const all = [...subjects.values()];
  const telling = all.filter((draft) => isTelling(document, draft));
  const [subject = null, other] = all.length > 1 ? telling : all;
  return { subject: other === undefined ? subject : null, others: named.size - 1 };
}

/** "The keeper", "the 44-year-old", "the former deputy mayor": what says who somebody is, and no part that anybody has in what is told. */
const isEpithet = (document: Document, draft: Draft): boolean =>
  draft.kind === Kind.person &&
  !draft.plural &&
  draft.article === Article.definite &&
  (draft.isAged ||
    draft.noun.includes('-of-') || // "the mother-of-two" is nobody's mother
    (kindOfAnyNoun(lastWordOf(draft)) === Noun.person && !isPartInEvent(document, draft)));

const lastWordOf = ({ noun }: Draft): string => noun.slice(noun.lastIndexOf(' ') + 1);

/** "The official", but not "the former Treasury official": what somebody has been is no part of his in what is told. */
const isPartInEvent = (document: Document, { noun, first }: Draft): boolean =>
  PARTS_IN_EVENTS.has(noun) && !isFormer(document, { first });
const isFormer = (document: Document, { first }: Pick<Draft, 'first'>): boolean =>
  standingOf(lowerForm(document, first + 1)) === Standing.former;

/** Whether "he" or "she" stands between a token and a mention: "[He] hit me," the driver said. */
function hasThird(drafts: readonly Draft[], d: number, from: number): boolean {
  for (let k = d - 1; k >= 0 && drafts[k]!.first > from; k--)
    if (drafts[k]!.form === 'pronoun' && drafts[k]!.pronoun <= Pronoun.she) return true;
  return false;
}

/** Whether somebody says something, or calls somebody something: "[Ode] described Lee as greedy". */
function isTelling(document: Document, draft: Draft): boolean {
  return isSpeaking(document, draft) || isSubjectOf(document, draft, MAKING_AND_CALLING);
}

/** Whether somebody says, thinks or wants something there, and no other tells that he does. */
export const tellsWhatItHolds = (document: Document, draft: Draft): boolean =>
  (isSpeaking(document, draft) || isHolding(document, draft)) && !isReported(document, draft);

function isEpithetOfSpeaker(document: Document, draft: Draft, epithets: ReadonlySet<string>): boolean {
  const { noun, article, plural, kind, head, first, isAged } = draft;
  if (kind !== Kind.person || plural || article !== Article.definite) return false;
  if (!isAged && head - first >= LONGEST_SPEAKING) return false; // an age in words is long by its hyphens
  if (!isAged && TELLING_WHICH.has(wordForm(document, draft.last + 1))) return false; // "the manager who had promised it"
  if (!tellsWhatItHolds(document, draft)) return false;
  if (noun === '' || isAged) return true;
  return kindOfNoun(noun) === Noun.person && !isPartInEvent(document, draft) && epithets.has(noun);
}

/** "Lee said [the shopkeeper] had claimed": whose saying is itself told. */
function isReported(document: Document, draft: Draft): boolean {
  const { head, relation } = document.tokens;
  const verb = head[draft.top]!;
  return verb >= 0 && relation[verb] === Rel.ccomp;
}

const isNoun = ({ pos, count }: Document['tokens'], i: number): boolean =>
  i < count && (pos[i] === Tag.NOUN || pos[i] === Tag.PROPN);

const isActing = ({ pos, count }: Document['tokens'], i: number): boolean =>
  i < count && (pos[i] === Tag.VERB || pos[i] === Tag.AUX);

/** "[The Italian] felt the corner was wrong": a member of a people, who is somebody; null for the people, its language and what else is called so. */
export function memberOf(document: Document, name: Draft): Draft | null {
  const { tokens } = document;
  const { first, last, label, kind } = name;
  const word = wordForm(document, last);
  const isOne =
    kind === Kind.people &&
    label === 'NORP' &&
    last - first < 2 &&
    first > 0 &&
    (tokens.pos[last] !== Tag.ADJ || isActing(tokens, last + 1)) &&
    !isNoun(tokens, last + 1) && // "the Uzbek leader"
    !/(?:s|sh|ch|ese|men)$/.test(word) &&
    /^the$/i.test(wordForm(document, first - 1));
  if (!isOne) return null;
  const gender = word.endsWith('woman') ? 2 : word.endsWith('man') ? 1 : 0;
  const one = { ...name, gender, noun: word.slice(0, 30).toLowerCase(), article: Article.definite, plural: false };
  return createDraft(document, { ...one, form: 'nominal', first: first - 1, kind: Kind.person, label: 'PERSON' });
}

/** How many tokens before and behind a name tell where somebody is from. */
const NEAR_NAME = 4;
/** How far back he may be named, in mentions. */
const ORIGINS_BACK = 80;

/** "Poland's Ada Nowak beat Mia Lund, of Brazil. [The Pole] said": the one of whom the text tells that he is from there, where it does of one alone. */
export function linkMember({ document, drafts, clusters }: Resolution, d: number, seen: readonly Draft[]): Link | null {
  const member = drafts[d]!;
  let found = -1;
  for (let k = seen.length - 1; k >= 0 && k > seen.length - ORIGINS_BACK; k--) {
    const { form, cluster } = seen[k]!;
    if (form !== 'name' || cluster === found) continue;
    if (!mayBeSame(clusters[cluster]!, member) || !isToldFrom(document, seen[k]!, member.noun)) continue;
    if (found >= 0) return null;
    found = cluster;
  }
  return found < 0 ? null : { cluster: found, confidence: SURE.epithet };
}

/** "South Korea" and "South Korean", "the United States" and "American"; not "South Africa". */
function areSame(a: string, b: string): boolean {
  const isWhole = isFrom([a], new Set([b]));
  const lastOf = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);
  return isWhole && (!(a.includes(' ') && b.includes(' ')) || isFrom([lastOf(a)], new Set([lastOf(b)])));
}

/** How many mentions of somebody are asked where he is from. */
const MOST_ORIGINS = 4;

/** "The Uzbek leader" is not he whom the text has called "the Kazakh leader", or "Kazakhstan's President Ada Ode". */
export function isOfAnotherPeople(
  { document, names, nameAt }: Pick<Resolution, 'document' | 'names' | 'nameAt'>,
  draft: Draft,
  { mentions }: Cluster,
): boolean {
  const own = peopleWithin(draft.first, draft.head);
  if (own === '') return false;
  let isAnother = false;
  for (const { form, first, head, last } of mentions.slice(0, MOST_ORIGINS)) {
    const other = form === 'nominal' ? peopleWithin(first, head) : form === 'name' ? peopleBeside(first, last) : '';
    if (other === '') continue;
    if (areSame(own, other)) return false;
    isAnother = true;
  }
  return isAnother;

  /** The name of a place or a people among some tokens, in small letters. */
  function peopleWithin(from: number, to: number): string {
    for (let i = from; i <= to; i++) {
      const name = names[nameAt[i] ?? -1];
      if (name !== undefined && (name.kind === Kind.people || name.kind === Kind.place))
        return wordsBetween(document, name.first, name.last).toLowerCase();
    }
    return '';
  }

  /** "[Kazakhstan]'s President Ada Ode", "Ada Ode of [Kazakhstan]". */
  function peopleBeside(first: number, last: number): string {
    const { sentence, pos } = document.tokens;
    if (wordForm(document, last + 1) === 'of') return peopleWithin(last + 2, last + 2);
    let from = first;
    while (from > 0 && from > first - NEAR_NAME && sentence[from - 1] === sentence[first]) {
      const p = pos[from - 1];
      if (p !== Tag.ADJ && p !== Tag.NOUN && p !== Tag.PROPN && !/^['’]s$/.test(wordForm(document, from - 1))) break;
      from--;
    }
    return peopleWithin(from, first - 1);
  }
}

/** "[Polish] striker Ada Nowak", "[Poland]'s Ada Nowak", "Ada Nowak, of [Poland]". */
function isToldFrom(document: Document, { first, last }: Draft, noun: string): boolean {
  const { pos } = document.tokens;
  const isFromThere = (i: number): boolean => isFrom([noun], new Set([lowerForm(document, i)]));
  for (let i = first - 1; i >= 0 && i >= first - NEAR_NAME; i--) {
    if (isFromThere(i)) return true;
    const p = pos[i];
    if (p !== Tag.ADJ && p !== Tag.NOUN && p !== Tag.PROPN && !/^['’]s$/.test(wordForm(document, i))) break;
  }
  for (let i = last + 1; i < document.tokens.count && i <= last + NEAR_NAME; i++) {
    if (isFromThere(i)) return true;
    if (!/^(?:,|\(|of|from)$/.test(wordForm(document, i))) break;
  }
  return false;
}
