/*
 * Invented news, read line by line before it was ever run: each phrase (the n-th of its kind where that is said) and whose mention it is, by the entity's name; null for nobody whom the text names.
 */
export interface Story {
  readonly text: string;
  readonly links: readonly (readonly [phrase: string, whose: string | null, nth?: number])[];
  /** The people whom it names, each once, with what it says of them. */
  readonly people: readonly (readonly [name: string, title?: string, affiliation?: string])[];
}

const harbour: Story = {
  text: `Velmark's government survived a vote of confidence on Tuesday after Prime Minister Ilan Kovan promised to reopen the Tarn Harbour inquiry.

Former prime minister Dora Helm, who set up the inquiry in 2019, said the promise had come too late.

"The prime minister knew in March," Helm told reporters. "He should have acted then."

Deputy Prime Minister Rosa Kovan, no relation of the premier, rejected the criticism. She said the former prime minister had ignored three reports herself.

The acting harbour master, Jon Beck, will lead a review until June. Beck replaced Aron Tull, who was dismissed as harbour master in May.

"We have nothing to hide," the harbour master said.

The National Ports Authority (NPA) welcomed the decision. Its spokeswoman, Lena Marsh, said the NPA had asked for an inquiry twice.

"We wrote to the ministry in January and in May," Marsh said. "Our letters were never answered."

The authority runs nine ports. It employs 4,000 people.

The Ministry of Transport declined to comment. The minister, Olaf Brandt, is travelling in Norland this week. The ministry said he would return on Friday.

Helm's party, the Velmark Union, abstained. The party's leader, Tom Arden, said his members could not support a government that had lied to them.

The deputy prime minister will answer questions on Thursday.`,
  links: [
    ['The prime minister', 'Ilan Kovan', 1],
    ['He', 'Ilan Kovan', 1],
    ['the premier', 'Ilan Kovan'],
    ['She', 'Rosa Kovan'],
    ['the former prime minister', 'Dora Helm'],
    ['The acting harbour master', 'Jon Beck'],
    ['the harbour master', 'Jon Beck', 1],
    ['The National Ports Authority', 'National Ports Authority'],
    ['NPA', 'National Ports Authority', 2],
    ['We', 'National Ports Authority', 2],
    ['Our', 'National Ports Authority', 1],
    ['The authority', 'National Ports Authority'],
    ['It', 'National Ports Authority', 1],
    ['The minister', 'Olaf Brandt'],
    ['The ministry', 'Ministry of Transport'],
    ['he', 'Olaf Brandt', 1],
    ['The party', 'Velmark Union'],
    ['his', 'Tom Arden', 1],
    ['The deputy prime minister', 'Rosa Kovan'],
  ],
  people: [
    ['Ilan Kovan', 'Prime Minister'],
    ['Dora Helm', 'Former prime minister'],
    ['Rosa Kovan', 'Deputy Prime Minister'],
    ['Jon Beck', 'acting harbour master'],
    ['Aron Tull'],
    ['Lena Marsh', 'spokeswoman', 'National Ports Authority'],
    ['Olaf Brandt', 'minister'],
    ['Tom Arden', 'leader'],
  ],
};

const trial: Story = {
  text: `A bus driver has been found guilty of killing his neighbour in a dispute over a fence.

Peter Lund, 52, was convicted on Monday at Selby Crown Court. The jury took three hours.

The victim, Hanne Rask, 61, was found dead in her garden in Port Selby last October. She had called the police twice that week.

Judge Miriam Kell said Lund had shown no remorse. "You had many chances to walk away," the judge told him.

Prosecutor Adam Vale said the defendant had planned the attack for days. The prosecutor showed the jury messages that Lund had sent to his brother.

"He wrote that he would end it," Vale said.

Lund's lawyer, Nina Holt, said her client would appeal. "He maintains that it was an accident," she said.

The victim's daughter, Britt Rask, wept as the verdict was read.

"My mother was kind to everybody," she said outside the court. "She even brought him soup."

Detective Inspector Sven Dahl, who led the investigation, praised her courage. The inspector said officers had found the weapon in a canal.

A second man, Karl Moe, 34, was cleared of helping to hide it. His lawyer said he was relieved.

Lund will be sentenced on 12 May. The 52-year-old faces at least 18 years in prison, the judge said.`,
  links: [
    ['A bus driver', 'Peter Lund'],
    ['his', 'Peter Lund', 1],
    ['The victim', 'Hanne Rask', 1],
    ['her', 'Hanne Rask', 1],
    ['She', 'Hanne Rask', 1],
    ['the judge', 'Miriam Kell', 1],
    ['him', 'Peter Lund', 1],
    ['the defendant', 'Peter Lund'],
    ['The prosecutor', 'Adam Vale'],
    ['He', 'Peter Lund', 1],
    ['her client', 'Peter Lund'],
    ['He', 'Peter Lund', 2],
    ['she', 'Nina Holt', 1],
    ['My', 'Britt Rask', 1],
    ['she', 'Britt Rask', 2],
    ['The inspector', 'Sven Dahl'],
    ['His lawyer', null],
    ['The 52-year-old', 'Peter Lund'],
    ['the judge', 'Miriam Kell', 2],
  ],
  people: [
    ['Peter Lund'],
    ['Hanne Rask'],
    ['Miriam Kell', 'Judge'],
    ['Adam Vale', 'Prosecutor'],
    ['Nina Holt', 'lawyer'],
    ['Britt Rask'],
    ['Sven Dahl', 'Detective Inspector'],
    ['Karl Moe'],
  ],
};

