import { describe, expect, test } from 'vitest';
import { readName } from '../../src/structure/label-names.ts';

/** "kind key, words/small words, in capitals"; "-" for what can be no label. */
function told(name: string): string {
  const read = readName(name);
  return read === null
    ? '-'
    : `${read.kind} ${read.key}, ${read.words}/${read.smallWords}${read.isCapitals ? ', capitals' : ''}`;
}

describe('what the words of a label are', () => {
  test.each([
    // letters
    ['Q', 'letter q, 1/0, capitals'],
    ['A.', 'letter a, 1/0, capitals'],
    ['Q12', 'letter q, 1/0, capitals'],
    ['Question', 'letter q, 1/0'],
    ['ANSWERS', 'letter a, 1/0, capitals'],
    ['Q1234', 'single q1234, 1/0, capitals'],
    ['B', 'single b, 1/0, capitals'],
    ['spk01', 'role spk01, 1/1'],
    ['P3', 'role p3, 1/0, capitals'],
    ['X3', 'single x3, 1/0, capitals'],
    // crowds
    ['Several members', 'crowd several members, 2/1'],
    ['Reporters', 'crowd reporters, 1/0'],
    ['MEMBERS', 'crowd members, 1/0, capitals'],
    ['MPS', 'initials mps, 1/0, capitals'],
    ['ALL', 'role all, 1/0, capitals'],
    // roles
    ['Interviewer', 'role interviewer, 1/0'],
    ['interviewer', 'role interviewer, 1/1'],
    ['THE INTERVIEWER', 'role interviewer, 2/0, capitals'],
    ['Interviewer 2', 'role interviewer 2, 2/0'],
    ['Speaker #12', 'role speaker #12, 2/0'],
    ['Unidentified Speaker', 'role unidentified speaker, 2/0'],
    // offices
    ['THE MAYOR', 'role mayor, 2/0, capitals'],
    ['The Mayor', 'role mayor, 2/0'],
    ['The Tarn Bank', 'single tarn bank, 3/0'],
    ['THE TARN BANK', 'role tarn bank, 3/0, capitals'],
    ['The old bank', 'words the old bank, 3/2'],
    // persons
    ['Ode', 'single ode, 1/0'],
    ["Ode's", 'single ode, 1/0'],
    ['Ada Ode', 'full ode, 2/0'],
    ['Ada Ode Jr.', 'full ode, 3/0'],
    ['Ada van Ode', 'full ode, 3/0'],
    ['Jr', 'single jr, 1/0'],
    ['A.O.', 'initials ao, 1/0, capitals'],
    ['AOBT', 'initials aobt, 1/0, capitals'],
    ['AOBTS', 'single aobts, 1/0, capitals'],
    ['Ms. Ode', 'titled ode, 2/0'],
    ['MS. ODE', 'titled ode, 2/0, capitals'],
    ['Mr. McVANE', 'titled mcvane, 2/0, capitals'],
    ['Prof. Dr. Ada Ode', 'titled ode, 4/0'],
    ['Minister', 'role minister, 1/0'],
    ['PRIME MINISTER', 'role prime minister, 2/0, capitals'],
    ['SENIOR TRADE OFFICIAL', 'role senior trade official, 3/0, capitals'],
    ['Ode and Roe', 'full ode and roe, 3/0'],
    ['Posted By', '-'],
    ['Minister Jr', 'titled jr, 2/0'],
    // words
    ['Last updated', 'words last updated, 2/1'],
    ['Room 5', 'single room 5, 2/0'],
    ['Ode 2 Roe', '-'],
    ['12', 'words 12, 1/1, capitals'],
    ['1984', '-'],
    ['rain 5', '-'],
    ['the question', '-'],
    ['He', '-'],
    ['There', '-'],
    ['Ada (Ode)', '-'],
    ['Really!', 'single really!, 1/0'],
    ['A B C D E F G', 'full g, 7/0, capitals'],
    ['A B C D E F G H', '-'],
    ['.', '-'],
    ['', '-'],
  ])('%s: %s', (name, expected) => {
    expect(told(name)).toBe(expected);
  });
});
