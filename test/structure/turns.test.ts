import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/index.ts';
import { heard, shown, structureOf } from './dialogue.ts';

// Pages as they are found: wrapped, indented, numbered, run together, with directions and matter between. What is expected is what a reader hears.

type Row = readonly [broken: string, raw: string, turns: readonly string[]];

const FERRY = [
  'JONAS FELLER: Good morning, and thank you for making time. When did you first hear that the ferry would stop?',
  'ADA OTIENO: In March, from a fisherman. Nobody in the council had told me, and I was not pleased. We had just painted the quay.',
  'JONAS FELLER: What did you do then?',
  'ADA OTIENO: I called the company. They said the boat was too old, which is true, and that a new one would take two years.',
];
const FERRY_HEARD = FERRY.map((turn) => {
  const [name, words] = turn.split(': ') as [string, string];
  return `${name} [${name}] ${words}`;
});

/** Breaks lines before the word that would go beyond the width; all but the first have an indent. */
const wrap = (text: string, width: number, indent = ''): string => {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!;
    if (line.length > 0 && line.trim() !== '' && line.length + 1 + word.length > width) lines.push(indent + word);
    else lines[lines.length - 1] = line === '' || line === indent ? line + word : `${line} ${word}`;
  }
  return lines.join('\n');
};

describe('through repair, a dialogue is broken where', () => {
  it.each<Row>([
    ['hard wraps cut turns', FERRY.map((turn) => wrap(turn, 64)).join('\n\n'), FERRY_HEARD],
    ['hard wraps cut turns without blank lines between', FERRY.map((turn) => wrap(turn, 64)).join('\n'), FERRY_HEARD],
    ['hanging indents stand for labels', FERRY.map((turn) => wrap(turn, 64, '     ')).join('\n'), FERRY_HEARD],
    [
      'the words stand in a column beside the labels',
      FERRY.map((turn) =>
        wrap(
          turn.replace(/^(\w+ \w+: )/, (label) => label.padEnd(16)),
          72,
          ' '.repeat(16),
        ),
      ).join('\n'),
      FERRY_HEARD,
    ],
    [
      'line ends are those of Windows',
      FERRY.map((turn) => wrap(turn, 64))
        .join('\n\n')
        .replaceAll('\n', '\r\n'),
      FERRY_HEARD,
    ],
    [
      'all lines have a margin',
      FERRY.map((turn) => wrap(turn, 64))
        .join('\n\n')
        .replace(/^(?=.)/gm, '        '),
      FERRY_HEARD,
    ],
    ['all turns stand in one line', FERRY.join(' '), FERRY_HEARD],
    [
      'two turns stand in one line here and there',
      `${FERRY[0]!} ${FERRY[1]!}\n\n${FERRY[2]!} ${FERRY[3]!}`,
      FERRY_HEARD,
    ],
    ['the mail program has quoted all of it', FERRY.map((turn) => `> ${turn}`).join('\n>\n'), FERRY_HEARD],
    ['HTML is left', FERRY.map((turn) => `<p><b>${turn.replace(':', ':</b>')}</p>`).join('\n'), FERRY_HEARD],
    [
      'a page number and a running head stand within a turn',
      `${FERRY[0]!}\n\n${wrap(FERRY[1]!, 60).replace('\n', '\n\n7\n\fThe Ferry Talks\n\n')}\n\n${wrap(FERRY[2]!, 60)}\n\n${wrap(FERRY[3]!, 60).replace('\n', '\n\n8\n\fThe Ferry Talks\n\n')}`,
      FERRY_HEARD,
    ],
    [
      'the lines of a deposition are numbered',
      [
        ' 1        Q.   Where were you on the night of the',
        ' 2   fire?',
        ' 3        A.   At home, with my sister and her two',
        ' 4   children.',
        ' 5        Q.   What time did you go to bed?',
        ' 6        A.   About ten, I think. The bells rang',
        ' 7   soon after that.',
        ' 8        Q.   And when did you leave the house?',
        ' 9        A.   When the roof began to burn.',
        '10        Q.   Did you see who opened the gate?',
        '11        A.   No.',
      ].join('\n'),
      [
        '- [Q] Where were you on the night of the fire?',
        '- [A] At home, with my sister and her two children.',
        '- [Q] What time did you go to bed?',
        '- [A] About ten, I think. The bells rang soon after that.',
        '- [Q] And when did you leave the house?',
        '- [A] When the roof began to burn.',
        '- [Q] Did you see who opened the gate?',
        '- [A] No.',
      ],
    ],
    [
      'the lines of a deposition are numbered, and its pages',
      [
        '                                            12',
        ' 1        Q.   Where were you on the night of the',
        ' 2   fire?',
        ' 3        A.   At home, with my sister and her two',
        ' 4   children.',
        ' 5        Q.   What time did you go to bed?',
        ' 6        A.   About ten, I think.',
        '                 Orsk Reporting, Inc.',
        '                                            13',
        ' 1        Q.   And when did you leave the house?',
        ' 2        A.   When the roof began to burn. I ran',
        ' 3   to the quay.',
        ' 4        Q.   Did you see who opened the gate?',
        ' 5        A.   No.',
      ].join('\n'),
      [
        '- [Q] Where were you on the night of the fire?',
        '- [A] At home, with my sister and her two children.',
        '- [Q] What time did you go to bed?',
        '- [A] About ten, I think.',
        '- [Q] And when did you leave the house?',
        '- [A] When the roof began to burn. I ran to the quay.',
        '- [Q] Did you see who opened the gate?',
        '- [A] No.',
      ],
    ],
  ])('%s', (_, raw, turns) => expect(heard(raw)).toEqual(turns));

  it('does not join the line of one turn to that of another, whatever the widths', () => {
    for (let width = 30; width <= 90; width += 4)
      expect(heard(FERRY.map((turn) => wrap(turn, width)).join('\n'))).toEqual(FERRY_HEARD);
  });

  it('leaves a spoken line alone that comes back, and a label that does', () => {
    const raw =
      'HOST:\nDid you see the boat?\n\nADA OTIENO:\nRight.\n\nHOST:\nAnd nobody was on board?\n\nADA OTIENO:\nRight.\n\nHOST:\nAnd you told the police?\n\nADA OTIENO:\nRight.';
    expect(analyze(raw)).toMatchObject({ text: raw, repairs: [] });
    expect(heard(raw)).toHaveLength(6);
  });
});

