import type { Analysis } from '../analysis.ts';
export const stanceProfile = (a: readonly Analysis[]): number => a.length;
export const toCsv = (_: number): string => 'holder,\n';
