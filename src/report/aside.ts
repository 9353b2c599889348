import { escapeHtml } from './escape.ts';
import { underHeads } from './lists.ts';
import { bdi, classes, CONFIDENCES, count, MOST_LIT, percent, speechClasses, wordsOfLabel, type Page } from './page.ts';
import { token } from './plain.ts';
import { bySpeaker, isSaying, type Voice } from './view.ts';

// What stands beside the text: who speaks how much, what a reader can filter by, and what the marks mean. The filters are style rules: the report
// runs no program.

/** Voices that are shown at once. */
const MOST_VOICES = 6;
/** Voices that can be chosen. */
const MOST_CHOICES = 100;

/** Who speaks how much, as bars. */
export function renderVoices(page: Page): string {
  const { voices } = page;
  const total = voices.reduce((sum, { words }) => sum + words, 0);
  const speaking = voices.filter(({ words }) => words > 0).sort((a, b) => b.words - a.words);
  if (speaking.length === 0) return '';
  const places = placesOf(page);
  const line = ({ name, title, words }: Voice): string => {
    const place = places.get(name);
    const shown = bdi(name ?? 'Nobody named');
    const share = words / total;
    return `<li class="${page.hue(name)}"><span class="who"${title === null ? '' : ` title="${escapeHtml(title)}"`}>${place === undefined ? shown : `<a href="#${place}">${shown}</a>`}</span><span class="share">${count(words, 'word')} · ${percent(share)}</span><span class="bar"><span style="width:${Math.round(share * 1000) / 10}%"></span></span></li>`;
  };
  const [first, rest] = [speaking.slice(0, MOST_VOICES), speaking.slice(MOST_VOICES)];
  return `<section class="voices" aria-labelledby="voices-title"><h2 id="voices-title">Voices</h2><p class="how">Share of all words that are said</p><ol>${first.map(line).join('')}</ol>${rest.length === 0 ? '' : `<details><summary>${rest.length} more</summary><ol>${rest.map(line).join('')}</ol></details>`}</section>`;
}

/** Where the words of each voice are: its list, else its first turn. */
function placesOf({ view }: Page): ReadonlyMap<string | null, string> {
  const places = new Map<string | null, string>();
  for (const { name, id } of view.turns) if (!places.has(name)) places.set(name, id);
  bySpeaker(view).forEach(({ speaker }, i) => {
    if (!places.has(speaker)) places.set(speaker, `by-${i}`);
  });
  return places;
}

interface Filter {
  readonly id: string;
  readonly name: string;
  readonly all: string;
  /** Class and words of each choice. */
  readonly choices: readonly (readonly [string, string])[];
  /** What the filter hides where it has not the class chosen. */
  readonly hides: string;
}

const SPEECH = '.by,.line,.voice,.part';

function filtersOf({ view, voices, hue }: Page): Filter[] {
  const { speech, stances } = view.analysis;
  const said = speech.filter(({ id }) => !view.whole.has(id));
  const values = (names: readonly string[], letter: string): [string, string][] =>
    [...new Set(names)].map((name) => [`${letter}-${token(name)}`, name]);
  const named = voices
    .filter(({ name }) => name !== null)
    .sort((a, b) => b.words - a.words)
    .slice(0, MOST_CHOICES);
  return [
    {
      id: 'f-voice',
      name: 'Speaker',
      all: 'everybody',
      choices: [
        ...named.map(({ name }) => [hue(name), name!] as const),
        ...(voices.some(({ name }) => name === null) ? [['v-none', 'nobody named'] as const] : []),
      ],
      hides: `${SPEECH},.row,.turn`,
    },
    {
      id: 'f-kind',
      name: 'Kind',
      all: 'every kind',
      choices: values(
        said.map(({ kind }) => kind),
        'k',
      ),
      hides: SPEECH,
    },
    {
      id: 'f-act',
      name: 'Act',
      all: 'every act',
      choices: values(
        [...said.filter(isSaying), ...said.filter((attribution) => !isSaying(attribution))].map(({ act }) => act),
        'a',
      ),
      hides: SPEECH,
    },
    {
      id: 'f-type',
      name: 'Stance',
      all: 'every type',
      choices: values(
        stances.map(({ type }) => type),
        'x',
      ),
      hides: '.row',
    },
    {
      id: 'f-confidence',
      name: 'Confidence',
      all: 'any',
      choices:
        said.length + stances.length === 0 ? [] : CONFIDENCES.map((at) => [`c${at}`, `${at} % or more`] as const),
      hides: `${SPEECH},.row`,
    },
  ].filter(({ choices }) => choices.length > 1);
}

export function renderFilters(page: Page): string {
  const filters = filtersOf(page);
  if (filters.length === 0) return '';
  const fields = filters.map(
    ({ id, name, all, choices }) =>
      `<label for="${id}">${name}</label><select id="${id}" autocomplete="off"><option value="">${all}</option>${choices.map(([value, words]) => `<option value="${value}">${escapeHtml(words)}</option>`).join('')}</select>`,
  );
  return `<section class="filters" aria-labelledby="filters-title"><h2 id="filters-title">Show</h2><div class="fields">${fields.join('')}</div></section>`;
}

