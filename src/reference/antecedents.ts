import { lowerForm, wordForm } from '../language/word-forms.ts';
import { lemmaAt, type Document } from '../language/document.ts';
import { FINITE_BE } from '../english/small-words.ts';
import { linkApposition } from './appositions.ts';
import { turnAt } from '../structure/page.ts';
import { Article, Kind, type Cluster, type Draft } from './mention-draft.ts';
import { Bond, type Candidate, type Situation } from './antecedent-features.ts';
import {
  bondOf,
  isMainSubject,
  isOfReporters,
  isOfSameVerb,
  isReportedBy,
  isSaidOf,
  isSpeaking,
  roleOf,
  subjectAhead,
} from './grammar.ts';
import { Pronoun } from '../english/pronouns.ts';
import { isUpper } from '../text/letters.ts';
import { isInitial, type Resolution } from './resolution.ts';
import { linkRole, type Roles } from './roles.ts';

/* Which entities a pronoun may stand for, and what speaks for each: the candidates that the trained weights choose among. */

/** How far back an antecedent may be: sentences, and mentions looked at. */
const SENTENCES_BACK = 4;
export const MENTIONS_BACK = 40;
const CANDIDATES = 10;

/** How many mentions beside a pronoun are asked whether its sentence tells them apart. */
const BESIDE = 12;

/** Whom a pronoun does not stand for, as its sentence or its turn tells: clusters, and those that the text calls by some nouns. */
export interface Others {
  readonly clusters: number[];
  readonly nouns: string[];
}

/** `sourceOf` tells the cluster of who says a quotation by a noun or a pronoun that is not linked yet, by its number; -1 for whom nobody knows. */
export function othersThan(input: Resolution, d: number, roles: Roles, sourceOf: (k: number) => number): Others {
  const { document, drafts, quoteOf } = input;
  const pronoun = drafts[d]!;
  const { sentence } = document.tokens;
  const others: Others = { clusters: [voiceAt(input, pronoun)], nouns: [] };
  othersOfQuote(input, d, others, sourceOf);
  // "Ada Ode, 45, her lawyer, left": Ode is the lawyer, so she is not whose lawyer it is.
  const owned = drafts[d + 1];
  if (owned !== undefined && owned.form === 'nominal' && owned.first === pronoun.first)
    others.clusters.push(linkApposition(input, d + 1)?.cluster ?? -1);
  if (isReflexive(document, pronoun)) return others;
  const isHere = (k: number): boolean =>
    k >= 0 && k < drafts.length && sentence[drafts[k]!.first] === sentence[pronoun.first];
  for (let k = d - 1; k >= d - BESIDE && isHere(k); k--) {
    const before = drafts[k]!;
    if (
      before.cluster >= 0 &&
      (isOfSameVerb(document, pronoun, before) ||
        (pronoun.pronoun !== Pronoun.they && isOfReporters(document, pronoun, before)) ||
        (before.form !== 'pronoun' && isSaidOf(document, pronoun, before)))
    )
      others.clusters.push(before.cluster);
  }
  if (pronoun.pronoun === Pronoun.it && isInitial(document, pronoun.first))
    others.clusters.push(...besideLastIt(input, d));
  for (let k = d + 1; k <= d + BESIDE && isHere(k); k++) {
    const behind = drafts[k]!;
    const isApart = quoteOf[pronoun.first] !== 0 && quoteOf[behind.first] !== quoteOf[pronoun.first];
    if (behind.form === 'pronoun' || isApart) continue;
    if (isOfSameVerb(document, pronoun, behind) || isSaidOf(document, pronoun, behind))
      excludeBehind(input, k, roles, others);
  }
  return others;
}

/** "[The council] votes on it today. It would sail in May.": what "it" was in the sentence before it goes on being, and so is nothing that stood beside it at its verb. */
function besideLastIt({ document, drafts }: Resolution, d: number): number[] {
  const { sentence, head } = document.tokens;
  const before = sentence[drafts[d]!.first]! - 1;
  const found: number[] = [];
  for (let k = d - 1; k >= Math.max(0, d - BESIDE) && sentence[drafts[k]!.first] === before; k--) {
    const it = drafts[k]!;
    if (it.pronoun !== Pronoun.it) continue;
    for (let n = Math.max(0, k - BESIDE); n < k; n++) {
      const { cluster, place } = drafts[n]!;
      if (cluster >= 0 && cluster !== it.cluster && head[place] === head[it.top]) found.push(cluster);
    }
  }
  return found;
}

