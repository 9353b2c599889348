import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromSource, toSource } from '../../src/index.ts';
import { applyEdits, composeEdits, type Edit } from '../../src/text/edits.ts';

/** Edits of a text, in order and disjoint. */
const editsOf = (text: string): fc.Arbitrary<Edit[]> =>
  fc
    .array(fc.tuple(fc.nat(text.length), fc.nat(4), fc.constantFrom('', ' ', 'xy', '\n\n')), { maxLength: 8 })
    .map((list) => {
      const edits: Edit[] = [];
      let at = 0;
      for (const [place, length, replacement] of list.sort((a, b) => a[0] - b[0])) {
        const start = Math.max(place, at);
        const end = Math.min(text.length, start + length);
        if (start > text.length || (end === start && replacement === '') || (edits.length > 0 && start === at))
          continue;
        edits.push({ source: { start, end }, replacement });
        at = end + 1;
      }
      return edits;
    });
const edited = fc.string({ maxLength: 40 }).chain((text) => fc.tuple(fc.constant(text), editsOf(text)));

describe('toSource and fromSource', () => {
  const repairs = [
    { source: { start: 5, end: 6 }, replacement: '' },
    { source: { start: 10, end: 11 }, replacement: '\n\n' },
  ];
  test.each([
    ['before all edits', { start: 0, end: 3 }, { start: 0, end: 3 }],
    ['over one that took something out', { start: 3, end: 7 }, { start: 3, end: 8 }],
    ['after one', { start: 5, end: 8 }, { start: 6, end: 9 }],
    ['half of a replacement is widened to the whole', { start: 8, end: 10 }, { start: 9, end: 11 }],
    ['after all', { start: 11, end: 14 }, { start: 11, end: 14 }],
  ])('%s', (_, span, raw) => {
    expect(toSource(repairs, span)).toEqual(raw);
  });

  test('text that no edit touches maps to itself and back', () => {
    fc.assert(
      fc.property(edited, fc.nat(60), fc.nat(10), ([text, edits], from, length) => {
        const after = applyEdits(text, edits);
        const start = Math.min(from, after.length);
        const span = { start, end: Math.min(after.length, start + length) };
        const source = toSource(edits, span);
        expect(source.start).toBeGreaterThanOrEqual(0);
        expect(source.end).toBeLessThanOrEqual(text.length);
        const back = fromSource(edits, source);
        const hasInsertionAtEdge = edits.some(
          (edit) =>
            edit.source.start === edit.source.end &&
            (edit.source.start === source.start || edit.source.start === source.end),
        ); // nothing in the raw text answers to it
        if (span.start < span.end && !hasInsertionAtEdge) {
          expect(back.start).toBeLessThanOrEqual(span.start);
          expect(back.end).toBeGreaterThanOrEqual(span.end);
        }
        const isUntouched = !edits.some((edit) => edit.source.start <= source.end && source.start <= edit.source.end);
        if (isUntouched && span.start < span.end)
          expect(text.slice(source.start, source.end)).toBe(after.slice(span.start, span.end));
      }),
      { numRuns: 500 },
    );
  });

  test('a span that is none is refused', () => {
    expect(() => toSource([], { start: 3, end: 1 })).toThrow(RangeError);
    expect(() => fromSource([], { start: 0.5, end: 1 })).toThrow('fromSource: span must be');
  });
});

test('composed edits do what the two lists do one after the other, in order and disjoint', () => {
  const two = edited.chain(([text, first]) =>
    fc.tuple(fc.constant(text), fc.constant(first), editsOf(applyEdits(text, first))),
  );
  fc.assert(
    fc.property(two, ([text, first, second]) => {
      const middle = applyEdits(text, first);
      const both = composeEdits(middle, first, second, (_, source, replacement) => ({ source, replacement }));
      expect(applyEdits(text, both)).toBe(applyEdits(middle, second));
      for (let i = 1; i < both.length; i++)
        expect(both[i]!.source.start).toBeGreaterThanOrEqual(both[i - 1]!.source.end);
    }),
    { numRuns: 1000 },
  );
});
