import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromSource, repairParagraphs, toSource, type RepairOptions } from '../../src/index.ts';
import { applyEdits } from '../../src/text/edits.ts';
import { expectLinear } from '../linear.ts';

const repaired = (raw: string, options?: RepairOptions): string => repairParagraphs(raw, options).text;

/** Three paragraphs of prose, written for the purpose. */
const PARAGRAPHS = [
  'The ferry to Tarn was late again on Monday, and the captain, who has sailed the strait for thirty years, blamed the new timetable rather than the weather. “Nobody asked us,” she said.',
  'Passengers had waited on the quay since dawn. Some had brought chairs; others slept on their luggage while the harbour office telephoned the company, which gave no explanation at all.',
  'By evening the fog had lifted. The company promised a second boat for the summer months, provided that the council pays half of the harbour dues, and the mayor called the offer a beginning.',
];
const CLEAN = PARAGRAPHS.join('\n\n');

const wrapAt = (text: string, width: number): string => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
};
const chunkAt = (text: string, size: number): string =>
  Array.from({ length: Math.ceil(text.length / size) }, (_, i) => text.slice(i * size, (i + 1) * size)).join('\n');

test('paragraphs of a sentence or two, a line each, between blank lines, stay apart', () => {
  const [ferry, quay, fog] = PARAGRAPHS;
  const page = `${ferry}\n${quay}\n\n${fog}\n${ferry}`;
  expect(repaired(page)).toBe(page);
});

test('an interview wrapped by hand, without labels and blank lines, keeps what is asked and what is answered apart', () => {
  const lines = [
    'How much truth is there to the old story that you managed to sail',
    'around the cape without ever looking at the map?',
    'I think that I was lucky. I reached the cape without much of a plan but,',
    'at some point, you are always going to see a wave that you cannot really get',
    'over without one. I saw that wave and sat in the harbour.',
    'Was that because the boat was too small? Is it something that the',
    'harbour people can mend?',
    'I think that you have to have some sort of boat and, of course, I had the',
    'best one. I have always been a good hand at the ropes as well, very calm, and',
    'that is one of the things that has worked for me.',
    'Where does the boat lie these days, and is there anybody in the village who',
    'sails it?',
    'It lies on the quay of the village, where it has been since the last spring that',
    'my brother was well enough to go out in it with me.',
  ];
  expect(
    repaired(`The cape\n\n${lines.join('\n')}`)
      .split('\n\n')
      .slice(1),
  ).toEqual([
    lines.slice(0, 2).join(' '),
    lines.slice(2, 5).join(' '),
    lines.slice(5, 7).join(' '),
    lines.slice(7, 10).join(' '),
    lines.slice(10, 12).join(' '),
    lines.slice(12).join(' '),
  ]);
});

describe('a time alone keeps its line', () => {
  test.each([
    ['above a heading in quotation marks', `The ferry is late.\n\n5:48pm\n'We begged them'\n${PARAGRAPHS[0]!}`],
    ['above an entry', `The ferry is late.\n\n4:32pm\nUN envoy Ada Ode says that the quay is safe.`],
    ['above a small letter in a mark', `The ferry is late.\n\n17.20 BST\n“we leave”, says Ode.`],
  ])('%s', (_, text) => expect(repaired(text)).toBe(text));
});

