/*
 * The turns of a transcript: lines that begin with a speaker's label, "NAME:", "Q:", "Speaker 2:", "#### Host".
 *
 * One line alone proves nothing: "Update: ...", "Where: ..." and a headline such as "Mayor: we will build" look the same, and
 * so does a dateline. So labels are believed together: questions and answers, or at least three labelled lines among which
 * a speaker comes back, or two in capitals that follow each other. What follows a turn without a label is still that turn,
 * if most of the passage is labelled.
 */
import { POS_TAGS, type Document } from '../language/document.ts';
import type { Span } from '../text/span.ts';
import { beginsWithLetter, hasLower, isAsciiWritten, isUpper } from '../text/letters.ts';

/** A turn: who speaks by the label, and what, one span a line. */
export interface Turn {
  /** The label without its colon. */
  readonly label: Span;
  /** The colon; null for labels without. */
  readonly colon: Span | null;
  readonly content: readonly Span[];
  readonly role: 'question' | 'answer' | 'turn';
}

const ADP = POS_TAGS.indexOf('ADP');
const CCONJ = POS_TAGS.indexOf('CCONJ');
const VERB = POS_TAGS.indexOf('VERB');

/** Labels that are no speakers, lower case. */
const NO_SPEAKERS: ReadonlySet<string> = new Set([
  'address', 'advertisement', 'age', 'also', 'breaking', 'breaking news', 'bottom line', 'by', 'byline', 'caption', 'contributing', 'contact', 'correction', 'cost', 'credit', 'date', 'deadline',
  'developing', 'director', 'disclaimer', 'disclosure', 'editor’s note', "editor's note", 'email', 'e-mail', 'example', 'exclusive', 'fact', 'fact check', 'false', 'from', 'hours', 'https', 'http',
  'image', 'important', 'interview', 'job', 'just in', 'listen', 'live', 'location', 'look', 'meanwhile', 'more', 'more from', 'must read', 'myth', 'name', 'new', 'note', 'occupation', 'opinion', 'phone',
  'photo', 'photos', 'picture', 'pictures', 'plus', 'price', 'previously', 'pros', 'cons', 'ps', 'p.s', 'p.s.', 're', 'read', 'read also', 'read more', 'recommended', 'related', 'report', 'result', 'results', 'revealed', 'score', 'see', 'see also',
  'source', 'sources', 'starring', 'step', 'story', 'subject', 'summary', 'tags', 'tel', 'time', 'tip', 'title', 'topic', 'transcript', 'true', 'twitter', 'update', 'updated', 'verdict', 'video', 'warning',
  'watch', 'what', 'when', 'where', 'which', 'who', 'why', 'how', 'website', 'words',
]);

/** Small words within a label: "Head of Office". */
const WITHIN: ReadonlySet<string> = new Set(['of', 'the', 'de', 'da', 'di', 'von', 'van', 'der', 'den', 'al', 'el', 'bin', 'ibn', 'la', 'le', 'du', 'dos', 'and', 'for', 'in']);

const LONGEST_LABEL = 10;
/** Labels so many lines apart bear each other out. */
const NEAR = 3;
/** How many unlabelled lines a turn can take in. */
const LONGEST_TURN = 8;

interface Label {
  readonly line: number;
  readonly first: number;
  readonly last: number;
  readonly colon: number;
  /** First token of the content; the line's end if it has none. */
  readonly content: number;
  /** The label in lower case, without what it has in brackets. */
  readonly name: string;
  /** The last word of it: who speaks. */
  readonly key: string;
  /** What is said stands in the next line. */
  readonly isAlone: boolean;
  readonly style: 'question' | 'answer' | 'capitals' | 'name' | 'heading';
}

/** Several rules ask for the turns of one document. */
const known = new WeakMap<Document, readonly Turn[]>();

/** The turns of a text, in order; none unless the text is, or has in it, a transcript. */
export function findTurns(document: Document): readonly Turn[] {
  let turns = known.get(document);
  if (turns === undefined) known.set(document, turns = readTurns(document));
  return turns;
}

