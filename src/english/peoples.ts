/*
 * Countries and their adjectives that do not begin alike, one name for each. In small letters.
 */

const ALIKE = (
  'france french|germany german|netherlands dutch holland|britain british uk united-kingdom|us u.s. usa american america united-states|ireland irish|denmark danish|wales welsh|philippines filipino philippine|' +
  'spain spanish|iraq iraqi|greece greek hellenic|turkey turkish türkiye|ukraine ukrainian|peru peruvian|cyprus cypriot|myanmar burmese burma|ivory-coast ivorian|uae emirati emirates|switzerland swiss|' +
  'czech czechia|eu european-union european|un united-nations|new-zealand kiwi|chad chadian|mali malian|niger nigerien|nigeria nigerian|iran iranian|togo togolese|cuba cuban|oman omani|fiji fijian|laos lao laotian|' +
  'congo congolese drc|taiwan taiwanese|north-korea dprk|australia australian|austria austrian|slovakia slovak|slovenia slovene slovenian|south-africa south-african|south-korea south-korean'
).split('|');
const ONE: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  ALIKE.flatMap((line) => line.split(' ').map((word) => [word.replace('-', ' '), line] as const)),
);

/** One word for a country and its people, where it is known; else the word. */
export const peopleOf = (word: string): string => ONE.get(word) ?? word;
