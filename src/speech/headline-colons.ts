/*
 * A colon in a headline: between who says something and that ("Minister: we will not pay", "Dam is safe: regulator"), or before what is told of a topic ("Typhoon Ada: latest updates",
 * "Ada Ode: a life in boats").
 */
import { lowerForm, wordForm } from '../language/word-forms.ts';
import type { Entity, EntityLabel } from '../entities/types.ts';
import { isCommonWord } from '../english/common-words.ts';
import { kindOfAnyNoun } from '../english/more-nouns.ts';
import { isShortOffice, Noun } from '../english/nouns.ts';
import { QUESTION_WORDS } from '../english/pronouns.ts';
import { HEADLINE_PAPERS, SECTIONS } from '../english/saying.ts';
import { PLAIN_NEGATIONS, STATES_BEHIND } from '../english/small-words.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { lemmaAt, type Document } from '../language/document.ts';
import { AUXILIARIES_OR_COPULAS, SUBJECTS } from '../syntax/relation-sets.ts';
import { relationSet } from '../syntax/relations.ts';
import type { Span } from '../text/span.ts';
import type { DraftAttribution } from './attribution-draft.ts';
import { spanAt, tokenAt } from './token-places.ts';

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
  if (!drafts.some(isHeadline)) return drafts;
  const names = namesIn(entities);
  return drafts.filter(
    (draft) =>
      !isHeadline(draft) ||
      (maySpeak(document, names, draft.source[0]!) &&
        draft.content.some((span) => isClaim(document, span) || isState(document, names, draft.source[0]!, span))),
  );
}

/** What headlines say with one colon and who says it beside that, where no model has found it. */
export function withHeadlines(
  document: Document,
  entities: readonly Entity[],
  drafts: readonly DraftAttribution[],
): DraftAttribution[] {
  const { structure, text } = document;
  const headings = structure.blocks.filter(
    ({ kind, start, end }) => kind === 'heading' && text.slice(start, end).includes(':'),
  );
  if (headings.length === 0) return [...drafts];
  const names = namesIn(entities);
  const found = new Set(drafts.flatMap((draft) => draft.cue.map(({ start }) => start)));
  const added: DraftAttribution[] = [];
  for (const { start, end } of headings) {
    const [before, after, ...more] = text.slice(start, end).split(':');
    if (before === undefined || after === undefined || more.length > 0 || !after.startsWith(' ')) continue;
    const colon = start + before.length;
    const cue = { start: colon, end: colon + 1 };
    const sides: [Span, Span] = [
      { start, end: start + before.trimEnd().length },
      { start: end - after.trimStart().length, end },
    ];
    const said = found.has(colon) ? null : splitHeadline(document, names, sides);
    if (said !== null)
      added.push({ source: [said[0]], cue: [cue], content: [said[1]], negated: false, confidence: CONFIDENCE });
  }
  if (added.length === 0) return [...drafts];
  // a draft that goes on over the colon has taken both sides for one sentence
  const colons = added.map(({ cue: [colon] }) => colon!);
  const crosses = ({ start, end }: Span): boolean => (colons[spanAt(colons, end - 2)]?.start ?? -1) > start;
  return [...drafts.filter(({ source, cue, content }) => ![...source, ...cue, ...content].some(crosses)), ...added];
}

const CONFIDENCE = 0.6;

/** Who says it and what: somebody before a clause, or, the other way round, a body or a paper behind one as well. */
function splitHeadline(document: Document, names: Names, [left, right]: [Span, Span]): [Span, Span] | null {
  const kind = sayerIn(document, names, left);
  if (kind === Sayer.person)
    return isClaim(document, right) || isState(document, names, left, right) ? [left, right] : null;
  if (kind !== Sayer.none) return null; // "Court: man jailed": as often the page of a paper
  const last = tokenAt(document, right.end - 1);
  const sayer = sayerIn(document, names, right);
  if (sayer === Sayer.none) return null;
  if (!(hasSubject(document, left) && isClaim(document, left)) && !isState(document, names, right, left)) return null;
  // "Rovers sign a striker: Bo Lee"
  const before = tokenAt(document, left.end - 1);
  const isNamed = sayer === Sayer.person && kindAt(document, before) > 0 && document.tokens.pos[last] === Tag.PROPN;
  return isNamed ? null : [right, left];
}

/** Where names end, and what they name. */
type Names = ReadonlyMap<number, EntityLabel>;
const namesIn = (entities: readonly Entity[]): Names =>
  new Map(
    entities.flatMap(({ label, mentions }) =>
      mentions.flatMap(({ form, end }): [number, EntityLabel][] => (form === 'name' ? [[end, label]] : [])),
    ),
  );

const Sayer = { none: 0, person: 1, body: 2 } as const;

