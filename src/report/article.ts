import type { Repair } from '../repair/types.ts';
import type { Attribution } from '../speech/types.ts';
import type { Stance } from '../stance/types.ts';
import type { Span } from '../text/span.ts';
import { escapeHtml } from './escape.ts';
import type { Piece, ShownTurn } from './interview.ts';
import { bdi, classes, count, percent, speechClasses, stanceWords, toneOf, type Page } from './page.ts';
import { token } from './plain.ts';
import type { View } from './view.ts';

// The article with its marks. Marks overlap (a quotation holds names; an attribution holds another one), and HTML elements must not: the text
// is cut wherever a mark begins or ends. Each piece has an element of its own, with the classes of the names and cues that cover it, within one
// element for each attribution that covers it, the outermost first.

interface Mark extends Span {
  readonly classes: string;
  /** An id for the mark's first piece; '' for none. */
  readonly anchor: string;
  /** What a piece links to, where it is a name or a stance's evidence. */
  readonly href?: string;
  readonly title?: string;
  /** Shown at the mark's end. */
  readonly label?: string;
  readonly isSaid?: true;
}

/** What stands between the letters: an anchor, or who speaks. */
interface Note {
  readonly at: number;
  readonly html: string;
}

/** Most attributions that get a note of their own at the text, so that a book stays a page that opens. */
export const MOST_NOTES = 600;

/** What is said in turns as an interview, all else as an article, each in parts whose tags are balanced. */
export function renderArticle(page: Page): {
  readonly article: readonly string[];
  readonly interview: readonly string[];
} {
  const { view } = page;
  const renderPiece = pieceRenderer(page);
  const article: string[] = [];
  const said = new Map<ShownTurn, string[]>(view.turns.map((turn) => [turn, []]));
  for (const piece of view.pieces) (piece.turn === null ? article : said.get(piece.turn)!).push(renderPiece(piece));
  const stances = stancesOf(
    view,
    ({ speech }) => (speech === null ? undefined : view.whole.get(speech)),
    ({ name }) => name,
  );
  for (const { id } of view.turns) page.anchors.add(id);
  return {
    article,
    interview: [...said].map(([turn, pieces]) => renderTurn(page, turn, pieces, stances.get(turn) ?? [])),
  };
}

/** A renderer of pieces, to be called in text order: each takes the marks, notes and repairs up to its end. */
function pieceRenderer(page: Page): (piece: Piece) => string {
  const { analysis } = page.view;
  const marks = marksOf(page);
  const notes = notesOf(page);
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
    while (nextNote < notes.length && notes[nextNote]!.at < end) here.push(notes[nextNote++]!);
    const tag = kind === 'heading' ? 'h3' : 'p';
    const mends =
      mended.length === 0
        ? ''
        : `<details class="mends"><summary>${count(mended.length, 'repair')}</summary>${mended.join('')}</details>`;
    return `<div class="${classes('para', `is-${token(kind)}`, turn !== null && !isSaid ? 'aside' : '')}"><${tag} dir="auto">${renderPieces(page, { start, end }, own, here)}</${tag}>${mends}</div>`;
  };
}

/** Who, when, and as what; then the words, and the stances that they take as a whole. */
function renderTurn({ hue }: Page, turn: ShownTurn, pieces: readonly string[], stances: readonly string[]): string {
  const { id, name, firstRole, time, clock, asks, answers, question } = turn;
  const head = [
    answers === null
      ? ''
      : `<a class="pair" href="#${question ?? id}" title="answers question ${answers}">A${answers}</a>`,
    asks === null ? '' : `<span class="pair" title="question ${asks}">Q${asks}</span>`,
    bdi(name),
    firstRole === null ? '' : bdi(firstRole, 'how'),
    clock === null ? '' : `<time datetime="PT${Math.floor(time!)}S">${clock}</time>`,
  ].filter((part) => part !== '');
  const own = classes('turn', asks === null ? '' : 'asks', answers === null ? '' : 'answers', hue(name));
  const taken =
    stances.length === 0 ? '' : `<p class="how taken">${stances.map((stance) => bdi(stance)).join('; ')}</p>`;
  return `<li id="${id}" class="${own}"><p class="who">${head.join(' ')}</p>${pieces.join('')}${taken}</li>`;
}

