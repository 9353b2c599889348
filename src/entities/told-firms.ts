import { HOLDINGS_IN_FIRMS, KINDS_OF_FIRMS, OWNED_BEHIND, OWNED_BY_FIRMS_ALONE } from '../english/firms.ts';
import { Tag } from '../grammar/pos-tags.ts';
import type { Document } from '../language/document.ts';
import { lowerForm, wordForm, wordsBetween } from '../language/word-forms.ts';
import { Rel } from '../syntax/relations.ts';
import { isNameOfPerson, isSaying, PEOPLE, witness, type Text, type Witness } from './witnesses.ts';

/* Firms by what stands around their names, where the tagger takes words that it has never seen for somebody's: what they own, do and are called. */

/** Made when names are first asked for. */
export const firmWitnesses = (): readonly Witness[] => [
  witness('ORG', ['PERSON', 'LOC'], firmByWords, "shares in [Lumen], [Lumen]'s shares", 'a share for Ada Ode'),
  witness('ORG', PEOPLE, firmByIts, '[Lumen] raised its offer', '[Ode] praised her courage'),
  witness(
    'ORG',
    ['PERSON', 'LOC'],
    firmByNoun,
    '[Lumen] was fined. The company paid',
    '[Ode] sued Ferro Ltd. The company paid',
  ),
];

/** The tagger's confidence above which a name alone is what it says. */
const SURE = 0.97;

/** "shares in [Lumen]", "[Lumen] shares", "[Lumen]'s annual meeting", "a bid for [Lumen]". */
function firmByWords({ document, names, people }: Text, k: number): string | undefined {
  const { first, last, label, confidence } = names[k]!;
  if ((label !== 'PERSON' && label !== 'LOC') || confidence > SURE) return undefined;
  const words = wordsBetween(document, first, last);
  if (isNameOfPerson(document, names[k]!, people)) return undefined;
  const before = lowerForm(document, first - 2);
  const isHeld = /^(?:in|of)$/.test(wordForm(document, first - 1)) && HOLDINGS_IN_FIRMS.has(before);
  const isBought = label === 'PERSON' && wordForm(document, first - 1) === 'for' && /^(?:bid|offer)$/.test(before);
  const isOwner = /^['’]s$/.test(wordForm(document, last + 1));
  const owned = wordForm(document, last + (isOwner ? 2 : 1));
  const next = wordForm(document, last + (isOwner ? 3 : 2));
  const owns =
    HOLDINGS_IN_FIRMS.has(owned) ||
    (isOwner &&
      (OWNED_BY_FIRMS_ALONE.has(owned) || OWNED_BY_FIRMS_ALONE.has(`${owned}-${next}`) || OWNED_BEHIND.has(next)));
  const isSpokenFor =
    label === 'PERSON' &&
    first === last &&
    wordForm(document, first - 1) === 'for' &&
    /^spokes(?:man|woman|person)$/.test(before);
  return isHeld || isBought || isSpokenFor || owns ? words : undefined;
}

/** "[Lumen] raised its offer", "[Lumen] said it would pay": what is a thing to its own sentence. */
function firmByIts({ document, names, people }: Text, k: number): string | undefined {
  const { first, last, label, confidence } = names[k]!;
  if (label !== 'PERSON' || confidence > SURE || isNameOfPerson(document, names[k]!, people)) return undefined;
  const { head, relation, sentence, count, pos } = document.tokens;
  let verb = -1;
  for (let i = first; i <= last; i++) if (relation[i] === Rel.nsubj) verb = head[i]!;
  if (verb < last) return undefined;
  for (let i = verb + 1; i < count && i < verb + 6 && sentence[i] === sentence[verb]; i++)
    if (
      (wordForm(document, i) === 'its' &&
        (head[head[i]!] === verb || (first === last && opensReport(document, i, verb)))) ||
      (wordForm(document, i) === 'it' && pos[i + 1] === Tag.AUX && opensReport(document, i, verb))
    )
      return wordsBetween(document, first, last);
  return undefined;
}

/** "[Lumen] said its members would pay": what is a thing in its own words. */
const opensReport = (document: Document, i: number, verb: number): boolean =>
  isSaying(document, verb) && (i === verb + 1 || (i === verb + 2 && wordForm(document, verb + 1) === 'that'));

/** "[Lumen] was fined. The company paid": what the next sentence begins with calls by its kind who opens one, where nobody else is named. */
function firmByNoun({ document, names, people }: Text, k: number): string | undefined {
  const { first, last, confidence } = names[k]!;
  const { tokens, sentenceTokens } = document;
  const own = tokens.sentence[first]!;
  if (first !== last || confidence > SURE || sentenceTokens[own] !== first) return undefined;
  const next = sentenceTokens[own + 1]!;
  if (lowerForm(document, next) !== 'the' || !KINDS_OF_FIRMS.has(wordForm(document, next + 1))) return undefined;
  const verb = tokens.pos[next + 2];
  if (verb !== Tag.VERB && verb !== Tag.AUX) return undefined;
  for (let other = k + 1; other < names.length && names[other]!.first < next; other++)
    if (/^(?:PERSON|ORG|PRODUCT|MISC)$/.test(names[other]!.label)) return undefined;
  return isNameOfPerson(document, names[k]!, people) ? undefined : wordForm(document, first);
}
