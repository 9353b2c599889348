/*
 * Who speaks: the entity that an attribution's source names.
 *
 * Only the head of the source counts: "a spokesman for Ode" is not Ode, "Ode's lawyer Lee" is Lee. A mention that covers the head settles it, whatever its form. Where
 * none does, there are a few safe ways round: the name after a common noun ("her brother, Jon Ode, said"), the surname of one person only (labels of transcripts stand in
 * capitals), the antecedent of "who", and the speaker of the quotation in which "I" stands; "he" and "she" (pronouns.ts), writings (writings.ts) and what is named beside the head
 * (beside-heads.ts) have files of their own. All else, groups among it, is null: no speaker rather than a wrong one.
 */
import { lowerForm, wordForm, wordsBetween } from '../language/word-forms.ts';
import { FORUMS } from '../english/saying.ts';
import { ONE_OF_SEVERAL } from '../english/small-words.ts';
import { OFFICE_WORDS } from '../english/offices.ts';
import { DOCUMENTS } from '../english/function-words.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { FIRST_PLURAL, FIRST_SINGULAR, RELATIVE_PRONOUNS, SUBJECT_FORMS } from '../english/pronouns.ts';
import { WEEKDAYS } from '../english/time.ts';
import { ADDRESS, TITLES } from '../english/titles.ts';
import { clausesOf, type Clauses } from '../syntax/clauses.ts';
import { CONJUNCTS, COORDINATORS, COPULAS, POSSESSORS } from '../syntax/relation-sets.ts';
import { Rel } from '../syntax/relations.ts';
import { antecedentOf, subjectOf } from '../syntax/subjects.ts';
import { childBy, childrenOf, treeOf, type Tree } from '../syntax/tree.ts';
import { lemmaAt, type Document } from '../language/document.ts';
import type { Entity } from '../entities/types.ts';
import type { Span } from '../text/span.ts';
import type { DraftAttribution } from './attribution-draft.ts';
import {
  bodyOfVoice,
  holderAtEnd,
  namedBeside,
  namedBesideOne,
  behindStyle,
  isNameOfPerson,
  TITLE_TIES,
  firstOf,
  isNominal,
  BARE,
  isName,
  type Head,
} from './beside-heads.ts';
import { indexEntities, type EntityIndex, type IndexedMention } from './entity-index.ts';
import { isThird, whoIsMeant, type Standing } from './pronouns.ts';
import { makerBefore, makerOf, writingBefore } from './writings.ts';
import { speakersOfTurns } from './turn-attributions.ts';
import { paint, startOf, tokenAt } from './token-places.ts';
import { hasWord } from '../text/letters.ts';

const { NOUN, PROPN, PRON, DET, ADJ, ADP, VERB, AUX } = Tag;

/** After "who", these tell that it stands for several. */
const PLURALS: ReadonlySet<string> = new Set(['have', 'are', 'were', 'do']);
/** What is known of a document's speakers on the way through it, with which have been resolved. */
interface Progress extends Standing {
  readonly isResolved: Uint8Array;
  readonly ofTurns: readonly (string | null)[];
  /** The first attribution with the source of another, -1 if that is the one itself. */
  readonly sameSource: (i: number) => number;
  /** By each token, the attribution in whose cue it stands, or -1. */
  readonly byCue: Int32Array;
}

