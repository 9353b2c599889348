import type { Document } from '../language/document.ts';
import { isSpeaking } from './grammar.ts';
import { Article, Kind, type Draft } from './mention-draft.ts';
import { canBeSame, isOther, moveInto, type Resolution } from './resolution.ts';
import { titleBefore } from './title-span.ts';

/*
 * "The victim's brother said an apology was not enough. / “We want a verdict,” Andre Ode said.": a report tells what somebody is before it quotes him, and names him there as one who is known.
 */

/** How far behind the noun the name may be: in sentences, and in mentions. */
const SENTENCES_AHEAD = 4;
const MENTIONS_AHEAD = 24;

/** Gives those who say something and have no name to whom the quotation right behind them names, if nothing else tells of that one. */
export function linkNamedNext(input: Resolution): void {
  const { document, drafts, clusters, quoteOf, speakers } = input;
  const sources = new Set(speakers.values());
  const known = new Set<number>();
  drafts.forEach((draft, d) => {
    const isFirst = draft.cluster >= 0 && !known.has(draft.cluster);
    known.add(draft.cluster);
    if (!isFirst || draft.form !== 'nominal' || quoteOf[draft.first] !== 0) return;
    const { named, mentions } = clusters[draft.cluster]!;
    if (named || mentions.length > 2 || !isSomebodySpeaking(document, draft) || sources.has(draft)) return;
    const name = namedNext(input, d, sources, known);
    if (name !== null && canBeSame(clusters[name.cluster]!, draft)) moveInto(clusters, draft.cluster, name.cluster);
  });
}

/** "His brother said", "a neighbour said": one person, not "another". */
const isSomebodySpeaking = (document: Document, draft: Draft): boolean =>
  draft.kind === Kind.person &&
  !draft.plural &&
  !draft.isBare &&
  draft.article !== Article.none &&
  isSpeaking(document, draft) &&
  !isOther(document, draft);

/** Who is named next as the source of a quotation, in the same paragraph or the one behind, with given name and surname alone and for the first time; null where somebody else is spoken of between. */
function namedNext(
  { document, drafts, clusters, names, nameAt, quoteOf }: Resolution,
  d: number,
  sources: ReadonlySet<Draft>,
  known: ReadonlySet<number>,
): Draft | null {
  const { tokens, text } = document;
  const own = drafts[d]!;
  for (let k = d + 1; k < drafts.length && k <= d + MENTIONS_AHEAD; k++) {
    const draft = drafts[k]!;
    const { form, kind, cluster, first, last } = draft;
    if (tokens.sentence[first]! - tokens.sentence[own.first]! > SENTENCES_AHEAD) return null;
    if (PARAGRAPHS.test(text.slice(tokens.end[own.last], tokens.start[first]))) return null;
    if (kind !== Kind.person || quoteOf[first] !== 0 || cluster === own.cluster) continue;
    if (form !== 'name') {
      if (form === 'nominal' && isSpeaking(document, draft)) return null;
      continue;
    }
    if (known.has(cluster) || !sources.has(draft) || first === last) {
      if (isSpeaking(document, draft)) return null;
      continue;
    }
    const isNew = clusters[cluster]!.mentions.every((mention) => mention.first >= first);
    const isToldOf = titleBefore(document, draft, nameAt, names) !== null || isAside(document, last + 1);
    return isNew && !isToldOf ? draft : null;
  }
  return null;
}

/** More than one end of a paragraph. */
const PARAGRAPHS = /\n[^\n]+\n/;

/** "Ada Ode[, a nurse,] said": what says who somebody is. */
const isAside = ({ tokens, forms }: Document, next: number): boolean =>
  next < tokens.count &&
  /^[,(]$/.test(forms[tokens.form[next]!]!) &&
  !/^\d/.test(forms[tokens.form[next + 1] ?? -1] ?? '');
