/* What a writer tells between the turns of a dialogue, or behind the last one: "Ode laughs often, and usually at herself." Nobody speaks so of himself. */
import { isCommonWord } from '../english/common-words.ts';
import { SAYS_I, SAYS_YOU } from '../english/questions.ts';
import type { Opening } from './dialogue.ts';
import type { LabelKind } from './label-names.ts';

/** Kinds of labels that name somebody, and so tell whom prose names. */
const NAMING: ReadonlySet<LabelKind> = new Set(['full', 'titled', 'single', 'initials']);

/** Whether a paragraph below an opening is told by the writer: it names who has the turn, and nobody says "I" or "you" in it outside of quotation marks. */
export function isNarrated(paragraph: string, { label, as }: Opening): boolean {
  const voice = label ?? as;
  if (voice == null || !NAMING.has(voice.kind) || isCommonWord(voice.key)) return false;
  return names(paragraph, voice.key) && !isSpoken(paragraph);
}

/** Whether somebody says "I", "we" or "you" outside of quotation marks. */
export function isSpoken(paragraph: string): boolean {
  const open = withoutQuotations(paragraph);
  return SAYS_I.test(open) || SAYS_YOU.test(open);
}

function names(paragraph: string, key: string): boolean {
  for (const [word] of withoutQuotations(paragraph).matchAll(/\p{Lu}[\p{L}-]+/gu))
    if (word.toLowerCase() === key) return true;
  return false;
}

const withoutQuotations = (text: string): string => text.replace(/["“][^"“”\n]{0,600}["”]/g, '');
