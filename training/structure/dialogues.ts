/**
 * Short dialogues made up, in styles put together at random: what stands before a label, what the label is, what closes it, how lines are parted. The corpus has
 * 33 styles and long turns; users have any style, and texts of two turns.
 */
import type { TranscriptRecord } from './gold.ts';

const FIRST =
  'Ada Jon Ruth Ivo Mara Olek Nina Pavel Ines Tom Lidia Omar Petra Hugo Sven Yara Kofi Mei Rosa Dov Amina Luc Vera Idris'.split(
    ' ',
  );
const LAST =
  'Ode Roe Vane Kern Lund Tarn Holt Novak Falk Varga Brandt Tesfaye Moor Greer Page Price Job Story Field Grant May Stone Boll Reis Duarte Okoro Lindqvist O’Dell '
    .trim()
    .split(' ')
    .concat([
      'Van Dorn',
      'de Witt',
      'de la Cruz',
      'van der Meulen',
      'ibn al-Sabah',
      'wa Thiong',
      'dos Santos',
      'von Holt',
    ]);
const ROLES = [
  'Interviewer',
  'Host',
  'Guest',
  'Moderator',
  'Reporter',
  'The Chair',
  'The Court',
  'The Witness',
  'Operator',
  'Question',
  'Answer',
  'Presenter',
  'Clerk',
  'Student',
  'Teacher',
  'The Presiding Officer',
  'The Clerk',
  'The Acting President',
  'Sister',
  'Father',
  'Audience member',
  'Grand juror',
  'Mr Speaker',
  'The President',
  'Narrator',
  'Assistant',
  'You',
];
const CROWDS = ['Several members', 'Opposition members', 'Hon. members', 'Audience', 'All', 'Some senators', 'Voices'];
const OFFICES = [
  'mayor of Orsk',
  'Northmoor',
  'Lab',
  'Tarn Bank',
  'analyst',
  'director-general, World Water Council',
  'press secretary',
  'KBN anchor',
  'byline',
  'member for Crale',
  'council member',
  'director of the Harbour Board',
  'AM',
  'counsel',
];
const QUESTIONS = [
  'Where did you grow up?',
  'Why?',
  'When did the work begin?',
  'Will you resign?',
  'Who paid for it?',
  'And then?',
  'Is the dam safe?',
  'What did you see that night?',
  'Tell me about the first winter.',
  'How many were there?',
  'Do you regret it?',
  'So nobody asked you?',
  'You left early?',
  'Describe the room for me.',
  'What would you say to those who stayed?',
  'Can the minister confirm that the road will open in May?',
  'The report says that the pumps were old. Is that right?',
  'Thank you. Who comes next?',
  'which of the two came first?',
  'What comes next?',
];
const ANSWERS = [
  'He is right to go.',
  'The minister has resigned.',
  'She said so on Monday.',
  'They lied to us.',
  'Over the bakery, in two rooms.',
  'No.',
  'In May, I think. It was still cold.',
  'I will not.',
  'The town did, in the end.',
  'Nobody told us anything.',
  'It is safe, and it always was.',
  'A boat without a light.',
  'We had one stove for nine people. You learn to share.',
  'Thank you.',
  'Not a single day.',
  'Because it was there.',
  'I was tired.',
  'Long, loud and hot.',
  'We inspected the tunnel in March, and we found nothing that would worry me.',
  'Yes. The cables are rusted, and I closed the bridge.',
  'Well, it depends on the weather.',
  'That is a disgrace.',
  'and nobody ever came back to ask',
  'Hear, hear!',
  'Order! The honourable member will sit down.',
  'My aunt did, in 1961.',
  'I mean, yes.',
  'Let me be clear: we will pay.',
  'Never, not once in 40 years.',
];
const TITLES = [
  'Interview with the keeper of the lamps',
  'THE HARBOUR INQUIRY',
  'A talk about water',
  'Evening session',
  'Episode 12: The Long Winter',
];

export function madeUpDialogues(
  random: () => number,
  count: number,
): { text: string; turns: TranscriptRecord['turns'] }[] {
  return Array.from({ length: count }, () => dialogue(random));
}

