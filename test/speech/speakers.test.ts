import { describe, expect, it, test } from 'vitest';
import { analyze } from '../../src/analyze.ts';
import { readDocument } from '../../src/syntax/read.ts';
import type { EntityLabel } from '../../src/entities/types.ts';
import { resolveSpeakers } from '../../src/speech/speakers.ts';
import { turnAttributions } from '../../src/speech/turn-attributions.ts';
import { said, world } from './world.ts';

type About = Readonly<Record<string, { label?: EntityLabel; title?: string }>>;

/** The speakers of attributions given as [source, cue, content...]. */
const speakers = (marked: string, attributions: readonly string[][], about: About = {}) => {
  const { text, entities } = world(marked, about);
  return resolveSpeakers(
    readDocument(text),
    entities,
    attributions.map(([source, cue, ...content]) => said(text, source!, cue!, ...content)),
  );
};

describe('resolveSpeakers names', () => {
  it.each<[string, string, string[], string | null, About?]>([
    ['a full name', '{1 Ada Ode} said it rained.', ['Ada Ode', 'said', 'it rained'], 'e1'],
    ['a surname', '{1 Ada Ode} came. {1 Ode} said it rained.', ['Ode#2', 'said', 'it rained'], 'e1'],
    [
      'a name with its title',
      'Harbour master {1 Ada Ode}, 44, said it rained.',
      ['Harbour master Ada Ode, 44', 'said', 'it rained'],
      'e1',
    ],
    ['a nominal', '{1 Ada Ode} came. {1n The nurse} said it rained.', ['The nurse', 'said', 'it rained'], 'e1'],
    ['a pronoun', '{1 Ada Ode} came. {1p She} said it rained.', ['She', 'said', 'it rained'], 'e1'],
    ['a possessive', '{1 Ada Ode}’s claim that it rained was false.', ['Ada Ode’s', 'claim', 'that it rained'], 'e1'],
    [
      'the head and not what belongs to it',
      '{1 Ada Ode}’s lawyer {2 Bo Lee} said it rained.',
      ['Ada Ode’s lawyer Bo Lee', 'said', 'it rained'],
      'e2',
    ],
    [
      'an organization',
      '{1 The Ministry of Rain} said it rained.',
      ['The Ministry of Rain', 'said', 'it rained'],
      'e1',
      { 1: { label: 'ORG' } },
    ],
    [
      'a company with "and" in its name',
      '{1 Ode and Lee} said it rained.',
      ['Ode and Lee', 'said', 'it rained'],
      'e1',
      { 1: { label: 'ORG' } },
    ],
    ['the name after a noun', 'Her brother, {1 Jon Ode}, said it rained.', ['Her brother', 'said', 'it rained'], 'e1'],
    [
      'the name behind what somebody was',
      'Retired sprinter {1 Jon Ode} said it rained.',
      ['Retired sprinter Jon Ode', 'said', 'it rained'],
      'e1',
    ],
    [
      'the name after a noun and a title that is in no list',
      'Its author, retired beekeeper {1 Jon Ode}, said it rained.',
      ['Its author, retired beekeeper Jon Ode,', 'said', 'it rained'],
      'e1',
    ],
    [
      'the name before letters of honour',
      '{1 Olivia Ode} KC said it rained.',
      ['Olivia Ode KC', 'said', 'it rained'],
      'e1',
    ],
    [
      'the name behind an office and its body',
      'Deputy head of the agency {1 Gul Ode} said it rained.',
      ['Deputy head of the agency Gul Ode', 'said', 'it rained'],
      'e1',
    ],
    [
      'the name behind two offices and a body',
      'Actor and director of the theatre {1 Gul Ode} said it rained.',
      ['Actor and director of the theatre Gul Ode', 'said', 'it rained'],
      'e1',
    ],
    [
      'the name behind an office and its town',
      'Chief officer in {2 Tarn} {1 Gul Ode} said it rained.',
      ['Chief officer in Tarn Gul Ode', 'said', 'it rained'],
      'e1',
      { 2: { label: 'GPE' } },
    ],
    [
      'nobody by the name of whom several are something',
      'Supporters of the jailed leader {1 Ada Ode} said it rained.',
      ['Supporters of the jailed leader Ada Ode', 'said', 'it rained'],
      null,
    ],
    [
      'nobody by the name of the person whom one acts for',
      'Lawyer for convicted killer {1 Ada Ode} said it rained.',
      ['Lawyer for convicted killer Ada Ode', 'said', 'it rained'],
      null,
    ],
    [
      'nobody by the name behind a preposition',
      'Friends of {1 Ada Ode} said it rained.',
      ['Friends of Ada Ode', 'said', 'it rained'],
      null,
    ],
    [
      'nobody by whom a noun belongs to',
      '{1 Ada Ode}’s neighbours, from Tarn, said it rained.',
      ['Ada Ode’s neighbours, from Tarn,', 'said', 'it rained'],
      null,
    ],
    ['whom "who" stands for', '{1 Ada Ode}, who said it rained, left.', ['who', 'said', 'it rained'], 'e1'],
    [
      'whom "who" stands for, past a noun',
      '{1 Ada Ode}, a nurse who said it rained, left.',
      ['who', 'said', 'it rained'],
      'e1',
    ],
    [
      'a name after a noun and what belongs to it',
      'A spokesman for {1 Bo Lee}, {2 Jon Ode}, said it rained.',
      ['A spokesman for Bo Lee, Jon Ode,', 'said', 'it rained'],
      'e2',
    ],
    [
      'a name after a title with "of"',
      'Secretary of Rain {1 Jon Ode} said it rained.',
      ['Secretary of Rain Jon Ode', 'said', 'it rained'],
      'e1',
    ],
    [
      'whom "who" stands for, past a place',
      '{1 Ada Ode}, 59, of {2 Westport}, who said it rained, left.',
      ['who', 'said', 'it rained'],
      'e1',
      { 2: { label: 'GPE' } },
    ],
    [
      'whom "who" stands for, past "is"',
      '{1 Ada Ode} is a {2 Norlandic} nurse who said it rained.',
      ['who', 'said', 'it rained'],
      'e1',
      { 2: { label: 'NORP' } },
    ],
    [
      'nobody for "who" after officials',
      '{1 Ada Ode} met officials who said it rained.',
      ['who', 'said', 'it rained'],
      null,
    ],
    [
      'nobody for "who" of two',
      '{1 Ada Ode} and {2 Bo Lee}, who have said it rained, left.',
      ['who', 'have said', 'it rained'],
      null,
    ],
    [
      'nobody for the one who comes after a report',
      'In this poll, {1 Ode} is said to lead.',
      ['this poll', 'In', 'Ode is said to lead'],
      null,
    ],
    [
      'nobody for the mother of somebody',
      'Mother of {1 Jon Ode} said it rained.',
      ['Mother of Jon Ode', 'said', 'it rained'],
      null,
    ],
    [
      'nobody for a spokesman of somebody',
      'A spokesman for {1 Ada Ode} said it rained.',
      ['A spokesman for Ada Ode', 'said', 'it rained'],
      null,
    ],
    ['nobody for aides', '{1 Ode} aides said it rained.', ['Ode aides', 'said', 'it rained'], null],
    ['nobody for officials', '{1 Ada Ode} left. Officials said it rained.', ['Officials', 'said', 'it rained'], null],
    [
      'a party',
      'The {1 Conservatives} said it rained.',
      ['The Conservatives', 'said', 'it rained'],
      'e1',
      { 1: { label: 'NORP' } },
    ],
    [
      'nobody for one of a party',
      'The Westport {1 Conservative} said it rained.',
      ['The Westport Conservative', 'said', 'it rained'],
      null,
      { 1: { label: 'NORP' } },
    ],
    ['nobody for two', '{1 Ada Ode} and {2 Bo Lee} said it rained.', ['Ada Ode and Bo Lee', 'said', 'it rained'], null],
    [
      'nobody for neither of two',
      'Neither {1 Ada Ode} nor {2 Bo Lee} said it rained.',
      ['Neither Ada Ode nor Bo Lee', 'said', 'it rained'],
      null,
    ],
    ['nobody for a day', '{1 Friday} said it rained.', ['Friday', 'said', 'it rained'], null, { 1: { label: 'DATE' } }],
    [
      'nobody where no source is',
      '{1 Ada Ode} left. It was said that it rained.',
      ['', 'was said', 'that it rained'],
      null,
    ],
    [
      'nobody for another of the name',
      '{1 Ada Ode} left. Mary Ode said it rained.',
      ['Mary Ode', 'said', 'it rained'],
      null,
    ],
    [
      'nobody for another of the surname by the initial',
      '{1 Bo Lee} left. C. Lee said it rained.',
      ['C. Lee', 'said', 'it rained'],
      null,
    ],
    [
      'the one of the surname and initial',
      '{1 Bo Lee} left. B. Lee said it rained.',
      ['B. Lee', 'said', 'it rained'],
      'e1',
    ],
    [
      'whom "who" stands for, past a nation',
      '{1 Ada Ode}, a {2 Norlander}, who said it rained, left.',
      ['who', 'said', 'it rained'],
      'e1',
      { 2: { label: 'NORP' } },
    ],
    [
      'a nation that "who" stands for',
      'The {1 Norlanders}, who said it rained, left.',
      ['who', 'said', 'it rained'],
      'e1',
      { 1: { label: 'NORP' } },
    ],
    [
      'nobody for one of a nation',
      '{1 Ada Ode} met a {2 Norlander} who said it rained.',
      ['who', 'said', 'it rained'],
      null,
      { 2: { label: 'NORP' } },
    ],
    [
      'the board, not its town, for "which"',
      '{1n The Board} of {2 Tarn}, which said it rained, met.',
      ['which', 'said', 'it rained'],
      'e1',
      { 1: { label: 'ORG' }, 2: { label: 'GPE' } },
    ],
    [
      'nobody for "which" of a board without a mention',
      'The Board of {1 Tarn}, which said it rained, met.',
      ['which', 'said', 'it rained'],
      null,
      { 1: { label: 'GPE' } },
    ],
    [
      'nobody if two have the title',
      '{1 Ada Ode} and {2 Bo Lee} came. The spokesman said it rained.',
      ['The spokesman', 'said', 'it rained'],
      null,
      { 1: { title: 'spokesman' }, 2: { title: 'spokesman of the port' } },
    ],
    [
      'nobody by the names of an object’s members',
      'The constructor said it rained. {1 Ada Ode} left.',
      ['The constructor', 'said', 'it rained'],
      null,
    ],
  ])('%s', (_, marked, attribution, expected, about) =>
    expect(speakers(marked, [attribution], about)).toEqual([expected]),
  );
});

