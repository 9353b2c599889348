import { fromHtml } from '../read/html.ts';
import { loadOptional } from './optional.ts';

// Documents that need a library of their own to be read.

/** The text of a .docx or .pdf file; null for any other file. */
export async function readOffice(bytes: Uint8Array, file: string): Promise<string | null> {
  if (/\.docx$/i.test(file)) {
    const { default: mammoth } = await loadOptional('mammoth', () => import('mammoth'), 'a .docx file');
    return fromHtml((await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value).text;
  }
  if (/\.pdf$/i.test(file)) {
    const { extractText, getDocumentProxy } = await loadOptional('unpdf', () => import('unpdf'), 'a .pdf file');
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false });
    return text.join('\n\f\n');
  }
  return null;
}
