/*
 * Whom "he" stands for beside a verb of saying. Reference has linked the pronoun by all that it knows of the text; here it is known besides who has spoken, of whom, and where the quotations
 * stand. Who spoke last has the floor, and keeps it until somebody else of whom the pronoun may be said has come in; whom he only speaks of has not. Each clue is a row: the first that tells
 * decides.
 */
import { lowerForm } from '../language/word-forms.ts';
import { GOING_ON_VERBS, ASKING_VERBS, PLAIN_ANSWERS } from '../english/questions.ts';
import { SUBJECT_FORMS, THIRD_SINGULAR } from '../english/pronouns.ts';
import { SAYING } from '../english/saying.ts';
import type { Entity } from '../entities/types.ts';
import { Tag } from '../grammar/pos-tags.ts';
import type { Document } from '../language/document.ts';
import { OBJECTS_OR_OBLIQUES, OPEN_COMPLEMENTS, SUBJECTS } from '../syntax/relation-sets.ts';
import { childBy, treeOf } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import type { DraftAttribution } from './attribution-draft.ts';
import { isSaidOf, mentionFrom, type EntityIndex, type IndexedMention } from './entity-index.ts';
import { spanAt, startOf, tokenAt } from './token-places.ts';

/** What is known of a document's speakers on the way through it. */
export interface Standing {
  readonly document: Document;
  readonly index: EntityIndex;
  readonly attributions: readonly DraftAttribution[];
  readonly speakers: (string | null)[];
  /** The innermost attribution in whose content an offset lies. */
  readonly around: (offset: number, self: number) => number;
  /** The speaker of an attribution. */
  readonly resolve: (i: number) => string | null;
  /** Attributions with a speaker that stand outside of all others, in text order so far. */
  readonly spoken: number[];
  /** Where sources start and end. */
  readonly sources: ReadonlyMap<number, number>;
}

/** Who spoke last of those of whom a pronoun may be said. */
interface Floor {
  readonly entity: Entity;
  readonly last: DraftAttribution;
  /** How many paragraphs back. */
  readonly lines: number;
  /** Who has been named since, and not only by who spoke. */
  readonly cameIn: ReadonlySet<Entity>;
}

/** The source of an attribution that is a pronoun. */
interface Asked {
  readonly self: number;
  readonly standing: Standing;
  readonly own: DraftAttribution;
  readonly token: number;
  readonly word: string;
  /** Whether it stands outside of all other attributions. */
  readonly isOutside: boolean;
  /** Whom reference has linked it to, unless that one stands nowhere but in what the pronoun says. */
  readonly linked: Entity | undefined;
  readonly floor: Floor | undefined;
  /** Who says what it stands in, in other words than his own. */
  readonly outer: Entity | undefined;
}

interface Clue {
  /** A text and who speaks last in it. */
  readonly example: readonly [text: string, speaker: string];
  /** One that looks alike and has another speaker, or none. */
  readonly counter: readonly [text: string, speaker: string | null];
  /** Whom it tells; undefined if nothing. */
  readonly whom: (asked: Asked) => Entity | null | undefined;
}

/** How far back who spoke has the floor: in sentences, in paragraphs, in speakers, and in mentions since. */
const MOST_SENTENCES = 5,
  MOST_LINES = 2,
  MOST_LINES_OF_BODIES = 2,
  MOST_SPEAKERS = 6,
  MOST_MENTIONS = 60;

