import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  analyze,
  paragraphAt,
  quotesBySpeaker,
  sentenceAt,
  speakerOf,
  speakerShares,
  speechCsv,
  stanceCsv,
  textOf,
  type Analysis,
  type Attribution,
  type Entity,
} from '../../src/index.ts';
import { hostileText } from '../laws.ts';
import { expectLinear } from '../linear.ts';

const STORY = [
  '“The dam will hold,” Mayor Ada Ode said on Monday. “It is late.”',
  'Engineers said that the wall was old. Ode did not say that it would fall.',
  'Jon Roe, the baker, said that Ode had said the bread was free.',
].join('\n\n');
const TALK = 'ADA ODE: We will rebuild the dam in May.\n\nREPORTER: When?\n\nADA ODE: In May, as I said.';

const entity = (id: string, name: string): Entity => ({
  id,
  label: 'PERSON',
  name,
  aliases: [],
  mentions: [{ start: 0, end: 1, form: 'name', label: 'PERSON', confidence: 1 }],
});

/** Attributions whose contents are marked [ ] in a text, and interrupted ones joined by the number behind: "[1 We go,] she said, [1 now.]". */
function marked(page: string): Analysis {
  let text = '';
  const contents = new Map<string, { start: number; end: number }[]>();
  for (const piece of page.split(/(\[\d [^\]]*\])/)) {
    const inner = /^\[(\d) ([^\]]*)\]$/.exec(piece);
    if (inner !== null) {
      const start = text.length;
      contents.set(inner[1]!, [...(contents.get(inner[1]!) ?? []), { start, end: start + inner[2]!.length }]);
    }
    text += inner === null ? piece : inner[2]!;
  }
  const speech = [...contents.values()].map((content, i): Attribution => ({
    id: `s${i + 1}`,
    kind: 'direct',
    act: 'assertion',
    source: [],
    cue: [],
    content,
    speaker: 'e1',
    within: null,
    negated: false,
    confidence: 1,
  }));
  return { ...analyze(''), text, speech, entities: [entity('e1', 'Ada Ode')] };
}

describe('textOf', () => {
  test('joins what other words interrupt', () => {
    const analysis = marked('[1 “We go,”] she said, [1 “now.”]');
    expect(textOf(analysis, analysis.speech[0]!)).toBe('“We go,” “now.”');
    expect(textOf(analysis, { start: 1, end: 3 })).toBe('We');
    expect(textOf(analysis, [])).toBe('');
  });
  test('of a turn, a sentence, a mention', () => {
    const analysis = analyze(TALK);
    expect(textOf(analysis, analysis.turns[1]!)).toBe('When?');
    expect(textOf(analysis, analysis.sentences.at(-1)!)).toBe('ADA ODE: In May, as I said.');
    expect(textOf(analysis, analysis.entities[0]!.mentions[0]!)).toBe('ADA ODE');
  });
  test.each([
    ['[1 “We go,”] she said.', 'We go'],
    ['[1 "We go,"] she said.', 'We go'],
    ['[1 ‘We don’t go’,] she said.', 'We don’t go'],
    ["[1 'The workers' union won't go,'] she said.", "The workers' union won't go"],
    ['[1 «We go»], she said.', 'We go'],
    ['She said: [1 “We go.”]', 'We go.'],
    ['She said, [1 “Who goes?”]', 'Who goes?'],
    ['[1 “Go!”,] she said.', 'Go!'],
    ['She said [1 “we go”.]', 'we go.'],
    ['She said [1 that the plan was “a disgrace”].', 'that the plan was “a disgrace”'],
    ['[1 “A disgrace” and “a shame”,] she called it.', '“A disgrace” and “a shame”'],
    ["[1 'A disgrace' and 'a shame',] she called it.", "'A disgrace' and 'a shame'"],
    ['[1 “Ode told me ‘we go’,”] he said.', 'Ode told me ‘we go’'],
    ['[1 “‘We go,’ Ode told me,”] he said.', '‘We go,’ Ode told me'],
    ['[1 “We go,”] she said, [1 “and stay.”]', 'We go, and stay.'],
    ['[1 “We go,”] she said. [1 “It is late.”]', 'We go. It is late.'],
    ['[1 “We go.] She stopped.', 'We go.'],
    ['[1 and it is late.”] She stopped.', 'and it is late.'],
    ['[1 “We go.\n\n“It is late.”]', 'We go.\n\nIt is late.'],
    ['[1 "We go.\n\n"It is late."]', 'We go.\n\nIt is late.'],
    ['[1 “We go.”\n\n“It is late.”]', '“We go.”\n\n“It is late.”'],
    ['[1 that the dam, which is old, would hold,] she said.', 'that the dam, which is old, would hold'],
    ["['Tis]", "['Tis]"],
    ["[1 'Tis late,] she said.", "'Tis late"],
    ['[1 “”] she said.', ''],
    ['[1 “] she said.', ''],
    ['[1 ”] she said.', '”'],
  ])('bare, of %j', (page, words) => {
    const analysis = marked(page);
    const [one] = analysis.speech;
    expect(textOf(analysis, one ?? { start: 0, end: page.length }, { bare: true })).toBe(words);
  });
  test('bare, adds nothing to any text and takes time in proportion to it', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const words = textOf({ text }, { start: 0, end: text.length }, { bare: true });
        const left = [...text];
        for (const letter of words) expect(left.includes(letter)).toBe(true);
      }),
      { numRuns: 70 },
    );
    for (const unit of ['“', '”', "'", " '", '"\n', '“a\n', ', ', '’ ', '“‘'])
      expectLinear((times) => {
        const text = unit.repeat(times);
        return () => {
          textOf({ text }, { start: 0, end: text.length }, { bare: true });
        };
      }, 2000);
  }, 60_000);
  test('refuses what it cannot read', () => {
    const analysis = analyze('');
    expect(() => textOf(null as never, [])).toThrow('textOf: analysis must be an Analysis, with text');
    expect(() => textOf(analysis, 's1' as never)).toThrow(
      'textOf: of must be an attribution, a turn, a span or an array of spans, not string',
    );
    expect(() => textOf(analysis, [], { plain: true } as never)).toThrow('textOf: there is no option "plain"');
    expect(() => textOf(analysis, [], { bare: 1 } as never)).toThrow('textOf: bare must be true or false, not number');
  });
});

