import { POS_TAGS, type Document } from '../../language/document.ts';
import { Kind, type Cluster, type Draft } from './draft.ts';
import { Pronoun } from './nominals.ts';
import { roleOf } from './resolve.ts';
import { Role } from './features.ts';

/*
 * "I", "we" and "you". In a quotation "I" is who says it, if a verb of saying stands beside the quotation with its subject: '"I will stay," Ode
 * said.' In a transcript it is who has the turn: "ODE: I will stay." Elsewhere, in a speech or an interview, all "I" are one speaker.
 * "We" are one group for each speaker. In an interview without labels, the person that its beginning is about answers: "I" is that
 * person, and so is "you" in a question.
 */

const VERB = POS_TAGS.indexOf('VERB');
const SAYING: ReadonlySet<string> = new Set(('say tell add explain note ask reply answer argue claim insist warn recall admit write tweet announce declare state remark observe continue conclude stress '
  + 'confirm suggest believe joke quip exclaim shout whisper respond comment emphasize emphasise reveal complain acknowledge urge').split(' '));

/** Links pronouns of the first person; adds clusters for speakers without a name. */
export function linkSpeakers(document: Document, drafts: readonly Draft[], clusters: Cluster[], quoteOf: Int32Array): void {
  const speakerOf = speakersOfQuotes(document, drafts, quoteOf);
  const turns = findTurns(document, drafts);
  const interview = findInterview(document, drafts, clusters, quoteOf);
  const narrator = { single: interview?.cluster ?? -1, plural: -1 };
  const groupOf = new Map<number, number>();
  let t = -1;
  const put = (draft: Draft, cluster: number, confidence: number): void => {
    const own = clusters[cluster]!;
    draft.cluster = cluster;
    draft.confidence = confidence;
    draft.label = own.label;
    own.mentions.push(draft);
  };
  const begin = (plural: boolean): number => clusters.push({ kind: Kind.person, label: 'PERSON', gender: 0, plural, named: false, mentions: [], nouns: new Set() }) - 1;

  for (const draft of drafts) {
    if (draft.pronoun < Pronoun.I) continue;
    while (t + 1 < turns.length && turns[t + 1]!.from <= draft.first) t++;
    const quote = quoteOf[draft.first]!;
    const turn = quote === 0 && t >= 0 ? turns[t]!.cluster : -1;
    const speaker = quote > 0 ? speakerOf.get(quote) ?? -1 : turn;
    if (interview && quote === 0 && interview.isQuestion(draft.first)) {
      if (draft.pronoun === Pronoun.you) put(draft, interview.cluster, 0.75);
      continue;
    }
    if (draft.pronoun === Pronoun.you || (quote > 0 && speaker < 0)) continue;
    const isPlural = draft.pronoun === Pronoun.we;
    if (speaker >= 0) {
      const own = clusters[speaker]!;
      if (!isPlural && own.kind === Kind.person && !own.plural) put(draft, speaker, quote > 0 ? 0.9 : 0.95);
      else if (isPlural) {
        let group = groupOf.get(speaker);
        if (group === undefined) groupOf.set(speaker, group = begin(true));
        put(draft, group, 0.5);
      }
      continue;
    }
    const key = isPlural ? 'plural' : 'single';
    if (narrator[key] < 0) narrator[key] = begin(isPlural);
    put(draft, narrator[key], isPlural ? 0.5 : interview ? 0.8 : 0.9);
  }
}

interface Interview {
  readonly cluster: number;
  isQuestion(token: number): boolean;
}

/** Least questions and answers in the first person that make an interview. */
const LEAST_QUESTIONS = 2;
const LEAST_ANSWERS = 4;

