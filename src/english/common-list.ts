/** What the list of common words holds; binds src/models/common.bin to its reader. Apart, since training has no loader for the file itself. */
export const COMMON_WORDS = 'common words 1';