/** A name, or a noun that nobody is linked to yet: who holds its office, else all whom the text calls so. */
function excludeBehind(input: Resolution, k: number, roles: Roles, others: Others): void {
  const { form, cluster, article, noun, plural } = input.drafts[k]!;
  if (form === 'name') others.clusters.push(cluster);
  else if (article === Article.definite && noun !== '' && !plural) {
    const holder = roles.of[k] === undefined ? null : linkRole(input, k, roles);
    if (holder !== null) others.clusters.push(holder.cluster);
    else others.nouns.push(noun);
  }
}

/** In a quotation "he" is not who says it, and who says it is none of those whom it names. */
function othersOfQuote(
  { document, drafts, quoteOf, speakers }: Resolution,
  d: number,
  others: Others,
  sourceOf: (k: number) => number,
): void {
  const pronoun = drafts[d]!;
  if (pronoun.pronoun > Pronoun.she) return;
  const own = quoteOf[pronoun.first]!;
  if (own > 0) {
    const speaker = speakers.get(own);
    if (speaker === undefined || !isWholeSentence(document, own - 1)) return;
    if (speaker.cluster >= 0) others.clusters.push(speaker.cluster);
    else
      for (let k = d + 1; k < drafts.length && k < d + MENTIONS_BACK; k++)
        if (drafts[k] === speaker) others.clusters.push(sourceOf(k));
    return;
  }
  if (!isSpeaking(document, pronoun)) return;
  for (let k = Math.max(0, d - BESIDE); k <= d + BESIDE && k < drafts.length; k++) {
    const quote = quoteOf[drafts[k]!.first]!;
    if (drafts[k]!.form === 'name' && quote > 0 && speakers.get(quote) === pronoun)
      others.clusters.push(drafts[k]!.cluster);
  }
}

/** "He wrote it," not "his finest hour". */
function isWholeSentence({ tokens, forms, structure: { quotations } }: Document, quote: number): boolean {
  const { first, last } = quotations.quotations[quote]!;
  return last - first > 4 && isUpper(forms[tokens.form[first + 1]!] ?? '');
}

const isReflexive = ({ tokens, forms }: Document, { first }: Draft): boolean =>
  /sel(?:f|ves)$/i.test(forms[tokens.form[first]!]!);

export function situationOf(input: Resolution, pronoun: Draft, linked: number): Situation {
  const { document, quoteOf } = input;
  const i = pronoun.first;
  const next = i + 1 < document.tokens.count ? i + 1 : i;
  return {
    pronoun,
    from: startOfSaid(input, pronoun),
    linked,
    role: roleOf(document, pronoun),
    quote: quoteOf[i]!,
    isInitial: isInitial(document, i),
    isReflexive: isReflexive(document, pronoun),
    isSpeaking: isSpeaking(document, pronoun),
    isBeforeBe: lemmaAt(document, next) === 'be' || FINITE_BE.has(lowerForm(document, next)),
  };
}

/** How many quotations in a row are looked back over. */
const MOST_IN_A_ROW = 8;

/**
 * Where the quotation begins that a pronoun behind it says, with those right before it: who speaks is found before '"My mother … my father …," she said', not in it. The pronoun itself
 * where it says none.
 */
function startOfSaid(
  {
    document: {
      structure: { quotations },
    },
    quoteOf,
    speakers,
  }: Resolution,
  pronoun: Draft,
): number {
  let from = pronoun.first;
  for (let i = 0; i < MOST_IN_A_ROW; i++) {
    const quote = quoteOf[from - 2] || (i === 0 ? quoteOf[from - 3] : 0); // "," he said / "," said he
    if (!quote || (i === 0 && speakers.get(quote) !== pronoun)) break;
    from = quotations.quotations[quote - 1]!.first;
  }
  return from;
}

/** Who has the turn that a pronoun of the third person stands in, and so is not meant by it; -1 within quotation marks, where it may well be, and outside of turns. */
function voiceAt(
  {
    document: {
      tokens,
      structure: { turns },
    },
    quoteOf,
    voices,
  }: Resolution,
  { first, pronoun }: Draft,
): number {
  if (turns.length === 0 || quoteOf[first] !== 0 || (pronoun !== Pronoun.he && pronoun !== Pronoun.she)) return -1;
  const turn = turnAt(turns, tokens.start[first]!);
  return turn < 0 ? -1 : voices[turns[turn]!.speaker]!;
}

/** Among what candidates are sought. */
interface Field {
  readonly input: Resolution;
  /** The mentions that are linked, in their order. */
  readonly seen: readonly Draft[];
  /** By kind: the cluster with most mentions. */
  readonly mainOf: Int32Array;
  readonly others: Others;
}

