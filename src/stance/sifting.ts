import { BEFALLING } from '../english/stance-words.ts';
import type { Context, Draft } from './context.ts';
import { tokenAt } from './indexes.ts';
import { Word } from '../grammar/word-classes.ts';
import type { Party } from './types.ts';
import { Tag } from '../grammar/pos-tags.ts';

/* All stances of a text, looked at once more: those of nobody and of nothing go, what befalls somebody is no stance toward them, and holder and speaker of one cue are made one. */

/** "She spoke for [almost two hours]", "was angry at [half-time]": when, or how long, is nobody to stand for or against. */
export function isOfTime({ document, clauses }: Context, { target: { entity, span } }: Draft): boolean {
  if (entity !== null) return false; // "criticized [Peru Thursday]"
  const [first, last] = [tokenAt(document, span.start), tokenAt(document, span.end - 1)];
  return (
    /^(?:for|at|during)$/.test(clauses.lower(first - 1)) &&
    (clauses.bits(last) & Word.TIME) !== 0 &&
    clauses.phraseStart(last) >= 0 &&
    clauses.phraseStart(last) <= first
  );
}

/** "[Nobody] trusts [anybody]", "[none] has been charged": nobody stands for or against anything. */
export function isOfNobody({ document, clauses }: Context, { holder, target }: Draft): boolean {
  const isNobody = (party: Party | null): boolean => {
    if (party === null || party.entity !== null) return false;
    const first = tokenAt(document, party.span.start);
    return NOBODY.test(clauses.lower(first)) && first === tokenAt(document, party.span.end - 1);
  };
  return isNobody(holder) || isNobody(target);
}

const NOBODY = /^(?:nobody|none|nothing|noone|anybody|neither)$/;

/** "welcomed [Ode's departure]", "condemned the arrest of [Ode]": who is for or against what befalls somebody is not so toward them. */
export function withoutSufferer({ document, clauses }: Context, stance: Draft): Draft {
  const { target, type } = stance;
  if (target.entity === null || !TOWARD.has(type)) return stance;
  const first = tokenAt(document, target.span.start);
  const last = tokenAt(document, target.span.end - 1);
  for (let i = first; i <= last; i++)
    if (
      BEFALLING.has(clauses.lower(i)) &&
      clauses.tag(i) === Tag.NOUN &&
      !(i > first && clauses.lower(i + 1) === 'of' && /^['’]s$/.test(clauses.lower(i - 1)))
    )
      return { ...stance, target: { entity: null, span: target.span } };
  return stance;
}

const TOWARD: ReadonlySet<string> = new Set(['praise', 'support', 'oppose', 'criticize']);

/** Those that are left, without any that its new holder makes the same as another of its sentence. */
export function withoutDoubles(
  { document }: Context,
  before: readonly Draft[],
  after: readonly (Draft | null)[],
): Draft[] {
  const keyOf = ({ type, holder, target, evidence }: Draft): string =>
    `${type} ${holder?.entity} ${target.entity ?? target.span.start} ${document.tokens.sentence[tokenAt(document, evidence[0]!.start)]}`;
  const seen = new Set(after.filter((stance, k) => stance === before[k]).map((stance) => keyOf(stance!)));
  return after.filter((stance, k): stance is Draft => {
    if (stance === null || stance === before[k]) return stance !== null;
    const key = keyOf(stance);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** Stances by cue and holder, for {@link agreeWithSpeech}. */
export const heldBy = (stances: readonly Draft[]): ReadonlySet<string> =>
  new Set(stances.map(({ evidence, holder }) => `${evidence[0]!.start} ${holder?.entity}`));

/**
 * Who says what a cue says and who stands as it tells are one: where both are named and differ, who says it, unless that one holds the same beside the other ("Lee, the mayor, and Novak
 * praised it"); null where that is whom the stance is about.
 */
export function agreeWithSpeech({ document, speech }: Context, stance: Draft, held: ReadonlySet<string>): Draft | null {
  const said = speech.withCue(tokenAt(document, stance.evidence[0]!.start));
  const [source] = said?.source ?? [];
  if (
    said === undefined ||
    said.speaker === null ||
    source === undefined ||
    stance.holder === null ||
    stance.holder.entity === null ||
    stance.holder.entity === said.speaker ||
    held.has(`${stance.evidence[0]!.start} ${said.speaker}`)
  )
    return stance;
  if (stance.target.entity === said.speaker) return null;
  return { ...stance, holder: { entity: said.speaker, span: { start: source.start, end: source.end } } };
}
