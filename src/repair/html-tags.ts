/** The names that HTML has: "<tweet>" is no tag. */
export const TAGS = new Set(
  (
    'a abbr article aside b bdi bdo big blockquote body br button caption center cite code col dd del details dfn div dl dt em figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header ' +
    'hr html i iframe img ins kbd label li link main mark meta nav ol p pre q s samp script section small source span strike strong style sub summary sup svg table tbody td tfoot th thead time title tr tt u ul var video wbr'
  ).split(' '),
);
/** Where these begin or end, a paragraph does. */
export const BLOCKS = new Set(
  'article aside blockquote body center dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table title ul'.split(
    ' ',
  ),
);
/** Where these begin or end, a line does. */
export const LINES = new Set(['br', 'li', 'tr']);
