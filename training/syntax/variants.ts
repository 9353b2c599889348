import { POS_TAGS, Tag } from '../../src/grammar/pos-tags.ts';
import { Form, Rel } from '../../src/syntax/relations.ts';
import type { TreebankSentence } from './treebank.ts';

/*
 * Sentences of a treebank turned into what news has more of than treebanks do, with their trees: a time word between subject and verb ("Peru today rejected the offer") or between verb and
 * object, an adjunct in front, a judgement before the object ("condemned as unacceptable the remarks"), passives with an agent, names that are words (Mr Grant, Marta), verbs that look
 * like nouns ("backs", "faults"), capitals, headlines, text without marks. Each returns null where the sentence does not go that way.
 */

export type Variant = (sentence: TreebankSentence, random: () => number) => TreebankSentence | null;

/** A word to put in: its head is another of those that are put in (by its index among them), or a word of the sentence. */
interface NewWord {
  readonly word: string;
  readonly tag: number;
  readonly form?: number;
  readonly relation: number;
  readonly to: { readonly own: number } | { readonly old: number };
}

function insert(sentence: TreebankSentence, at: number, added: readonly NewWord[]): TreebankSentence {
  const move = (index: number): number => (index >= at ? index + added.length : index);
  const put = <T>(old: readonly T[], fresh: readonly T[]): T[] => [...old.slice(0, at), ...fresh, ...old.slice(at)];
  return {
    words: put(
      sentence.words,
      added.map(({ word }) => word),
    ),
    tags: put(
      sentence.tags,
      added.map(({ tag }) => tag),
    ),
    forms: put(
      sentence.forms,
      added.map(({ form = Form.other }) => form),
    ),
    relations: put(
      sentence.relations,
      added.map(({ relation }) => relation),
    ),
    heads: put(
      sentence.heads.map((head) => (head < 0 ? -1 : move(head))),
      added.map(({ to }) => ('own' in to ? at + to.own : move(to.old))),
    ),
  };
}

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)]!;

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = ['January', 'March', 'April', 'May', 'June', 'August', 'October', 'December'];

/** Words of time that hang from a verb. */
function timeWords(verb: number, random: () => number): NewWord[] {
  const verbal = { old: verb };
  const dice = random();
  if (dice < 0.3)
    return [
      {
        word: pick(['yesterday', 'today', 'tonight'], random),
        tag: Tag.NOUN,
        relation: Rel['obl:unmarked'],
        to: verbal,
      },
    ];
  if (dice < 0.5) return [{ word: pick(DAYS, random), tag: Tag.PROPN, relation: Rel['obl:unmarked'], to: verbal }];
  if (dice < 0.7)
    return [
      { word: 'on', tag: Tag.ADP, relation: Rel.case, to: { own: 1 } },
      { word: pick(DAYS, random), tag: Tag.PROPN, relation: Rel.obl, to: verbal },
    ];
  if (dice < 0.8)
    return [
      { word: 'in', tag: Tag.ADP, relation: Rel.case, to: { own: 1 } },
      { word: pick(MONTHS, random), tag: Tag.PROPN, relation: Rel.obl, to: verbal },
    ];
  if (dice < 0.9) {
    const isThis = random() < 0.5;
    return [
      {
        word: isThis ? 'this' : 'last',
        tag: isThis ? Tag.DET : Tag.ADJ,
        relation: isThis ? Rel.det : Rel.amod,
        to: { own: 1 },
      },
      {
        word: pick(['week', 'month', 'year', 'night', 'summer', 'weekend'], random),
        tag: Tag.NOUN,
        relation: Rel['obl:unmarked'],
        to: verbal,
      },
    ];
  }
  return [
    {
      word: pick(['recently', 'earlier', 'later', 'again', 'also', 'repeatedly', 'publicly'], random),
      tag: Tag.ADV,
      relation: Rel.advmod,
      to: verbal,
    },
  ];
}

