import { describe, expect, it, test } from 'vitest';
import { analyze, fromSource, repairParagraphs } from '../../src/index.ts';
import { readCaptions } from '../../src/structure/captions.ts';
import { expectLinear } from '../linear.ts';
import { heard } from './dialogue.ts';

// Files of captions, as players read them: all that is said stays, in its order, and nothing else.

/** A cue of SubRip; its times as seconds. */
const cue = (n: number, from: number, to: number, words: string): string =>
  `${n}\n${clock(from)},000 --> ${clock(to)},500\n${words}`;
const clock = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
const srt = (...cues: readonly (readonly [from: number, to: number, words: string])[]): string =>
  cues.map(([from, to, words], n) => cue(n + 1, from, to, words)).join('\n\n') + '\n';
const vtt = (...cues: readonly (readonly [from: number, to: number, words: string])[]): string =>
  `WEBVTT\n\n${cues.map(([from, to, words]) => `${clock(from)}.000 --> ${clock(to)}.500\n${words}`).join('\n\n')}\n`;

type Row = readonly [broken: string, raw: string, turns: readonly string[]];

describe('captions of a dialogue are broken where', () => {
  it.each<Row>([
    [
      'WebVTT has voices',
      vtt(
        [1, 3, '<v Jonas Feller>Why did the ferry stop?'],
        [4, 6, '<v Ada Otieno>Because it was old.'],
        [8, 9, '<v Jonas Feller>And now?'],
        [62, 64, '<v Ada Otieno>We wait.'],
      ),
      [
        'Jonas Feller [Jonas Feller] @1 Why did the ferry stop?',
        'Ada Otieno [Ada Otieno] @4 Because it was old.',
        'Jonas Feller [Jonas Feller] @8 And now?',
        'Ada Otieno [Ada Otieno] @62 We wait.',
      ],
    ],
    [
      'a voice goes on over cues, closed or not',
      vtt(
        [1, 3, '<v Jonas Feller>Why did the'],
        [4, 5, '<v Jonas Feller>ferry stop?</v>'],
        [6, 7, '<v Ada Otieno>Because it'],
        [8, 9, 'was old.'],
        [10, 11, '<v Jonas Feller>And now?'],
        [12, 13, '<v Ada Otieno>We wait.'],
      ),
      [
        'Jonas Feller [Jonas Feller] @1 Why did the ferry stop?',
        'Ada Otieno [Ada Otieno] @6 Because it was old.',
        'Jonas Feller [Jonas Feller] @10 And now?',
        'Ada Otieno [Ada Otieno] @12 We wait.',
      ],
    ],
    [
      'voices have classes',
      vtt(
        [1, 3, '<v.loud Jonas Feller>Why did the ferry stop?'],
        [4, 6, '<v.first.loud Ada Otieno>Because it was old.'],
        [8, 9, '<v.loud Jonas Feller>And now?'],
        [12, 14, '<v Ada Otieno>We wait.'],
      ),
      [
        'Jonas Feller [Jonas Feller] @1 Why did the ferry stop?',
        'Ada Otieno [Ada Otieno] @4 Because it was old.',
        'Jonas Feller [Jonas Feller] @8 And now?',
        'Ada Otieno [Ada Otieno] @12 We wait.',
      ],
    ],
    [
      'WebVTT has notes, styles, identifiers and settings',
      [
        'WEBVTT - The ferry',
        'NOTE made by hand\nfor a test',
        'STYLE\n::cue { color: red }',
        'first\n00:01.000 --> 00:03.000 align:start position:10%\n<v Jonas Feller>Why did the ferry stop?',
        'NOTE nobody says this',
        '00:04.000 --> 00:06.000\n<v Ada Otieno>Because it was old.',
        '00:08.000 --> 00:09.000 line:0\n<v Jonas Feller>And now?',
        '1:00:08.000 --> 1:00:09.000\n<v Ada Otieno>We wait.',
      ].join('\n\n'),
      [
        'Jonas Feller [Jonas Feller] @1 Why did the ferry stop?',
        'Ada Otieno [Ada Otieno] @4 Because it was old.',
        'Jonas Feller [Jonas Feller] @8 And now?',
        'Ada Otieno [Ada Otieno] @3608 We wait.',
      ],
    ],
    [
      'tags stand within what is said',
      vtt(
        [1, 3, '<v Jonas Feller>Why did the <i>old</i> ferry <c.yellow>stop</c>?'],
        [4, 6, '<v Ada Otieno>Because <00:00:05.000>it was <b>old</b>.'],
        [8, 9, '<v Jonas Feller>And now?'],
        [12, 14, '<v Ada Otieno>We wait.'],
      ),
      [
        'Jonas Feller [Jonas Feller] @1 Why did the old ferry stop?',
        'Ada Otieno [Ada Otieno] @4 Because it was old.',
        'Jonas Feller [Jonas Feller] @8 And now?',
        'Ada Otieno [Ada Otieno] @12 We wait.',
      ],
    ],
    [
      'SubRip has labels, once a turn',
      srt(
        [1, 3, 'JONAS FELLER: Why did the'],
        [4, 5, 'ferry stop in March?'],
        [6, 8, 'ADA OTIENO: Because the boat\nwas old.'],
        [12, 13, 'JONAS FELLER: And now?'],
        [62, 64, 'ADA OTIENO: Now we wait.'],
      ),
      [
        'JONAS FELLER [JONAS FELLER] @1 Why did the ferry stop in March?',
        'ADA OTIENO [ADA OTIENO] @6 Because the boat was old.',
        'JONAS FELLER [JONAS FELLER] @12 And now?',
        'ADA OTIENO [ADA OTIENO] @62 Now we wait.',
      ],
    ],
    [
      'SubRip has labels at each cue',
      srt(
        [1, 3, 'JONAS FELLER: Why did the'],
        [4, 5, 'JONAS FELLER: ferry stop in March?'],
        [6, 8, 'ADA OTIENO: Because the boat'],
        [9, 10, 'ADA OTIENO: was old.'],
        [12, 13, 'JONAS FELLER: And now?'],
        [62, 64, 'ADA OTIENO: Now we wait.'],
      ),
      [
        'JONAS FELLER [JONAS FELLER] @1 Why did the ferry stop in March?',
        'ADA OTIENO [ADA OTIENO] @6 Because the boat was old.',
        'JONAS FELLER [JONAS FELLER] @12 And now?',
        'ADA OTIENO [ADA OTIENO] @62 Now we wait.',
      ],
    ],
    [
      'what is said comes back',
      srt(
        [1, 3, 'JONAS FELLER: Why did the ferry stop?'],
        [4, 6, 'ADA OTIENO: Because it was old.'],
        [6, 7, 'Right.'],
        [8, 9, 'JONAS FELLER: And now?'],
        [10, 11, 'ADA OTIENO: We wait.'],
        [12, 13, 'Right.'],
        [14, 15, 'JONAS FELLER: For how long?'],
        [16, 17, 'ADA OTIENO: Two years.'],
        [18, 19, 'Right.'],
      ),
      [
        'JONAS FELLER [JONAS FELLER] @1 Why did the ferry stop?',
        'ADA OTIENO [ADA OTIENO] @4 Because it was old. Right.',
        'JONAS FELLER [JONAS FELLER] @8 And now?',
        'ADA OTIENO [ADA OTIENO] @10 We wait. Right.',
        'JONAS FELLER [JONAS FELLER] @14 For how long?',
        'ADA OTIENO [ADA OTIENO] @16 Two years. Right.',
      ],
    ],
    [
      'chevrons tell that another speaks',
      vtt(
        [1, 3, '>> Why did the ferry stop?'],
        [4, 6, '>> Because it was old and it'],
        [7, 8, 'leaked on every trip.'],
        [9, 10, '>> And now?'],
        [11, 12, '>> We wait.'],
      ),
      [
        '- @1 Why did the ferry stop?',
        '- @4 Because it was old and it leaked on every trip.',
        '- @9 And now?',
        '- @11 We wait.',
      ],
    ],
    [
      'each cue has two dashes',
      srt(
        [1, 3, '- Why did the ferry stop?\n- Because it was old.'],
        [5, 7, '- And now?\n- Now we wait.'],
        [8, 10, '- How long?\n- Two years.'],
      ),
      [
        '- @1 Why did the ferry stop?',
        '- Because it was old.',
        '- @5 And now?',
        '- Now we wait.',
        '- @8 How long?',
        '- Two years.',
      ],
    ],
    [
      'line ends are those of Windows',
      vtt(
        [1, 3, '<v Jonas Feller>Why did the ferry\nstop?'],
        [4, 6, '<v Ada Otieno>Because it was old.'],
        [8, 9, '<v Jonas Feller>And now?'],
        [12, 14, '<v Ada Otieno>We wait.'],
      ).replaceAll('\n', '\r\n'),
      [
        'Jonas Feller [Jonas Feller] @1 Why did the ferry stop?',
        'Ada Otieno [Ada Otieno] @4 Because it was old.',
        'Jonas Feller [Jonas Feller] @8 And now?',
        'Ada Otieno [Ada Otieno] @12 We wait.',
      ],
    ],
    [
      'a byte order mark stands before',
      `\ufeff${srt([1, 3, 'JONAS FELLER: Why did the ferry stop?'], [4, 6, 'ADA OTIENO: Because it was old.'], [8, 9, 'JONAS FELLER: And now?'], [12, 14, 'ADA OTIENO: We wait.'])}`,
      [
        'JONAS FELLER [JONAS FELLER] @1 Why did the ferry stop?',
        'ADA OTIENO [ADA OTIENO] @4 Because it was old.',
        'JONAS FELLER [JONAS FELLER] @8 And now?',
        'ADA OTIENO [ADA OTIENO] @12 We wait.',
      ],
    ],
    [
      'blank lines between cues are lost',
      srt(
        [1, 3, 'JONAS FELLER: Why did the'],
        [4, 5, 'ferry stop?'],
        [6, 8, 'ADA OTIENO: Because it was old.'],
        [9, 10, 'JONAS FELLER: And now?'],
        [12, 14, 'ADA OTIENO: We wait.'],
      ).replaceAll('\n\n', '\n'),
      [
        'JONAS FELLER [JONAS FELLER] @1 Why did the ferry stop?',
        'ADA OTIENO [ADA OTIENO] @6 Because it was old.',
        'JONAS FELLER [JONAS FELLER] @9 And now?',
        'ADA OTIENO [ADA OTIENO] @12 We wait.',
      ],
    ],
    [
      'a name stands above the words of each cue',
      srt(
        [1, 3, 'Jonas Feller\nWhy did the ferry stop?'],
        [4, 6, 'Ada Otieno\nBecause it was old.'],
        [8, 9, 'Jonas Feller\nAnd now?'],
        [12, 14, 'Ada Otieno\nWe wait.'],
      ),
      [
        'Jonas Feller [Jonas Feller] @1 Why did the ferry stop?',
        'Ada Otieno [Ada Otieno] @4 Because it was old.',
        'Jonas Feller [Jonas Feller] @8 And now?',
        'Ada Otieno [Ada Otieno] @12 We wait.',
      ],
    ],
    [
      'a program has put the times in brackets before the words',
      '[00:01.000 --> 00:03.000]  JONAS FELLER: Why did the ferry\n[00:03.000 --> 00:04.000]  stop?\n[00:04.000 --> 00:06.000]  ADA OTIENO: Because it was old.\n[00:08.000 --> 00:09.000]  JONAS FELLER: And now?\n[00:12.000 --> 00:14.000]  ADA OTIENO: We wait.',
      [
        'JONAS FELLER [JONAS FELLER] @1 Why did the ferry stop?',
        'ADA OTIENO [ADA OTIENO] @4 Because it was old.',
        'JONAS FELLER [JONAS FELLER] @8 And now?',
        'ADA OTIENO [ADA OTIENO] @12 We wait.',
      ],
    ],
    [
      'an editor has left the voices alone',
      '<v Ada Otieno>It was old, and it leaked.</v>\n<v Jonas Feller>And now?</v>\n<v Ada Otieno>We wait.</v>',
      [
        'Ada Otieno [Ada Otieno] It was old, and it leaked.',
        'Jonas Feller [Jonas Feller] And now?',
        'Ada Otieno [Ada Otieno] We wait.',
      ],
    ],
  ])('%s', (_, raw, turns) => expect(heard(raw)).toEqual(turns));

  const settings = srt(
    [1, 3, '{\\an8}<font color="#ffffff">Jonas Feller: Why did the ferry stop?</font>'],
    [4, 6, '<b>Ada Otieno:</b> Because it was old.'],
    [8, 9, 'Jonas Feller: And now?'],
    [12, 14, '{\\a6}Ada Otieno: We wait.'],
  );
  const bell = srt(
    [1, 3, 'JONAS FELLER: Why did the ferry stop?'],
    [4, 6, 'ADA OTIENO: Because it was old.'],
    [7, 8, '(bell rings)'],
    [9, 10, 'JONAS FELLER: And now?'],
    [12, 14, 'ADA OTIENO: We wait.'],
  );
  const KNOWN_GAPS: readonly Row[] = [
    [
      'labels stand behind tags of SubRip',
      settings,
      [
        'Jonas Feller [Jonas Feller] @1 Why did the ferry stop?',
        'Ada Otieno [Ada Otieno] @4 Because it was old.',
        'Jonas Feller [Jonas Feller] @8 And now?',
        'Ada Otieno [Ada Otieno] @12 We wait.',
      ],
    ],
    [
      'a direction has a cue of its own: it is no speech',
      bell,
      [
        'JONAS FELLER [JONAS FELLER] @1 Why did the ferry stop?',
        'ADA OTIENO [ADA OTIENO] @4 Because it was old.',
        'JONAS FELLER [JONAS FELLER] @9 And now?',
        'ADA OTIENO [ADA OTIENO] @12 We wait.',
      ],
    ],
  ];
  it.fails.each(KNOWN_GAPS)('(known gap) %s', (_, raw, turns) => expect(heard(raw)).toEqual(turns));
});

