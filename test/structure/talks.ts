// Conversations that every style of a transcript is tried on, and the styles.

export type Who = 'feller' | 'otieno' | 'kask';

/** One turn: who has it, and its paragraphs. */
export type Said = readonly [who: Who, ...paragraphs: readonly [string, ...string[]]];

export interface Person {
  readonly full: string;
  readonly last: string;
  readonly address: string;
  readonly initials: string;
  readonly role: string;
  readonly house: string;
}

export const PEOPLE: Readonly<Record<Who, Person>> = {
  feller: { full: 'Jonas Feller', last: 'Feller', address: 'Mr.', initials: 'JF', role: 'host', house: 'Orsk Radio' },
  otieno: {
    full: 'Ada Otieno',
    last: 'Otieno',
    address: 'Ms.',
    initials: 'AO',
    role: 'mayor of Orsk',
    house: 'Town of Orsk',
  },
  kask: { full: 'Bruno Kask', last: 'Kask', address: 'Mr.', initials: 'BK', role: 'teacher', house: 'Orsk School' },
};

export const TALKS = {
  'an interview': [
    ['feller', 'Good morning, and thank you for making time. When did you first hear that the ferry would stop?'],
    [
      'otieno',
      'In March, from a fisherman. Nobody in the council had told me, and I was not pleased. We had just painted the quay.',
    ],
    ['feller', 'What did you do then?'],
    [
      'otieno',
      'I called the company. They said the boat was too old, which is true, and that a new one would take two years.',
      'My father sailed on that boat. It was old even then.',
    ],
    ['feller', 'Some people in the village say that you gave up too early. Is that fair?'],
    ['otieno', 'No. I wrote eleven letters, and I still have the answers in a drawer.'],
    ['feller', 'How did the village live through the winter?'],
    ['otieno', 'It was long. We carried the mail over the ice with a sledge, as my grandmother did.'],
  ],
  'a hearing': [
    ['feller', 'Where were you on the night of the fire?'],
    ['otieno', 'At home.'],
    ['feller', 'Were you alone?'],
    ['otieno', 'No. My sister was with me.'],
    ['feller', 'What time did you go to bed?'],
    ['otieno', 'About ten, I think.'],
    ['feller', 'And when did you wake up?'],
    ['otieno', 'When the bells rang.'],
  ],
  'a panel': [
    ['feller', 'Welcome, everybody. Let us begin with the new school. Why does the town need it?'],
    ['otieno', 'Because the old one has no roof. The children sit in the rain, and the teachers hold umbrellas.'],
    ['kask', 'With respect, that is not the whole story. The roof was sold in the spring.'],
    ['otieno', 'It was not sold. It was lent to the theatre.'],
    ['feller', 'And who sold it, if anybody did?'],
    ['kask', 'The same people who now ask us for money.'],
    ['otieno', 'I would like to see one paper that says so.'],
    ['feller', 'We will come back to that. Thank you both.'],
  ],
} as const satisfies Readonly<Record<string, readonly Said[]>>;

export type Talk = keyof typeof TALKS;

/** How one turn is set: its label as a test wants it back (null for none), its role and its time, and the text. */
export interface Set {
  readonly label: string | null;
  readonly role?: string;
  readonly time?: number;
  readonly text: string;
}

export interface Style {
  /** What would be broken. */
  readonly name: string;
  /** The n-th turn of the talk, which is the n-th (`own`) of its speaker. */
  readonly set: (
    person: Person,
    words: string,
    place: { readonly n: number; readonly own: number; readonly who: Who; readonly asks: boolean },
  ) => Set;
  /** What stands between turns. */
  readonly between?: string;
  readonly before?: string;
  /** Between paragraphs of one turn; a blank line unless told. */
  readonly paragraphs?: string;
  /** Only for two voices. */
  readonly isDuet?: boolean;
}

const caps = (text: string): string => text.toUpperCase();
const clock = (n: number): string => `00:${String(n * 7 + 1).padStart(2, '0')}`;
const seconds = (n: number): number => n * 7 + 1;
const long = (n: number): string => `00:12:${String(n * 7 + 1).padStart(2, '0')}`;
const longSeconds = (n: number): number => 720 + n * 7 + 1;

const named = (
  name: string,
  label: (
    person: Person,
    place: { readonly own: number; readonly asks: boolean; readonly who: Who; readonly n: number },
  ) => string,
  write: (label: string, words: string) => string,
  more: Partial<Style> = {},
): Style => ({
  name,
  set: (person, words, place) => {
    const own = label(person, place);
    return { label: own, text: write(own, words) };
  },
  ...more,
});
const NUMBER: Readonly<Record<Who, number>> = { feller: 1, otieno: 2, kask: 3 };

