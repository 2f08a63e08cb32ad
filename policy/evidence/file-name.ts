/** The name of a file as it is kept: without folders, and nothing that a system takes for more than a name. */
import { isBlank, textFault } from '../kernel/text';

/** UTF-16 units; three bytes each at most stay below what file systems take. */
export const LONGEST_FILE_NAME = 80;

const FORBIDDEN = /[<>:"|?*]|[\p{Cf}\u2028\u2029]/gu;

/** The cleaned name, or in Chinese why there is none. */
export function fileName(said: string): { readonly name: string } | { readonly fault: string } {
  const fault = textFault(said);
  if (fault !== undefined) return { fault };
  const last = said.split(/[/\\]/u).at(-1) ?? '';
  const name = last.normalize('NFC').replace(FORBIDDEN, '').trim().replace(/^\.+/u, '');
  if (isBlank(name)) return { fault: '应有文件名' };
  return name.length > LONGEST_FILE_NAME
    ? { fault: `文件名不能超过${LONGEST_FILE_NAME}个字` }
    : { name };
}
