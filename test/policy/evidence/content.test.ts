/** What a file is by its content, and what its name is kept as (readings of Arts. 16, 17). */
import { recognized } from '../../../policy/evidence/content';
import { fileName } from '../../../policy/evidence/file-name';
import { missingPapers, requiredPapers } from '../../../policy/evidence/required-papers';

const of = (bytes: Uint8Array) => recognized({ head: bytes, tail: bytes, bytes: bytes.length });

test.each([
  ['%PDF-1.7\n', { type: 'pdf' }],
  ['\u00ff\u00d8\u00ff\u00e0', { type: 'jpeg' }],
  ['\u0089PNG\r\n\u001a\n', { type: 'png' }],
  ['\u00ef\u00bb\u00bf<?xml version="1.0"?>', { type: 'xml' }],
  ['<html>%PDF-1.7', { fault: '文件内容不是允许的格式' }],
  ['PK\u0003\u0004', { fault: '文件已损坏，或压缩包内的文件过多' }],
  ['', { fault: '文件内容不是允许的格式' }],
])('a file that begins with %j', (text, found) => {
  expect(of(Buffer.from(text, 'latin1'))).toEqual(found);
});

test.each([
  ['../../etc/passwd', { name: 'passwd' }],
  ['C:\\a\\合同.pdf', { name: '合同.pdf' }],
  ['..hidden', { name: 'hidden' }],
  ['a\u202efdp.exe', { name: 'afdp.exe' }],
  ['a"b<c>.pdf', { name: 'abc.pdf' }],
  ['../', { fault: '应有文件名' }],
  ['\u200b', { fault: '应有文件名' }],
  ['好'.repeat(81), { fault: '文件名不能超过80个字' }],
  ['\ud83d', { fault: '含有不完整的字符（单独的代理码元），无法保存' }],
])('a name %j', (said, kept) => {
  expect(fileName(said)).toEqual(kept);
});

test('Arts. 8, 11, 12, 16: what is required follows from the way and the category', () => {
  const kinds = (...[about]: Parameters<typeof requiredPapers>) =>
    requiredPapers(about).map(({ kind }) => kind);
  const redemption = kinds({ procedure: 'redemption' });
  expect(redemption).toContain('payment-slip');
  expect(kinds({ procedure: 'redemption', category: 'testing-certification' })).toEqual([
    ...redemption,
    'test-report',
  ]);
  expect(kinds({ procedure: 'admission', way: 'supplementary' })).toEqual(['licence']);
  expect(kinds({ procedure: 'admission' })).toContain('premises');
  expect(missingPapers({ procedure: 'admission', way: 'direct' }, ['licence'])).toEqual([
    { kind: 'recognition', cite: 'reading of Art. 8(1)' },
  ]);
});
