import type { Result, Speaker, StanceRow } from './messages.ts';

// The result's views. Each is drawn when its tab is first opened, and long lists a part at a time, so that the page never halts.

const PART = 100;
/** Characters of JSON that are shown; copy and download give all of it. */
const SHOWN = 100_000;

const byId = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;

export function showReport({ html }: Result): void {
  const old = byId<HTMLIFrameElement>('report');
  const frame = old.cloneNode() as HTMLIFrameElement;                 // a new frame leaves no entry in the history
  frame.srcdoc = html;
  old.replaceWith(frame);
}

export function showSpeakers({ speakers }: Result): void {
  fill('panel-speakers', speakers, 'Nobody is said to say anything.', (): HTMLElement => make('div', 'speakers'), speakerCard);
}

export function showStances({ stances }: Result): void {
  fill('panel-stances', stances, 'No stance is taken.', () => make('ul', 'stances'), stanceItem);
}

export function showJson({ json }: Result): void {
  byId('json').textContent = json.slice(0, SHOWN);
  byId('json-note').textContent = json.length > SHOWN ? `The first ${SHOWN.toLocaleString('en')} of ${json.length.toLocaleString('en')} characters; copy and download give all` : `${json.length.toLocaleString('en')} characters`;
}

function fill<T>(panel: string, items: readonly T[], none: string, makeList: () => HTMLElement, draw: (item: T) => HTMLElement): void {
  const list = makeList();
  const more = make('button', '', 'Show more') as HTMLButtonElement;
  more.type = 'button';
  let next = 0;
  const drawPart = (): void => {
    list.append(...items.slice(next, next + PART).map(draw));
    next += PART;
    more.hidden = next >= items.length;
  };
  drawPart();
  more.addEventListener('click', drawPart);
  byId(panel).replaceChildren(...(items.length === 0 ? [make('p', 'soft', none)] : [list, more]));
}

function speakerCard({ name, label, sayings }: Speaker): HTMLElement {
  const card = make('article', '');
  const head = make('h3', '');
  head.append(bdi(name ?? 'Nobody named'), make('span', 'soft', ` ${label === '' ? '' : `${label} · `}${sayings.length}×`));
  const list = make('ul', '');
  list.append(...sayings.slice(0, PART).map(({ kind, cue, content }) => {
    const item = make('li', kind);
    item.append(bdi(content), make('span', 'soft', ` ${kind}${cue === '' ? '' : ` · “${cue}”`}`));
    return item;
  }));
  card.append(head, list);
  if (sayings.length > PART) card.append(make('p', 'soft', `and ${sayings.length - PART} more, in the JSON`));
  return card;
}

const SIGNS = { '1': ['pro', '+', 'for'], '0': ['neither', '·', 'neither for nor against'], '-1': ['con', '−', 'against'] } as const;

function stanceItem({ holder, type, polarity, target, evidence, commitment }: StanceRow): HTMLElement {
  const [tone, sign, meaning] = SIGNS[`${polarity}`];
  const item = make('li', tone);
  const badge = make('span', 'badge', `${sign} ${type}`);
  badge.title = meaning;
  const line = make('p', '');
  line.append(bdi(holder ?? 'The author', 'strong'), ' ', badge, ' ', bdi(target, 'strong'));
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
