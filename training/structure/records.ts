/**
 * More short dialogues made up, in the forms of records and pages whose labels are of several kinds at once: a court's questions and answers with its colloquy, a
 * chamber whose members have their parties behind them, threads under assumed names, numbered questions to somebody in office.
 */
import type { TranscriptRecord } from './gold.ts';

type Turns = { speaker: number; label: string | null; text: string }[];
interface Made {
  readonly text: string;
  readonly turns: TranscriptRecord['turns'];
}

const words = (text: string): readonly string[] => text.split(' ');
const FIRST = words(
  'Ada Jon Ruth Ivo Þóra Łukasz Émile Zoë Çınar Rashad Aygun Nguyễn Mikhail Siobhán Tomás Noor Kwame Linh Björn Agnès Darya Paolo Hana Eero Chidi Sunita',
);
const LAST = words(
  'Ode Roe Vane Kern Mammadli Veliyev Ægisdóttir Đặng Novák Østergård Oyelaran Petrov Quill Penrose Marsk Lacey Oates Fenwick Boudreau Tran Osgood Kitt Abit Salonen Wirth O’Hara Iversen Banerjee',
);
const PARTIES = words('Lab Con LD CB SNP DUP Green Ind');
const PLACES = words('Tarn Orsk Crale Northmoor Pell Marsk Westport Dale');
const OFFICES = [
  'The Minister for Roads',
  'The Parliamentary Under-Secretary of State, Department for Rivers',
  'The Secretary of State for Works and Pensions',
  'The Minister of Finance',
  'The Advocate-General',
];
const HANDLES = words('saltlamp keeper_of_bees graphpaper77 oldmill mx_tarn tidewater boatless nine-nails');
const ASKED = [
  'Where were you standing?',
  'Did you see the car before it stopped?',
  'And the two that remained?',
  'Who told you that?',
  'When will the report be published?',
  'How do you get your mail in winter?',
  'Is she aware that one of the five is a hospital?',
  'What do you eat?',
  'Can you say how many were inspected?',
  'Does he agree?',
  'You told the officer it was green, is that right?',
  'Do you think the talks have failed?',
];
const SAID = [
  'Across the street, forty feet or so.',
  'No, sir.',
  'Yes.',
  'It found eleven, and nine were sealed.',
  'I met the managers on Monday, and they have been told.',
  'Potatoes, fish, potatoes.',
  'By boat, once a month if the weather lets it.',
  'My Lords, work began in March at nine of the twelve sites.',
  'We do not declare victory on one figure.',
  'I would not say failed, but there is no result.',
  'I saw a man in a coat.',
  'The subsidy was raised in May.',
  'That is not what I said.',
  'I do not recall.',
  'There is no doubt about that.',
];
const MORE = [
  'The council meets on the twelfth and will look at wages first.',
  'It was raining, and I had left my glasses at home.',
  'As you know, we have always been open to talks.',
  'Last winter I got the papers of fourteen weeks in one go.',
  'I am grateful to the noble Lord for his question.',
  'We have no target, and I see no reason to have one.',
  'He says it is nothing personal.',
  'You get used to it after a year.',
];
const CALLED = [
  'Objection, Your Honor. Hearsay.',
  'Overruled. The witness may answer.',
  'Sustained.',
  'Thank you. Nothing further.',
  'May we approach?',
  'I will allow it.',
];
const CALLS = ['Hear, hear!', 'Oh!', 'Order!', 'No!'];

interface Chance {
  pick<T>(list: readonly T[]): T;
  is(p: number): boolean;
}

/** Records in all these forms in turn. */
export function madeUpRecords(random: () => number, count: number): Made[] {
  const chance: Chance = {
    pick: (list) => list[Math.floor(random() * list.length)]!,
    is: (p) => random() < p,
  };
  const forms = [court, chamber, thread, toOffice, terse];
  return Array.from({ length: count }, (_, i) => forms[i % forms.length]!(chance));
}

