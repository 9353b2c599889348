/**
 * The innermost loops of src/learning/ and src/stance/polarity-network.ts for WebAssembly with vectors of 128 bits, in AssemblyScript; `npm run kernels` compiles them to
 * src/learning/kernels.ts. Each has a twin in TypeScript beside its caller, which runs where WebAssembly may not, and gives the same numbers to the last bit.
 * Addresses are bytes of the one memory, which src/learning/native.ts hands out.
 */
export { decode, marginals } from './chain';
export { enterKeys, readDigits } from './columns';
export { addRows, joinRows, layOutRows, measureRows } from './rows';
export { layOutLanes, sumList } from './lanes';
export { layOutPlaces } from './places';
export { hiddenSums } from './network';
export { addThree, bestTree, dense, normalise, rectify, pairScores, addHeads, scan, toFixed } from './syntax';
