import { ACCUSING_VERBS } from '../english/parts.ts';
import { Standing } from '../english/offices.ts';
import { WATCHING_VERBS } from '../english/verbs.ts';
import { NEXT_WORDS, TELLING_WHICH } from '../english/small-words.ts';
import type { Document } from '../language/document.ts';
import { lowerForm } from '../language/word-forms.ts';
import { SURE } from './confidence.ts';
import { isSpeaking, roleOf, verbsOf } from './grammar.ts';
import { Article, Kind, type Draft } from './mention-draft.ts';
import { Role } from './antecedent-features.ts';
import type { Roles } from './roles.ts';
import { canBeSame, type Link, type Resolution } from './resolution.ts';
import { titleBefore } from './title-span.ts';

/* Reports begin with what somebody is and name him in the next sentence: "A suspected smuggler has died in custody. / Ada Ode, 52, was arrested on Monday." */

/** How many sentences after the lead the name may come, and how far into the text a lead may be: a heading and a date line stand before. */
const AHEAD = 3;
const LATEST_LEAD = 3;
/** Most nouns for people that are compared, and people who are named. */
const MOST_NOUNS = 12;
const MOST_NAMES = 2;

/** By the number of a noun's draft: whom the text, which has named nobody yet, names next. `told` are the links of appositions. */
export function leadLinks(
  input: Resolution,
  { told, holders }: Pick<Roles, 'told' | 'holders'>,
): ReadonlyMap<number, Link> {
  const { document, drafts, clusters } = input;
  const { sentence } = document.tokens;
  const links = new Map<number, Link>();
  const first = drafts.findIndex(({ form, kind }) => form === 'name' && kind === Kind.person);
  if (first < 0) return links;
  const lead = sentence[drafts[first]!.first]!;
  const nouns: number[] = [];
  for (let d = 0; d < first && nouns.length < MOST_NOUNS; d++) {
    const s = sentence[drafts[d]!.first]!;
    if (s > LATEST_LEAD || s >= lead) break;
    if (lead - s <= AHEAD && told[d] == null && isSomebody(document, drafts[d]!)) nouns.push(d);
  }
  if (nouns.length === 0) return links;
  const known = new Set<number>();
  for (let k = first; k < drafts.length && known.size < MOST_NAMES; k++) {
    const name = drafts[k]!;
    if (sentence[name.first]! > lead + 1) break;
    if (name.form !== 'name' || name.kind !== Kind.person || known.has(name.cluster)) continue;
    known.add(name.cluster);
    const called = nounsTold(input, k, told);
    // "The mayor left. / Former mayor Ada Ode stayed": she is not the mayor
    for (const { office, standing } of holders.heldBy(name.cluster))
      if (standing !== Standing.holder) called.delete(office);
    const own = nouns.filter(
      (d) =>
        !links.has(d) && canBeSame(clusters[name.cluster]!, drafts[d]!) && isIntroduced(document, drafts[d]!, name),
    );
    const same = own.filter((d) => called.has(drafts[d]!.noun));
    if (same.length === 0 && (!isNewcomer(input, name) || isRelated(input, k, told))) continue;
    for (const d of same.length > 0 ? same : sameOf(input, own, nouns.length, name))
      links.set(d, { cluster: name.cluster, confidence: SURE.ahead });
  }
  return links;
}

/** Of the nouns that a name suits those for one person: all of the only noun, or what does the same as the name does. */
function sameOf(
  { document, drafts }: Resolution,
  nouns: readonly number[],
  all: number,
  name: Draft,
): readonly number[] {
  if (
    new Set(nouns.map((d) => drafts[d]!.noun)).size <= 1 &&
    (nouns.length === all || drafts[nouns[0] ?? 0]!.gender !== 0)
  )
    return nouns.filter((d) => roleOf(document, drafts[d]!) !== Role.possessive);
  const verbs = verbsOf(document, name);
  const same = nouns.filter((d) => verbsOf(document, drafts[d]!).some((verb) => verbs.includes(verb)));
  return new Set(same.map((d) => drafts[d]!.noun)).size === 1 ? same : [];
}

/** "A driver", "the driver of the lorry", "the alleged driver" introduce somebody; "the driver" alone does in a paragraph of its own. */
function isIntroduced(document: Document, draft: Draft, name: Draft): boolean {
  const { text, tokens, sentenceTokens } = document;
  if (NEXT_WORDS.has(lowerForm(document, sentenceTokens[tokens.sentence[name.first]!]!))) return false;
  return (
    draft.article === Article.indefinite ||
    draft.head - draft.first > 1 ||
    TELLING_WHICH.has(lowerForm(document, draft.head + 1)) ||
    text.slice(tokens.end[draft.last], tokens.start[name.first]).includes('\n')
  );
}

/** "A man", "the head of the ski federation": one person, who tells nothing. */
function isSomebody(document: Document, draft: Draft): boolean {
  return (
    draft.form === 'nominal' &&
    draft.kind === Kind.person &&
    !draft.plural &&
    !draft.isBare &&
    (draft.article === Article.definite || draft.article === Article.indefinite) &&
    (!isSpeaking(document, draft) || isAccused(document, draft))
  );
}

/** "A former deputy accused of lying said": nobody who only tells of others. */
const isAccused = ({ tokens, lemmas }: Document, { head }: Draft): boolean =>
  ACCUSING_VERBS.has(lemmas[tokens.lemma[head + 1] ?? -1] ?? '');

/** Whether a name is said as of somebody who is known already: in full, without an office before it, and not of a source. */
function isNewcomer({ document, names, nameAt }: Resolution, name: Draft): boolean {
  if (name.first === name.last || titleBefore(document, name, nameAt, names) !== null) return false;
  const { tokens, forms, text } = document;
  const role = roleOf(document, name);
  if (role === Role.subject && verbsOf(document, name).some((verb) => WATCHING_VERBS.has(verb))) return false;
  if (!isSpeaking(document, name)) return role !== Role.possessive;
  // "The head of the ski federation stepped down. / Ada Ode, who had led it since 2011, said"
  const before = text.slice(Math.max(0, tokens.start[name.first]! - 2), tokens.start[name.first]!);
  return before.endsWith('\n') || /^["”’]$/.test(forms[tokens.form[name.first - 1] ?? -1] ?? '');
}

/** How many drafts behind a name are asked what it is said to be. */
const BESIDE = 4;

/** "Ada Ode, the union leader", "union leader Ada Ode": by which nouns the text calls whom it names, there. */
function nounsTold({ drafts, clusters }: Resolution, k: number, told: readonly (Link | null)[]): Set<string> {
  const nouns = new Set<string>(clusters[drafts[k]!.cluster]!.nouns);
  for (let d = Math.max(0, k - BESIDE); d <= k + BESIDE && d < drafts.length; d++)
    if (told[d]?.cluster === drafts[k]!.cluster && drafts[d]!.article !== Article.possessive)
      nouns.add(drafts[d]!.noun);
  return nouns;
}

/** "Ada Ode, his neighbour": somebody beside him who is told of. */
function isRelated({ drafts }: Resolution, k: number, told: readonly (Link | null)[]): boolean {
  for (let d = k + 1; d <= k + BESIDE && d < drafts.length; d++)
    if (told[d]?.cluster === drafts[k]!.cluster && drafts[d]!.article === Article.possessive) return true;
  return false;
}
