/*
 * Who speaks: the entity that an attribution's source names.
 *
 * Only the head of the source counts: "a spokesman for Ode" is not Ode, "Ode's lawyer Lee" is Lee. A mention that covers the head
 * settles it, whatever its form. Where none does, there are a few safe ways round: the name after a common noun ("her
 * brother, Jon Ode, said"), the surname of one person only (labels of transcripts stand in capitals), the one person with that title
 * ("the harbour master"), the antecedent of "who", the speaker of the quotation in which "I" stands, and "he added", which goes on
 * from the speaker before, and any other "he" or "she" that can stand for one person only. All else, groups among it, is null: no speaker
 * rather than a wrong one.
 */
import { ONE_OF_SEVERAL } from '../english/small-words.ts';
import { PLACE_NOUNS } from '../english/places.ts';
import { WRITINGS } from '../english/function-words.ts';
import { Tag } from '../english/pos-tags.ts';
import { FIRST_PLURAL, FIRST_SINGULAR, RELATIVE_PRONOUNS, THIRD_SINGULAR, GENDER_WORDS } from '../english/pronouns.ts';
import { ADDRESS, TITLES, SUFFIXES_OF_GENERATIONS } from '../english/titles.ts';
import { clausesOf, type Clauses } from '../syntax/clauses.ts';
import { Rel, relationSet } from '../syntax/relations.ts';
import { antecedentOf, subjectOf } from '../syntax/subjects.ts';
import { childBy, childrenOf, treeOf, type Tree } from '../syntax/tree.ts';
import type { Document } from '../language/document.ts';
import { hashesOf } from '../language/hashes.ts';
import { genderOfGivenName } from '../english/given-names.ts';
import { VALUE_LABELS, type Entity, type EntityLabel, type MentionForm } from '../entities/types.ts';
import type { Span } from '../text/span.ts';
import type { DraftAttribution } from './attribution-draft.ts';
import { goesOnSpeaking } from './tags.ts';
import { speakersOfTurns } from './turn-attributions.ts';
import { spanAt, startOf, tokenAt } from './token-places.ts';
import { hasWord, isUpper } from '../text/letters.ts';

const { NOUN, PROPN, PRON, NUM, DET, ADJ } = Tag;

/** Entities that say nothing. */
const MUTE: ReadonlySet<EntityLabel> = /* @__PURE__ */ new Set<EntityLabel>([...VALUE_LABELS, 'LANGUAGE']);

/** After "who", these tell that it stands for several. */
const PLURALS: ReadonlySet<string> = new Set(['have', 'are', 'were', 'do']);
/** How far back "he" is followed, in sentences, and how much of each is looked at, in tokens. */
const MOST_SENTENCES = 5;
const LONGEST_SENTENCE = 80;
/** Cues that go on from what was said before. */
const GOING_ON: ReadonlySet<string> = new Set(['add', 'continue', 'conclude', 'reiterate']);

/** What is known of a document's speakers on the way through it. */
interface Standing {
  readonly document: Document;
  readonly index: EntityIndex;
  readonly attributions: readonly DraftAttribution[];
  readonly speakers: (string | null)[];
  readonly isResolved: Uint8Array;
  /** The innermost attribution in whose content an offset lies. */
  readonly around: (offset: number, self: number) => number;
  readonly ofTurns: readonly (string | null)[];
  /** The last attribution outside of all others with a speaker, and the last one that "he added" can go on from. */
  spoke: number | null;
  before: number | null;
}

/** The entity id of each attribution's speaker; null where nobody is named or it cannot be told. */
export function resolveSpeakers(
  document: Document,
  entities: readonly Entity[],
  attributions: readonly DraftAttribution[],
): readonly (string | null)[] {
  const standing: Standing = {
    document,
    index: indexEntities(document, entities),
    attributions,
    speakers: new Array<string | null>(attributions.length).fill(null),
    isResolved: new Uint8Array(attributions.length),
    around: attributionsAround(document, attributions),
    ofTurns: speakersOfTurns(document, entities),
    spoke: null,
    before: null,
  };
  const { speakers, around } = standing;
  const order = attributions
    .map((_, i) => i)
    .sort((a, b) => startOf(attributions[a]!) - startOf(attributions[b]!) || a - b);
  let last = -1;
  for (const i of order) {
    const attribution = attributions[i]!;
    speakers[i] = resolve(standing, i);
    // "“Does it leak?” a reporter asked. “No,” she replied.": whoever replies has not asked.
    if (
      last >= 0 &&
      speakers[i] !== null &&
      speakers[i] === speakers[last] &&
      isCuedBy(document, attribution, ANSWERING) &&
      isCuedBy(document, attributions[last]!, ASKING)
    )
      speakers[i] = null;
    last = i;
    if (speakers[i] !== null && isOwnVoice(document, attribution) && around(attribution.source[0]!.start, i) < 0)
      standing.spoke = i;
    if (speakers[i] !== null && mayGoOn(document, attribution)) standing.before = i;
  }
  return speakers;
}

