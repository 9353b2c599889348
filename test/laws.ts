import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { createGenerator } from 'ts-json-schema-generator';
import { analyze, fromSource, readDocument, toSource, type Analysis, type Span } from '../src/index.ts';

// What holds for every text, and texts that try to break it.

const generator = createGenerator({
  path: 'src/analysis.ts',
  tsconfig: 'test/tsconfig.schema.json', // without what the types of Node and browsers add: they take longer to read than all of src
  type: 'Analysis',
  skipTypeCheck: true,
  topRef: false,
  additionalProperties: false,
});
const validate = new Ajv({ allowUnionTypes: true }).compile(generator.createSchema('Analysis') as object);

/** Of so many texts one is read twice, to see that the same text gives the same. */
const ONE_TWICE = 3;
let checked = 0;

/** Throws if `analyze(text)` breaks a law of the contract. */
export function checkLaws(text: string): Analysis {
  const analysis = analyze(text);
  const json = JSON.stringify(analysis);
  if (!validate(JSON.parse(json))) throw new Error(`schema: ${JSON.stringify(validate.errors?.[0])}`);
  if (checked++ % ONE_TWICE === 0 && JSON.stringify(analyze(text)) !== json)
    throw new Error('the same text gave another result');
  if (json !== JSON.stringify(JSON.parse(json))) throw new Error('not plain JSON data');
  checkSpans(analysis);
  checkReferences(analysis);
  checkHolders(analysis);
  checkRepairs(text, analysis);
  return analysis;
}

function checkSpans(analysis: Analysis): void {
  const inside = ({ start, end }: Span, what: string, mayBeEmpty = false): void => {
    const isRight =
      Number.isInteger(start) &&
      Number.isInteger(end) &&
      0 <= start &&
      end <= analysis.text.length &&
      (mayBeEmpty ? start <= end : start < end);
    if (!isRight) throw new Error(`${what}: no span ${start}-${end} in a text of ${analysis.text.length}`);
  };
  const ordered = (spans: readonly Span[], what: string): void => {
    spans.forEach((span, i) => {
      inside(span, what);
      if (i > 0 && span.start < spans[i - 1]!.start) throw new Error(`${what}: not in text order`);
    });
  };
  const disjoint = (spans: readonly Span[], what: string): void => {
    ordered(spans, what);
    for (let i = 1; i < spans.length; i++) if (spans[i]!.start < spans[i - 1]!.end) throw new Error(`${what}: overlap`);
  };
  disjoint(analysis.paragraphs, 'paragraphs');
  disjoint(analysis.sentences, 'sentences');
  for (const { id, mentions } of analysis.entities) ordered(mentions, `mentions of ${id}`);
  disjoint(
    analysis.entities
      .flatMap(({ mentions }) => mentions.filter(({ form }) => form === 'name'))
      .sort((a, b) => a.start - b.start),
    'names',
  );
  for (const { id, source, cue, content } of analysis.speech)
    for (const role of [source, cue, content]) disjoint(role, `a role of ${id}`);
  for (const stance of analysis.stances) {
    inside(stance.target.span, `target of ${stance.id}`);
    if (stance.holder !== null) inside(stance.holder.span, `holder of ${stance.id}`);
    if (stance.condition !== undefined) inside(stance.condition, `condition of ${stance.id}`);
    ordered(stance.evidence, `evidence of ${stance.id}`);
  }
  for (const { topic, question } of analysis.exchanges)
    for (const span of [topic, question]) if (span !== null) inside(span, 'an exchange');
  // a turn is its label and then what is said, none of it another turn's
  disjoint(
    analysis.turns.flatMap(({ label, content }) => [...(label === null ? [] : [label]), ...content]),
    'turns',
  );
  for (const { id, time } of analysis.turns)
    if (time !== undefined && !(Number.isFinite(time) && time >= 0)) throw new Error(`${id} begins at ${time}`);
}

function checkReferences(analysis: Analysis): void {
  const ids = (list: readonly { readonly id: string }[], prefix: string): Set<string> => {
    list.forEach(({ id }, i) => {
      if (id !== `${prefix}${i + 1}`) throw new Error(`id ${id} at place ${i}`);
    });
    return new Set(list.map(({ id }) => id));
  };
  const [entities, speech, turns] = [ids(analysis.entities, 'e'), ids(analysis.speech, 's'), ids(analysis.turns, 't')];
  ids(analysis.stances, 't');
  const known = (set: Set<string>, id: string | null): void => {
    if (id !== null && !set.has(id)) throw new Error(`no ${id}`);
  };
  for (const { id, speaker, within } of analysis.speech) {
    known(entities, speaker);
    known(speech, within);
    if (within === id) throw new Error(`${id} is within itself`);
  }
  for (const { holder, target, speech: said } of analysis.stances) {
    known(entities, holder?.entity ?? null);
    known(entities, target.entity);
    known(speech, said);
  }
  for (const { asker, respondent, speech: said, turns: own } of analysis.exchanges) {
    known(entities, asker);
    known(entities, respondent);
    for (const id of said) known(speech, id);
    for (const id of own) known(turns, id);
    if (
      new Set(own).size < own.length ||
      own.some((id, i) => i > 0 && Number(id.slice(1)) < Number(own[i - 1]!.slice(1)))
    )
      throw new Error(`turns ${own.join(' ')} of an exchange`);
  }
  checkTurns(
    analysis,
    (id) => {
      known(entities, id);
    },
    (id) => {
      known(turns, id);
    },
  );
}

