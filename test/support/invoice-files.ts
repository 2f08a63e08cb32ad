/** Plainly made-up files of fully digital invoices, in each form that tells something. */
import JSZip from 'jszip';

export interface InvoiceExample {
  readonly number: string;
  readonly issuedOn: string;
  readonly seller: string;
  readonly sellerName: string;
  readonly buyer: string;
  readonly buyerName: string;
  /** In yuan. */
  readonly net: string;
  readonly tax: string;
  readonly gross: string;
}

export function invoiceXml(told: InvoiceExample): string {
  const { number, issuedOn, seller, sellerName, buyer, buyerName, net, tax, gross } = told;
  return `<?xml version="1.0" encoding="UTF-8"?>
<EInvoice><TaxSupervisionInfo><InvoiceNumber>${number}</InvoiceNumber><IssueTime>${issuedOn} 10:20:30</IssueTime></TaxSupervisionInfo>
<EInvoiceData><SellerInformation><SellerIdNum>${seller}</SellerIdNum><SellerName>${sellerName}</SellerName></SellerInformation>
<BuyerInformation><BuyerIdNum>${buyer}</BuyerIdNum><BuyerName>${buyerName}</BuyerName></BuyerInformation>
<BasicInformation><TotalAmWithoutTax>${net}</TotalAmWithoutTax><TotalTaxAm>${tax}</TotalTaxAm><TotalTax-includedAmount>${gross}</TotalTax-includedAmount></BasicInformation>
</EInvoiceData></EInvoice>`;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const OFD = 'xmlns:ofd="http://www.ofdspec.org/2016"';

/** With its values in the properties of the file, in the tags of its page, or in an attached XML. */
export async function invoiceOfd(
  told: InvoiceExample,
  form: 'attachment' | 'property' | 'tag',
): Promise<Buffer> {
  const archive = new JSZip();
  const { number, issuedOn, net, tax, gross, seller, buyer, sellerName, buyerName } = told;
  const [year = '', month = '', day = ''] = issuedOn.split('-');
  const data = {
    发票号码: number,
    开票日期: `${year}年${month}月${day}日`,
    合计金额: net,
    合计税额: tax,
  };
  const written = Object.entries(form === 'property' ? data : {}).map(
    ([name, value]) => `<ofd:CustomData Name="${name}">${value}</ofd:CustomData>`,
  );
  archive.file(
    'OFD.xml',
    `${HEAD}<ofd:OFD ${OFD}><ofd:DocBody><ofd:DocInfo><ofd:CustomDatas>${written.join('')}</ofd:CustomDatas></ofd:DocInfo></ofd:DocBody></ofd:OFD>`,
  );
  if (form === 'attachment') archive.file('Doc_0/Attachs/original_invoice.xml', invoiceXml(told));
  if (form === 'tag') {
    const tags = {
      InvoiceNo: number,
      IssueDate: `${year}年${month}月${day}日`,
      SellerTaxID: seller,
      SellerName: sellerName,
      BuyerTaxID: buyer,
      BuyerName: buyerName,
      TaxExclusiveTotalAmount: `¥${net}`,
      TaxTotalAmount: `¥${tax}`,
      TaxInclusiveTotalAmount: `¥${gross}`,
    };
    const each = Object.entries(tags);
    const refs = each.map(
      ([name], at) =>
        `<ofd:${name}><ofd:ObjectRef PageRef="1">${at + 10}</ofd:ObjectRef></ofd:${name}>`,
    );
    const texts = each.map(
      ([, value], at) =>
        `<ofd:TextObject ID="${at + 10}"><ofd:TextCode>${value}</ofd:TextCode></ofd:TextObject>`,
    );
    archive.file(
      'Doc_0/Tags/CustomTag.xml',
      `${HEAD}<ofd:eInvoice ${OFD}>${refs.join('')}</ofd:eInvoice>`,
    );
    archive.file(
      'Doc_0/Pages/Page_0/Content.xml',
      `${HEAD}<ofd:Page ${OFD}><ofd:Content>${texts.join('')}</ofd:Content></ofd:Page>`,
    );
  }
  return archive.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

/** With its values among the properties of the document; the page is empty. */
export function invoicePdf(told: InvoiceExample): Buffer {
  const { number, issuedOn, seller, sellerName, buyer, buyerName, net, tax, gross } = told;
  const properties = {
    InvoiceNumber: number,
    IssueTime: issuedOn,
    SellerIdNum: seller,
    SellerName: sellerName,
    BuyerIdNum: buyer,
    BuyerName: buyerName,
    TotalAmWithoutTax: net,
    TotalTaxAm: tax,
    'TotalTax-includedAmount': gross,
  };
  const hex = (text: string): string =>
    `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
  const info = Object.entries(properties).map(([name, value]) => `/${name} ${hex(value)}`);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Resources << >> >>',
    `<< ${info.join(' ')} >>`,
  ];
  let file = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const start = file.length;
  file += `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  file += `trailer\n<< /Size ${places.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
