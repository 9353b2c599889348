import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ACT_ADJECTIVES, ACT_NOUNS, ACT_ROWS, ACT_VERBS } from '../../src/english/acts.ts';
import { analyze, detectSpeech, readDocument } from '../../src/index.ts';
import { actsOf } from '../../src/speech/acts.ts';
import type { DraftAttribution } from '../../src/speech/attribution-draft.ts';
import { kindOf } from '../../src/speech/attribution-kinds.ts';
import type { AttributionAct } from '../../src/speech/types.ts';
import { hostileText } from '../laws.ts';

/** A sentence of the gold: "Ada Ode ~said~ {that the harbour would close}.", or "{...} said Ode" with nothing between the tildes. */
function readGold(marked: string): { text: string; draft: DraftAttribution } {
  const at = (mark: string, from = 0): number => marked.indexOf(mark, from);
  const marks = [at('~'), at('~', at('~') + 1), at('{'), at('}')];
  const moved = (offset: number): number => offset - marks.filter((mark) => mark < offset).length;
  const span = (from: number, to: number) => ({ start: moved(from + 1), end: moved(to) });
  return {
    text: marked.replace(/[~{}]/g, ''),
    draft: {
      source: [],
      cue: [span(marks[0]!, marks[1]!)],
      content: [span(marks[2]!, marks[3]!)],
      negated: false,
      confidence: 1,
    },
  };
}

const readSet = (name: string) =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [act, marked] = line.split('\t') as [AttributionAct, string];
      return { act, marked, ...readGold(marked) };
    });
const gold = readSet('acts.gold.txt');
const second = readSet('acts.second.txt');

const SHARE = 0.92;

describe('the acts of 200 invented sentences', () => {
  it.each([
    ['gold', gold, 200],
    ['second set', second, 77],
  ] as const)('are right in 92 of 100 of the %s where cue and content are given', (_, set, count) => {
    const wrong = set.filter(({ act, marked }) => actOfMarked(marked) !== act);
    expect(set).toHaveLength(count);
    expect(
      wrong.map(({ act, marked }) => `${act}: ${marked}`).slice(0, wrong.length > count * (1 - SHARE) ? count : 0),
    ).toEqual([]);
  });

  it('are right in 92 of 100 that are found, and most are', () => {
    const found = gold.flatMap(
      ({
        act,
        text,
        draft: {
          cue: [cue],
        },
      }) => {
        const attribution = detectSpeech(text).find(
          ({ cue: [its] }) => its !== undefined && its.start < cue!.end && cue!.start < its.end,
        );
        return attribution === undefined ? [] : [{ act, text, got: attribution.act }];
      },
    );
    expect(found.length).toBeGreaterThanOrEqual(150);
    const wrong = found.filter(({ act, got }) => act !== got);
    expect(
      wrong
        .map(({ act, text, got }) => `${act}, not ${got}: ${text}`)
        .slice(0, wrong.length > found.length * (1 - SHARE) ? 200 : 0),
    ).toEqual([]);
  });
});

/** Acts of all attributions of a text, in text order. */
const acts = (text: string): AttributionAct[] => detectSpeech(text).map(({ act }) => act);

/** The act of an attribution as it is marked. */
function actOfMarked(marked: string): AttributionAct {
  const { text, draft } = readGold(marked);
  const document = readDocument(text);
  return actsOf(document, [draft], kindOf(document, [draft]))[0]!;
}

describe('each construction', () => {
  it.each(ACT_ROWS.map(({ example, not, act }) => [example, act, not] as const))(
    '%s: %s; %s: not so',
    (example, act, not) => {
      expect(actOfMarked(example)).toBe(act);
      expect(actOfMarked(not)).not.toBe(act);
    },
  );

  it('and each word of a list stands there once', () => {
    const source = readFileSync(new URL('../../src/english/acts.ts', import.meta.url), 'utf8');
    for (const [name, list] of Object.entries({ ACT_VERBS, ACT_NOUNS, ACT_ADJECTIVES })) {
      const lines = source.slice(
        source.indexOf(`const ${name}`),
        source.indexOf('});', source.indexOf(`const ${name}`)),
      );
      const words = [...lines.matchAll(/'([^']*)'/g)].flatMap(([, part]) => part!.trim().split(' '));
      expect(
        words.filter((word, i) => words.indexOf(word) !== i),
        name,
      ).toEqual([]);
      expect(list.size, name).toBe(words.length);
    }
  });
});