/** First and last word of all that hangs from one. */
function extent({ heads }: TreebankSentence, top: number): { first: number; last: number } {
  let first = top;
  let last = top;
  for (let i = 0; i < heads.length; i++) {
    let at = i;
    for (let steps = 0; at >= 0 && at !== top && steps < 100; steps++) at = heads[at]!;
    if (at !== top) continue;
    first = Math.min(first, i);
    last = Math.max(last, i);
  }
  return { first, last };
}

const dependents = (sentence: TreebankSentence, head: number, ...relations: number[]): number[] =>
  sentence.heads.flatMap((h, i) => (h === head && relations.includes(sentence.relations[i]!) ? [i] : []));

/** Main verbs of a sentence, or of a clause in one, that are finite and have no auxiliary. */
function plainVerbs(sentence: TreebankSentence): number[] {
  return sentence.tags.flatMap((tag, i) => {
    const form = sentence.forms[i]!;
    const isFinite = form === Form.past || form === Form.third || form === Form.present;
    return tag === Tag.VERB && isFinite && dependents(sentence, i, Rel.aux, Rel['aux:pass'], Rel.cop).length === 0
      ? [i]
      : [];
  });
}

const isShort = (sentence: TreebankSentence): boolean => sentence.words.length >= 4 && sentence.words.length <= 45;

/** "Peru today rejected the offer". */
export const timeBeforeVerb: Variant = (sentence, random) => {
  if (!isShort(sentence)) return null;
  const verb = plainVerbs(sentence).find((v) =>
    dependents(sentence, v, Rel.nsubj).some(
      (subject) => sentence.tags[subject] !== Tag.PRON && extent(sentence, subject).last + 1 === v,
    ),
  );
  return verb === undefined ? null : insert(sentence, verb, timeWords(verb, random));
};

/** "Peru rejected on Thursday the offer of the bank". */
export const timeBeforeObject: Variant = (sentence, random) => {
  if (!isShort(sentence)) return null;
  const verb = plainVerbs(sentence).find((v) =>
    dependents(sentence, v, Rel.obj, Rel.ccomp, Rel.xcomp).some(
      (object) => extent(sentence, object).first === v + 1 && sentence.tags[object] !== Tag.PRON,
    ),
  );
  return verb === undefined ? null : insert(sentence, verb + 1, timeWords(verb, random));
};

/** "On Monday, Peru rejected the offer". */
export const timeInFront: Variant = (sentence, random) => {
  const root = sentence.heads.indexOf(-1);
  if (
    !isShort(sentence) ||
    sentence.tags[root] !== Tag.VERB ||
    dependents(sentence, root, Rel.nsubj, Rel['nsubj:pass']).length === 0
  )
    return null;
  const first = sentence.words[0]!;
  const words = [
    sentence.tags[0] === Tag.PROPN || first === 'I' ? first : first.toLowerCase(),
    ...sentence.words.slice(1),
  ];
  const added = timeWords(root, random);
  const front = added.map((one, k) =>
    k === 0 ? { ...one, word: one.word.charAt(0).toUpperCase() + one.word.slice(1) } : one,
  );
  return insert(
    { ...sentence, words },
    0,
    random() < 0.7
      ? [...front, { word: ',', tag: Tag.PUNCT, relation: Rel.punct, to: { own: added.length - 1 } }]
      : front,
  );
};

const JUDGEMENTS = [
  'unacceptable',
  'false',
  'baseless',
  'absurd',
  'wrong',
  'illegal',
  'premature',
  'unfair',
  'historic',
  'necessary',
  'dangerous',
  'irresponsible',
];

/** "condemned as unacceptable the remarks". */
export const judgementBeforeObject: Variant = (sentence, random) => {
  if (!isShort(sentence)) return null;
  const verb = plainVerbs(sentence).find((v) =>
    dependents(sentence, v, Rel.obj).some(
      (object) =>
        extent(sentence, object).first === v + 1 &&
        (sentence.tags[object] === Tag.NOUN || sentence.tags[object] === Tag.PROPN),
    ),
  );
  if (verb === undefined) return null;
  const own = {
    ...sentence,
    words: sentence.words.map((word, i) =>
      i === verb
        ? pick(['condemned', 'rejected', 'dismissed', 'denounced', 'described', 'hailed', 'criticized'], random)
        : word,
    ),
    forms: sentence.forms.map((form, i) => (i === verb ? Form.past : form)),
  };
  return insert(own, verb + 1, [
    { word: 'as', tag: Tag.ADP, relation: Rel.case, to: { own: 1 } },
    { word: pick(JUDGEMENTS, random), tag: Tag.ADJ, relation: Rel.obl, to: { old: verb } },
  ]);
};