describe('speakerOf', () => {
  test('of an attribution and of a turn', () => {
    const analysis = analyze(TALK);
    expect(speakerOf(analysis, analysis.turns[0]!)?.name).toMatch(/ada ode/i);
    expect(speakerOf(analysis, analysis.speech[0]!)).toBe(speakerOf(analysis, analysis.turns[2]!));
    expect(speakerOf(analysis, { speaker: null })).toBeNull();
    expect(speakerOf(analysis, { speaker: 'e99' })).toBeNull();
  });
  test('where some entities are left out', () => {
    expect(speakerOf({ entities: [entity('e4', 'Ada Ode')] }, { speaker: 'e4' })?.name).toBe('Ada Ode');
  });
  test('refuses what is neither', () => {
    expect(() => speakerOf(analyze(''), 'e1' as never)).toThrow(
      'speakerOf: of must be an attribution or a turn, not string',
    );
  });
});

describe('sentenceAt and paragraphAt', () => {
  const analysis = analyze(STORY);
  test('find what holds an offset', () => {
    for (const span of analysis.sentences)
      for (const offset of [span.start, span.end - 1]) expect(sentenceAt(analysis, offset)).toBe(span);
    for (const span of analysis.paragraphs)
      for (const offset of [span.start, span.end - 1]) expect(paragraphAt(analysis, offset)).toBe(span);
  });
  test('are null between and at the end', () => {
    expect(paragraphAt(analysis, analysis.paragraphs[0]!.end)).toBeNull();
    expect(sentenceAt(analysis, analysis.text.length)).toBeNull();
    expect(sentenceAt(analyze(''), 0)).toBeNull();
  });
  test('refuse what is no offset', () => {
    for (const offset of [-1, 1.5, NaN, analysis.text.length + 1])
      expect(() => sentenceAt(analysis, offset)).toThrow(RangeError);
    expect(() => paragraphAt(analysis, '1' as never)).toThrow(
      new TypeError('paragraphAt: offset must be an integer, not string'),
    );
  });
});

