import { expect, test } from 'vitest';
import { analyze } from '../../src/index.ts';

/** The name of the entity that has a mention with these words. */
const whose = (text: string, words: string): string | null => {
  const analysis = analyze(text);
  const has = ({ start, end }: { start: number; end: number }): boolean => analysis.text.slice(start, end) === words;
  return analysis.entities.find(({ mentions }) => mentions.some(has))?.name ?? null;
};

test.each([
  [
    'a surname in front of one given name is one before the others',
    'Song Ha-neul met Song Joon. Song Joon sang. She left. “I sang,” Song said.',
    'Song',
    'Song Joon',
  ],
  [
    'a surname of two halves with a letter less',
    'Minister Rosa Belling-Harcourt spoke. Beling-Harcourt left.',
    'Beling-Harcourt',
    'Rosa Belling-Harcourt',
  ],
  [
    'legal forms of other countries',
    'Lumen Foods Bhd met Ada Ode. Lumen Foods said no.',
    'Lumen Foods',
    'Lumen Foods Bhd',
  ],
  ['a given name cut short', 'Md Karim Alam, a potter, spoke. Alam left.', 'Alam', 'Md Karim Alam'],
  [
    'a given name in the capitals of an opening',
    'RACHEL Oduya has been named as the patron of a trust. “I am glad,” Oduya said. The Rachel Oduya Trust is old.',
    'Oduya',
    'RACHEL Oduya',
  ],
  ['a double name is one', 'The lawyer Espen Ada-Lund spoke.', 'Espen Ada-Lund', 'Espen Ada-Lund'],
  [
    'an acronym in brackets is the name before it',
    'The National Railways Office (ONR) met. ONR said no.',
    'ONR',
    'National Railways Office',
  ],
  [
    'an acronym has the letter of the legal form',
    'The Lakeland Housing Corporation (LHC) met Ada Ode. She joined the LHC.',
    'LHC',
    'Lakeland Housing Corporation',
  ],
  [
    'a firm is the whole of its parts',
    'Lumen Holdings met Ada Ode. The Lumen News app stopped. Lumen said no.',
    'Lumen',
    'Lumen Holdings',
  ],
  ['a name that is a word of rank tells no gender', 'Olivia King met Ada Ode. King said no.', 'King', 'Olivia King'],
  [
    'an association is no office, though people are in its name',
    'The National Union of Teachers (NUT) met Ada Ode. The NUT said no.',
    'NUT',
    'National Union of Teachers',
  ],
  [
    'the code of a line in brackets is the name before it',
    'Lakeland Airways (KQ) met Ada Ode. She flew with KQ.',
    'KQ',
    'Lakeland Airways',
  ],
  [
    'where somebody works is no part of his name',
    'Mira Oduya of the Horn Institute spoke.',
    'Mira Oduya',
    'Mira Oduya',
  ],
  [
    'a body that says something is named by its noun',
    'The foreign ministry said it rained.',
    'The foreign ministry',
    'The foreign ministry',
  ],
  ['whose office it is belongs to the name', "The mayor's office said it rained.", 'office', "The mayor's office"],
  [
    'who has a title behind an apposition',
    'Ada Ode wept. Her brother, the songwriter Jon Ode, left.',
    'Her brother',
    'Jon Ode',
  ],
  [
    'the former holder is not the holder',
    'The mayor left on Monday.\n\nFormer mayor Ines Falk stayed.',
    'The mayor',
    'The mayor',
  ],
  [
    'the one elected does not hold the office yet',
    'President-elect Ken Orr slept. The president left.',
    'The president',
    'The president',
  ],
  [
    'who is warned is not who warns',
    'The mayor warned Novak, who runs the port, that it rained.',
    'The mayor',
    'The mayor',
  ],
])('%s', (_, text, words, name) => {
  expect(whose(text, words)).toBe(name);
});

test('whom a long chain of "and who" goes on with is asked a few steps back at most', () => {
  const text = `Ada Ode, who left ${'and who said it rained '.repeat(3000)}.`;
  expect(() => analyze(text, { stages: ['entities'] })).not.toThrow();
});
