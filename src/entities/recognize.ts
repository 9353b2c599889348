import type { Document } from '../language/document.ts';
import type { Entity } from './types.ts';

export function recognizeEntities(_input: string | Document): readonly Entity[] {
  return [];
}
