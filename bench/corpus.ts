import { base, de, en, es, Faker, fr, tr } from '@faker-js/faker';

// News-like text of any length, made up from our own sentences and random names; the same seed gives the same text. Good for timing, not
// for judging quality. About as much is said, named and judged in it as in newswire (bench/run.ts prints how much); to time real
// articles, give it a file of them.

interface World {
  person(): string;
  last(): string;
  org(): string;
  city(): string;
  country(): string;
  role(): string;
  day(): string;
  date(): string;
  year(): string;
  clause(): string;
  issue(): string;
  verb(): string;
  judgement(): string;
  thing(): string;
  number(): string;
  percent(): string;
  small(): string;
  age(): string;
  cap(text: string): string;
}

/** Sentences in which somebody says or judges something, */
const REPORTS: readonly ((w: World) => string)[] = [
  (w) => `${w.person()}, the ${w.role()} of ${w.org()}, said on ${w.day()} that ${w.clause()}.`,
  (w) => `“${w.cap(w.clause())},” ${w.last()} told reporters in ${w.city()}. “${w.cap(w.clause())}.”`,
  (w) => `${w.cap(w.clause())}, according to ${w.org()}.`,
  (w) =>
    w.number().length > 4
      ? `Asked about ${w.issue()}, ${w.last()} ${w.verb()} ${w.country()} for ${w.issue()}, adding that ${w.clause()}.`
      : `${w.last()} ${w.verb()} ${w.country()} for ${w.issue()}.`,
  (w) => `The ${w.role()} denied that ${w.clause()} and called the report “${w.judgement()}”.`,
  (w) =>
    `Officials in ${w.country()} have ${w.verb()} the plan since ${w.date()}, when ${w.number()} people lost their homes.`,
  (w) => `Mr. ${w.last()} did not say whether ${w.clause()}.`,
  (w) => `She hopes that ${w.clause()}, but few in ${w.city()} share her view.`,
  (w) =>
    `In a statement, ${w.org()} ${w.verb()} ${w.person()} and promised to rebuild the ${w.thing()} by ${w.year()}.`,
  (w) => `“Nobody here wants it,” said ${w.person()}, ${w.age()}, who has lived near the ${w.thing()} all her life.`,
  (w) => `In a letter to the council, he warned ${w.country()} that ${w.clause()}.`,
];

/** and those that tell what happened, which are more. */
const EVENTS: readonly ((w: World) => string)[] = [
  (w) =>
    `By ${w.day()} evening, the road between ${w.city()} and ${w.city()} was open again, although two of its lanes will stay closed until the end of the month.`,
  (w) =>
    `The ${w.thing()} had stood empty for almost ${w.small()} years before ${w.org()} bought it, and most of its windows were broken by then.`,
  (w) =>
    `It will cost $${w.number()} million, nearly ${w.percent()} percent more than in ${w.year()}, and half of the money must come from the ministry of finance.`,
  (w) =>
    `They were joined by ${w.person()} and the ${w.role()}'s aide, who had travelled to ${w.city()} by train on the morning of the same day.`,
  () =>
    `Heavy rain fell on the hills above the town during the night, and the river rose by two metres within a few hours.`,
  () =>
    `The first of the new trains left the station at seven in the morning with only a few dozen passengers on board.`,
  (w) =>
    `About ${w.number()} households in the northern districts were without water for most of the week, and schools had to close.`,
  (w) =>
    `${w.person()} was born in ${w.city()} in ${w.year()} and worked as an engineer at the ${w.thing()} for ${w.small()} years before entering politics.`,
  (w) =>
    `The company employs more than ${w.number()} people at its two plants, most of whom live in the villages along the coast.`,
  (w) =>
    `In ${w.year()}, a fire destroyed the old market hall, and the traders moved to a car park behind the ${w.thing()}, where they have been ever since.`,
  (w) =>
    `Police found the missing boat on ${w.day()} in a small bay on the other side of the island, with its engine still running.`,
  () =>
    `The second reading of the bill is due before the summer, after the committee on transport has finished its hearings.`,
  (w) =>
    `Prices of rice and cooking oil have doubled since ${w.date()}, while wages in the public sector have hardly moved.`,
  (w) =>
    `A bus with ${w.small()} passengers went off the road near ${w.city()} and came to rest against a wall; nobody was badly hurt.`,
  (w) =>
    `The ${w.thing()}, which was designed by a group of students, has room for ${w.number()} visitors and a small library on the upper floor.`,
  () =>
    `After the war most of the families returned to their farms, but many fields had been mined and could not be ploughed for years.`,
  (w) =>
    `The final will be played on ${w.day()} in ${w.city()}, where the visitors have not won a match in ${w.small()} seasons.`,
  (w) =>
    `Doctors at the hospital treated ${w.small()} people for smoke and sent all but one of them home before midnight.`,
  (w) =>
    `The plan foresees ${w.number()} new flats along the old railway line, a third of them at rents below those of the market.`,
  (w) =>
    `On ${w.date()}, the court in ${w.city()} sentenced a former clerk of ${w.org()} to ${w.small()} years in prison for taking bribes.`,
  (w) =>
    `Farmers in the south have switched from cotton to beans, which need less water and can be sold at the markets of ${w.country()}.`,
  (w) =>
    `The results of the count are expected within ${w.small()} days, and a second round follows if no candidate wins more than half of the votes.`,
];

