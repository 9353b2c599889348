export {
  renderHtml,
  renderParts,
  reportStyle,
  type HtmlOptions,
  type HtmlParts,
  type HtmlSection,
} from './html-report.ts';
export { renderScript } from './script.ts';
export { renderText, type TextOptions, type TextSection, type TextStyle } from './terminal-report.ts';
