/** Texts as they come: pages, Markdown, captions, bytes of any encoding. In Node and in browsers; nothing is fetched. */
export { fromBytes, UnreadableError } from './bytes.ts';
export type { BytesOptions, FileReading, Format } from './bytes.ts';
export { fromCaptions } from './captions.ts';
export { fromHtml } from './html.ts';
export { fromMarkdown } from './markdown.ts';
export type { Part, PartKind, Reading } from './types.ts';
