import type { Analysis } from '../analysis.ts';
import { checkOptions, kindOf, type Rule } from '../text/checks.ts';
import { renderArticle } from './article.ts';
import { renderFilters, renderLegend, renderVoices, rulesOf } from './aside.ts';
import { checkAnalysis } from './check.ts';
import { colourOf } from './colours.ts';
import { escapeHtml } from './escape.ts';
import { renderGraph, renderStances, STANCES_CLOSE, STANCES_OPEN } from './graph.ts';
import { renderCast, renderExchanges, renderSpeech } from './lists.ts';
import { count, MOST_COLOURS, pageOf, type Page } from './page.ts';
import { withPlainIds } from './plain.ts';
import { STYLE } from './style.ts';
import { viewOf } from './view.ts';

/** Options of {@link renderHtml}. */
export interface HtmlOptions {
  /** The page's title; default: the text's first heading, or its first words. */
  readonly title?: string;
  /** The page's language, a BCP 47 tag; default "en". */
  readonly language?: string;
}

/** One section of a report: `open`, the pieces, `close`. */
export interface HtmlSection {
  /** "article", "interview", "cast", "speech", "exchanges" or "stances". */
  readonly id: string;
  /** Its heading, for readers: "Who said what". */
  readonly name: string;
  /** The tags before all pieces. */
  readonly open: string;
  /** The tags that close `open`, behind all pieces. */
  readonly close: string;
  /** HTML in text order; each piece has all the tags closed that it opens. They go into the last element of `open`. */
  readonly pieces: readonly string[];
}

/** What {@link renderParts} gives: HTML with all words of the text escaped. */
export interface HtmlParts {
  /** The title, as plain text. */
  readonly title: string;
  /** How much there is of what, as plain text. */
  readonly summary: string;
  /** The style rules of this analysis: colours of speakers, filters. They stand after those of {@link reportStyle}. */
  readonly style: string;
  /** What stands beside the text: voices, filters, legend. */
  readonly side: string;
  /** Those that have something to show. */
  readonly sections: readonly HtmlSection[];
}

/** The style rules that all reports share. */
export const reportStyle: string = STYLE;

const aString: Rule = (value, what) => {
  if (typeof value !== 'string') throw new TypeError(`${what} must be a string, not ${kindOf(value)}`);
};
const checkHtmlOptions = (where: string, options: HtmlOptions): void => {
  checkOptions(where, options, { title: aString, language: aString });
};

/**
 * An analysis as one self-contained web page: the article with its marks, an interview turn by turn, the cast, who said what, the exchanges,
 * who stands where; beside them who speaks how much, filters and a legend. It needs no script, loads nothing, and follows the reader's preference
 * for light or dark. The same analysis gives the same page.
 *
 * @returns a whole HTML document; all words of the text, and all ids, labels and kinds, are escaped
 * @throws TypeError if `title` or `language` is no string, or a field of the analysis is not as `analyze` makes it; the message names the field
 */
export function renderHtml(analysis: Analysis, options: HtmlOptions = {}): string {
  checkAnalysis('renderHtml', analysis);
  checkHtmlOptions('renderHtml', options);
  const { title, summary, style, side, sections } = partsOf(analysis, options);
  return `<!doctype html>
<html lang="${escapeHtml(options.language ?? 'en')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'">
<title>${escapeHtml(title)}</title>
<style>${STYLE}${style}</style>
</head>
<body>
<a class="skip" href="#main">To the text</a>
<header><h1 dir="auto">${escapeHtml(title)}</h1>
<p class="meta">${escapeHtml(summary)}</p>
<nav class="sections" aria-label="Sections">${sections.map(({ id, name }) => `<a href="#${id}">${name}</a>`).join('')}</nav></header>
<div class="layout">
<main id="main">
${sections.map(({ id, name, open, pieces, close }) => `<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${name}</h2>\n${open}${pieces.join('\n')}${close}</section>`).join('\n')}
</main>
${side === '' ? '' : `<aside class="side" id="side" popover aria-label="Voices, filters and legend"><button type="button" class="close-side" popovertarget="side" popovertargetaction="hide">Close</button><div>${side}</div></aside>\n<button type="button" class="open-side" popovertarget="side">Voices and filters</button>\n`}</div>
</body>
</html>
`;
}

/**
 * The parts of which {@link renderHtml} makes its page, for a page of your own: put the sections inside `<main>`, the side beside it, and
 * `reportStyle` and `style` in a style sheet.
 *
 * @throws TypeError as `renderHtml` does
 */
export function renderParts(analysis: Analysis, options: HtmlOptions = {}): HtmlParts {
  checkAnalysis('renderParts', analysis);
  checkHtmlOptions('renderParts', options);
  return partsOf(analysis, options);
}

function partsOf(analysis: Analysis, options: HtmlOptions): HtmlParts {
  const page = pageOf(viewOf(withPlainIds(analysis)));
  const { article, interview } = renderArticle(page); // first: it says which places the lists can lead to
  const sections: HtmlSection[] = [
    { id: 'article', name: 'Text', open: '', pieces: article, close: '' },
    { id: 'interview', name: 'Interview', open: '<ol class="turns">', pieces: interview, close: '</ol>' },
    { id: 'speech', name: 'Who said what', open: '', pieces: renderSpeech(page), close: '' },
    {
      id: 'exchanges',
      name: 'Exchanges',
      open: '<div class="exchanges">',
      pieces: renderExchanges(page),
      close: '</div>',
    },
    {
      id: 'stances',
      name: 'Who stands where',
      open: renderGraph(page) + STANCES_OPEN,
      pieces: renderStances(page),
      close: STANCES_CLOSE,
    },
    { id: 'cast', name: 'Cast', open: '<div class="cast">', pieces: renderCast(page), close: '</div>' },
  ];
  return {
    title: options.title ?? titleOf(analysis),
    summary: summaryOf(analysis),
    style: `${coloursOf(page)}${rulesOf(page)}`,
    side: renderVoices(page) + renderFilters(page) + renderLegend(page),
    sections: sections.filter(({ pieces }) => pieces.length > 0),
  };
}

/** A colour for each voice, on light paper and on dark. */
function coloursOf({ voices }: Page): string {
  const rules = (scheme: 'light' | 'dark'): string =>
    voices
      .slice(0, MOST_COLOURS)
      .map(({ number }) => `.v${number}{--v:${colourOf(number)[scheme]}}`)
      .join('');
  const own = voices.length === 0 ? '.v0{--v:var(--soft)}' : rules('light');
  return `${own}@media(prefers-color-scheme:dark){${rules('dark')}}`;
}

function titleOf({ text, paragraphs }: Analysis): string {
  const first = paragraphs.find(({ kind }) => kind === 'heading') ?? paragraphs[0];
  if (first === undefined) return 'Analysis';
  const words = text.slice(first.start, first.end).replace(/\s+/g, ' ');
  return words.length > 90 ? `${words.slice(0, 88).replace(/\s\S*$/, '')} …` : words;
}

function summaryOf({ paragraphs, repairs, turns, entities, speech, exchanges, stances }: Analysis): string {
  return [
    count(paragraphs.length, 'paragraph'),
    ...(repairs.length > 0 ? [count(repairs.length, 'repair')] : []),
    ...(turns.length > 0 ? [count(turns.length, 'turn')] : []),
    count(entities.length, 'entity', 'entities'),
    count(speech.length, 'attribution'),
    ...(exchanges.length > 0 ? [count(exchanges.length, 'exchange')] : []),
    count(stances.length, 'stance'),
  ].join(' · ');
}
