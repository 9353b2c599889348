/* The trained parts, unpacked on first use. */
import argumentsData from '../models/speech.arguments.bin';
import cuesData from '../models/speech.cues.bin';
import lexiconData from '../models/speech.lexicon.bin';
import nestedData from '../models/speech.nested.bin';
import readingsData from '../models/speech.readings.bin';
import stopsData from '../models/speech.stops.bin';
import relationsData from '../models/speech.relations.bin';
import { unpackTrees, type Trees } from '../learning/boosted-trees.ts';
import { bytesOf } from '../learning/columns.ts';
import { createChain, type Chain } from '../learning/chain.ts';
import { decodeLexicon } from '../learning/packed-lexicon.ts';
import { createLanes, sumFeatures, type Lanes } from '../learning/lanes.ts';
import { decodeWeights } from '../learning/weights.ts';
import { ARGUMENT_FEATURES } from './argument-features.ts';
import { CUE_FEATURES, type LinearModel } from './cues.ts';
import type { SpeechKnowledge } from './speech-view.ts';
import { gradesBy, LEXICON_FEATURES } from './cue-grades.ts';
import { RELATION_FEATURES } from './relation-features.ts';
import { STOP_FEATURES } from './content-stops.ts';
import { READING_FEATURES } from './reading-features.ts';

export interface SpeechModels {
  readonly knowledge: SpeechKnowledge;
  /** Heads of cues, outside the contents of others. */
  readonly cues: LinearModel;
  /** Heads of cues, wherever they stand. */
  readonly nested: LinearModel;
  readonly arguments: Lanes;
  readonly chain: Chain;
  /** Which of two readings of a cue is the better one. */
  readonly readings: Trees;
  /** Where a content ends. */
  readonly stops: Trees;
  /** Whether a relation is right, beside its rivals. */
  readonly relations: Trees;
}

let models: SpeechModels | null = null;

export function loadSpeechModels(): SpeechModels {
  if (models !== null) return models;
  const table = decodeWeights(bytesOf(argumentsData), ARGUMENT_FEATURES);
  const lanes = createLanes(table);
  models = {
    knowledge: { grades: gradesBy(decodeLexicon(bytesOf(lexiconData), LEXICON_FEATURES)) },
    cues: linearModel(cuesData, CUE_FEATURES),
    nested: linearModel(nestedData, CUE_FEATURES),
    arguments: lanes,
    chain: createChain(table, (feature, out, at) => {
      sumFeatures(lanes, Int32Array.of(feature), 1, out, at);
    }),
    readings: unpackTrees(bytesOf(readingsData), READING_FEATURES),
    stops: unpackTrees(bytesOf(stopsData), STOP_FEATURES),
    relations: unpackTrees(bytesOf(relationsData), RELATION_FEATURES),
  };
  return models;
}

function linearModel(data: string, features: string): LinearModel {
  const table = decodeWeights(bytesOf(data), features);
  return { lanes: createLanes(table), step: table.step };
}
