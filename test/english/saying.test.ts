import { describe, expect, test } from 'vitest';
import { SAID_BESIDE, SAID_FORMS, SAYING_PARTICIPLES } from '../../src/english/saying.ts';

// The forms of verbs of saying are derived from their lemmas.

describe('verbs of saying', () => {
  test.each([
    ['say', 'said', 'says', 'saying'],
    ['tell', 'told', 'tells', 'telling'],
    ['write', 'wrote', 'writes', 'writing'],
    ['tweet', 'tweeted', 'tweets', 'tweeting'],
    ['reply', 'replied', 'replies', 'replying'],
    ['admit', 'admitted', 'admits', 'admitting'],
    ['quip', 'quipped', 'quips', 'quipping'],
    ['stress', 'stressed', 'stresses', 'stressing'],
    ['argue', 'argued', 'argues', 'arguing'],
    ['report', 'reported', 'reports', 'reporting'],
    ['suggest', 'suggested', 'suggests', 'suggesting'],
    ['ask', 'asked', 'asks', 'asking'],
    ['answer', 'answered', 'answers', 'answering'],
  ])('%s: %s, %s, %s', (_, past, third, participle) => {
    expect([SAID_FORMS.has(past), SAID_FORMS.has(third), SAYING_PARTICIPLES.has(participle)]).toEqual([
      true,
      true,
      true,
    ]);
  });

  test('believing and suggesting may stand beside the words of another', () => {
    expect([SAID_BESIDE.has('believe'), SAID_BESIDE.has('suggest'), SAID_BESIDE.has('say')]).toEqual([
      false,
      false,
      true,
    ]);
  });
});