/** The clues, surest first. */
export const CLUES: readonly Clue[] = [
  {
    example: ['John Ode stood near. Brian Lee said that the price had gone up, he added.', 'Brian Lee'],
    counter: ['John Ode stood near. Brian Lee knew that the price had gone up, he added.', 'John Ode'],
    whom: ({ standing, self, word }) => whoToldIt(standing, self, word),
  },
  {
    example: ['“It rains,” Brian Lee said. John Ode stood near. “A lot,” he added.', 'Brian Lee'],
    counter: ['“It rains,” Mary Lee said. “A lot,” he added.', null],
    whom: ({ standing, own, floor }) =>
      floor !== undefined && floor.lines <= 1 && isCuedBy(standing.document, own, GOING_ON_VERBS)
        ? floor.entity
        : undefined,
  },
  {
    example: ['“Does it leak?” Robert Asher asked. Keith Dolan looked up. “No,” he replied.', 'Keith Dolan'],
    counter: ['“Does it leak?” Robert Asher asked. “No,” he replied.', null],
    whom: (asked) => {
      const { standing, own, linked } = asked;
      const before = standing.spoken.at(-1);
      if (linked === undefined || before === undefined || standing.speakers[before] !== linked.id) return undefined;
      const last = standing.attributions[before]!;
      if (!isCuedBy(standing.document, last, ASKING_VERBS)) return undefined;
      return whoIsAsked(asked, last) ?? (isCuedBy(standing.document, own, PLAIN_ANSWERS) ? null : undefined);
    },
  },
  {
    example: ['“We lost,” said Keith Dolan. Robert Asher disagreed. “We won,” he said.', 'Robert Asher'],
    counter: ['“We lost,” said Keith Dolan. The room was dark. “We won,” he said.', 'Keith Dolan'],
    whom: (asked) => (asked.isOutside ? (actingBefore(asked) ?? undefined) : undefined),
  },
  {
    example: ['Robert Asher said that Keith Dolan had lied. He argued that the fine was too high.', 'Robert Asher'],
    counter: [
      'Robert Asher said that Keith Dolan had lied. Dolan left. He argued that the fine was too high.',
      'Keith Dolan',
    ],
    whom: ({ linked, floor }) =>
      linked !== undefined && floor !== undefined && !floor.cameIn.has(linked) ? floor.entity : undefined,
  },
  {
    example: ['Robert Asher rowed home. He said that it rained.', 'Robert Asher'],
    counter: ['“Robert Asher rowed home,” he said.', null],
    whom: ({ linked }) => linked,
  },
  {
    example: ['The Lumen Group said on Monday it believed that a strike would come.', 'Lumen Group'],
    counter: ['“It believed that a strike would come,” the Lumen Group said.', null],
    whom: ({ outer, word, standing: { index } }) =>
      outer !== undefined && isSaidOf(index, outer, word) ? outer : undefined,
  },
  {
    example: ['According to the Tarn Council, Norland will sign. Ostland gave in, it said.', 'Tarn Council'],
    counter: [
      'According to the Tarn Council, Norland will sign. Lumen Group left. Ostland gave in, it said.',
      'Lumen Group',
    ],
    whom: (asked) => {
      const { word, floor, isOutside } = asked;
      if (word !== 'it' || !isOutside || floor === undefined || floor.cameIn.size > 0) return undefined;
      const other = standingOne(asked);
      return other === null || other.label === 'GPE' || other.label === 'LOC' ? floor.entity : undefined;
    },
  },
  {
    example: ['Tarn Council owns the hall. “The roof is safe,” it said.', 'Tarn Council'],
    counter: ['Nobody knew of Tarn Council or Lumen Group. “The roof is safe,” it said.', null],
    whom: (asked) => (asked.isOutside ? (standingOne(asked) ?? undefined) : undefined),
  },
  {
    example: ['“We lost,” said Robert Asher. The hall was empty. “We will win,” he insisted.', 'Robert Asher'],
    counter: ['“We lost,” said Robert Asher. Keith Dolan laughed. “We will win,” he insisted.', 'Keith Dolan'],
    whom: ({ floor }) => (floor?.cameIn.size === 0 ? floor.entity : undefined),
  },
];

