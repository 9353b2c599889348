import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/analyze.ts';
import { ATTITUDES, OTHER_SENSES } from '../../src/english/saying.ts';

/** The cues of what is said in a text. */
const cuesOf = (text: string): string[] => {
  const analysis = analyze(text);
  return analysis.speech.flatMap(({ cue }) => cue.map(({ start, end }) => analysis.text.slice(start, end)));
};

describe('a verb of saying in another sense', () => {
  test.each(OTHER_SENSES.map((row) => [row.example, row]))('"%s" says nothing', (example) => {
    expect(cuesOf(example)).toEqual([]);
  });
  test.each(OTHER_SENSES.map((row) => [row.counter, row]))('"%s" does', (counter, { lemmas }) => {
    const stems = [...lemmas].map((lemma) => lemma.slice(0, 2));
    expect(cuesOf(counter).some((cue) => stems.some((stem) => cue.includes(stem)))).toBe(true);
  });
});

describe('according to a measure', () => {
  test.each(['The fees rise according to the norms of the trade.', 'They are sorted according to size.'])(
    'nobody says anything: %s',
    (text) => {
      expect(cuesOf(text)).toEqual([]);
    },
  );
  test('but according to a plan by name somebody does', () => {
    expect(cuesOf('According to the Tarn Plan, the fees rise.')).toEqual(['According to']);
  });
});

describe('a verb of wanting, expecting, praising or blaming', () => {
  test.each(ATTITUDES.map(({ example }) => example))('"%s" is somebody’s attitude', (example) => {
    expect(cuesOf(example)).toHaveLength(1);
  });
  test.each(ATTITUDES.map(({ counter }) => counter))('"%s" is nobody’s', (counter) => {
    expect(cuesOf(counter)).toEqual([]);
  });
  test.each([
    'Novak exhorted the parties to hold talks.',
    'He beseeched the crowd to go home.',
    'Inspectors faulted the airline for poor upkeep.',
    'The lender sees two rate cuts in 2046.',
    'Officials see a deficit of 3% next year.',
    'Thousands marched through Tarn to demand an end to the war.',
    'Novak wrote to the firm on Friday to demand fresh talks.',
  ])('and so it is with more verbs: %s', (text) => {
    expect(cuesOf(text)).toHaveLength(1);
  });
  test.each([
    'He stopped to ask the way.',
    'He was hired to recommend books.',
    'The town sees rain in May.',
    'He sees his mother next week.',
  ])('but not %s', (text) => {
    expect(cuesOf(text)).toEqual([]);
  });
  test.each(['Anyone wanting a cab should call.', 'If you want a cab, call.', 'She is close to wanting a cab.'])(
    '%s',
    (text) => {
      expect(cuesOf(text)).toEqual([]);
    },
  );
});

describe('an address in front of "I"', () => {
  test('is not who speaks', () => {
    const { speech, text } = analyze(
      'Mr. ODE. Madam Chairman, I oppose this plan.\n\nThe CHAIRMAN. The time has expired.\n\nMr. ODE. I yield.',
    );
    const sources = speech.map(({ source }) => source.map(({ start, end }) => text.slice(start, end)).join());
    expect(sources).not.toContain('Madam Chairman');
  });
});

describe('a participle of saying behind a clause', () => {
  test('goes on with who says the clause, not with who is spoken of', () => {
    const { speech, entities } = analyze(
      'Mayor Ana Ruiz said the ferries would run, adding that new boats would come by June.',
    );
    const name = (id: string | null): string | undefined => entities.find((entity) => entity.id === id)?.name;
    expect(speech.map(({ speaker }) => name(speaker))).toEqual(['Ana Ruiz', 'Ana Ruiz']);
  });
});

describe('reports whose verb has no speaker of its own', () => {
  test.each([
    ['The court was told the knife was never found.', 'the knife was never found', null],
    ['Jurors were told by prosecutor Ana Reis that the car was sold.', 'that the car was sold', 'Ana Reis'],
    ['In Ivo Novak’s view, the union was right to leave.', 'the union was right to leave', 'Ivo Novak'],
    ['Fares rose again, reports BizDaily.', 'Fares rose again', 'BizDaily'],
    ['Rules must change, said one of the owners, Ada Ode.', 'Rules must change', 'Ada Ode'],
  ])('%s', (text, content, speaker) => {
    const analysis = analyze(text);
    const found = analysis.speech.find((one) =>
      one.content.some(({ start, end }) => analysis.text.slice(start, end) === content),
    );
    expect(found).toBeDefined();
    expect(analysis.entities.find(({ id }) => id === found!.speaker)?.name ?? null).toBe(speaker);
  });
});