const ask = ({ pick, is }: Chance): string => (is(0.2) ? `${pick(MORE)} ${pick(ASKED)}` : pick(ASKED));
const say = ({ pick, is }: Chance): string =>
  [pick(SAID), ...(is(0.5) ? [pick(MORE)] : []), ...(is(0.3) ? [pick(MORE), pick(SAID)] : [])].join(' ');
const howMany = ({ pick }: Chance): number => pick([4, 5, 6, 8, 9, 11, 14]);

/** "Q.  Where were you?", "MR. ROE:  Objection.", "THE COURT:  Sustained." */
function court(chance: Chance): Made {
  const { pick, is } = chance;
  const turns: Turns = [];
  const lines: string[] = [];
  const closer = pick(['.  ', '.   ', ': ', '. ', '.\t', '   ']);
  const margin = is(0.3) ? '     ' : '';
  const counsel = [`MR. ${pick(LAST).toUpperCase()}`, `MS. ${pick(LAST).toUpperCase()}`];
  const add = (label: string, behind: string, text: string): void => {
    turns.push({ speaker: turns.length, label, text });
    lines.push(`${margin}${label}${behind}${text}`);
  };
  const many = howMany(chance);
  for (let i = 0; i < many; i++) {
    if (is(0.15)) lines.push(`BY ${pick(counsel)}:`);
    add('Q', closer, ask(chance));
    if (is(0.3)) {
      add(pick(counsel), ':  ', pick(CALLED));
      if (is(0.7)) add('THE COURT', ':  ', pick(CALLED));
      if (is(0.4)) add('THE WITNESS', ':  ', say(chance));
    }
    if (is(0.9)) add('A', closer, say(chance));
  }
  return { text: lines.join(pick(['\n', '\n\n'])), turns };
}

/** "Baroness Quill (Con):", "The Minister for Roads (Lord Roe) (Lab):", "Noble Lords:". */
function chamber(chance: Chance): Made {
  const { pick, is } = chance;
  const members = Array.from({ length: 3 }, () => {
    const last = pick(LAST);
    const party = pick(PARTIES);
    const name = pick([
      `Lord ${last}`,
      `Baroness ${last}`,
      `The Earl of ${pick(PLACES)}`,
      `The Lord Bishop of ${pick(PLACES)}`,
      `Mr. ${last}`,
      `${pick(FIRST)} ${last}`,
      `Dr ${pick(FIRST)} ${last}`,
      `Sir ${pick(FIRST)} ${last}`,
    ]);
    return { name, party: is(0.2) ? `${pick(PLACES)}) (${party}` : party };
  });
  const turns: Turns = [];
  const lines: string[] = [];
  const always = is(0.7);
  const many = howMany(chance);
  let before = -1;
  for (let i = 0; i < many; i++) {
    let who = i % 2 === 0 ? 0 : 1 + Number(is(0.5));
    if (who === before) who = (who + 1) % 3;
    const isFirst = !turns.some(({ speaker }) => speaker === who);
    before = who;
    const { name, party } = members[who]!;
    const text = who === 0 ? say(chance) : ask(chance);
    const office = isFirst && who === 0 && !name.startsWith('The') ? pick(OFFICES) : '';
    const label = office !== '' ? `${office} (${name}) (${party})` : always || isFirst ? `${name} (${party})` : name;
    turns.push({ speaker: who, label: name, text });
    lines.push(`${label}: ${text}`);
    if (is(0.12)) {
      const crowd = pick(['Noble Lords', 'Hon. Members', 'Several Hon. Members', 'A Noble Lord']);
      const call = pick(CALLS);
      turns.push({ speaker: 9, label: crowd, text: call });
      lines.push(`${crowd}: ${call}`);
      before = -1;
    }
  }
  return { text: (is(0.4) ? ['Flood Defences', ...lines] : lines).join(pick(['\n', '\n\n'])), turns };
}

