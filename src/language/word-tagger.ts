import type { Model, WinkMethods } from 'wink-nlp';
import { eventOf, readMachine, runMachine, TAGS } from './machines.ts';
import { createNumbering, handOut, posIndex, type Tagger } from './tagger.ts';
import { copyOf } from './words.ts';

// wink's tagging, with each word looked up once instead of at each occurrence: what wink knows of a word does not depend on its neighbours, and what
// does, the machines, is run here. A word is shown to wink when it comes for the first time; what wink then hands to the functions of its model, which are
// ours to wrap, is kept. This rests on how wink's parts talk to one another: wink.ts uses it only where it has seen that it gives what wink gives.

/** The part of wink's model that tags, as wink calls it. */
interface PosPart {
  readonly machines: readonly string[];
  readonly transformers: readonly ((tag: number, cache: Cache, tokens: readonly number[], piece: number) => number)[];
  updater(found: unknown, cache: Cache, tags: number[], normals: readonly number[]): void;
  setter(read: Read, tags: readonly number[], size: number, lemmaBits: number): void;
}

interface Cache {
  isMemberPOS(normal: number, tag: number): boolean;
}

/**
 * A text as wink holds it: four numbers a piece. Its word; the spaces before it, and in a contraction more above them; its tag and, in a contraction, its
 * lemma, which are preset there and else 0 before the machines have run; a flag.
 */
interface Read {
  readonly cache: Cache;
  readonly tokens: readonly number[];
}
const PIECE = 4;
const SPACES = 0xffff;
const LEMMA_BITS = 20;

/** What wink handed to its model when it last read a text. */
export interface Watch {
  readonly part: PosPart;
  /** The tags before the machines ran. */
  tags: readonly number[] | null;
  normals: readonly number[];
  read: Read | null;
}

/** A machine that recognises nothing, as wink writes machines. */
const IDLE = '[100,0,{"0":{}},{},{},{}]';

/** The model with the part that tags watched, and without those that are of no use to tagging: names, sentiment, negation, which take some milliseconds to unpack. */
export function watchModel(model: Model): { watched: Model; watch: Watch } {
  const part = (model.pos as () => PosPart)();
  const idle = (): { machines: string[] } => ({ machines: [IDLE] });
  const watch: Watch = { part, tags: null, normals: [], read: null };
  const pos: PosPart = {
    ...part,
    updater(found, cache, tags, normals) {
      watch.tags ??= [...tags];
      watch.normals = normals;
      part.updater(found, cache, tags, normals);
    },
    setter(read, tags, size, lemmaBits) {
      if (size === PIECE && lemmaBits === LEMMA_BITS) watch.read = { cache: read.cache, tokens: [...read.tokens] };
      part.setter(read, tags, size, lemmaBits);
    },
  };
  return { watched: { ...model, pos: () => pos, ner: () => ({ machines: [], transformers: [] }), sa: idle, negation: idle } as Model, watch };
}

/** Most new words that are shown to wink at once. */
const MOST_AT_ONCE = 1024;

