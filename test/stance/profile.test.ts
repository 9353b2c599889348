import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/index.ts';
import { stanceCsv, stanceProfile, type ProfileSource } from '../../src/stance/profile.ts';
import { modelStances } from '../../src/stance/stances.ts';
import type { Entity } from '../../src/entities/types.ts';

function source(text: string, ...names: string[]): ProfileSource {
  const entities: Entity[] = names.map((name, index) => ({
    id: `e${index + 1}`,
    label: 'GPE',
    name,
    aliases: [],
    mentions: [
      { start: text.indexOf(name), end: text.indexOf(name) + name.length, form: 'name', label: 'GPE', confidence: 1 },
    ],
  }));
  return { text, entities, stances: modelStances(text, { entities, speech: [] }) };
}

describe('stanceProfile', () => {
  const first = source('Norland condemned Sudmark. The union backs the plan.', 'Norland', 'Sudmark');
  const second = source('On Monday Sudmark was praised by Norland.', 'Sudmark', 'Norland');

  it('matches entities of different documents by name and label', () => {
    const [row] = stanceProfile([first, second]);
    expect(row).toEqual({
      holder: { name: 'Norland', label: 'GPE' },
      target: { name: 'Sudmark', label: 'GPE' },
      count: 2,
      types: { criticize: 1, praise: 1 },
      polarity: 0,
      intensity: 2,
      evidence: [
        { analysis: 0, stance: 't1' },
        { analysis: 1, stance: 't1' },
      ],
    });
  });

  it('makes one row of a person who is named in different ways', () => {
    const rows = stanceProfile(
      ['Mariko Oda criticized Norland.', 'President Oda condemned Norland again.', 'Oda praised Norland.'].map((text) =>
        analyze(text),
      ),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      holder: { name: 'Mariko Oda', label: 'PERSON' },
      target: { name: 'Norland' },
      count: 3,
      evidence: [{ analysis: 0 }, { analysis: 1 }, { analysis: 2 }],
    });
  });

  it('keeps namesakes apart', () => {
    const texts = [
      'Senator John Reed of Freeland criticized Norland.',
      'John Reed, a striker for Port United, praised Norland.',
    ];
    const rows = stanceProfile(texts.map((text) => analyze(text)));
    expect(rows.map(({ holder, types }) => [holder?.name, types])).toEqual([
      ['John Reed', { criticize: 1 }],
      ['John Reed', { praise: 1 }],
    ]);
    expect(stanceProfile(analyze('Mr. Ode criticized Norland. Mrs. Ode praised Norland.'))).toHaveLength(2);
  });

  it('lets the ids of a vocabulary decide', () => {
    const vocabulary = [{ name: 'Mariko Oda', label: 'PERSON' as const, aliases: ['the Eagle'], id: 'Q7' }];
    expect(
      stanceProfile(
        ['Mariko Oda criticized Norland.', 'On Monday the Eagle praised Norland.'].map((text) =>
          analyze(text, { vocabulary }),
        ),
      ),
    ).toHaveLength(1);
  });

  it('keeps parties without an entity by their words', () => {
    expect(stanceProfile(first)[1]).toMatchObject({
      holder: { name: 'The union', label: null },
      target: { name: 'the plan', label: null },
      types: { support: 1 },
    });
  });

  it('gives the author as null, and nothing for nothing', () => {
    expect(stanceProfile(source('The plan is a disgrace.'))[0]).toMatchObject({
      holder: null,
      polarity: -1,
      intensity: 3,
    });
    expect(stanceProfile([])).toEqual([]);
  });

  it('names what is no analysis', () => {
    expect(() => stanceProfile([first, {} as ProfileSource])).toThrow(/analyses\[1\]/);
    expect(() => stanceProfile(null as unknown as ProfileSource)).toThrow(TypeError);
  });

  it('survives JSON', () => {
    const rows = stanceProfile([first, second]);
    expect(JSON.parse(JSON.stringify(rows))).toEqual(rows);
  });
});

describe('stanceCsv', () => {
  it('has a line a stance, quoted where it must be', () => {
    const csv = stanceCsv(source('The mayor accused Norland of fraud, theft and "sheer greed".', 'Norland'), [
      'a,b.txt',
    ]);
    const [header, line, end] = csv.split('\r\n');
    expect(header).toMatch(/^document,id,type,holder,/);
    expect(line).toMatch(/^"a,b\.txt",t1,accuse,The mayor,,Norland,Norland,-1,2,certain,/);
    expect(end).toBe('');
  });

  it('does not let a spreadsheet run the text', () => {
    const text = '=HYPERLINK accused Norland of fraud.';
    const one: ProfileSource = {
      text,
      entities: [],
      stances: [
        {
          id: 't1',
          type: 'criticize',
          holder: { entity: null, span: { start: 0, end: 10 } },
          target: { entity: null, span: { start: 19, end: 26 } },
          polarity: -1,
          intensity: 2,
          commitment: 'certain',
          evidence: [{ start: 11, end: 18 }],
          speech: null,
          confidence: 0.5,
        },
      ],
    };
    expect(stanceCsv(one)).toContain("'=HYPERLINK");
  });

  it.each([
    ["-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|"],
    ['\n=1+1', "'\n'=1+1"],
    [' \t=1+1', "' \t=1+1"],
    ['\u200b@SUM(1)', "'\u200b@SUM(1)"],
    ['+1', "'+1"],
    ['＝1+1', "'＝1+1"],
    ['first\n=1+1', "first\n'=1+1"],
    ['first\r\n  -1+cmd', "first\r\n'  -1+cmd"],
    ['\tx', "'\tx"],
  ])('a cell %j is one that no spreadsheet runs', (words, cell) => {
    const csv = stanceCsv(source('The mayor accused Norland of fraud.', 'Norland'), [words]);
    expect(csv).toContain(`\r\n${/[\r\n,"]/.test(cell) ? '"' : ''}${cell}`);
  });
  it('numbers stay numbers', () => {
    const names = ['-1', '-0.25', '3'];
    expect(
      stanceCsv(
        names.map(() => source('The mayor accused Norland of fraud.', 'Norland')),
        names,
      )
        .split('\r\n')
        .slice(1, -1)
        .map((line) => line.split(',')[0]),
    ).toEqual(names);
  });
});
