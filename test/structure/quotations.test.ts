import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/syntax/read.ts';
import { findQuotations } from '../../src/structure/quotations.ts';
import { expectLinear } from '../linear.ts';

const read = (text: string) => findQuotations(readDocument(text));
/** The quotations as text; "…" after one that is never closed, "+" before one that goes on from the line before, "~" before single ones. */
const quoted = (text: string) =>
  read(text).quotations.map(
    (q) => `${q.continues ? '+' : ''}${q.single ? '~' : ''}${text.slice(q.start, q.end)}${q.closed ? '' : '…'}`,
  );

describe('findQuotations pairs', () => {
  it.each<[string, string, string[]]>([
    ['curly marks', '“We leave,” said Ode. “Now.”', ['“We leave,”', '“Now.”']],
    ['straight marks', '"We leave," said Ode. "Now."', ['"We leave,"', '"Now."']],
    ['doubled single marks', "``We leave,'' said Ode. ''Now.''", ["``We leave,''", "''Now.''"]],
    ['doubled curly single marks', '‘‘We leave,’’ said Ode.', ['‘‘We leave,’’']],
    ['single marks', '‘We leave,’ said Ode. ‘Now.’', ['~‘We leave,’', '~‘Now.’']],
    ['straight single marks', "'We leave,' said Ode. 'It isn't far.'", ["~'We leave,'", "~'It isn't far.'"]],
    ['guillemets, French', '« On part », dit-elle.', ['« On part »']],
    ['guillemets, German', '»Wir gehen«, sagte sie. »Jetzt.«', ['»Wir gehen«', '»Jetzt.«']],
    ['single guillemets', '«He said ‹no›», she wrote.', ['«He said ‹no›»', '~‹no›']],
    ['German marks', '„Wir gehen“, sagte sie. „Jetzt.“', ['„Wir gehen“', '„Jetzt.“']],
    ['Polish marks', '„Idziemy”, said Ode.', ['„Idziemy”']],
    ['Swedish marks', '”Vi går”, said Ode.', ['”Vi går”']],
    ['single in double', '“He called it ‘a farce,’ ” said Ode.', ['“He called it ‘a farce,’ ”', '~‘a farce,’']],
    ['double in single', '‘He called it “a farce”,’ said Ode.', ['~‘He called it “a farce”,’', '“a farce”']],
    [
      'marks that have slipped to who speaks',
      '"We leave, "said Ode. "Now, "she said, "or never."',
      ['"We leave, "', '"Now, "', '"or never."'],
    ],
    [
      'a mark that has slipped to who speaks, behind whom more stands',
      '"We leave, "Ode said at the weir. "It is late. " The rain went on.',
      ['"We leave, "', '"It is late. "'],
    ],
    ['a mark that has slipped to a small letter', 'He called it "a long war, "writing it.', ['"a long war, "']],
    [
      'marks of a text put together from its words',
      '"We leave, "said Ode. "We wait, "she said. "It is late, "Bo Lee, of Tarn, told us.',
      ['"We leave, "', '"We wait, "', '"It is late, "'],
    ],
    [
      'no mark that has slipped where one is missing',
      '"We leave, she said, "and so do you."',
      ['"We leave,…', '"and so do you."'],
    ],
    ['straight in straight', '"I told him "no" at once," said Ode.', ['"I told him "no" at once,"', '"no"']],
    ['two in one', '“I told "him" "no" at once,” said Ode.', ['“I told "him" "no" at once,”', '"him"', '"no"']],
    [
      'two in one of the same marks',
      '"I told "him" "no" at once," said Ode.',
      ['"I told "him" "no" at once,"', '"him"', '"no"'],
    ],
    [
      'two sentences on, others',
      '"We won, said Ode. "It is late." He said "no" and left.',
      ['"We won,…', '"It is late."', '"no"'],
    ],
    ['a mark without spaces', 'Ode shouted:"Go!" and ran.', ['"Go!"']],
    ['a mark on the wrong side of a space', 'Ode said," We leave." Then she left.', ['" We leave."']],
    ['a mark on the wrong side of the space behind a colon', 'Ode said:" We leave." Then she left.', ['" We leave."']],
    ['no single mark there, which may be an apostrophe', "Ode said,' We leave.' Then she left.", []],
    ['a mark behind a digit without a space, which opens by its shape', 'In 1912“We left” was said.', ['“We left”']],
    ['a year, and a sentence that goes on behind it', '“It sank in 1912” and rose,” said Ode.', ['“It sank in 1912”']],
    ['single marks with spaces within', 'Ode said ‘ so ’ twice.', ['~‘ so ’']],
    ['marks of another family around one that is open', '«He said “no», she wrote.', ['«He said “no»', '“no…']],
    ['no single mark over an open double one', '‘He said “no,’ she wrote.', ['“no,’ she wrote.…']],
    ['marks the wrong way round', 'Ode said: ”We leave“ and left.', ['”We leave“']],
    ['two closing marks', 'Ode said: ”We leave” and left.', ['”We leave”']],
    ['a curly and a straight one', 'Ode said: “We leave" and left.', ['“We leave"']],
    [
      'marks beside dashes and brackets',
      'Her word—“enough”—("basta") was final.',
      ['“enough”', '("basta")'.slice(1, -1)],
    ],
  ])('%s', (_, text, expected) => expect(quoted(text)).toEqual(expected));
});

