// Blobs for what is saved, and counting.

export const json = (value: unknown): Blob => new Blob([JSON.stringify(value)], { type: 'application/json' });

/** Spreadsheets read UTF-8 where it is marked. */
export const csv = (lines: string): Blob => new Blob(['\ufeff', lines], { type: 'text/csv;charset=utf-8' });

export function wordsIn(text: string): number {
  const word = /\S+/g;
  let words = 0;
  while (word.test(text)) words++;
  return words;
}
