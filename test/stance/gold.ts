import { readFileSync } from 'node:fs';
import { modelStances } from '../../src/stance/stances.ts';
import type { Span } from '../../src/text/span.ts';
import type { Stance } from '../../src/stance/types.ts';

/** One sentence of a fixture with the stance it must give, or (`absent`) must not give. */
export interface GoldStance {
  readonly text: string;
  readonly type: Stance['type'];
  readonly holder: string | null;
  readonly target: string;
  readonly polarity?: number;
  readonly commitment?: string;
  readonly condition?: string;
  readonly intensity?: number;
  readonly absent?: boolean;
}

/** The sentences of a fixture, by part. */
export function readGold(name: string): Record<string, GoldStance[]> {
  return JSON.parse(readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), 'utf8')) as Record<
    string,
    GoldStance[]
  >;
}

/** Whether the stances of the sentence are as its gold says: type, sign, holder and target, and what else the gold names. */
export function isRight(gold: GoldStance): boolean {
  const words = (span: Span | undefined) =>
    span === undefined ? null : gold.text.slice(span.start, span.end).toLowerCase();
  const overlaps = (a: string | null, b: string) =>
    a !== null && (a.includes(b.toLowerCase()) || b.toLowerCase().includes(a));
  const found = modelStances(gold.text).some(
    (stance) =>
      stance.type === gold.type &&
      (gold.polarity === undefined || stance.polarity === gold.polarity) &&
      (gold.holder === null ? stance.holder === null : overlaps(words(stance.holder?.span), gold.holder)) &&
      overlaps(words(stance.target.span), gold.target) &&
      (gold.commitment === undefined || stance.commitment === gold.commitment) &&
      (gold.condition === undefined || words(stance.condition) === gold.condition.toLowerCase()) &&
      (gold.intensity === undefined || stance.intensity === gold.intensity),
  );
  return found !== (gold.absent === true);
}

/** Share of right sentences: all, and by type. */
export function accuracy(sentences: readonly GoldStance[]): {
  all: number;
  byType: Record<string, string>;
  wrong: string[];
} {
  const byType: Record<string, [right: number, of: number]> = {};
  const wrong: string[] = [];
  for (const gold of sentences) {
    const count = (byType[gold.type] ??= [0, 0]);
    count[1]++;
    if (isRight(gold)) count[0]++;
    else wrong.push(`${gold.absent === true ? 'not ' : ''}${gold.type}: ${gold.text}`);
  }
  return {
    all: 1 - wrong.length / sentences.length,
    byType: Object.fromEntries(Object.entries(byType).map(([type, [right, of]]) => [type, `${right}/${of}`])),
    wrong,
  };
}
