/** Characters that could reorder what a reader sees: bidi embeddings, overrides, isolates and marks. */
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** Controls that HTML does not allow, and halves of surrogate pairs. */
const CONTROLS =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** What a terminal would obey, C1 included, and what would turn a line around. Line feed and tab are layout. */
const OBEYED = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const named = (character: string): string =>
  `[U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`;

/** Text for an HTML element or a quoted attribute: it can open no tag, end no attribute, and turn no text around. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(BIDI, named)
    .replace(CONTROLS, '\ufffd');
}

/** Text for a terminal: what would move the cursor, colour, link, ring or turn text around is shown as "[U+001B]" instead of sent. */
export const inert = (text: string): string => text.replace(OBEYED, named).replace(HALVES, '\ufffd');