/** Whom a pronoun that is the source of an attribution stands for; null if it cannot be told. */
export function whoIsMeant(standing: Standing, i: number, token: number, linked: string | null): string | null {
  const own = standing.attributions[i]!;
  const { document, index } = standing;
  const form = lowerForm(document, token);
  const word = SUBJECT_FORMS.get(form) ?? form; // "its" of "its statement" is asked as "it" is
  const around = standing.around(own.source[0]!.start, i);
  const isQuoted = document.structure.quotations.inside[token] !== 0;
  // “He told us so,” the colonel said: nobody calls himself so
  const isOwnQuotation = isQuoted && around >= 0 && linked !== null && standing.resolve(around) === linked;
  const isOther = linked === null || isOwnQuotation || isSpokenOf(index, linked, own);
  const entity = isOther ? undefined : index.byId.get(linked);
  const asked: Asked = {
    self: i,
    standing,
    own,
    token,
    word,
    isOutside: around < 0 && word !== 'they',
    linked: entity,
    floor: isThird(word) ? floorOf(standing, i, word) : undefined,
    outer: around < 0 || isQuoted || word !== 'it' ? undefined : index.byId.get(standing.resolve(around) ?? ''),
  };
  if (isOwnQuotation && THIRD_SINGULAR.has(word))
    return otherThan(standing, linked, own.source[0]!.start, word)?.id ?? null;
  for (const { whom } of CLUES) {
    const found = whom(asked);
    if (found !== undefined) return found?.id ?? null;
  }
  return null;
}

/** “She was kind,” [Ode] told us: of whom the pronoun may be said that has been named or meant last before, other than who speaks. */
function otherThan({ document, index }: Standing, speaker: string, before: number, word: string): Entity | null {
  const { mentions } = index;
  const { lines, structure } = document;
  const { inside } = structure.quotations;
  const from = lines[Math.max(0, spanAt(lines, before) - MOST_LINES)]!.start;
  for (let m = mentionFrom(mentions, before) - 1, steps = 0; m >= 0 && steps < MOST_MENTIONS; m--, steps++) {
    const { start, entity } = mentions[m]!;
    if (start < from) return null;
    if (entity.id !== speaker && inside[tokenAt(document, start)] === 0 && isSaidOf(index, entity, word)) return entity;
  }
  return null;
}

/** Whether a word is one that {@link whoIsMeant} answers for. */
export const isThird = (word: string): boolean => THIRD_SINGULAR.has(word) || word === 'it' || word === 'they';

/** Who has the floor where an attribution stands. */
function floorOf(standing: Standing, i: number, word: string): Floor | undefined {
  const { document, index, attributions, speakers, around, spoken } = standing;
  const { tokens, lines } = document;
  const own = attributions[i]!;
  const place = own.source[0]!.start;
  if (around(place, i) >= 0) return undefined;
  const line = spanAt(lines, place);
  const sentence = tokens.sentence[tokenAt(document, place)]!;
  for (let k = spoken.length - 1; k >= 0 && k >= spoken.length - MOST_SPEAKERS; k--) {
    const last = attributions[spoken[k]!]!;
    const start = startOf(last);
    const back = line - spanAt(lines, start);
    const isFar = back > (word === 'it' ? MOST_LINES_OF_BODIES : MOST_LINES);
    if (start >= place || isFar || sentence - sentenceOfEnd(document, last) > MOST_SENTENCES) return undefined;
    const entity = index.byId.get(speakers[spoken[k]!]!)!;
    if (!isSaidOf(index, entity, word)) continue;
    const isAnswered = isQuestion(document, last) && own.source[0]!.start !== last.source[0]!.start;
    const cameIn = isAnswered ? null : whoCameIn(standing, { self: i, own, last, entity, word });
    return cameIn === null ? undefined : { entity, last, lines: back, cameIn };
  }
  return undefined;
}

/** The sentence in which an attribution has its cue, or its source. */
const sentenceOfEnd = (document: Document, { source, cue }: DraftAttribution): number =>
  document.tokens.sentence[tokenAt(document, (cue[0] ?? source[0])!.start)]!;

interface Between {
  readonly self: number;
  readonly own: DraftAttribution;
  readonly last: DraftAttribution;
  readonly entity: Entity;
  readonly word: string;
}

