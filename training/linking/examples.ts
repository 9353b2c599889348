/* What the links of annotated documents teach: for each pronoun, and each of those without a name, whom it may stand for and whom it does. */
import { findMentions } from '../../src/entities/mentions.ts';
import type { Document } from '../../src/language/document.ts';
import {
  ANTECEDENT_FEATURES,
  ANTECEDENT_WIDTH,
  eachAntecedent,
  type Candidate,
} from '../../src/reference/antecedent-features.ts';
import { link } from '../../src/reference/engine.ts';
import { chooseLikeliest } from '../../src/reference/link.ts';
import { eachNamed, NAMELESS_FEATURES, NAMELESS_WIDTH } from '../../src/reference/nameless-features.ts';
import { readDocument } from '../../src/syntax/read.ts';
import { unpackTrees, type Trees } from '../../src/learning/boosted-trees.ts';
import { packGrown, rowsOf, trainTrees, type Boosting } from '../lib/boosting.ts';
import { goldMentions, type LinkingRecord } from './gold.ts';

/** One that has to be linked. */
export interface Example {
  /** The document, or the topic of several of them, that a fold holds out as one. */
  readonly topic: string;
  /** The class of a pronoun, or the kind of who has no name. */
  readonly sort: number;
  /** Features of each candidate, then of none. */
  readonly options: readonly Uint8Array[];
  readonly right: number;
  readonly weight: number;
  /** Whether it is of a piece of a record. */
  readonly isPiece: boolean;
}

/** What a pronoun of a record that is annotated in part counts: those of GAP were chosen for having two names that suit. Chosen with {@link STORY} on GAP's and ECB+'s development parts. */
const PARTIAL = 1.2;
/** What a pronoun of an invented story counts. */
const STORY = 0.6;
/** Pronouns that stories teach: he, she and it. Whom they do not name is marked in them only if it is a person. */
const OF_STORIES: ReadonlySet<number> = new Set([1, 2, 4]);

/** What one without a name counts in a piece, which the whole has, too. */
const PIECE = 0.5;

const NOBODY = { index: -1, confidence: 0 } as const;
export const NO_TREES: Trees = { step: 1, roots: new Int32Array(0), nodes: new Int32Array(0) };
const topicOf = ({ id }: LinkingRecord): string => /^(\d+)_\d+ecb/.exec(id)?.[1] ?? id;
const chainsOf = (
  record: LinkingRecord,
  document: Document,
): { mentions: ReturnType<typeof goldMentions>['mentions']; chainOf: (token: number) => string | null } => {
  const { mentions, chainAt } = goldMentions(record, document);
  const { start, end } = document.tokens;
  return { mentions, chainOf: (token) => chainAt(start[token]!, end[token]!) };
};

/**
 * The pronouns of a record, each before it linked as the gold says, between the gold's names. Of one that is annotated in part only those whose antecedent the gold knows, between the names that the tagger
 * finds; trees that the whole ones gave then link the others.
 */
export function pronounsOf(record: LinkingRecord, antecedents: Trees): Example[] {
  const document = readDocument(record.text);
  const { mentions, chainOf } = chainsOf(record, document);
  const isPartial = record.partial === true;
  const isStory = record.id.startsWith('stories/');
  const examples: Example[] = [];
  link(
    document,
    isPartial ? findMentions(document) : mentions,
    { antecedents, nameless: NO_TREES },
    (situation, candidates, scores) => {
      const own = chainOf(situation.pronoun.head);
      const isOwn = ({ last, cluster }: Candidate): boolean =>
        chainOf(last.head) === own || (isPartial && cluster.mentions.some(({ head }) => chainOf(head) === own));
      const index = own === null ? -1 : candidates.findIndex(isOwn);
      if (isPartial && index < 0) {
        const best = scores.indexOf(Math.max(...scores));
        return { index: best === candidates.length ? -1 : best, confidence: 1 };
      }
      const options: Uint8Array[] = [];
      eachAntecedent(document, situation, candidates, (features) => options.push(features.slice()));
      examples.push({
        topic: topicOf(record),
        sort: situation.linked,
        options,
        right: index < 0 ? candidates.length : index,
        isPiece: false,
        weight: isPartial ? PARTIAL : !isStory ? 1 : OF_STORIES.has(situation.linked) ? STORY : 0,
      });
      return { index, confidence: 1 };
    },
    () => NOBODY,
  );
  return examples.filter(({ weight }) => weight > 0);
}

/** Those without a name in a record, between the names that the tagger finds. Of one that is annotated in part those whom the gold does not know say nothing. */
export function namelessOf(record: LinkingRecord, antecedents: Trees): Example[] {
  const document = readDocument(record.text);
  const { chainOf } = chainsOf(record, document);
  const named = new Set(
    record.chains.flatMap(({ id, mentions }) => (mentions.some(({ form }) => form === 'name') ? [id] : [])),
  );
  const examples: Example[] = [];
  link(document, findMentions(document), { antecedents, nameless: NO_TREES }, chooseLikeliest, (own, others) => {
    const chain =
      [own.first, ...own.cluster.mentions].map(({ head }) => chainOf(head)).find((id) => id !== null) ?? null;
    const right = others.findIndex(
      ({ cluster }) =>
        chain !== null && cluster.mentions.some(({ head, form }) => form === 'name' && chainOf(head) === chain),
    );
    if (chain === null ? record.partial !== true : right >= 0 || !named.has(chain)) {
      const options: Uint8Array[] = [];
      eachNamed(document, own, others, (features) => options.push(features.slice()));
      examples.push({
        topic: topicOf(record),
        sort: own.first.kind,
        options,
        right: right < 0 ? others.length : right,
        isPiece: record.isPiece === true,
        weight: record.isPiece === true ? PIECE : 1,
      });
    }
    return { index: right, confidence: 1 };
  });
  return examples;
}

const ANTECEDENT_BOOSTING: Boosting = {
  trees: 100,
  leaves: 16,
  rate: 0.1,
  leastRows: 30,
  l2: 8,
  columns: 0.6,
  rows: 0.8,
};
const NAMELESS_BOOSTING: Boosting = {
  trees: 100,
  leaves: 16,
  rate: 0.08,
  leastRows: 10,
  l2: 4,
  columns: 0.5,
  rows: 0.8,
};

export const trainAntecedents = (examples: readonly Example[]): Uint8Array =>
  packed(examples, ANTECEDENT_WIDTH, ANTECEDENT_FEATURES, ANTECEDENT_BOOSTING);
export const trainNameless = (examples: readonly Example[]): Uint8Array =>
  packed(examples, NAMELESS_WIDTH, NAMELESS_FEATURES, NAMELESS_BOOSTING);
export const antecedentsOf = (bytes: Uint8Array): Trees => unpackTrees(bytes, ANTECEDENT_FEATURES);
export const namelessTreesOf = (bytes: Uint8Array): Trees => unpackTrees(bytes, NAMELESS_FEATURES);

function packed(examples: readonly Example[], width: number, features: string, boosting: Boosting): Uint8Array {
  const groups = [0];
  const targets: number[] = [];
  for (const { options, right } of examples) {
    options.forEach((_, i) => targets.push(i === right ? 1 : 0));
    groups.push(targets.length);
  }
  const rows = rowsOf(
    width,
    examples.flatMap(({ options }) => options),
    targets,
    groups,
  );
  const weights = examples.map(({ weight }) => weight);
  return packGrown(features, trainTrees({ ...rows, weights }, boosting));
}
