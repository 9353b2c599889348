import { readFileSync } from 'node:fs';
import { ENGLISH_TOKENS } from '../../src/language/english-rules.ts';
import { tokenize } from '../../src/language/tokenize.ts';
import { POS_TAGS } from '../../src/grammar/pos-tags.ts';
import { RELATIONS, INFLECTIONS, type Inflection } from '../../src/syntax/relations.ts';

/** A sentence of a treebank as our own tokeniser cuts it: numbers of tags, forms and relations; `heads` are indices into the sentence, -1 for the root. */
export interface TreebankSentence {
  readonly words: readonly string[];
  readonly tags: readonly number[];
  readonly forms: readonly number[];
  readonly heads: readonly number[];
  readonly relations: readonly number[];
}

interface Row {
  readonly start: number;
  readonly end: number;
  readonly tag: string;
  readonly fine: string;
  readonly head: number;
  readonly relation: string;
}

/** The sentences of a file in CoNLL-U; `skipped` are those that our tokens do not fit into. */
export function readSentences(path: string): { sentences: TreebankSentence[]; skipped: number } {
  const sentences: TreebankSentence[] = [];
  let skipped = 0;
  for (const block of readFileSync(path, 'utf8').split('\n\n')) {
    const { text, rows } = readRows(block);
    if (rows.length === 0) continue;
    const sentence = recut(text, rows);
    if (sentence === null) skipped++;
    else sentences.push(sentence);
  }
  return { sentences, skipped };
}

/** The text of a sentence, and its words with their places in it; heads are indices, -1 for the root. */
function readRows(block: string): { text: string; rows: Row[] } {
  const rows: (Omit<Row, 'head'> & { head: number })[] = [];
  let text = '';
  let whole = { from: 0, to: 0, last: 0, at: 0 }; // of a contraction
  for (const line of block.split('\n')) {
    const [id = '', form = '', , tag = '', fine = '', , head = '', relation = '', , misc = ''] = line.split('\t');
    if (!/^\d/.test(id) || id.includes('.')) continue;
    const space = misc.includes('SpaceAfter=No') ? '' : ' ';
    if (id.includes('-')) {
      const from = text.length;
      text += form + space;
      whole = { from, to: from + form.length, last: Number(id.split('-')[1]), at: from };
      continue;
    }
    let start = text.length;
    let end = start + form.length;
    if (Number(id) > whole.last) text += form + space;
    else {
      [start, end] = [whole.from, whole.to];
      if (text.startsWith(form, whole.at)) {
        start = whole.at;
        end = whole.at += form.length;
      }
    }
    rows.push({ start, end, tag, fine, head: Number(head) - 1, relation });
  }
  return { text, rows };
}

/**
 * Gives our tokens the tree. Words that are one token of ours become one, headed by the word whose head lies outside; of a word that we cut ("e-mail", "Sept.") the last part that is no
 * mark stands for it and the others hang from that. Null where tokens and words overlap otherwise.
 */
function recut(text: string, rows: readonly Row[]): TreebankSentence | null {
  const { start, end, count } = tokenize(text, ENGLISH_TOKENS);
  const tokenOf = new Int32Array(rows.length);
  const top = new Int32Array(count).fill(-1);
  const partOf = new Int32Array(count).fill(-1);
  for (let r = 0, t = 0; r < rows.length; r++) {
    while (t < count && end[t]! <= rows[r]!.start) t++;
    if (t === count || start[t]! > rows[r]!.start) return null;
    let last = t;
    while (last + 1 < count && start[last + 1]! < rows[r]!.end) last++;
    if (last > t && (start[t] !== rows[r]!.start || end[last] !== rows[r]!.end)) return null;
    if (last === t && end[t]! < rows[r]!.end) return null;
    let main = last;
    while (main > t && !/[\p{L}\p{N}]/u.test(text.slice(start[main], end[main]))) main--;
    for (let part = t; part <= last; part++) if (part !== main) partOf[part] = main;
    tokenOf[r] = main;
  }
  rows.forEach(({ head }, r) => {
    const isTop = head < 0 || tokenOf[head] !== tokenOf[r];
    if (isTop && (top[tokenOf[r]!] === -1 || head < 0)) top[tokenOf[r]!] = r;
  });
  for (let t = 0; t < count; t++) if (partOf[t] === -1 && top[t] === -1) return null;
  const words = Array.from(top, (_, t) => text.slice(start[t], end[t]));
  const own = words.map((word, t): Row => {
    if (partOf[t] === -1) return rows[top[t]!]!;
    const { tag, fine } = rows[top[partOf[t]!]!]!;
    const isMark = !/[\p{L}\p{N}]/u.test(word);
    return {
      start: start[t]!,
      end: end[t]!,
      tag: isMark ? 'PUNCT' : tag,
      fine,
      head: -1,
      relation: isMark ? 'punct' : 'compound',
    };
  });
  return {
    words,
    tags: own.map(({ tag }) => Math.max(0, POS_TAGS.indexOf(tag as never))),
    forms: own.map(({ fine }) => INFLECTIONS.indexOf(FORMS[fine] ?? 'other')),
    heads: own.map(({ head }, t) => (partOf[t] !== -1 ? partOf[t]! : head < 0 ? -1 : tokenOf[head]!)),
    relations: own.map(({ relation }) => numberOf(relation)),
  };
}

/** Penn Treebank tags, the fifth column. */
const FORMS: Readonly<Record<string, Inflection>> = {
  VB: 'base',
  VBP: 'present',
  VBZ: 'third',
  VBD: 'past',
  VBN: 'participle',
  VBG: 'ing',
  MD: 'modal',
  NNS: 'plural',
  NNPS: 'plural',
  JJR: 'comparative',
  RBR: 'comparative',
  JJS: 'superlative',
  RBS: 'superlative',
};

function numberOf(relation: string): number {
  const names: readonly string[] = RELATIONS;
  const exact = names.indexOf(relation);
  if (exact >= 0) return exact;
  const base = names.indexOf(relation.split(':')[0]!);
  return base >= 0 ? base : names.indexOf('dep');
}
