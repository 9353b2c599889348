import { readFileSync } from 'node:fs';
import { analyze } from '../../src/index.ts';
import type { Party, Stance, StanceType } from '../../src/stance/types.ts';

/** A row of the table of frames with a sentence in which it holds, and one that looks alike and in which it does not. */
export interface RowExample {
  readonly type: StanceType;
  readonly row: string;
  readonly example: string;
  /** "holder > target", or "holder > target : field". */
  readonly stance: string;
  readonly counterExample: string;
  /** Whether the example, or the counter-example, is read wrongly today. */
  readonly gaps: ReadonlySet<'example' | 'counter-example'>;
}

/** The examples in the order of the table; "gap:" before a sentence marks what is read wrongly today. */
export function rowExamples(): RowExample[] {
  let type = '';
  const found: RowExample[] = [];
  const lines = readFileSync(new URL('rows.examples.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '));
  for (let i = 0; i < lines.length; i++) {
    if (lines[i]!.startsWith('## ')) {
      type = lines[i]!.slice(3).split(',')[0]!;
      continue;
    }
    const [row, positive, negative] = lines.slice(i, i + 3) as [string, string, string];
    i += 2;
    const example = /^ {2}(gap: )?(.+) => (.+)$/.exec(positive);
    const counter = /^ {2}(gap: )?not: (.+)$/.exec(negative);
    if (example === null || counter === null) throw new Error(`no example and counter-example of "${row}"`);
    found.push({
      type: type as StanceType,
      row,
      example: example[2]!,
      stance: example[3]!,
      counterExample: counter[2]!,
      gaps: new Set([
        ...(example[1] === undefined ? [] : (['example'] as const)),
        ...(counter[1] === undefined ? [] : (['counter-example'] as const)),
      ]),
    });
  }
  return found;
}

const FIELDS = ['claim', 'charge', 'action', 'consequence'];

/** Whether a stance of a sentence is the one that is written down. */
export function isStance(text: string, written: string, stance: Stance, nameOf: (id: string) => string | undefined) {
  const [, holder, target, field] = /^(.+) > ([^:]+?)(?: : (.+))?$/.exec(written)!;
  const words = (span: { start: number; end: number }): string => text.slice(span.start, span.end);
  const is = (party: Party, expected: string): boolean =>
    words(party.span) === expected || (party.entity !== null && nameOf(party.entity) === expected);
  const fields = Object.entries(stance)
    .filter(([key, value]) => FIELDS.includes(key) && value !== null)
    .map(([, value]) => words(value as { start: number; end: number }));
  const isHeld =
    stance.holder === null ? holder === (stance.unnamed === true ? 'somebody' : 'author') : is(stance.holder, holder!);
  return (
    isHeld &&
    (is(stance.target, target!) || fields.includes(target!)) &&
    (field === undefined || fields.includes(field))
  );
}

/** The stances of a type in a sentence as it stands. */
export function stancesOf(text: string, type: StanceType): { stance: Stance; is: (written: string) => boolean }[] {
  const { entities, stances } = analyze(text, { repair: false });
  const nameOf = (id: string): string | undefined => entities.find((entity) => entity.id === id)?.name;
  return stances
    .filter((stance) => stance.type === type)
    .map((stance) => ({ stance, is: (written: string) => isStance(text, written, stance, nameOf) }));
}
