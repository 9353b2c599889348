import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/analyze.ts';

/** Each attribution as cue, source, speaker and content. */
function told(text: string): string[][] {
  const { text: read, speech, entities } = analyze(text);
  const words = (spans: readonly { start: number; end: number }[]): string =>
    spans.map(({ start, end }) => read.slice(start, end).replace(/\s+/g, ' ')).join(' … ');
  const nameOf = (id: string | null): string => entities.find((entity) => entity.id === id)?.name ?? '-';
  return speech.map(({ source, cue, content, speaker }) => [
    words(cue),
    words(source),
    nameOf(speaker),
    words(content),
  ]);
}

describe('what newspapers have and textbooks have not', () => {
  test.each<[why: string, text: string, ...found: string[]]>([
    [
      'a headline that ends with who says so',
      'Rents up 40% since May, figures show\n\nThe town slept.',
      'show',
      'figures',
      '-',
      'Rents up 40% since May',
    ],
    [
      'a part of a headline in quotation marks',
      'Driver told police he ‘panicked’, court papers show\n\nThe town slept.',
      'show',
      'court papers',
      '-',
      'Driver told police he ‘panicked’',
    ],
    [
      'who is accused says nothing',
      'A former clerk accused of hiding a letter was ill.',
      'accused of',
      '',
      '-',
      'hiding a letter',
    ],
    [
      '"as" in a headline',
      'Minister says worst is over as thousands flee\n\nThe town slept.',
      'says',
      'Minister',
      '-',
      'worst is over',
    ],
    [
      'an age between who speaks and the colon',
      'Harbour guide Ada Ode, 74, was blunt:\n\n“They have let it rot and now it is rotten.”',
      ':',
      'Harbour guide Ada Ode',
      'Ada Ode',
      '“They have let it rot and now it is rotten.”',
    ],
    [
      'a role before a name behind "asked"',
      '“Why not?” asked defence lawyer Ada Ode.',
      'asked',
      'defence lawyer Ada Ode',
      'Ada Ode',
      '“Why not?”',
    ],
    [
      'a role that begins like a verb',
      'Managing director and CEO Ada Ode told analysts that prices were high.',
      'told',
      'Managing director and CEO Ada Ode',
      'Ada Ode',
      'that prices were high',
    ],
    ['"hit out at"', 'The union hit out at the plan.', 'hit out at', 'The union', '-', 'the plan'],
    [
      '"hit back at", a past like its base',
      'Ada Ode hit back at the critics.',
      'hit back at',
      'Ada Ode',
      'Ada Ode',
      'the critics',
    ],
    ['"insisted on"', 'Ada Ode insisted on a recount.', 'insisted on', 'Ada Ode', 'Ada Ode', 'a recount'],
    [
      '"Per the report"',
      'Per the filing, the firm owns two ferries.',
      'Per',
      'the filing',
      '-',
      'the firm owns two ferries',
    ],
    ['"per police" at the end', 'The driver fled, per police.', 'per', 'police', '-', 'The driver fled'],
    [
      'what readers email',
      'Ada Ode in Tarn emails: “Not a shop is open and the dog hides.”',
      'emails',
      'Ada Ode in Tarn',
      'Ada Ode',
      '“Not a shop is open and the dog hides.”',
    ],
    [
      '"one of which" is said, too',
      'Ada Ode alleges that the firm ignored two complaints, one of which named him.',
      'alleges',
      'Ada Ode',
      'Ada Ode',
      'that the firm ignored two complaints, one of which named him',
    ],
    [
      'an infinitive that looks like an adjective',
      'The hearing is expected to last three weeks.',
      'is expected',
      '',
      '-',
      'The hearing … to last three weeks',
    ],
    [
      'who is told',
      'Ode told employees she would leave the firm on Thursday.',
      'told',
      'Ode',
      'Ode',
      'she would leave the firm on Thursday',
    ],
    [
      'a participle in front of the sentence',
      'Speaking outside the court, the family’s lawyer, Ada Ode, called on the government to publish the record.',
      'called on',
      'the family’s lawyer, Ada Ode,',
      'Ada Ode',
      'the government to publish the record',
    ],
    ['what emerges, nobody says', 'It has emerged that the dam leaked.', 'has emerged', '', '-', 'that the dam leaked'],
    [
      'what was gathered',
      'It was gathered that both will take part in a debate.',
      'was gathered',
      '',
      '-',
      'that both will take part in a debate',
    ],
    [
      'a role taken for a verb',
      'Rovers skipper Tom Ode said it was late.',
      'said',
      'Rovers skipper Tom Ode',
      'Tom Ode',
      'it was late',
    ],
    [
      'how somebody says it',
      '“I saw little,” said Ada Ode with a laugh.',
      'said',
      'Ada Ode',
      'Ada Ode',
      '“I saw little,”',
    ],
    [
      'who is not told something',
      'The inquest heard that a nurse noted it but did not tell a doctor.',
      'heard',
      'The inquest',
      '-',
      'that a nurse noted it but did not tell a doctor',
    ],
    [
      'a name behind a noun for kin',
      'Her daughter, Morwenna, agrees that it was late.',
      'agrees',
      'Her daughter, Morwenna,',
      'Morwenna',
      'that it was late',
    ],
  ])('%s', (_, text, ...found) => {
    expect(told(text)).toContainEqual(found);
  });

  test.each<[why: string, text: string]>([
    ['the heading of a section', 'Tennis: Ode wins in Tarn\n\nThe town slept.'],
    ['a price', 'A ride costs forty pounds, per person.'],
    ['what is hit', 'The stone hit a wall at noon.'],
  ])('%s says nothing', (_, text) => {
    expect(told(text)).toEqual([]);
  });

  test('what is wanted or hoped within what is said stands within it', () => {
    expect(
      told('“Investors wanted adults, and they have them,” Ada Ode said.').map(([cue, source, , said]) => [
        cue,
        source,
        said,
      ]),
    ).toContainEqual(['wanted', 'Investors', 'adults']);
    expect(told('The Lumen Group said it hoped doctors would take note.')).toContainEqual([
      'hoped',
      'it',
      'Lumen Group',
      'doctors would take note',
    ]);
  });

  const speakersOf = (text: string): string[] => told(text).map(([cue, , speaker]) => `${cue}: ${speaker}`);
  test.each<[why: string, text: string, ...speakers: string[]]>([
    [
      'a brother who is named in the quotation behind',
      'The victim’s brother said an apology was not enough.\n\n“We need a verdict,” Andre Ode said.',
      'said: Andre Ode',
      'said: Andre Ode',
    ],
    [
      'a title in full is that of the lead',
      'A coroner has criticised a hospital.\n\nAssistant coroner Ada Ode concluded that he would have lived.',
      'has criticised: Ada Ode',
      'concluded: Ada Ode',
    ],
    ['"Mama" before a given name', 'Mama Efe is tired. Efe Omoruyi says she is.', 'says: Efe Omoruyi'],
    [
      '"the authority" for a council',
      'Tarn District Council met on Monday.\n\nA union wrote a letter. The authority declined to say how much it cost.',
      'declined: Tarn District Council',
    ],
    [
      'nobody calls himself "he" in his own quotation',
      '“He told us he was ill,” Bo Lee said.',
      'told: -',
      'said: Bo Lee',
    ],
    [
      'the police of a place, whom the text calls "police" behind it',
      'Port Callan police said a boat had sunk. Ada Ode saw it. Police denied that anybody had drowned.',
      'said: Port Callan police',
      'denied: Port Callan police',
    ],
    [
      'police that bear a name, and no station',
      'Two men were held by Callan Bay Police. Police said a boat had sunk.',
      'said: Callan Bay Police',
    ],
    [
      'an office for those who work there',
      'The Callan Bay Prosecutors’ Office charged Ada Ode. Prosecutors said she had lied.',
      'said: Callan Bay Prosecutors’ Office',
    ],
    [
      'a body with where it is and whose',
      'The Odish embassy in Port Callan said it rained. The office of Prime Minister Ada Ode Lind said it did not.',
      'said: The Odish embassy in Port Callan',
      'said: The office of Prime Minister Ada Ode Lind',
    ],
    [
      'who has reported what a report is about',
      'The Lumen Institute has reported nine floods in Odeland. The report says two dams broke.',
      'says: Lumen Institute',
    ],
    [
      'whose a document is that has been called otherwise',
      'A review published by the Lumen Institute came out on Monday. The document, which has nine pages, said two dams broke.',
      'said: Lumen Institute',
    ],
    [
      'the body that a noun before a report calls again',
      'The Callan Harbour Board met on Monday. “Two dams broke,” said a board report from May.',
      'said: Callan Harbour Board',
    ],
    [
      'the only one of a body whom the text names, for its spokesman',
      'Bo Lind came. Ada Ode, the director of the Callan Harbour Board (CHB), came too. According to the CHB spokesman, two dams broke. He said it rained.',
      'According to: Ada Ode',
      'said: Ada Ode',
    ],
    [
      'experts of a body for it, and nobody for its place',
      'Early reports from Brazil say that it rained. Two dams broke, CHB experts said. The Callan Harbour Board (CHB) met on Monday.',
      'said: Callan Harbour Board',
      'say: -',
    ],
    [
      'an office before letters and an address',
      'Head of the Callan Harbour Board (CHB) Dr. Ada Ode left. Bo Lind came. The CHB head said it rained.',
      'said: Ada Ode',
    ],
    [
      'the municipality that bears a name, not its town',
      'Ada Ode is the new manager of Veldmar Municipality in Callan. The municipality said she was glad.',
      'said: Veldmar Municipality',
    ],
    [
      'not who acts in what somebody says',
      'A spokesman said that Bo Lee had gone. He added that it was late.',
      'said: A spokesman',
      'added: A spokesman',
    ],
  ])('%s', (_, text, ...speakers) => {
    expect(speakersOf(text)).toEqual(expect.arrayContaining(speakers));
  });

  test('a role before a name behind a verb that seldom says anything', () => {
    expect(told('“You cannot shrink your way to greatness,” posted venture capitalist Ada Ode.')).toContainEqual([
      'posted',
      'venture capitalist Ada Ode',
      'Ada Ode',
      '“You cannot shrink your way to greatness,”',
    ]);
  });

  test('who tells a paper so behind what is said', () => {
    expect(told('The guard had slept through the robbery, police sources told the Atlantic Press.')).toContainEqual([
      'told',
      'police sources',
      '-',
      'The guard had slept through the robbery',
    ]);
  });

  test('an age is that of whom the sentence before is about, whosever child he is', () => {
    const text =
      'Kylie Ode said she was tired.\n\nHer eldest, Josh, who sits his exams in May, was calm. “I am done,” the 17-year-old said.';
    expect(speakersOf(text)).toEqual(['said: Kylie Ode', 'said: Josh']);
  });

  test('a former mayor is not the mayor of the lead', () => {
    expect(speakersOf('The mayor said it was late.\n\nFormer mayor Ada Ode left.')).toEqual(['said: The mayor']);
  });
});
