/** Writes what linking makes of gold names (or, with "tagged", of those that the tagger finds), one record a line, for a scorer: node --import tsx --import ./training/lib/binaries.mjs training/linking/measure.ts CHAINS.jsonl OUT.jsonl [tagged] */
import { writeFileSync } from 'node:fs';
import { readDocument } from '../../src/syntax/read.ts';
import { linkMentions } from '../../src/reference/link.ts';
import { findMentions } from '../../src/entities/mentions.ts';
import { readJsonl } from '../lib/jsonl.ts';
import { goldMentions, type LinkingRecord } from './gold.ts';

const [corpus, out, names] = process.argv.slice(2);
if (!corpus || !out) throw new Error('usage: training/linking/measure.ts CHAINS.jsonl OUT.jsonl');
const records = readJsonl<LinkingRecord>(corpus);
writeFileSync(
  out,
  records
    .map((record) => {
      const document = readDocument(record.text);
      const entities = linkMentions(
        document,
        names === 'tagged' ? findMentions(document) : goldMentions(record, document).mentions,
      );
      return JSON.stringify({ id: record.id, text: record.text, entities }) + '\n';
    })
    .join(''),
);
