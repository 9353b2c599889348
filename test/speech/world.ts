import type { Entity, EntityLabel, Mention, MentionForm } from '../../src/entities/types.ts';
import type { DraftAttribution } from '../../src/speech/draft.ts';
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
export function world(marked: string, about: Readonly<Record<string, { label?: EntityLabel; title?: string }>> = {}): World {
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
    const names = [...new Set(list.filter(({ form }) => form === 'name').map(({ start, end }) => text.slice(start, end)))].sort((a, b) => b.length - a.length);
    const { label = 'PERSON', title } = about[number] ?? {};
    return { id: `e${number}`, label, name: names[0] ?? '', aliases: names.slice(1), mentions: list, ...(title === undefined ? {} : { title }) };
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
