/*
 * Dialogues as pages, briefings, hearings and archives print them, and who speaks in them: each was once read wrongly for the reason that its test is called by.
 */
import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/analyze.ts';

/** "LABEL = Who speaks: first words", a line a turn; "-" for no label. */
function told(raw: string): string[] {
  const { text, turns, entities } = analyze(raw);
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return (turns ?? []).map(({ label, speaker, content }) => {
    const words = content.map(({ start, end }) => text.slice(start, end)).join(' ');
    return `${label === null ? '-' : text.slice(label.start, label.end)} = ${names.get(speaker ?? '') ?? '-'}: ${words.slice(0, 24)}`;
  });
}

describe('turns that were not seen', () => {
  test('two surnames alone, which a heading of the page joins ("Roe and Penrose")', () => {
    const page =
      'Print this item\n\nmore items\n\nRoe and Penrose\n\nTurning the tables: Ivo Penrose interviews Ada Roe at the harbour\n\n(Page 2)\n\nPENROSE: When was this? Before the dam was built?\n\n' +
      'ROE: It was about that time. There was no road then.\n\nPENROSE: Did the engineers live there?\n\nROE: No. They went home on Fridays.';
    expect(told(page)).toEqual([
      'PENROSE = Ivo Penrose: When was this? Before th',
      'ROE = Ada Roe: It was about that time. ',
      'PENROSE = Ivo Penrose: Did the engineers live t',
      'ROE = Ada Roe: No. They went home on Fr',
    ]);
  });
  test('"Q (Inaudible.)" and an official without a name in a short briefing', () => {
    const briefing =
      'BACKGROUND BRIEFING ON THE FERRY TALKS\nHarbour Room\n2:15 P.M. EST\nMS. KERN: Good afternoon. Two rules before we begin.\nQ (Inaudible.)\nMS. KERN: He will be a senior official in your reports.\n' +
      'SENIOR TRANSPORT OFFICIAL: Thank you. I will be short. The talks went on until two this morning.\nI know there is a lot going on.';
    expect(told(briefing)).toEqual([
      'MS. KERN = KERN: Good afternoon. Two rule',
      'Q = -: (Inaudible.)',
      'MS. KERN = KERN: He will be a senior offi',
      'SENIOR TRANSPORT OFFICIAL = SENIOR TRANSPORT OFFICIAL: Thank you. I will be sho',
    ]);
  });
  test('questions with their answers on the next line, and no marks', () => {
    const interview =
      'What made you open a bakery?\nMy grandmother did. She baked every day, and she never sold a loaf. I thought somebody should.\n\nWhat time do you get up?\nAt two. I have never needed a clock for it, and my wife says that this is the trouble.\n\n' +
      'What comes next?\nA second oven, if the bank agrees. We have asked for nine thousand, and they said they would think about it.';
    expect(told(interview).map((turn) => turn.slice(7))).toEqual([
      'What made you open a bak',
      'My grandmother did. She ',
      'What time do you get up?',
      'At two. I have never nee',
      'What comes next?',
      'A second oven, if the ba',
    ]);
  });
  test('labels with a full stop in running text', () => {
    const hearing =
      '(10:02:31) Senator VANE. Mr. Chairman, we have not had an opportunity. The CHAIRMAN. I beg your pardon. Let me stand corrected. Senator LACEY. I will wait for the end. The CHAIRMAN. Thank you. Mr. ODE of Tarn. Mr. Chairman, when do they come? ' +
      'The SPEAKER pro tempore. Not soon. Senator LACEY. I yield to Senator VANE. Senator VANE. What does it cost?';
    expect(told(hearing)).toEqual([
      'Senator VANE = VANE: Mr. Chairman, we have no',
      'The CHAIRMAN = The CHAIRMAN: I beg your pardon. Let m',
      'Senator LACEY = LACEY: I will wait for the end.',
      'The CHAIRMAN = The CHAIRMAN: Thank you.',
      'Mr. ODE = ODE: Mr. Chairman, when do th',
      'The SPEAKER pro tempore = The SPEAKER pro tempore: Not soon.',
      'Senator LACEY = LACEY: I yield to Senator VANE.',
      'Senator VANE = VANE: What does it cost?',
    ]);
  });
  test('names in capitals at the ends of sentences are no labels', () => {
    expect(
      told(
        'The minister met Senator VANE. They spoke for an hour about the dam with Mr. LACEY. On Monday he will see Senator KERN. The talks go on. A vote may follow, said Mr. LACEY. Nobody else came.',
      ),
    ).toEqual([]);
  });
  test('headings that ask, above what a reporter tells, are no interview', () => {
    const parts = [
      'Who will pay for the bridge?\nThat is what the council has put off for a year. On Monday it will meet again, and the mayor says that she will not leave before there is an answer.\n\n"We have waited long enough," she said.',
      'What does the law say?\nIt says that the owner pays. The owner is the state, the state says that it is the town, and the town has asked a court.',
      'Is there a way out?\nPerhaps. The bank has offered a loan of nine million, which the council refused in May.',
      'What comes next?\nA vote, if enough of the members come. Last time there were four.',
    ];
    expect(told(parts.join('\n\n'))).toEqual([]);
    expect(told(parts.join('\n\n').replaceAll('?\n', '?\n\n'))).toEqual([]);
    expect(told(parts.map((part) => `### ${part}`).join('\n\n'))).toEqual([]);
  });
  test('a list of members in capitals is no hearing', () => {
    expect(
      told(
        'The names were read out. The SPEAKER. They stood up. Mr. KITT. Ms. LACEY. Mr. VANE. Mr. KITT. The SPEAKER. Nobody knew why.',
      ),
    ).toEqual([]);
  });
  test('a label alone above nothing but "[inaudible]", and a label in small letters with its time', () => {
    expect(
      told(
        'Speaker 1 (00:00):\n\nGood morning, all.\n\nSpeaker 2 (00:04):\n\n[inaudible 00:00:06].\n\nharbour guide (00:09):\n\nMind the step.\n\nSpeaker 1 (00:12):\n\nThank you. Where are we going?\n\nSpeaker 2 (00:15):\n\nDown to the boats.',
      ),
    ).toEqual([
      'Speaker 1 = Speaker 1: Good morning, all.',
      'Speaker 2 = Speaker 2: [inaudible 00:00:06].',
      'harbour guide = harbour guide: Mind the step.',
      'Speaker 1 = Speaker 1: Thank you. Where are we ',
      'Speaker 2 = Speaker 2: Down to the boats.',
    ]);
  });
  test('questions and answers that a page has run together, with letters before stops', () => {
    expect(
      told(
        'Q. Coach, who rows in the first seat? A. Ask me in May. Q. And who in the second? A. Whoever is awake, said A. Roe once. Q. Will there be a third boat? A. If the bank pays for one.',
      ).map((turn) => turn.slice(0, 20)),
    ).toEqual([
      'Q = -: Coach, who ro',
      'A = -: Ask me in May',
      'Q = -: And who in th',
      'A = -: Whoever is aw',
      'Q = -: Will there be',
      'A = -: If the bank p',
    ]);
  });
  test('who wrote a talk down, above its first turn, says nothing', () => {
    expect(
      told(
        'Subject: Berit Salonen\nInterviewer: Tomas Quill\nTranscriber: H. Petrov\n\nSALONEN: It came on a Sunday. We had guests.\n\nINTERVIEWER: How many?\n\nSALONEN: Eleven.\n\nINTERVIEWER: And where did they sleep?\n\nSALONEN: On the roof.',
      ).map((turn) => turn.slice(0, 26)),
    ).toEqual([
      'SALONEN = Berit Salonen: I',
      'INTERVIEWER = Tomas Quill:',
      'SALONEN = Berit Salonen: E',
      'INTERVIEWER = Tomas Quill:',
      'SALONEN = Berit Salonen: O',
    ]);
  });
  test('speakers by letters: "Speaker B" is nobody called B', () => {
    expect(
      told(
        'Speaker A: Is the boat ready?\n\nSpeaker B: Not yet. The engine is in Orsk.\n\nSpeaker A: Still?\n\nSpeaker B: Until Friday, they say.',
      ).map((turn) => turn.slice(0, 23)),
    ).toEqual([
      'Speaker A = Speaker A: ',
      'Speaker B = Speaker B: ',
      'Speaker A = Speaker A: ',
      'Speaker B = Speaker B: ',
    ]);
  });
  test('what a host says before the first label', () => {
    expect(
      told(
        'This is THE EVENING ROUND from Tarn. I’m Ruth Vane.\n\nThe ferry strike is in its second week, and no talks are planned.\n\nIvo Penrose writes about ships. He joins us from the harbour.\n\n' +
          'Mr. IVO PENROSE (The Courier): Glad to be here, Ruth.\n\nVANE: Who will give in first?\n\nMr. PENROSE: The owners, I should think. They have more to lose.',
      )[0],
    ).toBe('- = Ruth Vane: This is THE EVENING ROUN');
  });
  test('the title of a page, with a colon behind a name that has turns below, is none', () => {
    expect(
      told(
        'The Courier’s Ada Kern: slow and steady\n\nLike most in her trade, Ada Kern would rather write the news than be it. But she came home in May.\n\nHere is our conversation:\n\nROUND: You just came back from Orsk. What did you see?\n\n' +
          'Kern: A harbour without boats. Everybody waits there.\n\nROUND: For what?\n\nKern: For spring, they say.',
      ).map((turn) => turn.slice(0, 12)),
    ).toEqual(['ROUND = ROUN', 'Kern = Ada K', 'ROUND = ROUN', 'Kern = Ada K']);
  });
});

