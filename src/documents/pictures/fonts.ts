import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readFont, type Font } from './read-font.ts';

/** The weights that pictures use, as CSS names them. */
export type FontWeight = 400 | 600;

const packageOf = createRequire(import.meta.url);

/** Be Vietnam Pro (SIL Open Font License 1.1), drawn for Vietnamese; the package ships it as .ttf, which resvg reads. */
const FILES: Readonly<Record<FontWeight, string>> = {
  400: packageOf.resolve('@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf'),
  600: packageOf.resolve('@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf'),
};

export const FONT_FAMILY = 'Be Vietnam Pro';
export const FONT_FILES: readonly string[] = Object.values(FILES);

const kept = new Map<FontWeight, Font>();

/** Returns the font of a weight; read once. */
export function fontOf(weight: FontWeight): Font {
  const font = kept.get(weight) ?? readFont(readFileSync(FILES[weight]));
  kept.set(weight, font);
  return font;
}

/** Returns how wide a text is, in pixels at this size; kerning is left out. */
export function widthOf(text: string, size: number, weight: FontWeight): number {
  const { advance, unitsPerEm } = fontOf(weight);
  let units = 0;
  for (const letter of text) units += advance(letter.codePointAt(0) ?? 0);
  return (units / unitsPerEm) * size;
}
