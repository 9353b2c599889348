import { Tag } from '../grammar/pos-tags.ts';
import type { NumberedWords, Words } from '../language/words.ts';
import { mendJoints, type JointRules } from './clause-joints.ts';
import { mendMainVerbs } from './main-verbs.ts';
import { mendAppositions, mendOffices, mendRoles } from './noun-joints.ts';
import { createNetwork, MOST_AT_ONCE, type Network, type Parsed } from './network.ts';
import type { SyntaxModel } from './packed-network.ts';
import { RELATIONS } from './relations.ts';

/** What is read of the tokens of a text, sentence by sentence. */
export interface Syntax {
  /** Index into POS_TAGS. */
  readonly pos: Uint8Array;
  /** Index into INFLECTIONS. */
  readonly inflection: Uint8Array;
  /** The token that each hangs from, -1 for the root of its sentence. */
  readonly head: Int32Array;
  /** Index into {@link RELATIONS}. */
  readonly relation: Uint8Array;
}

interface Sentences {
  readonly form: Int32Array;
  readonly forms: readonly string[];
  /** First token of each sentence, and one entry more. */
  readonly sentenceTokens: Int32Array;
  /** The forms' tags in the lexicon. */
  readonly lexicon: Uint8Array;
  readonly numbered: NumberedWords;
  /** Whether nothing stands between a token and the one before. */
  readonly glued: (token: number) => boolean;
}

const PARATAXIS = RELATIONS.indexOf('parataxis');
const PUNCT = RELATIONS.indexOf('punct');
const APPOS = RELATIONS.indexOf('appos');
const FLAT = RELATIONS.indexOf('flat');
const COMPOUND = RELATIONS.indexOf('compound');

/** Tokens of a piece of what is no sentence any more (lists, tables, lost full stops): a tree takes time that grows with the square of its words, for each of them. */
const PIECE = 48;

/** What this floor asks of a language. */
export interface SyntaxRules {
  readonly model: () => SyntaxModel;
  /** Forms of address, as they are written before a name; and a surname, which the network takes words for that one of them makes a name. */
  readonly address: ReadonlySet<string>;
  readonly surname: string;
  readonly joints: JointRules;
}

/** A language's network, and whose numbers its words have. */
interface Reader {
  readonly network: Network;
  numbering: Words | undefined;
}

const readers = /* @__PURE__ */ new WeakMap<SyntaxRules, Reader>();

/** The network of a language, with words by these numbers. */
function networkOf(rules: SyntaxRules, words: Words): Network {
  let reader = readers.get(rules);
  if (reader === undefined)
    readers.set(rules, (reader = { network: createNetwork(rules.model()), numbering: undefined }));
  if (reader.numbering !== words) reader.network.forget();
  reader.numbering = words;
  return reader.network;
}

/** Tags and parses all sentences of a text. What stands beside a name for it, or for where its bearer sits, is no part of the sentence that the network reads. */
export function parseSentences(sentences: Sentences, rules: SyntaxRules): Syntax {
  const kept = withoutAsides(sentences);
  const { form, forms, sentenceTokens } = sentences;
  const syntax =
    kept.length === form.length
      ? parseAll(sentences, rules)
      : withAsides(form.length, kept, parseAll(tokensOf(sentences, kept), rules), (i) => asideAt(sentences, i));
  mendRoles(syntax, { form, forms, rules: rules.joints });
  mendMainVerbs(syntax, sentenceTokens, { form, forms, rules: rules.joints });
  mendJoints(syntax, { form, forms, rules: rules.joints });
  mendAppositions(syntax);
  mendOffices(syntax, { form, forms, rules: rules.joints });
  return syntax;
}

/** What the network does not read: how many tokens it has, and the first and last of its name, from its first token on. */
interface Aside {
  readonly size: number;
  readonly name: number;
  readonly last: number;
}

/**
 * All tokens but those of asides: of "(TWA)" behind "the Tarn Water Authority" and of a name in other letters behind one, a name again, which parts who speaks from what is said; of "(D-Tarn)" and
 * ", R-Ohio," behind who sits there; and of the rest of a surname in halves, "Ode[-Lee]", in whose middle the network would end a phrase.
 */
