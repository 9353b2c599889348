import type { Document } from '../../language/document.ts';
import { readClauses, type Clauses } from '../../syntax/clauses.ts';
import type { FrameMatch } from './filling.ts';
import { usesOfWords, PLAN_WIDTH, Trait, type HeadUse } from './notation.ts';
import { hashesOf } from '../../language/hashes.ts';
import { matchNoun } from './noun-frames.ts';
import { Word } from '../../grammar/word-classes.ts';
import { beBeforeInfinitive, isVerbAlone, judgingParticiple, matchModal, matchVerb } from './verb-frames.ts';
import { Tag } from '../../grammar/pos-tags.ts';
import { matchAdjective } from './adjective-frames.ts';

/*
 * Finds the frames of `table.ts` in a document and fills their places: "The mayor accused the firm of fraud" gives the frame
 * `accuse T of F` with holder "The mayor", target "the firm", field "fraud". What a match means (negated, possible, whose words it stands
 * in) is decided later, in `modality.ts` and `stances.ts`. Heads are looked up once a distinct form; a match reads a bounded window behind
 * its head, so the whole is linear in the text.
 */

/** The frames whose head is one of the tokens `first` to `last`, in text order: at most one a head, cues disjoint. */
export function matchFrames(
  document: Document,
  first: number,
  last: number,
  clauses: Clauses = readClauses(document),
): FrameMatch[] {
  const { table, known } = usesOfWords(hashesOf(document).forms);
  const { literals, plan, uses } = table;
  const { form, sentence } = document.tokens;
  const lastSeen = new Int32Array(literals).fill(-1); // the last sentence with a word of this literal step
  let read = -1;
  const found: FrameMatch[] = [];
  for (let i = first; i <= last; i++) {
    const word = known[form[i]!]!;
    if (word === null || word.from === word.to) continue;
    if (sentence[i] !== read) {
      read = sentence[i]!;
      lastSeen[0] = read; // what a use does not need is there
      for (let k = clauses.sentenceFirst(i); k <= clauses.sentenceLast(i); k++) {
        const other = known[form[k]!]!;
        if (other !== null) for (const literal of other.fills) lastSeen[literal] = read;
      }
    }
    let verb: boolean | undefined, noun: boolean | undefined; // the clauses of many sentences need not be read
    let best: FrameMatch | undefined;
    for (let row = word.from, at = row * PLAN_WIDTH; row < word.to; row++, at += PLAN_WIDTH) {
      if (best !== undefined && (plan[at]! >> 2) * 3 + 4 <= best.score) break;
      if (lastSeen[plan[at + 1]!] !== read || lastSeen[plan[at + 2]!] !== read || lastSeen[plan[at + 3]!] !== read)
        continue;
      const trait = plan[at]! & 3;
      if (
        trait === Trait.VERB
          ? !(verb ??= mayBeVerb(clauses, i))
          : trait === Trait.NOUN && !(noun ??= clauses.phraseEnd(i) === i)
      )
        continue;
      const match = matchUse(clauses, i, uses[row]!);
      if (match !== undefined && (best === undefined || match.score > best.score)) best = match;
    }
    if (best !== undefined) found.push(best);
  }
  // "will not support": the verb's own frame says more than the auxiliary's; "must condemn it" is no condemnation by who must
  const obliged = new Set(found.filter((match) => isObligation(clauses, match)).map((match) => match.group!.predicate));
  const own = found.filter(
    (match) => isWill(match) || match.group === undefined || !obliged.has(match.group.predicate),
  );
  const heads = new Set(own.filter((match) => !isWill(match)).map((match) => match.head));
  return withoutOverlaps(
    own.filter((match) => !isWill(match) || match.group === undefined || !heads.has(match.group.main)),
  );
}

/** "Chile must pay": asked of another than "we", to do something. */
function isObligation(clauses: Clauses, { frame, group, target }: FrameMatch): boolean {
  return (
    frame.isModal &&
    frame.subject === 'T' &&
    group !== undefined &&
    target !== undefined &&
    (clauses.bits(target.first) & Word.SELF) === 0 &&
    clauses.lower(target.first) !== 'it'
  );
}

/** Whether a token may be the main verb that a frame of a verb asks for. */
function mayBeVerb(clauses: Clauses, i: number): boolean {
  if (clauses.phraseStart(i) >= 0) return isVerbAlone(clauses, i);
  const tag = clauses.tag(i);
  if (tag === Tag.VERB || tag === Tag.AUX)
    return (
      clauses.verbGroup(i)?.main === i ||
      judgingParticiple(clauses, i) !== undefined ||
      beBeforeInfinitive(clauses, i) !== undefined
    );
  return tag !== Tag.NOUN && tag !== Tag.PROPN && tag !== Tag.ADP;
}

const isWill = ({ frame }: FrameMatch): boolean => frame.isModal;

/** "expressed confidence that": the frame of the verb holds the noun's; the longer cue stays. */
function withoutOverlaps(found: FrameMatch[]): FrameMatch[] {
  if (found.length < 2) return found;
  const owner = new Map<number, FrameMatch>();
  const judged = new Set<number>();
  const dropped = new Set<FrameMatch>();
  for (const match of found) {
    // "seemed to be the perfect man": one judgement by two verbs
    if (match.judgement !== undefined && judged.has(match.judgement.last)) {
      dropped.add(match);
      continue;
    }
    if (match.judgement !== undefined) judged.add(match.judgement.last);
    for (const token of match.cue) {
      const other = owner.get(token);
      if (other !== undefined && other !== match && (token === match.head || token === other.head)) {
        const weaker = other.cue.length >= match.cue.length ? match : other;
        dropped.add(weaker);
        if (weaker === match) break;
      }
      owner.set(token, match);
    }
  }
  return found.filter((match) => !dropped.has(match));
}

function matchUse(clauses: Clauses, head: number, { frame, kind }: HeadUse): FrameMatch | undefined {
  const tag = clauses.tag(head);
  if (frame.isModal) return matchModal(clauses, head, frame);
  if (frame.category === 'verb') return matchVerb(clauses, head, frame, kind, tag);
  if (frame.category === 'noun') return matchNoun(clauses, head, frame, tag);
  return matchAdjective(clauses, head, frame, tag);
}