/** The entity id of each attribution's speaker; null where nobody is named or it cannot be told. */
export function resolveSpeakers(
  document: Document,
  entities: readonly Entity[],
  attributions: readonly DraftAttribution[],
): readonly (string | null)[] {
  const byCue = new Int32Array(document.tokens.count).fill(-1);
  attributions.forEach(({ cue }, a) => cue.forEach((span) => paint(document, byCue, span, a)));
  const standing: Progress = {
    document,
    index: indexEntities(document, entities),
    attributions,
    speakers: new Array<string | null>(attributions.length).fill(null),
    isResolved: new Uint8Array(attributions.length),
    around: attributionsAround(document, attributions),
    ofTurns: speakersOfTurns(document, entities),
    sameSource: firstOfSource(attributions),
    byCue,
    resolve: (i) => resolve(standing, i),
    spoken: [],
    sources: new Map(
      attributions.flatMap(({ source: [first] }) => (first === undefined ? [] : [[first.start, first.end]])),
    ),
  };
  const { speakers, around, spoken } = standing;
  const order = attributions
    .map((_, i) => i)
    .sort((a, b) => startOf(attributions[a]!) - startOf(attributions[b]!) || a - b);
  for (const i of order) {
    const attribution = attributions[i]!;
    speakers[i] = resolve(standing, i);
    if (speakers[i] !== null && isOwnVoice(document, attribution) && around(attribution.source[0]!.start, i) < 0)
      spoken.push(i);
  }
  return speakers.map((speaker, i) => bodyOfVoice(standing, speaker, attributions[i]!) ?? speaker);
}

/** Finds the first attribution with the very source of another. */
function firstOfSource(attributions: readonly DraftAttribution[]): (i: number) => number {
  const first = new Map<number, number>();
  attributions.forEach(({ source: [source] }, i) => {
    if (source !== undefined && !first.has(source.start)) first.set(source.start, i);
  });
  return (i) => {
    const [source] = attributions[i]!.source;
    const found = first.get(source!.start)!;
    return found !== i && attributions[found]!.source[0]!.end === source!.end ? found : -1;
  };
}

/** The speaker of one attribution, and of those around it that it asks for. */
function resolve(standing: Progress, i: number): string | null {
  const { document, index, attributions, speakers, isResolved, around, ofTurns } = standing;
  if (isResolved[i] === 1) return speakers[i]!;
  isResolved[i] = 1;
  const { source, turn } = attributions[i]!;
  const other = source.length === 0 ? -1 : standing.sameSource(i);
  if (turn !== undefined) return (speakers[i] = ofTurns[document.structure.turns[turn]!.speaker]!);
  if (source.length === 0) return null;
  if (other >= 0) return (speakers[i] = resolve(standing, other)); // "Lee was late, [he] said, adding that Ode was, too"
  const head = headOf(document, index, source);
  const holder = holderAtEnd(document, index, source[0]!, head);
  if (holder !== null) return (speakers[i] = holder);
  if (head === null || isHearer(document, attributions[i]!, head.token)) return null;
  const word = lowerForm(document, head.token);
  if (FIRST_SINGULAR.has(word) || (FIRST_PLURAL.has(word) && index.atToken[head.token]! < 0)) {
    const outer = around(source[0]!.start, i);
    if (outer >= 0) return (speakers[i] = resolve(standing, outer));
  }
  speakers[i] = byLettersOf(document, index, source[0]!, head) ?? speakerAt(document, index, source, head);
  speakers[i] = namesakeWhoSpoke(standing, speakers[i]!, head) ?? speakers[i]!;
  // "[its] statement said": who has made it is asked as "it" is
  const owner = DOCUMENTS.has(lemmaAt(document, head.token)) ? childBy(treeOf(document), head.token, POSSESSORS) : -1;
  const isOwned = owner >= 0 && SUBJECT_FORMS.has(lowerForm(document, owner));
  if (isOwned || isThird(word)) speakers[i] = whoIsMeant(standing, i, isOwned ? owner : head.token, speakers[i]!);
  return (speakers[i] ??= spokenBefore(standing, i, head.token));
}