describe('what is broken is mended', () => {
  test.each<[string, string]>([
    ['hard wraps, paragraphs by blank lines', PARAGRAPHS.map((text) => wrapAt(text, 64)).join('\n\n')],
    ['hard wraps, paragraphs by indents', PARAGRAPHS.map((text) => `   ${wrapAt(text, 64)}`).join('\n')],
    ['hard wraps, paragraphs unmarked', PARAGRAPHS.map((text) => wrapAt(text, 60)).join('\n')],
    ['a left margin', PARAGRAPHS.map((text) => wrapAt(text, 60).replace(/^/gm, '      ')).join('\n\n')],
    [
      'line ends of Windows',
      PARAGRAPHS.map((text) => wrapAt(text, 64))
        .join('\n\n')
        .replaceAll('\n', '\r\n'),
    ],
    ['chunks that cut words, a line a paragraph', chunkAt(PARAGRAPHS.join('\n'), 257)],
    ['chunks that cut words, blank lines', chunkAt(CLEAN, 257)],
    ['a line a paragraph', PARAGRAPHS.join('\n')],
    ['a line a sentence', PARAGRAPHS.map((text) => text.replace(/([.”]) (?=[A-Z“])/g, '$1\n')).join('\n\n')],
    ['UTF-8 read as Windows-1252', CLEAN.replaceAll('“', 'â€œ').replaceAll('”', 'â€\u009d')],
    [
      'left-overs of HTML',
      `<p>${PARAGRAPHS.join('</p>\n\n<p>').replaceAll('“', '&ldquo;').replaceAll('”', '&#8221;')}</p>`,
    ],
    ['invisible characters', CLEAN.replaceAll('captain', 'cap\u00adtain').replaceAll('harbour', 'har\u200bbour')],
  ])('%s', (_, raw) => {
    expect(repaired(raw)).toBe(CLEAN);
  });

  test.each<[string, string, string]>([
    ["a hyphen at a line's end goes", 'capabili-\nties', 'capabilities'],
    ['a soft hyphen too', 'capabili\u00ad\nties', 'capabilities'],
    ['a compound keeps its own', 'a well-\nknown', 'a well-known'],
    ['numbers keep theirs', 'the 44-\nday', 'the 44-day'],
    ['a chained compound keeps it', 'neck-and-\nneck', 'neck-and-neck'],
  ])('%s', (_, raw, clean) => {
    const [before, after] = raw.split(/\n/) as [string, string];
    const words = 'The council met on the quay in the rain and spoke for most of the day about'.split(' ');
    const text = `${words.join(' ').slice(0, 68 - before.length)}${before}\n${after} of the new crane that the harbour office has bought from the\nsteel company in the north, which nobody in the town had asked for.\nThe mayor said that it would be paid for by the end of the year, if\nthe builders agreed.`;
    expect(repaired(text)).toContain(clean);
  });

  test.each<[string, string]>([
    ['in a text of two lines', 'The council debated the bud\u00ad\nget.'],
    ['before a space', 'The council debated the bud\u00ad \nget.'],
    ['in lines of a sentence each', `${PARAGRAPHS[0]!}\n${PARAGRAPHS[1]!}\nThe council debated the bud\u00ad\nget.`],
    ['in a block', `${PARAGRAPHS[0]!}\n\nThe council debated the bud\u00ad\nget.\nIt rained.\n\n${PARAGRAPHS[1]!}`],
  ])('a soft hyphen at the end of a line that is not wrapped: %s', (_, raw) => {
    expect(repaired(raw)).toContain('debated the budget.');
  });

  test('page heads, page numbers and form feeds in mid-sentence', () => {
    const lines = wrapAt(PARAGRAPHS.join(' '), 62).split('\n');
    const raw = `Harbour Quarterly\n\n${lines.slice(0, 4).join('\n')}\n\n7\n\fHarbour Quarterly\n\n${lines.slice(4, 7).join('\n')}\n\n8\n\fHarbour Quarterly\n\n${lines.slice(7).join('\n')}`;
    expect(repaired(raw)).toBe(PARAGRAPHS.join(' '));
    expect(repaired(raw, { keepFurniture: true })).toContain('Harbour Quarterly');
  });

  test('sentences that were run together', () => {
    expect(repaired('The fog had lifted.The company promised a boat. “Good.”She smiled.')).toBe(
      'The fog had lifted. The company promised a boat. “Good.” She smiled.',
    );
  });

  test.each([
    'Write to OFFICE@TARN.GOV.QA now.',
    'See https://tarn.org/Notes.Html for it.',
    'Ask www.tarn.info.Harbour then.',
  ])('an address is no end of a sentence: %s', (text) => {
    expect(repaired(text)).toBe(text);
  });

  test.each([
    '“It was late.”\n.@adaode answers: “No.”',
    'Ada Ode, Tarn\n..\nIt appears that the boat left.',
    'Late.\n.#ferry is back.',
  ])('a line that begins with a stop goes on with nothing: %j', (text) => {
    expect(repaired(text).replaceAll(/\n+/g, '\n')).toBe(text);
  });

  test.each<[string, string]>([
    [
      'Write &lt;b&gt; for bold, &#60;i x=1&#62; for italics &amp; &lt;/p&gt;.',
      'Write &lt;b&gt; for bold, &#60;i x=1&#62; for italics & &lt;/p&gt;.',
    ],
    ['It is &amp;lt;b&amp;gt; there.', 'It is &lt;b&gt; there.'],
    ['If a &lt; b, then x&lt;b and y&gt;b.', 'If a < b, then x&lt;b and y&gt;b.'],
    [
      '&lt;p&gt;The fog &lt;b&gt;had&lt;/b&gt; lifted.&lt;/p&gt;&lt;p&gt;It rained.&lt;br /&gt;It snowed.&lt;/p&gt;',
      'The fog had lifted.\n\nIt rained.\nIt snowed.',
    ],
    [
      'Each line ends with &lt;br&gt; there, and a &lt;br /&gt; is its twin.',
      'Each line ends with &lt;br&gt; there, and a &lt;br /&gt; is its twin.',
    ],
    ['Type “&lt;hr&gt;”, or an &lt;img&gt; tag.', 'Type “&lt;hr&gt;”, or an &lt;img&gt; tag.'],
    ['The fog had lifted.&lt;br&gt;It rained.', 'The fog had lifted.\nIt rained.'],
    [
      'The fog had&lt;br&gt;lifted from the &lt;br&gt;, and&lt;br&gt;the boats&lt;br&gt;left.',
      'The fog had\nlifted from the \n, and\nthe boats\nleft.',
    ],
    ['The &lt;tweet&gt; came.', 'The <tweet> came.'],
  ])('an escaped tag without its other half is text: %j', (raw, text) => {
    expect(repaired(raw)).toBe(text);
    expect(repaired(text)).toBe(text);
  });

  test('twice decoded wrongly, and references within references', () => {
    expect(repaired('PÃƒÂ©rez left.')).toBe('Pérez left.');
    expect(repaired('Fish &amp;amp; chips')).toBe('Fish & chips');
  });
});

