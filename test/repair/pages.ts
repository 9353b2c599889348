// Pages: wrapped, set in columns of spaces, with heads and feet, cut by length in characters or bytes, each under each of the options.

/** Of no story. */
export const SENTENCES = [
  'The ferry to Tarn was late again on Monday, and the captain blamed the new timetable.',
  '“Nobody asked us,” she said.',
  'Passengers had waited on the quay since dawn; some had brought chairs, and others slept on their luggage.',
  'The harbour office telephoned the company, which gave no explanation at all.',
  'By evening the fog had lifted.',
  'The company promised a second boat for the summer months, provided that the council pays half of the dues.',
  'The mayor called the offer a beginning — no more.',
  'In Tarn, 1,204 people live of the port, which earned 3.2 million crowns in 2019.',
  'It was nobody’s fault, said Mr. Osei of the U.N. mission.',
  'They will meet again in May.',
  'Nobody remembers who built the first quay, or why it leans to the north.',
  'A cargo of salt, long forgotten in the hold, was sold for twelve crowns.',
  'The lighthouse keeper keeps bees.',
  '“You can hear them from the pier,” her neighbour said, “when the wind is right.”',
  'Last winter the ice broke two boats and a window.',
];
const paragraph = (from: number, count: number): string =>
  Array.from({ length: count }, (_, i) => SENTENCES[(from + i) % SENTENCES.length]!).join(' ');
/** Four paragraphs. */
export const PARAGRAPHS = [paragraph(0, 4), paragraph(4, 3), paragraph(7, 3), paragraph(10, 5)];

/** Lines of a text, broken before the word that would go beyond the width. */
function wrap(text: string, width: number, hyphenate = false): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      const room = width - line.length - 2;
      const cut = hyphenate && room > 3 && /^\p{Ll}{9,}/u.test(word) ? Math.min(room, word.length - 4) : 0;
      if (cut > 3) {
        lines.push(`${line} ${word.slice(0, cut)}-`);
        line = word.slice(cut);
        continue;
      }
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
const wrapped = (width: number, hyphenate = false): string[][] =>
  PARAGRAPHS.map((text) => wrap(text, width, hyphenate));
const all = (width: number): string[] => wrapped(width).flat();

/** Spaces doubled from the left until the line is full. */
function justify(line: string, width: number): string {
  const words = line.split(' ');
  let missing = words.length > 4 && line.length > width * 0.7 ? width - line.length : 0;
  return words.map((word, i) => (i < words.length - 1 ? `${word} ${missing-- > 0 ? ' ' : ''}` : word)).join('');
}
const pages = (lines: readonly string[], size: number, seam: (page: number) => string): string => {
  let out = '';
  for (let at = 0, page = 1; at < lines.length; at += size, page++)
    out += (at === 0 ? '' : seam(page)) + lines.slice(at, at + size).join('\n');
  return out;
};
const chunks = (text: string, size: number, trim = false): string =>
  Array.from({ length: Math.ceil(text.length / size) }, (_, i) => text.slice(i * size, (i + 1) * size))
    .map((part) => (trim ? part.trimEnd() : part))
    .join('\n');
function byteChunks(text: string, size: number): string {
  let out = '',
    bytes = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    out += character;
    if (bytes >= size) {
      out += '\n';
      bytes = 0;
    }
  }
  return out;
}

/** Enough for a chunker to show its grid. */
export const LONG = [0, 3, 7, 10, 2, 12, 5, 9].map((from, i) => paragraph(from, 2 + (i % 3)));

const LIST = '* What: a hearing\n* When: 7 p.m. on Tuesday\n* Where: town hall';
const VERSE =
  'There is a boat beyond the bay\nthat never comes to land,\nits lamp is lit at close of day\nby no one’s living hand';

