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

/** The words that stay, and at which second who reads on hears them: "It rained. @1 It". */
function told(raw: string): string {
  const found = readCaptions(raw);
  if (found === null) return '-';
  let text = '';
  let at = 0;
  for (const { start, end, replacement } of found.edits) {
    expect(start).toBeGreaterThanOrEqual(at);
    text += raw.slice(at, start) + replacement;
    at = end;
  }
  const times = found.times.map((own) => `@${own.time} ${/^\S+/.exec(raw.slice(own.at))![0]}`);
  return [text + raw.slice(at), ...times].join(' ');
}
const LINES = 'the ferry had been sound|for a hundred years|and nobody knew|why it stopped.'.split('|');
const WHOLE = 'the ferry had been sound for a hundred years and nobody knew why it stopped.';
/** Lines with a time each. */
const timed = (...lines: readonly string[]): string => lines.map((line, i) => `0:0${i + 1} ${line}`).join('\n');

describe('the words of cues are joined or parted wrongly where', () => {
  it.each<readonly [broken: string, raw: string, told: string]>([
    [
      'one voice is silent for four seconds',
      srt([1, 3, 'It rained.'], [7, 8, 'It snowed.']),
      'It rained.\n\nIt snowed. @1 It @7 It',
    ],
    [
      'one voice is silent for three',
      srt([1, 3, 'It rained.'], [6, 7, 'It snowed.']),
      'It rained. It snowed. @1 It @6 It',
    ],
    [
      'a silence is within a sentence',
      srt([1, 3, 'It rained and'], [9, 10, 'it snowed.']),
      'It rained and it snowed. @1 It @9 it',
    ],
    [
      'a tag closes behind the stop before a silence',
      srt([1, 3, '<i>It rained.</i>'], [9, 10, '<font color="red">It snowed.</font>'], [20, 21, 'It froze.']),
      'It rained.\n\nIt snowed.\n\nIt froze. @1 <i>It @9 <font @20 It',
    ],
    [
      'a direction ends a cue',
      srt([1, 3, '(bell rings)'], [4, 5, 'It rained.']),
      '(bell rings)\n\nIt rained. @1 (bell @4 It',
    ],
    ['a direction ends a line', srt([1, 3, '[bell]\nIt (so) rained']), '[bell] It (so) rained @1 [bell]'],
    [
      'a dash stands within a line',
      srt([1, 3, 'It rained - so'], [4, 5, 'we left']),
      'It rained - so we left @1 It @4 we',
    ],
    ['a dash without a space opens a line', srt([1, 3, '-Why?\n-So.']), '-Why?\n\n-So. @1 -Why?'],
    ['chevrons open a line', srt([1, 3, '>>ADA: Why?\n>>So.']), '>>ADA: Why?\n\n>>So. @1 Why?'],
    [
      'a label comes back',
      srt([1, 2, 'Ada Ode: It'], [3, 4, 'Ada Ode: rained.'], [5, 6, 'Jon: Did it?'], [7, 8, 'It']),
      'Ada Ode: It rained.\n\nJon: Did it? It @1 It @3 rained. @5 Did @7 It',
    ],
    [
      'a label stands behind a tag',
      srt([1, 2, '<i>{\\an8}Ada: It'], [3, 4, '<b>Ada: rained.']),
      'Ada: It rained. @1 It @3 rained.',
    ],
    [
      'six words stand before a colon, or seven',
      srt([1, 2, 'It rained'], [3, 4, 'The Old Man Of The Sea: yes'], [5, 6, 'The Old Man Of The Cold Sea: no']),
      'It rained\n\nThe Old Man Of The Sea: yes The Old Man Of The Cold Sea: no @1 It @3 yes @5 The',
    ],
    [
      'a colon stands within a line',
      srt([1, 2, 'it rained. So: it'], [3, 4, 'froze']),
      'it rained. So: it froze @1 it @3 froze',
    ],
    ['voices have spaces around their names', vtt([1, 2, '<v  Ada Ode >It rained.']), 'Ada Ode: It rained. @1 It'],
    [
      'a number ends a cue',
      '00:01.000 --> 00:02.000\nRoom 5\n00:03.000 --> 00:04.000\nRoom 6',
      'Room 5 Room 6 @1 Room @3 Room',
    ],
    [
      'the number of the next cue stands right above',
      '9\n00:01.000 --> 00:02.000\nIt\n10\n00:03.000 --> 00:04.000\nrained',
      'It rained @1 It @3 rained',
    ],
    [
      'a number is all that is said',
      '00:01.000 --> 00:02.000\n10\n\n00:03.000 --> 00:04.000\nrained',
      '10 rained @1 10 @3 rained',
    ],
    ['rows have white space around them', '00:01.000 --> 00:02.000\n  It  \n\trained \n', 'It rained @1 It'],
    [
      'lines roll up the screen',
      srt(
        [1, 2, 'The ferry stopped'],
        [3, 4, 'The ferry stopped\n<i>in March, and</i>'],
        [5, 6, 'in March, and\nnobody knew'],
        [7, 8, 'nobody knew\nwhy.'],
      ),
      'The ferry stopped in March, and nobody knew why. @1 The @3 <i>in @5 nobody @7 why.',
    ],
    [
      'half of the cues repeat',
      srt(...['No.', 'No.', 'No.', 'No.', 'So.', 'Go.'].map((words, i) => [i, i, words] as const)),
      'No. So. Go. @0 No. @4 So. @5 Go.',
    ],
    [
      'fewer than half do',
      srt(...['No.', 'No.', 'No.', 'No.', 'So.', 'Go.', 'Oh.'].map((words, i) => [i, i, words] as const)),
      'No. No. No. No. So. Go. Oh. @0 No. @1 No. @2 No. @3 No. @4 So. @5 Go. @6 Oh.',
    ],
    [
      'two do',
      srt(...['No.', 'No.', 'No.', 'So.'].map((words, i) => [i, i, words] as const)),
      'No. No. No. So. @0 No. @1 No. @2 No. @3 So.',
    ],
    ['cues are empty', srt([1, 1, ''], [2, 2, ''], [3, 3, ''], [4, 4, ''], [5, 5, 'No.\nNo.']), 'No. No. @5 No.'],
  ])('%s', (_, raw, expected) => expect(told(raw)).toBe(expected));
});