const club: Story = {
  text: `Tarn Rovers have sacked their coach, Marco Bellini, after a run of seven defeats.

The club said in a statement on Sunday that Bellini had left "with immediate effect". Assistant coach Dana Frost will take charge of the team until the summer.

"I am honoured," Frost said. "We have good players and we will fight."

Bellini, 48, joined Rovers from Lowmark City in 2022. The Italian won the cup in his first season, but his side have lost every game since Christmas.

The club's owner, Henrik Voss, thanked the former coach for his work. He said a new coach would be named in June.

Captain Leo Sand told Radio Tarn the players were sorry. "He gave us everything," the captain said. "We let him down."

The striker, who scored 20 goals last year, is wanted by Lowmark City. The Lowmark club declined to comment.

Former Rovers captain Ivan Sand, the striker's uncle, called the decision a mistake.

"The owner has sacked five coaches in six years," he said. "Voss should look in the mirror."

The Rovers Supporters' Trust (RST) wants a meeting with the owner. RST chairwoman Gail Penn said fans had lost patience.

"We pay for this club," Penn said.

Rovers play Port Selby on Saturday. The acting coach will meet the press on Friday.`,
  links: [
    ['their', 'Tarn Rovers', 1],
    ['coach', 'Marco Bellini', 1],
    ['The club', 'Tarn Rovers', 1],
    ['I', 'Dana Frost', 1],
    ['his', 'Marco Bellini', 1],
    ['The club', 'Tarn Rovers', 2],
    ['the former coach', 'Marco Bellini'],
    ['his', 'Marco Bellini', 3],
    ['He', 'Henrik Voss', 1],
    ['the captain', 'Leo Sand'],
    ['The Lowmark club', 'Lowmark City'],
    ['The owner', 'Henrik Voss', 1],
    ['he', 'Ivan Sand', 1],
    ['the owner', 'Henrik Voss', 1],
    ['RST', "Rovers Supporters' Trust", 2],
    ['We', "Rovers Supporters' Trust", 3],
    ['Rovers', 'Tarn Rovers', 2],
  ],
  people: [
    ['Marco Bellini', 'coach', 'Tarn Rovers'],
    ['Dana Frost', 'Assistant coach'],
    ['Henrik Voss', 'owner'],
    ['Leo Sand', 'Captain'],
    ['Ivan Sand'],
    ['Gail Penn', 'chairwoman'],
  ],
};

const lake: Story = {
  text: `The head of Norland's lake agency resigned on Wednesday over dead fish in the River Orm.

Vera Stahl, who had led the Lake and River Agency (LRA) since 2015, said she took full responsibility.

"I should have listened to our scientists," Stahl said in a letter to the environment minister, Paul Grey.

The minister thanked her and named Eva Stein as acting director. Stein, a biologist, has worked for the agency since 2001.

The company blamed for the spill, Corvex Chemicals, denied that it had broken the law. Corvex said its plant in Ormdal was safe.

"We follow every rule," chief executive Dirk Hahn said. "The agency has inspected us nine times."

Ormdal's mayor, Sonja Grey, asked the firm to pay for the damage. The mayor, who is not related to the minister, said the town had lost its beaches.

"They promised us jobs," she said. "We got poison."

Fishermen's leader Otto Brun said his members had been ruined. He has asked the president of Norland, Anna Roth, for help. The president visited Ormdal last week.

"She listened to us," Brun said. "The minister never came."

The opposition Green League called on Grey to resign as environment minister. Its deputy leader, Max Orlov, said the former director was a scapegoat.

The acting director will publish a report in March. The country has 2,000 lakes.`,
  links: [
    ['The head', 'Vera Stahl'],
    ['she', 'Vera Stahl', 1],
    ['I', 'Vera Stahl', 1],
    ['The minister', 'Paul Grey', 1],
    ['her', 'Vera Stahl', 1],
    ['acting director', 'Eva Stein', 1],
    ['the agency', 'Lake and River Agency', 1],
    ['it', 'Corvex Chemicals', 1],
    ['its', 'Corvex Chemicals', 1],
    ['We', 'Corvex Chemicals', 1],
    ['The agency', 'Lake and River Agency', 1],
    ['the firm', 'Corvex Chemicals'],
    ['The mayor', 'Sonja Grey'],
    ['the minister', 'Paul Grey', 1],
    ['the town', 'Ormdal'],
    ['she', 'Sonja Grey', 2],
    ['his', 'Otto Brun', 1],
    ['He', 'Otto Brun', 1],
    ['the president', 'Anna Roth', 1],
    ['The president', 'Anna Roth', 1],
    ['She', 'Anna Roth', 1],
    ['The minister', 'Paul Grey', 2],
    ['the former director', 'Vera Stahl'],
    ['The acting director', 'Eva Stein'],
    ['The country', 'Norland'],
  ],
  people: [
    ['Vera Stahl'],
    ['Paul Grey', 'environment minister'],
    ['Eva Stein'],
    ['Dirk Hahn', 'chief executive', 'Corvex Chemicals'],
    ['Sonja Grey', 'mayor', 'Ormdal'],
    ['Otto Brun'],
    ['Anna Roth', 'president of Norland', 'Norland'],
    ['Max Orlov', 'deputy leader'],
  ],
};

export const STORIES: Readonly<Record<string, Story>> = { harbour, trial, club, lake };
