import { describe, expectTypeOf, test } from 'vitest';
import { analyze, type Entity, type EntityLabel, type Exchange, type Mention, type Stance } from '../src/index.ts';
import type { Attribution, AttributionAct, AttributionKind, Paragraph, Party, Span, Turn } from '../src/index.ts';

// What those who use the types build on: unions that a `switch` can exhaust, and fields that are there for one member only. The compiler checks this
// file (`npm run typecheck`); a change of a public type shows here.

type Of<Type extends Stance['type']> = Extract<Stance, { readonly type: Type }>;

describe('a stance', () => {
  test('is one of twelve types', () => {
    expectTypeOf<Stance['type']>().toEqualTypeOf<
      | 'affirm'
      | 'deny'
      | 'accuse'
      | 'criticize'
      | 'praise'
      | 'support'
      | 'oppose'
      | 'demand'
      | 'commit'
      | 'refuse'
      | 'warn'
      | 'expect'
    >();
  });

  test('has the field of its type', () => {
    expectTypeOf<Of<'affirm' | 'deny'>['claim']>().toEqualTypeOf<Span | null>();
    expectTypeOf<Of<'accuse'>['charge']>().toEqualTypeOf<Span | null>();
    expectTypeOf<Of<'demand' | 'commit' | 'refuse'>['action']>().toEqualTypeOf<Span | null>();
    expectTypeOf<Of<'warn'>['consequence']>().toEqualTypeOf<Span | null>();
    expectTypeOf<Of<'expect'>['outlook']>().toEqualTypeOf<'confident' | 'hopeful' | 'doubtful' | 'fearful'>();
  });

  test('has no field of another type', () => {
    expectTypeOf<Of<'praise'>>().not.toHaveProperty('claim');
    expectTypeOf<Of<'affirm'>>().not.toHaveProperty('charge');
    expectTypeOf<Of<'warn'>>().not.toHaveProperty('action');
    expectTypeOf<Of<'oppose'>>().not.toHaveProperty('outlook');
  });

  test('has a target always, and a holder where there is one', () => {
    expectTypeOf<Stance['target']>().toEqualTypeOf<Party>();
    expectTypeOf<Stance['holder']>().toEqualTypeOf<Party | null>();
    expectTypeOf<Stance['polarity']>().toEqualTypeOf<-1 | 0 | 1>();
  });

  test('is exhausted by a switch', () => {
    const of = (stance: Stance): Span | string | null => {
      switch (stance.type) {
        case 'affirm':
        case 'deny':
          return stance.claim;
        case 'accuse':
          return stance.charge;
        case 'demand':
        case 'commit':
        case 'refuse':
          return stance.action;
        case 'warn':
          return stance.consequence;
        case 'expect':
          return stance.outlook;
        case 'criticize':
        case 'praise':
        case 'support':
        case 'oppose':
          return null;
        default:
          return stance satisfies never;
      }
    };
    expectTypeOf(of).returns.toEqualTypeOf<Span | string | null>();
  });
});

describe('an attribution', () => {
  test('is of one kind and one act', () => {
    expectTypeOf<AttributionKind>().toEqualTypeOf<'direct' | 'indirect' | 'mixed'>();
    expectTypeOf<Attribution['kind']>().toEqualTypeOf<AttributionKind>();
    expectTypeOf<Attribution['act']>().toEqualTypeOf<AttributionAct>();
    expectTypeOf<Attribution['content']>().toEqualTypeOf<readonly Span[]>();
  });

  test('is exhausted by a switch', () => {
    const of = ({ kind }: Attribution): boolean => {
      switch (kind) {
        case 'direct':
        case 'mixed':
          return true;
        case 'indirect':
          return false;
        default:
          return kind satisfies never;
      }
    };
    expectTypeOf(of).returns.toEqualTypeOf<boolean>();
  });
});

describe('an entity', () => {
  test('has one of eighteen labels', () => {
    expectTypeOf<Entity['label']>().toEqualTypeOf<EntityLabel>();
    expectTypeOf<EntityLabel>().toEqualTypeOf<
      | 'PERSON'
      | 'NORP'
      | 'FAC'
      | 'ORG'
      | 'GPE'
      | 'LOC'
      | 'PRODUCT'
      | 'EVENT'
      | 'WORK_OF_ART'
      | 'LAW'
      | 'LANGUAGE'
      | 'DATE'
      | 'TIME'
      | 'PERCENT'
      | 'MONEY'
      | 'QUANTITY'
      | 'ORDINAL'
      | 'CARDINAL'
    >();
  });

  test('is mentioned by name, by a nominal or by a pronoun', () => {
    expectTypeOf<Mention['form']>().toEqualTypeOf<'name' | 'nominal' | 'pronoun'>();
    expectTypeOf<Mention>().toExtend<Span>();
  });
});

describe('an exchange, a turn and a paragraph', () => {
  test('an exchange tells what it does not know by null', () => {
    expectTypeOf<Exchange['question']>().toEqualTypeOf<Span | null>();
    expectTypeOf<Exchange['topic']>().toEqualTypeOf<Span | null>();
    expectTypeOf<Exchange['asker']>().toEqualTypeOf<string | null>();
    expectTypeOf<Exchange['respondent']>().toEqualTypeOf<string | null>();
    expectTypeOf<Exchange['turns']>().toEqualTypeOf<readonly string[]>();
  });

  test('turns and paragraphs name their speakers', () => {
    expectTypeOf<Turn['speaker']>().toEqualTypeOf<string | null>();
    expectTypeOf<Turn['label']>().toEqualTypeOf<Span | null>();
    expectTypeOf<Paragraph>().toExtend<Span>();
  });
});

test('an analysis cannot be written to', () => {
  expectTypeOf(analyze).parameter(0).toEqualTypeOf<string>();
  const { stances, speech, entities } = analyze('Nothing.');
  expectTypeOf(stances).toEqualTypeOf<readonly Stance[]>();
  expectTypeOf(speech).toEqualTypeOf<readonly Attribution[]>();
  expectTypeOf(entities).toEqualTypeOf<readonly Entity[]>();
});
