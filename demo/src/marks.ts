// What the report's style rules do without a program, done by one: filters, and the parts of an attribution that light up together.

/** The filters are all off, as those of a new result are. */
export function resetFilters(): void {
  for (const name of document.body.getAttributeNames())
    if (/^data-[fl]-/.test(name)) document.body.removeAttribute(name);
}

/** Tells the body which choices are made. */
export function wireFilters(side: HTMLElement): void {
  side.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement) choose(target.id, target.value);
    else if (target instanceof HTMLInputElement) choose(target.id, target.checked ? '' : 'off');
  });
}

function choose(id: string, value: string): void {
  if (value === '') document.body.removeAttribute(`data-${id}`);
  else document.body.setAttribute(`data-${id}`, value);
  tellEmpty();
}

/** Lists, what their lines are, and the filters that these heed. */
const LISTS = [
  ['speech', '.line', ['f-voice', 'f-kind', 'f-act', 'f-confidence']],
  ['stances', '.row', ['f-voice', 'f-type', 'f-confidence']],
] as const;

/** Says of a list that none of it is left. (The report counts what is shown; but counting does not go into what is laid out only when it is seen.) */
export function tellEmpty(): void {
  for (const [id, line, filters] of LISTS) {
    const chosen = filters
      .map((filter) => document.body.getAttribute(`data-${filter}`))
      .filter((value) => value !== null);
    const list = document.getElementById(id);
    list?.classList.toggle('none', list.querySelector([line, ...chosen].join('.')) === null);
  }
}

/** Lights up source, cue and content of the note that is pointed at, or of the words that the address names. */
export function wireNotes(): void {
  const idOf = (target: EventTarget | null): string | undefined => {
    const note = target instanceof Element ? target.closest('.by') : null;
    return note === null ? undefined : [...note.classList].find((name) => name.startsWith('g-'))?.slice(2);
  };
  for (const kind of ['pointerover', 'focusin'] as const)
    addEventListener(kind, ({ target }) => {
      light(idOf(target) ?? targetOf());
    });
  addEventListener('hashchange', () => {
    light(targetOf());
  });
}

const targetOf = (): string | undefined => /^#q-(s\d+)$/.exec(location.hash)?.[1];

let lit: string | undefined;

function light(id: string | undefined): void {
  if (id === lit) return;
  lit = id;
  for (const part of document.querySelectorAll('.lit')) part.classList.remove('lit');
  if (id !== undefined) for (const part of document.querySelectorAll(`.r-${id}`)) part.classList.add('lit');
}
