import { analyze, type Analysis } from '../src/index.ts';
import type { TaggedMention } from '../src/entities/mention.ts';
import type { Entity, EntityLabel } from '../src/entities/types.ts';
import { linkMentions } from '../src/reference/link.ts';
import { recognizeEntities } from '../src/reference/recognize.ts';
import { repairParagraphs } from '../src/repair/repair.ts';
import { beforeWhenAsked, isCondition, isEmpty, withoutDateline } from '../src/speech/asides.ts';
import type { DraftAttribution } from '../src/speech/attribution-draft.ts';
import { kindOf } from '../src/speech/attribution-kinds.ts';
import { findExchanges } from '../src/speech/exchanges.ts';
import { continueQuotations, settleClaims } from '../src/speech/continuations.ts';
import { layoutAttributions } from '../src/speech/layouts.ts';
import { innermost } from '../src/speech/nesting.ts';
import { withAside } from '../src/speech/sources.ts';
import { resolveSpeakers } from '../src/speech/speakers.ts';
import { findOpeners } from '../src/speech/topics.ts';
import type { Attribution } from '../src/speech/types.ts';
import type { Party, Stance } from '../src/stance/types.ts';
import { findQuotations } from '../src/structure/quotations.ts';
import { readDocument } from '../src/syntax/read.ts';
import type { Span } from '../src/text/span.ts';
import { readMarks } from './speech/world.ts';
import { shown } from './structure/dialogue.ts';

// What is found in a text, on one line, as one reads it: no ids, offsets and confidences. Brackets hold words of the text.

/** Words of spans as one reads them. */
const words = (text: string, spans: readonly Span[]): string =>
  spans.map(({ start, end }) => `[${text.slice(start, end)}]`).join(' ');

/** Stretches in quotation marks; `open` where no mark closes them, `goes on` where the next one continues them. */
export const quotationsTold = (text: string): string =>
  findQuotations(readDocument(text))
    .quotations.map(({ start, end, kind, single, closed, continues }) =>
      [
        `[${text.slice(start, end)}]`,
        ...(kind === 'unknown' ? [] : [kind]),
        ...(single ? ['single'] : []),
        ...(closed ? [] : ['open']),
        ...(continues ? ['goes on'] : []),
      ].join(' '),
    )
    .join('; ');

/** The turns of a transcript. */
export const turnsTold = (text: string): string => shown(text).join('; ');

/** The phrases that name a topic: "Asked about the dam". */
export function openersTold(text: string): string {
  const document = readDocument(text);
  const { start, end } = document.tokens;
  return findOpeners(document, (token) => /^(?:Lopez|She|Ada)$/.test(text.slice(start[token], end[token])))
    .map((opener) => JSON.stringify(opener, (_, value: unknown) => (isSpan(value) ? words(text, [value]) : value)))
    .join('; ');
}
const isSpan = (value: unknown): value is Span =>
  typeof value === 'object' && value !== null && 'start' in value && 'end' in value;

/** What layout and fixed phrases alone tell of who says a quotation, before any model has spoken. */
export function layoutTold(text: string): string {
  const document = readDocument(text);
  return layoutAttributions(document, document.structure.quotations, [])
    .map(({ source, cue, content, implicit }) =>
      [words(text, source), words(text, cue), words(text, content), implicit === true ? 'implied' : '']
        .filter(Boolean)
        .join(' '),
    )
    .join('; ');
}

const nameOf = ({ entities }: Pick<Analysis, 'entities'>, id: string | null): string =>
  id === null ? 'nobody' : (entities.find((entity) => entity.id === id)?.name ?? '-');

/** Who says what: "direct Ada Ode: [she] [said] [“No”]", then who was asked what. */
export function speechTold(text: string): string {
  const analysis = analyze(text, { repair: false });
  return [...analysis.speech.map((one) => attributionTold(analysis, one)), ...exchangesOf(analysis)].join('; ');
}