describe('turns are broken where', () => {
  it.each<Row>([
    [
      'two turns are all there is',
      'JONAS FELLER: Why did the ferry stop?\n\nADA OTIENO: Because it was old.',
      ['1? [JONAS FELLER] Why did the ferry stop?', '2 [ADA OTIENO] Because it was old.'],
    ],
    [
      'one question and one answer are all there is',
      'Q: Why did the ferry stop?\n\nA: Because it was old.',
      ['1? [Q] Why did the ferry stop?', '2 [A] Because it was old.'],
    ],
    [
      'a turn goes on over paragraphs',
      'Q: How far is it?\n\nA: Ten miles.\n\nOr eleven.\n\nQ: And then?\n\nA: We rest.',
      ['1? [Q] How far is it?', '2 [A] Ten miles. / Or eleven.', '1? [Q] And then?', '2 [A] We rest.'],
    ],
    [
      'several speak as one',
      'Mr. FELLER. Who wants the road?\n\nSeveral members. No!\n\nMr. FELLER. Order. Does the mayor want it?\n\nMs. OTIENO. I want the boat.\n\nThe CHAIRMAN. The time of the gentleman has expired.',
      [
        '1? [Mr. FELLER] Who wants the road?',
        '2 [Several members] No!',
        '1? [Mr. FELLER] Order. Does the mayor want it?',
        '3 [Ms. OTIENO] I want the boat.',
        '4 [The CHAIRMAN] The time of the gentleman has expired.',
      ],
    ],
    [
      'questions are counted before the names of who asks',
      'Q1 Chair: Welcome. How fast is it going?\n\nDr Otieno: On a Tuesday night.\n\nQ2 Mr Feller: When were people told?\n\nDr Otieno: By the cliff.\n\nQ3 Mr Feller: I meant by the council.\n\nDr Otieno: In May.\n\nChair: Thank you.',
      [
        '1? [Chair] Welcome. How fast is it going?',
        '2 [Dr Otieno] On a Tuesday night.',
        '3? [Mr Feller] When were people told?',
        '2 [Dr Otieno] By the cliff.',
        '3? [Mr Feller] I meant by the council.',
        '2 [Dr Otieno] In May.',
        '1? [Chair] Thank you.',
      ],
    ],
    [
      'what somebody is stands before the name',
      'Host Jonas Feller: Is that it, then?\n\nShadow minister Ada Otieno: Not until my mother has phoned.\n\nJonas Feller: And has she?\n\nAda Otieno: Twice.',
      [
        '1? [Jonas Feller] (Host) Is that it, then?',
        '2 [Ada Otieno] (Shadow minister) Not until my mother has phoned.',
        '1? [Jonas Feller] And has she?',
        '2 [Ada Otieno] Twice.',
      ],
    ],
    [
      'a group has a label',
      'Moderator: Why did the ferry stop?\nGroup: Because it was old!\nModerator: And who pays for a new one?\nAll: We do!',
      [
        '1? [Moderator] Why did the ferry stop?',
        '2 [Group] Because it was old!',
        '1? [Moderator] And who pays for a new one?',
        '3 [All] We do!',
      ],
    ],
    [
      'members call out within a line',
      'JONAS FELLER: Who wants the road? SEVERAL MEMBERS: No! JONAS FELLER: Order. Ms. Otieno, do you want it? ADA OTIENO: I want the boat.',
      [
        '1? [JONAS FELLER] Who wants the road?',
        '2 [SEVERAL MEMBERS] No!',
        '1? [JONAS FELLER] Order. Ms. Otieno, do you want it?',
        '3 [ADA OTIENO] I want the boat.',
      ],
    ],
    [
      'chevrons alone tell that another speaks',
      '>> Thank you all for coming. Who would like to begin?\n>> I would. My name is Ada Otieno, and I live on the quay.\n>> Please go ahead.\n>> The ferry has stopped, and nobody tells us why.',
      [
        '1? Thank you all for coming. Who would like to begin?',
        '2 I would. My name is Ada Otieno, and I live on the quay.',
        '3 Please go ahead.',
        '4 The ferry has stopped, and nobody tells us why.',
      ],
    ],
    [
      'chevrons stand with names and without',
      '>> JONAS FELLER: Why did the ferry stop?\n>> ADA OTIENO: It was old. It leaked.\n>> It was not that old.\n>> JONAS FELLER: One at a time, please. Ms. Otieno?\n>> ADA OTIENO: It leaked on every trip.',
      [
        '1? [JONAS FELLER] Why did the ferry stop?',
        '2 [ADA OTIENO] It was old. It leaked.',
        '3 It was not that old.',
        '1? [JONAS FELLER] One at a time, please. Ms. Otieno?',
        '2 [ADA OTIENO] It leaked on every trip.',
      ],
    ],
    [
      'counsel and court speak among questions',
      'Q: Where were you?\n\nMR. KASK: Objection. Asked and answered.\n\nTHE COURT: Overruled. You may answer.\n\nA: At home, with my sister.\n\nQ: Alone?\n\nA: No, with my sister.\n\nTHE COURT: Let us stop here. Is four o’clock fine?\n\nMR. KASK: Yes, it is.',
      [
        '1? [Q] Where were you?',
        '2 [MR. KASK] Objection. Asked and answered.',
        '3 [THE COURT] Overruled. You may answer.',
        '4 [A] At home, with my sister.',
        '1? [Q] Alone?',
        '4 [A] No, with my sister.',
        '3 [THE COURT] Let us stop here. Is four o’clock fine?',
        '2 [MR. KASK] Yes, it is.',
      ],
    ],
    [
      'counsel and court speak once among questions',
      'MR. KASK: Your witness.\n\nQ.   Where were you on that night?\n\nA.   At home.\n\nQ.   Alone?\n\nA.   No.\n\nMR. FELLER:  Objection.\n\nTHE COURT:  Sustained.\n\nQ.   Who was with you?\n\nA.   My sister.',
      [
        '1 [MR. KASK] Your witness.',
        '2? [Q] Where were you on that night?',
        '3 [A] At home.',
        '2? [Q] Alone?',
        '3 [A] No.',
        '4 [MR. FELLER] Objection.',
        '5 [THE COURT] Sustained.',
        '2? [Q] Who was with you?',
        '3 [A] My sister.',
      ],
    ],
    [
      'a machine talks',
      'User: How do I bake a cake without eggs?\n\nAssistant: Use a ripe banana for each egg.\n\nUser: Will it taste of banana?\n\nAssistant: A little. Cinnamon helps.',
      [
        '1? [User] How do I bake a cake without eggs?',
        '2 [Assistant] Use a ripe banana for each egg.',
        '1? [User] Will it taste of banana?',
        '2 [Assistant] A little. Cinnamon helps.',
      ],
    ],
    [
      'a colon stands within what is said',
      'JONAS FELLER: What did he say?\n\nADA OTIENO: He said: nobody sails today.\n\nJONAS FELLER: My question is this: who told him?\n\nADA OTIENO: The captain: an old friend.',
      [
        '1? [JONAS FELLER] What did he say?',
        '2 [ADA OTIENO] He said: nobody sails today.',
        '1? [JONAS FELLER] My question is this: who told him?',
        '2 [ADA OTIENO] The captain: an old friend.',
      ],
    ],
    [
      'two have one surname',
      'JANE OTIENO: Where do you live?\n\nADA OTIENO: On the quay. My house is red.\n\nJANE OTIENO: Do you like it?\n\nADA OTIENO: I do, and so does my cat.',
      [
        '1? [JANE OTIENO] Where do you live?',
        '2 [ADA OTIENO] On the quay. My house is red.',
        '1? [JANE OTIENO] Do you like it?',
        '2 [ADA OTIENO] I do, and so does my cat.',
      ],
    ],
    [
      'a quotation stands within what is said',
      'JONAS FELLER: What did he say?\n\nADA OTIENO: “Nobody sails today,” he said. “Go home.”\n\nJONAS FELLER: And you?\n\nADA OTIENO: I said, “Why?”',
      [
        '1? [JONAS FELLER] What did he say?',
        '2 [ADA OTIENO] “Nobody sails today,” he said. “Go home.”',
        '1? [JONAS FELLER] And you?',
        '2 [ADA OTIENO] I said, “Why?”',
      ],
    ],
    [
      'questions in bold stand in one line with their answers',
      '**Why did the ferry stop?** Because it was old.\n\n**And who pays for the road?** Nobody does.',
      ['1? Why did the ferry stop?', '2 Because it was old.', '1? And who pays for the road?', '2 Nobody does.'],
    ],
    [
      'questions stand in capitals',
      'WHY DID THE FERRY STOP?\n\nBecause it was old. It leaked.\n\nAND WHO PAYS FOR THE ROAD?\n\nNobody does.',
      [
        '1? WHY DID THE FERRY STOP?',
        '2 Because it was old. It leaked.',
        '1? AND WHO PAYS FOR THE ROAD?',
        '2 Nobody does.',
      ],
    ],
    [
      'emphasis stands within what is said',
      '**Why did the ferry stop?**\n\nBecause it was *old*. It leaked.\n\n**And who pays for the road?**\n\n*Nobody* does.',
      [
        '1? Why did the ferry stop?',
        '2 Because it was *old*. It leaked.',
        '1? And who pays for the road?',
        '2 *Nobody* does.',
      ],
    ],
    [
      'a heading and an introduction stand before',
      '# The ferry\n\nAda Otieno has been the mayor of Orsk for ten years.\n\n**Why did the ferry stop?**\n\nBecause it was old. It leaked.\n\n**And who pays for the road?**\n\nNobody does.',
      [
        '1? Why did the ferry stop?',
        '2 Because it was old. It leaked.',
        '1? And who pays for the road?',
        '2 Nobody does.',
      ],
    ],
  ])('%s', (_, text, turns) => expect(shown(text)).toEqual(turns));
});

