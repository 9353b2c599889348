export { analyze, type AnalyzeOptions, type AnalyzeStage } from './analyze.ts';
export { repairParagraphs, type RepairOptions } from './repair/repair.ts';
export { readDocument } from './syntax/read.ts';
export { POS_TAGS } from './grammar/pos-tags.ts';
export { INFLECTIONS, RELATIONS, type Inflection, type Relation } from './syntax/relations.ts';
export { recognizeEntities } from './reference/recognize.ts';
export { mergeEntities, type MergedEntity, type MergedReference } from './reference/merge.ts';
export { detectSpeech, type DetectSpeechOptions } from './speech/detect.ts';
export { findExchanges, type FindExchangesOptions } from './speech/exchanges.ts';
export { modelStances, type ModelStancesOptions } from './stance/stances.ts';
export { stanceBetween, sentimentToward } from './stance/between.ts';
export {
  stanceCsv,
  stanceProfile,
  type ProfileParty,
  type ProfileReference,
  type ProfileRow,
  type ProfileSource,
} from './stance/profile.ts';
export { textOf, speakerOf, type TextOfOptions, type Words } from './results/words.ts';
export { sentenceAt, paragraphAt } from './results/places.ts';
export { quotesBySpeaker, type QuotesOptions, type SpeakerQuotes } from './results/quotes.ts';
export { speakerShares, type SpeakerShare } from './results/shares.ts';
export { speechCsv, type SpeechSource } from './results/speech-csv.ts';
export { toSource, fromSource } from './text/alignment.ts';
export type { RecognizeEntitiesOptions, VocabularyEntry } from './entities/vocabulary.ts';
export type { Edit } from './text/edits.ts';
export type { Analysis } from './analysis.ts';
export type { Span } from './text/span.ts';
export type { Paragraph, ParagraphKind, Repair, RepairKind, RepairResult } from './repair/types.ts';
export type { Document, PosTag, Tokens } from './language/document.ts';
export type { Entity, EntityLabel, Mention, MentionForm } from './entities/types.ts';
export type { Attribution, AttributionAct, AttributionKind, Exchange, Turn } from './speech/types.ts';
export type {
  Block,
  BlockKind,
  DialogueExchange,
  DialogueSpeaker,
  DialogueTurn,
  Quotation,
  QuotationKind,
  QuotationMap,
  Structure,
} from './structure/types.ts';
export type { LabelKind } from './structure/label-names.ts';
export type {
  Accuse,
  Affirm,
  Commit,
  Commitment,
  Criticize,
  Demand,
  Deny,
  Expect,
  Intensity,
  Oppose,
  Outlook,
  Party,
  Polarity,
  Praise,
  Refuse,
  SentimentToward,
  Stance,
  StanceBetween,
  StanceType,
  Support,
  Warn,
} from './stance/types.ts';