/** Whether a side is nothing but a person, a body or a paper: "Foreign minister", "Ada Ode", "regulator", "study". */
function sayerIn(document: Document, names: Names, { start, end }: Span): number {
  const { tokens, text } = document;
  const first = tokenAt(document, start);
  const last = tokenAt(document, end - 1);
  if (last - first >= LONGEST_SAYER || /\d/.test(text.slice(start, end))) return Sayer.none;
  for (let i = first; i <= last; i++) if (NAMING[tokens.pos[i]!] !== 1) return Sayer.none;
  const label = names.get(end);
  if (label !== undefined)
    return label === 'PERSON' ? Sayer.person : label === 'ORG' || label === 'NORP' ? Sayer.body : Sayer.none;
  const kind = kindAt(document, last);
  if (kind === Noun.group || HEADLINE_PAPERS.has(lemmaAt(document, last).toLowerCase())) return Sayer.body;
  return kind >= Noun.person && kind <= Noun.people ? Sayer.person : Sayer.none;
}

/** Most tokens of one. */
const LONGEST_SAYER = 5;
const NAMING: Readonly<Record<number, 1>> = { [Tag.NOUN]: 1, [Tag.PROPN]: 1, [Tag.ADJ]: 1, [Tag.PART]: 1 };

const kindAt = (document: Document, token: number): number =>
  isShortOffice(wordForm(document, token)) ? Noun.person : kindOfAnyNoun(lemmaAt(document, token).toLowerCase());

/** A clause with its subject; not the first word alone of a side is one ("Wanted", "Meet the boss"). */
function hasSubject(document: Document, { start, end }: Span): boolean {
  const { relation, head } = document.tokens;
  const first = tokenAt(document, start);
  for (let i = first; i < document.tokens.count && document.tokens.start[i]! < end; i++)
    if (SUBJECTS[relation[i]!] === 1 && head[i]! > i && !QUESTION_WORDS.has(wordForm(document, first).toLowerCase()))
      return true;
  return false;
}

/** What a person says of how things are, without a verb of its own: "Army on standby", "Client innocent", "Beds running out". */
function isState(document: Document, names: Names, sayer: Span, { start, end }: Span): boolean {
  if (sayerIn(document, names, sayer) !== Sayer.person) return false;
  const { pos } = document.tokens;
  const [first, last] = [tokenAt(document, start), tokenAt(document, end - 1)];
  if (first === last || pos[first] === Tag.DET || pos[first] === Tag.NUM) return false;
  if (hasSubject(document, { start, end })) return true;
  for (let i = first + 1; i < last; i++)
    if (pos[i] === Tag.ADP) return STATES_BEHIND.has(wordForm(document, i)) && pos[i + 1] === Tag.NOUN;
  return pos[last] === Tag.ADJ;
}

/** No match with its score ("Orsk 1-1 Tarn"), no storm, bridge or book, and no heading of a page ("Weather", "Tennis"). */
function maySpeak(document: Document, names: Names, { start, end }: Span): boolean {
  if (/\d/.test(document.text.slice(start, end))) return false;
  const label = names.get(end);
  if (label !== undefined) return SPEAKING.has(label);
  const last = tokenAt(document, end - 1);
  const word = lemmaAt(document, last).toLowerCase();
  const form = wordForm(document, last).toLowerCase(); // the lemma of "Tennis" is none
  if (SECTIONS.has(form) && tokenAt(document, start) === last) return false;
  return kindAt(document, last) > 0 || HEADLINE_PAPERS.has(word) || !(isCommonWord(word) || isCommonWord(form));
}

/** Words in quotation marks, a clause, or what is denied without one ("No talks with Tarn"); not the noun that a headline tells its topic by, with its clauses or not. */
function isClaim(document: Document, { start, end }: Span): boolean {
  const { text, tokens } = document;
  if (/["“”'‘«]/.test(text[start]!)) return true;
  const first = tokenAt(document, start);
  if (PLAIN_NEGATIONS.has(lowerForm(document, first))) return true;
  let last = first;
  while (last + 1 < tokens.count && tokens.start[last + 1]! < end) last++;
  for (let i = first; i <= last; i++) if (makesClause(document, i, first)) return true;
  return false;
}

/** A verb, or what hangs from a noun or an adjective that says something: "the dam [is] safe". */
const makesClause = ({ tokens: { pos, relation, head } }: Document, i: number, first: number): boolean =>
  (pos[i] === Tag.VERB && NOMINAL[relation[i]!] === 0) ||
  (AUXILIARIES_OR_COPULAS[relation[i]!] === 1 && head[i]! >= first);

const NOMINAL = /* @__PURE__ */ relationSet('acl', 'acl:relcl', 'amod', 'compound', 'case');
