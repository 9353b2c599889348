import { wordForm } from '../language/word-forms.ts';
import type { Document } from '../language/document.ts';
import type { Entity, Mention } from '../entities/types.ts';
import type { TaggedMention } from '../entities/mention.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { clausesOf } from '../syntax/clauses.ts';
import { treeOf } from '../syntax/tree.ts';
import { exponential } from '../text/exponential.ts';
import { Article, createDraft, Kind, type Cluster, type Draft } from './mention-draft.ts';
import { confidenceOf } from './confidence.ts';
import { link } from './engine.ts';
import { isNumberedSpeaker } from '../english/speaker-roles.ts';
import { KIN_ADDRESS, ROYALS } from '../english/titles.ts';
import { isBarePredicate, isHolding, isSpeaking } from './grammar.ts';
import { isOneLetterOff } from './name-matching.ts';
import { chooseLikeliestName } from './nameless.ts';
import type { About } from './name-titles.ts';
import type { Choice, Choose } from './resolution.ts';
import { textOf } from './mention-text.ts';
import { linkModels } from './link-models.ts';

/**
 * Links mentions into entities: names that are of the same thing, nominals ("the minister") and pronouns that continue it. An entity without a
 * name is given where the text mentions one person, group or place more than once, one person at all ("a spokesman"), since such people speak and are spoken of, and a body that says
 * something ("the foreign ministry"). Its `name` is then its fullest nominal; whom the text never names, though he says "I", is called "author", or "interviewee" where somebody asks him;
 * a group is "we".
 *
 * @param mentions names, dates and amounts, in text order and disjoint
 */
export function linkMentions(document: Document, mentions: readonly TaggedMention[]): readonly Entity[] {
  const linked = link(document, mentions, linkModels(), chooseLikeliest, chooseLikeliestName);
  const entities: Entity[] = [];
  const ids = new Map<number, number>();
  for (const { cluster } of linked.drafts) {
    if (cluster < 0 || ids.has(cluster)) continue;
    ids.set(cluster, -1);
    const own = linked.clusters[cluster]!;
    if (!isWorthGiving(document, own)) continue;
    const { name, aliases } = namesOf(document, own);
    const id = `e${entities.length + 1}`;
    const entity = { id, label: own.label, name, aliases, mentions: mentionsOf(document, own) };
    const about = linked.titles.get(cluster);
    entities.push(about === undefined ? entity : withTitle(entity, about));
  }
  return entities;
}

const withTitle = (entity: Entity, { title, affiliation }: About): Entity => ({
  ...entity,
  ...(title === undefined ? {} : { title }),
  ...(affiliation === undefined ? {} : { affiliation }),
});

/** Least probability of an antecedent, by class: "it" mostly stands for no entity at all. */
const LEAST = [1, 0.4, 0.4, 0.4, 0.45];

/** The likeliest antecedent, if it is likely enough. Training calibrates its confidence. */
export const chooseLikeliest: Choose = ({ linked }, candidates, scores): Choice => {
  let best = 0;
  for (let i = 1; i < scores.length; i++) if (scores[i]! > scores[best]!) best = i;
  if (best === candidates.length) return NONE;
  let sum = 0;
  for (const score of scores) sum += exponential(score - scores[best]!);
  const probability = 1 / sum;
  return probability < (LEAST[linked] ?? 1)
    ? NONE
    : { index: best, confidence: confidenceOf(probability, candidates[best]!.last) };
};
const NONE: Choice = { index: -1, confidence: 0 };

function isWorthGiving(document: Document, { named, mentions, plural, kind, label }: Cluster): boolean {
  if (named || mentions.length > 1) return true;
  const isBody = kind === Kind.group || label === 'GPE'; // no road and no lake
  const [only] = mentions as [Draft];
  // "he worked as a clerk" brings in nobody
  if (only.article === Article.indefinite && isBarePredicate(document, treeOf(document), only.top)) return false;
  return !plural && (kind === Kind.person || (isBody && isVoice(document, only)));
}

/** Whether somebody or a body says something there, or is told to have said it: "according to the foreign ministry". */
function isVoice(document: Document, draft: Draft): boolean {
  const isSource =
    draft.first > 1 &&
    wordForm(document, draft.first - 1) === 'to' &&
    ACCORDING.test(wordForm(document, draft.first - 2));
  if (draft.form !== 'nominal') return false;
  const next = draft.last + (wordForm(document, draft.last + 1) === ',' ? 2 : 1);
  const isWhich = /^(?:which|who)$/.test(wordForm(document, next));
  const voices = isWhich ? [draft, createDraft(document, { ...draft, first: next, last: next })] : [draft];
  return isSource || voices.some((voice) => isSpeaking(document, voice) || isHolding(document, voice));
}
const ACCORDING = /^according$/i;