describe('a name above the words of a cue is missed, or made up, where', () => {
  const headed = (...heads: readonly string[]): string =>
    srt(...heads.map((head, i) => [i, i, `${head === '' ? '' : `${head}\n`}${'abcdef'[i]!} it rained`] as const));
  const HEAD = 'A'.repeat(40);
  it.each<readonly [broken: string, raw: string, told: string]>([
    ['three cues have it', headed('Ada', 'Ada', 'Ada'), 'Ada: a it rained b it rained c it rained @0 a @1 b @2 c'],
    ['two cues have it', headed('Ada', 'Ada'), 'Ada a it rained Ada b it rained @0 Ada @1 Ada'],
    [
      'four of five cues have it',
      headed('Ada', 'Jon', '', 'Ada', 'Jon'),
      'Ada: a it rained\n\nJon: b it rained c it rained\n\nAda: d it rained\n\nJon: e it rained @0 a @1 b @2 c @3 d @4 e',
    ],
    [
      'four of six do',
      headed('Ada', 'Jon', '', 'Ada', 'Jon', ''),
      'Ada a it rained Jon b it rained c it rained Ada d it rained Jon e it rained f it rained @0 Ada @1 Jon @2 c @3 Ada @4 Jon @5 f',
    ],
    [
      'no name comes back',
      headed('Ada', 'Jon', 'Eva'),
      'Ada a it rained Jon b it rained Eva c it rained @0 Ada @1 Jon @2 Eva',
    ],
    [
      'two lines stand below it',
      srt([0, 0, 'Ada\nIt\nrained'], [1, 1, 'Ada\nand'], [2, 2, 'Ada\nfroze']),
      'Ada: It rained and froze @0 It @1 and @2 froze',
    ],
    [
      'the family name comes first, with what somebody is behind it',
      headed('Ode, Ada (Guest 1)', 'Ode, Ada (Guest 1)', 'Ode, Ada (Guest 1)'),
      'Ada Ode (Guest 1): a it rained b it rained c it rained @0 a @1 b @2 c',
    ],
    [
      'it ends as a sentence',
      headed('No.', 'No.', 'No.'),
      'No. a it rained No. b it rained No. c it rained @0 No. @1 No. @2 No.',
    ],
    [
      'it has five words',
      headed('A B C D E', 'A B C D E', 'A B C D E'),
      'A B C D E: a it rained b it rained c it rained @0 a @1 b @2 c',
    ],
    [
      'it has six',
      headed('A B C D E F', 'A B C D E F', 'A B C D E F'),
      'A B C D E F a it rained A B C D E F b it rained A B C D E F c it rained @0 A @1 A @2 A',
    ],
    [
      'it has 47 letters',
      headed(`${HEAD} Radio1`, `${HEAD} Radio1`, `${HEAD} Radio1`),
      `${HEAD} Radio1: a it rained b it rained c it rained @0 a @1 b @2 c`,
    ],
    [
      'it has 48',
      headed(`${HEAD} Radio12`, `${HEAD} Radio12`, `${HEAD} Radio12`),
      `${HEAD} Radio12 a it rained ${HEAD} Radio12 b it rained ${HEAD} Radio12 c it rained @0 ${HEAD} @1 ${HEAD} @2 ${HEAD}`,
    ],
    [
      'a mark stands behind it',
      headed('Ada (no)!x', 'Ada (no)!x', 'Ada (no)!x'),
      'Ada (no)!x a it rained Ada (no)!x b it rained Ada (no)!x c it rained @0 Ada @1 Ada @2 Ada',
    ],
  ])('%s', (_, raw, expected) => expect(told(raw)).toBe(expected));
});

