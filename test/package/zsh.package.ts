import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';

// The completion in a real zsh, at a terminal of zsh's own making (zpty): what is offered where somebody presses Tab. Needs the build.

const hasZsh = ((): boolean => {
  try {
    execFileSync('zsh', ['-f', '-c', 'zmodload zsh/zpty'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
if (!hasZsh) console.warn('The tests of zsh are skipped: no zsh on this machine (Debian: apt-get install zsh).');

/** Types a line and Tab, and prints what comes until the wanted words are there, or for half a minute. */
const TYPE = `
zmodload zsh/zpty zsh/datetime
setopt extendedglob
zpty z zsh -f -i
zpty -w z "PS1=; HOME=$1; cd $1/files; PATH=$1:\\$PATH; fpath=($1 \\$fpath); autoload -Uz compinit; compinit -u -d $1/dump; $2; bindkey '^I' complete-word; echo rea''dy"
seen=
until [[ $seen = *ready* ]]; do zpty -r z out; seen+=$out; done
zpty -w -n z "$3"$'\\t'
seen=
end=$(( EPOCHSECONDS + 30 ))
while (( EPOCHSECONDS < end )) && [[ $seen != *$4* ]]; do
  if zpty -r -t z out; then seen+=$out; else sleep 0.1; fi
  seen=\${seen//($'\\a'|$'\\e'\\[[0-9;?]#[a-zA-Z])/}
done
print -r -- "$seen"
zpty -d z
`;

describe.skipIf(!hasZsh)('in zsh', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'interview-nlp-zsh-'));
    mkdirSync(join(folder, 'files'));
    writeFileSync(join(folder, 'files', 'story.txt'), '');
    const cli = resolve('dist/cli.js');
    writeFileSync(join(folder, 'interview-nlp'), `#!/bin/sh\nexec '${process.execPath}' '${cli}' "$@"\n`);
    chmodSync(join(folder, 'interview-nlp'), 0o755);
    writeFileSync(join(folder, '_interview-nlp'), execFileSync(process.execPath, [cli, 'completion', 'zsh']));
    writeFileSync(join(folder, 'type.zsh'), TYPE);
  });
  const typed = (line: string, wanted: string, load: string): string =>
    execFileSync('zsh', ['-f', join(folder, 'type.zsh'), folder, load, line, wanted], {
      encoding: 'utf8',
      env: { ...process.env, TERM: 'dumb' },
    });

  test.each([
    ['--format n', 'ndjson'],
    ['--min', '--min-confidence'],
    ['completion f', 'fish'],
    ['bat', 'batch'],
    ['batch --re', '--resume'],
    ['--out st', 'story.txt'],
    ['st', 'story.txt'],
  ])('from a file in $fpath, "%s" and Tab give %s', (line, wanted) => {
    expect(typed(`interview-nlp ${line}`, wanted, ':')).toContain(wanted);
  });

  test('sourced, as its first line says, it lists formats and describes options', () => {
    const load = 'rm ../_interview-nlp; source <(interview-nlp completion zsh)';
    expect(typed('interview-nlp --format ', 'script', load)).toMatch(
      /arrow\s+csv\s+html\s+json\s+ndjson\s+report\s+script/,
    );
    expect(typed('interview-nlp --', '--width', 'source <(interview-nlp completion zsh)')).toMatch(
      /--quotes\s+-- besides, write a table/,
    );
  });
});
