import { describe, expect, it } from 'vitest';
import { jointAtCut, jointAtHyphen, ownWords, seversWord } from '../../src/repair/joints.ts';

// What two sides of a line feed make of each other, by marks, by the words of the list and by those of the text itself.

describe('a cut without white space', () => {
  it.each<[before: string, after: string, joint: string, confidence: number]>([
    // marks that close or separate belong to what is before them, marks that open to what is behind
    ['It rained', ', they said', 'glue', 0.97],
    ['It rained', '. They left', 'glue', 0.97],
    ['It rained', '.5 metres', 'space', 0.6],
    ['the mayor', ': no', 'glue', 0.97],
    ['so', '”, he said', 'glue', 0.97],
    ['the (', 'old) port', 'glue', 0.95],
    ['paid $', '40 for it', 'glue', 0.95],
    ['#', 'tarn', 'glue', 0.95],
    ['It rained,', 'then snowed', 'space', 0.95],
    ['Why?', '40 came', 'space', 0.95],
    ['said:', 'No', 'space', 0.95],
    ['They left.', '5 stayed', 'space', 0.85],
    // hyphens and dashes, with a space at their other side or without
    ['the co-', 'owner left', 'glue', 0.9],
    ['rain -', 'and snow', 'space', 0.9],
    ['the co', '-owner left', 'glue', 0.9],
    ['rain', '- and snow', 'space', 0.9],
    ['and', '/or both', 'glue', 0.9],
    ['rain—', 'and snow', 'glue', 0.85],
    ['rain —', 'and snow', 'space', 0.85],
    ['rain', '—and snow', 'glue', 0.85],
    ['rain', '— and snow', 'space', 0.85],
    // numbers, initials
    ['it cost 1,', '200 pounds', 'glue', 0.95],
    ['at 7:', '45 they met', 'glue', 0.95],
    ['He paid 1.', '5 million', 'glue', 0.85],
    ['it was 19', '84 then', 'glue', 0.8],
    ['the U.', 'S. sent it', 'glue', 0.85],
    ['J.', 'R. Lee left', 'glue', 0.85],
    ['They met J.', 'Lee left', 'space', 0.85],
    ['with Lee.', 'S. Moss left', 'space', 0.85],
    // quotation marks and apostrophes
    ['he said.”', 'They left', 'space', 0.85],
    ['he said "', 'so what', 'glue', 0.85],
    ['he said"', 'so what', 'space', 0.85],
    ['he said', '"so what', 'space', 0.85],
    ['so what', '" he said', 'glue', 0.85],
    ['he said', '“so what', 'space', 0.85],
    ['the mayor’', 's plan', 'glue', 0.85],
    ['the mayors’', 'plan', 'space', 0.85],
    ['(old)', 'ports', 'space', 0.85],
    ["they don'", 't know', 'glue', 0.85],
    ['they don', "'t know", 'glue', 0.85],
    // capitals
    ['the old Mc', 'Carthy', 'glue', 0.9],
    ['the old Tarn', 'Harbour', 'space', 0.9],
    ['in the port', 'London is', 'space', 0.9],
    // the words
    ['the govern', 'ment said', 'glue', 0.99],
    ['the port', 'was closed', 'space', 0.99],
    ['the har', 'bour was', 'glue', 0.99],
    ['it was a', 'bout time', 'glue', 0.99],
    ['a', 'ferry', 'space', 0.99],
    ['they were in', 'side it', 'glue', 0.88],
    ['of th', 'e port', 'glue', 0.99],
    ['in 20', 'boats', 'space', 0.9],
    ['…', 'and', 'space', 0.6],
    ['', 'of it', 'space', 0.6],
  ])('%j | %j: %s', (before, after, joint, confidence) => {
    expect(jointAtCut(before, after, null, true, ownWords(''))).toEqual({ joint, confidence });
    expect(jointAtCut(before, after, true, true, ownWords(''))).toEqual({ joint: 'glue', confidence: 0.98 }); // where cuts keep their spaces, none stood here
  });

  it('knows the capitals of the text', () => {
    expect(jointAtCut('the NAT', 'O chief', null, true, ownWords('All NATO men met.'))).toEqual({
      joint: 'glue',
      confidence: 0.95,
    });
  });
});

