/* Who speaks through a writing: whose it is ("a statement from [Ode]"), who has made it ("data compiled by [Lumen]"), and, where it comes again ("the report"), of whom the text has told it last. */
import { ANY_WRITING, DOCUMENTS, INQUIRIES, PRINTED, SENT_BY_WAY_OF } from '../english/function-words.ts';
import { kindOfNoun, Noun } from '../english/nouns.ts';
import { MAKING_OF_DATA } from '../english/verbs.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { lemmaAt, type Document } from '../language/document.ts';
import { lowerForm, wordForm, wordsBetween } from '../language/word-forms.ts';
import { clausesOf } from '../syntax/clauses.ts';
import { ADNOMINAL_CLAUSES, APPOSITIONS, CASE_MARKERS, CONJUNCTS, SUBJECTS } from '../syntax/relation-sets.ts';
import { Rel, relationSet } from '../syntax/relations.ts';
import { agentOf, subjectOf } from '../syntax/subjects.ts';
import { childBy, childrenOf, treeOf } from '../syntax/tree.ts';
import { isUpper } from '../text/letters.ts';
import type { EntityIndex, IndexedMention } from './entity-index.ts';
import { isName } from './beside-heads.ts';
import { tokenAt } from './token-places.ts';

/** "A statement from [Ode]", "[Ode]'s letter", "a [Tarn Council] report": whose a writing is. */
function authorOf(document: Document, index: EntityIndex, token: number): string | null {
  const { mentions, atToken } = index;
  const tree = treeOf(document);
  const clauses = clausesOf(document);
  // "a report in the [Tarn Herald]"
  const isPrinted = ({ entity, form }: IndexedMention): boolean =>
    entity.label === 'ORG' && form === 'name' && PRINTED.has(lemmaAt(document, token));
  for (const child of childrenOf(tree, token, AUTHORS)) {
    if (tree.relation[child] === Rel.compound && atToken[child]! < 0) {
      const body = bodyCalled(document, index, child);
      if (body !== null) return body;
    }
    const tie = childBy(tree, child, CASE_MARKERS);
    // "a report by the agency [Lumen]"
    const named = [child, clauses.phraseOf(child).last, childBy(tree, child, APPOSITIONS)].find(
      (i) => i >= 0 && atToken[i]! >= 0,
    );
    if (
      named === undefined ||
      !(
        tree.relation[child] === Rel['nmod:poss'] ||
        (tree.relation[child] === Rel.compound &&
          mentions[atToken[named]!]!.entity.label === 'ORG' &&
          !SENT_BY_WAY_OF.has(lemmaAt(document, token))) ||
        (tie >= 0 &&
          (/^(?:from|by)$/.test(clauses.lower(tie)) ||
            (clauses.lower(tie) === 'in' && isPrinted(mentions[atToken[named]!]!))))
      )
    )
      continue;
    const { label, id } = mentions[atToken[named]!]!.entity;
    // "a letter from [Tarn]" is by somebody there
    return tie >= 0 && clauses.lower(tie) === 'from' && /^(?:GPE|LOC)$/.test(label) ? null : id;
  }
  return null;
}

/** "A [board] report": the body that the text names, or calls, so before; null for none, and for one of several. */
function bodyCalled(document: Document, { mentions }: EntityIndex, noun: number): string | null {
  const word = lowerForm(document, noun);
  if (kindOfNoun(word) !== Noun.group) return null;
  let called = bodiesByWord.get(mentions);
  if (called === undefined) bodiesByWord.set(mentions, (called = indexBodies(document, mentions)));
  const [first, second] = called.get(word) ?? [];
  const at = document.tokens.start[noun]!;
  return first !== undefined && first.start < at && (second === undefined || second.start >= at)
    ? first.entity.id
    : null;
}

/** By the mentions of a document, and by each word that they have: the first mentions of the first two named bodies that are called so. */
const bodiesByWord = /* @__PURE__ */ new WeakMap<EntityIndex['mentions'], Map<string, IndexedMention[]>>();

function indexBodies({ text }: Document, mentions: EntityIndex['mentions']): Map<string, IndexedMention[]> {
  const byWord = new Map<string, IndexedMention[]>();
  const named = new Set(mentions.filter(isName).map(({ entity }) => entity));
  for (const mention of mentions) {
    const { entity, start, end } = mention;
    if (entity.label !== 'ORG' || !named.has(entity)) continue;
    for (const word of text.slice(start, end).toLowerCase().split(/\s+/, MOST_WORDS)) {
      const known = byWord.get(word) ?? [];
      if (known.length === 0) byWord.set(word, known);
      if (known.length < 2 && known[0]?.entity !== entity) known.push(mention);
    }
  }
  return byWord;
}

