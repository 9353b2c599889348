import kernels from './kernels.ts';

/**
 * The innermost loops in WebAssembly with vectors (assembly/): about four times as fast as their twins in TypeScript, and the same to the last bit. Where
 * WebAssembly, its vectors or its compilation is missing or forbidden (a page's content security policy), there are only the twins.
 */
export interface Kernels {
  readonly memory: WebAssembly.Memory;
  decode(
    scores: number,
    size: number,
    stride: number,
    length: number,
    arcs: number,
    first: number,
    last: number,
    best: number,
    back: number,
    path: number,
  ): void;
  marginals(
    scores: number,
    size: number,
    stride: number,
    length: number,
    forwards: number,
    backwards: number,
    first: number,
    last: number,
    odds: number,
    limit: number,
    never: number,
    start: number,
    memory: number,
    out: number,
  ): void;
  addRows(table: number, features: number, count: number, sums: number): void;
  joinRows(a: number, b: number, c: number, d: number, e: number, out: number): void;
  hiddenSums(cells: number, hidden: number, inputs: number, count: number, out: number): void;
  sumList(table: number, oneTemplate: number, ones: number, twoTemplate: number, twos: number): void;
  layOutRows(
    columns: number,
    rows: number,
    count: number,
    groups: number,
    drop: number,
    moves: number,
    slots: number,
    places: number,
    baseDrop: number,
    bases: number,
    data: number,
  ): void;
  measureRows(columns: number, rows: number, baseDrop: number, bases: number): number;
  layOutLanes(
    columns: number,
    rows: number,
    count: number,
    groups: number,
    drop: number,
    moves: number,
    slots: number,
    places: number,
    width: number,
  ): void;
  layOutPlaces(
    columns: number,
    size: number,
    list: number,
    drop: number,
    slots: number,
    places: number,
    spare: number,
  ): number;
  readDigits(column: number, count: number, zero: number, out: number): void;
  enterKeys(column: number, count: number, mask: number, filter: number): void;
  dense(
    weights: number,
    width: number,
    outputs: number,
    inputs: number,
    count: number,
    scales: number,
    bias: number,
    out: number,
  ): void;
  toFixed(numbers: number, count: number, scale: number, rectified: number, out: number): void;
  addThree(before: number, here: number, behind: number, bias: number, count: number, step: number, out: number): void;
  scan(gates: number, width: number, count: number, out: number): void;
  normalise(numbers: number, other: number, width: number, count: number, gain: number, bias: number): void;
  rectify(rows: number, width: number, count: number, weights: number, bias: number, out: number): void;
  pairScores(
    dependents: number,
    heads: number,
    biases: number,
    root: number,
    rootBias: number,
    far: number,
    farStride: number,
    classes: number,
    middle: number,
    classCount: number,
    width: number,
    count: number,
    out: number,
    best: number,
  ): number;
  addHeads(
    words: number,
    heads: number,
    root: number,
    distances: number,
    classes: number,
    middle: number,
    classCount: number,
    tree: number,
    width: number,
    count: number,
  ): void;
  bestTree(scores: number, count: number, space: number, heads: number): void;
}

/** The kernels and what is left of their memory, which never grows, so that arrays on it stay what they are. */
export interface Native {
  readonly kernels: Kernels;
  /** Where the rest begins, in bytes, and where it ends. */
  free: number;
  limit: number;
  /** What lies between has never been used, and is zero: a system gives memory when it is first written to. */
  touched: number;
  untouched: number;
}

type Numbers = Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Float32Array | Float64Array;
interface Kind<T extends Numbers> {
  new (buffer: ArrayBufferLike, at: number, length: number): T;
  new (length: number): T;
  readonly BYTES_PER_ELEMENT: number;
}

/** Below lies what the kernels keep for themselves. */
const FIRST = 4096;
const LINE = 64;

let native: Native | null | undefined;

/** The kernels, started when they are first asked for; null where they can not run. */
export function nativeKernels(): Native | null {
  if (native === undefined) {
    native = startKernels();
    if (native === null) slowness = 'WebAssembly may not run here, as under some content security policies';
  }
  return native;
}

/** What makes this process slower than it need be, and whether that has been said. */
let slowness: string | null = null;
let isTold = false;

/** Says once what makes analyses slow, if anything does. */
export function tellSlowness(warn: (message: string) => void): void {
  if (slowness === null || isTold) return;
  isTold = true;
  warn(`interview-nlp: ${slowness}; results are the same, but take longer`);
}

/** Starts kernels with a memory of their own; null where they can not run. */
export function startKernels(): Native | null {
  try {
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytesOfBase64(kernels)));
    const started = exports as unknown as Kernels;
    const end = started.memory.buffer.byteLength;
    return { kernels: started, free: FIRST, limit: end, touched: FIRST, untouched: end };
  } catch {
    return null;
  }
}

function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> {
  const units = atob(text);
  const bytes = new Uint8Array(units.length);
  for (let i = 0; i < units.length; i++) bytes[i] = units.charCodeAt(i);
  return bytes;
}

function full(): null {
  slowness ??= 'the memory of the WebAssembly kernels is full';
  return null;
}

/** An array of zeros where the kernels see it, at the address `byteOffset`; null if there is no room. */
export function allocate<T extends Numbers>(native: Native, kind: Kind<T>, length: number): T | null {
  const at = native.free;
  const end = at + length * kind.BYTES_PER_ELEMENT;
  if (end > native.limit) return full();
  native.free = Math.ceil(end / LINE) * LINE;
  const array = new kind(native.kernels.memory.buffer, at, length);
  if (at < native.touched || native.free > native.untouched) array.fill(0);
  native.touched = Math.max(native.touched, native.free);
  return array;
}

/**
 * Lays something out: hands the address of a copy of `bytes`, at the end of the memory, to `work`. The copy lasts as long as that; what `work` allocates stays, unless
 * it returns null: then there was no room.
 */
export function withCopy<T>(native: Native, bytes: Uint8Array, work: (address: number) => T | null): T | null {
  const { free, limit } = native;
  const at = Math.floor((limit - bytes.length) / LINE - 1) * LINE; // a line more than it takes: kernels may read beyond it
  if (at < free) return full();
  new Uint8Array(native.kernels.memory.buffer, at, bytes.length).set(bytes);
  native.limit = at;
  native.untouched = Math.min(native.untouched, at);
  const made = work(at);
  native.limit = limit;
  if (made === null) native.free = free;
  return made;
}
