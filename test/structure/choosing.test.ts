import { describe, expect, it } from 'vitest';
import { asHearing, asWhole, choose, findOpenings, judgeAll } from '../../src/structure/dialogue.ts';
import { splitLines } from '../../src/structure/lines.ts';
import type { Label } from '../../src/structure/label-bodies.ts';
import { findLabels } from '../../src/structure/turn-labels.ts';

// What is made of the probabilities of labels, whatever these come from.

const nameOf = (text: string, { name }: Label): string => text.slice(name.start, name.end);

/** The probability of a reading by its name ("Ode"), or by its name and what closes it ("Ode dash"); 0 for all others. */
type Likely = Readonly<Record<string, number>>;

function read(text: string, likely: Likely) {
  const lines = splitLines(text);
  const labels = findLabels(text, lines);
  const first = labels.map(
    (label) => likely[`${nameOf(text, label)} ${label.closer}`] ?? likely[nameOf(text, label)] ?? 0,
  );
  return { lines, labels, first };
}

/** The labels that are believed, with their roles. */
function chosen(text: string, likely: Likely): string[] {
  const { lines, labels, first } = read(text, likely);
  return choose(text, lines, labels, first).map(({ label }) =>
    label!.role === null
      ? nameOf(text, label!)
      : `${nameOf(text, label!)} (${text.slice(label!.role.start, label!.role.end)})`,
  );
}

