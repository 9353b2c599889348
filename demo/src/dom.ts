// Elements, in few words.

export const byId = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  classes: string,
  ...content: (string | Node)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (classes !== '') element.className = classes;
  element.append(...content);
  return element;
}

/** Names and quotations may be of any direction. */
export const bdi = (text: string): HTMLElement => make('bdi', '', text);

export function button(classes: string, text: string, act: () => void): HTMLButtonElement {
  const element = make('button', classes, text);
  element.type = 'button';
  element.addEventListener('click', act);
  return element;
}