/** What stances belong to, with each in words: "+ praise Ada Ode", "Lee: + praise Ada Ode" where another one than who speaks holds it. */
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
    const words = `${holder === null || holder === speakerOf(key) ? '' : `${holder}: `}${stanceWords(view, stance)}`;
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [words]);
    else list.push(words);
  }
  return lists;
}

/** Whole turns have no marks and notes: the interview shows whose they are. */
const marked = ({ analysis, whole }: View): readonly Attribution[] =>
  analysis.speech.filter(({ id }) => !whole.has(id));

function marksOf(page: Page): Mark[] {
  const { view } = page;
  const marks: Mark[] = [];
  for (const { id, name, label, mentions } of view.analysis.entities) {
    for (const mention of mentions)
      marks.push({
        start: mention.start,
        end: mention.end,
        classes: `m ${token(label)} ${token(mention.form)}`,
        anchor: '',
        href: id,
        title: `${label}: ${name}`,
        ...(mention.form === 'name' ? { label } : {}),
      });
  }
  for (const attribution of marked(view)) {
    const { id, source, cue, content } = attribution;
    const own = speechClasses(page, attribution);
    content.forEach(({ start, end }, i) => {
      marks.push({ start, end, classes: `said ${own} r-${id}`, anchor: i === 0 ? `q-${id}` : '', isSaid: true });
    });
    for (const { start, end } of source) marks.push({ start, end, classes: `source r-${id}`, anchor: '' });
    for (const { start, end } of cue) marks.push({ start, end, classes: `cue r-${id}`, anchor: '' });
  }
  for (const stance of view.analysis.stances)
    stance.evidence.forEach(({ start, end }, i) => {
      marks.push({
        start,
        end,
        classes: `ev ${toneOf(stance.polarity)}`,
        anchor: i === 0 ? `q-${stance.id}` : '',
        href: stance.id,
        title: stanceWords(view, stance),
      });
    });
  return marks.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Anchors of sentences, and who speaks at the head of each content, to be opened by pointing, by touch or by focus. */
function notesOf(page: Page): Note[] {
  const { view } = page;
  const byId = new Map(
    marked(view)
      .slice(0, MOST_NOTES)
      .map((attribution) => [attribution.id, attribution]),
  );
  const stances = stancesOf(view, ({ speech }) => (speech === null ? undefined : byId.get(speech)), view.speaker);
  const sentences = view.analysis.sentences.map(({ start }, i): Note & { id: string } => ({
    id: `n${i + 1}`,
    at: start,
    html: `<span class="n" id="n${i + 1}"></span>`,
  }));
  const end = view.pieces.reduce((most, piece) => Math.max(most, piece.end), 0);
  const reached = sentences.filter(({ at }) => at < end);
  for (const { id } of reached) page.anchors.add(id);
  const speakers = [...byId.values()].map((attribution): Note => ({
    at: attribution.content[0]!.start,
    html: noteOf(page, attribution, stances.get(attribution) ?? []),
  }));
  return [...reached, ...speakers].sort((a, b) => a.at - b.at); // stable: a sentence's anchor stands first
}

function noteOf(page: Page, attribution: Attribution, stances: readonly string[]): string {
  const { view, short } = page;
  const { id, kind, act, source, cue, negated, confidence } = attribution;
  const speaker = view.speaker(attribution);
  const rows = [
    ['source', view.phrase(source)],
    ['cue', view.phrase(cue)],
    [stances.length === 1 ? 'stance' : 'stances', stances.join('; ')],
  ]
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<span class="fact"><b>${name}</b> ${bdi(value!)}</span>`)
    .join('');
  const how = [kind, act, negated ? 'negated' : '', percent(confidence)].filter((part) => part !== '').join(' · ');
  return `<span class="${classes('by', speechClasses(page, attribution), `g-${id}`)}"><button type="button" aria-describedby="tip-${id}">${bdi(short(speaker))}</button><span class="tip" id="tip-${id}"><span class="fact">${bdi(speaker ?? 'nobody named', 'whose')}</span><span class="fact how">${escapeHtml(how)}</span>${rows}<a class="fact" href="#${id}">in the list</a></span></span>`;
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
      html: `<span title="characters ${source.start} to ${source.end} of the raw text, confidence ${confidence}">${escapeHtml(kind)}: ${shown}</span>`,
    };
  });
}

function renderPieces(page: Page, { start, end }: Span, marks: readonly Mark[], notes: readonly Note[]): string {
  const cuts = new Set([start, end]);
  for (const mark of marks) {
    cuts.add(Math.max(start, mark.start));
    cuts.add(Math.min(end, mark.end));
  }
  for (const { at } of notes) cuts.add(Math.max(start, at));
  const at = [...cuts].filter((offset) => offset >= start && offset <= end).sort((a, b) => a - b);
  const parts: string[] = [];
  let active: Mark[] = [];
  let next = 0;
  let note = 0;
  for (let i = 0; i + 1 < at.length; i++) {
    const [from, to] = [at[i]!, at[i + 1]!];
    for (; note < notes.length && Math.max(start, notes[note]!.at) <= from; note++) parts.push(notes[note]!.html);
    active = active.filter((mark) => mark.end > from);
    for (; next < marks.length && marks[next]!.start <= from; next++)
      if (marks[next]!.end > from) active.push(marks[next]!);
    parts.push(renderPiece(page, escapeHtml(page.view.analysis.text.slice(from, to)), to, active));
  }
  return parts.join('');
}

/** The words of one piece in the elements of all marks that cover them. */
function renderPiece(page: Page, words: string, end: number, marks: readonly Mark[]): string {
  if (marks.length === 0) return words;
  const inner = marks.filter(({ isSaid }) => isSaid !== true);
  let html = inner.length === 0 ? words : innerElement(page, words, end, inner);
  for (const mark of marks.filter(({ isSaid }) => isSaid === true).reverse())
    html = `<span class="${mark.classes}"${idOf(page, mark)}>${html}</span>`;
  return html;
}

function innerElement(page: Page, words: string, end: number, marks: readonly Mark[]): string {
  const link = marks.findLast(({ href }) => href !== undefined);
  const label = marks.findLast((mark) => mark.label !== undefined && mark.end === end)?.label;
  const names = [...new Set(marks.flatMap((mark) => mark.classes.split(' ')))].join(' ');
  const [id = '', ...more] = marks.map((mark) => idOf(page, mark)).filter((one) => one !== '');
  const title = [...new Set(marks.map((mark) => mark.title ?? ''))].filter((one) => one !== '').join('; ');
  const attributes = `class="${names}"${id}${title === '' ? '' : ` title="${escapeHtml(title)}"`}`;
  const before = more.map((one) => `<span${one}></span>`).join('');
  // names are many: by keyboard, the lists lead to them
  return link === undefined
    ? `${before}<span ${attributes}>${words}</span>`
    : `${before}<a ${attributes} href="#${link.href!}" tabindex="-1"${label === undefined ? '' : ` data-label="${escapeHtml(label)}"`}>${words}</a>`;
}

/** The id of a mark's first piece. */
function idOf({ anchors }: Page, { anchor }: Mark): string {
  if (anchor === '' || anchors.has(anchor)) return '';
  anchors.add(anchor);
  return ` id="${anchor}"`;
}