describe('of labels that are likely or not, the wrong ones are believed where', () => {
  const TWO = { Ode: 0.9, Roe: 0.9 };
  const FOUR = 'Ode: Yes.\nRoe: So.\nOde: Why?\nRoe: Well.';
  const WIDE = 'It has rained here for many days and now we saw the video from the';
  it.each<readonly [broken: string, text: string, likely: Likely, chosen: readonly string[]]>([
    ['one is as likely as not', 'Ode: Yes.\nRoe: So.', { Ode: 0.5, Roe: 0.49 }, ['Ode']],
    ['one says what it is at its end', 'Ode: Yes.\nRoe: So.\nLee: Oh.', { Ode: 0.9, Roe: 0.9, Lee: 0 }, ['Ode', 'Roe']],
    [
      'two readings of a line are likely',
      'Ode - Roe: Yes.\nLee: So.',
      { 'Ode dash': 0.6, 'Ode colon': 0.9, Lee: 0.9 },
      ['Ode (Roe)', 'Lee'],
    ],
    [
      'the other of the two is likelier',
      'Ode - Roe: Yes.\nLee: So.',
      { 'Ode dash': 0.9, 'Ode colon': 0.6, Lee: 0.9 },
      ['Ode', 'Lee'],
    ],
    ['a name stands within a line', 'Ode: It is all very well so. Roe: Yes.', TWO, ['Ode', 'Roe']],
    ['a name within a line is unlikely', 'Ode: It is all very well so. Roe: Yes.', { Ode: 0.9, Roe: 0.4 }, ['Ode']],
    [
      'what follows a dash is who somebody is',
      'Ada Ode -- Tarn Bank -- Analyst\nIt rained.\nRoe: So.',
      { 'Ada Ode dash': 0.9, 'Ada Ode alone': 0.5, Roe: 0.9 },
      ['Ada Ode (Tarn Bank -- Analyst)', 'Roe'],
    ],
    [
      'it is so unlikely',
      'Ada Ode -- Tarn Bank -- Analyst\nIt rained.\nRoe: So.',
      { 'Ada Ode dash': 0.9, 'Ada Ode alone': 0.49, Roe: 0.9 },
      ['Ada Ode', 'Roe'],
    ],
    [
      'it is a sentence',
      'Ada Ode -- Tarn Bank -- Yes!\nIt rained.\nRoe: So.',
      { 'Ada Ode dash': 0.9, 'Ada Ode alone': 0.6, Roe: 0.9 },
      ['Ada Ode', 'Roe'],
    ],
    // what is wrapped
    ['a wrapped line begins with it', `Ode: Yes.\n${WIDE}\nRoe: So.`, TWO, ['Ode']],
    ['a comma ends the line above', `Ode: Yes.\n${WIDE},\nRoe: So.`, TWO, ['Ode']],
    ['a stop ends the line above', `Ode: Yes.\n${WIDE}.\nRoe: So.`, TWO, ['Ode', 'Roe']],
    ['a blank line stands between', `Ode: Yes.\n${WIDE}\n\nRoe: So.`, TWO, ['Ode', 'Roe']],
    ['it comes back', `Ode: Yes.\n${WIDE}\nRoe: So.\nOde: Oh.\nRoe: Oh.`, TWO, ['Ode', 'Roe', 'Ode', 'Roe']],
    ['the line above is short', `Ode: Yes.\n${WIDE} ${WIDE}.\nit rained\nRoe: So.`, TWO, ['Ode', 'Roe']],
    [
      'the line above is three fifths as wide as the widest',
      `Ode: Yes.\n${'x'.repeat(50)}.\n${'x'.repeat(30)}\nRoe: So.`,
      TWO,
      ['Ode', 'Roe'],
    ],
    // who takes part
    [
      'a single name has a whole name behind it above all turns',
      `Editor: Ada Kask\n${FOUR}`,
      { ...TWO, Editor: 0.9 },
      ['Ode', 'Roe', 'Ode', 'Roe'],
    ],
    ['a surname has', `Kask: Ada Lee\n${FOUR}`, { ...TWO, Kask: 0.9 }, ['Ode', 'Roe', 'Ode', 'Roe']],
    ['it has it below', `${FOUR}\nKask: Ada Lee`, { ...TWO, Kask: 0.9 }, ['Ode', 'Roe', 'Ode', 'Roe', 'Kask']],
    ['it has other words', `Kask: Well then\n${FOUR}`, { ...TWO, Kask: 0.9 }, ['Kask', 'Ode', 'Roe', 'Ode', 'Roe']],
    [
      'a role has a name behind it',
      'Interviewer: Ada Kask\n\nOde: Yes.\nRoe: So.',
      { ...TWO, Interviewer: 0.9 },
      ['Ode', 'Roe'],
    ],
    [
      'a role has several',
      'Panelists: Ada Kask, Tarn Bank (AK); Jon Lee and Eva Nye\n\nOde: Yes.',
      { ...TWO, Panelists: 0.9 },
      ['Ode'],
    ],
    [
      'a role has a name and words',
      'Interviewer: Ada Kask, and so it went on and on\n\nOde: Yes.',
      { ...TWO, Interviewer: 0.9 },
      ['Interviewer', 'Ode'],
    ],
    [
      'a role comes back',
      'Interviewer: Ada Kask\n\nOde: Yes.\nInterviewer: So.',
      { ...TWO, Interviewer: 0.9 },
      ['Ode', 'Interviewer'],
    ],
    [
      'those who take part stand below',
      'Participants:\nAda Kask, Jon Lee\n\nOde: Yes.',
      { ...TWO, Participants: 0.9 },
      ['Ode'],
    ],
    [
      'words stand below a crowd',
      'Participants:\nHear, hear!\nOde: Yes.',
      { ...TWO, Participants: 0.9 },
      ['Participants', 'Ode'],
    ],
    ['a crowd stands at the end', 'Ode: Yes.\nParticipants:', { ...TWO, Participants: 0.9 }, ['Ode', 'Participants']],
    // letters that ask
    [
      'letters ask twice before an unlikely mark',
      'Question - Why?\nOde: Yes.\nQuestion - Who?',
      { Ode: 0.9, 'Question dash': 0.1 },
      ['Question', 'Ode', 'Question'],
    ],
    ['they ask once', 'Question - Why?\nOde: Yes.', { Ode: 0.9, 'Question dash': 0.1 }, ['Ode']],
    ['one of two asks', 'Question - Why?\nOde: Yes.\nQuestion - So.', { Ode: 0.9, 'Question dash': 0.1 }, ['Ode']],
    ['answers ask', 'Answer - Why?\nOde: Yes.\nAnswer - Who?', { Ode: 0.9, 'Answer dash': 0.1 }, ['Ode']],
    ['names ask', 'Kask - Why?\nOde: Yes.\nKask - Who?', { Ode: 0.9, 'Kask dash': 0.1 }, ['Ode']],
    // what heads a page and ends it
    [
      'a name heads a page above its by-line',
      'Ada Kask\nInterviewed by Jon Lee\n\nOde: Yes.\nRoe: So.',
      { ...TWO, 'Ada Kask': 0.9 },
      ['Ode', 'Roe'],
    ],
    [
      'a name alone has words below',
      'Ada Kask\nIt rained.\nOde: Yes.\nRoe: So.',
      { ...TWO, 'Ada Kask': 0.9 },
      ['Ada Kask', 'Ode', 'Roe'],
    ],
    [
      'a name is the title above an introduction',
      'Kask: fair and balanced\n\nIt rained.\n\nOde: Yes.\nRoe: So.',
      { ...TWO, Kask: 0.9 },
      ['Ode', 'Roe'],
    ],
    [
      'no introduction stands below',
      'Kask: fair and balanced\n\nOde: Yes.\nRoe: So.',
      { ...TWO, Kask: 0.9 },
      ['Kask', 'Ode', 'Roe'],
    ],
    [
      'no blank line stands below',
      'Kask: fair and balanced\nIt rained.\n\nOde: Yes.\nRoe: So.',
      { ...TWO, Kask: 0.9 },
      ['Kask', 'Ode', 'Roe'],
    ],
    [
      'a sentence stands behind it',
      'Kask: fair and balanced.”\n\nIt rained.\n\nOde: Yes.\nRoe: So.',
      { ...TWO, Kask: 0.9 },
      ['Kask', 'Ode', 'Roe'],
    ],
    [
      'a number stands behind it',
      'Kask: 40\n\nIt rained.\n\nOde: Yes.\nRoe: So.',
      { ...TWO, Kask: 0.9 },
      ['Kask', 'Ode', 'Roe'],
    ],
    [
      'it stands in the second line',
      'The sea.\n\nKask: fair and balanced\n\nIt rained.\n\nOde: Yes.\nRoe: So.',
      { ...TWO, Kask: 0.9 },
      ['Kask', 'Ode', 'Roe'],
    ],
    [
      'the page speaks of itself',
      'Ode: Yes.\nRoe: So.\nDuration: 40 minutes',
      { ...TWO, Duration: 0.9 },
      ['Ode', 'Roe'],
    ],
    [
      'a note stands behind the end',
      'Ode: Yes.\nRoe: So.\n[End of interview]\nNote: it froze.',
      { ...TWO, Note: 0.9 },
      ['Ode', 'Roe'],
    ],
    [
      'two notes do',
      'Ode: Yes.\nRoe: So.\n###\nNote: it froze.\n###\nKask: So.',
      { ...TWO, Note: 0.9, Kask: 0.9 },
      ['Ode', 'Roe'],
    ],
    [
      'whoever speaks behind the end has spoken before',
      'Ode: Yes.\nRoe: So.\n###\nOde: it froze.',
      TWO,
      ['Ode', 'Roe', 'Ode'],
    ],
    [
      'no end stands before a note',
      'Ode: Yes.\nRoe: So.\nNote: it froze.',
      { ...TWO, Note: 0.9 },
      ['Ode', 'Roe', 'Note'],
    ],
    // what the others make of one
    [
      'a speaker by office is unlikely, among others',
      'Ode: Yes.\nRoe: So.\nADA KASK, HOST: Oh.',
      TWO,
      ['Ode', 'Roe', 'ADA KASK (HOST)'],
    ],
    ['a speaker by office is unlikely, and one speaks', 'Ode: Yes.\nADA KASK, HOST: Oh.', TWO, ['Ode']],
    ['who has another office is unlikely', 'Ode: Yes.\nRoe: So.\nADA KASK, TARN BANK: Oh.', TWO, ['Ode', 'Roe']],
    ['a surname has an office', 'Ode: Yes.\nRoe: So.\nKASK, HOST: Oh.', TWO, ['Ode', 'Roe']],
    ['an office stands alone with its name', 'Ode: Yes.\nRoe: So.\nADA KASK, HOST\nOh.', TWO, ['Ode', 'Roe']],
    [
      'the page has explained a label',
      'Talking are Ada Kask (ak) and Ben Ode (bo).\n\nBo: Yes.\nak: So.',
      { Bo: 0.9 },
      ['Bo', 'ak'],
    ],
    [
      'it has explained another',
      'Talking are Ada Kask (kk) and Ben Ode (oo).\n\nOo: Yes.\nmm: So.',
      { Oo: 0.9 },
      ['Oo'],
    ],
    ['an unlikely letter stands among others', 'Ode: Yes.\nQ (Inaudible.)\nRoe: So.', TWO, ['Ode', 'Q', 'Roe']],
    ['it stands above them', 'Q (Inaudible.)\nOde: Yes.\nRoe: So.', TWO, ['Ode', 'Roe']],
    ['it stands below them', 'Ode: Yes.\nRoe: So.\nQ (Inaudible.)', TWO, ['Ode', 'Roe']],
    ['a name stands before a gap', 'Ode: Yes.\nKask   (Inaudible.)\nRoe: So.', TWO, ['Ode', 'Roe']],
    [
      'an unlikely role stands among four turns',
      'Ode: Yes.\nRoe: So.\nCOURT: Oh.\nOde: Why?\nRoe: Well.',
      { ...TWO, COURT: 0.2 },
      ['Ode', 'Roe', 'COURT', 'Ode', 'Roe'],
    ],
    [
      'it is very unlikely',
      'Ode: Yes.\nRoe: So.\nCOURT: Oh.\nOde: Why?\nRoe: Well.',
      { ...TWO, COURT: 0.19 },
      ['Ode', 'Roe', 'Ode', 'Roe'],
    ],
    [
      'it stands among three',
      'Ode: Yes.\nRoe: So.\nCOURT: Oh.\nRoe: Well.',
      { ...TWO, COURT: 0.2 },
      ['Ode', 'Roe', 'Roe'],
    ],
    [
      'it is in small letters',
      'Ode: Yes.\nRoe: So.\nCourt: Oh.\nOde: Why?\nRoe: Well.',
      { ...TWO, Court: 0.2 },
      ['Ode', 'Roe', 'Ode', 'Roe'],
    ],
    [
      'it stands before another mark',
      'Ode: Yes.\nRoe: So.\nCOURT - Oh.\nOde: Why?\nRoe: Well.',
      { ...TWO, COURT: 0.2 },
      ['Ode', 'Roe', 'Ode', 'Roe'],
    ],
    [
      'an unlikely name stands among them',
      'Ode: Yes.\nRoe: So.\nKASK: Oh.\nOde: Why?\nRoe: Well.',
      { ...TWO, KASK: 0.2 },
      ['Ode', 'Roe', 'Ode', 'Roe'],
    ],
  ])('%s', (_, text, likely, expected) => expect(chosen(text, likely)).toEqual(expected));

  it('a speaker is once likely and once less so', () => {
    const text = 'Ode: Yes.\nRoe: So.\nOde: Oh.\nRoe: Oh.';
    const { lines, labels } = read(text, {});
    const names = (probabilities: readonly number[]): string =>
      choose(text, lines, labels, probabilities)
        .map(({ label }) => nameOf(text, label!))
        .join(' ');
    expect(names([0.9, 0.9, 0.3, 0.29])).toBe('Ode Roe Ode');
    expect(names([0.4, 0.9, 0.4, 0.9])).toBe('Roe Roe');
  });
});

