/* A colon in a headline: before what somebody says ("Minister: we will not pay"), or before what is told of a topic ("Typhoon Ada: latest updates", "Ada Ode: a life in boats"). */
import type { Entity, EntityLabel } from '../entities/types.ts';
import { PLAIN_NEGATIONS } from '../english/small-words.ts';
import { Tag } from '../grammar/pos-tags.ts';
import type { Document } from '../language/document.ts';
import { Rel, relationSet } from '../syntax/relations.ts';
import type { Span } from '../text/span.ts';
import type { DraftAttribution } from './attribution-draft.ts';
import { spanAt, tokenAt } from './token-places.ts';
import { isUpper } from '../text/letters.ts';

/** What can say something. */
const SPEAKING: ReadonlySet<EntityLabel> = new Set(['PERSON', 'ORG', 'NORP', 'GPE']);

/** The attributions without those of headlines whose colon stands behind a topic. */
export function withoutTopics(
  document: Document,
  entities: readonly Entity[],
  drafts: DraftAttribution[],
): DraftAttribution[] {
  const { text, structure } = document;
  const isHeadline = ({ cue, source, turn }: DraftAttribution): boolean =>
    turn === undefined &&
    cue.length === 1 &&
    source.length === 1 &&
    text.slice(cue[0]!.start, cue[0]!.end) === ':' &&
    structure.blocks[spanAt(structure.blocks, cue[0]!.start)]?.kind === 'heading';
  return drafts.filter(
    (draft) =>
      !isHeadline(draft) ||
      (maySpeak(document, entities, draft.source[0]!) && draft.content.some((span) => isClaim(document, span))),
  );
}

/** No match with its score ("Orsk 1-1 Tarn"), no storm, bridge or book. */
function maySpeak({ text }: Document, entities: readonly Entity[], { start, end }: Span): boolean {
  if (/\d/.test(text.slice(start, end))) return false;
  for (const { label, mentions } of entities)
    if (!SPEAKING.has(label) && mentions.some((own) => own.start < end && own.end === end)) return false;
  return true;
}

/** Words in quotation marks, a clause, or what is denied without one ("No talks with Tarn"); not the noun that a headline tells its topic by, with its clauses or not. */
function isClaim(document: Document, { start, end }: Span): boolean {
  const { text, tokens, forms } = document;
  if (/["“”'‘«]/.test(text[start]!)) return true;
  const first = tokenAt(document, start);
  if (PLAIN_NEGATIONS.has(forms[tokens.form[first]!]!.toLowerCase())) return true;
  let last = first;
  while (last + 1 < tokens.count && tokens.start[last + 1]! < end) last++;
  for (let i = first; i <= last; i++)
    if (isToCome(document, i, first) || (makesClause(document, i, first) && !isWithinNoun(document, i, first)))
      return true;
  return false;
}

/** A verb, or what hangs from a noun or an adjective that says something: "the dam [is] safe". */
const makesClause = ({ tokens: { pos, relation, head } }: Document, i: number, first: number): boolean =>
  (pos[i] === Tag.VERB && NOMINAL[relation[i]!] === 0) || (SAYS_OF[relation[i]!] === 1 && head[i]! >= first);

/** "Tarn Steel [to cut] 300 jobs": headlines tell so of what will be. */
function isToCome({ tokens: { relation, head, form }, forms }: Document, i: number, first: number): boolean {
  const word = (at: number): string => forms[form[at]!]!;
  return relation[i] === Rel.acl && word(i - 1) === 'to' && head[i]! > first && isUpper(word(head[i]!));
}

const NOMINAL = /* @__PURE__ */ relationSet('acl', 'acl:relcl', 'amod', 'compound', 'case');
const SAYS_OF = /* @__PURE__ */ relationSet('cop', 'aux');

/** "the judge [who reads all letters]": the clause only tells which one is meant. */
function isWithinNoun({ tokens: { relation, head } }: Document, token: number, first: number): boolean {
  for (let i = token; i >= first; i = head[i]!)
    if (relation[i] === Rel['acl:relcl'] || relation[i] === Rel.acl) return true;
  return false;
}
