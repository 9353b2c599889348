/* Words by which laws, works, events and languages are known. */
import { wordSet } from './sets.ts';

/** Words in the names of laws and treaties. */
export const LAW_WORDS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'act bill law constitution treaty agreement accord accords convention code amendment protocol resolution ' +
    'charter statute pact decree ordinance declaration article section regulation regulations doctrine policy ' +
    'directive',
);

/** Words in the names of works and prizes. */
export const WORK_WORDS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'prize prizes award awards medal oscar oscars grammy grammys book novel song album film movie magazine show ' +
    'report journal bible quran koran torah anthem review index survey manifesto paper papers documentary series ' +
    'podcast',
);

/** Words in the names of what takes place. */
export const EVENT_WORDS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'war wars cup games olympics championship championships tournament festival summit conference congress ' +
    'election elections revolution uprising massacre genocide holocaust day week month year forum expo league ' +
    'tour marathon hurricane typhoon cyclone storm tsunami earthquake crisis pandemic operation intifada spring ' +
    'ramadan eid christmas easter diwali grand prix open derby carnival referendum convoy',
);

/** What stands beside a language: "speaks fluent Danish". */
export const LANGUAGE_CONTEXT: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'speak speaks spoke spoken speaking fluent language languages translated translation translate translator ' +
    'learn learning write written',
);

/** Languages, in small letters. */
export const LANGUAGES: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'english french spanish arabic russian chinese mandarin cantonese german portuguese hindi urdu bengali ' +
    'swahili kiswahili hausa yoruba igbo zulu xhosa afrikaans amharic somali tigrinya persian farsi pashto dari ' +
    'turkish kurdish hebrew tamil telugu marathi gujarati punjabi malay indonesian tagalog filipino vietnamese ' +
    'thai khmer burmese korean japanese māori maori samoan tongan inuktitut cree latin greek ukrainian polish',
);

/** Words before the title of a work. */
export const BEFORE_WORKS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'album anthem article ballad best-seller bestseller book column comedy documentary drama editorial entitled ' +
    'episode essay exhibition film game hit magazine memoir movie musical newsletter novel op-ed opera painting ' +
    'pamphlet play podcast poem program programme sequel series show single sitcom song thriller titled track ' +
    'trilogy tv abc bbc cbs cnn hbo msnbc nbc pbs',
);

/** What wars have between "the" and their place: "the second Karabakh war". */
export const BEFORE_WARS = /^(?:first|second|third|fourth|great|long|last|\d{1,4}|civil)$/;

/** Last words of bodies that end the names of contests, works and other events, too: "the Tarn *League*". */
export const ALSO_EVENTS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'league party squad club campaign union congress channel',
);
