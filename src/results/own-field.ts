import type { Span } from '../text/span.ts';
import type { Stance, StanceType } from '../stance/types.ts';

/** Which field a type has of its own; the others have none. */
const FIELDS: ReadonlyMap<StanceType, string> = /* @__PURE__ */ new Map(
  'affirm claim, deny claim, accuse charge, demand action, commit action, refuse action, warn consequence, expect outlook'
    .split(', ')
    .map((pair) => pair.split(' ') as [StanceType, string]),
);

/** The name of the field that a type has of its own. */
export const ownField = (type: StanceType): string | undefined => FIELDS.get(type);

/** Of a stance the field that its type has of its own, in words; null where it has none, or nothing stands there. */
export function detailOf(
  stance: Stance,
  words: (span: Span) => string,
): { readonly name: string; readonly words: string } | null {
  const name = ownField(stance.type);
  if (name === undefined) return null;
  const value = (stance as unknown as Readonly<Record<string, Span | string | null | undefined>>)[name];
  return value == null ? null : { name, words: typeof value === 'string' ? value : words(value) };
}
