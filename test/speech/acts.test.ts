import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ACT_ADJECTIVES, ACT_NOUNS, ACT_ROWS, ACT_VERBS } from '../../src/english/acts.ts';
import { analyze, detectSpeech, readDocument } from '../../src/index.ts';
import { actsOf } from '../../src/speech/acts.ts';
import type { DraftAttribution } from '../../src/speech/attribution-draft.ts';
import { kindOf } from '../../src/speech/attribution-kinds.ts';
import type { AttributionAct } from '../../src/speech/types.ts';
import { expectLinear } from '../linear.ts';
import { hostileText } from '../laws.ts';

/** A sentence of the gold: "Ada Ode ~said~ {that the harbour would close}.", or "{...} said Ode" with nothing between the tildes. */
function readGold(marked: string): { text: string; draft: DraftAttribution } {
  const at = (mark: string, from = 0): number => marked.indexOf(mark, from);
  const marks = [at('~'), at('~', at('~') + 1), at('{'), at('}')];
  const moved = (offset: number): number => offset - marks.filter((mark) => mark < offset).length;
  const span = (from: number, to: number) => ({ start: moved(from + 1), end: moved(to) });
  return { text: marked.replace(/[~{}]/g, ''), draft: { source: [], cue: [span(marks[0]!, marks[1]!)], content: [span(marks[2]!, marks[3]!)], negated: false, confidence: 1 } };
}

const gold = readFileSync(new URL('acts.gold.txt', import.meta.url), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => {
  const [act, marked] = line.split('\t') as [AttributionAct, string];
  return { act, marked, ...readGold(marked) };
});

const SHARE = 0.92;

describe('the acts of 200 invented sentences', () => {
  it('are right in 92 of 100 where cue and content are given', () => {
    const wrong = gold.filter(({ act, text, draft }) => {
      const document = readDocument(text);
      return actsOf(document, [draft], kindOf(document, [draft]))[0] !== act;
    });
    expect(gold).toHaveLength(200);
    expect(wrong.map(({ act, marked }) => `${act}: ${marked}`).slice(0, wrong.length > 200 * (1 - SHARE) ? 200 : 0)).toEqual([]);
  });

  it('are right in 92 of 100 that are found, and most are', () => {
    const found = gold.flatMap(({ act, text, draft: { cue: [cue] } }) => {
      const attribution = detectSpeech(text).find(({ cue: [its] }) => its !== undefined && its.start < cue!.end && cue!.start < its.end);
      return attribution === undefined ? [] : [{ act, text, got: attribution.act }];
    });
    expect(found.length).toBeGreaterThanOrEqual(150);
    const wrong = found.filter(({ act, got }) => act !== got);
    expect(wrong.map(({ act, text, got }) => `${act}, not ${got}: ${text}`).slice(0, wrong.length > found.length * (1 - SHARE) ? 200 : 0)).toEqual([]);
  });
});
