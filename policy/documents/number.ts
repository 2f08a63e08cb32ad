/** 发文字号: the office's letters, the year in 〔〕 and the number of the year without zeros before it (GB/T 9704). */

/** Such as `乌科信受〔2026〕1号`. */
export function documentNumberOf(series: string, year: number, serial: number): string {
  return `${series}〔${year}〕${serial}号`;
}

/** What stands in a number's place until the document has one. */
export const NO_NUMBER_YET = '〔〕号';
