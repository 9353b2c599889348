// Named character references of HTML that occur in running text: Latin-1, punctuation, Greek, and a few signs. From the HTML standard's table.

const LATIN = `nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest
  Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig
  agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml`;
const GREEK =
  'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi Chi Psi Omega';
const OTHERS =
  'quot " amp & lt < gt > apos \' OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ fnof ƒ circ ˆ tilde ˜ ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ dagger † Dagger ‡ bull • hellip … permil ‰ prime ′ Prime ″ ' +
  'lsaquo ‹ rsaquo › oline ‾ frasl ⁄ euro € trade ™ larr ← uarr ↑ rarr → darr ↓ minus − infin ∞ asymp ≈ ne ≠ le ≤ ge ≥ hearts ♥ check ✓ star ☆ horbar ― ' +
  'Abreve Ă abreve ă Aogon Ą aogon ą Cacute Ć cacute ć Ccaron Č ccaron č Dcaron Ď dcaron ď Eogon Ę eogon ę Ecaron Ě ecaron ě Gbreve Ğ gbreve ğ Idot İ inodot ı Lstrok Ł lstrok ł Nacute Ń nacute ń Ncaron Ň ncaron ň Odblac Ő odblac ő ' +
  'Rcaron Ř rcaron ř Sacute Ś sacute ś Scedil Ş scedil ş Udblac Ű udblac ű Uring Ů uring ů Zacute Ź zacute ź Zdot Ż zdot ż Zcaron Ž zcaron ž';
const SPACES: readonly (readonly [string, string])[] = [
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['thinsp', '\u2009'],
  ['hairsp', '\u200a'],
  ['zwnj', '\u200c'],
  ['zwj', '\u200d'],
  ['lrm', '\u200e'],
  ['rlm', '\u200f'],
  ['NewLine', '\n'],
  ['Tab', '\t'],
];

let table: Map<string, string> | null = null;

/** The character of a reference such as "eacute"; null if there is none. */
export function namedCharacter(name: string): string | null {
  table ??= build();
  return table.get(name) ?? null;
}

function build(): Map<string, string> {
  const map = new Map<string, string>(SPACES);
  LATIN.split(/\s+/).forEach((name, i) => map.set(name, String.fromCharCode(0xa0 + i)));
  GREEK.split(' ').forEach((name, i) => {
    if (name === '-') return;
    map.set(name, String.fromCharCode(0x391 + i));
    map.set(name.toLowerCase(), String.fromCharCode(0x3b1 + i));
  });
  map.set('sigmaf', 'ς');
  const others = OTHERS.split(' ');
  for (let i = 0; i + 1 < others.length; i += 2) map.set(others[i]!, others[i + 1]!);
  return map;
}
