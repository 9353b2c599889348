import { describe, expect, it } from 'vitest';
import { splitLines } from '../../src/structure/lines.ts';
import { findUnlabelled, withFirstLabels } from '../../src/structure/unlabelled.ts';

// Dialogues in which layout alone tells who asks and who answers.

/** "? Why?", "! So.": who asks and who answers, with the words of the line behind the marks. */
function sides(text: string): string[] {
  const lines = splitLines(text);
  const openings = findUnlabelled(text, lines);
  return openings.map(({ side, content, line }, i) => {
    const next = openings[i + 1];
    const to = next?.line === line ? next.start : lines[line]!.end;
    return `${{ ask: '?', answer: '!' }[side!]} ${text.slice(content, to).trim()}`;
  });
}
/** Blocks of lines. */
const page = (...blocks: readonly string[]): string => blocks.join('\n\n');
/** The same marks before each of two questions, with their answers. */
const marked = (mark: string): string => page(`${mark}Why?`, 'So.', `${mark}Who?`, 'Ada.');
const TWO = ['? Why?', '! So.', '? Who?', '! Ada.'];
const NONE: readonly string[] = [];

describe('questions are marked, or not, where', () => {
  it.each<readonly [broken: string, text: string, sides: readonly string[]]>([
    [
      'all of the line is bold',
      page('**Why?**', 'So.', '**Who?**', 'Ada.'),
      ['? Why?**', '! So.', '? Who?**', '! Ada.'],
    ],
    [
      'it is italic, with a number',
      page('_12. Why?_', 'So.', '_13) Who?_', 'Ada.'),
      ['? Why?_', '! So.', '? Who?_', '! Ada.'],
    ],
    [
      'a colon stands behind bold type',
      page('**Why?**:', 'So.', '**Who?**:', 'Ada.'),
      ['? Why?**:', '! So.', '? Who?**:', '! Ada.'],
    ],
    [
      'the answer stands behind bold type in one line',
      page('**Why?** So.', '**Who?** Ada.'),
      ['? Why?**', '! So.', '? Who?**', '! Ada.'],
    ],
    [
      'a colon and an answer stand behind it',
      page('**Why?** : So.', '**Who?**: Ada.'),
      ['? Why?**', '! : So.', '? Who?**', '! : Ada.'],
    ],
    ['bold type never closes', page('**Why?', 'So.', '**Who?', 'Ada.'), NONE],
    [
      'of two kinds of emphasis one asks more',
      page('*Ada Ode on bread?*', '**Why?**', 'So.', '**Who?**', 'Ada.'),
      ['? Why?**', '! So.', '? Who?**', '! Ada.'],
    ],
    ['a number counts up', page('1. Why?', 'So.', '2) Who?', 'Ada.'), TWO],
    [
      'numbers have three digits',
      page('38. Why?', 'So.', '39. Who?', 'Ada.', '40. So?', 'Yes.'),
      [...TWO, '? So?', '! Yes.'],
    ],
    ['the first number is that of a year', page('101. Why?', 'So.', '102. Who?', 'Ada.'), NONE],
    ['numbers do not count up', page('1. Why?', 'So.', '7. Who?', 'Ada.'), NONE],
    [
      'four of five numbers count up',
      page('1. Why?', '2. Who?', 'Ada.', '3. So?', 'Yes.', '4. And?', 'No.', '9. Oh.'),
      ['? Why?', '? Who?', '! Ada.', '? So?', '! Yes.', '? And?', '! No.'],
    ],
    ['headings ask', marked('## '), TWO],
    ['headings of six signs do', marked('###### '), TWO],
    ['headings ask, and one does not', page('# The sea', marked('## ')), TWO],
    ['a letter is quoted', marked('> '), TWO],
    [
      'a letter is quoted, and some of it asks nothing',
      page('> Why?', 'So.', '> I see. And who, pray tell?', 'Ada.', '> Well.', 'Yes.'),
      ['? Why?', '! So.', '? I see. And who, pray tell?', '! Ada.', '? Well.', '! Yes.'],
    ],
    [
      'capitals ask',
      page('WHY WAS IT SO?', 'So.', 'WHO WAS IT?', 'Ada.', 'WHO ELSE WAS?', 'Me.'),
      ['? WHY WAS IT SO?', '! So.', '? WHO ELSE WAS?', '! Me.'],
    ],
    ['capitals are short', page('WHY SO NOW?', 'So.', 'WHO WAS IT?', 'Ada.'), NONE],
    ['nothing marks two questions', page('Why?', 'So.', 'Who?', 'Ada.'), NONE],
    ['nothing is asked', page('**Why.**', 'So.', '**Who.**', 'Ada.'), NONE],
    ['one asks', page('**Why?**', 'So.', '**Who.**', 'Ada.'), NONE],
    [
      'two of five ask',
      page('**Why?**', 'So.', '**Who?**', 'Ada.', '**Oh.**', 'Yes.', '**Ah.**', 'No.', '**Well.**', 'Bye.'),
      ['? Why?**', '! So.', '? Who?**', '! Ada.', '? Oh.**', '! Yes.', '? Ah.**', '! No.', '? Well.**', '! Bye.'],
    ],
    [
      'two of six do',
      page(
        '**Why?**',
        'So.',
        '**Who?**',
        'Ada.',
        '**Oh.**',
        'Yes.',
        '**Ah.**',
        'No.',
        '**Well.**',
        'Bye.',
        '**Eh.**',
        'Ho.',
      ),
      NONE,
    ],
    [
      'three of five are answered',
      page('**Why?**', '**Who?**', '**So?**', 'Yes.', '**And?**', 'No.', '**Or?**', 'Oh.'),
      ['? Why?**', '? Who?**', '? So?**', '! Yes.', '? And?**', '! No.', '? Or?**', '! Oh.'],
    ],
    ['two of five are', page('**Why?**', '**Who?**', '**So?**', '**And?**', 'No.', '**Or?**', 'Oh.'), NONE],
    [
      'a question has two paragraphs',
      page('**Why?**', 'Did it rain?', 'So.', '**Who?**', 'Ada.'),
      ['? Why?**', '! So.', '? Who?**', '! Ada.'],
    ],
    [
      'an answer asks, right above the next question',
      page('**Why?**', 'Did it rain?', '**Who?**', 'Ada.'),
      ['? Why?**', '! Did it rain?', '? Who?**', '! Ada.'],
    ],
    [
      'an answer asks twice',
      page('**Why?**', 'Did it rain?', 'Did it?', '**Who?**', 'Ada.'),
      ['? Why?**', '! Did it rain?', '? Who?**', '! Ada.'],
    ],
    [
      'an answer has paragraphs',
      page('**Why?**', 'So.', 'It rained.', '**Who?**', 'Ada.'),
      ['? Why?**', '! So.', '? Who?**', '! Ada.'],
    ],
    [
      'an answer stands above the first question',
      page('I left it in May, and my boat too.', marked('## ')),
      ['! I left it in May, and my boat too.', ...TWO],
    ],
    ['it ends as no sentence', page('I left it in May, and my boat too', marked('## ')), TWO],
    [
      'it ends in a mark',
      page('I left it in May, and my boat too.”)', marked('## ')),
      ['! I left it in May, and my boat too.”)', ...TWO],
    ],
    ['a stop stands within it', page('I left it in May. I did so', marked('## ')), TWO],
    ['it has twelve letters', page('I left, too.', marked('## ')), ['! I left, too.', ...TWO]],
    ['it has eleven', page('I left too.', marked('## ')), TWO],
    ['nobody speaks there', page('The boat left in May, and so on.', marked('## ')), TWO],
  ])('%s', (_, text, expected) => expect(sides(text)).toEqual(expected));
});

