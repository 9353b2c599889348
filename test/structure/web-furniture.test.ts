import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/analyze.ts';
import { repairParagraphs } from '../../src/repair/repair.ts';
import { WEB_FURNITURE_ROWS } from '../../src/structure/web-furniture.ts';

describe('the furniture of web pages', () => {
  test.each(WEB_FURNITURE_ROWS.map(({ example, not, pattern }) => [example, not, pattern] as const))(
    '%j is, %j is not',
    (example, not, pattern) => {
      expect(pattern.test(example)).toBe(true);
      expect(WEB_FURNITURE_ROWS.filter((row) => row.pattern.test(not))).toEqual([]);
    },
  );

  test.each(WEB_FURNITURE_ROWS.filter(({ first }) => first !== undefined))(
    '$example begins with a word of its row',
    ({ first, example }) => {
      expect(first!.split(' ')).toContain(/[a-z]+/i.exec(example)?.[0].toLowerCase());
    },
  );

  const STORY = 'The bridge was closed for a third day on Sunday.';
  test.each([
    'Advertisement',
    'Article continues below',
    'Share on Facebook',
    'Click to share on Twitter (Opens in new window)',
    'Read more: Mayor vows to clear the bridge',
    'Most read',
    '12 comments',
    'Subscribe to our daily briefing',
    'Get the news in your inbox',
    'Accept all cookies',
    'Privacy Policy | Terms of Use',
    'Facebook\n\nTwitter\n\nCopy link',
  ])('%j goes, and nobody in it speaks', (line) => {
    expect(repairParagraphs(`${STORY}\n\n${line}\n\nIt will open on Monday.`)).toMatchObject({
      text: `${STORY}\n\nIt will open on Monday.`,
      repairs: [{ kind: 'furniture' }],
    });
  });

  test.each([
    'Read more books, he said.',
    'Share what you have with the poor.',
    'Related to the mayor by marriage, he kept silent.',
    'Join the army and see the world.',
    '“Subscribe to our newsletter,” the leaflet said.',
    'Twitter',
    'Most of them read.',
    'Watch out for the ice.',
    'Comments by the mayor were not heard.',
    'Follow the river to the mill.',
  ])('%j stays', (line) => {
    const text = `${STORY}\n\n${line}\n\nIt will open on Monday.`;
    expect(repairParagraphs(text)).toMatchObject({ text, repairs: [] });
  });

  test('a sentence that an advert tears is whole again', () => {
    expect(repairParagraphs('The port, they said, would\n\nAdvertisement\n\nopen in June.').text).toBe(
      'The port, they said, would open in June.',
    );
  });

  test('credits of pictures stay as paragraphs of their kind, which no stage reads', () => {
    const credit = 'Protesters on the bridge on Saturday. Photograph: Jan Uhl/AFP';
    const { text, paragraphs, entities, sentences } = analyze(
      `${STORY}\n\n${credit}\n\n“We will stay,” said Mira Kole.`,
    );
    expect(text).toContain(credit);
    expect(paragraphs.map(({ kind }) => kind)).toEqual(['prose', 'furniture', 'prose']);
    expect(entities.filter(({ label }) => label === 'PERSON').map(({ name }) => name)).toEqual(['Mira Kole']);
    expect(sentences).toHaveLength(2);
  });

  test('kept, all of it is paragraphs of that kind', () => {
    const { paragraphs, speech } = analyze(
      `${STORY}\n\nRead more: Mayor says he will quit\n\nIt will open on Monday.`,
      { repair: { keepFurniture: true } },
    );
    expect(paragraphs.map(({ kind }) => kind)).toEqual(['prose', 'furniture', 'prose']);
    expect(speech).toEqual([]);
  });

  test('a text of nothing else stays', () => {
    expect(repairParagraphs('Advertisement').text).toBe('Advertisement');
  });
});
