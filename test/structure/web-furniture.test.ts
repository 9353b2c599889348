import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/analyze.ts';
import { repairParagraphs } from '../../src/repair/repair.ts';
import { splitLines } from '../../src/structure/lines.ts';
import { findWebFurniture, WEB_FURNITURE_ROWS } from '../../src/structure/web-furniture.ts';

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

/** What each line is: "-" for the story, "x" for the page, "c" for what is of the page and kept. */
const found = (...lines: readonly string[]): string =>
  [...findWebFurniture(splitLines(lines.join('\n')))].map((kind) => '-xc'[kind]).join('');

describe('furniture is missed, or made up, where', () => {
  const LINK = 'Mayor says he will quit in May';
  test.each<readonly [broken: string, lines: readonly string[], found: string]>([
    ['arrows and brackets stand around it', ['» Read more »', '[Advertisement]', '► Most read', '(Most read)'], 'xxxx'],
    ['a bracket closes words in it', ['Share on Facebook (Opens in new window)'], 'x'],
    ['it stands within a sentence', ['The port would', 'advertisement', 'open in June.'], '---'],
    ['a sentence goes on below it', ['It rained.', 'Advertisement', 'and it froze.'], '---'],
    ['a sentence goes on below a blank line', ['It rained.', 'Advertisement', '', 'and it froze.'], '-x-'],
    ['a sentence goes on above a blank line', ['It rained and', '', 'Advertisement', 'It froze.'], '-x-'],
    ['a sentence goes on above it', ['It rained and', 'Advertisement', 'It froze.'], '---'],
    ['furniture stands above it', ['Read more: The mayor goes', 'Advertisement', 'It froze.'], 'xx-'],
    ['a button stands above it', ['Follow', 'Advertisement', 'It froze.'], 'xx-'],
    // buttons
    ['two buttons stand together', ['It rained.', '', 'Facebook', 'Twitter', 'It froze.'], '-xx-'],
    ['one stands alone', ['It rained.', '', 'Facebook', '', 'It froze.'], '---'],
    ['one stands below furniture', ['It rained.', '', 'Advertisement', 'Facebook', 'It froze.'], '-xx-'],
    ['one stands above furniture', ['It rained.', '', 'Facebook', 'Advertisement', 'It froze.'], '-xx-'],
    ['the last lines are buttons', ['It rained.', '', 'Facebook', 'Twitter'], '-xx'],
    ['a button has sixteen letters', ['apple news apple', 'Facebook'], '--'],
    // credits
    ['a credit heads a text', ['Photograph: Jan Uhl', 'It rained.'], 'c-'],
    ['it stands below a blank line', ['It rained.', '', 'Photograph: Jan Uhl'], '-c'],
    ['no blank line stands above it', ['It rained.', 'Photograph: Jan Uhl'], '--'],
    ['a credit has a long caption', [`A boat ${'a'.repeat(139)}. Photograph: Jan Uhl/AFP`], 'c'],
    ['a line in which it stands is longer', [`${'a'.repeat(222)} (AP Photo/Jan Uhl)`], '-'],
    // links
    ['links end a text', ['It rained.', '', 'Most read', LINK, LINK], '-xxx'],
    ['links stand in its midst', ['It rained.', '', 'Most read', LINK, LINK, 'It froze.'], '-ccc-'],
    ['nothing stands below their head', ['It rained.', '', 'Most read'], '-x'],
    ['a sentence stands below it', ['It rained.', '', 'Most read', 'The mayor says he will quit.'], '-x-'],
    ['other furniture stands among them', ['Most read', LINK, '', 'Advertisement', '', LINK], 'xxxx'],
    ['one begins with a quotation', ['Most read', '“I quit,” the mayor says'], 'xx'],
    ['one begins with a number', ['Most read', '5 things the mayor says'], 'xx'],
    ['one begins small', ['Most read', '', 'so the mayor says it'], 'x-'],
    ['one ends in a comma', ['Most read', 'So the mayor says it,'], 'x-'],
    ['a comma stands within one', ['Most read', 'So, the mayor says it'], 'xx'],
    ['one has twelve letters', ['Most read', 'Mayor quitss'], 'xx'],
    ['one has eleven', ['Most read', 'Mayor quits'], 'x-'],
    ['one is one word', ['Most read', 'Antidisestablishment'], 'x-'],
    ['one has 119 letters', ['Most read', `Mayor ${'a'.repeat(113)}`], 'xx'],
    ['one has 120', ['Most read', `Mayor ${'a'.repeat(114)}`], 'x-'],
    ['there are twelve', ['Most read', ...Array.from({ length: 12 }, () => LINK)], 'x'.repeat(13)],
    ['there are thirteen', ['Most read', ...Array.from({ length: 13 }, () => LINK)], `${'c'.repeat(13)}-`],
    ['the head of links is another line', ['Advertisement', LINK], 'x-'],
  ])('%s', (_, lines, expected) => expect(found(...lines)).toBe(expected));
});
