import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/syntax/read.ts';
import { ARGUMENT_FEATURES, createArgumentReader } from '../../src/speech/argument-features.ts';
import { createWindow, layWindow } from '../../src/speech/argument-window.ts';
import { createArgumentFinder, readTags, type Arguments } from '../../src/speech/arguments.ts';
import { CUE_FEATURES, cueFeatures, scoreHeads } from '../../src/speech/cues.ts';
import { viewDocument } from '../../src/speech/speech-view.ts';
import { createFeatureList, keysOf, type FeatureList } from '../../src/learning/feature-list.ts';
import { loadSpeechModels } from '../../src/speech/models.ts';
import { findCandidates, gradeHeads, openCandidates, outermost } from '../../src/speech/attribution-relations.ts';
import { endingOf, STOP_FEATURES, STOP_WIDTH, stopFeatures } from '../../src/speech/content-stops.ts';
import {
  companyOf,
  RELATION_FEATURES,
  RELATION_WIDTH,
  relationFeatures,
  type Candidate,
} from '../../src/speech/relation-features.ts';

// Constructions in which features differ: quotations in all places, chains of reports, lists, lines, questions, denials.
const text = `WESTPORT (TNA) - “We stay,” said Ada Ode, the mayor, on Friday. “Nobody wants it,” she added, “and nobody asked.”
Ode, who had not been told, said that the port, which was built in 1912, would never be closed; she hopes to return.
According to two officials, the firm has promised to pay: “It will be done.” They were asked whether it would hold, and why.
“My aide said, ‘We leave,’ and left. I think he was right. It was a long day, and the boats, the nets and the sails were all gone by then,” Lee told reporters.
Her claim that the dam leaks — a claim often made — is false, Lee was to say. If it rains, he could not possibly have said so, but he did.
LEE: What do you think?
ODE: I think it will hold. He said:
“It is so.”
"Yes", he wrote; "no", she says (again), as was reported by the paper: boats of wood and of iron, seen from the sea, are said to be safe.`;

const { knowledge, cues, arguments: lanes, chain } = loadSpeechModels();
const document = readDocument(text);
const view = viewDocument(document, document.structure.quotations, knowledge);
const heads = scoreHeads(view, cues);
const finder = createArgumentFinder(view, lanes, chain);

/** A sum over all features that `read` gives for each of `count` things. */
function sumOf(count: number, read: (i: number) => Int32Array | Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const keys = read(i);
    for (const key of keys) sum = (Math.imul(sum, 31) + key) | 0;
    sum = (Math.imul(sum, 31) + keys.length) | 0;
  }
  return sum;
}

/** The keys of what `fill` writes. */
function keysBy(fill: (i: number, list: FeatureList) => void): (i: number) => Int32Array {
  const list = createFeatureList();
  return (i) => {
    fill(i, list);
    return keysOf(list);
  };
}

/** The same candidates, as likely as each bound of the grades, and a little less. */
const BOUNDS = [0.02, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98].flatMap((bound) => [
  bound - 0.001,
  bound,
]);

