import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mayLearnFrom } from '../../training/lib/terms.ts';

describe('mayLearnFrom', () => {
  test.each([
    'GUM_whow_chicken',
    'gum/GUM_podcast_bezos',
    'GUM_essay_ghost',
    'gum/GUM_fiction_moon',
    'GUM_letter_arendt',
    'GUM_conversation_grounded',
    'GUM_reddit_bobby',
    'court/2001_00-1/caps-colon',
    'earnings/x/qa-colon',
    'debate/x/caps-colon',
  ])('leaves out %s', (id) => {
    expect(mayLearnFrom(id)).toBe(false);
  });
  test.each([
    'GUM_news_taxes',
    'gum/GUM_bio_gordon',
    'GUM_court_fire',
    'podcast/1/caps-colon',
    'briefing/1/qa-dot',
    'polnear/breitbart_2015',
    'af_afrol_1',
    '',
  ])('lets %j in', (id) => {
    expect(mayLearnFrom(id)).toBe(true);
  });
});

describe('the table of terms', () => {
  const table = readFileSync('src/models/licences.md', 'utf8')
    .split('\n')
    .filter((line) => /^\| (?!file|---)/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  test('names every file of weights', () => {
    const patterns = table
      .flatMap(([files]) => files!.match(/[\w.*-]+\.(?:bin|ts)/g) ?? [])
      .map((name) => new RegExp(`^${name.replaceAll('.', '\\.').replaceAll('*', '.*')}$`));
    const weights = readdirSync('src/models').filter((name) => /\.bin$|-weights\.ts$/.test(name));
    expect(weights.filter((name) => !patterns.some((pattern) => pattern.test(name)))).toEqual([]);
  });
  test('has no terms that forbid commerce or derivatives', () => {
    expect(table.filter((cells) => /\bN[CD]\b|non-commercial|all rights/i.test(cells[4]!))).toEqual([]);
  });
});
