// The names in an article, by label: `node node-require.cjs [FILE]`
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { recognizeEntities, repairParagraphs } = require('interview-nlp');

const file = process.argv[2] ?? join(__dirname, 'samples/news.txt');
const { text, repairs } = repairParagraphs(readFileSync(file, 'utf8'));
console.log(`${repairs.length} repairs`);
for (const { label, name, aliases, mentions, title } of recognizeEntities(text)) {
  console.log(
    `${label.padEnd(12)} ${name}${title ? `, ${title}` : ''}${aliases.length > 0 ? ` (also ${aliases.join(', ')})` : ''}: ${mentions.length}`,
  );
}
