/** What the word list holds; binds src/models/words.bin to its reader. Apart, since training has no loader for the file itself. */
export const WORD_FREQUENCIES = 'word frequencies, log2';