describe('spaces at the ends of some paragraphs are no sign of cuts', () => {
  const four = [
    ...PARAGRAPHS,
    'The harbour office closed for the night, and the last of the passengers went home on foot, past the crane that has not moved since the spring of that year.',
  ];
  test.each<[count: number, ends: number[]]>([
    [2, [0]],
    [2, [1]],
    [4, [0, 1]],
    [4, [0, 2]],
    [4, [1, 2]],
    [4, [0, 1, 2, 3]],
  ])('of %i, those of %j', (count, ends) => {
    const texts = four.slice(0, count);
    expect(repaired(texts.map((text, i) => (ends.includes(i) ? `${text} ` : text)).join('\n')).trimEnd()).toBe(
      texts.join('\n\n'),
    );
  });
});

describe('what is not broken is kept', () => {
  test('lines of quotations that are signed', () => {
    const lines = [
      'What Six Readers Said About The New Tram.',
      '',
      '“The tram has made my way to work half as long. I would not go back to the bus, and nobody I know would. It is the best thing that this town has done in years.” ― Ada Brenk',
      '“It is loud. We hear it at five in the morning, and the driver rings the bell at every corner of our street, though nobody is there to hear it. I wish they would stop.” ― Marek Ruiz',
      '“My shop lost half of its trade while they built it, and nobody has paid us for that.” ― Cleo Park',
      '“I like it.” ― Dora Lund',
      '',
      'Photo: the town.',
      '',
      '“Nobody asked us. They put the stop where the old lime trees stood, and now there is no shade on the square.” ― Ilse Marten',
      '“My children ride it for fun.” ― Bo Ode',
      '“Too slow.” ― Ruth Sorel',
    ];
    expect(repaired(lines.join('\n')).split('\n')).toEqual(lines);
  });
  test.each<[string, string]>([
    ['articles', CLEAN],
    [
      'lists',
      `${PARAGRAPHS[0]}\n\n* What: public hearing\n* When: 7 p.m. on Tuesday\n* Where: town hall\n\n${PARAGRAPHS[1]}`,
    ],
    [
      'verse',
      `${PARAGRAPHS[0]}\n\nThere is a boat beyond the bay\nthat never comes to land,\nits lamp is lit at close of day\nby no one's living hand\n\n${PARAGRAPHS[1]}`,
    ],
    ['facts', `${PARAGRAPHS[0]}\n\nWidth 12 m\nLength 80 m\nSpeed 22 knots\nCrew 14\n\n${PARAGRAPHS[1]}`],
    ['headings', `Late again\n\n${PARAGRAPHS[0]}\n\nWhat comes next\n\n${PARAGRAPHS[1]}`],
    [
      'transcripts with questions asked again',
      'Q: Why does it matter?\n\nA: Because the boat is old.\n\nQ: Why does it matter?\n\nA: Because the quay is older\n\nQ: Why does it matter?\n\nA: I cannot say.',
    ],
    [
      'names with stops inside',
      'They use Node.js at the U.S.A. office of Example.Com in St.Ives and read e.g. nothing.',
    ],
    ['comparisons and unknown tags', 'If a < b and b > c, then <tweet id="5"> is no tag of HTML.'],
    ['accented letters', 'Ângela Ávila, São Tomé, Ãmbito, Château d’Oléron'],
    ['joiners that mean something', 'می‌خواهم and 👩‍🚀 stay'],
    ['the empty text', ''],
  ])('%s', (_, text) => {
    expect(repairParagraphs(text)).toMatchObject({ text, repairs: [] });
  });
});