describe('what is not said', () => {
  test.each([
    ['A mark is lost at the head', 'The dam leaks,” said the mayor. Nobody came.', 'The dam leaks,”'],
    [
      'A mark is lost at the end',
      '“We will stay until it is safe, Mira Kole said. The firm had left.',
      '“We will stay until it is safe,',
    ],
  ])('%s: the quotation ends where its tag begins', (_, text, content) => {
    const analysis = analyze(text);
    const [first] = analysis.speech;
    expect(first?.kind).toBe('direct');
    expect(analysis.text.slice(first!.content[0]!.start, first!.content[0]!.end).replace(/,$/, '')).toBe(
      content.replace(/,$/, ''),
    );
  });

  test('whom only the quotation names does not speak it', () => {
    const analysis = analyze('Dana Whitlock runs the shelter.\n\n“A volunteer has to feel welcome here,” she said.');
    const quoted = analysis.speech.find(({ kind }) => kind === 'direct');
    expect(analysis.entities.find(({ id }) => id === quoted!.speaker)?.name).toBe('Dana Whitlock');
  });

  test('a direction at the end of a turn is not said', () => {
    const analysis = analyze(
      'WELK: The mayor spoke an hour ago. (BEGIN VIDEO CLIP)\n\nROON: The cables are rusted. (END VIDEO CLIP)\n\nWELK: Opponents doubt him.\n\nROON: They do. (CROSSTALK)',
    );
    expect(
      analysis.turns.map(({ content }) => content.map(({ start, end }) => analysis.text.slice(start, end)).join(' ')),
    ).toEqual(['The mayor spoke an hour ago.', 'The cables are rusted.', 'Opponents doubt him.', 'They do.']);
  });

  test('"no doubt" denies nothing', () => {
    expect(
      analyze('Ana Pohl told the council: “There is no doubt that he won.”').speech.some(({ negated }) => negated),
    ).toBe(false);
  });
});

describe('who stands beside a quotation or behind a clause says it', () => {
  const saidIn = (text: string): (string | undefined)[][] => {
    const { text: read, speech } = analyze(text, { repair: false });
    const words = (spans: readonly { start: number; end: number }[]): string =>
      spans.map(({ start, end }) => read.slice(start, end)).join(' … ');
    return speech.map(({ source, cue, content }) => [words(source), words(cue), words(content)]);
  };
  test.each<[string, ...string[]]>([
    ['“It leaks,” the 52-year-old fumed.', 'the 52-year-old', 'fumed', '“It leaks,”'],
    ['“It leaks,” beamed Ada Ode.', 'Ada Ode', 'beamed', '“It leaks,”'],
    ['“It leaks,” Ada Ode shrugged, turning away.', 'Ada Ode', 'shrugged', '“It leaks,”'],
    ['Taxis, says the Chamber of Trade.', 'the Chamber of Trade', 'says', 'Taxis'],
    ['The dam is gone, its director, Ada Ode, said.', 'its director, Ada Ode,', 'said', 'The dam is gone'],
    ['The dam is gone, the mayor said after the vote had ended.', 'the mayor', 'said', 'The dam is gone'],
    ['The dam is gone, a court has heard.', 'a court', 'has heard', 'The dam is gone'],
    ['A captain accused of causing the crash was asleep.', '', 'accused of', 'causing the crash'],
    ['He put it to her that the light was on.', 'He', 'put it to', 'that the light was on'],
  ])('%s', (text, ...expected) => {
    expect(saidIn(text)[0]).toEqual(expected);
  });
  test('the question behind "asked" is of who asks', () => {
    expect(saidIn('Asked by Ada Ode who the man was, he replied: “Nobody.”')[0]).toEqual([
      'Ada Ode',
      'Asked',
      'who the man was',
    ]);
  });
  test.each([
    '“Rain,” Ode’s last song, was a hit.',
    '“Rain,” a song based on hers, was a hit.',
    '“Rain,” which leaked, was a hit.',
  ])('%s', (text) => {
    expect(saidIn(text)).toEqual([]);
  });
});

describe('what is said ends where somebody goes on, or somebody else begins', () => {
  const saidIn = (text: string): (string | undefined)[][] => {
    const { text: read, speech, entities } = analyze(text, { repair: false });
    return speech.map(({ speaker, cue, content }) => [
      entities.find(({ id }) => id === speaker)?.name,
      cue.map(({ start, end }) => read.slice(start, end)).join(' '),
      content.map(({ start, end }) => read.slice(start, end)).join(' … '),
    ]);
  };
  test.each<[string, ...(readonly string[])[]]>([
    [
      'Ada Ode emphasized that the work was not done, and Bo Lee warned that the roof might fall.',
      ['Ada Ode', 'emphasized', 'that the work was not done'],
      ['Bo Lee', 'warned', 'that the roof might fall'],
    ],
  ])('%s', (text, ...expected) => {
    expect(saidIn(text).slice(0, 2)).toEqual(expected);
  });
});