/** The speaker of one attribution, and of those around it that it asks for. */
function resolve(standing: Standing, i: number): string | null {
  const { document, index, attributions, speakers, isResolved, around, ofTurns } = standing;
  if (isResolved[i] === 1) return speakers[i]!;
  isResolved[i] = 1;
  const { source, turn } = attributions[i]!;
  if (turn !== undefined) return (speakers[i] = ofTurns[document.structure.turns[turn]!.speaker]!);
  if (source.length === 0) return null;
  const head = headOf(document, index, source);
  if (head === null) return null;
  const word = document.forms[document.tokens.form[head.token]!]!.toLowerCase();
  if (FIRST_SINGULAR.has(word) || (FIRST_PLURAL.has(word) && index.atToken[head.token]! < 0)) {
    const outer = around(source[0]!.start, i);
    if (outer >= 0) return (speakers[i] = resolve(standing, outer));
  }
  const goingOn = whoGoesOn(standing, i, word);
  if (goingOn !== null) return (speakers[i] = goingOn);
  speakers[i] = speakerAt(document, index, source, head);
  if (isTagOf(standing, i, word)) speakers[i] = speakers[standing.spoke!]!;
  const isSpokenOf =
    PRONOUNS.has(word) && speakers[i] !== null && isOnlySpokenOf(index, speakers[i]!, attributions[i]!);
  if (isSpokenOf) speakers[i] = null;
  const { spoke } = standing;
  if (spoke !== null && goesOnDirectly(standing, i, spoke, word)) return (speakers[i] = speakers[spoke]!);
  if (speakers[i] === null && (isSpokenOf || index.atToken[head.token]! < 0))
    speakers[i] = unnamedOne(standing, i, head.token, word);
  return speakers[i]!;
}

/** “It is late,” he said: whom a pronoun outside of all attributions stands for that is linked to nobody. */
function unnamedOne(standing: Standing, i: number, token: number, word: string): string | null {
  const { document, index, attributions, around, spoke } = standing;
  const isAlone = (THIRD_SINGULAR.has(word) || word === 'it') && around(attributions[i]!.source[0]!.start, i) < 0;
  if (!isAlone) return null;
  return (
    standingOne(document, index, document.structure.quotations.inside, token, word) ??
    (spoke === null ? null : carried(standing, i, spoke, word))
  );
}

/** "[He] added that it was late.": who has spoken last, if it may be said of him or her. */
function whoGoesOn(
  { document, index, attributions, speakers, before, spoke }: Standing,
  i: number,
  word: string,
): string | null {
  if (
    before === null ||
    !THIRD_SINGULAR.has(word) ||
    !goesOn(document, attributions[i]!.cue) ||
    !isNear(document, attributions[before]!, attributions[i]!)
  )
    return null;
  const isOne = (entity: Entity | undefined): boolean => entity?.label === 'PERSON' && agrees(index, entity, word);
  const nearer = spoke !== null && startOf(attributions[spoke]!) > startOf(attributions[before]!) ? spoke : before;
  const entity = [nearer, before].map((one) => index.byId.get(speakers[one]!)).find(isOne);
  return entity?.id ?? null;
}

/** "Asher said his client was ashamed. He argued ...": whether a pronoun is who spoke in the sentence before. */
function isTagOf(standing: Standing, i: number, word: string): boolean {
  const { document, index, attributions, speakers, around, spoke } = standing;
  if (spoke === null || (word !== 'he' && word !== 'she')) return false;
  const [own, last] = [attributions[i]!, attributions[spoke]!];
  const speaker = index.byId.get(speakers[spoke]!)!;
  const sentenceOf = (offset: number): number => document.tokens.sentence[tokenAt(document, offset)]!;
  return (
    speaker.label === 'PERSON' &&
    agrees(index, speaker, word) &&
    around(own.source[0]!.start, i) < 0 &&
    sentenceOf(startOf(own)) - sentenceOf(startOf(last)) <= MOST_SENTENCES &&
    goesOnSpeaking({ mentions: index.mentions, linked: index.byId.get(speakers[i] ?? ''), own, last, speaker })
  );
}