describe('each dash is another voice, or not, where', () => {
  it.each<readonly [broken: string, text: string, sides: readonly string[]]>([
    ['the first one asks', page('— Why?', '— So.', '— Who?'), ['? Why?', '! So.', '? Who?']],
    ['the second one asks', page('– So.', '– Why?', '– Oh.', '– Who?'), ['! So.', '? Why?', '! Oh.', '? Who?']],
    ['both ask as much', page('- Why?', '- Who?', '- So.', '- Oh.'), ['? Why?', '! Who?', '? So.', '! Oh.']],
    ['no space stands behind a long dash', page('―Why?', '―So.', '―Who?'), ['? Why?', '! So.', '? Who?']],
    ['there are two', page('— Why?', '— So.'), NONE],
    ['none asks', page('— So.', '— Oh.', '— Who.', 'Why?'), NONE],
    [
      'four of five are sentences',
      page('— Why?', '— So.', '— Who?', '— Ada…”', '— And'),
      ['? Why?', '! So.', '? Who?', '! Ada…”', '? And'],
    ],
    ['three of five are', page('— Why?', '— So', '— Who?', '— Ada…', '— And'), NONE],
    ['stops stand within lines', page('— Why? So', '— It is. So', '— Who? So'), NONE],
    [
      'three of ten lines have one',
      page('— Why?', 'a.', 'b.', 'c.', 'd.', '— So.', 'e.', 'f.', 'g.', '— Who?'),
      ['? Why?', '! So.', '? Who?'],
    ],
    ['three of eleven do', page('— Why?', 'a.', 'b.', 'c.', 'd.', '— So.', 'e.', 'f.', 'g.', 'h.', '— Who?'), NONE],
    [
      'other lines stand around them',
      page('a.', 'b.', 'c.', '— Why?', '— So.', '— Who?', 'd.', 'e.'),
      ['? Why?', '! So.', '? Who?'],
    ],
  ])('%s', (_, text, expected) => expect(sides(text)).toEqual(expected));
});

