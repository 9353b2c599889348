import type { HtmlSection } from 'interview-nlp/report';
import { byId, make } from './dom.ts';
import { resetFilters, tellEmpty } from './marks.ts';
import type { Files, Result } from './messages.ts';

// The report's sections in the page's tabs. They are put in a few pieces at a time, the open tab first, so that the page never halts.

/** The tab of each section. */
const TABS: Readonly<Record<string, string>> = {
  article: 'text',
  interview: 'interview',
  speech: 'speakers',
  exchanges: 'speakers',
  stances: 'stances',
  cast: 'cast',
};
const NONE: Readonly<Record<string, string>> = {
  text: 'All of the text is said in turns: see the interview.',
  interview: 'The text is no interview.',
  speakers: 'Nobody is said to say anything.',
  stances: 'No stance is taken.',
  cast: 'Nobody is named.',
};
/** Milliseconds of work before the page draws breath. */
const SLICE = 5;

let latest: Result | null = null;
let files: Files = {};
/** When all sections of the result are there. */
let drawn: Promise<void> = Promise.resolve();

/** Tells which tabs have something to show. */
export async function showResult(result: Result, openTab: string): Promise<ReadonlySet<string>> {
  latest = result;
  files = { ...files, ...result.files };
  const sections = JSON.parse(await result.sections.text()) as HtmlSection[];
  const filled = new Set(sections.map(({ id }) => TABS[id]!));
  if (result !== latest) return filled;
  resetFilters();
  byId('document-style').textContent = result.style;
  byId('side-content').innerHTML = result.side; // the report escapes all that comes from the text
  byId('open-side').hidden = result.side === '';
  byId('summary').textContent = result.summary;
  for (const [tab, none] of Object.entries(NONE))
    byId(`panel-${tab}`).replaceChildren(...(filled.has(tab) ? [] : [make('p', 'how', none)]));
  showJson(result);
  const isFirst = ({ id }: HtmlSection): number => Number(TABS[id] !== openTab);
  drawn = draw(
    [...sections].sort((a, b) => isFirst(a) - isFirst(b)),
    () => result === latest,
  );
  return filled;
}

async function draw(sections: readonly HtmlSection[], isWanted: () => boolean): Promise<void> {
  let started = performance.now();
  for (const { id, name, open, close, pieces } of sections) {
    const host = make('section', '');
    host.id = id;
    host.setAttribute('aria-label', name);
    host.innerHTML = open + close;
    let inner: Element = host;
    while (inner.lastElementChild !== null) inner = inner.lastElementChild;
    const panel = byId(`panel-${TABS[id]!}`);
    if (panel.childElementCount > 0) panel.append(make('h3', 'more', name));
    panel.append(host);
    for (const piece of pieces) {
      if (performance.now() - started > SLICE) {
        await new Promise((resolve) => setTimeout(resolve));
        started = performance.now();
      }
      if (!isWanted()) return;
      inner.insertAdjacentHTML('beforeend', piece);
    }
  }
  tellEmpty(); // a filter may have been set while the lists came
}

/** The tab in which the element with this id is, once it is drawn. */
export async function tabOf(id: string): Promise<string | undefined> {
  await drawn;
  return document.getElementById(id)?.closest('[role=tabpanel]')?.id.replace('panel-', '');
}

function showJson({ jsonShown, jsonLength }: Result): void {
  byId('json').textContent = jsonShown;
  const length = `${jsonLength.toLocaleString('en')} characters`;
  byId('json-note').textContent =
    jsonShown.length < jsonLength
      ? `The first ${jsonShown.length.toLocaleString('en')} of ${length}; copy and the button above give all`
      : length;
}

/** Further files to save, of all documents together. */
export function offer(more: Files): void {
  files = { ...files, ...more };
}

/** Saves the file of a button, by its id. */
export function save(id: string): void {
  const file = files[id];
  if (file === undefined) return;
  const url = URL.createObjectURL(file.blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 1000);
}

export const shown = (): Result | null => latest;
