/** Most letters of a line: neither a buffer nor a string of JavaScript holds many more. */
export const MOST_LETTERS = 2 ** 28;

/**
 * Lines of a text that comes in pieces, the last one with or without its line feed; null for a line that is longer than MOST_LETTERS. What goes wrong with the source
 * is thrown, which `node:readline` would not do.
 */
export async function* linesOf(source: AsyncIterable<Uint8Array | string>): AsyncGenerator<string | null> {
  const decoder = new TextDecoder();
  let open: string[] = []; // pieces of a line whose end has not come
  let length = 0;
  const take = (piece: string): void => {
    length += piece.length;
    if (length > MOST_LETTERS) open = [];
    else open.push(piece);
  };
  const line = (): string | null => {
    const whole = length > MOST_LETTERS ? null : open.join('');
    [open, length] = [[], 0];
    return whole;
  };
  for await (const chunk of source) {
    const pieces = (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })).split('\n');
    take(pieces[0]!);
    for (const piece of pieces.slice(1)) {
      yield line();
      take(piece);
    }
  }
  take(decoder.decode());
  if (length > 0) yield line();
}