describe('captions of one voice', () => {
  const raw = srt(
    [1, 3, 'The ferry stopped in March, and'],
    [4, 6, 'nobody told the village why.'],
    [7, 8, 'Right.'],
    [9, 11, 'The boat was old. It leaked.'],
    [12, 13, 'Right.'],
    [24, 26, 'Now the mail comes by sledge.'],
  );

  it('are sentences again, none of them lost, with a paragraph where there is silence', () => {
    expect(repairParagraphs(raw).text).toBe(
      'The ferry stopped in March, and nobody told the village why. Right. The boat was old. It leaked. Right.\n\nNow the mail comes by sledge.',
    );
    expect(analyze(raw).turns).toEqual([]);
  });

  it('are mended by edits of their own kind, which map to the raw text and back', () => {
    const { text, repairs } = repairParagraphs(raw);
    expect(new Set(repairs.map(({ kind }) => kind))).toEqual(new Set(['caption']));
    const start = raw.indexOf('nobody');
    const span = fromSource(repairs, { start, end: start + 6 });
    expect(text.slice(span.start, span.end)).toBe('nobody');
  });

  it('keep every word whatever the cuts', () => {
    const words =
      'Nobody in the village knew why the ferry had stopped. They waited on the quay for a day, and then they walked home over the ice. Nobody spoke. Right, said one of them at last.'.split(
        ' ',
      );
    for (const size of [1, 2, 3, 5, 8]) {
      const cues = Array.from(
        { length: Math.ceil(words.length / size) },
        (_, i) => [2 * i + 1, 2 * i + 2, words.slice(i * size, (i + 1) * size).join(' ')] as const,
      );
      expect(repairParagraphs(srt(...cues)).text).toBe(words.join(' '));
      expect(repairParagraphs(vtt(...cues)).text).toBe(words.join(' '));
    }
  });
});

