import type { Document } from '../language/document.ts';
import { wordForm } from '../language/word-forms.ts';
import type { EntityLabel } from '../entities/types.ts';
import type { TaggedMention } from '../entities/mention.ts';
import { createDraft, Kind, type Draft } from './mention-draft.ts';
import { clusterNames } from './name-matching.ts';
import { bodiesSpokenFor, findTitles, type About, type Mentioned } from './name-titles.ts';
import { findNominals } from './nominals.ts';
import { nounsOfName } from './repeated-nouns.ts';
import { joinOwned } from './owned.ts';
import { resolveMentions } from './resolve.ts';
import { shortOfficesOf } from './short-offices.ts';
import type { Choose, ChooseName, LinkModels } from './resolution.ts';
import { joinVoices, linkSpeakers, speakersOfQuotes } from './voices.ts';

/** Everything that linking finds, before it is put into the shape of entities. */
export interface Linked extends Mentioned {
  /** What is said of somebody, by cluster. */
  readonly titles: ReadonlyMap<number, About>;
}

const KINDS: Partial<Record<EntityLabel, number>> = {
  PERSON: Kind.person,
  ORG: Kind.group,
  GPE: Kind.place,
  LOC: Kind.place,
  FAC: Kind.place,
  NORP: Kind.people,
};

/** Links names with nominals and pronouns. Training calls it with its own models and choice. */
export function link(
  document: Document,
  mentions: readonly TaggedMention[],
  models: LinkModels,
  choose: Choose,
  chooseName: ChooseName,
): Linked {
  const { tokens } = document;
  const nameAt = new Int32Array(tokens.count).fill(-1);
  const names: Draft[] = [];
  let i = 0;
  for (const { start, end, label, confidence } of mentions) {
    while (i < tokens.count && tokens.end[i]! <= start) i++;
    if (i === tokens.count) break;
    const first = i;
    let last = i;
    while (last + 1 < tokens.count && tokens.start[last + 1]! < end) last++;
    if (isShortOffice(document, first, last, label)) continue;
    for (let k = first; k <= last; k++) nameAt[k] = names.length;
    const kind = KINDS[label] ?? Kind.other;
    names.push(
      createDraft(document, { form: 'name', first, last, kind, label, confidence, plural: kind === Kind.people }),
    );
  }

  const titles = new Map<number, string>();
  const nominals = findNominals(document, nameAt, names, titles);
  const clusters = clusterNames(document, names);
  const voices = joinVoices(document, names, clusters);
  for (const [name, noun] of titles) clusters[names[name]!.cluster]!.nouns.add(noun);
  const known = new Uint8Array(clusters.length);
  for (const { cluster, first, last, kind } of names) {
    if (kind !== Kind.group && kind !== Kind.place) continue;
    if (known[cluster] === 1 && last === first) continue;
    known[cluster] = 1;
    const name = document.text
      .slice(tokens.start[first], Math.min(tokens.end[last]!, tokens.start[first]! + 100))
      .toLowerCase();
    for (const noun of nounsOfName(name.startsWith('the ') ? name.slice(4) : name, clusters[cluster]!))
      clusters[cluster]!.nouns.add(noun);
  }

  const drafts = inOrder(names, nominals);
  const quoteOf = quotesByToken(document);
  const speakers = speakersOfQuotes(document, drafts, quoteOf);
  resolveMentions({
    document,
    drafts,
    names,
    nameAt,
    clusters,
    quoteOf,
    speakers,
    voices,
    models,
    choose,
    chooseName,
  });
  const linked = { drafts, clusters, names, nameAt };
  const about = findTitles(document, linked);
  const bodies = bodiesSpokenFor(document, linked, about);
  linkSpeakers({ document, drafts, clusters, quoteOf, speakerOf: speakers, voices, bodies });
  joinOwned(drafts, clusters);
  return { ...linked, titles: about };
}

/** Whether what has been taken for a body is an office that the text shortens: "the [MCE]", "[Tarn Valley Officer] (TVO)". */
function isShortOffice(document: Document, first: number, last: number, label: EntityLabel): boolean {
  const short = shortOfficesOf(document);
  if (short.size === 0 || label !== 'ORG') return false;
  const isIntroduced = wordForm(document, last + 1) === '(' && short.has(wordForm(document, last + 2));
  return first === last ? short.has(wordForm(document, first)) : isIntroduced;
}

/** Which quotation each token is in, the outermost one: 0 for none, and for the marks, else its number and 1. */
function quotesByToken({
  structure: {
    quotations: { id, quotations },
  },
}: Document): Int32Array {
  const quoteOf = id.map((quotation) => quotation + 1);
  for (const { first, last, closed, within } of quotations) {
    if (within >= 0) continue;
    quoteOf[first] = 0;
    if (closed) quoteOf[last] = 0;
  }
  return quoteOf;
}

/** Both lists by first token; of two that begin together the shorter first ("his" before "his brother"). */
function inOrder(names: readonly Draft[], nominals: readonly Draft[]): Draft[] {
  const merged: Draft[] = [];
  let n = 0;
  // Nominals come by their heads, so that one may begin before the last: each is moved back past those few.
  for (const nominal of nominals) {
    while (n < names.length && names[n]!.first <= nominal.last) merged.push(names[n++]!);
    let at = merged.length;
    merged.push(nominal);
    while (
      at > 0 &&
      (merged[at - 1]!.first > nominal.first ||
        (merged[at - 1]!.first === nominal.first && merged[at - 1]!.last > nominal.last))
    ) {
      merged[at] = merged[at - 1]!;
      at--;
    }
    merged[at] = nominal;
  }
  while (n < names.length) merged.push(names[n++]!);
  return merged;
}
