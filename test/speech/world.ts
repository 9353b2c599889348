import type { Entity, EntityLabel, Mention, MentionForm } from '../../src/entities/types.ts';
import type { DraftAttribution } from '../../src/speech/attribution-draft.ts';
import type { Span } from '../../src/text/span.ts';

/** A text with its entities, for tests of what comes after recognition. */
export interface World {
  readonly text: string;
  readonly entities: readonly Entity[];
}

const FORMS: Readonly<Record<string, MentionForm>> = { '': 'name', n: 'nominal', p: 'pronoun' };

/**
 * Reads a text in which mentions are marked: `{1 Ada Ode} said that {1p she} and {1n the nurse} ...`: entity number, n for a nominal, p for a
 * pronoun, the words. `about` gives label (PERSON unless told) and title by number.
 */
export function world(
  marked: string,
  about: Readonly<Record<string, { label?: EntityLabel; title?: string }>> = {},
): World {
  let text = '';
  let from = 0;
  const mentions = new Map<string, Mention[]>();
  for (const match of marked.matchAll(/\{(\d+)([np]?) ([^}]*)\}/g)) {
    text += marked.slice(from, match.index);
    const [whole, number, form, words] = match as unknown as [string, string, string, string];
    const label = about[number]?.label ?? 'PERSON';
    const list = mentions.get(number) ?? [];
    list.push({ start: text.length, end: text.length + words.length, form: FORMS[form]!, label, confidence: 1 });
    mentions.set(number, list);
    text += words;
    from = match.index + whole.length;
  }
  text += marked.slice(from);
  const entities = [...mentions].map(([number, list]): Entity => {
    const names = [
      ...new Set(list.filter(({ form }) => form === 'name').map(({ start, end }) => text.slice(start, end))),
    ].sort((a, b) => b.length - a.length);
    const { label = 'PERSON', title } = about[number] ?? {};
    return {
      id: `e${number}`,
      label,
      name: names[0] ?? '',
      aliases: names.slice(1),
      mentions: list,
      ...(title === undefined ? {} : { title }),
    };
  });
  return { text, entities };
}

/** The span of the n-th occurrence of `part`. */
export function find(text: string, part: string, nth = 1): Span {
  let start = -1;
  for (let i = 0; i < nth; i++) start = text.indexOf(part, start + 1);
  if (start < 0) throw new Error(`no ${nth}. "${part}" in "${text}"`);
  return { start, end: start + part.length };
}

/** An attribution by its words; an empty string is a role that nobody fills, "words#2" the second time they occur. */
export function said(text: string, source: string, cue: string, ...content: string[]): DraftAttribution {
  const spans = (part: string): Span[] => {
    const [words, nth] = part.split('#') as [string, string | undefined];
    return words === '' ? [] : [find(text, words, Number(nth ?? 1))];
  };
  return { source: spans(source), cue: spans(cue), content: content.flatMap(spans), negated: false, confidence: 0.9 };
}

/**
 * Reads "[source ~cue ~content]" or, where the content comes first, "[content =source ~cue]" and "[content ~cue =source]", with further contents behind
 * "^", nested or not, with mentions as <1 Ada Ode>; what is before, between and behind stays in the text. A full stop that ends a cue is not of it.
 */
export function readMarks(
  marked: string,
  about: Readonly<Record<string, { label?: EntityLabel; title?: string }>> = {},
): World & { readonly drafts: readonly DraftAttribution[] } {
  // mentions first, then the marks of attributions are taken out of the text, and all offsets moved
  const { text: whole, entities } = world(marked.replaceAll('<', '{').replaceAll('>', '}'), about);
  const moved = new Int32Array(whole.length + 1);
  let text = '';
  const open: { at: number; marks: [string, number][] }[] = [];
  const found: { start: number; marks: [string, number][]; end: number }[] = [];
  for (let i = 0; i < whole.length; i++) {
    moved[i] = text.length;
    const mark = whole[i]!;
    if (mark === '[') open.push({ at: text.length, marks: [] });
    else if ('~=^'.includes(mark) && open.length > 0) open.at(-1)!.marks.push([mark, text.length]);
    else if (mark === ']') {
      const { at, marks } = open.pop()!;
      found.push({ start: at, marks, end: text.length });
    } else text += mark;
  }
  moved[whole.length] = text.length;
  const trimmed = (start: number, end: number): Span[] =>
    text.slice(start, end).trim() === '' ? [] : [{ start, end: start + text.slice(start, end).trimEnd().length }];
  const cueOf = (spans: Span[]): Span[] =>
    spans.map(({ start, end }) => ({ start, end: text[end - 1] === '.' ? end - 1 : end }));
  const drafts = found
    .sort((a, b) => a.start - b.start)
    .map(({ start, marks, end }) => {
      const [[first, one], [second, two], ...more] = marks as [
        [string, number],
        [string, number],
        ...[string, number][],
      ];
      const parts = [trimmed(start, one), trimmed(one, two), trimmed(two, more[0]?.[1] ?? end)];
      const further = more.flatMap(([, from], i) => trimmed(from, more[i + 1]?.[1] ?? end));
      const [source, cue, content] =
        first === '=' ? [parts[1], parts[2], parts[0]] : second === '=' ? parts.toReversed() : parts;
      return { source: source!, cue: cueOf(cue!), content: [...content!, ...further], negated: false, confidence: 0.9 };
    });
  return {
    text,
    drafts,
    entities: entities.map((entity) => ({
      ...entity,
      mentions: entity.mentions.map((mention) => ({
        ...mention,
        start: moved[mention.start]!,
        end: moved[mention.end]!,
      })),
    })),
  };
}
