/** What answers come as, by content type. */
export const JSON_TYPE = 'application/json';
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export type Media =
  | 'application/octet-stream'
  | 'application/pdf'
  | 'application/xml'
  | 'application/zip'
  | 'text/csv'
  | 'image/jpeg'
  | 'image/png'
  | 'text/html'
  | 'text/plain'
  | typeof DOCX_TYPE
  | typeof JSON_TYPE
  | typeof XLSX_TYPE;
