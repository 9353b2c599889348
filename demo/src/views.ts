import type { Result, Saying, Speaker, StanceRow, TurnRow } from './messages.ts';

// The result's views. Each is drawn when its tab is first opened, and long lists a part at a time, so that the page never halts.

/** How many a list shows at first: laying out all of a long text's speakers would halt the page. */
const TURNS = 30;
const SPEAKERS = 12;
const SAYINGS = 6;
const STANCES = 40;

const byId = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;

let latest: Blob | null = null;

/**
 * In a frame without scripts and of no origin, which Chromium lays out off the page's thread. Not by a blob's address: there, links to the
 * report's own sections are refused.
 */
export function showReport({ html }: Result): void {
  latest = html;
  void html.text().then((text) => {
    if (html !== latest) return;
    const old = byId<HTMLIFrameElement>('report');
    const frame = old.cloneNode() as HTMLIFrameElement; // a new frame leaves no entry in the history
    frame.srcdoc = text;
    old.replaceWith(frame);
  });
}

export function showInterview({ turns }: Result): void {
  fill('panel-interview', turns, 'The text is no interview.', TURNS, make('ol', 'turns'), turnItem);
}

export function showSpeakers({ speakers }: Result): void {
  fill('panel-speakers', speakers, 'Nobody is said to say anything.', SPEAKERS, make('div', 'speakers'), speakerCard);
}

export function showStances({ stances }: Result): void {
  fill('panel-stances', stances, 'No stance is taken.', STANCES, make('ul', 'stances'), stanceItem);
}

export function showJson({ jsonShown, jsonLength }: Result): void {
  byId('json').textContent = jsonShown;
  const length = `${jsonLength.toLocaleString('en')} characters`;
  byId('json-note').textContent =
    jsonShown.length < jsonLength
      ? `The first ${jsonShown.length.toLocaleString('en')} of ${length}; copy and download give all`
      : length;
}

function fill<T>(
  panel: string,
  items: readonly T[],
  none: string,
  part: number,
  list: HTMLElement,
  draw: (item: T) => HTMLElement,
): void {
  byId(panel).replaceChildren(...(items.length === 0 ? [make('p', 'soft', none)] : listOf(items, part, list, draw)));
}

/** The list with its first part, and, where there is more, a button that adds some. */
function listOf<T>(
  items: readonly T[],
  part: number,
  list: HTMLElement,
  draw: (item: T) => HTMLElement,
): HTMLElement[] {
  let next = 0;
  const more = make('button', '') as HTMLButtonElement;
  more.type = 'button';
  const drawMore = (some: number): void => {
    list.append(...items.slice(next, next + some).map(draw));
    next += some;
    more.textContent = `Show more (${items.length - next})`;
    more.hidden = next >= items.length;
  };
  drawMore(part);
  more.addEventListener('click', () => {
    drawMore(3 * part);
  });
  return items.length > part ? [list, more] : [list];
}

function turnItem({ name, hue, role, time, asks, answers, paragraphs }: TurnRow): HTMLElement {
  const item = make('li', `v${hue}${asks === null ? '' : ' asks'}${answers === null ? '' : ' answers'}`);
  const head = make('p', 'who');
  if (answers !== null) head.append(pair(`A${answers}`, `Answer to question ${answers}`), ' ');
  if (asks !== null) head.append(pair(`Q${asks}`, `Question ${asks}`), ' ');
  head.append(bdi(name, 'strong'));
  if (role !== '') head.append(' ', make('span', 'soft', role));
  if (time !== null) head.append(' ', clock(time));
  item.append(
    head,
    ...paragraphs.map((words) => {
      const paragraph = make('p', '', words);
      paragraph.dir = 'auto';
      return paragraph;
    }),
  );
  return item;
}

/** The mark of a question or of its answer, in full for those who hear it. */
function pair(mark: string, meaning: string): HTMLElement {
  const badge = make('span', 'pair');
  const short = make('span', '', mark);
  short.setAttribute('aria-hidden', 'true');
  badge.title = meaning;
  badge.append(short, make('span', 'heard', `${meaning}: `));
  return badge;
}

/** "0:12", "1:02:03". */
function clock(seconds: number): HTMLElement {
  const two = (number: number): string => String(number).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const time = make(
    'time',
    '',
    hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`,
  ) as HTMLTimeElement;
  time.dateTime = `PT${seconds}S`;
  return time;
}

function speakerCard({ name, label, turns, sayings }: Speaker): HTMLElement {
  const card = make('article', '');
  const head = make('h3', '');
  const counts = [
    label,
    turns === 0 ? '' : `${turns} ${turns === 1 ? 'turn' : 'turns'}`,
    sayings.length === 0 ? '' : `${sayings.length}×`,
  ].filter((part) => part !== '');
  head.append(bdi(name ?? 'Nobody named'), make('span', 'soft', ` ${counts.join(' · ')}`));
  card.append(head, ...(sayings.length === 0 ? [] : listOf(sayings, SAYINGS, make('ul', ''), sayingItem)));
  return card;
}

function sayingItem({ kind, act, cue, content }: Saying): HTMLElement {
  const item = make('li', '');
  item.append(
    bdi(content),
    make('span', 'soft', ` ${kind}${act === '' ? '' : ` · ${act}`}${cue === '' ? '' : ` · “${cue}”`}`),
  );
  return item;
}

const SIGNS = {
  '1': ['pro', '+', 'for'],
  '0': ['neither', '·', 'neither for nor against'],
  '-1': ['con', '−', 'against'],
} as const;

function stanceItem({ holder, type, polarity, target, evidence, commitment }: StanceRow): HTMLElement {
  const [tone, sign, meaning] = SIGNS[`${polarity}`];
  const item = make('li', tone);
  const badge = make('span', 'badge', `${sign} ${type}`);
  badge.title = meaning;
  const line = make('p', '');
  line.append(bdi(holder ?? 'The author', 'strong'), ' ', badge, ' ', bdi(target));
  item.append(line, make('p', 'soft', `${commitment === 'certain' ? '' : `${commitment} · `}evidence: ${evidence}`));
  return item;
}

/** Names and quotations may be of any direction. */
function bdi(text: string, tag: 'bdi' | 'strong' = 'bdi'): HTMLElement {
  const element = make(tag, '', text);
  element.dir = 'auto';
  return element;
}

function make(tag: string, classes: string, text?: string): HTMLElement {
  const element = document.createElement(tag);
  if (classes !== '') element.className = classes;
  if (text !== undefined) element.textContent = text;
  return element;
}
