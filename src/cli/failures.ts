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

export function collectFailures(say: (line: string) => void): Failures {
  const messages: string[] = [];
  return {
    add: (message) => {
      messages.push(message);
      say(`interview-nlp: ${message}`);
    },
    count: () => messages.length,
    report: (documents) => {
      if (messages.length === 0 || documents < 2) return;
      say(`interview-nlp: ${messages.length} of ${documents} documents failed:`);
      for (const message of messages.slice(0, 20)) say(`  ${message}`);
      if (messages.length > 20) say(`  and ${messages.length - 20} more`);
    },
  };
}
