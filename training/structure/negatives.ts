/**
 * Sheets of facts and other lines with a colon or a name alone that nobody says, made up: "Price: 40 dollars", casts, agendas, headings above paragraphs.
 */
export function factSheets(random: () => number): string[] {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const names =
    'Price Size Colour Address Phone Age Weight Status Part Step Time Place Material Source Author Length Origin Year Model Result Score Owner Editor Cast Director Rating Storage Width Capital Population Currency Method Ingredients Note Warning Tip Fact Myth Date Venue Sponsor Contact Deadline Budget'.split(
      ' ',
    );
  const values = [
    '40 dollars',
    'two metres',
    'green',
    '4 Mill Lane',
    'open from nine to five',
    'made of oak',
    '12,000',
    'the harbour board',
    'Anna Reis',
    'three to two',
    'see the table below',
    'about a week',
    'unknown',
    'First half of May',
    'The river and its bridges',
    'Out of print',
    'One of the oldest in the country',
  ];
  const heads = [
    'What comes next',
    'The plan',
    'Bridge closed',
    'A Long Winter',
    'Early Life',
    'Career',
    'Later Years',
    'The Harbour Board',
    'Costs and Benefits',
    'Background',
    'North Shore',
    'Election Results',
    'Further Reading',
    'Why It Matters',
    'Personal Life',
    'Awards',
  ];
  const people = [
    'Anna Reis',
    'Omar Duarte',
    'Reis',
    'Duarte',
    'Ruth Vane',
    'Vane',
    'Ivo Kern',
    'North Shore',
    'Team B',
    'Others',
  ];
  const sentences = [
    'The bridge was closed on Monday after rust was found in the cables.',
    'Repairs will take six weeks, the town said.',
    'Nobody was hurt.',
    'She moved to the coast as a child and went to school there.',
    'The board met twice and agreed on nothing.',
    'Prices rose again in the spring.',
    'Who will pay for it is not clear.',
    'He wrote three novels, none of which sold.',
    'Is it safe? The engineers think so.',
  ];
  const paragraph = (): string => Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(sentences)).join(' ');
  const texts: string[] = [];
  for (let n = 0; n < 700; n++) {
    const gap = pick(['\n', '\n\n']);
    const lines: string[] = [];
    const kind = n % 10;
    const length = 2 + Math.floor(random() * 12);
    for (let i = 0; i < length; i++) {
      if (kind === 0) lines.push(`${pick(names)}: ${pick(values)}${pick(['', '.'])}`);
      else if (kind === 1) lines.push(pick(heads), paragraph());
      else if (kind === 2) lines.push(paragraph(), ...(random() < 0.3 ? [`${pick(names)}: ${paragraph()}`] : []));
      else if (kind === 5)
        lines.push(`${pick(people)}: ${1 + Math.floor(random() * 2000)}${pick(['', '.', ' points', ' votes (12%)'])}`);
      else if (kind === 6)
        lines.push(
          `${String(9 + i).padStart(2, '0')}:${pick(['00', '15', '30'])} ${pick(['Welcome', 'Keynote', 'Panel', 'Lunch', 'Workshop', 'Update', 'Analysis', 'Closing'])}: ${pick([...values, 'Where do rivers end?', 'Water and law', 'Who owns the rain?'])}`,
        );
      else if (kind === 7)
        lines.push(
          `${pick(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'From', 'To', 'Subject', 'Cc', 'Date', 'Verse 1', 'Chorus', 'Morning', 'Evening', 'Day 3', 'Week 2'])}: ${pick([...values, 'Where do rivers end?', 'Who owns the rain?', ...sentences])}`,
        );
      else if (kind === 8)
        lines.push(
          `${pick(people)} -- ${pick(['Chief Executive Officer', 'Analyst', 'Chair', 'Producer', 'Camera', 'Sound'])}`,
        );
      else if (kind === 9)
        lines.push(
          `${pick(['Tip', 'Step 1', 'Step 2', 'Question 4', 'Lesson', 'Rule', 'Idea', 'Mistake'])}: ${paragraph()}`,
        );
      else if (kind === 3) lines.push(`${pick(names)} - ${pick(values)}`);
      else lines.push(`${pick(['- ', '* ', ''])}${pick(names)}: ${paragraph()}`);
    }
    texts.push(lines.join(gap));
  }
  return texts;
}