/** A tagger that shows each word to wink once. Throws if wink's parts are not what we know. */
export function createWordTagger(nlp: WinkMethods, watch: Watch, { addons }: Model): Tagger {
  const { its } = nlp;
  const machines = watch.part.machines.map(readMachine);
  const offered = [...new Set(machines.flatMap(({ target }) => [...target]))].filter((tag) => tag > 0);

  const numbers = new Map<string, number>();
  const lemmas = createNumbering();
  // Of each word where its pieces begin, and one entry more; of each piece what wink knows of it.
  const begins: number[] = [0];
  const pieceWords: number[] = [];
  const above: number[] = []; // the spaces, and more
  const presets: number[] = [];
  const tags: number[] = [];
  const events: number[] = [];
  const mayBe: number[] = [];
  // The lemmas of a piece, one for each tag that it has had, as a list of three numbers an entry (tag, lemma, next entry): few have more than two.
  const lemmaLists: number[] = [];
  const listed: number[] = [];
  const posOfTag = new Uint8Array(TAGS);
  let cache: Cache | null = null;
  let line = createLine(64);

  return {
    get size() { return numbers.size; },
    lemmas,
    numbersOf(some) {
      let fresh: string[] = [];
      const found = new Int32Array(some.length);
      for (let i = 0; i < found.length; i++) {
        let number = numbers.get(some[i]!);
        if (number === undefined) {
          number = numbers.size;
          const copy = copyOf(some[i]!);
          numbers.set(copy, number);
          fresh.push(copy);
          if (fresh.length === MOST_AT_ONCE) {
            learn(fresh);
            fresh = [];
          }
        }
        found[i] = number;
      }
      if (fresh.length > 0) learn(fresh);
      return found;
    },
    tag(words, widths, count, pos, lemma, at) {
      let total = 0;
      for (let w = 0; w < count; w++) total += begins[words[w]! + 1]! - begins[words[w]!]!;
      if (total > line.tags.length) line = createLine(total * 2);
      if (count > line.pieces.length) line.pieces = new Uint8Array(count * 2);
      total = 0;
      for (let w = 0; w < count; w++) {
        const from = begins[words[w]!]!;
        const to = begins[words[w]! + 1]!;
        line.pieces[w] = to - from;
        for (let p = from; p < to; p++, total++) {
          line.numbers[total] = p;
          line.tags[total] = tags[p]!;
          line.events[total] = events[p]!;
          line.mayBe[total] = mayBe[p]!;
        }
      }
      for (const machine of machines) runMachine(machine, line.tags, line.events, line.mayBe, total);
      for (let t = 0; t < total; t++) {
        const p = line.numbers[t]!;
        const tag = presets[p] === 0 ? line.tags[t]! : (presets[p]! >>> LEMMA_BITS) & (TAGS - 1);
        line.lemmas[t] = lemmaOf(p, tag);
        line.tags[t] = posOfTag[tag]!;
      }
      handOut({ pieces: line.pieces, widths, count, tags: line.tags, lemmas: line.lemmas, total }, pos, lemma, at);
    },
  };

  function learn(fresh: readonly string[]): void {
    watch.tags = null;
    nlp.readDoc(fresh.join(' '));
    const { tags: seen, normals, read } = watch as Watch;
    if (seen === null || read === null || read.tokens.length !== seen.length * PIECE) throw new Error('wink calls its model in a way of its own');
    const { tokens } = read;
    cache ??= namePos(read.cache);
    const isBegin = (t: number): boolean => t === 0 || (fresh.length > 1 && (tokens[t * PIECE + 1]! & SPACES) !== 0);
    if (seen.filter((_, t) => isBegin(t)).length !== fresh.length) return fresh.forEach((word) => { learn([word]); }); // wink sees a space that we do not
    for (let t = 0; t < seen.length; t++) {
      if (t > 0 && isBegin(t)) begins.push(tags.length);
      let tagSet = 0;
      for (const tag of offered) if (read.cache.isMemberPOS(normals[t]!, tag)) tagSet |= 1 << tag;
      const event = eventOf(watch.part.transformers[0]!(seen[t]!, read.cache, tokens, t));
      pieceWords.push(tokens[t * PIECE]!);
      above.push(tokens[t * PIECE + 1]!);
      presets.push(tokens[t * PIECE + 2]!);
      tags.push(seen[t]!);
      events.push(event === seen[t] ? 0 : event);
      mayBe.push(tagSet);
      lemmaLists.push(-1);
    }
    begins.push(tags.length);
  }

  /** The lemma of a piece with this tag, or -1. */
  function lemmaOf(piece: number, tag: number): number {
    for (let at = lemmaLists[piece]!; at !== -1; at = listed[at + 2]!) if (listed[at] === tag) return listed[at + 1]!;
    const read: Read = { cache: cache!, tokens: [pieceWords[piece]!, above[piece]!, presets[piece] === 0 ? tag << LEMMA_BITS : presets[piece]!, 0] };
    const text = its.lemma(0, read, addons) as string | undefined;
    const lemma = text === undefined ? -1 : lemmas.add(text);
    listed.push(tag, lemma, lemmaLists[piece]!);
    lemmaLists[piece] = listed.length - 3;
    return lemma;
  }

  function namePos(known: Cache): Cache {
    for (let tag = 0; tag < TAGS; tag++) posOfTag[tag] = posIndex.get(its.pos(0, { cache: known, tokens: [0, 0, tag << LEMMA_BITS, 0] } satisfies Read)) ?? 0;
    return known;
  }
}

interface Line {
  pieces: Uint8Array;
  readonly numbers: Int32Array;
  readonly tags: Uint8Array;
  readonly events: Uint8Array;
  readonly mayBe: Int32Array;
  readonly lemmas: Int32Array;
}

function createLine(size: number): Line {
  return {
    pieces: new Uint8Array(size), numbers: new Int32Array(size), tags: new Uint8Array(size), events: new Uint8Array(size), mayBe: new Int32Array(size), lemmas: new Int32Array(size),
  };
}
