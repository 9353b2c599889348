import { VALUE_LABELS } from '../entities/types.ts';
import { ARTICLE, BEFORE_AFFILIATIONS } from '../english/small-words.ts';
import { isRank, ROYALS, SPEAKING_FOR } from '../english/titles.ts';
import { LEADING_VERBS, WORKING_VERBS } from '../english/verbs.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { Rel } from '../syntax/relations.ts';
import { ACCUSED_NOUNS, VICTIM_NOUNS } from '../english/parts.ts';
import { isEmptyBeforeOffice } from '../english/offices.ts';
import type { Document } from '../language/document.ts';
import { turnAt } from '../structure/page.ts';
import { bareForm, wordForm } from '../language/word-forms.ts';
import { isOfficeNoun, titleBefore } from './title-span.ts';
import { kindOfNoun, NO_TITLES, Noun } from '../english/nouns.ts';
import { Article, Kind, type Cluster, type Draft } from './mention-draft.ts';
import { textOf } from './mention-text.ts';

/*
 * What the text calls a person, and what it ties the person to: "President Ada Ode of Freeland" is president of Freeland, "Ada Ode, a spokeswoman
 * for the water board" its spokeswoman, "Freeland's Prime Minister Ada Ode" prime minister. The first title counts; a later one only if it
 * says the same and more ("president", then "president of the water board").
 */

export interface About {
  title?: string;
  affiliation?: string;
}

/** The mentions of a text, in their clusters. */
export interface Mentioned {
  /** In the order of their first tokens. */
  readonly drafts: readonly Draft[];
  readonly clusters: readonly Cluster[];
  readonly names: readonly Draft[];
  /** By token: the name it is in, as its index, or -1. */
  readonly nameAt: Int32Array;
}

const FORMER = /^(?:former|ex)\b/i;

/** By the cluster of a person: the body that he speaks for, as its cluster. */
export function bodiesSpokenFor(
  document: Document,
  { names, clusters }: Mentioned,
  titles: ReadonlyMap<number, About>,
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const byName = new Map<string, number>();
  for (const { kind, first, last, cluster } of names) {
    if (kind !== Kind.group) continue;
    const name = textOf(document, first, last).slice(0, 80);
    if (!byName.has(name)) byName.set(name, cluster);
  }
  for (const [cluster, { title, affiliation }] of titles) {
    if (title === undefined || affiliation === undefined || !SPEAKING_FOR.test(title) || FORMER.test(title)) continue;
    const body = byName.get(affiliation);
    if (body !== undefined && clusters[body]!.kind === Kind.group) found.set(cluster, body);
  }
  return found;
}

const { ADJ, NOUN, PROPN } = Tag;
/** How far behind an office its "of" phrase may go, in tokens. */
const LONGEST = 9;

/** What titles are read from. */
interface Page extends Mentioned {
  readonly document: Document;
  /** The word at a token, and the same in small letters and without its stop; '' outside of the text. */
  readonly formAt: (i: number) => string;
  readonly bare: (i: number) => string;
  /** A place or a body that is named there. */
  readonly bodyAt: (token: number) => Draft | undefined;
  /** Words with a capital letter as the text writes them, by their small letters. */
  readonly written: () => ReadonlyMap<string, string>;
  /** Places and bodies as they are named. */
  readonly bodyNames: () => ReadonlySet<string>;
  /** By last token: pronouns that possess, and nouns. */
  readonly ownerEnding: ReadonlyMap<number, Draft>;
}

function createPage(document: Document, mentioned: Mentioned): Page {
  const { tokens, forms } = document;
  const { drafts, names, nameAt } = mentioned;
  const formAt = (i: number): string => (i >= 0 && i < tokens.count ? wordForm(document, i) : '');
  let written: ReadonlyMap<string, string> | undefined;
  let bodyNames: ReadonlySet<string> | undefined;
  const ownerEnding = new Map<number, Draft>();
  for (const draft of drafts) if (draft.form !== 'name' && draft.cluster >= 0) ownerEnding.set(draft.last, draft);
  return {
    ...mentioned,
    document,
    formAt,
    bare: (i) => bareForm(document, i),
    bodyAt: (token) => {
      const name = token >= 0 && token < tokens.count ? names[nameAt[token]!] : undefined;
      return name !== undefined && (name.kind === Kind.place || name.kind === Kind.group) ? name : undefined;
    },
    ownerEnding,
    written: () =>
      (written ??= new Map(
        forms.filter((form) => /^\p{Lu}.{0,60}\p{Ll}/u.test(form)).map((form) => [form.toLowerCase(), form]),
      )),
    bodyNames: () =>
      (bodyNames ??= new Set(
        names
          .filter(({ kind }) => kind === Kind.group || kind === Kind.place)
          .map(({ first, last }) => textOf(document, first, last)),
      )),
  };
}

