// One job: runs in a sandbox of its own (see worker.mjs). What it returns is kept with the job.
import { analyze } from 'interview-nlp';

export default async ({ data: { id, text } }) => ({ id, analysis: analyze(text) });
