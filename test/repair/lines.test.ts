import { describe, expect, it } from 'vitest';
import { findFurniture } from '../../src/repair/furniture.ts';
import { findGrid } from '../../src/repair/grid.ts';
import { splitLines } from '../../src/structure/lines.ts';
import { Sheet } from '../../src/structure/sheet.ts';
import { findTurnLines } from '../../src/structure/page.ts';

describe('the grid of a chunker', () => {
  /** Feeds at places; those followed by "!" are sure to be cuts. */
  const grid = (feeds: string, total: number, slack = 5): number[] | null =>
    findGrid(
      feeds.split(' ').map((at) => ({ at: Number.parseInt(at, 10), isSure: at.endsWith('!') })),
      total,
      slack,
    );
  it.each<[what: string, feeds: string, total: number, found: number[] | null]>([
    ['cuts at one distance', '300! 600! 900!', 1100, [0, 1, 2]],
    ['cuts that look like the ends of paragraphs, on the grid', '300! 600 900!', 1100, [0, 1, 2]],
    ['line feeds beside the grid left alone', '300! 420 600! 610 900!', 1100, [0, 2, 4]],
    ['cuts that vary within the slack', '300! 604! 899!', 1100, [0, 1, 2]],
    ['no cuts that vary by more', '300! 607! 900!', 1100, null],
    ['a sure one rather than a nearer one', '300! 598! 600 899!', 1100, [0, 1, 3]],
    ['of two sure ones none, since one is stepped over', '300! 598! 600! 900!', 1100, null],
    ['the nearer one of two', '300! 597 600 900! 1200!', 1400, [0, 2, 3, 4]],
    ['the nearer one of two, whichever comes first', '300! 600 603 900! 1200!', 1400, [0, 1, 3, 4]],
    ['the first one that ends between two sentences', '300 600! 900!', 1100, [0, 1, 2]],
    ['no period where a cut is missing', '300! 900! 1200!', 1400, null],
    ['no period of one cut', '300!', 500, null],
    ['no period that is too short', '239! 478! 717!', 900, null],
    ['the shortest period', '240! 480! 720!', 900, [0, 1, 2]],
    ['the longest period', '3300! 6600! 9900!', 10000, [0, 1, 2]],
    ['half of a period that is too long', '3400 6600! 9900! 13200!', 14000, null],
    ['a last chunk as long as the others', '300! 600!', 900, [0, 1]],
    ['a last chunk within the slack of the period', '300! 600!', 903, [0, 1]],
    ['no grid that adds more than it explains', '600! 900 1200 1500 1800 2100!', 2300, null],
    ['no line feeds', '0', 100, null],
  ])('has %s', (_what, feeds, total, found) => expect(grid(feeds, total)).toEqual(found));
});