/** Who holds the stance that a cue tells, and who says what it says, are one, or stand so side by side. */
function checkHolders({ speech, stances }: Analysis): void {
  for (const {
    id,
    holder,
    evidence: [cue],
  } of stances) {
    // of several attributions with a word in their cues the last one counts, as it stands innermost
    const said = speech
      .filter((one) => one.cue.some(({ start, end }) => start <= cue!.start && cue!.start < end))
      .at(-1);
    if (
      said !== undefined &&
      said.speaker !== null &&
      said.source.length > 0 &&
      holder !== null &&
      holder.entity !== null &&
      holder.entity !== said.speaker &&
      !stances.some((other) => other.evidence[0]!.start === cue!.start && other.holder?.entity === said.speaker)
    )
      throw new Error(`${id} is held by ${holder.entity}, and ${said.speaker} says it`);
  }
}

/** Turns, the paragraphs that belong to them and the attributions that they are. */
function checkTurns(
  { text, turns, paragraphs, speech, exchanges }: Analysis,
  knownEntity: (id: string | null) => void,
  knownTurn: (id: string) => void,
): void {
  const labels = new Map<string, string>();
  const page = readDocument(text).structure; // read anew, whatever repair knew of it
  if (
    JSON.stringify(turns.map(({ label, content }) => [label, content])) !==
    JSON.stringify(page.turns.map(({ label, content }) => [label, content]))
  )
    throw new Error('the turns are not those of the text');
  if (
    JSON.stringify(paragraphs.map(({ start, end, kind, turn }) => [start, end, kind, turn ?? 't0'])) !==
    JSON.stringify(page.blocks.map(({ start, end, kind, turn }) => [start, end, kind, `t${turn + 1}`]))
  )
    throw new Error('the paragraphs are not those of the text');
  for (const { question, turns: own } of exchanges) {
    if (own.length === 0) continue;
    const asked = turns.find(({ id }) => id === own[0])!.content;
    if (question?.start !== asked[0]?.start || question?.end !== asked.at(-1)?.end)
      throw new Error(`the question of ${own.join(' ')} is not its first turn`);
  }
  for (const { id, speaker, label } of turns) {
    knownEntity(speaker);
    if (label !== null) labels.set(`${label.start} ${label.end}`, id);
  }
  const byId = new Map(turns.map((turn) => [turn.id, turn]));
  const opened = new Set<string>();
  let last = 0;
  for (const { turn, speaker, start, end } of paragraphs) {
    if (turn === undefined) {
      if (speaker !== undefined) throw new Error(`a paragraph of no turn has the speaker ${speaker}`);
      continue;
    }
    knownTurn(turn);
    const number = Number(turn.slice(1));
    if (number < last) throw new Error('turns of paragraphs are not in text order');
    last = number;
    const { label } = byId.get(turn)!;
    const isOpening = !opened.has(turn) && label !== null && start <= label.start && label.end <= end;
    const own = isOpening ? text.slice(label.start, label.end) : undefined;
    if (speaker !== own) throw new Error(`the paragraph at ${start} has the speaker ${speaker}, not ${own}`);
    opened.add(turn);
  }
  for (const { id, source, within } of speech) {
    const turn = source.length === 1 ? labels.get(`${source[0]!.start} ${source[0]!.end}`) : undefined;
    if (turn !== undefined && within !== null)
      throw new Error(`${id}, which is the turn ${turn}, stands within ${within}`);
  }
}

function checkRepairs(raw: string, { text, repairs }: Analysis): void {
  let rebuilt = '';
  let at = 0;
  for (const { source, replacement } of repairs) {
    if (source.start < at || source.end < source.start || source.end > raw.length)
      throw new Error('repairs out of order');
    rebuilt += raw.slice(at, source.start) + replacement;
    at = source.end;
  }
  if (rebuilt + raw.slice(at) !== text) throw new Error('applying the repairs does not give the text');
  const whole = { start: 0, end: text.length };
  const back = fromSource(repairs, toSource(repairs, whole));
  if (back.start !== 0 || back.end !== text.length) throw new Error('the whole text does not map to itself');
}

// ---- texts -------------------------------------------------------------------------------------------------------------------------

const sample = (name: string): string =>
  readFileSync(new URL(`../examples/samples/${name}.txt`, import.meta.url), 'utf8');