/** "The offer was rejected by Peru": of a verb in -ed with a subject before it and an object behind it. */
export const passiveOf: Variant = (sentence) => {
  const root = sentence.heads.indexOf(-1);
  if (!isShort(sentence) || !plainVerbs(sentence).includes(root) || !/ed$/.test(sentence.words[root]!)) return null;
  const [subject, ...moreSubjects] = dependents(sentence, root, Rel.nsubj);
  const [object, ...moreObjects] = dependents(sentence, root, Rel.obj);
  if (subject === undefined || object === undefined || moreSubjects.length + moreObjects.length > 0) return null;
  if (sentence.tags[subject] === Tag.PRON || sentence.tags[object] === Tag.PRON) return null;
  const s = extent(sentence, subject),
    o = extent(sentence, object);
  if (
    s.first !== 0 ||
    s.last + 1 !== root ||
    o.first !== root + 1 ||
    dependents(sentence, root, Rel.iobj, Rel.xcomp, Rel['compound:prt']).length > 0
  )
    return null;
  const range = (first: number, last: number): number[] =>
    Array.from({ length: last - first + 1 }, (_, k) => first + k);
  const rest = range(o.last + 1, sentence.words.length - 1);
  const marks = rest.filter((i) => i === rest.at(-1) && sentence.tags[i] === Tag.PUNCT);
  const WAS = -2,
    BY = -3;
  const order = [
    ...range(o.first, o.last),
    WAS,
    root,
    ...rest.filter((i) => !marks.includes(i)),
    BY,
    ...range(s.first, s.last),
    ...marks,
  ];
  const placeOf = new Map(order.map((old, place) => [old, place]));
  const isPlural = sentence.forms[object] === Form.plural;
  const at = <T>(i: number, values: readonly T[], was: T, by: T): T => (i === WAS ? was : i === BY ? by : values[i]!);
  const capital = (word: string, place: number, tag: number): string =>
    place === 0
      ? word.charAt(0).toUpperCase() + word.slice(1)
      : tag === Tag.PROPN || word === 'I'
        ? word
        : word === sentence.words[0]
          ? word.toLowerCase()
          : word;
  return {
    words: order.map((i, place) =>
      capital(at(i, sentence.words, isPlural ? 'were' : 'was', 'by'), place, at(i, sentence.tags, Tag.AUX, Tag.ADP)),
    ),
    tags: order.map((i) => at(i, sentence.tags, Tag.AUX, Tag.ADP)),
    forms: order.map((i) => (i === root ? Form.participle : at(i, sentence.forms, Form.past, Form.other))),
    relations: order.map((i) =>
      i === subject
        ? Rel['obl:agent']
        : i === object
          ? Rel['nsubj:pass']
          : at(i, sentence.relations, Rel['aux:pass'], Rel.case),
    ),
    heads: order.map((i) => {
      const head = i === WAS ? root : i === BY ? subject : sentence.heads[i]!;
      return head < 0 ? -1 : placeOf.get(head)!;
    }),
  };
};

const WORD_NAMES =
  'Grant Field May Ferguson Marta Bishop Price Banks Young Long Rice Brown Stone Rose Hope Faith Chase Frank Will Mark Bill Sue Drew Judge Cook Baker Green White Black King Pope Major Power Strong Sharp Noble Moody Sage Page Speaker Marsh Hill Wells Lane Cross Street Bush Case Day Love Best Ford Cash Fields Waters Rivers Woods'.split(
    ' ',
  );
const FORMS_OF_ADDRESS = ['Mr', 'Ms', 'Mrs', 'Mr.', 'Ms.', 'Mrs.', 'Dr.', 'Sen.', 'President', 'Minister'];

