import { INFLECTIONS } from './relations.ts';
import { POS_TAGS } from '../grammar/pos-tags.ts';
import { treeSpace, WEIGHT_STEP, weightAt, type Distances, type Loops, type Pairs } from './loops.ts';
import { CELL_ZERO, INPUT_STEP, type Layer, type SyntaxModel } from './packed-network.ts';

/** Words that are read at once; a longer sentence must be cut by the caller. */
export const MOST_AT_ONCE = 128;
/** Rows of words that are kept, a power of 2. */
export const KEPT = 8192;
/** Units of what goes into layers, and of states, which are within 8 of 0 as they are normalised. */
export const FIXED = 1024;
export const STATE = 4096;

/** Distances from dependent to head, in classes; the last is that to the root. See `bucket` of training/syntax/network.py. */
export const DISTANCES = 25;
/** By `MOST_AT_ONCE + head - dependent`. */
export const distanceClasses = /* @__PURE__ */ Uint8Array.from({ length: 2 * MOST_AT_ONCE + 1 }, (_, at) => {
  const delta = at - MOST_AT_ONCE;
  const far = Math.abs(delta);
  const size = far <= 6 ? far : Math.min(11, 6 + Math.floor(Math.log2(far / 6) * 2 + 1e-9));
  return delta > 0 ? size : 12 + size;
});

/** A layer: weights as the loops want them, see {@link weightAt}. */
export interface Matrix {
  readonly weights: Int16Array;
  readonly inputs: number;
  readonly outputs: number;
  readonly scales: Float32Array;
  readonly bias: Float32Array;
}

/** A network laid out for its loops: matrices, rows of words, and the numbers of the batch at hand. */
export interface Laid extends Buffers {
  readonly model: SyntaxModel;
  readonly loops: Loops;
  readonly width: number;
  readonly pairs: Pairs;
  readonly far: Distances;
  readonly labelDistances: Distances;
  readonly governorWeights: Float32Array;
  readonly rootLabel: Float32Array;
  readonly narrowLayer: Matrix;
  readonly firstLayer: Matrix;
  readonly secondLayer: Matrix;
  /** Of each word: its tag and inflection, how far its head may be, what it is as dependent and as head of an arc, and of a label. */
  readonly tagLayer: Matrix;
  readonly farLayer: Matrix;
  readonly dependentLayer: Matrix;
  readonly governorLayer: Matrix;
  readonly labelDependentLayer: Matrix;
  readonly labelGovernorLayer: Matrix;
  readonly pairLayer: Matrix;
  readonly labelLayer: Matrix;
  readonly firstBias: Float32Array;
  readonly norms: {
    readonly gain1: Float32Array;
    readonly shift1: Float32Array;
    readonly gain2: Float32Array;
    readonly shift2: Float32Array;
  };
  /** Which word has each kept row, and when it was last used. */
  readonly owner: Int32Array;
  readonly lastUse: Int32Array;
  uses: number;
  /** The row of each word of the batch; the row of nothing. */
  readonly rowOf: Int32Array;
  readonly nothing: number;
  readonly rowSize: number;
}

interface Buffers {
  readonly rows: Int16Array;
  readonly inputs: Int16Array;
  readonly narrowOut: Float32Array;
  readonly narrowFixed: Int16Array;
  readonly rowsOut: Float32Array;
  readonly rowsFixed: Int16Array;
  readonly gateBuffer: Float32Array;
  readonly below: Float32Array;
  readonly above: Float32Array;
  readonly fixed: Int16Array;
  readonly tagOut: Float32Array;
  /** What words are as dependents, before and behind the bend: of arcs, then of labels. */
  readonly ends: Float32Array;
  readonly bent: Int16Array;
  readonly labelHeads: Float32Array;
  readonly biases: Float32Array;
  readonly scores: Float32Array;
  readonly space: Float32Array;
  readonly tree: Int32Array;
  readonly labelOut: Float32Array;
}

type Numbers = Uint8Array | Int16Array | Int32Array | Float32Array;
interface Kind<T extends Numbers> {
  new (length: number): T;
  new (buffer: ArrayBufferLike, at: number, length: number): T;
  readonly BYTES_PER_ELEMENT: number;
}
/** Gives room for so many numbers; null if there is none left. */
export type Room = <T extends Numbers>(kind: Kind<T>, length: number) => T | null;

