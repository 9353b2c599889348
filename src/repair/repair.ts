import type { RepairResult } from './types.ts';

export function repairParagraphs(raw: string): RepairResult {
  return { text: raw, repairs: [], paragraphs: [] };
}