export const STYLES: readonly Style[] = [
  named(
    'NAME: in capitals',
    ({ full }) => caps(full),
    (label, words) => `${label}: ${words}`,
  ),
  named(
    'NAME: in capitals, a line a turn',
    ({ full }) => caps(full),
    (label, words) => `${label}: ${words}`,
    { between: '\n', paragraphs: '\n' },
  ),
  named(
    'SURNAME: in capitals',
    ({ last }) => caps(last),
    (label, words) => `${label}: ${words}`,
  ),
  named(
    'Name: in small letters',
    ({ full }) => full,
    (label, words) => `${label}: ${words}`,
  ),
  named(
    'Name: in small letters, a line a turn',
    ({ full }) => full,
    (label, words) => `${label}: ${words}`,
    { between: '\n', paragraphs: '\n' },
  ),
  named(
    'Surname: in small letters',
    ({ last }) => last,
    (label, words) => `${label}: ${words}`,
  ),
  named(
    'Given name:',
    ({ full }) => full.split(' ')[0]!,
    (label, words) => `${label}: ${words}`,
  ),
  {
    name: 'NAME, ROLE OF PLACE: and then SURNAME:',
    set: ({ full, last, role }, words, { own }) =>
      own === 0
        ? { label: caps(full), role: caps(role), text: `${caps(full)}, ${caps(role)}: ${words}` }
        : { label: caps(last), text: `${caps(last)}: ${words}` },
  },
  named(
    'Mr. Name.',
    ({ address, last }) => `${address} ${last}`,
    (label, words) => `    ${label}. ${words}`,
  ),
  named(
    'Mr. NAME.',
    ({ address, last }) => `${address} ${caps(last)}`,
    (label, words) => `${label}. ${words}`,
  ),
  named(
    'SURNAME.',
    ({ last }) => caps(last),
    (label, words) => `${label}. ${words}`,
  ),
  named(
    'MR NAME:',
    ({ address, last }) => `${caps(address).replace('.', '')} ${caps(last)}`,
    (label, words) => `${label}: ${words}`,
  ),
  named(
    'MR. NAME:',
    ({ address, last }) => `${caps(address)} ${caps(last)}`,
    (label, words) => `${label}: ${words}`,
  ),
  named(
    'Q: and A:',
    (_, { asks }) => (asks ? 'Q' : 'A'),
    (label, words) => `${label}: ${words}`,
    { isDuet: true },
  ),
  named(
    'Q. and A., a line a turn',
    (_, { asks }) => (asks ? 'Q' : 'A'),
    (label, words) => `${label}. ${words}`,
    { isDuet: true, between: '\n', paragraphs: '\n' },
  ),
  named(
    'Q and A before a gap',
    (_, { asks }) => (asks ? 'Q' : 'A'),
    (label, words) => `${label}    ${words}`,
    { isDuet: true, between: '\n', paragraphs: '\n' },
  ),
  named(
    'Q1: and A1:',
    (_, { asks, own }) => `${asks ? 'Q' : 'A'}${own + 1}`,
    (label, words) => `${label}: ${words}`,
    { isDuet: true },
  ),
  named(
    'QUESTION: and ANSWER:',
    (_, { asks }) => (asks ? 'QUESTION' : 'ANSWER'),
    (label, words) => `${label}: ${words}`,
    { isDuet: true },
  ),
  named(
    'Question: and Answer:',
    (_, { asks }) => (asks ? 'Question' : 'Answer'),
    (label, words) => `${label}: ${words}`,
    { isDuet: true },
  ),
  named(
    'Interviewer: and Interviewee:',
    (_, { asks }) => (asks ? 'Interviewer' : 'Interviewee'),
    (label, words) => `${label}: ${words}`,
    { isDuet: true },
  ),
  named(
    'Interviewer: and a name',
    ({ full }, { asks }) => (asks ? 'Interviewer' : full),
    (label, words) => `${label}: ${words}`,
  ),
  named(
    'THE COURT: and THE WITNESS:',
    (_, { asks }) => (asks ? 'THE COURT' : 'THE WITNESS'),
    (label, words) => `${label}: ${words}`,
    { isDuet: true },
  ),
  named(
    '>> NAME:',
    ({ full }) => caps(full),
    (label, words) => `>> ${label}: ${words}`,
    { between: '\n' },
  ),
  named(
    '>> Name:',
    ({ full }) => full,
    (label, words) => `>> ${label}: ${words}`,
    { between: '\n\n' },
  ),
  {
    name: '[00:12:30] Name:',
    set: ({ full }, words, { n }) => ({ label: full, time: longSeconds(n), text: `[${long(n)}] ${full}: ${words}` }),
    between: '\n',
    paragraphs: '\n',
  },
  {
    name: '00:12 Name:',
    set: ({ full }, words, { n }) => ({ label: full, time: seconds(n), text: `${clock(n)} ${full}: ${words}` }),
  },
  {
    name: 'Name [00:12:30]:',
    set: ({ full }, words, { n }) => ({ label: full, time: longSeconds(n), text: `${full} [${long(n)}]: ${words}` }),
  },
  {
    name: 'Name (00:12:30), the words below',
    set: ({ full }, words, { n }) => ({ label: full, time: longSeconds(n), text: `${full} (${long(n)})\n${words}` }),
  },
  {
    name: 'Name: (00:01), the words below',
    set: ({ full }, words, { n }) => ({ label: full, time: seconds(n), text: `${full}: (${clock(n)})\n${words}` }),
  },
  {
    name: 'Name  0:10, the words below',
    set: ({ full }, words, { n }) => ({
      label: full,
      time: seconds(n),
      text: `${full}  ${clock(n).slice(1)}\n${words}`,
    }),
  },
  {
    name: 'Name 00:12:30, the words below',
    set: ({ full }, words, { n }) => ({ label: full, time: longSeconds(n), text: `${full} ${long(n)}\n${words}` }),
  },
  {
    name: '00:12 Name, the words below',
    set: ({ full }, words, { n }) => ({ label: full, time: seconds(n), text: `${clock(n)} ${full}\n${words}` }),
  },
  named(
    'Speaker 1:',
    (_, { who }) => `Speaker ${NUMBER[who]}`,
    (label, words) => `${label}: ${words}`,
  ),
  named(
    'SPEAKER 1:',
    (_, { who }) => `SPEAKER ${NUMBER[who]}`,
    (label, words) => `${label}: ${words}`,
    { between: '\n', paragraphs: '\n' },
  ),
  named(
    '[SPEAKER_00]:',
    (_, { who }) => `SPEAKER_0${NUMBER[who] - 1}`,
    (label, words) => `[${label}]: ${words}`,
    { between: '\n', paragraphs: '\n' },
  ),
  named(
    '(speaker 0)',
    (_, { who }) => `speaker ${NUMBER[who] - 1}`,
    (label, words) => `(${label}) ${words}`,
  ),
  {
    name: 'Speaker 1 (0:05), the words below',
    set: (_, words, { n, who }) => ({
      label: `Speaker ${NUMBER[who]}`,
      time: seconds(n),
      text: `Speaker ${NUMBER[who]} (${clock(n).slice(1)})\n${words}`,
    }),
  },
  named(
    'a name alone on its line',
    ({ full }) => full,
    (label, words) => `${label}\n${words}`,
  ),
  named(
    'a name alone on its line, a blank line below',
    ({ full }) => full,
    (label, words) => `${label}\n\n${words}`,
  ),
  named(
    'NAME: alone on its line',
    ({ full }) => caps(full),
    (label, words) => `${label}:\n${words}`,
  ),
  {
    name: 'Name -- House -- Role',
    set: ({ full, house, role }, words) => ({
      label: full,
      role: `${house} -- ${role}`,
      text: `${full} -- ${house} -- ${role}\n\n${words}`,
    }),
  },
  {
    name: 'Name (role):',
    set: ({ full, role }, words) => ({ label: full, role, text: `${full} (${role}): ${words}` }),
  },
  {
    name: 'Name (Role): once, and then Surname:',
    set: ({ full, last, house }, words, { own }) =>
      own === 0
        ? { label: full, role: house, text: `${full} (${house}): ${words}` }
        : { label: last, text: `${last}: ${words}` },
  },
  {
    name: 'NAME [ROLE]:',
    set: ({ full, role }, words) => ({
      label: caps(full),
      role: caps(role),
      text: `${caps(full)} [${caps(role)}]: ${words}`,
    }),
  },
  {
    name: 'Name, Role:',
    set: ({ full, house }, words) => ({ label: full, role: house, text: `${full}, ${house}: ${words}` }),
  },
  named(
    'SURNAME (rising):',
    ({ last }) => caps(last),
    (label, words) => `${label} (rising): ${words}`,
  ),
  named(
    'Name - words',
    ({ full }) => full,
    (label, words) => `${label} - ${words}`,
  ),
  named(
    'Name – words',
    ({ last }) => last,
    (label, words) => `${label} – ${words}`,
  ),
  named(
    'NAME — words',
    ({ last }) => caps(last),
    (label, words) => `${label} — ${words}`,
  ),
  named(
    'initials',
    ({ initials }) => initials,
    (label, words) => `${label}: ${words}`,
    { before: 'Ada Otieno and Bruno Kask talked to Jonas Feller about the town.\n\n' },
  ),
  named(
    'initials with stops',
    ({ initials }) => [...initials].map((letter) => `${letter}.`).join(''),
    (label, words) => `${label}: ${words}`,
    { before: 'Ada Otieno and Bruno Kask talked to Jonas Feller about the town.\n\n' },
  ),
  named(
    '**Name:** in bold',
    ({ full }) => full,
    (label, words) => `**${label}:** ${words}`,
  ),
  named(
    '**Name**: in bold, the colon not',
    ({ full }) => full,
    (label, words) => `**${label}**: ${words}`,
  ),
  named(
    '**Name** in bold without a colon',
    ({ last }) => last,
    (label, words) => `**${label}** ${words}`,
  ),
  named(
    '**Name** – words',
    ({ full }) => full,
    (label, words) => `**${label}** – ${words}`,
  ),
  named(
    '**NAME** alone on its line',
    ({ full }) => caps(full),
    (label, words) => `**${label}**\n\n${words}`,
  ),
  named(
    '__Name:__ in bold',
    ({ full }) => full,
    (label, words) => `__${label}:__ ${words}`,
  ),
  named(
    '*Name:* in italics',
    ({ full }) => full,
    (label, words) => `*${label}:* ${words}`,
  ),
  named(
    '#### Name',
    ({ full }) => full,
    (label, words) => `#### ${label}\n\n${words}`,
  ),
  named(
    '### Name:, the words right below',
    ({ full }) => full,
    (label, words) => `### ${label}:\n${words}`,
  ),
  {
    name: 'questions in bold',
    set: (_, words, { asks }) => ({ label: null, text: asks ? `**${words}**` : words }),
    isDuet: true,
  },
  {
    name: 'questions in bold by __',
    set: (_, words, { asks }) => ({ label: null, text: asks ? `__${words}__` : words }),
    isDuet: true,
  },
  {
    name: 'questions in italics',
    set: (_, words, { asks }) => ({ label: null, text: asks ? `*${words}*` : words }),
    isDuet: true,
  },
  {
    name: 'questions in italics by _',
    set: (_, words, { asks }) => ({ label: null, text: asks ? `_${words}_` : words }),
    isDuet: true,
  },
  {
    name: 'questions as headings',
    set: (_, words, { asks }) => ({ label: null, text: asks ? `### ${words}` : words }),
    isDuet: true,
  },
  { name: 'plain questions', set: (_, words) => ({ label: null, text: words }), isDuet: true },
  {
    name: 'numbered questions',
    set: (_, words, { asks, own }) => ({ label: null, text: asks ? `${own + 1}. ${words}` : words }),
    isDuet: true,
  },
  {
    name: 'numbered questions in bold',
    set: (_, words, { asks, own }) => ({ label: null, text: asks ? `**${own + 1}. ${words}**` : words }),
    isDuet: true,
  },
  { name: '— words', set: (_, words) => ({ label: null, text: `— ${words}` }), isDuet: true },
  {
    name: '- words, a line a turn',
    set: (_, words) => ({ label: null, text: `- ${words}` }),
    isDuet: true,
    between: '\n',
    paragraphs: '\n',
  },
  { name: '– words', set: (_, words) => ({ label: null, text: `– ${words}` }), isDuet: true },
  named(
    'several turns in one line',
    ({ full }) => caps(full),
    (label, words) => `${label}: ${words}`,
    { between: ' ', paragraphs: ' ' },
  ),
  {
    name: 'only answers labelled',
    set: ({ last }, words, { asks }) =>
      asks ? { label: null, text: words } : { label: caps(last), text: `${caps(last)}: ${words}` },
    isDuet: true,
  },
  {
    name: 'only answers labelled, in small letters',
    set: ({ full }, words, { asks }) =>
      asks ? { label: null, text: words } : { label: full, text: `${full}: ${words}` },
    isDuet: true,
  },
];

/** A talk in a style, or other words in its place: the text, and its turns as a test wants them back. */
export function write(
  style: Style,
  talk: Talk,
  said: readonly Said[] = TALKS[talk],
): {
  readonly text: string;
  readonly turns: readonly (Omit<Set, 'text'> & { readonly who: Who; readonly content: readonly string[] })[];
} {
  const { paragraphs = '\n\n', between = '\n\n', before = '' } = style;
  const counts: Partial<Record<Who, number>> = {};
  const turns = said.map(([who, ...content], n) => {
    const own = counts[who] ?? 0;
    counts[who] = own + 1;
    return {
      who,
      content,
      ...style.set(PEOPLE[who], content.join(paragraphs), { n, own, who, asks: who === 'feller' }),
    };
  });
  return {
    text: before + turns.map(({ text }) => text).join(between),
    turns: turns.map(({ text: _, ...turn }) => turn),
  };
}
