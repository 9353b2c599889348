import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { repairParagraphs } from '../../src/repair/repair.ts';
import { expectLinear } from '../linear.ts';

const repaired = (text: string): string => repairParagraphs(text).text;

describe('wrong encodings', () => {
  test.each([
    ['Jos\u00e9 said: \u0093We won\u0092t go,\u0094 and left\u0085', 'José said: “We won’t go,” and left…'],
    ['It was \u0096 he said \u0096 over.', 'It was – he said – over.'],
    ['One.\u0085Two.', 'One.\nTwo.'],
    ['â€œWe will not leave,â€\ufffd said MarÃ\u00ada.', '“We will not leave,” said María.'],
    ['â€œNoâ€, she said, â€œneverâ€.', '“No”, she said, “never”.'],
    ['â€œNo,â€ said Ana.', '“No,” said Ana.'],
    ['It was Ã  la carte, voilÃ , Ã la mode.', 'It was à la carte, voilà, à la mode.'],
    ['It was 20Â °C.Â  He left.Â She stayed.', 'It was 20 °C.  He left. She stayed.'],
    ['IRMÃ Maria and an Âge of Ã.', 'IRMÃ Maria and an Âge of Ã.'],
  ])('%j is %j', (raw, right) => {
    expect(repaired(raw)).toBe(right);
  });
});

describe('left-overs of pages', () => {
  test.each([
    ['One.<script>var a = "He said no";</script> Two.', 'One. Two.'],
    [
      '<!DOCTYPE html>\n<html><head><title>A</title><style>p { color: red }</style></head><body><p>One\n two.</p>\n<p>Three.</p></body></html>',
      'A\n\nOne two.\n\nThree.',
    ],
    [
      '<div><span>MR VANE:</span><span>  I call upon the\n\nHouse.\n\n</span></div><div><span>MR ODE:</span><span> Thank  you.</span></div>',
      'MR VANE: I call upon the House.\n\nMR ODE: Thank you.',
    ],
    ['Fish &amp;amp;amp;amp;amp;amp;amp;amp;amp;amp;amp;amp;amp; bread.', 'Fish & bread.'],
    ['He said &amp;amp;amp;quot;no&amp;amp;amp;quot;.', 'He said "no".'],
  ])('%j is %j', (raw, right) => {
    expect(repaired(raw)).toBe(right);
  });

  test('repairing chains of references twice is repairing them once', () => {
    const piece = fc.constantFrom(
      '&',
      'amp;',
      '&amp;',
      '#38;',
      '&#38;',
      '#x26;',
      'lt;',
      '&lt;',
      'gt;',
      'quot;',
      '&quot;',
      'b',
      ' ',
      'p',
      '/',
      'br',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
        (raw) => {
          const once = repaired(raw);
          expect(repaired(once)).toBe(once);
        },
      ),
      { numRuns: 300 },
    );
  });

  test.each([
    '&amp;',
    '<!--',
    '<![CDATA[',
    '<script>',
    '<script></script>',
    '<p>a\n\n',
    '<p>a</p>\n',
    'â€',
    'Ã ',
    '\u0093a',
    'a\n-\n',
    'T\n',
    'T he ',
    'gov ern ',
    'inthe ',
    'Advertisement\n',
    'Home | ',
    '[00:10] the a\n',
  ])('takes linear time on %j again and again', (unit) => {
    expectLinear((size) => {
      const text = unit.repeat(size);
      return () => repairParagraphs(text);
    }, 800);
  });
});

describe('words cut apart or run together', () => {
  test.each([
    ['The Ameri cans and the gov ernment met the presi dent.', 'The Americans and the government met the president.'],
    [
      'He said thatboth sides flew toMoscow in2018 with Mr.Vane.',
      'He said that both sides flew to Moscow in 2018 with Mr. Vane.',
    ],
    ['The leadersannounced the end ofthe talks.', 'The leaders announced the end of the talks.'],
    ['T\n\nhe port is shut.', 'The port is shut.'],
    ['“W e saw it,” she said.', '“We saw it,” she said.'],
    [
      'The low\n-\nincome plan of the vice\n-\nmayor would open in Sep-\ntember.',
      'The low-income plan of the vice-mayor would open in September.',
    ],
    ['The consti\n\u00ad\ntutional oppo\u00ad sition met.', 'The constitutional opposition met.'],
    [
      'Nadia also provided\ntrainings for our new members on the law that protects people from an eviction',
      'Nadia also provided trainings for our new members on the law that protects people from an eviction',
    ],
    [
      'It came from advertisers outside the top 10\nspenders in that country in all of the year that went before it',
      'It came from advertisers outside the top 10 spenders in that country in all of the year that went before it',
    ],
  ])('%j is %j', (raw, right) => {
    expect(repaired(raw)).toBe(right);
  });

  test.each([
    'He works at OpenMind and reads the iPad edition of the MetroNews in macOS.',
    'He knew not whereof they spake, nor wherefrom, and the haddock and the android were onboarding a carmaker and a withdrawer.',
    'Plan B is bad, and vitamin C is good. A minister left. I saw him.',
    'Mayor Al Carr led the non profit, and Jo Ander sat.',
    'Last Updated: 11:58 GMT\nView from the tower',
    'They met in the village of Al\nQusayr on Monday.',
  ])('%j stays', (text) => {
    expect(repairParagraphs(text)).toMatchObject({ text, repairs: [] });
  });
});

describe('what is no furniture of pages', () => {
  test.each([
    'MS. ADLER: I move that the report be received\n\nMotion seconded\n\nby the House.\n\n12\n\nMR. BOLE: I would ask that the plan be put\n\nMotion seconded\n\nto the committee.\n\n13\n\nMS. ADLER: That will be done.',
    'Yeah\n\nI mean it was\n\nYeah\n\ngoing to be hard for\n\nYeah\n\nall of us.',
  ])('what is said again within sentences stays: %j', (text) => {
    for (const line of ['Motion seconded', 'Yeah'])
      expect(repaired(text).split(line)).toHaveLength(text.split(line).length);
  });
});
