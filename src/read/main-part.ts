import { attributeOf, isElement, isHidden, isText, type Element, type Node } from './dom.ts';

// Which element of a page holds its story: the one that the page calls so, else the one whose own paragraphs have the most words outside of links.

const SHORTEST = 100;

/** @param all the elements of a page in their order */
export function findMain(all: readonly Element[]): Element {
  const words = countWords(all);
  const body = all.find(({ tagName }) => tagName === 'body') ?? all[0]!;
  const whole = words.get(body)?.text ?? 0;
  const named = (is: (element: Element) => boolean): Element | null => {
    let best: Element | null = null;
    for (const element of all)
      if (
        is(element) &&
        !isHidden(element) &&
        (words.get(element)?.text ?? 0) > (best === null ? 0 : words.get(best)!.text)
      )
        best = element;
    return best;
  };
  // several articles are a list of them, unless one has most of the words
  const article = named(
    (element) => element.tagName === 'article' || attributeOf(element, 'itemprop') === 'articleBody',
  );
  const articles = all.filter(({ tagName }) => tagName === 'article').length;
  if (article !== null && (articles < 2 || words.get(article)!.text > 0.4 * whole)) return article;
  const main = named((element) => element.tagName === 'main' || attributeOf(element, 'role') === 'main');
  if (main !== null) return main;
  return densest(all, words) ?? body;
}

interface Count {
  text: number;
  linked: number;
  own: number;
}

/** For each element: the letters in it, those in links, and those of the paragraphs that are its children. */
function countWords(all: readonly Element[]): Map<Element, Count> {
  const counts = new Map<Element, Count>();
  for (const element of all) counts.set(element, { text: 0, linked: 0, own: 0 });
  for (let i = all.length - 1; i >= 0; i--) {
    const element = all[i]!;
    const count = counts.get(element)!;
    if (isHidden(element)) continue;
    for (const child of element.childNodes) addChild(count, child, counts);
    if (element.tagName === 'a') count.linked = count.text;
  }
  return counts;
}

function addChild(count: Count, child: Node, counts: Map<Element, Count>): void {
  if (isText(child)) {
    count.text += child.value.replace(/\s+/g, ' ').length;
    return;
  }
  if (!isElement(child)) return;
  const own = counts.get(child);
  if (own === undefined) return;
  count.text += own.text;
  count.linked += own.linked;
  if (/^(?:p|blockquote|pre|h[2-6]|ul|ol|figure)$/.test(child.tagName)) count.own += own.text - own.linked;
}

/** The element with the most running text of its own; one around it that has hardly more than links besides is not taken. */
function densest(all: readonly Element[], counts: ReadonlyMap<Element, Count>): Element | null {
  let best: Element | null = null;
  for (const element of all)
    if (counts.get(element)!.own > (best === null ? SHORTEST : counts.get(best)!.own)) best = element;
  if (best === null || best.tagName === 'body') return null;
  // the story may be parted into sections: whatever holds twice the words, few of them in links, is the whole of it
  for (let at = best.parentNode; at !== null && 'tagName' in at; at = at.parentNode) {
    const count = counts.get(at);
    if (
      count !== undefined &&
      count.text - count.linked > 1.5 * (counts.get(best)!.text - counts.get(best)!.linked) &&
      count.linked < 0.3 * count.text
    )
      best = at;
  }
  return best;
}
