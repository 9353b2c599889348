import { expect, test } from 'vitest';
import { readOffice } from '../../src/cli/office.ts';

// The smallest files of their kinds: two paragraphs in Word, two lines in PDF.

const DOCX =
  '' +
  'UEsDBBQAAAAIAPJLfV26d6ScywAAAFMBAAATAAAAW0NvbnRlbnRfVHlwZXNdLnhtbJWQvVLDQAyEX+XmWiYnQ0HB2E4BtEDBC2jOsn3D/c1JCeHtkRNIQUcp7Wq/HfX7U4rmSI1DyYO9dZ3dj/37Vy' +
  'U2qmQe7CpSHwDYr5SQXamUVZlLSyg6tgUq+g9cCO667h58yUJZdrJl2LF/ohkPUczzSdcXSqPI1jxejBtrsFhrDB5FdTjm6Q9l90Nwenn28Boq36jBwti/av0WJjJv2OQFk8bBZ2kTTMUfkiLcZvwX' +
  'r8xz8HS939JqK56YQ15SdFclYci/PeD8tvEbUEsDBBQAAAAIAPJLfV3+xpu/lAAAAAUBAAALAAAAX3JlbHMvLnJlbHONzzsOwjAMBuCrRD5A3DIwoKRdWFgrLhClblrRPOSE1+3JwEARA6N///osq/' +
  '7hV3EjzksMGlrZQN+pgVZTapDnJWVRGyFrmEtJB8RsZ/Imy5go1M0U2ZtSR3aYjL0YR7hrmj3ypwFbU5xGDdyCOD8T/SPHaVosHaO9egrlx4GvRpUNOyoa7pFHHN+xrCxgp3DzYPcCUEsDBBQAAAAI' +
  'APJLfV23F4JPrAAAAPcAAAARAAAAd29yZC9kb2N1bWVudC54bWxtjz0OwjAMha8SZUZ1YWCo2jIiJhYuEBrTRjQ/cgKBrQeBy/UkJEgICbF89vOznuV6c9MjuyJ5ZU3Dl0XJN20dK2m7i0YTWLKNr2' +
  'LDhxBcBeC7AbXwhXVokneypEVIknqIlqQj26H3yvR6hFVZrkELZXiOPFp5z9VlUEZoDwMyKTQbUZxRFjXkYSa96X735+mxY15EpsJinp6pVZLtg/JsS4j0LwA+l+H7VfsCUEsBAhQDFAAAAAgA8kt9' +
  'Xbp3pJzLAAAAUwEAABMAAAAAAAAAAAAAAIABAAAAAFtDb250ZW50X1R5cGVzXS54bWxQSwECFAMUAAAACADyS31d/sabv5QAAAAFAQAACwAAAAAAAAAAAAAAgAH8AAAAX3JlbHMvLnJlbHNQSwECFA' +
  'MUAAAACADyS31dtxeCT6wAAAD3AAAAEQAAAAAAAAAAAAAAgAG5AQAAd29yZC9kb2N1bWVudC54bWxQSwUGAAAAAAMAAwC5AAAAlAIAAAAA';

function pdfOf(content: string): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let out = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj${object}endobj\n`;
    return at;
  });
  const table = out.length;
  out += `xref\n0 6\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${table}\n%%EOF`;
  return new TextEncoder().encode(out);
}

test('a Word document is paragraphs', async () => {
  expect(await readOffice(Buffer.from(DOCX, 'base64'), 'a.docx')).toBe(
    'The dam leaked.\n\n“I saw it,” said Otis Greer.',
  );
});

test('a PDF is its lines, which repair joins', async () => {
  expect(
    await readOffice(
      pdfOf('BT /F1 12 Tf 72 720 Td (The dam at Orsk leaked, the) Tj 0 -14 Td (mayor said.) Tj ET'),
      'a.PDF',
    ),
  ).toBe('The dam at Orsk leaked, the\nmayor said.');
});

test('any other file is left to others', async () => {
  expect(await readOffice(new Uint8Array(), 'a.txt')).toBeNull();
});
