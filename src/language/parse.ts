import weights from '../models/parse.bin';
import { decodeBase64 } from '../tagging/base64.ts';
import { decodeWeights } from '../tagging/weights.ts';
import { createParser, type Parser } from './parser.ts';
import { PARSER_FEATURES } from './transitions.ts';

let parser: Parser | undefined;

/** The dependency parser with its trained weights, decoded on first use. Call it through `parseHeads`. */
export function dependencyParser(): Parser {
  return (parser ??= createParser(decodeWeights(decodeBase64(weights), PARSER_FEATURES)));
}
