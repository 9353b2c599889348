import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.ts';
import { readDocument } from '../../src/syntax/read.ts';
import type { DraftAttribution } from '../../src/speech/attribution-draft.ts';
import { continueQuotations } from '../../src/speech/continuations.ts';
import { layoutAttributions } from '../../src/speech/layouts.ts';
import type { Span } from '../../src/text/span.ts';
import { expectLinear } from '../linear.ts';

const show = (text: string, spans: readonly Span[]) =>
  spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
const find = (text: string, part: string): Span => ({
  start: text.indexOf(part),
  end: text.indexOf(part) + part.length,
});
const said = (text: string, source: string, cue: string, ...content: string[]): DraftAttribution => ({
  source: [find(text, source)],
  cue: [find(text, cue)],
  content: content.map((part) => find(text, part)),
  negated: false,
  confidence: 0.9,
});
const layouts = (text: string, taken: readonly DraftAttribution[] = []) => {
  const document = readDocument(text);
  return layoutAttributions(document, document.structure.quotations, taken);
};
/** [source, cue, content] of each. */
const laid = (text: string, taken: readonly DraftAttribution[] = []) =>
  layouts(text, taken).map(({ source, cue, content }) => [show(text, source), show(text, cue), show(text, content)]);

describe('layoutAttributions finds the speaker', () => {
  it.each<[string, string, string[][]]>([
    ['after a dash', '“Nobody asked us.” — Ada Ode, nurse.', [['Ada Ode, nurse', '—', '“Nobody asked us.”']]],
    ['after a dash in the next line', '"Nobody asked us."\n- Ada Ode', [['Ada Ode', '-', '"Nobody asked us."']]],
    ['in the line before', 'And from Captain Ode:\n\n“Nobody asked us.”', [['Captain Ode', ':', '“Nobody asked us.”']]],
    [
      'before a verb and a place',
      '“Every year we say never again, and every year it leaks,” she posted on her page.',
      [['she', 'posted', '“Every year we say never again, and every year it leaks,”']],
    ],
    ['before a colon', 'Captain Ada Ode: “Nobody asked us.”', [['Captain Ada Ode', ':', '“Nobody asked us.”']]],
    [
      'in a heading',
      'The views of the crew.\n\nCaptain Ada Ode\n\n“Nobody asked us.”',
      [['Captain Ada Ode', '', '“Nobody asked us.”']],
    ],
    ['in the sentence before', 'Ada Ode shook her head. “Nobody asked us.”', [['Ada Ode', '', '“Nobody asked us.”']]],
    [
      'in the sentence before, as a pronoun',
      'But he was furious. “Nobody asked them.”',
      [['he', '', '“Nobody asked them.”']],
    ],
    [
      'in the sentence before, with an apposition',
      'Ada Ode, a nurse, lost her boat. “I cried for a week.”',
      [['Ada Ode', '', '“I cried for a week.”']],
    ],
    [
      'before the quotation, with a verb',
      'Ode, rising from her seat, asked, “Who will stay?” It was late.',
      [['Ode', 'asked', '“Who will stay?”']],
    ],
    [
      'before the quotation, as a participle',
      'Ode rose, shouting, “Nobody asked us!”',
      [['Ode', 'shouting', '“Nobody asked us!”']],
    ],
    [
      'after the quotation',
      '“Nobody asked us,” the old captain shouted.',
      [['the old captain', 'shouted', '“Nobody asked us,”']],
    ],
    [
      'after the quotation, the verb first',
      '“Nobody asked us,” shouts Captain Ode.',
      [['Captain Ode', 'shouts', '“Nobody asked us,”']],
    ],
    [
      'after the quotation, a relative',
      '“Nobody asked us,” said her mother.',
      [['her mother', 'said', '“Nobody asked us,”']],
    ],
    [
      'after the quotation, with what hangs on it',
      '“Nobody asked us,” the captain of the port shouted.',
      [['the captain of the port', 'shouted', '“Nobody asked us,”']],
    ],
    [
      'after the quotation, a name with a hyphen',
      '“Nobody asked us,” shouts Jean-Luc Moreau.',
      [['Jean-Luc Moreau', 'shouts', '“Nobody asked us,”']],
    ],
    [
      'of paragraphs that are opened again',
      'And from Captain Ode:\n\n“Nobody asked us.\n\n“Nobody will.”',
      [['Captain Ode', ':', '“Nobody asked us. … “Nobody will.”']],
    ],
  ])('%s', (_, text, expected) => expect(laid(text)).toEqual(expected));

  it.each<[string, string]>([
    ['for scare quotes', 'Ada Ode shook her head. The “experts” left.'],
    ['for titles', 'Ada Ode laughed at “The Long Harbour” again.'],
    ['for captions in quotation marks', 'Ada Ode left the town.\n\n‘So much rain.’\n\nIt rained.'],
    ['where the sentence before tells of something else', 'The harbour froze. “Nobody asked them.”'],
    ['after a dash and a clause', '“Nobody asked them” — Ode was there when it began.'],
  ])('none %s', (_, text) => expect(laid(text)).toEqual([]));

  it('takes the source of the sentence before', () => {
    const text = 'Ada Ode, who knows the harbour, said that it was deep. “Nobody swims there.”';
    expect(
      laid(text, [said(text, 'who', 'knows', 'the harbour'), said(text, 'Ada Ode', 'said', 'that it was deep')]),
    ).toEqual([['Ada Ode', '', '“Nobody swims there.”']]);
  });

  it('leaves what has been claimed', () => {
    const text = '“Nobody asked us.” — Ada Ode';
    expect(laid(text, [said(text, 'Ada Ode', '—', '“Nobody asked us.”')])).toEqual([]);
    const two = '“Nobody asked us.” — Ada Ode\n\n“Nobody will.” — Bo Lee';
    expect(laid(two, [said(two, 'Ada Ode', '—', '“Nobody asked us.”')])).toEqual([['Bo Lee', '—', '“Nobody will.”']]);
  });
});

