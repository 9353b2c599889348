// Writes dist/schema.json: the JSON Schema of an Analysis, generated from the types, so that the two cannot disagree.
//   tsx scripts/build-schema.ts [FILE]
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';

const [file = 'dist/schema.json'] = process.argv.slice(2);
const schema = createGenerator({
  path: 'src/analysis.ts',
  tsconfig: 'tsconfig.json',
  type: 'Analysis',
  skipTypeCheck: true,
  topRef: false,
  jsDoc: 'extended',
  additionalProperties: false,
}).createSchema('Analysis');
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify({ title: 'Analysis of interview-nlp', ...schema }, null, 2)}\n`);
