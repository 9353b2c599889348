/**
 * Articles of local newspapers of the world whose attributions were annotated for this library: attributions.jsonl has a line for each, with its id in the corpus, how many characters of its text were
 * read, and the attributions as stretches of characters: [source, cue, content, name], each a list of starts and ends in turn, and a fifth, 1, where readers may count it or not. `name` is a place where
 * the text names who speaks, however the source calls them; it is empty where nobody is named.
 */
import { readFileSync } from 'node:fs';
import { readJsonl } from '../lib/jsonl.ts';

type Pair = readonly [number, number];
type Stretches = readonly number[];

/** An attribution, as stretches of its text. */
export interface Located {
  readonly source: readonly Pair[];
  readonly cue: readonly Pair[];
  readonly content: readonly Pair[];
  /** A name of who speaks; null for nobody named. */
  readonly name: Pair | null;
  readonly isOptional: boolean;
}

export interface Article {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly Located[];
}

interface Line {
  readonly id: string;
  readonly to: number;
  readonly attributions: readonly (readonly [Stretches, Stretches, Stretches, Stretches, 1?])[];
}

const pairs = (list: Stretches): Pair[] =>
  list.flatMap((start, i) => (i % 2 === 0 ? [[start, list[i + 1]!] as const] : []));

/** The annotated articles; `corpora` are the files that have their texts. */
export function readNewspapers(corpora: readonly string[]): Article[] {
  const texts = new Map(
    corpora.flatMap((corpus) => readJsonl<{ id: string; text: string }>(corpus)).map(({ id, text }) => [id, text]),
  );
  const lines = readFileSync(new URL('attributions.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => {
    const { id, to, attributions } = JSON.parse(line) as Line;
    const text = texts.get(id);
    if (text === undefined) throw new Error(`no article ${id} in ${corpora.join(', ')}`);
    return {
      id,
      text: text.slice(0, to),
      attributions: attributions.map(([source, cue, content, name, optional]) => ({
        source: pairs(source),
        cue: pairs(cue),
        content: pairs(content),
        name: pairs(name)[0] ?? null,
        isOptional: optional === 1,
      })),
    };
  });
}
