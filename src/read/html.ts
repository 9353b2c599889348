import { parse } from 'parse5';
import { build, type Builder } from './builder.ts';
import {
  attributeOf,
  clean,
  elementsOf,
  isElement,
  isHidden,
  isText,
  isWithin,
  textOf,
  type Element,
  type Node,
} from './dom.ts';
import { findMain } from './main-part.ts';
import type { PartKind, Reading } from './types.ts';

/**
 * The words of a web page: its article, or what of it holds the most running text, without menus, scripts, forms, adverts and links to other stories.
 *
 * @param html a page or a part of one; nothing in it is run or fetched
 */
export function fromHtml(html: string): Reading {
  if (typeof html !== 'string') throw new TypeError('fromHtml: html must be a string');
  const all = elementsOf(parse(html).childNodes);
  const main = findMain(all);
  const { title, byline, date } = readHead(all);
  const builder = build();
  const headline = all.find(({ tagName }) => tagName === 'h1');
  if (headline !== undefined && main !== headline && !isWithin(headline, main) && !isHidden(headline)) {
    builder.part('heading', 1);
    writeAll(headline.childNodes, builder, 'heading');
  }
  builder.part('paragraph');
  write(main, builder, 'paragraph');
  return {
    ...builder.finish(),
    title: title ?? (headline === undefined ? null : clean(textOf(headline))),
    byline,
    date,
  };
}

const KINDS: Readonly<Record<string, PartKind>> = {
  blockquote: 'quote',
  li: 'list-item',
  figcaption: 'caption',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
};
const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main ol p pre section summary table tbody tfoot thead tr ul caption'.split(
    ' ',
  ),
);

const MOST_DEEP = 400;

/** Writes an element; deeper than a page is ever nested, its words are written as they come. */
function write(element: Element, to: Builder, around: PartKind, depth = 0): void {
  const { tagName } = element;
  if (depth > MOST_DEEP || tagName === 'pre') {
    if (tagName === 'pre') {
      to.part('preformatted');
      to.verbatim(textOf(element));
      to.part(around);
    } else to.words(textOf(element));
    return;
  }
  if (tagName === 'br') {
    to.lineFeed();
    return;
  }
  const kind = KINDS[tagName] ?? around;
  const isBlock = BLOCKS.has(tagName);
  const level = /^h[1-6]$/.test(tagName) ? Number(tagName[1]) : undefined;
  if (isBlock) to.part(kind, level);
  else if (tagName === 'td' || tagName === 'th') to.words(' ');
  writeAll(element.childNodes, to, kind, depth + 1);
  if (isBlock) to.part(around);
}

function writeAll(nodes: readonly Node[], to: Builder, kind: PartKind = 'paragraph', depth = 0): void {
  for (const node of nodes) {
    if (isText(node)) to.words(node.value);
    else if (isElement(node) && !isHidden(node)) write(node, to, kind, depth);
  }
}

// ---- what the page says of itself -----------------------------------------------------------------------------------------------------

function readHead(all: readonly Element[]): Pick<Reading, 'title' | 'byline' | 'date'> {
  const meta = new Map<string, string>();
  let title: string | null = null;
  let byline: string | null = null;
  let date: string | null = null;
  const first = (...names: readonly string[]): string | null =>
    names.map((name) => meta.get(name)).find((content) => content !== undefined) ?? null;
  for (const element of all) {
    if (element.tagName === 'meta') readMeta(element, meta);
    else if (element.tagName === 'title') title ??= clean(textOf(element)) || null;
    else if (element.tagName === 'time') date ??= attributeOf(element, 'datetime') ?? (clean(textOf(element)) || null);
    else if (byline === null && isByline(element)) byline = clean(textOf(element)).slice(0, 200) || null;
  }
  const author = first('author', 'article:author', 'parsely-author', 'dc.creator');
  return {
    title: meta.get('og:title') ?? title,
    byline: withoutBy((author !== null && !/^https?:/.test(author) ? author : null) ?? byline),
    date: first('article:published_time', 'datepublished', 'date', 'dc.date', 'parsely-pub-date') ?? date,
  };
}

function readMeta(element: Element, meta: Map<string, string>): void {
  const name = (
    attributeOf(element, 'property') ??
    attributeOf(element, 'name') ??
    attributeOf(element, 'itemprop')
  )?.toLowerCase();
  const content = clean(attributeOf(element, 'content') ?? '');
  if (name !== undefined && content !== '' && !meta.has(name)) meta.set(name, content);
}

const isByline = (element: Element): boolean =>
  /^(?:a|span|p|div|address)$/.test(element.tagName) &&
  (attributeOf(element, 'rel') === 'author' ||
    attributeOf(element, 'itemprop') === 'author' ||
    /(?:^|[\s_-])(?:byline|author(?:-name)?)(?:$|[\s_-])/i.test((attributeOf(element, 'class') ?? '').slice(0, 200)));

export const withoutBy = (byline: string | null): string | null =>
  byline?.replace(/^(?:written\s)?by:?\s{1,4}/i, '') ?? null;