/** Whether lines that ask take turns with lines in the first person, and whom the text before the first of them is about. */
function findInterview(document: Document, drafts: readonly Draft[], clusters: readonly Cluster[], quoteOf: Int32Array): Interview | null {
  const { tokens, forms, lines } = document;
  const mark = forms.indexOf('?');
  if (mark < 0) return null;
  const asks = new Uint8Array(lines.length);
  const lineOf = new Int32Array(tokens.count);
  let questions = 0;
  let firstQuestion = tokens.count;
  for (let i = 0, l = 0, from = 0; i < tokens.count; i++) {
    while (l + 1 < lines.length && lines[l + 1]!.start <= tokens.start[i]!) { l++; from = i; }
    lineOf[i] = l;
    if (tokens.form[i] !== mark || (i + 1 < tokens.count && tokens.start[i + 1]! < lines[l]!.end)) continue;
    asks[l] = 1;
    questions++;
    firstQuestion = Math.min(firstQuestion, from);
  }
  if (questions < LEAST_QUESTIONS) return null;
  const times = new Map<number, number>();
  let answers = 0;
  for (const draft of drafts) {
    if (draft.pronoun === Pronoun.I && quoteOf[draft.first] === 0 && asks[lineOf[draft.first]!] === 0) answers++;
    const own = draft.cluster < 0 ? undefined : clusters[draft.cluster];
    if (own && own.named && own.kind === Kind.person && draft.first < firstQuestion) times.set(draft.cluster, (times.get(draft.cluster) ?? 0) + 1);
  }
  if (answers < LEAST_ANSWERS) return null;
  let cluster = -1;
  for (const [candidate, count] of times) if (cluster < 0 || count > times.get(cluster)!) cluster = candidate;
  return cluster < 0 ? null : { cluster, isQuestion: (token) => asks[lineOf[token]!] === 1 };
}