describe('resolveSpeakers follows the talk', () => {
  it('goes on from the speaker before with "he added"', () => {
    expect(
      speakers('“It rains,” {1 Bo Lee} said. {2 Jon Ode} was near. “A lot,” he added.', [
        ['Bo Lee', 'said', '“It rains,”'],
        ['he', 'added', '“A lot,”'],
      ]),
    ).toEqual(['e1', 'e1']);
  });

  it('does so for people of that gender only', () => {
    expect(
      speakers('“It rains,” Mrs. {1 Lee} said. “A lot,” he added.', [
        ['Lee', 'said', '“It rains,”'],
        ['he', 'added', '“A lot,”'],
      ]),
    ).toEqual(['e1', null]);
  });

  it.each<[string, string, string, string | null, number?]>([
    ['the subject of the sentence before', '{1 Bo Lee} rowed home. It rained, he said.', 'he', 'e1'],
    ['the subject of the same sentence', '{1 Bo Lee} rowed home because he knew it rained.', 'he', 'e1'],
    [
      'the subject further back, past the same pronoun',
      '{1 Bo Lee} rowed home. He met {2 Jon Ode}. He said it rained.',
      'He#2',
      'e1',
    ],
    ['the speaker of the paragraph before', '“It rains,” said {1 Bo Lee}.\n\nIt would rain more, he said.', 'he', 'e1'],
    ['nobody where two are named', '{1 Bo Lee} met {2 Jon Ode}. It rained, he said.', 'he', null],
    ['nobody where nobody does anything', 'The boat of {1 Bo Lee} sank. It rained, he said.', 'he', null],
    ['nobody of whom something is said to be', 'The hopes of {1 Bo Lee} are high. It rained, he said.', 'he', null],
    ['nobody named in a quotation', '“{1 Bo Lee} rowed home,” he said.', 'he', null],
    ['nobody in a quotation', '{1 Bo Lee} rowed home. “He said it rained,” it was said.', 'He', null],
    ['nobody too far back', '{1 Bo Lee} rowed home.\n\nThe rain fell.\n\nIt rained, he said.', 'he', null],
  ])('takes a pronoun without a mention for %s', (_, marked, source, expected) => {
    const rest = marked.includes('“He said') ? [['', 'was said', '“He said it rained,”']] : [];
    expect(speakers(marked, [[source, '', ''], ...rest])[0]).toEqual(expected);
  });

  it('takes "I" for the speaker of the quotation around it', () => {
    expect(
      speakers('“I think it rains,” {1 Bo Lee} said.', [
        ['I', 'think', 'it rains'],
        ['Bo Lee', 'said', '“I think it rains,”'],
      ]),
    ).toEqual(['e1', 'e1']);
  });

  it('takes "I" outside quotations for nobody', () => {
    expect(speakers('{1 Bo Lee} left. I think it rains.', [['I', 'think', 'it rains']])).toEqual([null]);
  });

  it('knows labels in capitals', () => {
    expect(
      speakers('{1 Ada Ode} met {2 Bo Lee}.\n\nODE: It rains.\n\nMR LEE: A lot.', [
        ['ODE', ':', 'It rains.'],
        ['MR LEE', ':#2', 'A lot.'],
      ]),
    ).toEqual(['e1', 'e2']);
  });

  it('knows a label in capitals that is a noun as well', () => {
    expect(
      speakers('{1 Jon Smith} met {2 Bo Lee}.\n\nSMITH: It rains.\n\nLEE: A lot.\n\nSMITH: Yes.', [
        ['SMITH', ':', 'It rains.'],
        ['SMITH#2', ':#3', 'Yes.'],
      ]),
    ).toEqual(['e1', 'e1']);
  });

  it('takes "A" for the one person whom the introduction names', () => {
    const { text, entities } = world(
      '{1 Ada Ode} knows the harbour.\n\nQ: Deep?\n\nA: Very deep.\n\nQ: And {2 Bo Lee}?\n\nA: No.',
    );
    const document = readDocument(text);
    expect(resolveSpeakers(document, entities, turnAttributions(document))).toEqual([null, 'e1', null, 'e1']);
  });

  it('takes who has the turn for the speaker of all of it, and "I" within it for the same', () => {
    const { text, entities } = world(
      '{1 ADA ODE}: Who runs the harbour now?\n\n{2 BO LEE}: I think that nobody does. The mayor said that it is shut.\n\n{1 ODE}: Since when?\n\n{2 LEE}: Since May.',
    );
    const document = readDocument(text);
    const turns = turnAttributions(document);
    expect(resolveSpeakers(document, entities, [...turns, said(text, 'I', 'think', 'that nobody does')])).toEqual([
      'e1',
      'e2',
      'e1',
      'e2',
      'e2',
    ]);
  });

  it('keeps the order of what it is given', () => {
    expect(
      speakers('{1 Ada Ode} said it rained. {2 Bo Lee} said it snowed.', [
        ['Bo Lee', 'said#2', 'it snowed'],
        ['Ada Ode', 'said', 'it rained'],
      ]),
    ).toEqual(['e2', 'e1']);
  });

  it('goes on from the speaker before in the text, whatever the order in which it is given', () => {
    expect(
      speakers('“It rains,” {1 Bo Lee} said. “A lot,” he added.', [
        ['he', 'added', '“A lot,”'],
        ['Bo Lee', 'said', '“It rains,”'],
      ]),
    ).toEqual(['e1', 'e1']);
  });

  it('takes "I" for the innermost speaker around it, whatever the order in which it is given', () => {
    expect(
      speakers('“{1 Ada Ode} said I knew it,” {2 Bo Lee} said.', [
        ['I', 'knew', 'it'],
        ['Ada Ode', 'said', 'I knew it'],
        ['Bo Lee', 'said#2', '“Ada Ode said I knew it,”'],
      ]),
    ).toEqual(['e1', 'e1', 'e2']);
  });

  it('gives nothing for nothing', () => expect(speakers('', [])).toEqual([]));
});

