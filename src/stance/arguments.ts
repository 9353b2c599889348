import { POS_TAGS, type Document } from '../language/document.ts';
import { hashesOf } from '../language/hashes.ts';
import { traitsOf, type Trait } from '../language/words.ts';

/**
 * A light reading of clauses: noun phrases, verb groups, and who is the subject of which verb. There is no parser here; one pass over the
 * tags of a sentence chunks it, and subjects are sought leftwards from a verb on demand, so the cost stays linear in the text.
 */

/** A stretch of tokens, first and last, both included. */
export interface TokenSpan {
  readonly first: number;
  readonly last: number;
}

/** Bits of a distinct form: closed classes that the reading of clauses turns on. */
export const Word = {
  BE: 1 << 0, HAVE: 1 << 1, MODAL: 1 << 2, NOT: 1 << 3, RELATIVE: 1 << 4, POSSESSIVE: 1 << 5, PERSONAL: 1 << 6, TIME: 1 << 7,
  THAT: 1 << 8, TO: 1 << 9, BY: 1 << 10, SUBORDINATE: 1 << 11, PAST: 1 << 12, ING: 1 << 13, SAY: 1 << 14, CONDITION: 1 << 15,
  DO: 1 << 16, COMMA: 1 << 17, QUOTE: 1 << 18, BREAK: 1 << 19, GENITIVE: 1 << 20, COPULA: 1 << 21, PREPOSITION: 1 << 22, QUESTION: 1 << 23,
  SELF: 1 << 24, OF: 1 << 25, AND: 1 << 26, HYPHEN: 1 << 27, AMBIGUOUS: 1 << 30,
} as const;

const IRREGULAR_PARTICIPLES = `made said told held left lost met paid put read sent set sold stood struck thought thrown understood won torn led laid hit hurt kept known shown shown brought
 bought built caught cast felt found fought heard cut done drawn gone grown sworn seen sought slain let shot clung shut spent split stuck swept taught worn withdrawn withheld upheld begun born borne bound`;

const CLASSES: readonly (readonly [number, string])[] = [
  [Word.BE, "be am is are was were been being 's ’s 're ’re 'm ’m isn aren wasn weren"],
  [Word.COPULA, 'be am is are was were been being seem seems seemed look looks looked sound sounds sounded remain remains remained remaining become becomes became becoming feel feels felt feeling stay stays stayed appear appears appeared grow grows grew prove proves proved stand stands stood'],
  [Word.HAVE, "have has had having 've ’ve"],
  [Word.DO, 'do does did doing done'],
  [Word.MODAL, "will would shall should may might can could must ought 'll ’ll 'd ’d wo ca"],
  [Word.NOT, "not n't n’t never no neither nor hardly scarcely barely cannot without nobody none nothing seldom rarely"],
  [Word.RELATIVE, 'who whom which whose that where'],
  [Word.POSSESSIVE, 'my your his her its our their whose'],
  [Word.PERSONAL, 'i you he she it we they me him her us them this these those one who everyone everybody nobody someone anybody many some others both neither most few several all himself herself itself themselves'],
  [Word.SELF, 'i we me us my our myself ourselves'],
  [Word.TIME, `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
    today yesterday tomorrow tonight week month year day hour morning evening afternoon night weekend decade minute time weeks months years days hours earlier later last
    century summer winter spring autumn recently`],
  [Word.PAST, IRREGULAR_PARTICIPLES],
  [Word.THAT, 'that'], [Word.TO, 'to'], [Word.BY, 'by'], [Word.OF, 'of'], [Word.AND, 'and or & nor'],
  [Word.SUBORDINATE, 'because although though while whereas since as after before until unless if when whenever once that whether how why so lest'],
  [Word.CONDITION, 'if unless provided providing contingent conditional depending subject until assuming'],
  [Word.QUESTION, 'whether if why how what when who'],
  [Word.SAY, `say says said saying tell tells told telling add adds added adding remark remarked remarks explain explained explains explaining write wrote writes written think thinks thought believe believes believed
    argue argues argued arguing claim claims claimed claiming insist insists insisted insisting maintain maintains maintained declare declared declares state states stated stating
    note noted notes noting stress stressed stresses stressing feel felt feels suggest suggested suggests suggesting complain complained complains conclude concluded concludes
    contend contends contended reply replied replies replying answer answered tweet tweeted tweets concede conceded concedes admit admits admitted agree agreed agrees warn warned warns promise promised promises vow vowed vows pledge pledged predict predicted predicts announce announced
    emphasize emphasized emphasise emphasised tells reiterate reiterated assert asserted asserts observe observed recall recalled cite citing cites cited point pointed points pointing show shows comment commented`],
  [Word.COMMA, ','], [Word.QUOTE, '" “ ” \'\' `` ‘ ’ \' « »'], [Word.BREAK, '; : — – -- ( ) [ ] …'], [Word.HYPHEN, '-'],
  [Word.GENITIVE, "'s ’s ' ’"],
  [Word.PREPOSITION, `of in on at for with from by to against about over under between among into onto toward towards upon within without through during after before
    behind beside near across around amid despite regarding concerning along as off out since until than like per via throughout beyond alongside following including`],
  [Word.AMBIGUOUS, `back backs fear fears doubt doubts support supports demand demands hope hopes blame blames praise praises attack attacks warn warns slam slams trust trusts question questions
    welcome welcomes call calls need needs want wants fault faults favor favors favour favours host defend rebuke rebukes promise promises pledge pledges vow vows offer offers challenge challenges
    charge charges claim claims order orders request requests press thank thanks credit credits respect respects value values project forecast forecasts protest protests reject dispute disputes
    counter counters veto vetoes second champion champions plan plans`],
];

const classOf = new Map<string, number>();

/** Bits of a lower-case form. */
export function wordClass(form: string): number {
  if (classOf.size === 0) {
    for (const [bit, words] of CLASSES) for (const word of words.split(/\s+/)) classOf.set(word, (classOf.get(word) ?? 0) | bit);
  }
  const bits = classOf.get(form) ?? 0;
  const { length } = form;
  if (length <= 3) return bits;
  const last = form.charCodeAt(length - 1), before = form.charCodeAt(length - 2);
  if (before === 0x65 && (last === 0x64 || last === 0x6e)) return bits | Word.PAST; // -ed, -en
  return last === 0x67 && form.endsWith('ing') ? bits | Word.ING : bits;
}

