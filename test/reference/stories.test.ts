import { describe, expect, test } from 'vitest';
import { recognizeEntities, type Entity } from '../../src/index.ts';
import { STORIES, type Story } from './stories.ts';

/** Where the n-th of a phrase starts, as words of their own and with these letters. */
function placeOf(text: string, phrase: string, nth: number): number {
  let at = -1;
  for (let n = 0; n < nth; n++) {
    do at = text.indexOf(phrase, at + 1);
    while (
      at >= 0 &&
      (/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') || /[\p{L}\p{N}]/u.test(text[at + phrase.length] ?? ' '))
    );
    if (at < 0) throw new Error(`no ${phrase} ${n + 1}`);
  }
  return at;
}

/** The entity with a mention that ends where the phrase ends. */
function entityAt(entities: readonly Entity[], at: number, phrase: string): Entity | undefined {
  const end = at + phrase.length;
  return entities.find(
    ({ label, mentions }) =>
      label !== 'DATE' && mentions.some((m) => m.end === end && m.start >= at - 6 && m.start < end),
  );
}

const isNamed = ({ mentions }: Entity): boolean => mentions.some(({ form }) => form === 'name');

/** What is wrong in a story, in words. */
function faultsOf({ text, links, people }: Story): { missed: string[]; wrong: string[]; people: string[] } {
  const entities = recognizeEntities(text);
  const missed: string[] = [];
  const wrong: string[] = [];
  for (const [phrase, whose, nth = 1] of links) {
    const entity = entityAt(entities, placeOf(text, phrase, nth), phrase);
    const named = entity !== undefined && isNamed(entity);
    if (named ? entity.name.replace(/^The /, '') !== whose : whose !== null)
      (named ? wrong : missed).push(`${phrase} ${nth}: ${entity?.name ?? '-'}, not ${String(whose)}`);
  }
  const found = entities.filter((entity) => entity.label === 'PERSON' && isNamed(entity));
  const faults = found
    .filter(({ name }) => !people.some(([known]) => known === name))
    .map(({ name }) => `${name} is nobody`);
  for (const [name, title, affiliation] of people) {
    const person = found.find((entity) => entity.name === name);
    if (person === undefined) faults.push(`${name} is missing`);
    else if (title !== undefined && person.title !== title)
      faults.push(`${name} is ${String(person.title)}, not ${title}`);
    else if (affiliation !== undefined && person.affiliation !== affiliation)
      faults.push(`${name} is of ${String(person.affiliation)}, not ${affiliation}`);
  }
  return { missed, wrong, people: faults };
}

/** Most phrases that a story may miss, or give to another: those that are known gaps. */
const FLOORS: Readonly<Record<string, readonly [missed: number, wrong: number, people: number]>> = {
  harbour: [0, 0, 0],
  trial: [1, 0, 0],
  club: [1, 1, 0],
  lake: [6, 0, 2],
};

describe('news of offices, courts, clubs and bodies', () => {
  test.each(Object.keys(STORIES))('%s: nobody is taken for another, and few are missed', (name) => {
    const { missed, wrong, people } = faultsOf(STORIES[name]!);
    const [mostMissed, mostWrong, mostPeople] = FLOORS[name]!;
    expect(wrong.length, wrong.join('; ')).toBeLessThanOrEqual(mostWrong);
    expect(people.length, people.join('; ')).toBeLessThanOrEqual(mostPeople);
    expect(missed.length, missed.join('; ')).toBeLessThanOrEqual(mostMissed);
  });
});
