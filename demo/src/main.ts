import 'virtual:report.css';
import './style.css';
import broadcast from '../../examples/samples/broadcast.txt?raw';
import broken from '../../examples/samples/interview-broken.txt?raw';
import interview from '../../examples/samples/interview.txt?raw';
import news from '../../examples/samples/news.txt?raw';
import transcript from '../../examples/samples/transcript.txt?raw';
import { showComparison } from './compare.ts';
import { byId, make } from './dom.ts';
import { wireFilters, wireNotes } from './marks.ts';
import type { Effort, Request, Response, SourceText } from './messages.ts';
import { textsOfFiles } from './open.ts';
import { loadProgram } from './program.ts';
import { offer, save, shown, showResult, tabOf } from './results.ts';
import { wireTabs } from './tabs.ts';

// The page: takes texts, has the worker analyse them, shows what comes back. One analysis runs at a time; of what is asked meanwhile, only the
// last is kept.

const SAMPLES = new Map([
  ['news', { title: 'News story', texts: [{ name: 'news', text: news }] }],
  ['interview', { title: 'Interview', texts: [{ name: 'interview', text: interview }] }],
  ['interview-broken', { title: 'Interview, lines broken', texts: [{ name: 'interview-broken', text: broken }] }],
  ['transcript', { title: 'Transcript', texts: [{ name: 'transcript', text: transcript }] }],
  ['broadcast', { title: 'Broadcast', texts: [{ name: 'broadcast', text: broadcast }] }],
]);
SAMPLES.set('all', { title: 'All five, compared', texts: [...SAMPLES.values()].flatMap(({ texts }) => texts) });
/** What the page shows where its address names nothing. */
const FIRST = 'news';
/** How long a pause in the typing starts an analysis. */
const PAUSE = 500;

const area = byId<HTMLTextAreaElement>('text');
const choice = byId<HTMLSelectElement>('document');

const program = loadProgram();
let worker: Worker | null = null;
let hasAnswered = false;
/** Why no analysis can run any more; '' where one can. */
let failure = '';
let lastId = 0;
let running: Request | null = null;
let waiting: Request | null = null;
let documents: SourceText[] = [];
/** Which of them the page shows. */
let current = 0;
let pause: ReturnType<typeof setTimeout> | undefined;

const tabs = wireTabs(byId('tabs'));

/** @param why what to say once it is there and nothing waits for it */
async function startWorker(why = ''): Promise<void> {
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
    else {
      setBusy(null);
      say(why);
    }
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

/** Ends what runs; the next analysis has a new worker, which knows no documents yet. */
function restart(why = ''): void {
  worker?.terminate();
  worker = null;
  running = null;
  waiting = null;
  void startWorker(why);
}

function hear(response: Response): void {
  hasAnswered = true;
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
  } else void show(response);
  if (waiting !== null) post(waiting);
}

function post(request: Request): void {
  waiting = null;
  running = request;
  setBusy('analysing');
  worker!.postMessage(request);
}

function ask(request: Request): void {
  if (failure !== '') {
    fail(failure);
    return;
  }
  if (worker !== null && running === null) post(request);
  else waiting = request;
}

/** Analyses what the field holds, with the other documents, where there are some. */
function analyzeText(): void {
  clearTimeout(pause);
  fail('');
  if (area.value.trim() === '') {
    waiting = null;
    say('');
    fail('There is no text to analyse: paste or type one, or choose a sample.');
    return;
  }
  if (documents.length === 0) documents = [{ name: 'text', text: '' }];
  documents[current] = { name: documents[current]!.name, text: area.value };
  ask({ id: ++lastId, documents, show: current });
}

/** Takes texts in the place of those that were there. */
function take(texts: readonly SourceText[]): void {
  documents = [...texts];
  current = 0;
  area.value = documents[0]!.text;
  analyzeText();
}

/** Shows another of the documents. */
function openDocument(index: number): void {
  current = index;
  area.value = documents[index]!.text;
  choice.value = String(index);
  tabs.open('text');
  byId('results').scrollIntoView();
  ask({ id: ++lastId, show: index });
}

async function show({ result, comparison, effort }: Extract<Response, { result: unknown }>): Promise<void> {
  const filled = await showResult(result, tabs.current());
  byId('results').hidden = false;
  if (effort !== undefined) say(wordsOf(effort));
  if (comparison !== undefined) {
    const isNew = comparison !== null && byId('tab-compare').hidden;
    byId('choice').hidden = comparison === null;
    byId('export-all').hidden = comparison === null;
    tabs.allow('compare', comparison !== null);
    if (comparison !== null) {
      offer(comparison.files);
      showComparison(comparison, openDocument);
      choice.replaceChildren(...documents.map(({ name }, i) => new Option(name, String(i))));
      if (isNew) tabs.open('compare');
    }
  }
  choice.value = String(result.index);
  tabs.allow('interview', filled.has('interview'));
  tabs.allow('text', filled.has('text') || !filled.has('interview'));
  if (filled.has('interview') && tabs.current() === 'text') tabs.open('interview');
}