/** The cluster of each quotation's speaker: the subject of a verb of saying right before or after it, outside of quotations. */
function speakersOfQuotes(document: Document, drafts: readonly Draft[], quoteOf: Int32Array): Map<number, number> {
  const { text, tokens, forms, lemmas, sentenceTokens } = document;
  const speakers = new Map<number, number>();
  const draftAt = new Int32Array(tokens.count); // by token: a draft, plus 1
  drafts.forEach((draft, d) => {
    if (draft.cluster < 0 || quoteOf[draft.first] !== 0) return;
    for (let i = draft.first; i <= draft.last; i++) if (draftAt[i] === 0 || draft.form === 'name') draftAt[i] = d + 1;
  });
  const atToken = (i: number): Draft | undefined => (i >= 0 && i < tokens.count ? drafts[draftAt[i]! - 1] : undefined);

  const formAt = (i: number): string => (i >= 0 && i < tokens.count ? forms[tokens.form[i]!]! : '');
  let lastSpeaker = -1;
  let lastEnd = 0;
  for (let i = 0; i < tokens.count; i++) {
    const quote = quoteOf[i]!;
    if (quote === 0 || (i > 0 && quoteOf[i - 1] === quote)) continue;
    let end = i;
    while (end < tokens.count && quoteOf[end] === quote) end++;
    const found = subjectAround(end + 1, 1) ?? subjectAround(i - 2, -1) ?? subjectBehind(end);
    if (found) lastSpeaker = found.cluster;
    // '"No," Ode said. "I will stay."': the next quotation of the line goes on. 'She laughed. "Never."': so does what the sentence before is about.
    const goesOn = !found && i > 6 && lastSpeaker >= 0 && tokens.sentence[i]! - tokens.sentence[i - 6]! <= 1 && !/\n[^\n]*[^\n"“„«]/.test(text.slice(lastEnd, tokens.start[i]));
    const speaker = found?.cluster ?? (goesOn ? lastSpeaker : subjectOfSentenceBefore(i)?.cluster);
    if (speaker !== undefined) speakers.set(quote, speaker);
    if (found || goesOn) lastEnd = tokens.start[Math.min(end, tokens.count - 1)]!;
    i = end - 1;
  }
  return speakers;

  /** Looks for a verb of saying within a few tokens, and for a mention right beside it. */
  function subjectAround(from: number, step: number): Draft | null {
    const sentence = tokens.sentence[from - step];
    for (let k = from, steps = 0; steps < 12 && k >= 0 && k < tokens.count && quoteOf[k] === 0; k += step, steps++) {
      // beyond the sentence only '"I will stay." Ode said.'
      if (tokens.sentence[k] !== sentence && (step < 0 || steps > 4 || formAt(k) === ',')) break;
      if (!SAYING.has(lemmas[tokens.lemma[k]!]!) || tokens.pos[k] !== VERB) continue;
      if (tokens.sentence[k] !== sentence && !/^[.,]?$/.test(formAt(k + 1))) return null;
      const named = atToken(beforeAside(k));
      if (named && named.kind === Kind.person && named.form !== 'pronoun') return named;
      for (const at of [k - 1, k - 2, k + 1, k + 2, k + 3]) {
        const draft = atToken(at);
        if (!draft || draft.kind !== Kind.person) continue;
        if (draft.form === 'pronoun' && roleOf(document, draft) !== Role.subject) continue;
        return draft;
      }
      return null;
    }
    return null;
  }

  /** '"I compete," she shrugs': whatever she does, it goes with speaking. */
  function subjectBehind(mark: number): Draft | null {
    const draft = atToken(mark + 1);
    if (!draft || draft.first !== mark + 1 || draft.kind !== Kind.person || !/^[,?!]$/.test(formAt(mark - 1)) || tokens.sentence[mark] !== tokens.sentence[draft.last]) return null;
    return roleOf(document, draft) === Role.subject ? draft : null;
  }

  /** The person that the sentence before a quotation that stands alone begins with, in the same line. */
  function subjectOfSentenceBefore(first: number): Draft | null {
    const mark = first - 1;
    let end = first;
    while (quoteOf[end] === quoteOf[first]) end++;
    if (mark < 1 || !/^[.!?]$/.test(formAt(end - 1)) || tokens.sentence[mark] === tokens.sentence[mark - 1] || text.slice(tokens.end[mark - 1], tokens.start[mark]).includes('\n')) return null;
    const draft = atToken(sentenceTokens[tokens.sentence[mark - 1]!]!);
    return draft && draft.kind === Kind.person && !draft.plural && roleOf(document, draft) === Role.subject ? draft : null;
  }

  /** "Ode, 47, [told]", "Ode, who knew Lee, [said]": the token before what stands between commas before a verb, or -1. */
  function beforeAside(verb: number): number {
    if (formAt(verb - 1) !== ',') return -1;
    for (let k = verb - 2; k > 0 && verb - k < LONGEST_ASIDE && tokens.sentence[k] === tokens.sentence[verb] && quoteOf[k] === 0; k--) if (formAt(k) === ',') return k - 1;
    return -1;
  }
}

/** In tokens. */
const LONGEST_ASIDE = 25;

interface Turn {
  readonly from: number;
  readonly cluster: number;
}

/** Names at the beginning of a line before a colon: the speakers of a transcript. */
function findTurns({ tokens, forms, lines }: Document, drafts: readonly Draft[]): Turn[] {
  const turns: Turn[] = [];
  let d = 0;
  let l = 0;
  for (let i = 0; i < tokens.count && l < lines.length; i++) {
    if (tokens.start[i]! < lines[l]!.start) continue;
    while (l < lines.length && lines[l]!.start <= tokens.start[i]!) l++;
    while (d < drafts.length && drafts[d]!.first < i) d++;
    const draft = drafts[d];
    if (!draft || draft.form !== 'name' || draft.first - i > 3 || draft.kind !== Kind.person) continue;
    let before = draft.first - 1;
    while (before > i && /^[*#_]+$/.test(forms[tokens.form[before]!]!)) before--;
    if (before > i) continue;
    const after = draft.last + 1;
    if (after < tokens.count && forms[tokens.form[after]!] === ':') turns.push({ from: after, cluster: draft.cluster });
  }
  return turns;
}
