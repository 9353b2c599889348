import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Ear, Hand } from '../../src/many/hand.ts';

// The worker of a browser, with a stand-in for the browser; the real one is tried in test/browser.

/** What a browser's `Worker` is to who starts one. */
class Stand extends EventTarget {
  static started: Stand[] = [];
  readonly posted: unknown[] = [];
  ends = 0;
  constructor(
    readonly address: string | URL,
    readonly options: object,
  ) {
    super();
    Stand.started.push(this);
  }
  postMessage(message: unknown): void {
    this.posted.push(message);
  }
  terminate(): void {
    this.ends++;
  }
  say(data: unknown): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data }));
  }
  /** Fails; whether who listens keeps the page from telling of it. */
  fail(type: string, more: object = {}): boolean {
    return !this.dispatchEvent(Object.assign(new Event(type, { cancelable: true }), more));
  }
}

vi.stubGlobal('Worker', Stand);
vi.stubGlobal('location', { href: 'https://news.example/page/', origin: 'https://news.example' });
vi.doMock('../../src/many/builtin.ts', () => ({ isNode: false, builtin: () => undefined }));
// by an address of its own, since other tests have the module of Node
const address = '../../src/many/hand.ts?browser';
const { startHand, useWorkerScript } = (await import(address)) as typeof import('../../src/many/hand.ts');
afterAll(() => {
  vi.doUnmock('../../src/many/builtin.ts');
  vi.unstubAllGlobals();
});

const heard: unknown[] = [];
const ear: Ear = {
  ready: () => heard.push('ready'),
  answer: (answer) => heard.push(answer),
  warning: (message) => heard.push(`warning: ${message}`),
  end: (failure) => heard.push(failure),
};
function start(workerUrl?: string | URL): { readonly hand: Hand; readonly worker: Stand } {
  const hand = startHand({ workerUrl, memory: 64 }, ear);
  return { hand, worker: Stand.started.at(-1)! };
}
beforeEach(() => {
  heard.length = 0;
});

describe('the script of a worker', () => {
  const module = { type: 'module', name: 'interview-nlp-pool' };
  test('stands beside ours', () => {
    const { worker } = start();
    expect(String(worker.address)).toMatch(/\/many-worker\.js$/);
    expect(worker.options).toEqual(module);
  });
  test('is where the caller says', () => {
    const { worker } = start('/own/worker.js');
    expect(worker.address).toBe('/own/worker.js');
    expect(worker.options).toEqual(module);
    const url = new URL('https://news.example/own/worker.js');
    expect(start(url).worker.address).toBe(url);
  });
  test('of another origin is imported by one of our own, made once', async () => {
    const { address } = start('https://cdn.example/"worker".js').worker;
    expect(address).toMatch(/^blob:/);
    const script = await (await fetch(address)).blob();
    expect(script.type).toBe('text/javascript');
    expect(await script.text()).toBe('import "https://cdn.example/%22worker%22.js";');
    expect(start('https://cdn.example/"worker".js').worker.address).toBe(address);
  });
  test('that is a blob is taken as it is', () => {
    expect(start('blob:https://cdn.example/1-2').worker.address).toBe('blob:https://cdn.example/1-2');
  });
  test('is the build itself where that is one file', () => {
    useWorkerScript('https://news.example/browser.js');
    expect(start().worker.address).toBe('https://news.example/browser.js');
    expect(start('/own/worker.js').worker.address).toBe('/own/worker.js');
  });
});

describe('a worker', () => {
  test('gets orders, and is heard; what is not meant for us is not', async () => {
    const { hand, worker } = start('/worker.js');
    const order = { text: 'It rained.', options: '{}' };
    hand.post(order);
    hand.hold(true);
    expect(worker.posted).toEqual([order]);
    const error = { name: 'TypeError', message: 'no' };
    for (const message of [{ ready: true }, { json: '{}' }, { error }, { warning: 'slow' }]) worker.say(message);
    for (const message of [null, undefined, 'ready', 5, { other: 'tool' }]) worker.say(message);
    expect(heard).toEqual(['ready', { json: '{}' }, { error }, 'warning: slow']);
    await hand.stop();
    expect(worker.ends).toBe(1);
  });
  test.each([
    ['error', { message: 'a crash' }, 'the worker failed: a crash'],
    ['error', {}, 'the worker failed: its script could not be loaded'],
    ['messageerror', {}, 'the worker failed: its script could not be loaded'],
  ])('that fails by %s %j is gone, told once', (type, more, message) => {
    const { worker } = start('/worker.js');
    expect(worker.fail(type, more)).toBe(true);
    expect(worker.ends).toBe(1);
    worker.fail('error', { message: 'once more' });
    expect(heard).toEqual([{ name: 'WorkerError', message }]);
    expect(worker.ends).toBe(1);
  });
  test('that was stopped fails without a word', async () => {
    const { hand, worker } = start('/worker.js');
    await hand.stop();
    worker.fail('error', { message: 'late' });
    expect(heard).toEqual([]);
  });
  test('cannot be where the platform has none', () => {
    vi.stubGlobal('Worker', undefined);
    expect(() => start()).toThrow('this platform has no workers');
    vi.stubGlobal('Worker', Stand);
  });
});