describe('a hyphen at the end of a line', () => {
  it.each<[before: string, after: string, joint: string, confidence: number, own?: string]>([
    ['the govern-', 'ment said', 'drop-hyphen', 0.96],
    ['the govern‐', 'ment said', 'drop-hyphen', 0.96],
    ['the govern\u00ad', 'ment said', 'drop-hyphen', 0.98],
    ['the coun-', 'cil’s plan', 'drop-hyphen', 0.96],
    ['the time-', 'table', 'drop-hyphen', 0.96],
    ['work-', 'ing men', 'drop-hyphen', 0.96],
    ['in-', 'side', 'drop-hyphen', 0.96],
    ['zq-', 'able', 'drop-hyphen', 0.7],
    // capitals and digits keep it
    ['Anglo-', 'Saxon kings', 'glue', 0.9],
    ['the 44-', 'day strike', 'glue', 0.9],
    ['in mid-', '2019 they', 'glue', 0.9],
    ['Mr Wai-', 'cheong left', 'glue', 0.75],
    // so do compounds: of two words, of more than two, with a prefix
    ['a well-', 'known man', 'glue', 0.8],
    ['college-', 'age men', 'glue', 0.8],
    ['half-', 'hour talk', 'glue', 0.8],
    ['ferry-', 'boat', 'glue', 0.88],
    ['the mayor-', "elect's plan", 'glue', 0.88],
    ['self-', 'esteem', 'glue', 0.88],
    ['a 74-year-', 'old man', 'glue', 0.85],
    ['a hit-', 'and-run driver', 'glue', 0.85],
    ['neck-', 'and-neck', 'glue', 0.85],
    ['the take-a-back-', 'seat view', 'glue', 0.85],
    ['the door-to-', 'door plan', 'glue', 0.85],
    ['the ex-', 'mayor left', 'glue', 0.75],
    // short words that are no halves of a longer one
    ['the on-', 'off talks', 'glue', 0.75],
    ['the run-', 'up to it', 'glue', 0.75],
    ['the in-', 'side door', 'drop-hyphen', 0.96],
    ['Mr Pay-', 'as left', 'drop-hyphen', 0.7],
    // a half that waits for the other one
    ['short-', 'and long-term', 'space', 0.8],
    ['two-', 'to three', 'space', 0.8],
    ['the plan -', 'so', 'space', 0.8],
    ['the time-', '“so”', 'glue', 0.8],
    // a prefix that is written with it and without, by the hyphens of the text's other lines
    ['the north-', 'eastern city', 'glue', 0.7, 'Mr Jean-\nLuc left it.'],
    ['the south-', 'western road', 'glue', 0.7, 'the Tarn-\nborn man'],
    ['the pre-', 'war years', 'glue', 0.7, 'the cross-\nparty talks'],
    ['the post-', 'war years', 'glue', 0.7, 'the cross-\nparty talks'],
    ['the north-', 'eastern city', 'drop-hyphen', 0.96],
    ['the north-', 'eastern city', 'drop-hyphen', 0.96, 'Mr Jean-\nLuc heard the govern-\nment.'],
    ['they under-', 'stand it', 'drop-hyphen', 0.96, 'Mr Jean-\nLuc left it.'],
    ['they over-', 'came it', 'drop-hyphen', 0.96, 'Mr Jean-\nLuc left it.'],
    // the text itself
    ['a well-', 'known man', 'glue', 0.95, 'She is well-known here.'],
    ['a zorn-', 'blat man', 'glue', 0.95, 'It is a zorn-blat thing.'],
    ['a zorn-', 'blat man', 'drop-hyphen', 0.95, 'It is a zornblat thing.'],
    ['a zorn-', 'blat man', 'drop-hyphen', 0.7],
    ['Mr Xiu-', 'qong left', 'glue', 0.7, 'They met Lam Wai-cheong and Ho Man-tat there.'],
    ['Mr Xiu-', 'qong left', 'drop-hyphen', 0.7, 'They met Wai-cheong there.'],
    ['Mr Xiu-', 'qong left', 'drop-hyphen', 0.7],
    ['the govern-', 'ment said', 'drop-hyphen', 0.98, 'The government left.'],
  ])('%j %j: %s', (before, after, joint, confidence, own = '') => {
    expect(jointAtHyphen(before, after, ownWords(own))).toEqual({ joint, confidence });
  });
});

describe('a cut severs a word', () => {
  it.each<[before: string, after: string, own: string, severs: boolean]>([
    ['the har', 'bour', 'The old harbour is shut.', true],
    ['the “har', 'bour”', 'The old harbour is shut.', true],
    ['the har', 'bour', 'No word of it.', false],
    ['the har', 'bour', 'harbour\nNo', false], // at the edge of a line it may be a half itself
    ['the har', 'bour', 'no harbour\nNo', false],
    ['the har', 'bour', 'no harbour-\nNo', false],
    ['time', 'table', 'The timetable of time is a table here.', false], // two words of the text
    ['time', 'table', 'The timetable is here.', true],
    ['TIME', 'TABLE', 'The TIMETABLE of time is a table here.', true],
    ['NAT', 'O met', 'All NATO men met.', true],
    ['a', 'go', 'It was ago then.', false], // too short to tell
    ['', 'bout', 'It was bout then.', false],
  ])('%j | %j in %j: %s', (before, after, own, severs) =>
    expect(seversWord(before, after, ownWords(own))).toBe(severs),
  );
});
