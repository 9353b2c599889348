// Imports go downward only: analyze -> languages -> stages (repair, entities, reference, speech, stance) -> syntax -> language -> structure -> english, learning -> grammar, text. See "Where things are" in CONTRIBUTING.md.

/** A rule: files of `from` may not import files of `to`. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const stages = ['repair', 'entities', 'reference', 'speech', 'stance'];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    forbid('no-cycles', 'A cycle hides which part is the lower one.', {}, { circular: true }),
    forbid(
      'wink-in-language-alone',
      'One room knows wink-nlp.',
      { pathNot: '^(src/language/|bench/|training/)' },
      { path: 'node_modules/wink-' },
    ),
    forbid(
      'text-knows-nothing',
      'text/ is the ground floor.',
      { path: '^src/text/' },
      { path: '^src/', pathNot: '^src/text/' },
    ),
    forbid(
      'grammar-is-names',
      'grammar/ is how every language is described.',
      { path: '^src/grammar/' },
      { path: '^src/', pathNot: '^src/grammar/' },
    ),
    forbid(
      'reading-knows-no-language',
      'What reading knows of a language comes in as its rules; the files that fill them for English alone know its words.',
      { path: '^src/(language|syntax)/', pathNot: '/(english-rules|english-reading)\\.ts$' },
      { path: '^src/english/' },
    ),
    forbid(
      'analyze-asks-its-language',
      'The pipeline reads by the value that it is given.',
      { path: '^src/analyze\\.ts$' },
      { path: '^src/(english|structure|language|reference|speech|stance)/' },
    ),
    forbid(
      'english-is-data',
      'english/ is words, and what unpacks them.',
      { path: '^src/english/' },
      { path: '^src/', pathNot: '^src/(text|grammar|english|learning|models)/' },
    ),
    forbid(
      'structure-on-text',
      'structure/ reads a page before anybody has cut it into tokens; quotation marks alone are read from tokens, which it takes as plain columns.',
      { path: '^src/structure/' },
      { path: '^src/', pathNot: '^src/(text|grammar|english|structure|models)/' },
    ),
    forbid(
      'language-on-structure',
      'language/ stands on structure/, text/ and its own models.',
      { path: '^src/language/' },
      { path: '^src/', pathNot: '^src/(text|grammar|english|structure|language|learning|models)/' },
    ),
    forbid(
      'syntax-on-language',
      'syntax/ reads sentences; it stands on language/ and what is below, and knows no stage.',
      { path: '^src/syntax/' },
      { path: '^src/', pathNot: '^src/(text|grammar|english|structure|language|syntax|learning|models)/' },
    ),
    forbid(
      'learning-knows-no-task',
      'learning/ stands on text/ alone.',
      { path: '^src/learning/' },
      { path: '^src/', pathNot: '^src/(text|learning)/' },
    ),
    forbid(
      'repair-reads-no-language',
      'Repair comes before reading.',
      { path: '^src/repair/' },
      { path: '^src/', pathNot: '^src/(text|grammar|english|structure|repair|learning|models)/' },
    ),
    ...stages.slice(1).map((stage, i) =>
      forbid(
        `${stage}-on-what-is-before-it`,
        'A stage knows only the stages before it.',
        { path: `^src/${stage}/` },
        {
          path: `^src/(${['analyze', 'analysis', 'languages', 'index', 'many', 'report', 'cli', ...stages.slice(i + 2)].join('|')})(/|\\.ts$)`,
          pathNot: stage === 'stance' ? '^src/analysis\\.ts$' : '^$',
        },
      ),
    ),
    ...stages.slice(1).map((stage, i) =>
      forbid(
        `${stage}-knows-results`,
        'Of earlier stages a stage sees the result types and their public functions.',
        { path: `^src/${stage}/` },
        {
          path: `^src/(${stages.slice(0, stage === 'reference' ? 1 : i + 1).join('|')})/`,
          pathNot: '/(types|recognize|detect|repair|merge|lists/nouns|lists/given-names)\\.ts$',
        },
      ),
    ), // reference/ makes entities of the mentions that entities/ finds, and knows all of it
    forbid(
      'report-knows-results',
      'A report is made of an Analysis, and of what results/ counts in it.',
      { path: '^src/report/' },
      { path: '^src/', pathNot: '^src/(report/|results/|text/|analysis\\.ts|[a-z]+/types\\.ts)' },
    ),
    forbid(
      'results-know-results',
      'What is made of an Analysis needs nothing else.',
      { path: '^src/results/' },
      { path: '^src/', pathNot: '^src/(results/|text/|analysis\\.ts|[a-z]+/types\\.ts)' },
    ),
    forbid(
      'nobody-imports-the-edges',
      'report/ and cli/ are reached by nothing.',
      { path: '^src/', pathNot: '^src/(report/|cli/|browser\\.ts$)' },
      { path: '^src/(report|cli)/' },
    ),
    forbid(
      'no-node-in-the-library',
      'The library runs in browsers.',
      { path: '^src/', pathNot: '^src/(cli|many)/' },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'training-is-not-shipped',
      'src/ knows nothing of training, nor of the page.',
      { path: '^src/' },
      { path: '^(training|bench|test|scripts|demo)/' },
    ),
    forbid(
      'read-stands-alone',
      'read/ turns files into texts; it stands on structure/ and text/, and only the command knows it.',
      { path: '^src/read/' },
      { path: '^src/', pathNot: '^src/(text|structure|grammar|english|models|read)/' },
    ),
    forbid(
      'read-is-no-stage',
      'Stages read texts, not files.',
      { path: '^src/', pathNot: '^src/(read/|cli/|browser\\.ts$)' },
      { path: '^src/read/' },
    ),
    forbid(
      'no-dev-dependency-in-src',
      'What ships depends on what ships; the parsers of read/ and the packages of the command are bundled.',
      { path: '^src/', pathNot: '^src/(read|cli)/' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'npm-peer'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