describe('what nobody says is taken for speech where', () => {
  it.each<Row>([
    [
      'the writer tells of who answers',
      'JONAS FELLER: Why did the ferry stop?\n\nADA OTIENO: Because it was old.\n\nOtieno laughs. Between answers she feeds a cat.\n\nIt looks at the door.\n\nJF: And now?\n\nAO: We wait.\n\nI do not mind.\n\nAda Otieno is the mayor of Orsk.\n\nHer book is out now.',
      [
        '1? [JONAS FELLER] Why did the ferry stop?',
        '2 [ADA OTIENO] Because it was old.',
        '1? [JF] And now?',
        '2 [AO] We wait. / I do not mind.',
      ],
    ],
    [
      'a live report goes on behind a dialogue',
      'JONAS FELLER: Why did the ferry stop?\n\nADA OTIENO: Because it was old.\n\n4:32pm\nThe company says it will look into it.',
      ['1? [JONAS FELLER] Why did the ferry stop?', '2 [ADA OTIENO] Because it was old.'],
    ],
    [
      'a name and who asked head the page',
      'ADA OTIENO\ninterviewed by Jonas Feller\n\nA keeper of bees.\n\nINTERVIEWER\n\nDo the bees read?\n\nOTIENO\n\nThey are more of a poetry crowd.\n\nINTERVIEWER\n\nAnd you?\n\nOTIENO\n\nI sleep.',
      [
        '1? [INTERVIEWER] Do the bees read?',
        '2 [OTIENO] They are more of a poetry crowd.',
        '1? [INTERVIEWER] And you?',
        '2 [OTIENO] I sleep.',
      ],
    ],
    [
      'the next entry of a live report has a bare time',
      'The vote: live\n\n22:02\nJonas Feller: Is that it, then?\n\nAda Otieno: Not until my mother has phoned.\n\nJonas Feller: And has she?\n\nAda Otieno: Twice.\n\n21:40\nI am told that the hall is full.',
      [
        '1? [Jonas Feller] Is that it, then?',
        '2 [Ada Otieno] Not until my mother has phoned.',
        '1? [Jonas Feller] And has she?',
        '2 [Ada Otieno] Twice.',
      ],
    ],
    [
      'a note stands behind the end',
      'JONAS FELLER: Who has the key?\n\nADA OTIENO: There are three keys.\n\nJONAS FELLER: And the lock?\n\nADA OTIENO: We have thought of it.\n\n[End of tape 1]\n\nNote: Ms. Otieno has left the town. Her letters are in the library.',
      [
        '1? [JONAS FELLER] Who has the key?',
        '2 [ADA OTIENO] There are three keys.',
        '1? [JONAS FELLER] And the lock?',
        '2 [ADA OTIENO] We have thought of it.',
      ],
    ],
    [
      'a report goes on behind turns of one paragraph each',
      'JONAS FELLER: Who has the key?\n\nADA OTIENO: There are three keys.\n\nJONAS FELLER: And the lock?\n\nADA OTIENO: We have thought of it.\n\nSince Sunday.\n\nThe hall laughed, but not for long. Bruno Kask said that the water was a metre high. “I have a child,” he said.\n\nThe lock has now been changed.',
      [
        '1? [JONAS FELLER] Who has the key?',
        '2 [ADA OTIENO] There are three keys.',
        '1? [JONAS FELLER] And the lock?',
        '2 [ADA OTIENO] We have thought of it. / Since Sunday.',
      ],
    ],
    [
      'a report prints a few turns',
      'Orsk ferry: latest updates\n\n5:10pm\nHere is what was said at the quay, with the mayor of Orsk, Ada Otieno, and the keeper of the light, Bruno Kask, in the rain.\n\nReporter: The captain says that the ferry was late. Do you accept that?\n\nOtieno: No. It was on time. I was there.\n\nReporter: But nobody saw it.\n\nKask: If I may. The fog was thick. We have asked for a bell.\n\n4:32pm\nThe company says it is sorry, and that the next boat will be bigger than all others that have been seen in the strait so far.\n\n4:10pm\nA new boat will come from the north in March, the council says, and it will be painted red.',
      [
        '1? [Reporter] The captain says that the ferry was late. Do you accept that?',
        '2 [Otieno] No. It was on time. I was there.',
        '1? [Reporter] But nobody saw it.',
        '3 [Kask] If I may. The fog was thick. We have asked for a bell.',
      ],
    ],
    [
      'a direction stands between turns',
      'JONAS FELLER: Why did the ferry stop?\n\n(Laughter.)\n\nADA OTIENO: Because it was old.\n\n[A bell rings.]\n\nIt leaked.\n\nJONAS FELLER: And now?\n\nADA OTIENO: We wait.\n\n(Applause)',
      [
        '1? [JONAS FELLER] Why did the ferry stop?',
        '2 [ADA OTIENO] Because it was old. / It leaked.',
        '1? [JONAS FELLER] And now?',
        '2 [ADA OTIENO] We wait.',
      ],
    ],
    [
      'a clip begins and ends',
      'JONAS FELLER: Why did the ferry stop? Listen.\n\n(BEGIN VIDEO CLIP)\n\nADA OTIENO: Because it was old.\n\n(END VIDEO CLIP)\n\nJONAS FELLER: That was the mayor. Is she right?\n\nADA OTIENO: I am.',
      [
        '1? [JONAS FELLER] Why did the ferry stop? Listen.',
        '2 [ADA OTIENO] Because it was old.',
        '1? [JONAS FELLER] That was the mayor. Is she right?',
        '2 [ADA OTIENO] I am.',
      ],
    ],
    [
      'times stand alone',
      'JONAS FELLER: Why did the ferry stop?\n\n00:01:10\n\nADA OTIENO: Because it was old.\n\n[00:02:10]\n\nIt leaked.\n\nJONAS FELLER: And now?\n\nADA OTIENO: We wait.',
      [
        '1? [JONAS FELLER] Why did the ferry stop?',
        '2 [ADA OTIENO] Because it was old. / It leaked.',
        '1? [JONAS FELLER] And now?',
        '2 [ADA OTIENO] We wait.',
      ],
    ],
    [
      'headings of Markdown stand between turns',
      '### The ferry\n\n**Feller:** Why did the ferry stop?\n\n**Otieno:** Because it was old.\n\n### The road\n\n**Feller:** And the road?\n\n**Otieno:** Nobody pays for it.',
      [
        '1? [Feller] Why did the ferry stop?',
        '2 [Otieno] Because it was old.',
        '1? [Feller] And the road?',
        '2 [Otieno] Nobody pays for it.',
      ],
    ],
    [
      'the page says that it ends, and whose it is',
      'JONAS FELLER: Why did the ferry stop?\n\nADA OTIENO: Because it was old.\n\nJONAS FELLER: Thank you.\n\n[End of interview]\n\nCopyright 2031 Orsk Radio. All rights reserved.',
      [
        '1? [JONAS FELLER] Why did the ferry stop?',
        '2 [ADA OTIENO] Because it was old.',
        '1? [JONAS FELLER] Thank you.',
      ],
    ],
    [
      'the page says that it has been edited',
      'JONAS FELLER: Why did the ferry stop?\n\nADA OTIENO: Because it was old.\n\nJONAS FELLER: And now?\n\nADA OTIENO: We wait.\n\n###\n\nThis interview has been edited and condensed.',
      [
        '1? [JONAS FELLER] Why did the ferry stop?',
        '2 [ADA OTIENO] Because it was old.',
        '1? [JONAS FELLER] And now?',
        '2 [ADA OTIENO] We wait.',
      ],
    ],
    [
      'the page says when it ends',
      'JONAS FELLER: Why did the ferry stop?\n\nADA OTIENO: Because it was old.\n\nJONAS FELLER: And now?\n\nADA OTIENO: We wait.\n\n2:45 P.M. EST',
      [
        '1? [JONAS FELLER] Why did the ferry stop?',
        '2 [ADA OTIENO] Because it was old.',
        '1? [JONAS FELLER] And now?',
        '2 [ADA OTIENO] We wait.',
      ],
    ],
    [
      'those who take part are listed before',
      'Interviewer: Jonas Feller\nGuest: Ada Otieno, mayor of Orsk\nDate: 4 May 2031\n\nFELLER: Good morning, and thank you for coming. Why did the ferry stop?\n\nOTIENO: Because it was old. Nobody in the council had told me, and I was not pleased.\n\nFELLER: What did you do then?\n\nOTIENO: I called the company. They said that a new one would take two years.',
      [
        '1? [FELLER] Good morning, and thank you for coming. Why did the ferry stop?',
        '2 [OTIENO] Because it was old. Nobody in the council had told me, and I was not pleased.',
        '1? [FELLER] What did you do then?',
        '2 [OTIENO] I called the company. They said that a new one would take two years.',
      ],
    ],
    [
      'a date stands before',
      'Date: 4 May 2031\n\nFELLER: Why did the ferry stop?\n\nOTIENO: Because it was old.\n\nFELLER: And now?\n\nOTIENO: We wait.',
      [
        '1? [FELLER] Why did the ferry stop?',
        '2 [OTIENO] Because it was old.',
        '1? [FELLER] And now?',
        '2 [OTIENO] We wait.',
      ],
    ],
    [
      'an introduction stands before',
      'The mayor of Orsk on ferries, roads and bread.\n\nSource: Orsk Radio\n\nFELLER: Why did the ferry stop?\n\nOTIENO: Because it was old.\n\nFELLER: And now?\n\nOTIENO: We wait.',
      [
        '1? [FELLER] Why did the ferry stop?',
        '2 [OTIENO] Because it was old.',
        '1? [FELLER] And now?',
        '2 [OTIENO] We wait.',
      ],
    ],
  ])('%s', (_, text, turns) => {
    expect(shown(text)).toEqual(turns);
    expect(heard(text)).toHaveLength(turns.length);
  });
});

