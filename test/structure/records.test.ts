import { describe, expect, it } from 'vitest';
import { analyze, type Analysis } from '../../src/index.ts';
import type { Span } from '../../src/text/span.ts';

// Forms of records and pages that were read wrongly; what is expected is what a reader hears. Each went wrong in its own way, which its name tells.

const cut = ({ text }: Analysis, spans: readonly Span[]): string =>
  spans.map(({ start, end }) => text.slice(start, end)).join(' / ');

/** The turns of a text: "[Ada Ode] (mayor) It rains. / A lot." */
const turnsOf = (raw: string): string[] => {
  const analysis = analyze(raw);
  return analysis.turns.map(({ label, role, content }) =>
    [
      `[${label === null ? '' : cut(analysis, [label])}]`,
      ...(role === undefined ? [] : [`(${role})`]),
      cut(analysis, content),
    ].join(' '),
  );
};

/** The names of who speaks each turn. */
const voicesOf = (raw: string): string[] => {
  const { turns, entities } = analyze(raw);
  return turns.map(({ speaker }) => entities.find(({ id }) => id === speaker)?.name ?? '-');
};

describe('through analysis, a dialogue is broken where', () => {
  it.each<readonly [broken: string, raw: string, turns: readonly string[]]>([
    [
      'questions alone have a label, each of another reader, and answers stand below',
      'Lantern: Would you ever build a boat again?\n\nIf I did, I would see how slow I have become, and I like to sleep. My knees are gone.\n\nOldMoth: Did the first one float?\n\nIt floated for a summer. Then a barge came, and that was that.\n\nTidewatch: Do you miss the yard?\n\nEvery morning, and never at noon.',
      [
        '[Lantern] Would you ever build a boat again?',
        '[] If I did, I would see how slow I have become, and I like to sleep. My knees are gone.',
        '[OldMoth] Did the first one float?',
        '[] It floated for a summer. Then a barge came, and that was that.',
        '[Tidewatch] Do you miss the yard?',
        '[] Every morning, and never at noon.',
      ],
    ],
    [
      'whom a member sits for stands on a line of its own',
      'Mr Amos Feller\n, Tarn South\nDoes my hon. Friend share the concern of the fishermen that the harbour freezes?\nMr Ben Otieno-Kask\n, Orsk and Velden\nI share it. We met the fishermen in May.\nMr Amos Feller\n, Tarn South\nWill he meet them again?\nMr Ben Otieno-Kask\n, Orsk and Velden\nI shall meet them in July, when the ice is gone.',
      [
        '[Mr Amos Feller] (Tarn South) Does my hon. Friend share the concern of the fishermen that the harbour freezes?',
        '[Mr Ben Otieno-Kask] (Orsk and Velden) I share it. We met the fishermen in May.',
        '[Mr Amos Feller] (Tarn South) Will he meet them again?',
        '[Mr Ben Otieno-Kask] (Orsk and Velden) I shall meet them in July, when the ice is gone.',
      ],
    ],
    [
      'several answer each question, in the emphasis of a message board',
      '[b]Any advice for those who cannot bake?[/b]\n\n[b]Nora[/b] Buy your bread. If you must bake, begin with a flat one.\n\n[b]Bruno[/b] Do not be afraid\n\n[b]Clara[/b] Read, and then bake. It is like learning to row.\n\n[b]Is the oven as large as they say? [/b]\n\n[b]Nora[/b] That is funny! It is larger.\n\n[b]Bruno[/b] I never saw a larger one.\n\n[b]Clara[/b] It is larger than my house, is it not? (Did she say that?)',
      [
        '[] Any advice for those who cannot bake?',
        '[Nora] Buy your bread. If you must bake, begin with a flat one.',
        '[Bruno] Do not be afraid',
        '[Clara] Read, and then bake. It is like learning to row.',
        '[] Is the oven as large as they say?',
        '[Nora] That is funny! It is larger.',
        '[Bruno] I never saw a larger one.',
        '[Clara] It is larger than my house, is it not? (Did she say that?)',
      ],
    ],
    [
      'a chat log has a time and a nickname with no mark behind it',
      'Evening of the makers\n\nThe makers of the game met the players on Sunday. Below is the log.\n\n[04:02] tidepiper (taps the glass) Welcome to the evening of the makers.\n\n[04:02] tidepiper the rules are short, and I will say them once\n\n[04:03] Elmo_ Hello to all of you.\n\n[04:03] moss7 When did you begin to build it?\n\n[04:04] Elmo_ In March, with two chairs and one lamp.\n\n[04:04] moss7 Only two?\n\n[04:05] Elmo_ Only two.',
      [
        '[tidepiper] (taps the glass) Welcome to the evening of the makers.',
        '[tidepiper] the rules are short, and I will say them once',
        '[Elmo_] Hello to all of you.',
        '[moss7] When did you begin to build it?',
        '[Elmo_] In March, with two chairs and one lamp.',
        '[moss7] Only two?',
        '[Elmo_] Only two.',
      ],
    ],
    [
      '(no chat are whole names with a colon behind times)',
      '[00:01] Ada Otieno: Good morning.\n\n[00:05] Bruno Kask: Good morning. Who pays for the bridge?\n\n[00:09] Ada Otieno: We do.\n\n[00:12] Bruno Kask: All of it?\n\n[00:16] Ada Otieno: All of it.\n\n[00:19] Bruno Kask: Thank you.',
      [
        '[Ada Otieno] Good morning.',
        '[Bruno Kask] Good morning. Who pays for the bridge?',
        '[Ada Otieno] We do.',
        '[Bruno Kask] All of it?',
        '[Ada Otieno] All of it.',
        '[Bruno Kask] Thank you.',
      ],
    ],
    [
      '(no chat are words of one speaker with times)',
      '[00:01] And then we went to the harbour, all of us.\n\n[00:05] So the boats were there, and nobody was.\n\n[00:09] And the ice was thick.\n\n[00:12] So we waited until noon.\n\n[00:16] Then a barge came.\n\n[00:19] And we went home.',
      [],
    ],
    [
      'the numbered lines of a page were run together',
      'Inquiry into the dam, day 4 Page 1 1 Wednesday, 21 December 2011 2 (10.04 am) 3 LADY JUSTICE OTIENO: Good morning, Mr Roe. 4 MR ROE: Good morning. Our first witness is the keeper of 5 the gate. 6 LADY JUSTICE OTIENO: Thank you. 7 MR ROE: Good morning. 8 A. Good morning. 9 Q. Could you tell the inquiry, please, where you stood on 10 the night of the flood? 11 A. I stood on the wall, beside the lamp that my father had 12 put there. 13 Q. And was the gate shut to the best of your knowledge and 14 belief? 15 A. It was shut, and it was locked, and I had the key in my 16 pocket. 17 Q. Who else had a key? 18 A. Nobody had one. There was a second one, and it was lost 19 when the mill burned. 20 Q. You trained as a smith, did you not, and you could have 21 made another? 22 A. I could have, and I did not.',
      [
        '[LADY JUSTICE OTIENO] Good morning, Mr Roe.',
        '[MR ROE] Good morning. Our first witness is the keeper of the gate.',
        '[LADY JUSTICE OTIENO] Thank you.',
        '[MR ROE] Good morning.',
        '[A] Good morning.',
        '[Q] Could you tell the inquiry, please, where you stood on the night of the flood?',
        '[A] I stood on the wall, beside the lamp that my father had put there.',
        '[Q] And was the gate shut to the best of your knowledge and belief?',
        '[A] It was shut, and it was locked, and I had the key in my pocket.',
        '[Q] Who else had a key?',
        '[A] Nobody had one. There was a second one, and it was lost when the mill burned.',
        '[Q] You trained as a smith, did you not, and you could have made another?',
        '[A] I could have, and I did not.',
      ],
    ],
    [
      '(no lines run together are the verses of a song)',
      Array.from(
        { length: 24 },
        (_, n) => `${n + 1} The river took the ${n % 2 === 0 ? 'bread' : 'boats'}, and we sang.`,
      ).join(' '),
      [],
    ],
    [
      'questions alone have a letter, before a dash',
      'Interview with Ada Ode by Jon Roe\n\nQuestion - Can you tell me where your people lived?\n\nMy people? They lived in Orsk, above the mill. I was the last child.\n\nQuestion - What do you remember of the flood?\n\nI remember the smoke first, and then the bells.',
      [
        '[Question] Can you tell me where your people lived?',
        '[] My people? They lived in Orsk, above the mill. I was the last child.',
        '[Question] What do you remember of the flood?',
        '[] I remember the smoke first, and then the bells.',
      ],
    ],
    [
      'labels stand at the first question and the first answer alone',
      'TC: When did the ferry begin to run?\n\nAO: It began in 1971, with one boat and two men.\n\nHow has it changed since then?\n\nIt has not changed much. The boat is larger, and I am older.\n\nDid you ever think that it would run for so long?\n\nI thought that we would stop after the first winter.\n\nWhat comes next?\n\nA bridge, they say. I do not believe it.',
      [
        '[TC] When did the ferry begin to run?',
        '[AO] It began in 1971, with one boat and two men.',
        '[] How has it changed since then?',
        '[] It has not changed much. The boat is larger, and I am older.',
        '[] Did you ever think that it would run for so long?',
        '[] I thought that we would stop after the first winter.',
        '[] What comes next?',
        '[] A bridge, they say. I do not believe it.',
      ],
    ],
    [
      'questions have numbers and a stop behind them',
      'Question 1. Governor, prices fell in August. Is it over?\n\nAnswer: We do not declare victory on one figure.\n\nQuestion 2. Did you sell gold?\n\nAnswer: On two days, and little of it.\n\nQuestion 3. What do you say to those who owe?\n\nAnswer: That we warned them.',
      [
        '[Question 1] Governor, prices fell in August. Is it over?',
        '[Answer] We do not declare victory on one figure.',
        '[Question 2] Did you sell gold?',
        '[Answer] On two days, and little of it.',
        '[Question 3] What do you say to those who owe?',
        '[Answer] That we warned them.',
      ],
    ],
    [
      'an office stands before the name and a party behind it',
      'The Under-Secretary of State, Department of Rivers (Baroness Quill) (Lab): My Lords, work began in March.\n\nLord Penrose (LD): My Lords, is she aware that one is a hospital?\n\nBaroness Quill (Lab): I met its managers on Monday.\n\nLord Penrose (LD): And when will its patients be told?\n\nBaroness Quill (Lab): They have been.',
      [
        '[Baroness Quill] (The Under-Secretary of State, Department of Rivers) My Lords, work began in March.',
        '[Lord Penrose] (LD) My Lords, is she aware that one is a hospital?',
        '[Baroness Quill] (Lab) I met its managers on Monday.',
        '[Lord Penrose] (LD) And when will its patients be told?',
        '[Baroness Quill] (Lab) They have been.',
      ],
    ],
    [
      'people write under names that they chose',
      'I keep a lighthouse. Ask me anything!\n\nu/saltlamp\nHow do you get your mail?\n\nu/oldkeeper (OP)\nBy boat, once a month.\n\nu/paper77\nDo you get lonely?\n\nu/oldkeeper (OP)\nLess than I did in town.',
      [
        '[u/saltlamp] How do you get your mail?',
        '[u/oldkeeper] (OP) By boat, once a month.',
        '[u/paper77] Do you get lonely?',
        '[u/oldkeeper] (OP) Less than I did in town.',
      ],
    ],
    [
      'who took part is listed once more at the end',
      'Operator\n\nOur first question is from Dev Chandra. Please go ahead.\n\nDev Chandra -- Lowell Brothers -- Analyst\n\nAre the two ships on time?\n\nAnders Moe -- Chief Executive Officer\n\nThe first one is. The second slips.\n\nOperator\n\n[Operator signoff]\n\nDuration: 41 minutes\n\nCall participants:\n\nAnders Moe -- Chief Executive Officer\n\nDev Chandra -- Lowell Brothers -- Analyst',
      [
        '[Operator] Our first question is from Dev Chandra. Please go ahead.',
        '[Dev Chandra] (Lowell Brothers -- Analyst) Are the two ships on time?',
        '[Anders Moe] (Chief Executive Officer) The first one is. The second slips.',
      ],
    ],
    [
      'a heading stands between two turns',
      'OTIENO: Revenue grew in the north.\n\nFELLER: And it fell in the south, as we said in May.\n\nQuestions and Answers:\n\nOTIENO: Who begins?\n\nFELLER: I do.',
      [
        '[OTIENO] Revenue grew in the north.',
        '[FELLER] And it fell in the south, as we said in May.',
        '[OTIENO] Who begins?',
        '[FELLER] I do.',
      ],
    ],
    [
      'a list above it says who takes part',
      'Moderator – Dr. Ruth Amsel (RA)\nPanelists – Joel Kitt, Orbital Systems (JK); Mina Haddad, astronomer (MH)\n\nRA – How many are too many?\nJK – A hundred thousand.\nMH – We passed it in May.\nRA – Is that true?\nJK – It is not.',
      [
        '[RA] How many are too many?',
        '[JK] A hundred thousand.',
        '[MH] We passed it in May.',
        '[RA] Is that true?',
        '[JK] It is not.',
      ],
    ],
    [
      'times have one figure and names their surname first',
      '0:0:3.15 --> 0:0:6.8\nOkafor, Chidi\nWhen is the bridge closed?\n\n0:0:7.1 --> 0:0:9.0\nLund, Sigrid (Guest)\nFrom the third to the ninth.\n\n0:0:9.5 --> 0:0:11.0\nOkafor, Chidi\nDoes everyone know?\n\n0:0:11.2 --> 0:0:14.0\nLund, Sigrid (Guest)\nEveryone on the list does.',
      [
        '[Chidi Okafor] When is the bridge closed?',
        '[Sigrid Lund] (Guest) From the third to the ninth.',
        '[Chidi Okafor] Does everyone know?',
        '[Sigrid Lund] (Guest) Everyone on the list does.',
      ],
    ],
    [
      'questions are quoted from a letter, one line each',
      '> 1. Why did you leave the orchestra?\n\nThe trombones. I sat before them for years.\n\n> 2. Your new quartet has five members. Is that a joke?\n\nIt was a mistake in the contract.',
      [
        '[] Why did you leave the orchestra?',
        '[] The trombones. I sat before them for years.',
        '[] Your new quartet has five members. Is that a joke?',
        '[] It was a mistake in the contract.',
      ],
    ],
    [
      'a line says who examines the witness from there on',
      'Q.   Where did you stand?\nA.   Across the street.\n     MR. HALE:  Objection, Your Honor.\n     THE COURT:  Overruled.\nBY MS. ORR:\nQ.   How far away was that?\nA.   Forty feet, or a little\nmore than that.',
      [
        '[Q] Where did you stand?',
        '[A] Across the street.',
        '[MR. HALE] Objection, Your Honor.',
        '[THE COURT] Overruled.',
        '[Q] How far away was that?',
        '[A] Forty feet, or a little more than that.',
      ],
    ],
    [
      'a member has a party and a place',
      'CARLA VOSS, HOST: Did the warning come late?\n\nGOV. AMY STRAND (I), NEW HADLEY: It came in time.\n\nVOSS: But the sirens failed.\n\nSTRAND: Two of sixty did.',
      [
        '[CARLA VOSS] (HOST) Did the warning come late?',
        '[GOV. AMY STRAND] ((I), NEW HADLEY) It came in time.',
        '[VOSS] But the sirens failed.',
        '[STRAND] Two of sixty did.',
      ],
    ],
    [
      'a bar or the brackets of a chat set labels off',
      '10:14 <petra> is the build still red?\n10:15 <jonas_k> yes. the lamp test fails\n10:15 <petra> which lamp?\n10:16 <jonas_k> the one in the north tower\n10:19 <petra> should I revert?\n10:19 <jonas_k> please',
      [
        '[petra] is the build still red?',
        '[jonas_k] yes. the lamp test fails',
        '[petra] which lamp?',
        '[jonas_k] the one in the north tower',
        '[petra] should I revert?',
        '[jonas_k] please',
      ],
    ],
    [
      'a stroke sets labels off',
      'INT / The record is called Nine. Why?\n\nMS / There were nine of us.\n\nINT / And yet there are ten songs.\n\nMS / The tenth one is an apology.',
      [
        '[INT] The record is called Nine. Why?',
        '[MS] There were nine of us.',
        '[INT] And yet there are ten songs.',
        '[MS] The tenth one is an apology.',
      ],
    ],
    [
      'numbered headings stand between turns',
      'Minister Mori: I will visit the coast on Monday. That is all.\n\n2. The visit\n\nReporter: Do you expect an agreement?\n\nMinister Mori: It is under discussion.\n\n3. The incident\n\nReporter: Has the government protested?\n\nMinister Mori: It has.',
      [
        '[Minister Mori] I will visit the coast on Monday. That is all.',
        '[Reporter] Do you expect an agreement?',
        '[Minister Mori] It is under discussion.',
        '[Reporter] Has the government protested?',
        '[Minister Mori] It has.',
      ],
    ],
    [
      'the host’s label stands alone above what is said',
      'MARCUS WEBB, HOST:\n\nFor years the people of Pell have bet on the ice. The lake is still open water.\n\nNORA BLY, BYLINE: Cal Tibbets keeps the book.\n\nCAL TIBBETS: My father kept it before me.\n\nBLY: What do you tell those who want their money back?\n\nTIBBETS: I tell them to read the rules.',
      [
        '[MARCUS WEBB] (HOST) For years the people of Pell have bet on the ice. The lake is still open water.',
        '[NORA BLY] (BYLINE) Cal Tibbets keeps the book.',
        '[CAL TIBBETS] My father kept it before me.',
        '[BLY] What do you tell those who want their money back?',
        '[TIBBETS] I tell them to read the rules.',
      ],
    ],
    [
      'who asks a band has no label',
      'so who are you?\n\nJENS: we are called Wet Hay.\nPIA: i play the other saw.\n\nwhy two saws?\n\nJENS: one broke once, at a wedding.\nPIA: never again.\n\nwhat is the new tape about?\n\nPIA: ponds.',
      [
        '[] so who are you?',
        '[JENS] we are called Wet Hay.',
        '[PIA] i play the other saw.',
        '[] why two saws?',
        '[JENS] one broke once, at a wedding.',
        '[PIA] never again.',
        '[] what is the new tape about?',
        '[PIA] ponds.',
      ],
    ],
    [
      'the names of those who take part stand below a word for them',
      'Participants:\nElif Demir, Tarn Institute\nSamuel Adeleke, Port of Orsk\nChair: Fiona Mackay\n\nFiona Mackay: How many ships wait?\n\nSamuel Adeleke: Sixty-two.\n\nFiona Mackay: Is that a crisis?\n\nElif Demir: It is a Tuesday.',
      [
        '[Fiona Mackay] How many ships wait?',
        '[Samuel Adeleke] Sixty-two.',
        '[Fiona Mackay] Is that a crisis?',
        '[Elif Demir] It is a Tuesday.',
      ],
    ],
    [
      'an examination begins in capitals',
      'Q. Who owns the truck?\n\nA. My brother owns it.\n\nCROSS-EXAMINATION\nBY MS. VANN:\n\nQ. Were you paid?\n\nA. In chickens.',
      ['[Q] Who owns the truck?', '[A] My brother owns it.', '[Q] Were you paid?', '[A] In chickens.'],
    ],
    [
      'the hour stands behind a name',
      'Ida Pohl  9:02 AM\ndid anybody restart the pump?\n\nMarek  9:04 AM\nnot me\n\nIda Pohl  9:04 AM\nthen who has the key?\n\nTess Obi  9:10 AM\nI do. it was dripping so I turned it off\n\nMarek  9:11 AM\nthank you Tess',
      [
        '[Ida Pohl] did anybody restart the pump?',
        '[Marek] not me',
        '[Ida Pohl] then who has the key?',
        '[Tess Obi] I do. it was dripping so I turned it off',
        '[Marek] thank you Tess',
      ],
    ],
    [
      'I is who asks',
      'I: Can you tell me about your first night?\n\nP07: It was quiet until three.\n\nI: And then?\n\nP07: Everything came at once.\n\nI: How did you cope?\n\nP07: I ate a yoghurt.',
      [
        '[I] Can you tell me about your first night?',
        '[P07] It was quiet until three.',
        '[I] And then?',
        '[P07] Everything came at once.',
        '[I] How did you cope?',
        '[P07] I ate a yoghurt.',
      ],
    ],
    [
      'an office stands before a stop and a dash',
      'Agnieszka Lis (PPE). – Mr President, when will the Commission act?\n\nJohan Verbeek, Member of the Commission. – The file is with the Council.\n\nAgnieszka Lis (PPE). – That is not an answer.\n\nJohan Verbeek, Member of the Commission. – It is the one that I have.',
      [
        '[Agnieszka Lis] (PPE) Mr President, when will the Commission act?',
        '[Johan Verbeek] (Member of the Commission) The file is with the Council.',
        '[Agnieszka Lis] (PPE) That is not an answer.',
        '[Johan Verbeek] (Member of the Commission) It is the one that I have.',
      ],
    ],
    [
      'a clause with a bracket before a colon is no label, nor is the head of a page with its number',
      'Otieno: The walk was simple.\n\nThe Tarn Courier (weekly) tells of the flood: “The law was broken in Orsk.”\n\nFeller: And today?\n\nEVENING COURIER    17\n\nOtieno: It goes on.\n\nFeller: Since when?\n\nOtieno: Since May.',
      [
        '[Otieno] The walk was simple. / The Tarn Courier (weekly) tells of the flood: “The law was broken in Orsk.”',
        '[Feller] And today?',
        '[Otieno] It goes on.',
        '[Feller] Since when?',
        '[Otieno] Since May.',
      ],
    ],
    [
      '(no dialogue are two who speak in one line of a report)',
      'The coroner asked the skipper about the radio.\n\nThe court was full.\n\nMs Patel: “Did you know of the storm?” Mr Roe: “Everybody knew.”\n\nThe inquest was adjourned.',
      [],
    ],
  ])('%s', (_, raw, turns) => expect(turnsOf(raw)).toEqual(turns));
});

