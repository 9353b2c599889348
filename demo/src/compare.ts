import { bdi, button, byId, make } from './dom.ts';
import type { Comparison, DocumentRow, StanceRow, VoiceRow } from './messages.ts';

// Several documents beside each other: tables of documents, of speakers and of stances, whose cells open a document.

/** Rows that a table has at first. */
const ROWS = 20;

type Open = (document: number) => void;

export function showComparison({ documents, voices, stances }: Comparison, open: Open): void {
  byId('panel-compare').replaceChildren(
    make('h3', '', `${documents.length} documents`),
    table(['Document', 'Words', 'Said', 'Speakers', 'Sayings', 'Stances'], documents, (row) =>
      documentRow(row, documents.indexOf(row), open),
    ),
    make('h3', '', `Speakers: ${voices.length}`),
    make('p', 'how', 'A square for each document, the darker the more of its words the speaker says.'),
    table(['Speaker', 'Words', 'In which documents'], voices, (row) =>
      voiceRow(row, documents, voices[0]!.words, open),
    ),
    make('h3', '', 'Who stands where'),
    table(['Who', 'Stance', 'Toward', 'Documents'], stances, (row) => stanceRow(row, documents, open)),
  );
}

function table<T>(heads: readonly string[], items: readonly T[], rowOf: (item: T) => HTMLElement[]): HTMLElement {
  const body = make('tbody', '');
  const head = make(
    'tr',
    '',
    ...heads.map((name) => {
      const cell = make('th', '', name);
      cell.scope = 'col';
      return cell;
    }),
  );
  const draw = (from: number, to: number): void => {
    for (const item of items.slice(from, to)) {
      const row = make(
        'tr',
        'row',
        ...rowOf(item).map((content, i) => {
          const cell = make('td', '', content);
          cell.dataset['label'] = heads[i]!;
          return cell;
        }),
      );
      body.append(row);
    }
  };
  draw(0, ROWS);
  const whole = make('div', 'comparison', make('table', '', make('thead', '', head), body));
  if (items.length > ROWS) {
    const more = button('', `Show all ${items.length}`, () => {
      more.remove();
      draw(ROWS, items.length);
    });
    whole.append(more);
  }
  return whole;
}

const number = (value: number): HTMLElement => make('span', 'number', value.toLocaleString('en'));

function documentRow(
  { name, title, words, said, speakers, sayings, stances }: DocumentRow,
  index: number,
  open: Open,
): HTMLElement[] {
  const opener = button('link', name, () => {
    open(index);
  });
  const share = words === 0 ? 0 : Math.min(1, said / words);
  return [
    make('span', '', opener, ...(title === '' ? [] : [' ', make('span', 'how', bdi(title))])),
    number(words),
    make('span', 'number', `${Math.round(100 * share)}\u00a0%`),
    number(speakers),
    number(sayings),
    number(stances),
  ];
}

function voiceRow(
  { name, title, words, perDocument }: VoiceRow,
  documents: readonly DocumentRow[],
  most: number,
  open: Open,
): HTMLElement[] {
  const bar = make('span', 'bar', make('span', ''));
  (bar.firstElementChild as HTMLElement).style.width = `${(100 * words) / most}%`;
  const squares = make('span', 'squares');
  perDocument.forEach((count, i) => {
    if (count === 0) {
      squares.append(make('span', 'square'));
      return;
    }
    const { name: file, said } = documents[i]!;
    const square = button('square full', '', () => {
      open(i);
    });
    square.title = `${file}: ${count} words`;
    square.setAttribute('aria-label', `${name} in ${file}: ${count} words`);
    square.style.setProperty('--share', `${20 + Math.round((80 * count) / Math.max(1, said))}%`);
    squares.append(square);
  });
  return [
    make('span', '', make('span', 'who', bdi(name)), ...(title === '' ? [] : [' ', make('span', 'how', bdi(title))])),
    make('span', 'amount', number(words), bar),
    squares,
  ];
}

function stanceRow(
  { holder, target, types, polarity, documents: places }: StanceRow,
  documents: readonly DocumentRow[],
  open: Open,
): HTMLElement[] {
  const [tone, sign] = polarity > 0.25 ? ['pro', '+'] : polarity < -0.25 ? ['con', '−'] : ['neither', '·'];
  const links = make('span', 'how');
  places.forEach((place, i) => {
    if (i > 0) links.append(', ');
    links.append(
      button('link', documents[place]!.name, () => {
        open(place);
      }),
    );
  });
  return [make('span', 'who', bdi(holder)), make('span', `badge ${tone}`, `${sign} ${types}`), bdi(target), links];
}
