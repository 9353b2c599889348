import type { Document } from '../language/document.ts';
import type { Entity } from '../entities/types.ts';
import type { Attribution } from '../speech/types.ts';
import type { Stance } from './types.ts';

export interface ModelStancesOptions {
  readonly entities?: readonly Entity[];
  readonly speech?: readonly Attribution[];
}

export function modelStances(_input: string | Document, _options: ModelStancesOptions = {}): readonly Stance[] {
  return [];
}
