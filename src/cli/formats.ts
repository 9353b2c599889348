import pc from 'picocolors';
import type { Analysis } from '../analysis.ts';
import { inert } from '../report/escape.ts';
import { renderHtml, renderScript, renderText, type TextSection } from '../report/index.ts';
import { speakerShares, type SpeakerShare } from '../results/shares.ts';
import { speechCsv } from '../results/speech-csv.ts';
import { stanceCsv } from '../stance/profile.ts';
import { csvOf } from '../text/csv.ts';
import { inertJson } from './output.ts';
import type { Sink } from './sink.ts';

// How results are printed, document by document.

export interface Printer {
  document(name: string, analysis: Analysis, isOneOfMany: boolean): Promise<void>;
  /** In place of a document that could not be read. */
  failure?(name: string, message: string): Promise<void>;
  end(): Promise<void>;
}

const nothing = async (): Promise<void> => {};

export interface ReportLook {
  readonly width: number;
  readonly isColoured: boolean;
  readonly sections: readonly TextSection[] | undefined;
}

export const reports = (sink: Sink, { width, isColoured, sections }: ReportLook): Printer => ({
  document: (name, analysis, isOneOfMany) =>
    sink.write(
      `${heading(name, isOneOfMany, isColoured)}${renderText(analysis, { color: isColoured ? pc : undefined, width, sections })}\n`,
    ),
  end: nothing,
});

export const scripts = (sink: Sink, isColoured: boolean): Printer => ({
  document: (name, analysis, isOneOfMany) =>
    sink.write(`${heading(name, isOneOfMany, isColoured)}${renderScript(analysis)}\n`),
  end: nothing,
});

export const pages = (sink: Sink): Printer => ({
  document: (_, analysis) => sink.write(renderHtml(analysis)),
  end: nothing,
});

/** A line a document. */
export const lines = (sink: Sink, isInert: boolean): Printer => {
  const line = (value: unknown): Promise<void> =>
    sink.write(`${isInert ? inertJson(JSON.stringify(value)) : JSON.stringify(value)}\n`);
  return {
    document: (id, analysis) => line({ id, analysis }),
    failure: (id, message) => line({ id, error: { message } }),
    end: nothing,
  };
};

/** A list where there are several documents, each with its name: of a .json file that is known when the second one comes. */
export function jsonOf(
  sink: Sink,
  isList: boolean,
  valueOf: (analysis: Analysis) => object = (analysis) => analysis,
): Printer {
  const held: { name: string; value: object }[] = []; // the first, until it is known whether another comes
  let count = 0;
  const json = (value: object): string => inertJson(JSON.stringify(value, null, 2));
  const entry = (name: string, value: object): string =>
    json(Array.isArray(value) ? { name, speakers: value } : { name, ...value });
  return {
    document: async (name, analysis) => {
      const value = valueOf(analysis);
      if (count++ === 0 && !isList) {
        held.push({ name, value });
        return;
      }
      const first = held.pop();
      await sink.write(
        first === undefined
          ? `${count === 1 ? '[\n' : ',\n'}${entry(name, value)}`
          : `[\n${entry(first.name, first.value)},\n${entry(name, value)}`,
      );
    },
    end: async () => {
      if (held.length > 0) await sink.write(`${json(held[0]!.value)}\n`);
      else if (isList || count > 1) await sink.write(count === 0 ? '[]\n' : '\n]\n');
    },
  };
}

const BOM = '\ufeff';

/** One table of all documents. */
export function table(sink: Sink, hasBom: boolean, csv: (analysis: Analysis, name: string) => string): Printer {
  let isFirst = true;
  return {
    document: async (name, analysis) => {
      const whole = csv(analysis, name);
      await sink.write(isFirst ? `${hasBom ? BOM : ''}${whole}` : whole.slice(whole.indexOf('\r\n') + 2));
      isFirst = false;
    },
    end: nothing,
  };
}

export const quotesTable = (analysis: Analysis, name: string): string => speechCsv([analysis], [name]);
export const stancesTable = (analysis: Analysis, name: string): string => stanceCsv([analysis], [name]);

export const sharesTable = (analysis: Analysis, name: string): string =>
  csvOf([
    ['document', 'speaker', 'label', 'words', 'share', 'turns', 'quotes'],
    ...speakerShares(analysis).map(({ speaker, name: who, words, share, turns, quotes }) => [
      name,
      who,
      speaker?.label ?? '',
      String(words),
      String(share),
      String(turns),
      String(quotes),
    ]),
  ]);

/** The shares as data. */
export const sharesOf = (analysis: Analysis): object[] =>
  speakerShares(analysis).map(({ speaker, name, words, share, turns, quotes }) => ({
    name,
    label: speaker?.label ?? null,
    words,
    share,
    turns,
    quotes,
  }));

/** The shares as lines to read. */
export const shares = (sink: Sink, isColoured: boolean): Printer => ({
  document: (name, analysis, isOneOfMany) => {
    const rows = speakerShares(analysis);
    const style = (words: string): string => (isColoured ? pc.bold(words) : words);
    const body =
      rows.length === 0
        ? `${style('SPEAKERS  nobody speaks')}\n`
        : `${style('SPEAKERS')}\n\n  words   share   turns  quotes  speaker\n${rows.map(shareLine).join('')}`;
    return sink.write(`${heading(name, isOneOfMany, isColoured)}${body}\n`);
  },
  end: nothing,
});

const shareLine = ({ name, words, share, turns, quotes }: SpeakerShare): string =>
  `${String(words).padStart(7)}${`${(share * 100).toFixed(1)} %`.padStart(8)}${String(turns).padStart(8)}${String(quotes).padStart(8)}  ${inert(name === '' ? 'nobody named' : name)}\n`;

export const shareLines = (sink: Sink): Printer => ({
  document: (id, analysis) => sink.write(`${inertJson(JSON.stringify({ id, speakers: sharesOf(analysis) }))}\n`),
  failure: (id, message) => sink.write(`${inertJson(JSON.stringify({ id, error: { message } }))}\n`),
  end: nothing,
});

function heading(name: string, isOneOfMany: boolean, isColoured: boolean): string {
  if (!isOneOfMany) return '';
  const words = ` ${inert(name).replace(/[\n\t]/g, ' ')} `;
  return `${isColoured ? pc.bold(pc.inverse(words)) : words}\n\n`;
}
