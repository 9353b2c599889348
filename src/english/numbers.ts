import { classed, wordSet } from './sets.ts';

/** What a word can be in a date, a time or an amount. 0: nothing. */
export const ValueWord = {
  weekday: 1,
  month: 2,
  currency: 3,
  money: 4,
  approximate: 5,
  figure: 6,
  number: 7,
  scale: 8,
  ordinal: 9,
  decade: 10,
  clock: 11,
  today: 12,
  tonight: 13,
  relative: 14,
  few: 15,
  duration: 16,
  hours: 17,
  dayPart: 18,
  measure: 19,
  percent: 20,
} as const;

const WORDS: ReadonlyMap<string, number> = /* @__PURE__ */ new Map(
  (
    [
      [
        ValueWord.money,
        'dollar dollars cents pound pounds euro euros yen yuan won rupee rupees rupiah ringgit baht peso pesos naira shilling shillings rand cedi cedis kwacha dinar dinars riyal riyals rial rials ' +
          'dirham dirhams taka kyat dong shekel shekels lira liras franc francs rouble roubles ruble rubles krona kronor krone kroner zloty forint birr pula dalasi kina vatu hryvnia renminbi bitcoin bitcoins',
      ],
      [
        ValueWord.approximate,
        'nearly almost about around over roughly approximately some more less fewer at as up close well just only under',
      ],
      [
        ValueWord.number,
        'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety',
      ],
      [
        ValueWord.scale,
        'hundred thousand million billion trillion hundreds thousands millions billions trillions tens dozen dozens crore crores lakh lakhs bn mn',
      ],
      [
        ValueWord.ordinal,
        'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth hundredth',
      ],
      [ValueWord.clock, 'noon midnight'],
      [ValueWord.decade, 'twenties thirties forties fifties sixties seventies eighties nineties'],
      [ValueWord.today, 'today yesterday tomorrow nowadays'],
      [ValueWord.tonight, 'tonight overnight'],
      [ValueWord.relative, 'last next this past coming previous following recent'],
      [ValueWord.few, 'a an few several many every each half couple'],
      [
        ValueWord.duration,
        'day days week weeks weekend weekends month months year years decade decades century centuries quarter quarters semester fortnight summer winter spring autumn season seasons millennium millennia generation',
      ],
      [ValueWord.hours, 'hour hours minute minutes seconds'],
      [ValueWord.dayPart, 'morning afternoon evening night'],
      [
        ValueWord.measure,
        'km kilometre kilometres kilometer kilometers metre metres meter meters m cm centimetre centimetres centimeter centimeters mm millimetre millimetres millimeters mile miles foot feet ft inch inches yard yards ' +
          'acre acres hectare hectares ha square cubic sq litre litres liter liters gallon gallons barrel barrels kg kilo kilos kilogram kilograms kilogrammes gram grams grammes tonne tonnes ton tons ' +
          'pound ounce ounces degree degrees °c °f mph kph km/h knots watt watts kilowatt kilowatts megawatt megawatts gigawatt gigawatts mw gw kw kwh mwh volts gb mb tb gigabytes megabytes terabytes hectolitres bushels',
      ],
      [ValueWord.percent, '% percent per percentage pc pct'],
    ] as const
  ).flatMap(([kind, list]) => classed(kind, list)),
);

const MONTHS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'January February March April May June July August September October November December ' +
    'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec. ' +
    'JANUARY FEBRUARY MARCH APRIL JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER',
);
const WEEKDAYS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays ' +
    'MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY',
);
/** Signs and codes that stand before an amount. */
const CURRENCIES: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  '$ £ € ¥ ₦ ₹ ₱ ₩ ₪ ₭ ₮ ₴ ₵ ₸ ₺ ₽ ₡ ₲ ฿ US$ A$ C$ HK$ NT$ NZ$ S$ N$ R$ Rs Rs. Tk Tk. Dh Dhs RM KSh Ksh Sh Shs USh TSh GH₵ GHS USD EUR GBP JPY CNY RMB INR AUD CAD ' +
    'CHF NGN KES UGX TZS ZAR PHP IDR MYR SGD THB VND PKR BDT LKR NPR AED SAR QAR KWD BHD OMR EGP TRY RUB UAH PLN HUF CZK SEK NOK DKK ILS XAF XOF ETB RWF ZMW BWP NAD MWK',
);

/** The kind of a word form. */
export function kindOfWord(form: string): number {
  const unit = form.charCodeAt(0);
  if (unit >= 0x30 && unit <= 0x39) return kindOfFigure(form);
  if (form.length > 14) return 0;
  if (unit >= 0x41 && unit <= 0x5a) {
    if (MONTHS.has(form)) return ValueWord.month;
    if (WEEKDAYS.has(form)) return ValueWord.weekday;
    if (CURRENCIES.has(form)) return ValueWord.currency;
    return WORDS.get(form.toLowerCase()) ?? 0;
  }
  const known = WORDS.get(form);
  if (known !== undefined) return known;
  return (unit < 0x61 || unit > 0x7a) && CURRENCIES.has(form) ? ValueWord.currency : 0;
}

/** "12", "1,200.5" are figures, "21st" an ordinal, "1990s" a decade; "4G" nothing. */
function kindOfFigure(form: string): number {
  const length = form.length;
  const last = form.charCodeAt(length - 1);
  if (last >= 0x30 && last <= 0x39) return ValueWord.figure;
  if (length > 12) return 0;
  if (/^\d[\d,]*(?:st|nd|rd|th)$/i.test(form)) return ValueWord.ordinal;
  if (/^(?:\d{3})?0s$/.test(form) || /^\d0s$/.test(form)) return ValueWord.decade;
  if (/^[\d.,]+(?:m|bn|k|b|mn|tn|trn|million|billion|crore)$/i.test(form)) return ValueWord.figure;
  return 0;
}

/** Powers of ten behind a figure: "$2 bn". */
export const SHORT_SCALES: ReadonlySet<string> = /* @__PURE__ */ wordSet('m b k bn mn tn M B K MN BN');

/** What a qualifier of a number needs behind it: "more than ten". */
export const QUALIFIERS: ReadonlyMap<string, ReadonlySet<string>> = /* @__PURE__ */ new Map(
  'more than|less than|fewer than|at least most|as many much|up to|close to|well over'
    .split('|')
    .map((row) => row.split(' '))
    .map(([word, ...behind]) => [word!, new Set(behind)]),
);

/** "two [thirds]". */
export const FRACTION_PARTS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'thirds quarters fifths sixths sevenths eighths ninths tenths',
);

/** Behind figures: "21st", "1990s". */
export const ORDINAL_ENDINGS: ReadonlySet<string> = /* @__PURE__ */ wordSet('st nd rd th s ST ND RD TH');

/** Of how many a survey tells what they say: "40 percent said no", "a majority agreed". */
export const PARTS_OF_ASKED: ReadonlySet<string> = /* @__PURE__ */ wordSet('percent % cent majority minority half');
