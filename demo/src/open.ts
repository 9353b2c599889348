import { fromBytes } from 'interview-nlp/read';
import type { SourceText } from './messages.ts';

// The words of files that were dropped or opened.

const MOST_BYTES = 20_000_000;
const MOST_FILES = 100;
const ENDINGS = ['txt', 'md', 'markdown', 'html', 'htm', 'vtt', 'srt'];
/** Errors that are told in full; further ones are counted. */
const MOST_ERRORS = 3;

/** The texts of those that can be read, and what to say of the others. */
export async function textsOfFiles(
  files: readonly File[],
): Promise<{ readonly texts: readonly SourceText[]; readonly errors: readonly string[] }> {
  if (files.length > MOST_FILES)
    return { texts: [], errors: [`The page compares up to ${MOST_FILES} files; these are ${files.length}.`] };
  const texts: SourceText[] = [];
  const errors: string[] = [];
  for (const file of files) {
    try {
      const text = await textOfFile(file);
      if (text.trim() === '') errors.push(`“${file.name}” is empty.`);
      else texts.push({ name: file.name, text });
    } catch (error) {
      errors.push(error instanceof Error ? error.message : String(error));
    }
  }
  const more = errors.length - MOST_ERRORS;
  return { texts, errors: more > 0 ? [...errors.slice(0, MOST_ERRORS), `${more} more cannot be read.`] : errors };
}

/** @throws Error, in words for the reader, if the file is of no kind that the page reads */
async function textOfFile(file: File): Promise<string> {
  const ending = /\.([a-z]+)$/i.exec(file.name)?.[1]?.toLowerCase() ?? '';
  if (!ENDINGS.includes(ending))
    throw new Error(`“${file.name}” cannot be read here: drop a .txt, .md, .html, .vtt or .srt file.`);
  if (file.size > MOST_BYTES)
    throw new Error(
      `“${file.name}” has ${Math.round(file.size / 1e6)} MB; the page reads up to ${MOST_BYTES / 1e6} MB.`,
    );
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    const { text, source, format } = fromBytes(bytes, { name: file.name });
    return format === 'captions' ? source : text;
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'UnreadableError') throw error;
    throw new Error(`“${file.name}” ${error.message}.`, { cause: error });
  }
}
