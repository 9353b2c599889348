import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { detectSpeech, readDocument } from '../../src/index.ts';
import { actsOf } from '../../src/speech/acts.ts';
import { kindOf } from '../../src/speech/attribution-kinds.ts';
function readGold(marked: string): any {
  const at = (mark: string, from = 0): number => marked.indexOf(mark, from);
  const marks = [at('~'), at('~', at('~') + 1), at('{'), at('}')];
  const moved = (offset: number): number => offset - marks.filter((mark) => mark < offset).length;
  const span = (from: number, to: number) => ({ start: moved(from + 1), end: moved(to) });
  return { text: marked.replace(/[~{}]/g, ''), draft: { source: [], cue: [span(marks[0]!, marks[1]!)], content: [span(marks[2]!, marks[3]!)], negated: false, confidence: 1 } };
}
test('x', () => {
  let bad = 0, found = 0, fbad = 0, n = 0;
  for (const line of readFileSync(process.env.GOLD!, 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    n++;
    const [act, marked] = line.split('\t') as [string, string];
    const { text, draft } = readGold(marked);
    const document = readDocument(text);
    const got = actsOf(document, [draft], kindOf(document, [draft]))[0];
    if (got !== act) { bad++; console.log(`WRONG ${got} for ${act}: ${marked}`); }
    const [cue] = draft.cue;
    const a = detectSpeech(text).find(({ cue: [its] }) => its !== undefined && its.start < cue.end && cue.start < its.end);
    if (a === undefined) continue;
    found++;
    if (a.act !== act) { fbad++; console.log(`FOUND ${a.act} for ${act}: ${text} | ${a.cue.map(({start,end})=>text.slice(start,end))} | ${a.content.map(({start,end})=>text.slice(start,end))}`); }
  }
  console.log(`${n}: ${bad} wrong; found ${found}, wrong ${fbad}`);
});