/** Pages by name. */
export const PAGES: Readonly<Record<string, string>> = {
  'wrapped at 40': wrapped(40)
    .map((lines) => lines.join('\n'))
    .join('\n\n'),
  'wrapped at 72': wrapped(72)
    .map((lines) => lines.join('\n'))
    .join('\n\n'),
  'wrapped and hyphenated': wrapped(52, true)
    .map((lines) => lines.join('\n'))
    .join('\n\n'),
  'wrapped, no blank lines': all(60).join('\n'),
  'wrapped, first lines indented': wrapped(60)
    .map(([first, ...rest]) => [`   ${first}`, ...rest].join('\n'))
    .join('\n'),
  'wrapped, first lines set out': wrapped(60)
    .map(([first, ...rest]) => [first, ...rest.map((line) => `   ${line}`)].join('\n'))
    .join('\n'),
  'wrapped in a margin': all(60)
    .map((line) => `        ${line}`)
    .join('\n'),
  'wrapped, double spaced': all(64).join('\n\n'),
  'wrapped, three lines': wrap(PARAGRAPHS[0]!, 64).slice(0, 3).join('\n'),
  'wrapped, two lines': wrap(PARAGRAPHS[0]!, 64).slice(0, 2).join('\n'),
  'wrapped with one long line': [...all(64).slice(0, 13), `https://tarn.example/${'ferry-'.repeat(30)}`].join('\n'),
  'wrapped too wide': all(140).join('\n'),
  'wrapped too narrow': all(22).join('\n'),
  justified: wrapped(60)
    .map((lines) => lines.map((line) => justify(line, 60)).join('\n'))
    .join('\n\n'),
  'two lines justified': wrapped(60)
    .map((lines) => lines.map((line, i) => (i === 0 ? justify(line, 60) : line)).join('\n'))
    .slice(0, 2)
    .join('\n\n'),
  'a list in wrapped text': [wrapped(60)[0]!.join('\n'), LIST, wrapped(60)[1]!.join('\n')].join('\n\n'),
  'an indented list in wrapped text': [
    wrapped(60)[0]!.join('\n'),
    LIST.replaceAll('*', '   *'),
    wrapped(60)[3]!.join('\n'),
  ].join('\n'),
  'a list of long items': [
    wrapped(60)[0]!.join('\n'),
    wrap(`* ${PARAGRAPHS[1]!}`, 60).join('\n') + '\n' + wrap(`* ${PARAGRAPHS[2]!}`, 60).join('\n'),
    wrapped(60)[3]!.join('\n'),
  ].join('\n\n'),
  'verse in wrapped text': [wrapped(60)[0]!.join('\n'), VERSE, wrapped(60)[1]!.join('\n')].join('\n\n'),
  'verse alone': VERSE,
  'two lines of verse': VERSE.split('\n').slice(0, 2).join('\n'),
  'a transcript, wrapped': PARAGRAPHS.flatMap((text, i) => wrap(`${i % 2 === 0 ? 'HOST' : 'RAO'}: ${text}`, 60)).join(
    '\n',
  ),
  'a transcript, a line a turn': PARAGRAPHS.map((text, i) => `${i % 2 === 0 ? 'HOST' : 'RAO'}: ${text}`).join('\n'),
  'a transcript in chunks': chunks(
    PARAGRAPHS.map((text, i) => `${i % 2 === 0 ? 'HOST' : 'RAO'}: ${text}`).join('\n'),
    211,
  ),
  'a sentence a line': SENTENCES.join('\n'),
  'a sentence a line, in blocks': `${SENTENCES.slice(0, 4).join('\n')}\n\n${SENTENCES.slice(4).join('\n')}`,
  'a clause a line': SENTENCES.join(' ').replace(/([,;.]”?) /g, '$1\n'),
  'a paragraph a line': PARAGRAPHS.join('\n'),
  'a paragraph a line, one without its stop': PARAGRAPHS.map((text, i) =>
    i === 1 ? text.replace(/\.$/, '') : text,
  ).join('\n'),
  'short lines': SENTENCES.map((text) => text.slice(0, 30)).join('\n'),
  'numbered pages': pages(all(60), 6, (page) => `\n\n${page}\n\n`),
  'numbered pages, form feeds': pages(all(60), 6, (page) => `\n${page}\n\f`),
  'running heads': pages(all(60), 6, () => '\n\nHarbour Quarterly\n\n'),
  'running heads with numbers': pages(all(60), 6, (page) => `\n\nHarbour Quarterly   ${page}\n\n`),
  'running heads and feet': pages(all(60), 5, (page) => `\n\n- ${page} -\n\fHarbour Quarterly\n\n`),
  'running heads that tear nothing': PARAGRAPHS.join('\n\nHarbour Quarterly\n\n'),
  'rules between': PARAGRAPHS.join('\n\n-----\n\n'),
  'rules that tear': pages(all(60), 6, () => '\n\n-----\n\n'),
  'numbers that do not count': pages(all(60), 6, (page) => `\n\n${(page * 7) % 5}\n\n`),
  'a refrain': PARAGRAPHS.join('\n\nAnd the fog lifted.\n\n'),
  'a question asked again': PARAGRAPHS.join('\n\nHOST: Why?\n\n'),
  'heads of six lines': pages(all(60), 6, () => '\n\nA\nB\nC\nD\nE\nF\n\n'),
  'chunks of 137': chunks(PARAGRAPHS.join('\n'), 137),
  'chunks of 137, trimmed': chunks(PARAGRAPHS.join('\n'), 137, true),
  'chunks of 300, blank lines': chunks(PARAGRAPHS.join('\n\n'), 300),
  'chunks of 90': chunks(PARAGRAPHS.join(' '), 90),
  'chunks of bytes': byteChunks(PARAGRAPHS.join('\n'), 150),
  'chunks at spaces': PARAGRAPHS.join('\n').replace(/([^\n]{120}\S*) /g, '$1 \n'),
  'chunks at spaces, the spaces lost': PARAGRAPHS.join('\n').replace(/([^\n]{120}\S*) /g, '$1\n'),
  'chunks of uneven length': PARAGRAPHS.join(' ').replace(/([^]{97})([^]{161})([^]{130})/g, '$1\n$2\n$3\n'),
  ...Object.fromEntries(
    [241, 300, 419, 1000].flatMap((size) => [
      [`a long text in chunks of ${size}`, chunks(LONG.join('\n'), size)],
      [`a long text in chunks of ${size}, trimmed`, chunks(LONG.join('\n\n'), size, true)],
      [`a long text in ${size} bytes`, byteChunks(LONG.join('\n').replaceAll('e', 'é'), size)],
    ]),
  ),
  'a long text in chunks, lines that end in spaces': chunks(LONG.join(' \n'), 300),
  'a long text in bytes, many to a letter': byteChunks(
    LONG.join('\n').replaceAll('o', '漢').replaceAll('a', '😀'),
    400,
  ),
  'one long line that ends in a space': [
    LONG[0]!,
    ...LONG.slice(1).map((text, i) => (i === 2 ? text.replace(/^(.{120}[^.]*\.) /, '$1 \n') : text)),
  ].join('\n'),
  'lines that end in spaces but for one': LONG.map((text, i) =>
    i === 2 ? text.replace(/^(.{120}[^.]*\.) /, '$1\n') : text,
  )
    .join(' \n')
    .replace(' \n', '\n'),
  'turns, one of them in two lines':
    'HOST: Why was the ferry late\nAgain on Monday?\nRAO: Nobody asked us.\nHOST: And the captain?\nRAO: She blamed the plan.',
  'turns in blocks, one of them in two lines':
    'HOST: Why was the ferry late\nAgain on Monday?\n\nRAO: Nobody asked us.\n\nHOST: And the captain?\n\nRAO: She blamed the plan.',
  'turns, half of the lines':
    'HOST: Why was the ferry late\nAgain on Monday?\nRAO: Nobody asked us\nAbout the plan.\nHOST: And the captain\nMs. Osei?\nRAO: She blamed the plan\nBut not the company.',
  'turns, a third of the lines':
    'HOST: Why was the ferry late\nAgain on Monday\nAnd on Tuesday?\nRAO: Nobody asked us\nAbout the plan\nOr the quay.\nHOST: And the captain?\nRAO: She left\nAt dawn\nWith us.',
  'labels that come once': 'Width: 12 metres\nLength: 80 metres\nSpeed: 22 knots\nThe boat was built in Tarn\nCrew: 14',
  'a number cut at its comma': `${PARAGRAPHS[2]!.slice(0, 11)}\n${PARAGRAPHS[2]!.slice(11)}\n\n${PARAGRAPHS[1]!}`,
  'a long line that ends in a comma': `${PARAGRAPHS[0]!.replace(/\.$/, ',')}\nThe Tarn Gazette wrote so\n\n${PARAGRAPHS[1]!}`,
  'dashes at the edges': wrap(PARAGRAPHS.join(' ').replaceAll('; ', '—').replaceAll(', and', '—and'), 47).join('\n'),
  'one cut': `${PARAGRAPHS[0]!.slice(0, 120)}\n${PARAGRAPHS[0]!.slice(120)}\n\n${PARAGRAPHS[1]!}`,
  everything: `\ufeff<p>${pages(
    wrapped(60, true).flat(),
    6,
    (page) => `\r\n\r\n${page}\r\n\fHarbour&nbsp;Quarterly\r\n\r\n`,
  )
    .replaceAll('“', 'â€œ')
    .replaceAll('’', '&rsquo;')}</p>`,
};
