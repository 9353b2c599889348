import { describe, expect, it, test } from 'vitest';
import { analyze } from '../../src/index.ts';
import { structureOf } from './dialogue.ts';
import { STYLES, TALKS, write, type Style, type Talk } from './talks.ts';

// Every talk in every style: whoever breaks one of them makes somebody's words another's.

const LAWS = {
  turns: 'turns are lost, or cut, or have other labels, roles or times',
  speakers: 'one speaker’s turns are another’s, or who asks answers',
  answers: 'an answer answers another question',
  repair: 'repair tears turns apart or joins them',
  names: 'who speaks is nobody, or no person, or two people',
  framed:
    'a headline, an introduction and what the page says of itself at its end are somebody’s words, or hide those of others',
  short: 'four turns are too few to be seen',
} as const;
type Law = keyof typeof LAWS;

/** What is not read yet: style, talks, laws that do not hold, and why. */
const KNOWN_GAPS: readonly (readonly [style: string, talks: readonly Talk[], laws: readonly Law[], why: string])[] = [
  ['SURNAME (rising):', ['a panel'], ['names'], '"KASK" is taken for an organization'],
  ['SURNAME.', ['a panel'], ['names'], '"KASK" is taken for an organization'],
  ['plain questions', ['an interview', 'a hearing'], ['short'], 'two questions without labels may be an essay’s'],
  ...[
    'Surname: in small letters',
    'a name alone on its line',
    'a name alone on its line, a blank line below',
    'Name – words',
    'Name (Role): once, and then Surname:',
  ].map((style) => [style, ['a panel'], ['short'], 'of three voices, the first speaks once'] as const),
];
const isGap = (style: string, talk: Talk, law: Law): boolean =>
  KNOWN_GAPS.some(([name, talks, laws]) => name === style && talks.includes(talk) && laws.includes(law));

const cut = (text: string, { start, end }: { readonly start: number; readonly end: number }): string =>
  text.slice(start, end);

describe.each(STYLES.map((style) => [style.name, style] as const))('%s', (_, style) => {
  for (const talk of Object.keys(TALKS) as Talk[])
    if (!(style.isDuet === true && talk === 'a panel')) checkTalk(style, talk);
});

/** What stands around a dialogue. */
const FRAME = [
  'The ferry that never came back\n\n4 May 2031\n\nThe village has waited for the ferry since the ice went. Last week three people came to the studio of Orsk Radio and talked about the sea and the years to come.\n\n',
  '\n\nThis interview has been edited for length.\n\nCopyright 2031 Orsk Radio. All rights reserved.',
] as const;

/** What is worked out when it is first asked for, and once. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function checkTalk(style: Style, talk: Talk): void {
  const { text, turns } = write(style, talk);
  const page = once(() => structureOf(text));
  const analysis = once(() => analyze(text));
  const law = (own: Law, check: () => void): void => {
    (isGap(style.name, talk, own) ? it.fails : it)(`${talk}: ${LAWS[own]}`, check);
  };
  const wanted = turns.map(({ label, role, time, content }) => ({
    label,
    role: role ?? null,
    time: time ?? null,
    content: style.paragraphs === ' ' ? [content.join(' ')] : content,
  }));
  const people = [...new Set(turns.map(({ who }) => who))];
  const isNamed = /jonas|ada|bruno|feller|otieno|kask|^[JAB]\.?[FOK]\.?$/i;

  law('turns', () => {
    expect(
      page().turns.map(({ label, role, time, content }) => ({
        label: label && cut(text, label),
        role: role && cut(text, role),
        time,
        content: content.map((span) => cut(text, span)),
      })),
    ).toEqual(wanted);
  });

  law('speakers', () => {
    const { turns: found, speakers } = page();
    expect(found).toHaveLength(turns.length);
    const speakerOf = new Map(people.map((who) => [who, found[turns.findIndex((turn) => turn.who === who)]!.speaker]));
    expect(new Set(speakerOf.values()).size).toBe(people.length);
    expect(found.map(({ speaker }) => speaker)).toEqual(turns.map(({ who }) => speakerOf.get(who)));
    expect(people.filter((who) => speakers[speakerOf.get(who)!]!.asks)).toEqual(['feller']);
  });

  const worded = (words: string): (string | null)[][] =>
    structureOf(words).turns.map(({ label, content }) => [
      label && cut(words, label),
      ...content.map((span) => cut(words, span)),
    ]);
  const rows = wanted.map(({ label, content }) => [label, ...content]);
  law('framed', () => {
    expect(worded(`${FRAME[0]}${text}${FRAME[1]}`)).toEqual(rows);
  });
  law('short', () => {
    expect(worded(write(style, talk, TALKS[talk].slice(0, 4)).text)).toEqual(rows.slice(0, 4));
  });

  if (talk !== 'a panel') {
    law('answers', () => {
      expect(page().exchanges).toEqual([0, 2, 4, 6].map((question) => ({ question, answers: [question + 1] })));
    });
  }

  law('repair', () => {
    const { text: repaired, turns: found } = analysis();
    expect(
      found.map(({ label, role, time, content }) => ({
        label: label && cut(repaired, label),
        role: role ?? null,
        time: time ?? null,
        content: content.map((span) => cut(repaired, span)),
      })),
    ).toEqual(wanted);
  });

  law('names', () => {
    const { text: repaired, turns: found, entities } = analysis();
    expect(found).toHaveLength(turns.length);
    const owners = people.map((who) => [
      ...new Set(found.filter((__, i) => turns[i]!.who === who).map(({ speaker }) => speaker)),
    ]);
    expect(owners.map((ids) => ids.length)).toEqual(people.map(() => 1));
    people.forEach((who, p) => {
      const { label } = turns.find((turn) => turn.who === who)!;
      const owner = entities.find(({ id }) => id === owners[p]![0]);
      if (label === null || !isNamed.test(label)) {
        if (label === null || /^[QA]|^(?:Question|Answer)$/i.test(label)) expect(owner).toBeUndefined();
        return;
      }
      expect(owner).toMatchObject({ label: 'PERSON' });
      expect(owners.flat().filter((id) => id === owner!.id)).toHaveLength(1);
    });
    // each label that names somebody is a mention of who speaks
    for (const { label, speaker } of found) {
      if (label === null || speaker === null) continue;
      const { mentions } = entities.find(({ id }) => id === speaker)!;
      expect(
        `${cut(repaired, label)}: ${mentions.some(({ start, end }) => start < label.end && label.start < end)}`,
      ).toBe(`${cut(repaired, label)}: true`);
    }
  });
}

test('every gap that is known is that of a style', () => {
  const names = new Set(STYLES.map(({ name }) => name));
  expect(names.size).toBe(STYLES.length);
  expect(KNOWN_GAPS.filter(([name]) => !names.has(name))).toEqual([]);
});