/** Of whom else the word may be said that stands between two attributions, other than in what is said; null if that is too much to tell. */
function whoCameIn(
  { document, index, around, sources }: Standing,
  { self, own, last, entity, word }: Between,
): Set<Entity> | null {
  const { mentions } = index;
  const { tokens } = document;
  const { inside } = document.structure.quotations;
  const to = own.source[0]!.start;
  const said = sentenceOfEnd(document, last);
  const found = new Set<Entity>();
  const first = mentionFrom(mentions, startOf(last));
  for (let m = first; m < mentions.length && mentions[m]!.start < to; m++) {
    if (m - first > MOST_MENTIONS) return null;
    const mention = mentions[m]!;
    if (mention.entity === entity || !isSaidOf(index, mention.entity, word)) continue;
    if (around(mention.start, self) >= 0 || isWithin(mention, own.content)) continue;
    const token = tokenAt(document, mention.start);
    if (inside[token] !== 0) continue;
    // "Ode said after a meeting with [Lee]": who speaks is told of, and Lee does nothing
    if (mention.form !== 'pronoun' && tokens.sentence[token] === said && !isSubjectAt(document, index.atToken, token))
      continue;
    // a pronoun that is a source has been asked about here, and is whom it was found to mean
    if (mention.form === 'pronoun' && sources.get(mention.start) === mention.end) continue;
    found.add(mention.entity);
  }
  return found;
}

const isWithin = ({ start, end }: Span, spans: readonly Span[]): boolean =>
  spans.some((span) => span.start <= start && end <= span.end);

/** “A volunteer has to feel welcome,” she said, “Lee left,” he said: who is named in what is said, or stands nowhere else, is spoken of. */
function isSpokenOf({ byId }: EntityIndex, speaker: string, { content, source }: DraftAttribution): boolean {
  const named = byId.get(speaker)!.mentions.filter(({ form }) => form !== 'pronoun');
  const isSaid = (mention: Span): boolean => isWithin(mention, content);
  return (
    named.some((mention) => mention.form === 'name' && isSaid(mention)) ||
    named.every((mention) => mention.start > source[0]!.start || isSaid(mention))
  );
}

/** "Lee said that rates may rise, he added": who has said all that the pronoun says, in other words than somebody's own. */
function whoToldIt({ document, attributions, index, resolve }: Standing, i: number, word: string): Entity | undefined {
  const own = attributions[i]!;
  const { inside } = document.structure.quotations;
  const first = own.content[0] === undefined ? -1 : tokenAt(document, own.content[0].start);
  if (first < 0 || inside[first] !== 0) return undefined;
  for (const k of [i - 1, i + 1]) {
    const told = attributions[k];
    const source = told?.source[0];
    if (source === undefined || !isCuedBy(document, told!, SAYING)) continue;
    if (!isWithin(source, own.content) || isThird(document.text.slice(source.start, source.end).toLowerCase()))
      continue;
    if (!told!.content.every((span) => span.end <= own.source[0]!.start && isWithin(span, own.content))) continue;
    const entity = index.byId.get(resolve(k) ?? '');
    if (entity !== undefined && isSaidOf(index, entity, word) && isLead(document, first, source)) return entity;
  }
  return undefined;
}

/** Whether a source is the first in a content, or has only an adjunct before it: "On Monday, [Lee] said". */
const isLead = ({ tokens, text }: Document, first: number, { start }: Span): boolean =>
  start === tokens.start[first] || /,\s*$/.test(text.slice(tokens.start[first]!, start).slice(-4));

/** Whether one of some lemmas is the cue, or in it; "go" only as in "went on". */
function isCuedBy(
  document: Document,
  { cue: [cue] }: Pick<DraftAttribution, 'cue'>,
  lemmaSet: ReadonlySet<string>,
): boolean {
  const { tokens, lemmas } = document;
  if (cue === undefined) return false;
  const lemmaOf = (token: number): string | undefined => lemmas[tokens.lemma[token] ?? -1];
  for (let i = tokenAt(document, cue.start); i < tokens.count && tokens.start[i]! < cue.end; i++) {
    const lemma = lemmaOf(i)!;
    if (lemma === 'go' ? lemmaSet.has(lemma) && lemmaOf(i + 1) === 'on' : lemmaSet.has(lemma)) return true;
  }
  return false;
}

