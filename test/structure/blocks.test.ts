import { describe, expect, it, test } from 'vitest';
import { analyze, repairParagraphs, type Structure } from '../../src/index.ts';
import { readDocument } from '../../src/syntax/read.ts';
import {
  isMatter,
  isQuestion,
  isStageDirection,
  isTimeAlone,
  EXAMINER_ROW,
  findWitness,
  WITNESS_ROW,
  isStamp,
  STAMP_ROW,
  isUttered,
  UTTERED_ROW,
  findExaminer,
  MATTER_ROWS,
} from '../../src/structure/line-kinds.ts';
import { readPage, turnAt } from '../../src/structure/page.ts';
import { findQuotations } from '../../src/structure/quotations.ts';
import { structureOf } from './dialogue.ts';

/** Kind and turn of each block: "question 0". */
const kinds = ({ blocks }: Pick<Structure, 'blocks'>): string[] =>
  blocks.map(({ kind, turn }) => (turn < 0 ? kind : `${kind} ${turn}`));

describe('a block is taken for another kind where', () => {
  it.each<readonly [broken: string, text: string, kinds: readonly string[]]>([
    [
      'an article has all of them',
      'The ferry is gone\n\nBy Jonas Feller\n\nORSK, May 4 — The ferry stopped in March, and nobody in the village was told why it did so.\n\n* bread\n* milk\n* salt\n\nThere is a boat beyond the bay\nthat never comes to land,\nits lamp is lit at close of day\nby no one’s living hand\n\nWhy did it stop?\n\nNobody knows.\n\n(Laughter.)\n\n## What comes next\n\nThe mail comes by sledge.',
      ['heading', 'byline', 'dateline', 'list-item', 'verse', 'question', 'prose', 'stage', 'heading', 'prose'],
    ],
    [
      'turns have paragraphs',
      'Q: Why did the ferry stop?\n\nA: Because it was old.\n\nIt leaked.\n\nQ: And now?\n\nA: We wait.',
      ['question 0', 'answer 1', 'prose 1', 'question 2', 'answer 3'],
    ],
    [
      'turns have names',
      'JONAS FELLER: Why did the ferry stop?\n\nADA OTIENO: Because it was old.\n\nJONAS FELLER: And now?\n\nADA OTIENO: We wait.',
      ['turn 0', 'turn 1', 'turn 2', 'turn 3'],
    ],
    [
      'labels stand above',
      'Jonas Feller\n\nWhy did the ferry stop?\n\nAda Otieno\n\nBecause it was old. It leaked.\n\nJonas Feller\n\nAnd who pays for a new one?\n\nAda Otieno\n\nNobody does, as far as I know.',
      ['turn 0', 'prose 0', 'turn 1', 'prose 1', 'turn 2', 'prose 2', 'turn 3', 'prose 3'],
    ],
    [
      'directions and lists stand within turns',
      'JONAS FELLER: What did you buy?\n\nADA OTIENO: Three things.\n\n- bread\n- milk\n- salt\n\n(Laughter.)\n\nJONAS FELLER: And what did you eat?\n\nADA OTIENO: Fish.',
      ['turn 0', 'turn 1', 'list-item 1', 'stage', 'turn 2', 'turn 3'],
    ],
    [
      'the page ends',
      'JONAS FELLER: Why did the ferry stop?\n\nADA OTIENO: Because it was old.\n\nJONAS FELLER: And now?\n\nADA OTIENO: We wait.\n\n###\n\nThis interview has been edited and condensed.\n\nCopyright 2031 Orsk Radio. All rights reserved.',
      ['turn 0', 'turn 1', 'turn 2', 'turn 3', 'matter', 'matter', 'matter'],
    ],
    [
      'what ends a page stands in an article',
      'The ferry stopped in March.\n\nThis interview has been edited and condensed.',
      ['prose', 'prose'],
    ],
    [
      'questions have no labels',
      '**Why did the ferry stop?**\n\nBecause it was old.\n\n**And now?**\n\nWe wait.',
      ['question 0', 'answer 1', 'question 2', 'answer 3'],
    ],
    ['nothing stands there', ' \n\n \n', []],
  ])('%s', (_, text, expected) => expect(kinds(structureOf(text))).toEqual(expected));

  it('paragraphs are the blocks, with the label where a turn begins and the turn’s id in all of it', () => {
    const text =
      'Intro.\n\nQ: Why did the ferry stop?\n\nA: Because it was old.\n\nIt leaked.\n\nQ: And now?\n\nA: We wait.';
    expect(repairParagraphs(text).paragraphs.map(({ kind, speaker, turn }) => [kind, speaker, turn])).toEqual([
      ['prose', undefined, undefined],
      ['question', 'Q', 't1'],
      ['answer', 'A', 't2'],
      ['prose', undefined, 't2'],
      ['question', 'Q', 't3'],
      ['answer', 'A', 't4'],
    ]);
    const { paragraphs, turns } = analyze(text);
    expect(paragraphs).toEqual(repairParagraphs(text).paragraphs);
    expect(paragraphs.flatMap(({ turn }) => turn ?? [])).toEqual(['t1', 't2', 't2', 't3', 't4']);
    expect(turns.map(({ id }) => id)).toEqual(['t1', 't2', 't3', 't4']);
  });
});