describe('continueQuotations', () => {
  const continued = (text: string, drafts: readonly DraftAttribution[]) => {
    const document = readDocument(text);
    return continueQuotations(document, document.structure.quotations, drafts).map(({ content }) =>
      show(text, content),
    );
  };

  it.each<[string, string, string, string[]]>([
    [
      'to the next sentence',
      '“It is late,” Ode said. “We go.” It rained.',
      '“It is late,”',
      ['“It is late,” … “We go.”'],
    ],
    [
      'not to a quotation of its own in the next paragraph',
      '“It is late,” Ode said.\n\n“We go.”\n\nIt rained.',
      '“It is late,”',
      ['“It is late,”'],
    ],
    [
      'through reopened paragraphs',
      '“It is late,” Ode said. “We go.\n\n“Now.\n\n“Far.”',
      '“It is late,”',
      ['“It is late,” … “We go. … “Now. … “Far.”'],
    ],
    [
      'back through reopened paragraphs',
      '“We go.\n\n“It is late,” Ode said.',
      '“It is late,”',
      ['“We go. … “It is late,”'],
    ],
    ['not past another sentence', '“It is late,” Ode said. It rained. “We go.”', '“It is late,”', ['“It is late,”']],
    [
      'not to what has other words beside it',
      '“It is late,” Ode said. “We go,” was the answer.',
      '“It is late,”',
      ['“It is late,”'],
    ],
    ['not to scare quotes', '“It is late,” Ode said. “Late” it was.', '“It is late,”', ['“It is late,”']],
  ])('%s', (_, text, content, expected) =>
    expect(continued(text, [said(text, 'Ode', 'said', content)])).toEqual(expected),
  );
});

describe('contents that go on', () => {
  it('are disjoint where the models had the beginning of a quotation already', () => {
    const { speech } = analyze('JON ROE:\n“I see\nQ: Why did the ferry stop?\nQ: no”\n');
    for (const { content } of speech)
      content.forEach(({ start }, k) => {
        expect(start).toBeGreaterThanOrEqual(k === 0 ? 0 : content[k - 1]!.end);
      });
  });
});

describe('layouts of any text', () => {
  it('give spans inside it, and never throw', () => {
    const piece = fc.constantFrom(
      '“',
      '”',
      '"',
      ' ',
      '\n',
      '\n\n',
      'Ada Ode',
      'he',
      'said',
      'laughed',
      ':',
      '—',
      '.',
      ',',
      'A',
      'Q',
      'from',
      'We',
      '#',
      '**',
      'constructor',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 50 }), (pieces) => {
        const text = pieces.join(' ');
        for (const { source, cue, content } of layouts(text)) {
          for (const { start, end } of [...source, ...cue, ...content]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it.each(['A: b\n', 'Ode : "x" ', '"x"\n', '"x.\n\n', 'ODE: x\n\n', 'Ode laughed. "I x."'])(
    'take linear time on %j again and again',
    (piece) => {
      expectLinear((times) => {
        const document = readDocument(piece.repeat(times));
        const { quotations } = document.structure;
        return () => {
          continueQuotations(document, quotations, layoutAttributions(document, quotations, []));
        };
      }, 600);
    },
  );
});

it.each<[string, string[]]>([
  ['“Stay away.” That is the message from Bo Lee.', ['Bo Lee', 'message', '“Stay away.”']],
  ['“Boil your water.” That was the warning from health chiefs.', ['health chiefs', 'warning', '“Boil your water.”']],
  [
    '“We are not going anywhere.” Those were the words of Ada Ode.',
    ['Ada Ode', 'words', '“We are not going anywhere.”'],
  ],
  ['“The Long Road.” That is the title of a book.', []],
])('a quotation whose words the sentence behind it names is of whom it names: %s', (text, expected) => {
  const { speech } = analyze(text);
  const parts = speech.flatMap(({ source, cue, content }) => [source, cue, content]);
  expect(parts.map((spans) => show(text, spans))).toEqual(expected);
});