/** What lays things out, and knows whether there has been room for all. */
interface Layout {
  readonly take: <T extends Numbers>(kind: Kind<T>, length: number) => T;
  readonly floats: (values: ArrayLike<number>) => Float32Array;
  isFull: boolean;
}

function createLayout(room: Room): Layout {
  const layout: Layout = {
    isFull: false,
    take(kind, length) {
      const made = room(kind, length);
      if (made === null) layout.isFull = true;
      return made ?? new kind(0);
    },
    floats(values) {
      const own = layout.take(Float32Array, values.length);
      if (own.length > 0) own.set(values);
      return own;
    },
  };
  return layout;
}

/** Lays a model out; null where there is no room. */
export function layOut(model: SyntaxModel, loops: Loops, room: Room): Laid | null {
  const layout = createLayout(room);
  const { floats } = layout;
  const { header, layers, numbers } = model;
  const { width, hidden, labelHidden } = header;
  /** `unit` is what a whole unit of the inputs is worth. */
  const matrix = (layer: Layer, bias: ArrayLike<number> | null, unit: number): Matrix =>
    layOutMatrix(layout, layer, bias, unit);
  const narrowLayer = matrix(layers.narrow, numbers.narrowBias, INPUT_STEP);
  const firstLayer = matrix(layers.first, null, INPUT_STEP);
  const secondLayer = matrix(layers.second, numbers.secondBias, 1 / STATE);
  const { tags, far, dependents, governors, labelDependents, labelGovernors } = partsOf(
    layers.heads,
    numbers.headsBias,
    hidden,
    labelHidden,
  );
  const head = ({ layer, bias }: Part): Matrix => matrix(layer, bias, 1 / STATE);
  const pairLayer = matrix(layers.pair, null, INPUT_STEP);
  const labelLayer = matrix(layers.labels, numbers.labelsBias, INPUT_STEP);
  const classes = layout.take(Uint8Array, distanceClasses.length);
  if (classes.length > 0) classes.set(distanceClasses);
  const buffers = layOutBuffers(layout, model);
  const farLayer = head(far);
  const distances = (rows: Float32Array, size: number): Distances => ({
    rows,
    width: size,
    classes,
    middle: MOST_AT_ONCE,
    count: DISTANCES,
  });
  const laid: Laid = {
    model,
    loops,
    width,
    narrowLayer,
    firstLayer,
    secondLayer,
    pairLayer,
    labelLayer,
    firstBias: floats(numbers.firstBias),
    tagLayer: head(tags),
    farLayer,
    dependentLayer: head(dependents),
    governorLayer: head(governors),
    labelDependentLayer: head(labelDependents),
    labelGovernorLayer: head(labelGovernors),
    pairs: layOutPairs(layout, model, loops, buffers),
    far: distances(layout.take(Float32Array, MOST_AT_ONCE * farLayer.outputs), farLayer.outputs),
    labelDistances: distances(floats(numbers.distances), labelHidden),
    governorWeights: floats(numbers.governor),
    rootLabel: floats(numbers.rootLabel),
    norms: {
      gain1: floats(numbers.gain1),
      shift1: floats(numbers.shift1),
      gain2: floats(numbers.gain2),
      shift2: floats(numbers.shift2),
    },
    owner: new Int32Array(KEPT).fill(-1),
    lastUse: new Int32Array(KEPT),
    uses: 0,
    rowOf: new Int32Array(MOST_AT_ONCE),
    nothing: KEPT + MOST_AT_ONCE,
    rowSize: 12 * width,
    ...buffers,
  };
  return layout.isFull ? null : laid;
}

interface Part {
  readonly layer: Layer;
  readonly bias: Float32Array;
}

