import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/index.ts';

/** Entities by name: what the text calls each. */
const calledIn = (text: string): Record<string, string[]> =>
  Object.fromEntries(
    analyze(text).entities.map(({ name, mentions }) => [
      name,
      mentions.map(({ start, end }) => text.slice(start, end)),
    ]),
  );
/** The names of those who speak, in text order. */
const speakersIn = (text: string): (string | undefined)[] => {
  const { speech, entities } = analyze(text);
  return speech.map(({ speaker }) => entities.find(({ id }) => id === speaker)?.name);
};

describe('who says a quotation is found before it', () => {
  test('a long quotation does not part "he said" from who speaks', () => {
    const text =
      'Royston Mabey told the Tarn Observer that he was shaken.\n\n“My wife and I shop there from time to time. I talk to the owner. It is a big loss. I was really shaken up. My mind is unsettled. The owner was a kind man,” he said.';
    expect(speakersIn(text)).toEqual(['Royston Mabey', 'Royston Mabey']);
  });
  test('whom the reported words name is not who reports them', () => {
    const text =
      'Gabor Kunz, president of the Free Party, said the vote might help. Viktor Orr was trying to circumvent the law, he said.';
    expect(speakersIn(text)).toEqual(['Gabor Kunz', 'Gabor Kunz']);
  });
  test('who has asked in a clause of his own goes on with "He also said"', () => {
    const text =
      'Glenford Hale was represented by the lawyer Dexter Todd, who asked for reasonable bail. He also said that the trial was far away.';
    expect(speakersIn(text).at(-1)).toBe('Dexter Todd');
  });
});

describe('given names', () => {
  test.each([
    ['Ildikó Varga met Gábor Szabo. She left.', 'Ildikó Varga'],
    ['Ferenc Varga met Nazma Hossain. He left.', 'Ferenc Varga'],
    ['Shirin Rahimi met Volodymyr Koval. She left.', 'Shirin Rahimi'],
  ])('of the world tell women from men: %s', (text, name) => {
    expect(calledIn(text)[name]!.length).toBe(2);
  });
  test('of both genders lean to one, and yield to what the text tells', () => {
    const text =
      'Woman killed in Tarn crash\n\nA 59-year-old woman died after being hit by a car in Tarn on Friday, police said. Raj Chohan was crossing the street when the car struck her.';
    expect(calledIn(text)['Raj Chohan']).toEqual(['Woman', 'A 59-year-old woman', 'Raj Chohan', 'her']);
  });
});

describe('nouns', () => {
  test.each([
    ['Ada Ode, a practising homeopath, left.', 'Ada Ode', 'a practising homeopath'],
    ['A father of two, Ben Hale left. A native of Tarn, he won.', 'Ben Hale', 'A native'],
    [
      'Ben Hale played. A poor student and an unskilled cricketer, he did represent the school.',
      'Ben Hale',
      'an unskilled cricketer',
    ],
    ['Ada Ode praised her team-mate Mia Lund. Ben Hale, a left-hander, won.', 'Ben Hale', 'a left-hander'],
    ['Ada Ode, the secretary-general, left.', 'Ada Ode', 'the secretary-general'],
  ])('%s', (text, name, noun) => {
    expect(calledIn(text)[name]).toContain(noun);
  });
  test('"Dublin-based" tells something new of the airline named before', () => {
    const text =
      'The airline Ryanord issued a warning on Wednesday. Ryanord said profits would fall.\n\nThe Dublin-based airline added that fares would drop.';
    expect(speakersIn(text)).toEqual(['Ryanord', 'Ryanord']);
  });
  test('what a list names is not one thing', () => {
    expect(calledIn('Ada Ode praised Lumen Energy, Tarn Steel and the firm.')['Lumen Energy']).toEqual([
      'Lumen Energy',
    ]);
  });
});

describe('writings speak for whom they are by', () => {
  test.each([
    ['A Tarn Council statement said the road was shut.', 'Tarn Council'],
    ['According to research by Lumen Advice, half of the tenants left.', 'Lumen Advice'],
  ])('%s', (text, name) => {
    expect(speakersIn(text)).toEqual([name]);
  });
});

describe('names', () => {
  test('honours before them are no part', () => {
    const text = 'Mayor Ben Shaw opened the meeting. “It is interesting,” Cr Shaw said. Cr Rachel Power left.';
    expect(Object.keys(calledIn(text))).toEqual(expect.arrayContaining(['Ben Shaw', 'Rachel Power']));
    expect(speakersIn(text)).toEqual(['Ben Shaw']);
  });
  test('apostrophes of two kinds are one', () => {
    expect(calledIn("Judge Eugene O’Kelly spoke. Eugene O'Kelly left.")['Eugene O’Kelly']).toEqual([
      'Eugene O’Kelly',
      "Eugene O'Kelly",
    ]);
  });
  test('a short name in brackets that is used again is the long one', () => {
    const called = calledIn('Anglo American Platinum (Amplats) rose on Monday. Amplats said it would grow.');
    expect(called['Anglo American Platinum']).toEqual(['Anglo American Platinum', 'Amplats', 'Amplats']);
  });
  test('an office behind an article is no name', () => {
    const { entities } = analyze('The Taoiseach said that Leo Varden would stay.');
    expect(
      entities.some(({ name, mentions }) => name === 'Taoiseach' && mentions.some(({ form }) => form === 'name')),
    ).toBe(false);
  });
  test.each([
    ['Acting director of the East Velden National Theatre Jelena Krust said that it had grown.', 'Jelena Krust'],
    ['Artistic Director of the Tarn City Theatre Admir Mesk says that it was signed.', 'Admir Mesk'],
    ['La Paz-based newspaper La Voz reported that Ben Hale had left.', 'La Voz'],
  ])('end where the body or place ends: %s', (text, name) => {
    expect(speakersIn(text)).toEqual([name]);
  });
});
