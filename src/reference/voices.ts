import { lemmaAt, type Document } from '../language/document.ts';
import { lowerForm, wordForm } from '../language/word-forms.ts';
import { ENDS_AS_PEOPLE } from '../english/word-parts.ts';
import { SURE } from './confidence.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { SAYING } from '../english/saying.ts';
import { isNumberedSpeaker } from '../english/speaker-roles.ts';
import { mostToldOf } from '../structure/cast.ts';
import { turnAt } from '../structure/page.ts';
import type { DialogueTurn } from '../structure/types.ts';
import type { Span } from '../text/span.ts';
import { createCluster, Kind, type Cluster, type Draft } from './mention-draft.ts';
import { Pronoun } from '../english/pronouns.ts';
import { endOfHost, reaches, roleOf, subjectOfPredicate, subjectOfVerb } from './grammar.ts';
import { Role } from './antecedent-features.ts';
import type { Link } from './resolution.ts';

/*
 * "I", "we" and "you". In a quotation "I" is who says it, if a verb of saying stands beside the quotation with its subject: '"I will stay," Ode
 * said.' In a dialogue it is who has the turn, as the page has told. Elsewhere, in a speech or an essay, all "I" are one speaker. "We" are one group for each
 * speaker. Who asks says "you" to whom he calls by name, or to who answers.
 */

/**
 * Puts the labels of one speaker into one cluster, with the name that the page gives for who asks or answers. What the page has told outweighs the likeness of names.
 *
 * @returns the cluster of each speaker of the page; -1 for whom nobody names
 */
export function joinVoices(document: Document, names: readonly Draft[], clusters: readonly Cluster[]): Int32Array {
  const { tokens, structure } = document;
  const { speakers, turns } = structure;
  const voices = new Int32Array(speakers.length).fill(-1);
  if (speakers.length === 0) return voices;
  const nameAt = (span: Span): Draft | null => {
    let [low, high] = [0, names.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tokens.end[names[middle]!.last]! > span.start) high = middle;
      else low = middle + 1;
    }
    const found = names[low];
    return found !== undefined && tokens.start[found.first]! < span.end ? found : null;
  };
  const selves = selfNamed(document, names);
  const isAnybody = speakers.some(({ kind, named }) => kind === 'role' && named === null);
  const called = isAnybody ? calledByName(document, names) : new Map<number, Draft>();
  /** Who is behind a label that names nobody: "Speaker 2". */
  const ownerOfRole = (s: number): Draft | null => {
    const { kind, labels } = speakers[s]!;
    if (kind !== 'role') return null;
    const self = selves.get(s);
    if (self !== undefined) return self;
    const { start, end } = labels[0]!;
    return isNumberedSpeaker(document.text.slice(start, end)) ? (called.get(s) ?? null) : null;
  };
  const fullness = ({ first, last }: Draft): number => last - first;
  speakers.forEach(({ kind, labels, named }, s) => {
    if (kind === 'letter' || kind === 'crowd' || kind === 'unnamed') {
      voices[s] = named === null ? -1 : (nameAt(named)?.cluster ?? -1);
      return;
    }
    const own = labels.map(nameAt).filter((draft) => draft !== null);
    const owner =
      (named === null ? ownerOfRole(s) : nameAt(named)) ??
      own.reduce<Draft | null>(
        (best, draft) => (best === null || fullness(draft) > fullness(best) ? draft : best),
        null,
      );
    if (owner === null) return;
    voices[s] = owner.cluster;
    const cluster = clusters[owner.cluster]!;
    for (const draft of own) if (clusters[draft.cluster]!.kind === cluster.kind) draft.cluster = owner.cluster;
  });
  // "A:" and what stands below questions is whom the page has named most before
  const first = turns[0]!.start;
  const taken = new Set(voices);
  const inFront = names
    .filter(
      ({ kind, first: token, cluster }) => kind === Kind.person && tokens.start[token]! < first && !taken.has(cluster),
    )
    .map(({ cluster, first: token }) => ({ id: cluster, start: tokens.start[token]! }));
  const unnamed = speakers.flatMap(({ kind, asks }, s) =>
    (kind === 'letter' || kind === 'unnamed') && !asks && voices[s] === -1 ? [s] : [],
  );
  if (unnamed.length === 1)
    voices[unnamed[0]!] = selves.get(unnamed[0]!)?.cluster ?? mostToldOf(document, inFront) ?? -1;
  return voices;
}

