/* Countries and their adjectives that do not begin alike, one name for each. In small letters. */
import { wordSet } from './sets.ts';

const ALIKE = (
  'france french|germany german|netherlands dutch holland|britain british briton uk united-kingdom|us u.s. usa american america united-states|ireland irish|denmark danish dane|wales welsh|philippines filipino filipina philippine|' +
  'spain spanish spaniard|iraq iraqi|greece greek hellenic|turkey turkish turk türkiye|ukraine ukrainian|peru peruvian|cyprus cypriot|myanmar burmese burma|ivory-coast ivorian|uae emirati emirates|switzerland swiss|' +
  'czech czechia|eu european-union european|un united-nations|new-zealand kiwi|chad chadian|mali malian|niger nigerien|nigeria nigerian|iran iranian|togo togolese|cuba cuban|oman omani|fiji fijian|laos lao laotian|' +
  'congo congolese drc|taiwan taiwanese|north-korea dprk|australia australian|austria austrian|slovakia slovak|slovenia slovene slovenian|south-africa south-african|south-korea south-korean|poland polish pole|scotland scottish scot|finland finnish finn|england english englishman englishwoman'
).split('|');
const ONE: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  ALIKE.flatMap((line) => line.split(' ').map((word) => [word.replace('-', ' '), line] as const)),
);

/** One of a people, where the adjective is another word. */
export const PEOPLE_NOUNS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'dane swede finn pole turk scot briton spaniard serb croat czech slovak slovene greek kurd arab thai uzbek kazakh tajik filipino filipina frenchman frenchwoman englishman englishwoman irishman irishwoman scotsman ' +
    'scotswoman welshman welshwoman dutchman dutchwoman ulsterman texan kiwi aussie londoner dubliner parisian berliner glaswegian liverpudlian mancunian geordie',
);

/** One word for a country and its people, where it is known; else the word. */
export const peopleOf = (word: string): string => ONE.get(word) ?? word;

/** Names that no rule finds to be the same. */
export const NAME_ALIASES: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  (
    [
      ['united states', 'us|usa|united states of america|america|u s|u s a'],
      ['united kingdom', 'uk|u k|britain|great britain'],
      ['united nations', 'un|u n'],
      ['european union', 'eu|e u'],
      ['united arab emirates', 'uae|emirates'],
      ['soviet union', 'ussr'],
      ['czech republic', 'czechia'],
      ['myanmar', 'burma'],
      ['ivory coast', "côte d'ivoire|cote d'ivoire"],
      ['türkiye', 'turkey'],
      ['eswatini', 'swaziland'],
      ['new york', 'new york city|nyc'],
      ['washington dc', 'washington d c'],
    ] as const
  ).flatMap(([name, others]) => others.split('|').map((other) => [other, name] as const)),
);
