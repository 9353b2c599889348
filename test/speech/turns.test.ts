import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.ts';
import { readDocument } from '../../src/syntax/read.ts';
import { detectSpeech } from '../../src/speech/detect.ts';
import { namedTurns, turnAttributions } from '../../src/speech/turn-attributions.ts';
import { expectLinear } from '../linear.ts';

// Turns as attributions: the label speaks all of it, and what is said in it stands within.

const show = (text: string, spans: readonly { readonly start: number; readonly end: number }[]): string =>
  spans.map(({ start, end }) => text.slice(start, end)).join(' / ');
/** "direct ODE : It rains." of each attribution that stands in none; "> " before those that stand in the one above. */
const said = (text: string): string[] =>
  detectSpeech(text, { entities: [] }).map(
    ({ kind, source, cue, content, within }) =>
      `${within === null ? '' : '> '}${kind} ${show(text, source) || '-'} ${show(text, cue) || '-'} ${show(text, content)}`,
  );

describe('who has the turn says all of it, unless', () => {
  it.each<readonly [broken: string, text: string, said: readonly string[]]>([
    ['two turns are all', 'ODE: I go.\n\nDE LEE: You stay.', ['direct ODE : I go.', 'direct DE LEE : You stay.']],
    [
      'another is said to say something in it',
      'ODE: Who knew?\n\nDE LEE: The margin grew and he said that the crew saw it.',
      [
        'direct ODE : Who knew?',
        'direct DE LEE : The margin grew and he said that the crew saw it.',
        '> indirect he said that the crew saw it',
      ],
    ],
    ['letters have stops', 'Q. How far is it?\nA. Ten miles.', ['direct Q . How far is it?', 'direct A . Ten miles.']],
    [
      'a turn has paragraphs',
      'Q: How far is it?\n\nA: Ten miles.\n\nOr eleven.\n\nQ: And then?\n\nA: We rest.',
      [
        'direct Q : How far is it?',
        'direct A : Ten miles. / Or eleven.',
        'direct Q : And then?',
        'direct A : We rest.',
      ],
    ],
    [
      'the label stands above',
      'ADA OTIENO\n\nThe ferry has stopped.\n\nJONAS FELLER\n\nSince when is it gone?\n\nADA OTIENO\n\nSince March.\n\nJONAS FELLER\n\nWho did it?',
      [
        'direct ADA OTIENO - The ferry has stopped.',
        'direct JONAS FELLER - Since when is it gone?',
        'direct ADA OTIENO - Since March.',
        'direct JONAS FELLER - Who did it?',
      ],
    ],
    [
      'directions stand between',
      'ADA OTIENO: The ferry has stopped.\n\n(Laughter.)\n\nIt was old.\n\nJONAS FELLER: Since when is it gone?\n\nADA OTIENO: Since March.',
      [
        'direct ADA OTIENO : The ferry has stopped. / It was old.',
        'direct JONAS FELLER : Since when is it gone?',
        'direct ADA OTIENO : Since March.',
      ],
    ],
    [
      'nothing is said behind a label',
      'Q:\n\nQ: Why did it stop?\n\nA: It was old.',
      ['direct Q : Why did it stop?', 'direct A : It was old.'],
    ],
    [
      'the page has no labels',
      '**Why did the ferry stop?**\n\nIt was old.\n\n**And now?**\n\nWe wait.',
      ['direct - - Why did the ferry stop?', 'direct - - It was old.', 'direct - - And now?', 'direct - - We wait.'],
    ],
  ])('%s', (_, text, expected) => expect(said(text)).toEqual(expected));

  it('what somebody else says stands within the turn in which it is told', () => {
    const text =
      'JONAS FELLER: What did the captain say?\n\nADA OTIENO: The captain said that nobody will sail today. I believe him.\n\nJONAS FELLER: And you?\n\nADA OTIENO: “I will stay,” I told him.';
    const found = detectSpeech(text, { entities: [] });
    const turns = found.filter(({ within }) => within === null);
    expect(turns.map(({ source }) => show(text, source))).toEqual([
      'JONAS FELLER',
      'ADA OTIENO',
      'JONAS FELLER',
      'ADA OTIENO',
    ]);
    const captain = found.find(({ source }) => show(text, source) === 'The captain')!;
    expect([captain.within, show(text, captain.content)]).toEqual([turns[1]!.id, 'that nobody will sail today']);
    for (const { within } of found) if (within !== null) expect(found.some(({ id }) => id === within)).toBe(true);
  });

  it('nothing that is said goes over from one turn to the next, and no label is said', () => {
    const text =
      'ADA OTIENO: The captain said\n\nJONAS FELLER: that nobody will sail today.\n\nADA OTIENO: He told us, “Stay\n\nJONAS FELLER: at home,” I think.\n\nADA OTIENO: According to him,\n\nJONAS FELLER: it rains.';
    const { turns } = readDocument(text).structure;
    expect(turns).toHaveLength(6);
    for (const { source, cue, content } of detectSpeech(text)) {
      const at = turns.findIndex(
        ({ start, end }) => start <= (cue[0] ?? content[0])!.start && (cue[0] ?? content[0])!.start < end,
      );
      for (const { start, end } of [...source, ...cue, ...content])
        expect(start >= turns[at]!.start && end <= turns[at]!.end).toBe(true);
      for (const { start, end } of content)
        for (const { label } of turns) expect(start < label!.end && label!.start < end).toBe(false);
    }
  });

  it('the marks and the confidence are those of the page', () => {
    const document = readDocument(
      'ADA OTIENO: Why did the ferry stop?\n\nJONAS FELLER: It was old.\n\nADA OTIENO: Who told you?\n\nJONAS FELLER: Nobody did.',
    );
    expect(turnAttributions(document).map(({ confidence, turn, negated }) => [confidence, turn, negated])).toEqual(
      document.structure.turns.map(({ confidence }, turn) => [confidence, turn, false]),
    );
  });
});

