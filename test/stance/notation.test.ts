import { describe, expect, test } from 'vitest';
import { numberWords } from '../../src/language/words.ts';
import { frameIndex, PLAN_WIDTH, typesOf, usesOf, usesOfWords, type Step } from '../../src/stance/frames/notation.ts';

test('the frames of a word are read when it is asked for, with their literal words, and are the same as those of the whole table', () => {
  const { known, table } = usesOfWords(numberWords(['the', 'accused', 'mayor', 'of', 'Tarn']));
  const { from, to } = known[1]!;
  const uses = table.uses.slice(from, to);
  expect(table.plan[from * PLAN_WIDTH + 1]).toBeGreaterThan(0);
  expect(known[3]!.fills).toContain(table.plan[from * PLAN_WIDTH + 1]);
  expect(known[4]).toBeNull();
  const asked = new Set(typesOf('insisted'));
  const { heads, frames } = frameIndex();
  expect(heads.get('accused')).toEqual(uses);
  expect(usesOf('accused')).toEqual(uses);
  const { length } = table.uses;
  expect(usesOf('accused')).toEqual(uses);
  expect(table.uses).toHaveLength(length); // not read once more
  expect(new Set(heads.get('insisted')!.map(({ frame }) => frame.type))).toEqual(asked);
  expect(frames.every(({ index }, i) => index === i)).toBe(true);
});

/** A step as one reads it: "T", "F's", "(of)", "that+", "BAD", "+off". */
function stepTold(step: Step): string {
  const all = 'words' in step ? [...step.words] : [];
  // a noun stands for its plural too
  const words = all
    .filter((word) => !/s$/.test(word) || !all.some((one) => word === `${one}s` || word === `${one}es`))
    .join('|');
  const told = {
    words: () => words,
    particle: () => `+${words}`,
    role: () => {
      const { role, possessor, nouns } = step as Extract<Step, { kind: 'role' }>;
      return `${role}${possessor ? "'s" : ''}${nouns === undefined ? '' : `:${[...nouns].slice(0, 2).join('|')}`}`;
    },
    clause: () => `${(step as Extract<Step, { kind: 'clause' }>).form}+`,
    judgement: () => (step as Extract<Step, { kind: 'judgement' }>).list,
  }[step.kind]();
  return (step as { optional?: boolean }).optional === true ? `(${told})` : told;
}

describe('a row of the table is read as', () => {
  test.each([
    ['deny ing+', 'verb of H: ing+'],
    ['blame F on T', 'verb of H: F on T'],
    ['charge T with F', 'verb of H: T with F'],
    ["expose T's crime|wrongdoing|corruption|abuse", "verb of H: T's crime|wrongdoing|corruption|abuse"],
    ['T be CRIMINAL', 'verb of T: CRIMINAL'],
    ['F be FALSE', 'verb of F: FALSE'],
    ['n: emphasis on F', 'noun of H: on F'],
    ['a: adamant|emphatic|insistent about F', 'adjective of H: about F'],
    ['play +down F', 'verb of H: +down F'],
    ['insist on|upon T ing+', 'verb of H: on|upon T ing+'],
    ['will|would|shall|=going to+', 'verb of H: to+'],
  ])('%s', (row, told) => {
    const { category, subject, steps } = frameIndex().frames.find((frame) => frame.row === row)!;
    expect(`${category} of ${subject}: ${steps.map(stepTold).join(' ')}`).toBe(told);
  });

  test.each([
    ['accuse', ['accuses', 'accused', 'accusing']],
    ['criticize', ['criticise', 'criticised', 'criticizing']],
    ['deny', ['denies', 'denied', 'denying']],
    ['swear', ['swore', 'sworn']],
    ['stop', ['stopped', 'stopping']],
  ])('the verb %s in all its forms', (verb, forms) => {
    const { heads } = frameIndex();
    const rows = new Set(heads.get(verb)?.map(({ frame }) => frame.row));
    expect(rows.size).toBeGreaterThan(0);
    for (const form of forms)
      expect(
        heads.get(form)?.some(({ frame }) => rows.has(frame.row)),
        form,
      ).toBe(true);
  });
});