describe('findQuotations leaves alone', () => {
  it.each<[string, string, string[]]>([
    ['apostrophes', "The girls' club isn't Ode's; it is the boys' own.", []],
    ['curly apostrophes', 'The girls’ club isn’t Ode’s, ’tis the boys’ own.', []],
    ['a turned apostrophe', 'They shouldn‘t go, nor could‘ve they.', []],
    ['a plural in a single-mark quotation', '‘The miners’ pay is poor,’ said Ode.', ['~‘The miners’ pay is poor,’']],
    [
      'a plural in a quotation that goes on',
      '‘The boys’ days are gone. The town will not wait,’ said Ode.',
      ['~‘The boys’ days are gone. The town will not wait,’'],
    ],
    [
      'two plurals in one',
      '‘The boys’ hats and the girls’ coats are gone,’ said Ode.',
      ['~‘The boys’ hats and the girls’ coats are gone,’'],
    ],
    ['a plural and a short form in one', '‘The miners’ pay isn’t poor,’ said Ode.', ['~‘The miners’ pay isn’t poor,’']],
    ['a plural before a digit: it closes', '‘Call the boys’ 5 times,’ said Ode.', ['~‘Call the boys’']],
    ['a plural behind a quotation', 'Some call them ‘the boys’ for short. The boys’ hats are gone.', ['~‘the boys’']],
    ['years', "In the '90s and in '08 it was the ’60s again, the class of ‘77 said.", []],
    ['words that begin with one', "Give 'em rock 'n' roll, 'cause 'tis late.", []],
    ['curly inches', 'A 5”x7” card and a 6” pipe.', []],
    ['a year with a letter behind it', "In '08x they left.' So it was.", ["~'08x they left.'"]],
    ['a number of three digits', "In '080 boats left.' So it was.", ["~'080 boats left.'"]],
    ['inches and feet', `A 12" pipe, 6' of rope, a man of 6'2" and a 5"x7" card.`, []],
    ['inches in a quotation', `"She is 6'2" tall," said Ode.`, [`"She is 6'2" tall,"`]],
    [
      'a year at the end of a quotation',
      '"It was built in 1912" said Ode, "and fell."',
      ['"It was built in 1912"', '"and fell."'],
    ],
    ['a closing mark with no tag behind it', 'We leave,” and nobody stays. The 6” pipe leaks.', []],
    [
      'a closing mark before its tag, whose opening one is lost',
      'We leave,” said Ode. We leave," she said.',
      ['We leave,”', 'We leave,"'],
    ],
    [
      'a second closing mark in the same sentence, whose opening one is lost',
      'We leave,” said Ode, and stay,” said Roe. It rained.',
      ['We leave,”'],
    ],
    [
      'a closing mark whose opening one is lost, behind a quotation in the same sentence',
      '“We leave,” said Ode, and stay,” said Roe.',
      ['“We leave,”'],
    ],
    ['a single closing mark before a tag', 'We leave,’ said Ode.', []],
    [
      'a closing mark before a tag with an article',
      'We leave,” said the mayor. Go!” said a clerk.',
      ['We leave,”', 'Go!”'],
    ],
    ['a closing mark before what is no tag: nobody is named', 'We leave,” said nobody there.', []],
    ['a closing mark before a tag that ends the text', 'We leave,” Ode said', ['We leave,”']],
    ['a closing mark before a tag that goes on', 'We leave,” Ode said of it.', []],
    ['a closing mark before what is no tag: another verb comes first', 'We leave,” Ode left and she said.', []],
    ['a closing mark before what is no tag: a comma comes first', 'We leave,” Ode, mayor, said.', []],
    ['a closing mark before what is no tag: nobody is the subject', 'We leave,” gladly she said.', []],
    ['a closing mark before a speaker of six words', 'We leave,” the mayor of the town said.', ['We leave,”']],
    ['a closing mark before a speaker of seven', 'We leave,” the mayor of the old town said.', []],
    ['attributes of tags', '<p id="7" class="x y">Ode left.</p> <b>"Stay!"</b>', ['"Stay!"']],
    ['a single mark never closed', "'We leave, said Ode.", []],
  ])('%s', (_, text, expected) => expect(quoted(text)).toEqual(expected));
});

