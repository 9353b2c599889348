/**
 * e to the x from additions and multiplications alone, which every platform rounds alike (Math.exp may differ in the last bit
 * between engines, and a probability that decides something must not). Right to about 1e-13; 0 below -700.
 */
export function exponential(x: number): number {
  if (!(x > -700)) return 0;
  if (x > 700) return Number.MAX_VALUE;
  const turns = Math.round(x * Math.LOG2E);
  const rest = (x - turns * 0.693147180369123816490) - turns * 1.90821492927058770002e-10; // ln 2 in two parts
  let sum = 1;
  for (let k = 12; k >= 1; k--) sum = 1 + (sum * rest) / k;
  return sum * 2 ** turns;
}