describe('what extractors do to texts', () => {
  test.each<[string, string, string]>([
    [
      'words torn by hyphen, page number, form feed and head',
      'The committee agreed on the finan-\n\n- 12 -\n\fAnnual Report 2024\n\ncing of the bridge after a long debate in which nobody asked\nthe engineers what they thought, and the mayor closed the meet-\n\n- 13 -\n\fAnnual Report 2024\n\ning before the vote could be counted again by the clerk.',
      'The committee agreed on the financing of the bridge after a long debate in which nobody asked the engineers what they thought, and the mayor closed the meeting before the vote could be counted again by the clerk.',
    ],
    [
      'ligatures and soft hyphens',
      'The oﬃcial ﬁgures were re\u00adﬂected in the bud\u00adget.',
      'The official figures were reflected in the budget.',
    ],
    ['wrong encoding behind references', 'She said: &acirc;&euro;&oelig;No&acirc;&euro;&#157;.', 'She said: “No”.'],
    [
      'one break for tags in a row',
      'One.</p><p>Two.</p> <p class="a">Three.</div></div><div><p>Four.<br></p><p>Five.\n</p><p>Six.<ul><li>Seven.</li></ul><b>Eight.</b>',
      'One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n\nSix.\n\nSeven.\n\nEight.',
    ],
    [
      'breaks as tags',
      'First line.<br/>Second line.<br><br>New paragraph.<p>Another.</p>',
      'First line.\nSecond line.\n\nNew paragraph.\n\nAnother.',
    ],
    [
      'an address broken behind its hyphen',
      'See https://tarn.example/ferry-\ntimetable-2024 for the new plan of the company and its boats on the strait.',
      'See https://tarn.example/ferry-timetable-2024 for the new plan of the company and its boats on the strait.',
    ],
    [
      'one cut in one paragraph',
      'The captain, who has sailed the strait for thirty years, blamed the new timeta\nble rather than the weather.',
      'The captain, who has sailed the strait for thirty years, blamed the new timetable rather than the weather.',
    ],
    ['byte order mark and zero-width characters', '\ufeffThe\u200b ferry\u2060 was late.', 'The ferry was late.'],
    ['carriage returns alone', 'The mayor spoke.\r\rThe council did not.', 'The mayor spoke.\n\nThe council did not.'],
    [
      'quoted mail loses its marks',
      '> The ferry was late again on Monday and the captain\n> blamed the timetable.\n\nI agree.',
      'The ferry was late again on Monday and the captain blamed the timetable.\n\nI agree.',
    ],
    [
      'mail quoted in quoted mail loses all of them',
      '> > The ferry was late again on Monday and the captain\n> > blamed the timetable.\n> I agree with her.\n\nSo do I.',
      'The ferry was late again on Monday and the captain blamed the timetable.\n\nI agree with her.\n\nSo do I.',
    ],
    [
      'a mark before one line stays: it may be a sign',
      '> 40 passengers waited.\n\nThe ferry was late.',
      '> 40 passengers waited.\n\nThe ferry was late.',
    ],
    [
      'tables stay',
      'Year  Visitors  Income\n2019  1,204     $3.2m\n2020  310       $0.9m',
      'Year  Visitors  Income\n2019  1,204     $3.2m\n2020  310       $0.9m',
    ],
    [
      'a word a line stays: nothing tells what it was',
      'The\nmayor\nspoke\nand\nleft\nearly.',
      'The\nmayor\nspoke\nand\nleft\nearly.',
    ],
    [
      'other scripts stay',
      'これは長い文章です。これは長い文章です。\nこれは次の行です。',
      'これは長い文章です。これは長い文章です。\nこれは次の行です。',
    ],
  ])('%s', (_, raw, text) => {
    expect(repaired(raw)).toBe(text);
  });
});