function readTurns(document: Document): Turn[] {
  const { lines } = document;
  const lineTokens = firstTokens(document);
  const labels: Label[] = [];
  for (let line = 0; line < lines.length; line++) {
    const label = readLabel(document, line, lineTokens[line]!, lineTokens[line + 1]!);
    if (label !== null) labels.push(label);
  }
  const speakers = believe(withAliases(labels));
  return speakers.map((label, i) => turnOf(document, label, speakers[i + 1], lineTokens, isTranscript(speakers)));
}

/** The first token of each line, and the count. */
function firstTokens({ lines, tokens }: Document): Int32Array {
  const first = new Int32Array(lines.length + 1).fill(tokens.count);
  let token = 0;
  for (let line = 0; line < lines.length; line++) {
    first[line] = token;
    while (token < tokens.count && tokens.start[token]! < lines[line]!.end) token++;
  }
  return first;
}

function readLabel(document: Document, line: number, from: number, to: number): Label | null {
  const { tokens, forms, text } = document;
  const form = (i: number) => forms[tokens.form[i]!]!;
  let first = from;
  let isHeading = false;
  while (first < to && first < from + 8 && (isMarkup(form(first)) || isBullet(form(first)) || isQuotationMark(form(first)))) isHeading = form(first++).startsWith('#') || isHeading;
  if (first < to && form(first) === '[') {
    // "[00:41] Ode: ..."
    let close = first + 1;
    while (close < to && close < first + 8 && form(close) !== ']') close++;
    if (close + 1 < to && form(close) === ']') first = close + 1;
  }
  if (first >= to) return null;

  const letter = form(first);
  const bare = letter.replace('.', '').replace(/\d{1,2}$/, '');
  if (bare === 'Q' || bare === 'A') {
    const next = first + 1 < to ? form(first + 1) : '';
    const hasStop = letter.endsWith('.') || next === '.';
    if (next === ':' || hasStop) {
      const colon = next === ':' ? first + 1 : -1;
      const content = colon >= 0 || next === '.' ? first + 2 : first + 1;
      if (content < to || colon >= 0) return { line, first, last: first, colon, content: Math.min(content, to), name: bare, key: bare, isAlone: content >= to, style: bare === 'Q' ? 'question' : 'answer' };
    }
  }

  const timed = readTimed(document, line, first, to);
  if (timed !== null) return timed;

  let capitals = true;
  let depth = 0;
  let i = first;
  for (; i < to && i - first <= LONGEST_LABEL; i++) {
    const word = form(i);
    if (word === ':') break;
    if (word === '(' || word === '[') depth++;
    else if (word === ')' || word === ']') depth--;
    else if (depth === 0 && !isLabelWord(word, i === first)) return null;
    if (depth === 0 && hasLower(word) && !WITHIN.has(word)) capitals = false;
  }
  let last = i - 1;
  while (last > first && isMarkup(form(last))) last--;
  const isColon = i < to && form(i) === ':';
  if (!isColon && !(isHeading && i === to)) return null;
  if (i === first || tokens.pos[first] === ADP || tokens.pos[first] === CCONJ) return null;
  if (isColon && i + 1 < to && tokens.start[i + 1] === tokens.end[i] && !isMarkup(form(i + 1))) return null; // "Re:view", "Chapter 3:16"
  const label = text.slice(tokens.start[first]!, tokens.end[last]!);
  const bracket = label.search(/[([]/);
  const name = (bracket > 0 ? label.slice(0, bracket) : label).trim().toLowerCase();
  const key = name.slice(name.lastIndexOf(' ') + 1);
  const hasLetters = (isAsciiWritten(label) ? /[A-Za-z]\.?[A-Za-z]/ : /\p{L}\.?\p{L}/u).test(label);
  if (label.length > 60 || NO_SPEAKERS.has(name) || NO_SPEAKERS.has(key) || !hasLetters || (!capitals && tokens.pos[first] === VERB)) return null;
  let content = isColon ? i + 1 : to;
  while (content < to && isMarkup(form(content))) content++;
  if (content < to && !hasWords(document, content, Math.min(to, content + 4))) return null; // a table: "Ode: 1,204 (52%)"
  const style = /^(?:interviewer|question|reporter|moderator)s?$/.test(name) ? 'question' : /^(?:answer|interviewee|respondent)$/.test(name) ? 'answer'
    : !isColon ? 'heading' : capitals ? 'capitals' : 'name';
  return { line, first, last, colon: isColon ? i : -1, content, name, key, isAlone: content >= to, style };
}

/** "Ada Ode (00:12)", "Speaker 2  1:02:30" in a line of its own, as programs that write down speech have it. */
function readTimed({ text, tokens, lines }: Document, line: number, first: number, to: number): Label | null {
  const start = tokens.start[first]!;
  if (lines[line]!.end - start > LONGEST_TIMED || !/[\d)\]]/.test(text[lines[line]!.end - 1]!)) return null;
  const words = /^(\p{Lu}[\p{L}\d.’' -]*)\s[([]?\d{1,2}:\d\d(?::\d\d)?[)\]]?$/u.exec(text.slice(start, lines[line]!.end))?.[1]!.trim();
  if (words === undefined || NO_SPEAKERS.has(words.toLowerCase())) return null;
  let last = first;
  while (last + 1 < to && tokens.end[last + 1]! <= start + words.length) last++;
  const name = words.toLowerCase();
  return { line, first, last, colon: -1, content: to, name, key: name.slice(name.lastIndexOf(' ') + 1), isAlone: true, style: 'heading' };
}

const LONGEST_TIMED = 60;

/** "**", "#", "_" as Markdown uses them. */
function isMarkup(form: string): boolean {
  return /^[*#_>]+$/.test(form);
}

/** A transcript that is quoted as a whole opens its marks again at each turn. */
function isQuotationMark(form: string): boolean {
  return form === '"' || form === '“' || form === "''" || form === '``' || form === '«';
}

function isBullet(form: string): boolean {
  return form === '-' || form === '–' || form === '•' || form === '·' || form === '—';
}

function isLabelWord(form: string, isFirst: boolean): boolean {
  if (isUpper(form) || (!isFirst && (/^\d{1,3}$/.test(form) || WITHIN.has(form)))) return true;
  return !isFirst && (form === '.' || form === '-' || form === '’s' || form === "'s" || form === ',' || isMarkup(form));
}

function hasWords({ text, tokens }: Document, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (beginsWithLetter(text.slice(tokens.start[i], tokens.start[i]! + 2).replace(/^["'“‘]+/, ''))) return true;
  return false;
}

/** The same labels, those of initials with the key of the name they stand for: "Tidal News" is "TN" and "T.N." further down. */
function withAliases(labels: readonly Label[]): readonly Label[] {
  const keys = new Map<string, string>();
  for (const { name, key } of labels) {
    const initials = initialsOf(name);
    if (initials.length > 1) keys.set(initials, key);
  }
  return labels.map((label) => ({ ...label, key: keys.get(label.name.replaceAll('.', '')) ?? label.key }));
}

/** "tn" of "tidal news"; nothing of a single word, or of what is initials itself. */
export function initialsOf(name: string): string {
  const words = name.split(/[ .-]+/, 8).filter(Boolean);
  return words.some((word) => word.length > 1) && words.length > 1 ? words.map((word) => word[0]!).join('') : '';
}

/** The labels that the others bear out. */
function believe(labels: readonly Label[]): Label[] {
  const times = new Map<string, number>();
  for (const { key } of labels) times.set(key, (times.get(key) ?? 0) + 1);
  const comesBack = (label: Label) => times.get(label.key)! > 1;
  const has = (style: Label['style']) => labels.some((label) => label.style === style);
  const hasAnswers = has('question') && (has('answer') || labels.some((label) => label.style !== 'question' && comesBack(label)));
  const isNamed = (label: Label) => label.style !== 'question' && label.style !== 'answer' && label.style !== 'heading';
  const isDialogue = (isSpeaker: (label: Label) => boolean) => {
    const same = labels.filter((label) => isSpeaker(label) || label.style === 'question');
    return same.length >= 3 && same.some((label) => isSpeaker(label) && comesBack(label)) && new Set(same.map((label) => label.key)).size > 1;
  };
  const isHeading = (label: Label) => label.style === 'heading';
  const named = isDialogue(isNamed) || areAnswered(labels);
  const headed = isDialogue(isHeading);
  return labels.filter((label, i) => {
    if (label.style === 'question' || label.style === 'answer') return hasAnswers || comesBack(label);
    const near = [labels[i - 1], labels[i + 1]].filter((other) => other !== undefined && Math.abs(other.line - label.line) <= NEAR);
    if (isHeading(label) ? headed : named) return comesBack(label) || near.some((other) => comesBack(other!));
    return label.style === 'capitals' && near.some((other) => other!.style === 'capitals' && other!.key !== label.key && Math.abs(other!.line - label.line) <= (label.isAlone ? 2 : 1));
  });
}

/** Does a label of another kind answer each of two or more questions? Then it need not come back: "Moderator: ...", "Lee: ...", "Moderator: ...", "Kim: ...". */
function areAnswered(labels: readonly Label[]): boolean {
  let answered = 0;
  for (let i = 0; i + 1 < labels.length; i++) {
    if (labels[i]!.style !== 'question') continue;
    const next = labels[i + 1]!;
    if (next.style === 'question' || next.style === 'heading' || next.line - labels[i]!.line > NEAR) return false;
    answered++;
  }
  return answered > 1;
}

/** Are most lines between the first and the last label labelled, or at least a third? */
function isTranscript(labels: readonly Label[]): boolean {
  return labels.length >= 3 && (labels[labels.length - 1]!.line - labels[0]!.line) <= 3 * labels.length;
}

/** "(Laughter.)", "[crosstalk]": a line in brackets. */
function isStageDirection(text: string, { start, end }: Span): boolean {
  return end - start < 80 && /^["“]?[([]/.test(text.slice(start, start + 2)) && /[)\]]/.test(text.slice(Math.max(start, end - 3), end));
}

function turnOf(document: Document, label: Label, next: Label | undefined, lineTokens: Int32Array, goesOn: boolean): Turn {
  const { tokens, lines } = document;
  const spanOf = (first: number, last: number): Span => ({ start: tokens.start[first]!, end: tokens.end[last]! });
  const content: Span[] = [];
  const lineEnd = lineTokens[label.line + 1]!;
  const isQuoted = isQuotationMark(document.forms[tokens.form[lineTokens[label.line]!]!]!);
  const lastOf = (line: number): number => { // without the "**" that closes a line in bold
    let last = lineTokens[line + 1]! - 1;
    while (last > lineTokens[line]! && isMarkup(document.forms[tokens.form[last]!]!)) last--;
    return last;
  };
  const ends = isQuoted && label.content < lineEnd - 1 && /^["”»]|^''/.test(document.forms[tokens.form[lineEnd - 1]!]!) ? lineEnd - 2 : Math.max(lastOf(label.line), label.content);
  if (label.content < lineEnd) content.push(spanOf(label.content, ends));
  const until = next !== undefined && goesOn ? next.line : content.length === 0 ? Math.min(label.line + 2, next?.line ?? lines.length) : label.line + 1;
  for (let line = label.line + 1; line < Math.min(until, label.line + 1 + LONGEST_TURN); line++) {
    const span = spanOf(lineTokens[line]!, lastOf(line));
    if (!isStageDirection(document.text, span)) content.push(span);
  }
  const start = tokens.start[label.first]!;
  const last = tokens.end[label.last]!;
  // "Q." is one token: the label is the letter.
  const end = (label.key === 'Q' || label.key === 'A') && document.text[last - 1] === '.' ? last - 1 : last;
  return {
    label: { start, end },
    colon: label.colon >= 0 ? spanOf(label.colon, label.colon) : null,
    content,
    role: label.style === 'question' || label.style === 'answer' ? label.style : 'turn',
  };
}
