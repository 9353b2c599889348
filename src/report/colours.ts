// A colour for each of any number of speakers: hues a golden angle apart, so that neighbours differ however many there are, at a lightness that
// can be read on the page's paper, light and dark. Made in OKLCH, where equal lightness looks equally light, and written as sRGB for every browser.

export interface Colour {
  /** For light paper, and for dark. */
  readonly light: string;
  readonly dark: string;
}

const GOLDEN_ANGLE = 137.508;
/** Speakers of one round share a lightness; later rounds, whose hues come close to earlier ones, have another. */
const ROUND = 12;
const LIGHT = [0.46, 0.38, 0.5] as const;
const DARK = [0.8, 0.87, 0.74] as const;

/** The colour of the speaker with this number, counted from 0. */
export function colourOf(number: number): Colour {
  const round = Math.floor(number / ROUND) % LIGHT.length;
  return colourAt(255 + number * GOLDEN_ANGLE, LIGHT[round]!, DARK[round]!);
}

/** A hue in degrees, at the lightness of text. */
export const colourAt = (hue: number, light: number = LIGHT[0], dark: number = DARK[0]): Colour => ({
  light: hexOf(light, 0.15, hue),
  dark: hexOf(dark, 0.12, hue),
});

/** The nearest colour that screens have: less colourful where need be, as light as asked. */
function hexOf(lightness: number, mostChroma: number, hue: number): string {
  const angle = (hue * Math.PI) / 180;
  let chroma = mostChroma;
  let channels = linear(lightness, chroma, angle);
  while (chroma > 0 && channels.some((channel) => channel < 0 || channel > 1)) {
    chroma -= 0.005;
    channels = linear(lightness, Math.max(0, chroma), angle);
  }
  return `#${channels.map((channel) => byteOf(channel).toString(16).padStart(2, '0')).join('')}`;
}

/** OKLCH to linear sRGB, by the matrices of Ottosson (2020). */
function linear(lightness: number, chroma: number, angle: number): [number, number, number] {
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function byteOf(channel: number): number {
  const clipped = Math.min(1, Math.max(0, channel));
  return Math.round(255 * (clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * clipped ** (1 / 2.4) - 0.055));
}
