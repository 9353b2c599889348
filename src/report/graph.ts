import type { Stance } from '../stance/types.ts';
import { escapeHtml } from './escape.ts';
import {
  bdi,
  classes,
  confidenceClasses,
  percent,
  placeLink,
  SIGNS,
  TONES,
  toneOf,
  type Page,
  type Tone,
} from './page.ts';
import { token } from './plain.ts';
import { detailOf } from '../results/own-field.ts';

// Who stands how toward whom, twice: as a graph from holders to targets, and as a table with a line for each stance.

interface Edge {
  readonly holder: string;
  readonly target: string;
  count: number;
  polarity: number;
  readonly types: Map<string, number>;
  /** What filters know it by: those of its stances. */
  readonly classes: Set<string>;
}

/** Parties of each side that the picture has room for; those with most stances stay. */
const MOST_PARTIES = 12;
/** A target that is no name is in the picture where its words are as short as one. */
const SHORT = 28;

/** What filters by speaker and by type know a stance by. */
function filterClasses({ view, hue }: Page, { holder, type }: Stance): readonly string[] {
  const name = view.party(holder);
  return [name === null ? 'v-none' : hue(name), `x-${token(type)}`];
}

function edgesOf(page: Page): Edge[] {
  const { view } = page;
  const edges = new Map<string, Edge>();
  for (const stance of view.analysis.stances) {
    const target = view.party(stance.target)!;
    if (stance.target.entity === null && target.length > SHORT) continue;
    const holder = view.holder(stance);
    const key = `${holder}\n${target.toLowerCase()}`;
    let edge = edges.get(key);
    if (edge === undefined)
      edges.set(key, (edge = { holder, target, count: 0, polarity: 0, types: new Map(), classes: new Set() }));
    edge.count++;
    edge.polarity += stance.polarity;
    edge.types.set(stance.type, (edge.types.get(stance.type) ?? 0) + 1);
    for (const name of filterClasses(page, stance)) edge.classes.add(name);
  }
  return [...edges.values()];
}

function heaviest(edges: readonly Edge[], side: 'holder' | 'target'): string[] {
  const counts = new Map<string, number>();
  for (const edge of edges) counts.set(edge[side], (counts.get(edge[side]) ?? 0) + edge.count);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_PARTIES)
    .map(([name]) => name);
}

const toneOfEdge = ({ polarity, count }: Edge): Tone => {
  const mean = polarity / count;
  return mean > 0.25 ? 'pro' : mean < -0.25 ? 'con' : 'neither';
};
const classesOf = (edge: Edge): string => classes(toneOfEdge(edge), ...edge.classes);
const typesOf = ({ types }: Edge): string =>
  [...types].map(([type, count]) => (count > 1 ? `${type} ×${count}` : type)).join(', ');

/** Pixels that a party's label has, which may take two lines. */
const ROW = 44;
/** Labels of edges stay so many pixels apart; those that cannot are left to the table. */
const APART = 17;
/** Where on its edge a label may stand, the best place first. */
const PLACES = [0.5, 0.38, 0.62, 0.28, 0.72] as const;

/**
 * The graph: holders to the left, targets to the right, a line for each pair. Names are text beside the picture, not in it, so that they keep
 * their size on a phone, where the lines alone are shortened.
 */
