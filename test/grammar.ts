import fc from 'fast-check';

// Texts by rule that could make a reading slow: runs, nests, chains, tables. Each grows by its size, which is about its number of words.

/** Makes a text of a size. */
export type Family = (size: number) => string;

const repeat = (words: string, size: number): string =>
  words.repeat(Math.ceil(size / Math.max(1, words.split(' ').length)));
const numbered = (size: number, of: (i: number) => string, between = ' '): string =>
  Array.from({ length: size }, (_, i) => of(i)).join(between);

const MARKS = [
  '“',
  '”',
  '"',
  "'",
  '’',
  '‘',
  '«',
  '»',
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  '<',
  '>',
  ',',
  '.',
  ';',
  ':',
  '!',
  '?',
  '-',
  '—',
  '…',
  '*',
  '_',
  '#',
  '|',
  '/',
  '\\',
  '&',
  '@',
  '$',
  '%',
  '=',
  '+',
  '~',
  '`',
  '^',
  '\n',
  '\n\n',
  '\t',
  ' ',
  '\r\n',
  '\u00a0',
  '\u00ad',
  '\u200b',
  '\u2028',
  '\u0000',
  '\u202e',
  '1',
  'A',
  'a',
  'é',
  '漢',
  '😀',
  '\ud800',
];

/** An invented name that no other number has. */
const nameOf = (i: number): string =>
  `${['Ada', 'Jon', 'Mira', 'Tomas', 'Lena'][i % 5]!} ${['Od', 'Ro', 'Ta', 'Bra', 'Quin'][((i / 5) | 0) % 5]!}${'aeiou'[((i / 25) | 0) % 5]!}${i.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!)}`;

/** Families that have names of their own. */
export const FAMILIES: Readonly<Record<string, Family>> = {
  'runs of each mark': (size) => MARKS.map((mark) => mark.repeat(Math.ceil(size / MARKS.length))).join(' word '),
  'alternating marks': (size) => numbered(size, (i) => MARKS[(i * 7) % MARKS.length]!, ''),
  'sayings within sayings': (size) => `${numbered(size >> 2, (i) => `${nameOf(i % 50)} said that`)} it rained.`,
  'quotations within quotations': (size) =>
    `${'“He said, ‘'.repeat(size >> 2)}it rained${'’ she said.”'.repeat(size >> 2)}`,
  'brackets within brackets': (size) => `${'(the mayor ['.repeat(size >> 2)}x${'])'.repeat(size >> 2)}`,
  'quotations that never close': (size) => numbered(size >> 2, (i) => `“It rained, ${nameOf(i % 50)} said.`),
  'thousands of names': (size) => numbered(size >> 1, (i) => `${nameOf(i)} left.`),
  'thousands of family names in one sentence': (size) => `${numbered(size >> 1, nameOf, ', ')} left.`,
  'one family of thousands': (size) => numbered(size >> 2, (i) => `${nameOf(i).split(' ')[1]!} Duarte met Ms. Duarte.`),
  'a chain of titles': (size) =>
    numbered(
      size >> 3,
      (i) =>
        `${nameOf(i)}, the mayor of ${nameOf(i + 1).split(' ')[1]!}, blamed the minister of ${nameOf(i + 2).split(' ')[1]!}.`,
    ),
  'a chain of owners': (size) => `${numbered(size >> 1, (i) => `${nameOf(i)}’s`)} house burnt.`,
  'pronouns without end': (size) => `Ada Ode met Jon Roe. ${repeat('He told her that she blamed him. ', size)}`,
  'one sentence of clauses': (size) => `${numbered(size >> 2, (i) => `which ${nameOf(i % 9)} said`)} fell.`,
  'one sentence of joined verbs': (size) => `The mayor ${repeat('came and saw and ', size)}left.`,
  'one word': (size) => 'x'.repeat(size * 5),
  'one line without a full stop': (size) => repeat('the mayor of the port of the town ', size),
  'short questions and answers': (size) => repeat('Q: Why did it rain?\n\nA: Nobody knows.\n\n', size),
  'thousands of speakers': (size) => numbered(size >> 2, (i) => `${nameOf(i).toUpperCase()}: It rained.`, '\n\n'),
  'labels on every line': (size) => repeat('[00:12:30] Ode: Yes.\n', size),
  'a table': (size) => numbered(size >> 2, (i) => `${nameOf(i)} | ${i} | ${i * 3}% | $${i},000`, '\n'),
  'a table of tabs': (size) => numbered(size >> 2, (i) => `${i}\t${nameOf(i % 40)}\t${i * 7}`, '\n'),
  code: (size) => repeat('if (a[i] === "b" && !c) { return { d: [1, 2, (e) => f(e)] }; }\n', size),
  markup: (size) => `${repeat('<div class="a"><p>It rained. ', size)}${repeat('</p></div> ', size)}`,
  'lines cut in mid-word': (size) => repeat('the may-\nor of the to\nwn said that i\nt rained\n', size),
  'a list': (size) => numbered(size >> 2, (i) => `${i}. ${nameOf(i % 30)} left.`, '\n'),
  headings: (size) => numbered(size >> 2, (i) => `## The Ferry of ${nameOf(i % 30)}`, '\n\n'),
  addresses: (size) => numbered(size >> 1, (i) => `http://a${i}.b/c?d=${i} a${i}@b.c`),
  'amounts and dates': (size) =>
    numbered(size >> 2, (i) => `$${i} million on May ${(i % 28) + 1}, ${1900 + (i % 120)},`),
  capitals: (size) => repeat('THE MAYOR OF TARN BLAMED THE MINISTRY ', size),
  'who says what of whom': (size) =>
    numbered(size >> 3, (i) => `${nameOf(i)} accused ${nameOf(i + 1)} of fraud, according to ${nameOf(i + 2)}.`),
  'asked and answered': (size) =>
    numbered(size >> 3, (i) => `Asked whether ${nameOf(i % 7)} would resign, ${nameOf(i % 5)} said no.`),
  'if and if and if': (size) => `${repeat('if the ferry sinks and ', size)}the mayor will resign.`,
  'not not not': (size) => `The mayor did ${repeat('not ', size)}resign.`,
  'and and and': (size) => `${repeat('Ada and ', size)}Jon left.`,
  'lists of organizations': (size) => `${numbered(size >> 2, (i) => `the Bank of ${nameOf(i)}`, ', ')} and others.`,
};