/** The outputs of the heads as layers of their own, each as many outputs as the loops want: those that are added give 0. */
function partsOf(
  heads: Layer,
  bias: Float32Array,
  hidden: number,
  labelHidden: number,
): Record<'tags' | 'far' | 'dependents' | 'governors' | 'labelDependents' | 'labelGovernors', Part> {
  let from = 0;
  const next = (count: number): Part => {
    const outputs = Math.ceil(count / 8) * 8;
    const cells = new Uint8Array(outputs * heads.inputs).fill(CELL_ZERO);
    cells.set(heads.cells.subarray(from * heads.inputs, (from + count) * heads.inputs));
    const scales = new Float32Array(outputs),
      own = new Float32Array(outputs);
    scales.set(heads.scales.subarray(from, from + count));
    own.set(bias.subarray(from, from + count));
    from += count;
    return { layer: { inputs: heads.inputs, outputs, cells, scales }, bias: own };
  };
  return {
    tags: next(POS_TAGS.length + INFLECTIONS.length),
    far: next(DISTANCES),
    dependents: next(hidden),
    governors: next(hidden),
    labelDependents: next(labelHidden),
    labelGovernors: next(labelHidden),
  };
}

/** Words as ends of arcs; what the root is as a head never changes. */
function layOutPairs(
  { take, floats }: Layout,
  { header: { hidden }, numbers }: SyntaxModel,
  loops: Loops,
  { biases }: Buffers,
): Pairs {
  const root = floats(numbers.rootGovernor),
    weights = floats(numbers.governor);
  if (root.length > 0 && weights.length > 0 && biases.length > 0)
    loops.rectify(root, hidden, 1, weights, numbers.governorBias[0]!, biases);
  return {
    width: hidden,
    dependents: take(Float32Array, MOST_AT_ONCE * hidden),
    heads: take(Float32Array, MOST_AT_ONCE * hidden),
    biases,
    root,
    rootBias: biases[0] ?? 0,
  };
}

function layOutMatrix(
  { take, floats }: Layout,
  { cells, inputs, outputs, scales }: Layer,
  bias: ArrayLike<number> | null,
  unit: number,
): Matrix {
  const weights = take(Int16Array, inputs * outputs);
  for (let o = 0; o < outputs && weights.length > 0; o++) layOutRow(cells, inputs, o, weights);
  return {
    weights,
    inputs,
    outputs,
    scales: floats(scales.map((scale) => scale * unit)),
    bias: bias === null ? take(Float32Array, outputs) : floats(bias),
  };
}

/** The weights of one output. A function of its own, since engines compile what is called again and again sooner than a loop that runs once. */
function layOutRow(cells: Uint8Array, inputs: number, output: number, weights: Int16Array): void {
  let at = weightAt(inputs, output);
  for (let k = output * inputs; k < (output + 1) * inputs; k += 2, at += WEIGHT_STEP) {
    weights[at] = cells[k]! - CELL_ZERO;
    weights[at + 1] = cells[k + 1]! - CELL_ZERO;
  }
}

function layOutBuffers(
  { take }: Layout,
  { header: { width, narrow, hidden, labelHidden }, layers }: SyntaxModel,
): Buffers {
  const N = MOST_AT_ONCE;
  const states = 2 * width,
    rowSize = 12 * width,
    widest = Math.max(hidden, labelHidden);
  return {
    // Rows of words: those that are kept, as many for words that find their place taken, and the row of nothing.
    rows: take(Int16Array, (KEPT + N + 1) * rowSize),
    inputs: take(Int16Array, N * layers.narrow.inputs),
    narrowOut: take(Float32Array, N * narrow),
    narrowFixed: take(Int16Array, N * narrow),
    rowsOut: take(Float32Array, N * rowSize),
    rowsFixed: take(Int16Array, N * rowSize),
    gateBuffer: take(Float32Array, N * 2 * states),
    below: take(Float32Array, N * states),
    above: take(Float32Array, N * states),
    fixed: take(Int16Array, N * states),
    tagOut: take(Float32Array, N * 8 * Math.ceil((POS_TAGS.length + INFLECTIONS.length) / 8)),
    ends: take(Float32Array, N * widest),
    bent: take(Int16Array, N * widest),
    labelHeads: take(Float32Array, N * labelHidden),
    biases: take(Float32Array, N),
    scores: take(Float32Array, N * (N + 1)),
    space: take(Float32Array, treeSpace(N)),
    tree: take(Int32Array, N),
    labelOut: take(Float32Array, N * layers.labels.outputs),
  };
}
