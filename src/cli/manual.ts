import type { Command } from 'commander';
import { EXAMPLES, EXIT_CODES } from './definition.ts';

// The manual page in the language of man(7), from the command's definition alone.

export function manualOf(program: Command, version: string): string {
  const name = program.name();
  const commands = program.commands.flatMap((command) => [
    `.SS ${text(`${name} ${command.name()} ${usageOf(command)}`)}`,
    sentence(command.description()),
    ...command.registeredArguments.map((argument) => term(`<${argument.name()}>`, argument.description)),
    ...optionsOf(command),
  ]);
  return `${[
    `.TH ${name.toUpperCase()} 1 "" ${quoted(`${name} ${version}`)} "User Commands"`,
    '.SH NAME',
    `${text(name)} \\- who said what in a news article or an interview, and who stands where`,
    '.SH SYNOPSIS',
    ...[program, ...program.commands].map((command, i) =>
      [i === 0 ? '' : '.br', `.B ${text(i === 0 ? name : `${name} ${command.name()}`)}`, text(usageOf(command))]
        .filter((line) => line !== '')
        .join('\n'),
    ),
    '.SH DESCRIPTION',
    text(program.description()),
    ...program.registeredArguments.map((argument) => `.PP\n${sentence(`The arguments are ${argument.description}`)}`),
    '.SH OPTIONS',
    ...optionsOf(program),
    '.SH COMMANDS',
    ...commands,
    '.SH EXIT STATUS',
    ...EXIT_CODES.map(([code, meaning]) => term(code, meaning)),
    '.SH EXAMPLES',
    ...EXAMPLES.map(([command, purpose]) => `.PP\n${sentence(purpose)}\n.PP\n.RS 4\n.nf\n${text(command)}\n.fi\n.RE`),
  ].join('\n')}\n`;
}

const usageOf = (command: Command): string => command.usage().replace(/ ?\[command\]/, '');

function optionsOf(command: Command): string[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .map((option) => {
      const choices = option.argChoices === undefined ? '' : ` One of ${option.argChoices.join(', ')}.`;
      const preset =
        option.defaultValue === undefined || option.negate ? '' : ` Default: ${String(option.defaultValue)}.`;
      return `.TP\n.B ${text(option.flags)}\n${sentence(option.description)}${text(choices + preset)}`;
    });
}

const term = (head: string, words: string): string => `.TP\n.B ${text(head)}\n${sentence(words)}`;

/** Words as a sentence: with a capital and a full stop. */
const sentence = (words: string): string => text(`${words[0]?.toUpperCase() ?? ''}${words.slice(1)}.`);

/** Words that troff takes for words. */
const text = (words: string): string =>
  words
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^(?=[.'])/gm, '\\&');

const quoted = (words: string): string => `"${words.replaceAll('"', '""')}"`;