describe('one style explains a whole text, or not, where', () => {
  /** The probabilities of a text's labels, which all had the same, once the whole text is looked at. */
  const whole = (text: string, likely: number): number[] => {
    const lines = splitLines(text);
    const labels = findLabels(text, lines);
    return asWhole(
      lines,
      labels,
      labels.map(() => likely),
      labels.map(() => 0),
    );
  };
  const ALL = [0.5, 0.5, 0.5];
  const NONE = [0, 0, 0];
  it.each<readonly [broken: string, text: string, likely: number, raised: readonly number[]]>([
    ['voices come back', 'Ode: Yes.\nRoe: So.\nOde: Oh.', 0.3, ALL],
    ['none is likely', 'Ode: Yes.\nRoe: So.\nOde: Oh.', 0.29, NONE],
    ['none comes back', 'Ode: Yes.\nRoe: So.\nLee: Oh.', 0.9, NONE],
    ['there is one voice', 'Ode: Yes.\nOde: So.\nOde: Oh.', 0.9, NONE],
    ['there are two turns', 'Ode: Yes.\nRoe: So.', 0.9, [0, 0]],
    ['too many lines have no label', 'Ode: Yes.\nRoe: So.\nOde: Oh.\nIt rained.', 0.9, NONE],
    ['six of seven lines have one', `${'Ode: Yes.\nRoe: So.\n'.repeat(3)}It rained.`, 0.9, [...ALL, ...ALL]],
    [
      'questions in bold type stand above answers',
      '**Who pays?**\nOde: Yes.\nRoe: So.\n**And then? **\nOde: Oh.',
      0.9,
      ALL,
    ],
    [
      'there are as many questions as answers',
      '**Who?**\nOde: Yes.\n**Who?**\nRoe: So.\n**Who?**\nOde: Oh.',
      0.9,
      NONE,
    ],
    ['headings in bold type stand above them', '**The sea**\nOde: Yes.\nRoe: So.\nOde: Oh.', 0.9, [0, 0, 0, 0]],
    ['bold type stands within a line', 'It **was?**\nOde: Yes.\nRoe: So.\nOde: Oh.', 0.9, NONE],
    ['labels stand alone', 'Ode:\nRoe:\nOde:', 0.9, NONE],
  ])('%s', (_, text, likely, raised) => expect(whole(text, likely)).toEqual(raised));

  it('one voice comes once', () => {
    const text = 'Ode: Yes.\nRoe: So.\nOde: Oh.\nLee: Oh.';
    const lines = splitLines(text);
    const labels = findLabels(text, lines);
    const of = (ode: number, once: number): number[] =>
      asWhole(lines, labels, [ode, 0.9, ode, once], [0.1, 0.9, 0.1, 0]);
    expect(of(0.4, 0.2)).toEqual([0.5, 0.9, 0.5, 0.5]);
    expect(of(0.4, 0.19)).toEqual([0.1, 0.9, 0.1, 0]);
    expect(of(0.03, 0.9)).toEqual([0.5, 0.9, 0.5, 0.5]);
    expect(of(0.02, 0.9)).toEqual([0.1, 0.9, 0.1, 0]);
  });
});

