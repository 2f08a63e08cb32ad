/** What answers come as, by content type. */
export const JSON_TYPE = 'application/json';
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export type Media =
  | 'application/xml'
  | 'application/zip'
  | 'text/csv'
  | 'text/html'
  | 'text/plain'
  | typeof JSON_TYPE
  | typeof XLSX_TYPE;