const skipArticle = ({ bare }: Page, i: number): number => (bare(i) === 'the' ? i + 1 : i);

/** By cluster. */
export function findTitles(document: Document, mentioned: Mentioned): ReadonlyMap<number, About> {
  const page = createPage(document, mentioned);
  const { drafts, clusters } = mentioned;
  const found = new Map<number, About>();
  for (const draft of drafts) {
    const { cluster, form } = draft;
    if (cluster < 0 || form === 'pronoun' || clusters[cluster]!.kind !== Kind.person || !clusters[cluster]!.named)
      continue;
    if (form === 'name') {
      const before = titleAndBody(page, draft);
      if (before !== null) note(found, cluster, before.title, before.affiliation);
      note(found, cluster, undefined, bodyBehind(page, draft));
    } else if (draft.isTold && isOfficeOrTrade(draft)) {
      const told = readNominal(page, draft);
      if (told?.title !== undefined && isInCapitals(page.formAt(draft.head)) && isOfLabel(document, draft)) {
        const role = roleInCapitals(page, draft);
        note(found, cluster, role.title, told.affiliation ?? role.affiliation);
        continue;
      }
      if (told !== null) note(found, cluster, told.title, told.affiliation);
    }
  }
  return found;
}

function note(
  found: Map<number, About>,
  cluster: number,
  title: string | undefined,
  affiliation: string | undefined,
): void {
  if (title === undefined && affiliation === undefined) return;
  const about = found.get(cluster) ?? {};
  if (title !== undefined && title.length <= 80) {
    if (
      about.title === undefined ||
      (title.length > about.title.length && title.toLowerCase().startsWith(`${about.title.toLowerCase()} `))
    )
      about.title = title;
  }
  if (affiliation !== undefined && about.affiliation === undefined) about.affiliation = affiliation;
  found.set(cluster, about);
}

/** "Foreign Minister Ode", "former president Ode", "Freeland's Prime Minister Ode", "President Ode of Freeland". */
function titleAndBody(page: Page, name: Draft): About | null {
  const { document, nameAt, names, bare, formAt, bodyAt } = page;
  const span = titleBefore(document, name, nameAt, names);
  if (span === null) return null;
  let { first } = span;
  while (first < span.head && !ACTING.test(bare(first)) && isEmptyBeforeOffice(bare(first))) first++;
  // "[Prime Minister] Sheikh Ada Ode"
  const isRanked = first < span.last && ROYALS.has(formAt(span.last)) && isOfficeNoun(bare(span.last - 1));
  let title = textOf(document, first, isRanked ? span.last - 1 : span.last);
  if (span.outer >= 0) title = `${formAt(span.outer)} ${title}`;
  let affiliation = span.ownerFirst < 0 ? undefined : textOf(document, span.ownerFirst, span.ownerLast);
  const after = bare(name.last + 1) === 'of' ? bodyAt(skipArticle(page, name.last + 2)) : undefined;
  if (after !== undefined) {
    const where = textOf(document, after.first, after.last);
    title = `${title} of ${bare(name.last + 2) === 'the' ? 'the ' : ''}${where}`;
    affiliation ??= where;
  }
  return { title, ...(affiliation === undefined ? {} : { affiliation }) };
}