describe('quotesBySpeaker', () => {
  const names = (analysis: Analysis, options = {}) =>
    quotesBySpeaker(analysis, options).map(({ name, quotes }) => [name, quotes.length]);
  test('groups in the order of being heard, without what was not said', () => {
    const groups = quotesBySpeaker(analyze(STORY));
    expect(groups.map(({ name }) => name)).toEqual(['Ada Ode', 'Engineers', 'Jon Roe']);
    expect(groups[0]!.speaker?.name).toBe('Ada Ode');
    expect(groups[1]!.speaker).toBeNull();
    expect(groups.flatMap(({ quotes }) => quotes).some(({ negated }) => negated)).toBe(false);
  });
  test('takes kinds and acts', () => {
    expect(names(analyze(STORY), { kinds: ['direct'] }).map(([name]) => name)).toEqual(['Ada Ode']);
    expect(names(analyze(STORY), { acts: ['belief'] })).toEqual([]);
    expect(() => quotesBySpeaker(analyze(''), { acts: ['said'] as never })).toThrow(
      new RangeError(
        'quotesBySpeaker: acts[0] must be one of assertion, question, belief, fact, eventuality, not "said"',
      ),
    );
  });
  test('puts groups of one name together whatever its case, and pronouns of nobody known with nobody', () => {
    const text = 'Officials said a. officials said b. He said c. They said d.';
    const source = (word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });
    const one = (id: string, ...words: string[]): Attribution => ({
      ...marked('[1 a]').speech[0]!,
      id,
      speaker: null,
      source: words.map(source),
    });
    const analysis = {
      ...analyze(''),
      text,
      speech: [one('s1', 'Officials'), one('s2', 'officials'), one('s3', 'He'), one('s4')],
    };
    expect(names(analysis)).toEqual([
      ['Officials', 2],
      ['', 2],
    ]);
  });
});

describe('speakerShares', () => {
  test('of an interview: turns and their words', () => {
    const shares = speakerShares(analyze(TALK));
    expect(shares.map(({ words, turns, quotes }) => [words, turns, quotes])).toEqual([
      [12, 2, 0],
      [1, 1, 0],
    ]);
    expect(shares[0]!.speaker).not.toBeNull();
    expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 2);
  });
  test('of a story: what is quoted, each word once', () => {
    const shares = speakerShares(analyze(STORY));
    expect(shares.find(({ name }) => name === 'Jon Roe')).toMatchObject({ words: 8, quotes: 1, turns: 0 });
    expect(shares.find(({ name }) => name === 'Ada Ode')).toMatchObject({ words: 7 });
    expect(shares[0]!.words).toBeGreaterThanOrEqual(shares.at(-1)!.words);
  });
  test('counts what stands in the gap of an interrupted quotation', () => {
    const analysis = marked('[1 We heard] (she said [2 the news]) [1 today.]');
    const speech = [analysis.speech[0]!, { ...analysis.speech[1]!, speaker: 'e2' }];
    const shares = speakerShares({ ...analysis, speech, entities: [entity('e1', 'Ada Ode'), entity('e2', 'Jon Roe')] });
    expect(shares.map(({ name, words }) => [name, words])).toEqual([
      ['Ada Ode', 3],
      ['Jon Roe', 2],
    ]);
  });
  test('of nothing is nothing', () => {
    expect(speakerShares(analyze(''))).toEqual([]);
    expect(() => speakerShares({} as never)).toThrow(
      'speakerShares: analysis must be an Analysis, with text, entities, turns and speech',
    );
  });
});

describe('speechCsv', () => {
  test('is a line an attribution', () => {
    const analysis = analyze('“The dam will hold,” said Ada Ode.');
    expect(speechCsv(analysis, ['dam.txt'])).toBe(
      'document,id,speaker,speaker_id,source,cue,content,kind,act,negated,within,start,end,confidence\r\n' +
        `dam.txt,s1,Ada Ode,e1,Ada Ode,said,"“The dam will hold,”",direct,assertion,false,,0,20,${analysis.speech[0]!.confidence}\r\n`,
    );
  });
  test('of many numbers them, and of none has the names of its columns', () => {
    const analysis = analyze('“The dam will hold,” said Ada Ode.');
    expect(
      speechCsv([analysis, analysis])
        .split('\r\n')
        .map((line) => line.slice(0, 4)),
    ).toEqual(['docu', '1,s1', '2,s1', '']);
    expect(speechCsv([]).split('\r\n')).toHaveLength(2);
  });
  test.each(['=1+2', '+1+2', '-1+cmd', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', 'a\n=1', 'a\r\n  @b'])(
    'lets no spreadsheet run %j, as stanceCsv does not',
    (words) => {
      const analysis = marked(`[1 ${words}]`);
      for (const field of speechCsv(analysis).split(/,|\r\n/))
        for (const line of field.replace(/^"/, '').split(/[\r\n]/))
          expect(line.trimStart()).not.toMatch(/^[=+@＝]|^-\D/);
      expect(stanceCsv(analysis, [words])).not.toContain(`\n${words}`);
    },
  );
  test('refuses what is no analysis', () => {
    expect(() => speechCsv([analyze(''), {}] as never)).toThrow(
      new TypeError('speechCsv: analyses[1] must be an Analysis, with text, entities and speech'),
    );
  });
});
