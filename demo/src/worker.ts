import { analyze, type Analysis, type Party, type Span } from 'interview-nlp';
import { renderHtml } from 'interview-nlp/report';
import { turnRows, wholeTurns } from './interview.ts';
import type { Request, Response, Result, Saying, Speaker, StanceRow } from './messages.ts';

// The analysis, off the page's thread. Unless the reader's text is there at once, it begins with a text of its own, so that the models are
// unpacked before the reader's comes.

const FIRST =
  'Asked about the harbour, Amina Duarte, the mayor of Tarn, said: “It stays open.” She criticised the unions.';

/** Characters of JSON that the page shows; copy and download give all of it. */
const JSON_SHOWN = 100_000;

const send = (response: Response): void => {
  postMessage(response);
};

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
    send({
      id,
      result: {
        html: new Blob([inFrame(renderHtml(analysis))]),
        json: new Blob([json], { type: 'application/json' }),
        jsonShown: json.slice(0, JSON_SHOWN),
        jsonLength: json.length,
        ...tablesOf(analysis),
        words: wordsIn(text),
        time,
      },
    });
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

function tablesOf(analysis: Analysis): Pick<Result, 'turns' | 'speakers' | 'stances'> {
  const { text, entities, speech, stances } = analysis;
  const known = new Map(entities.map((entity) => [entity.id, entity]));
  const nameOf = (id: string | null): string | undefined => (id === null ? undefined : known.get(id)?.name);
  const words = ({ start, end }: Span): string => text.slice(start, end).replace(/\s+/g, ' ');
  const phrase = (spans: readonly Span[]): string => spans.map(words).join(' … ');
  const party = (party: Party | null): string | null =>
    party === null ? null : (nameOf(party.entity) ?? words(party.span));

  const whole = wholeTurns(analysis);
  const speakers = new Map<string | null, Speaker & { turns: number; readonly sayings: Saying[] }>();
  for (const { id, speaker, source, kind, act, cue, content } of speech) {
    const name = nameOf(speaker) ?? (source.length > 0 ? phrase(source) : null);
    let own = speakers.get(name);
    if (own === undefined)
      speakers.set(
        name,
        (own = {
          name,
          label: (speaker === null ? undefined : known.get(speaker)?.label) ?? '',
          turns: 0,
          sayings: [],
        }),
      );
    if (whole.has(id))
      own.turns++; // its words stand in the interview
    else own.sayings.push({ kind, act: act === 'assertion' ? '' : act, cue: phrase(cue), content: phrase(content) });
  }
  return {
    turns: turnRows(analysis, nameOf),
    speakers: [...speakers.values()].sort(
      (a, b) =>
        Number(a.name === null) - Number(b.name === null) || b.turns - a.turns || b.sayings.length - a.sayings.length,
    ),
    stances: stances.map(({ holder, type, polarity, target, evidence, commitment }): StanceRow => ({
      holder: party(holder),
      type,
      polarity,
      target: party(target) ?? '',
      evidence: phrase(evidence),
      commitment,
    })),
  };
}