/** "Ode of Freeland", "Ode, formerly of the World Bank", "Ode at Tarn University", "Ode, who heads the Nurses' Union", "Ode, who is now at Tarn University", "Ode (Labour)". */
function bodyBehind(page: Page, { last }: Draft): string | undefined {
  const { document, bare, formAt, bodyAt } = page;
  const { tokens } = document;
  let at = last + 1;
  if (formAt(at) === '(') {
    const body = bodyAt(at + 1);
    return body !== undefined && body.kind === Kind.group && formAt(body.last + 1) === ')'
      ? textOf(document, body.first, body.last)
      : undefined;
  }
  const isApart = formAt(at) === ',';
  if (isApart) at++;
  if (/^(?:formerly|now|also|previously)$/.test(bare(at))) at++;
  const does = document.lemmas[tokens.lemma[at + 1]!] ?? '';
  if (bare(at) === 'who' && LEADING_VERBS.has(does)) at++;
  else if (bare(at) === 'who' && (does === 'be' || WORKING_VERBS.has(does))) {
    at += /^(?:now|currently|also)$/.test(bare(at + 2)) ? 3 : 2;
    if (!/^(?:at|with|for)$/.test(bare(at))) return undefined;
  } else if (
    !/^(?:of|from)$/.test(bare(at)) &&
    !(/^(?:at|with)$/.test(bare(at)) && (isApart || isTied(page, last, at)))
  )
    return undefined;
  const body = bodyAt(skipArticle(page, at + 1));
  // "Ode, of Mill Lane", "Ode, from Tarn": where somebody lives is nothing that he belongs to
  const isHome = body?.kind === Kind.place && (isApart || body.label === 'FAC');
  return body === undefined || isHome || tokens.sentence[body.first] !== tokens.sentence[last]
    ? undefined
    : textOf(document, body.first, body.last);
}

/** Whether the tree hangs what a preposition opens from a name: "[Ode] at Tarn University said". */
function isTied({ document: { tokens }, bodyAt, bare }: Page, last: number, at: number): boolean {
  const body = bare(at) === 'at' ? bodyAt(bare(at + 1) === 'the' ? at + 2 : at + 1) : undefined;
  if (body?.kind !== Kind.group) return false;
  for (let i = body.first; i <= body.last; i++) {
    const above = tokens.head[i]!;
    if (above <= last && above > last - LONGEST && tokens.relation[i] === Rel.nmod) return true;
  }
  return false;
}

/** "a spokeswoman for the water board", from the head on to the next comma or verb. */
function readNominal(page: Page, draft: Draft): About | null {
  const { document, formAt, bare } = page;
  const { first, head, noun } = draft;
  const office = noun.slice(noun.indexOf(' ') + 1);
  const isTitle =
    (kindOfNoun(office) === Noun.person && !(NO_TITLES.has(office) && formAt(head + 1) !== 'of')) || // "a friend of Lee"
    isOfficeNoun(office) ||
    isOfficeNoun(noun.slice(0, Math.max(0, noun.indexOf(' ')))); // "mayor elect"
  if (!isTitle) return null;
  const inFront = bodyInFront(page, draft);
  let { from } = inFront;
  if (from === first && ARTICLE.test(formAt(from))) from++;
  for (let i = from; i < head; i++) if (/(?:^|-)(?:old|born|aged)$/.test(bare(i))) from = i + 1; // "the 39-year-old doctor"
  while (from < head && !ACTING.test(bare(from)) && isEmptyBeforeOffice(bare(from))) from++;
  if (from > head) return null;
  let to = head;
  let { affiliation } = inFront;
  if (BEFORE_AFFILIATIONS.has(formAt(head + 1))) {
    const ends = endOfComplement(page, draft);
    if (formAt(head + 1) !== 'from' && formAt(head + 1) !== 'with') to = ends.to;
    affiliation ??= ends.body;
  }
  affiliation ??= bodyBefore(page, draft);
  return { title: textOf(document, from, to), ...(affiliation === undefined ? {} : { affiliation }) };
}

const isInCapitals = (word: string): boolean => word.length > 2 && word === word.toUpperCase();

function isOfLabel({ tokens, structure: { turns } }: Document, { head }: Draft): boolean {
  const role = turns[turnAt(turns, tokens.start[head]!)]?.role;
  return role != null && role.start <= tokens.start[head]! && tokens.end[head]! <= role.end;
}