describe('a dateline is missed, or made up, where', () => {
  it.each<readonly [broken: string, text: string, datelines: readonly string[]]>([
    ['a place in capitals has a dash', 'ORSK, May 4 — The ferry stopped in March.', ['ORSK, May 4 — ']],
    ['an agency stands in brackets', 'ORSK (TNA) - The ferry stopped in March.', ['ORSK (TNA) - ']],
    ['two hyphens are a dash', 'NEW ORSK, Tarn -- The ferry stopped in March.', ['NEW ORSK, Tarn -- ']],
    [
      'a second report has its own',
      'NEW ORSK, Tarn -- The ferry stopped in March. It was old.\n\nORSK - It will be back in May.',
      ['NEW ORSK, Tarn -- ', 'ORSK - '],
    ],
    ['a place and a colon begin a report', 'Westport: The harbour froze on Friday. Boats stayed in.', ['Westport: ']],
    ['a place and a colon begin a headline', 'Westport: The harbour froze on Friday', []],
    ['what follows the colon is quoted', 'Westport: “The harbour froze on Friday. Boats stayed in.”', []],
    [
      'a place and a colon begin a later paragraph',
      'The ice.\n\nWestport: The harbour froze on Friday. Boats stayed in.',
      [],
    ],
    [
      'the colon is that of a label',
      'Westport: The harbour froze on Friday. It did.\n\nOtieno: Who told you that?\n\nWestport: The ice.\n\nOtieno: I do not believe it.',
      [],
    ],
    [
      'the dash is that of a label',
      'FELLER — Why did the ferry stop?\n\nOTIENO — It was old. It leaked.\n\nFELLER — And now?\n\nOTIENO — We wait.',
      [],
    ],
    ['a sentence has a dash', 'The ferry — it was old — stopped in March.', []],
    ['a place in small letters has a dash', 'Port Ellen - The ferry stopped in March.', ['Port Ellen - ']],
    ['a dash ends who somebody is', 'Ada Ode - The mayor of Tarn - stopped the ferry.', []],
    ['a date stands behind the dash', 'ORSK – 25 May 2031: The ferry stopped in March.', ['ORSK – 25 May 2031: ']],
  ])('%s', (_, text, datelines) =>
    expect(structureOf(text).datelines.map(({ start, end }) => text.slice(start, end))).toEqual(datelines),
  );

  it.fails.each([
    [
      'two short reports have their places before a dash: they are no dialogue',
      'ORSK — The ferry stopped in March.\n\nTARN — It will be back in May.',
      ['ORSK — ', 'TARN — '],
    ],
  ] as const)('(known gap) %s', (_, text, datelines) =>
    expect(structureOf(text).datelines.map(({ start, end }) => text.slice(start, end))).toEqual(datelines),
  );
});