/** "Ode's sister, Ada Ode, said so. “No,” [Ode] said": of several with a surname who has spoken last, if the one whom it is linked to has not. */
function namesakeWhoSpoke(
  { document, index: { byId, mentions, atToken, gender }, speakers, spoken }: Progress,
  linked: string | null,
  { token }: Head,
): string | null {
  const known = atToken[token]!;
  const mention = mentions[known];
  if (mention?.form !== 'name' || mention.entity.id !== linked || mention.entity.label !== 'PERSON') return null;
  if (atToken[token - 1] === known || atToken[token + 1] === known) return null;
  const word = wordForm(document, token);
  let found: string | null = null;
  for (let k = spoken.length - 1; k >= 0 && k >= spoken.length - MOST_SPOKEN; k--) {
    const speaker = speakers[spoken[k]!]!;
    if (speaker === linked) return null;
    const words = byId.get(speaker)!.name.split(' ', 9);
    const isNamesake = words.length > 1 && (words[0] === word || words.at(-1) === word);
    const isOther = (gender.get(speaker) ?? gender.get(linked)) !== (gender.get(linked) ?? gender.get(speaker));
    if (isNamesake && !isOther) found ??= speaker;
  }
  return found;
}
/** How far back it is asked who has spoken. */
const MOST_SPOKEN = 60;

/** "The [report] said", "[It] says" of a letter: whose writing the text has told of. "According to the same [source]": who spoke last. */
function spokenBefore(standing: Progress, i: number, head: number): string | null {
  const { document, index, attributions, speakers, spoken, byCue } = standing;
  const word = lowerForm(document, head);
  if (wordsBetween(document, head - 2, head).toLowerCase() === 'the same source') return speakers[spoken.at(-1) ?? i]!;
  const writing = word === 'it' ? writingBefore(document, startOf(attributions[i]!)) : head;
  if (writing < 0) return null;
  const speakerOfCue = (cue: number): string | null => {
    const said = byCue[cue] ?? -1;
    return said < 0 || said === i ? null : resolve(standing, said);
  };
  return makerOf(document, index, writing) ?? makerBefore(document, index, writing, speakerOfCue);
}

/** "The [court] heard that it rained": who hears what is said there says none of it. */
function isHearer(document: Document, { cue }: DraftAttribution, head: number): boolean {
  return (
    FORUMS.has(lemmaAt(document, head)) &&
    cue.some(({ end }) => lemmaAt(document, tokenAt(document, end - 1)) === 'hear')
  );
}

/** Whether somebody is named as the source, by no "who" and no "I". */
function isOwnVoice({ text }: Document, { source: [source] }: DraftAttribution): boolean {
  if (source === undefined) return false;
  const words = text.slice(source.start, Math.min(source.end, source.start + 7)).toLowerCase();
  return !RELATIVE_PRONOUNS.has(words) && !FIRST_SINGULAR.has(words);
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

/** The head of a source: what all the rest of it hangs from; null for groups ("Ode and Lee"). */
function headOf(document: Document, index: EntityIndex, source: readonly Span[]): Head | null {
  const { tokens } = document;
  const { atToken } = index;
  const tree = treeOf(document);
  const { start, end } = source[0]!;
  const first = tokenAt(document, start);
  let to = first;
  while (to < tokens.count && tokens.start[to]! < end) to++;
  while (to > first + 2 && WEEKDAYS.has(wordForm(document, to - 1))) to--; // "harbour master Ada Ode Monday"
  let token = -1;
  for (let i = first; i < to && token < 0; i++)
    if (isNominal(tokens.pos[i]!) && !isInside(tree, i, first, to)) token = i;
  if (token < 0) return lastWordOf(document, first, to);
  const isSomeOf = /^an?$/.test(lowerForm(document, first)) && tokens.pos.subarray(token, to).includes(ADP);
  if (!isSomeOf) token = nearerSubject(tree, index, token, [first, to]); // not "a spokesman for Prosecutor Ode"
  token = behindOwner(document, atToken, behindModifier(document, token, to), to);
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
      !isWithinApposition(document, token, other) &&
      !isTitleOfName(document, token, other, to) &&
      (atToken[other]! < 0 || atToken[other] !== atToken[token]),
  );
  return isGroup ? null : { token: lastOfBare(document, index, token, to), to };
}

