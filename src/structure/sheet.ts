import { findOpenings, type Opening } from './dialogue.ts';
import { splitLines, type Line } from './lines.ts';
import { findWebFurniture } from './web-furniture.ts';

/** A text as lines, and what is known of them. All of it is found when it is first asked for, once. */
export class Sheet {
  #lines: readonly Line[] | null = null;
  #furniture: Uint8Array | null = null;
  #openings: readonly Opening[] | null = null;

  constructor(readonly text: string) {}

  get lines(): readonly Line[] {
    return (this.#lines ??= splitLines(this.text));
  }

  /** For each line, whether it is furniture of a web page; see {@link findWebFurniture}. */
  get furniture(): Uint8Array {
    return (this.#furniture ??= findWebFurniture(this.lines));
  }

  /** The turns that labels open. */
  get openings(): readonly Opening[] {
    return (this.#openings ??= findOpenings(this.text, this.lines));
  }
}
