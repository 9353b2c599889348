import type { Repair } from '../repair/types.ts';
import type { Attribution } from '../speech/types.ts';
import type { Stance } from '../stance/types.ts';
import type { Span } from '../text/span.ts';
import { escapeHtml } from './escape.ts';
import type { Piece, ShownTurn } from './interview.ts';
import type { View } from './view.ts';

// The article with its marks. Marks overlap (a quotation holds names; an attribution holds another one), and HTML elements must not: the text
// is cut wherever a mark begins or ends, and each piece carries the classes of all marks that cover it.

interface Mark extends Span {
  readonly classes: string;
  /** A title for readers who point at it. */
  readonly title: string;
}

/** Most attributions that get a note of their own at the text, so that a book stays a page that opens. */
const MOST_NOTES = 600;

/** The colour class of who speaks, by name. */
export type HueOf = (speaker: string | null) => string;

/** What is said in turns as an interview, all else as an article; '' for what the text has not. */
export function renderArticle(view: View, hueOf: HueOf): { readonly article: string; readonly interview: string } {
  const renderPiece = pieceRenderer(view, hueOf);
  const article: string[] = [];
  const said = new Map<ShownTurn, string[]>(view.turns.map((turn) => [turn, []]));
  for (const piece of view.pieces) (piece.turn === null ? article : said.get(piece.turn)!).push(renderPiece(piece));
  const stances = stancesOf(
    view,
    ({ speech }) => (speech === null ? undefined : view.whole.get(speech)),
    ({ name }) => name,
  );
  const turns = [...said].map(([turn, pieces]) => renderTurn(turn, pieces, stances.get(turn) ?? [], hueOf(turn.name)));
  return {
    article: article.join('\n'),
    interview: turns.length === 0 ? '' : `<ol class="turns">\n${turns.join('\n')}\n</ol>`,
  };
}

/** A renderer of pieces, to be called in text order: each takes the marks, notes and repairs up to its end. */
function pieceRenderer(view: View, hueOf: HueOf): (piece: Piece) => string {
  const { analysis } = view;
  const marks = marksOf(view, hueOf);
  const notes = notesOf(view, hueOf);
  const repairs = repairNotes(analysis.repairs);
  let nextMark = 0;
  let nextNote = 0;
  let nextRepair = 0;
  return ({ start, end, kind, turn, isSaid }) => {
    const mended: string[] = [];
    for (; nextRepair < repairs.length && repairs[nextRepair]!.at <= end; nextRepair++)
      mended.push(repairs[nextRepair]!.html);
    const own: Mark[] = [];
    while (nextMark < marks.length && marks[nextMark]!.start < end) own.push(marks[nextMark++]!);
    const here: Note[] = [];
    while (nextNote < notes.length && notes[nextNote]!.at <= end) here.push(notes[nextNote++]!);
    const tag = kind === 'heading' ? 'h3' : 'p';
    return `<div class="para ${kind}${turn !== null && !isSaid ? ' aside' : ''}">${mended.length > 0 ? `<div class="mends" role="note" aria-label="Repairs">${mended.join('')}</div>` : ''}<${tag} dir="auto">${renderPieces(analysis.text, start, end, own, here)}</${tag}></div>`;
  };
}

/** Who, when, and as what; then the words, and the stances that they take as a whole. */
function renderTurn(turn: ShownTurn, pieces: readonly string[], stances: readonly string[], hue: string): string {
  const { id, name, firstRole, time, clock, asks, answers, question } = turn;
  const classes = [...(asks === null ? [] : ['asks']), ...(answers === null ? [] : ['answers']), hue];
  const head = [
    answers === null
      ? ''
      : `<a class="pair" href="#${question ?? id}" title="answers question ${answers}">A${answers}</a>`,
    asks === null ? '' : `<span class="pair" title="question ${asks}">Q${asks}</span>`,
    `<bdi>${escapeHtml(name)}</bdi>`,
    firstRole === null ? '' : `<bdi class="how">${escapeHtml(firstRole)}</bdi>`,
    clock === null ? '' : `<time datetime="PT${Math.floor(time!)}S">${clock}</time>`,
  ]
    .filter((part) => part !== '')
    .join(' ');
  return `<li id="${id}" class="${classes.join(' ')}"><p class="who">${head}</p>${pieces.join('')}${stances.length === 0 ? '' : `<p class="how">${stances.map((stance) => `<bdi>${escapeHtml(stance)}</bdi>`).join('; ')}</p>`}</li>`;
}

/** What stances belong to, with each in words: "praise + Ada Ode", "Lee: praise + Ada Ode" where another one than who speaks holds it. */
function stancesOf<K>(
  view: View,
  keyOf: (stance: Stance) => K | undefined,
  speakerOf: (key: K) => string | null,
): ReadonlyMap<K, readonly string[]> {
  const lists = new Map<K, string[]>();
  for (const stance of view.analysis.stances) {
    const key = keyOf(stance);
    if (key === undefined) continue;
    const holder = view.party(stance.holder);
    const words = `${holder === null || holder === speakerOf(key) ? '' : `${holder}: `}${stance.type} ${stance.polarity > 0 ? '+' : stance.polarity < 0 ? '−' : '·'} ${view.party(stance.target) ?? ''}`;
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [words]);
    else list.push(words);
  }
  return lists;
}