describe('no dialogue is', () => {
  it.each<readonly [broken: string, text: string]>([
    [
      'an article with a source and a date',
      'The ferry stopped in March.\n\nSource: Orsk Radio\n\nLast Updated: 4 May 2031\n\nThe company gave no reason for it.',
    ],
    [
      'a list of facts',
      'Name: MS Aurora\nBuilt: 1984, in Tarn\nLength: 61 metres\nSpeed: 14 knots\nOwner: the Orsk Line\nCrew: 12',
    ],
    ['a list of where and when', 'Where: Orsk, on the quay.\nWhen: On Friday.\nWho: Everyone.'],
    [
      'a story of people with titles',
      'Mr. Feller left. He had been there for an hour, and nobody had spoken to him. Mrs. Otieno came at noon. She brought bread and a letter.\n\nMr. Kask read it twice. Then he put it into the fire.',
    ],
    [
      'a story whose paragraphs begin with people with titles',
      'Mr. Feller left. He did not come back.\n\nMrs. Otieno stayed. She had a letter to write.\n\nMr. Kask slept.\n\nMr. Feller wrote from the north in May.\n\nMrs. Otieno did not answer.',
    ],
    [
      'a headline with a colon',
      'Ferry: the last boat leaves Orsk\n\nThe ferry made its last trip on Monday. Ada Otieno, the mayor, said that the village would need a road.',
    ],
    ['a report with its place before it', 'Orsk: The boats left on Friday.\n\nThey came back on Monday.'],
    [
      'a recipe',
      'Ingredients:\n\n- 2 eggs\n- 1 cup of milk\n- salt\n\nMethod:\n\n1. Beat the eggs.\n2. Add the milk.\n3. Bake for an hour.\n\nNote: the oven must be hot.\n\nTip: use fresh eggs.',
    ],
    ['a review', 'Pros: It is cheap. It is quick.\n\nCons: It is loud. It leaks.\n\nVerdict: Buy another one.'],
    [
      'a programme of days',
      'Monday: We sail to Tarn and sleep on board.\n\nTuesday: We walk to the lighthouse. Bring boots.\n\nWednesday: Rest.\n\nThursday: We sail home.',
    ],
    ['a timetable', 'Monday 10:00\nWe go.\n\nTuesday 11:00\nWe stay.'],
    ['steps', 'Step 1: Open the box.\n\nStep 2: Take out the lamp.\n\nStep 3: Call us, if anything is broken.'],
    [
      'chapters',
      'Chapter 1: The boat\n\nIt was old.\n\nChapter 2: The sea\n\nIt was cold.\n\nChapter 3: The end\n\nThey came home.',
    ],
    [
      'an essay that asks itself something',
      'Why did the ferry stop?\n\nThe company never said. It had lost money for years, and the boat was old.\n\nA new boat would cost more than the village has. The council met twice and decided nothing.\n\nMost people think that a road will come. Nobody knows when.\n\nWhat is left is the mail.',
    ],
    [
      'a story with quotations',
      '“Go,” said Feller. “Now.”\n\n“I will not,” said Otieno.\n\n“Then stay,” he said: “It is late.”\n\n“Where?”\n\n“Here.”',
    ],
    ['lines that end in quotations', 'Then Otieno said: “Go.”\nThen Feller said: “Stay.”\nThen Otieno said: “No.”'],
    [
      'captions of pictures',
      'Photo: Ada Otieno on the quay.\n\nThe ferry stopped in March. “Nobody told me,” she said.\n\nPhoto: Jonas Feller\n\nRead more: The road to Orsk',
    ],
    [
      'the head of a letter',
      'To: the Orsk Courier\nFrom: Bruno Kask\nSubject: The ferry\nDate: 4 May\n\nDear Editor:\n\nYour paper says that the ferry stopped. It did not. It sank.\n\nYours,\nBruno Kask',
    ],
    [
      'a resolution',
      'WHEREAS: The town of Orsk owns the quay;\n\nWHEREAS: The quay is in need of repair;\n\nRESOLVED: That the quay be repaired.',
    ],
    ['results', 'Orsk: 4\nTarn: 2\nGoals: Feller (12), Kask (40, 61), Otieno (88)\nReferee: B. Lund'],
    ['votes of people', 'Otieno: 1,204.\nFeller: 988.\nKask: 1,300.\nOtieno: 40.'],
    [
      'clauses that a colon ends',
      'She said this: the boat was old.\n\nHe said that: the sea was cold.\n\nThey agreed: nobody would sail.',
    ],
    [
      'a report in parts',
      'What we know: The ferry stopped on Monday. The company has not said why.\n\nWhat we do not know: When a new boat will come, and who will pay for it.\n\nWhat comes next: The council meets on Friday.',
    ],
    ['words that every object has', 'constructor: a function\n__proto__: an object\ntoString: a function, too'],
    [
      'a list of words and what they mean',
      'boat: a thing that floats\nquay: a place for boats\nsledge: a boat for the ice',
    ],
    [
      'one voice with a label',
      'OTIENO: The ferry has stopped.\n\nIt was old, and it leaked on every trip.\n\nOTIENO: The road will come in May.',
    ],
    ['an arrow', 'The arrow --> shows the way, and 1 --> 2 --> 3 is a path.\n\nNothing else.'],
    [
      'laws in articles',
      'Article 1. The boat belongs to the town.\n\nArticle 2. The town belongs to nobody.\n\nArticle 3. Nobody sails.',
    ],
    [
      'a diary of days',
      '1 January: The boat was built in Tarn.\n\n2 May: It sank, and nobody knew why.\n\n3 June: It was found. Who had looked for it?',
    ],
    ['a diary of hours', '10:30 Did it rain?\n10:40 It did.\n10:50 Did it snow?\n11:00 It did not.'],
    [
      'a song',
      'Verse 1: The boat is old. Who will sail it?\n\nChorus: Sail, sail, sail away.\n\nVerse 2: The sea is cold. Who will swim?\n\nChorus: Sail, sail, sail away.',
    ],
    [
      'facts and myths',
      'Fact: Boats float. They do.\n\nMyth: Boats never sink.\n\nFact: Boats sink. Many did.\n\nMyth: Captains swim well.',
    ],
    [
      'problems and solutions',
      'Problem: The boat leaks. Why does it?\n\nSolution: Paint it. Then sail it.\n\nProblem: The sail is torn.\n\nSolution: Sew it.',
    ],
    [
      'a list of years',
      '1984: The boat was built in Tarn.\n\n1990: It sank, and nobody knew why.\n\n2003: It was found. Who had looked for it?\n\n2031: It lies on the quay.',
    ],
    [
      'a list of years with stops',
      '1984. The boat was built in Tarn.\n\n1990. It sank, and nobody knew why.\n\n2003. It was found.\n\n2031. It lies on the quay.',
    ],
    [
      'a numbered list of days',
      'The week in Orsk:\n\n1. Monday: a walk to the quay\n2. Tuesday: a talk about ferries\n3. Thursday: a vote in the council',
    ],
    [
      'people whose names stand in bold where paragraphs begin',
      '**Ada Otieno** is the mayor of Orsk.\n\n**Bruno Kask** teaches at its school.\n\n**Jonas Feller** reads the news on the radio.\n\nAll of them want the ferry back.',
    ],
    [
      'a list of works',
      'The Road. A novel by Ada Otieno. 240 pages.\n\nThe Boat. A film by Jonas Feller. 90 minutes.\n\nThe Lamp. A play by Bruno Kask. Two acts.',
    ],
    ['a list with letters', 'A. First the boat.\nB. Then the dam.\nC. Then the sea.'],
  ])('%s', (_, text) => {
    expect(structureOf(text)).toMatchObject({ turns: [], speakers: [], exchanges: [] });
    expect(analyze(text).turns).toEqual([]);
  });
});

