import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { analyze } from '../../src/analyze.ts';
import type { Analysis } from '../../src/analysis.ts';
import type { Attribution } from '../../src/speech/types.ts';
import type { Span } from '../../src/text/span.ts';

// Twenty invented articles, every attribution of which was written down by hand before the library read them: a line each of cue, speaker and
// content, with tabs between. "-" is nobody named (or no cue), "..." a gap in the content, "~" stands for the words between, and a "?" in front
// marks what may be reported or not; " / " stands between names that are as good. An attribution is right if its content and that of the gold share half of the words of both.

const folder = new URL('./articles/', import.meta.url);

interface Word extends Span {
  readonly word: string;
}
interface Gold {
  readonly line: string;
  readonly speaker: string | null;
  readonly hasCue: boolean;
  readonly content: ReadonlySet<number>;
  readonly cueAt: number;
  readonly optional: boolean;
}
interface Found {
  readonly attribution: Attribution;
  readonly speaker: string | null;
  readonly names: readonly string[];
  readonly content: ReadonlySet<number>;
  readonly cue: ReadonlySet<number>;
}
interface Score {
  gold: number;
  found: number;
  right: number;
  spoken: number;
  errors: string[];
}

const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(/[\p{L}\p{N}£$]+(?:[’'.,-][\p{L}\p{N}]+)*/gu), ({ 0: word, index }) => ({
    word: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));

/** The first place at or behind `from` where the words stand; -1 if nowhere. */
const placeOf = (text: readonly Word[], words: readonly Word[], from: number): number =>
  text.findIndex((_, i) => i >= from && words.every(({ word }, k) => text[i + k]?.word === word));

/** The words of a content that is written down, from `from` on. */
function wordsWritten(text: readonly Word[], content: string, from: number): number[] {
  let at = from;
  return content.split(' ... ').flatMap((piece) => {
    const [head, tail] = piece.split(' ~ ').map(wordsOf);
    const start = placeOf(text, head!, at);
    if (start < 0) throw new Error(`Not in the text: ${piece}`);
    const last = tail ? placeOf(text, tail, start) : start;
    if (last < 0) throw new Error(`Not in the text: ${piece}`);
    at = last + (tail ?? head)!.length;
    return Array.from({ length: at - start }, (_, i) => start + i);
  });
}

/** The place of the cue's last word that is nearest to the content; -1 for no cue. */
function nearest(text: readonly Word[], cue: string, content: readonly number[]): number {
  const last = wordsOf(cue).at(-1)?.word;
  const distance = (i: number): number => Math.min(...content.map((place) => Math.abs(i - place)));
  return text.reduce(
    (best, { word }, i) =>
      word === last && !content.includes(i) && (best < 0 || distance(i) < distance(best)) ? i : best,
    -1,
  );
}

/** Where a content stands: of the places from `from` on, the one nearest to its cue. */
function located(
  text: readonly Word[],
  cue: string,
  content: string,
  from: number,
): { places: number[]; cueAt: number } {
  const head = wordsOf(content.split(/ \.\.\. | ~ /)[0]!);
  let best: { places: number[]; cueAt: number; distance: number } | undefined;
  for (let at = placeOf(text, head, from); at >= 0; at = placeOf(text, head, at + 1)) {
    let places: number[];
    try {
      places = wordsWritten(text, content, at);
    } catch {
      break;
    }
    const cueAt = nearest(text, cue, places);
    const distance = cueAt < 0 ? 0 : Math.min(...places.map((place) => Math.abs(place - cueAt)));
    if (!best || distance < best.distance) best = { places, cueAt, distance };
  }
  if (!best && from > 0) return located(text, cue, content, 0);
  if (!best) throw new Error(`Not in the text: ${content}`);
  return best;
}

function readGold(text: readonly Word[], lines: string): Gold[] {
  let from = 0;
  return lines
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [cue, speaker, content] = line.replace(/^\?/, '').split('\t') as [string, string, string];
      const { places, cueAt } = located(text, cue, content, from);
      from = Math.max(0, places[0]! - 40);
      return {
        line,
        speaker: speaker === '-' ? null : speaker,
        hasCue: cue !== '-',
        content: new Set(places),
        cueAt,
        optional: line.startsWith('?'),
      };
    });
}

function readFound(text: readonly Word[], { speech, entities }: Analysis): Found[] {
  const within = (spans: readonly Span[]): Set<number> =>
    new Set(
      text.flatMap(({ start, end }, i) => (spans.some((span) => span.start < end && start < span.end) ? [i] : [])),
    );
  return speech.map((attribution) => {
    const entity = entities.find(({ id }) => id === attribution.speaker);
    const isNamed = entity?.mentions.some(({ form }) => form === 'name') ?? false;
    return {
      attribution,
      speaker: isNamed ? entity!.name : null,
      names: isNamed ? [entity!.name, ...entity!.aliases] : [],
      content: within(attribution.content),
      cue: within(attribution.cue),
    };
  });
}

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const shared = [...a].filter((i) => b.has(i)).length;
  return shared / (a.size + b.size - shared || 1);
}

