/**
 * What a plain HTML form sends: its fields, and its files whole in memory, both bounded. No cookie is read, so that a page of
 * somebody else's can send nothing that its visitor could not send without it.
 */
import type { Request } from 'express';
import { SMALL } from '../bodies/bounds';
import { withBytes } from '../bodies/bytes';
import { allowForFile } from '../answer-in-time';
import { Problem } from '../errors';

const MIB = 1024 * 1024;
/** With three files and their fields. */
const MOST_WITH_FILES = 16 * MIB;
const SENT_AS = ['application/x-www-form-urlencoded', 'multipart/form-data'];

export interface SentFile {
  readonly name: string;
  readonly content: Uint8Array;
}

export interface SentForm {
  /** What was left empty is not there. */
  readonly fields: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, readonly SentFile[]>>;
}

/** Throws `Problem`: 400, 413, 415. */
export async function formOf(request: Request, { files = false } = {}): Promise<SentForm> {
  if (typeof request.is(SENT_AS) !== 'string')
    throw new Problem('unsupported-media-type', '请用网页上的表单提交。');
  if (files) allowForFile(request);
  return withBytes(request, files ? MOST_WITH_FILES : SMALL.bytes, (bytes) => {
    const type = request.get('Content-Type') ?? '';
    return partsOf(new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type } }));
  });
}

async function partsOf(body: Response): Promise<SentForm> {
  const fields: Record<string, string> = {};
  const files: Record<string, SentFile[]> = {};
  // Advised against for forms without end; this one is bounded, and whole in memory already.
  // oxlint-disable-next-line typescript/no-deprecated -- deprecated as advice only
  const form = await body.formData().catch(() => {
    throw new Problem('malformed', '无法读取提交的表单，请重新填写。');
  });
  for (const [name, part] of form) {
    if (typeof part === 'string') {
      if (part.trim() !== '') fields[name] = part.trim();
    } else if (part.size > 0) {
      const content = new Uint8Array(await part.arrayBuffer());
      (files[name] ??= []).push({ name: part.name, content });
    }
  }
  return { fields, files };
}