describe('who answers is lost where', () => {
  it('only the headline names who is interviewed', () =>
    expect(
      voicesOf(
        'Ten minutes with Tomas Rey\n\n_How did you come to keep bees?_\n\nI read a book about it.\n\n_Does it help you?_\n\nYou learn not to move.',
      ),
    ).toEqual(['-', 'Tomas Rey', '-', 'Tomas Rey']));
  it('(not taken from a headline that names a case)', () =>
    expect(
      voicesOf(
        'Ada Ode v. Jonas Harbour Board\n\n**Who opened the gate?**\n\nI did not.\n\n**Who did?**\n\nThe wind, I think.',
      ),
    ).toEqual(['-', '-', '-', '-']));
  it('the credit below names who took the pictures as well', () =>
    expect(
      voicesOf(
        'Petra Salonen fell a mile and lived.\n\nQ: What did you think of?\n\nA: My keys.\n\nQ: Do you still climb?\n\nA: I climb stairs.\n\nInterview: Jonas Wirth. Photographs: Eeva Halme',
      ),
    ).toEqual(['Jonas Wirth', 'Petra Salonen', 'Jonas Wirth', 'Petra Salonen']));
  it('the credit in brackets below names who asked', () =>
    expect(
      voicesOf(
        'A talk with the architect Hélène Marchetti.\n\n*You were raised by nuns?*\n\nI was raised by one nun.\n\n*What did she teach you?*\n\nTo look.\n\n*(Interview by Paul Arden)*',
      ),
    ).toEqual(['Paul Arden', 'Hélène Marchetti', 'Paul Arden', 'Hélène Marchetti']));
  it('an examiner is named above the questions', () =>
    expect(
      voicesOf('BY MS. ORR:\nQ.   How far away was that?\nA.   Forty feet.\nQ.   Was it raining?\nA.   It was.')[0],
    ).toMatch(/Orr/i));
});

describe('a question is lost, or another’s answer taken for its own, where', () => {
  const pairsOf = (raw: string): string[] => {
    const { text, turns, exchanges } = analyze(raw);
    const words = (id: string): string =>
      (turns.find((turn) => turn.id === id)?.content ?? []).map(({ start, end }) => text.slice(start, end)).join(' / ');
    return exchanges.map((exchange) => exchange.turns.map(words).join(' > '));
  };
  it('counsel asks under his name before the letters begin, and the chair asks in between', () =>
    expect(
      pairsOf(
        'THE CHAIR: Good morning. Mr Sabin?\n\nMR SABIN: Mrs Catt, could you give your full name, please?\n\nA. Eleanor Jane Catt.\n\nQ. Why did you resign?\n\nA. Because nobody read my reports.\n\nTHE CHAIR: Do you include the board?\n\nA. I include the board, sir.',
      ),
    ).toEqual([
      'Mrs Catt, could you give your full name, please? > Eleanor Jane Catt.',
      'Why did you resign? > Because nobody read my reports.',
      'Do you include the board? > I include the board, sir.',
    ]));
});