// Weights know features by number: other features under the same name would read noise. Whoever changes them gives them another name, trains, and writes the sum here.
describe('the features under a name', () => {
  it('are those of the cues', () => {
    expect([
      CUE_FEATURES,
      sumOf(
        view.count,
        keysBy((i, list) => cueFeatures(view, i, list)),
      ),
    ]).toEqual(['speech cues 4', 1848928066]);
  });

  it('are those of the arguments', () => {
    const reader = createArgumentReader(view);
    const grades = gradeHeads(heads);
    let sum = 0;
    for (let head = 0; head < view.count; head++) {
      if (heads[head]! < 0.05 && head % 9 !== 0) continue;
      reader.open(head, grades);
      sum =
        (Math.imul(sum, 31) +
          sumOf(
            reader.window.count,
            keysBy((u, list) => reader.read(u, list)),
          )) |
        0;
    }
    expect([ARGUMENT_FEATURES, sum]).toEqual(['speech arguments 5', 1392754651]);
  });

  it('are those of the relations', () => {
    const candidates = findCandidates(view, openCandidates(view, heads, finder, 0.01), null, null);
    const other = candidates.map((candidate, k): Candidate => {
      const bound = (by: number): number => BOUNDS[(k * 7 + by) % BOUNDS.length]!;
      return {
        ...candidate,
        headProbability: bound(0),
        strength: bound(5),
        arguments: {
          ...candidate.arguments,
          sourceCertainty: bound(11),
          contentCertainty: bound(16),
          openness: bound(3),
        },
      };
    });
    const row = new Uint8Array(RELATION_WIDTH);
    const sums = [candidates, other].map((list) =>
      sumOf(list.length, (k) => {
        relationFeatures(view, list, companyOf(view, list), k, row);
        return row;
      }),
    );
    expect([RELATION_FEATURES, ...sums]).toEqual(['speech relations 6', -194634474, 2058050621]);
  });

  it('are those of the ends of contents', () => {
    const row = new Uint8Array(STOP_WIDTH);
    const places = openCandidates(view, heads, finder, 0.01).flatMap(({ head, chain: read, tree }) => {
      const ending = endingOf(view, head, read, read, tree);
      return ending === null ? [] : ending.places.map((place) => ({ ending, place }));
    });
    const sum = sumOf(places.length, (i) => {
      stopFeatures(places[i]!.ending, places[i]!.place, row);
      return row;
    });
    expect([STOP_FEATURES, places.length, sum]).toEqual(['speech stops 1', 50, 2072703084]);
  });
});

describe('around a head stand', () => {
  it.each<[string, string, string]>([
    [
      'the quotation behind a colon as one',
      'promised',
      'According to two officials , the firm has *promised to pay : “ It will be done. ”',
    ],
    [
      'the quotations of the sentence and of the one before',
      'added',
      '“ Nobody wants it, ” she *added , “ and nobody asked. ”',
    ],
    [
      'those of the sentence, not of its line',
      'closed',
      'Ode , who had not been told , said that the port , which was built in 1912 , would never be *closed ; she hopes to return .',
    ],
    [
      'those of the quotation around it, word by word',
      'left',
      '“ My aide said , ‘ We leave , ’ and *left . I think he was right . It was a long day , and the boats , the nets and the sails were all gone by then , ” Lee told reporters .',
    ],
    [
      'those of short quotations word by word',
      'wrote',
      '" Yes " , he *wrote ; " no " , she says ( again ) , as was reported by the paper : boats of wood and of iron , seen from the sea , are said to be safe .',
    ],
    ['the quotation in the line behind a colon', 'He', '*He said : “ It is so. ”'],
    [
      'a quotation of several sentences as one',
      'reporters',
      '“ My aide said, ‘We leave,’ and left. I think he was right. It was a long day, and the boats, the nets and the sails were all gone by then, ” Lee told *reporters .',
    ],
  ])('%s', (_, word, expected) => {
    const window = createWindow();
    const head = [...document.tokens.form].findIndex((form) => document.forms[form] === word);
    layWindow(view, head, window);
    const units = Array.from(
      { length: window.count },
      (__, u) =>
        `${u === window.head ? '*' : ''}${text.slice(document.tokens.start[window.first[u]!], document.tokens.end[window.last[u]!])}`,
    );
    expect(units.join(' ')).toBe(expected);
  });
});

describe('tags', () => {
  const window = { first: Int32Array.of(3, 4, 5, 9, 10), last: Int32Array.of(3, 4, 8, 9, 10), count: 5, head: 2 };
  const [O, BS, IS, BC, IC, Q] = [0, 1, 2, 3, 4, 5];
  it.each<[string, number[], Partial<Arguments>]>([
    ['of source and content', [BS, IS, Q, BC, IC], { source: [[3, 4]], content: [[9, 10]], cue: [5, 8] }],
    [
      'of two contents',
      [BC, BS, Q, BC, O],
      {
        source: [[4, 4]],
        content: [
          [3, 3],
          [9, 9],
        ],
        cue: [5, 8],
      },
    ],
    ['of a cue that goes on', [Q, Q, Q, Q, O], { source: [], content: [], cue: [3, 9] }],
    ['of a cue that does not touch the head', [Q, O, Q, O, Q], { cue: [5, 8] }],
    [
      'that go on from nothing',
      [IS, IC, Q, O, O],
      { source: [], content: [], sourceCertainty: 1, contentCertainty: 1 },
    ],
    ['of nothing', [O, O, Q, O, O], { source: [], content: [], sourceCertainty: 1, contentCertainty: 0, openness: 1 }],
  ])('are read: %s', (_, tags, expected) =>
    expect(readTags(Uint8Array.from(tags), window, null, 6)).toMatchObject(expected),
  );

  it('are as sure as their mean', () => {
    const probability = Float32Array.from([
      0.1, 0.6, 0, 0.2, 0, 0, 0.1, 0, 0.8, 0.1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0.5, 0, 0, 0, 0, 0, 0, 0.9, 0.1,
    ]);
    const sure = readTags(Uint8Array.from([BS, IS, Q, BC, IC]), window, probability, 6);
    expect(sure.sourceCertainty).toBeCloseTo(0.7);
    expect(sure.contentCertainty).toBeCloseTo(0.7);
    expect(sure.openness).toBeCloseTo(0.8);
    expect(readTags(Uint8Array.from([O, O, Q, BC, IC]), window, probability, 6).sourceCertainty).toBeCloseTo(0.4);
    expect(
      readTags(
        Uint8Array.from([O, O, Q, BC, IC]),
        window,
        Float32Array.from(probability, (p) => p * 2),
        6,
      ).openness,
    ).toBe(1);
  });
});