export function candidatesFor(
  { input, seen, mainOf, others }: Field,
  situation: Situation,
  ahead: Draft | undefined,
): Candidate[] {
  const {
    document: {
      tokens: { sentence },
    },
    clusters,
  } = input;
  const { pronoun, from } = situation;
  const found: Candidate[] = [];
  const known = [...others.clusters];
  const here = sentence[from]!;
  const consider = (last: Draft, distance: number, bond?: number): void => {
    if (known.includes(last.cluster)) return;
    known.push(last.cluster);
    const cluster = clusters[last.cluster]!;
    if (suits(pronoun, cluster) && !others.nouns.some((noun) => cluster.nouns.has(noun)))
      found.push(
        candidateOf(input, situation, last, {
          rank: found.length,
          distance,
          isMain: mainOf[cluster.kind] === last.cluster,
          bond,
        }),
      );
  };
  if (ahead !== undefined) consider(ahead, 0, Bond.ahead);
  let left = MENTIONS_BACK;
  for (let k = seen.length - 1; k >= 0 && left > 0 && found.length < CANDIDATES; k--) {
    if (seen[k]!.first >= from && seen[k]!.first < pronoun.first) continue;
    left--;
    const distance = here - sentence[seen[k]!.first]!;
    if (distance > SENTENCES_BACK) break;
    if (seen[k]!.last < from) consider(seen[k]!, distance);
  }
  return found;
}

/** Where a candidate stands among the others. */
interface Standing extends Pick<Candidate, 'rank' | 'distance' | 'isMain'> {
  readonly bond: number | undefined;
}

function candidateOf(
  { document, clusters, quoteOf, speakers }: Resolution,
  { pronoun, quote, from: back }: Situation,
  last: Draft,
  { rank, distance, isMain, bond }: Standing,
): Candidate {
  const { tokens, text } = document;
  const cluster = clusters[last.cluster]!;
  const before = last.first > 0 ? wordForm(document, last.first - 1) : '';
  const after = last.last + 1 < tokens.count ? wordForm(document, last.last + 1) : '';
  const from = tokens.end[last.last]!;
  const to = tokens.start[back]!;
  return {
    cluster,
    index: last.cluster,
    last,
    role: roleOf(document, last),
    quote: quoteOf[last.first]!,
    distance,
    rank,
    isSameLine: distance === 0 || !text.slice(from, Math.min(to, from + 2000)).includes('\n'),
    isJoined: before === 'and' || after === 'and',
    isInitial: isInitial(document, last.first),
    times: cluster.mentions.length,
    isMain,
    gap: Math.max(0, back - last.last),
    bond: bond ?? (distance === 0 ? bondOf(document, pronoun, last) : Bond.none),
    isMainSubject: isMainSubject(document, last),
    isSpeaking: isSpeaking(document, last),
    isQuoted: quote > 0 && speakers.get(quote)?.cluster === last.cluster,
    spokeAgo: ago(cluster.spokeAt, tokens.sentence[back]!),
    actedAgo: ago(cluster.actedAt, tokens.sentence[back]!),
    isReporter: distance === 0 && isReportedBy(document, pronoun, last),
  };
}

/** How many sentences ago something was, up to three; 3 for what was not. */
const ago = (at: number, here: number): number => (at < 0 ? 3 : Math.min(3, Math.max(0, here - at)));

/** The name behind a pronoun that is the subject of the clause in front of which the pronoun stands. */
export function nameAhead({ document, drafts, quoteOf }: Resolution, d: number): Draft | undefined {
  const pronoun = drafts[d]!;
  const subject = subjectAhead(document, pronoun);
  if (subject < 0 || quoteOf[subject] !== quoteOf[pronoun.first]) return undefined;
  for (let k = d + 1; k <= d + BESIDE && k < drafts.length; k++) {
    const { form, first, last } = drafts[k]!;
    if (form === 'name' && first <= subject && subject <= last) return drafts[k];
  }
  return undefined;
}

/** Whether the pronoun can stand for it at all. */
export function suits(pronoun: Draft, { kind, gender, plural, label }: Cluster): boolean {
  switch (pronoun.pronoun) {
    case Pronoun.he:
    case Pronoun.she:
      return kind === Kind.person && !plural && (gender === 0 || gender === pronoun.gender);
    case Pronoun.they:
      return kind === Kind.people || plural || kind === Kind.group || (kind === Kind.place && label === 'GPE');
    case Pronoun.it:
      return (kind === Kind.group || kind === Kind.place) && !plural;
    default:
      return !plural && kind === pronoun.kind && (gender === 0 || pronoun.gender === 0 || gender === pronoun.gender);
  }
}