/** "Mr Grant", "Marta": a name of one word becomes one that is a word too. */
export const wordName: Variant = (sentence, random) => {
  const places = new Set([Rel.nsubj, Rel['nsubj:pass'], Rel.obj, Rel['obl:agent'], Rel.obl, Rel.nmod]);
  const name = sentence.tags.findIndex(
    (tag, i) =>
      tag === Tag.PROPN &&
      places.has(sentence.relations[i]!) &&
      dependents(sentence, i, Rel.compound, Rel.flat, Rel.det, Rel.amod, Rel['nmod:desc']).length === 0,
  );
  if (name < 0 || random() < 0.3) return null;
  const own = { ...sentence, words: sentence.words.map((word, i) => (i === name ? pick(WORD_NAMES, random) : word)) };
  return random() < 0.6
    ? own
    : insert(own, name, [
        { word: pick(FORMS_OF_ADDRESS, random), tag: Tag.PROPN, relation: Rel['nmod:desc'], to: { old: name } },
      ]);
};

/** Verbs with one form for present and past. */
const UNCHANGED = 'cast put set hit cut shut quit spread split bid'.split(' ');
const NOUN_VERBS =
  'back fault blame blast slam host fear doubt question demand praise champion challenge question rebuke press second veto trust warn attack support condemn hail welcome credit'.split(
    ' ',
  );

/** "Lee backs the plan": a verb with an object becomes one that looks like a noun. */
export const nounVerb: Variant = (sentence, random) => {
  const verb = sentence.tags.findIndex(
    (tag, i) =>
      tag === Tag.VERB &&
      sentence.forms[i] !== Form.other &&
      dependents(sentence, i, Rel.obj).some((object) => object > i) &&
      dependents(sentence, i, Rel['compound:prt'], Rel.xcomp, Rel.iobj).length === 0,
  );
  if (verb < 0) return null;
  const isUnchanged = random() < 0.15;
  const base = pick(isUnchanged ? UNCHANGED : NOUN_VERBS, random);
  const stem = base.endsWith('e') ? base.slice(0, -1) : base === 'slam' ? 'slamm' : base;
  const form = sentence.forms[verb]!;
  const word =
    form === Form.third
      ? /(?:ss|sh|o)$/.test(base)
        ? `${base}es`
        : `${base}s`
      : form === Form.past || form === Form.participle
        ? isUnchanged
          ? base
          : `${stem}ed`
        : form === Form.ing
          ? /[^aeiou][aiu]t$/.test(base) && isUnchanged
            ? `${base}ting`
            : `${stem}ing`
          : base;
  const isFirst = /^[A-Z]/.test(sentence.words[verb]!);
  return {
    ...sentence,
    words: sentence.words.map((old, i) =>
      i === verb ? (isFirst ? word.charAt(0).toUpperCase() + word.slice(1) : word) : old,
    ),
  };
};

/** "found the plan unacceptable". */
export const judgementBehindObject: Variant = (sentence, random) => {
  if (!isShort(sentence)) return null;
  const found = plainVerbs(sentence)
    .map((verb) => [verb, dependents(sentence, verb, Rel.obj)[0] ?? -1] as const)
    .find(
      ([verb, object]) =>
        object > verb &&
        extent(sentence, object).first === verb + 1 &&
        extent(sentence, object).last - verb < 6 &&
        dependents(sentence, verb, Rel.xcomp, Rel['compound:prt']).length === 0,
    );
  if (found === undefined) return null;
  const [verb, object] = found;
  const own = {
    ...sentence,
    words: sentence.words.map((word, i) =>
      i === verb ? pick(['found', 'called', 'considered', 'deemed', 'declared', 'branded', 'held'], random) : word,
    ),
    forms: sentence.forms.map((form, i) => (i === verb ? Form.past : form)),
  };
  return insert(own, extent(sentence, object).last + 1, [
    {
      word: pick([...JUDGEMENTS, 'guilty', 'responsible', 'cruel', 'unfair'], random),
      tag: Tag.ADJ,
      relation: Rel.xcomp,
      to: { old: verb },
    },
  ]);
};