const samples = (): string[] => ['news', 'interview', 'transcript'].map(sample);

const PIECES = [
  'Amina Duarte',
  'the mayor of Tarn',
  'said',
  ' said that ',
  ', according to ',
  'Asked about ',
  'the port',
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  '“',
  '”',
  '"',
  "'",
  '’',
  '«',
  '»',
  '(',
  ')',
  ',',
  '. ',
  '.',
  '?',
  '!',
  ':',
  ';',
  '\n',
  '\n\n',
  '\r\n',
  '\u2028',
  '\t',
  '  ',
  '-\n',
  '\u00ad',
  '\u200b',
  '\ufeff',
  '\u0000',
  '\u202e',
  '\u2066',
  '\ud83d',
  '\ude00',
  '😀',
  'é',
  'e\u0301',
  'PÃ©rez',
  '&amp;',
  '<br>',
  '<b>',
  '</p>',
  '&#x',
  'Page 3',
  'Q: ',
  'A: ',
  'DUARTE: ',
  '1,000',
  '$5',
  '3%',
  'U.S.',
  'Mr. ',
  'not',
  "n't",
  'blamed',
  'praised',
  'if',
  'may',
  'he',
  'she',
  'they',
  'The President',
  'Peru',
  'Peruvian',
  'www.',
  'http://',
  'a@b.c',
  '#',
  '@',
  '--',
  '—',
  '…',
  '한국',
  'مرحبا',
  'Αθήνα',
  'ÿ',
  '\u0085',
  'fi',
];

const newsLike = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
      { weight: 2, arbitrary: fc.constant(' ') },
    ),
    { maxLength: 150 },
  )
  .map((parts) => parts.join(''));

/** A sample with some stretches deleted, doubled, or replaced. */
const mutated = fc
  .tuple(
    fc.nat(2),
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(60), fc.constantFrom('', '\n', ...PIECES)), {
      minLength: 1,
      maxLength: 12,
    }),
  )
  .map(([which, edits]) => {
    let text = samples()[which]!;
    for (const [place, length, replacement] of edits) {
      const at = Math.floor(place * text.length);
      text = text.slice(0, at) + replacement + text.slice(at + length);
    }
    return text.slice(0, 3000);
  });

const LABELS = [
  'Q: ',
  'A: ',
  'Q. ',
  'A. ',
  'Q    ',
  '1   Q.  ',
  '12   A   ',
  'ADA ODE: ',
  'ADA ODE, MAYOR OF TARN: ',
  'ODE: ',
  'Ode: ',
  'Ms. Ode. ',
  'MR. ROE: ',
  'JR: ',
  'A.O.: ',
  'Jon Roe: ',
  'Jon Roe\n',
  'JON ROE:\n',
  '**Jon Roe:** ',
  '**Why?**\n',
  '#### Ode\n',
  '### Why?\n',
  '>> ',
  '>> ROE: ',
  '[00:12:30] Ode: ',
  'Ode (00:01):\n',
  'Ode  0:10\n',
  'Speaker 1: ',
  '[SPEAKER_00]: ',
  '(speaker 0) ',
  'Ada Ode -- Tarn Bank -- Analyst\n',
  'Ode (mayor): ',
  'Ode - ',
  '— ',
  '- ',
  '1. ',
  '2) ',
  'Several members: ',
  '<v Ada Ode>',
  '<v.loud Jon Roe>',
  '00:01.000 --> 00:02.500\n',
  '00:00:03,000 --> 00:00:04,100 align:start\n',
  '17\n00:00:05,000 --> 00:00:06,000\n',
  'WEBVTT\n\n',
  'NOTE so\n\n',
  '(Laughter.)',
  '[End of interview]',
  '###',
  '© 2031 ',
  'Interview with Ada Ode\n',
  'Interviewer: Jon Roe\n',
  '',
  '',
  '  ',
];
const WORDS = [
  'Why did the ferry stop?',
  'It rained.',
  'I do not know; my boat is old.',
  'Right.',
  'Thank you, Ms. Ode.',
  'We told them. ROE: No.',
  'He said: “Go.”',
  'Tell us about it',
  'and so on --',
  '',
  '(Laughs)',
  'The mayor said that it leaks. >> Who?',
  'Price: 40 pounds',
  '“I see',
  'no”',
  '—',
];

/** Labels of all styles beside one another, with and without words behind. */
const dialogueLike = fc
  .array(
    fc.tuple(
      fc.constantFrom(...LABELS),
      fc.constantFrom(...WORDS),
      fc.constantFrom('\n', '\n\n', '\n\n', ' ', '\n    ', '\r\n'),
    ),
    { maxLength: 25 },
  )
  .map((turns) => turns.flat().join(''));

/** Arbitrary strings, news-like strings, dialogues, mutations of the samples. */
export const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  newsLike,
  newsLike,
  mutated,
  dialogueLike,
  dialogueLike,
);
