// Texts by rule, each at 1x, 2x, 4x and 8x of a size: against the laws of the contract, and by what power of its size each takes longer.
//   node --import tsx --import ./training/lib/binaries.mjs scripts/growth.ts [SECONDS] [SEED] [SIZE]
// First the families that have names, then made-up ones for as long as one likes. What grows by more than MOST is measured again, three times, and then at LONGER sizes: what takes
// quadratic time grows so there, too, while what only had the engine's help with a small text does not.
import fc from 'fast-check';
import { analyze } from '../src/index.ts';
import { exponentOf, FAMILIES, family, type Family } from '../test/grammar.ts';
import { checkLaws } from '../test/laws.ts';

const [seconds = '60', seed = String(Date.now() & 0x7fffffff), size = '500'] = process.argv.slice(2);
const until = performance.now() + Number(seconds) * 1000;
/** A linear reading on a busy machine stays below; a quadratic one does not. */
const MOST = 1.4;
const LONGER = 4;

/** Least of so many counts, in milliseconds of this process. */
function timeOf(text: string, counts: number): number {
  return Math.min(
    ...Array.from({ length: counts }, () => {
      const from = process.cpuUsage();
      analyze(text);
      const { user, system } = process.cpuUsage(from);
      return (user + system) / 1000;
    }),
  );
}

const measured = (make: Family, counts: number, from = 1) =>
  [1, 2, 4, 8].map((times) => {
    const text = make(Number(size) * from * times);
    return { size: times, time: timeOf(text, counts) };
  });

let texts = 0;
let worst = 0;
const steep: string[] = [];
function check(name: string, make: Family): void {
  texts++;
  checkLaws(make(60));
  let times = measured(make, 1);
  let exponent = exponentOf(times);
  if (exponent > MOST) {
    times = measured(make, 3);
    exponent = exponentOf(times);
  }
  if (exponent > MOST) {
    times = measured(make, 3, LONGER);
    exponent = exponentOf(times);
  }
  worst = Math.max(worst, exponent);
  const line = `${exponent.toFixed(2)}  ${times.map(({ time }) => time.toFixed(0).padStart(6)).join(' ')} ms  ${name}`;
  if (exponent > MOST) steep.push(line);
  if (exponent > MOST || name in FAMILIES) console.log(line);
}

for (const text of Object.values(FAMILIES)) analyze(text(200)); // the engine gets to know the code
for (const [name, make] of Object.entries(FAMILIES)) check(name, make);
for (let round = Number(seed); performance.now() < until; round++) {
  const [make] = fc.sample(family, { numRuns: 1, seed: round }) as [Family];
  check(`seed ${round}: ${JSON.stringify(make(12).slice(0, 100))}`, make);
}
console.log(
  `${texts} families; the steepest grows by the power ${worst.toFixed(2)}; ${steep.length} by more than ${MOST}`,
);
process.exitCode = steep.length > 0 ? 1 : 0;
