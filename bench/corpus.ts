import { base, de, en, es, Faker, fr, tr } from '@faker-js/faker';

// News-like text of any length, made up from our own sentences and random names; the same seed gives the same text. Good for timing, not
// for judging quality.

interface World {
  person(): string; last(): string; org(): string; city(): string; country(): string; role(): string; day(): string; date(): string; year(): string;
  clause(): string; issue(): string; verb(): string; judgement(): string; thing(): string; number(): string; percent(): string; small(): string; age(): string;
  cap(text: string): string;
}

const TEMPLATES: readonly ((w: World) => string)[] = [
  (w) => `${w.person()}, the ${w.role()} of ${w.org()}, said on ${w.day()} that ${w.clause()}.`,
  (w) => `“${w.cap(w.clause())},” ${w.last()} told reporters in ${w.city()}. “${w.cap(w.clause())}.”`,
  (w) => `${w.cap(w.clause())}, according to ${w.org()}.`,
  (w) => `Asked about ${w.issue()}, ${w.last()} ${w.verb()} ${w.country()} for ${w.issue()}, adding that ${w.clause()}.`,
  (w) => `The ${w.role()} denied that ${w.clause()} and called the report “${w.judgement()}”.`,
  (w) => `Officials in ${w.country()} have ${w.verb()} the plan since ${w.date()}, when ${w.number()} people lost their homes.`,
  (w) => `It will cost $${w.number()} million, nearly ${w.percent()} percent more than in ${w.year()}.`,
  (w) => `Mr. ${w.last()} did not say whether ${w.clause()}.`,
  (w) => `She hopes that ${w.clause()}, but few in ${w.city()} share her view.`,
  (w) => `In a statement, ${w.org()} ${w.verb()} ${w.person()} and promised to rebuild the ${w.thing()} by ${w.year()}.`,
  (w) => `The ${w.thing()} had stood empty for almost ${w.small()} years before ${w.org()} bought it.`,
  (w) => `“Nobody here wants it,” said ${w.person()}, ${w.age()}, who has lived near the ${w.thing()} all her life.`,
  (w) => `On the matter of ${w.issue()}, he warned ${w.country()} that ${w.clause()}.`,
  (w) => `They were joined by ${w.person()}, ${w.person()} and the ${w.role()}'s aide, ${w.person()}.`,
  (w) => `By ${w.day()} evening, the road between ${w.city()} and ${w.city()} was open again.`,
];

const CLAUSES = [
  'the harbour would stay open to all', 'talks could begin before the rains', 'no money had been promised to anybody', 'the council must think again about the dam',
  'the vote was neither free nor fair', 'her party would back the budget if the tax was dropped', 'prices may fall once the new line is finished',
  'the two sides remained far apart', 'every school in the valley needs a second teacher', 'the fire had been set on purpose', 'nothing in the letter was true',
];
const ISSUES = ['broken ceasefires', 'the price of bread', 'the delayed bridge', 'missing ballots', 'the sale of the airline', 'allegations of fraud', 'water rights'];
const VERBS = ['criticised', 'praised', 'blamed', 'thanked', 'supported', 'condemned', 'questioned', 'defended', 'opposed', 'urged'];
const ROLES = ['president', 'minister', 'chairwoman', 'spokesman', 'governor', 'director', 'mayor', 'commissioner'];
const THINGS = ['theatre', 'bridge', 'port', 'stadium', 'hospital', 'power station', 'market hall'];
const JUDGEMENTS = ['pure fiction', 'a disgrace', 'an insult', 'a welcome step', 'premature'];
const ORGANIZATIONS = ['Bank', 'Water Authority', 'Party', 'University', 'Ministry of Works', 'Union', 'Steel Company', 'Football Club', 'Press Agency'];

/** At least `length` characters of paragraphs, separated by blank lines. */
export function newsText(length: number, seed = 7): string {
  const faker = new Faker({ locale: [en, es, fr, de, tr, base], seed });
  const pick = (list: readonly string[]) => (): string => faker.helpers.arrayElement([...list]);
  const world: World = {
    person: () => faker.person.fullName().replace(/^(?:Mr|Mrs|Ms|Miss|Dr)\.? /, ''), last: () => faker.person.lastName(),
    org: () => `${faker.location.city()} ${pick(ORGANIZATIONS)()}`, city: () => faker.location.city(), country: () => faker.location.country(),
    role: pick(ROLES), day: () => faker.date.weekday(), year: () => String(faker.number.int({ min: 1980, max: 2030 })),
    date: () => `${faker.date.month()} ${faker.number.int({ min: 1, max: 28 })}, ${faker.number.int({ min: 1980, max: 2024 })}`,
    clause: pick(CLAUSES), issue: pick(ISSUES), verb: pick(VERBS), judgement: pick(JUDGEMENTS), thing: pick(THINGS),
    number: () => faker.number.int({ min: 2, max: 9000 }).toLocaleString('en'), percent: () => String(faker.number.int({ min: 1, max: 99 })),
    small: pick(['three', 'five', 'ten', '30']), age: () => String(faker.number.int({ min: 18, max: 90 })),
    cap: (text) => text.charAt(0).toUpperCase() + text.slice(1),
  };
  const paragraphs: string[] = [];
  for (let size = 0; size < length;) {
    const sentences = Array.from({ length: faker.number.int({ min: 1, max: 4 }) }, () => faker.helpers.arrayElement([...TEMPLATES])(world));
    paragraphs.push(sentences.join(' '));
    size += paragraphs.at(-1)!.length + 2;
  }
  return paragraphs.join('\n\n');
}
