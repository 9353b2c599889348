// Stands for the real worker in tests of the pool: what it does is what the text says.
import { parentPort, threadId } from 'node:worker_threads';

const wrong = (error) => ({ error: { name: error.name, message: error.message } });
const wait = (milliseconds) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

function check({ bogus }) {
  if (bogus === 'type') return wrong(new TypeError('no option "bogus"'));
  if (bogus === 'range') return wrong(new RangeError('out of range'));
  if (bogus === 'other') return wrong(new Error('other'));
  return null;
}

async function answer({ text, options }) {
  const refused = check(JSON.parse(options));
  if (refused !== null) return refused;
  const [word, number] = text.split(' ');
  if (word === 'warn') parentPort.postMessage({ warning: `slow ${number}` });
  if (word === 'wait') await wait(Number(number));
  if (word === 'spin') for (const until = Date.now() + Number(number); Date.now() < until;);
  if (word === 'exit') process.exit(3);
  if (word === 'crash') {
    setImmediate(() => {
      throw new Error('a crash\nof two lines');
    });
    await wait(10_000);
  }
  if (word === 'grow') for (const kept = []; ;) kept.push(new Array(1e6).fill(kept.length));
  if (word === 'throw') return wrong(new SyntaxError('thrown'));
  return { json: JSON.stringify({ text, options: JSON.parse(options), threadId }) };
}

parentPort.on('message', async (order) => {
  parentPort.postMessage(await answer(order));
});
parentPort.postMessage({ ready: true });