describe('headings that ask are an interview, or a report, where', () => {
  /** Four questions with a paragraph below each: `said` of them say "I". */
  const report = (said: number, heading = (i: number) => `## What is known of boat ${i} by now?`): string =>
    page(
      ...[1, 2, 3, 4].flatMap((i) => [
        heading(i),
        i <= said
          ? 'I have a boat that leaks, and nobody knows of it.'
          : 'The town has boats that leak, and nobody knows it.',
      ]),
    );
  it.each<readonly [broken: string, text: string, turns: number]>([
    ['nobody says "I"', report(0), 0],
    ['one does', report(1), 0],
    ['two do', report(2), 8],
    ['it is said in quotation marks', report(0).replaceAll('The town', '“I see,” and the town'), 0],
    [
      'who asks says "you" in two',
      report(0, (i) => `## What do ${i < 3 ? 'you' : 'they'} know of boat ${i} by now?`),
      8,
    ],
    ['who answers says "you"', report(0).replaceAll('The town has', 'For you it has'), 0],
    ['paragraphs are short', page(...[1, 2, 3, 4].flatMap((i) => [`## Boat ${i}?`, 'It leaks.'])), 8],
    ['there are three questions', report(0).split('\n\n').slice(0, 6).join('\n\n'), 6],
  ])('%s', (_, text, turns) => expect(sides(text)).toHaveLength(turns));
});

describe('paragraphs that ask, with nothing to mark them, are a dialogue where', () => {
  const ask = (i: number): string => `Do you know what boat ${i} cost the town in May?`;
  const tell = (i: number): string => `I think that it was ${i} thousand, and I never saw them all.`;
  const pairs = (n: number): string[] => Array.from({ length: n }, (_, i) => [ask(i), tell(i)]).flat();
  it.each<readonly [broken: string, blocks: readonly string[], turns: number]>([
    ['three ask', pairs(3), 6],
    ['two do', pairs(2), 0],
    ['one of three is quoted', [...pairs(2), `“${ask(3)}”`, tell(3)], 0],
    ['one of three has a quotation', [...pairs(2), 'Do you know “what” it cost?', tell(3)], 0],
    ['one of three is of 400 letters', [...pairs(2), `${'Do you know it, '.repeat(25).slice(0, 399)}?`, tell(3)], 0],
    ['it has one less', [...pairs(2), `${'Do you know it, '.repeat(25).slice(0, 398)}?`, tell(3)], 6],
    ['an answer has paragraphs', [...pairs(2), tell(3), ask(4), tell(4)], 6],
    ['the last question has no answer', [...pairs(3), ask(4)], 7],
    ['questions stand together', [ask(1), ask(2), ask(3), tell(3)], 0],
    [
      'nobody says "I" or "you"',
      pairs(3).map((words) => words.replace(/\byou\b/g, 'they').replace(/\bI\b/g, 'we all of them')),
      6,
    ],
    [
      'twelve paragraphs stand from the first of three to the last',
      [ask(1), tell(1), ask(2), ...Array.from({ length: 9 }, (_, i) => tell(i)), ask(3), tell(3)],
      6,
    ],
    ['thirteen do', [ask(1), tell(1), ask(2), ...Array.from({ length: 10 }, (_, i) => tell(i)), ask(3), tell(3)], 0],
  ])('%s', (_, blocks, turns) => expect(sides(page(...blocks))).toHaveLength(turns));
});

describe('labels that stand once, at the first turn of a side, are taken or not where', () => {
  const named = (text: string): string[] => {
    const lines = splitLines(text);
    return withFirstLabels(text, lines, findUnlabelled(text, lines)).map(({ label, as, content, line }) => {
      const name = (own: typeof as | null): string => (own == null ? '-' : text.slice(own.name.start, own.name.end));
      return `${name(label)} ${name(as)} ${text.slice(content, lines[line]!.end)}`;
    });
  };
  const talk = (first: string, second: string, third = '**Who?**'): string => page(first, second, third, 'Ada.');
  it.each<readonly [broken: string, text: string, named: readonly string[]]>([
    [
      'both have one',
      talk('**TC: Why?**', 'Ada Ode: So.'),
      ['TC - Why?**', 'Ada Ode - So.', '- TC Who?**', '- Ada Ode Ada.'],
    ],
    ['one has', talk('**Why?**', 'Ada Ode: So.'), ['- - Why?**', 'Ada Ode - So.', '- - Who?**', '- Ada Ode Ada.']],
    ['it is a word', talk('**Why?**', 'So: yes.'), ['- - Why?**', '- - So: yes.', '- - Who?**', '- - Ada.']],
    [
      'it has a role',
      talk('**Why?**', 'Ada Ode (mayor): So.'),
      ['- - Why?**', '- - Ada Ode (mayor): So.', '- - Who?**', '- - Ada.'],
    ],
    [
      'another mark stands behind it',
      talk('**Why?**', 'Ada Ode - So.'),
      ['- - Why?**', '- - Ada Ode - So.', '- - Who?**', '- - Ada.'],
    ],
    [
      'it stands within a line',
      talk('**Why?**', 'It rained here all day. Ada Ode: So.'),
      ['- - Why?**', '- - It rained here all day. Ada Ode: So.', '- - Who?**', '- - Ada.'],
    ],
    [
      'it stands at the third turn',
      talk('**Why?**', 'So.', '**TC: Who?**'),
      ['- - Why?**', '- - So.', '- - TC: Who?**', '- - Ada.'],
    ],
    ['nobody speaks', 'It rained.', []],
  ])('%s', (_, text, expected) => expect(named(text)).toEqual(expected));
});
