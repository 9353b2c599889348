/* How the lists of this folder are written: words in one string, which is short to read and quick to load. */

/** Words, parted by spaces. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words and phrases, parted by commas. */
export const phraseSet = (phrases: string): ReadonlySet<string> => new Set(phrases.split(', '));

/** Words, parted by spaces, each with its class. */
export const classed = <C>(kind: C, words: string): (readonly [word: string, kind: C])[] =>
  words.split(' ').map((word) => [word, kind] as const);

/** Rows of a table, one a line, with their cells, parted by bars. */
export const rowsOf = <Row extends readonly string[]>(table: string): Row[] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()) as readonly string[] as Row);
