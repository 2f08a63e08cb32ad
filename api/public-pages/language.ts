/**
 * In which language a page is shown: as its address says, else as the browser would rather have it, else in Chinese. A page is
 * made in Chinese, and its words are then looked up; what is typed and what is on record stays as it is.
 */
import type { Request } from 'express';
import { inEnglish } from '../../policy/words/english';
import { escaped, unescaped } from '../html-text';
import { html, type Markup } from './markup';

export const LANGUAGE_PARAMETER = 'lang';
const LANGUAGES = ['zh', 'en'] as const;
type LanguageName = (typeof LANGUAGES)[number];
export const CONTENT_LANGUAGES: Readonly<Record<LanguageName, string>> = { zh: 'zh-CN', en: 'en' };
const OWN_NAMES: Readonly<Record<LanguageName, string>> = { zh: '中文', en: 'English' };

export interface Language {
  readonly name: LanguageName;
  /** Whether the address says it: then the links of the page say it too. */
  readonly isChosen: boolean;
}

export function languageOf(request: Request): Language {
  const chosen = LANGUAGES.find((one) => one === request.query[LANGUAGE_PARAMETER]);
  if (chosen !== undefined) return { name: chosen, isChosen: true };
  return { name: request.acceptsLanguages(['zh', 'en']) === 'en' ? 'en' : 'zh', isChosen: false };
}

/** The way to the same page in the other language. */
export function otherLanguage(request: Request, { name }: Language): Markup {
  const other: LanguageName = name === 'zh' ? 'en' : 'zh';
  const query = new URLSearchParams();
  for (const [member, value] of Object.entries(request.query))
    if (typeof value === 'string' && member !== LANGUAGE_PARAMETER) query.set(member, value);
  query.set(LANGUAGE_PARAMETER, other);
  const to = `${request.path}?${query.toString()}`;
  return html`<a
    href="${to}"
    hreflang="${CONTENT_LANGUAGES[other]}"
    lang="${CONTENT_LANGUAGES[other]}"
    >${OWN_NAMES[other]}</a
  >`;
}

export function inLanguage(page: string, { name, isChosen }: Language): string {
  const shown = name === 'zh' ? page : english(page);
  return isChosen ? withChoice(shown, name) : shown;
}

/** Texts between tags, but what somebody typed; and the attributes that are read out or shown. */
const TYPED = /(<textarea[^>]*>[^<]*<\/textarea>)/;
const TEXTS = />([^<]+)</g;
const ATTRIBUTES = /\b(aria-label|placeholder)="([^"]*)"/g;

const lookedUp = (text: string): string => escaped(inEnglish(unescaped(text)));

const english = (page: string): string =>
  page
    .replace('<html lang="zh-CN">', '<html lang="en">')
    .split(TYPED)
    .map((part) => (TYPED.test(part) ? part : englishPart(part)))
    .join('');

const englishPart = (part: string): string =>
  `>${part}<`
    .replace(TEXTS, (_, text: string) => `>${lookedUp(text)}<`)
    .slice(1, -1)
    .replace(ATTRIBUTES, (_, name: string, text: string) => `${name}="${lookedUp(text)}"`);

/** Links to other public pages, and forms, go on in the language that was chosen. */
const LINKS = /\b(href|action)="(\/public[^"?#.]*)(\?[^"#]*)?"/g;
const QUERIES = /(<form method="get"[^>]*>)/g;

const withChoice = (page: string, name: LanguageName): string =>
  page
    .replace(LINKS, (whole, attribute: string, path: string, query = '') => {
      const said = String(query);
      if (said.includes(`${LANGUAGE_PARAMETER}=`)) return whole;
      const more = said === '' ? '?' : `${said}&amp;`;
      return `${attribute}="${path}${more}${LANGUAGE_PARAMETER}=${name}"`;
    })
    .replace(QUERIES, `$1<input type="hidden" name="${LANGUAGE_PARAMETER}" value="${name}" />`);
