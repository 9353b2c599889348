/**
 * e to the x from additions and multiplications alone, which every platform rounds alike (Math.exp may differ in the last bit
 * between engines, and a probability that decides something must not). Right to about 1e-13; 0 below -700.
 */
export function exponential(x: number): number {
  if (!(x > -700)) return 0;
  if (x > 700) return Number.MAX_VALUE;
  const turns = Math.round(x * Math.LOG2E);
  const rest = x - turns * 0.69314718036912381649 - turns * 1.90821492927058770002e-10; // ln 2 in two parts
  let sum = 1;
  for (let k = 12; k >= 1; k--) sum = 1 + (sum * rest) / k;
  return sum * 2 ** turns;
}

/** The natural logarithm of a positive number, likewise: right to about 1e-12 between 1e-6 and 1e6. */
export function logarithm(x: number): number {
  let m = x;
  let turns = 0;
  while (m > 1.4142135623730951) {
    m /= 2;
    turns++;
  }
  while (m < 0.7071067811865476 && turns > -1100) {
    m *= 2;
    turns--;
  }
  const z = (m - 1) / (m + 1);
  const square = z * z;
  let sum = 0;
  for (let k = 17; k >= 1; k -= 2) sum = 1 / k + sum * square;
  return 2 * z * sum + turns * Math.LN2;
}