/** "Skating icon and world champion [Ada] Ode said": of two subjects of one verb the one nearer to it, where "and" stands before what it is called, and the other is nobody with a name. */
function nearerSubject(
  tree: Tree,
  { mentions, atToken }: EntityIndex,
  token: number,
  [first, to]: readonly [number, number],
): number {
  const isPerson = (i: number): boolean =>
    mentions[atToken[i]!]?.form === 'name' && mentions[atToken[i]!]!.entity.label === 'PERSON';
  const isBeside = tree.relation[token] === Rel.obl && tree.left[token]! >= first; // "Outside Tarn, four in [ten] said"
  if (!isBeside && (tree.relation[token] !== Rel.nsubj || isPerson(token))) return token;
  for (let i = to - 1; i > token; i--)
    if (tree.head[i] === tree.head[token] && tree.relation[i] === Rel.nsubj && (isBeside || isPerson(i))) return i;
  return token;
}

/**
 * "Tarn County police spokesman Captain [Ada Ode]", "One Sao Paulo [trader], who": of nouns and names in a row with nothing to tie them the last is the head, whatever the tree has, if it is
 * a person's name or a noun for a person.
 */
function lastOfBare(
  { tokens, forms, lemmas }: Document,
  { mentions, atToken }: EntityIndex,
  token: number,
  to: number,
): number {
  const isBare = (i: number): boolean =>
    BARE[tokens.pos[i]!] === true ||
    OFFICE_WORDS.has(forms[tokens.form[i]!]!) || // "managing"
    (/^[-–/]$/.test(forms[tokens.form[i]!]!) && tokens.start[i] === tokens.end[i - 1]);
  let last = token;
  while (last + 1 < to && atToken[token]! >= 0 && atToken[last + 1] === atToken[token]) last++; // "Court of Appeal [judges]"
  while (last + 1 < to && isBare(last + 1)) last++;
  if (last === token) return token;
  const named = mentions[atToken[last]!];
  const isPerson = named?.form === 'name' && named.entity.label === 'PERSON';
  const isNoun = tokens.pos[last] === NOUN && isNameOfPerson(lemmas[tokens.lemma[last]!]!);
  return isPerson || isNoun ? last : token;
}

/** "Tarn-based [newspaper] La Voz": of a name that hyphens tie to a participle, the noun behind. */
function behindModifier({ tokens, forms }: Document, token: number, to: number): number {
  let last = token;
  while (last + 3 < to && tokens.pos[last + 1] === PROPN) last++;
  const isTied = last + 3 < to && forms[tokens.form[last + 1]!] === '-' && tokens.start[last + 1] === tokens.end[last];
  return isTied && isNominal(tokens.pos[last + 3]!) && /(?:ed|born)$/.test(forms[tokens.form[last + 2]!]!)
    ? last + 3
    : token;
}

