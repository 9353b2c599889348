import type { Document } from './document.ts';
import { createState, isAllowed, isDone, LEFT, parserFeatures, parserInput, restart, RIGHT, SHIFT, take, type ParserInput, type State } from './transitions.ts';
import { createLanes, sumList, type Lanes } from '../tagging/lanes.ts';
import type { WeightTable } from '../tagging/weights.ts';

/** A parser: its weights, and what it has prepared of the document at hand. */
export interface Parser {
  readonly lanes: Lanes;
  /** What has been prepared and parsed of a document: stages share it. */
  readonly known: WeakMap<Document, Known>;
  readonly scores: Int32Array;
  readonly state: State;
}

/** What has been prepared of a document, and the heads of its sentences that are parsed. */
interface Known {
  readonly input: ParserInput;
  readonly heads: Int32Array;
  readonly isParsed: Uint8Array;
}

/** Longer sentences (lists, tables, lost full stops) are parsed in pieces. */
const LONGEST = 200;

export function createParser(table: WeightTable): Parser {
  return { lanes: createLanes(table), known: new WeakMap(), scores: new Int32Array(3), state: createState(0, LONGEST) };
}

/** Parses a sentence: writes the head of each of its tokens, as an index into the document's tokens, or -1 for the root. */
export function parseHeads({ lanes, known, scores, state }: Parser, document: Document, sentence: number, heads: Int32Array): void {
  let found = known.get(document);
  if (found === undefined) {
    found = { input: parserInput(document), heads: new Int32Array(document.tokens.count), isParsed: new Uint8Array(document.sentences.length) };
    known.set(document, found);
  }
  const { input } = found;
  const start = document.sentenceTokens[sentence]!;
  const end = document.sentenceTokens[sentence + 1]!;
  if (found.isParsed[sentence] === 1) {
    for (let i = start; i < end; i++) heads[i] = found.heads[i]!;
    return;
  }
  for (let from = start; from < end; from += LONGEST) {
    const to = Math.min(end, from + LONGEST);
    restart(state, from, to);
    while (!isDone(state)) {
      let step: number = state.depth === 0 ? SHIFT : -1;
      if (step === -1 && state.depth === 1 && state.next === to - from) step = LEFT;
      if (step === -1) {
        parserFeatures(input, state, lanes.list);
        scores.fill(0);
        sumList(lanes, scores, 0);
        step = isAllowed(state, SHIFT) ? SHIFT : LEFT;
        if (scores[LEFT]! > scores[step]!) step = LEFT;
        if (isAllowed(state, RIGHT) && scores[RIGHT]! > scores[step]!) step = RIGHT;
      }
      take(state, step);
    }
    for (let i = 0; i < to - from; i++) heads[from + i] = state.heads[i] === to - from ? -1 : from + state.heads[i]!;
  }
  found.heads.set(heads.subarray(start, end), start);
  found.isParsed[sentence] = 1;
}
