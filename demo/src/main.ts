import broadcast from '../../examples/samples/broadcast.txt?raw';
import broken from '../../examples/samples/interview-broken.txt?raw';
import interview from '../../examples/samples/interview.txt?raw';
import news from '../../examples/samples/news.txt?raw';
import transcript from '../../examples/samples/transcript.txt?raw';
import { textOfFile } from './files.ts';
import type { Request, Response, Result } from './messages.ts';
import { loadProgram } from './program.ts';
import { wireTabs } from './tabs.ts';
import { showInterview, showJson, showReport, showSpeakers, showStances } from './views.ts';

// The page: takes a text, has the worker analyse it, shows what comes back. One analysis runs at a time; of the texts that come meanwhile, only
// the last is kept.

const SAMPLES = new Map([
  ['news', { title: 'News story', text: news }],
  ['interview', { title: 'Interview', text: interview }],
  ['interview-broken', { title: 'Interview, lines broken', text: broken }],
  ['transcript', { title: 'Transcript', text: transcript }],
  ['broadcast', { title: 'Broadcast', text: broadcast }],
]);
/** How long a pause in the typing starts an analysis. */
const PAUSE = 500;

const byId = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const area = byId<HTMLTextAreaElement>('text');

const program = loadProgram();
let worker: Worker | null = null;
let hasAnswered = false;
/** Why no analysis can run any more; '' where one can. */
let failure = '';
let lastId = 0;
let running: Request | null = null;
let waiting: Request | null = null;
let result: Result | null = null;
let drawn = new Set<string>();
let pause: ReturnType<typeof setTimeout> | undefined;

const views: Record<string, (result: Result) => void> = {
  text: showReport,
  interview: showInterview,
  speakers: showSpeakers,
  stances: showStances,
  json: showJson,
};
const tabs = wireTabs(byId('tabs'), draw);

function draw(name: string): void {
  if (result === null || drawn.has(name)) return;
  drawn.add(name);
  views[name]!(result);
}

async function startWorker(): Promise<void> {
  setBusy('loading');
  try {
    const started = new Worker(await program, { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<Response>) => {
      hear(data);
    });
    started.addEventListener('error', (event) => {
      crashed(event.message);
    });
    started.addEventListener('messageerror', () => {
      crashed('its answer could not be read');
    });
    worker = started;
    if (waiting !== null) post(waiting);
  } catch (error) {
    giveUp(
      `The program that analyses could not be loaded (${error instanceof Error ? error.message : String(error)}). Reload the page.`,
    );
  }
}

function crashed(why: string | undefined): void {
  const words = `The analysis stopped: ${why === undefined || why === '' ? 'its program does not run here, or ran out of memory' : why}`;
  if (!hasAnswered) {
    giveUp(words); // the next worker would fail as well
    return;
  }
  restart();
  fail(words);
}

function giveUp(words: string): void {
  failure = words;
  running = null;
  setBusy(null);
  say('');
  fail(words);
}

/** Ends what runs; the next analysis has a new worker. */
function restart(): void {
  worker?.terminate();
  worker = null;
  running = null;
  waiting = null;
  void startWorker();
}

function hear(response: Response): void {
  hasAnswered = true;
  if ('ready' in response) {
    if (running !== null) return;
    setBusy(null);
    say('Ready. From here on the page works offline.');
    return;
  }
  if (response.id !== running?.id) return;
  if ('phase' in response) {
    setBusy(response.phase);
    return;
  }
  running = null;
  setBusy(null);
  if ('error' in response) {
    say('');
    fail(`The analysis failed: ${response.error}`);
  } else show(response.result);
  if (waiting !== null) post(waiting);
}

function post(request: Request): void {
  waiting = null;
  running = request;
  setBusy('analysing');
  worker!.postMessage(request);
}

function analyzeText(): void {
  clearTimeout(pause);
  fail('');
  const text = area.value;
  if (text.trim() === '') {
    waiting = null;
    say('');
    fail('There is no text to analyse: paste or type one, or choose a sample.');
    return;
  }
  if (failure !== '') {
    fail(failure);
    return;
  }
  const request = { id: ++lastId, text };
  if (worker !== null && running === null) post(request);
  else waiting = request;
}

