import { fromBytes } from 'interview-nlp/read';

// The words of a file that was dropped or opened.

const MOST_BYTES = 20_000_000;
const ENDINGS = ['txt', 'md', 'markdown', 'html', 'htm', 'vtt', 'srt'];

/** @throws Error, in words for the reader, if the file is of no kind that the page reads */
export async function textOfFile(file: File): Promise<string> {
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
