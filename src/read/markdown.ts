import { Lexer, type Token, type Tokens } from 'marked';
import { build, type Builder } from './builder.ts';
import { fromHtml, withoutBy } from './html.ts';
import type { PartKind, Reading } from './types.ts';

/** The words of a Markdown file without its marks; of a head between lines of `---`, title, author and date. */
export function fromMarkdown(markdown: string): Reading {
  if (typeof markdown !== 'string') throw new TypeError('fromMarkdown: markdown must be a string');
  const source = markdown.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const head = /^---[^\S\n]*\n([^]{0,20000}?)\n(?:---|\.\.\.)[^\S\n]*(?:\n|$)/.exec(source);
  const written = writeAll((head === null ? source : source.slice(head[0].length)).replace(DEEPEST, ''));
  const heading = written.parts.find(({ kind, level }) => kind === 'heading' && level === 1);
  const field = (name: string): string | null =>
    head === null
      ? null
      : (new RegExp(`^${name}\\s*:\\s*(.{1,400})$`, 'im')
          .exec(head[1]!)?.[1]!
          .trim()
          .replace(/^(["'])(.*)\1$/, '$2') ?? null);
  return {
    ...written,
    title: field('title') ?? (heading === undefined ? null : written.text.slice(heading.start, heading.end)),
    byline: withoutBy(field('author') ?? field('byline')),
    date: field('date'),
  };
}

/** Quotations within quotations beyond what anybody writes: they would cost the parser its stack. */
const DEEPEST = /(?<=^(?:[^\S\n]{0,3}>){20})(?:[^\S\n]{0,3}>)+/gm;

function writeAll(source: string): Pick<Reading, 'text' | 'parts'> {
  const builder = build();
  builder.part('paragraph');
  try {
    for (const token of new Lexer({ gfm: true }).lex(source)) writeBlock(token, builder, 'paragraph');
    return builder.finish();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const plain = build(); // nested too deep for the parser: the words with their marks
    for (const paragraph of source.split(/\n\s*\n/)) {
      plain.part('paragraph');
      plain.words(paragraph);
    }
    return plain.finish();
  }
}

function writeBlock(token: Token, to: Builder, around: PartKind): void {
  switch (token.type) {
    case 'heading':
      to.part('heading', (token as Tokens.Heading).depth);
      writeInline((token as Tokens.Heading).tokens, to);
      break;
    case 'blockquote':
      for (const inner of (token as Tokens.Blockquote).tokens) writeBlock(inner, to, 'quote');
      break;
    case 'list':
      writeList(token as Tokens.List, to);
      break;
    case 'code':
      to.part('preformatted');
      to.verbatim((token as Tokens.Code).text);
      break;
    case 'html':
      writeHtml((token as Tokens.HTML).raw, to, around);
      break;
    case 'table':
      writeTable(token as Tokens.Table, to);
      break;
    case 'paragraph':
      to.part(around);
      writeInline((token as Tokens.Paragraph).tokens, to);
      break;
    case 'text':
      writeInline((token as Tokens.Text).tokens ?? [token], to);
      break;
    default:
      break;
  }
  to.part(around);
}

function writeList(list: Tokens.List, to: Builder): void {
  list.items.forEach((item, i) => {
    to.part('list-item');
    if (list.ordered) to.words(`${Number(list.start || 1) + i}. `);
    for (const inner of item.tokens)
      if (inner.type === 'text') writeInline((inner as Tokens.Text).tokens ?? [inner], to);
      else if (inner.type === 'paragraph') {
        writeInline((inner as Tokens.Paragraph).tokens, to);
        to.part('list-item');
      } else writeBlock(inner, to, 'list-item');
  });
}

function writeTable({ header, rows }: Tokens.Table, to: Builder): void {
  for (const row of [header, ...rows]) {
    to.part('paragraph');
    for (const cell of row) {
      writeInline(cell.tokens, to);
      to.words(' ');
    }
  }
}

function writeHtml(raw: string, to: Builder, around: PartKind): void {
  const { text, parts } = fromHtml(raw);
  for (const { start, end, kind, level } of parts) {
    to.part(kind === 'paragraph' ? around : kind, level);
    to.verbatim(text.slice(start, end));
  }
}

function writeInline(tokens: readonly Token[], to: Builder): void {
  for (const token of tokens) {
    if (token.type === 'br') to.lineFeed();
    else if (token.type === 'image' || token.type === 'checkbox') continue;
    else if (token.type === 'html') {
      if (/^<br\b/i.test(token.raw)) to.lineFeed();
    } else if ('tokens' in token && token.tokens !== undefined) writeInline(token.tokens, to);
    else to.words(decoded((token as Tokens.Text).text ?? ''));
  }
}

/** Character references, which Markdown leaves to HTML. */
const decoded = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi, (reference) =>
        fromHtml(`<p>|${reference}|`).text.slice(1, -1),
      )
    : text;