/** "data [compiled] by [LSEG]", "Ode issued a report": who has made it. */
export function makerOf(document: Document, index: EntityIndex, token: number): string | null {
  const { mentions, atToken } = index;
  const isWriting = DOCUMENTS.has(lemmaAt(document, token));
  const author = isWriting ? authorOf(document, index, token) : null;
  if (author !== null) return author;
  const tree = treeOf(document);
  const clauses = clausesOf(document);
  const isMaking = (verb: number): boolean => verb >= 0 && MAKING_OF_DATA.has(lemmaAt(document, verb));
  const above = tree.head[token]!;
  const made = childrenOf(tree, token, ADNOMINAL_CLAUSES).find(isMaking) ?? (isWriting && isMaking(above) ? above : -1);
  if (made < 0) return null;
  const agent = agentOf(tree, clauses, made);
  const maker = agent < 0 && tree.relation[token] === Rel.obj ? subjectOf(tree, clauses, made) : agent;
  if (maker < 0 || atToken[maker]! < 0) return null;
  const isGroup = childrenOf(tree, maker, CONJUNCTS).some(
    (other) => atToken[other] !== atToken[maker] && mentions[atToken[other]!]?.form === 'name',
  );
  return isGroup ? null : mentions[atToken[maker]!]!.entity.id;
}

const AUTHORS = /* @__PURE__ */ relationSet('nmod', 'nmod:poss', 'compound');

/** How far back a writing is looked for that comes again, in tokens. */
const FARTHEST_WRITING = 600;
/** And what has been reported, in sentences. */
const FARTHEST_REPORT = 5;

/** "[The report] said", after "a report by [Ode]" or "[Ode] said in a report": whose the last one was; nobody's where another has come in whose maker the text does not tell. */
export function makerBefore(
  document: Document,
  index: EntityIndex,
  token: number,
  speakerAt: (cue: number) => string | null,
): string | null {
  const { tokens } = document;
  const tree = treeOf(document);
  const clauses = clausesOf(document);
  const lemma = lemmaAt(document, token);
  const isWriting = DOCUMENTS.has(lemma) || ANY_WRITING.has(lemma);
  const isTold = wordForm(document, token + 1) !== ',' && childBy(tree, token, TELLING_WHOSE) >= 0;
  if (!isWriting || !isDefinite(token) || isTold) return null;
  const here = tokens.sentence[token]!;
  for (let t = token - 1; t >= 0 && token - t <= FARTHEST_WRITING; t--) {
    const word = lemmaAt(document, t);
    // "Ode [reported] a loss. The report said"
    const isReport = tokens.pos[t] === Tag.VERB && word.length > 3 && lemma.startsWith(word);
    const reporter = isReport && here - tokens.sentence[t]! <= FARTHEST_REPORT ? speakerAt(t) : null;
    if (reporter !== null && index.byId.get(reporter)!.mentions.some(isName)) return reporter;
    if (tokens.pos[t] !== Tag.NOUN || !isCalledSo(word, lemma)) continue;
    const made = makerOf(document, index, t);
    const maker = made ?? (tree.relation[t] === Rel.obl ? speakerAbove(t) : null);
    if (maker !== null) return isAnother(maker) ? null : maker;
    if (!isDefinite(t)) return null;
  }
  return null;

  /** "Ode [said] he would come in a letter". */
  function speakerAbove(noun: number): string | null {
    let speaker: string | null = null;
    for (let at = tree.head[noun]!, steps = 0; at >= 0 && steps < 4 && speaker === null; at = tree.head[at]!, steps++)
      speaker = speakerAt(at);
    return speaker;
  }

  function isDefinite(noun: number): boolean {
    return /^th(?:e|is|at)$/.test(clauses.lower(clauses.phraseOf(noun).first));
  }

  /** "The [Lumen] poll" is no other's, "the [new] poll" none that has been named. */
  function isAnother(maker: string): boolean {
    const { name } = index.byId.get(maker)!;
    const words = wordsBetween(document, clauses.phraseOf(token).first + 1, token - 1).split(' ', MOST_WORDS);
    const isNew = (word: string): boolean =>
      /^(?:new|other|second)$/.test(word) || (isUpper(word) && !name.includes(word));
    return words.some(isNew);
  }
}
const MOST_WORDS = 8;

/** "[The letter] came on Monday. It says": the writing that the sentence before an offset is about; -1 if it is about something else. */
export function writingBefore(document: Document, offset: number): number {
  const { tokens, sentenceTokens } = document;
  const { head, relation } = treeOf(document);
  const here = tokens.sentence[tokenAt(document, offset)]!;
  for (let i = here > 0 ? sentenceTokens[here - 1]! : 0; here > 0 && i < sentenceTokens[here]!; i++)
    if (SUBJECTS[relation[i]!] === 1 && head[head[i]!]! < 0) return DOCUMENTS.has(lemmaAt(document, i)) ? i : -1;
  return -1;
}

/** A poll is a study, and all are texts. */
const isCalledSo = (other: string, noun: string): boolean =>
  other === noun || (INQUIRIES.has(noun) && INQUIRIES.has(other)) || (ANY_WRITING.has(noun) && DOCUMENTS.has(other));

const TELLING_WHOSE = /* @__PURE__ */ relationSet('nmod', 'nmod:poss', 'acl', 'acl:relcl');
