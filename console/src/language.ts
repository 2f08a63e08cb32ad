/** In which language the console is shown: Chinese, unless this browser was told English. Texts are looked up as elements are made. */
type LanguageName = 'en' | 'zh';

const KEPT_AS = 'language';

function chosen(): LanguageName {
  try {
    return window.localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'zh';
  } catch {
    return 'zh';
  }
}

export const language = chosen();
export const otherLanguage: LanguageName = language === 'zh' ? 'en' : 'zh';
export const OWN_NAMES: Readonly<Record<LanguageName, string>> = { zh: '中文', en: 'English' };

export function chooseLanguage(name: LanguageName): void {
  window.localStorage.setItem(KEPT_AS, name);
  window.location.reload();
}

let lookUp = (text: string): string => text;

/** The words of the language, before anything is shown. */
export async function loadWords(): Promise<void> {
  if (language === 'zh') return;
  const { inEnglish } = await import('../../policy/words/english');
  lookUp = inEnglish;
  document.documentElement.lang = 'en';
  document.title = lookUp(document.title);
}

export const inWords = (text: string): string => lookUp(text);
