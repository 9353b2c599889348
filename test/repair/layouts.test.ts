import { describe, expect, test } from 'vitest';
import { repairParagraphs } from '../../src/repair/repair.ts';

// Texts of invented words in the layouts that texts come in: columns of a page, quoted mail, scans, captions, web pages. What comes out is known to the letter.

const TEXTS: readonly (readonly string[])[] = [
  [
    'The minister of ports said on Monday that the harbour at Orsk would stay closed until the spring, because the old crane had to be taken down first.',
    '“We will not open it a day too early,” said Mirela Kovan, who has run the port since 2014. She added that the crews would be paid.',
    'The council meets again in the last week of March.',
  ],
  [
    'Two of the three bridges over the Tarn were shut on Friday after a survey found long cracks in their western piers.',
    'Engineers from the county had warned of them in the autumn, and the mayor had asked for money, but none was given until the snow was gone.',
    'Otis Greer, whose shop stands beside the eastern bridge, said: “I have lost half of my trade in a month.” He wants the rent to be lowered.',
  ],
  [
    'A strike of the drivers ended on Tuesday night with a small rise in pay and a promise of new buses before the end of the year.',
    'The union called it a victory. The company, which lost some four million crowns, called it a beginning, and said that talks on the night lines would go on in May.',
    '“Nobody won,” said Ruth Vane of the chamber of trade. “But at least I can get to work again.”',
  ],
  [
    'The library of Velling will close its reading room for the summer, and nobody has said where the newspapers are to be read until then.',
    'Its keeper, Ana Pohl, told the board that the roof leaked and that the books in the cellar had begun to smell of the river.',
    'The board has asked for three offers. One of them has come so far, and it is twice as much as there is in the fund for the house.',
  ],
  [
    'The price of bread rose again in Marl this week, and bakers in the old town say that their ovens have never cost so much to heat.',
    '“I have stopped counting,” said Jon Bask, who has kept a shop by the council house since 1998. He added that the harvest had been good, and that the flour was not to blame.',
    'A spokesman for the company that owns three of the mills said that the summer had been hard on Monday’s deliveries, but that nobody would go without bread.',
  ],
  [
    'Scientists at the institute of Ferrin have found a small lake beneath the ice that nobody had known of, and that may have been shut off from the air for longer than there have been people.',
    'Their leader, Dr. Olla Rune, told reporters on Friday that the water was salt and clear. “We heard it before we saw it,” she said, and laughed.',
    'The engineers will go back in the summer, when the light is better. The county has paid for the drill, and the company that made it has lent two of its people.',
  ],
  [
    'After nine years the trial of the harbour master of Senn has ended without a verdict, because the only witness who had seen the papers could no longer say that the signature was his.',
    'The judge, Ina Hoss, thanked the jury and said that the council had spent enough. “There is nothing left to read,” she told the court on Tuesday.',
    'His lawyer said that he would ask for his old post, and that the summer was a good time to begin.',
  ],
];

/** Breaks lines at the first blank behind each of these widths in turn. */
const wrap = (text: string, widths: readonly number[], end = '\n'): string => {
  const words = text.split(' ');
  let n = 0;
  let out = words[0]!;
  let column = out.length;
  for (const word of words.slice(1)) {
    const isFull = column + 1 + word.length > widths[n % widths.length]!;
    out += (isFull ? end : ' ') + word;
    column = isFull ? word.length : column + 1 + word.length;
    if (isFull) n++;
  }
  return out;
};

const each = (paragraphs: readonly string[], change: (paragraph: string, i: number) => string, gap = '\n\n'): string =>
  paragraphs.map(change).join(gap);
const latin = (text: string): string =>
  text.replace(/[“”’]/g, (mark) => ({ '“': '\u0093', '”': '\u0094', '’': '\u0092' })[mark]!);