/** "u/saltlamp" above what is written, or "@saltlamp:" before it. */
function thread(chance: Chance): Made {
  const { pick, is } = chance;
  const mark = pick(['u/', 'u/', '@', '/u/']);
  const behind = pick(['\n', '\n', ': ', ' · 4h\n', ' (OP)\n']);
  const own = `${mark}${pick(HANDLES)}`;
  const turns: Turns = [];
  const parts: string[] = [];
  const many = howMany(chance);
  for (let i = 0; i < many; i++) {
    const label = i % 2 === 1 ? own : `${mark}${pick(HANDLES)}`;
    const text = i % 2 === 1 ? say(chance) : ask(chance);
    turns.push({ speaker: i % 2, label, text });
    parts.push(`${label}${i % 2 === 1 || !behind.includes('(') ? behind : '\n'}${text}`);
  }
  return { text: (is(0.5) ? ['I keep a lighthouse. Ask me anything!', ...parts] : parts).join('\n\n'), turns };
}

/** "Question 1. ..." / "Answer: ...", "Question:" / "President Ada Ode:". */
function toOffice(chance: Chance): Made {
  const { pick, is } = chance;
  const person = `${pick(FIRST)} ${pick(LAST)}`;
  const answers = pick([
    'Answer',
    person,
    `President ${person}`,
    `Deputy Minister ${person}`,
    `Prime Minister ${person}`,
    'Reply',
  ]);
  const isNumbered = is(0.5);
  const asks = pick(['Question', 'Question', 'QUESTION', 'Correspondent', 'Journalist']);
  const closer = isNumbered ? pick(['. ', ': ', '.\n', ':\n']) : ': ';
  const turns: Turns = [];
  const parts: string[] = is(0.5) ? [`${person} answers questions of the press`] : [];
  const many = howMany(chance);
  for (let i = 0; i < many; i++) {
    const question = ask(chance);
    const label = isNumbered ? `${asks} ${i + 1}` : asks;
    turns.push({ speaker: 0, label, text: question });
    parts.push(`${label}${closer}${question}`);
    const answer = `${say(chance)} ${pick(MORE)}`;
    turns.push({ speaker: 1, label: answers, text: answer });
    parts.push(`${answers}: ${answer}`);
    if (is(0.2)) parts.push(pick(MORE));
  }
  return { text: parts.join(pick(['\n', '\n\n'])), turns };
}

const SHORT = words('Yes. No. So. Go. Why? Who? Never. Thanks. Perhaps. Indeed. Where?').concat([
  'We leave.',
  'They go.',
  'I know.',
  'Not now.',
  'It is late.',
  'Tell me.',
]);

/** Two voices of whom nobody says more than three words. */
function terse(chance: Chance): Made {
  const { pick, is } = chance;
  const form = pick<(name: string) => string>([
    (name) => name,
    (name) => name.toUpperCase(),
    (name) => name[0]! + pick(LAST)[0]!,
  ]);
  const shared = pick(LAST);
  const names = is(0.1)
    ? [form(`${pick(LAST)}-${shared}`), form(shared), form(pick(LAST))]
    : [form(shared), form(pick(LAST)), form(pick(LAST))];
  const closer = pick([': ', ': ', ':\n', ':\n\n']);
  const isMixed = is(0.4);
  const quoted = is(0.2);
  const turns: Turns = [];
  const parts: string[] = [];
  const many = 3 + (howMany(chance) % 4);
  const voices = is(0.75) ? 2 : 3;
  for (let i = 0; i < many; i++) {
    const text = quoted ? `“${pick(SHORT)}”` : pick(SHORT);
    const label = names[i % voices]!;
    turns.push({ speaker: i % voices, label, text });
    parts.push(`${label}${isMixed && is(0.6) ? pick([': ', ':\n', ':\n[pause]\n', ':\n\n']) : closer}${text}`);
    if (is(0.1)) parts.push(pick(['(Applause.)', '[pause]', '(Laughter.)']));
  }
  return { text: parts.join(pick(['\n', '\n', '\n\n'])), turns };
}
