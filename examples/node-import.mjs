// Who said what in an article: `node node-import.mjs [FILE]`
import { readFileSync } from 'node:fs';
import { analyze, speakerOf, textOf } from 'interview-nlp';

const file = process.argv[2] ?? new URL('samples/news.txt', import.meta.url);
const analysis = analyze(readFileSync(file, 'utf8'));

for (const attribution of analysis.speech) {
  const { source, cue, kind } = attribution;
  const who = speakerOf(analysis, attribution)?.name ?? (textOf(analysis, source) || 'somebody');
  console.log(`${who} [${textOf(analysis, cue)}, ${kind}] ${textOf(analysis, attribution, { bare: true })}`);
}

const nameOf = ({ entity, span }) => speakerOf(analysis, { speaker: entity })?.name ?? textOf(analysis, span);
for (const { holder, target, type, polarity } of analysis.stances) {
  console.log(`${holder === null ? 'the author' : nameOf(holder)} -> ${nameOf(target)}: ${type} (${polarity})`);
}