describe('members before a stop are who speaks, or who is spoken of, where', () => {
  const heard = (text: string): string[] => {
    const labels = findLabels(text, splitLines(text));
    const raised = asHearing(
      text,
      labels,
      labels.map(() => 0.4),
    );
    return labels.map((label, i) => `${nameOf(text, label)} ${raised[i]!}`);
  };
  it.each<readonly [broken: string, text: string, heard: readonly string[]]>([
    [
      'they come back',
      'Mr. VANE. It rained. The CHAIRMAN. It did so. Mr. VANE. “Yes.”',
      ['Mr. VANE 0.5', 'The CHAIRMAN 0.5', 'Mr. VANE 0.5'],
    ],
    ['two stand there', 'Mr. VANE. It rained all day here. The CHAIRMAN. It did.', ['Mr. VANE 0.4', 'The CHAIRMAN 0']],
    [
      'none comes back',
      'Mr. VANE. It rained. The CHAIRMAN. It did so. Mr. KASK. Yes.',
      ['Mr. VANE 0.4', 'The CHAIRMAN 0', 'Mr. KASK 0'],
    ],
    [
      'there is one',
      'Mr. VANE. It rained. Mr. VANE. It did so. Mr. VANE. Yes.',
      ['Mr. VANE 0.4', 'Mr. VANE 0', 'Mr. VANE 0'],
    ],
    [
      'two of five say nothing',
      'Mr. VANE. Mr. KASK. Mr. VANE. It rained. Mr. KASK. It did so. Mr. VANE. Yes.',
      ['Mr. VANE 0.4', 'Mr. KASK 0', 'Mr. VANE 0', 'Mr. KASK 0', 'Mr. VANE 0'],
    ],
    [
      'one of five says nothing',
      'Mr. VANE. Mr. KASK. It rained. Mr. VANE. It snowed. Mr. KASK. It did so. Mr. VANE. Yes.',
      ['Mr. VANE 0.5', 'Mr. KASK 0.5', 'Mr. VANE 0.5', 'Mr. KASK 0.5', 'Mr. VANE 0.5'],
    ],
    [
      'they end sentences',
      'We thank Mr. VANE. It rained, said Mr. KASK. It did so, said Mr. VANE. Yes.',
      ['Mr. VANE 0', 'Mr. KASK 0', 'Mr. VANE 0'],
    ],
    [
      'three of five begin sentences',
      'Mr. VANE. It rained. Mr. KASK. It did. Mr. VANE. We thank Mr. KASK. It is said of Mr. VANE. Yes.',
      ['Mr. VANE 0.5', 'Mr. KASK 0.5', 'Mr. VANE 0.5', 'Mr. KASK 0.5', 'Mr. VANE 0.5'],
    ],
    [
      'letters stand before stops',
      'Q. It rained. A. It did. Q. It was so late. A. So.',
      ['Q 0.4', 'A 0.4', 'Q 0.4', 'A 0.4'],
    ],
  ])('%s', (_, text, expected) => expect(heard(text)).toEqual(expected));
});

