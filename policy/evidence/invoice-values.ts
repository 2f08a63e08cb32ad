/**
 * What a file of a fully digital invoice (数电票) says of itself, set beside what was typed (reading of Art. 16(5)). It is
 * read from the file and not verified: only the tax authority's platform knows whether it is genuine. The 20-digit number, which
 * backs one project once, stays the control.
 */
import type { RedemptionSubmission } from '../model/nouns';

/** Where in a file a value stood. Some are easily written by anyone; a person looks at all of them. */
export const INVOICE_SOURCES = {
  xml: '数电票 XML',
  'ofd-attachment': 'OFD 内附的 XML',
  'ofd-tag': 'OFD 版面标引',
  'ofd-property': 'OFD 文件属性',
  'pdf-attachment': 'PDF 内附的 XML',
  'pdf-property': 'PDF 文件属性',
  'pdf-text': 'PDF 版面文字',
} as const;
export type InvoiceSource = keyof typeof INVOICE_SOURCES;

export const INVOICE_FIELDS = {
  number: '发票号码',
  issuedOn: '开票日期',
  seller: '销售方统一社会信用代码',
  sellerName: '销售方名称',
  buyer: '购买方统一社会信用代码',
  buyerName: '购买方名称',
  netFen: '不含税金额',
  taxFen: '税额',
  amountFen: '价税合计',
} as const;
export type InvoiceField = keyof typeof INVOICE_FIELDS;

/** One value as the file has it; amounts in fen. */
export interface ReadValue {
  readonly value: number | string;
  readonly source: InvoiceSource;
}
export type InvoiceReading = Readonly<Partial<Record<InvoiceField, ReadValue>>>;

/** A field as it was read and as it was typed; `agrees` where both are there. */
export interface ComparedField {
  readonly field: InvoiceField;
  readonly fieldName: string;
  readonly read?: number | string;
  readonly source?: InvoiceSource;
  readonly typed?: number | string;
  readonly agrees?: boolean;
}

export const NOT_VERIFIED = '以下内容读自文件，未经税务机关查验。';

type Typed = Readonly<Partial<Record<InvoiceField, number | string>>>;

/** Beside the invoice of the same number; where none has it, beside the only one there is. */
export function compared(
  reading: InvoiceReading,
  submission: Pick<RedemptionSubmission, 'enterprise' | 'invoices' | 'provider'> | undefined,
): ComparedField[] {
  const typed = submission === undefined ? {} : typedBeside(reading, submission);
  return (Object.keys(INVOICE_FIELDS) as InvoiceField[]).flatMap((field) => {
    const found = reading[field];
    const said = typed[field];
    if (found === undefined && said === undefined) return [];
    return [
      {
        field,
        fieldName: INVOICE_FIELDS[field],
        ...(found !== undefined && { read: found.value, source: found.source }),
        ...(said !== undefined && { typed: said }),
        ...(found !== undefined && said !== undefined && { agrees: found.value === said }),
      },
    ];
  });
}

function typedBeside(
  { number }: InvoiceReading,
  {
    enterprise,
    invoices,
    provider,
  }: Pick<RedemptionSubmission, 'enterprise' | 'invoices' | 'provider'>,
): Typed {
  const only = invoices.length === 1 ? invoices[0] : undefined;
  const invoice = invoices.find((one) => one.number === number?.value) ?? only;
  if (invoice === undefined) return {};
  const { issuedOn, amountFen, redLetter, buyer, seller } = invoice;
  const named = (uscc: string) => [enterprise, provider].find((party) => party.uscc === uscc)?.name;
  const [sellerName, buyerName] = [named(seller), named(buyer)];
  return {
    number: invoice.number,
    issuedOn,
    seller,
    buyer,
    amountFen: redLetter ? -amountFen : amountFen,
    ...(sellerName !== undefined && { sellerName }),
    ...(buyerName !== undefined && { buyerName }),
  };
}