function dialogue(random: () => number): { text: string; turns: TranscriptRecord['turns'] } {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const chance = (p: number): boolean => random() < p;
  const form = pick([
    'full',
    'full',
    'last',
    'caps',
    'caps',
    'caps-full',
    'title',
    'title',
    'initials',
    'role',
    'role',
    'speaker',
    'letter',
    'letter',
    'lower',
    'caps-role',
    'mixed',
    'number',
  ]);
  const people = Array.from({ length: form === 'letter' ? 2 : 2 + Math.floor(random() * 3) }, () => ({
    first: pick(FIRST),
    last: pick(LAST),
    role: pick(ROLES),
    office: pick(OFFICES),
    seen: false,
  }));
  const opener =
    form === 'letter'
      ? pick(['', '', '**', '> ', '>> '])
      : pick(['', '', '', '', '**', '>> ', 'time', '#### ', '"', '- ', 'date', '<', 'num']);
  const closer =
    opener === '<'
      ? '> '
      : opener === 'date'
        ? ': '
        : opener === '#### '
          ? '\n'
          : form === 'title' || form === 'letter'
            ? pick([': ', ': ', '. ', '.  ', ...(form === 'title' ? ['.- ', '.—'] : [' ', '   '])])
            : form === 'speaker' && chance(0.4)
              ? pick(['] ', ']: ', ') ', '): '])
              : form === 'lower'
                ? ': '
                : pick([
                    ': ',
                    ': ',
                    ': ',
                    ':  ',
                    ':\n',
                    '\n',
                    '\n\n',
                    ' (time):\n',
                    ' (time): ',
                    '  time\n',
                    ': (time) ',
                    ' - ',
                    ' – ',
                    ' -- office\n',
                    ' | ',
                    '> ',
                    '\ntime\n',
                    ' (office): ',
                    ', office: ',
                    ', office:\n\n',
                    ' said:\n',
                    ' (office). – ',
                    ' (aside): ',
                  ]);
  const gap =
    /^[:(]/.test(closer.trim()) &&
    !closer.includes('\n') &&
    opener !== 'time' &&
    opener !== '"' &&
    opener !== '- ' &&
    chance(0.15)
      ? ' '
      : pick(['\n', '\n\n', '\n\n']);
  const isSmall = chance(0.1);
  const neverAsks = chance(0.12);
  const oneSided = opener === '' && form !== 'letter' && /^[:-]/.test(closer.trim()) && chance(0.12);
  const isWrapped = gap !== ' ' && chance(0.35);
  const width = 48 + Math.floor(random() * 30);
  const turns: { speaker: number; label: string | null; text: string }[] = [];
  const parts: string[] = [];
  if (chance(0.25)) parts.push(pick(TITLES));
  if (chance(0.15))
    parts.push(
      pick([
        'Date: 4 May',
        'Source: The Harbour Board',
        'Last updated: Monday, 9:15',
        'Location: Orsk',
        'Part 2: The flood',
        'Recorded: 12 May',
      ]),
    );
  let clock = Math.floor(random() * 200);
  let before = -1;
  const length = 2 + Math.floor(random() * 12);
  for (let i = 0; i < length; i++) {
    let who = oneSided ? i % 2 : i % people.length;
    if (!oneSided && people.length > 2 && chance(0.3)) who = Math.floor(random() * people.length);
    if (who === before && !oneSided) who = (who + 1) % people.length;
    before = who;
    const person = people[who]!;
    const crowd = form !== 'letter' && form !== 'speaker' && i > 0 && i + 1 < length && chance(0.05);
    const name = crowd ? pick(CROWDS) : labelOf(person, form, who, !person.seen);
    const isFirst = !person.seen;
    person.seen = true;
    clock += 3 + Math.floor(random() * 30);
    const time = `${chance(0.5) ? '00:' : ''}${String(Math.floor(clock / 60)).padStart(2, '0')}:${String(clock % 60).padStart(2, '0')}`;
    const isAsking = neverAsks ? false : who === 0 ? chance(0.85) : chance(0.1);
    let words = [
      isAsking ? pick(QUESTIONS) : pick(ANSWERS),
      ...(chance(0.4) ? [isAsking ? pick(QUESTIONS) : pick(ANSWERS)] : []),
      ...(chance(isWrapped ? 0.6 : 0.15) ? [pick(ANSWERS), pick(ANSWERS), pick(ANSWERS)] : []),
      ...(isWrapped && chance(0.4) ? [pick(ANSWERS), pick(ANSWERS), pick(ANSWERS), pick(ANSWERS)] : []),
    ].join(' ');
    if (isSmall) words = words.toLowerCase().replace(/\.$/, '');
    else if (chance(0.06)) words = `${words.replace(/[.?!]$/, '')}${pick([' --', '—', '...'])}`;
    else if (chance(0.04)) words = `-- ${words.toLowerCase()}`;
    const own = closer.replace('time', time).replace('office', person.office);
    const end = /office/.test(closer) && !isFirst && !closer.includes('--') && form !== 'full' ? ': ' : own;
    const open =
      opener === 'time'
        ? `[${time}] `
        : opener === 'num'
          ? `${i + 1}. `
          : opener === 'date'
            ? `[${1 + (i % 28)}/03/2023, ${time.slice(-5)}] `
            : form === 'speaker' && /^[\])]/.test(closer)
              ? closer.startsWith(']')
                ? '['
                : '('
              : opener;
    const bold = opener === '**' ? (/^:/.test(end) && chance(0.7) ? `:**${end.slice(1)}` : `**${end}`) : end;
    if (oneSided && who === 0) {
      parts.push(pick(QUESTIONS));
      continue;
    }
    turns.push({ speaker: who, label: name, text: words });
    parts.push(`${open}${name}${bold}${words}${open === '"' && chance(0.5) ? '"' : ''}`);
    if (chance(0.06)) parts.push(pick(['(Laughter.)', '[crosstalk]', '(END VIDEO CLIP)', '[00:01:02]', '(APPLAUSE)']));
    if (chance(form === 'letter' && who > 0 ? 0.2 : 0.08))
      parts.push(
        pick([
          ...ANSWERS,
          'Secondly, the aid must flow: that is not negotiable.',
          'He said: “Go.” I said: “Where?”',
          'First, a word on costs: they are high.',
          'One more thing: nobody was paid.',
        ]),
      );
  }
  if (chance(0.1))
    parts.push(
      pick([
        '[End of interview]',
        'This interview has been edited and condensed.',
        'Copyright 2019. All rights reserved.',
        'Editor’s note: This was edited.',
        'Note: Recorded in May.',
        'Producer: Olu Bright',
        'Music: “Kiln”',
      ]),
    );
  return {
    text: (isWrapped
      ? parts.map((part) =>
          part
            .split('\n')
            .map((line) => wrap(line, width))
            .join('\n'),
        )
      : parts
    ).join(gap),
    turns,
  };
}