/** "Ada Ode-Lund's [lawyer]": whom a name in parts owns, which the parser may part from them. */
function behindOwner({ tokens, forms }: Document, atToken: Int32Array, token: number, to: number): number {
  if (atToken[token]! < 0) return token;
  let last = token;
  while (last + 1 < to && atToken[last + 1] === atToken[token]) last++;
  const isOwner = last + 2 < to && /^['’]s$/.test(forms[tokens.form[last + 1]!]!);
  return isOwner && isNominal(tokens.pos[last + 2]!) ? last + 2 : token;
}

/** "Ada Ode, a doctor and [lecturer]": another noun for who has been named before the comma. */
function isWithinApposition(document: Document, name: number, noun: number): boolean {
  const { tokens } = document;
  if (tokens.pos[name] !== PROPN || tokens.pos[noun] !== NOUN) return false;
  const { first } = clausesOf(document).phraseOf(noun);
  const { last } = clausesOf(document).phraseOf(name);
  const isBare = tokens.pos[first] === NOUN || tokens.pos[first] === ADJ;
  return isBare && wordForm(document, last + 1) === ',';
}

/** "Co-founder and [CEO] Ada Ode", "Actor and [director] of the Tarn Theatre Ada Ode": both are of whoever is named behind the second. */
function isTitleOfName(document: Document, noun: number, other: number, to: number): boolean {
  const { tokens } = document;
  const { last } = clausesOf(document).phraseOf(other);
  const { first } = clausesOf(document).phraseOf(noun);
  const isTied = TITLE_TIES.has(wordForm(document, last + 1));
  return (
    tokens.pos[noun] === NOUN &&
    tokens.pos[isTied ? to - 1 : last] === PROPN &&
    tokens.pos[first] !== DET &&
    tokens.pos[first] !== PRON
  );
}

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
  const { tokens } = document;
  const { mentions, atToken, bySurname } = index;
  const from = behindStyle(document, tokenAt(document, source[0]!.start));
  const known = atToken[token]!;
  const form = wordForm(document, token);
  const lower = form.toLowerCase();
  if (known >= 0) {
    if (isOneOf(document, mentions[known]!, source[0]!, lower)) return null;
    const { entity } = mentions[known]!;
    const isMany = tokens.pos[token] === NOUN && lemmaAt(document, token) !== lower; // "Investigators of the sinking of the ferry Ada"
    // "the harbour master, Ada Ode, said": who is called by a role alone is who is named beside it
    const named = isMany || entity.mentions.some(isName) ? null : namedBeside(document, index, from, to);
    return named ?? entity.id;
  }
  if (RELATIVE_PRONOUNS.has(lower)) return antecedentAt(document, index, token);
  // a label in capitals, which the tagger takes for a common noun
  if (form.length > 1 && form === form.toUpperCase() && bySurname.has(lower))
    return personOfSurname(document, bySurname, source[0]!, token);
  const maker = makerOf(document, index, token);
  if (maker !== null) return maker;
  const isSingular = lower === 'one' || (tokens.pos[token] === NOUN && lemmaAt(document, token) === lower);
  if (isSingular) return namedBeside(document, index, from, to);
  return tokens.pos[token] === ADJ
    ? null
    : (personOfSurname(document, bySurname, source[0]!, token) ?? namedBesideOne(document, index, token, { from, to }));
}

/** "The [OC]", "the former [CE]": the one person who is that, unless the letters name a body that the text writes in other ways, too. */
function byLettersOf(
  document: Document,
  { byLetters, mentions, atToken }: EntityIndex,
  { start }: Span,
  { to }: Head,
): string | null {
  const from = tokenAt(document, start);
  const letters = wordForm(document, to - 1);
  const isWhole = to - from === 2 || (to - from === 3 && document.tokens.pos[to - 2] === ADJ);
  const entity = mentions[atToken[to - 1]!]?.entity;
  const isNamed = entity?.label !== 'PERSON' && entity?.mentions.some(isName) === true; // people are "the OC" by a guess
  const isOther = isNamed && (entity.name !== letters || entity.aliases.length > 0);
  return lowerForm(document, from) === 'the' && isWhole && !isOther ? (byLetters.get(letters)?.id ?? null) : null;
}

/** "The Westport Conservative" is a person, not the party; "the Conservatives" and "the British" are. */
function isOneOf(document: Document, mention: IndexedMention, { start }: Span, word: string): boolean {
  return isMember(mention, word) && ONE_OF_SEVERAL.has(lowerForm(document, tokenAt(document, start)));
}

const isTitle = (form: string): boolean => {
  const word = form.toLowerCase().replace('.', '');
  return TITLES.has(word) || ADDRESS.has(word);
};

