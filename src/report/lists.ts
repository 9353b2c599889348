import type { Entity } from '../entities/types.ts';
import type { Attribution } from '../speech/types.ts';
import { escapeHtml } from './escape.ts';
import { bdi, classes, count, percent, placeLink, speechClasses, wordsOfLabel, type Page } from './page.ts';
import { token } from './plain.ts';
import { bySpeaker, castOf, isSaying, retold, subjectOf } from './view.ts';

// The lists of the web page. Each line leads to its place in the text.

/** Sentences that an entity of the cast leads to; further ones are counted. */
const MOST_PLACES = 8;
const NUMBERS = new Set<string>(['DATE', 'TIME', 'PERCENT', 'MONEY', 'QUANTITY', 'ORDINAL', 'CARDINAL']);

export function renderCast(page: Page): readonly string[] {
  const shown = castOf(page.view);
  const inCast = new Set(shown.flatMap(({ entities }) => entities));
  const numbers: Entity[] = [];
  const others: Entity[] = [];
  for (const entity of page.view.analysis.entities)
    if (!inCast.has(entity)) (NUMBERS.has(entity.label) ? numbers : others).push(entity);
  const groups = [
    ...shown,
    { label: 'Dates and numbers', entities: numbers },
    { label: 'Not named', entities: others },
  ].filter(({ entities }) => entities.length > 0);
  return groups.map(
    ({ label, entities }) =>
      `<section class="group"><h3>${escapeHtml(label)}${wordsOfLabel(label) === '' ? '' : ` <span class="how">${wordsOfLabel(label)}</span>`}</h3><ul>${entities.map((entity) => castLine(page, entity)).join('')}</ul></section>`,
  );
}

function castLine({ view, anchors }: Page, { id, label, name, title, affiliation, aliases, mentions }: Entity): string {
  const more = [
    title,
    affiliation !== undefined && title?.includes(affiliation) !== true ? affiliation : undefined,
    aliases.length > 0 ? `also ${aliases.join(', ')}` : undefined,
  ]
    .filter((part) => part !== undefined)
    .join('; ');
  const sentences = [...new Set(mentions.flatMap(({ start }) => view.sentence(start) ?? []))].filter((number) =>
    anchors.has(`n${number}`),
  );
  const places = sentences.slice(0, MOST_PLACES).map((number) => `<a href="#n${number}">${number}</a>`);
  const where =
    places.length === 0
      ? ''
      : ` · <span class="places">${sentences.length === 1 ? 'sentence' : 'sentences'} ${places.join(', ')}${sentences.length > MOST_PLACES ? ` and ${sentences.length - MOST_PLACES} more` : ''}</span>`;
  return `<li id="${id}"><span class="m name ${token(label)}">${bdi(name)}</span> <span class="how">×${mentions.length}${more === '' ? '' : ` · ${escapeHtml(more)}`}${where}</span></li>`;
}

/** The lines of one speaker, and those of them that are no sayings, which have a head of their own. */
interface Group {
  readonly id: string;
  readonly speaker: string | null;
  readonly speech: readonly Attribution[];
  readonly attitudesId: string;
  readonly attitudes: readonly Attribution[];
}

const groupsOf = ({ view }: Page): readonly Group[] =>
  bySpeaker(view).map(({ speaker, speech }, i) => ({
    id: `by-${i}`,
    speaker,
    speech,
    attitudesId: `by-${i}-thinks`,
    attitudes: speech.filter((attribution) => !isSaying(attribution)),
  }));

/** What stands under each head of this list, by the id of what is to be hidden where none of it is left. */
export const underHeads = (page: Page): readonly (readonly [string, readonly Attribution[]])[] =>
  groupsOf(page).flatMap(({ id, speech, attitudesId, attitudes }) => [
    [id, speech] as const,
    ...(attitudes.length === 0 ? [] : [[attitudesId, attitudes] as const]),
  ]);