const PEOPLE =
  'Novak Lopez Aliyev Tanaka Ruiz Okafor Lindqvist Pohl Otieno Kovan Merkel Hale Brandt Castell Grant Field Marta Peru Chile Norland Armenia Ukraine Reuters'.split(
    ' ',
  );
const ROLES =
  'minister mayor spokesman union court ministry company prosecutors police president lawyer officials scientists coach judge analyst'.split(
    ' ',
  );

/** "gave Novak credit". */
export const receiver: Variant = (sentence, random) => {
  if (!isShort(sentence)) return null;
  const verb = plainVerbs(sentence).find(
    (v) =>
      dependents(sentence, v, Rel.obj).some(
        (object) => extent(sentence, object).first === v + 1 && sentence.tags[object] === Tag.NOUN,
      ) && dependents(sentence, v, Rel.iobj, Rel.xcomp).length === 0,
  );
  if (verb === undefined) return null;
  const own = {
    ...sentence,
    words: sentence.words.map((word, i) =>
      i === verb ? pick(['gave', 'offered', 'promised', 'denied', 'sent', 'showed', 'owed', 'told'], random) : word,
    ),
    forms: sentence.forms.map((form, i) => (i === verb ? Form.past : form)),
  };
  return insert(own, verb + 1, someone(verb, Rel.iobj, 0, random));
};

/** "Novak", "Mr Novak", "the mayor": who hangs from a word of the sentence, or, where that is -1, from the word behind, which is put in too; `offset` words are put in before. */
function someone(head: number, relation: number, offset: number, random: () => number, ownHead = -1): NewWord[] {
  const to = head >= 0 ? { old: head } : { own: ownHead };
  const dice = random();
  if (dice < 0.4) return [{ word: pick(PEOPLE, random), tag: Tag.PROPN, relation, to }];
  if (dice < 0.6)
    return [
      { word: pick(FORMS_OF_ADDRESS, random), tag: Tag.PROPN, relation: Rel['nmod:desc'], to: { own: offset + 1 } },
      { word: pick(PEOPLE, random), tag: Tag.PROPN, relation, to },
    ];
  return [
    { word: 'the', tag: Tag.DET, relation: Rel.det, to: { own: offset + 1 } },
    { word: pick(ROLES, random), tag: Tag.NOUN, relation, to },
  ];
}

const SAID = ['said', 'warned', 'added', 'insisted', 'argued', 'claimed', 'says', 'noted', 'stressed'];

/** ", scientists warned," between subject and verb; behind the whole, ", said the mayor". */
export const reported: Variant = (sentence, random) => {
  const root = sentence.heads.indexOf(-1);
  const subject = dependents(sentence, root, Rel.nsubj, Rel['nsubj:pass'])[0];
  if (!isShort(sentence) || subject === undefined || sentence.words.at(-1) !== '.' || sentence.tags[root] === Tag.PUNCT)
    return null;
  const isBehind = random() < 0.5;
  const at = isBehind ? sentence.words.length - 1 : extent(sentence, subject).last + 1;
  if (!isBehind && (at > root || sentence.tags[at] === Tag.PUNCT)) return null;
  const isInverted = isBehind && random() < 0.5;
  const who = (offset: number): NewWord[] => someone(-1, Rel.nsubj, offset, random, 1);
  const comma = (own: number): NewWord => ({ word: ',', tag: Tag.PUNCT, relation: Rel.punct, to: { own } });
  const said = (): NewWord => ({
    word: pick(SAID, random),
    tag: Tag.VERB,
    form: Form.past,
    relation: Rel.parataxis,
    to: { old: root },
  });
  if (isInverted) return insert(sentence, at, [comma(1), said(), ...who(2)]);
  const subjectWords = who(1);
  const verb = 1 + subjectWords.length;
  const tied = subjectWords.map((one) => (one.relation === Rel.nsubj ? { ...one, to: { own: verb } } : one));
  return insert(sentence, at, [comma(verb), ...tied, said(), ...(isBehind ? [] : [comma(verb)])]);
};