export function renderGraph(page: Page): string {
  const edges = edgesOf(page);
  const known = new Set(heaviest(edges, 'holder'));
  const held = edges.filter(({ holder }) => known.has(holder));
  const targets = new Set(heaviest(held, 'target'));
  const shown = held.filter(({ target }) => targets.has(target));
  if (shown.length < 2) return '';
  const holders = [...new Set(shown.map(({ holder }) => holder))];
  const rows = new Map(holders.map((name, i) => [name, i]));
  // targets stand near their holders, so that few lines cross
  const middle = (name: string): number => {
    const own = shown.filter(({ target }) => target === name).map(({ holder }) => rows.get(holder)!);
    return own.reduce((sum, row) => sum + row, 0) / own.length;
  };
  const right = [...targets]
    .map((name) => ({ name, at: middle(name) }))
    .sort((a, b) => a.at - b.at)
    .map(({ name }) => name);
  const places = new Map(right.map((name, i) => [name, i]));
  const height = ROW * Math.max(holders.length, right.length);
  const [left, top] = [
    ({ holder }: Edge): number => ((rows.get(holder)! + 0.5) * height) / holders.length,
    ({ target }: Edge): number => ((places.get(target)! + 0.5) * height) / right.length,
  ];
  const lines = shown.map((edge) => {
    const [from, to] = [round(left(edge)), round(top(edge))];
    return `<path class="${classesOf(edge)}" d="M0 ${from}C50 ${from} 50 ${to} 100 ${to}" stroke-width="${Math.min(5, 1 + edge.count)}"/>`;
  });
  const taken: number[] = [];
  const labels = shown.flatMap((edge) => {
    for (const t of PLACES) {
      const y = left(edge) + (top(edge) - left(edge)) * (3 * t * t - 2 * t ** 3);
      if (taken.some((other) => Math.abs(other - y) < APART)) continue;
      taken.push(y);
      const x = 150 * t * (1 - t) + 100 * t ** 3;
      return [
        `<span class="edge ${classesOf(edge)}" style="left:${round(x)}%;top:${round(y)}px">${escapeHtml(typesOf(edge))}</span>`,
      ];
    }
    return [];
  });
  const summary = shown.map((edge) => `${edge.holder} ${TONES[toneOfEdge(edge)]} ${edge.target}: ${typesOf(edge)}`);
  const speaks = new Set(page.voices.map(({ name }) => name));
  const hueOf = (name: string): string => (speaks.has(name) ? page.hue(name) : '');
  const column = (names: readonly string[], side: string): string =>
    `<div class="${side}">${names.map((name) => `<span class="${hueOf(name)}">${bdi(name)}</span>`).join('')}</div>`;
  return `<figure class="graph"><figcaption><span class="key pro">for</span> <span class="key con">against</span> <span class="key neither">neither</span></figcaption><div class="picture" role="img" aria-label="${escapeHtml(summary.join('; '))}" style="height:${height}px">${column(holders, 'holders')}<div class="edges"><svg viewBox="0 0 100 ${height}" preserveAspectRatio="none">${lines.join('')}</svg>${labels.join('')}</div>${column(right, 'targets')}</div></figure>`;
}

/** Two decimals: the same digits on every platform. */
const round = (value: number): string => (Math.round(value * 100) / 100).toString();

/** The head of the table of stances: who, how, toward whom, the detail, and the words that tell. */
export const STANCES_OPEN = `<table class="stances"><thead><tr>${['Who', 'Stance', 'Toward', 'Detail', 'In the words'].map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead><tbody>`;
export const STANCES_CLOSE = '</tbody></table>';

/** A row of the table for each stance. */
export const renderStances = (page: Page): readonly string[] =>
  page.view.analysis.stances.map((stance) => stanceRow(page, stance));

function stanceRow(page: Page, stance: Stance): string {
  const { view, hue } = page;
  const { id, type, polarity, commitment, condition, evidence, confidence, target } = stance;
  const tone = toneOf(polarity);
  const holder = view.party(stance.holder);
  const words = view.words(target.span);
  const name = view.party(target)!;
  const detail = detailOf(stance, view.words);
  const isNamed = name.toLowerCase() === words.toLowerCase();
  const isDetail = detail?.words === words; // "to rebuild Tarn": toward Tarn, and what will be done
  const details = [
    ...(detail === null || (isDetail && isNamed) ? [] : [[detail.name, detail.words] as const]),
    ...(condition === undefined ? [] : [['condition', view.words(condition)] as const]),
  ].map(([what, which]) => `<span class="detail"><b>${what}</b> ${bdi(which)}</span>`);
  const place = placeLink(page, `q-${id}`, evidence[0]?.start ?? target.span.start);
  const cells: [string, string][] = [
    ['Who', `<span class="${classes('who', holder === null ? '' : hue(holder))}">${bdi(view.holder(stance))}</span>`],
    [
      'Stance',
      `<span class="badge ${tone}" title="${TONES[tone]}">${SIGNS[tone]} ${escapeHtml(type)}</span>${commitment === 'certain' ? '' : ` <span class="how">${escapeHtml(commitment)}</span>`}`,
    ],
    ['Toward', `${bdi(name)}${isNamed || isDetail ? '' : ` <span class="how">${bdi(words)}</span>`}`],
    ['Detail', details.join('')],
    ['In the words', `<q>${bdi(view.phrase(evidence))}</q> <span class="how">${place} · ${percent(confidence)}</span>`],
  ];
  const own = classes('row', ...filterClasses(page, stance), confidenceClasses(confidence));
  return `<tr id="${id}" class="${own}">${cells.map(([label, html]) => `<td${html === '' ? ' class="empty"' : ''} data-label="${label}">${html}</td>`).join('')}</tr>`;
}