describe('the laws', () => {
  const pieces = fc
    .array(
      fc.constantFrom(
        ...PARAGRAPHS.join(' ').split(' '),
        '\n',
        '\n',
        '\n\n',
        ' ',
        '-\n',
        '\r\n',
        '\u2028',
        '7\n',
        '\f',
        'â€™',
        '&amp;',
        '<br>',
        '<p>',
        '\u00ad',
        '\u200b',
        'Q: ',
        'A: ',
        '* ',
        '.',
        '"',
        'end.Next',
        '  ',
      ),
      { maxLength: 120 },
    )
    .map((parts) => parts.join(' '));
  const any = fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 200 }));

  test('applying the repairs to the raw text gives the text', () => {
    fc.assert(
      fc.property(any, (raw) => {
        const { text, repairs } = repairParagraphs(raw);
        expect(applyEdits(raw, repairs)).toBe(text);
        for (let i = 1; i < repairs.length; i++)
          expect(repairs[i]!.source.start).toBeGreaterThanOrEqual(repairs[i - 1]!.source.end);
      }),
      { numRuns: 100 },
    );
  });

  test('repairing twice is repairing once', () => {
    fc.assert(
      fc.property(any, (raw) => {
        const once = repaired(raw);
        expect(repairParagraphs(once)).toMatchObject({ text: once, repairs: [] });
      }),
      { numRuns: 100 },
    );
  });

  test('letters and digits of prose are never dropped', () => {
    fc.assert(
      fc.property(fc.constantFrom(48, 60, 75), fc.boolean(), (width, windows) => {
        const raw = PARAGRAPHS.map((text) => wrapAt(text, width))
          .join('\n\n')
          .replaceAll('\n', windows ? '\r\n' : '\n');
        expect(repaired(raw).replace(/\s+/g, '')).toBe(CLEAN.replace(/\s+/g, ''));
      }),
    );
  });

  test('spans map to the raw text and back', () => {
    const raw = chunkAt(CLEAN, 257);
    const { text, repairs } = repairParagraphs(raw);
    for (const { index, 0: word } of text.matchAll(/\p{L}+/gu)) {
      const source = toSource(repairs, { start: index, end: index + word.length });
      expect(raw.slice(source.start, source.end).replace('\n', '')).toBe(word);
      expect(fromSource(repairs, source)).toEqual({ start: index, end: index + word.length });
    }
  });

  test.each([
    'a\n',
    'a-\n',
    'Q: a\n',
    '<b ',
    '<!--',
    '&amp;',
    'a.A',
    '\f',
    '\r',
    'â€™',
    'the\n',
    '1   a\n',
    '12   Q.   a\n',
    '> a\n',
    '>> a\n',
    '1\n00:00:01,000 --> 00:00:02,000\na\n\n',
    'ADA ODE: a\n',
    'a. ADA ODE: b. ',
  ])(
    'takes linear time on %j again and again',
    (unit) => {
      expectLinear((length) => {
        const text = unit.repeat(length / unit.length);
        return () => {
          repairParagraphs(text);
        };
      }, 10_000);
    },
    30_000,
  );
});

