import type { Entity, EntityLabel } from '../entities/types.ts';
import { mergeEntities } from '../reference/merge.ts';
import { listOfAnalyses } from '../text/checks.ts';
import { csvOf } from '../text/csv.ts';
import { detailOf } from '../results/own-field.ts';
import type { Party, Stance, StanceType } from './types.ts';

/** What a profile is made of: an `Analysis`, or anything with its text, entities and stances. */
export interface ProfileSource {
  /** What the spans index. */
  readonly text: string;
  /** Who and what is named. */
  readonly entities: readonly Entity[];
  /** Who stands where. */
  readonly stances: readonly Stance[];
}

/** What an analysis must have. */
const FIELDS = ['text', 'entities', 'stances'] as const;

/** Who stands, or is stood toward, across documents: an entity by its fullest name and its label, or the words of one that has no entity. */
export interface ProfileParty {
  /** The fullest name of the entity, or the words. */
  readonly name: string;
  /** Null where the text's words name no entity. */
  readonly label: EntityLabel | null;
}

/** Where the evidence is: `analyses[analysis]`, its stance with this id. */
export interface ProfileReference {
  /** Index into the analyses. */
  readonly analysis: number;
  /** Id of one of its stances. */
  readonly stance: string;
}

/** All stances of one holder toward one target. */
export interface ProfileRow {
  /** Null: the author, or, where `unnamed` is set, somebody whom the texts do not name. */
  readonly holder: ProfileParty | null;
  /** The texts tell of the stances, but not whose they are. */
  readonly unnamed?: true;
  /** Toward whom or what. */
  readonly target: ProfileParty;
  /** How many stances. */
  readonly count: number;
  /** How many of each type; types without any are left out. */
  readonly types: Readonly<Partial<Record<StanceType, number>>>;
  /** Mean polarity, -1 to 1, to three decimals. */
  readonly polarity: number;
  /** Mean intensity, 1 to 3, to three decimals. */
  readonly intensity: number;
  /** Which stances, in the order of the analyses. */
  readonly evidence: readonly ProfileReference[];
}

/**
 * Who stands how toward whom, over one analysis or many: one row for each holder and target, the most frequent first. Named entities of different
 * documents are the same where `mergeEntities` says so ("Oda", "President Oda"), and have its name; those without a name if what they are called is the same,
 * and parties without an entity if their words are, whatever the case.
 *
 * @param analyses an analysis, or a list of them
 * @returns the rows, plain data
 * @throws TypeError if an analysis lacks text, entities or stances
 */
export function stanceProfile(analyses: ProfileSource | readonly ProfileSource[]): readonly ProfileRow[] {
  const sources = listOfAnalyses('stanceProfile', analyses, FIELDS);
  const merged = sources.map(() => new Map<string, Known>());
  for (const { id, name, label, members } of mergeEntities(sources)) {
    const known: Known = { key: `=${id}`, party: { name, label } };
    for (const { analysis, entity } of members) merged[analysis]!.set(entity, known);
  }
  const rows = new Map<
    string,
    {
      holder: ProfileParty | null;
      unnamed: boolean;
      target: ProfileParty;
      stances: Stance[];
      evidence: ProfileReference[];
    }
  >();
  sources.forEach((source, analysis) => {
    const known = merged[analysis]!;
    for (const entity of source.entities)
      if (!known.has(entity.id)) known.set(entity.id, knownBy({ name: entity.name, label: entity.label }));
    for (const stance of source.stances) {
      const holder = stance.holder === null ? null : partyOf(source, known, stance.holder);
      const target = partyOf(source, known, stance.target);
      const unnamed = stance.unnamed === true;
      const key = `${holder !== null ? holder.key : unnamed ? '?' : ''}\n${target.key}`;
      let row = rows.get(key);
      if (row === undefined)
        rows.set(
          key,
          (row = { holder: holder?.party ?? null, unnamed, target: target.party, stances: [], evidence: [] }),
        );
      row.stances.push(stance);
      row.evidence.push({ analysis, stance: stance.id });
    }
  });
  // `sort` is stable: rows of one count stay in text order
  return [...rows.values()]
    .sort((a, b) => b.stances.length - a.stances.length)
    .map(({ holder, unnamed, target, stances, evidence }) => {
      const types: Partial<Record<StanceType, number>> = {};
      for (const { type } of stances) types[type] = (types[type] ?? 0) + 1;
      return {
        holder,
        ...(unnamed ? { unnamed } : {}),
        target,
        count: stances.length,
        types,
        polarity: mean(stances.map((stance) => stance.polarity)),
        intensity: mean(stances.map((stance) => stance.intensity)),
        evidence,
      };
    });
}

/** The columns of `stanceCsv`. */
const COLUMNS = [
  'document',
  'id',
  'type',
  'holder',
  'holder_entity',
  'target',
  'target_entity',
  'polarity',
  'intensity',
  'commitment',
  'detail',
  'condition',
  'evidence',
  'speech',
  'start',
  'end',
  'confidence',
] as const;

/**
 * The stances of one analysis or many as CSV (RFC 4180), one line a stance below a line of column names. `detail` is the type's own field:
 * claim, charge, action, consequence, or outlook.
 *
 * @param analyses an analysis, or a list of them
 * @param names what the first column calls each analysis; its number, from 1, if missing
 * @returns the lines, ended by CRLF
 */
export function stanceCsv(analyses: ProfileSource | readonly ProfileSource[], names: readonly string[] = []): string {
  const lines: (readonly string[])[] = [COLUMNS];
  listOfAnalyses('stanceCsv', analyses, FIELDS).forEach((source, index) => {
    const { text } = source;
    const entities = new Map(source.entities.map((entity) => [entity.id, entity]));
    const words = (span: { readonly start: number; readonly end: number } | null | undefined) =>
      span == null ? '' : text.slice(span.start, span.end);
    const entityName = (party: Party | null) => (party?.entity == null ? '' : (entities.get(party.entity)?.name ?? ''));
    for (const stance of source.stances) {
      lines.push([
        names[index] ?? String(index + 1),
        stance.id,
        stance.type,
        words(stance.holder?.span),
        entityName(stance.holder),
        words(stance.target.span),
        entityName(stance.target),
        String(stance.polarity),
        String(stance.intensity),
        stance.commitment,
        detailOf(stance, words)?.words ?? '',
        words(stance.condition),
        stance.evidence.map(words).join(' … '),
        stance.speech ?? '',
        String(stance.evidence[0]?.start ?? stance.target.span.start),
        String(stance.evidence.at(-1)?.end ?? stance.target.span.end),
        String(stance.confidence),
      ]);
    }
  });
  return csvOf(lines);
}

/** A party, and what tells it from others across documents. */
interface Known {
  readonly key: string;
  readonly party: ProfileParty;
}

function partyOf({ text }: ProfileSource, known: ReadonlyMap<string, Known>, { entity, span }: Party): Known {
  return (
    (entity === null ? undefined : known.get(entity)) ??
    knownBy({ name: text.slice(span.start, span.end).replace(/\s+/g, ' '), label: null })
  );
}

function knownBy(party: ProfileParty): Known {
  return { key: party.label === null ? `?${party.name.toLowerCase()}` : `${party.label}:${party.name}`, party };
}

function mean(numbers: readonly number[]): number {
  return Math.round((numbers.reduce((sum, one) => sum + one, 0) / numbers.length) * 1000) / 1000;
}