describe('the word that decides', () => {
  it.each<[string, AttributionAct]>([
    ['Ode ~refused to say~ {who had paid}.', 'assertion'], // the lowest verb of the cue
    ['Ode ~refused~ {to pay}.', 'eventuality'],
    ['Ode ~kept asking~ {who had paid}.', 'question'],
    ['Ode ~expressed doubt~ {that the dam was safe}.', 'belief'], // the noun of a light verb
    ['Ode ~offered her condolences to~ {the families}.', 'assertion'],
    ['Ode ~offered~ {to pay}.', 'eventuality'],
    ['Ode ~remains sceptical~ {that the dam is safe}.', 'belief'], // the last word, where the verb does nothing with words
    ['Ode ~called a meeting to demand~ {that the dam be closed}.', 'eventuality'],
    ['Ode ~said in answer to a question about~ {the dam}.', 'assertion'], // but a verb of saying says
    ['The dam ~is said~ {to be safe}.', 'assertion'], // what is said of somebody to be, and what somebody is told to do
    ['Ode ~was told~ {to be quiet}.', 'eventuality'],
    ['Ode ~said~ {the plan was to close the dam}.', 'assertion'], // an infinitive within the clause is not the clause
    ['Ode ~told~ {the crew of a plan to close the dam}.', 'assertion'],
    ['Ode ~questioned~ {the need for a dam}.', 'assertion'],
    ['Ode ~imagines~ {that the dam is safe}.', 'belief'], // a form whose lemma is missed
  ])('%s: %s', (marked, act) => expect(actOfMarked(marked)).toBe(act));
});

describe('detectSpeech tells what is done with the words', () => {
  it.each<[string, AttributionAct[]]>([
    ['Ada Ode said that the harbour will close.', ['assertion']],
    ['Ada Ode asked whether the harbour will close.', ['question']],
    ['Ada Ode thinks that the harbour will close.', ['belief']],
    ['Ada Ode learned that the harbour had closed.', ['fact']],
    ['Ada Ode ordered the crew to leave the harbour.', ['eventuality']],
    ['Ada Ode glorped that the harbour will close.', ['assertion']],
    ['“Who will close the harbour?” said Ada Ode.', ['question']],
    ['“Who would do that? It is a crime,” said Ada Ode.', ['assertion']],
    ['Ada Ode asked the mayor and the board to close the harbour.', ['eventuality']],
    ['The harbour is to be closed in May, Ada Ode told a meeting.', ['assertion']], // an infinitive behind "is" wants nothing
    ['“We also asked the mayor to close the harbour,” said Ada Ode.', ['assertion', 'eventuality']], // in a quotation, yet not its words
  ])('%s', (text, expected) => expect(acts(text)).toEqual(expected));

  it('of what is said within what is said as well', () => {
    expect(
      acts(
        'According to the Tarn Press Agency, Ada Ode said that the mayor had promised to reopen the old bridge in March.',
      ).slice(0, 2),
    ).toEqual(['assertion', 'assertion']);
    expect(new Set(acts('Ada Ode told reporters that the mayor believed that the old bridge would fall.'))).toEqual(
      new Set(['assertion', 'belief']),
    );
  });

  it('of turns: one that ends in a question mark asks', () => {
    const text =
      'Bela Novak: You have been mayor for ten years. Why did the dam break?\n\nAda Ode: Nobody looked at it for years. I told them so.\n\nBela Novak: Who should have looked?\n\nAda Ode: The ministry.\n';
    const { speech, turns } = analyze(text);
    const whole = speech.filter(({ content }) =>
      turns.some(
        (turn) => turn.content[0]!.start === content[0]!.start && turn.content.at(-1)!.end === content.at(-1)!.end,
      ),
    );
    expect(whole.map(({ act }) => act)).toEqual(['question', 'assertion', 'question', 'assertion']);
  });
});

test('any text has acts, the same each time', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const first = acts(text);
      expect(acts(text)).toEqual(first);
      for (const act of first) expect(['assertion', 'question', 'belief', 'fact', 'eventuality']).toContain(act);
    }),
    { numRuns: 20 },
  );
}, 60_000);
