import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/language/read.ts';
import type { DraftAttribution } from '../../src/speech/draft.ts';
import { continueQuotations, isDateline, layoutAttributions } from '../../src/speech/layouts.ts';
import { findQuotations } from '../../src/structure/quotations.ts';
import { findTurns } from '../../src/speech/turns.ts';
import type { Span } from '../../src/text/span.ts';
import { expectLinear } from '../linear.ts';

const show = (text: string, spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
const find = (text: string, part: string): Span => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
const said = (text: string, source: string, cue: string, ...content: string[]): DraftAttribution => (
  { source: [find(text, source)], cue: [find(text, cue)], content: content.map((part) => find(text, part)), negated: false, confidence: 0.9 });
const layouts = (text: string, taken: readonly DraftAttribution[] = []) => {
  const document = readDocument(text);
  return layoutAttributions(document, findQuotations(document), taken);
};
/** [source, cue, content] of each. */
const laid = (text: string, taken: readonly DraftAttribution[] = []) => layouts(text, taken).map(
  ({ source, cue, content }) => [show(text, source), show(text, cue), show(text, content)]);

describe('findTurns', () => {
  const turns = (text: string) => findTurns(readDocument(text)).map(({ label, content, role }) => [role, show(text, [label]), show(text, content)]);

  it.each<[string, string, string[][]]>([
    ['questions and answers', 'Q: How far?\n\nA: Ten miles.', [['question', 'Q', 'How far?'], ['answer', 'A', 'Ten miles.']]],
    ['with full stops', 'Q. How far?\nA. Ten miles.', [['question', 'Q', 'How far?'], ['answer', 'A', 'Ten miles.']]],
    ['an interviewer', 'Interviewer: How far?\n\nLee: Ten miles.\n\nInterviewer: And then?\n\nLee: Rest.', [
      ['question', 'Interviewer', 'How far?'], ['turn', 'Lee', 'Ten miles.'], ['question', 'Interviewer', 'And then?'], ['turn', 'Lee', 'Rest.']]],
    ['capitals', 'ODE: I go.\n\nDE LEE: You stay.', [['turn', 'ODE', 'I go.'], ['turn', 'DE LEE', 'You stay.']]],
    ['names with titles', 'Ms. Ode: I go.\nDr Lee (by phone): You stay.\nMs. Ode: No.', [
      ['turn', 'Ms. Ode', 'I go.'], ['turn', 'Dr Lee (by phone)', 'You stay.'], ['turn', 'Ms. Ode', 'No.']]],
    ['headings', '#### Speaker 1\nI go.\n\n#### Speaker 2\nStay.\n\n#### Speaker 1\nNo.', [
      ['turn', 'Speaker 1', 'I go.'], ['turn', 'Speaker 2', 'Stay.'], ['turn', 'Speaker 1', 'No.']]],
    ['headings with times', 'Host (00:12)\nHow far?\n\nAda Ode (00:20)\nTen miles.\n\nHost  1:00:30\nAnd then?', [
      ['turn', 'Host', 'How far?'], ['turn', 'Ada Ode', 'Ten miles.'], ['turn', 'Host', 'And then?']]],
    ['no times alone', 'Monday 10:00\nWe go.\n\nTuesday 11:00\nWe stay.', []],
    ['bold labels', '**HOST:** Hello.\n\n**Ada Ode:** Hi.\n\n**HOST:** Bye.', [['turn', 'HOST', 'Hello.'], ['turn', 'Ada Ode', 'Hi.'], ['turn', 'HOST', 'Bye.']]],
    ['turns of several paragraphs', 'Q: How far?\n\nA: Ten miles.\n\nOr eleven.\n\nQ: And then?\n\nA: Rest.', [
      ['question', 'Q', 'How far?'], ['answer', 'A', 'Ten miles. … Or eleven.'], ['question', 'Q', 'And then?'], ['answer', 'A', 'Rest.']]],
    ['labels in lines of their own', 'ODE:\nI go.\n\nLEE:\nYou stay.', [['turn', 'ODE', 'I go.'], ['turn', 'LEE', 'You stay.']]],
    ['times, bullets and directions', '[00:01] Ode: I go.\n- Lee (00:12): You stay.\n(Laughter.)\n[00:20] Ode: No.', [
      ['turn', 'Ode', 'I go.'], ['turn', 'Lee (00:12)', 'You stay.'], ['turn', 'Ode', 'No.']]],
    ['numbered questions', 'Q1: How far?\nA1: Ten miles.', [['question', 'Q1', 'How far?'], ['answer', 'A1', 'Ten miles.']]],
    ['a machine', 'AI: Hello.\nUser: Hi.\nAI: Bye.', [['turn', 'AI', 'Hello.'], ['turn', 'User', 'Hi.'], ['turn', 'AI', 'Bye.']]],
    ['initials', 'T.N.: How far?\nAda Ode: Ten miles.\nT.N.: And then?\nAda Ode: Rest.', [
      ['turn', 'T.N.', 'How far?'], ['turn', 'Ada Ode', 'Ten miles.'], ['turn', 'T.N.', 'And then?'], ['turn', 'Ada Ode', 'Rest.']]],
    ['initials of names above', 'Tidal News: How far?\nAda Ode: Ten miles.\nTN: And then?\nA.O.: Rest.', [
      ['turn', 'Tidal News', 'How far?'], ['turn', 'Ada Ode', 'Ten miles.'], ['turn', 'TN', 'And then?'], ['turn', 'A.O.', 'Rest.']]],
    ['answers by others each time', 'Moderator: How far?\nLee: Ten miles.\nModerator: And then?\nAnswer: Rest.', [
      ['question', 'Moderator', 'How far?'], ['turn', 'Lee', 'Ten miles.'], ['question', 'Moderator', 'And then?'], ['answer', 'Answer', 'Rest.']]],
    ['no label below one question of two', 'Q: How far?\nShort Answer: Ten miles.\nQ: And then?\nWe rest.', [['question', 'Q', 'How far?'], ['question', 'Q', 'And then?']]],
    ['no list', 'Where: Oslo.\nWhen: Now.\nWho: Everyone.', []],
    ['no dateline', 'Oslo: The boats left on Friday.\n\nThey came back.', []],
    ['no table', 'Ode: 1,204.\nLee: 988.\nOde: 1,300.', []],
    ['no quotation at a line’s end', 'Then Ode said: “Go.”\nThen Lee said: “Stay.”\nThen Ode said: “No.”', []],
    ['no words that every object has', 'constructor: One.\n__proto__: Two.\nConstructor: Three.', []],
  ])('%s', (_, text, expected) => expect(turns(text)).toEqual(expected));
});

describe('layoutAttributions finds the speaker', () => {
  it.each<[string, string, string[][]]>([
    ['in a turn', 'ODE: I go.\n\nLEE: You stay.', [['ODE', ':', 'I go.'], ['LEE', ':', 'You stay.']]],
    ['after a dash', '“Nobody asked us.” — Ada Ode, nurse.', [['Ada Ode, nurse', '—', '“Nobody asked us.”']]],
    ['after a dash in the next line', '"Nobody asked us."\n- Ada Ode', [['Ada Ode', '-', '"Nobody asked us."']]],
    ['in the line before', 'And from Captain Ode:\n\n“Nobody asked us.”', [['Captain Ode', ':', '“Nobody asked us.”']]],
    ['before a colon', 'Captain Ada Ode: “Nobody asked us.”', [['Captain Ada Ode', ':', '“Nobody asked us.”']]],
    ['in a heading', 'The views of the crew.\n\nCaptain Ada Ode\n\n“Nobody asked us.”', [['Captain Ada Ode', '', '“Nobody asked us.”']]],
    ['in the sentence before', 'Ada Ode shook her head. “Nobody asked us.”', [['Ada Ode', '', '“Nobody asked us.”']]],
    ['in the sentence before, as a pronoun', 'But he was furious. “Nobody asked them.”', [['he', '', '“Nobody asked them.”']]],
    ['in the sentence before, with an apposition', 'Ada Ode, a nurse, lost her boat. “I cried for a week.”', [['Ada Ode', '', '“I cried for a week.”']]],
    ['before the quotation, with a verb', 'Ode, rising from her seat, asked, “Who will stay?” It was late.', [['Ode', 'asked', '“Who will stay?”']]],
    ['before the quotation, as a participle', 'Ode rose, shouting, “Nobody asked us!”', [['Ode', 'shouting', '“Nobody asked us!”']]],
    ['after the quotation', '“Nobody asked us,” the old captain shouted.', [['the old captain', 'shouted', '“Nobody asked us,”']]],
    ['after the quotation, the verb first', '“Nobody asked us,” shouts Captain Ode.', [['Captain Ode', 'shouts', '“Nobody asked us,”']]],
    ['after the quotation, a relative', '“Nobody asked us,” said her mother.', [['her mother', 'said', '“Nobody asked us,”']]],
    ['after the quotation, with what hangs on it', '“Nobody asked us,” the captain of the port shouted.', [['the captain of the port', 'shouted', '“Nobody asked us,”']]],
    ['after the quotation, a name with a hyphen', '“Nobody asked us,” shouts Jean-Luc Moreau.', [['Jean-Luc Moreau', 'shouts', '“Nobody asked us,”']]],
    ['in turns that are quoted as a whole', '"ODE: I go.\n\n"LEE: You stay."', [['ODE', ':', 'I go.'], ['LEE', ':', 'You stay.']]],
    ['of paragraphs that are opened again', 'And from Captain Ode:\n\n“Nobody asked us.\n\n“Nobody will.”', [['Captain Ode', ':', '“Nobody asked us. … “Nobody will.”']]],
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
    expect(laid(text, [said(text, 'who', 'knows', 'the harbour'), said(text, 'Ada Ode', 'said', 'that it was deep')])).toEqual([['Ada Ode', '', '“Nobody swims there.”']]);
  });

  it('leaves what has been claimed', () => {
    const text = '“Nobody asked us.” — Ada Ode';
    expect(laid(text, [said(text, 'Ada Ode', '—', '“Nobody asked us.”')])).toEqual([]);
    const turn = 'ODE: I go.\n\nLEE: You stay.';
    expect(laid(turn, [said(turn, 'ODE', ':', 'I go.')])).toEqual([['LEE', ':', 'You stay.']]);
  });
});

describe('continueQuotations', () => {
  const continued = (text: string, drafts: readonly DraftAttribution[]) => {
    const document = readDocument(text);
    return continueQuotations(document, findQuotations(document), drafts).map(({ content }) => show(text, content));
  };

  it.each<[string, string, string, string[]]>([
    ['to the next sentence', '“It is late,” Ode said. “We go.” It rained.', '“It is late,”', ['“It is late,” … “We go.”']],
    ['to the next paragraph', '“It is late,” Ode said.\n\n“We go.”\n\nIt rained.', '“It is late,”', ['“It is late,” … “We go.”']],
    ['through reopened paragraphs', '“It is late,” Ode said. “We go.\n\n“Now.\n\n“Far.”', '“It is late,”', ['“It is late,” … “We go. … “Now. … “Far.”']],
    ['back through reopened paragraphs', '“We go.\n\n“It is late,” Ode said.', '“It is late,”', ['“We go. … “It is late,”']],
    ['not past another sentence', '“It is late,” Ode said. It rained. “We go.”', '“It is late,”', ['“It is late,”']],
    ['not to what has other words beside it', '“It is late,” Ode said. “We go,” was the answer.', '“It is late,”', ['“It is late,”']],
    ['not to scare quotes', '“It is late,” Ode said. “Late” it was.', '“It is late,”', ['“It is late,”']],
  ])('%s', (_, text, content, expected) => expect(continued(text, [said(text, 'Ode', 'said', content)])).toEqual(expected));
});

describe('isDateline', () => {
  it.each<[string, boolean]>([
    ['Westport: The harbour froze on Friday. Boats stayed in.', true],
    ['Westport: The harbour froze on Friday', false],
    ['Westport: “The harbour froze on Friday. Boats stayed in.”', false],
    ['The ice.\n\nWestport: The harbour froze on Friday. Boats stayed in.', false],
    ['Westport: The harbour froze. It did.\nLee: No.\nWestport: Yes.', false],
  ])('%s', (text, expected) => {
    const draft = said(text, 'Westport', ':', text.includes('“') ? '“The harbour froze on Friday.' : 'The harbour froze');
    expect(isDateline(readDocument(text), draft)).toBe(expected);
  });
});

describe('layouts of any text', () => {
  it('give spans inside it, and never throw', () => {
    const piece = fc.constantFrom('“', '”', '"', ' ', '\n', '\n\n', 'Ada Ode', 'he', 'said', 'laughed', ':', '—', '.', ',', 'A', 'Q', 'from', 'We', '#', '**', 'constructor');
    fc.assert(fc.property(fc.array(piece, { maxLength: 50 }), (pieces) => {
      const text = pieces.join(' ');
      for (const { source, cue, content } of layouts(text)) {
        for (const { start, end } of [...source, ...cue, ...content]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }
    }), { numRuns: 300 });
  });

  it.each(['A: b\n', 'Ode : "x" ', '"x"\n', '"x.\n\n', 'ODE: x\n\n', 'Ode laughed. "I x."'])('take linear time on %j again and again', (piece) => {
    expectLinear((times) => {
      const document = readDocument(piece.repeat(times));
      const quotations = findQuotations(document);
      return () => { continueQuotations(document, quotations, layoutAttributions(document, quotations, [])); };
    }, 1500);
  });
});
