import type { DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

export const isElement = (node: Node): node is Element => 'tagName' in node;
export const isText = (node: Node): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text';
export const attributeOf = (element: Element, name: string): string | null =>
  element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
export const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** All elements of a tree in the order of the page. */
export function elementsOf(roots: readonly Node[]): Element[] {
  const found: Element[] = [];
  const open = [...roots].reverse();
  while (open.length > 0) {
    const node = open.pop()!;
    if (!isElement(node)) continue;
    found.push(node);
    for (let i = node.childNodes.length - 1; i >= 0; i--) open.push(node.childNodes[i]!);
  }
  return found;
}

export function isWithin(element: Element, outer: Element): boolean {
  for (
    let at: DefaultTreeAdapterTypes.ParentNode | null = element;
    at !== null && 'parentNode' in at;
    at = at.parentNode
  )
    if (at === outer) return true;
  return false;
}

/** All words of an element, but for what is never shown; `title` itself may be asked for. */
export function textOf(element: Element): string {
  const parts: string[] = [];
  const open = [...element.childNodes].reverse();
  while (open.length > 0) {
    const node = open.pop()!;
    if (isText(node)) parts.push(node.value);
    else if (isElement(node) && !SILENT.has(node.tagName))
      for (let i = node.childNodes.length - 1; i >= 0; i--) open.push(node.childNodes[i]!);
  }
  return parts.join('');
}

/** Hold no words of a story. */
const SILENT = new Set(
  'script style noscript template nav button svg math iframe object select textarea input head title dialog footer menu canvas audio video map'.split(
    ' ',
  ),
);
const SILENT_ROLES = new Set(
  'navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar button'.split(' '),
);
/** What sites call the boxes around and within their stories. */
const BOXES =
  /(?:^|[\s_-])(?:ads?|advert(?:isement|ising)?s?|adslot|sponsored|promo(?:tion)?s?|share|sharing|sharebar|social|newsletter|subscribe|subscription|signup|related|recommend(?:ed|ations?)?|trending|cookies?|consent|gdpr|breadcrumbs?|comments?|disqus|sidebar|pagination|toolbar|paywall|outbrain|taboola|sr-only|visually-hidden)(?:$|[\s_-])/i;
/** Elements that are no boxes, whatever they are called. */
const NO_BOXES = /^(?:html|body|main|article|p|h[1-6]|span|a|em|strong|b|i|td|tr|tbody)$/;

/** Whether an element is not shown, or is a part of the page around the story. */
export function isHidden(element: Element): boolean {
  if (SILENT.has(element.tagName)) return true;
  if (
    element.tagName === 'a' &&
    element.childNodes.length === 1 &&
    isText(element.childNodes[0]!) &&
    /^[#¶§]$/.test(element.childNodes[0].value.trim())
  )
    return true; // a link to the heading itself
  let names = '';
  for (const { name, value } of element.attrs) {
    if (name === 'hidden' || (name === 'aria-hidden' && value === 'true')) return true;
    if (name === 'role' && SILENT_ROLES.has(value.toLowerCase())) return true;
    if (name === 'style' && /(?:display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden)/i.test(value.slice(0, 400)))
      return true;
    if (name === 'class' || name === 'id') names += ` ${value.slice(0, 200)}`;
  }
  return names !== '' && !NO_BOXES.test(element.tagName) && BOXES.test(names) && isBox(element);
}

const MOST_IN_BOX = 800;
const MOST_NODES = 400;

/** Few words, or mostly links: a wrapper of the whole page may be called "with-sidebar" too. */
function isBox(element: Element): boolean {
  let words = 0;
  let linked = 0;
  let nodes = 0;
  const open: { node: Node; isLinked: boolean }[] = [{ node: element, isLinked: false }];
  while (open.length > 0 && nodes < MOST_NODES) {
    const { node, isLinked } = open.pop()!;
    nodes++;
    if (isText(node)) {
      const letters = node.value.trim().length;
      words += letters;
      if (isLinked) linked += letters;
    } else if (isElement(node) && !SILENT.has(node.tagName))
      for (const child of node.childNodes.slice(0, MOST_NODES))
        open.push({ node: child, isLinked: isLinked || node.tagName === 'a' });
  }
  return (open.length === 0 && words < MOST_IN_BOX) || linked > 0.6 * words;
}