/** "ADA ODE, [DIRECTOR OF LUMEN]:" as it would stand in a sentence: "director of Lumen". */
function roleInCapitals(page: Page, { head }: Draft): About {
  const { document, formAt } = page;
  const { tokens } = document;
  const isOf = formAt(head + 1) === 'OF';
  let last = head;
  for (let i = head + 1; isOf && i < head + LONGEST && tokens.sentence[i] === tokens.sentence[head]; i++) {
    if (!/^[\p{Lu}&'’.-]+$/u.test(formAt(i)) || !/\p{Lu}/u.test(formAt(i))) break;
    last = i;
  }
  const words: string[] = [];
  for (let i = head; i <= last; i++) {
    const word = formAt(i).toLowerCase();
    words.push(i > head + 1 ? (page.written().get(word) ?? word) : word);
  }
  const owner = words
    .slice(2)
    .join(' ')
    .replace(/^[Tt]he /, '');
  const isNamed = page.bodyNames().has(owner);
  return { title: words.join(' '), ...(isOf && isNamed ? { affiliation: owner } : {}) };
}

/** "The [Labour] leader", "the [Lumen] CEO": what is named in front is whose office it is; and where the title begins behind it. */
function bodyInFront(page: Page, { first, head }: Draft): { from: number; affiliation: string | undefined } {
  const { document, names, nameAt, bodyAt } = page;
  let from = first;
  let affiliation: string | undefined;
  for (let i = first; i < head; i++) {
    const name = names[nameAt[i]!];
    if (name === undefined) continue;
    const body = bodyAt(i);
    if (body !== undefined) affiliation = textOf(document, body.first, body.last);
    if (body !== undefined || name.kind === Kind.people) from = skipHyphen(page, name.last + 1);
    i = name.last;
  }
  return { from, affiliation };
}

/** "Ada Ode, [Freeland] police chief", "[Freeland]'s police chief", "[its] police chief". */
function bodyBefore(page: Page, { first, article }: Draft): string | undefined {
  const { document, formAt, bodyAt } = page;
  const before =
    (article === Article.none ? bodyAt(first - 1) : undefined) ??
    (/^['’]s?$/.test(formAt(first - 1)) ? bodyAt(first - 2) : undefined);
  if (before !== undefined) return textOf(document, before.first, before.last);
  return article === Article.possessive ? ownerMeant(page, first) : undefined;
}

/** "Its spokeswoman", "the club's owner": the name of the body that is meant. */
function ownerMeant({ document, clusters, ownerEnding }: Page, first: number): string | undefined {
  const owner = ownerEnding.get(first - 2) ?? ownerEnding.get(first);
  const own = owner === undefined ? undefined : clusters[owner.cluster];
  const name = own?.named === true && own.kind === Kind.group ? fullestName(own.mentions) : undefined;
  return name === undefined ? undefined : textOf(document, name.first, name.last);
}

const skipHyphen = ({ formAt }: Page, i: number): number => (/^(?:-|['’]s?)$/.test(formAt(i)) ? i + 1 : i);

/** Where "of the water board of Freeland" ends, and what it names. */
function endOfComplement(
  { document, names, nameAt, formAt, bare }: Page,
  { head, cluster }: Draft,
): { to: number; body: string | undefined } {
  const { tokens } = document;
  let to = head;
  let body: string | undefined;
  for (let i = head + 2; i < tokens.count && i < head + LONGEST && tokens.sentence[i] === tokens.sentence[head]; i++) {
    const p = tokens.pos[i]!;
    const name = names[nameAt[i]!];
    if (formAt(i) === 'and' && /^an?$/.test(formAt(i + 1))) break; // "the mayor of Tarn and a loyalist"
    if (name !== undefined) {
      if (name.cluster === cluster) {
        // "the Minister of Works [Sheikh] Ada Ode"
        while (to > head && isRank(bare(to))) to--;
        break;
      }
      // "a father of two" is of no body
      if (name.kind !== Kind.person && !VALUE_LABELS.has(name.label)) body ??= textOf(document, name.first, name.last);
      to = i = name.last;
    } else if (p === NOUN || p === PROPN) to = i;
    else if (p !== ADJ && !/^(?:the|a|an|of|and|for|-|['’]s?)$/.test(formAt(i))) break;
  }
  return { to, body };
}

/** What one is in a crime is no title: "the victim, Ada Ode". */
const isOfficeOrTrade = ({ noun, plural }: Draft): boolean =>
  noun !== '' && !plural && !ACCUSED_NOUNS.has(noun) && !VICTIM_NOUNS.has(noun);

/** The longest of some names. */
function fullestName(mentions: readonly Draft[]): Draft | undefined {
  let best: Draft | undefined;
  for (const draft of mentions)
    if (draft.form === 'name' && (best === undefined || draft.last - draft.first > best.last - best.first))
      best = draft;
  return best;
}

/** What says how an office is held, and is kept in a title. */
const ACTING = /^(?:acting|interim|caretaker|then)$/;
