import { analyze, type Analysis, type Party, type Span } from 'interview-nlp';
import { renderHtml } from 'interview-nlp/report';
import type { Request, Response, Result, Saying, Speaker, StanceRow } from './messages.ts';

// The analysis, off the page's thread. Unless the reader's text is there at once, it begins with a text of its own, so that the models are
// unpacked before the reader's comes.

const FIRST = 'Asked about the harbour, Amina Duarte, the mayor of Tarn, said: “It stays open.” She criticised the unions.';

/** Characters of JSON that the page shows; copy and download give all of it. */
const JSON_SHOWN = 100_000;

const send = (response: Response): void => { postMessage(response); };

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  clearTimeout(warmUp);
  const { id, text } = data;
  try {
    send({ id, phase: 'analysing' });
    const started = performance.now();
    const analysis = analyze(text);
    const time = performance.now() - started;
    send({ id, phase: 'writing the report' });
    const json = JSON.stringify(analysis, null, 2);
    send({ id, result: {
      html: new Blob([inFrame(renderHtml(analysis))]),
      json: new Blob([json], { type: 'application/json' }), jsonShown: json.slice(0, JSON_SHOWN), jsonLength: json.length,
      ...tablesOf(analysis), words: wordsIn(text), time,
    } });
  } catch (error) {
    send({ id, error: error instanceof Error ? error.message : String(error) });
  }
});

const warmUp = setTimeout(() => {
  renderHtml(analyze(FIRST));
  send({ ready: true });
}, 0);

/** Without a base of its own the frame would look for its sections in the page around it. */
function inFrame(report: string): string {
  return report.replace('<head>', '<head><base href="about:srcdoc">');
}

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
