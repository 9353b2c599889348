import { describe, expect, test } from 'vitest';
import * as read from '../../src/read/index.ts';
import { fromBytes, fromCaptions, fromHtml, fromMarkdown, type Reading } from '../../src/read/index.ts';
import { expectLinear } from '../linear.ts';

const shown = ({ text, parts }: Reading): string[] =>
  parts.map(({ kind, level, start, end }) => `${kind}${level ?? ''} ${text.slice(start, end)}`);

test('exports exactly this', () => {
  expect(Object.keys(read).sort()).toEqual([
    'UnreadableError',
    'fromBytes',
    'fromCaptions',
    'fromHtml',
    'fromMarkdown',
  ]);
});

describe('pages', () => {
  const PAGE = `<!DOCTYPE html><html><head><title>Dam leaks - The Tarn Mail</title><meta property="og:title" content="Dam leaks"><meta name="author" content="By Lena Orr">
    <meta property="article:published_time" content="2031-05-04T10:00:00Z"><style>p{color:red}</style><script>var said = 'No';</script></head>
    <body><header><nav><a href="/">Home</a></nav></header><article><h1>Dam leaks</h1><p>The dam at <b>Orsk</b>
    leaked on&nbsp;Monday.</p><div class="share-buttons"><a href="#">Facebook</a></div><blockquote><p>&ldquo;I saw it,&rdquo; said Otis Greer.</p></blockquote>
    <h2>What now?</h2><ul><li>One</li><li>Two</li></ul><p>He left.<br>She stayed.</p></article><aside class="related">Mayor quits</aside><footer>We use cookies</footer></body></html>`;

  test('give their article with its parts, and what they say of it', () => {
    const reading = fromHtml(PAGE);
    expect(shown(reading)).toEqual([
      'heading1 Dam leaks',
      'paragraph The dam at Orsk leaked on\u00a0Monday.',
      'quote “I saw it,” said Otis Greer.',
      'heading2 What now?',
      'list-item One',
      'list-item Two',
      'paragraph He left.\nShe stayed.',
    ]);
    expect(reading).toMatchObject({ title: 'Dam leaks', byline: 'Lena Orr', date: '2031-05-04T10:00:00Z' });
  });

  const story =
    'The bridge was closed for a third day on Sunday, and the mayor said that it would not be opened before the end of the month. ';
  test.each([
    ['by its main part', `<div><a href=1>Sport</a></div><main><p>${story}</p></main><div>Elsewhere</div>`],
    [
      'by its words',
      `<div><ul><li><a href=1>Sport</a></li></ul></div><div class=a><div class=b><p>${story}</p></div></div><div><a href=2>Mayor quits over bridge that nobody wanted</a></div>`,
    ],
    [
      'among teasers',
      `<article><a href=1>Teaser</a></article><article><p>${story}</p></article><article>Other</article>`,
    ],
  ])('a story is found %s', (_, body) => {
    expect(fromHtml(`<html><body>${body}</body></html>`).text).toBe(story.trim());
  });

  test('a headline above the article is not lost', () => {
    expect(fromHtml(`<body><h1>Bridge closed</h1><article><p>${story}</p></article></body>`).text).toBe(
      `Bridge closed\n\n${story.trim()}`,
    );
  });

  test('the mark that links to a heading is none of its words', () => {
    expect(fromHtml('<h2>What now?<a href="#what">#</a></h2>').text).toBe('What now?');
  });

  test('a piece of a page is a page', () => {
    expect(fromHtml('She said <i>no</i>.').text).toBe('She said no.');
    expect(fromHtml('')).toEqual({ text: '', parts: [], title: null, byline: null, date: null });
  });

  test.each([
    '<div>',
    '<p>a',
    '<div class="share">',
    '<b><i>',
    '<!--',
    '<script>',
    '&amp;',
    '<pre>\n',
    '<table><tr><td>a',
    '<a href=x>b',
  ])('takes linear time on %j again and again', (unit) => {
    expectLinear((size) => {
      const html = unit.repeat(size);
      return () => fromHtml(html);
    }, 1000);
  });
});

describe('Markdown', () => {
  test('gives its words without the marks', () => {
    const reading = fromMarkdown(
      '---\ntitle: "Talks"\nauthor: By Ana Pohl\n---\n# Talks *fail*\n\n> “No,” said [Amina Duarte](https://example.org/a_b).\n\n**Q:** Fish &amp; chips\nin one?\n\n1986\\. A year.\n\n- one\n- two\n\n3. three\n\n```\ncode\n  x\n```\n\n<p>Hi <b>there</b></p>\n\n![a](b.png)\n',
    );
    expect(shown(reading)).toEqual([
      'heading1 Talks fail',
      'quote “No,” said Amina Duarte.',
      'paragraph Q: Fish & chips in one?',
      'paragraph 1986. A year.',
      'list-item one',
      'list-item two',
      'list-item 3. three',
      'preformatted code\n  x',
      'paragraph Hi there',
    ]);
    expect(reading).toMatchObject({ title: 'Talks', byline: 'Ana Pohl', date: null });
  });

  test.each(['> ', '- ', '[', '*a ', '1. '])('comes to an end with %j again and again', (unit) => {
    expect(fromMarkdown(unit.repeat(8000)).parts.length).toBeGreaterThanOrEqual(0);
  });
});

