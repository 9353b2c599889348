import fc from 'fast-check';

// Every run of the tests tries the same texts, so that what fails fails again. New ones are for scripts/fuzz.ts.
fc.configureGlobal({ seed: 20310503 });