/** Whether somebody asks something; but not "asked them to leave". */
function isQuestion(document: Document, attribution: DraftAttribution): boolean {
  if (!isCuedBy(document, attribution, ASKING_VERBS)) return false;
  const verb = tokenAt(document, attribution.cue.at(-1)!.end - 1);
  if (childBy(treeOf(document), verb, OPEN_COMPLEMENTS) >= 0) return false;
  // “asked them to "leave"”, where the tree may have no complement
  const { pos } = document.tokens;
  for (let i = verb + 1; i < verb + MOST_ASKED; i++)
    if (lowerForm(document, i) === 'to' && (pos[i + 1] === Tag.VERB || pos[i + 2] === Tag.VERB)) return false;
  return true;
}

/** Most tokens from "asked" to the "to" of what somebody is asked to do. */
const MOST_ASKED = 6;

/** How much of each sentence is looked at, in tokens. */
const LONGEST_SENTENCE = 80;

/**
 * Whom an unlinked "he", "she" or "it" must stand for: the nearest person (of "it", body) before it who is the subject of a clause, if the sentence names nobody
 * else. Sentences that begin with the pronoun itself pass the question on. Not further back than the paragraph before.
 */
function standingOne({ standing: { document, index }, own: told, token: pronoun, word, floor }: Asked): Entity | null {
  const { tokens, lines, sentences } = document;
  const { inside } = document.structure.quotations;
  if (inside[pronoun]! > 0) return null;
  const back = word === 'it' ? 0 : 1;
  const least = lines[Math.max(0, spanAt(lines, tokens.start[pronoun]!) - back)]!.start;
  const own = tokens.sentence[pronoun]!;
  // "[Lee] should not go, he said", after somebody has spoken: whom he speaks of is another
  const isTold = floor !== undefined && isCuedBy(document, told, SAYING);
  const isSaid = (start: number): boolean => isTold && isWithin({ start, end: start }, told.content);
  for (let s = own; s >= 0 && s > own - MOST_SENTENCES && sentences[s]!.start >= least; s--) {
    const found = standingIn(document, index, { sentence: s, before: pronoun, word, isOwn: s === own, isSaid });
    if (found !== undefined) return found;
  }
  return null;
}

/** "Averly asked [him] about it. “I earned it,” he said": somebody else of whom the pronoun may be said, behind the cue of asking. */
function whoIsAsked(
  { standing: { index, around, attributions }, self, own, word, linked }: Asked,
  last: DraftAttribution,
): Entity | undefined {
  const { mentions } = index;
  // "asked [him] about it": what is asked begins with who is asked
  const isOutside = (start: number): boolean => {
    const outer = around(start, self);
    return outer < 0 || (attributions[outer] === last && start === last.content[0]?.start);
  };
  const to = startOf(own);
  const first = mentionFrom(mentions, last.cue.at(-1)!.end);
  for (let m = first; m < mentions.length && mentions[m]!.start < to && m - first < MOST_MENTIONS; m++) {
    const { entity, start } = mentions[m]!;
    if (entity !== linked && isSaidOf(index, entity, word) && isOutside(start)) return entity;
  }
  return undefined;
}

/** “We lost,” said Lee. [Ode] disagreed. “We won,” he said: the subject of the sentence right before, in the same paragraph, if nobody else is named there. */
function actingBefore({ self, standing, own, word, token }: Asked): Entity | null {
  const { document, index, around, attributions } = standing;
  const { tokens, lines, sentences } = document;
  const start = startOf(own);
  const sentence = tokens.sentence[tokenAt(document, start)]! - 1;
  // “Lee was less patient: he warned”: whom its own sentence names before
  const here = tokens.sentence[token]!;
  if (
    start >= own.source[0]!.start &&
    standingIn(document, index, { sentence: here, before: token, word, isOwn: true }) !== undefined
  )
    return null;
  if (sentence < 0 || sentences[sentence]!.start < lines[spanAt(lines, start)]!.start) return null;
  // “..., and Averly asked him about it. “I earned it,” he said”: whoever is asked speaks
  if (isCuedBy(document, { cue: [rootOf(document, sentence)] }, ASKING_VERBS)) return null;
  // "A spokesman said that [Lee] had gone. He added": not who acts in what somebody says
  const isSaid = (start: number): boolean => (attributions[around(start, self)]?.source.length ?? 0) > 0;
  const place = { sentence, before: tokens.count, word, isOwn: true, isSaid };
  return standingIn(document, index, place) ?? null;
}

