import { CP1252 } from '../text/windows-1252.ts';
import { fromCaptions } from './captions.ts';
import { fromHtml } from './html.ts';
import { fromMarkdown } from './markdown.ts';
import type { Part, Reading } from './types.ts';

/** What a file is. */
export type Format = 'text' | 'html' | 'markdown' | 'captions';

/** Options of {@link fromBytes}. */
export interface BytesOptions {
  /** The name of the file; its ending tells the format. */
  readonly name?: string;
  /** The format, whatever name and content say. */
  readonly format?: Format;
}

/** A file that was read, and in which encoding. */
export interface FileReading extends Reading {
  /** What kind of file it is. */
  readonly format: Format;
  /** In which encoding its letters were read. */
  readonly encoding: string;
  /** The whole file as text, marks and all. Of captions `analyze` takes this, since it reads their times. */
  readonly source: string;
}

/**
 * The text of a file, whatever its encoding, read as what it is: a page, Markdown, captions or plain text.
 *
 * @throws TypeError if there are no bytes, or an option is unknown; {@link UnreadableError} for a file that is no text
 */
export function fromBytes(bytes: Uint8Array, options: BytesOptions = {}): FileReading {
  if (!(bytes instanceof Uint8Array)) throw new TypeError('fromBytes: bytes must be a Uint8Array');
  for (const name of Object.keys(options))
    if (name !== 'name' && name !== 'format') throw new TypeError(`fromBytes: no option ${name}`);
  const { text: source, encoding } = decodeBytes(bytes);
  const format = options.format ?? formatOf(options.name ?? '', source);
  const file = { format, encoding, source };
  switch (format) {
    case 'html':
      return { ...fromHtml(source), ...file };
    case 'markdown':
      return { ...fromMarkdown(source), ...file };
    case 'captions':
      return { ...fromCaptions(source), ...file };
    case 'text':
      return { text: source, parts: partsOf(source), title: null, byline: null, date: null, ...file };
    default:
      throw new TypeError(`fromBytes: no format ${String(format)}`);
  }
}

/** A file that is no text; `kind` is what it seems to be. */
export class UnreadableError extends Error {
  /** Always `UnreadableError`. */
  override readonly name = 'UnreadableError';
  /** What the bytes look like: "a PDF". */
  readonly kind: string;
  constructor(kind: string) {
    super(`is no text file: it looks like ${kind}`);
    this.kind = kind;
  }
}

/** What a file is, by the ending of its name, else by how it begins. */
function formatOf(name: string, text: string): Format {
  const ending = /\.([a-z\d]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (/^(?:html?|xhtml|xht)$/.test(ending)) return 'html';
  if (/^(?:md|markdown|mdown|mkd)$/.test(ending)) return 'markdown';
  if (/^(?:vtt|srt)$/.test(ending)) return 'captions';
  const head = text.slice(0, 2000);
  if (/^\s*(?:<\?xml\b[^<>]{0,200}>\s*)?(?:<!--[^]{0,400}?-->\s*)?<(?:!doctype html|html)\b/i.test(head)) return 'html';
  return /^WEBVTT(?:\s|$)/.test(head) || /^\s{0,20}1\s*\n\d{1,2}:\d{2}:\d{2},\d{3} --> /.test(head)
    ? 'captions'
    : 'text';
}

// ---- encodings -----------------------------------------------------------------------------------------------------------------------

/** @throws UnreadableError for what is no text */
export function decodeBytes(bytes: Uint8Array): { readonly text: string; readonly encoding: string } {
  const kind = kindByMark(bytes);
  if (kind !== null) throw new UnreadableError(kind);
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16be' };
  const wide = wideOrder(bytes);
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), encoding: wide };
  if (isBinary(bytes)) throw new UnreadableError('binary data');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    const declared = declaredEncoding(bytes);
    if (declared !== null) return declared;
    const lossy = new TextDecoder('utf-8').decode(bytes);
    return isMostlyUtf8(lossy)
      ? { text: lossy, encoding: 'utf-8' }
      : { text: windows1252(bytes), encoding: 'windows-1252' };
  }
}

