// All in one file, dist/browser.js, for pages without a bundler: the library, reports and readers of files, with wink and its model.
export * from './index.ts';
export * from './read/index.ts';
export * from './report/index.ts';
