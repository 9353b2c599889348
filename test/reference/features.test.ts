import { describe, expect, test } from 'vitest';
import { findMentions } from '../../src/entities/mentions.ts';
import { ANTECEDENT_FEATURES, eachAntecedent } from '../../src/reference/antecedent-features.ts';
import { link } from '../../src/reference/engine.ts';
import { linkModels } from '../../src/reference/link-models.ts';
import { eachNamed, NAMELESS_FEATURES } from '../../src/reference/nameless-features.ts';
import { readDocument } from '../../src/syntax/read.ts';

// Trees know features by their places: who changes what is written there must change the name, too, so that trees that learned the old ones are refused.

const document = readDocument(
  `A woman was hurt when a van left the road on Monday. Ada Ode, 59, was taken to hospital, and her brother Jon said she would mend.
“I saw it,” the driver, who works for Lumen Foods, told the court. “They never told me.” He denies the charge, and the firm says it will help him.
Mayor Ines Falk said the council had warned its own drivers. The former teacher, she said, was sorry herself; Ode thanked her.`,
);

/** A sum over all rows, and how far the last feature of any row that is not nothing stands from the end. */
function sumOf(rows: readonly Uint8Array[]): { sum: number; unused: number } {
  let sum = 0;
  let unused = Infinity;
  for (const row of rows) {
    for (const value of row) sum = (Math.imul(sum, 31) + value) | 0;
    unused = Math.min(unused, row.length - 1 - row.findLastIndex((value) => value !== 0));
  }
  return { sum, unused };
}

const antecedents: Uint8Array[] = [];
const nameless: Uint8Array[] = [];
link(
  document,
  findMentions(document),
  linkModels(),
  (situation, candidates) => {
    eachAntecedent(document, situation, candidates, (features) => antecedents.push(features.slice()));
    return { index: candidates.length - 1, confidence: 1 };
  },
  (own, named) => {
    eachNamed(document, own, named, (features) => nameless.push(features.slice()));
    return { index: -1, confidence: 0 };
  },
);

describe('the features under a name', () => {
  test('are those of antecedents, each in its place to the last', () => {
    const { sum, unused } = sumOf(antecedents);
    expect([ANTECEDENT_FEATURES, sum, unused]).toEqual(['antecedents 10', -1751922823, 0]);
  });
  test('are those of who has no name, each in its place to the last', () => {
    const { sum, unused } = sumOf(nameless);
    expect([NAMELESS_FEATURES, sum, unused]).toEqual(['nameless 1', -325783440, 0]);
  });
});
