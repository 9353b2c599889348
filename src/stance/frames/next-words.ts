import type { Frame } from './notation.ts';

/** The words that the phrase of a step ends before: those of the next literal step. */
export function nextWords(frame: Frame, s: number): ReadonlySet<string> | undefined {
  for (let k = s + 1; k < frame.steps.length; k++) {
    const step = frame.steps[k]!;
    if (step.kind === 'words') return step.words;
    if (step.kind === 'clause') return CLAUSE_NEXT;
    if (step.kind === 'judgement') return NONE;
  }
  return undefined;
}

const NONE: ReadonlySet<string> = new Set();

export const CLAUSE_NEXT: ReadonlySet<string> = new Set(['to', 'that']);
