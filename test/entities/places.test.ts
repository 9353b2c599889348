import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/syntax/read.ts';
import { placeLabel } from '../../src/entities/place-kinds.ts';

describe('placeLabel', () => {
  it.each<[string, string, 'GPE' | 'LOC']>([
    ['She lives in Nairobi.', 'Nairobi', 'GPE'],
    ['They crossed the Zambezi at dawn.', 'Zambezi', 'LOC'],
    ['They camped by Lake Tana.', 'Lake Tana', 'LOC'],
    ['Ships left the Gulf of Aden.', 'Gulf of Aden', 'LOC'],
    ['He flew to the Gambia.', 'Gambia', 'GPE'],
    ['Drought in the Kordofan has worsened.', 'Kordofan', 'LOC'],
    ['The Lagos government replied.', 'Lagos', 'GPE'],
    ['Trade with South Africa grew.', 'South Africa', 'GPE'],
    ['Trade with West Africa grew.', 'West Africa', 'LOC'],
    ['They moved to Salt Lake City.', 'Salt Lake City', 'GPE'],
    ['A vote in the Solomon Islands.', 'Solomon Islands', 'GPE'],
    ['A trip to the Middle East.', 'Middle East', 'LOC'],
    ['They sailed to the United States.', 'United States', 'GPE'],
    ['Europe waits.', 'Europe', 'LOC'],
  ])('%s %s is %s', (text, name, label) => {
    const start = text.indexOf(name);
    expect(placeLabel(readDocument(text), { start, end: start + name.length })).toBe(label);
  });
});