/** What is not read yet, as rows of the tables above; first those that repair has to see. */
const KNOWN_GAPS_OF_REPAIR: readonly Row[] = [
  [
    'the lines of a turn stay apart where every line is double spaced',
    FERRY.map((turn) => wrap(turn, 64))
      .join('\n')
      .replaceAll('\n', '\n\n'),
    FERRY_HEARD,
  ],
  [
    'the foot of the last page is somebody’s words',
    [
      ' 1        Q.   Where were you on that night?',
      ' 2        A.   At home, with my sister.',
      ' 3        Q.   What time did you go to bed?',
      ' 4        A.   About ten, I think.',
      '                 Orsk Reporting, Inc.',
      '                                            13',
      ' 1        Q.   And when did you leave the house?',
      ' 2        A.   When the roof began to burn.',
      ' 3        Q.   Did you see who opened the gate?',
      ' 4        A.   No.',
      '                 Orsk Reporting, Inc.',
    ].join('\n'),
    [
      '- [Q] Where were you on that night?',
      '- [A] At home, with my sister.',
      '- [Q] What time did you go to bed?',
      '- [A] About ten, I think.',
      '- [Q] And when did you leave the house?',
      '- [A] When the roof began to burn.',
      '- [Q] Did you see who opened the gate?',
      '- [A] No.',
    ],
  ],
];
const KNOWN_GAPS: readonly Row[] = [
  [
    'a bold heading that asks nothing is a question',
    '**The ferry**\n\nAda Otieno has been the mayor of Orsk for ten years.\n\n**Why did the ferry stop?**\n\nBecause it was old. It leaked.\n\n**And who pays for the road?**\n\nNobody does.',
    [
      '1? Why did the ferry stop?',
      '2 Because it was old. It leaked.',
      '1? And who pays for the road?',
      '2 Nobody does.',
    ],
  ],
  [
    'a list with a question in it is taken for a dialogue of dashes',
    '- Bring a coat.\n- Bring bread.\n- Do not bring the dog.\n- Is the gate shut?\n- Leave the key under the stone.',
    [],
  ],
  [
    'a list of months is taken for a dialogue',
    'May 1984: The boat was built in Tarn.\n\nMay 1990: It sank, and nobody knew why.\n\nJune 2003: It was found. Who had looked for it?',
    [],
  ],
  [
    'chevrons within a line open no turns unless names follow',
    '>> Thank you all for coming. Who would like to begin? >> I would. My name is Ada Otieno, and I live on the quay. >> Please go ahead. >> The ferry has stopped, and nobody tells us why.',
    [
      '1? Thank you all for coming. Who would like to begin?',
      '2 I would. My name is Ada Otieno, and I live on the quay.',
      '3 Please go ahead.',
      '4 The ferry has stopped, and nobody tells us why.',
    ],
  ],
  [
    'a heading between question and answer is somebody’s words',
    'Why did the ferry stop?\n\nBecause it was old. It leaked.\n\nThe road\n\nAnd who pays for the road?\n\nNobody does.\n\nWhat comes next?\n\nWe wait for the snow to go.',
    [
      '1? Why did the ferry stop?',
      '2 Because it was old. It leaked.',
      '1? And who pays for the road?',
      '2 Nobody does.',
      '1? What comes next?',
      '2 We wait for the snow to go.',
    ],
  ],
  [
    'an article that goes on behind a dialogue is the last speaker’s',
    'The council met on Monday, and it rained.\n\nFELLER: Why did the ferry stop?\n\nOTIENO: It was old. It leaked on every trip.\n\nFELLER: Who told you so?\n\nOTIENO: The captain did.\n\nThe council then voted against the road, by seven to four.\n\nThe next meeting is in May, and Feller will not be there.',
    [
      '1? [FELLER] Why did the ferry stop?',
      '2 [OTIENO] It was old. It leaked on every trip.',
      '1? [FELLER] Who told you so?',
      '2 [OTIENO] The captain did.',
    ],
  ],
  [
    'two questions alone, though the page says that it is an interview',
    'An interview with Ada Otieno\n\nWhy do you swim?\n\nI like it. I always did.\n\nDo you run?\n\nI do. I run at dawn.',
    ['1? Why do you swim?', '2 I like it. I always did.', '1? Do you run?', '2 I do. I run at dawn.'],
  ],
  [
    'the mark that closes a transcript quoted as a whole is somebody’s',
    '“OTIENO: I am going home.\n\n“FELLER: Why do you go?\n\n“OTIENO: It is late.”',
    ['1 [OTIENO] I am going home.', '2? [FELLER] Why do you go?', '1 [OTIENO] It is late.'],
  ],
  [
    'a nod alone is speech',
    'JONAS FELLER: Why did the ferry stop?\n\nADA OTIENO: Because it was old.\n\nJONAS FELLER: And it leaked?\n\nADA OTIENO: (Nods.)\n\nJONAS FELLER: Who told you so?\n\nADA OTIENO: A fisherman.',
    [
      '1? [JONAS FELLER] Why did the ferry stop?',
      '2 [ADA OTIENO] Because it was old.',
      '1? [JONAS FELLER] And it leaked?',
      '2 [ADA OTIENO]',
      '1? [JONAS FELLER] Who told you so?',
      '2 [ADA OTIENO] A fisherman.',
    ],
  ],
];