/** Pairs of gold and found, best first: those with the same cue before others. */
function pairs(gold: readonly Gold[], found: readonly Found[]): Map<Gold, Found> {
  const ranked = gold
    .flatMap((g) =>
      found.map((f) => ({
        g,
        f,
        overlap: jaccard(g.content, f.content),
        isSameCue: g.hasCue ? f.cue.has(g.cueAt) : f.cue.size === 0,
      })),
    )
    .filter(({ overlap }) => overlap >= 0.5)
    .sort((a, b) => Number(b.isSameCue) - Number(a.isSameCue) || b.overlap - a.overlap);
  const matched = new Map<Gold, Found>();
  const taken = new Set<Found>();
  for (const { g, f } of ranked) {
    if (matched.has(g) || taken.has(f)) continue;
    matched.set(g, f);
    taken.add(f);
  }
  return matched;
}

/** The same person or body: one name of the entity is the one written down, with or without a title, and so is what the entity is called. */
function isSameSpeaker(speaker: string | null, { names }: Found): boolean {
  if (speaker === null) return names.length === 0;
  const plain = (name: string): string =>
    ` ${wordsOf(name)
      .map(({ word }) => word.replace(/[’']s$/, ''))
      .filter((word) => word !== 'the')
      .join(' ')}`;
  return (
    speaker.split(' / ').some((one) => names.some((name) => plain(name).endsWith(plain(one)))) &&
    wordsOf(speaker).some(({ word }) => plain(names[0]!).includes(` ${word}`))
  );
}

/** How one article is read, with each error in words: "-" missed, "+" false, "~" the wrong speaker. */
function score(name: string): Score {
  const analysis = analyze(readFileSync(new URL(`${name}.txt`, folder), 'utf8'));
  const text = wordsOf(analysis.text);
  const gold = readGold(text, readFileSync(new URL(`${name}.gold`, folder), 'utf8'));
  const found = readFound(text, analysis);
  const matched = pairs(gold, found);
  const taken = new Set(matched.values());
  const show = ({ attribution: { source, cue, content }, speaker }: Found): string =>
    [cue, source, content]
      .map((spans) => spans.map(({ start, end }) => analysis.text.slice(start, end).replaceAll('\n', ' ')).join(' … '))
      .join(' | ') + ` [${speaker ?? '-'}]`;
  const required = gold.filter(({ optional }) => !optional);
  const met = required.filter((g) => matched.has(g));
  const spoken = met.filter((g) => isSameSpeaker(g.speaker, matched.get(g)!));
  const closest = (g: Gold): Found | undefined => found.find((f) => !taken.has(f) && f.cue.has(g.cueAt));
  const errors = [
    ...required
      .filter((g) => !matched.has(g))
      .map((g) => {
        const near = closest(g);
        return `  - ${g.line.replaceAll('\t', ' | ')}${near ? `\n      has ${show(near)}` : ''}`;
      }),
    ...found.filter((f) => !taken.has(f)).map((f) => `  + ${show(f)}`),
    ...met
      .filter((g) => !isSameSpeaker(g.speaker, matched.get(g)!))
      .map((g) => `  ~ ${g.line.replaceAll('\t', ' | ')}\n      has ${show(matched.get(g)!)}`),
  ];
  const optional = [...matched.keys()].filter((g) => g.optional).length;
  return { gold: required.length, found: found.length - optional, right: met.length, spoken: spoken.length, errors };
}

const names = readdirSync(folder)
  .filter((file) => file.endsWith('.gold'))
  .map((file) => file.replace('.gold', ''));
const share = (part: number, whole: number): string => (whole === 0 ? '-' : ((100 * part) / whole).toFixed(1));

test('who said what in invented articles, against what was written down by hand', () => {
  const scores = names.map((name) => ({ name, ...score(name) }));
  const sum = (key: 'gold' | 'found' | 'right' | 'spoken'): number => scores.reduce((all, each) => all + each[key], 0);
  const line = (
    name: string,
    { gold, found, right, spoken }: Pick<Score, 'gold' | 'found' | 'right' | 'spoken'>,
  ): string =>
    `${name.padEnd(18)} gold ${gold} found ${found} precision ${share(right, found)} recall ${share(right, gold)} speaker ${share(spoken, right)}`;
  const whole = { gold: sum('gold'), found: sum('found'), right: sum('right'), spoken: sum('spoken') };
  const verbose = process.env.ERRORS !== undefined; // ERRORS=1 npx vitest run test/speech/articles.test.ts
  console.info(
    [...scores.flatMap((each) => [line(each.name, each), ...(verbose ? each.errors : [])]), line('all', whole)].join(
      '\n',
    ),
  );
  // floors, just under what is measured: 90.1, 82.9, 88.3
  expect(whole.right / whole.found, 'precision').toBeGreaterThan(0.89);
  expect(whole.right / whole.gold, 'recall').toBeGreaterThan(0.82);
  expect(whole.spoken / whole.right, 'speakers').toBeGreaterThan(0.87);
});
