/*
 * What an attribution does with its content: asserts, asks, believes, knows or wants it. The lowest verb of the cue decides ("refused to [say]"), or the noun that a light verb
 * carries ("expressed [doubt]"), by the construction that it stands in, else by itself (see english/acts.ts). Whole turns, and quotations that no cue hands over, ask where they
 * end in a question mark, and assert otherwise.
 */
import { lemmaAt, type Document } from '../language/document.ts';
import { COMING_TO_KNOW } from '../english/verbs.ts';
import { QUESTION_WORDS } from '../english/pronouns.ts';
import {
  SIGN_OF_PREPOSITION,
  ACT_ADJECTIVES,
  ACT_NOUNS,
  ACT_ROWS,
  ACT_VERBS,
  LIGHT_VERBS,
  type ActRow,
  type ActSign,
} from '../english/acts.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { SAYING } from '../english/saying.ts';
import { lowerForm } from '../language/word-forms.ts';
import {
  ADNOMINAL_CLAUSES,
  ANY_AUXILIARIES,
  AUXILIARIES,
  CASES_OR_MARKERS,
  COMPLEMENTS,
  COPULAS,
  MARKERS,
  ANY_SUBJECTS,
  OBJECTS,
  PASSIVE_AUXILIARIES,
} from '../syntax/relation-sets.ts';
import { Form, Rel } from '../syntax/relations.ts';
import { childBy, childrenOf, treeOf, type Tree } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import type { DraftAttribution } from './attribution-draft.ts';
import { isPassive } from './paths.ts';
import { isMark } from './quotation-claims.ts';
import { tokenAt } from './token-places.ts';
import type { AttributionAct, AttributionKind } from './types.ts';

/** A document's words, and its trees. */
interface Reader {
  readonly document: Document;
  readonly tree: Tree;
  lower(token: number): string;
  lemma(token: number): string;
}

/** First and last token. */
type TokenRange = readonly [number, number];

/**
 * The act of each attribution.
 *
 * @param kinds which of them are direct, see {@link AttributionKind}
 */
export function actsOf(
  document: Document,
  drafts: readonly DraftAttribution[],
  kinds: readonly AttributionKind[],
): AttributionAct[] {
  const reader: Reader = {
    document,
    tree: treeOf(document),
    lower: (token) => lowerForm(document, token),
    lemma: (token) => lemmaAt(document, token),
  };
  return drafts.map((draft, i) =>
    draft.turn === undefined
      ? actOf(reader, draft, isSaidWithin(document, draft) ? 'indirect' : kinds[i]!)
      : endsAsking(document, draft.content)
        ? 'question'
        : 'assertion',
  );
}

/** "“They [asked the firm to leave],” said Ode": all of a quotation is direct, yet what is told within it stands in no marks of its own. */
function isSaidWithin(document: Document, { cue: [cue], content }: DraftAttribution): boolean {
  const { inside } = document.structure.quotations;
  return cue !== undefined && inside[tokenAt(document, cue.start)] !== 0 && !isMark(document, content[0]!.start);
}

function actOf(reader: Reader, { cue, content }: DraftAttribution, kind: AttributionKind): AttributionAct {
  const said = new Set<ActSign>();
  if (kind === 'direct') {
    said.add('quoted');
    if (isQuestion(reader, content)) said.add('quoted question');
  }
  const within = cue.length === 0 ? null : rangeOf(reader.document, cue[0]!);
  const top = within === null ? -1 : headOf(reader, within);
  if (top < 0) return said.has('quoted question') ? 'question' : 'assertion';
  // a content in pieces, "asked [the mayor], again, [to resign]", shows what it is in the first of them or the next
  const about = kind === 'direct' ? [] : content.slice(0, 3).map((span) => rangeOf(reader.document, span));
  for (const range of about) addClauseSigns(reader, top, range, said);
  // "wanted to know": what is below asks by what is above
  if (asksToKnow(reader, top, said)) said.add('to know');
  const above = said.has('to know') ? rowOf(lemmaOf(reader, top), said, ['to know']) : undefined;
  if (above !== undefined) return above.act;
  const head = lowest(reader, top, within!);
  const act = actBy(head);
  if (act !== undefined) return act;
  const carried = carriedBy(reader, head, within!, kind);
  return (carried < 0 ? undefined : actBy(carried)) ?? rowOf(null, said)?.act ?? 'assertion';

  function actBy(word: number): AttributionAct | undefined {
    const signs = new Set(said);
    if (word !== top) for (const range of about) addClauseSigns(reader, word, range, signs);
    addCueSigns(reader, word, within!, kind, signs);
    return rowOf(lemmaOf(reader, word), signs)?.act ?? ownAct(reader, word);
  }
}

/** "are working on the [assumption] that", "remains [sceptical]": the last word of a cue, where its verb does nothing with words; "wrote in to [ask]", where it does, or hands over a quotation. */
function carriedBy(reader: Reader, head: number, [first, last]: TokenRange, kind: AttributionKind): number {
  const isSaying = kind === 'direct' || SAYING.has(reader.lemma(head));
  for (let i = last; i >= first; i--) {
    const pos = reader.tree.pos[i]!;
    if (pos !== Tag.VERB && pos !== Tag.NOUN && pos !== Tag.ADJ) continue;
    return i === head || (isSaying && !isInfinitive(reader, i)) ? -1 : i;
  }
  return -1;
}