export function attributionTold(analysis: Analysis, one: Attribution): string {
  const { kind, source, cue, content, speaker, negated, within } = one;
  const outer = analysis.speech.find(({ id }) => id === within);
  const roles = [source, cue, content].map((role) => words(analysis.text, role) || '-').join(' ');
  return `${kind}${negated ? ' not' : ''} ${nameOf(analysis, speaker)}: ${roles}${outer === undefined ? '' : ` in ${words(analysis.text, outer.cue) || words(analysis.text, outer.source)}`}`;
}

export const exchangesOf = (analysis: Analysis): string[] =>
  analysis.exchanges.map(
    ({ topic, question, asker, respondent, speech }) =>
      `${asker === null ? 'asked' : `${nameOf(analysis, asker)} asks`} ${question === null ? '' : `${words(analysis.text, [question])} `}${topic === null ? '' : `about ${words(analysis.text, [topic])} `}> ${nameOf(analysis, respondent)}: ${speech.map((id) => words(analysis.text, analysis.speech.find((one) => one.id === id)!.content)).join(', ')}`,
  );

/** An entity with what is known of it, and its mentions. */
export const entityTold = (text: string, { name, label, title, affiliation, mentions }: Entity): string =>
  `${label} ${name}${title === undefined ? '' : `, ${title}`}${affiliation === undefined ? '' : ` (${affiliation})`}: ${mentions.map(({ start, end }) => text.slice(start, end)).join(' | ')}`;

/** People, bodies, and whatever is named more than once. */
export const linkedTold = (text: string): string =>
  recognizeEntities(text)
    .filter(({ label, mentions }) => mentions.length > 1 || label === 'PERSON' || label === 'ORG')
    .map((entity) => entityTold(text, entity))
    .join('; ');

/** Takes the marks of "[PERSON Ada Ode] left." out. */
function namesMarked(marked: string): { text: string; mentions: TaggedMention[] } {
  const mentions: TaggedMention[] = [];
  let text = '';
  for (const part of marked.split(/(\[[A-Z_]+ [^\]]+\])/)) {
    const match = /^\[([A-Z_]+) ([^\]]+)\]$/.exec(part);
    if (match !== null) {
      const [start, label] = [text.length, match[1] as EntityLabel];
      mentions.push({ start, end: start + match[2]!.length, label, confidence: 0.9 });
    }
    text += match === null ? part : match[2]!;
  }
  return { text, mentions };
}

/** What linking makes of names that are given. */
export function markedTold(marked: string): string {
  const { text, mentions } = namesMarked(marked);
  return linkMentions(readDocument(text), mentions)
    .filter(({ title, mentions: own }) => title !== undefined || own.length > 1)
    .map((entity) => entityTold(text, entity))
    .join('; ');
}

/** The text as it is mended, "=" where nothing is, with the kinds of its paragraphs unless all are prose. */
export function repairTold(raw: string): string {
  const { text, paragraphs } = repairParagraphs(raw);
  const kinds = paragraphs.map(({ kind, speaker }) => (speaker === undefined ? kind : `${kind} of ${speaker}`));
  return `${text === raw ? '=' : text}${kinds.every((kind) => kind === 'prose') ? '' : ` (${kinds.join(', ')})`}`;
}

/** Entities of marked drafts: 7 a people, 8 an organization, 9 a place, any other a person. */
const MARKED = { 7: { label: 'NORP' }, 8: { label: 'ORG' }, 9: { label: 'GPE' } } as const;

