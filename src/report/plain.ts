import type { Analysis } from '../analysis.ts';
import type { Stance } from '../stance/types.ts';

// An analysis that somebody else has written may have anything for an id or a label, and these stand in attributes of the page.

/** A label or a kind as the name of a class: letters, digits, "_" and "-" alone. */
export const token = (name: string): string => name.replace(/[^\w-]/g, '_');

/** The same analysis with ids by position, as `analyze` gives them; what refers to nothing refers to null. */
export function withPlainIds(analysis: Analysis): Analysis {
  const numbered = (items: readonly { readonly id: string }[], letter: string): Map<string, string> => {
    const ids = new Map<string, string>();
    items.forEach(({ id }, i) => {
      if (!ids.has(id)) ids.set(id, `${letter}${i + 1}`);
    });
    return ids;
  };
  const entities = numbered(analysis.entities, 'e');
  const turns = numbered(analysis.turns, 't');
  const speech = numbered(analysis.speech, 's');
  const to = (ids: ReadonlyMap<string, string>, id: string | null): string | null =>
    id === null ? null : (ids.get(id) ?? null);
  const known = (ids: ReadonlyMap<string, string>, list: readonly string[]): string[] =>
    list.flatMap((id) => to(ids, id) ?? []);
  const entity = <T extends { readonly entity: string | null }>(party: T): T => ({
    ...party,
    entity: to(entities, party.entity),
  });
  return {
    ...analysis,
    entities: analysis.entities.map((one, i) => ({ ...one, id: `e${i + 1}` })),
    paragraphs: analysis.paragraphs.map(({ turn, ...one }) => {
      const plain = turn === undefined ? null : to(turns, turn);
      return plain === null ? one : { ...one, turn: plain };
    }),
    turns: analysis.turns.map((one, i) => ({ ...one, id: `t${i + 1}`, speaker: to(entities, one.speaker) })),
    speech: analysis.speech.map((one, i) => ({
      ...one,
      id: `s${i + 1}`,
      speaker: to(entities, one.speaker),
      within: to(speech, one.within),
    })),
    exchanges: analysis.exchanges.map((one) => ({
      ...one,
      asker: to(entities, one.asker),
      respondent: to(entities, one.respondent),
      turns: known(turns, one.turns),
      speech: known(speech, one.speech),
    })),
    stances: analysis.stances.map((one, i): Stance => ({
      ...one,
      id: `st${i + 1}`, // "t1" is a turn
      speech: to(speech, one.speech),
      target: entity(one.target),
      holder: one.holder === null ? null : entity(one.holder),
    })),
  };
}
