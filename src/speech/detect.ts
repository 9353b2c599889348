import type { Document } from '../language/document.ts';
import type { Entity } from '../entities/types.ts';
import type { Attribution } from './types.ts';

export interface DetectSpeechOptions {
  readonly entities?: readonly Entity[];
}

export function detectSpeech(_input: string | Document, _options: DetectSpeechOptions = {}): readonly Attribution[] {
  return [];
}
