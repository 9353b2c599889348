/*
 * Logs of chats: "[04:02] tern Welcome, all". A time and a nickname, with no mark between it and the words, are labels where nearly all lines have them and few
 * nicknames come back.
 */
import { isCommonWord } from '../english/common-words.ts';
import type { Line } from './lines.ts';
import type { Label } from './label-bodies.ts';

/** Not "[04:02] Ada Ode: Welcome", whose label has a mark. */
const ENTRY =
  /^[[(](\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s?[AaPp][Mm])?[\])]\s{1,4}([@+%]?)([\p{L}_][\p{L}\p{N}_^|`{}-]{1,23})\s{1,4}(?![\p{L}\p{N} .,'’()-]{0,40}:\s)(?=\S)/u;

/** Least entries, and the least share of the lines between the first and the last that are entries. */
const LEAST_ENTRIES = 6;
const LEAST_SHARE = 0.85;
/** Most entries whose nickname comes once, and most whose nickname is an ordinary word, which begins a sentence: "[00:12] And then". */
const MOST_ONCE = 0.25;
const MOST_ORDINARY = 0.2;

/** The labels of a chat log; none where a text is none. */
export function findChatLabels(lines: readonly Line[]): Label[] {
  const found: Label[] = [];
  const times = new Map<string, number>();
  lines.forEach(({ start, text }, line) => {
    const match = /^[[(]\d/.test(text) ? ENTRY.exec(text.slice(0, LONGEST_ENTRY)) : null;
    if (match === null) return;
    const nick = match[5]!;
    const end = start + match[0].trimEnd().length;
    const key = nick.toLowerCase();
    const clock = Number(match[1]) * 60 + Number(match[2]);
    times.set(key, (times.get(key) ?? 0) + 1);
    found.push({
      line,
      start,
      name: { start: end - nick.length, end },
      role: null,
      mark: null,
      time: match[3] === undefined ? clock : clock * 60 + Number(match[3]),
      content: start + match[0].length,
      below: 0,
      isAlone: false,
      isInner: false,
      closer: 'gap',
      side: null,
      style: `t${match[4]!} `,
      kind: 'single',
      key,
      words: 1,
      smallWords: 0,
      isCapitals: false,
      smallInRole: 0,
    });
  });
  return isChat(found, times) ? found : [];
}

/** How far a time and a nickname reach. */
const LONGEST_ENTRY = 60;

function isChat(labels: readonly Label[], times: ReadonlyMap<string, number>): boolean {
  if (labels.length < LEAST_ENTRIES || times.size < 2) return false;
  const once = labels.filter(({ key }) => times.get(key) === 1).length;
  const ordinary = labels.filter(({ key }) => isCommonWord(key)).length;
  return (
    labels.length >= LEAST_SHARE * (labels.at(-1)!.line - labels[0]!.line + 1) &&
    once <= MOST_ONCE * labels.length &&
    ordinary <= MOST_ORDINARY * labels.length
  );
}