describe('voices that have been judged often', () => {
  const calls = (probability: (i: number) => number, turns: number): readonly [asked: number, last: number] => {
    const text = 'Ode: Yes.\n'.repeat(turns);
    let asked = 0;
    const all = judgeAll(findLabels(text, splitLines(text)), (i) => {
      asked++;
      return probability(i);
    });
    return [asked, Math.round(all.at(-1)! * 1000) / 1000];
  };
  it.each<readonly [broken: string, probability: (i: number) => number, turns: number, asked: number, last: number]>([
    ['are judged again below sixteen', () => 0.9, 16, 16, 0.9],
    ['and always alike are not, behind', () => 0.9, 20, 16, 0.9],
    ['as sure as it must be are not', () => 0.85, 20, 16, 0.85],
    ['less sure are', () => 0.84, 20, 20, 0.84],
    ['that are surely none are not', () => 0.05, 20, 16, 0.05],
    ['that are less surely none are', () => 0.06, 20, 20, 0.06],
    ['now so, now so, are', (i) => (i === 3 ? 0.2 : 0.9), 20, 20, 0.9],
    ['have their mean from then on', (i) => (i < 8 ? 0.86 : 0.96), 20, 16, 0.91],
  ])('%s', (_, probability, turns, asked, last) => expect(calls(probability, turns)).toEqual([asked, last]));
});