/** Who said what: for each speaker what is said, and apart from it what is thought, known or wanted. */
export function renderSpeech(page: Page): readonly string[] {
  const classesOf = (lines: readonly Attribution[]): string =>
    [...new Set(lines.flatMap((line) => speechClasses(page, line).split(' ')))].join(' ');
  const listOf = (lines: readonly Attribution[]): string =>
    lines.length === 0 ? '' : `<ul class="lines">${lines.map((line) => speechLine(page, line)).join('')}</ul>`;
  return groupsOf(page).map(({ id, speaker, speech, attitudesId, attitudes }) => {
    const sayings = speech.filter(isSaying);
    const counts = [
      ...(sayings.length === 0 ? [] : [count(sayings.length, 'saying')]),
      ...(attitudes.length === 0 ? [] : [count(attitudes.length, 'attitude')]),
    ];
    const thinks =
      attitudes.length === 0
        ? ''
        : `<div class="${classes('part', classesOf(attitudes))}" id="${attitudesId}"><p class="attitudes">thinks, knows or wants</p>${listOf(attitudes)}</div>`;
    return `<section class="${classes('group', 'voice', classesOf(speech))}" id="${id}"><h3 class="who">${bdi(speaker ?? 'Nobody named')} <span class="how">${counts.join(', ')}</span></h3>${listOf(sayings)}${thinks}</section>`;
  });
}

function speechLine(page: Page, attribution: Attribution): string {
  const { view } = page;
  const { id, kind, act, source, cue, content, negated, confidence } = attribution;
  const by = [
    source.length === 0 ? '' : bdi(view.phrase(source), 'src'),
    cue.length === 0 ? '' : bdi(view.phrase(cue), 'cue'),
  ]
    .filter((part) => part !== '')
    .join(' ');
  const how = [
    by === '' ? 'no cue' : by,
    escapeHtml(kind),
    act === 'assertion' ? '' : `<span class="act">${escapeHtml(act)}</span>`,
    negated ? 'negated' : '',
    withinOf(page, attribution),
    placeLink(page, `q-${id}`, content[0]!.start),
    percent(confidence),
  ].filter((part) => part !== '');
  return `<li id="${id}" class="${classes('line', speechClasses(page, attribution))}">${bdi(view.phrase(content))} <span class="how">${how.join(' · ')}</span></li>`;
}

/** In whose words it stands: a turn, by its time, or another's saying, by its sentence. */
function withinOf(page: Page, { within }: Attribution): string {
  if (within === null) return '';
  const turn = page.view.whole.get(within);
  if (turn !== undefined) return `<a href="#${turn.id}">${turn.clock === null ? 'in a turn' : `at ${turn.clock}`}</a>`;
  const outer = page.speech.get(within);
  if (outer === undefined) return '';
  const sentence = page.view.sentence(outer.content[0]!.start);
  return `<a href="#${within}">in the words of ${bdi(page.short(page.view.speaker(outer)))}${sentence === null ? '' : `, sentence ${sentence}`}</a>`;
}

export function renderExchanges(page: Page): readonly string[] {
  const { view } = page;
  return retold(view).map((exchange) => {
    const [asker, respondent] = [exchange.asker, exchange.respondent].map((id) =>
      id === null ? undefined : view.entities.get(id)?.name,
    );
    const named = (how: string, name: string | undefined): string =>
      name === undefined ? '' : `, ${how} by ${bdi(name)}`;
    const answers = exchange.speech
      .map((id) => page.speech.get(id))
      .filter((attribution) => attribution !== undefined)
      .map(
        (answer) =>
          `<li>${view.whole.has(answer.id) ? bdi(view.phrase(answer.content)) : `<a href="#${answer.id}">${bdi(view.phrase(answer.content))}</a>`}</li>`,
      );
    return `<section class="group"><h3>${bdi(subjectOf(view, exchange) ?? 'Not named')}</h3><p class="how">${exchange.question !== null ? 'question' : 'topic'}${named('asked', asker)}${named('answered', respondent)}${answers.length === 0 ? '' : `: ${count(answers.length, 'answer')}`}</p>${answers.length === 0 ? '' : `<ul>${answers.join('')}</ul>`}</section>`;
  });
}