/** The fullest form, and the others in the order of the text. */
function namesOf(document: Document, { named, mentions, called, kind }: Cluster): { name: string; aliases: string[] } {
  const times = new Map<string, number>();
  const ranked = new Set<string>();
  for (const draft of mentions) {
    if (named ? draft.form !== 'name' : draft.form === 'pronoun') continue;
    if (named && kind === Kind.person && ROYALS.has(wordForm(document, draft.first - 1)))
      ranked.add(textOf(document, draft.first - 1, draft.last));
    const text = named || kind === Kind.person ? textOf(document, draft.first, draft.last) : wholeOf(document, draft);
    times.set(text, (times.get(text) ?? 0) + 1);
    if (times.size > MOST_FORMS) break;
  }
  const forms = [...times.keys()];
  if (forms.length + ranked.size === 1) return { name: forms[0]!, aliases: [] };
  let name = '';
  let best = -1;
  for (const form of forms) {
    const fullness = fullnessOf(form);
    // of "Ada Odee" and "Ada Ode" what is written more often is right
    const isSpelling = kind === Kind.person && isOneLetterOff(form, name);
    if (isSpelling ? times.get(form)! > times.get(name)! : fullness > best) {
      best = fullness;
      name = form;
    }
  }
  // who has one name is known by it and the rank: "King Oduya", "Sheikh Rowshana", whose name the rank is, too
  const whole = name.includes(' ') ? undefined : [...ranked].find((form) => form.endsWith(` ${name}`));
  name = whole ?? name;
  const own = mentions[0];
  if (name === '' && own) name = called || (PRONOUN_NAMES[own.pronoun] ?? '');
  return { name, aliases: named ? [...forms, ...ranked].filter((form) => form !== name) : [] };
}

/** Longest that stands around the noun of a body, in tokens. */
const MOST_AROUND = 10;

/** The noun of a body with whose it is, what of, and where: "the mayor's office", "the ministry of culture", "the embassy in Tarn". */
function wholeOf(document: Document, { first, last, head }: Draft): string {
  const { tokens } = document;
  const start = clausesOf(document).phraseStart(head);
  const from = start >= 0 && start < first && first - start < MOST_AROUND ? start : first;
  let to = last;
  const tie = wordForm(document, last + 1);
  if (/^(?:of|for|in)$/.test(tie))
    for (let i = last + 2; i < last + MOST_AROUND && tokens.sentence[i] === tokens.sentence[last]; i++) {
      const { pos, head: above } = tokens;
      if (pos[i] !== Tag.PROPN && (pos[i] !== Tag.NOUN || tie === 'in')) continue;
      if (above[i] !== head) continue;
      to = clausesOf(document).phraseOf(i).last; // what hangs from another word is nothing of the body's: "accused the army of lies"
      break;
    }
  return textOf(document, from, to);
}

/** By class of pronoun. */
const PRONOUN_NAMES = ['', 'he', 'she', 'they', 'it', 'author', 'we', 'you'];
const MOST_FORMS = 50;

/** More words are fuller ("Auntie" is none), then more letters; capitals alone are a heading's way to write, the family's name before a comma a register's. */
function fullnessOf(form: string): number {
  const [first, ...rest] = form.split(' ');
  const words = isNumberedSpeaker(form) ? 0 : rest.length + (KIN_ADDRESS.has(first!.toLowerCase()) ? 0 : 1);
  return (
    Math.min(words, 50) * 1000 +
    Math.min(form.length, 400) -
    (form.includes(', ') ? 2 : 0) +
    (form === form.toUpperCase() && form.length > 5 ? 0 : 500)
  );
}

function mentionsOf({ tokens }: Document, { mentions }: Cluster): Mention[] {
  const inOrder = mentions.length < 2 ? mentions : [...mentions].sort((a, b) => a.first - b.first || a.last - b.last);
  return inOrder.map(({ first, last, form, label, confidence }: Draft): Mention => ({
    start: tokens.start[first]!,
    end: tokens.end[last]!,
    form,
    label,
    confidence: Math.round(confidence * 1000) / 1000,
  }));
}
