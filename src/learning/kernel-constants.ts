// What the kernels (assembly/) and their twins in TypeScript must agree on; both compile this file. AssemblyScript takes a whole number for 32 bits, and one with a point
// or an exponent for 64: kernels that need a float of 32 bits cast it.

/** Columns (columns.ts): the character of the digit 0, and how many digits there are but in the first place. */
export const FIRST_DIGIT = 0x23;
export const BASE = 57;
/** Weight tables (weights.ts): the least value of a cell, which the digit 0 stands for. */
export const LEAST_WEIGHT = -35;

/** Lanes (lanes.ts): what is added to a weight, and so four weights of zero, and two. */
export const LANE_ZERO = 0x80;
export const NO_FOUR = -0x7f7f7f80;
export const NO_TWO = 0x8080;

/** Rows (rows.ts): rows of at most so many weights are stored as cells. */
export const SHORT = 4;
/** Sums of a row, and the most labels there may be. */
export const ROW_WIDTH = 40;
/** The bits that tell a long row and a short one, and those that tell where it begins. */
export const IS_LONG = 15;
export const IS_SHORT = 14;
export const OFFSET = 0x3fff;

/** Hashes (hash.ts): the factors of `mix`. */
export const MIX_FIRST = 0x2c1b3c6d;
export const MIX_SECOND = 0x297a2d39;
export const FINISH_FIRST = 0x7feb352d;
export const FINISH_SECOND = -0x7b935975;

/** Chains (chain.ts): a score that no path has, times 64; the least potential of the start, and a sum that is nothing. */
export const NEVER = -0x40000000;
export const LEAST_POTENTIAL = 1e-12;
export const LEAST_SUM = 1e-30;