function wordsOf({ documents, words, time }: Effort): string {
  const perSecond = Math.round((words / Math.max(time, 0.1)) * 1000);
  return `${documents > 1 ? `${documents} documents, ` : ''}${words.toLocaleString('en')} words in ${time < 10 ? time.toFixed(1) : Math.round(time)} ms: ${perSecond.toLocaleString('en')} words a second`;
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

/** Reads files and takes their texts; those that cannot be read are named. */
async function takeFiles(files: readonly File[]): Promise<void> {
  const { texts, errors } = await textsOfFiles(files);
  if (texts.length > 0) {
    leaveSample();
    take(texts);
  }
  if (errors.length > 0) fail(errors.join(' '));
}

/** The text is the sample no more. */
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

function openSample(name: string): void {
  const sample = SAMPLES.get(name);
  if (sample === undefined) {
    fail(`There is no sample of that name; there are: ${[...SAMPLES.keys()].join(', ')}.`);
    return;
  }
  markSample(name);
  take(sample.texts);
}

/** A sample's name, or the place of a word, a line or a turn, whose tab is opened. */
async function openAddress(): Promise<void> {
  const name = /^#sample=(.*)$/.exec(location.hash)?.[1];
  if (name !== undefined) {
    openSample(name);
    return;
  }
  const id = location.hash.slice(1);
  if (id === '') return;
  const tab = await tabOf(id);
  if (tab === undefined) return;
  tabs.open(tab);
  document.getElementById(id)?.scrollIntoView({ block: 'center' });
}

/** A link from a list to the text, or back: its tab is opened first, since what is hidden cannot be gone to. */
async function follow(link: HTMLAnchorElement): Promise<void> {
  const id = link.hash.slice(1);
  const tab = await tabOf(id);
  if (tab === undefined) return;
  const side = byId('side');
  if (side.contains(link) && side.matches(':popover-open')) side.hidePopover();
  tabs.open(tab);
  if (location.hash === link.hash) document.getElementById(id)?.scrollIntoView({ block: 'center' });
  else location.hash = link.hash;
}

byId('samples').append(
  ...[...SAMPLES].map(([name, { title }]) => {
    const link = make('a', '', title);
    link.href = `#sample=${name}`;
    link.addEventListener('click', () => {
      if (location.hash === link.hash) openSample(name);
    });
    return make('li', '', link);
  }),
);

addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
  if (link === null || link.closest('#results, #side') === null) return;
  event.preventDefault();
  void follow(link);
});
// a note that Escape has shut stays so until it is gone to again
addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  for (const note of document.querySelectorAll('.by:hover, .by:focus-within')) note.classList.add('shut');
  if (document.activeElement instanceof HTMLElement && document.activeElement.closest('.by') !== null)
    document.activeElement.blur();
});
for (const kind of ['focusin', 'pointerdown', 'pointerout'] as const)
  addEventListener(kind, (event) => {
    const note = event.target instanceof Element ? event.target.closest('.by.shut') : null;
    const to = (event as PointerEvent).relatedTarget;
    if (note !== null && !(kind === 'pointerout' && to instanceof Node && note.contains(to)))
      note.classList.remove('shut');
  });

area.addEventListener('input', () => {
  leaveSample();
  if (documents.length === 1) documents = []; // the reader's own text, not the sample or the file any more
  clearTimeout(pause);
  pause = setTimeout(() => {
    if (area.value.trim() !== '') analyzeText();
  }, PAUSE);
});
area.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) analyzeText();
});
byId('analyze').addEventListener('click', analyzeText);
byId('stop').addEventListener('click', () => {
  restart('Stopped.');
});
choice.addEventListener('change', () => {
  openDocument(Number(choice.value));
});
byId<HTMLInputElement>('file').addEventListener('change', ({ target }) => {
  const input = target as HTMLInputElement;
  void takeFiles([...(input.files ?? [])]).then(() => {
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
  const files = [...(event.dataTransfer?.files ?? [])];
  if (files.length === 0 && event.target === area) return; // words dragged into the field
  event.preventDefault();
  if (files.length === 0) fail('What was dropped is no file.');
  else void takeFiles(files);
});

byId('panel-export').addEventListener('click', ({ target }) => {
  if (target instanceof HTMLElement) save(target.id);
});
byId('copy').addEventListener('click', () => {
  shown()
    ?.json.text()
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

wireFilters(byId('side'));
wireNotes();
addEventListener('hashchange', () => void openAddress());
void startWorker();
if (/^#sample=/.test(location.hash)) void openAddress();
else openSample(FIRST);
