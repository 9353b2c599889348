import { Tag } from '../../english/pos-tags.ts';
import type { Document } from '../../language/document.ts';
import { kindOfNoun, Noun } from '../lists/nouns.ts';
import { ADDRESS, TITLES } from '../../english/titles.ts';
import { Kind, type Draft } from './mention-draft.ts';
import type { Linked } from './engine.ts';
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

const { ADJ, NOUN, PROPN } = Tag;

/** By cluster. */
export function findTitles(document: Document, { drafts, clusters }: Linked): ReadonlyMap<number, About> {
  const { tokens, forms } = document;
  const found = new Map<number, About>();
  const formAt = (i: number): string => (i >= 0 && i < tokens.count ? forms[tokens.form[i]!]! : '');
  const bare = (i: number): string => formAt(i).toLowerCase().replace('.', '');

  for (let d = 0; d < drafts.length; d++) {
    const draft = drafts[d]!;
    if (draft.cluster < 0 || draft.form === 'pronoun' || clusters[draft.cluster]!.kind !== Kind.person || !clusters[draft.cluster]!.named) continue;
    if (draft.form === 'name') readBeforeName(draft, d);
    else if (draft.noun !== '' && !draft.plural) readNominal(draft, d);
  }
  return found;

  function note(cluster: number, title: string | undefined, affiliation: string | undefined): void {
    const about = found.get(cluster) ?? {};
    if (title !== undefined && title.length <= 80) {
      if (about.title === undefined || (title.length > about.title.length && title.toLowerCase().startsWith(`${about.title.toLowerCase()} `))) about.title = title;
    }
    if (affiliation !== undefined && about.affiliation === undefined) about.affiliation = affiliation;
    if (about.title !== undefined || about.affiliation !== undefined) found.set(cluster, about);
  }

  /** "Foreign Minister Ode", "former president Ode", "Freeland's Prime Minister Ode", "President Ode of Freeland". */
  function readBeforeName({ first, last, cluster }: Draft, d: number): void {
    const head = first - 1;
    if (head < 0 || tokens.sentence[head] !== tokens.sentence[first] || tokens.start[first]! - tokens.end[head]! > 2) return;
    const word = bare(head);
    const isTitle = TITLES.has(word) || isPersonNoun(word);
    if (!isTitle || ADDRESS.has(word) || WHEN.has(word)) return;
    let from = head;
    if (formAt(head - 1) === '-' && tokens.end[head - 1] === tokens.start[head] && tokens.end[head - 2] === tokens.start[head - 1]) from -= 2; // "Secretary-General Ode"
    while (from > 0 && head - from < 4 && tokens.sentence[from - 1] === tokens.sentence[head] && nameEndingAt(d, from - 1) === null) {
      const before = bare(from - 1);
      const p = tokens.pos[from - 1]!;
      const isCapital = isUpper(formAt(from - 1)) && (p === ADJ || p === NOUN || p === PROPN) && isUpper(formAt(from));
      if (!(TITLES.has(before) && !ADDRESS.has(before)) && !(isCapital && before.length > 2 && before !== 'the')) break;
      from--;
    }
    let title = textOf(document, from, head);
    // A name before it says whose: "Freeland's President", "Freeland President".
    const isOwned = formAt(from - 1) === "'s" || formAt(from - 1) === '’s';
    const owner = nameEndingAt(d, from - (isOwned ? 2 : 1));
    let affiliation = owner === null || owner.kind === Kind.person ? undefined : textOf(document, owner.first, owner.last);
    if (formAt(last + 1) === 'of' || formAt(last + 1) === 'from') {
      const after = nameStartingAt(d, last + (formAt(last + 2) === 'the' ? 3 : 2));
      if (after && (after.kind === Kind.place || after.kind === Kind.group)) {
        const where = textOf(document, after.first, after.last);
        if (formAt(last + 1) === 'of') title = `${title} of ${formAt(last + 2) === 'the' ? 'the ' : ''}${where}`;
        affiliation ??= where;
      }
    }
    note(cluster, title, affiliation);
  }

  /** "a spokeswoman for the water board", from the head on to the next comma or verb. */
  function readNominal({ first, head, cluster, noun }: Draft, d: number): void {
    const office = noun.slice(noun.indexOf(' ') + 1);
    if (!OFFICES.has(office) && !TITLES.has(office) && kindOfNoun(office) !== Noun.person && !TITLES.has(noun.slice(0, noun.indexOf(' ')))) return; // "mayor elect"
    let from = first;
    if (ARTICLE.test(formAt(from))) from++;
    if (from > head) return;
    const next = formAt(head + 1);
    let to = head;
    let affiliation: string | undefined;
    if (next === 'of' || next === 'for' || next === 'at') {
      for (let i = head + 2; i < tokens.count && i < head + 9 && tokens.sentence[i] === tokens.sentence[head]; i++) {
        const p = tokens.pos[i]!;
        const name = nameStartingAt(d, i);
        if (name) {
          if (name.kind !== Kind.person) affiliation ??= textOf(document, name.first, name.last);
          to = name.last;
          i = name.last;
        } else if (p === NOUN || p === PROPN) to = i;
        else if (p !== ADJ && !/^(?:the|a|an|of|and|for|-|’s|'s)$/.test(formAt(i))) break;
      }
    }
    if (affiliation === undefined) {
      for (let k = d - 1; k >= 0 && k > d - 4; k--) {
        const before = drafts[k]!;
        const gap = first - before.last;
        if (before.form === 'name' && gap === 2 && (formAt(first - 1) === "'s" || formAt(first - 1) === '’s') && (before.kind === Kind.place || before.kind === Kind.group)) affiliation = textOf(document, before.first, before.last);
      }
    }
    note(cluster, textOf(document, from, to), affiliation);
  }

  function isPersonNoun(word: string): boolean {
    const kind = kindOfNoun(word);
    return kind >= Noun.person && kind <= Noun.female && !FAMILY.has(word);
  }

  function nameEndingAt(d: number, token: number): Draft | null {
    for (let k = d - 1; k >= 0 && k > d - 6; k--) if (drafts[k]!.form === 'name' && drafts[k]!.last === token) return drafts[k]!;
    return null;
  }

  function nameStartingAt(d: number, token: number): Draft | null {
    for (let k = d + 1; k < drafts.length && k < d + 8; k++) if (drafts[k]!.form === 'name' && drafts[k]!.first === token) return drafts[k]!;
    return null;
  }
}

const ARTICLE = /^(?:the|an?|his|her|their|its|my|our|your)$/i;

function isUpper(form: string): boolean {
  const unit = form.charCodeAt(0);
  return unit >= 0x41 && unit <= 0x5a;
}

/** What stands before an office, and is none. */
const WHEN: ReadonlySet<string> = new Set(['late', 'former', 'then', 'ex', 'acting']);
const OFFICES: ReadonlySet<string> = new Set(['spokesman', 'spokeswoman', 'chairman', 'chairwoman', 'businessman', 'businesswoman', 'actress', 'king', 'queen', 'prince', 'princess', 'pope', 'bishop']);
const FAMILY: ReadonlySet<string> = new Set(['father', 'mother', 'son', 'daughter', 'brother', 'sister', 'husband', 'wife', 'uncle', 'aunt', 'nephew', 'niece', 'cousin', 'friend', 'man', 'woman', 'boy', 'girl', 'guy', 'dad', 'mom', 'mum',
  'colleague', 'grandfather', 'grandmother', 'person', 'child', 'kid', 'partner', 'baby']);
