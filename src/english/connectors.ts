/**
 * Small words and marks that may stand in a name, a date or an amount beside words with capitals: inside ("Bank *of* *the* Philippines"), at its beginning
 * ("*al*-Shabaab", "*bin* Salman") or at its end ("$2 *million*"). Other words in small letters are never tagged. The list is what the
 * training corpora have inside mentions more than now and then.
 */
export const STARTS = 1;
export const INNER = 2;
export const ENDS = 4;

const words = (text: string): string[] => text.split(' ');

/** The role of each, as a sum of the above. */
const CONNECTORS: ReadonlyMap<string, number> = /* @__PURE__ */ new Map([
  ...words("of , and ’s 's for . ( ) in to on & ' ’ / : + a with from at by – y e n s the").map(
    (word) => [word, INNER] as const,
  ),
  ...words('- ® ™').map((word) => [word, INNER] as const),
  ...words(
    'al el la le los las les de del der den di da do dos das du des van von bin bint ibn ben ould ul ur ter ten abu af ap ' +
      'ultra sub non pro anti pre post north south east west northern southern eastern western central south-eastern',
  ).map((word) => [word, STARTS | INNER] as const),
  ...words(
    'hundred thousand million billion trillion millions billions trillions m mn bn crore crores lakh lakhs k',
  ).map((word) => [word, INNER | ENDS] as const),
  ...words(
    'dollar dollars cents cent pound pounds euro euros yen yuan won rupee rupees rupiah ringgit baht peso pesos naira shilling shillings rand ' +
      'cedi cedis kwacha dinar dinars riyal riyals rial rials dirham dirhams taka kyat dong shekel shekels lira liras franc francs real reais ' +
      'rouble roubles ruble rubles krona kroner leu lei zloty forint birr pula dalasi kina vatu tala pa’anga',
  ).map((word) => [word, INNER | ENDS] as const),
  ...words('province region party upazila mine station city county district ba bā').map(
    (word) => [word, INNER | ENDS] as const,
  ),
]);

/** What a small word or mark may do, by its form. */
export const connectorRole = (form: string): number => CONNECTORS.get(form) ?? 0;
