/**
 * Words that judge when they are said of something ("the plan was a disgrace", "called the offer generous"): nouns and adjectives by sign,
 * strength 1 (mild) to 3 (strong). Words that judge only in some company ("big", "serious", "long") are left out on purpose.
 */
export const JUDGEMENTS = {
  BAD: {
    1: `unhelpful unfortunate regrettable disappointing unwise premature questionable inadequate insufficient unclear unconvincing 
      problematic clumsy weak poor risky costly confusing misguided dubious unnecessary shortsighted naive unrealistic
      unworkable impractical vague awkward timid bland dull mediocre imperfect flawed counterproductive excessive burdensome inappropriate
      mistake misstep setback gimmick distraction worry concern error oversight miscalculation obstacle nuisance wrong ineffective inefficient
      stumbling toothless lukewarm lacklustre lackluster underwhelming unimaginative simplistic outdated bureaucratic opaque uninspired
      tedious half-baked ill-conceived ill-judged ill-advised short-sighted misplaced one-sided handout giveaway disproportionate unsatisfactory incomplete unsustainable unsafe fragile hasty untimely mistaken enemy predator parasite baffling bewildering`,
    2: `faker phony phoney charlatan cheater loser weakling puppet crony bigot crook cynic hack menace traitor bankrupt rotten bogus disloyal treacherous ungrateful unhinged unforgiving malicious merciless ruthless vindictive petty bad unacceptable unfair unjust wrongheaded irresponsible reckless foolish stupid dangerous harmful divisive provocative cynical
      hypocritical incompetent arrogant cruel callous heartless inhumane inhuman immoral unethical dishonest deceitful misleading corrupt       worthless useless pointless hopeless senseless ridiculous absurd ludicrous nonsensical laughable pathetic lazy selfish greedy
      intolerant discriminatory racist sexist bigoted undemocratic authoritarian unconstitutional illegitimate intolerable indefensible inexcusable
      unjustified unjustifiable unprofessional unpatriotic disrespectful offensive insulting insensitive tasteless vulgar rude hostile
      damaging disruptive destructive toxic inflammatory cowardly spineless unreliable untrustworthy unfit unqualified
      failure blunder fiasco mess threat danger liability hypocrite liar coward bully fool demagogue opportunist extremist clown amateur populist
      embarrassment joke waste folly nonsense sham charade trick ploy stunt cheat hoax injustice abuse provocation humiliation shambles
      interference meddling overreach betrayal capitulation surrender nightmare burden discrimination hypocrisy incompetence
      cowardice negligence recklessness madness nuisance racism propaganda blackmail bullying aggression violation illegal unlawful
      cold-blooded delusional chaotic shambolic farcical tone-deaf patronising patronizing condescending unbearable bizarre childish crude infantile
      amateurish draconian punitive vicious savage brutal hollow self-serving opportunistic dystopian sinister disingenuous duplicitous
      heavy-handed high-handed sneaky sly nasty conniving calculating boring dreary overpriced overrated overblown
      overdone ghastly woeful gratuitous biased hurtful thoughtless tactless uncaring gutless clueless inept indecent ugly
      terrible awful dreadful horrible lousy shoddy sloppy worse worst negligent oppressive repressive antisemitic xenophobic dictatorial tyrant`,
    3: `monstrosity eyesore boondoggle swindle racket scam whitewash mockery calamity grotesque obscene hideous dismal disgraceful disgusting outrageous appalling shameful despicable deplorable reprehensible abhorrent atrocious horrific horrendous monstrous
      vile heinous barbaric abominable repugnant repulsive sickening evil odious contemptible unforgivable unconscionable scandalous
      catastrophic disastrous ruinous abysmal idiotic insane deranged
      disgrace outrage scandal disaster catastrophe shame insult travesty farce abomination atrocity affront monster lunatic idiot moron thug
      criminality barbarism stain blot cancer plague slap tragedy debacle scourge crime`,
  },
  GOOD: {
    1: `logical coherent thorough careful sincere honest workable helpful useful positive promising encouraging reasonable sensible fair decent acceptable welcome solid sound good nice pleasant
      practical pragmatic worthwhile competent capable timely balanced constructive reassuring satisfactory improvement
      friend partner asset opportunity relief effective efficient likable `,
    2: `great excellent impressive admirable commendable laudable praiseworthy remarkable valuable invaluable wise clever smart brilliant honest
      honorable honourable generous brave courageous heroic noble principled decisive successful wonderful superb fantastic terrific splendid
      inspiring inspirational historic landmark groundbreaking visionary talented gifted dedicated professional exemplary
      trustworthy reliable loyal justified legitimate right deserved thoughtful compassionate fearless dignified worthy
      charming spectacular imaginative inventive delightful dazzling masterly tireless selfless gracious far-sighted flawless faultless impeccable
      refreshing thrilling electrifying formidable meticulous elegant
      success triumph victory achievement breakthrough milestone blessing hero heroine champion inspiration masterpiece
      boon credit treasure ally friend statesman patriot pioneer genius gentleman best better gorgeous beautiful lovely exquisite sublime
      graceful witty entertaining enjoyable gripping compelling hilarious glorious perfect ingenious poignant riveting
      uplifting captivating enchanting breathtaking`,
    3: `outstanding extraordinary exceptional magnificent phenomenal incredible amazing awesome unparalleled unmatched fabulous marvellous marvelous
      legend legendary icon saint miracle sensational stunning stellar`,
  },
  /** A gift to some is a reproach by others: praise only where all gain. */
  GIFT: { 2: `gift present giveaway handout windfall bonanza licence license blank` },
  FALSE: {
    2: `false untrue baseless groundless unfounded fabricated fictitious fictional invented bogus inaccurate incorrect unsubstantiated
      fiction fabrication lie lies nonsense hoax myth rumor rumour gossip disinformation misinformation slander libel smear fantasy
      speculation exaggerated erroneous preposterous concocted farfetched fake rubbish hearsay untruth falsehood
      absurd ridiculous ludicrous laughable nonsensical propaganda conjecture spurious meritless frivolous unproven unverified malicious defamatory invention garbage balderdash claptrap`,
  },
  TRUE: { 2: `true accurate correct credible founded substantiated justified real fact truth proven` },
  CRIMINAL: {
    3: `criminal terrorist murderer killer traitor crook thief fraud fraudster rapist dictator mastermind culprit aggressor
      perpetrator instigator conspirator torturer butcher occupier invader spy genocide terrorism treason fascist nazi liar`,
  },
} as const;

/** A list of `JUDGEMENTS`. */
export type JudgementList = keyof typeof JUDGEMENTS;