describe('who speaks', () => {
  const speakers = (text: string): string[] => told(text).map((turn) => turn.slice(0, turn.indexOf(': ')));
  test('initials in small letters that the head of the page explains', () => {
    expect(
      speakers(
        'From: Hana Petrov (hp)\nMedium: tape\nCollected by: Eero Kitt (ek)\n\n00:00 ek: State your name, please.\n\nhp: Hana Petrov\n\nek: And you were born here?\n\nhp: Um, in the house by the mill.\n\n00:28 ek: Um, what was it like, um, to live there?\n\nhp: Uh, I think, uh, there was more, uh, noise.',
      ),
    ).toEqual([
      'ek = Eero Kitt',
      'hp = Hana Petrov',
      'ek = Eero Kitt',
      'hp = Hana Petrov',
      'ek = Eero Kitt',
      'hp = Hana Petrov',
    ]);
  });
  test('letters that the head explains by a part: "Respondent (R): Ada Vane"', () => {
    expect(
      speakers(
        'Interviewer (I): Jon Roe\nRespondent (R): Ada Vane\n\nI: How long have you lived here?\nR: Since the flood.\nI: Which one?\nR: The big one. We came with a cart.',
      ),
    ).toEqual(['I = Jon Roe', 'R = Ada Vane', 'I = Jon Roe', 'R = Ada Vane']);
  });
  test('an office is its holder, where a heading or a label names him', () => {
    expect(
      speakers(
        'Doorstop interview, Tarn\n\nTranscript\nPrime Minister Lena Kern\n\nJOURNALIST: Prime Minister, will there be an election in May?\n\nPRIME MINISTER: There will be one when it is due.\n\nJOURNALIST: Is that a no?\n\nPRIME MINISTER: It is what I said it is.',
      ),
    ).toEqual([
      'JOURNALIST = JOURNALIST',
      'PRIME MINISTER = Lena Kern',
      'JOURNALIST = JOURNALIST',
      'PRIME MINISTER = Lena Kern',
    ]);
    expect(
      speakers(
        'JON ROE, HOST: Prime Minister, thanks for coming.\n\nLENA KERN, PRIME MINISTER: Good to be here.\n\nHOST: Are you tired?\n\nPRIME MINISTER: I am never tired.',
      ),
    ).toEqual(['JON ROE = JON ROE', 'LENA KERN = LENA KERN', 'HOST = JON ROE', 'PRIME MINISTER = LENA KERN']);
  });
  test('an office that nobody is named for is called as a whole, and so is that of two whom the text names', () => {
    expect(
      speakers(
        'JOURNALIST: Prime Minister, will you meet the owners of the boats?\n\nPRIME MINISTER: I have met them twice.\n\nJOURNALIST: And the crews?\n\nMINISTER FOR PORTS: They are next.',
      ),
    ).toEqual([
      'JOURNALIST = JOURNALIST',
      'PRIME MINISTER = PRIME MINISTER',
      'JOURNALIST = JOURNALIST',
      'MINISTER FOR PORTS = MINISTER FOR PORTS',
    ]);
    expect(
      speakers(
        'Prime Minister Lena Kern met Prime Minister Hana Petrov in Tarn.\n\nJOURNALIST: Will you sign?\n\nPRIME MINISTER: We will.\n\nJOURNALIST: When?\n\nPRIME MINISTER: In May.',
      )[1],
    ).toBe('PRIME MINISTER = PRIME MINISTER');
  });
  test('an interviewer whom the introduction names beside the one who has a label', () => {
    expect(
      speakers(
        'Oda Marsk has built boats for thirty years. Last week she spoke at the fair in an interview with Ivo Lacey.\n\nInterviewer:\n\nThank you for coming. What did the first boat cost?\n\nOda Marsk:\n\nEverything I had.\n\nInterviewer:\n\nAnd the last?\n\nOda Marsk:\n\nEverything the bank had.',
      ),
    ).toEqual(['Interviewer = Ivo Lacey', 'Oda Marsk = Oda Marsk', 'Interviewer = Ivo Lacey', 'Oda Marsk = Oda Marsk']);
  });
  test('counsel whose question the witness has answered asks on as "Q", and the witness answers on as "A"', () => {
    expect(
      speakers(
        'ATTY. KITT: Where did you live in May?\n\nWITNESS: In Tarn, over the shop.\nQ: For how long?\nA: Nine years.\nQ: Alone?\nMR. VANE: Objection. Relevance?\nA: With my sister.\nQ: What is her name?\nA: Berit.',
      ),
    ).toEqual([
      'ATTY. KITT = KITT',
      'WITNESS = WITNESS',
      'Q = KITT',
      'A = WITNESS',
      'Q = KITT',
      'MR. VANE = VANE',
      'A = WITNESS',
      'Q = KITT',
      'A = WITNESS',
    ]);
  });
  test('whom a host calls on is who asks next', () => {
    expect(
      speakers(
        'RUTH VANE:\n\nGood evening, I’m Ruth Vane. With us tonight is the Premier Lena Kern. Our first question comes from Tomas Quill.\n\nQUESTION:\n\nWill you close the harbour?\n\nPREMIER:\n\nNo. We have no plan to do that.\n\n' +
          'RUTH VANE:\n\nThe next question is from Hana Petrov in the third row.\n\nQUESTION:\n\nWhen do the boats come back?\n\nPREMIER:\n\nIn spring.',
      ),
    ).toEqual([
      'RUTH VANE = Ruth Vane',
      'QUESTION = Tomas Quill',
      'PREMIER = Lena Kern',
      'RUTH VANE = Ruth Vane',
      'QUESTION = Hana Petrov',
      'PREMIER = Lena Kern',
    ]);
  });
  test('"A" is no party of a case', () => {
    expect(
      speakers(
        'The transcript below was taken from People vs. Vane, decided in May. See if you agree with it.\n\nQ: What did you do then?\nA: I watched the boats.\nQ: Alone?\nA: With my son, sir.',
      )[1],
    ).toBe('A = -');
  });
  test('counsel without a name, and a label behind dots that leave something out', () => {
    expect(
      speakers(
        'A transcript\n\nby Ivo Lacey on June 22, 2015\n\nA: It is a picture of the boat.\n\nQ: How did you find that boat?\n\nA: I did not find it. The policeman found it.\n\nDEFENSE ATTORNEY: Objection. Leading.\n\nTHE COURT: Sustained.\n\n' +
          '. . . Q: Ms. Kern, how sure are you that it was a boat?\n\nA: Quite sure.',
      ),
    ).toEqual([
      'A = -',
      'Q = -',
      'A = -',
      'DEFENSE ATTORNEY = DEFENSE ATTORNEY',
      'THE COURT = THE COURT',
      'Q = -',
      'A = -',
    ]);
  });
  test('"PM" is the prime minister whom the page names, and honours are no part of a name', () => {
    expect(
      speakers(
        'Doorstop with Prime Minister Lena Kern\n\nJOURNALIST: Prime Minister, is the harbour closed?\n\nPM: It is open.\n\nTHE HON. RUTH VANE MP, TREASURER OF NORLAND: And it stays open.\n\nJOURNALIST: Since when?\n\nPM: Since noon.\n\nNo comments:\n\nPost a Comment\n\nNote: only a member of this blog may post a comment.',
      ),
    ).toEqual([
      'JOURNALIST = JOURNALIST',
      'PM = Lena Kern',
      'THE HON. RUTH VANE MP = RUTH VANE',
      'JOURNALIST = JOURNALIST',
      'PM = Lena Kern',
    ]);
  });
  test('a part in the talk with the name behind it, once', () => {
    expect(
      speakers(
        'MODERATOR [Ruth Vane]: Let us begin. Mr. Kitt?\n\nMR. KITT: We have nine forms for each boat.\n\nMODERATOR: Who reads them?\n\nMR. KITT: I do.',
      ),
    ).toEqual(['MODERATOR = Ruth Vane', 'MR. KITT = Kitt', 'MODERATOR = Ruth Vane', 'MR. KITT = Kitt']);
    expect(
      speakers(
        'The Chair (Ada Lacey): I call the meeting to order.\n\nMr. Kitt (Tarn): Thank you. Who reads the forms?\n\nThe Chair: The clerk does.\n\nMr. Kitt: All nine?',
      ),
    ).toEqual(['Ada Lacey = Ada Lacey', 'Mr. Kitt = Kitt', 'The Chair = Ada Lacey', 'Mr. Kitt = Kitt']);
  });
  test('a bare time behind a label alone is none of what is said', () => {
    expect(
      told(
        'Speaker 0: 00:00:01\n\nHello, and welcome to the river hour.\n\nEero Kitt: 00:00:06\n\nThank you.\n\nSpeaker 0: 00:00:09\n\nWhat do you do all day?\n\nEero Kitt: 00:00:12\n\nForms, mostly.',
      ),
    ).toEqual([
      'Speaker 0 = Speaker 0: Hello, and welcome to th',
      'Eero Kitt = Eero Kitt: Thank you.',
      'Speaker 0 = Speaker 0: What do you do all day?',
      'Eero Kitt = Eero Kitt: Forms, mostly.',
    ]);
  });
});
