/** A document as PDF/A-2a: Typst sets it by the template that its model names. */
import { dirname, join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { DocumentModel } from '../policy/documents/model';
import { fontFiles } from './fonts';

const TEMPLATES = join(__dirname, 'templates');
/** Archives ask for PDF/A; with `a` its structure can be read aloud. */
const STANDARD = 'a-2a';

let compiler: NodeCompiler | undefined;

/** The same bytes for the same model, wherever and whenever. @throws FontsMissing */
export function asPdf(model: DocumentModel): { readonly bytes: Buffer; readonly pages: number } {
  compiler ??= NodeCompiler.create({
    workspace: TEMPLATES,
    fontArgs: [{ fontPaths: [...new Set(fontFiles().map((file) => dirname(file)))] }],
  });
  const compiled = compiler.compile({
    mainFilePath: join(TEMPLATES, `${model.template}.typ`),
    inputs: { model: JSON.stringify(model) },
  });
  const { result } = compiled;
  if (result === null) throw new Error(`Typst: ${faultOf(compiled.takeError())}`);
  const bytes = compiler.pdf(result, {
    pdfStandard: STANDARD,
    creationTimestamp: Date.parse(`${model.date}T00:00:00Z`) / 1000,
  });
  compiler.evictCache(0);
  return { bytes, pages: result.numOfPages };
}

function faultOf(error: { readonly shortDiagnostics: unknown } | null): string {
  return JSON.stringify(error?.shortDiagnostics ?? 'no reason').slice(0, 2_000);
}
