// Random texts against the laws of the contract, for as long as one likes.
//   node --import tsx --import ./training/lib/binaries.mjs scripts/fuzz.ts [SECONDS] [SEED]
import fc from 'fast-check';
import { checkLaws, hostileText } from '../test/laws.ts';

const [seconds = '60', seed = String(Date.now() & 0x7fffffff)] = process.argv.slice(2);
const until = performance.now() + Number(seconds) * 1000;
let texts = 0;
let characters = 0;
let round = Number(seed);
while (performance.now() < until) {
  fc.assert(
    fc.property(hostileText, (text) => {
      texts++;
      characters += text.length;
      checkLaws(text);
    }),
    { numRuns: 200, seed: round++, endOnFailure: false },
  );
  if (process.stderr.isTTY) process.stderr.write(`\r${texts} texts, ${characters} characters`);
}
console.log(`${texts} texts, ${characters} characters, seeds ${seed} to ${round - 1}: no law broken`);
