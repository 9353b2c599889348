import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze, speakerShares, type Analysis } from '../../src/index.ts';
import { colourOf } from '../../src/report/colours.ts';
import { clockOf } from '../../src/report/interview.ts';
import { renderHtml, renderParts, renderScript, renderText, reportStyle } from '../../src/report/index.ts';
import { viewOf } from '../../src/report/view.ts';
import { hostileText } from '../laws.ts';

const sample = (name: string) =>
  analyze(readFileSync(new URL(`../../examples/samples/${name}.txt`, import.meta.url), 'utf8'));
const news = sample('news');

/** Each tag that opens is closed, in its turn. */
function expectBalanced(html: string): void {
  const stack: string[] = [];
  for (const [whole, slash, name] of html.matchAll(/<(\/?)([a-z]+[0-9]?)(?![a-z0-9])[^>]*>/gi)) {
    if (name === 'meta' || name === 'input' || whole.endsWith('/>')) continue;
    if (slash === '') stack.push(name!);
    else expect(stack.pop()).toBe(name);
  }
  expect(stack).toEqual([]);
}

describe('renderHtml', () => {
  const page = renderHtml(news);

  test('is one self-contained document that loads nothing and runs nothing', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page).not.toMatch(/<script|<link|<img|<iframe|src=|@import|url\((?!#)/i);
    expect(page).toContain("default-src 'none'");
    expect(page).toContain("form-action 'none'; base-uri 'none'");
  });

  test('names its parts and links to each', () => {
    for (const id of ['article', 'cast', 'speech', 'stances']) {
      expect(page).toContain(`<a href="#${id}">`);
      expect(page).toContain(`<section id="${id}"`);
    }
    for (const { id } of [...news.speech, ...news.entities]) expect(page).toContain(`<li id="${id}"`);
  });

  test("holds all of the article's words", () => {
    const plain = renderHtml({ ...news, speech: [], exchanges: [], stances: [] }); // without the notes between the words
    const words = [...plain.matchAll(/<div class="para[^>]*><(h3|p) dir="auto">(.*?)<\/\1>/gs)].map(([, , html]) =>
      html!.replace(/<[^>]*>/g, '').replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))),
    );
    expect(words).toEqual(news.paragraphs.map(({ start, end }) => news.text.slice(start, end)));
  });

  test('its tags are balanced, whatever the text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expectBalanced(renderHtml(analyze(text)));
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  test('hostile text stays text', () => {
    const html = renderHtml(
      analyze(
        '“<script>alert(1)</script>” said Amina "onload=" Duarte. \u202eevil\u202c <img src=x onerror=alert(1)>',
        { repair: false },
      ),
      { title: '"><script>alert(2)</script>' },
    );
    expect(html).not.toMatch(/<script|<img/i);
    expect(html).not.toMatch(/[\u202a-\u202e]/);
    expect(html).toContain('[U+202E]');
  });

  test('the same analysis gives the same page', () => {
    expect(renderHtml(sample('news'))).toBe(page);
  });

  test('shows repairs beside their paragraphs', () => {
    expect(renderHtml(sample('interview-broken'))).toMatch(
      /<details class="mends"><summary>\d+ repairs<\/summary>.*word-join: taken out/,
    );
  });

  test('of the empty text is a page', () => {
    expect(renderHtml(analyze(''))).toContain('0 paragraphs');
  });

  test('wrong options are refused by name', () => {
    expect(() => renderHtml(news, { title: 3 as unknown as string })).toThrow(
      'renderHtml: title must be a string, not number',
    );
    expect(() => renderHtml(news, { titel: 'x' } as never)).toThrow('renderHtml: there is no option "titel"');
    expect(() => renderHtml(news, 'x' as never)).toThrow('renderHtml: options must be an object, not string');
  });

  test('lists lead to the words in the text, and the words to the list', () => {
    for (const { id } of news.speech) {
      expect(page.match(new RegExp(`id="q-${id}"`, 'g')), id).toHaveLength(1);
      expect(page).toContain(`<a class="place" href="#q-${id}">sentence `);
      expect(page).toContain(`href="#${id}">in the list</a>`);
    }
    news.stances.forEach((_, i) => {
      expect(page).toContain(`<tr id="st${i + 1}"`);
      expect(page).toContain(`<a class="place" href="#q-st${i + 1}">`);
      expect(page).toContain(`href="#st${i + 1}"`);
    });
    for (const { id } of news.entities) expect(page).toContain(`href="#${id}" tabindex="-1"`);
  });

  test('who speaks stands before the words, never between them and their punctuation', () => {
    const html = renderHtml(
      analyze('Ada Ode said that the dam is safe. Bela Novak feared that the lake is low, and left.'),
    );
    const letters = html
      .replace(/<span class="tip".*?<\/a><\/span>/gs, '')
      .replace(/<span class="by.*?<\/button><\/span>/gs, '|')
      .replace(/<[^>]*>/g, '');
    expect(letters).toMatch(
      /Ada Ode said \|that the dam is safe\. Bela Novak feared \|that the lake is low, and left\./,
    );
  });

  test('sayings stand apart from what is thought, known or wanted, each with source, cue and sentence', () => {
    const html = renderHtml(
      analyze('It rained. Ada Ode, the mayor, said that the dam is safe. She believes that the lake will fall.'),
    );
    const list = html.slice(html.indexOf('<section id="speech"'), html.indexOf('<section id="cast"'));
    const [says, thinks] = list.split('<p class="attitudes">thinks, knows or wants</p>');
    expect(says).toContain('that the dam is safe');
    expect(says).toMatch(
      /<bdi class="src">Ada Ode, the mayor,?<\/bdi> <bdi class="cue">said<\/bdi> · indirect · <a [^>]*>sentence 2/,
    );
    expect(thinks).toContain('that the lake will fall');
    expect(thinks).toMatch(/<bdi class="src">She<\/bdi> <bdi class="cue">believes<\/bdi>.*sentence 3/);
  });

  test('a saying within another one says in whose words, and in which sentence', () => {
    const html = renderHtml(analyze('It rained. Ada Ode said that Bela Novak had denied that the dam is safe.'));
    expect(html).toMatch(/<a href="#s1">in the words of <bdi>Ode<\/bdi>, sentence 2<\/a>/);
  });

  test('bars tell the share of the words that each says', () => {
    const html = renderHtml(analyze('“One two three,” said Ada Ode. “Four,” said Bela Novak. Ada Ode wants the lake.'));
    const voices = [
      ...html.matchAll(/<span class="share">(.*?)<\/span><span class="bar"><span style="width:(.*?)%">/g),
    ];
    expect(voices.map(([, words, width]) => [words, width])).toEqual([
      ['3 words · 75\u00a0%', '75'],
      ['1 word · 25\u00a0%', '25'],
    ]);
  });

  test.each(['news', 'interview', 'transcript', 'broadcast'])(
    'the bars of "%s" are the shares of the library',
    (name) => {
      const analysis = sample(name);
      const counted = [...renderHtml(analysis).matchAll(/<span class="share">(\d+) words? · /g)].map(([, words]) =>
        Number(words),
      );
      expect(counted).toEqual(
        speakerShares(analysis)
          .map(({ words }) => words)
          .filter((words) => words > 0),
      );
    },
  );

  test('turns that have no names are counted as questions and answers', () => {
    const bare = analyze('Q: Is the dam safe now?\n\nA: It is not.\n\nQ: Why?\n\nA: It leaks.');
    const unlabelled = { ...bare, turns: bare.turns.map((turn) => ({ ...turn, label: null, speaker: null })) };
    const html = renderHtml(unlabelled);
    expect(html).toMatch(/<bdi>Question<\/bdi>.{0,60}<span class="share">6 words/);
    expect(html).toMatch(/<bdi>Answer<\/bdi>.{0,60}<span class="share">5 words/);
  });

  test('its filters offer what there is, and each choice has a rule', () => {
    for (const id of ['f-voice', 'f-kind', 'f-act', 'f-type', 'f-confidence'])
      expect(page).toContain(`<label for="${id}">`);
    const choices = [...page.matchAll(/<select id="([^"]*)".*?<\/select>/gs)].flatMap(([select, id]) =>
      [...select.matchAll(/<option value="([^"]+)"/g)].map(([, value]) => [id!, value!] as const),
    );
    expect(choices.length).toBeGreaterThan(20);
    for (const [id, value] of choices) expect(page).toContain(`#${id} option[value=${value}]:checked`);
    expect(renderHtml(analyze('It rained.'))).not.toContain('<select');
  });

  test('offers nobody as a speaker only where somebody is not named', () => {
    const named = renderHtml(analyze('“It holds,” said Ada Ode. “It leaks,” said Bela Novak.'));
    expect(named).toContain('<option value="">everybody</option>');
    expect(named).not.toContain('nobody named');
    const { stances, ...told } = analyze('“It holds,” said Ada Ode. Ode praised Bela Novak.');
    expect(stances).toHaveLength(1);
    const author = { ...told, stances: stances.map((one) => ({ ...one, holder: null })) };
    expect(renderHtml(author)).toContain('<bdi>the author</bdi>');
    expect(renderHtml(author)).not.toContain('nobody named</option>');
    const { speech, ...analysis } = analyze('“It holds,” said Ada Ode. “It leaks,” said Bela Novak.');
    const unnamed = speech.map((one, i) => (i === 0 ? one : { ...one, speaker: null, source: [] }));
    expect(renderHtml({ ...analysis, speech: unnamed })).toContain('<option value="v-none">nobody named</option>');
  });

  test('hides a head of which each of two choices leaves a line, and both together none', () => {
    const html = renderHtml(
      analyze(
        '“It holds,” said Ada Ode. Ode asked whether it would last. Ode believes that it will. “Who pays?” asked Bela Novak.',
      ),
    );
    const id = /<section class="[^"]*" id="(by-\d+)"><h3 class="who"><bdi>Ada Ode/.exec(html)![1]!;
    const hidden = (kind: string, act: string): string =>
      html
        .split(`body:has(#f-kind option[value=k-${kind}]:checked):has(#f-act option[value=a-${act}]:checked) :is(`)
        .slice(1)
        .map((rule) => rule.slice(0, rule.indexOf(')')))
        .join();
    expect(hidden('direct', 'question').split(',')).toContain(`#${id}`);
    expect(hidden('indirect', 'question').split(',')).not.toContain(`#${id}`);
    expect(hidden('direct', 'assertion').split(',')).not.toContain(`#${id}`);
    // beliefs have a head of their own, which one choice is enough to empty
    expect(html).toMatch(
      new RegExp(`<div class="part [^"]*\\ba-belief\\b[^"]*" id="${id}-thinks"><p class="attitudes">`),
    );
  });

  test('the graph of stances follows the filters by speaker and type', () => {
    const html = renderHtml(analyze('Ada Ode accused Bela Novak of fraud. Carl Reis praised Dana Holt.'));
    expect(html).toMatch(/<path class="con v\d+ x-accuse"/);
    expect(html).toMatch(/<path class="pro v\d+ x-praise"/);
    expect(html).toContain(
      'body:has(#f-type option[value=x-praise]:checked) .edges :is(path,.edge):not(.x-praise){opacity:.12}',
    );
  });

  test('each of thirty speakers has a colour of its own', () => {
    const people = Array.from(
      { length: 30 },
      (_, i) => `“It is number ${i},” said Ada ${String.fromCharCode(65 + i)}ode.`,
    );
    const html = renderHtml(analyze(people.join('\n\n')));
    const colours = [...html.matchAll(/\.v\d+\{--v:(#[0-9a-f]{6})\}/g)].map(([, colour]) => colour);
    expect(colours.length).toBeGreaterThanOrEqual(2 * 26);
    expect(new Set(colours).size).toBe(colours.length);
  });

  test('tells of a name in which sentences it stands, where it stands in any', () => {
    const { sentences, ...analysis } = analyze('Ada Ode came. It rained. Ada Ode left.');
    expect(renderHtml({ ...analysis, sentences })).toContain('sentences <a href="#n1">1</a>, <a href="#n3">3</a>');
    const [, ...later] = sentences;
    expect(renderHtml({ ...analysis, sentences: later })).toContain('sentence <a href="#n2">2</a>');
    expect(renderHtml({ ...analysis, sentences: [] })).not.toContain('class="places"');
  });

  test('stances are a table with who, toward whom, detail and condition', () => {
    const html = renderHtml(
      analyze('Ada Ode accused Bela Novak of fraud. Carl Reis pledged to pay if the builders agree.'),
    );
    expect(html).toMatch(/<b>charge<\/b> <bdi>fraud<\/bdi>/);
    expect(html).toMatch(/<b>condition<\/b> <bdi>if the builders agree<\/bdi>/);
  });

  test('its parts make up the same page', () => {
    const { title, summary, style, side, sections } = renderParts(news);
    for (const part of [title, summary, style, side, reportStyle]) expect(page).toContain(part);
    for (const { id, open, pieces, close } of sections) {
      expect(page).toContain(`<section id="${id}"`);
      expect(page).toContain(`${open}${pieces.join('\n')}${close}</section>`);
      for (const piece of pieces) expectBalanced(piece);
    }
  });
});

describe('what is no analysis is refused by the field', () => {
  const wrong = (change: (analysis: Record<string, never[]>) => void): Analysis => {
    const copy = JSON.parse(JSON.stringify(news)) as Record<string, never[]>;
    change(copy);
    return copy as unknown as Analysis;
  };
  test.each<[string, unknown, string]>([
    ['null', null, 'analysis must be what analyze() returns, not null'],
    ['a text', 'It rained.', 'analysis must be what analyze() returns, not "It rained."'],
    ['nothing', {}, 'analysis.text must be a string, not undefined'],
    ['another version', wrong((one) => Object.assign(one, { schema: 1 })), 'analysis.schema must be 2, not 1'],
    ['no list', wrong((one) => Object.assign(one, { speech: {} })), 'analysis.speech must be an array, not object'],
    [
      'a span that is cut off',
      wrong((one) => Object.assign(one, { text: (one as unknown as { text: string }).text.slice(0, 100) })),
      `analysis.paragraphs[2].end must be an integer from ${news.paragraphs[2]!.start} to 100, not ${news.paragraphs[2]!.end}`,
    ],
    [
      'a span without end',
      wrong((one) => Object.assign(one['speech']![1]!, { content: [{ start: 3 }] })),
      'analysis.speech[1].content[0].end must be an integer from 3 to',
    ],
    [
      'no content',
      wrong((one) => Object.assign(one['speech']![0]!, { content: [] })),
      'analysis.speech[0].content must be an array that is not empty',
    ],
    [
      'an id',
      wrong((one) => Object.assign(one['entities']![0]!, { id: 7 })),
      'analysis.entities[0].id must be a string',
    ],
    [
      'a polarity',
      wrong((one) => Object.assign(one['stances']![2]!, { polarity: 'up' })),
      'analysis.stances[2].polarity must be -1 or 0 or 1, not "up"',
    ],
    [
      'a holder',
      wrong((one) => Object.assign(one['stances']![0]!, { holder: 'Ada' })),
      'analysis.stances[0].holder must be an object, not "Ada"',
    ],
  ])('%s', (_, analysis, message) => {
    for (const [name, render] of Object.entries({ renderHtml, renderText, renderScript })) {
      expect(() => render(analysis as Analysis)).toThrow(TypeError);
      expect(() => render(analysis as Analysis)).toThrow(`${name}: ${message}`);
    }
  });
  const first = (list: string, fields: object): Analysis =>
    wrong((one) => {
      one['repairs'] = [{ source: { start: 0, end: 1 }, replacement: '', kind: 'furniture', confidence: 1 } as never];
      Object.assign(one[list]![0]!, fields);
    });
  test.each<[string, object, string]>([
    ['repairs', { source: null }, '.source must be a span, not null'],
    ['repairs', { source: { start: -1, end: 0 } }, '.source.start must be an integer of at least 0, not -1'],
    ['repairs', { source: { start: 3, end: 2 } }, '.source.end must be an integer of at least 3, not 2'],
    ['repairs', { replacement: 5 }, '.replacement must be a string, not 5'],
    ['repairs', { kind: null }, '.kind must be a string, not null'],
    ['paragraphs', { start: 0.5 }, '.start must be an integer from 0 to'],
    ['paragraphs', { kind: 1 }, '.kind must be a string, not 1'],
    ['paragraphs', { speaker: 1 }, '.speaker must be a string, not 1'],
    ['paragraphs', { turn: null }, '.turn must be a string, not null'],
    ['sentences', { end: 1e9 }, '.end must be an integer from'],
    ['entities', { label: 1 }, '.label must be a string, not 1'],
    ['entities', { name: undefined }, '.name must be a string, not undefined'],
    ['entities', { aliases: [1] }, '.aliases[0] must be a string, not 1'],
    ['entities', { title: null }, '.title must be a string, not null'],
    ['entities', { affiliation: 1 }, '.affiliation must be a string, not 1'],
    ['entities', { mentions: [{ start: 0, end: 1, form: 1 }] }, '.mentions[0].form must be a string, not 1'],
    ['speech', { kind: 1 }, '.kind must be a string, not 1'],
    ['speech', { act: 1 }, '.act must be a string, not 1'],
    ['speech', { source: [null] }, '.source[0] must be a span, not null'],
    ['speech', { cue: 'said' }, '.cue must be an array, not "said"'],
    ['speech', { speaker: 1 }, '.speaker must be a string, not 1'],
    ['speech', { within: 1 }, '.within must be a string, not 1'],
    ['speech', { negated: 'yes' }, '.negated must be a boolean, not "yes"'],
    ['speech', { confidence: -0.1 }, '.confidence must be a number that is not negative, not -0.1'],
    ['speech', { confidence: Infinity }, '.confidence must be a number that is not negative, not Infinity'],
    ['speech', { confidence: '1' }, '.confidence must be a number that is not negative, not "1"'],
    ['exchanges', { topic: 1 }, '.topic must be a span, not 1'],
    ['exchanges', { question: [] }, '.question.start must be an integer from 0 to'],
    ['exchanges', { asker: 1 }, '.asker must be a string, not 1'],
    ['exchanges', { respondent: 1 }, '.respondent must be a string, not 1'],
    ['exchanges', { turns: [1] }, '.turns[0] must be a string, not 1'],
    ['exchanges', { speech: null }, '.speech must be an array, not null'],
    ['stances', { type: 1 }, '.type must be a string, not 1'],
    ['stances', { target: null }, '.target must be an object, not null'],
    ['stances', { target: [] }, '.target must be an object, not an array'],
    ['stances', { target: { entity: 1 } }, '.target.entity must be a string, not 1'],
    ['stances', { target: { entity: null } }, '.target.span must be a span, not undefined'],
    ['stances', { polarity: 2 }, '.polarity must be -1 or 0 or 1, not 2'],
    ['stances', { commitment: true }, '.commitment must be a string, not true'],
    ['stances', { condition: null }, '.condition must be a span, not null'],
    ['stances', { evidence: {} }, '.evidence must be an array, not object'],
    ['stances', { speech: 1 }, '.speech must be a string, not 1'],
    ['stances', { claim: 1 }, '.claim must be a span, not 1'],
    ['stances', { charge: 1 }, '.charge must be a span, not 1'],
    ['stances', { action: 1 }, '.action must be a span, not 1'],
    ['stances', { consequence: 1 }, '.consequence must be a span, not 1'],
    ['stances', { outlook: 1 }, '.outlook must be a string, not 1'],
    ['stances', { id: 'x'.repeat(41), type: null }, '.type must be a string, not null'],
    ['speech', { negated: 'x'.repeat(40) }, `.negated must be a boolean, not "${'x'.repeat(40)}"`],
    ['speech', { negated: 'x'.repeat(41) }, `.negated must be a boolean, not "${'x'.repeat(40)}…"`],
  ])('%s with %j', (list, fields, message) => {
    expect(() => renderText(first(list, fields))).toThrow(`renderText: analysis.${list}[0]${message}`);
  });
  test.each<[object, string]>([
    [{ id: 1 }, '.id must be a string, not 1'],
    [{ label: 'ODE' }, '.label must be a span, not "ODE"'],
    [{ speaker: 1 }, '.speaker must be a string, not 1'],
    [{ role: null }, '.role must be a string, not null'],
    [{ time: -1 }, '.time must be a number that is not negative, not -1'],
    [{ content: [{}] }, '.content[0].start must be an integer from 0 to 22, not undefined'],
  ])('a turn with %j', (fields, message) => {
    const analysis = analyze('Q: Why?\n\nA: It rained.', { repair: false });
    expect(analysis.turns).toHaveLength(2);
    const turns = analysis.turns.map((turn) => ({ ...turn, ...fields }));
    expect(() => renderText({ ...analysis, turns } as Analysis)).toThrow(`renderText: analysis.turns[0]${message}`);
  });
  test('on a page, what refers to nothing is shown without what it refers to', () => {
    const lost = wrong((one) => {
      for (const exchange of one['exchanges']!) Object.assign(exchange, { turns: ['t99'], speech: ['s99'] });
      for (const stance of one['stances']!) Object.assign(stance, { speech: 's99' });
      for (const attribution of one['speech']!) Object.assign(attribution, { within: 's99' });
      for (const paragraph of one['paragraphs']!) Object.assign(paragraph, { turn: 't99' });
    });
    const bare = wrong((one) => {
      for (const exchange of one['exchanges']!) Object.assign(exchange, { turns: [], speech: [] });
      for (const stance of one['stances']!) Object.assign(stance, { speech: null });
      for (const attribution of one['speech']!) Object.assign(attribution, { within: null });
    });
    expect(news.exchanges.length).toBeGreaterThan(0);
    expect(renderHtml(lost)).toBe(renderHtml(bare));
  });
  test('who is no entity of the analysis is told by the words of the source', () => {
    const lost = wrong((one) => {
      for (const attribution of one['speech']!) Object.assign(attribution, { speaker: 'e99' });
    });
    const bare = wrong((one) => {
      for (const attribution of one['speech']!) Object.assign(attribution, { speaker: null });
    });
    for (const render of [renderHtml, renderText, renderScript]) expect(render(lost)).toBe(render(bare));
  });
  test('what a later version may add is no error', () => {
    const later = wrong((one) => {
      Object.assign(one, { more: 1 });
      Object.assign(one['stances']![0]!, { type: 'ponder' });
      Object.assign(one['speech']![0]!, { kind: 'sung', act: 'song' });
    });
    expect(renderHtml(later)).toContain('ponder');
    expect(renderHtml(later)).toContain('· sung ·');
    expect(renderText(later)).toContain('ponder');
  });
});

describe('colours of speakers', () => {
  /** Contrast of two colours by WCAG 2. */
  const contrast = (a: string, b: string): number => {
    const [high, low] = [a, b]
      .map((colour) =>
        [0.2126, 0.7152, 0.0722].reduce((sum, weight, i) => {
          const channel = parseInt(colour.slice(1 + 2 * i, 3 + 2 * i), 16) / 255;
          return sum + weight * (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
        }, 0.05),
      )
      .sort((one, other) => other - one);
    return high! / low!;
  };
  test('can be read on light paper and on dark, however many there are', () => {
    for (let i = 0; i < 300; i++) {
      const { light, dark } = colourOf(i);
      expect(contrast(light, '#f2f3f1'), `${i} ${light}`).toBeGreaterThan(5);
      expect(contrast(dark, '#25292e'), `${i} ${dark}`).toBeGreaterThan(5);
    }
  });
  test('are as many as there are speakers', () => {
    expect(new Set(Array.from({ length: 60 }, (_, i) => colourOf(i).light)).size).toBe(60);
  });
});

describe('renderText', () => {
  test('tells the cast, who said what, and who stands where', () => {
    const text = renderText(news);
    for (const heading of ['TEXT', 'CAST', 'WHO SAID WHAT', 'WHO STANDS WHERE']) expect(text).toContain(heading);
    expect(text).toContain('Tomas Brandt');
  });
  test('keeps to its width', () => {
    for (const line of renderText(news, { width: 60 }).split('\n')) expect(line.length).toBeLessThanOrEqual(76);
    expect(() => renderText(news, { width: 5 })).toThrow(RangeError);
  });
  test('tells sayings from what is thought or wanted, with source, cue and sentence', () => {
    const text = renderText(analyze('Ada Ode said that the dam is safe. Bela Novak hopes that the dam will hold.'));
    expect(text).toMatch(
      /WHO SAID WHAT\n\n {2}Ada Ode\n.*dam is safe\n {6}\[1\] indirect · source: Ada Ode · cue: said\n/,
    );
    expect(text).toMatch(/WHO THINKS, KNOWS OR WANTS WHAT\n\n {2}Bela Novak\n.*\n {6}\[2\] indirect · .*cue: hopes\n/);
  });
  test('says in whose words, by sentence, what is said within them', () => {
    const text = renderText(analyze('It rained. Ada Ode said that Bela Novak had promised to close the dam.'));
    expect(text).toMatch(/cue: had promised · within the words of Ada\s+Ode \[2\]/);
  });
  test('has words that fit numbers, and says that a text is empty', () => {
    expect(renderText(analyze('It rained.'))).toMatch(/^TEXT {2}1 paragraph, 1 sentence; nothing to repair\n/);
    expect(renderText(analyze('It rained.\n\nIt snowed.'))).toMatch(/^TEXT {2}2 paragraphs, 2 sentences;/);
    expect(renderText(analyze(''))).toBe('TEXT  none\n');
    expect(renderText(analyze('It rained.'))).toMatch(/\n\nNo names, sayings or stances were found\.\n$/);
    expect(renderText(news)).not.toContain('were found');
  });
  test('shows the parts that are asked for, and says that they hold nothing', () => {
    expect(renderText(news, { sections: ['stances'] })).toMatch(/^WHO STANDS WHERE\n/);
    expect(renderText(analyze('It rained.'), { sections: ['speech', 'stances'] })).toBe(
      'WHO SAID WHAT  nobody is quoted\n\nWHO STANDS WHERE  no stance\n',
    );
  });
  test.each([
    [{ sections: ['words'] }, 'sections[0] must be one of text, entities, speech, exchanges, stances, not "words"'],
    [{ width: 9 }, 'width must be an integer from 40 to 400, not 9'],
    [{ width: '80' }, 'width must be an integer, not string'],
    [{ colour: true }, 'there is no option "colour"; known are color, width, sections'],
    [{ color: true }, 'color must be an object, not boolean'],
    [{ color: { bold: String } }, 'color.dim must be a function, not undefined'],
  ])('refuses options that are wrong: %j', (options, message) => {
    expect(() => renderText(news, options as object)).toThrow(message);
  });
  test('tells toward whom a promise is, and then what is promised', () => {
    const told = analyze('Ada Ode promised to rebuild Tarn.');
    expect(renderText(told, { sections: ['stances'] })).toContain('+ commit     Tarn; action: to rebuild Tarn\n');
    expect(renderHtml(told)).toContain('<b>action</b> <bdi>to rebuild Tarn</bdi>');
    const nobody = analyze('Ada Ode promised to resign.');
    expect(renderText(nobody, { sections: ['stances'] })).toContain('+ commit     to resign\n');
  });
  test('does not give the author a stance of somebody whom the text does not name', () => {
    const { stances, ...analysis } = analyze('Ada Ode accused Bela Novak of fraud.');
    expect(stances).toHaveLength(1);
    const text = renderText({
      ...analysis,
      stances: stances.map((one) => ({ ...one, holder: null, unnamed: true as const })),
    });
    expect(text).toMatch(/WHO STANDS WHERE\n\n {2}nobody named\n/);
  });
  test('colours only by the functions it is given', () => {
    const mark = (text: string): string => `<${text}>`;
    const text = renderText(news, {
      color: { bold: mark, dim: mark, red: mark, green: mark, yellow: mark, cyan: mark },
    });
    expect(text).toContain('<CAST>');
    expect(renderText(news)).not.toContain('\u001b');
  });
});

describe('what a terminal would obey', () => {
  const HOSTILE = '\u001b]8;;http://evil\u0007click \u009b2J \u202eback\u202c \u0008\u007f\r\ud800';
  const obeyed = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

  test('is shown, not sent, wherever it stands: in the text, in names, in roles', () => {
    const interview = analyze(
      `ADA ODE: Is the ${HOSTILE} dam old?\n\nTOMAS BRANDT: I blame the ${HOSTILE} ministry. The ministry said that “it is ${HOSTILE} safe”.\n`,
      { repair: false },
    );
    const poisoned = {
      ...interview,
      entities: interview.entities.map((entity) => ({ ...entity, name: `${entity.name}${HOSTILE}`, title: HOSTILE })),
      turns: interview.turns.map((turn) => ({ ...turn, role: HOSTILE })),
    };
    for (const analysis of [interview, poisoned])
      for (const render of [renderText, renderScript]) {
        const text = render(analysis);
        expect(text).not.toMatch(obeyed);
        expect(text).toContain('[U+001B]]8;;http://evil[U+0007]click [U+009B]2J [U+202E]back[U+202C] [U+0008][U+007F]');
      }
  });
  test('whatever the text is', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const analysis = analyze(text, { repair: false });
        expect(renderText(analysis)).not.toMatch(obeyed);
        expect(renderScript(analysis)).not.toMatch(obeyed);
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});

test('reports tell what is asked, thought or wanted from what is said', () => {
  const analysis = analyze('Ada Ode said that the dam is safe. Bela Novak asked whether the dam is safe.');
  expect(analysis.speech.map(({ act }) => act)).toEqual(['assertion', 'question']);
  expect(renderText(analysis)).toMatch(
    /indirect · source: Ada Ode · cue: said[^]*indirect · question · source: Bela Novak · cue: asked/,
  );
  expect(renderHtml(analysis).match(/<span class="act">question<\/span>/g)).toHaveLength(1);
  expect(renderHtml(analysis)).not.toContain('<span class="act">assertion<');
});

describe('renderScript', () => {
  test('gives narrator and speakers in order', () => {
    const script = renderScript(analyze('“The port stays open,” said Amina Duarte. “We need it.” It rained.'));
    expect(script.split('\n\n').map((line) => line.split(':')[0]!.trim())).toEqual(
      expect.arrayContaining(['AMINA DUARTE', 'NARRATOR']),
    );
    expect(script.indexOf('AMINA DUARTE')).toBe(0);
  });
  test('keeps the labels of a transcript where nobody is named', () => {
    expect(renderScript(sample('transcript'))).toMatch(/^Q: /m);
  });
});

const INTERVIEW = `The dam of Tarn

Ada Ode spoke to Tomas Brandt, the mayor of Tarn, on Friday.

[0:05] ADA ODE, HOST: Mayor Brandt, why did the dam break?

[0:12] TOMAS BRANDT, MAYOR OF TARN: Nobody looked at the wall for years. I blame the ministry.

The ministry said in May that the wall was safe.

[Laughter]

[0:31] ADA ODE: Who should have looked at it?

[1:02:03] TOMAS BRANDT: Minister Reis promised two men. They never came.

[1:02:40] ADA ODE: Thank you.
`;

describe('an interview', () => {
  const interview = analyze(INTERVIEW);
  const text = renderText(interview);
  const page = renderHtml(interview);
  /** The lines from one heading to the next. */
  const section = (of: string, heading: string): string =>
    of.slice(of.indexOf(`\n${heading}`)).split(/\n\n(?=[A-Z]{3})/)[0]!;

  test('is told turn by turn: who, when, as what, and what answers what', () => {
    expect(section(text, 'INTERVIEW').trim()).toBe(`INTERVIEW  5 turns, 2 questions

  Q1  0:05  Ada Ode (HOST) [3]
      Mayor Brandt, why did the dam break?

  A1  0:12  Tomas Brandt (MAYOR OF TARN) [4-6]
      Nobody looked at the wall for years. I blame the ministry.
      The ministry said in May that the wall was safe.
      [Laughter]

  Q2  0:31  Ada Ode [8]
      Who should have looked at it?

  A2  1:02:03  Tomas Brandt [9-10]
      Minister Reis promised two men. They never came.

      1:02:40  Ada Ode [11]
      Thank you.`);
  });

  test('stands in no other section: neither as text nor as what each has said', () => {
    expect(text.slice(0, text.indexOf('INTERVIEW'))).toContain('Ada Ode spoke to Tomas Brandt');
    for (const words of ['Nobody looked at the wall', 'Who should have looked', 'Thank you.', '[Laughter]'])
      expect(text.split(words).length, words).toBe(2);
    expect(text).not.toContain('EXCHANGES');
    const said = section(text, 'WHO SAID WHAT');
    expect(said).toContain('that the wall was safe');
    expect(said).toMatch(/\[6\] indirect · source: The ministry · cue: said · at 0:12/);
  });

  test('colours what it is given, and keeps to its width', () => {
    const mark = (words: string): string => `<${words}>`;
    const coloured = renderText(interview, {
      color: { bold: mark, dim: mark, red: mark, green: mark, yellow: mark, cyan: mark },
    });
    expect(coloured).toContain('<  Q1  ><0:05  ><Ada Ode (HOST)> <[3]>\n      Mayor Brandt');
    const role = {
      ...interview,
      turns: interview.turns.map((turn) => ({
        ...turn,
        role: 'mayor of the old and the new harbour of Tarn and of the islands',
      })),
    };
    for (const line of renderText(role, { width: 40 }).split('\n')) expect(line.length).toBeLessThanOrEqual(60);
  });

  test('is a list on the page, with times and with links from answers to questions', () => {
    expect(page).toContain(
      '<section id="interview" aria-labelledby="interview-title"><h2 id="interview-title">Interview</h2>',
    );
    const turns = [...page.matchAll(/<li id="(t\d+)" class="([^"]*)"><p class="who">(.*?)<\/p>/gs)].map(
      ([, id, classes, head]) => [id, classes, head!.replace(/<[^>]*>/g, '')],
    );
    expect(turns).toEqual([
      ['t1', 'turn asks v0', 'Q1 Ada Ode HOST 0:05'],
      ['t2', 'turn answers v1', 'A1 Tomas Brandt MAYOR OF TARN 0:12'],
      ['t3', 'turn asks v0', 'Q2 Ada Ode 0:31'],
      ['t4', 'turn answers v1', 'A2 Tomas Brandt 1:02:03'],
      ['t5', 'turn v0', 'Ada Ode 1:02:40'],
    ]);
    expect(page).toContain('<a class="pair" href="#t1" title="answers question 1">A1</a>');
    expect(page).toContain('<time datetime="PT3723S">1:02:03</time>');
    expect(page).toMatch(/<div class="para is-stage aside"><p dir="auto">(?:<[^>]*>)*\[Laughter\]<\/p>/);
    expect(page).not.toContain('<section id="exchanges"');
  });

  test.each(['transcript', 'broadcast', 'news', 'interview', 'interview-broken'])(
    'all links of the page of "%s" lead somewhere, and no id is there twice',
    (name) => {
      const html = renderHtml(sample(name));
      const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, id] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(id);
    },
  );

  test('as a script: a line a turn, its paragraphs kept, stage directions left out', () => {
    expect(renderScript(interview)).toBe(`NARRATOR: The dam of Tarn

NARRATOR: Ada Ode spoke to Tomas Brandt, the mayor of Tarn, on Friday.

ADA ODE [0:05]: Mayor Brandt, why did the dam break?

TOMAS BRANDT [0:12]: Nobody looked at the wall for years. I blame the ministry.

The ministry said in May that the wall was safe.

ADA ODE [0:31]: Who should have looked at it?

TOMAS BRANDT [1:02:03]: Minister Reis promised two men. They never came.

ADA ODE [1:02:40]: Thank you.
`);
  });

  test.each(['transcript', 'broadcast'])('the script of "%s" is the interview again', (name) => {
    const once = sample(name);
    const again = analyze(renderScript(once).replace(/^NARRATOR: .*\n\n/gm, ''));
    const told = ({ text: words, turns }: Analysis) =>
      turns.map(({ content, time }) => [time, content.map(({ start, end }) => words.slice(start, end)).join('\n')]);
    expect(told(again)).toEqual(told(once));
  });

  test('names who is no entity by the label, else by the part in the exchange', () => {
    const bare = { ...interview, turns: interview.turns.map((turn) => ({ ...turn, speaker: null })) };
    expect(viewOf(bare).turns.map(({ name }) => name)).toEqual([
      'ADA ODE',
      'TOMAS BRANDT',
      'ADA ODE',
      'TOMAS BRANDT',
      'ADA ODE',
    ]);
    const unlabelled = { ...bare, turns: bare.turns.map((turn) => ({ ...turn, label: null })) };
    expect(viewOf(unlabelled).turns.map(({ name }) => name)).toEqual(['Question', 'Answer', 'Question', 'Answer', '—']);
    expect(renderHtml(unlabelled)).toContain('<li id="t2" class="turn answers v1">');
  });

  test('shows a label in a paragraph of its own once, as the name', () => {
    const apart = analyze(INTERVIEW.replaceAll(/(?:, [A-Z ]+)?: (?=[A-Z])/g, '\n\n'));
    expect(apart.turns).toHaveLength(5);
    expect(renderText(apart)).toMatch(/ {2}Q2 {2}0:31 {2}Ada Ode \[\d+\]\n {6}Who should have looked at it\?\n/);
    expect(renderScript(apart)).toBe(renderScript(interview));
  });

  test('that has no questions has no gutter', () => {
    expect(renderText({ ...interview, exchanges: [] })).toContain(
      'INTERVIEW  5 turns\n\n  0:05  Ada Ode (HOST) [3]\n  Mayor Brandt',
    );
  });

  test('that is retold stays a list of exchanges, with who asks', () => {
    const retold = analyze('“Is the dam old?” asked Ada Ode. “It is new,” Tomas Brandt replied.');
    expect(retold.exchanges).toMatchObject([{ turns: [] }]);
    const id = (name: string): string => retold.entities.find((entity) => entity.name === name)!.id;
    const known = {
      ...retold,
      exchanges: [{ ...retold.exchanges[0]!, asker: id('Ada Ode'), respondent: id('Tomas Brandt') }],
    };
    expect(renderText(known)).toContain('Tomas Brandt, asked by Ada Ode: 1 statement');
    expect(renderHtml(known)).toContain('question, asked by <bdi>Ada Ode</bdi>, answered by <bdi>Tomas Brandt</bdi>');
    expect(renderText(known)).not.toContain('INTERVIEW');
  });

  test('labels and roles are text', () => {
    const html = renderHtml({
      ...interview,
      turns: interview.turns.map((turn) => ({ ...turn, role: '<script>"\u202e' })),
    });
    expect(html).not.toContain('<script');
    expect(html).toContain('&#60;script&#62;&#34;[U+202E]');
  });

  test('pieces are in order, apart, and hold all that is said once', () => {
    const word = fc.constantFrom(
      'Ada Ode:',
      'Q:',
      'A:',
      '[0:12]',
      '>>',
      '(Laughter)',
      'Who broke it?',
      'The city.',
      '“We will,” said Lee.',
      '## Part',
      '\n',
      '\n\n',
      '\n\n',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), fc.boolean(), (words, repair) => {
        const analysis = analyze(words.join(' '), { repair });
        const { pieces, turns } = viewOf(analysis);
        let at = 0;
        for (const { start, end } of pieces) {
          expect(start).toBeGreaterThanOrEqual(at);
          at = end;
        }
        const places = pieces.filter(({ turn }) => turn !== null).map(({ turn }) => turns.indexOf(turn!));
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(pieces.filter(({ isSaid }) => isSaid).map(({ start, end }) => ({ start, end }))).toEqual(
          analysis.turns.flatMap(({ content }) => content),
        );
        expectBalanced(renderHtml(analysis));
      }),
      { numRuns: 50 },
    );
  }, 60_000);

  test.each([
    [0, '0:00'],
    [9.9, '0:09'],
    [75, '1:15'],
    [3599, '59:59'],
    [3600, '1:00:00'],
    [3723, '1:02:03'],
    [86400, '24:00:00'],
  ])('%s seconds are %s', (seconds, clock) => {
    expect(clockOf(seconds)).toBe(clock);
  });
});

test.each(['news', 'broadcast', 'interview-broken'])(
  'whatever somebody else has written into an analysis of "%s", it opens no tag, ends no attribute and no style sheet',
  (name) => {
    const evil = '"></style><form action=//evil>\u202e\'`&{}';
    const poisoned = (value: unknown, key = ''): unknown =>
      typeof value === 'string'
        ? key === 'text'
          ? value
          : `${value}${evil}`
        : Array.isArray(value)
          ? value.map((one) => poisoned(one, key))
          : typeof value === 'object' && value !== null
            ? Object.fromEntries(Object.entries(value).map(([field, one]) => [field, poisoned(one, field)]))
            : value;
    const html = renderHtml(poisoned(sample(name)) as Analysis);
    expect(html).not.toContain('<form');
    expect(html).not.toContain('\u202e');
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expectBalanced(html);
    // ids and classes are made of plain letters alone, and what refers to them still does
    for (const [, attribute, value] of html.matchAll(
      / (id|class|href|for|value|aria-describedby|aria-labelledby)="([^"]*)"/g,
    ))
      expect(value, attribute).toMatch(/^[\w #-]*$/);
    const ids = new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
    for (const [, id] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(id);
    expect(html).toContain('&#60;form action=//evil&#62;[U+202E]');
  },
);

test('labels are told in plain words', () => {
  expect(renderHtml(news)).toContain('<h3>PERSON <span class="how">people</span></h3>');
});

test('"Nobody" is no speaker', () => {
  expect(
    renderText(analyze('Ruth Vane read the report. “It is long,” she said. Nobody wanted to read it.')),
  ).not.toMatch(/^ *Nobody *$/m);
});
