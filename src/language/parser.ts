import type { Document } from './document.ts';
import { createState, isAllowed, isDone, LEFT, parserFeatures, parserInput, PARSER_FEATURE_COUNT, RIGHT, SHIFT, take, type ParserInput } from './transitions.ts';
import { addWeights, type WeightTable } from '../tagging/weights.ts';

/** A parser: its weights, and what it has prepared of the document at hand. */
export interface Parser {
  readonly table: WeightTable;
  readonly inputs: WeakMap<Document, ParserInput>;
  readonly features: Int32Array;
  readonly scores: Int32Array;
}

export function createParser(table: WeightTable): Parser {
  return { table, inputs: new WeakMap(), features: new Int32Array(PARSER_FEATURE_COUNT), scores: new Int32Array(3) };
}

/** Longer sentences (lists, tables, lost full stops) are parsed in pieces. */
const LONGEST = 200;

/** Parses a sentence: writes the head of each of its tokens, as an index into the document's tokens, or -1 for the root. */
export function parseHeads({ table, inputs, features, scores }: Parser, document: Document, sentence: number, heads: Int32Array): void {
  let input = inputs.get(document);
  if (input === undefined) inputs.set(document, input = parserInput(document));
  const end = document.sentenceTokens[sentence + 1]!;
  for (let from = document.sentenceTokens[sentence]!; from < end; from += LONGEST) {
    const to = Math.min(end, from + LONGEST);
    const state = createState(from, to);
    while (!isDone(state)) {
      let step = state.depth === 0 ? SHIFT : -1;
      if (step === -1 && state.depth === 1 && state.next === to - from) step = LEFT;
      if (step === -1) {
        parserFeatures(input, state, features);
        scores.fill(0);
        for (let i = 0; i < PARSER_FEATURE_COUNT; i++) addWeights(table, features[i]!, scores, 0);
        step = isAllowed(state, SHIFT) ? SHIFT : LEFT;
        if (scores[LEFT]! > scores[step]!) step = LEFT;
        if (isAllowed(state, RIGHT) && scores[RIGHT]! > scores[step]!) step = RIGHT;
      }
      take(state, step);
    }
    for (let i = 0; i < to - from; i++) heads[from + i] = state.heads[i] === to - from ? -1 : from + state.heads[i]!;
  }
}
