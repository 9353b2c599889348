export { renderHtml, type HtmlOptions } from './html.ts';
export { renderScript } from './script.ts';
export { renderText, type TextOptions, type TextStyle } from './text.ts';
