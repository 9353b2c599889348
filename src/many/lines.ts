/** Lines of a text that comes in pieces, the last one with or without its line feed. */
export async function* linesOf(source: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let open: string[] = [];                                             // pieces of a line whose end has not come
  for await (const chunk of source) {
    const pieces = (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })).split('\n');
    open.push(pieces[0]!);
    for (const piece of pieces.slice(1)) {
      yield open.join('');
      open = [piece];
    }
  }
  const last = open.join('') + decoder.decode();
  if (last !== '') yield last;
}