test('captions give turns with who speaks, and when', () => {
  const { text, parts } = fromCaptions(
    'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada Ode>Hello there\n\n00:02.000 --> 00:04.000\n<v Ada Ode>everyone.\n\n00:05.000 --> 00:06.000\n<v Tom>Hi.\n',
  );
  expect(text).toBe('Ada Ode: Hello there everyone.\n\nTom: Hi.');
  expect(parts).toEqual([
    { kind: 'cue', start: 0, end: 30, speaker: 'Ada Ode', time: 1 },
    { kind: 'cue', start: 32, end: 40, speaker: 'Tom', time: 5 },
  ]);
});

test('lines that roll up a screen are there once', () => {
  const cue = (n: number, ...rows: string[]): string => `00:0${n}.000 --> 00:0${n + 1}.000\n${rows.join('\n')}\n`;
  expect(
    fromCaptions(
      `WEBVTT\n\n${[cue(1, 'the dam had been'), cue(2, 'the dam had been', 'sound for years'), cue(3, 'sound for years', 'and it would'), cue(4, 'and it would', 'stand for more')].join('\n')}`,
    ).text,
  ).toBe('the dam had been sound for years and it would stand for more');
});

describe('bytes', () => {
  const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
  const wide = (text: string, isBig: boolean): Uint8Array =>
    Uint8Array.from(
      [...text].flatMap((character) => {
        const unit = character.charCodeAt(0);
        return isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8];
      }),
    );
  const words = 'José said: “It’s 5 €.”';

  test.each([
    ['utf-8', new TextEncoder().encode(words)],
    ['utf-8', Uint8Array.from([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(words)])],
    ['utf-16le', Uint8Array.from([0xff, 0xfe, ...wide(words, false)])],
    ['utf-16be', Uint8Array.from([0xfe, 0xff, ...wide(words, true)])],
    ['utf-16le', wide(words, false)],
    ['utf-16be', wide(words, true)],
    ['windows-1252', latin('Jos\xe9 said: \x93It\x92s 5 \x80.\x94')],
  ])('in %s are read', (encoding, bytes) => {
    expect(fromBytes(bytes)).toMatchObject({ text: words, encoding, format: 'text' });
  });

  test('in UTF-8 with a stray byte are UTF-8 all the same', () => {
    expect(fromBytes(Uint8Array.from([...new TextEncoder().encode('“Ja”, sa José, “é ñ ü ö ä.”'), 0xff])).text).toBe(
      '“Ja”, sa José, “é ñ ü ö ä.”\ufffd',
    );
  });

  test('of a page that tells its encoding are read in it', () => {
    expect(fromBytes(latin('<meta charset="iso-8859-2"><p>\xb1\xe6</p>'), { name: 'a.html' })).toMatchObject({
      text: 'ąć',
      encoding: 'iso-8859-2',
    });
  });

  test.each([
    ['a.HTML', 'html'],
    ['a.md', 'markdown'],
    ['a.srt', 'captions'],
    ['a.txt', 'text'],
    ['', 'text'],
  ] as const)('%s is %s', (name, format) => {
    expect(fromBytes(latin('a'), { name }).format).toBe(format);
  });

  test.each([
    ['<!DOCTYPE html><p>a', 'html'],
    ['\n<html>', 'html'],
    ['WEBVTT\n', 'captions'],
    ['1\n00:00:01,000 --> 00:00:02,000\na', 'captions'],
    ['a < b', 'text'],
  ] as const)('%j is %s by its beginning', (text, format) => {
    expect(fromBytes(latin(text)).format).toBe(format);
  });

  test.each([
    ['%PDF-1.7', 'a PDF document'],
    ['{\\rtf1', 'a document in RTF: save it as .docx, .html or .txt'],
    ['\x89PNG', 'a picture'],
    ['a\0b', 'binary data'],
  ])('%j are refused', (text, kind) => {
    expect(() => fromBytes(latin(text))).toThrow(expect.objectContaining({ name: 'UnreadableError', kind }) as Error);
  });

  test('wrong use is a TypeError', () => {
    expect(() => fromBytes('a' as unknown as Uint8Array)).toThrow(
      new TypeError('fromBytes: bytes must be a Uint8Array'),
    );
    expect(() => fromBytes(latin('a'), { encoding: 'x' } as object)).toThrow(
      new TypeError('fromBytes: no option encoding'),
    );
    expect(() => fromBytes(latin('a'), { format: 'pdf' as 'text' })).toThrow(new TypeError('fromBytes: no format pdf'));
    for (const wrong of [fromHtml, fromMarkdown, fromCaptions])
      expect(() => wrong(null as unknown as string)).toThrow(TypeError);
  });
});