const piece: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ...MARKS,
    '. ',
    ', ',
    ': ',
    ' said ',
    ' said that ',
    ' of ',
    ' and ',
    ' which ',
    ' he ',
    '“',
    '”',
    ' (',
    ') ',
    '\n',
    '\n\n',
    ' not ',
    ' if ',
    ' asked ',
  ),
  fc.nat(40).map(nameOf),
  fc.constantFrom(
    'the mayor',
    'the ministry',
    'blamed',
    'praised',
    'DUARTE:',
    'Q:',
    'A:',
    '>>',
    '[0:12]',
    '3%',
    '$5',
    'May 3',
    '| a | b |',
    '<p>',
    '# ',
    '- ',
  ),
);

/** A unit of some pieces, repeated, perhaps opened on the way in and closed on the way out, perhaps numbered so that no two names are the same. */
export const family: fc.Arbitrary<Family> = fc
  .record({
    unit: fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join('')),
    closing: fc.option(
      fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join('')),
      { nil: '' },
    ),
    before: piece,
    after: piece,
    isNumbered: fc.boolean(),
  })
  .map(({ unit, closing, before, after, isNumbered }): Family => (size) => {
    const times = Math.ceil(size / Math.max(1, unit.split(/\s+/).length));
    return `${before}${isNumbered ? numbered(times, (i) => `${unit} ${nameOf(i)}`) : unit.repeat(times)}${after}${closing.repeat(closing === '' ? 0 : times)}`;
  });

/** The power of its size by which times grow: 1 is linear, 2 quadratic. The slope of the straight line through their logarithms. */
export function exponentOf(times: readonly { readonly size: number; readonly time: number }[]): number {
  const points = times.map(({ size, time }) => [Math.log(size), Math.log(Math.max(time, 0.01))] as const);
  const [x, y] = [0, 1].map((axis) => points.reduce((sum, point) => sum + point[axis]!, 0) / points.length) as [
    number,
    number,
  ];
  return (
    points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0) / points.reduce((sum, [a]) => sum + (a - x) ** 2, 0)
  );
}
