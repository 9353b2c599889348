import type { Model } from 'wink-nlp';
import { model, winkNLP } from './substrate.ts';
import { createLineTagger, type Tagger } from './tagger.ts';
import { createWordTagger, watchModel } from './word-tagger.ts';

// The one place that talks to wink-nlp. It asks for parts of speech and lemmas of tokens that we have cut ourselves, because wink
//
// - takes super-linear time on long tokens (12 s for 100,000 characters) and forgets spaces beyond 65,535;
// - remembers every unknown word it has met, and cuts later texts by that memory: the same text read twice can give other tokens;
// - never gives character offsets.
//
// So wink sees short plain words, one space apart, which it cannot cut otherwise than we did; contractions, which it splits by a list of
// its own, are handed over whole ("didn't") and come back as the two tokens that we have too ("did", "n't").

/** Different words that wink may be shown before it is started afresh, so that its memory, and ours, stay bounded over any number of documents. */
const MEMORY_OF_WORDS = 250_000;

let tagger: Tagger | null = null;
let steadyModel: Model | null = null;

/** The tagger for a text with so many distinct words. Numbers of words and lemmas hold until it is asked for again. */
export function taggerFor(distinct: number): Tagger {
  if (tagger === null || tagger.size + distinct > MEMORY_OF_WORDS) tagger = startTagger(winkModel());
  return tagger;
}

/**
 * The model, with its part for custom entities made once. That part keeps its own text, and each time it is asked for wraps it in quotation marks and
 * escapes them anew: twice as long each time, so that the twentieth start ends in "Invalid string length".
 */
export function winkModel(): Model {
  if (steadyModel === null) {
    const { metaCER } = model as Model & { metaCER: () => unknown };
    const made = metaCER();
    steadyModel = { ...model, metaCER: () => made } as Model;
  }
  return steadyModel;
}

/** Starts wink. Words are looked up once each if that gives what wink gives, as it does in the releases we know; else wink is asked for each line. */
export function startTagger(theModel: Model): Tagger {
  try {
    const { watched, watch } = watchModel(theModel);
    const nlp = winkNLP(watched, ['pos']);
    const quick = createWordTagger(nlp, watch, theModel);
    if (agree(quick, createLineTagger(nlp))) return quick;
  } catch {
    // A release whose parts have other shapes may fail anywhere; what it publishes still holds.
  }
  return createLineTagger(winkNLP(theModel, ['pos']));
}

/** A line with contractions, words of several tags and lemmas, and one that wink does not know; none that it cuts, since its patterns for those take long to compile. */
const SAMPLE = "She did n't want to report that Mr. Zorbel 's men 've been leaving ; it 's better left to whoever wo n't like the 3 losses , or ca n't record what saw him last".split(' ');

function agree(a: Tagger, b: Tagger): boolean {
  const [first, second] = [a, b].map((one) => {
    const shown: string[] = [];
    const widths: number[] = [];
    for (let i = 0; i < SAMPLE.length; i++) {
      const whole = winkContraction(SAMPLE[i]!, SAMPLE[i + 1] ?? '');
      shown.push(whole ?? winkForm(SAMPLE[i]!));
      widths.push(whole === null ? 1 : 2);
      if (whole !== null) i++;
    }
    const pos = new Uint8Array(SAMPLE.length);
    const lemma = new Int32Array(SAMPLE.length);
    one.tag(one.numbersOf(shown), Uint8Array.from(widths), shown.length, pos, lemma, 0);
    return [...pos, ...Array.from(lemma, (number) => one.lemmas.list[number])].join(' ');
  });
  return first === second;
}

/** Longer words are shown to wink by their first letters only. */
const LONGEST_WORD = 40;
const PLAIN_WORD = /^[A-Za-z\u00c0-\u024f]+$/;
/** Latin letters, figures and marks without the apostrophes: what is shown as it is. */
const PLAIN_FORM = /^[!-&(-~\u00c0-\u024f\u2010-\u2018\u201a-\u2027]+$/;

/** A token's form as wink can read it in one piece. */
export function winkForm(form: string): string {
  if (form.length > LONGEST_WORD) form = form.slice(0, LONGEST_WORD);
  if (PLAIN_FORM.test(form)) return form;
  const isClitic = form.length > 1 && (form.charCodeAt(0) === 0x27 || form.charCodeAt(0) === 0x2019);
  if (isClitic) return straight(form);
  return form.replace(/['’\u00ad\u200c\u200d\s\p{Cc}\ud800-\udfff]/gu, '') || '"'; // "O'Brien" -> "OBrien"; an apostrophe alone is a mark
}

const CLITIC_BASES: ReadonlySet<string> = /* @__PURE__ */ new Set(
  ['i', 'you', 'he', 'she', 'it', 'we', 'they', 'that', 'there', 'who', 'what', 'here', 'where', 'how', 'let', 'when', 'why'],
);

/**
 * A contraction that wink splits just as we do, whole: all with "n't", and 's, 're, 've, 'll, 'd, 'm after pronouns and the like.
 * Null for others ("Smith's").
 */
export function winkContraction(base: string, clitic: string): string | null {
  if (base.length + clitic.length > 12 || !PLAIN_WORD.test(base)) return null;
  const first = clitic.charCodeAt(0);
  const isNegation = first === 0x6e && clitic.length === 3 && clitic.charCodeAt(1) !== 0x6f; // n't
  return isNegation || CLITIC_BASES.has(base.toLowerCase()) ? base + straight(clitic) : null;
}

const straight = (form: string): string => form.replaceAll('’', "'");
