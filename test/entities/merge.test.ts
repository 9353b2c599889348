import { describe, expect, test } from 'vitest';
import { analyze, mergeEntities, recognizeEntities, type Entity } from '../../src/index.ts';
import { expectLinear } from '../linear.ts';

const read = (text: string): { entities: readonly Entity[] } => ({ entities: recognizeEntities(text) });
/** One line a merged entity: its name, then the documents that it is in. */
const lines = (...texts: string[]): string[] =>
  mergeEntities(texts.map(read)).map(
    ({ name, members }) => `${name}: ${members.map(({ analysis }) => analysis).join(' ')}`,
  );

/** An entity with one mention, as an analysis has it. */
const entity = (name: string, more: Partial<Entity> = {}): Entity => ({
  id: 'e1',
  label: 'PERSON',
  name,
  aliases: [],
  mentions: [{ start: 0, end: name.length, form: 'name', label: 'PERSON', confidence: 1 }],
  ...more,
});

describe('mergeEntities', () => {
  test('makes one of a full name, a surname and a surname with a title, whatever comes first', () => {
    expect(
      lines('President Oda met the press.', 'Mariko Oda spoke in Lima.', 'Oda said no.').filter((line) =>
        line.includes('Oda'),
      ),
    ).toEqual(['Mariko Oda: 0 1 2']);
  });

  test('gives the fullest name, the others, title, count and members', () => {
    const [oda] = mergeEntities([read('President Mariko Oda spoke. She left.'), { entities: [entity('Oda')] }]);
    expect(oda).toEqual({
      id: 'm1',
      label: 'PERSON',
      name: 'Mariko Oda',
      aliases: ['Oda'],
      title: 'President',
      count: 3,
      members: [
        { analysis: 0, entity: 'e1' },
        { analysis: 1, entity: 'e1' },
      ],
    });
  });

  test('keeps namesakes apart by what is said of them', () => {
    const merged = mergeEntities([
      { entities: [entity('John Reed', { title: 'striker', affiliation: 'Port United' })] },
      { entities: [entity('John Reed', { title: 'senator', affiliation: 'Freeland' })] },
      { entities: [entity('John Reed', { title: 'senator' })] },
    ]);
    expect(
      merged.map(({ title, members }) => `${title}: ${members.map(({ analysis }) => analysis).join(' ')}`),
    ).toEqual(['striker: 0', 'senator: 1 2']);
  });

  test('keeps apart whom their own document keeps apart', () => {
    expect(lines('Mr. Ode criticized Mrs. Ode. Mrs. Ode called Mr. Ode a liar.')).toEqual(['Ode: 0', 'Ode: 0']);
    expect(lines('Ben Reed spoke in Lima. Ms. Reed praised the plan.').filter((line) => line.includes('Reed'))).toEqual(
      ['Ben Reed: 0', 'Reed: 0'],
    );
  });

  test('leaves a surname alone where two may be meant', () => {
    expect(
      mergeEntities([
        { entities: [entity('Ada Ode')] },
        { entities: [entity('Ben Ode')] },
        { entities: [entity('Ode')] },
      ]),
    ).toHaveLength(3);
  });

  test('gives a surname of two to the one in whose company it is', () => {
    const lima = entity('Lima', { label: 'GPE' });
    const merged = mergeEntities([
      { entities: [entity('Ada Ode'), lima] },
      { entities: [entity('Ben Ode')] },
      { entities: [entity('Ode'), lima] },
    ]);
    expect(merged.map(({ name, members }) => `${name} ${members.length}`)).toEqual([
      'Ada Ode 2',
      'Lima 2',
      'Ben Ode 1',
    ]);
  });

  test('reads accents, stops, titles and middle names over', () => {
    expect(
      mergeEntities(
        ['Péter Ode', 'Peter Ode', 'Peter J. Ode', 'Sir Peter Ode Jr.'].map((name) => ({ entities: [entity(name)] })),
      ),
    ).toHaveLength(1);
  });

  test('makes one of an acronym and its name, and of two names of a country', () => {
    const board = entity('National Water Authority', { label: 'ORG', aliases: ['NWA'] });
    expect(
      mergeEntities([
        { entities: [board] },
        { entities: [entity('NWA', { label: 'ORG' })] },
        { entities: [entity('US', { label: 'GPE' })] },
        { entities: [entity('United States', { label: 'GPE' })] },
      ]),
    ).toHaveLength(2);
  });

  test('lets the ids of a vocabulary decide', () => {
    const vocabulary = [
      { name: 'Mariko Oda', label: 'PERSON' as const, aliases: ['the Eagle'], id: 'Q7' },
      { name: 'M. Oda', label: 'PERSON' as const, id: 'Q7' },
    ];
    const analyses = ['Mariko Oda spoke.', 'They met the Eagle in Lima.', 'M. Oda left.'].map((text) =>
      analyze(text, { vocabulary }),
    );
    expect(analyses.map(({ entities }) => entities[0]!.vocabularyId)).toEqual(['Q7', 'Q7', 'Q7']);
    expect(mergeEntities(analyses)[0]).toMatchObject({
      vocabularyId: 'Q7',
      members: [{ analysis: 0 }, { analysis: 1 }, { analysis: 2 }],
    });
  });

  test('leaves out who has no name, dates and amounts', () => {
    expect(lines('A spokesman said on Monday that 5 people had left. He slept.')).toEqual([]);
  });

  test('takes any iterable, and names what is none of it', () => {
    expect(mergeEntities([])).toEqual([]);
    expect(mergeEntities(new Set([{ entities: [entity('Ada Ode')] }]))).toHaveLength(1);
    expect(() => mergeEntities([{} as { entities: Entity[] }])).toThrow(
      new TypeError('mergeEntities: analyses[0] must have entities'),
    );
  });

  test('takes time in proportion to the number of documents, even of one name', () => {
    expectLinear(
      (times) => {
        const analyses = Array.from({ length: times * 10 }, (_, n) => ({
          entities: [
            entity('Ada Ode', { title: n % 2 === 0 ? 'judge' : `office ${n}`, affiliation: `House ${n}` }),
            entity(`Ben Ode${n}`),
            entity('Ode'),
          ],
        }));
        return () => {
          mergeEntities(analyses);
        };
      },
      100,
      20,
    );
  }, 60_000);
});
