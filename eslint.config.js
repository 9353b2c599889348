import js from '@eslint/js';
import * as regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['assembly', 'dist', 'demo/dist', 'coverage', 'reports', 'examples/**/dist'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,mts,js,mjs,cjs}'],
    plugins: { regexp },
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        performance: 'readonly',
        URL: 'readonly',
        structuredClone: 'readonly',
      },
    },
    rules: {
      // linear time is part of the contract: no expression may backtrack without bounds
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      // no-super-linear-move asks for anchors even where the text is a slice of bounded length; scripts/check-regexps.ts analyses searches instead
      'no-control-regex': 'off',
      'no-misleading-character-class': 'off', // classes of joiners and combining marks are meant so
      // damaged text has control characters
      'no-irregular-whitespace': ['error', { skipStrings: true, skipRegExps: true }],
      'no-undef': 'off', // TypeScript's task
      '@typescript-eslint/no-non-null-assertion': 'off', // noUncheckedIndexedAccess and typed arrays need it in hot loops
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-expressions': ['error', { allowTernary: true }],
      '@typescript-eslint/no-empty-object-type': 'off',
      '@typescript-eslint/no-require-imports': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    // the library proper: nothing from outside but its input
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**', 'src/many/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        'process',
        'window',
        'document',
        'fetch',
        'localStorage',
        'setTimeout',
        'setInterval',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random' },
        { object: 'Date', property: 'now' },
      ],
      'no-eval': 'error',
      'no-console': ['error', { allow: ['warn'] }],
    },
  },
  {
    // a function that needs more is a room that wants walls
    files: ['src/**/*.ts'],
    rules: {
      complexity: ['error', 25],
      'max-lines-per-function': ['error', { max: 80, skipComments: true, skipBlankLines: true }],
      'max-params': ['error', 5],
    },
  },
  {
    // the innermost loops: each has a twin in assembly/, which takes addresses, lengths and scales one by one
    files: ['src/learning/{chain,columns,hash-places,lanes,rows}.ts', 'src/syntax/loops.ts'],
    rules: { 'max-params': ['error', 9] },
  },
);