/** Lena Bick doubts it. “It is too late,” she said.: who is named in the sentence before as one who says something, if nobody else that the pronoun is linked to stands there. */
function goesOnDirectly(standing: Standing, i: number, last: number, word: string): boolean {
  const { document, index, attributions, speakers, around } = standing;
  const entity = index.byId.get(speakers[last]!);
  if ((word !== 'he' && word !== 'she') || entity?.label !== 'PERSON' || speakers[i] === entity.id) return false;
  if (!agrees(index, entity, word) || isCuedBy(document, attributions[last]!, ASKING)) return false;
  const before = sentenceBeforeQuotation(document, attributions[i]!);
  const name = attributions[last]!.source[0]!;
  if (before === null || startOf(attributions[last]!) >= before.end || around(name.start, last) >= 0) return false;
  const { content: spoken } = attributions[last]!;
  const rival = speakers[i];
  let isNamed = false;
  for (let m = mentionFrom(index.mentions, before.start); m < index.mentions.length; m++) {
    const { entity: one, form, start } = index.mentions[m]!;
    if (start >= before.end) break;
    if (one === entity) isNamed ||= form === 'name' && start >= name.start && start < name.end;
    else if (one.id === rival && !spoken.some((span) => span.start <= start && start < span.end)) return false;
  }
  return isNamed;
}

/** From the start of the sentence before a quotation to the quotation, if all is in one line and the source stands behind it. */
function sentenceBeforeQuotation(document: Document, { source, content: [quotation] }: DraftAttribution): Span | null {
  const { tokens, sentences, lines } = document;
  const place = source[0]!.start;
  if (quotation === undefined || quotation.end > place || !opensQuotation(document, quotation.start)) return null;
  const before = tokenAt(document, quotation.start) - 1;
  if (before < 0 || spanAt(lines, tokens.start[before]!) !== spanAt(lines, place)) return null;
  return { start: sentences[tokens.sentence[before]!]!.start, end: quotation.start };
}

/** “We lost,” said Ode. The hall was empty. “We will win,” she added.: who spoke last goes on, if nobody else of whom the pronoun may be said has been named since. */
function carried(
  { document, index, attributions, speakers }: Standing,
  i: number,
  spoke: number,
  word: string,
): string | null {
  const last = attributions[spoke]!;
  const entity = index.byId.get(speakers[spoke]!);
  const [from, to] = [startOf(last), attributions[i]!.source[0]!.start];
  const { inside } = document.structure.quotations;
  const isOne = (other: Entity): boolean => isSaidOf(index, other, word);
  if (
    entity === undefined ||
    !isOne(entity) ||
    from >= to ||
    spanAt(document.lines, to) - spanAt(document.lines, from) > (word === 'it' ? 0 : MOST_LINES)
  )
    return null;
  for (let m = mentionFrom(index.mentions, from); m < index.mentions.length && index.mentions[m]!.start < to; m++) {
    const { entity: other, form, start } = index.mentions[m]!;
    const isRival = other !== entity && form !== 'pronoun' && isOne(other);
    const isSpokenOf = last.content.some((span) => span.start <= start && start < span.end);
    if (isRival && !isSpokenOf && inside[tokenAt(document, start)] === 0) return null;
  }
  return entity.id;
}

const PRONOUNS: ReadonlySet<string> = new Set(['he', 'she', 'they']);
/** What "it" may stand for that says something. */
const BODIES: ReadonlySet<EntityLabel> = new Set<EntityLabel>(['ORG', 'GPE']);