/** How many of the sentences report. */
const SHARE_OF_REPORTS = 0.4;

const CLAUSES = [
  'the harbour would stay open to all',
  'talks could begin before the rains',
  'no money had been promised to anybody',
  'the council must think again about the dam',
  'the vote was neither free nor fair',
  'her party would back the budget if the tax was dropped',
  'prices may fall once the new line is finished',
  'the two sides remained far apart',
  'every school in the valley needs a second teacher',
  'the fire had been set on purpose',
  'nothing in the letter was true',
];
const ISSUES = [
  'broken ceasefires',
  'the price of bread',
  'the delayed bridge',
  'missing ballots',
  'the sale of the airline',
  'allegations of fraud',
  'water rights',
];
const VERBS = [
  'criticised',
  'praised',
  'blamed',
  'thanked',
  'supported',
  'condemned',
  'questioned',
  'defended',
  'opposed',
  'urged',
];
const ROLES = ['president', 'minister', 'chairwoman', 'spokesman', 'governor', 'director', 'mayor', 'commissioner'];
const THINGS = ['theatre', 'bridge', 'port', 'stadium', 'hospital', 'power station', 'market hall'];
const JUDGEMENTS = ['pure fiction', 'a disgrace', 'an insult', 'a welcome step', 'premature'];
const ORGANIZATIONS = [
  'Bank',
  'Water Authority',
  'Party',
  'University',
  'Ministry of Works',
  'Union',
  'Steel Company',
  'Football Club',
  'Press Agency',
];

/** At least `length` characters of paragraphs, separated by blank lines. */
export function newsText(length: number, seed = 7): string {
  const faker = new Faker({ locale: [en, es, fr, de, tr, base], seed });
  const pick = (list: readonly string[]) => (): string => faker.helpers.arrayElement([...list]);
  const world: World = {
    person: () => faker.person.fullName().replace(/^(?:Mr|Mrs|Ms|Miss|Dr)\.? /, ''),
    last: () => faker.person.lastName(),
    org: () => `${faker.location.city()} ${pick(ORGANIZATIONS)()}`,
    city: () => faker.location.city(),
    country: () => faker.location.country(),
    role: pick(ROLES),
    day: () => faker.date.weekday(),
    year: () => String(faker.number.int({ min: 1980, max: 2030 })),
    date: () =>
      `${faker.date.month()} ${faker.number.int({ min: 1, max: 28 })}, ${faker.number.int({ min: 1980, max: 2024 })}`,
    clause: pick(CLAUSES),
    issue: pick(ISSUES),
    verb: pick(VERBS),
    judgement: pick(JUDGEMENTS),
    thing: pick(THINGS),
    number: () => faker.number.int({ min: 2, max: 9000 }).toLocaleString('en'),
    percent: () => String(faker.number.int({ min: 1, max: 99 })),
    small: pick(['three', 'five', 'ten', '30']),
    age: () => String(faker.number.int({ min: 18, max: 90 })),
    cap: (text) => text.charAt(0).toUpperCase() + text.slice(1),
  };
  const paragraphs: string[] = [];
  for (let size = 0; size < length;) {
    const sentences = Array.from({ length: faker.number.int({ min: 1, max: 4 }) }, () =>
      faker.helpers.arrayElement([...(faker.number.float() < SHARE_OF_REPORTS ? REPORTS : EVENTS)])(world),
    );
    paragraphs.push(sentences.join(' '));
    size += paragraphs.at(-1)!.length + 2;
  }
  return paragraphs.join('\n\n');
}
