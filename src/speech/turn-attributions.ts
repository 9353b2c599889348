/*
 * The turns of a dialogue with the entities that speak them. Where turns are and whose label is whose the page has told (structure); here labels meet the entities
 * of which they are mentions.
 */
import type { Entity } from '../entities/types.ts';
import type { Document } from '../language/document.ts';
import { mostToldOf } from '../structure/cast.ts';
import type { CueTime } from '../structure/captions.ts';
import { turnAt } from '../structure/page.ts';
import type { Span } from '../text/span.ts';
import type { DraftAttribution } from './attribution-draft.ts';
import { spanAt } from './token-places.ts';
import type { Turn } from './types.ts';

/** The entity of each speaker of {@link Document.structure}; null for whom nobody names. */
export function speakersOfTurns(document: Document, entities: readonly Entity[]): (string | null)[] {
  const { text, structure } = document;
  const { speakers, turns } = structure;
  if (speakers.length === 0) return [];
  const names = entities
    .flatMap(({ id, label, mentions }) =>
      mentions.filter(({ form }) => form === 'name').map(({ start, end }) => ({ id, label, start, end })),
    )
    .sort((a, b) => a.start - b.start);
  const entityAt = (span: Span): string | null => {
    let found: (typeof names)[number] | undefined;
    for (let k = Math.max(0, spanAt(names, span.start) - 1); k < names.length && names[k]!.start < span.end; k++) {
      const name = names[k]!;
      if (name.end > span.start && (found === undefined || (name.end === span.end && found.end !== span.end)))
        found = name;
    }
    return found?.id ?? null;
  };
  // whom linking takes for who says "I" in a speaker's turns, if that is somebody with a name
  const saysI = (s: number): string | null => {
    for (const { id, mentions } of entities) {
      if (!mentions.some(({ form }) => form === 'name')) continue;
      for (const { start, end, form } of mentions)
        if (
          form === 'pronoun' &&
          end - start === 1 &&
          text[start] === 'I' &&
          turns[turnAt(turns, start)]?.speaker === s
        )
          return id;
    }
    return null;
  };
  const first = turns[0]!.start;
  const inFront = names.filter(({ label, start }) => label === 'PERSON' && start < first);
  const claimed = new Set(
    speakers.flatMap(({ labels, named }) => [...labels.slice(0, 1), ...(named === null ? [] : [named])].map(entityAt)),
  );
  const voices = new Map<string, number>(); // "A:" is one, and what stands below questions; ">>" is anybody
  for (const { kind, asks } of speakers) voices.set(`${kind} ${asks}`, (voices.get(`${kind} ${asks}`) ?? 0) + 1);
  return speakers.map(({ kind, labels, named, asks }, s) => {
    if (named !== null) return entityAt(named);
    if (kind === 'letter' || kind === 'unnamed')
      return asks || voices.get(`${kind} ${asks}`)! > 1
        ? null
        : (saysI(s) ??
            mostToldOf(
              document,
              inFront.filter(({ id }) => !claimed.has(id)),
            ));
    return kind === 'crowd' || labels.length === 0 ? null : entityAt(labels[0]!);
  });
}

/**
 * The turns as results have them.
 *
 * @param times when the words of captions are heard, by offset of the text; none for other texts
 */
export function namedTurns(document: Document, entities: readonly Entity[], times: readonly CueTime[] = []): Turn[] {
  const { text, structure } = document;
  const ids = speakersOfTurns(document, entities);
  let cue = 0;
  return structure.turns.map(({ label, role, time, content, speaker, start, end }, i): Turn => {
    while (cue < times.length && times[cue]!.at < start) cue++;
    const heard = time ?? (cue < times.length && times[cue]!.at < end ? times[cue]!.time : null);
    return {
      id: `t${i + 1}`,
      label,
      speaker: ids[speaker]!,
      content,
      ...(role !== null && { role: text.slice(role.start, role.end) }),
      ...(heard !== null && { time: heard }),
    };
  });
}

/** One attribution for each turn, with all that is said in it. */
export function turnAttributions({ structure }: Document): DraftAttribution[] {
  return structure.turns.flatMap(({ label, mark, content, confidence }, turn): DraftAttribution[] =>
    content.length === 0
      ? []
      : [
          {
            source: label === null ? [] : [label],
            cue: mark === null ? [] : [mark],
            content: [...content],
            negated: false,
            confidence,
            turn,
          },
        ],
  );
}

/**
 * The same attributions, kept within the turns that their cues stand in: no sentence goes over from one speaker to the next, and a label is no part of what anybody
 * says. What has its cue in a label is the turn itself.
 */
export function withinTurns({ structure }: Document, drafts: readonly DraftAttribution[]): DraftAttribution[] {
  const { turns } = structure;
  if (turns.length === 0) return [...drafts];
  return drafts.flatMap((draft): DraftAttribution[] => {
    const place = (draft.cue[0] ?? draft.content[0])?.start;
    if (place === undefined) return [];
    const t = spanAt(turns, place);
    const isInTurn = t >= 0 && turns[t]!.start <= place && place < turns[t]!.end;
    if (isInTurn && turns[t]!.content.length === 0) return [];
    const from = isInTurn ? turns[t]!.content[0]!.start : t >= 0 ? turns[t]!.end : 0;
    const to = isInTurn ? turns[t]!.end : (turns[t + 1]?.start ?? Number.MAX_SAFE_INTEGER);
    if (place < from) return [];
    const clip = (spans: readonly Span[]): Span[] =>
      spans.flatMap(({ start, end }) =>
        start < to && end > from ? [{ start: Math.max(start, from), end: Math.min(end, to) }] : [],
      );
    const clipped = { ...draft, source: clip(draft.source), cue: clip(draft.cue), content: clip(draft.content) };
    return clipped.content.length === 0 || clipped.cue.length < draft.cue.length ? [] : [clipped];
  });
}