function withoutAsides(sentences: Sentences): Int32Array {
  const { form, sentenceTokens } = sentences;
  const kept = new Int32Array(form.length);
  let count = 0;
  let s = 0;
  for (let i = 0; i < form.length; i++) {
    while (sentenceTokens[s + 1]! <= i) s++;
    const aside = i > sentenceTokens[s]! ? asideAt(sentences, i) : null;
    if (aside !== null && i + aside.size <= sentenceTokens[s + 1]!) i += aside.size - 1;
    else kept[count++] = i;
  }
  return kept.slice(0, count);
}

/** The aside that begins at a token, if one does. */
function asideAt(sentences: Sentences, i: number): Aside | null {
  if (isShortName(sentences, i)) return { size: 3, name: 1, last: 1 };
  if (isHalf(sentences, i)) return { size: 2, name: 1, last: 1 };
  return seatAt(sentences, i);
}

function isShortName({ form, forms }: Sentences, i: number): boolean {
  const formAt = (k: number): string => forms[form[k]!] ?? '';
  return formAt(i) === '(' && formAt(i + 2) === ')' && SHORT_NAME.test(formAt(i + 1)) && /^\p{L}/u.test(formAt(i - 1));
}
const SHORT_NAME = /^(?:[A-Z][A-Za-z]*[A-Z]|\p{Lo}{2,6})$/u;

