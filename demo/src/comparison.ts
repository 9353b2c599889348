import {
  mergeEntities,
  speakerShares,
  speechCsv,
  stanceCsv,
  stanceProfile,
  type Analysis,
  type ProfileParty,
} from 'interview-nlp';
import { csv, json, wordsIn } from './files.ts';
import type { Comparison, DocumentRow, SourceText, StanceRow, VoiceRow } from './messages.ts';

// Several documents beside each other: how much each speaker says in each, and who stands where in all of them.

export function comparisonOf(documents: readonly SourceText[], analyses: readonly Analysis[]): Comparison {
  const names = documents.map(({ name }) => name);
  const voices = voicesOf(analyses);
  return {
    documents: documents.map((document, i) => rowOf(document, analyses[i]!)),
    voices,
    stances: stancesOf(analyses),
    files: {
      'download-all': {
        name: 'analyses.json',
        blob: json(documents.map(({ name }, i) => ({ name, analysis: analyses[i]! }))),
      },
      'download-all-quotes': { name: 'quotes.csv', blob: csv(speechCsv(analyses, names)) },
      'download-all-stances': { name: 'stances.csv', blob: csv(stanceCsv(analyses, names)) },
    },
  };
}

function rowOf({ name, text }: SourceText, analysis: Analysis): DocumentRow {
  const shares = speakerShares(analysis);
  const heading = analysis.paragraphs.find(({ kind }) => kind === 'heading') ?? analysis.paragraphs[0];
  const title = heading === undefined ? '' : analysis.text.slice(heading.start, heading.end).replace(/\s+/g, ' ');
  return {
    name,
    title: title.length > 80 ? `${title.slice(0, 79)}…` : title,
    words: wordsIn(text),
    said: shares.reduce((sum, { words }) => sum + words, 0),
    speakers: shares.filter((share) => share.name !== '').length,
    sayings: shares.reduce((sum, { turns, quotes }) => sum + turns + quotes, 0),
    stances: analysis.stances.length,
  };
}

function voicesOf(analyses: readonly Analysis[]): VoiceRow[] {
  const keys = analyses.map(
    () => new Map<string, { readonly key: string; readonly name: string; readonly title: string }>(),
  );
  for (const { id, name, title = '', members } of mergeEntities(analyses))
    for (const { analysis, entity } of members) keys[analysis]!.set(entity, { key: id, name, title });
  const rows = new Map<string, { name: string; title: string; words: number; perDocument: number[] }>();
  analyses.forEach((analysis, i) => {
    for (const { speaker, name, words } of speakerShares(analysis)) {
      if (name === '' || words === 0) continue;
      const known = speaker === null ? undefined : keys[i]!.get(speaker.id);
      const key = known?.key ?? `=${name.toLowerCase()}`;
      let row = rows.get(key);
      if (row === undefined)
        rows.set(
          key,
          (row = {
            name: known?.name ?? name,
            title: known?.title ?? '',
            words: 0,
            perDocument: analyses.map(() => 0),
          }),
        );
      row.words += words;
      row.perDocument[i]! += words;
    }
  });
  return [...rows.values()].sort((a, b) => b.words - a.words);
}

function stancesOf(analyses: readonly Analysis[]): StanceRow[] {
  const nameOf = (party: ProfileParty | null, unnamed: boolean): string =>
    party?.name ?? (unnamed ? 'somebody' : 'the author');
  return stanceProfile(analyses).map(({ holder, unnamed, target, count, types, polarity, evidence }) => ({
    holder: nameOf(holder, unnamed === true),
    target: target.name,
    count,
    types: Object.entries(types)
      .map(([type, number]) => (number > 1 ? `${type} ×${number}` : type))
      .join(', '),
    polarity,
    documents: [...new Set(evidence.map(({ analysis }) => analysis))],
  }));
}
