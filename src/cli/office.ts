import { fromHtml } from '../read/html.ts';

// Documents that need a library of their own to be read. The libraries are not installed with the package: who has such files installs one.

/** The text of a .docx or .pdf file; null for any other file. */
export async function readOffice(bytes: Uint8Array, file: string): Promise<string | null> {
  if (/\.docx$/i.test(file)) return fromHtml((await (await load('mammoth', () => import('mammoth'), file)).convertToHtml({ buffer: Buffer.from(bytes) })).value).text;
  if (/\.pdf$/i.test(file)) {
    const { extractText, getDocumentProxy } = await load('unpdf', () => import('unpdf'), file);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false });
    return text.join('\n\f\n');
  }
  return null;
}

async function load<T>(name: string, get: () => Promise<T>, file: string): Promise<T> {
  try {
    const found = await get();
    return (found as { default?: T }).default !== undefined && name === 'mammoth' ? (found as { default: T }).default : found;
  } catch (error) {
    if (!/Cannot find (?:package|module)|ERR_MODULE_NOT_FOUND/.test(String(error) + String((error as NodeJS.ErrnoException).code))) throw error;
    throw new Error(`${/\.(\w+)$/.exec(file)?.[0] ?? 'such'} files are read with ${name}, which is not installed: npm install ${name}`, { cause: error });
  }
}