describe('known gaps:', () => {
  it.fails.each(KNOWN_GAPS_OF_REPAIR)('%s', (_, raw, turns) => expect(heard(raw)).toEqual(turns));
  it.fails.each(KNOWN_GAPS)('%s', (_, text, turns) => expect(shown(text)).toEqual(turns));
});

const DAIRY = [
  'Ms Quill, you once told this newspaper that you would sell the firm within a year. What happened?',
  '(laughs) I did say that! My father called me that evening and said it would be over his dead body. So I stayed.',
  'And the roof?',
  'Still leaks. But only over the accountants.',
  'Your critics say that you have ruined small farms in the valley.',
  'Which critics? If you mean Mr Hobart of the Dairy Guild, he has been saying this since 1998. I respect him, but he is wrong.',
  'He told us that you bully suppliers.',
  'Then he should name one. I have asked him to. He has not.',
  'Are you going to stand for the regional council?',
  'No. Absolutely not. My husband says I would be arrested within a week.',
];

describe('an interview in bare paragraphs', () => {
  const intro = 'Marta Quill took over the family dairy in 2014. We met her in the canteen.';
  const { text, turns, entities, exchanges } = analyze([intro, ...DAIRY, 'Interview: Tomas Ferrell'].join('\n\n'));
  const nameOf = (id: string | null): string | null => entities.find((entity) => entity.id === id)?.name ?? null;
  it('has turns that ask without a question mark, and turns that answer with one', () => {
    expect(turns.map(({ content }) => content.map(({ start, end }) => text.slice(start, end)).join('\n\n'))).toEqual(
      DAIRY,
    );
  });
  it('has the interviewer that the credit below it names', () => {
    expect(turns.map(({ speaker }) => nameOf(speaker))).toEqual(
      DAIRY.map((_, i) => (i % 2 === 0 ? 'Tomas Ferrell' : 'Marta Quill')),
    );
    expect(exchanges.map(({ asker, respondent }) => [nameOf(asker), nameOf(respondent)])).toEqual(
      Array.from({ length: 5 }, () => ['Tomas Ferrell', 'Marta Quill']),
    );
  });
  it('keeps the paragraphs of one answer together', () => {
    const long = [
      'Why did you leave the sea?',
      'Because of my knees, and because of the cold.',
      'There is nothing romantic in it. The nets freeze, the ropes freeze, and in the morning the crew does not talk.',
      'Did you miss it?',
      'Every day of the first year. I went down to the harbour each morning and counted the boats.',
      'Then my daughter was born, and I counted other things.',
      'What do you tell young people?',
      'Learn to swim. Half of the men on our boat could not.',
    ];
    const read = analyze([intro, ...long].join('\n\n'));
    expect(read.turns.map(({ content }) => content.length)).toEqual([1, 2, 1, 2, 1, 1]);
  });
});