function show(next: Result): void {
  result = next;
  drawn = new Set();
  const perSecond = Math.round((next.words / Math.max(next.time, 0.1)) * 1000);
  say(
    `${next.words.toLocaleString('en')} words in ${next.time < 10 ? next.time.toFixed(1) : Math.round(next.time)} ms: ${perSecond.toLocaleString('en')} words a second`,
  );
  byId('results').hidden = false;
  tabs.allow('interview', next.turns.length > 0);
  draw(tabs.current());
}

function setBusy(phase: string | null): void {
  byId('busy').hidden = phase === null;
  byId('stop').hidden = running === null;
  byId('results').setAttribute('aria-busy', String(phase !== null));
  if (phase !== null) say(`${phase[0]!.toUpperCase()}${phase.slice(1)} …`);
}

function say(words: string): void {
  byId('status').textContent = words;
}

function fail(words: string): void {
  byId('error').textContent = words;
}

async function take(file: File | undefined): Promise<void> {
  if (file === undefined) return;
  try {
    area.value = await textOfFile(file);
    leaveSample();
    analyzeText();
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}

/** The address names a sample only while its text is the one shown. */
function leaveSample(): void {
  if (location.hash !== '') history.replaceState(null, '', location.pathname + location.search);
  markSample(null);
}

function markSample(name: string | null): void {
  for (const link of byId('samples').querySelectorAll('a')) {
    if (link.hash === `#sample=${name}`) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

function openAddress(): void {
  const name = /^#sample=(.*)$/.exec(location.hash)?.[1];
  if (name === undefined) return;
  const sample = SAMPLES.get(name);
  if (sample === undefined) {
    fail(`There is no sample of that name; there are: ${[...SAMPLES.keys()].join(', ')}.`);
    return;
  }
  markSample(name);
  area.value = sample.text;
  analyzeText();
}

byId('samples').append(
  ...[...SAMPLES].map(([name, { title }]) => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = `#sample=${name}`;
    link.textContent = title;
    link.addEventListener('click', () => {
      if (location.hash === link.hash) openAddress();
    });
    item.append(link);
    return item;
  }),
);

area.addEventListener('input', () => {
  leaveSample();
  clearTimeout(pause);
  pause = setTimeout(() => {
    if (area.value.trim() !== '') analyzeText();
  }, PAUSE);
});
area.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) analyzeText();
});
byId('analyze').addEventListener('click', analyzeText);
byId('stop').addEventListener('click', restart);
byId<HTMLInputElement>('file').addEventListener('change', ({ target }) => {
  const input = target as HTMLInputElement;
  void take(input.files?.[0]).then(() => {
    input.value = '';
  });
});

// anywhere on the page: a file that misses the field would otherwise replace the page
addEventListener('dragover', (event) => {
  event.preventDefault();
  document.body.classList.add('dropping');
});
addEventListener('dragleave', (event) => {
  if (event.relatedTarget === null) document.body.classList.remove('dropping');
});
addEventListener('drop', (event) => {
  document.body.classList.remove('dropping');
  if (event.dataTransfer?.files.length === 0 && event.target === area) return; // words dragged into the field
  event.preventDefault();
  const files = event.dataTransfer?.files;
  if (files?.length === 1) void take(files[0]);
  else fail(files === undefined || files.length === 0 ? 'What was dropped is no file.' : 'One file at a time, please.');
});

byId('copy').addEventListener('click', () => {
  if (result === null) return;
  result.json
    .text()
    .then((json) => navigator.clipboard.writeText(json))
    .then(
      () => {
        say('Copied.');
      },
      () => {
        fail('The browser does not let the page copy: use download.');
      },
    );
});
byId('download').addEventListener('click', () => {
  if (result === null) return;
  const url = URL.createObjectURL(result.json);
  const link = document.createElement('a');
  link.href = url;
  link.download = 'analysis.json';
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 1000);
});

addEventListener('hashchange', openAddress);
void startWorker();
openAddress();
