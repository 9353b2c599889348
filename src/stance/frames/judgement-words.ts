import { JUDGEMENTS, type JudgementList } from '../../english/judgements.ts';

/** Strength by word, for each list of judgements. */
let judgements: Map<JudgementList, Map<string, 1 | 2 | 3>> | undefined;

/** How strongly a word judges, as a word of a list; 0 if it does not. */
export function judgementStrength(list: JudgementList, word: string): 0 | 1 | 2 | 3 {
  if (judgements === undefined) {
    judgements = new Map();
    for (const [name, byStrength] of Object.entries(JUDGEMENTS)) {
      const words = new Map<string, 1 | 2 | 3>();
      for (const [strength, list] of Object.entries(byStrength)) {
        for (const one of list.trim().split(/\s+/)) if (!words.has(one)) words.set(one, Number(strength) as 1 | 2 | 3);
      }
      judgements.set(name as JudgementList, words);
    }
  }
  const words = judgements.get(list)!;
  return words.get(word) ?? strengthOfPlural(words, word);
}

/** Whether a word judges, as a word of any list. */
export const isJudging = (word: string): boolean =>
  (Object.keys(JUDGEMENTS) as JudgementList[]).some((list) => judgementStrength(list, word) > 0);

/** "heroes", "disgraces", "tragedies". */
function strengthOfPlural(words: ReadonlyMap<string, 1 | 2 | 3>, word: string): 0 | 1 | 2 | 3 {
  if (!word.endsWith('s') || word.length <= 4) return 0;
  const inY = word.endsWith('ies') ? words.get(`${word.slice(0, -3)}y`) : undefined;
  const inE = word.endsWith('es') ? words.get(word.slice(0, -2)) : undefined;
  return words.get(word.slice(0, -1)) ?? inE ?? inY ?? 0;
}