/** The first row of a word, or of those that are in no list, that has one of the signs. */
function rowOf(lemma: string | null, signs: ReadonlySet<ActSign>, among?: readonly ActSign[]): ActRow | undefined {
  return ACT_ROWS.find(
    (row) =>
      (lemma === null ? row.words === null : row.words?.has(lemma) === true) &&
      row.signs.some((sign) => signs.has(sign) && (among === undefined || among.includes(sign))),
  );
}

function rangeOf(document: Document, { start, end }: Span): TokenRange {
  const first = tokenAt(document, start);
  return [first, Math.max(first, tokenAt(document, end - 1))];
}

/** The word of a cue on which its others hang; of several the first that is a verb, a noun or an adjective. -1 for marks. */
function headOf({ tree: { head, pos } }: Reader, [first, last]: TokenRange): number {
  let other = -1;
  for (let i = first; i <= last && i < head.length; i++) {
    const isTop = head[i]! < first || head[i]! > last;
    if (pos[i] !== Tag.VERB && pos[i] !== Tag.NOUN && pos[i] !== Tag.ADJ && pos[i] !== Tag.PROPN) continue;
    if (isTop) return i;
    if (other < 0) other = i;
  }
  return other;
}

/** "refused to [say]", "kept [asking]", "expressed [doubt]": what the content hangs from, as far as the cue has it. */
function lowest(reader: Reader, top: number, [first, last]: TokenRange): number {
  const { tree } = reader;
  let head = top;
  for (let i = top; i <= last;) {
    const below = childrenOf(tree, i, COMPLEMENTS).find(
      (child) => child > i && child <= last && tree.pos[child] === Tag.VERB,
    );
    if (below === undefined) break;
    head = i = below;
  }
  if (tree.pos[head] !== Tag.VERB || !LIGHT_VERBS.has(reader.lemma(head))) return head;
  const noun = childBy(tree, head, OBJECTS);
  return noun >= first && ACT_NOUNS.has(reader.lemma(noun)) ? noun : head;
}

/** The form of a predicate that is an adjective, else the lemma. */
function lemmaOf(reader: Reader, token: number): string {
  return isPredicated(reader, token) ? reader.lower(token) : reader.lemma(token);
}

function isPredicated({ tree, lower }: Reader, token: number): boolean {
  if (!ACT_ADJECTIVES.has(lower(token))) return false;
  return (
    tree.pos[token] === Tag.ADJ || childBy(tree, token, COPULAS) >= 0 || childBy(tree, token, PASSIVE_AUXILIARIES) >= 0
  );
}

/** What a word does by itself. */
function ownAct(reader: Reader, token: number): AttributionAct | undefined {
  if (isPredicated(reader, token)) return ACT_ADJECTIVES.get(reader.lower(token));
  // a verb is taken for a noun now and then, and a lemma missed; a noun of the same name is another word: "called" is no "call"
  const lemma = reader.lemma(token);
  const noun = reader.tree.pos[token] === Tag.VERB ? undefined : ACT_NOUNS.get(lemma);
  return (
    noun ??
    ACT_VERBS.get(lemma) ??
    ACT_VERBS.get(reader.lower(token).replace(/(?:e?s|ed)$/, '')) ??
    ACT_VERBS.get(reader.lower(token).replace(/[sd]$/, ''))
  );
}