describe('a line is taken for what it is not:', () => {
  it.each(MATTER_ROWS.map((row) => [row.example, row.not, row] as const))(
    '“%s” speaks of the page, “%s” does not',
    (example, not, { pattern }) => {
      expect([pattern.test(example), pattern.test(not)]).toEqual([true, false]);
      expect(isMatter(example)).toBe(true);
    },
  );
  it(`“${UTTERED_ROW.example}” is of one voice, “${UTTERED_ROW.not}” is not`, () => {
    expect(isUttered(UTTERED_ROW.example)).toBe(true);
    expect(isUttered(UTTERED_ROW.not)).toBe(false);
  });
  it(`“${EXAMINER_ROW.example}” names who examines, “${EXAMINER_ROW.not}” does not`, () => {
    expect(findExaminer(EXAMINER_ROW.example)).toEqual({ start: 3, end: 10 });
    expect(findExaminer('CROSS-EXAMINATION BY MR. ROE:')).toEqual({ start: 21, end: 28 });
    expect(findExaminer(EXAMINER_ROW.not)).toBeNull();
  });
  it(`“${WITNESS_ROW.example}” names who is sworn in, “${WITNESS_ROW.not}” does not`, () => {
    expect(findWitness(WITNESS_ROW.example)).toEqual({ start: 0, end: 7 });
    expect(findWitness('ADA ODE, sworn')).toEqual({ start: 0, end: 7 });
    expect(findWitness(WITNESS_ROW.not)).toBeNull();
  });
  it(`“${STAMP_ROW.example}” says when it was written, “${STAMP_ROW.not}” more`, () => {
    for (const stamp of [STAMP_ROW.example, '14:32', '2.05 pm', 'Posted at 14:32', '17.20 BST', '9 a.m. 4 May'])
      expect(isStamp(stamp)).toBe(true);
    for (const other of [STAMP_ROW.not, '14.32', '4:2', '5:48pm the boat left']) expect(isStamp(other)).toBe(false);
  });
  for (const { not } of MATTER_ROWS) it(`no row reads “${not}”`, () => expect(isMatter(not)).toBe(false));

  it.each([
    ['(Laughter.)', true],
    ['[crosstalk]', true],
    ['(BEGIN VIDEO CLIP)', true],
    ['\\[inaudible\\]', true],
    ['(laughs) (pause)', true],
    ['[Applause.]:', true],
    ['(He left.) She stayed.', false],
    ['She stayed (he left)', false],
    ['()', false],
    ['(12)', false],
    [`(${'a'.repeat(200)})`, false],
    ['', false],
  ])('%j is a direction: %s', (line, is) => expect(isStageDirection(line)).toBe(is));
  it.each([
    ['00:12', true],
    ['[00:12:30]', true],
    ['(01:02):', true],
    ['1:02.5', true],
    ['\\[00:12\\]', true],
    ['12', false],
    ['At 00:12', false],
    ['00:12 we left', false],
    ['', false],
  ])('%j is a time alone: %s', (line, is) => expect(isTimeAlone(line)).toBe(is));
  it.each([
    ['Why?', true],
    ['**Why?**', true],
    ['“Why?”', true],
    ['Why? Because.', false],
    ['Why?!', false],
    ['', false],
    [`${'a'.repeat(2000)}?`, false],
  ])('%j asks: %s', (line, is) => expect(isQuestion(line)).toBe(is));
});

test('the turn at an offset is the one that has it, from its label to its end', () => {
  const text = 'Intro.\n\nQ: Why did the ferry stop?\n\nA: Because it was old.\n\nIt leaked.\n\n###\n\nQ: No.';
  const { turns } = readPage('Intro.\n\nQ: Why did the ferry stop?\n\nA: Because it was old.\n\nIt leaked.');
  const at = (words: string): number => turnAt(turns, text.indexOf(words));
  expect([at('Intro'), at('Q:'), at('Why'), at('stop?'), at('A:'), at('Because'), at('It leaked'), at('###')]).toEqual([
    -1, 0, 0, 0, 1, 1, 1, -1,
  ]);
  expect(turnAt([], 0)).toBe(-1);
});

describe('a document', () => {
  const text = 'Q: What did he say?\n\nA: He said, “I never saw the ‘boat’ before,” and left.';
  it('has the page and the quotations', () => {
    const document = readDocument(text);
    const { quotations, ...page } = document.structure;
    expect(page).toEqual(readPage(text));
    expect(quotations).toEqual(findQuotations(document));
    expect(quotations.quotations.map(({ start, end }) => text.slice(start, end))).toEqual([
      '“I never saw the ‘boat’ before,”',
      '‘boat’',
    ]);
  });
  it('of nothing has nothing', () => {
    expect(structureOf('')).toMatchObject({ blocks: [], turns: [], speakers: [], exchanges: [], datelines: [] });
    expect(structureOf('').quotations.quotations).toEqual([]);
  });
});
