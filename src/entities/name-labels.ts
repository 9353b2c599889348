/**
 * The labels that the name tagger tells apart. LOC stands for countries and cities too (places.ts parts them), MISC for events,
 * works, laws and other names (kinds.ts parts those).
 */
export const NAME_LABELS = ['PERSON', 'ORG', 'LOC', 'FAC', 'NORP', 'DATE', 'MONEY', 'PRODUCT', 'MISC'] as const;
export type NameLabel = (typeof NAME_LABELS)[number];

/** The tags of the chain: outside, and each label's beginning, inside, last and only token. */
export const NAME_TAGS: readonly string[] = [
  'O',
  ...NAME_LABELS.flatMap((label) => ['B', 'I', 'L', 'U'].map((part) => `${part}-${label}`)),
];