/** The verb of a sentence's main clause. */
function rootOf({ tokens, sentenceTokens }: Document, sentence: number): Span {
  let root = sentenceTokens[sentence]!;
  while (root + 1 < sentenceTokens[sentence + 1]! && tokens.head[root]! >= 0) root++;
  return { start: tokens.start[root]!, end: tokens.end[root]! };
}

interface Place {
  readonly sentence: number;
  readonly before: number;
  readonly word: string;
  readonly isOwn: boolean;
  /** Whether what stands at an offset is left out. */
  readonly isSaid?: ((start: number) => boolean) | undefined;
}

/** Who stands in one sentence; null if it cannot be told, undefined if nobody does. */
function standingIn(
  document: Document,
  index: EntityIndex,
  { sentence, before, word, isOwn, isSaid }: Place,
): Entity | null | undefined {
  const { sentenceTokens } = document;
  const { inside } = document.structure.quotations;
  const { atToken, gender } = index;
  const { relation } = treeOf(document);
  const subject = word === 'his' ? 'he' : word === 'her' ? 'she' : word;
  const to = Math.min(before, sentenceTokens[sentence + 1]!);
  let found: IndexedMention | null = null;
  let isSubject = false;
  let isAlone = true;
  for (let i = Math.max(sentenceTokens[sentence]!, to - LONGEST_SENTENCE); i < to; i++) {
    if (inside[i]! > 0) continue;
    const form = lowerForm(document, i);
    if (found === null && form === subject) return undefined;
    const isObject =
      found === null && !isOwn && form === OBJECT_FORMS[subject] && OBJECTS_OR_OBLIQUES[relation[i]!] === 1;
    const mention = mentionOf(index, i, { word, isSaid }, isObject);
    if (mention === null) continue;
    const isActing = isObject || isSubjectAt(document, atToken, i);
    // of bodies named beside each other the one that acts
    if (found !== null && found.entity !== mention.entity && (word !== 'it' || isActing || !isSubject)) isAlone = false;
    found ??= mention;
    isSubject ||= found.entity === mention.entity && isActing;
  }
  if (found === null) return undefined;
  const isKnown = !isOwn && gender.get(found.entity.id) != null; // and the subject is no "she"
  return isAlone && (isSubject || isKnown) ? found.entity : null;
}

/** A name that starts at a token, of which a pronoun may be said; "Lee suggested to [her] that ...": who is spoken to stands there as well as a name. */
function mentionOf(
  index: EntityIndex,
  token: number,
  { word, isSaid }: Pick<Place, 'word' | 'isSaid'>,
  isObject: boolean,
): IndexedMention | null {
  const { mentions, atToken } = index;
  const at = atToken[token]!;
  if (at < 0 || (token > 0 && atToken[token - 1] === at)) return null;
  const mention = mentions[at]!;
  const isOne = (mention.form === 'name' || isObject) && isSaidOf(index, mention.entity, word);
  return isOne && isSaid?.(mention.start) !== true ? mention : null;
}

const OBJECT_FORMS: Readonly<Record<string, string>> = { he: 'him', she: 'her' };

/** Whether the mention that starts at a token is the subject of a clause. */
function isSubjectAt(document: Document, atToken: Int32Array, start: number): boolean {
  const { relation, head } = treeOf(document);
  for (let i = start; i < atToken.length && atToken[i] === atToken[start]; i++) {
    const above = head[i]!;
    if (above < 0 || atToken[above] !== atToken[start]) return SUBJECTS[relation[i]!] === 1;
  }
  return false;
}
