import { describe, expect, test } from 'vitest';
import { readName, readNick } from '../../src/structure/label-names.ts';

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
    // what stands behind an office, and only looks like it
    ['The SPEAKER pro tempore', 'role speaker, 4/0'],
    ['The Speaker pro tem', 'role speaker, 4/0'],
    ['The Speaker pro temp', 'role speaker, 4/0'],
    ['The Speaker protem', 'words the speaker protem, 3/1'],
    ['The Speaker pro bono', 'words the speaker pro bono, 4/2'],
    ['Ode tempore', 'words ode tempore, 2/1'],
    ['MINISTER FOR PORTS', 'role minister for ports, 3/0, capitals'],
    ['Minister of Ports', 'role minister of ports, 3/0'],
    ['Minister forth Ports', 'words minister forth ports, 3/1'],
    // letters and numbers
    ['Question 12', 'letter q, 2/0'],
    ['Question #7', 'letter q, 2/0'],
    ['Questions asked', 'words questions asked, 2/1'],
    ['xspk01', 'words xspk01, 1/1'],
    ['spk01x', 'words spk01x, 1/1'],
    ['M1', 'role m1, 1/0, capitals'],
    ['m1234', 'words m1234, 1/1'],
    ['SPEAKER__00', 'role speaker 00, 2/0, capitals'],
    ['Speaker B', 'role speaker b, 2/0'],
    ['Ode B', 'full b, 2/0'],
    ['HOST 2', 'role host 2, 2/0, capitals'],
    // roles beside names
    ['VOICES', 'crowd voices, 1/0, capitals'],
    ['Ada Host', 'full host, 2/0'],
    ['Old question', 'role old question, 2/1'],
    ['Chief Moderator', 'role chief moderator, 2/0'],
    // persons
    ['THE HON. ADA ODE', 'titled ode, 4/0, capitals'],
    ['Ms. .', '-'],
    ['The .', '-'],
    ['AO Ode', 'full ode, 2/0'],
    ['A.O.B.', 'initials aob, 1/0, capitals'],
    ['A.O. Ode', 'full ode, 2/0'],
    ['Aob', 'single aob, 1/0'],
    ['Od’s Ode', 'full ode, 2/0'],
    ['Dr Ode Jr', 'titled ode, 3/0'],
    ['Ada of', '-'],
    ['Ada!!', '-'],
    ['Ada and Jon Ode', 'full ada and jon ode, 4/0'],
    ['/u/ode_2', 'single /u/ode_2, 1/0'],
    ['@ode', 'single @ode, 1/0'],
    ['@o', '-'],
    ['@ode!', '-'],
    ['.', '-'],
    ['', '-'],
  ])('%s: %s', (name, expected) => {
    expect(told(name)).toBe(expected);
  });
});

test.each([
  ['Ada_O', 'ada_o'],
  ['@ada', '@ada'],
  ['~a.b-c', '~a.b-c'],
  ['a', null],
  ['!ada', null],
  ['ada ode', null],
  ['a'.repeat(24), 'a'.repeat(24)],
  ['a'.repeat(25), null],
])('between the brackets of a chat, %j is %j', (name, key) => {
  expect(readNick(name)).toEqual(
    key === null ? null : { kind: 'single', key, words: 1, smallWords: 0, isCapitals: false },
  );
});
