import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/index.ts';
import { renderHtml, renderScript, renderText } from '../../src/report/index.ts';
import { hostileText } from '../laws.ts';

const sample = (name: string) => analyze(readFileSync(new URL(`../../examples/samples/${name}.txt`, import.meta.url), 'utf8'));
const news = sample('news');

describe('renderHtml', () => {
  const page = renderHtml(news);

  test('is one self-contained document that loads nothing and runs nothing', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page).not.toMatch(/<script|<link|<img|<iframe|src=|@import|url\((?!#)/i);
    expect(page).toContain("default-src 'none'");
  });

  test('names its parts and links to each', () => {
    for (const id of ['article', 'cast', 'speech', 'stances']) {
      expect(page).toContain(`<a href="#${id}">`);
      expect(page).toContain(`<section id="${id}"`);
    }
    for (const { id } of news.speech) expect(page).toContain(`<li id="${id}">`);
  });

  test('holds all of the article\'s words', () => {
    const plain = renderHtml({ ...news, speech: [], exchanges: [], stances: [] });                   // without the notes between the words
    const words = [...plain.matchAll(/<div class="para[^>]*>(?:<div class="mends".*?<\/div>)?<(h3|p) dir="auto">(.*?)<\/\1><\/div>/gs)].map(([, , html]) => html!.replace(/<[^>]*>/g, '').replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))));
    expect(words).toEqual(news.paragraphs.map(({ start, end }) => news.text.slice(start, end)));
  });

  test('its tags are balanced, whatever the text', () => {
    fc.assert(fc.property(hostileText, (text) => {
      const html = renderHtml(analyze(text));
      const stack: string[] = [];
      for (const [whole, slash, name] of html.matchAll(/<(\/?)([a-z]+[0-9]?)(?![a-z0-9])[^>]*>/gi)) {
        if (name === 'meta' || whole.endsWith('/>')) continue;
        if (slash === '') stack.push(name!);
        else expect(stack.pop()).toBe(name);
      }
      expect(stack).toEqual([]);
    }), { numRuns: 60 });
  }, 60_000);

  test('hostile text stays text', () => {
    const html = renderHtml(analyze('“<script>alert(1)</script>” said Amina "onload=" Duarte. \u202eevil\u202c <img src=x onerror=alert(1)>', { repair: false }), { title: '"><script>alert(2)</script>' });
    expect(html).not.toMatch(/<script|<img/i);
    expect(html).not.toMatch(/[\u202a-\u202e]/);
    expect(html).toContain('[U+202E]');
  });

  test('the same analysis gives the same page', () => {
    expect(renderHtml(sample('news'))).toBe(page);
  });

  test('shows repairs beside their paragraphs', () => {
    expect(renderHtml(sample('interview-broken'))).toMatch(/<div class="mends"[^>]*>.*word-join: taken out/);
  });

  test('of the empty text is a page', () => {
    expect(renderHtml(analyze(''))).toContain('0 paragraphs');
  });

  test('wrong options are refused by name', () => {
    expect(() => renderHtml(news, { title: 3 as unknown as string })).toThrow('renderHtml: title must be a string, not number');
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
  test('colours only by the functions it is given', () => {
    const mark = (text: string): string => `<${text}>`;
    const text = renderText(news, { color: { bold: mark, dim: mark, red: mark, green: mark, yellow: mark, cyan: mark } });
    expect(text).toContain('<CAST>');
    expect(renderText(news)).not.toContain('\u001b');
  });
});

describe('renderScript', () => {
  test('gives narrator and speakers in order', () => {
    const script = renderScript(analyze('“The port stays open,” said Amina Duarte. “We need it.” It rained.'));
    expect(script.split('\n\n').map((line) => line.split(':')[0]!.trim())).toEqual(expect.arrayContaining(['AMINA DUARTE', 'NARRATOR']));
    expect(script.indexOf('AMINA DUARTE')).toBe(0);
  });
  test('keeps the labels of a transcript', () => {
    expect(renderScript(sample('transcript'))).toMatch(/^Q: /m);
  });
});
