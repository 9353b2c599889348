// All by one address, dist/browser.js, for pages without a bundler: the library, reports, readers of files and the pool, with wink and its model; the models that all
// builds share lie beside it. The pool's workers load the same file, which knows by its name that it is one of them.
import { POOL_WORKER, useWorkerScript } from './many/hand.ts';
import { serve } from './many/serve.ts';

export * from './index.ts';
export * from './many/index.ts';
export * from './read/index.ts';
export * from './report/index.ts';

if (!('document' in globalThis) && (globalThis as { name?: unknown }).name === POOL_WORKER) serve();
else useWorkerScript(import.meta.url);