const LAYOUTS: Readonly<Record<string, (paragraphs: readonly string[]) => string>> = {
  'as it is': (all) => all.join('\n\n'),
  'lines of uneven width': (all) => each(all, (text) => wrap(text, [58, 47, 63, 51])),
  columns: (all) => each(all, (text) => wrap(text, [46])),
  'columns with a margin': (all) => each(all, (text) => `    ${wrap(text, [60], '\n    ')}`),
  'first lines indented': (all) => each(all, (text) => `    ${wrap(text, [62])}`, '\n'),
  'a quoted mail': (all) => each(all, (text) => `> ${wrap(text, [66], '\n> ')}`, '\n>\n'),
  'a hyphenated column': (all) =>
    each(all, (text) =>
      wrap(text, [60]).replace(
        /\bhar(?=bour)|\bcoun(?=cil|ty)|\bengi(?=neers)|\bcom(?=pany)|\bread(?=ing)|\bsum(?=mer)/gi,
        '$&-\n',
      ),
    ),
  'hyphens alone on a line': (all) =>
    each(all, (text) => wrap(text, [70])).replace(
      /harbour|council|engineers|company|cellar|summer/gi,
      (word) => `${word.slice(0, 3)}\n\u00ad\n${word.slice(3)}`,
    ),
  'a scan': (all) => all.join('\n\n').replace(/\b(har|coun|engi|com|sum)(bour|cil|neers|pany|mer)\b/gi, '$1 $2'),
  'blanks lost': (all) =>
    all
      .join('\n\n')
      .replace(/\bsaid that\b/g, 'saidthat')
      .replace(/\bthat the\b/g, 'thatthe')
      .replace(/on (?=Monday|Friday|Tuesday)/g, 'on')
      .replace(/\. (?=[A-Z“])/g, '.'),
  'a large first letter': (all) =>
    each(all, (text, i) => (i === 0 && !text.startsWith('A ') ? `${text[0]}\n\n${text.slice(1)}` : text)),
  'a large first letter on the line': (all) =>
    each(all, (text, i) => (i === 0 && text.startsWith('The') ? `${text[0]} ${text.slice(1)}` : text)),
  'a web page around it': (all) =>
    `Skip to main content\n\nHome | News | Sport\n\nShare this article\n\nFacebook\n\nTwitter\n\n${each(all, (text, i) => (i === 1 ? `Advertisement\n\n${text}\n\nRead more: Harbour to stay closed, says minister` : text))}\n\nSign up for our newsletter\n\nWe use cookies to improve your experience. Accept all\n\nRelated stories`,
  'an advert within a sentence': (all) =>
    each(all, (text, i) => (i === 1 ? text.replace(/, and /, ', and\n\nADVERTISEMENT\n\n') : text)),
  'source of a page': (all) =>
    `<!DOCTYPE html>\n<html><head>\n<style>\n  p { color: red; }\n</style>\n<script>var said = "No, he said.";</script></head>\n<body>\n<!-- story -->\n${each(all, (text) => `  <p>${wrap(text, [50], '\n     ')}</p>`, '\n')}\n</body></html>\n`,
  'paragraphs of a page': (all) => each(all, (text) => `<p>${text}</p>`, ''),
  'Windows-1252 as Latin-1': (all) => latin(all.join('\n\n')),
  'UTF-8 as Windows-1252': (all) =>
    all.join('\n\n').replace(/“/g, 'â€œ').replace(/”/g, 'â€\u009d').replace(/’/g, 'â€™'),
  'UTF-8 as Windows-1252, the unknown byte lost': (all) =>
    all.join('\n\n').replace(/“/g, 'â€œ').replace(/”/g, 'â€').replace(/’/g, 'â€™'),
  'escaped three times': (all) =>
    all.join('\n\n').replace(/[“”]/g, (mark) => (mark === '“' ? '&amp;amp;ldquo;' : '&amp;amp;rdquo;')),
  'heads of pages in its sentences': (all) => {
    let page = 2;
    return each(all, (text) =>
      text.replace(/^(.{40,60}[a-z]) (?=[a-z])/, (_, before: string) => `${before}\n\nreport-3 / Page ${++page}\n\n`),
    );
  },
  'headings over wrapped lines': (all) =>
    each(all, (text, i) => `${['The port', 'What is known', 'What comes next'][i]!}\n${wrap(text, [72])}`),
  'returns and line feeds': (all) => each(all, (text) => wrap(text, [60])).replace(/\n/g, '\r\n'),
  'timed lines that roll': (all) => {
    let time = 10;
    return each(all, (text) =>
      wrap(text, [44])
        .split('\n')
        .map(
          (line, i, lines) =>
            `[00:${time++}] ${i === 0 ? '' : `${lines[i - 1]!.split(' ').slice(-3).join(' ')} `}${line}`,
        )
        .join('\n'),
    );
  },
};

const EXPECTED: Readonly<Record<string, (paragraphs: readonly string[]) => string>> = {
  'headings over wrapped lines': (all) =>
    each(all, (text, i) => `${['The port', 'What is known', 'What comes next'][i]!}\n\n${text}`),
};

describe.each(Object.entries(LAYOUTS))('%s', (name, layout) => {
  test.each(TEXTS.map((paragraphs, i) => [i + 1, paragraphs] as const))(
    'text %d is put back to the letter, once and for all',
    (_, paragraphs) => {
      const { text } = repairParagraphs(layout(paragraphs));
      expect(text.trim()).toBe((EXPECTED[name] ?? ((all: readonly string[]) => all.join('\n\n')))(paragraphs));
      expect(repairParagraphs(text).text).toBe(text);
    },
  );
});
