import type { Analysis } from '../analysis.ts';
import type { Entity } from '../entities/types.ts';
import type { Attribution, AttributionAct, AttributionKind } from '../speech/types.ts';
import { checkAnalysis, checkOptions, someOf } from '../text/checks.ts';
import { textOf } from './words.ts';

/** Options of {@link quotesBySpeaker}. */
export interface QuotesOptions {
  /** Which kinds; all of them by default: quotations and paraphrases. */
  readonly kinds?: readonly AttributionKind[];
  /** Which acts; by default what was said or asked, and every direct quotation. */
  readonly acts?: readonly AttributionAct[];
}

/** What one speaker says. */
export interface SpeakerQuotes {
  /** Null where the text names nobody known: a group ("officials"), a pronoun that it does not settle, or no source at all. */
  readonly speaker: Entity | null;
  /** The speaker's name, or the words for those who have none ("officials"); empty where the text does not tell who speaks. */
  readonly name: string;
  /** In text order. */
  readonly quotes: readonly Attribution[];
}

const KINDS: readonly AttributionKind[] = ['direct', 'indirect', 'mixed'];
const ACTS: readonly AttributionAct[] = ['assertion', 'question', 'belief', 'fact', 'eventuality'];

/** What somebody said, rather than thought, knew or wanted, and what nobody denies. */
export const isSaid = ({ act, kind, negated }: Attribution): boolean =>
  !negated && (act === 'assertion' || act === 'question' || kind === 'direct');

/**
 * The quotations and paraphrases of a text by who speaks, in the order in which the speakers are first heard. What the text says was not said is left out.
 *
 * @param analysis the analysis, or anything with its text, entities and speech
 * @throws TypeError, RangeError if an argument or option is not what it should be; the message names it
 */
export function quotesBySpeaker(
  analysis: Pick<Analysis, 'text' | 'entities' | 'speech'>,
  options: QuotesOptions = {},
): readonly SpeakerQuotes[] {
  checkAnalysis('quotesBySpeaker: analysis', analysis, ['text', 'entities', 'speech']);
  checkOptions('quotesBySpeaker', options, { kinds: someOf(KINDS), acts: someOf(ACTS) });
  const { kinds = KINDS, acts } = options;
  return bySpeaker(
    analysis,
    analysis.speech.filter(
      (one) => kinds.includes(one.kind) && (acts === undefined ? isSaid(one) : !one.negated && acts.includes(one.act)),
    ),
  );
}

/** The same attributions by who speaks. */
export function bySpeaker(
  analysis: Pick<Analysis, 'text' | 'entities'>,
  speech: readonly Attribution[],
): readonly SpeakerQuotes[] {
  const nameOf = namer(analysis);
  const groups = new Map<string, { speaker: Entity | null; name: string; quotes: Attribution[] }>();
  for (const one of speech) {
    const { key, speaker, name } = nameOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { speaker, name, quotes: [one] });
    else group.quotes.push(one);
  }
  return [...groups.values()];
}

/** Stands for different people at different places. */
const PRONOUNS: ReadonlySet<string> = new Set(
  'i he she they we you it who him her them us one this that these those himself herself themselves itself'.split(' '),
);

/** Who speaks, and what tells this speaker from others: the entity, or the same words whatever their case. */
export function namer(
  analysis: Pick<Analysis, 'text' | 'entities'>,
): (of: Pick<Attribution, 'speaker' | 'source'>) => { key: string; speaker: Entity | null; name: string } {
  const byId = new Map(analysis.entities.map((entity) => [entity.id, entity]));
  return ({ speaker: id, source }) => {
    const speaker = id === null ? null : (byId.get(id) ?? null);
    if (speaker !== null) return { key: `=${speaker.id}`, speaker, name: speaker.name };
    const words = textOf(analysis, source).replace(/\s+/g, ' ');
    const folded = words.toLowerCase();
    return PRONOUNS.has(folded) ? { key: '', speaker, name: '' } : { key: folded, speaker, name: words };
  };
}