describe('a text is a dialogue, or none, where', () => {
  const opened = (text: string): string[] =>
    findOpenings(text, splitLines(text)).map(({ label, start, content, until }) =>
      [
        label === null ? text.slice(start, content).trim() : nameOf(text, label),
        ...(until === undefined ? [] : [`…${text.slice(until - 5, until)}`]),
      ].join(' '),
    );
  it.each<readonly [broken: string, text: string, opened: readonly string[]]>([
    [
      'one word of an interviewer’s looks like the credit of one',
      'Interviewer: Where were you?\n\nInterviewee: At home.\n\nInterviewer: Okay.\n\nInterviewee: It was late.',
      ['Interviewer', 'Interviewee', 'Interviewer', 'Interviewee'],
    ],
    ['chevrons alone open turns', '>> It rained.\n>>It froze.\n>>>> So.', ['>>', '>>', '>>>>']],
    ['one chevron is a quotation of a mail', '> It rained.\n> It froze.', []],
    ['one line has a chevron', '>> It rained.\nIt froze.', []],
    ['a chevron has nothing behind it', '>> It rained.\n>>\n>> So.', ['>>', '>>']],
    [
      'a chevron stands among labels',
      'ADA ODE: Why?\n>> It rained.\nADA ODE: So?\n>> It froze.',
      ['ADA ODE', '>>', 'ADA ODE', '>>'],
    ],
    [
      'one answers what is asked without a label',
      'Did it rain?\n\nOde: It did.\n\nAnd then?\n\nOde: It froze.\n\nWhy so?\n\nOde: Who knows.',
      ['Ode', 'Ode', 'Ode'],
    ],
    [
      'one speaks again and again, and nobody asks',
      'It rained.\n\nOde: It did.\n\nIt froze.\n\nOde: It did.\n\nIt thawed.\n\nOde: It did.',
      [],
    ],
  ])('%s', (_, text, expected) => expect(opened(text)).toEqual(expected));
});