it('a turn in which nothing is said ends behind its label', () => {
  const text = 'Q: Why did you come?\n\nA:\n\nQ: Will you go?\n\nA: I will not.\n\nQ: Why?\n\nA:';
  expect(structureOf(text).turns.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Q: Why did you come?',
    'A:',
    'Q: Will you go?',
    'A: I will not.',
    'Q: Why?',
  ]); // a label with which the page ends is nobody's turn
});

it('says how sure it is of each turn, in thousandths', () => {
  const confidences = structureOf(FERRY.join('\n\n')).turns.map(({ confidence }) => confidence);
  expect(confidences.length).toBe(4);
  for (const confidence of confidences) {
    expect(confidence).toBeGreaterThan(0.9);
    expect(confidence).toBeLessThanOrEqual(1);
    expect(confidence).toBe(Number(confidence.toFixed(3)));
  }
});

describe('a title that asks', () => {
  it('opens no turn above labels that ask themselves', () => {
    const text =
      'The Low Tide, part 4: Who sank the ferry?\n\n[00:00:03] Jonas Feller: Welcome back. What did you see?\n\n[00:00:15] Ada Otieno: A light.\n\n[00:00:17] Jonas Feller: Where was it?\n\n[00:00:21] Ada Otieno: Off the quay.\n\n[00:00:30] Jonas Feller: Did you call?\n\n[00:00:36] Ada Otieno: I did.';
    expect(structureOf(text).turns).toHaveLength(6);
  });
});
