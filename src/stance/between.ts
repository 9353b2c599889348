import type { Document } from '../language/document.ts';
import type { Span } from '../text/span.ts';
import type { SentimentToward, StanceBetween } from './types.ts';

export function stanceBetween(_input: string | Document, _a: Span, _b: Span): StanceBetween {
  return { holder: null, type: null, polarity: 0, probabilities: { neutral: 1, aPositive: 0, aNegative: 0, bPositive: 0, bNegative: 0 } };
}

export function sentimentToward(_input: string | Document, _target: Span): SentimentToward {
  return { polarity: 0, probabilities: { negative: 0, neutral: 1, positive: 0 } };
}
