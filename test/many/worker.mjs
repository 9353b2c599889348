// Stands for the real worker in tests of the pool: what it does is what the text says.
import workerpool from 'workerpool';

const wrong = (error) => ({ error: { name: error.name, message: error.message } });
const wait = (milliseconds) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

workerpool.worker({
  check: (options) =>
    options.bogus === undefined
      ? { json: '{}' }
      : wrong(
          options.bogus === 'range'
            ? new RangeError('out of range')
            : options.bogus === 'other'
              ? new Error('other')
              : new TypeError('no option "bogus"'),
        ),
  analyze: async (text, packed) => {
    const [word, number] = text.split(' ');
    if (word === 'wait') await wait(Number(number));
    if (word === 'spin') for (const until = Date.now() + Number(number); Date.now() < until;);
    if (word === 'exit') process.exit(3);
    if (word === 'crash') {
      setImmediate(() => {
        throw new Error('a crash\nof two lines');
      });
      await wait(10_000);
    }
    if (word === 'grow') for (const kept = []; ;) kept.push(Array.from({ length: 1000 }, (_, i) => i));
    if (word === 'throw') return wrong(new SyntaxError('thrown'));
    return { json: JSON.stringify({ text, options: JSON.parse(packed) }) };
  },
});
