import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { analyze } from '../../src/analyze.ts';
import type { Analysis } from '../../src/analysis.ts';
import type { Span } from '../../src/text/span.ts';
import type { Party, Stance } from '../../src/stance/types.ts';

// Eight invented articles, every stance of which was written down by hand before the library read them: a line each of paragraph (the headline is the first), type,
// holder and target, with tabs between. "|" stands between types and " / " between names or words that are as good, "author" is nobody in the text, and a "?" in front marks
// what may be found or not. A stance is right if paragraph, type, holder and target are those of one line.

const folder = new URL('./articles/', import.meta.url);

interface Gold {
  readonly line: string;
  readonly paragraph: number;
  readonly types: readonly string[];
  readonly holders: readonly string[];
  readonly targets: readonly string[];
  readonly optional: boolean;
}
interface Found {
  readonly stance: Stance;
  readonly paragraph: number;
  readonly holders: readonly string[] | null;
  readonly targets: readonly string[];
}
interface Score {
  readonly gold: number;
  readonly found: number;
  readonly right: number;
  readonly met: number;
  readonly sure: number;
  readonly sureRight: number;
  readonly errors: readonly string[];
}

const plain = (words: string): string =>
  ` ${(words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word !== 'the').join(' ')} `;

/** One of the words written down stands in one of those found, or the other way round. */
const meets = (wanted: readonly string[], found: readonly string[]): boolean =>
  wanted.some((one) =>
    found.some(
      (other) => plain(other).trim() !== '' && (plain(other).includes(plain(one)) || plain(one).includes(plain(other))),
    ),
  );

const readGold = (lines: string): Gold[] =>
  lines
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [paragraph, types, holders, targets] = line.replace(/^\?/, '').split('\t') as [
        string,
        string,
        string,
        string,
      ];
      return {
        line,
        paragraph: Number(paragraph),
        types: types.split('|'),
        holders: holders.split(' / '),
        targets: targets.split(' / '),
        optional: line.startsWith('?'),
      };
    });

function readFound({ text, entities, stances }: Analysis): Found[] {
  const words = ({ start, end }: Span): string => text.slice(start, end);
  const names = ({ entity, span }: Party): string[] => {
    const known = entities.find(({ id }) => id === entity);
    return [words(span), ...(known ? [known.name, ...known.aliases] : [])];
  };
  const fields = (stance: Stance): string[] =>
    [
      ('claim' in stance && stance.claim) ||
        ('charge' in stance && stance.charge) ||
        ('action' in stance && stance.action) ||
        ('consequence' in stance && stance.consequence) ||
        [],
    ]
      .flat()
      .map(words);
  return stances.map((stance) => ({
    stance,
    paragraph: text.slice(0, stance.evidence[0]?.start ?? stance.target.span.start).split(/\n\s*\n/).length,
    holders: stance.holder && names(stance.holder),
    targets: [...names(stance.target), ...fields(stance)],
  }));
}

const isMet = ({ paragraph, types, holders, targets }: Gold, found: Found): boolean =>
  paragraph === found.paragraph &&
  types.includes(found.stance.type) &&
  (found.holders === null
    ? holders.includes('author') && found.stance.unnamed === undefined
    : meets(holders, found.holders)) &&
  meets(targets, found.targets);

/** How one article is read, with each error in words: "-" missed, "+" false. */
function score(name: string): Score {
  const analysis = analyze(readFileSync(new URL(`${name}.txt`, folder), 'utf8'));
  const gold = readGold(readFileSync(new URL(`${name}.gold`, folder), 'utf8'));
  const found = readFound(analysis);
  const free = new Set(found);
  const met = gold
    .filter((g) => !g.optional)
    .filter((g) => {
      // each stance found meets one line only
      const one = found.find((f) => free.has(f) && isMet(g, f));
      return one !== undefined && free.delete(one);
    });
  const right = found.filter((f) => gold.some((g) => !g.optional && isMet(g, f)));
  const wrong = found.filter((f) => !gold.some((g) => isMet(g, f)));
  const isSure = ({ stance }: Found): boolean => stance.confidence >= 0.8;
  const show = ({ stance, paragraph, holders, targets }: Found): string =>
    `${paragraph} ${stance.type} ${stance.polarity} [${stance.confidence}] ${holders?.join(' = ') ?? 'author'} > ${targets.join(' = ')} (${stance.evidence.map(({ start, end }) => analysis.text.slice(start, end)).join(' … ')})`;
  return {
    gold: gold.filter(({ optional }) => !optional).length,
    found: right.length + wrong.length,
    right: right.length,
    met: met.length,
    sure: [...right, ...wrong].filter(isSure).length,
    sureRight: right.filter(isSure).length,
    errors: [
      ...gold.filter((g) => !g.optional && !met.includes(g)).map(({ line }) => `  - ${line.replaceAll('\t', ' | ')}`),
      ...wrong.map((f) => `  + ${show(f)}`),
    ],
  };
}

const names = readdirSync(folder)
  .filter((file) => file.endsWith('.gold'))
  .map((file) => file.replace('.gold', ''));
const share = (part: number, whole: number): string => (whole === 0 ? '-' : ((100 * part) / whole).toFixed(1));

test('who stands where in invented articles, against what was written down by hand', () => {
  const scores = names.map((name) => ({ name, ...score(name) }));
  const sum = (key: Exclude<keyof Score, 'errors'>): number => scores.reduce((all, each) => all + each[key], 0);
  const line = (name: string, { gold, found, right, met, sure, sureRight }: Omit<Score, 'errors'>): string =>
    `${name.padEnd(12)} gold ${gold} found ${found} precision ${share(right, found)} recall ${share(met, gold)} precision from 0.8 on ${share(sureRight, sure)} of ${sure}`;
  const whole = {
    gold: sum('gold'),
    found: sum('found'),
    right: sum('right'),
    met: sum('met'),
    sure: sum('sure'),
    sureRight: sum('sureRight'),
  };
  const verbose = process.env.ERRORS !== undefined; // ERRORS=1 npx vitest run test/stance/articles.test.ts
  console.info(
    [...scores.flatMap((each) => [line(each.name, each), ...(verbose ? each.errors : [])]), line('all', whole)].join(
      '\n',
    ),
  );
  // floors, just under what is measured: 85.5, 73.4, 89.5
  expect(whole.right / whole.found, 'precision').toBeGreaterThan(0.85);
  expect(whole.met / whole.gold, 'recall').toBeGreaterThan(0.73);
  expect(whole.sureRight / whole.sure, 'precision from 0.8 on').toBeGreaterThan(0.89);
});
