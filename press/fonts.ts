/** The fonts that documents are set in: where they lie, and which characters they have between them. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openSync, type Font } from 'fontkit';

/** In the order in which they are asked for a character; each with the package that brings it. */
const FONTS = [
  { file: 'FandolFang-Regular.otf', from: 'fandol' },
  { file: 'FandolHei-Regular.otf', from: 'fandol' },
  { file: 'FandolSong-Regular.otf', from: 'fandol' },
  { file: 'NotoSerifCJK-Regular.ttc', from: 'fonts-noto-cjk' },
  { file: 'NotoSerifCJK-Bold.ttc', from: 'fonts-noto-cjk' },
  { file: 'BabelStoneHan.ttf', from: 'fonts-babelstone-han' },
] as const;

/** Where Debian's packages and press/install-fonts.sh put them. */
const FOLDERS = [
  '/usr/local/share/fonts/fandol',
  '/usr/share/fonts/opentype/noto',
  '/usr/share/fonts/truetype/babelstone',
  '/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol',
];

/** What both `rare` of the templates ask last: it has to have every character that the others lack. */
const FALLBACKS = ['NotoSerifCJK-Regular.ttc', 'BabelStoneHan.ttf'];
const SIMPLIFIED = 'NotoSerifCJKsc-Regular';

/** A font is missing on this machine; one line for the operator. */
export class FontsMissing extends Error {
  override readonly name = 'FontsMissing';
}

/** The files. @throws FontsMissing that names what installs them */
export function fontFiles(): string[] {
  const found = FONTS.map(({ file, from }) => ({ from, path: placeOf(file) }));
  const missing = [
    ...new Set(found.flatMap(({ from, path }) => (path === undefined ? [from] : []))),
  ];
  if (missing.length > 0)
    throw new FontsMissing(
      `Fonts are missing (${missing.join(', ')}): run press/install-fonts.sh, which installs them by apt.`,
    );
  return found.flatMap(({ path }) => path ?? []);
}

function placeOf(file: string): string | undefined {
  return FOLDERS.map((folder) => join(folder, file)).find(existsSync);
}

let known: readonly Font[] | undefined;

function fallbacks(): readonly Font[] {
  known ??= fontFiles()
    .filter((path) => FALLBACKS.some((file) => path.endsWith(file)))
    .map((path) => (path.endsWith('.ttc') ? openSync(path, SIMPLIFIED) : openSync(path)) as Font);
  return known;
}

/** The characters of these texts that no font has, each once, in the order of the texts. */
export function withoutGlyph(texts: readonly string[]): string[] {
  const characters = new Set(texts.flatMap((text) => Array.from(text)));
  const fonts = fallbacks();
  return [...characters].filter((one) => {
    if (one === '\n') return false;
    // A font may draw something in the private area; what was meant there nobody knows.
    if (/[\p{Private_Use}\p{Surrogate}\p{Unassigned}]/u.test(one)) return true;
    return !fonts.some((font) => font.hasGlyphForCodePoint(one.codePointAt(0) ?? 0));
  });
}