/** "Norlander" rather than "Norlanders", "the British". */
function isMember({ entity, form }: IndexedMention, word: string): boolean {
  return entity.label === 'NORP' && form === 'name' && !/(?:s|sh|ch|ese)$/.test(word);
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
function antecedentAt(document: Document, index: EntityIndex, token: number, hops = 0): string | null {
  const { mentions, atToken } = index;
  const tree = treeOf(document);
  const clauses = clausesOf(document);
  const verb = tree.head[token]!;
  let noun = verb < 0 ? -1 : antecedentOf(tree, verb);
  const isWho = clauses.lower(token).startsWith('who');
  const isOne = (at: number): boolean =>
    isWho &&
    isMember(mentions[atToken[at]!]!, clauses.lower(at)) &&
    ONE_OF_SEVERAL.has(clauses.lower(firstOf(atToken, at) - 1));
  if (noun >= 0 && (atToken[noun]! < 0 || isOne(noun))) noun = standsFor(tree, clauses, noun);
  const known = noun < 0 ? -1 : atToken[noun]!;
  if (known < 0) return hops > MOST_HOPS ? null : namedBefore(document, index, token, hops);
  if (isOne(noun)) return null;
  const { entity } = mentions[known]!;
  // "Ada Ode of the firm Velden, who": from a body the parser hangs what is said of somebody
  if (isWho && entity.label !== 'PERSON' && entity.label !== 'NORP')
    return hops > MOST_HOPS ? null : namedBefore(document, index, token, hops);
  if (childrenOf(tree, noun, CONJUNCTS).some((other) => other > noun && other < token)) return null;
  return isOfSeveral(clauses, token, entity) ? null : entity.id;
}

/** "Members of Ada Ode's party, [who] have left": whether the verb behind tells that it is said of more than one person. */
const isOfSeveral = (clauses: Clauses, token: number, { label }: Entity): boolean =>
  label === 'PERSON' && PLURALS.has(clauses.lower(token + 1));

/** Farthest from "who" back to whom it stands for, in tokens. */
const FARTHEST_BEFORE = 10;
/** How often "and who" is followed back to the one before. */
const MOST_HOPS = 3;

/** Whom "who" or "which" goes on with where the tree has nothing named: "councillor [Ada Ode], who", "[Ode] of the centre, who", "[Ode], which had paid and [which] asked". */
function namedBefore(document: Document, index: EntityIndex, token: number, hops: number): string | null {
  const { tokens } = document;
  const clauses = clausesOf(document);
  const isWho = clauses.lower(token).startsWith('who');
  const isJoined = clauses.lower(token - 1) === 'and';
  let isOwned = false; // "Ode's aide, who", but not "Ode of the harbour board, who"
  for (
    let i = token - 1;
    i >= 0 && i >= token - FARTHEST_BEFORE && tokens.sentence[i] === tokens.sentence[token];
    i--
  ) {
    if (isJoined && clauses.lower(i) === clauses.lower(token)) return antecedentAt(document, index, i, hops + 1);
    const known = index.atToken[i]!;
    if (isJoined || (known < 0 && clauses.lower(i) === ',')) continue;
    if (tokens.pos[i] === VERB || tokens.pos[i] === AUX || (known < 0 && !isWho)) return null;
    if (tokens.pos[i] === ADP) isOwned = false;
    else if (known < 0 && isNominal(tokens.pos[i]!)) isOwned = true;
    if (known < 0) continue;
    const { entity, form } = index.mentions[known]!;
    const before = firstOf(index.atToken, i) - 1;
    if (!isWho && before >= 0 && tokens.pos[before] === ADP) return null; // "the board of Tarn, which"
    const isNobody = form === 'pronoun' || isOwned || isOfSeveral(clauses, token, entity);
    if (isWho === (entity.label === 'PERSON')) return isNobody ? null : entity.id;
    if (!isWho) return null;
  }
  return null;
}

/** What a noun that is no mention stands for: "Ode is a [nurse] who", "Ode, a [nurse] who". */
function standsFor(tree: Tree, clauses: Clauses, noun: number): number {
  if (childBy(tree, noun, COPULAS) >= 0) return subjectOf(tree, clauses, noun);
  return tree.relation[noun] === Rel.appos ? tree.head[noun]! : noun;
}