/** Whether a quotation mark stands at an offset. */
const opensQuotation = ({ text }: Document, offset: number): boolean => /["“«„‘']/.test(text[offset]!);

/** “A volunteer has to feel welcome,” she said: who stands nowhere but in the quotation itself does not speak it. */
function isOnlySpokenOf({ byId }: EntityIndex, speaker: string, { content, source }: DraftAttribution): boolean {
  return byId
    .get(speaker)!
    .mentions.every(
      ({ form, start }) =>
        form === 'pronoun' ||
        start > source[0]!.start ||
        content.some((span) => span.start <= start && start < span.end),
    );
}

/** How far "he" is carried on, in paragraphs. */
const MOST_LINES = 2;

/** Whether somebody is named as the source, by no "who" and no "I". */
function isOwnVoice({ text }: Document, { source: [source] }: DraftAttribution): boolean {
  if (source === undefined) return false;
  const words = text.slice(source.start, Math.min(source.end, source.start + 7)).toLowerCase();
  return !RELATIVE_PRONOUNS.has(words) && !FIRST_SINGULAR.has(words);
}

/** The first mention that starts at an offset or behind it. */
function mentionFrom(mentions: readonly IndexedMention[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface IndexedMention extends Span {
  readonly entity: Entity;
  readonly form: MentionForm;
}

interface EntityIndex {
  readonly byId: ReadonlyMap<string, Entity>;
  /** In the order of their starts. */
  readonly mentions: readonly IndexedMention[];
  /** The best mention on each token, as an index into `mentions`; -1 for none. */
  readonly atToken: Int32Array;
  /** People by the last word of their name, lower case; null where several have it. */
  readonly bySurname: ReadonlyMap<string, Entity | null>;
  /** People by each noun of their title. */
  readonly byTitle: ReadonlyMap<string, Entity | null>;
  /** "he" or "she", where a pronoun or a form of address tells. */
  readonly gender: Map<string, 'he' | 'she' | null>;
}

const LONGEST_PRONOUN = 7;

const RANK: Readonly<Record<MentionForm, number>> = { name: 2, nominal: 1, pronoun: 0 };

function indexEntities(document: Document, entities: readonly Entity[]): EntityIndex {
  const { tokens, text } = document;
  const { small } = hashesOf(document);
  const speaking = entities.filter((entity) => !MUTE.has(entity.label));
  const mentions: IndexedMention[] = [];
  for (const entity of speaking)
    for (const { start, end, form } of entity.mentions) mentions.push({ start, end, form, entity });
  mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  const atToken = new Int32Array(tokens.count).fill(-1);
  const gender = new Map<string, 'he' | 'she' | null>();
  let first = 0; // the first token of a mention
  for (let m = 0; m < mentions.length; m++) {
    const mention = mentions[m]!;
    const { start, end, form, entity } = mention;
    while (first < tokens.count && tokens.end[first]! <= start) first++;
    for (let i = first; i < tokens.count && tokens.start[i]! < end; i++) {
      const known = atToken[i]!;
      if (known < 0 || isBetter(mention, mentions[known]!, tokens.end[i]!)) atToken[i] = m;
    }
    const told =
      form !== 'pronoun'
        ? first > 0
          ? GENDER_WORDS.get(small[tokens.form[first - 1]!]!)
          : undefined
        : end - start <= LONGEST_PRONOUN
          ? GENDER_WORDS.get(text.slice(start, end).toLowerCase())
          : undefined;
    if (told !== undefined)
      gender.set(entity.id, gender.has(entity.id) && gender.get(entity.id) !== told ? null : told);
  }

  return {
    byId: new Map(entities.map((entity) => [entity.id, entity])),
    mentions,
    atToken,
    ...indexPeople(speaking, gender),
    gender,
  };
}

/** People by surname and by title; and "he" or "she" from their given names, where nothing else has told. */
function indexPeople(
  speaking: readonly Entity[],
  gender: Map<string, 'he' | 'she' | null>,
): Pick<EntityIndex, 'bySurname' | 'byTitle'> {
  const bySurname = new Map<string, Entity | null>();
  const byTitle = new Map<string, Entity | null>();
  const put = (map: Map<string, Entity | null>, key: string, entity: Entity) => {
    map.set(key, map.has(key) && map.get(key)?.id !== entity.id ? null : entity);
  };
  for (const entity of speaking) {
    if (entity.label !== 'PERSON') continue;
    const given = genderOfGivenName(entity.name.split(' ', 1)[0]!.toLowerCase());
    if (given !== 0 && !gender.has(entity.id) && entity.name.includes(' '))
      gender.set(entity.id, given === 1 ? 'he' : 'she');
    for (const name of [entity.name, ...entity.aliases]) put(bySurname, lastWord(name), entity);
    for (const word of new Set(wordsOf((entity.title ?? '').toLowerCase())))
      if (word.length > 2) put(byTitle, word, entity);
  }
  return { bySurname, byTitle };
}

/** What a title is made of. */
const wordsOf = (title: string): string[] => title.split(/[^\p{L}]+/u);

/** Of two mentions on a token: the one that ends there, since it has it as its head; then names before nominals; then the shorter. */
function isBetter(a: IndexedMention, b: IndexedMention, end: number): boolean {
  if ((a.end === end) !== (b.end === end)) return a.end === end;
  return RANK[a.form] !== RANK[b.form] ? RANK[a.form] > RANK[b.form] : a.end - a.start < b.end - b.start;
}

function lastWord(name: string): string {
  const words = name
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => !SUFFIXES_OF_GENERATIONS.has(word));
  return words[words.length - 1] ?? '';
}

/** Finds the innermost attribution in whose content an offset lies. */
function attributionsAround(
  document: Document,
  attributions: readonly DraftAttribution[],
): (offset: number, self: number) => number {
  const spans = attributions.flatMap(({ content }, index) => content.map(({ start, end }) => ({ start, end, index })));
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const owner = new Int32Array(document.tokens.count).fill(-1);
  for (const { start, end, index } of spans) {
    for (let i = tokenAt(document, start); i < owner.length && document.tokens.start[i]! < end; i++) owner[i] = index;
  }
  return (offset, self) => {
    const index = owner[tokenAt(document, offset)] ?? -1;
    return index === self ? -1 : index;
  };
}

interface Head {
  /** The head word. */
  readonly token: number;
  /** The token after the last one of the source's first span. */
  readonly to: number;
}

/** The head of a source: what all the rest of it hangs from; null for groups ("Ode and Lee"). */
function headOf(document: Document, { atToken }: EntityIndex, source: readonly Span[]): Head | null {
  const { tokens } = document;
  const tree = treeOf(document);
  const { start, end } = source[0]!;
  const first = tokenAt(document, start);
  let to = first;
  while (to < tokens.count && tokens.start[to]! < end) to++;
  let token = -1;
  for (let i = first; i < to && token < 0; i++)
    if (isNominal(tokens.pos[i]!) && !isInside(tree, i, first, to)) token = i;
  if (token < 0) return lastWordOf(document, first, to);
  // of a base phrase the last word, whatever the tree has for its head: "Harbour master Ada [Ode]"
  const clauses = clausesOf(document);
  for (let next = clauses.phraseOf(token).last + 1; next < to; next = clauses.phraseOf(token).last + 1) {
    // "our reporter [Sam Odell]": beside the noun, or hanging from it
    if (tokens.pos[next] !== PROPN || (tree.head[next] !== tree.head[token] && tree.head[next] !== token)) break;
    token = next;
  }
  const { last } = clauses.phraseOf(token);
  if (last < to && (atToken[last]! >= 0 ? atToken[token] !== atToken[last] : tokens.pos[last] === PROPN)) token = last;
  const isGroup = childrenOf(tree, token, CONJUNCTS).some(
    (other) =>
      other > token &&
      other < to &&
      isNominal(tokens.pos[other]!) &&
      childBy(tree, other, COORDINATORS) >= 0 && // not "Ode, 61, of Linden Row, Tarn"
      (atToken[other]! < 0 || atToken[other] !== atToken[token]),
  );
  return isGroup ? null : { token, to };
}

const COORDINATORS = /* @__PURE__ */ relationSet('cc');
const CONJUNCTS = /* @__PURE__ */ relationSet('conj');
const isNominal = (pos: number): boolean => pos === NOUN || pos === PROPN || pos === PRON || pos === NUM || pos === DET;

/** Whether a word hangs, at one remove or several, from another nominal of a stretch. */
function isInside({ head, pos }: Tree, token: number, first: number, to: number): boolean {
  for (let above = head[token]!, steps = 0; above >= first && above < to && steps < 20; above = head[above]!, steps++)
    if (isNominal(pos[above]!)) return true;
  return false;
}

/** Of a label or a name that no tree knows as such the last word. */
function lastWordOf({ tokens, forms }: Document, first: number, to: number): Head | null {
  for (let i = to - 1; i >= first; i--)
    if (hasWord(forms[tokens.form[i]!]!) && !/^['’]s$/.test(forms[tokens.form[i]!]!)) return { token: i, to };
  return null;
}

function speakerAt(
  document: Document,
  index: EntityIndex,
  source: readonly Span[],
  { token, to }: Head,
): string | null {
  const { tokens, forms, lemmas } = document;
  const { mentions, atToken, bySurname, byTitle } = index;
  const known = atToken[token]!;
  const form = forms[tokens.form[token]!]!;
  const lower = form.toLowerCase();
  if (known >= 0) {
    if (isOneOf(document, mentions[known]!, source[0]!, lower)) return null;
    const { entity } = mentions[known]!;
    // "the harbour master, Ada Ode, said": who is called by a role alone is who is named beside it
    const named = entity.mentions.some(({ form }) => form === 'name')
      ? null
      : personInApposition(document, index, token, to);
    return named ?? entity.id;
  }
  if (RELATIVE_PRONOUNS.has(lower)) return antecedentAt(document, index, token);
  const isTitle = isUpper(form) && forms[tokens.form[token + 1] ?? -1] === 'of';
  const person = isTitle ? personAfterTitle(document, index, token + 2, to) : null;
  if (person !== null) return person;
  // a label in capitals, which the tagger takes for a common noun
  if (form.length > 1 && form === form.toUpperCase() && bySurname.has(lower))
    return personOfSurname(document, bySurname, source[0]!, token);
  const author = WRITINGS.has(lemmas[tokens.lemma[token]!]!) ? authorOf(document, index, token) : null;
  if (author !== null) return author;
  const isSingular = lower === 'one' || (tokens.pos[token] === NOUN && lemmas[tokens.lemma[token]!] === lower);
  if (isSingular) {
    const named = personInApposition(document, index, token, to);
    if (named !== null) return named;
    const first = forms[tokens.form[tokenAt(document, source[0]!.start)]!]!.toLowerCase();
    return first === 'the' && to - token === 1 ? (byTitle.get(lower)?.id ?? null) : null;
  }
  return tokens.pos[token] === ADJ ? null : personOfSurname(document, bySurname, source[0]!, token);
}

/** "The Westport Conservative" is a person, not the party; "the Conservatives" and "the British" are. */
function isOneOf(document: Document, mention: IndexedMention, { start }: Span, word: string): boolean {
  return (
    isMember(mention, word) &&
    ONE_OF_SEVERAL.has(document.forms[document.tokens.form[tokenAt(document, start)]!]!.toLowerCase())
  );
}

const isTitle = (form: string): boolean => {
  const word = form.toLowerCase().replace('.', '');
  return TITLES.has(word) || ADDRESS.has(word);
};

/** "Norlander" rather than "Norlanders", "the British". */
function isMember({ entity, form }: IndexedMention, word: string): boolean {
  return entity.label === 'NORP' && form === 'name' && !/(?:s|sh|ch|ese)$/.test(word);
}

/** The first token of the mention that covers a token. */
function firstOf(atToken: Int32Array, token: number): number {
  while (token > 0 && atToken[token - 1] === atToken[token]) token--;
  return token;
}

/** "A statement from [Ode]", "[Ode]'s letter": whose a writing is. */
function authorOf(document: Document, { mentions, atToken }: EntityIndex, token: number): string | null {
  const tree = treeOf(document);
  const clauses = clausesOf(document);
  for (const child of childrenOf(tree, token, AUTHORS)) {
    const tie = childBy(tree, child, TIES);
    if (
      atToken[child]! < 0 ||
      !(
        tree.relation[child] === Rel['nmod:poss'] ||
        (tie >= 0 && (clauses.lower(tie) === 'from' || clauses.lower(tie) === 'by'))
      )
    )
      continue;
    return mentions[atToken[child]!]!.entity.id;
  }
  return null;
}

const AUTHORS = /* @__PURE__ */ relationSet('nmod', 'nmod:poss');
const TIES = /* @__PURE__ */ relationSet('case');

/** "her brother, Jon Ode, said", "a spokesman for the port, Mr. Ode, said": the name between commas, in the source or right after it. */
function personInApposition(
  document: Document,
  { mentions, atToken }: EntityIndex,
  token: number,
  to: number,
): string | null {
  const { tokens, forms } = document;
  const form = (i: number) => (i < tokens.count ? forms[tokens.form[i]!]! : '');
  for (let comma = token + 1; comma <= to; comma++) {
    if (form(comma) !== ',') continue;
    let at = comma + 1;
    while (at < comma + 4 && at < tokens.count && atToken[at]! < 0 && (form(at) === 'the' || isTitle(form(at)))) at++;
    const named = at < tokens.count ? atToken[at]! : -1;
    if (named < 0 || mentions[named]!.form !== 'name' || !NAMED_BESIDE.has(mentions[named]!.entity.label)) continue;
    let after = at;
    while (after < tokens.count && atToken[after] === named) after++;
    after = behindNickname(document, after);
    if (form(after) === ',' || after === to) return mentions[named]!.entity.id;
  }
  return null;
}

/** A rare name between commas behind a role may be taken for a body's. */
const NAMED_BESIDE: ReadonlySet<EntityLabel> = new Set<EntityLabel>(['PERSON', 'ORG']);

/** "Ada [“Bo” Ames]": the token behind the nickname and the rest of a name, if one stands there. */
function behindNickname({ tokens, forms }: Document, mark: number): number {
  const form = (i: number): string => (i < tokens.count ? forms[tokens.form[i]!]! : '');
  if (!/^["“‘]$/.test(form(mark)) || !/^["”’]$/.test(form(mark + 2))) return mark;
  let i = mark + 3;
  while (tokens.pos[i] === PROPN && i < mark + 6) i++;
  return i;
}

/** "Secretary of State Jon Ode", "President of Norland Ada Ode": a name behind what follows "of", which "mother of Ode" has not. */
function personAfterTitle(
  { tokens, forms }: Document,
  { mentions, atToken }: EntityIndex,
  from: number,
  to: number,
): string | null {
  for (let i = from; i < to; i++) {
    const at = atToken[i]!;
    if (forms[tokens.form[i]!] === ',') return null;
    if (at >= 0 && mentions[at]!.form === 'name' && mentions[at]!.entity.label === 'PERSON')
      return i > from ? mentions[at]!.entity.id : null;
  }
  return null;
}

function personOfSurname(
  { tokens, forms }: Document,
  bySurname: EntityIndex['bySurname'],
  { start }: Span,
  token: number,
): string | null {
  const person = bySurname.get(forms[tokens.form[token]!]!.toLowerCase());
  if (person == null) return null;
  // "Mary Ode" is not Jon Ode, nor is "M. Ode".
  const before = token > 0 && tokens.start[token - 1]! >= start ? forms[tokens.form[token - 1]!]! : '';
  const given = before.toLowerCase();
  const name = person.name.toLowerCase();
  if (/^(?:\p{Lu}\.)+$|^\p{Lu}$/u.test(before))
    return name.split(/\s+/, 8).some((word) => word[0] === given[0]) ? person.id : null;
  const isSame = !/^\p{Lu}[\p{L}-]+$/u.test(before) || isTitle(given) || name.includes(given);
  return isSame ? person.id : null;
}

/** Whom "who", "which" or "that" stands for: what its clause hangs from; of "Ode is a nurse who ..." the subject. Nobody for several of whom one is named. */
function antecedentAt(document: Document, { mentions, atToken }: EntityIndex, token: number): string | null {
  const { tokens } = document;
  const tree = treeOf(document);
  const clauses = clausesOf(document);
  const verb = tree.head[token]!;
  let noun = verb < 0 ? -1 : antecedentOf(tree, verb);
  const isWho = clauses.lower(token).startsWith('who');
  const isOne = (at: number): boolean =>
    isWho &&
    isMember(mentions[atToken[at]!]!, clauses.lower(at)) &&
    ONE_OF_SEVERAL.has(clauses.lower(firstOf(atToken, at) - 1));
  if (noun >= 0 && (atToken[noun]! < 0 || isOne(noun))) noun = standsFor(tree, clauses, atToken, noun);
  const known = noun < 0 ? -1 : atToken[noun]!;
  if (known < 0 || isOne(noun)) return null;
  const { entity } = mentions[known]!;
  if (isWho && entity.label !== 'PERSON' && entity.label !== 'NORP') return null;
  if (childrenOf(tree, noun, CONJUNCTS).some((other) => other > noun && other < token)) return null;
  const isPlural = token + 1 < tokens.count && PLURALS.has(clauses.lower(token + 1));
  return isPlural && entity.label === 'PERSON' ? null : entity.id;
}

const COPULAS = /* @__PURE__ */ relationSet('cop');
const PARTS = /* @__PURE__ */ relationSet('nmod');

/** What a noun that is no mention stands for: "Ode is a [nurse] who", "Ode, a [nurse] who", "the [town] of Tarn, which". */
function standsFor(tree: Tree, clauses: Clauses, atToken: Int32Array, noun: number): number {
  if (childBy(tree, noun, COPULAS) >= 0) return subjectOf(tree, clauses, noun);
  if (tree.relation[noun] === Rel.appos) return tree.head[noun]!;
  const of = PLACE_NOUNS.has(clauses.lower(noun)) ? childBy(tree, noun, PARTS) : -1;
  return of >= 0 && atToken[of]! >= 0 ? of : noun;
}

/**
 * Whom an unlinked "he", "she" or "it" must stand for: the nearest person (of "it", body) before it who is the subject of a clause, if the sentence names nobody
 * else. Sentences that begin with the pronoun itself pass the question on. Not further back than the paragraph before.
 */
function standingOne(
  document: Document,
  index: EntityIndex,
  inside: Uint8Array,
  pronoun: number,
  word: string,
): string | null {
  const { tokens, lines, sentences } = document;
  if (inside[pronoun]! > 0) return null;
  const back = word === 'it' ? 0 : 1;
  const least = lines[Math.max(0, spanAt(lines, tokens.start[pronoun]!) - back)]!.start;
  const own = tokens.sentence[pronoun]!;
  for (let s = own; s >= 0 && s > own - MOST_SENTENCES && sentences[s]!.start >= least; s--) {
    const found = standingIn(document, index, inside, { sentence: s, before: pronoun, word, isOwn: s === own });
    if (found !== undefined) return found;
  }
  return null;
}

interface Place {
  readonly sentence: number;
  readonly before: number;
  readonly word: string;
  readonly isOwn: boolean;
}

/** Who stands in one sentence; null if it cannot be told, undefined if nobody does. */
function standingIn(
  document: Document,
  index: EntityIndex,
  inside: Uint8Array,
  { sentence, before, word, isOwn }: Place,
): string | null | undefined {
  const { tokens, forms, sentenceTokens } = document;
  const { atToken, gender } = index;
  const { relation } = treeOf(document);
  const subject = word === 'his' ? 'he' : word === 'her' ? 'she' : word;
  const to = Math.min(before, sentenceTokens[sentence + 1]!);
  let found: IndexedMention | null = null;
  let isSubject = false;
  let isAlone = true;
  for (let i = Math.max(sentenceTokens[sentence]!, to - LONGEST_SENTENCE); i < to; i++) {
    if (inside[i]! > 0) continue;
    const form = forms[tokens.form[i]!]!.toLowerCase();
    if (found === null && form === subject) return undefined;
    const isObject = found === null && !isOwn && form === OBJECT_FORMS[subject] && OBJECTS[relation[i]!] === 1;
    const mention = mentionOf(index, i, word, isObject);
    if (mention === null) continue;
    if (found !== null && found.entity !== mention.entity) isAlone = false;
    found ??= mention;
    isSubject ||= found.entity === mention.entity && (isObject || isSubjectAt(document, atToken, i));
  }
  if (found === null) return undefined;
  const isKnown = !isOwn && gender.get(found.entity.id) != null; // and the subject is no "she"
  return isAlone && (isSubject || isKnown) ? found.entity.id : null;
}

/** A name that starts at a token, of which a pronoun may be said; "Lee suggested to [her] that ...": who is spoken to stands there as well as a name. */
function mentionOf(index: EntityIndex, token: number, word: string, isObject: boolean): IndexedMention | null {
  const { mentions, atToken } = index;
  const at = atToken[token]!;
  if (at < 0 || (token > 0 && atToken[token - 1] === at)) return null;
  const mention = mentions[at]!;
  return (mention.form === 'name' || isObject) && isSaidOf(index, mention.entity, word) ? mention : null;
}

const OBJECT_FORMS: Readonly<Record<string, string>> = { he: 'him', she: 'her' };

/** Whether a pronoun may be said of an entity: "it" of a body, "he" of a person of whom nothing tells "she". */
const isSaidOf = (index: EntityIndex, entity: Entity, word: string): boolean =>
  word === 'it' ? BODIES.has(entity.label) : entity.label === 'PERSON' && agrees(index, entity, word);

/** Whether the mention that starts at a token is the subject of a clause. */
function isSubjectAt(document: Document, atToken: Int32Array, start: number): boolean {
  const { relation, head } = treeOf(document);
  for (let i = start; i < atToken.length && atToken[i] === atToken[start]; i++) {
    const above = head[i]!;
    if (above < 0 || atToken[above] !== atToken[start]) return SUBJECTS[relation[i]!] === 1;
  }
  return false;
}

const SUBJECTS = /* @__PURE__ */ relationSet('nsubj', 'nsubj:pass');
const OBJECTS = /* @__PURE__ */ relationSet('obj', 'iobj', 'obl');

const ASKING: ReadonlySet<string> = new Set(['ask', 'inquire', 'enquire']);
const ANSWERING: ReadonlySet<string> = new Set(['answer', 'reply', 'respond', 'retort']);

function isCuedBy(document: Document, { cue }: DraftAttribution, lemmaSet: ReadonlySet<string>): boolean {
  const { tokens, lemmas } = document;
  const [first] = cue;
  if (first === undefined) return false;
  for (let i = tokenAt(document, first.start); i < tokens.count && tokens.start[i]! < first.end; i++)
    if (lemmaSet.has(lemmas[tokens.lemma[i]!]!)) return true;
  return false;
}

function goesOn(document: Document, cue: readonly Span[]): boolean {
  const { tokens, lemmas } = document;
  const first = cue[0];
  if (first === undefined) return false;
  for (let i = tokenAt(document, first.start); i < tokens.count && tokens.start[i]! < first.end; i++) {
    const lemma = lemmas[tokens.lemma[i]!]!;
    if (
      lemma === 'go'
        ? lemmas[tokens.lemma[i + 1] ?? -1] === 'on' && tokens.end[i + 1]! >= first.end
        : GOING_ON.has(lemma)
    )
      return true;
  }
  return false;
}

/** What "he added" can go on from: words in quotation marks, or what "he" said, rather than what somebody "who ..." said on the way. */
function mayGoOn({ text }: Document, { source, content }: DraftAttribution): boolean {
  const words =
    source.length > 0 ? text.slice(source[0]!.start, Math.min(source[0]!.end, source[0]!.start + 6)).toLowerCase() : '';
  if (RELATIVE_PRONOUNS.has(words)) return false;
  return (
    THIRD_SINGULAR.has(words) || content.some(({ start, end }) => /["'“”‘’«»]/.test(text[start]! + text[end - 1]!))
  );
}

/** In the same line or in two that follow each other. */
function isNear({ lines }: Document, a: DraftAttribution, b: DraftAttribution): boolean {
  return Math.abs(spanAt(lines, startOf(a)) - spanAt(lines, startOf(b))) <= 1;
}

function agrees({ gender }: EntityIndex, entity: Entity, pronoun: string): boolean {
  const known = gender.get(entity.id);
  return known == null || !THIRD_SINGULAR.has(pronoun) || (known === 'he') === (pronoun === 'he' || pronoun === 'his');
}
