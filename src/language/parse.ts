import weights from '../models/parse.bin';
import { bytesOf } from '../tagging/columns.ts';
import { decodeWeights } from '../tagging/weights.ts';
import { createParser, type Parser } from './parser.ts';
import { PARSER_FEATURES } from './transitions.ts';

let parser: Parser | undefined;

/** The dependency parser with its trained weights, decoded on first use. Call it through `parseHeads`. */
export function dependencyParser(): Parser {
  return (parser ??= createParser(decodeWeights(bytesOf(weights), PARSER_FEATURES)));
}
