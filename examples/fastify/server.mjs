// A service that says who said what: `npm install && npm start`, then
//   curl -d '{"text":"“The dam will hold,” said Ada Ode."}' -H 'content-type: application/json' localhost:3000/analyze
import Fastify from 'fastify';
import { createPool } from 'interview-nlp/many';

const MOST_WAITING = 100;

const app = Fastify({ bodyLimit: 2_000_000 });
const pool = createPool({ timeout: 10_000, ...(process.env.WORKERS && { concurrency: Number(process.env.WORKERS) }) });

const schema = {
  body: {
    type: 'object',
    required: ['text'],
    additionalProperties: false,
    properties: { text: { type: 'string' }, minConfidence: { type: 'number', minimum: 0, maximum: 1 } },
  },
};

app.post('/analyze', { schema }, async ({ body: { text, ...options } }, reply) => {
  if (pool.waiting >= MOST_WAITING) return reply.code(503).header('retry-after', '1').send({ error: 'busy' });
  const gone = new AbortController(); // who asks no longer waits: neither do the workers
  reply.raw.once('close', () => gone.abort());
  const json = await pool.analyzeJson(text, { ...options, signal: gone.signal }); // already JSON: Fastify sends it as it is
  return reply.type('application/json').send(json);
});

app.setErrorHandler((error, _request, reply) => {
  // one document that takes too long, or too much memory, costs itself alone
  const status = { TimeoutError: 422, MemoryError: 422, AbortError: 499 }[error.name] ?? error.statusCode ?? 500;
  return reply.code(status).send({ error: error.name, message: error.message });
});

app.addHook('onClose', () => pool.close());
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => app.close());

await pool.ready(); // the first request is as fast as the others
console.log(await app.listen({ port: Number(process.env.PORT ?? 3000), host: process.env.HOST ?? '127.0.0.1' }));
