// JSON as JSON that a general packer (gzip) makes much smaller: tables of binary records column by column, lists of words without what each has of the
// word before it. What is packed and what unpacks it stand together; the build uses the one, the browser runs the other.

/** Bytes of a record of wink's lexicon. Tables of other records are packed as safely, though less well. */
const RECORD = 16;
/** Shorter strings and lists stay as they are. */
const SHORTEST = 1000;
/** The letter for the byte 0: from here on no letter is written as an escape in JSON. */
const ZERO = 93;
/** The keys under which what is packed stands. */
const TABLE = '#table';
const WORDS = '#words';

/** A value of JSON with its large tables and lists rewritten. */
export function packed(value: unknown): unknown {
  if (typeof value === 'string') return isBase64(value) ? { [TABLE]: columnsOf(atob(value)) } : value;
  if (Array.isArray(value))
    return value.length >= SHORTEST && value.every((word) => typeof word === 'string')
      ? { [WORDS]: withoutStarts(value) }
      : value.map(packed);
  return typeof value === 'object' && value !== null ? mapped(value, packed) : value;
}

/** The value that `packed` was given. */
export function unpacked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpacked);
  if (typeof value !== 'object' || value === null) return value;
  if (TABLE in value) return btoa(rowsOf(value[TABLE] as string));
  return WORDS in value ? withStarts(value[WORDS] as string[]) : mapped(value, unpacked);
}

const mapped = (record: object, change: (value: unknown) => unknown): unknown =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

/** Whether a string is a table of whole records in base64. */
const isBase64 = (text: string): boolean =>
  text.length >= SHORTEST && /^[A-Za-z0-9+/]*={0,2}$/.test(text) && btoa(atob(text)) === text;

/** The letters of a table by columns, each byte moved on to a letter. */
function columnsOf(bytes: string): string {
  const rows = Math.floor(bytes.length / RECORD);
  const units = new Uint16Array(bytes.length);
  for (let at = 0; at < bytes.length; at++) {
    const column = at % RECORD;
    const to = at < rows * RECORD ? column * rows + (at - column) / RECORD : at;
    units[to] = bytes.charCodeAt(at) + ZERO;
  }
  return lettersOf(units);
}

/** The bytes of a table that `columnsOf` wrote. */
function rowsOf(letters: string): string {
  const rows = Math.floor(letters.length / RECORD);
  const units = new Uint16Array(letters.length);
  for (let at = 0; at < letters.length; at++) {
    const row = at % rows;
    const to = at < rows * RECORD ? row * RECORD + (at - row) / rows : at;
    units[to] = letters.charCodeAt(at) - ZERO;
  }
  return lettersOf(units);
}

/** Units as a string, some at a time: a call takes only so many arguments. */
function lettersOf(units: Uint16Array): string {
  let letters = '';
  for (let at = 0; at < units.length; at += 8192) letters += String.fromCharCode(...units.subarray(at, at + 8192));
  return letters;
}

/** Each word as one letter that says how many it shares with the beginning of the word before it, and then the others. */
function withoutStarts(words: readonly string[]): string[] {
  let before = '';
  return words.map((word) => {
    let same = 0;
    while (same < 60 && same < word.length && word[same] === before[same]) same++;
    before = word;
    return String.fromCharCode(65 + same) + word.slice(same);
  });
}

function withStarts(words: readonly string[]): string[] {
  let before = '';
  return words.map((word) => (before = before.slice(0, word.charCodeAt(0) - 65) + word.slice(1)));
}