describe('page furniture', () => {
  const BODY = [
    'The old ferry to the islands was late again on',
    'that cold Monday, and the captain blamed it on',
    'a plan that nobody in the harbour had ever seen',
    'before the storm, which came with no warning to',
    'all of those who had slept on the quay at night',
    'and who had paid for a boat that never went out',
  ];
  /** The body with something between every two lines, and which lines of it all are furniture. */
  const among = (seam: (page: number) => string, body: readonly string[] = BODY): string[] => {
    const text = body.map((line, i) => (i === 0 ? line : seam(i) + line)).join('\n');
    const sheet = new Sheet(text);
    return [...findFurniture(sheet.lines, findTurnLines(sheet))].flatMap((is, i) =>
      is === 1 ? [sheet.lines[i]!.text] : [],
    );
  };
  const whole = BODY.map((line) => `${line}.`.replace(/^./, (letter) => letter.toUpperCase()));
  it.each<[what: string, seam: (page: number) => string, body: readonly string[], found: string[]]>([
    ['a head that tears sentences', () => '\nTidal News\n\n', BODY, Array<string>(5).fill('Tidal News')],
    ['no head that tears nothing', () => '\nTidal News\n\n', whole, []],
    ['a head behind form feeds, whatever it tears', () => '\fTidal News\n', whole, Array<string>(5).fill('Tidal News')],
    ['no line set off on one side only', () => 'Tidal News\n\n', BODY, []],
    [
      'a numbered line set off on one side',
      (page) => `Tidal News ${page}\n\n`,
      BODY,
      [1, 2, 3, 4, 5].map((page) => `Tidal News ${page}`),
    ],
    ['no line that is not set off', () => 'Tidal News\n', BODY, []],
    ['no line that ends as a sentence does', () => '\nIt rained again.\n\n', BODY, []],
    ['no question that is asked again', () => '\nHOST: Why?\n\n', BODY, []],
    ['a label that asks nothing', () => '\nTidal News: page\n\n', BODY, Array<string>(5).fill('Tidal News: page')],
    ['bare numbers that count up', (page) => `\n${page}\n\n`, whole, ['1', '2', '3', '4', '5']],
    ['numbers that count by two', (page) => `\n${2 * page}\n\n`, whole, ['2', '4', '6', '8', '10']],
    ['no numbers that count by three', (page) => `\n${3 * page}\n\n`, whole, []],
    ['no years, each above what happened in it', (page) => `\n${2010 + page}\n\n`, whole, []],
    ['no years, whatever stands above them', (page) => `\n${1911 + page}\n\n`, BODY, []],
    ['no blanks to be filled in', (page) => `\n${page}._______________\n\n`, BODY, []],
    ['no numbers that count down', (page) => `\n${9 - page}\n\n`, whole, []],
    [
      'pages of pages',
      (page) => `\nPage ${page} of 60\n\n`,
      whole,
      [1, 2, 3, 4, 5].map((page) => `Page ${page} of 60`),
    ],
    [
      'a number at the end',
      (page) => `\n2031 Tidal ${page}\n\n`,
      BODY,
      [1, 2, 3, 4, 5].map((page) => `2031 Tidal ${page}`),
    ],
    ['no numbered lines that tear nothing', (page) => `\nChapter ${page}\n\n`, whole, []],
    [
      'a rule beside a head',
      () => '\n-----\nTidal News\n\n',
      BODY,
      Array<string[]>(5).fill(['-----', 'Tidal News']).flat(),
    ],
    ['no rules alone', () => '\n-----\n\n', BODY, []],
    ['no heads longer than a line', () => `\n${'Tidal News '.repeat(9)}\n\n`, BODY, []],
    [
      'five lines of heads',
      () => '\nOne\nTwo\nThree\nFour\nFive\n\n',
      BODY,
      Array<string[]>(5).fill(['One', 'Two', 'Three', 'Four', 'Five']).flat(),
    ],
    ['no seven lines of heads', () => '\nOne\nTwo\nThree\nFour\nFive\nSix\nSeven\n\n', BODY, []],
    [
      'a head that comes twice',
      (page) => (page % 2 === 0 ? '\nTidal News\n\n' : ''),
      BODY,
      ['Tidal News', 'Tidal News'],
    ],
    ['no line that comes once', (page) => (page === 2 ? '\nTidal News\n\n' : ''), BODY, []],
    [
      'a head that seldom tears anything',
      (page) => `${page === 1 ? '' : '.'}\nTidal News\n\n`,
      ['The old ferry to the islands was late again on', ...whole.slice(1)],
      [],
    ],
  ])('is %s', (_what, seam, body, found) => expect(among(seam, body)).toEqual(found));

  /** The furniture of a text in which turns are as told: "+" before a line that opens one, "=" before a label alone. */
  const between = (marked: string): string[] => {
    const rows = marked.split('\n');
    const text = rows.map((row) => row.replace(/^[+=]/, '')).join('\n');
    const lines = splitLines(text);
    const filled = rows.filter((row) => row.trim() !== '');
    const turns = {
      opens: Uint8Array.from(filled, (row) => Number(/^[+=]/.test(row))),
      isAlone: Uint8Array.from(filled, (row) => Number(row.startsWith('='))),
      inner: [],
      labels: new Set<string>(),
    };
    return [...findFurniture(lines, turns)].flatMap((is, i) => (is === 1 ? [lines[i]!.text] : []));
  };
  it.each<[what: string, marked: string, found: string[]]>([
    [
      'no label that comes back',
      '=HOST\nSo they left on that cold Monday, and the\n\n=HOST\ncaptain blamed a plan that nobody in the\n\n=HOST\nharbour had ever seen',
      [],
    ],
    ['no words below a label that come back', '=HOST\nRight\n\n=RAO\nRight\n\n=HOST\nRight\n\n=RAO\nThen we left', []],
    [
      'times alone between turns',
      '+HOST: Why was the ferry late?\n\n00:12\n\n+RAO: Nobody asked us.\n\n[00:14:30]\n\n+HOST: And now?',
      ['00:12', '[00:14:30]'],
    ],
    ['no times alone where nobody speaks', 'The ferry leaves at\n\n00:12\n\nand comes back in the evening.', []],
  ])('between turns is %s', (_what, marked, found) => expect(between(marked)).toEqual(found));
});
