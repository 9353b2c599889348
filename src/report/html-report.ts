import type { Analysis } from '../analysis.ts';
import type { Stance } from '../stance/types.ts';
import { renderArticle, type HueOf } from './article.ts';
import { escapeHtml } from './escape.ts';
import { renderGraph, renderMatrix } from './graph.ts';
import { STYLE } from './style.ts';
import { byHolder, bySpeaker, castOf, detailOf, retold, subjectOf, viewOf, type View } from './view.ts';

/** Options of {@link renderHtml}. */
export interface HtmlOptions {
  /** The page's title; default: the text's first heading, or its first words. */
  readonly title?: string;
  /** The page's language, a BCP 47 tag; default "en". */
  readonly language?: string;
}

/** An id, a label or a kind as analyses have them: letters, digits, "_" and "-" alone. */
const plainName = <T extends string | null | undefined>(name: T): T =>
  typeof name === 'string' ? (name.replace(/[^\w-]/g, '_') as T) : name;

/** An analysis that somebody else has written may have anything for an id or a label; as these stand in attributes of the page, they are made plain. */
function withPlainNames(analysis: Analysis): Analysis {
  return {
    ...analysis,
    entities: analysis.entities.map((one) => ({
      ...one,
      id: plainName(one.id),
      label: plainName(one.label),
      mentions: one.mentions.map((mention) => ({
        ...mention,
        label: plainName(mention.label),
        form: plainName(mention.form),
      })),
    })),
    paragraphs: analysis.paragraphs.map((one) => ({
      ...one,
      kind: plainName(one.kind),
      ...(one.turn === undefined ? {} : { turn: plainName(one.turn) }),
    })),
    turns: analysis.turns.map((one) => ({ ...one, id: plainName(one.id), speaker: plainName(one.speaker) })),
    speech: analysis.speech.map((one) => ({
      ...one,
      id: plainName(one.id),
      kind: plainName(one.kind),
      act: plainName(one.act),
      speaker: plainName(one.speaker),
      within: plainName(one.within),
    })),
    exchanges: analysis.exchanges.map((one) => ({
      ...one,
      asker: plainName(one.asker),
      respondent: plainName(one.respondent),
      turns: one.turns.map(plainName),
      speech: one.speech.map(plainName),
    })),
    stances: analysis.stances.map(
      (one): Stance =>
        ({
          ...one,
          id: plainName(one.id),
          type: plainName(one.type),
          speech: plainName(one.speech),
          target: { ...one.target, entity: plainName(one.target.entity) },
          holder: one.holder === null ? null : { ...one.holder, entity: plainName(one.holder.entity) },
        }) as Stance,
    ),
  };
}

/**
 * An analysis as one self-contained web page: the article with its marks, an interview turn by turn, the cast, who said what, the exchanges,
 * who stands where. It needs no script, loads nothing, and follows the reader's preference for light or dark. The same analysis gives the same page.
 *
 * @returns a whole HTML document; all words of the text are escaped
 * @throws TypeError if `title` or `language` is no string
 */
export function renderHtml(analysis: Analysis, options: HtmlOptions = {}): string {
  for (const name of ['title', 'language'] as const)
    if (options[name] !== undefined && typeof options[name] !== 'string')
      throw new TypeError(`renderHtml: ${name} must be a string, not ${typeof options[name]}`);
  const view = viewOf(withPlainNames(analysis));
  const title = options.title ?? titleOf(analysis);
  const hueOf = huesOf(view);
  const { article, interview } = renderArticle(view, hueOf);
  const sections: [string, string, string][] = [
    ['article', 'Article', article],
    ['interview', 'Interview', interview],
    ['cast', 'Cast', renderCast(view)],
    ['speech', 'Who said what', renderSpeech(view, hueOf)],
    ['exchanges', 'Exchanges', renderExchanges(view)],
    ['stances', 'Who stands where', [renderMatrix(view), renderGraph(view), renderStances(view)].join('\n')],
  ];
  const filled = sections.filter(([, , html]) => html.trim() !== '');
  return `<!doctype html>
<html lang="${escapeHtml(options.language ?? 'en')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'">
<title>${escapeHtml(title)}</title>
<style>${STYLE}${highlights(view)}</style>
</head>
<body>
<header><h1 dir="auto">${escapeHtml(title)}</h1>
<p class="meta">${summaryOf(view)}</p>
<nav aria-label="Sections">${filled.map(([id, name]) => `<a href="#${id}">${name}</a>`).join('')}</nav></header>
<main>
${filled.map(([id, name, html]) => `<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${name}</h2>\n${id === (article === '' ? 'interview' : 'article') ? LEGEND : ''}${html}</section>`).join('\n')}
</main>
</body>
</html>
`;
}

const LEGEND =
  '<p class="legend">Underlined: what somebody says, a solid line for direct speech, dashed for mixed, dotted for indirect, a colour for each speaker. <i>Italic</i>: the words that attribute it. A word in a frame (question, belief, fact, eventuality) tells what is not said but asked, thought, known or wanted. Point at a number, or move to it with the tab key, for source, cue, content and stance.</p>\n';

function titleOf({ text, paragraphs }: Analysis): string {
  const first = paragraphs.find(({ kind }) => kind === 'heading') ?? paragraphs[0];
  if (first === undefined) return 'Analysis';
  const words = text.slice(first.start, first.end).replace(/\s+/g, ' ');
  return words.length > 90 ? `${words.slice(0, 88).replace(/\s\S*$/, '')} …` : words;
}

const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;

