import { readCaptions } from '../structure/captions.ts';
import { applyEdits } from '../text/edits.ts';
import type { Part, Reading } from './types.ts';

/** The words of a file of captions (WebVTT, SubRip), a paragraph a turn or a pause, with who speaks and when. Any other text comes back as it is. */
export function fromCaptions(captions: string): Reading {
  if (typeof captions !== 'string') throw new TypeError('fromCaptions: captions must be a string');
  const source = captions.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const read = readCaptions(source);
  const edits = (read?.edits ?? []).map(({ start, end, replacement }) => ({ source: { start, end }, replacement }));
  const whole = applyEdits(source, edits);
  const margin = whole.length - whole.trimStart().length;
  const text = whole.trim();
  let shift = -margin;
  let e = 0;
  const times = (read?.times ?? []).map(({ at, time }) => {
    for (; e < edits.length && edits[e]!.source.end <= at; e++)
      shift += edits[e]!.replacement.length - (edits[e]!.source.end - edits[e]!.source.start);
    return { at: at + shift, time };
  });
  const parts: Part[] = [];
  let t = 0;
  for (const { index, 0: own } of text.matchAll(/\S(?:[^\n]|\n(?!\s*\n))*/g)) {
    const end = index + own.trimEnd().length;
    while (t < times.length && times[t]!.at < index) t++;
    const heard = times[t] !== undefined && times[t]!.at < end ? times[t]!.time : undefined;
    const speaker = /^(\p{Lu}[^:!?<>"“”\n]{0,50}):\s/u.exec(own)?.[1];
    parts.push({
      start: index,
      end,
      kind: 'cue',
      ...(speaker !== undefined && speaker.split(' ').length <= 6 && { speaker }),
      ...(heard !== undefined && { time: heard }),
    });
  }
  return {
    text,
    parts,
    title: /^WEBVTT[ \t]+(?:-\s*)?([^\n]{1,200})/.exec(source)?.[1]?.trim() ?? null,
    byline: null,
    date: null,
  };
}