const classTrait: Trait = ({ small }, word) => wordClass(small[word]!);

const tag = (name: (typeof POS_TAGS)[number]) => POS_TAGS.indexOf(name);
const ADJ = tag('ADJ'), ADP = tag('ADP'), ADV = tag('ADV'), AUX = tag('AUX'), CCONJ = tag('CCONJ'), DET = tag('DET'), NOUN = tag('NOUN'), NUM = tag('NUM'),
  PART = tag('PART'), PRON = tag('PRON'), PROPN = tag('PROPN'), PUNCT = tag('PUNCT'), SCONJ = tag('SCONJ'), SYM = tag('SYM'), VERB = tag('VERB'), X = tag('X');

/** Numbers of the tags, for those who read `Tokens.pos`. */
export const Tag = { ADJ, ADP, ADV, AUX, CCONJ, DET, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB, X } as const;

/** A verb with its auxiliaries: "has not been accused". */
export interface VerbGroup {
  /** First token (auxiliary, "to", "not" or the verb itself) and the main verb. */
  readonly first: number;
  readonly main: number;
  readonly passive: boolean;
  /** Infinitive with "to". */
  readonly infinitive: boolean;
  /** -ing without an auxiliary. */
  readonly gerund: boolean;
  /** -ed without an auxiliary: past tense or participle. */
  readonly bare: boolean;
  readonly negated: boolean;
  /** Token of the modal, -1 without. */
  readonly modal: number;
  /** The main verb is a form of "be", or another copula. */
  readonly copula: boolean;
}

/** What is said in writing is said by who released it. */
export const WRITINGS = new Set('statement letter report resolution article speech editorial message tweet post comment comments remarks note memo petition motion column video interview'.split(' '));

/** Nouns of bodies that look like nouns of acts and qualities. */
export const BODIES = new Set(`government parliament department establishment management regiment authority authorities university community minority majority city county society charity municipality
 delegation commission administration association organization organisation federation corporation opposition foundation coalition institution nation mission station union conference legislature alliance
 king leadership judiciary security`.split(/\s+/));

const QUANTIFIERS = new Set('most many some all both half one none several few part each either neither any much two three four five six'.split(' '));

/** What one document's clauses look like, read sentence by sentence as asked for. */
export interface Clauses {
  readonly document: Document;
  /** `Tag` of each token; a verb that the tagger missed is mended once its sentence is read. */
  tag(token: number): number;
  /** `Word` bits of each token. */
  bits(token: number): number;
  /** Lower-case form of each token. */
  lower(token: number): string;
  /** First token of the noun phrase that covers a token, -1 outside. */
  phraseStart(token: number): number;
  /** Last token of the noun phrase that covers a token, -1 outside. */
  phraseEnd(token: number): number;
  /** The verb group that covers a token, undefined outside. */
  verbGroup(token: number): VerbGroup | undefined;
  /** First token of the token's sentence. */
  sentenceFirst(token: number): number;
  /** Last token of the token's sentence. */
  sentenceLast(token: number): number;
  /** The subject of a verb group: base noun phrase, or undefined. */
  subject(group: VerbGroup): TokenSpan | undefined;
}

const NOMINAL = bitsOf(NOUN, PROPN, NUM, SYM, X);
/** Nouns of rank that are tagged as adjectives. */
const TITLES = new Set('chief general official head executive representative premier superior union military public opposition left right press firm'.split(' '));

/** Prepositions behind which no bare verb stands. */
const NEVER_BEFORE_VERBS = new Set('for of with without from by against about despite over'.split(' '));

/** Nouns that are tagged as adjectives behind a preposition. */
const STATES_OF_PEACE = new Set('calm quiet restraint moderation'.split(' '));

/** "a charge Novak denies": what somebody says of it follows at once. */
const CHARGES = new Set('charge claim accusation allegation suggestion assertion'.split(' '));

/** What is cast in words. */
const CAST = new Set('doubt doubts blame light aspersions suspicion ballots votes'.split(' '));

/** How far a subject may be from its verb, in tokens. */
const WINDOW = 60;

const INSIDE = bitsOf(NOUN, PROPN, NUM, SYM, X, ADJ, DET);

function bitsOf(...tags: number[]): number {
  return tags.reduce((bits, one) => bits | (1 << one), 0);
}

/**
 * Reads clauses; what it has read of a sentence it keeps. `names` gives the last token of the name of several words that a token stands in, -1
 * elsewhere: a name is one noun, whatever its words are ("called on the Red [Cross] to act", "Save the Children").
 */
