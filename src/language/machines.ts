/**
 * wink's part-of-speech machines as tables. wink gives each word its most frequent tag first; then two small automata, which read tags (of a few
 * words a "hint", an event of their own), mend what the neighbours forbid: "to" before a noun that may be a verb makes it a verb. wink walks them through
 * nested objects, with an array for each match; here a step is one look-up in a table of a few kilobytes. The walk is wink's own, step by step.
 */
export interface Machine {
  /** The state after `state` on `event`, at `state * EVENTS + event`; 0 is the root, and a dead end. */
  readonly next: Uint8Array;
  /** The state to settle for where the longer pattern that begins here fails; 0 for none. */
  readonly otherwise: Uint8Array;
  /** 1 where a pattern is complete. */
  readonly isFinal: Uint8Array;
  /** Of a complete pattern: which of its words is mended, and the tag for it: below 0 in any case, above 0 if the word may have it; 0 for none. */
  readonly offset: Int8Array;
  readonly target: Int8Array;
}

/** Tags are numbers from 1 on; 0 is skipped. */
export const TAGS = 64;
/** Events: the tags, what no machine knows, hints, and the end of the words. */
const UNKNOWN = TAGS;
const END = TAGS + 63;
const EVENTS = 128;

// How wink's tables number their events
const WINK_FORMAT = 100;
const WINK_HINTS = 1_080_000;
const WINK_END = 2_070_000;
const WINK_OTHERWISE = 2_070_003;

/** The number here of an event of wink's. */
export function eventOf(value: number): number {
  if (value >= 0 && value < TAGS) return value;
  if (value === WINK_END) return END;
  return value > WINK_HINTS && value < WINK_HINTS + END - UNKNOWN ? UNKNOWN + value - WINK_HINTS : UNKNOWN;
}

/** Lays out a machine that wink's model holds as JSON. Throws if it is none that we know to run. */
export function readMachine(json: string): Machine {
  const [format, , states, names, marks, properties] = JSON.parse(json) as [
    number, number, Record<string, Record<string, number>>, Record<string, string>, Record<string, [number, number]>, Record<string, unknown>,
  ];
  const size = 1 + Math.max(...[states, names].flatMap((some) => Object.keys(some).map(Number)));
  const refuse = (): never => { throw new Error('machines: not the machines that this code runs'); };
  if (format !== WINK_FORMAT || !(size <= 256) || Object.keys(properties).length > 0) refuse();
  const machine: Machine = {
    next: new Uint8Array(size * EVENTS), otherwise: new Uint8Array(size), isFinal: new Uint8Array(size), offset: new Int8Array(size), target: new Int8Array(size),
  };
  for (const [state, arcs] of Object.entries(states)) {
    for (const [event, to] of Object.entries(arcs)) {
      const at = eventOf(Number(event));
      if (Number(event) === WINK_OTHERWISE) machine.otherwise[Number(state)] = to;
      else if (at !== UNKNOWN) machine.next[Number(state) * EVENTS + at] = to;
      else if (!event.startsWith('$')) refuse(); // "$of" never happens: events are numbers
    }
  }
  for (const [state, name] of Object.entries(names)) {
    if (!(Number(name) > -TAGS && Number(name) < 32)) refuse(); // a bit of `mayBe`
    machine.isFinal[Number(state)] = 1;
    machine.target[Number(state)] = Number(name);
    machine.offset[Number(state)] = marks[state]?.[0] ?? 0;
  }
  if (machine.otherwise[0] !== 0) refuse();
  return machine;
}

/** What was found: of each match the final state and the word to mend. */
let foundStates = new Uint8Array(64);
let foundWords = new Int32Array(64);

/**
 * Runs a machine over words and mends their tags.
 *
 * @param hints of each word its event, or 0 where that is its tag
 * @param mayBe of each word a bit for each tag that it may have
 */
export function runMachine({ next, otherwise, isFinal, offset, target }: Machine, tags: Uint8Array, hints: Uint8Array, mayBe: Int32Array, count: number): void {
  if (foundStates.length <= count) {
    foundStates = new Uint8Array(count * 2);
    foundWords = new Int32Array(count * 2);
  }
  const states = foundStates;
  const words = foundWords;
  let found = 0;
  let state = 0;
  let first = 0;
  let fallback = 0;
  let fallbackAt = 0;
  for (let i = 0; i <= count; i++) {
    for (let j = i; j <= count; j++) {
      if (j < count && tags[j] === 0) continue;
      const event = j === count ? END : hints[j]! || tags[j]!;
      let to = next[state * EVENTS + event]!;
      if (state === 0 && to !== 0) first = j;
      let match = 0;
      if (isFinal[to] === 1) {
        match = to;
        i = j;
        to = 0;
      } else if (to === 0 && fallback !== 0) {
        match = fallback;
        i = fallbackAt;
      }
      state = to;
      if (match !== 0) {
        fallback = 0;
        states[found] = match;
        words[found++] = first + offset[match]!;
      }
      if (to === 0) break;
      if (otherwise[to] !== 0) {
        fallback = otherwise[to]!;
        fallbackAt = j;
      }
    }
  }
  for (let k = 0; k < found; k++) {
    const tag = target[states[k]!]!;
    const word = words[k]!;
    if (tag < 0) tags[word] = -tag;
    else if (tag > 0 && ((mayBe[word]! >>> tag) & 1) === 1) tags[word] = tag;
  }
}
