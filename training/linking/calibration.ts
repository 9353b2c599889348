import type { Document } from '../../src/language/document.ts';
import { readDocument } from '../../src/syntax/read.ts';
import { link } from '../../src/reference/engine.ts';
import { chooseLikeliest } from '../../src/reference/link.ts';
import type { Trees } from '../../src/learning/boosted-trees.ts';
import { NO_TREES } from './examples.ts';
import { goldMentions, type LinkingRecord } from './gold.ts';

/** How many links there are, and how many are right, from each tenth of confidence on. */
export interface Bin {
  all: number;
  right: number;
}
export interface Calibration {
  readonly pronoun: readonly Bin[];
  readonly nominal: readonly Bin[];
}

export const createCalibration = (): Calibration => ({ pronoun: bins(), nominal: bins() });
const BINS = 10;
const bins = (): Bin[] => Array.from({ length: BINS }, () => ({ all: 0, right: 0 }));

/**
 * Links a record whose gold the trees have not seen, from the gold's names, and counts the links of pronouns and nouns, by rules and by trees. One is right if the gold has it in the chain
 * of a name of its entity, or of its first mention where it has no name; where the gold knows neither, nothing can be said.
 */
export function calibrate(
  record: LinkingRecord,
  antecedents: Trees,
  { pronoun, nominal }: Calibration,
  document: Document = readDocument(record.text),
): void {
  const { mentions, chainAt } = goldMentions(record, document);
  const { drafts, clusters } = link(
    document,
    mentions,
    { antecedents, nameless: NO_TREES },
    chooseLikeliest,
    () => NOBODY,
  );
  const { start, end } = document.tokens;
  const chainOf = (token: number): string | null => chainAt(start[token]!, end[token]!);
  for (const draft of drafts) {
    if (draft.form === 'name' || draft.cluster < 0) continue;
    const own = clusters[draft.cluster]!.mentions;
    if (own[0] === draft && !own.some(({ form }) => form === 'name')) continue;
    const named = own.filter(({ form }) => form === 'name');
    const meant = (named.length > 0 ? named : own.slice(0, 1)).map(({ head }) => chainOf(head));
    const chain = chainOf(draft.head);
    if (chain === null && meant.every((other) => other === null)) continue;
    const bin = (draft.form === 'pronoun' ? pronoun : nominal)[
      Math.min(BINS - 1, Math.floor(draft.confidence * BINS + 1e-9))
    ]!;
    bin.all++;
    if (chain !== null && meant.includes(chain)) bin.right++;
  }
}

/** Who has no name stays so: the trees for that are measured on their own. */
const NOBODY = { index: -1, confidence: 0 } as const;

/** The table of the card. */
export function calibrationTable({ pronoun, nominal }: Calibration): string {
  const cells = ({ all, right }: Bin): string => `${all} | ${all === 0 ? '' : ((100 * right) / all).toFixed(1)}`;
  const rows = pronoun.flatMap((bin, i) =>
    bin.all + nominal[i]!.all === 0
      ? []
      : [`| ${(i / BINS).toFixed(1)} to ${((i + 1) / BINS).toFixed(1)} | ${cells(bin)} | ${cells(nominal[i]!)} |`],
  );
  return [
    '| confidence | pronouns | right of 100 | nouns | right of 100 |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}