function summaryOf({ analysis }: View): string {
  const { paragraphs, repairs, turns, entities, speech, exchanges, stances } = analysis;
  return [
    count(paragraphs.length, 'paragraph'),
    count(repairs.length, 'repair'),
    ...(turns.length > 0 ? [count(turns.length, 'turn')] : []),
    count(entities.length, 'entity', 'entities'),
    count(speech.length, 'attribution'),
    count(exchanges.length, 'exchange'),
    count(stances.length, 'stance'),
  ].join(' · ');
}

/** A colour class for each speaker, in the order of turns and then of first speech; eight of them, then again. */
function huesOf(view: View): HueOf {
  const hues = new Map<string | null, string>();
  for (const speaker of [...view.turns.map(({ name }) => name), ...view.analysis.speech.map(view.speaker)]) {
    if (!hues.has(speaker)) hues.set(speaker, `v${hues.size % 8}`);
  }
  return (speaker) => hues.get(speaker) ?? 'v0';
}

/** Pointing at an attribution's note shows its parts in the text. */
function highlights({ analysis, whole }: View): string {
  return analysis.speech
    .filter(({ id }) => !whole.has(id))
    .slice(0, 200)
    .map(
      ({ id }) => `main:has(.k-${id}:hover) .r-${id},main:has(.k-${id}:focus-within) .r-${id}{background:var(--mark)}`,
    )
    .join('');
}

function renderCast(view: View): string {
  const groups = castOf(view).map(
    ({ label, entities }) =>
      `<section><h3>${label}</h3><ul>${entities
        .map(({ name, title, affiliation, aliases, mentions }) => {
          const more = [title, affiliation, aliases.length > 0 ? `also ${aliases.join(', ')}` : undefined]
            .filter((part) => part !== undefined)
            .join('; ');
          return `<li><bdi>${escapeHtml(name)}</bdi> <span class="how">×${mentions.length}${more === '' ? '' : ` · ${escapeHtml(more)}`}</span></li>`;
        })
        .join('')}</ul></section>`,
  );
  return groups.length === 0 ? '' : `<div class="cast">${groups.join('')}</div>`;
}

function renderSpeech(view: View, hueOf: HueOf): string {
  return bySpeaker(view)
    .map(
      ({ speaker, speech }) =>
        `<p class="who ${hueOf(speaker)}"><bdi>${escapeHtml(speaker ?? 'Nobody named')}</bdi></p><ul>${speech
          .map((attribution) => {
            const { id, kind, act, cue, content, negated, within, confidence } = attribution;
            const turn = within === null ? undefined : view.whole.get(within);
            const how = [
              kind,
              cue.length === 0 ? 'no cue' : `“${view.phrase(cue)}”`,
              negated ? 'negated' : '',
              within === null || turn !== undefined ? '' : `within ${within}`,
              `confidence ${confidence}`,
            ]
              .filter((part) => part !== '')
              .join(' · ');
            const place =
              turn === undefined
                ? ''
                : ` · <a href="#${turn.id}">${turn.clock === null ? 'in its turn' : `at ${turn.clock}`}</a>`;
            return `<li id="${id}"><bdi>${escapeHtml(view.phrase(content))}</bdi> ${act === 'assertion' ? '' : `<span class="act">${act}</span> `}<span class="how">${escapeHtml(how)}${place}</span></li>`;
          })
          .join('')}</ul>`,
    )
    .join('\n');
}

function renderExchanges(view: View): string {
  const byId = new Map(view.analysis.speech.map((attribution) => [attribution.id, attribution]));
  return retold(view)
    .map((exchange) => {
      const [asker, respondent] = [exchange.asker, exchange.respondent].map((id) =>
        id === null ? undefined : view.entities.get(id)?.name,
      );
      const named = (how: string, name: string | undefined): string =>
        name === undefined ? '' : `, ${how} by <bdi>${escapeHtml(name)}</bdi>`;
      const answers = exchange.speech.map((id) => byId.get(id)).filter((attribution) => attribution !== undefined);
      return `<p class="who"><bdi>${escapeHtml(subjectOf(view, exchange) ?? 'Not named')}</bdi></p><p class="how">${exchange.question !== null ? 'question' : 'topic'}${named('asked', asker)}${named('answered', respondent)}</p><ul>${answers.map((attribution) => `<li><a href="#${attribution.id}"><bdi>${escapeHtml(view.phrase(attribution.content))}</bdi></a></li>`).join('')}</ul>`;
    })
    .join('\n');
}

function renderStances(view: View): string {
  return byHolder(view)
    .map(
      ({ holder, stances }) =>
        `<p class="who"><bdi>${escapeHtml(holder ?? 'The author')}</bdi></p><ul>${stances
          .map((stance) => {
            const tone = stance.polarity > 0 ? 'pro' : stance.polarity < 0 ? 'con' : 'neither';
            const detail = detailOf(view, stance);
            const phrase = view.words(stance.target.span);
            const target = view.party(stance.target)!;
            const how = [
              target === phrase ? '' : phrase,
              detail === null || detail.words === phrase ? '' : `${detail.name}: ${detail.words}`,
              stance.commitment === 'certain' ? '' : stance.commitment,
              stance.condition === undefined ? '' : `condition: ${view.words(stance.condition)}`,
              `evidence: ${view.phrase(stance.evidence)}`,
              `confidence ${stance.confidence}`,
            ]
              .filter((part) => part !== '')
              .join(' · ');
            return `<li><b class="${tone}">${stance.type} ${stance.polarity > 0 ? '+' : stance.polarity < 0 ? '−' : '·'}</b> <bdi>${escapeHtml(target)}</bdi> <span class="how">${escapeHtml(how)}</span></li>`;
          })
          .join('')}</ul>`,
    )
    .join('\n');
}