const MARKS: readonly (readonly [mark: string, kind: string])[] = [
  ['%PDF-', 'a PDF document'],
  ['PK\u0003\u0004', 'a zip archive, as .docx, .odt and .epub are'],
  ['{\\rtf', 'a document in RTF: save it as .docx, .html or .txt'],
  ['\u0089PNG', 'a picture'],
  ['GIF8', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
  ['\u001f\u008b', 'a compressed file'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Office document: save it as .docx or .txt'],
  ['ID3', 'a recording'],
  ['OggS', 'a recording'],
  ['RIFF', 'a recording'],
  ['7z\u00bc\u00af', 'an archive'],
  ['\u007fELF', 'a program'],
];

const kindByMark = (bytes: Uint8Array): string | null =>
  MARKS.find(([mark]) => [...mark].every((character, i) => bytes[i] === character.charCodeAt(0)))?.[1] ?? null;

const LOOKED_AT = 8192;

/** UTF-16 without its mark: of text in Latin letters every other byte is zero. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = Math.min(bytes.length, LOOKED_AT) >> 1;
  if (pairs < 2) return null;
  const zeros = [0, 0];
  for (let i = 0; i < 2 * pairs; i++) if (bytes[i] === 0) zeros[i & 1]!++;
  const [even, odd] = [zeros[0]! / pairs, zeros[1]! / pairs];
  if (odd > 0.6 && even < 0.05) return 'utf-16le';
  return even > 0.6 && odd < 0.05 ? 'utf-16be' : null;
}

/** Zero bytes, or more control characters than any text has. */
function isBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, LOOKED_AT);
  let controls = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i]!;
    if (byte === 0) return true;
    if (byte < 0x20 && (byte < 9 || byte > 13) && byte !== 0x1b) controls++;
  }
  return controls > 0.05 * length;
}

/** What a page says of its own encoding, where it is another one than those that are tried anyway. */
function declaredEncoding(bytes: Uint8Array): { text: string; encoding: string } | null {
  const head = windows1252(bytes.subarray(0, 2048));
  const label =
    /<meta\b[^<>]{0,200}charset\s{0,3}=\s{0,3}["']?([\w-]{3,30})|<\?xml\b[^<>]{0,80}encoding\s{0,3}=\s{0,3}["']([\w-]{3,30})/i.exec(
      head,
    );
  const encoding = (label?.[1] ?? label?.[2])?.toLowerCase();
  if (
    encoding === undefined ||
    /^(?:utf-?8|utf-?16.*|iso-?8859-1|latin-?1|us-ascii|windows-1252|cp-?1252)$/.test(encoding)
  )
    return null;
  try {
    return { text: new TextDecoder(encoding).decode(bytes), encoding };
  } catch {
    return null; // an encoding that nobody knows, or this engine does not
  }
}

/** Of the characters beyond ASCII hardly any was damaged: UTF-8 that was cut, or has a stray byte. */
function isMostlyUtf8(text: string): boolean {
  let lost = 0;
  let kept = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0xfffd) lost++;
    else if (unit >= 0x80) kept++;
  }
  return lost * 10 <= kept;
}

const CHUNK = 8192;

/** By a table of its own, since some engines take Windows-1252 for Latin-1. */
function windows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const units = Uint16Array.from(bytes.subarray(at, at + CHUNK), (byte) =>
      byte >= 0x80 && byte <= 0x9f ? CP1252.charCodeAt(byte - 0x80) : byte,
    );
    parts.push(String.fromCharCode(...units));
  }
  return parts.join('');
}

/** Paragraphs of a plain text, by blank lines. */
function partsOf(text: string): Part[] {
  return [...text.matchAll(/\S(?:[^\r\n]|\r?\n(?![^\S\r\n]*\r?(?:\n|$)))*/g)].map(({ index, 0: own }) => ({
    start: index,
    end: index + own.trimEnd().length,
    kind: 'paragraph',
  }));
}
