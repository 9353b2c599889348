import { LONGEST, type Context, type Draft } from './context.ts';
import type { FrameMatch } from './frames/filling.ts';
import { stancesOfPairs, type NamedParty } from './pair-stances.ts';
import { Tag } from '../grammar/pos-tags.ts';
import type { Reading } from './modality.ts';
import { spanOf } from './parties.ts';
import { ofType } from './drafts.ts';

/** What the model of pairs sees in a sentence, beside what the frames have said from index `from` on. */
export function addPairs(
  context: Context,
  matches: readonly FrameMatch[],
  head: number,
  stances: Draft[],
  from: number,
): void {
  const { document, clauses, entities, speech } = context;
  const parties: NamedParty[] = [];
  const last = Math.min(clauses.sentenceLast(head), clauses.sentenceFirst(head) + LONGEST);
  for (let i = clauses.sentenceFirst(head); i <= last; i++) {
    const entity = clauses.tag(i) === Tag.PROPN ? entities.at(i) : null;
    if (entity === null) continue;
    let end = i;
    while (end < last && entities.covering(end + 1) === entity && entities.at(end + 1) === null) end++;
    parties.push({ first: i, last: end, entity });
    i = end;
  }
  if (parties.length < 2) return;
  const told = stances.slice(from);
  const isTold = (holder: NamedParty, target: NamedParty): boolean =>
    told.some((stance) => stance.holder?.entity === holder.entity && stance.target.entity === target.entity);
  for (const { holder, target, type, polarity, cue, confidence } of stancesOfPairs(document, clauses, {
    parties,
    matches,
    isTold,
  })) {
    if (
      stances
        .slice(from + told.length)
        .some((stance) => stance.holder?.entity === holder.entity && stance.target.entity === target.entity)
    )
      continue;
    const reading: Reading = { type, polarity, intensity: 2, outlook: null };
    const base = {
      id: '',
      holder: { entity: holder.entity, span: spanOf(context, holder) },
      target: { entity: target.entity, span: spanOf(context, target) },
      polarity,
      intensity: 2 as const,
      commitment: 'certain' as const,
      evidence: [spanOf(context, { first: cue, last: cue })],
      speech: speech.at(cue)?.id ?? null,
      confidence,
    };
    stances.push(ofType(base, reading, null));
  }
}
