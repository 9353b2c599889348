import { describe, expect, it } from 'vitest';
import { findChatLabels } from '../../src/structure/chat-log.ts';
import { splitLines } from '../../src/structure/lines.ts';

/** "tern @242 Welcome": nicknames, times and words of the labels of a log. */
const logged = (...lines: readonly string[]): string[] => {
  const text = lines.join('\n');
  return findChatLabels(splitLines(text)).map(
    ({ name, time, content }) => `${text.slice(name.start, name.end)} @${time} ${/^\S*/.exec(text.slice(content))![0]}`,
  );
};
const entry = (nick: string, minute = 2): string => `[04:0${minute}] ${nick} Welcome all`;
const entries = (...nicks: readonly string[]): string[] => nicks.map((nick) => entry(nick));
const count = (...lines: readonly string[]): number => logged(...lines).length;

describe('a log of a chat is missed, or made up, where', () => {
  it('times have hours, seconds, halves of the day, and nicknames marks', () => {
    expect(
      logged(
        '[04:02] tern So',
        '(1:02:03) kask Oh',
        '[4:02 PM] @tern  Ah',
        '[00:09] +kask No',
        '[04:02] tern Yes',
        '[04:02] kask Well',
      ),
    ).toEqual(['tern @242 So', 'kask @3723 Oh', 'tern @242 Ah', 'kask @9 No', 'tern @242 Yes', 'kask @242 Well']);
  });
  it('labels are as they are for all that reads them', () => {
    const [label] = findChatLabels(splitLines(entries('@Tern', 'kask', '@Tern', 'kask', '@Tern', 'kask').join('\n')));
    expect(label).toEqual({
      line: 0,
      start: 0,
      name: { start: 9, end: 13 },
      role: null,
      mark: null,
      time: 242,
      content: 14,
      below: 0,
      isAlone: false,
      isInner: false,
      closer: 'gap',
      side: null,
      style: 't@ ',
      kind: 'single',
      key: 'tern',
      words: 1,
      smallWords: 0,
      isCapitals: false,
      smallInRole: 0,
    });
  });
  const SIX = entries('tern', 'kask', 'tern', 'kask', 'tern', 'kask');
  it.each<readonly [broken: string, lines: readonly string[], labels: number]>([
    ['six have a nickname', SIX, 6],
    ['five have', SIX.slice(0, 5), 0],
    ['all have the same', entries('tern', 'tern', 'tern', 'tern', 'tern', 'tern'), 0],
    ['one of seven lines has none', [...SIX.slice(0, 5), 'and so on', SIX[5]!], 6],
    ['two of eight have none', [...SIX.slice(0, 5), 'and so', 'on', SIX[5]!], 0],
    ['lines above and below have none', ['The log', 'of May', ...SIX, 'It ends', 'here.'], 6],
    ['two of eight nicknames come once', [...SIX, ...entries('ada', 'jon')], 8],
    ['two of seven do', [...SIX.slice(0, 5), ...entries('ada', 'jon')], 0],
    ['one of six is an ordinary word', [...entries('and', 'and'), ...SIX, ...SIX], 14],
    ['three of nine are', [...entries('and', 'and', 'and'), ...SIX], 0],
    ['a mark stands behind a name', ['[04:02] tern Ode: So', ...SIX.slice(1)], 0],
    ['a time stands within a line', ['At [04:02] tern So', ...SIX.slice(1)], 0],
  ])('%s', (_, lines, labels) => expect(count(...lines)).toBe(labels));
});
