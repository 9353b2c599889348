// The words of a file that was dropped or opened.

const MOST_BYTES = 20_000_000;

/** @throws Error, in words for the reader, if the file is of no kind that the page reads */
export async function textOfFile(file: File): Promise<string> {
  const ending = /\.([a-z]+)$/i.exec(file.name)?.[1]?.toLowerCase() ?? '';
  if (!['txt', 'md', 'markdown', 'html', 'htm'].includes(ending)) throw new Error(`“${file.name}” cannot be read here: drop a .txt, .md or .html file.`);
  if (file.size > MOST_BYTES) throw new Error(`“${file.name}” has ${Math.round(file.size / 1e6)} MB; the page reads up to ${MOST_BYTES / 1e6} MB.`);
  const text = decode(await file.arrayBuffer());
  if (text.includes('\u0000')) throw new Error(`“${file.name}” is no text file.`);
  return ending.startsWith('htm') ? textOfHtml(text) : ending === 'txt' ? text : textOfMarkdown(text);
}

/** UTF-8 unless it is not; then what old programs wrote. */
function decode(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const BLOCKS = new Set(['ADDRESS', 'ARTICLE', 'ASIDE', 'BLOCKQUOTE', 'DD', 'DIV', 'DL', 'DT', 'FIGCAPTION', 'FIGURE', 'FOOTER', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'HEADER', 'HR', 'LI', 'MAIN', 'OL', 'P', 'PRE', 'SECTION', 'TABLE', 'TR', 'UL']);
const SILENT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'NAV', 'BUTTON', 'SVG', 'IFRAME', 'TITLE', 'HEAD']);

/** The page's article, else all of its body: a parsed document runs and loads nothing. */
function textOfHtml(html: string): string {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const root = parsed.querySelector('article') ?? parsed.querySelector('main') ?? parsed.body;
  const parts: string[] = [];
  const walker = parsed.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => (SILENT.has(node.nodeName.toUpperCase()) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
  let block: Node = root;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.nodeName === 'BR') parts.push('\n');
    if (node.nodeType !== Node.TEXT_NODE) continue;
    const own = blockOf(node, root);
    if (own !== block) parts.push('\n\n');
    block = own;
    parts.push(node.nodeValue!.replace(/\s+/g, ' '));
  }
  return parts.join('').replace(/[^\S\n]*\n[^\S\n]*/g, '\n').replace(/\n{3,}/g, '\n\n').trim();
}

function blockOf(node: Node, root: Node): Node {
  let at = node.parentNode;
  while (at !== null && at !== root && !BLOCKS.has(at.nodeName)) at = at.parentNode;
  return at ?? root;
}

/** The words without the marks: headings, quotations, emphasis, links. */
function textOfMarkdown(markdown: string): string {
  return markdown.split('\n').map((line) => line
    .replace(/^#{1,6} |^> ?/, '')
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/\*\*|__|`/g, '')
    .replace(/(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)/g, '')).join('\n');
}
