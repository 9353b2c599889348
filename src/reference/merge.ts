import { officeAtEnd, SHORT_OFFICES } from '../english/offices.ts';
import { ADDRESS, FEMALE_ADDRESS, MALE_ADDRESS, SUFFIXES, TITLES } from '../english/titles.ts';
import { commonName } from './name-matching.ts';
import { VALUE_LABELS, type Entity, type EntityLabel } from '../entities/types.ts';

/*
 * The same people, bodies and places in many documents. An id of the caller's vocabulary decides; else what is no person is the same by its name, people are the same by their full name, unless what
 * their documents say of them speaks against it, and a name in short ("Aliyev") goes to the one full name of the collection that ends so and fits.
 */

/** One thing in the world, in all documents that name it. */
export interface MergedEntity {
  /** "m1", "m2" ... in the order of first mention. */
  readonly id: string;
  /** What it is. */
  readonly label: EntityLabel;
  /** The fullest name among the documents. */
  readonly name: string;
  /** The other names, the most frequent first. */
  readonly aliases: readonly string[];
  /** The caller's own id, where a vocabulary gave one. */
  readonly vocabularyId?: string;
  /** What most documents that say so call the person. */
  readonly title?: string;
  /** The organization or place that most documents that say so tie the person to. */
  readonly affiliation?: string;
  /** How many mentions there are in all. */
  readonly count: number;
  /** Where it is: `analyses[analysis]`, its entity with this id. */
  readonly members: readonly MergedReference[];
}

/** An entity of one of the documents. */
export interface MergedReference {
  /** Index into the analyses. */
  readonly analysis: number;
  /** Id of one of its entities. */
  readonly entity: string;
}

/** A document's entity while it is merged. */
interface Item {
  readonly analysis: number;
  readonly entity: Entity;
  readonly words: readonly string[];
  readonly isPerson: boolean;
  /** What the document says of the person, and whom else it names most. */
  readonly office: string;
  readonly company: readonly string[];
}

/** All that is one. */
interface Group {
  readonly items: Item[];
  /** The analyses that name it in full. */
  readonly fullIn: Set<number>;
  readonly offices: Set<string>;
  readonly affiliations: Set<string>;
  readonly company: Set<string>;
}

/** How many others of a document tell whom it is about. */
const COMPANY = 12;
/** How much a group remembers of its company, and how many namesakes are kept apart. */
const MOST_COMPANY = 400;
const MOST_NAMESAKES = 16;
const MOST_ALIASES = 8;

/**
 * Finds the same people, bodies and places in many documents. Entities without a name ("the minister", "a spokesman"), dates and amounts are left out.
 *
 * @param analyses any number of analyses, or of anything with their entities; read once, in order
 * @returns what they name, in the order of first mention, plain data; the time it takes grows with the number of entities
 * @throws TypeError if an analysis has no entities
 */
export function mergeEntities(analyses: Iterable<{ readonly entities: readonly Entity[] }>): readonly MergedEntity[] {
  const items = itemsOf(analyses);
  const longer = longerNames(items);
  const groups = new Map<string, Group[]>();
  const groupOf = new Map<Item, Group>();
  const bySurname = new Map<string, Group[]>();
  const put = (item: Item, group: Group): void => {
    remember(group, item);
    groupOf.set(item, group);
  };
  /** The group of one's own name that fits, which begins if there is none. */
  const own = (item: Item): Group => {
    const same = listAt(groups, keyOf(item, longer));
    const known =
      item.isPerson && item.entity.vocabularyId === undefined
        ? (same.find((group) => agrees(group, item)) ?? (same.length === MOST_NAMESAKES ? same[0] : undefined))
        : same[0];
    if (known !== undefined) return known;
    const group: Group = {
      items: [],
      fullIn: new Set(),
      offices: new Set(),
      affiliations: new Set(),
      company: new Set(),
    };
    same.push(group);
    const bearers = item.isPerson && isFull(item) ? listAt(bySurname, item.words.at(-1)!) : [];
    if (bearers.length <= MOST_NAMESAKES) bearers.push(group);
    return group;
  };
  // Full names first, so that those in short find them whatever the order of the documents.
  for (const item of items) if (isFull(item)) put(item, own(item));
  for (const item of items)
    if (!isFull(item)) put(item, bearerOf(item, bySurname.get(item.words[0] ?? '') ?? []) ?? own(item));
  return [...new Set(items.map((item) => groupOf.get(item)!))].map((group, i) => mergedOf(group, `m${i + 1}`));
}