/** ", accusing Novak of fraud". */
export const participleBehind: Variant = (sentence, random) => {
  const root = sentence.heads.indexOf(-1);
  if (
    !isShort(sentence) ||
    sentence.tags[root] !== Tag.VERB ||
    sentence.words.at(-1) !== '.' ||
    dependents(sentence, root, Rel.nsubj, Rel['nsubj:pass']).length === 0
  )
    return null;
  const verb = pick(
    ['accusing', 'criticizing', 'praising', 'urging', 'citing', 'blaming', 'warning', 'condemning', 'calling'],
    random,
  );
  const object = someone(-1, Rel.obj, 2, random, 1);
  const of: NewWord[] =
    verb === 'accusing' || verb === 'blaming'
      ? [
          {
            word: verb === 'accusing' ? 'of' : 'for',
            tag: Tag.ADP,
            relation: Rel.case,
            to: { own: 2 + object.length + 1 },
          },
          {
            word: pick(['fraud', 'delays', 'lies', 'corruption', 'violence'], random),
            tag: Tag.NOUN,
            relation: Rel.obl,
            to: { own: 1 },
          },
        ]
      : [];
  return insert(sentence, sentence.words.length - 1, [
    { word: ',', tag: Tag.PUNCT, relation: Rel.punct, to: { own: 1 } },
    { word: verb, tag: Tag.VERB, form: Form.ing, relation: Rel.advcl, to: { old: root } },
    ...object,
    ...of,
  ]);
};

const TOWNS = 'Tarn Orsk Lisbon Denver Norland Velmark Geneva Ohio Boston Manchester Nairobi Madrid Baku Leeds'.split(
  ' ',
);
const STATES = 'Oregon Texas England France Ohio California Kenya Germany Ontario Spain Australia India'.split(' ');
const OFFICES = [
  'mayor',
  'director',
  'head',
  'president',
  'chief',
  'spokesman',
  'chairwoman',
  'founder',
  'leader',
  'governor',
  'capital',
  'birthplace',
  'daughter',
  'author',
];

/** ", the mayor of Tarn," as words that hang from `head`: the first, at index 0, is the comma. */
function apposed(head: number, random: () => number): NewWord[] {
  const article = pick(['the', 'a', 'its', ''], random);
  const offset = article === '' ? 1 : 2;
  const words: NewWord[] = [{ word: ',', tag: Tag.PUNCT, relation: Rel.punct, to: { own: offset } }];
  if (article !== '')
    words.push({
      word: article,
      tag: article === 'its' ? Tag.PRON : Tag.DET,
      relation: article === 'its' ? Rel['nmod:poss'] : Rel.det,
      to: { own: offset },
    });
  words.push({ word: pick(OFFICES, random), tag: Tag.NOUN, relation: Rel.appos, to: { old: head } });
  if (random() < 0.6)
    words.push(
      { word: pick(['of', 'of', 'for', 'at'], random), tag: Tag.ADP, relation: Rel.case, to: { own: offset + 2 } },
      { word: pick(TOWNS, random), tag: Tag.PROPN, relation: Rel.nmod, to: { own: offset } },
    );
  return words;
}

const NAME_PLACES = [Rel.nsubj, Rel['nsubj:pass'], Rel.obj, Rel['obl:agent'], Rel.obl, Rel.nmod];

