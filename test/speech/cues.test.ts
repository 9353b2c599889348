import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/analyze.ts';

/** Each attribution as "act: source | cue | content". */
function told(text: string): string[] {
  const { text: read, speech } = analyze(text, { repair: false });
  const words = (spans: readonly { start: number; end: number }[]): string =>
    spans.map(({ start, end }) => read.slice(start, end)).join(' … ');
  return speech.map(({ act, source, cue, content }) => `${act}: ${words(source)} | ${words(cue)} | ${words(content)}`);
}

describe('who says what', () => {
  test.each<[why: string, text: string, ...expected: string[]]>([
    [
      'the parser knows "also called" from names, yet without an auxiliary no main verb is passive',
      'Ada Ode came. Miss Ode also called on the council to widen the quay.',
      'eventuality: Miss Ode | also called on | the council to widen the quay',
    ],
    [
      'who has spoken at the end of a sentence may go on from there with a participle',
      'The harbour is unlike what it was then, a retired pilot from Tarn said on Monday, adding that the piers need paint.',
      'assertion: a retired pilot from Tarn | said | The harbour is unlike what it was then',
      'assertion: a retired pilot from Tarn | adding | that the piers need paint',
    ],
    [
      'a short name in brackets ends who speaks',
      'The old ferry, which sank in 2014 killing two sailors, is due to be raised in May, the Coastal Agency of Tarn (CAT) said on Monday.',
      'assertion: the Coastal Agency of Tarn (CAT) | said | The old ferry, which sank in 2014 killing two sailors, is due to be raised in May',
    ],
    [
      'who speaks may stand behind the verb between a subject and what is said of it',
      'Novak, said the board, was among the best sailors in the town.',
      'assertion: the board | said | Novak … was among the best sailors in the town',
    ],
    [
      'a word in brackets is of what is said',
      'Novak is to lead the Coastal Rescue Centre (CRC), Ada Ode told a meeting in Tarn.',
      'assertion: Ada Ode | told | Novak is to lead the Coastal Rescue Centre (CRC)',
    ],
    [
      'of whom a relative clause is made speaks, not who stands before',
      'The harbour guard Ada Ode met sailors who said the crane was broken.',
      'assertion: who | said | the crane was broken',
    ],
    [
      'who accuses before he does something else has said so',
      'The board cancelled the leases of six shops, after accusing them of selling stolen rope.',
      'assertion: The board | accusing | them of selling stolen rope',
    ],
    [
      'what is called by words in quotation marks with a phrase behind them',
      'Calling Tarn a “trusted friend” of the islands, Novak told reporters that two ferries will be built.',
      'assertion: Novak | Calling | Tarn a “trusted friend” of the islands',
      'assertion: Novak | told | that two ferries will be built',
    ],
  ])('%s', (_, text, ...expected) => expect(told(text)).toEqual(expected));
});

test.each([
  ['somebody whom officers question, by what "who" stands for', 'Officers are questioning a welder who left the quay.'],
  ['the same between commas', 'The ferry, nicknamed “Moth”, sails at six.'],
])('nobody says anything: %s', (_, text) => expect(told(text)).toEqual([]));
