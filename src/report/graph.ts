import { escapeHtml } from './escape.ts';
import type { View } from './view.ts';

// Who stands how toward whom, twice: as a matrix of holders and targets, and as a graph on a circle.

interface Cell {
  readonly holder: string;
  readonly target: string;
  count: number;
  polarity: number;
  readonly types: Map<string, number>;
}

const AUTHOR = 'the author';
const SOMEBODY = 'somebody';

/** Parties that a picture has room for; the ones with most stances stay. */
const MOST_PARTIES = 14;

function cellsOf(view: View): { cells: Cell[]; holders: string[]; targets: string[] } {
  const cells = new Map<string, Cell>();
  const weight = (side: 'holder' | 'target'): string[] => {
    const counts = new Map<string, number>();
    for (const cell of cells.values()) counts.set(cell[side], (counts.get(cell[side]) ?? 0) + cell.count);
    return [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST_PARTIES)
      .map(([name]) => name);
  };
  for (const stance of view.analysis.stances) {
    if (stance.target.entity === null) continue; // a matrix of phrases tells nobody anything
    const holder = view.party(stance.holder) ?? (stance.unnamed === true ? SOMEBODY : AUTHOR);
    const target = view.party(stance.target)!;
    const key = `${holder}\n${target}`;
    let cell = cells.get(key);
    if (cell === undefined) cells.set(key, (cell = { holder, target, count: 0, polarity: 0, types: new Map() }));
    cell.count++;
    cell.polarity += stance.polarity;
    cell.types.set(stance.type, (cell.types.get(stance.type) ?? 0) + 1);
  }
  return { holders: weight('holder'), targets: weight('target'), cells: [...cells.values()] };
}

const tone = ({ polarity, count }: Cell): 'pro' | 'con' | 'neither' =>
  polarity / count > 0.25 ? 'pro' : polarity / count < -0.25 ? 'con' : 'neither';
const sign = { pro: '+', con: '−', neither: '·' } as const;
const typesOf = ({ types }: Cell): string =>
  [...types].map(([type, count]) => (count > 1 ? `${type} ×${count}` : type)).join(', ');

/** The matrix as a table; '' where no stance has a named target. */
export function renderMatrix(view: View): string {
  const { cells, holders, targets } = cellsOf(view);
  if (cells.length === 0) return '';
  const head = targets.map((target) => `<th scope="col"><bdi>${escapeHtml(target)}</bdi></th>`).join('');
  const rows = holders.map((holder) => {
    const own = targets.map((target) => {
      const cell = cells.find((other) => other.holder === holder && other.target === target);
      if (cell === undefined) return '<td></td>';
      return `<td class="${tone(cell)}"><b>${sign[tone(cell)]}${cell.count}</b> <small>${escapeHtml(typesOf(cell))}</small></td>`;
    });
    return `<tr><th scope="row"><bdi>${escapeHtml(holder)}</bdi></th>${own.join('')}</tr>`;
  });
  return `<div class="wide" tabindex="0" role="region" aria-label="Stance matrix"><table class="matrix"><caption>Holders in rows, targets in columns: for (+), against (−), neither (·), with the number of stances</caption><thead><tr><td></td>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

const SIZE = 840;
const HEIGHT = 460;

/** The graph as inline SVG: parties on an ellipse, an arrow from holder to target. */
export function renderGraph(view: View): string {
  const { cells, holders, targets } = cellsOf(view);
  const parties = [...new Set([...holders, ...targets])].slice(0, MOST_PARTIES);
  if (parties.length < 2) return '';
  const place = new Map(
    parties.map((party, i) => {
      const angle = (i / parties.length) * 2 * Math.PI - Math.PI / 2;
      return [
        party,
        {
          x: SIZE / 2 + 215 * Math.cos(angle),
          y: HEIGHT / 2 + 175 * Math.sin(angle),
          side: Math.abs(Math.cos(angle)) < 0.2 ? 0 : Math.sign(Math.cos(angle)),
        },
      ] as const;
    }),
  );
  const shown = cells.filter(({ holder, target }) => place.has(holder) && place.has(target) && holder !== target);
  const edges = shown.map((cell) => {
    const [from, to] = [place.get(cell.holder)!, place.get(cell.target)!];
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const length = Math.hypot(dx, dy);
    const [ux, uy] = [dx / length, dy / length];
    const bend = 18; // two arrows between the same two stay apart
    const middle = `${round((from.x + to.x) / 2 - uy * bend)} ${round((from.y + to.y) / 2 + ux * bend)}`;
    const d = `M ${round(from.x + ux * 9)} ${round(from.y + uy * 9)} Q ${middle} ${round(to.x - ux * 13)} ${round(to.y - uy * 13)}`;
    return `<path class="${tone(cell)}" d="${d}" stroke-width="${Math.min(6, 1 + cell.count)}" marker-end="url(#arrow-${tone(cell)})"><title>${escapeHtml(`${cell.holder} → ${cell.target}: ${typesOf(cell)}`)}</title></path>`;
  });
  const nodes = parties.map((party) => {
    const { x, y, side } = place.get(party)!;
    const label = party.length > 26 ? `${party.slice(0, 25)}…` : party;
    return `<circle cx="${round(x)}" cy="${round(y)}" r="7"/><text x="${round(x + 11 * side)}" y="${round(y + (side !== 0 ? 4 : y < HEIGHT / 2 ? -14 : 24))}" text-anchor="${side > 0 ? 'start' : side < 0 ? 'end' : 'middle'}">${escapeHtml(label)}</text>`;
  });
  const markers = (['pro', 'con', 'neither'] as const).map(
    (name) =>
      `<marker id="arrow-${name}" class="${name}" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="7" markerHeight="7" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0 L8 4 L0 8 z"/></marker>`,
  );
  const summary = shown
    .map(
      (cell) =>
        `${cell.holder} ${tone(cell) === 'pro' ? 'for' : tone(cell) === 'con' ? 'against' : 'about'} ${cell.target}`,
    )
    .join('; ');
  return `<div class="wide" tabindex="0" role="region" aria-label="Stance graph"><svg class="graph" viewBox="0 0 ${SIZE} ${HEIGHT}" role="img" aria-label="${escapeHtml(summary)}"><defs>${markers.join('')}</defs>${edges.join('')}${nodes.join('')}</svg></div>`;
}

/** Two decimals: the same digits on every platform. */
const round = (value: number): string => (Math.round(value * 100) / 100).toString();
