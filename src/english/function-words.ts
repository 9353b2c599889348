/** Closed classes of words, and words of time and of saying, by their lower-case forms: what the reading of clauses turns on. */
import { Word } from '../grammar/word-classes.ts';
import { SAYING_PARTICIPLES } from './saying.ts';
import { wordSet } from './sets.ts';

/** Forms of "have"; determiners that say whose; quotation marks. Parted by spaces. */
export const HAVE_FORMS = "have has had having 've ’ve";
export const POSSESSIVE_FORMS = 'my your his her its our their whose';
export const QUOTATION_MARKS = "\" “ ” '' `` ‘ ’ ' « »";

/** What is said in writing is said by who released it. */
export const WRITINGS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'statement letter report resolution readout article speech editorial message tweet post comment comments remarks note memo petition motion column video interview declaration document communique communiqué manifesto essay pamphlet',
);

/** Made when first asked for: who asks for no class shall not carry the words. */
const classes = (): readonly (readonly [number, string | ReadonlySet<string>])[] => [
  [Word.BE, "be am is are was were been being 's ’s 're ’re 'm ’m isn aren wasn weren"],
  [
    Word.COPULA,
    'be am is are was were been being seem seems seemed look looks looked sound sounds sounded remain remains remained remaining become becomes became becoming feel feels felt feeling stay stays stayed appear appears appeared grow grows grew prove proves proved stand stands stood',
  ],
  [Word.HAVE, HAVE_FORMS],
  [Word.DO, 'do does did doing done'],
  [Word.MODAL, "will would shall should may might can could must ought 'll ’ll 'd ’d wo ca"],
  [
    Word.NOT,
    "not n't n’t never no neither nor hardly scarcely barely cannot without nobody none nothing seldom rarely",
  ],
  [Word.RELATIVE, 'who whom which whose that where'],
  [Word.POSSESSIVE, POSSESSIVE_FORMS],
  [
    Word.PERSONAL,
    'i you he she it we they me him her us them this these those one who everyone everybody nobody someone anybody many some others both neither most few several all himself herself itself themselves',
  ],
  [Word.SELF, 'i we me us my our myself ourselves'],
  [
    Word.TIME,
    `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
    today yesterday tomorrow tonight week month year day hour morning evening afternoon night weekend decade minute time weeks months years days hours earlier later last
    century summer winter spring autumn recently`,
  ],
  [Word.THAT, 'that'],
  [Word.TO, 'to'],
  [Word.BY, 'by'],
  [Word.OF, 'of'],
  [Word.AND, 'and or & nor'],
  [
    Word.SUBORDINATE,
    'because although though while whereas since as after before until unless if when whenever once that whether how why so lest',
  ],
  [Word.CONDITION, 'if unless provided providing contingent conditional depending subject until assuming'],
  [Word.QUESTION, 'whether if why how what when who'],
  [
    Word.SAY,
    `say says said saying tell told telling add adds added adding remark remarked remarks explain explained explains explaining write wrote writes written think thinks thought believe believes believed
    argue argues argued arguing claim claims claimed claiming insist insists insisted insisting maintain maintains maintained declare declared declares state states stated stating
    note noted notes noting stress stressed stresses stressing feel felt feels suggest suggested suggests suggesting complain complained complains conclude concluded concludes
    contend contends contended reply replied replies replying answer answered tweet tweeted tweets concede conceded concedes admit admits admitted agree agreed agrees warn warned warns promise promised promises vow vowed vows pledge pledged predict predicted predicts announce announced
    emphasize emphasized emphasise emphasised tells reiterate reiterated assert asserted asserts observe observed recall recalled cite citing cites cited point pointed points pointing show shows comment commented`,
  ],
  [Word.COMMA, ','],
  [Word.QUOTE, QUOTATION_MARKS],
  [Word.BREAK, '; : — – -- ( ) [ ] …'],
  [Word.GENITIVE, "'s ’s ' ’"],
  [
    Word.PREPOSITION,
    `of in on at for with from by to against about over under between among into onto toward towards upon within without through during after before
    behind beside near across around amid despite regarding concerning along as off out since until than like per via throughout beyond alongside following including`,
  ],
  [Word.GOES_ON, SAYING_PARTICIPLES],
  [Word.ONLY, 'only just merely simply solely'],
  [
    Word.SUBJECT_CONTROL,
    'promise promises promised promising vow vows vowed vowing pledge pledges pledged threaten threatens threatened swear swears swore',
  ],
  [Word.WRITING, WRITINGS],
  [
    Word.PLACE,
    'in at near from to into through across outside inside behind under over beside around between along off toward towards throughout',
  ],
  [Word.HAD, "'d ’d"],
];

const classOf = new Map<string, number>();

/** Bits of a lower-case form. */
export function wordClass(form: string): number {
  if (classOf.size === 0) {
    for (const [bit, words] of classes())
      for (const word of typeof words === 'string' ? words.split(/\s+/) : words)
        classOf.set(word, (classOf.get(word) ?? 0) | bit);
  }
  const bits = classOf.get(form) ?? 0;
  return form.length > 3 && form.endsWith('ing') ? bits | Word.ING : bits;
}

/** Those, and other documents that speak for whom they are by. */
export const DOCUMENTS: ReadonlySet<string> = /* @__PURE__ */ new Set([
  ...WRITINGS,
  ...'paper study book complaint lawsuit review leaflet analysis survey audit poll email correspondence research finding figure datum data database dataset response reply answer release filing estimate forecast testimony affidavit bulletin newsletter blog inquiry investigation account announcement proposal policy obituary'.split(
    ' ',
  ),
]);

/** Those that go by way of a body and are somebody's: "a *Facebook* post". */
export const SENT_BY_WAY_OF: ReadonlySet<string> = /* @__PURE__ */ new Set(['post', 'message', 'account', 'video']);
/** Those that are a newspaper's in which they stand. */
export const PRINTED: ReadonlySet<string> = /* @__PURE__ */ wordSet('report story article editorial column obituary');
/** Those that are called by each other's names: "the poll", "the survey". */
export const INQUIRIES: ReadonlySet<string> = /* @__PURE__ */ new Set(['poll', 'survey', 'study']);
/** Those that any writing is called by. */
export const ANY_WRITING: ReadonlySet<string> = /* @__PURE__ */ new Set(['document', 'text']);

/** Nouns of bodies that look like nouns of acts and qualities. */
export const BODIES: ReadonlySet<string> = /* @__PURE__ */ new Set(
  `government parliament department establishment management regiment authority authorities university community minority majority city county society charity municipality
 delegation commission administration association organization organisation federation corporation opposition foundation coalition institution nation mission station union conference legislature alliance
 king leadership judiciary security`.split(/\s+/),
);
