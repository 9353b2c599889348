import { describe, expect, it } from 'vitest';
import type { Entity } from '../../src/entities/types.ts';
import { detectSpeech } from '../../src/speech/detect.ts';

const read = (text: string, entities: readonly Entity[] = []) =>
  detectSpeech(text, { entities }).map(({ source, cue, content, within, confidence }) => ({
    source: source.map(({ start, end }) => text.slice(start, end)).join(' … '),
    cue: cue.map(({ start, end }) => text.slice(start, end)).join(' … '),
    content: content.map(({ start, end }) => text.slice(start, end)).join(' … '),
    within,
    confidence,
  }));

describe('cues in a row', () => {
  it('end the content of the one before', () => {
    const found = read(
      'Ode assured them that the ferries would run all winter, adding that new boats would come by June.',
    );
    expect(found.map(({ cue, within }) => [cue, within])).toEqual([
      ['assured', null],
      ['adding', null],
    ]);
    expect(found[0]!.content).toBe('that the ferries would run all winter');
  });
});

describe('a participle after a comma', () => {
  it('shares the source of the cue before it', () => {
    const text = 'The minister denied that the plan had failed, adding that he would resign.';
    const found = read(text);
    expect(found.map(({ cue, source }) => [cue, source])).toEqual([
      ['denied', 'The minister'],
      ['adding', 'The minister'],
    ]);
  });
});

describe('“provided that”', () => {
  it('is a condition, not a report', () => {
    expect(
      read('Ode reaffirmed her readiness to sign the treaty, provided that Ostrava recognises the border.').map(
        ({ cue }) => cue,
      ),
    ).not.toContain('provided');
  });
});

describe('a place and a colon', () => {
  const text =
    'Lagos: The ferry company has closed two of its four routes for the winter, and nobody knows when they will open again.';
  it('are a dateline, not a source and a cue', () => {
    const lagos: Entity = {
      id: 'e1',
      label: 'GPE',
      name: 'Lagos',
      aliases: [],
      mentions: [{ start: 0, end: 5, form: 'name', label: 'GPE', confidence: 1 }],
    };
    expect(read(text, [lagos]).filter(({ cue }) => cue === ':')).toEqual([]);
  });
});

describe('quotation marks', () => {
  it('of the content are in, those of the quotation around a nested content are not', () => {
    const found = read('“My brother said that the boats are safe,” Ada Ode said.');
    expect(found.map(({ content }) => content)).toContain('“My brother said that the boats are safe,”');
    const nested = found.find(({ within }) => within !== null);
    if (nested) expect(nested.content.includes('”')).toBe(false);
  });
});
