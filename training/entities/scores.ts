import { tagNames, type Ablation, type NameModel } from '../../src/entities/tagger.ts';
import type { GoldDocument } from './corpus.ts';

/** Right, guessed and gold mentions, and what follows from them. */
export interface Tally {
  gold: number;
  guessed: number;
  right: number;
}

export interface Scores {
  /** Exact span and label; exact span. */
  readonly exact: Tally;
  readonly spans: Tally;
  readonly labels: ReadonlyMap<string, Tally>;
  /** "ORG as LOC" for a right span with a wrong label, "- as LOC" for a wrong span, "ORG as -" for a lost mention: how often. */
  readonly confusion: ReadonlyMap<string, number>;
  /** Each error with its surroundings, for reading. */
  readonly errors: readonly string[];
}

export const f1 = ({ gold, guessed, right }: Tally): number =>
  gold + guessed === 0 ? 0 : (200 * right) / (gold + guessed);

/** Folds labels to those that all corpora have: PERSON, ORG, LOC and MISC; dates and amounts are left out. */
export function coarse(label: string): string | null {
  if (label === 'DATE' || label === 'MONEY') return null;
  return label === 'FAC' ? 'LOC' : label === 'NORP' || label === 'PRODUCT' ? 'MISC' : label;
}

/** Tags the documents and compares, spans and labels exactly. */
export function score(
  docs: readonly GoldDocument[],
  model: NameModel,
  ablation: Ablation = {},
  fold: (label: string) => string | null = (label) => label,
): Scores {
  const exact: Tally = { gold: 0, guessed: 0, right: 0 };
  const spans: Tally = { gold: 0, guessed: 0, right: 0 };
  const labels = new Map<string, Tally>();
  const confusion = new Map<string, number>();
  const errors: string[] = [];
  const of = (label: string): Tally => {
    let tally = labels.get(label);
    if (!tally) labels.set(label, (tally = { gold: 0, guessed: 0, right: 0 }));
    return tally;
  };
  for (const { id, record, document } of docs) {
    const { start, end } = document.tokens;
    const truth = new Map<string, string>();
    for (const mention of record.mentions) {
      const label = fold(mention.label);
      if (label !== null) truth.set(`${mention.start} ${mention.end}`, label);
    }
    for (const label of truth.values()) of(label).gold++;
    spans.gold += truth.size;
    const note = (kind: string, from: number, to: number): void => {
      confusion.set(kind, (confusion.get(kind) ?? 0) + 1);
      const clean = (a: number, b: number): string => record.text.slice(Math.max(0, a), b).replace(/\s/g, ' ');
      errors.push(`${id}\t${kind}\t${clean(from - 40, from)}[[${clean(from, to)}]]${clean(to, to + 40)}`);
    };
    const lost = new Map(truth);
    for (const name of tagNames(document, model, ablation)) {
      const label = fold(name.label);
      if (label === null) continue;
      const from = start[name.first]!;
      const to = end[name.last]!;
      of(label).guessed++;
      spans.guessed++;
      const right = truth.get(`${from} ${to}`);
      lost.delete(`${from} ${to}`);
      if (right !== undefined) spans.right++;
      if (right === label) of(label).right++;
      else note(`${right ?? '-'} as ${label}`, from, to);
    }
    for (const [key, label] of lost) note(`${label} as -`, Number(key.split(' ')[0]), Number(key.split(' ')[1]));
  }
  for (const tally of labels.values()) {
    exact.gold += tally.gold;
    exact.guessed += tally.guessed;
    exact.right += tally.right;
  }
  return { exact, spans, labels, confusion, errors };
}