export function readClauses(document: Document, names?: Int32Array): Clauses {
  const { tokens } = document;
  const { count, form, sentence } = tokens;
  const pos = tokens.pos.slice();
  const { small: lowers, forms } = hashesOf(document);
  const formBits = traitsOf(classTrait, forms);
  const start = new Int32Array(count).fill(-1);
  const end = new Int32Array(count).fill(-1);
  const groups: (VerbGroup | undefined)[] = new Array<VerbGroup | undefined>(count);
  const subjects: { readonly found: TokenSpan | undefined }[] = [];
  const done = new Uint8Array(document.sentences.length);

  const bits = (i: number) => (i >= 0 && i < count ? formBits[form[i]!]! : 0);
  const lower = (i: number) => (i >= 0 && i < count ? lowers[form[i]!]! : '');
  const sentenceFirst = (i: number) => document.sentenceTokens[sentence[i]!]!;
  const sentenceLast = (i: number) => document.sentenceTokens[sentence[i]! + 1]! - 1;

  function read(i: number): void {
    const s = sentence[i];
    if (s === undefined || done[s] === 1) return;
    done[s] = 1;
    retag(document.sentenceTokens[s]!, document.sentenceTokens[s + 1]!);
    chunk(document.sentenceTokens[s]!, document.sentenceTokens[s + 1]!);
    findGroups(document.sentenceTokens[s]!, document.sentenceTokens[s + 1]!);
  }

  /** Verbs of the present that the tagger took for nouns or adverbs: "growers fear that", "the Greens back the plan". */
  function retag(from: number, to: number): void {
    if (names !== undefined) for (let i = from; i < to; i++) if (names[i]! >= 0) pos[i] = PROPN;
    for (let i = from; i + 1 < to; i++) {
      if (isInName(i)) continue;
      const p = pos[i]!;
      if (p === VERB) {
        // "Having accused the referee"
        if (lower(i) === 'having' && pos[i + 1] === VERB && (bits(i + 1) & Word.PAST) !== 0) pos[i] = AUX;
        // "asked for help"
        const after = pos[i + 1]!;
        if ((after === PUNCT || after === ADP || after === CCONJ) && (bits(i) & (Word.PAST | Word.ING)) === 0 && i > from && NEVER_BEFORE_VERBS.has(lower(i - 1))) pos[i] = NOUN;
        // "There are fears that"
        else if ((bits(i) & Word.AMBIGUOUS) !== 0 && i - 2 >= from && (bits(i - 1) & Word.BE) !== 0 && lower(i - 2) === 'there') pos[i] = NOUN;
        // "has support for"
        else if ((bits(i) & (Word.AMBIGUOUS | Word.PAST | Word.ING)) === Word.AMBIGUOUS && i > from && (bits(i - 1) & Word.HAVE) !== 0 && (bits(i + 1) & (Word.PREPOSITION | Word.COMMA)) !== 0) pos[i] = NOUN;
        continue;
      }
      if (i === from) continue;
      // "called for calm"
      if (p === ADJ && pos[i - 1] === ADP && pos[i + 1] === PUNCT && STATES_OF_PEACE.has(lower(i))) { pos[i] = NOUN; continue; }
      // "the police chief said"
      if (p === ADJ && TITLES.has(lower(i)) && ((INSIDE >> pos[i + 1]!) & 1) === 0 && (bits(i + 1) & Word.HYPHEN) === 0) { pos[i] = NOUN; continue; }
      // ", promising an improved life"
      if ((p === ADJ || p === NOUN) && (bits(i) & Word.ING) !== 0 && (bits(i - 1) & Word.COMMA) !== 0 && (pos[i + 1] === DET || pos[i + 1] === PRON || (bits(i + 1) & Word.TO) !== 0)) { pos[i] = VERB; continue; }
      if (p !== NOUN && p !== ADV && p !== ADJ && p !== PROPN) continue;
      if ((p === NOUN || p === ADJ) && (isGerund(i) || followsModal(i, from))) { pos[i] = VERB; continue; }
      if ((p === NOUN || p === ADJ) && isPast(i, to)) {
        pos[i] = VERB;
        if (pos[i - 1] === ADJ) pos[i - 1] = NOUN; // "the firm", "the union"
        continue;
      }
      if ((bits(i) & Word.AMBIGUOUS) === 0) continue;
      const next = pos[i + 1]!;
      const before = pos[i - 1]!;
      const opens = next === DET || next === PRON || next === PROPN || (bits(i + 1) & (Word.THAT | Word.QUESTION | Word.POSSESSIVE)) !== 0;
      if (!opens) continue;
      const plural = lower(i).endsWith('s');
      if (before === ADJ && plural && TITLES.has(lower(i - 1)) && i - 2 >= from && pos[i - 2] === DET) { pos[i - 1] = NOUN; pos[i] = VERB; continue; }
      const isSubject = before === PRON ? (bits(i - 1) & Word.POSSESSIVE) === 0 : (before === NOUN || before === PROPN) && (lower(i - 1).endsWith('s') !== plural || (!plural && before === PROPN && isOneOfTwo(i - 1, from)));
      // "will [back] the plan", "will only [back] the plan", "did not [back] the plan"
      let auxiliary = i - 1;
      while (auxiliary > from && auxiliary > i - 4 && (pos[auxiliary] === ADV || (bits(auxiliary) & Word.NOT) !== 0)) auxiliary--;
      if (isSubject || (bits(auxiliary) & (Word.TO | Word.MODAL | (auxiliary < i - 1 ? Word.DO : 0))) !== 0 && pos[auxiliary] !== ADP) pos[i] = VERB;
    }
  }

  /** "Lee [menaced] the firm", "voters [deserved] credit", "the report [cast] doubt": the tagger takes a verb that it has not met for a noun or adjective. */
  function isPast(i: number, to: number): boolean {
    if ((bits(i) & Word.PAST) === 0 || lower(i).endsWith('en')) return false;
    const next = pos[i + 1]!, before = pos[i - 1]!;
    const isAfterNoun = before === NOUN || before === PROPN || (before === ADJ && TITLES.has(lower(i - 1)) && pos[i - 2] === DET);
    // "have [alleged] that"
    if ((bits(i - 1) & Word.HAVE) !== 0 && before === AUX) return (bits(i + 1) & Word.THAT) !== 0 || next === DET || next === PRON;
    const isAfterPronoun = before === PRON && (bits(i - 1) & (Word.POSSESSIVE | Word.PERSONAL)) === Word.PERSONAL;
    if (!isAfterNoun && !isAfterPronoun) return false;
    if (next === DET || next === PRON || next === PROPN || (bits(i + 1) & Word.POSSESSIVE) !== 0) return true;
    if (next !== NOUN || i + 2 >= to) return false;
    return isAfterPronoun || (before === NOUN && lower(i - 1).endsWith('s')) || (lower(i) === 'cast' && CAST.has(lower(i + 1)));
  }

  /** "denied [closing] the port", "from [building] its dam". */
  function isGerund(i: number): boolean {
    return (bits(i) & (Word.ING | Word.TIME)) === Word.ING && (pos[i - 1] === VERB || pos[i - 1] === ADP) && (pos[i + 1] === DET || (bits(i + 1) & Word.POSSESSIVE) !== 0);
  }

  /** "the port would [close]", "they will not [face] him"; not "Should [rain] fall". */
  function followsModal(i: number, from: number): boolean {
    let k = i - 1;
    if (k > from && (bits(k) & Word.NOT) !== 0) k--;
    return k > from && pos[k] === AUX && (bits(k) & Word.MODAL) !== 0 && (bits(k - 1) & Word.COMMA) === 0;
  }

  /** "Ode and Lee [support]": a name that "and" or "or" joins to another. */
  function isOneOfTwo(i: number, from: number): boolean {
    let k = i - 1;
    while (k > from && k > i - 4 && pos[k] === PROPN) k--;
    return k > from && pos[k] === CCONJ && (pos[k - 1] === PROPN || pos[k - 1] === NOUN);
  }

  /** Base noun phrases, possessors included: "Armenia's portrayal", "its people". */
  function chunk(from: number, to: number): void {
    let i = from;
    while (i < to) {
      if (!opensPhrase(i, from, to)) { i++; continue; }
      const p = pos[i]!;
      if ((bits(i) & Word.THAT) !== 0 || p === PRON && (bits(i) & Word.POSSESSIVE) === 0) { start[i] = end[i] = i; i++; continue; }
      let j = i;
      let nominal = (NOMINAL >> p) & 1 ? i : -1;
      if (p === PRON) nominal = -1;
      while (j + 1 < to) {
        const k = j + 1;
        const q = pos[k]!;
        const b = bits(k);
        if (isInName(k) && names![k] === names![j]) { j = k; nominal = k; continue; }
        if ((b & Word.BREAK) !== 0) break;
        // "On Monday Chile said"
        if (j === i && pos[i] === PROPN && q === PROPN && (bits(i) & Word.TIME) !== 0 && (b & Word.TIME) === 0 && i > from && pos[i - 1] === ADP) break;
        // "a charge [Norland] denies"
        if (q === PROPN && j > i && pos[j] === NOUN && CHARGES.has(lower(j)) && /^an?$/.test(lower(i))) break;
        // "criticised the report Thursday"
        if (nominal >= 0 && q === PROPN && (b & Word.TIME) !== 0) break;
        // 'ordered a "temporary suspension"'
        if ((b & Word.QUOTE) !== 0 && (b & Word.GENITIVE) === 0 && nominal < 0 && k + 1 < to && (((NOMINAL >> pos[k + 1]!) & 1) !== 0 || pos[k + 1] === ADJ)) { j = k; continue; }
        if ((b & Word.HYPHEN) !== 0 && k + 1 < to && touches(j, k) && touches(k, k + 1)) { j = k + 1; nominal = j; continue; }
        if ((b & Word.GENITIVE) !== 0 && nominal === j && q !== PUNCT && (pos[j] !== PRON) && q !== AUX && q !== VERB) { j = k; nominal = -1; continue; }
        if ((b & Word.GENITIVE) !== 0 && nominal === j && lower(k).length === 1 && lower(j).endsWith('s') && k + 1 < to && touches(j, k) && (((INSIDE >> pos[k + 1]!) & 1) !== 0)) { j = k; nominal = -1; continue; }
        if ((b & Word.THAT) !== 0) break;
        if (q === DET && (nominal >= 0 || pos[j] === PRON)) break;
        if (q === ADJ && nominal >= 0 && (k + 1 >= to || ((NOMINAL >> pos[k + 1]!) & 1) === 0)) break;
        if ((b & Word.COMMA) !== 0) {
          // "a long, costly war", "a broken, old truce", "a long-term, low-cost plan"
          if (!(nominal < 0 ? modifies(j) : nominal === j && isCompound(j, i)) || !joinsModifiers(k, i, to)) break;
          j = k;
          nominal = -1;
          continue;
        }
        if (((INSIDE >> q) & 1) !== 0) { j = k; if (((NOMINAL >> q) & 1) !== 0) nominal = k; continue; }
        // "the well-known mayor"
        if (q === ADV && nominal < 0 && isHyphened(k, to)) { j = k; continue; }
        if (q === ADV && nominal < 0 && k + 1 < to && (pos[k + 1] === ADJ || pos[k + 1] === NUM || (pos[k + 1] === VERB && (bits(k + 1) & (Word.PAST | Word.ING)) !== 0))) { j = k; continue; }
        if (q === CCONJ && nominal < 0 && (pos[j] === ADJ && k + 1 < to && pos[k + 1] === ADJ || (j > i && modifies(j) && joinsModifiers(k, i, to)))) { j = k; continue; }
        // "the broken ceasefire", "a growing movement": a participle between determiner or adjective and noun
        if (q === VERB && nominal < 0 && (b & (Word.PAST | Word.ING)) !== 0 && k + 1 < to && (((NOMINAL >> pos[k + 1]!) & 1) !== 0 || pos[k + 1] === ADJ || joinsModifiers(k + 1, i, to))) { j = k; continue; }
        // "the blame", "a call", tagged as verbs; and the noun of "its backing of"
        if (q === VERB && nominal < 0 && (pos[j] === DET || pos[j] === ADJ || pos[j] === PRON || (bits(j) & Word.GENITIVE) !== 0) && (bits(k + 1) & (Word.PREPOSITION | Word.COMMA)) !== 0 && (b & Word.PAST) === 0) { j = k; nominal = k; continue; }
        break;
      }
      if (nominal < 0) {
        // "the poor", "its own", "these": a phrase without a noun; possessive pronoun alone is an object ("accused her")
        const last = pos[i] === PRON ? i : j;
        if ((p === DET || p === PRON) && (bits(last) & Word.GENITIVE) === 0) { for (let k = i; k <= last; k++) { start[k] = i; end[k] = last; } }
        i = last + 1;
        continue;
      }
      for (let k = i; k <= nominal; k++) { start[k] = i; end[k] = nominal; }
      i = nominal + 1;
    }
  }

  function isInName(i: number): boolean {
    return names !== undefined && names[i]! >= 0;
  }

  function modifies(i: number): boolean {
    return pos[i] === ADJ || (pos[i] === VERB && (bits(i) & (Word.PAST | Word.ING)) !== 0);
  }

  /** Where a modifier that starts at a token ends: "old", "well-funded", "low-cost", "badly built"; -1 for none. */
  function modifierEnd(i: number, to: number): number {
    if (i + 3 < to && isCompound(i + 2, i)) return i + 2;
    if (pos[i] === ADV && i + 1 < to && modifies(i + 1)) return i + 1;
    return i < to && modifies(i) ? i : -1;
  }

  /** "well-[funded]", "long-[term]": the last part of a compound that describes. */
  function isCompound(last: number, from: number): boolean {
    if (last - 2 < from || (bits(last - 1) & Word.HYPHEN) === 0 || !touches(last - 2, last - 1) || !touches(last - 1, last)) return false;
    if (pos[last - 2] === NOUN && (bits(last) & Word.ING) !== 0) return false; // "foot-dragging"
    return modifies(last) || (pos[last] === NOUN && (pos[last - 2] === ADJ || pos[last - 2] === NUM));
  }

  /** "well[-]known mayor", tagged as an adverb, a hyphen and a participle. */
  function isHyphened(adverb: number, to: number): boolean {
    const last = adverb + 2;
    return last + 1 < to && (bits(adverb + 1) & Word.HYPHEN) !== 0 && touches(adverb, adverb + 1) && touches(adverb + 1, last) && (pos[last] === ADJ || pos[last] === VERB) && ((INSIDE >> pos[last + 1]!) & 1) !== 0 && pos[last + 1] !== DET;
  }

  /** "a long[,] costly war": a comma or "and" with a further modifier and the noun behind; in "Even among the injured, local officials condemned it" a clause begins. */
  function joinsModifiers(joint: number, first: number, to: number): boolean {
    if ((bits(joint) & Word.COMMA) === 0 && pos[joint] !== CCONJ) return false;
    const most = Math.min(to, joint + 10);
    let k = joint + 1;
    for (let end = modifierEnd(k, most); end >= 0; end = modifierEnd(pos[k] === CCONJ || (bits(k) & Word.COMMA) !== 0 ? k + 1 : k, most)) k = end + 1;
    if (k === joint + 1) return false;
    const noun = k;
    while (k < most && ((NOMINAL >> pos[k]!) & 1) !== 0) k++;
    return k > noun && (bits(noun) & Word.TIME) === 0 && (/^an?$/.test(lower(first)) || (pos[k] !== VERB && pos[k] !== AUX && (bits(k) & Word.SAY) === 0));
  }

  function opensPhrase(i: number, from: number, to: number): boolean {
    const p = pos[i]!;
    const b = bits(i);
    // "That is untrue"
    if ((b & Word.THAT) !== 0) {
      if (i + 1 >= to) return i > from && pos[i - 1] === VERB;
      if (pos[i + 1] === PUNCT && (bits(i + 1) & Word.QUOTE) === 0) return i > from && pos[i - 1] === VERB && /^[.!?;]$/.test(lower(i + 1)); // "She denied that."
      return (pos[i + 1] === AUX || pos[i + 1] === VERB) && (i === from || (i === from + 1 && (bits(from) & Word.QUOTE) !== 0));
    }
    if (((NOMINAL >> p) & 1) !== 0) return !(p === SYM && i + 1 >= to);
    if (p === DET) return (b & (Word.RELATIVE)) === 0 && !(lower(i) === 'no' && lower(i + 1) === 'longer');
    if (p === PRON) return (b & (Word.RELATIVE & ~Word.POSSESSIVE)) === 0 || (b & Word.POSSESSIVE) !== 0;
    if (p === ADJ) return i + 1 < to && (((INSIDE >> pos[i + 1]!) & 1) !== 0 || (bits(i + 1) & Word.HYPHEN) !== 0 || (pos[i + 1] === CCONJ && i + 2 < to && pos[i + 2] === ADJ) || (pos[i + 1] === VERB && (bits(i + 1) & Word.PAST) !== 0 && i + 2 < to && pos[i + 2] === NOUN));
    // "well-known mayors"
    if (p === ADV) return isHyphened(i, to);
    // "of broken ceasefires"
    return p === VERB && (b & Word.PAST) !== 0 && i > from && pos[i - 1] === ADP && i + 1 < to && ((NOMINAL >> pos[i + 1]!) & 1) !== 0;
  }

  /** "not only", "not just": more than it, not less. */
  function isNotOnly(i: number): boolean {
    return /^(?:only|just|merely|simply|solely)$/.test(lower(i + 1));
  }

  function touches(i: number, j: number): boolean {
    return tokens.end[i] === tokens.start[j];
  }

  function findGroups(from: number, to: number): void {
    for (let i = from; i < to; i++) {
      const p = pos[i]!;
      if (start[i]! >= 0) continue;
      if (p === VERB) addGroup(i, from);
      else if (p === AUX && (bits(i) & Word.MODAL) === 0) {
        // an auxiliary that no verb follows is the main verb: "was a disgrace", "has no plans"
        let j = i + 1;
        while (j < to && (pos[j] === ADV || (pos[j] === PART && (bits(j) & Word.TO) === 0) || (bits(j) & Word.NOT) !== 0 && start[j]! < 0)) j++;
        if (j < to && (pos[j] === AUX || pos[j] === VERB) && start[j]! < 0) continue;
        addGroup(i, from);
      }
    }
  }

  function addGroup(main: number, from: number): void {
    let first = main;
    let be = false, have = false, having = false, infinitive = false, negated = false, modal = -1;
    for (let i = main - 1; i >= from; i--) {
      const b = bits(i);
      const p = pos[i]!;
      if (groups[i] !== undefined || (start[i]! >= 0 && (b & Word.NOT) === 0)) break;
      if ((b & Word.TO) !== 0 && (p === PART || p === ADP) && !((bits(main) & Word.ING) !== 0)) { infinitive = true; first = i; if ((bits(i - 1) & Word.NOT) !== 0 && i - 1 >= from && lower(i - 1) === 'not') { negated = true; first = i - 1; } break; }
      if ((b & Word.NOT) !== 0 && p !== DET) { if (!isNotOnly(i)) negated = true; first = i; continue; }
      if (p === AUX || ((b & (Word.BE | Word.HAVE | Word.MODAL | Word.DO)) !== 0 && p !== VERB && p !== PART)) {
        if ((b & Word.BE) !== 0) be = true;
        if ((b & Word.HAVE) !== 0) have = true;
        if ((b & Word.ING) !== 0 && (b & Word.BE) === 0) having = true;
        if ((b & Word.MODAL) !== 0) modal = i;
        first = i;
        continue;
      }
      if (p === ADV && (b & (Word.RELATIVE | Word.SUBORDINATE)) === 0) { first = i; continue; }
      break;
    }
    const b = bits(main);
    const ing = (b & Word.ING) !== 0;
    const past = (b & Word.PAST) !== 0;
    const bare = !be && !have && !infinitive && modal < 0;
    if (!ing && first < main && (bits(main + 1) & Word.NOT) !== 0 && (b & (Word.BE | Word.DO)) !== 0 && lower(main + 1) === 'not') negated = true;
    if ((b & (Word.BE | Word.HAVE)) !== 0 && (bits(main + 1) & Word.NOT) !== 0 && pos[main + 1] !== DET && !isNotOnly(main + 1)) negated = true;
    const group: VerbGroup = {
      first, main, passive: !ing && past && be && (b & Word.BE) === 0, infinitive, gerund: (ing && bare) || having, bare: bare && past && !ing,
      negated, modal, copula: (b & Word.COPULA) !== 0,
    };
    for (let i = first; i <= main; i++) if (start[i]! < 0 || i === main) groups[i] = group;
  }

  function subject(group: VerbGroup, depth = 0): TokenSpan | undefined {
    if (depth > 4) return undefined;
    // a window, so that a sentence without end costs no more than its length
    const from = Math.max(sentenceFirst(group.main), group.main - WINDOW);
    const to = Math.min(sentenceLast(group.main), group.main + WINDOW);
    if (group.infinitive) {
      // "refused to condemn": the subject of the verb before; "urged the mayor to resign": its object
      for (let i = group.first - 1; i >= from && i > group.first - 16; i--) {
        const upper = groups[i];
        if (upper === undefined) { if ((bits(i) & (Word.BREAK)) !== 0) break; continue; }
        return subject(upper, depth + 1);
      }
      return group.first === from ? mainSubject(group, to, depth) : undefined;
    }
    if (group.gerund) {
      let i = group.first - 1;
      // "while accusing", ", citing", "and praising"
      while (i >= from && ((bits(i) & (Word.COMMA | Word.SUBORDINATE | Word.PREPOSITION | Word.QUOTE | Word.AND)) !== 0 || pos[i] === ADV || pos[i] === CCONJ)) i--;
      if (i < from) return mainSubject(group, to, depth);
      const comma = i < group.first - 1;
      // "a statement on Wednesday condemning"
      if (!comma && start[i]! >= 0 && (bits(end[i]!) & Word.TIME) !== 0) { i = start[i]! - 1; if (pos[i] === ADP) i--; }
      if (!comma && i >= from && start[i]! >= 0) {
        // "released a statement criticising": whose statement it is
        const verb = WRITINGS.has(lower(i)) ? groups[start[i]! - 1] : undefined;
        if (verb !== undefined && verb.main === start[i]! - 1) return subject(verb, depth + 1);
        // "wrote to the regulator demanding answers"
        const writing = (bits(start[i]! - 1) & Word.TO) !== 0 ? groups[start[i]! - 2] : undefined;
        if (writing !== undefined && writing.main === start[i]! - 2 && /^(?:wrote|writes|written|writing)$/.test(lower(writing.main))) return subject(writing, depth + 1);
        return { first: start[i]!, last: end[i]! };
      }
      // "the minister, citing the costs, rejected"
      return leftMain(i, from, depth, true) ?? (comma && start[i]! >= 0 && !isTime({ first: start[i]!, last: end[i]! }) ? { first: start[i]!, last: end[i]! } : undefined);
    }
    return leftSubject(group, from, to, depth);
  }

  /**
   * The subject of the nearest finite verb to the left, if asked for of the nearest that stands in no subordinate clause. Quotations are
   * passed over. `joined`: a past tense behind "and" goes with the verb of saying rather than with what is said ("She said the offer was low and accused").
   */
  function leftMain(i: number, from: number, depth: number, isMain = false, joined = false): TokenSpan | undefined {
    let isQuoted = false;
    for (let k = i; k >= from; k--) {
      if ((bits(k) & Word.QUOTE) !== 0 && (bits(k) & Word.GENITIVE) === 0) { isQuoted = !isQuoted; continue; }
      const upper = groups[k];
      if (upper === undefined || isQuoted) continue;
      if (!upper.gerund && !upper.infinitive && !isRelativeVerb(upper, from) && !(isMain && isSubordinate(upper, from))) {
        const found = subject((joined ? sayingOf(upper, from) : undefined) ?? upper, depth + 1);
        if (found !== undefined) return found;
      }
      k = upper.first;
    }
    return undefined;
  }

  /** "[said] the offer was low": the verb of saying whose content a verb's clause is, where nothing but "that" stands between. */
  function sayingOf(group: VerbGroup, from: number): VerbGroup | undefined {
    const subjectAt = group.first - 1;
    if (subjectAt < from || start[subjectAt]! < 0) return undefined;
    let before = start[subjectAt]! - 1;
    if (before > from && (bits(before) & Word.THAT) !== 0) before--;
    const verb = before >= from ? groups[before] : undefined;
    return verb !== undefined && verb.main === before && verb.bare && (bits(before) & Word.SAY) !== 0 ? verb : undefined;
  }

  function isRelativeVerb(group: VerbGroup, from: number): boolean {
    for (let k = group.first - 1; k >= from && k >= group.first - 4; k--) {
      if ((bits(k) & Word.RELATIVE) !== 0 && (bits(k) & Word.POSSESSIVE) === 0) return (k > from && start[k - 1]! >= 0) || (bits(k - 1) & (Word.COMMA | Word.PREPOSITION)) !== 0;
      if (groups[k] !== undefined) return false;
    }
    return false;
  }

  /** The token before a relative clause and its comma, or -1. */
  function beforeRelative(group: VerbGroup, from: number): number {
    let k = group.first - 1;
    while (k >= from && k >= group.first - 4 && (bits(k) & Word.RELATIVE) === 0) k--;
    if (k < from || (bits(k) & Word.RELATIVE) === 0) return -1;
    do k--; while (k >= from && (bits(k) & (Word.COMMA | Word.PREPOSITION)) !== 0);
    return k;
  }

  function beforeBracket(i: number, from: number): number {
    if (i < from || lower(i) !== ')') return i;
    let k = i - 1;
    while (k >= from && lower(k) !== '(') k--;
    return k - 1;
  }

  /** "She did not say how long the supplies [would last]": a clause with a word before its subject that ties it to another, which comes first. */
  function isSubordinate(group: VerbGroup, from: number): boolean {
    const k = group.first - 1;
    const before = k >= from && start[k]! >= 0 ? start[k]! - 1 : k;
    return before > from && (bits(before) & Word.SUBORDINATE) !== 0;
  }

  /** "Responding to the claims, the mayor said": the phrase behind the first comma that a verb follows. */
  function mainSubject(group: VerbGroup, to: number, depth: number): TokenSpan | undefined {
    for (let k = group.main + 1; k <= to; k++) {
      const verb = groups[k];
      if (verb === undefined || verb.gerund || verb.infinitive || k !== verb.main) continue;
      let comma = false;
      for (let m = group.main + 1; m < verb.first; m++) if ((bits(m) & Word.COMMA) !== 0) comma = true;
      if (!comma || isRelativeVerb(verb, sentenceFirst(k))) continue;
      return subject(verb, depth + 1);
    }
    return undefined;
  }

  function leftSubject(group: VerbGroup, from: number, to: number, depth: number): TokenSpan | undefined {
    let i = group.first - 1;
    let edge = i; // where a comma is one at the verb
    let commaAtVerb = false;
    let commaSeen = false;
    let fallback: TokenSpan | undefined;
    if (i < from) return inverted(group, to) ?? mainSubject(group, to, depth);
    const behind = isBehindWhatIsSaid(group, from) ? inverted(group, to) : undefined;
    if (behind !== undefined) return behind;
    // "many criticised"
    if (start[i]! < 0 && pos[i] === ADJ && (bits(i) & Word.PERSONAL) !== 0) return { first: i, last: i };
    // "criticised the plan and reiterated its demand"
    {
      let k = i;
      while (k >= from && pos[k] === ADV) k--;
      if (pos[k] === CCONJ || (bits(k) & Word.COMMA) !== 0 && pos[k - 1] === CCONJ) {
        const found = leftMain(k - 1, from, depth, false, group.bare);
        if (found !== undefined) return found;
      }
    }
    while (i >= from) {
      const b = bits(i);
      if (start[i]! >= 0) {
        const phrase = { first: start[i]!, last: end[i]! };
        let before = phrase.first - 1;
        while (before >= from && (bits(before) & Word.QUOTE) !== 0) before--;
        const bb = bits(before);
        // "unions, including the teachers and the miners, back it", "the union, but not the board, backs it"
        const examples = (bb & (Word.COMMA | Word.PREPOSITION | Word.AND | Word.NOT)) !== 0 ? beforeExamples(before, from) : -1;
        if (examples >= from) { i = examples; commaAtVerb = false; continue; }
        // "Tanaka, whose party trails, insisted"
        if (lower(phrase.first) === 'whose' || lower(before) === 'whose') { i = lower(before) === 'whose' ? before - 1 : phrase.first - 1; if ((bits(i) & Word.COMMA) !== 0) i--; continue; }
        if (before < from) return isTime(phrase) ? fallback : phrase;
        // "the teachers all condemned"
        if (phrase.first === phrase.last && /^(?:all|both|each)$/.test(lower(phrase.first)) && start[phrase.first - 1]! >= 0) { i = phrase.first - 1; continue; }
        // "after two of them called": a clause of its own
        if ((bb & Word.SUBORDINATE) !== 0 && (bb & Word.PREPOSITION) !== 0 && !commaSeen && !isTime(phrase)) return phrase;
        // "most of the cabinet"
        if ((bb & Word.OF) !== 0 && before - 1 >= from && start[before - 1]! < 0 && QUANTIFIERS.has(lower(before - 1))) return { first: before - 1, last: phrase.last };
        // "unless [he] leaves", "asked whether [he] leaves", where the tagger sees a preposition
        if ((bb & Word.SUBORDINATE) !== 0 && (bb & Word.PREPOSITION) === 0 && !commaSeen && !isTime(phrase)) return phrase;
        if (pos[before] === ADP || ((bb & (Word.PREPOSITION | Word.TO)) !== 0 && pos[before] !== SCONJ && (bb & Word.SUBORDINATE) === 0)) { i = before - 1; if (fallback === undefined && !isTime(phrase) && (bb & Word.OF) === 0) fallback = undefined; continue; }
        if (isTime(phrase)) { if (i === edge) edge = phrase.first - 1; i = phrase.first - 1; continue; }
        const verb = groups[before];
        if (verb !== undefined) {
          // "Lee, who criticised Novak, said": what a relative clause says is passed over
          const antecedentEnd = isRelativeVerb(verb, from) ? beforeRelative(verb, from) : -1;
          if (antecedentEnd >= from) { i = antecedentEnd; continue; }
          if (verb.gerund || verb.infinitive) { fallback ??= phrase; i = verb.first - 1; if (verb.gerund && i >= from && (bits(i) & Word.COMMA) !== 0 && commaAtVerb) { commaAtVerb = false; i--; } continue; }
          return phrase;
        }
        if ((bb & Word.COMMA) !== 0) {
          // apposition: "Aliyev, the president of the country, criticised"
          const named = beforeBracket(before - 1, from); // "Lumenara (LUM), a maker of lenses, said"
          if (commaAtVerb && named >= from && start[named]! >= 0) {
            i = named;
            commaAtVerb = false;
            continue;
          }
          return phrase;
        }
        if (pos[before] === CCONJ && before - 1 >= from && start[before - 1]! >= 0) {
          // "India and Pakistan": the whole co-ordination when it is the subject
          const other = before - 1;
          const ahead = start[other]! - 1;
          // "CNOOC, the biggest oil and gas producer, has accepted"
          if (commaAtVerb && ahead > from && (bits(ahead) & Word.COMMA) !== 0 && start[ahead - 1]! >= 0) { i = ahead - 1; commaAtVerb = false; continue; }
          if (ahead >= from && groups[ahead] !== undefined) return phrase;
          if (ahead >= from && (bits(ahead) & Word.PREPOSITION) !== 0 && (bits(ahead) & Word.OF) === 0) return phrase;
          if (ahead < from || (bits(ahead) & Word.PREPOSITION) === 0) return { first: start[other]!, last: phrase.last };
          i = other;
          continue;
        }
        return phrase;
      }
      if ((b & Word.COMMA) !== 0) { if (i === edge) commaAtVerb = true; commaSeen = true; i--; continue; }
      if ((b & Word.RELATIVE) !== 0 && (b & Word.POSSESSIVE) === 0 && !((b & Word.THAT) !== 0 && i > from && groups[i - 1] !== undefined)) {
        // the antecedent: "the senator who was accused"; "the party of the mayor, who"
        let k = i - 1;
        while (k >= from && (bits(k) & Word.COMMA) !== 0) k--;
        if (pos[k] === ADP) k--;
        if (k >= from && start[k]! >= 0) return antecedent(k, from);
        return undefined;
      }
      const verb = groups[i];
      if (verb !== undefined) {
        // "the plan [he criticised] failed"
        const own = verb.first - 1;
        if (i === group.first - 1 && own > from && start[own] === own && (bits(own) & Word.PERSONAL) !== 0 && start[own - 1]! >= 0) { i = own - 1; continue; }
        // a relative or participle clause between subject and verb: jump over it
        let k = verb.first - 1;
        let jumped = false;
        for (let m = k; m >= from && m >= k - 6; m--) {
          if (groups[m] !== undefined) break;
          if ((bits(m) & Word.RELATIVE) !== 0 && (bits(m) & Word.POSSESSIVE) === 0) { k = m - 1; jumped = true; break; }
        }
        if (!jumped && !(verb.gerund || verb.infinitive || verb.bare || verb.passive)) return fallback;
        if (jumped && k >= from && (bits(k) & Word.COMMA) !== 0) k--;
        else if (!jumped && commaAtVerb && verb.gerund && k >= from && (bits(k) & Word.COMMA) !== 0) { k--; commaAtVerb = false; } // "the mayor, smiling, said"
        i = k;
        continue;
      }
      if ((b & (Word.BREAK)) !== 0 && lower(i) !== '-' ) {
        if (lower(i) === ')' || lower(i) === '—' || lower(i) === '–') { // a parenthesis
          let k = i - 1;
          while (k >= from && (bits(k) & Word.BREAK) === 0) k--;
          if (k >= from) { i = k - 1; continue; }
        }
        return fallback;
      }
      if ((b & Word.SUBORDINATE) !== 0 && pos[i] !== ADP) return fallback;
      i--;
    }
    return fallback;
  }

  /** The token before "including" or ", but not", and the list behind it, at whose end a token stands; -1 if there is none. */
  function beforeExamples(at: number, from: number): number {
    let i = at;
    while (i > from && lower(i) !== 'including' && lower(i) !== 'not') {
      if ((bits(i) & (Word.COMMA | Word.AND)) === 0) return -1;
      while (i > from && (bits(i) & (Word.COMMA | Word.AND)) !== 0) i--;
      if (start[i]! < 0) return -1;
      i = start[i]! - 1;
    }
    if (i <= from) return -1;
    const isNot = lower(i) === 'not';
    if (isNot && lower(i - 1) === 'but') i--;
    const isJoined = (bits(i - 1) & (Word.COMMA | Word.AND)) !== 0;
    if (isNot) return isJoined && start[i - 2]! >= 0 ? i - 2 : -1; // not "whether or not"
    return isJoined ? i - 2 : i - 1;
  }

  /** '"...", [said] the mayor', "the plan is bad, [said] Lee": a closing mark, or a comma, before a verb of saying; after a comma only the plainest verbs, with a name or phrase and no more behind. */
  function isBehindWhatIsSaid(group: VerbGroup, from: number): boolean {
    const before = group.first - 1;
    if (group.first !== group.main || (bits(group.main) & Word.SAY) === 0 || before <= from) return false;
    if ((bits(before) & Word.QUOTE) !== 0 && (bits(before) & Word.GENITIVE) === 0) return tokens.end[before - 1] === tokens.start[before]; // a closing one
    const next = group.main + 1;
    if ((bits(before) & Word.COMMA) === 0 || !/^(?:said|says|added|adds)$/.test(lower(group.main)) || start[next] !== next) return false;
    const last = end[next]!;
    const after = lower(last + 1);
    return (pos[last] === PROPN || pos[last] === NOUN || /^(?:he|she|they)$/.test(lower(last))) && (after === '' || /^[.,;!?]$/.test(after));
  }

  /** '"...", said the mayor': the subject behind the verb. */
  function inverted(group: VerbGroup, to: number): TokenSpan | undefined {
    if (group.main < to && (bits(group.main) & Word.SAY) !== 0 && start[group.main + 1]! >= 0) return { first: group.main + 1, last: end[group.main + 1]! };
    return undefined;
  }

  /** "the leader of the party, who": a person if "who" wants one; here the phrase itself, or the head of an of-phrase. */
  function antecedent(k: number, from: number): TokenSpan {
    const near = { first: start[k]!, last: end[k]! };
    if ((bits(near.last) & Word.PERSONAL) !== 0) return near;
    const before = near.first - 1;
    if (before - 1 >= from && (bits(before) & Word.OF) !== 0 && start[before - 1]! >= 0 && pos[end[before - 1]!] !== NUM) return { first: start[before - 1]!, last: end[before - 1]! };
    return near;
  }

  function isTime(phrase: TokenSpan): boolean {
    return (bits(phrase.last) & Word.TIME) !== 0 || (pos[phrase.last] === NUM && /^(?:1[5-9]|20)\d\d$/.test(lower(phrase.last)));
  }

  return {
    document, bits, lower, sentenceFirst, sentenceLast,
    tag: (i) => { if (i < 0 || i >= count) return -1; read(i); return pos[i]!; },
    phraseStart: (i) => { if (i < 0 || i >= count) return -1; read(i); return start[i]!; },
    phraseEnd: (i) => { if (i < 0 || i >= count) return -1; read(i); return end[i]!; },
    verbGroup: (i) => { if (i < 0 || i >= count) return undefined; read(i); return groups[i]; },
    subject: (group) => {
      const { main } = group;
      read(main);
      if (groups[main] !== group) return subject(group);
      // many frames of one verb ask
      return (subjects[main] ??= { found: subject(group) }).found;
    },
  };
}