/** "I'm Ada Ode.", "I am your host, Ada Ode.", "My name is Ada Ode.", "Your name?" / "Ada Ode.": whom each speaker names as himself, the first time; by the speaker's number. */
function selfNamed(
  { text, tokens, structure: { turns, quotations } }: Document,
  names: readonly Draft[],
): ReadonlyMap<number, Draft> {
  const found = new Map<number, Draft>();
  for (const draft of names) {
    const { first, kind } = draft;
    const start = tokens.start[first]!;
    if (kind !== Kind.person || quotations.inside[first] !== 0) continue;
    const turn = turnAt(turns, start);
    const isSelf =
      SELF_BEFORE.test(text.slice(Math.max(0, start - LONGEST_SELF), start)) ||
      isStated(text, turns, turn, { start, end: tokens.end[draft.last]! });
    if (!isSelf) continue;
    if (turn >= 0 && !found.has(turns[turn]!.speaker)) found.set(turns[turn]!.speaker, draft);
  }
  return found;
}

/** "State your name, please." / "[Ada Ode.]": who answers it with a name, and with nothing else before. */
function isStated(text: string, turns: readonly DialogueTurn[], turn: number, { start, end }: Span): boolean {
  const own = turns[turn]?.content[0];
  const asked = turns[turn - 1]?.content.at(-1);
  if (own?.start !== start || asked === undefined || !/^[.,]?\s/.test(`${text.slice(end, end + 2)} `)) return false;
  return ASKS_NAME.test(text.slice(Math.max(asked.start, asked.end - LONGEST_SELF), asked.end));
}
const ASKS_NAME = /\b(?:your (?:full |own )?name|who (?:you are|are you))\b/i;

