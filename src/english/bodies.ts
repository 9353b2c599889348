/* Nouns that the news uses for one kind of body: "the bank" is "the lender" in the next sentence. Who adds one edits this list alone. */
import { wordSet } from './sets.ts';

const ALIKE = (
  'bank lender|airline carrier|newspaper paper daily weekly tabloid|carmaker automaker manufacturer|club team side|charity nonprofit foundation|watchdog regulator agency|retailer supermarket chain|university college institution|' +
  'ministry department|party movement|militia group|rebel-group group|court tribunal|parliament legislature assembly|company firm business corporation|insurer company|publisher house|broadcaster channel network station|police force|army military|institute agency|bureau agency|administration agency|service agency|department agency|authority agency|directorate agency'
)
  .split('|')
  .map((line) => line.split(' '));
const KNOWN: ReadonlyMap<string, readonly string[]> = /* @__PURE__ */ new Map([
  ...ALIKE.flat().map((word) => [word, ALIKE.filter((line) => line.includes(word)).flat()] as const),
  ['authority', ['authority', 'council']], // a port authority is no council
]);

/** What a text may have called a body before that it calls by a noun. */
export const sameBodies = (noun: string): readonly string[] => KNOWN.get(noun) ?? [];

/** What words of names tell of bodies that bear them: "Tarn *Airways*" is an airline. */
export const TOLD_BY_NAMES: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  'airways airline|airlines airline|air airline|insurance insurer|assurance insurer|motors carmaker|pharma drugmaker|pharmaceuticals drugmaker|breweries brewer|brewing brewer|semiconductor chipmaker'
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** Bodies that are called by their houses or their land: "the museum", "the municipality". */
export const HOUSED_BODIES: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'museum gallery theatre theater library hotel restaurant airport prison municipality'.split(' '),
);

/** What plays or works together, and no firm is called. */
export const SIDES: ReadonlySet<string> = /* @__PURE__ */ wordSet('club team side band crew squad');
/** What members make up, and no firm is called. */
export const UNIONS: ReadonlySet<string> = /* @__PURE__ */ wordSet('union federation association confederation league');

/** Those that act for the place or the people that they are of. */
export const RULING_BODIES: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'government administration regime authorities army military navy forces state cabinet parliament leadership',
);

/** Whose many are the body before them, not people: "Lumen *authorities*". */
export const SPEAKING_FOR_BODIES: ReadonlySet<string> = /* @__PURE__ */ new Set(['authority']);
