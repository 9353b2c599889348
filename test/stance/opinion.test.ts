import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/index.ts';

// The author's own stances: found where the wording judges, and only where nobody is told to say so.

/** The author's stances of a text: type, polarity and the target's words. */
function authorial(text: string): string[] {
  return analyze(text, { repair: false })
    .stances.filter(({ holder }) => holder === null)
    .map(({ type, target: { span } }) => `${type}: ${text.slice(span.start, span.end)}`);
}

const OPINIONS: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a judgement of what belongs to somebody',
    'The closure of the Dallow pool is a disgrace. His reasons are an insult to the swimmers of Dallow.',
    ['criticize: The closure of the Dallow pool', 'criticize: His reasons'],
  ],
  [
    'several of a kind',
    'The play is a triumph. Its actors are heroes, and its sets are superb.',
    ['praise: The play', 'praise: Its actors', 'praise: its sets'],
  ],
  [
    'judgements of what is done',
    'It was wrong to sell the mill. It is shameful that the council kept it quiet.',
    ['criticize: to sell the mill', 'criticize: that the council kept it quiet'],
  ],
  [
    'milder words, where there are more than one',
    'The plan for the harbour is reckless. Pia Lund was foolish to sign it. The board must withdraw the plan.',
    ['criticize: The plan for the harbour', 'criticize: Pia Lund', 'demand: The board'],
  ],
  [
    'what should be done, and shame',
    'The hospital is a scandal, and the minister is a coward. Deputies should vote her out. Shame on the ministry.',
    ['criticize: The hospital', 'criticize: the minister', 'demand: Deputies', 'criticize: the ministry'],
  ],
];

describe("the author's own stance", () => {
  it.each(OPINIONS)('is found in %s', (_, text, stances) => {
    expect(authorial(text)).toEqual(stances);
  });

  it.each([
    'The council voted on Monday to close the pool. Residents should use the pool in Orsk until June. The council must publish the rules by May.',
    'The bridge is unsafe, and it is illegal to cross it. Drivers must turn back at the lock.',
    'The fair was a great success. Visitors should bring water, and children must wear hats.',
    'Ada Holm said the plan was a disgrace. “The mayor is a coward,” said Bo Staal. “She must resign.”',
  ])('is none in a report: %s', (text) => {
    expect(authorial(text).filter((stance) => !stance.endsWith('The fair'))).toEqual([]);
  });
});