/** Signs of the cue itself: modal and preposition. */
function addCueSigns(
  { tree, lower }: Reader,
  head: number,
  [, last]: TokenRange,
  kind: AttributionKind,
  said: Set<ActSign>,
): void {
  if (childrenOf(tree, head, AUXILIARIES).some((token) => /^(?:would|[’']d)$/.test(lower(token)))) said.add('would');
  if (kind === 'direct') return;
  const below = childrenOf(tree, head).filter((child) => child > head);
  const prepositions = below.map((child) => lower(childBy(tree, child, CASES_OR_MARKERS)));
  if (
    prepositions.includes('as') ||
    below.some(
      (child) => tree.relation[child] === Rel.xcomp && tree.pos[child] === Tag.ADJ && childBy(tree, child, MARKERS) < 0,
    )
  )
    said.add('as');
  if (said.has('whether')) return;
  const behind = tree.pos[head + 1] === Tag.ADV && !SIGN_OF_PREPOSITION.has(lower(head + 1)) ? head + 2 : head + 1;
  const sign = SIGN_OF_PREPOSITION.get(lower(behind)) ?? SIGN_OF_PREPOSITION.get(lower(last));
  if (sign !== undefined) said.add(sign);
  if (prepositions.includes('for')) said.add('somebody for');
}

/** Signs of the content: the form of its clause. */
function addClauseSigns(reader: Reader, head: number, [first, last]: TokenRange, said: Set<ActSign>): void {
  const { tree, lower } = reader;
  let opening = first;
  while (
    opening < last &&
    !QUESTION_WORDS.has(lower(opening)) &&
    (tree.pos[opening] === Tag.PUNCT || tree.pos[opening] === Tag.ADV || lower(opening) === 'not')
  )
    opening++;
  if (QUESTION_WORDS.has(lower(opening))) {
    said.add('whether');
    return;
  }
  for (const root of rootsOf(reader, head, first, last)) {
    if (
      lower(opening) !== 'that' &&
      isInfinitive(reader, root) &&
      (lower(opening) === 'to' ||
        lower(first - 1) === 'to' ||
        (tree.head[root] === head && (COMPLEMENTS[tree.relation[root]!] === 1 || isBehindTold(tree, root, first))))
    )
      said.add(isPassive(tree, head) ? 'passive to' : 'to');
    else if (
      OBJECTS[tree.relation[root]!] === 1 &&
      childrenOf(tree, root, ADNOMINAL_CLAUSES).some((clause) => isInfinitive(reader, clause))
    )
      said.add('object to');
    else if (isWished(reader, root)) said.add('should');
    else if (root === opening && tree.inflection[root] === Form.ing && childBy(tree, root, AUXILIARIES) < 0)
      said.add('ing');
  }
}

/** "asked [the firm and the bank to pay]": an infinitive behind an object that stands in the content, though the parser takes it for what that is asked for. */
function isBehindTold(tree: Tree, infinitive: number, first: number): boolean {
  const told = childBy(tree, tree.head[infinitive]!, OBJECTS);
  return tree.relation[infinitive] === Rel.advcl && told >= first && told < infinitive;
}

/** How many tokens into a content the head of its clause is looked for. */
const FAR = 60;

/** What of a content hangs from the cue's head or from nothing in the content, in its first sentence. */
function rootsOf(
  { tree, document: { tokens, sentenceTokens } }: Reader,
  head: number,
  first: number,
  last: number,
): number[] {
  const end = Math.min(last, sentenceTokens[tokens.sentence[first]! + 1]! - 1);
  const roots: number[] = [];
  for (let i = first; i <= Math.min(end, first + FAR); i++) {
    const above = tree.head[i]!;
    if ((above === head || above < first || above > end) && tree.pos[i] !== Tag.PUNCT && tree.pos[i] !== Tag.PART)
      roots.push(i);
  }
  return roots;
}

/** "to leave", though not "the plan is to leave", "the hall is to be closed". */
function isInfinitive({ tree, lower }: Reader, token: number): boolean {
  const to = childrenOf(tree, token, MARKERS).find(
    (mark) => mark < token && lower(mark) === 'to' && tree.pos[mark] === Tag.PART,
  );
  return to !== undefined && !childrenOf(tree, token, ANY_AUXILIARIES).some((auxiliary) => auxiliary < to);
}

/** "that he resign", "that it be closed", "that she should go". */
function isWished({ tree, lower }: Reader, root: number): boolean {
  if (childBy(tree, root, ANY_SUBJECTS) < 0) return false;
  const helpers = [
    ...childrenOf(tree, root, AUXILIARIES),
    ...childrenOf(tree, root, PASSIVE_AUXILIARIES),
    ...childrenOf(tree, root, COPULAS),
  ];
  if (helpers.length === 0) return tree.pos[root] === Tag.VERB && tree.inflection[root] === Form.base;
  return helpers.some((token) => lower(token) === 'should') || (helpers.length === 1 && lower(helpers[0]!) === 'be');
}

/** "wanted to know", "would like to hear why". */
function asksToKnow(reader: Reader, head: number, said: ReadonlySet<ActSign>): boolean {
  const { tree } = reader;
  return childrenOf(tree, head, COMPLEMENTS).some(
    (child) =>
      child > head &&
      isInfinitive(reader, child) &&
      COMING_TO_KNOW.has(reader.lemma(child)) &&
      (said.has('whether') || asksBelow(reader, child)),
  );
}

/** Whether a clause below has a question word at its head. */
function asksBelow({ tree, lower }: Reader, verb: number): boolean {
  return (
    childrenOf(tree, verb).some((child) => child > verb && QUESTION_WORDS.has(lower(tree.left[child]!))) ||
    QUESTION_WORDS.has(lower(verb + 1)) ||
    QUESTION_WORDS.has(lower(verb + 2))
  );
}

/** Words that are a question and nothing else. */
function isQuestion({ document, lower }: Reader, content: readonly Span[]): boolean {
  if (!endsAsking(document, content)) return false;
  const { tokens } = document;
  for (const { start, end } of content)
    for (let i = tokenAt(document, start); i < tokens.count && tokens.start[i]! < end; i++)
      if (/^[.!…]$/.test(lower(i))) return false;
  return true;
}

/** Whether the last mark is a question mark, but for marks that close. */
function endsAsking({ text }: Document, content: readonly Span[]): boolean {
  const last = content.at(-1);
  if (last === undefined) return false;
  let end = last.end;
  while (end > last.start && /[\s"“”'’»«)\]!]/.test(text[end - 1]!)) end--;
  return text[end - 1] === '?';
}