describe('findQuotations over lines', () => {
  it.each<[string, string, string[]]>([
    [
      'opened again at each paragraph',
      '“One.\n\n“Two.\n\n“Three,” said Ode.\n\nFour.',
      ['“One.…', '+“Two.…', '+“Three,”'],
    ],
    [
      'the same with straight marks',
      '"One.\n\n"Two.\n\n"Three," said Ode.\n\nFour.',
      ['"One.…', '+"Two.…', '+"Three,"'],
    ],
    ['the same with single marks', '‘One.\n\n‘Two,’ said Ode.', ['~‘One.…', '+~‘Two,’']],
    ['with a quotation nested in it', '“One ‘two’.\n\n“Three,” said Ode.', ['“One ‘two’.…', '~‘two’', '+“Three,”']],
    ['closed in both paragraphs', '“One.”\n\n“Two,” said Ode.', ['“One.”', '“Two,”']],
    ['never closed before its tag', '“One, said Ode. It was late.\n\nShe left.', ['“One,…']],
    ['never closed, and no tag', '“One. It was late.\n\nShe left.', ['“One. It was late.…']],
    ['never closed, within a line', 'She spoke of “one. It was late.\n\nShe left.', ['“one.…']],
    ['never closed, then another', '“One, said Ode. “Two.” It was late.', ['“One,…', '“Two.”']],
    ['broken by a line end', '"One and\ntwo," said Ode.\n\n"Three."', ['"One and\ntwo,"', '"Three."']],
    ['closed two lines down in the same paragraph', '"One\nand\ntwo," said Ode.', ['"One\nand\ntwo,"']],
    ['not closed two paragraphs down', '"One and.\n\nTwo and.\n\nThree," said Ode.', ['"One and.…', 'Three,"']],
    ['single marks over a line end are none', '‘One and\ntwo,’ said Ode.', []],
    ['an elided word at the head of the next line', "'One is lost.\n\n'Tis two,' said Ode.", []],
    ['never closed, behind a comma', 'She said, “one. It was late.\n\nShe left.', ['“one. It was late.…']],
    ['never closed, at the end of the text', 'She said “', ['“…']],
    ['closed in the next paragraph', '"One.\n\nTwo," said Ode.', ['"One.\n\nTwo,"']],
  ])('%s', (_, text, expected) => expect(quoted(text)).toEqual(expected));
});

