import { wordForm } from '../language/word-forms.ts';
import { lemmaAt, type Document } from '../language/document.ts';
import { ACT_VERBS } from '../english/acts.ts';
import { SAYING } from '../english/saying.ts';
import { VIEW_NOUNS } from '../english/questions.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { Rel } from '../syntax/relations.ts';
import { Kind, type Draft } from './mention-draft.ts';
import { isMainSubject, isReportedBy, isReportedFor, isSpeaking, subjectOfAdding } from './grammar.ts';
import { Pronoun } from '../english/pronouns.ts';
import { SURE } from './confidence.ts';
import { isInitial, type Link, type Resolution } from './resolution.ts';
import { MENTIONS_BACK, suits } from './antecedents.ts';

/* Pronouns of who goes on: "Ode said Lee had left. He also said", "The agency runs ports. It employs 4,000 people." */

/** Verbs by which somebody who has spoken goes on. */
const GOING_ON: ReadonlySet<string> = new Set(['add', 'continue', 'conclude']);

/** "Ode said Lee had left. He also said ...", "Ode said Lee had left, adding that he ...": who has spoken, though another was named since. */
export function whoGoesOn(input: Resolution, d: number, seen: readonly Draft[]): Link | null {
  const { document, clusters } = input;
  const { tokens, forms } = document;
  const { sentence, head, form } = tokens;
  const pronoun = input.drafts[d]!;
  if (pronoun.pronoun > Pronoun.she) return null;
  const here = sentence[pronoun.first]!;
  const adder = subjectOfAdding(document, pronoun);
  const verb = head[pronoun.first]!;
  const goesOn =
    adder < 0 &&
    isInitial(document, pronoun.first) &&
    isSpeaking(document, pronoun) &&
    (GOING_ON.has(lemmaAt(document, verb)) || wordForm(document, pronoun.first + 1) === 'also');
  // "In her view he should go": the view is of who spoke
  const isView =
    /^(?:in|by|to)$/i.test(forms[form[pronoun.first - 1] ?? -1] ?? '') &&
    VIEW_NOUNS.has(forms[form[pronoun.first + 1] ?? -1] ?? '') &&
    isInitial(document, pronoun.first - 1);
  if (adder < 0 && !goesOn && !isView) return null;
  let found = -1;
  for (
    let k = seen.length - 1;
    k >= 0 && k > seen.length - MENTIONS_BACK && here - sentence[seen[k]!.first]! <= 1;
    k--
  ) {
    const { cluster, first, last } = seen[k]!;
    if (cluster === found || !suits(pronoun, clusters[cluster]!)) continue;
    if (adder >= 0 ? first > adder || last < adder : clusters[cluster]!.spokeAt !== here - 1) continue;
    if (found >= 0) return null;
    found = cluster;
  }
  return found < 0 ? null : { cluster: found, confidence: SURE.goesOn };
}

/** "The agency runs nine ports. It employs 4,000 people.", "Lumen said it would close", "Lumen's director said it would": the one body that acts or speaks there. */
export function bodyGoesOn(
  input: Resolution,
  d: number,
  seen: readonly Draft[],
  others: readonly number[],
): Link | null {
  const { document, clusters, quoteOf } = input;
  const { sentence, head, pos, relation } = document.tokens;
  const it = input.drafts[d]!;
  if (it.pronoun !== Pronoun.it) return null;
  const here = sentence[it.first]!;
  const above = head[it.first]!;
  const isPossessive = relation[it.first] === Rel['nmod:poss'];
  const known = new Set(others);
  const isActing = !isPossessive && above > it.first && pos[above] === Tag.VERB;
  const opens = isInitial(document, it.first) && (isPossessive || isActing);
  let found = -1;
  for (
    let k = seen.length - 1;
    k >= 0 && k > seen.length - MENTIONS_BACK && here - sentence[seen[k]!.first]! <= 1;
    k--
  ) {
    const before = seen[k]!;
    const own = clusters[before.cluster]!;
    if (
      known.has(before.cluster) ||
      own.kind !== Kind.group ||
      own.plural ||
      quoteOf[before.first] !== quoteOf[it.first]
    )
      continue;
    const isHere = sentence[before.first] === here;
    const fits = isHere
      ? !opens &&
        (isActing || isPossessive) &&
        (isReportedBy(document, it, before) ||
          isReportedFor(document, it, before) ||
          (isActing && isJoinedThinker(document, it, before)))
      : opens && own.actedAt === here - 1 && isMainSubject(document, before);
    if (!fits) continue;
    if (found >= 0) return null;
    found = before.cluster;
    known.add(found);
  }
  return found < 0 ? null : { cluster: found, confidence: SURE.goesOn };
}

/** "[The ministry] is wrong, and it knows that": what thinks or says so in a clause joined to another is whom that is about. */
function isJoinedThinker(document: Document, { first }: Draft, { place }: Draft): boolean {
  const { head, relation } = document.tokens;
  const verb = head[first]!;
  const other = relation[verb] === Rel.conj ? head[verb]! : -1;
  const word = lemmaAt(document, verb);
  return (
    other >= 0 &&
    other < first &&
    head[place] === other &&
    relation[place] === Rel.nsubj &&
    (SAYING.has(word) || ACT_VERBS.has(word))
  );
}

/** How many mentions behind a pronoun are asked whether something is said of them. */
const SAID_BEHIND = 12;

/** '"He will win," Lee said of [Ode]': whom a quotation is about, as who says it tells. */
export function whomItIsSaidOf({ document, drafts, clusters, quoteOf, speakers }: Resolution, d: number): Link | null {
  const pronoun = drafts[d]!;
  const source = speakers.get(quoteOf[pronoun.first]!);
  if (pronoun.pronoun > Pronoun.she || quoteOf[pronoun.first] === 0 || source === undefined) return null;
  const { head, form } = document.tokens;
  const verb = head[source.top]!;
  for (let k = d + 1; k < drafts.length && k <= d + SAID_BEHIND; k++) {
    const name = drafts[k]!;
    const isOf = /^(?:of|about)$/.test(document.forms[form[name.first - 1] ?? -1] ?? '');
    if (name.form !== 'name' || !isOf || quoteOf[name.first] !== 0 || verb < 0) continue;
    if (head[name.top] === verb && suits(pronoun, clusters[name.cluster]!))
      return { cluster: name.cluster, confidence: SURE.goesOn };
  }
  return null;
}
