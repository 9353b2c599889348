import type { Argument, Command, Option } from 'commander';
import type { Shell } from './definition.ts';
import { SELECTABLE } from './select.ts';

// What makes a shell complete the command, from its definition alone.

/** @returns a script for the shell to source */
export function completionOf(program: Command, shell: Shell): string {
  return { bash, zsh, fish }[shell](program);
}

/** The words that an option's value or an argument can be; of many only files are known. */
const wordsOf = (one: Option | Argument): readonly string[] =>
  one.argChoices ?? ('long' in one && one.long === '--only' ? SELECTABLE : []);

const takesValue = ({ required, optional }: Option): boolean => required || optional;
const takesFile = (option: Option): boolean => /^<file>/.test(valueOf(option));
const valueOf = ({ flags }: Option): string => {
  const start = flags.search(/[<[]/);
  return start < 0 ? '' : flags.slice(start);
};
const flagsOf = ({ short, long }: Option): string[] => [short, long].filter((flag) => flag !== undefined);

/** The options of a command, help and version among them. */
const optionsOf = (command: Command): readonly Option[] => command.createHelp().visibleOptions(command);

/** A command by the name by which the scripts know it: the main one has none. */
const nameOf = (command: Command): string => (command.parent === null ? '' : command.name());

const quoted = (words: string): string => `'${words.replaceAll("'", "'\\''")}'`;

function bash(program: Command): string {
  const names = program.commands.map((command) => command.name());
  const values = [program, ...program.commands].flatMap((command) =>
    optionsOf(command)
      .filter(takesValue)
      .map((option) => {
        const pattern = flagsOf(option)
          .map((flag) => `${nameOf(command)}:${flag}`)
          .join(' | ');
        const words = wordsOf(option);
        const reply = words.length === 0 ? '' : ` COMPREPLY=($(compgen -W ${quoted(words.join(' '))} -- "$current"));`;
        return `    ${pattern})${reply} return ;;`;
      }),
  );
  const flags = [program, ...program.commands].map(
    (command) =>
      `      ${quoted(nameOf(command))}) COMPREPLY=($(compgen -W ${quoted(optionsOf(command).flatMap(flagsOf).join(' '))} -- "$current")) ;;`,
  );
  const words = program.commands.flatMap((command) => {
    const choices = command.registeredArguments.flatMap(wordsOf);
    return choices.length === 0
      ? []
      : [`    ${nameOf(command)}) COMPREPLY=($(compgen -W ${quoted(choices.join(' '))} -- "$current")) ;;`];
  });
  return `# bash completion of ${program.name()}: source <(${program.name()} completion bash)
_interview_nlp() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command=
  COMPREPLY=()
  case "\${COMP_WORDS[1]}" in ${names.join(' | ')}) [ "$COMP_CWORD" -gt 1 ] && command="\${COMP_WORDS[1]}" ;; esac
  case "$command:$previous" in
${values.join('\n')}
  esac
  if [[ "$current" == -* ]]; then
    case "$command" in
${flags.join('\n')}
    esac
    return
  fi
  case "$command" in
${words.join('\n')}
    '') [ "$COMP_CWORD" -eq 1 ] && COMPREPLY=($(compgen -W ${quoted(names.join(' '))} -- "$current") $(compgen -f -- "$current")) ;;
  esac
}
complete -o bashdefault -o default -F _interview_nlp ${program.name()}
`;
}

function zsh(program: Command): string {
  const specs = (command: Command): string =>
    [...optionsOf(command).map(zshOption), ...command.registeredArguments.map(zshArgument)]
      .map((spec) => `      ${spec}`)
      .join(' \\\n');
  const commands = program.commands.map(
    (command) => `    ${command.name()})
      shift words
      (( CURRENT-- ))
      _arguments -s \\
${specs(command)}
      ;;`,
  );
  const names = program.commands.map(
    (command) => `      ${quoted(`${command.name()}:${command.description().replaceAll(':', '\\:')}`)}`,
  );
  return `#compdef ${program.name()}
# zsh completion of ${program.name()}: source <(${program.name()} completion zsh), or a file _${program.name()} in a folder of $fpath
_interview_nlp() {
  case $words[2] in
${commands.join('\n')}
    *)
      if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
        local -a commands=(
${names.join('\n')}
        )
        _describe command commands
      fi
      _arguments -s \\
${specs(program)}
      ;;
  esac
}
if [ "$funcstack[1]" = "_${program.name()}" ]; then _interview_nlp "$@"; else compdef _interview_nlp ${program.name()}; fi
`;
}

const zshWords = (words: string): string => words.replace(/[\\[\]:]/g, '\\$&');

function zshOption(option: Option): string {
  const flags = flagsOf(option);
  const head = flags.length > 1 ? `(${flags.join(' ')})` : '';
  const names = flags.length > 1 ? `{${flags.join(',')}}` : flags[0]!;
  const action = wordsOf(option).length > 0 ? `(${wordsOf(option).join(' ')})` : takesFile(option) ? '_files' : ' ';
  const value = takesValue(option) ? `:${zshWords(valueOf(option).replace(/[<>[\]]/g, ''))}:${action}` : '';
  return `${head === '' ? '' : quoted(head)}${names}${quoted(`[${zshWords(option.description)}]${value}`)}`;
}

function zshArgument(argument: Argument): string {
  const words = wordsOf(argument);
  return quoted(
    `${argument.variadic ? '*' : ''}:${argument.name()}:${words.length > 0 ? `(${words.join(' ')})` : '_files'}`,
  );
}

function fish(program: Command): string {
  const names = program.commands.map((command) => command.name()).join(' ');
  const lines = [program, ...program.commands].flatMap((command) => {
    const condition =
      command === program
        ? `not __fish_seen_subcommand_from ${names}`
        : `__fish_seen_subcommand_from ${command.name()}`;
    const head = `complete -c ${program.name()} -n ${quoted(condition)}`;
    return [
      ...optionsOf(command).map((option) => {
        const flags = flagsOf(option).map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag[1]}`));
        const words = wordsOf(option);
        const value = !takesValue(option)
          ? ''
          : words.length > 0
            ? ` -x -a ${quoted(words.join(' '))}`
            : takesFile(option)
              ? ' -r -F'
              : ' -x';
        return `${head} ${flags.join(' ')}${value} -d ${quoted(option.description)}`;
      }),
      ...command.registeredArguments
        .filter((argument) => wordsOf(argument).length > 0)
        .map((argument) => `${head} -f -a ${quoted(wordsOf(argument).join(' '))} -d ${quoted(argument.description)}`),
    ];
  });
  const commands = program.commands.map(
    (command) =>
      `complete -c ${program.name()} -n __fish_use_subcommand -a ${command.name()} -d ${quoted(command.description())}`,
  );
  return `# fish completion of ${program.name()}: ${program.name()} completion fish | source\n${[...commands, ...lines].join('\n')}\n`;
}
