// What went wrong, said once where it happened and summed up at the end.

/** A mistake in how the command was called: exit code 2. */
export class UsageError extends Error {}

/** Collects failed records; each is said on stderr as it comes. */
export interface Failures {
  /** Notes one, and says it. */
  add(message: string): void;
  /** How many there are. */
  count(): number;
  /** Says how many there were, if there was more than one document. */
  report(documents: number): void;
}

/** How many are said again at the end. */
const REPEATED = 20;

export function collectFailures(say: (line: string) => void): Failures {
  const first: string[] = [];
  let count = 0;
  return {
    add: (message) => {
      count++;
      if (first.length < REPEATED) first.push(message);
      say(`interview-nlp: ${message}`);
    },
    count: () => count,
    report: (documents) => {
      if (count === 0 || documents < 2) return;
      say(`interview-nlp: ${count} of ${documents} documents failed:`);
      for (const message of first) say(`  ${message}`);
      if (count > first.length) say(`  and ${count - first.length} more`);
    },
  };
}
