import { analyze, type Analysis, type Party, type Span } from 'interview-nlp';
import { renderHtml } from 'interview-nlp/report';
import type { Request, Response, Result, Saying, Speaker, StanceRow } from './messages.ts';

// The analysis, off the page's thread.

const send = (response: Response): void => { postMessage(response); };

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  const { id, text } = data;
  try {
    send({ id, phase: 'analysing' });
    const started = performance.now();
    const analysis = analyze(text);
    const time = performance.now() - started;
    send({ id, phase: 'writing the report' });
    send({ id, result: { ...tablesOf(analysis), html: renderHtml(analysis), json: JSON.stringify(analysis, null, 2), words: wordsIn(text), time } });
  } catch (error) {
    send({ id, error: error instanceof Error ? error.message : String(error) });
  }
});

function wordsIn(text: string): number {
  const word = /\S+/g;
  let words = 0;
  while (word.test(text)) words++;
  return words;
}

function tablesOf({ text, entities, speech, stances }: Analysis): Pick<Result, 'speakers' | 'stances'> {
  const known = new Map(entities.map((entity) => [entity.id, entity]));
  const words = ({ start, end }: Span): string => text.slice(start, end).replace(/\s+/g, ' ');
  const phrase = (spans: readonly Span[]): string => spans.map(words).join(' … ');
  const party = (party: Party | null): string | null => (party === null ? null : (party.entity === null ? undefined : known.get(party.entity)?.name) ?? words(party.span));

  const speakers = new Map<string | null, Speaker & { readonly sayings: Saying[] }>();
  for (const { speaker, source, kind, cue, content } of speech) {
    const entity = speaker === null ? undefined : known.get(speaker);
    const name = entity?.name ?? (source.length > 0 ? phrase(source) : null);
    let own = speakers.get(name);
    if (own === undefined) speakers.set(name, (own = { name, label: entity?.label ?? '', sayings: [] }));
    own.sayings.push({ kind, cue: phrase(cue), content: phrase(content) });
  }
  return {
    speakers: [...speakers.values()].sort((a, b) => Number(a.name === null) - Number(b.name === null) || b.sayings.length - a.sayings.length),
    stances: stances.map(({ holder, type, polarity, target, evidence, commitment }): StanceRow => ({
      holder: party(holder), type, polarity, target: party(target) ?? '', evidence: phrase(evidence), commitment,
    })),
  };
}