/** Whether a name says enough of whom it names: not a surname alone. */
const isFull = ({ isPerson, entity, words }: Item): boolean =>
  !isPerson || entity.vocabularyId !== undefined || words.length > 1;

function listAt(map: Map<string, Group[]>, key: string): Group[] {
  let list = map.get(key);
  if (list === undefined) map.set(key, (list = []));
  return list;
}

function itemsOf(analyses: Iterable<{ readonly entities: readonly Entity[] }>): Item[] {
  const items: Item[] = [];
  const people = remembered((name) => wordsOf(name, true));
  const others = remembered((name) => wordsOf(name, false));
  const offices = remembered(officeOf);
  let analysis = 0;
  for (const source of analyses) {
    if (typeof source !== 'object' || source === null || !Array.isArray(source.entities))
      throw new TypeError(`mergeEntities: analyses[${analysis}] must have entities`);
    const entities: readonly Entity[] = source.entities;
    const named = entities.filter(
      (entity) => !VALUE_LABELS.has(entity.label) && entity.mentions.some(({ form }) => form === 'name'),
    );
    const company = [...named]
      .sort((a, b) => b.mentions.length - a.mentions.length)
      .slice(0, COMPANY)
      .map(({ name }) => name);
    for (const entity of named) {
      const isPerson = entity.label === 'PERSON';
      items.push({
        analysis,
        entity,
        words: (isPerson ? people : others)(entity.name),
        isPerson,
        office: entity.title === undefined ? '' : offices(entity.title),
        company,
      });
    }
    analysis++;
  }
  return items;
}

/** A function of a text, each text of which is worked out once: collections say the same names over and over. */
function remembered<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let found = known.get(text);
    if (found === undefined) known.set(text, (found = find(text)));
    return found;
  };
}

/** In small letters and without accents, stops, articles, titles and suffixes; of a person's name the first and the last word. */
function wordsOf(name: string, isPerson: boolean): string[] {
  const plain = name.slice(0, 200).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('.', '');
  const words = plain.split(/[\s,]+/).filter((word) => word !== '' && word !== "'s" && word !== '’s');
  if (words.length > 1 && words[0] === 'the') words.shift();
  if (!isPerson) return commonName(words.join(' ')).split(' ');
  while (
    words.length > 1 &&
    (TITLES.has(words[0]!) || ADDRESS.has(words[0]!) || MALE_ADDRESS.has(words[0]!) || FEMALE_ADDRESS.has(words[0]!))
  )
    words.shift();
  while (words.length > 1 && SUFFIXES.has(words.at(-1)!)) words.pop();
  return words.length > 2 ? [words[0]!, words.at(-1)!] : words;
}

/** Places and bodies of one name are two things, countries and their governments one. */
function keyOf({ entity: { label, vocabularyId }, words }: Item, longer?: ReadonlyMap<string, string | null>): string {
  if (vocabularyId !== undefined) return `id ${vocabularyId}`;
  const key = nameKey(label, words);
  return longer?.get(key) ?? key;
}

const nameKey = (label: EntityLabel, words: readonly string[]): string =>
  `${label === 'LOC' || label === 'FAC' ? 'GPE' : label} ${words.join(' ')}`;

/** Other names ("NWA") -> the one name of a body or place that has them in some document; null where two have. */
function longerNames(items: readonly Item[]): Map<string, string | null> {
  const longer = new Map<string, string | null>();
  for (const {
    entity: { label, aliases },
    words,
    isPerson,
  } of items) {
    if (isPerson) continue;
    const key = nameKey(label, words);
    for (const alias of aliases.slice(0, MOST_ALIASES)) {
      const own = nameKey(label, wordsOf(alias, false));
      if (own !== key) longer.set(own, longer.has(own) && longer.get(own) !== key ? null : key);
    }
  }
  // what is a name in full elsewhere is not short for two others; a chain of names is followed one step
  for (const [own, key] of longer) if (key !== null && longer.get(key) === own) longer.set(own, null);
  return longer;
}

/** The office of a title, by its one name. */
function officeOf(title: string): string {
  const words = title
    .toLowerCase()
    .split(/ (?:of|for|at) /, 1)[0]!
    .replaceAll('.', '')
    .split(/\s+/)
    .flatMap((word) => (SHORT_OFFICES.get(word) ?? word).split(' '));
  return officeAtEnd(words).office;
}

/** How many of a group's last entities are asked whether they are of the same document. */
const BESIDE = 8;

