import type { Analysis } from '../analysis.ts';
import type { AnalyzeStage } from '../analyze.ts';
import type { TextSection } from '../report/index.ts';
import type { Attribution, AttributionAct, AttributionKind } from '../speech/types.ts';
import { TYPES } from '../stance/cue-types.ts';
import type { StanceType } from '../stance/types.ts';

// --only: which parts of an analysis, and of speech and stances which kinds. Ids never change; what referred to something left out refers to
// what is left around it, or to nothing.

const SECTIONS: readonly TextSection[] = ['text', 'entities', 'speech', 'exchanges', 'stances'];
const KINDS: readonly AttributionKind[] = ['direct', 'indirect', 'mixed'];
const ACTS: readonly AttributionAct[] = ['assertion', 'question', 'belief', 'fact', 'eventuality'];

/** Every word that --only takes. */
export const SELECTABLE: readonly string[] = [...SECTIONS, ...KINDS, ...ACTS, ...TYPES];

export interface Selection {
  readonly sections: readonly TextSection[];
  /** Of an empty list all are meant. */
  readonly kinds: readonly AttributionKind[];
  readonly acts: readonly AttributionAct[];
  readonly types: readonly StanceType[];
}

/** @throws Error that says which word is none of those */
export function selectionOf(list: string): Selection {
  const words = new Set(list.split(',').map((word) => word.trim().toLowerCase()));
  const unknown = [...words].find((word) => !SELECTABLE.includes(word));
  if (unknown !== undefined) throw new Error(`"${unknown}" is none of ${SELECTABLE.join(', ')}.`);
  const those = <T extends string>(names: readonly T[]): T[] => names.filter((name) => words.has(name));
  const [kinds, acts, types] = [those(KINDS), those(ACTS), those(TYPES)];
  const isMeant = (section: TextSection): boolean =>
    words.has(section) ||
    (section === 'speech' && kinds.length + acts.length > 0) ||
    (section === 'stances' && types.length > 0);
  return { sections: SECTIONS.filter(isMeant), kinds, acts, types };
}

/** The stages without which a selection cannot be made. */
export const stagesOf = ({ sections }: Selection): readonly AnalyzeStage[] =>
  sections.filter((section) => section !== 'text');

export function select(analysis: Analysis, { kinds, acts, types }: Selection): Analysis {
  const isKept = ({ kind, act }: Attribution): boolean =>
    (kinds.length === 0 || kinds.includes(kind)) && (acts.length === 0 || acts.includes(act));
  const speech = analysis.speech.filter(isKept);
  const around = nearest(analysis.speech, new Set(speech.map(({ id }) => id)));
  const stances = types.length === 0 ? analysis.stances : analysis.stances.filter(({ type }) => types.includes(type));
  if (speech.length === analysis.speech.length) return { ...analysis, stances };
  const kept = new Set(speech.map(({ id }) => id));
  return {
    ...analysis,
    speech: speech.map((one) => ({ ...one, within: around(one.within) })),
    exchanges: analysis.exchanges.map((one) => ({ ...one, speech: one.speech.filter((id) => kept.has(id)) })),
    stances: stances.map((one) => ({ ...one, speech: around(one.speech) })),
  };
}

/** Of an attribution: itself where it is kept, else the innermost one around it that is; null where there is none. */
function nearest(speech: readonly Attribution[], kept: ReadonlySet<string>): (id: string | null) => string | null {
  const outer = new Map(speech.map(({ id, within }) => [id, within]));
  const known = new Map<string, string | null>();
  return (id) => {
    const passed: string[] = [];
    let at = id;
    while (at !== null && !kept.has(at) && !known.has(at)) {
      passed.push(at);
      at = outer.get(at) ?? null;
    }
    const found = at === null || kept.has(at) ? at : known.get(at)!;
    for (const one of passed) known.set(one, found);
    return found;
  };
}