/** With a given name in small letters before the name, as machines write it down: "I'm your host, ada Ode". */
const SELF_BEFORE =
  /(?<![\p{L}'’])(?:I['’]m|I am|[Mm]y name is|[Mm]y name['’]s)\s(?:(?:your|our|the)\s(?:co-?)?\p{Ll}+(?:(?:\s\p{Ll}+){0,3},(?:\s\p{Ll}+)?)?\s)?$/u;
const LONGEST_SELF = 80;

/**
 * "So, Holly, will you begin?": whom the last sentence before a speaker's turn calls by name, and asks; by the speaker's number. Only who is called by one name alone
 * is in it, and nobody by whose name two are called.
 */
function calledByName(
  { text, tokens, sentenceTokens, structure: { turns } }: Document,
  names: readonly Draft[],
): ReadonlyMap<number, Draft> {
  const found = new Map<number, Draft | null>();
  const speakers = new Map<number, number | null>();
  for (const [n, draft] of names.entries()) {
    const [start, end] = [tokens.start[draft.first]!, tokens.end[draft.last]!];
    if (draft.kind !== Kind.person) continue;
    if (
      !/(?:^|[,.?!]\s|\n)$/.test(text.slice(Math.max(0, start - 2), start)) ||
      !/^[,?]/.test(text.slice(end, end + 1))
    )
      continue;
    const t = turnAt(turns, start);
    const next = turns[t + 1];
    if (t < 0 || next === undefined || next.speaker === turns[t]!.speaker) continue;
    const sentence = tokens.sentence[draft.first]!;
    const behind = sentenceTokens[sentence + 1];
    const isLast =
      behind === undefined || tokens.start[behind]! >= next.start || tokens.start[behind]! >= turns[t]!.end;
    const isListed = [names[n - 1], names[n + 1]].some(
      (other) => other !== undefined && tokens.sentence[other.first] === sentence && isBeside(other, draft),
    );
    if (!isLast || isListed) continue;
    if (!/\byou(?:r|rself)?\b/.test(text.slice(tokens.start[sentenceTokens[sentence]!], turns[t]!.end))) continue;
    const known = found.get(next.speaker);
    found.set(next.speaker, known === undefined || known?.cluster === draft.cluster ? draft : null);
    const owner = speakers.get(draft.cluster);
    speakers.set(draft.cluster, owner === undefined || owner === next.speaker ? next.speaker : null);
  }
  return new Map(
    [...found].filter(
      (entry): entry is [number, Draft] => entry[1] !== null && speakers.get(entry[1].cluster) !== null,
    ),
  );
}

/** "Ada, Jon": names with a comma between. */
const isBeside = (a: Draft, b: Draft): boolean => Math.max(a.first, b.first) - Math.min(a.last, b.last) <= 2;

/** What is known of who speaks where. */
export interface Speaking {
  readonly document: Document;
  readonly drafts: readonly Draft[];
  readonly clusters: Cluster[];
  readonly quoteOf: Int32Array;
  /** Who says each quotation, by its number. */
  readonly speakerOf: ReadonlyMap<number, Draft>;
  /** The clusters of the page's speakers. */
  readonly voices: Int32Array;
  /** The body that somebody speaks for, by his cluster. */
  readonly bodies: ReadonlyMap<number, number>;
}

/** Links pronouns of the first person, and "you" where somebody asks another. */
export function linkSpeakers(input: Speaking): void {
  const { document, drafts, quoteOf, voices } = input;
  const { tokens, structure } = document;
  const { turns } = structure;
  const scene: Scene = {
    input,
    narrator: { single: -1, plural: nameOfAll(input) },
    groups: createGroups(input),
    ofVoice: createVoices(input),
    answeredBy: answersOf(structure),
    answering: structure.speakers.findIndex(
      ({ asks, kind }, s) => !asks && voices[s]! >= 0 && (kind === 'letter' || kind === 'unnamed'),
    ),
  };
  let t = -1;
  for (let d = 0; d < drafts.length; d++) {
    const draft = drafts[d]!;
    if (draft.pronoun < Pronoun.I) continue;
    const at = tokens.start[draft.first]!;
    while (t + 1 < turns.length && turns[t + 1]!.start <= at) t++;
    const turn = t >= 0 && at < turns[t]!.end ? turns[t]! : null;
    const place: Place = { d, quote: quoteOf[draft.first]!, turn, t };
    const found =
      draft.pronoun === Pronoun.you
        ? linkYou(scene, place)
        : draft.pronoun === Pronoun.we
          ? linkWe(scene, place)
          : linkI(scene, place);
    if (found !== null) putInto(input.clusters, draft, found.cluster, found.confidence);
  }
}

/** Who speaks in a text beside those whom it names. */
interface Scene {
  readonly input: Speaking;
  /** Who says "I" and "we" outside of turns and quotations. */
  readonly narrator: { single: number; plural: number };
  readonly groups: (speaker: number, isQuoted: boolean) => number;
  readonly ofVoice: (speaker: number) => number;
  /** By the number of a turn, who answers it. */
  readonly answeredBy: Int32Array;
  /** The one who answers without a label, by his number; -1 for none. */
  readonly answering: number;
}

/** A pronoun by its number, and the quotation and the turn that it stands in. */
interface Place {
  readonly d: number;
  readonly quote: number;
  readonly turn: DialogueTurn | null;
  /** The number of the turn, or of the one before. */
  readonly t: number;
}

/** Who asks says "you" to whom he calls by name, to who answers, or to whom the page names where that one has no label. */
function linkYou({ input, answering, answeredBy, ofVoice }: Scene, { d, quote, turn, t }: Place): Link | null {
  if (turn === null || quote !== 0) return null;
  const { document, voices, clusters } = input;
  const called = calledBefore(input, d, turn);
  if (called >= 0) return { cluster: called, confidence: SURE.you };
  if (!document.structure.speakers[turn.speaker]!.asks) return null;
  const answer = answeredBy[t]!;
  const cluster = answer >= 0 ? ofVoice(answer) : answering >= 0 ? voices[answering]! : -1;
  return cluster < 0 || clusters[cluster]!.plural || clusters[cluster]!.kind !== Kind.person
    ? null
    : { cluster, confidence: SURE.you };
}

/** By the number of a turn that asks, who answers it; -1 for nobody, or several. */
function answersOf({ exchanges, turns }: Document['structure']): Int32Array {
  const answeredBy = new Int32Array(turns.length).fill(-1);
  for (const { question, answers } of exchanges) {
    const [speaker, ...others] = answers.map((answer) => turns[answer]!.speaker);
    if (speaker !== undefined && others.every((other) => other === speaker)) answeredBy[question] = speaker;
  }
  return answeredBy;
}

/** "Ms. Lopez, did [you] know?": the cluster of the last of the page's speakers whom the turn has called by name before; -1 for nobody. */
function calledBefore({ document, drafts, voices }: Speaking, d: number, turn: DialogueTurn): number {
  const { text, tokens } = document;
  for (let k = d - 1; k >= Math.max(0, d - MOST_CALLED); k--) {
    const { form, kind, first, last, cluster } = drafts[k]!;
    const start = tokens.start[first]!;
    if (start < turn.start) break;
    if (form !== 'name' || kind !== Kind.person || !voices.includes(cluster) || cluster === voices[turn.speaker])
      continue;
    const before = text.slice(Math.max(turn.content[0]!.start, start - LONGEST_CALL), start);
    const isCall = CALL_BEFORE.test(before) && text[tokens.end[last]!] === ',';
    if (isCall && drafts[k + 1]!.form !== 'name') return cluster;
  }
  return -1;
}
/** How many mentions lie between a call and its "you" at most. */
const MOST_CALLED = 12;
/** What stands in front of a name by which somebody is called: a mark or nothing, and a title. */
const CALL_BEFORE = /(?:^|[.!?:—–]\s|\n)(?:(?:But|And|So|Now|Yes|No|Well|Thank you),?\s)?(?:\p{Lu}[\p{L}.]{0,14}\s)?$/u;
const LONGEST_CALL = 40;

function linkWe({ input, narrator, groups, ofVoice }: Scene, { d, quote, turn }: Place): Link | null {
  const named = nameOfUs(input, d);
  if (named >= 0) return { cluster: named, confidence: SURE.self };
  const speaker = speakerAt(input, quote, turn, ofVoice);
  if (speaker >= 0) return { cluster: groups(speaker, quote > 0), confidence: SURE.we };
  if (quote > 0 || turn !== null) return null;
  if (narrator.plural < 0) narrator.plural = beginCalled(input.clusters, 'we');
  return { cluster: narrator.plural, confidence: SURE.we };
}

function linkI({ input, narrator, ofVoice }: Scene, { d, quote, turn }: Place): Link | null {
  const { document, drafts, clusters } = input;
  const isNarrator = quote === 0 && turn === null;
  const self = nameOfSelf(document, drafts, d);
  if (self >= 0 && clusters[self]!.kind === Kind.person) {
    if (isNarrator && narrator.single < 0) narrator.single = self;
    return { cluster: self, confidence: SURE.self };
  }
  const speaker = speakerAt(input, quote, turn, ofVoice);
  if (speaker >= 0) {
    const { plural, kind } = clusters[speaker]!;
    const isOne = !plural && (kind === Kind.person || turn !== null);
    return isOne ? { cluster: speaker, confidence: quote > 0 ? SURE.quoted : SURE.voice } : null;
  }
  if (!isNarrator) return null;
  if (narrator.single < 0) narrator.single = beginCalled(clusters, 'author');
  return { cluster: narrator.single, confidence: SURE.author };
}

function putInto(clusters: readonly Cluster[], draft: Draft, cluster: number, confidence: number): void {
  const own = clusters[cluster]!;
  draft.cluster = cluster;
  draft.confidence = confidence;
  draft.label = own.label;
  own.mentions.push(draft);
}

/** Somebody whom the text does not name. */
const beginCalled = (clusters: Cluster[], called: 'author' | 'interviewee' | 'we'): number => {
  const plural = called === 'we';
  const label = plural ? 'ORG' : 'PERSON';
  return clusters.push(createCluster({ kind: Kind.person, label, gender: 0, plural }, { called })) - 1;
};

/** The cluster of each speaker of the page: who answers and is not named is one person all the same. */
function createVoices({ clusters, voices, document: { structure } }: Speaking): (speaker: number) => number {
  const voiceOf = Int32Array.from(voices);
  return (s) => {
    const { kind, asks } = structure.speakers[s]!;
    if (voiceOf[s] === -1 && !asks && (kind === 'letter' || kind === 'unnamed'))
      voiceOf[s] = beginCalled(clusters, 'interviewee');
    return voiceOf[s]!;
  };
}

/** Whom "we" means by its speaker: the several or the body that speak, in a quotation the body that somebody speaks for, else a group of his. */
function createGroups({ clusters, bodies }: Speaking): (speaker: number, isQuoted: boolean) => number {
  const groupOf = new Map<number, number>();
  return (speaker, isQuoted) => {
    const { plural, kind } = clusters[speaker]!;
    if (kind === Kind.group || (plural && kind !== Kind.place)) return speaker;
    const body = isQuoted ? bodies.get(speaker) : undefined;
    if (body !== undefined) return body;
    let group = groupOf.get(speaker);
    if (group === undefined) groupOf.set(speaker, (group = beginCalled(clusters, 'we')));
    return group;
  };
}

/** The cluster of who says what stands in a quotation or a turn; -1 for nobody. */
function speakerAt(
  { document, speakerOf }: Speaking,
  quote: number,
  turn: DialogueTurn | null,
  ofVoice: (speaker: number) => number,
): number {
  if (quote === 0) return turn === null ? -1 : ofVoice(turn.speaker);
  const said = speakerOf.get(quote)?.cluster;
  return said ?? (turn !== null && isWhole(document, quote - 1, turn) ? ofVoice(turn.speaker) : -1);
}

/** "We [Freelanders]", "we as [Freelanders]", "as [Freelanders], we", "we at [Lumen]": the cluster that a speaker names as his, or -1. */
function nameOfUs({ document, drafts }: Speaking, d: number): number {
  const { tokens } = document;
  const us = drafts[d]!;
  if (!/^(?:we|us)$/.test(lowerForm(document, us.first))) return -1;
  const after = drafts[d + 1];
  if (after?.form === 'name' && tokens.sentence[after.first] === tokens.sentence[us.first]) {
    const between = [];
    for (let i = us.first + 1; i < after.first && between.length < 4; i++) between.push(lowerForm(document, i));
    const way = between.join(' ');
    if (after.kind === Kind.people && isOfSeveral(lowerForm(document, after.last)) && /^(?:as|, the|,)?$/.test(way))
      return after.cluster;
    if (after.kind === Kind.group && /^(?:here )?at(?: the)?$/.test(way)) return after.cluster;
  }
  const before = drafts[d - 1];
  const isBefore =
    before?.form === 'name' &&
    before.kind === Kind.people &&
    isOfSeveral(lowerForm(document, before.last)) &&
    lowerForm(document, before.first - 1) === 'as' &&
    before.last >= us.first - 2 &&
    (before.last === us.first - 1 || lowerForm(document, us.first - 1) === ',');
  return isBefore ? before.cluster : -1;
}

/** "Freelanders", "the Dutch", "Englishmen"; not "Freelandic". */
const isOfSeveral = (word: string): boolean => ENDS_AS_PEOPLE.test(word);

/** In a speech or an essay: the people as whose member one speaks throughout; -1 where that is nobody, or two. */
function nameOfAll(input: Speaking): number {
  const { drafts, quoteOf, document } = input;
  if (document.structure.turns.length > 0) return -1;
  let found = -1;
  for (let d = 0; d < drafts.length; d++) {
    if (drafts[d]!.pronoun !== Pronoun.we || quoteOf[drafts[d]!.first] !== 0) continue;
    const own = nameOfUs(input, d);
    if (own < 0 || own === found) continue;
    if (found >= 0) return -1;
    found = own;
  }
  return found;
}

/** "I, [Ada Ode], declare", "I am [Ada Ode]": the cluster of the name that a speaker gives for himself, or -1. */
function nameOfSelf(document: Document, drafts: readonly Draft[], d: number): number {
  const self = drafts[d]!;
  for (let k = d + 1; k < drafts.length && k <= d + 2; k++) {
    const name = drafts[k]!;
    if (name.form !== 'name' || name.kind !== Kind.person) continue;
    if (subjectOfPredicate(document, name) === self.first) return name.cluster;
    if (isBetweenMarks(document, self.first, name)) return name.cluster;
    const end = endOfHost(document, name, self);
    if (end >= 0 && reaches(document, end, self)) return name.cluster;
  }
  return -1;
}

/** "I, [Ada Ode], declare": whatever the tree has. */
function isBetweenMarks({ tokens, forms }: Document, self: number, { first, last }: Draft): boolean {
  return (
    first === self + 2 &&
    last + 1 < tokens.count &&
    forms[tokens.form[self]!] === 'I' &&
    forms[tokens.form[self + 1]!] === ',' &&
    forms[tokens.form[last + 1]!] === ','
  );
}

/** A turn that is a quotation as a whole. */
function isWhole({ structure }: Document, quotation: number, { content }: DialogueTurn): boolean {
  const { start, end } = structure.quotations.quotations[quotation]!;
  return start <= content[0]!.start && end + 2 >= content.at(-1)!.end;
}

/** Who says each quotation, by its number: the subject of a verb of saying right before or after it, outside of quotations. */
export function speakersOfQuotes(
  document: Document,
  drafts: readonly Draft[],
  quoteOf: Int32Array,
): Map<number, Draft> {
  const { text, tokens, sentenceTokens } = document;
  const speakers = new Map<number, Draft>();
  const draftAt = new Int32Array(tokens.count); // by token: a draft, plus 1
  drafts.forEach((draft, d) => {
    if (quoteOf[draft.first] !== 0 || (draft.kind !== Kind.person && draft.kind !== Kind.group)) return; // "the [44-year-old]" is a time, too
    for (let i = draft.first; i <= draft.last; i++) if (draftAt[i] === 0 || draft.form === 'name') draftAt[i] = d + 1;
  });
  const personAt = (i: number): Draft | undefined => {
    return i >= 0 && i < tokens.count ? drafts[draftAt[i]! - 1] : undefined;
  };
  let lastSpeaker: Draft | undefined;
  let lastEnd = 0;
  for (let i = 0; i < tokens.count; i++) {
    const quote = quoteOf[i]!;
    if (quote === 0 || (i > 0 && quoteOf[i - 1] === quote)) continue;
    let end = i;
    while (end < tokens.count && quoteOf[end] === quote) end++;
    const found = subjectAround(end + 1, 1) ?? subjectAround(i - 2, -1) ?? subjectBehind(end);
    // '"No," Ode said. "I will stay."': the next quotation of the line goes on. 'She laughed. "Never."': so does what the sentence before is about.
    const goesOn =
      !found &&
      i > 6 &&
      lastSpeaker !== undefined &&
      tokens.sentence[i]! - tokens.sentence[i - 6]! <= 1 &&
      !/\n[^\n]*[^\n"“„«]/.test(text.slice(lastEnd, tokens.start[i]));
    const speaker = found ?? (goesOn ? lastSpeaker : subjectOfSentenceBefore(i));
    if (found) lastSpeaker = found;
    if (speaker !== undefined) speakers.set(quote, speaker);
    if (found || goesOn) lastEnd = tokens.start[Math.min(end, tokens.count - 1)]!;
    i = end - 1;
  }
  return speakers;

  /** Looks for a verb of saying within a few tokens, and for its subject. */
  function subjectAround(from: number, step: number): Draft | undefined {
    const sentence = tokens.sentence[from - step];
    for (let k = from, steps = 0; steps < 12 && k >= 0 && k < tokens.count && quoteOf[k] === 0; k += step, steps++) {
      // beyond the sentence only '"I will stay." Ode said.'
      if (tokens.sentence[k] !== sentence && (step < 0 || steps > 4 || wordForm(document, k) === ',')) break;
      if (!SAYING.has(lemmaAt(document, k)) || tokens.pos[k] !== Tag.VERB) continue;
      if (tokens.sentence[k] !== sentence && !/^[.,]?$/.test(wordForm(document, k + 1))) return undefined;
      const subject = subjectOfVerb(document, k);
      return subject >= 0 && quoteOf[subject] === 0 ? personAt(subject) : personBeside(k);
    }
    return undefined;
  }

  /** Who stands at a verb to which the tree, broken by the quotation, gives no subject outside of it. */
  function personBeside(verb: number): Draft | undefined {
    return personAt(wordForm(document, verb - 1) === ',' ? verb - 2 : verb - 1) ?? personAt(verb + 1);
  }

  /** '"I compete," she shrugs': whatever she does, it goes with speaking. */
  function subjectBehind(mark: number): Draft | undefined {
    const draft = personAt(mark + 1);
    if (
      !draft ||
      draft.first !== mark + 1 ||
      !/^[,?!]$/.test(wordForm(document, mark - 1)) ||
      tokens.sentence[mark] !== tokens.sentence[draft.last]
    )
      return undefined;
    // "the manager fumed", which the parser takes for a manager to whom it was done
    const isActing = tokens.pos[draft.last + 1] === Tag.VERB && /^[.,;]?$/.test(wordForm(document, draft.last + 2));
    return isActing || roleOf(document, draft) === Role.subject ? draft : undefined;
  }

  /** The person that the sentence before a quotation that stands alone begins with, in the same line. */
  function subjectOfSentenceBefore(first: number): Draft | undefined {
    const mark = first - 1;
    let end = first;
    while (quoteOf[end] === quoteOf[first]) end++;
    if (
      mark < 1 ||
      !/^[.!?]$/.test(wordForm(document, end - 1)) ||
      tokens.sentence[mark] === tokens.sentence[mark - 1] ||
      text.slice(tokens.end[mark - 1], tokens.start[mark]).includes('\n')
    )
      return undefined;
    const draft = personAt(sentenceTokens[tokens.sentence[mark - 1]!]!);
    return draft && !draft.plural && roleOf(document, draft) === Role.subject ? draft : undefined;
  }
}