describe('no captions are', () => {
  it.each([
    'The arrow --> shows the way, and 1 --> 2 --> 3 is a path.\n\nNothing else.',
    'At 00:01 --> we left.',
    '<video> is a tag, and so is <v>.',
    '1\n2\n3',
    '',
  ])('%j', (text) => {
    expect(readCaptions(text)).toBeNull();
    expect(repairParagraphs(text).repairs.filter(({ kind }) => kind === 'caption')).toEqual([]);
  });
});

test('captions without words are empty', () => {
  for (const raw of [
    srt([1, 2, '']),
    'WEBVTT\n\n00:01.000 --> 00:02.000\n',
    '00:01.000 --> 00:02.000',
    'WEBVTT\n\nNOTE nothing\n\n00:01.000 --> 00:02.000\n\n00:03.000 --> 00:04.000\n',
  ]) {
    expect(repairParagraphs(raw).text.trim()).toBe('');
    expect(analyze(raw).turns).toEqual([]);
  }
});

test('the times of turns do not go back', () => {
  const raw = srt(
    ...Array.from(
      { length: 40 },
      (_, i) =>
        [
          i * 90,
          i * 90 + 2,
          `${i % 2 === 0 ? 'JONAS FELLER: Is this the question of hour' : 'ADA OTIENO: This is the answer of hour'} ${i}${i % 2 === 0 ? '?' : '.'}`,
        ] as const,
    ),
  );
  const times = analyze(raw).turns.map(({ time }) => time);
  expect(times).toEqual(Array.from({ length: 40 }, (_, i) => i * 90));
});

test.each([
  '1\n00:00:01,000 --> 00:00:02,000\na b.\n\n',
  '00:01.000 --> 00:02.000\n',
  '<v Ada>x\n',
  '-->\n',
  '00:01.000 --> ',
  '<v a>',
  '00:01.000 --> 00:02.000\n<v A>x\n<v B>y\n',
])(
  'captions take linear time on %j again and again',
  (unit) => {
    expectLinear((length) => {
      const text = unit.repeat(Math.ceil(length / unit.length));
      return () => {
        readCaptions(text);
      };
    }, 40_000);
  },
  30_000,
);
