/** Stands in for `expectLinear` (linear.ts) where code is too slow to be measured, as under mutation testing: does the work, once and small. */
export function expectLinear(prepare: (size: number) => () => void): void {
  prepare(8)();
}