/** "Hugh Hill, 45, a doctor from Tarn, said", "Lisbon, the capital,", "the mayor, Ana Ruiz,", "in Portland, Oregon,". */
export const apposition: Variant = (sentence, random) => {
  if (!isShort(sentence)) return null;
  const candidates = sentence.tags.flatMap((tag, i) =>
    (tag === Tag.PROPN || (tag === Tag.NOUN && dependents(sentence, i, Rel.det).length > 0)) &&
    NAME_PLACES.includes(sentence.relations[i]!) &&
    dependents(sentence, i, Rel.appos, Rel.conj, Rel['acl:relcl'], Rel.acl).length === 0
      ? [i]
      : [],
  );
  if (candidates.length === 0) return null;
  const noun = pick(candidates, random);
  const at = extent(sentence, noun).last + 1;
  const next = sentence.words[at];
  if (next === undefined || at - noun > 4) return null;
  const isMarked = sentence.tags[at] === Tag.PUNCT;
  const closing = (own: number): NewWord[] =>
    isMarked ? [] : [{ word: ',', tag: Tag.PUNCT, relation: Rel.punct, to: { own } }];
  const dice = random();
  if (sentence.tags[noun] === Tag.NOUN) {
    const family = random() < 0.7;
    const words: NewWord[] = [
      { word: ',', tag: Tag.PUNCT, relation: Rel.punct, to: { own: 1 } },
      {
        word: pick(['Ana', 'Hugh', 'Marta', 'Otis', 'Petra', 'Emil', 'Ruth', 'Omar', ...PEOPLE], random),
        tag: Tag.PROPN,
        relation: Rel.appos,
        to: { old: noun },
      },
      ...(family ? [{ word: pick(PEOPLE, random), tag: Tag.PROPN, relation: Rel.flat, to: { own: 1 } }] : []),
    ];
    return insert(sentence, at, [...words, ...closing(1)]);
  }
  if (dice < 0.15)
    return insert(sentence, at, [
      { word: ',', tag: Tag.PUNCT, relation: Rel.punct, to: { own: 1 } },
      { word: pick(STATES, random), tag: Tag.PROPN, relation: Rel['nmod:unmarked'], to: { old: noun } },
      ...closing(1),
    ]);
  if (dice < 0.3)
    return insert(sentence, at, [
      { word: ',', tag: Tag.PUNCT, relation: Rel.punct, to: { own: 1 } },
      { word: String(18 + Math.floor(random() * 70)), tag: Tag.NUM, relation: Rel.appos, to: { old: noun } },
      ...closing(1),
    ]);
  const words = apposed(noun, random);
  return insert(sentence, at, [...words, ...closing(words.findIndex(({ relation }) => relation === Rel.appos))]);
};

const inWords = (sentence: TreebankSentence, change: (word: string, index: number) => string): TreebankSentence => ({
  ...sentence,
  words: sentence.words.map(change),
});
const PUNCT = POS_TAGS.indexOf('PUNCT');

/** As speech that somebody has only typed in: without the marks that nothing hangs from. */
export const withoutMarks: Variant = (sentence) => {
  const own = inWords(sentence, (word, i) => (i === 0 ? word.toLowerCase() : word));
  const kept = own.words
    .map((_, i) => i)
    .filter((i) => own.tags[i] !== PUNCT || own.heads.includes(i) || own.heads[i] === -1);
  const only = (values: readonly number[]): number[] => kept.map((i) => values[i]!);
  return {
    words: kept.map((i) => own.words[i]!),
    tags: only(own.tags),
    forms: only(own.forms),
    relations: only(own.relations),
    heads: only(own.heads).map((head) => (head < 0 ? -1 : kept.indexOf(head))),
  };
};

export const inCapitals: Variant = (sentence) => inWords(sentence, (word) => word.toUpperCase());
export const inSmallLetters: Variant = (sentence) => inWords(sentence, (word) => word.toLowerCase());
export const asHeadline: Variant = (sentence) =>
  inWords(sentence, (word) => (word.length > 3 ? word.charAt(0).toUpperCase() + word.slice(1) : word));

/** The share of sentences that become each. */
export const VARIANTS: readonly (readonly [Variant, number])[] = [
  [inCapitals, 0.04],
  [inSmallLetters, 0.04],
  [asHeadline, 0.03],
  [withoutMarks, 0.04],
  [timeBeforeVerb, 0.35],
  [timeBeforeObject, 0.15],
  [timeInFront, 0.08],
  [judgementBeforeObject, 0.06],
  [passiveOf, 0.6],
  [wordName, 0.15],
  [nounVerb, 0.14],
  [judgementBehindObject, 0.06],
  [receiver, 0.06],
  [reported, 0.08],
  [participleBehind, 0.08],
  [apposition, 0.12],
];
