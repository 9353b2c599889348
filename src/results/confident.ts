import type { Analysis } from '../analysis.ts';
import type { Entity } from '../entities/types.ts';
import type { Attribution, Exchange } from '../speech/types.ts';
import type { Party, Stance } from '../stance/types.ts';

/**
 * The part of an analysis that is at least so sure. What is left keeps its id, so that one attribution has one id at every threshold; a reference to what is gone
 * leads to the next that is left around it, or is null.
 */
export function confident(analysis: Analysis, least: number): Analysis {
  const entities = analysis.entities.flatMap((entity): Entity[] => {
    const mentions = entity.mentions.filter(({ confidence }) => confidence >= least);
    return mentions.length === 0 ? [] : [mentions.length === entity.mentions.length ? entity : { ...entity, mentions }];
  });
  const known = new Set(entities.map(({ id }) => id));
  const entityOf = (id: string | null): string | null => (id !== null && known.has(id) ? id : null);
  const partyOf = (party: Party): Party => ({ ...party, entity: entityOf(party.entity) });

  const outer = nearestLeft(analysis.speech, least);
  const speech = analysis.speech
    .filter(({ confidence }) => confidence >= least)
    .map((one): Attribution => ({
      ...one,
      speaker: entityOf(one.speaker),
      within: one.within === null ? null : outer(one.within),
    }));
  const said = new Set(speech.map(({ id }) => id));
  const stances = analysis.stances
    .filter(({ confidence }) => confidence >= least)
    .map((stance): Stance => ({
      ...stance,
      holder: stance.holder === null ? null : partyOf(stance.holder),
      target: partyOf(stance.target),
      speech: stance.speech === null ? null : outer(stance.speech),
    }));
  const isAnswered = ({ turns, speech: answers }: Exchange): boolean =>
    turns.length > 0 || answers.length === 0 || answers.some((id) => said.has(id)); // what only its answers tell of goes with them
  const exchanges = analysis.exchanges.filter(isAnswered).map((exchange): Exchange => ({
    ...exchange,
    asker: entityOf(exchange.asker),
    respondent: entityOf(exchange.respondent),
    speech: exchange.speech.filter((id) => said.has(id)),
  }));
  const turns = analysis.turns.map((turn) => ({ ...turn, speaker: entityOf(turn.speaker) }));
  return { ...analysis, turns, entities, speech, exchanges, stances };
}

/** Of an attribution: itself where it is sure enough, else the innermost one around it that is. */
function nearestLeft(speech: readonly Attribution[], least: number): (id: string) => string | null {
  const byId = new Map(speech.map((one) => [one.id, one]));
  const known = new Map<string, string | null>();
  return (id) => {
    const path: string[] = [];
    let at: string | null = id;
    while (at !== null && !known.has(at)) {
      const one: Attribution | undefined = byId.get(at);
      if (one !== undefined && one.confidence >= least) known.set(at, at);
      else {
        path.push(at);
        at = one?.within ?? null;
      }
    }
    const found = at === null ? null : known.get(at)!;
    for (const passed of path) known.set(passed, found);
    return found;
  };
}
