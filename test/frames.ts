/**
 * The texts of a frame: "{He|She} left{.|, too.}" is read with the first choice of each pair of braces, then with each other one in its turn. A
 * written "\n" is a line feed.
 */
export function textsOf(frame: string): string[] {
  const parts = frame.replaceAll('\\n', '\n').split(/[{}]/);
  const choices = parts.map((part, i) => (i % 2 === 1 ? part.split('|') : [part]));
  const first = choices.map(([choice]) => choice!);
  return [
    first.join(''),
    ...choices.flatMap((list, i) => list.slice(1).map((choice) => first.with(i, choice).join(''))),
  ];
}

/** The frames of a file: its lines but for empty ones and comments. */
export function framesOf(file: string): string[] {
  return file.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}