describe('of candidates', () => {
  const candidate = (head: number, content: [number, number][], strength = 0.5): Candidate => ({
    head,
    headProbability: strength,
    strength,
    agreement: 15,
    atLeast: 0,
    arguments: {
      source: [],
      content,
      cue: [head, head],
      sourceCertainty: 1,
      contentCertainty: 1,
      openness: 1,
      said: null,
    },
  });

  it.each<[string, [number, [number, number][]][], number[], number[]]>([
    [
      'those apart all stay',
      [
        [2, [[3, 5]]],
        [8, [[9, 12]]],
      ],
      [0.9, 0.3],
      [2, 8],
    ],
    [
      'one within another goes',
      [
        [2, [[3, 12]]],
        [8, [[9, 12]]],
      ],
      [0.4, 0.9],
      [2],
    ],
    [
      'one within a later one goes',
      [
        [2, [[3, 5]]],
        [8, [[1, 6]]],
      ],
      [0.9, 0.4],
      [8],
    ],
    [
      'the more likely of two within each other stays',
      [
        [2, [[3, 12]]],
        [8, [[1, 6]]],
      ],
      [0.4, 0.9],
      [8],
    ],
    [
      'the first of two within each other that are as likely stays',
      [
        [2, [[3, 12]]],
        [8, [[1, 6]]],
      ],
      [0.6, 0.6],
      [2],
    ],
    [
      'the unlikely count for nothing',
      [
        [2, [[3, 12]]],
        [8, [[9, 12]]],
      ],
      [0.2, 0.9],
      [8],
    ],
    ['those just likely enough stay', [[2, [[3, 5]]]], [0.23], [2]],
    [
      'the last of a content is in it',
      [
        [2, [[3, 8]]],
        [8, [[9, 12]]],
      ],
      [0.4, 0.9],
      [2],
    ],
    [
      'the first of a content is in it',
      [
        [
          2,
          [
            [4, 5],
            [8, 9],
          ],
        ],
        [8, [[10, 12]]],
      ],
      [0.4, 0.9],
      [2],
    ],
  ])('%s', (_, given, probability, expected) => {
    const candidates = given.map(([head, content]) => candidate(head, content));
    expect(outermost(candidates, Float64Array.from(probability), () => 0.23).map((one) => one.candidate.head)).toEqual(
      expected,
    );
  });

  it('the strongest around each is its company', () => {
    expect([
      ...companyOf(view, [
        candidate(2, [[3, 12]], 0.4),
        candidate(
          8,
          [
            [1, 7],
            [9, 12],
          ],
          0.6,
        ),
        candidate(10, [[11, 12]], 0.2),
        candidate(20, [[9, 10]], 0.5),
      ]).container,
    ]).toEqual([1, 0, 1, -1]);
  });

  it.each([
    [0.12, 0],
    [0.13, 1],
    [0.35, 1],
    [0.36, 2],
    [0.7, 2],
    [0.71, 3],
  ])('a head as likely as %d has the grade %d', (probability, grade) => {
    expect([...gradeHeads(Float32Array.of(probability - 1e-7))]).toEqual([grade]);
  });
});