/** Whole turns have no marks and notes: the interview shows whose they are. */
const marked = ({ analysis, whole }: View): readonly Attribution[] =>
  analysis.speech.filter(({ id }) => !whole.has(id));

function marksOf(view: View, hueOf: HueOf): Mark[] {
  const { entities } = view.analysis;
  const marks: Mark[] = [];
  for (const { name, label, mentions } of entities) {
    for (const mention of mentions)
      marks.push({ ...mention, classes: `m ${label} ${mention.form}`, title: `${label}: ${name}` });
  }
  for (const attribution of marked(view)) {
    const { id, source, cue, content, kind } = attribution;
    for (const span of content)
      marks.push({ ...span, classes: `said ${kind} ${hueOf(view.speaker(attribution))} r-${id}`, title: '' });
    for (const span of source) marks.push({ ...span, classes: `source r-${id}`, title: '' });
    for (const span of cue) marks.push({ ...span, classes: `cue r-${id}`, title: '' });
  }
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

interface Note {
  readonly at: number;
  readonly html: string;
}

/** A note behind each content, opened by pointing at it or by focus. */
function notesOf(view: View, hueOf: HueOf): Note[] {
  const byId = new Map(
    marked(view)
      .slice(0, MOST_NOTES)
      .map((attribution) => [attribution.id, attribution]),
  );
  const stances = stancesOf(view, ({ speech }) => (speech === null ? undefined : byId.get(speech)), view.speaker);
  return [...byId.values()]
    .map((attribution) => {
      const { id, kind, act, source, cue, content, negated } = attribution;
      const rows: [string, string][] = [
        ['speaker', view.speaker(attribution) ?? 'nobody named'],
        ['source', view.phrase(source)],
        ['cue', view.phrase(cue)],
        ['content', view.phrase(content)],
      ];
      const own = stances.get(attribution) ?? [];
      if (own.length > 0) rows.push(['stance', own.join('; ')]);
      const list = rows
        .filter(([, value]) => value !== '')
        .map(([name, value]) => `<span class="row"><b>${name}</b> <bdi>${escapeHtml(value)}</bdi></span>`)
        .join('');
      return {
        at: content.at(-1)!.end,
        html: `<span class="note ${hueOf(view.speaker(attribution))} k-${id}"><a href="#${id}" aria-describedby="tip-${id}">${id}</a><span class="tip" role="tooltip" id="tip-${id}"><span class="row">${kind}${act === 'assertion' ? '' : ` <span class="act">${act}</span>`}${negated ? ', negated' : ''}</span>${list}</span></span>`,
      };
    })
    .sort((a, b) => a.at - b.at);
}

function repairNotes(repairs: readonly Repair[]): Note[] {
  let shift = 0;
  return repairs.map(({ source, replacement, kind, confidence }) => {
    const at = source.start + shift;
    shift += replacement.length - (source.end - source.start);
    const shown =
      replacement === ''
        ? 'taken out'
        : replacement.trim() === ''
          ? replacement.includes('\n')
            ? 'break'
            : 'space'
          : `“${escapeHtml(replacement.slice(0, 40))}”`;
    return {
      at,
      html: `<span title="characters ${source.start} to ${source.end} of the raw text, confidence ${confidence}">${kind}: ${shown}</span>`,
    };
  });
}

function renderPieces(
  text: string,
  start: number,
  end: number,
  marks: readonly Mark[],
  notes: readonly Note[],
): string {
  const cuts = new Set([start, end]);
  for (const mark of marks) {
    cuts.add(Math.max(start, mark.start));
    cuts.add(Math.min(end, mark.end));
  }
  for (const { at } of notes) cuts.add(Math.min(end, Math.max(start, at)));
  const at = [...cuts].filter((offset) => offset >= start && offset <= end).sort((a, b) => a - b);
  const parts: string[] = [];
  let active: Mark[] = [];
  let next = 0;
  let note = 0;
  for (let i = 0; i < at.length; i++) {
    for (; note < notes.length && Math.max(start, notes[note]!.at) <= at[i]!; note++) parts.push(notes[note]!.html);
    if (i + 1 === at.length) break;
    active = active.filter((mark) => mark.end > at[i]!);
    for (; next < marks.length && marks[next]!.start <= at[i]!; next++)
      if (marks[next]!.end > at[i]!) active.push(marks[next]!);
    const piece = escapeHtml(text.slice(at[i], at[i + 1]));
    if (active.length === 0) parts.push(piece);
    else {
      const title = active
        .map((mark) => mark.title)
        .filter((words) => words !== '')
        .join('; ');
      parts.push(
        `<span class="${[...new Set(active.map(({ classes }) => classes))].join(' ')}"${title === '' ? '' : ` title="${escapeHtml(title)}"`}>${piece}</span>`,
      );
    }
  }
  return parts.join('');
}
