import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { completionOf } from '../../src/cli/completion.ts';
import { commandLine, EXIT_CODES } from '../../src/cli/definition.ts';
import { manualOf } from '../../src/cli/manual.ts';
import { select, selectionOf, stagesOf } from '../../src/cli/select.ts';
import { analyze } from '../../src/index.ts';

const nothing = async (): Promise<void> => {};
const program = commandLine('1.2.3', { run: nothing, batch: nothing, completion: nothing, man: nothing });
const flags = [program, ...program.commands].flatMap((command) => command.options.map(({ long }) => long!));

describe('what a shell completes', () => {
  test.each(['bash', 'zsh', 'fish'] as const)('in %s: every option and every command', (shell) => {
    const script = completionOf(program, shell);
    for (const flag of flags) expect(script).toContain(shell === 'fish' ? `-l ${flag.slice(2)}` : flag);
    for (const command of program.commands) expect(script).toContain(command.name());
    expect(script).toContain('report json ndjson html csv script arrow');
  });

  const folder = mkdtempSync(join(tmpdir(), 'interview-nlp-completion-'));
  writeFileSync(join(folder, 'completion'), completionOf(program, 'bash'));
  const complete = (...words: string[]): string[] =>
    execFileSync(
      'bash',
      [
        '-c',
        'source completion; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _interview_nlp; echo "${COMPREPLY[*]}"',
        'x',
        'interview-nlp',
        ...words,
      ],
      { cwd: folder, encoding: 'utf8' },
    )
      .trim()
      .split(' ');
  test.each([
    [['--fo'], ['--format']],
    [['-f', 'n'], ['ndjson']],
    [['--only', 'acc'], ['accuse']],
    [
      ['batch', 'x', '--format', ''],
      ['ndjson', 'arrow'],
    ],
    [['batch', '--re'], ['--resume']],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [['bat'], ['batch']],
    [['--quotes', ''], ['']],
  ])('bash completes %j to %j', (words, expected) => {
    expect(complete(...words)).toEqual(expected);
  });
});

describe('the manual page', () => {
  const page = manualOf(program, '1.2.3');
  test('has every option, every command and every exit code', () => {
    for (const flag of flags) expect(page).toContain(flag.replaceAll('-', '\\-'));
    for (const command of program.commands) expect(page).toContain(`.SS interview\\-nlp ${command.name()}`);
    for (const [code] of EXIT_CODES) expect(page).toContain(`\n.B ${code}\n`);
    expect(page).toMatch(/^\.TH INTERVIEW-NLP 1 "" "interview-nlp 1\.2\.3"/);
  });
  test('holds no line that troff would take for a request of its own', () => {
    for (const line of page.split('\n')) expect(line).toMatch(/^(?!['.])|^\.(?:TH|SH|SS|TP|B|PP|RS|RE|nf|fi|br)\b/);
  });
});

describe('--only', () => {
  const text =
    'Ada Ode said that Bela Novak had called the dam “a ruin”. Novak hopes that it will hold. She accused Ode of fraud.';
  const analysis = analyze(text);

  test('takes parts, kinds, acts and types; a kind brings its part along', () => {
    expect(selectionOf('speech, Stances').sections).toEqual(['speech', 'stances']);
    expect(selectionOf('direct').sections).toEqual(['speech']);
    expect(selectionOf('accuse,text')).toEqual({
      sections: ['text', 'stances'],
      kinds: [],
      acts: [],
      types: ['accuse'],
    });
    expect(stagesOf(selectionOf('text,belief'))).toEqual(['speech']);
    expect(() => selectionOf('direct,loud')).toThrow('"loud" is none of text, entities');
  });
  test('takes all of a part, or those of a kind, an act, a type', () => {
    const of = (list: string) => {
      const { speech, stances } = select(analysis, selectionOf(list));
      return {
        kinds: [...new Set(speech.map(({ kind }) => kind))],
        acts: [...new Set(speech.map(({ act }) => act))],
        types: [...new Set(stances.map(({ type }) => type))],
      };
    };
    const { kinds, acts, types } = of('speech,stances');
    expect([kinds, acts, types].map(({ length }) => length > 1)).toEqual([true, true, true]);
    for (const kind of kinds) expect(of(kind)).toMatchObject({ kinds: [kind], types });
    for (const act of acts) expect(of(act)).toMatchObject({ acts: [act], types });
    for (const type of types) expect(of(type)).toEqual({ kinds, acts, types: [type] });
    expect(select(analysis, selectionOf('speech,stances'))).toEqual(analysis);
    expect(select({ ...analysis, speech: [] }, selectionOf('speech')).stances).toEqual(analysis.stances);
    expect(of('direct,eventuality')).toMatchObject({ kinds: [], acts: [] });
  });
  test('leaves no reference to what is left out', () => {
    for (const list of ['mixed', 'assertion', 'eventuality,belief', 'direct', 'indirect,accuse']) {
      const selected = select(analysis, selectionOf(list));
      const ids = new Set(selected.speech.map(({ id }) => id));
      for (const { within } of selected.speech) expect(within === null || ids.has(within)).toBe(true);
      for (const { speech } of selected.stances) expect(speech === null || ids.has(speech)).toBe(true);
      for (const { speech } of selected.exchanges) for (const id of speech) expect(ids).toContain(id);
    }
  });
  test('leads from what is left to the next that is left around it', () => {
    const [outer, middle, inner] = ['s1', 's2', 's3'].map((id, i) => ({
      ...analysis.speech[0]!,
      id,
      kind: i === 1 ? ('indirect' as const) : ('direct' as const),
      within: i === 0 ? null : `s${i}`,
    }));
    const nested = { ...analysis, speech: [outer!, middle!, inner!], stances: [] };
    expect(select(nested, selectionOf('direct')).speech.map(({ id, within }) => [id, within])).toEqual([
      ['s1', null],
      ['s3', 's1'],
    ]);
  });
});