/** "Ada Ode[, R-Ohio,] said", "Ode [(D-Port Selin)]": the letter of a party with a place of up to three words. */
function seatAt({ form, forms, glued }: Sentences, i: number): Aside | null {
  const formAt = (k: number): string => forms[form[k]!] ?? '';
  if (!/^[(,]$/.test(formAt(i)) || !/^[DIR]$/.test(formAt(i + 1)) || !/^[-–]$/.test(formAt(i + 2))) return null;
  if (!glued(i + 2) || !/^\p{Lu}/u.test(formAt(i - 1))) return null;
  let last = 2;
  while (last < 5 && /^\p{Lu}/u.test(formAt(i + last + 1))) last++;
  if (last === 2) return null;
  const isClosed = formAt(i + last + 1) === (formAt(i) === '(' ? ')' : ',');
  return isClosed || formAt(i) === ',' ? { size: last + (isClosed ? 2 : 1), name: 3, last } : null;
}

/** "Ode[-Lee]", but not "Franco-German". */
function isHalf({ form, forms, lexicon, glued }: Sentences, i: number): boolean {
  const isName = (k: number): boolean => HALF_NAME.test(forms[form[k]!]!) && lexicon[form[k]!] !== Tag.ADJ;
  return forms[form[i]!] === '-' && glued(i) && glued(i + 1) && isName(i - 1) && isName(i + 1);
}
const HALF_NAME = /^\p{Lu}[’'\p{L}]*\p{Ll}$/u;

/** The sentences of some of the tokens. */
function tokensOf({ form, sentenceTokens, ...rest }: Sentences, kept: Int32Array): Sentences {
  let k = 0;
  return {
    ...rest,
    form: kept.map((i) => form[i]!),
    sentenceTokens: sentenceTokens.map((first) => {
      while (k < kept.length && kept[k]! < first) k++;
      return k;
    }),
  };
}

/** What was read of some tokens, with the asides between them, each of which hangs from the token before it. */
function withAsides(count: number, kept: Int32Array, read: Syntax, asideFrom: (i: number) => Aside | null): Syntax {
  const pos = new Uint8Array(count).fill(Tag.PUNCT);
  const inflection = new Uint8Array(count);
  const head = new Int32Array(count);
  const relation = new Uint8Array(count).fill(PUNCT);
  kept.forEach((i, k) => {
    pos[i] = read.pos[k]!;
    inflection[i] = read.inflection[k]!;
    relation[i] = read.relation[k]!;
    head[i] = read.head[k]! < 0 ? -1 : kept[read.head[k]!]!;
    const next = kept[k + 1] ?? count;
    const above = relation[i] === FLAT || relation[i] === COMPOUND ? head[i]! : i;
    for (let at = i + 1; at < next;) {
      const aside = asideFrom(at)!;
      const name = at + aside.name;
      for (let j = at; j < at + aside.size; j++) {
        head[j] = name;
        if (j < name || j > at + aside.last) continue;
        pos[j] = Tag.PROPN;
        relation[j] = FLAT;
      }
      head[name] = above;
      // "the Tarn Water [Authority] (TWA)", but "Ode-Lee"
      if (aside.size > 2) relation[name] = APPOS;
      at += aside.size;
    }
  });
  return { pos, inflection, head, relation };
}

function parseAll({ form, forms, sentenceTokens, lexicon, numbered }: Sentences, rules: SyntaxRules): Syntax {
  const count = form.length;
  const syntax = {
    pos: new Uint8Array(count),
    inflection: new Uint8Array(count),
    head: new Int32Array(count).fill(-1),
    relation: new Uint8Array(count),
  };
  const network = networkOf(rules, numbered.words);
  const isNamed = namedByAddress(form, forms, lexicon, rules.address);
  const batch = createBatch();
  const words = new Int32Array(MOST_AT_ONCE);
  const tags = new Uint8Array(MOST_AT_ONCE);
  const flush = (): void => {
    const { begins, from } = batch;
    const size = begins.at(-1)!;
    if (size === 0) return;
    for (let i = 0; i < size; i++) {
      const isName = isNamed[from + i] === 1;
      words[i] = isName ? -1 : numbered.numbers[form[from + i]!]!;
      tags[i] = isName ? Tag.PROPN : lexicon[form[from + i]!]!;
    }
    network.read(
      words,
      (i) => (isNamed[from + i] === 1 ? rules.surname : forms[form[from + i]!]!),
      tags,
      begins,
      batch.out,
    );
    copyOut(batch, syntax);
    batch.from += size;
    begins.length = 1;
  };
  /** Pieces that say what the one before says: they are read as it was. */
  const again: number[] = [];
  const isAgain = (at: number): boolean => {
    for (let i = at; i < at + PIECE; i++)
      if (form[i] !== form[i - PIECE] || isNamed[i] !== isNamed[i - PIECE]) return false;
    return true;
  };
  for (let s = 0; s + 1 < sentenceTokens.length; s++) {
    const [from, to] = [sentenceTokens[s]!, sentenceTokens[s + 1]!];
    const most = to - from > MOST_AT_ONCE ? PIECE : MOST_AT_ONCE;
    for (let at = from; at < to;) {
      const next = Math.min(to, at + most);
      if (most === PIECE && at - from >= PIECE && next - at === PIECE && isAgain(at)) {
        flush();
        again.push(at);
        batch.from = next;
      } else {
        if (next - batch.from > MOST_AT_ONCE) flush();
        batch.begins.push(next - batch.from);
      }
      at = next;
    }
  }
  flush();
  for (const at of again) copyPiece(syntax, at - PIECE, at);
  joinPieces(sentenceTokens, syntax);
  return syntax;
}

/** Which tokens are names because of what stands around them, whatever else the words are: "Mr Will", "Ms May Field", "the spokeswoman, He Ling", and "Felt" in a text that has "Mark Felt". */
function namedByAddress(
  form: Int32Array,
  forms: readonly string[],
  lexicon: Uint8Array,
  address: ReadonlySet<string>,
): Uint8Array {
  const isAddress = new Uint8Array(forms.length);
  for (let f = 0; f < forms.length; f++) if (address.has(forms[f]!)) isAddress[f] = 1;
  const isNamed = new Uint8Array(form.length);
  const surnames = surnamesLikeVerbs(form, forms, lexicon);
  for (let i = 0; i < form.length; i++) if (surnames.has(form[i]!)) isNamed[i] = 1;
  for (let i = 1; i < form.length; i++)
    if (
      isAddress[form[i - 1]!] === 1 &&
      isAddress[form[i]!] === 0 &&
      lexicon[form[i]!] !== Tag.PROPN &&
      /^\p{Lu}\p{Ll}/u.test(forms[form[i]!]!)
    )
      isNamed[i] = 1;
    else if (lexicon[form[i]!] === Tag.PRON && isNameWithin(forms, form, i)) isNamed[i] = 1;
  return isNamed;
}

/** Forms of verbs that are surnames in a text: "Mark [Felt] died" and, elsewhere, "Felt". A headline alone ("Ode Meets with") is no evidence. */
function surnamesLikeVerbs(form: Int32Array, forms: readonly string[], lexicon: Uint8Array): ReadonlySet<number> {
  const times = new Map<number, number>();
  const behindNames = new Set<number>();
  for (let i = 1; i + 1 < form.length; i++) {
    if (lexicon[form[i]!] !== Tag.VERB || !/^\p{Lu}\p{Ll}+$/u.test(forms[form[i]!]!)) continue;
    times.set(form[i]!, (times.get(form[i]!) ?? 0) + 1);
    const before = form[i - 1]!;
    const isBehindName = lexicon[before] === Tag.PROPN && /^\p{Lu}[\p{Ll}.]*$/u.test(forms[before]!);
    if (isBehindName && /^[\p{Ll}\p{P}]/u.test(forms[form[i + 1]!]!)) behindNames.add(form[i]!);
  }
  return new Set([...behindNames].filter((f) => times.get(f)! > 1));
}

/** "spokeswoman [He] Ling": what looks like a pronoun, written large within a sentence and before another such word. */
const isNameWithin = (forms: readonly string[], form: Int32Array, i: number): boolean =>
  /^\p{Lu}\p{Ll}+$/u.test(forms[form[i]!]!) &&
  /^(?:\p{Ll}+|,)$/u.test(forms[form[i - 1]!]!) &&
  /^\p{Lu}\p{Ll}+$/u.test(forms[form[i + 1] ?? form[i]!]!);

interface Batch {
  from: number;
  readonly begins: number[];
  readonly out: Parsed;
}

const createBatch = (): Batch => ({
  from: 0,
  begins: [0],
  out: {
    tags: new Uint8Array(MOST_AT_ONCE),
    inflections: new Uint8Array(MOST_AT_ONCE),
    heads: new Int32Array(MOST_AT_ONCE),
    relations: new Uint8Array(MOST_AT_ONCE),
  },
});

function copyOut({ from, begins, out }: Batch, { pos, inflection, head, relation }: Syntax): void {
  const size = begins.at(-1)!;
  pos.set(out.tags.subarray(0, size), from);
  inflection.set(out.inflections.subarray(0, size), from);
  relation.set(out.relations.subarray(0, size), from);
  for (let s = 0; s + 1 < begins.length; s++) {
    for (let i = begins[s]!; i < begins[s + 1]!; i++)
      head[from + i] = out.heads[i]! < 0 ? -1 : from + begins[s]! + out.heads[i]!;
  }
}

/** What was read of the piece at `from` holds for that at `to`. */
function copyPiece({ pos, inflection, head, relation }: Syntax, from: number, to: number): void {
  for (const list of [pos, inflection, relation]) list.copyWithin(to, from, from + PIECE);
  for (let i = 0; i < PIECE; i++) head[to + i] = head[from + i]! < 0 ? -1 : head[from + i]! + to - from;
}

/** A sentence that was too long for one reading has the root of its first piece; those of the others hang from it. */
function joinPieces(sentenceTokens: Int32Array, { head, relation }: Syntax): void {
  for (let s = 0; s + 1 < sentenceTokens.length; s++) {
    const from = sentenceTokens[s]!,
      to = sentenceTokens[s + 1]!;
    if (to - from <= MOST_AT_ONCE) continue;
    let root = -1;
    for (let i = from; i < to; i++) {
      if (head[i] !== -1) continue;
      if (root === -1) root = i;
      else {
        head[i] = root;
        relation[i] = PARATAXIS;
      }
    }
  }
}