describe('paragraphs', () => {
  test('know turns behind times and in bold, and letters with stops', () => {
    const kinds = (text: string) =>
      repairParagraphs(text).paragraphs.map(({ kind, speaker }) =>
        speaker === undefined ? kind : `${kind} ${speaker}`,
      );
    expect(
      kinds(
        '[00:01:12] Host: Why?\n[00:01:20] Ada Rao: The boat.\n[00:01:40] Host: And then?\n[00:01:50] Ada Rao: We left.',
      ),
    ).toEqual(['turn Host', 'turn Ada Rao', 'turn Host', 'turn Ada Rao']);
    expect(kinds('**HOST:** Why?\n\n**RAO**: The boat.\n\n**HOST:** And then?\n\n**RAO**: We left.')).toEqual([
      'turn HOST',
      'turn RAO',
      'turn HOST',
      'turn RAO',
    ]);
    expect(kinds('**Why is it late?**\n\nThe boat broke down.')).toEqual(['question', 'prose']);
    expect(kinds('Q. Why?\nA. The boat.\nQ. And then?\nA. We left.')).toEqual([
      'question Q',
      'answer A',
      'question Q',
      'answer A',
    ]);
    expect(kinds('A. First the boat.\nB. Then the dam.\nC. Then the sea.')).toEqual(['list-item']);
  });

  test('have no speaker whose label stands in the paragraph before', () => {
    const text =
      '**Why?**\n— Q: Why did it stop? NOTE so\n\nWhy did it stop? Q: Why did it stop?\n**Why?**\nWhy did it stop?\n';
    for (const { start, end, speaker } of repairParagraphs(text).paragraphs)
      expect(speaker === undefined || text.slice(start, end).includes(`${speaker}:`)).toBe(true);
    expect(repairParagraphs(text).paragraphs.map(({ speaker }) => speaker)).toEqual([undefined, undefined]);
  });
  test('have kinds, and turns their speakers', () => {
    const text = `A lake in danger\n\nBy Lena Okafor\n\nKESSEL, June 3 — ${PARAGRAPHS[0]}\n\nQ: Why now?\n\nA: Because it is late.\n\nQ: And then?\n\nA: We wait.\n\n* one item\n\n${PARAGRAPHS[1]}`;
    expect(repairParagraphs(text).paragraphs.map(({ kind, speaker }) => speaker ?? kind)).toEqual([
      'heading',
      'byline',
      'dateline',
      'Q',
      'A',
      'Q',
      'A',
      'list-item',
      'prose',
    ]);
    expect(repairParagraphs('RAO: It is late.\n\nHOST: Why?\n\nRAO: The boat.').paragraphs).toMatchObject([
      { kind: 'turn', speaker: 'RAO' },
      { kind: 'turn', speaker: 'HOST' },
      { kind: 'turn' },
    ]);
  });
  test('a quotation that ends a line is no label', () => {
    expect(
      repairParagraphs('She said: “It is late.”\n\nHe said: “Very.”').paragraphs.some(
        ({ speaker }) => speaker !== undefined,
      ),
    ).toBe(false);
  });
});

test('wrong options are refused by name', () => {
  expect(() => repairParagraphs('', { keepFurniture: 1 } as unknown as RepairOptions)).toThrow(
    'repairParagraphs: keepFurniture must be true or false, not number',
  );
  expect(() => repairParagraphs('', { wrap: true } as unknown as RepairOptions)).toThrow(
    'repairParagraphs: there is no option "wrap"',
  );
  expect(() => repairParagraphs(undefined as unknown as string)).toThrow(TypeError);
});