describe('findQuotations tells the kind', () => {
  it.each([
    ['speech', '“We will leave on Friday,” said Ode.'],
    ['speech', 'Ode said: "Leave!"'],
    ['speech', 'It was, she wrote, “the worst night that the town had ever had to live through.”'],
    ['scare', 'The so-called “experts” met.'],
    ['scare', 'A man who goes by the name “Shorty” was seen.'],
    ['scare', 'Ann “Birdie” Kowal left.'],
    ['scare', 'It was a "crazy" night.'],
    ['title', 'He spoke on “Meet the Harbour” on Sunday.'],
    ['title', 'Her novel “Dust” won.'],
    ['title', 'They sang "The Wind and the Rye" again.'],
    // nicknames, and what stands between names without being one
    ['scare', 'We met Ann “The Bird” Kowal there.'],
    ['scare', 'We met Ann “Go” Kowal there.'],
    ['title', 'We met Ann “The Big Bird” Kowal there.'],
    ['title', 'We met Ann “The Bird” there.'],
    ['title', 'We met a “The Bird” Kowal there.'],
    // titles have no more than twelve words, none of them small, and neither ask nor exclaim
    ['title', 'They sang “The Wind And The Rye And The Rain And The Red Sun” again.'],
    ['speech', 'They sang “The Wind And The Rye And The Rain And The Red Sun Now” again.'],
    ['title', 'Her novel “Dust in the Wind” won.'],
    ['scare', 'Her novel “Dust near Wind” won.'],
    ['unknown', 'They sang “Oh Dear!” again.'],
    ['unknown', 'They sang “Who Dared?” again.'],
    // words that announce words held at arm's length
    ['scare', 'They met the so-called “wise old men of the sea” there.'],
    ['unknown', 'They met the so-called “wise old men of the big sea” there.'],
    // short ones, led by a comma or a colon or not
    ['speech', 'Ode said: “no more boats”'],
    ['scare', 'The dam is, Ode knows, a “no go” thing.'],
    ['unknown', 'Ode said: “The Boat Now”'],
    ['scare', 'Ode has said: “Dust”'],
    ['speech', 'Ode has said: “Dust,” and left.'],
    ['speech', 'Ode has said: “Dust”, and left.'],
    ['scare', 'It was a “very old boat” then.'],
    ['unknown', 'It was a “very old red boat” then.'],
    ['speech', 'It was a thing that “nobody had seen before now” there.'],
    ['unknown', 'It was a thing that “they had seen now” there.'],
    ['unknown', 'It was a thing of “old and red and green” there.'],
    // what opens a sentence or a line is led
    ['speech', '“no more boats” was said.'],
    ['speech', 'It rained.\n“no more so” was said.'],
    ['unknown', '“—”'],
  ])('%s: %s', (kind, text) => expect(read(text).quotations.map((q) => q.kind)).toEqual([kind]));
});

describe('the map', () => {
  it('says of each token what it stands in', () => {
    const text = 'No “a ‘b’” or ‘c’.';
    const document = readDocument(text);
    const { inside, id, quotations } = findQuotations(document);
    expect([...inside]).toEqual([0, 1, 1, 1, 1, 1, 1, 0, 2, 2, 2, 0]);
    expect([...id]).toEqual([-1, 0, 0, 0, 0, 0, 0, -1, 2, 2, 2, -1]);
    expect(quotations.map((q) => q.within)).toEqual([-1, 0, -1]);
  });

  // a row each, so that a list cannot lose a mark unseen
  it.each([...' \t\u00a0\u2009\u200b\u3000–—-([{>'])('has a gap between %j and a mark that opens', (unit) =>
    expect(quoted(`It rained${unit}"so" it.`)).toEqual(['"so"']),
  );
  it.each([...' \t\u00a0\u2009\u200b\u3000–—-<>)]},:.;!?…'])('has a gap between a mark that closes and %j', (unit) =>
    expect(quoted(`It "so"${unit}rained on Tarn "now".`)).toEqual(['"so"', '"now"']),
  );
  it.each([...',.!?…'])('has no apostrophe in single marks that close behind %j', (stop) =>
    expect(quoted(`‘The boys’ hats go${stop}’ said Ode.`)).toEqual([`~‘The boys’ hats go${stop}’`]),
  );

  it('holds together on any text', () => {
    const piece = fc.constantFrom(
      '"',
      "'",
      '“',
      '”',
      '‘',
      '’',
      '«',
      '»',
      '„',
      "''",
      '``',
      ' ',
      ' ',
      '\n',
      '\n\n',
      'a',
      'Bs',
      '.',
      ',',
      '6',
      '-',
      '(',
      'said',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const document = readDocument(text);
        const { quotations, inside, id } = findQuotations(document);
        let outerEnd = -1;
        quotations.forEach((q, index) => {
          expect(q.first).toBeLessThanOrEqual(q.last);
          expect(q.start).toBe(document.tokens.start[q.first]);
          expect(q.end).toBe(document.tokens.end[q.last]);
          if (index > 0) expect(q.first).toBeGreaterThanOrEqual(quotations[index - 1]!.first);
          if (q.within >= 0) {
            expect(quotations[q.within]!.last).toBeGreaterThanOrEqual(q.last);
            expect(q.within).toBeLessThan(index);
          } else {
            expect(q.first).toBeGreaterThan(outerEnd);
            outerEnd = q.last;
          }
        });
        for (let i = 0; i < inside.length; i++) expect(inside[i]! > 0).toBe(id[i]! >= 0);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['"', '“', "'", '‘ ', '" ', 'a" ', '"a ', '“a\n', '"a\n\n', "a's' "])(
    'takes linear time on %j again and again',
    (piece) => {
      expectLinear((times) => {
        const document = readDocument(piece.repeat(times));
        return () => {
          findQuotations(document);
        };
      }, 5_000);
    },
  );
});