describe('the turns of an analysis', () => {
  const text =
    'JONAS FELLER, HOST: Why did the ferry stop?\n\n(Laughter.)\n\nADA OTIENO (00:12): It was old.\n\nIt leaked.\n\nFELLER: And now?\n\nOTIENO: We wait.';
  const analysis = analyze(text);

  it('say who speaks, what, and since when', () => {
    const name = (id: string | null): string | undefined => analysis.entities.find((entity) => entity.id === id)?.name;
    expect(
      analysis.turns.map(({ id, label, speaker, role, time, content }) => [
        id,
        label && text.slice(label.start, label.end),
        name(speaker),
        role,
        time,
        show(text, content),
      ]),
    ).toEqual([
      ['t1', 'JONAS FELLER', 'JONAS FELLER', 'HOST', undefined, 'Why did the ferry stop?'],
      ['t2', 'ADA OTIENO', 'ADA OTIENO', undefined, 12, 'It was old. / It leaked.'],
      ['t3', 'FELLER', 'JONAS FELLER', undefined, undefined, 'And now?'],
      ['t4', 'OTIENO', 'ADA OTIENO', undefined, undefined, 'We wait.'],
    ]);
    expect(
      analysis.turns.flatMap((turn) => Object.keys(turn).filter((key) => turn[key as keyof typeof turn] === undefined)),
    ).toEqual([]);
  });

  it('have the speakers of the attributions that they are', () => {
    const bySource = new Map(
      analysis.speech.filter(({ within }) => within === null).map(({ source, speaker }) => [source[0]!.start, speaker]),
    );
    for (const { label, speaker } of analysis.turns) expect(bySource.get(label!.start)).toBe(speaker);
  });

  it('are none of an article', () =>
    expect(analyze('The ferry stopped in March. “Nobody told me,” said Ada Otieno, the mayor of Orsk.').turns).toEqual(
      [],
    ));

  it('take linear time', () => {
    expectLinear((size) => {
      const document = readDocument('Q: Why did it rain?\n\nA: It did not.\n\n'.repeat(size));
      return () => {
        namedTurns(document, []);
        turnAttributions(document);
      };
    }, 600);
  });
});