describe('a dialogue within an article', () => {
  const paragraphs = (n: number): string =>
    Array.from(
      { length: n },
      (_, i) => `The ferry stopped in March, and nobody in village ${i} was told why it did so.`,
    ).join('\n\n');
  /** The spans of each turn as words: start, name, role, mark, content, and the end of the last one. */
  const spans = (text: string): string[] =>
    findOpenings(text, splitLines(text)).map(({ line, start, content, label, until }) => {
      const cut = (span: { start: number; end: number } | null): string =>
        span === null ? '-' : text.slice(span.start, span.end);
      expect(label!.line).toBe(line);
      expect(label!.start).toBe(start);
      expect(label!.content).toBe(content);
      expect(splitLines(text)[line]!.text).toContain(cut(label!.name));
      return [
        text.slice(start, start + 4),
        cut(label!.name),
        cut(label!.role),
        cut(label!.mark),
        text.slice(content, content + 6),
        until === undefined ? '-' : text.slice(until - 4, until),
      ].join('|');
    });
  const article = (dialogue: string): string =>
    `${paragraphs(30)}\n\n${dialogue}\n\n${paragraphs(30)}\n\nUpdate: the boat is gone.\n\nPrice: 40 dollars`;
  it('has its turns where they stand', () => {
    expect(spans(article('Otieno: Why did it stop?\n\nFeller (mayor): It was old.\n\nOtieno: And now?'))).toEqual([
      'Otie|Otieno|-|:|Why di|-',
      'Fell|Feller|mayor|:|It was|-',
      'Otie|Otieno|-|:|And no|now?',
    ]);
  });
  it('is none where nobody asks', () => {
    expect(spans(article('Otieno (mayor): It stopped.\n\nFeller: It was old.\n\nOtieno: So.'))).toEqual([]);
  });
});