describe('lines with a time each are read wrongly where', () => {
  const all = `${WHOLE} @1 the @2 for @3 and @4 why`;
  it.each<readonly [broken: string, raw: string, told: string]>([
    ['they go on', timed(...LINES), all],
    [
      'times have brackets, hours and parts of seconds',
      `[00:01] ${LINES[0]}\n(0:02) ${LINES[1]}\n0:00:03.250  ${LINES[2]}\n1:00:04,5 ${LINES[3]}`,
      `${WHOLE} @1 the @2 for @3 and @3604 why`,
    ],
    [
      'three lines have one',
      timed(...LINES.slice(0, 3)),
      'the ferry had been sound for a hundred years and nobody knew @1 the @2 for @3 and',
    ],
    ['two have one', timed(...LINES.slice(0, 2)), '-'],
    ['four of five have one', `${timed(...LINES)}\nand when`, `${WHOLE}\nand when @1 the @2 for @3 and @4 why`],
    ['the first one has none', `now\n${timed(...LINES)}`, `now ${all}`],
    ['three of four have one', `${timed(...LINES.slice(0, 3))}\n${LINES[3]}`, '-'],
    ['one of them has a label', timed(LINES[0]!, 'Ada: it', LINES[2]!, LINES[3]!), '-'],
    ['one of them is a label alone', timed(LINES[0]!, 'Ada:', LINES[2]!, LINES[3]!), '-'],
    [
      'a colon stands within a word',
      timed('Ada:it', ...LINES.slice(1)),
      'Ada:it for a hundred years and nobody knew why it stopped. @1 Ada:it @2 for @3 and @4 why',
    ],
    [
      'a label stands within a line',
      timed('so said Ada: it', ...LINES.slice(1)),
      'so said Ada: it for a hundred years and nobody knew why it stopped. @1 so @2 for @3 and @4 why',
    ],
    ['one of them has a dash', timed(LINES[0]!, '- it', LINES[2]!, LINES[3]!), '-'],
    ['one of them has a dash without a space', timed(LINES[0]!, '-it', LINES[2]!, LINES[3]!), '-'],
    ['one of them has chevrons', timed(LINES[0]!, '>> it', LINES[2]!, LINES[3]!), '-'],
    ['times go back', `${timed(...LINES)}\n0:03 and when`, '-'],
    [
      'a time comes twice',
      `${timed(...LINES)}\n0:04 and when`,
      `${WHOLE}\nand when @1 the @2 for @3 and @4 why @4 and`,
    ],
    [
      'the first time is that of the beginning',
      `0:00 so\n${timed(...LINES)}`,
      `so ${WHOLE} @0 so @1 the @2 for @3 and @4 why`,
    ],
    ['it is a schedule', '8:00 Breakfast\n9:00 Talks\n10:00 Lunch\n11:00 Walks', '-'],
    [
      'half of the lines go on',
      timed('It rained', 'and froze.', 'It snowed', 'and thawed.', 'So we left.'),
      'It rained and froze.\nIt snowed and thawed.\nSo we left. @1 It @2 and @3 It @4 and @5 So',
    ],
    ['fewer do', timed('It rained', 'and froze.', 'It snowed.', 'It thawed.'), '-'],
    ['small letters stand behind sentences', timed('it rained.', 'it froze.', 'it snowed.', 'it thawed.'), '-'],
    [
      'blank lines part sentences',
      timed(...LINES) + '\n \n0:05 it rained and\n\n0:06 froze.',
      `${WHOLE}\n\nit rained and froze. @1 the @2 for @3 and @4 why @5 it @6 froze.`,
    ],
    [
      'each has the end of the one before',
      timed(
        'the ferry had been',
        'Ferry had been  sound for',
        'sound for a hundred years',
        'a hundred years',
        'and stopped.',
      ),
      'the ferry had been sound for a hundred years and stopped. @1 the @2 sound @3 a @5 and',
    ],
    [
      'one of four has',
      timed('the ferry had been', 'ferry had been sound', 'and then', 'it stopped.'),
      'the ferry had been ferry had been sound and then it stopped. @1 the @2 ferry @3 and @4 it',
    ],
    [
      'each has a word of the one before',
      timed('the ferry', 'ferry had', 'had been', 'been sound'),
      'the ferry ferry had had been been sound @1 the @2 ferry @3 had @4 been',
    ],
    [
      'each has twelve words of the one before, or thirteen',
      timed('x a b c d e f g h i j k l', 'a b c d e f g h i j k l m', 'a b c d e f g h i j k l m n'),
      'x a b c d e f g h i j k l m a b c d e f g h i j k l m n @1 x @2 m @3 a',
    ],
    ['a time stands within a sentence of a text', 'We met at 10:30 and left.\nAt 11:30 it rained\nand froze', '-'],
  ])('%s', (_, raw, expected) => expect(told(raw)).toBe(expected));
});

describe('voices without times are read wrongly where', () => {
  it.each<readonly [broken: string, raw: string, told: string]>([
    ['they have classes and spaces', '<v.loud.first  Ada Ode >It rained.</v>', 'Ada Ode: It rained.'],
    ['the tag has no name', 'The tag <v > is empty.', '-'],
  ])('%s', (_, raw, expected) => expect(told(raw)).toBe(expected));
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
