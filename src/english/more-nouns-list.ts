/** What the list of nouns holds; binds src/models/nouns.bin to its reader. Apart, since training has no loader for the file itself. */
export const MORE_NOUNS = 'nouns 1';
