/**
 * Invented news stories that were annotated when they were written, in two files each:
 *
 * - NAME.marked: the story with every mention of who and what is named in it as [[words|KEY]]; below a line "----" a line for each key: key, label and fullest name, with tabs between;
 * - NAME.gold: an attribution a line: cue, speaker, content and source, with tabs between ("-" for none; "?" in front of what can be counted or not; see test/speech/articles.test.ts).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../../src/syntax/read.ts';
import type { Document } from '../../src/language/document.ts';
import type { LinkingRecord } from '../linking/gold.ts';

/** A mention as it was marked: a stretch of the text, and whose it is. */
export interface MarkedMention {
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

/** A story without its marks. */
export interface Story {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly MarkedMention[];
  readonly entities: ReadonlyMap<string, { readonly label: string; readonly name: string }>;
  /** The lines of NAME.gold. */
  readonly attributions: readonly string[];
}

/** The stories of a folder, in the order of their names. */
export function readStories(folder: string): Story[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.marked'))
    .sort()
    .map((file) => readStory(folder, file.slice(0, -'.marked'.length)));
}

function readStory(folder: string, id: string): Story {
  const [body, keys] = readFileSync(join(folder, `${id}.marked`), 'utf8').split(/\n-{4}\n/);
  if (keys === undefined) throw new Error(`${id}.marked: no line "----" before its keys`);
  const mentions: MarkedMention[] = [];
  let text = '';
  let from = 0;
  for (const match of body!.matchAll(/\[\[([^\][|]+)\|([^\][|]+)\]\]/g)) {
    text += body!.slice(from, match.index);
    mentions.push({ start: text.length, end: text.length + match[1]!.length, key: match[2]! });
    text += match[1]!;
    from = match.index + match[0].length;
  }
  text += body!.slice(from);
  const entities = new Map(
    keys
      .trim()
      .split('\n')
      .map((line) => {
        const [key, label, name] = line.split('\t');
        return [key!, { label: label!, name: name! }] as const;
      }),
  );
  const unknown = mentions.find(({ key }) => !entities.has(key));
  if (unknown) throw new Error(`${id}.marked: ${unknown.key} is no key`);
  const attributions = readFileSync(join(folder, `${id}.gold`), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  return { id, text, mentions, entities, attributions };
}

const PRONOUN =
  /^(?:i|me|my|mine|myself|we|us|our|ours|ourselves|you|your|yours|he|him|his|himself|she|her|hers|herself|it|its|itself|they|them|their|theirs|themselves|who|whom|whose|this|that|these|those)$/i;

const CHAIN_LABELS: Readonly<Record<string, 'PERSON' | 'ORG' | 'LOC'>> = {
  PERSON: 'PERSON',
  ORG: 'ORG',
  GPE: 'LOC',
  LOC: 'LOC',
  FAC: 'LOC',
};

/** Its words; those with a hyphen are several, as tokens are. */
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+(?:[’'.][\p{L}\p{N}]+)*/gu) ?? [];

/** The chains of a story, as the corpus of chains has them. */
export function chainsOf({ id, text, mentions, entities }: Story): LinkingRecord {
  const document = readDocument(text);
  const chains = new Map<string, LinkingRecord['chains'][number]>();
  for (const { start, end, key } of mentions) {
    const { label, name } = entities.get(key)!;
    const kind = CHAIN_LABELS[label];
    if (kind === undefined) continue;
    if (!chains.has(key)) chains.set(key, { id: key, label: kind, mentions: [] });
    (chains.get(key)!.mentions as LinkingRecord['chains'][number]['mentions'][number][]).push({
      start,
      end,
      ...headOf(document, start, end, name),
    });
  }
  return { id: `stories/${id}`, text, chains: [...chains.values()] };
}

/** What a mention is by its form, and its words that count: of a name those that are in the fullest form, of a noun the word that all others depend on. */
function headOf(
  { text, tokens }: Document,
  start: number,
  end: number,
  name: string,
): { readonly form: 'name' | 'nominal' | 'pronoun'; readonly head: readonly [number, number] } {
  const words = text.slice(start, end);
  if (PRONOUN.test(words)) return { form: 'pronoun', head: [start, end] };
  const inside: number[] = [];
  for (let t = 0; t < tokens.count; t++) if (tokens.start[t]! >= start && tokens.end[t]! <= end) inside.push(t);
  const full = new Set(wordsOf(name).filter((word) => word !== 'the'));
  const named = inside.filter((t) => {
    const word = text.slice(tokens.start[t]!, tokens.end[t]!);
    return /^[\p{Lu}\p{N}]/u.test(word) && wordsOf(word).some((part) => full.has(part));
  });
  const head = inside.find((t) => tokens.head[t]! < inside[0]! || tokens.head[t]! > inside.at(-1)!) ?? inside.at(-1);
  const isName =
    /\p{Lu}/u.test(name) &&
    named.length > 0 &&
    /^\p{Lu}/u.test(text.slice(tokens.start[named.at(-1)!]!)) &&
    (head === undefined || named.includes(head) || named.at(-1) === inside.at(-1));
  if (isName) return { form: 'name', head: [tokens.start[named[0]!]!, tokens.end[named.at(-1)!]!] };
  return { form: 'nominal', head: head === undefined ? [start, end] : [tokens.start[head]!, tokens.end[head]!] };
}
