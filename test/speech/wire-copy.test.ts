import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/analyze.ts';

// Sentences as agencies write them: names of many peoples, acronyms in brackets, what speakers go on with behind a comma.

interface Said {
  readonly source: string;
  readonly speaker: string | null;
  readonly content: string;
}

/** What is said with a cue: the first attribution whose cue ends so. */
function saidWith(text: string, cue: string): Said {
  const { text: read, speech, entities } = analyze(text, { repair: false });
  const words = (spans: readonly { start: number; end: number }[]): string =>
    spans.map(({ start, end }) => read.slice(start, end)).join(' … ');
  const found = speech.findLast((one) => words(one.cue).endsWith(cue));
  if (found === undefined) return { source: '', speaker: null, content: '' };
  const name = entities.find(({ id }) => id === found.speaker)?.name ?? null;
  return { source: words(found.source), speaker: name, content: words(found.content) };
}

describe('who speaks', () => {
  test.each([
    ['a letter between hyphens is of the name', 'Anan Chai-o-sin said no.', 'said', 'Anan Chai-o-sin'],
    ['a pronoun within a sentence may be a surname', 'Port spokeswoman He Lanying said no.', 'said', 'He Lanying'],
    [
      'a surname of several words is of who has it',
      'President Marina Duarte de Lund spoke. Duarte de Lund criticised the bank.',
      'criticised',
      'Marina Duarte de Lund',
    ],
    [
      'the husband goes by the double surname that "Mrs" gives his wife',
      'Emeka Obi-Lund was jailed. His wife, Adaku Obi-Lund, wept. “He is no thief,” Mrs. Obi-Lund said. Obi-Lund denies theft.',
      'denies',
      'Emeka Obi-Lund',
    ],
    [
      'of two people with one surname first he who has been named',
      'The candidate Ho Mei-lan lost. Ho said she would accept it. Later Ho Chien-wei, no relation, left.',
      'said',
      'Ho Mei-lan',
    ],
    ['the last of several nouns is the head', 'One Sao Paulo trader said no.', 'said', null],
    ['so is the name behind a rank', 'Tarn Port Command spokesman Commander Tyrell Ode said no.', 'said', 'Tyrell Ode'],
    ['a department is no judge', 'Minister of Justice Lin Mei-hua said no.', 'said', 'Lin Mei-hua'],
    [
      'who has held an office is spoken of again by it',
      'Ana Lund denied the claim. The former harbour official said it was old.',
      'said',
      'Ana Lund',
    ],
    [
      'a newspaper is known by its name',
      'The ministry denied a report by the Tarn Sentinel. The newspaper reported that doctors had been told to wait.',
      'reported',
      'Tarn Sentinel',
    ],
    [
      'who speaks stands behind the last semicolon',
      'Norland has not answered; a spokeswoman for its army, Ada Ode, said on Monday that the port was shut.',
      'said',
      'Ada Ode',
    ],
  ])('%s', (_, text, cue, speaker) => {
    expect(saidWith(text, cue).speaker).toBe(speaker);
  });
});

describe('the source', () => {
  test.each([
    [
      'goes on with its relative clause',
      'The Tarn Water Board (TWB), which was blamed for the leak, said it had learned of it late.',
      'said',
      'The Tarn Water Board (TWB), which was blamed for the leak,',
    ],
    [
      'holds the brackets within a long name',
      'The Tarn Action Party (TAP) caucus yesterday accused officials of delay, saying the “review” was a pretext to keep the winner out.',
      'saying',
      'The Tarn Action Party (TAP) caucus',
    ],
    [
      'goes on with why somebody would not be named',
      'According to a Western official, who spoke on condition of anonymity because the talks are secret, the rebels had asked for it.',
      'According to',
      'a Western official, who spoke on condition of anonymity because the talks are secret',
    ],
  ])('%s', (_, text, cue, source) => {
    expect(saidWith(text, cue).source).toBe(source);
  });
});

describe('the content', () => {
  test.each([
    [
      'goes on in the tense of what is reported',
      'Park said he would give up his bonus and had asked the board to review his pay.',
      'said',
      'he would give up his bonus and had asked the board to review his pay',
    ],
    [
      'goes on with what somebody has',
      'The agency said it had “learned lessons” and now had a new team.',
      'said',
      'it had “learned lessons” and now had a new team',
    ],
    [
      'is what stands before a speaker who goes on citing',
      'A fourth rider, a young nurse, is in intensive care and is expected to live, he said, citing tests made in May.',
      'said',
      'A fourth rider, a young nurse, is in intensive care and is expected to live',
    ],
    [
      'ends before a second deed',
      'Ode declared a state of emergency in two regions and appealed for help.',
      'declared',
      'a state of emergency in two regions',
    ],
    [
      'goes on with what is not so',
      'Ode said Lee was “lost” and that the claims had come from residents, not from the party.',
      'said',
      'Lee was “lost” and that the claims had come from residents, not from the party',
    ],
    [
      'goes on with "not yet"',
      'It was up to Ada Ode to decide, Lee added, and she had not yet been told of it.',
      'added',
      'It was up to Ada Ode to decide … and she had not yet been told of it',
    ],
    [
      'counts what is included',
      'The authors acknowledged several faults, including that nobody had been asked.',
      'acknowledged',
      'several faults, including that nobody had been asked',
    ],
    [
      'of an order within a report ends before the next clause',
      'Ode said officials had told her to stay at home and that help had been promised.',
      'told',
      'her to stay at home',
    ],
  ])('%s', (_, text, cue, content) => {
    expect(saidWith(text, cue).content).toBe(content);
  });
});
