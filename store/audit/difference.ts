/** What an audit of the money answers. */

export interface Difference {
  /** Key of an entry, number of a case, `<year>/<enterprise>` of a voucher, or `<year>/<use>` of a budget. */
  readonly about: string;
  /** One Chinese sentence. */
  readonly message: string;
}