/** Lines of a width at most. */
function wrap(line: string, width: number): string {
  const lines: string[] = [];
  let own = '';
  for (const word of line.split(' ')) {
    if (own !== '' && own.length + 1 + word.length > width) {
      lines.push(own);
      own = word;
    } else own = own === '' ? word : `${own} ${word}`;
  }
  return [...lines, own].join('\n');
}

function labelOf(
  { first, last, role }: { first: string; last: string; role: string },
  form: string,
  who: number,
  isFirst: boolean,
): string {
  switch (form) {
    case 'full':
      return `${first} ${last}`;
    case 'last':
      return last;
    case 'caps':
      return isFirst ? `${first} ${last}`.toUpperCase() : last.toUpperCase();
    case 'caps-last':
      return last.toUpperCase();
    case 'caps-full':
      return `${first} ${last}`.toUpperCase();
    case 'caps-role':
      return role.toUpperCase();
    case 'title':
      return `${who % 2 === 0 ? 'Mr.' : 'Ms.'} ${last.toUpperCase()}`;
    case 'initials':
      return first[0]! + last[0]!.toUpperCase();
    case 'speaker':
      return who % 2 === 0 || isFirst ? `Speaker ${who + 1}` : `Speaker ${who + 1}`;
    case 'number':
      return `spk0${who}`;
    case 'letter':
      return who === 0 ? 'Q' : 'A';
    case 'lower':
      return who === 0 ? 'interviewer' : `p${who}`;
    case 'mixed':
      return who === 0 ? role : isFirst ? `${first} ${last}` : last;
    default:
      return role;
  }
}