/** Whether the person's own document tells the two apart: "Mr. Ode" from "Ms. Ode", "Ms. Ode" from "Ben Ode". */
function isApart({ items, fullIn }: Group, item: Item): boolean {
  if (!isFull(item) && fullIn.has(item.analysis)) return true;
  for (let k = items.length - 1; k >= 0 && k >= items.length - BESIDE && items[k]!.analysis === item.analysis; k--)
    if (items[k]!.entity.name === item.entity.name) return true;
  return false;
}

/** Whether nothing that is said of the two speaks against their being one: other offices of other bodies, in other company. */
function agrees(group: Group, item: Item): boolean {
  if (isApart(group, item)) return false;
  const { offices, affiliations, company } = group;
  const { entity, office, company: own } = item;
  const isOtherBody =
    entity.affiliation !== undefined && affiliations.size > 0 && !affiliations.has(entity.affiliation.toLowerCase());
  const isOtherOffice = office !== '' && offices.size > 0 && !offices.has(office);
  if (!isOtherBody && !isOtherOffice) return true;
  const shared = own.filter((other) => other !== entity.name && company.has(other)).length;
  return shared >= (isOtherBody && isOtherOffice ? 2 : 1);
}

/** The one person with a full name whom a surname stands for: the only one, unless what is said speaks against it, or of several the one in whose company it is or whose office it has. */
function bearerOf(item: Item, bearers: readonly Group[]): Group | null {
  const fitting = bearers.filter((group) => agrees(group, item));
  if (fitting.length < 2)
    return bearers.length === 1 || (fitting[0] !== undefined && scoreOf(item, fitting[0]) > 0)
      ? (fitting[0] ?? null)
      : null;
  const scored = fitting.map((group) => ({ group, score: scoreOf(item, group) })).sort((a, b) => b.score - a.score);
  return scored[0]!.score > scored[1]!.score ? scored[0]!.group : null;
}

function scoreOf({ entity, office, company }: Item, group: Group): number {
  let score = office !== '' && group.offices.has(office) ? 3 : 0;
  if (entity.affiliation !== undefined && group.affiliations.has(entity.affiliation.toLowerCase())) score += 3;
  for (const other of company) if (other !== entity.name && group.company.has(other)) score++;
  return score;
}

function remember({ items, fullIn, offices, affiliations, company }: Group, item: Item): void {
  items.push(item);
  if (isFull(item)) fullIn.add(item.analysis);
  if (item.office !== '') offices.add(item.office);
  if (item.entity.affiliation !== undefined) affiliations.add(item.entity.affiliation.toLowerCase());
  for (const name of item.company) if (company.size < MOST_COMPANY) company.add(name);
}

function mergedOf({ items: unordered }: Group, id: string): MergedEntity {
  const items = [...unordered].sort((a, b) => a.analysis - b.analysis);
  const forms = new Map<string, number>();
  let count = 0;
  let vocabularyId: string | undefined;
  for (const { entity } of items) {
    count += entity.mentions.length;
    vocabularyId ??= entity.vocabularyId;
    for (const form of [entity.name, ...entity.aliases]) forms.set(form, (forms.get(form) ?? 0) + 1);
  }
  const label = mostOf(items.map(({ entity }) => entity.label))!;
  const title = mostOf(items.flatMap(({ entity }) => entity.title ?? []));
  const affiliation = mostOf(items.flatMap(({ entity }) => entity.affiliation ?? []));
  // A vocabulary's name stands; else the most frequent of those with most words
  const known = items.find(({ entity }) => entity.vocabularyId !== undefined)?.entity.name;
  const names = [...forms].sort((a, b) => b[1] - a[1]).map(([form]) => form);
  const longest = Math.min(
    MOST_WORDS,
    items.reduce((most, { entity }) => Math.max(most, entity.name.split(' ').length), 0),
  );
  const name =
    known ??
    mostOf(items.map((item) => item.entity.name).filter((form) => form.split(' ').length >= Math.min(longest, 2))) ??
    items[0]!.entity.name;
  return {
    id,
    label,
    name,
    aliases: names.filter((form) => form !== name),
    ...(vocabularyId === undefined ? {} : { vocabularyId }),
    ...(title === undefined ? {} : { title }),
    ...(affiliation === undefined ? {} : { affiliation }),
    count,
    members: items.map(({ analysis, entity }) => ({ analysis, entity: entity.id })),
  };
}

/** Names of more words are no fuller. */
const MOST_WORDS = 8;

/** The most frequent, of those the first. */
function mostOf<T extends string>(list: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  let best: T | undefined;
  for (const value of list) counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const [value, count] of counts) if (best === undefined || count > counts.get(best)!) best = value;
  return best;
}