describe('who is named in a source is not always who speaks', () => {
  test.each<[string, string | null]>([
    ['One of the guards in the jail in which Ada Ode was held told the board that it was late.', null],
    ['Liberty Party (LP) lawmakers said it was late.', null],
    ['Three Court of Appeal judges agreed that it was late.', null],
    [
      'Norlandic figure skating icon and two-time Olympic champion Yuna Haniga has said that it was late.',
      'Yuna Haniga',
    ],
    ["Members of Ben Ode's club, who have said it was late, left.", null],
    ['It was late, according to a report by the local outlet Lumen Daily.', 'Lumen Daily'],
    ["Sales fell, according to the Lumen Group's HAULEX database on freight.", 'Lumen Group'],
    ['The Lumen Group said it had grown. The ferry was late, its statement said.', 'Lumen Group'],
    ['Ada Ode said the ferry was slow. Her report found that it was late.', 'Ada Ode'],
    ['Its statement said that it was late.', null],
    ['Ben Lee left, prosecutors said. The two were freed, because they had paid, they said.', 'prosecutors'],
  ])('%s', (text, name) => {
    const { speech, entities } = analyze(text);
    const { speaker } = speech.at(-1)!;
    expect(entities.find(({ id }) => id === speaker)?.name ?? null).toBe(name);
  });
});

describe('one source has one speaker', () => {
  test.each<[string, string | null]>([
    [
      'Bram Ode asked the crews to stop. “The row between Lindt and Kole is over,” he said, adding that Kole had won.',
      'Bram Ode',
    ],
    [
      'According to the Tarn Gazette, Norland gave ground. Ostland had shared figures that were not clear, it said.',
      'Tarn Gazette',
    ],
    ['Ivo Lee left. There were gasps from the audience when he said: “I have won.”', 'Ivo Lee'],
  ])('%s', (text, name) => {
    const { speech, entities } = analyze(text);
    const speakers = speech
      .filter(({ source }) => source.some(({ start, end }) => /^(?:he|it)$/.test(text.slice(start, end))))
      .map(({ speaker }) => entities.find(({ id }) => id === speaker)?.name ?? null);
    expect(new Set(speakers)).toEqual(new Set([name]));
  });
});
