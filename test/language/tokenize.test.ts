import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/index.ts';

/** The tokens of a text, as strings. */
const tokensOf = (text: string): string[] => {
  const { tokens } = readDocument(text);
  return Array.from({ length: tokens.count }, (_, i) => text.slice(tokens.start[i], tokens.end[i]));
};

describe('tokens', () => {
  test.each<[string, string, string]>([
    ['clitics stand apart', "Odette's aide didn't say they'd go", "Odette|'s|aide|did|n't|say|they|'d|go"],
    ['curly apostrophes too', 'Odette’s aide wasn’t there', 'Odette|’s|aide|was|n’t|there'],
    ['names keep theirs', "O'Hara met D'Souza in Xi'an", "O'Hara|met|D'Souza|in|Xi'an"],
    ['a plural possessive mark stands alone', "the ministers' plan", "the|ministers|'|plan"],
    [
      'abbreviations keep their full stop',
      'Mr. Oro of the U.S. came at 9 a.m. with J. Pell, Ph.D.',
      'Mr.|Oro|of|the|U.S.|came|at|9|a.m.|with|J.|Pell|,|Ph.D.',
    ],
    [
      'titles keep theirs',
      'Gen. Ode, Sen. Ode, Prof. Ode, Rep. Ode, Gov. Ode, Lt. Ode, Capt. Ode, Rev. Ode, St. Ode',
      'Gen.|Ode|,|Sen.|Ode|,|Prof.|Ode|,|Rep.|Ode|,|Gov.|Ode|,|Lt.|Ode|,|Capt.|Ode|,|Rev.|Ode|,|St.|Ode',
    ],
    ['months and "No." only before figures', 'No. 7 on Dec. 5. No. In Dec.', 'No.|7|on|Dec.|5|.|No|.|In|Dec|.'],
    ['hyphens are tokens', 'a 44-day war -- so-called', 'a|44|-|day|war|--|so|-|called'],
    ['numbers keep inner marks', '1,200.50 at 9:30, 24/7 in 2020.', '1,200.50|at|9:30|,|24/7|in|2020|.'],
    ['units and signs stand apart', '$5m, 5.5%, 10km, €3', '$|5|m|,|5.5|%|,|10|km|,|€|3'],
    ['ordinals, decades and codes do not', 'the 21st, 1990s, 5G', 'the|21st|,|1990s|,|5G'],
    [
      'addresses are one token',
      'See https://tarn.example/a?b=c. Mail j.oro@tarn.example, @tarn_port #tarn',
      'See|https://tarn.example/a?b=c|.|Mail|j.oro@tarn.example|,|@tarn_port|#tarn',
    ],
    ['each quotation mark is a token, doubled single ones are one', "“Yes,” ‘no’ ``so''", "“|Yes|,|”|‘|no|’|``|so|''"],
    ['runs of stops are one token', 'well... so', 'well|...|so'],
    ['a lost space is seen', 'the end.Next', 'the|end|.|Next'],
    ['pairs of surrogates stay whole', '😀x\ud800', '😀|x|\ud800'],
  ])('%s', (_, text, expected) => {
    expect(tokensOf(text)).toEqual(expected.split('|'));
  });
});
