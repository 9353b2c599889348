import type { Document } from '../language/document.ts';
import type { EntityLabel } from './types.ts';
import type { TaggedName } from './tagger.ts';
import { WORKS } from '../english/named-things.ts';
import { kindOfWord, Word } from './lists/numbers.ts';
import { wordForm } from './name-words.ts';

/**
 * Parts what the corpora call MISC into the labels of OntoNotes, by words inside the name: the last one that says something decides ("Climate
 * Change *Bill*", "African *Cup* of Nations"). Without such a word a name in quotation marks is a work, any other an event: among the
 * names left over, games, programmes and outbreaks ("COVID-19") are the more frequent.
 */
const LAW = new Set(
  (
    'act bill law constitution treaty agreement accord accords convention code amendment protocol resolution charter statute pact decree ' +
    'ordinance declaration article section regulation regulations doctrine policy directive'
  ).split(' '),
);
const WORK = new Set(
  (
    'prize prizes award awards medal oscar oscars grammy grammys book novel song album film movie magazine show report journal bible quran koran torah ' +
    'anthem review index survey manifesto paper papers documentary series podcast'
  ).split(' '),
);
const EVENT = new Set(
  (
    'war wars cup games olympics championship championships tournament festival summit conference congress election elections revolution ' +
    'uprising massacre genocide holocaust day week month year forum expo league tour marathon hurricane typhoon cyclone storm tsunami earthquake ' +
    'crisis pandemic operation intifada spring ramadan eid christmas easter diwali grand prix open derby carnival referendum convoy'
  ).split(' '),
);
const SPEAKS = new Set(
  'speak speaks spoke spoken speaking fluent language languages translated translation translate translator learn learning write written'.split(
    ' ',
  ),
);
const LANGUAGES = new Set(
  (
    'english french spanish arabic russian chinese mandarin cantonese german portuguese hindi urdu bengali swahili kiswahili hausa yoruba igbo zulu ' +
    'xhosa afrikaans amharic somali tigrinya persian farsi pashto dari turkish kurdish hebrew tamil telugu marathi gujarati punjabi malay ' +
    'indonesian tagalog filipino vietnamese thai khmer burmese korean japanese māori maori samoan tongan inuktitut cree latin greek ukrainian polish'
  ).split(' '),
);

/** The label of a tagged name; LOC stays as it is (places.ts parts it). */
export function nameLabel(document: Document, name: TaggedName): EntityLabel {
  if (name.label === 'NORP') return isLanguage(document, name) ? 'LANGUAGE' : 'NORP';
  if (name.label !== 'MISC') return name.label;
  if (name.first === name.last && kindOfWord(wordForm(document, name.first)) === Word.weekday) return 'DATE';
  for (let i = name.last; i >= name.first; i--) {
    const word = lowerAt(document, i);
    if (EVENT.has(word)) return 'EVENT';
    if (LAW.has(word)) return 'LAW';
    if (WORK.has(word)) return 'WORK_OF_ART';
  }
  return isTitle(document, name) ? 'WORK_OF_ART' : 'EVENT';
}

/** "“[Iron Rain]”", "her memoir, [The Long Arm],", "read [The Long Arm]", "the [Long Arm] podcast". */
function isTitle(document: Document, { first, last }: TaggedName): boolean {
  let before = first - 1;
  if (isQuote(lowerAt(document, before)) || WORKS.has(lowerAt(document, last + 1))) return true;
  if (lowerAt(document, before) === 'the') before--;
  if (lowerAt(document, before) === ',') before--;
  return (
    WORKS.has(lowerAt(document, before)) ||
    (last > first && before === first - 1 && wordForm(document, first) === 'The')
  );
}

/** "She speaks Swahili", "the Hausa language", "in Arabic" against "the Arabic press". */
function isLanguage(document: Document, { first, last }: TaggedName): boolean {
  if (first !== last || !LANGUAGES.has(lowerAt(document, first))) return false;
  const after = lowerAt(document, last + 1);
  if (after === 'language' || after === 'languages') return true;
  const before = lowerAt(document, first - 1);
  const ends = after === '' || after === '.' || after === ',' || after === 'and' || after === 'or';
  return SPEAKS.has(before) || ((before === 'in' || before === 'into' || before === 'of') && ends);
}

function lowerAt(document: Document, i: number): string {
  return i < 0 || i >= document.tokens.count ? '' : document.forms[document.tokens.form[i]!]!.toLowerCase();
}

function isQuote(form: string): boolean {
  return form === '"' || form === '“' || form === '‘' || form === "'" || form === '«' || form === '``';
}
