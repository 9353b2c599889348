import weights from '../models/syntax.bin';
import { FIRST_DIGIT } from '../learning/kernel-constants.ts';
import { bytesOf, readColumn, readRising, viewColumn, type ColumnReader } from '../learning/columns.ts';
import { finish, unpack } from '../learning/frame.ts';
import { SYNTAX_FEATURES } from './word-rows.ts';

/** The kind of packed model that training/syntax/pack.ts writes. */
export const SYNTAX_MODEL = { magic: 'INSX', version: 1, name: 'tagger and parser' } as const;

/** Numbers from minus this on have one digit. */
export const LIMIT = 45;
/** Worth of a unit: of what goes into the first layers, of the scales of matrices, of plain numbers. */
export const INPUT_STEP = 1 / 1024;
export const SCALE_STEP = 2 ** -20;
export const NUMBER_STEP = 2 ** -12;
/** Plain numbers are written with this added, as a column has none below 0. */
export const NUMBER_ZERO = 2 ** 18;

/** The shape of a packed model: names and sizes of its parts, in their order. */
export interface SyntaxHeader {
  readonly features: string;
  /** Width of the recurrent layers one way, of the narrow layer under them, of the ends of arcs, of labels. */
  readonly width: number;
  readonly narrow: number;
  readonly hidden: number;
  readonly labelHidden: number;
  /** Of the list of frequent words and of that of words with vectors: how many there are. */
  readonly norms: number;
  readonly vectors: number;
  /** Width of a vector. */
  readonly dims: number;
  /** Tables: rows of whole numbers, each with a step of its own. */
  readonly tables: readonly { readonly rows: number; readonly width: number }[];
  /** Matrices: a row an output. */
  readonly matrices: readonly { readonly outputs: number; readonly inputs: number }[];
  /** How many plain numbers each has. */
  readonly numbers: readonly number[];
}

/** The order of the parts. */
export const TABLES = ['word', 'suffix', 'ending', 'prefix', 'shape', 'lexicon'] as const;
export const MATRICES = ['narrow', 'first', 'second', 'heads', 'pair', 'labels'] as const;
export const NUMBERS = [
  'narrowBias',
  'firstBias',
  'gain1',
  'shift1',
  'secondBias',
  'gain2',
  'shift2',
  'headsBias',
  'labelsBias',
  'governor',
  'governorBias',
  'rootGovernor',
  'rootLabel',
  'distances',
] as const;

/** Rows of whole numbers: those of row r begin at `r * width` and are worth `steps[r]` units of {@link INPUT_STEP} each. */
export interface Table {
  readonly width: number;
  readonly cells: Uint8Array;
  readonly steps: Int32Array;
}
/** A row an output; `scales[o]` is what a unit of its row is worth. */
export interface Layer {
  readonly outputs: number;
  readonly inputs: number;
  readonly cells: Uint8Array;
  readonly scales: Float32Array;
}

/** An unpacked model. The cells are digits as they were written: {@link CELL_ZERO} too large. */
export interface SyntaxModel {
  readonly header: SyntaxHeader;
  /** Hashes of frequent words, rising: word k has row k + 1 of the table; row 0 is that of all others. */
  readonly norms: Int32Array;
  /** Hashes of words with vectors, rising. */
  readonly names: Int32Array;
  /** Vectors: `2 * (nibble - 8) + 1` units of the vector's step. */
  readonly vectors: Table;
  readonly tables: Readonly<Record<(typeof TABLES)[number], Table>>;
  readonly layers: Readonly<Record<(typeof MATRICES)[number], Layer>>;
  readonly numbers: Readonly<Record<(typeof NUMBERS)[number], Float32Array>>;
}

/** What a digit of a cell is too large by. */
export const CELL_ZERO = FIRST_DIGIT + LIMIT;
/** Bits of the hashes of listed words. */
export const KEY_BITS = 30;

export function decodeSyntax(bytes: Uint8Array): SyntaxModel {
  const { header, input } = unpack<SyntaxHeader>(bytes, SYNTAX_MODEL, SYNTAX_FEATURES);
  const norms = readRising(input, header.norms);
  const names = readRising(input, header.vectors);
  const vectors = readTable(input, header.vectors, header.dims);
  const tables = Object.fromEntries(
    TABLES.map((name, k) => [name, readTable(input, header.tables[k]!.rows, header.tables[k]!.width)]),
  );
  const layers = Object.fromEntries(
    MATRICES.map((name, k) => {
      const { outputs, inputs } = header.matrices[k]!;
      return [
        name,
        {
          outputs,
          inputs,
          cells: viewColumn(input, outputs * inputs),
          scales: Float32Array.from(readColumn(input, outputs), (scale) => scale * SCALE_STEP),
        },
      ];
    }),
  );
  const numbers = Object.fromEntries(
    NUMBERS.map((name, k) => [
      name,
      Float32Array.from(readColumn(input, header.numbers[k]!), (number) => (number - NUMBER_ZERO) * NUMBER_STEP),
    ]),
  );
  finish(input, SYNTAX_MODEL);
  return { header, norms, names, vectors, tables, layers, numbers } as SyntaxModel;
}

function readTable(input: ColumnReader, rows: number, width: number): Table {
  const cells = viewColumn(input, rows * width);
  return { width, cells, steps: readColumn(input, rows) };
}

let model: SyntaxModel | undefined;

/** The trained model, unpacked on first use. */
export const syntaxModel = (): SyntaxModel => (model ??= decodeSyntax(bytesOf(weights)));