/** What the rules make of attributions that are marked in the text: their kind and place, and what each rule changes. */
export function draftsTold(marked: string): string {
  const { text, drafts } = readMarks(marked, MARKED);
  const document = readDocument(text);
  const { quotations, datelines } = document.structure;
  const within = innermost(document, drafts);
  const lines = (list: readonly DraftAttribution[]): string[] =>
    list.map(({ source, cue, content }) => [source, cue, content].map((role) => words(text, role) || '-').join(' '));
  const changed = (name: string, after: readonly DraftAttribution[], before = drafts): string[] =>
    lines(after).flatMap((line, i) => (line === lines(before)[i] ? [] : [`${name} ${line}`]));
  const each = drafts.map((draft, i) =>
    [
      kindOf(document, [draft])[0],
      ...(within[i]! < 0 ? [] : [`in ${within[i]}`]),
      ...(isCondition(document, draft) ? ['condition'] : []),
      ...(isEmpty(document, draft) ? ['empty'] : []),
      ...(datelines.some(({ start }) => start === draft.source[0]?.start) ? ['dateline'] : []),
    ].join(' '),
  );
  return [
    each.join(', '),
    ...changed(
      'whole source',
      drafts.map((draft) => withAside(document, draft)),
    ),
    ...changed(
      'before the question',
      drafts.map((draft) => beforeWhenAsked(document, draft)),
    ),
    ...changed(
      'without dateline',
      drafts.map((draft) => withoutDateline(document, draft)),
    ),
    ...changed('settled', settleClaims(document, drafts)),
    ...changed('goes on', continueQuotations(document, quotations, drafts)),
    ...changed('added', layoutAttributions(document, quotations, drafts), []),
  ].join('; ');
}

/** Who speaks in each of the attributions that are marked in the text. */
export function speakersTold(marked: string): string {
  const { text, drafts, entities } = readMarks(marked, MARKED);
  return resolveSpeakers(readDocument(text), entities, drafts)
    .map((speaker) => (speaker === null ? '-' : entities.find(({ id }) => id === speaker)?.name || 'unnamed'))
    .join(', ');
}

/** Who is asked what, and answers by which of the attributions that are marked in the text. */
export function exchangesTold(marked: string): string {
  const { text, entities, drafts } = readMarks(marked, MARKED);
  const document = readDocument(text);
  const speakers = resolveSpeakers(document, entities, drafts);
  const kinds = kindOf(document, drafts);
  const within = innermost(document, drafts);
  const speech = drafts.map(({ source, cue, content, negated, confidence }, i): Attribution => ({
    id: `s${i}`,
    kind: kinds[i]!,
    act: 'assertion',
    source,
    cue,
    content,
    speaker: speakers[i]!,
    within: within[i]! < 0 ? null : `s${within[i]}`,
    negated,
    confidence,
  }));
  return findExchanges(document, { entities, speech })
    .map(({ topic, question, respondent, speech: ids }) =>
      [
        ...(topic === null ? [] : [`about ${words(text, [topic])}`]),
        ...(question === null ? [] : [`asked ${words(text, [question])}`]),
        `> ${respondent === null ? '-' : entities.find(({ id }) => id === respondent)?.name || 'unnamed'}: ${ids.map((id) => Number(id.slice(1)) + 1).join(' ')}`,
      ].join(' '),
    )
    .join('; ');
}

const FIELDS = ['claim', 'charge', 'action', 'consequence', 'proposition', 'condition'] as const;

/** A stance: "accuse: Ada Ode > the firm, charge [fraud]". */
export function stanceTold(analysis: Pick<Analysis, 'text' | 'entities'>, stance: Stance): string {
  const party = (one: Party | null): string => {
    if (one === null) return stance.unnamed === true ? 'somebody' : 'author';
    const told = analysis.text.slice(one.span.start, one.span.end);
    const name = one.entity === null ? told : nameOf(analysis, one.entity);
    return name === told ? told : `${name} [${told}]`;
  };
  const more = Object.entries(stance)
    .filter(([key, value]) => (FIELDS as readonly string[]).includes(key) && isSpan(value))
    .map(([key, value]) => `, ${key} ${words(analysis.text, [value as unknown as Span])}`);
  return `${stance.type}: ${party(stance.holder)} > ${party(stance.target)}${more.join('')}`;
}

/** The stances of a text. */
export function stancesTold(text: string): string {
  const analysis = analyze(text, { repair: false });
  return analysis.stances.map((stance) => stanceTold(analysis, stance)).join('; ');
}
