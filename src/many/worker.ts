import { serve } from './serve.ts';

// The script of a worker of the pool.
serve();
