// The packages that wink.ts works with, in a module (and, by tsup.config.ts, a chunk) of their own: a bundler leaves them out where nothing that reads
// documents is imported, as it may not do with imports that stand beside code in use.
export { default as winkNLP } from 'wink-nlp';
export { default as model } from 'wink-eng-lite-web-model';