/** The rules by which the filters act, and by which a note's parts light up in the text. */
export function rulesOf(page: Page): string {
  const rules = filtersOf(page).flatMap(({ id, choices, hides }) =>
    choices.map(([value]) => {
      const chosen = `body:has(#${id} option[value=${value}]:checked)`;
      const hidden = `${chosen} :is(${hides}):not(.${value}){display:none}`;
      const text = hides.includes('.by')
        ? `${chosen} .para .said:not(.${value}){background:none;border-color:transparent}`
        : '';
      const graph = ['f-voice', 'f-type'].includes(id)
        ? `${chosen} .edges :is(path,.edge):not(.${value}){opacity:.12}`
        : '';
      return hidden + text + graph;
    }),
  );
  const labels = labelsOf(page).map(
    ([label]) =>
      `body:has(#l-${label}:not(:checked)) .para .m.${label}:not(.cue,.ev){background:none;padding:0;box-shadow:none}body:has(#l-${label}:not(:checked)) .para .m.${label}::after{content:none}`,
  );
  const lit = page.view.analysis.speech
    .filter(({ id }) => !page.view.whole.has(id))
    .slice(0, MOST_LIT)
    .map(({ id }) => `body:has(.g-${id}:hover,.g-${id}:focus-within,#q-${id}:target) .r-${id}{background:var(--mark)}`);
  return [...rules, ...rulesOfHeads(page), ...labels, ...lit].join('');
}

/**
 * Hides heads of which each filter that is on leaves a line, and all together none: nothing in a style sheet can ask what else is hidden, so each choice of two or three
 * that empties a head is a rule.
 */
function rulesOfHeads(page: Page): string[] {
  const filters = filtersOf(page).filter(({ id }) => ['f-kind', 'f-act', 'f-confidence'].includes(id));
  const heads = underHeads(page).map(([id, lines]) => ({
    id,
    lines: lines.map((line) => new Set(speechClasses(page, line).split(' '))),
  }));
  const rules: string[] = [];
  const choose = (chosen: readonly (readonly [string, string])[], from: number, left: typeof heads): void => {
    for (let i = from; i < filters.length; i++)
      for (const [value] of filters[i]!.choices) {
        const passing = left.map(({ id, lines }) => ({ id, lines: lines.filter((line) => line.has(value)) }));
        const all = [...chosen, [filters[i]!.id, value] as const];
        const emptied = passing.filter(({ lines }) => lines.length === 0).map(({ id }) => `#${id}`);
        if (all.length > 1 && emptied.length > 0)
          rules.push(
            `body${all.map(([id, one]) => `:has(#${id} option[value=${one}]:checked)`).join('')} :is(${emptied.join()}){display:none}`,
          );
        choose(
          all,
          i + 1,
          passing.filter(({ lines }) => lines.length > 0),
        );
      }
  };
  choose([], 0, heads);
  return rules;
}

/** The labels of names in the text, with how many there are, the most frequent first. */
function labelsOf({ view }: Page): [string, number][] {
  const counts = new Map<string, number>();
  for (const { mentions } of view.analysis.entities)
    for (const { form, label } of mentions)
      if (form === 'name') counts.set(token(label), (counts.get(token(label)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

export function renderLegend(page: Page): string {
  const { speech, stances } = page.view.analysis;
  const labels = labelsOf(page).map(
    ([label, number]) =>
      `<li><label><input type="checkbox" id="l-${label}" checked autocomplete="off"> <span class="m name ${label}">${label}</span> <span class="how">${[wordsOfLabel(label), number].filter((part) => part !== '').join('\u00a0')}</span></label></li>`,
  );
  const names =
    labels.length === 0
      ? ''
      : `<section class="legend" aria-labelledby="names-title"><h2 id="names-title">Names</h2><ul class="labels">${labels.join('')}</ul></section>`;
  const marks = [
    ...(speech.some(({ id }) => !page.view.whole.has(id))
      ? [
          '<li><span class="said k-direct a-assertion">direct</span> every word is quoted</li>',
          '<li><span class="said k-mixed a-assertion">mixed</span> some words are</li>',
          '<li><span class="said k-indirect a-assertion">indirect</span> none is</li>',
          '<li><span class="said k-indirect a-belief">attitude</span> not said: thought, known, wanted</li>',
          '<li><span class="cue">said</span> the words that attribute</li>',
        ]
      : []),
    ...(stances.length > 0
      ? [
          '<li><span class="ev pro">praised</span>, <span class="ev con">blamed</span>, <span class="ev neither">urged</span> words of a stance</li>',
        ]
      : []),
  ];
  const key =
    marks.length === 0
      ? ''
      : `<section class="legend" aria-labelledby="marks-title"><h2 id="marks-title">Marks</h2><ul class="${classes('marks', 'v0')}">${marks.join('')}</ul></section>`;
  return names + key;
}
