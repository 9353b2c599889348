/** Universal POS tags (Universal Dependencies v2), in the order of their numbers in `Tokens.pos`. */
export const POS_TAGS = [
  'X',
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
] as const;
/** A universal POS tag. */
export type PosTag = (typeof POS_TAGS)[number];

/** The number of each tag. */
export const Tag = /* @__PURE__ */ Object.fromEntries(POS_TAGS.map((tag, index) => [tag, index])) as Readonly<
  Record<PosTag, number>
>;
