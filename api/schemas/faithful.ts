/** What can be kept as it was sent, whatever its schema says: the one look at every text that comes in. */
import type { FaultList } from '../../policy/kernel/fault-list';
import { textFault } from '../../policy/kernel/text';
import type { FieldError } from '../errors';

/** Names that a document of the store cannot have, or that mean something else in a program. */
const NO_NAME = /^\$|\.|^__proto__$/;

/** Notes each text, name and number that is not kept as it is, with its path. Its nesting has been bounded. */
export function noteUnkept(input: unknown, faults: FaultList<FieldError>, path = ''): void {
  const message = typeof input === 'string' ? textFault(input) : numberFault(input);
  if (message !== undefined) faults.note({ path, message });
  if (Array.isArray(input))
    input.forEach((entry: unknown, at) => {
      noteUnkept(entry, faults, `${path}[${at}]`);
    });
  else if (typeof input === 'object' && input !== null)
    for (const [name, member] of Object.entries(input)) {
      const at = path === '' ? name : `${path}.${name}`;
      const fault = textFault(name) ?? nameFault(name);
      if (fault !== undefined) faults.note({ path: at, message: `名称${fault}` });
      noteUnkept(member, faults, at);
    }
}

/** A number of more digits than are kept is read as another one, or as none. */
function numberFault(input: unknown): string | undefined {
  return typeof input === 'number' && !Number.isFinite(input) ? '数字过大，无法保存' : undefined;
}

function nameFault(name: string): string | undefined {
  return NO_NAME.test(name) ? '不能含有点，也不能以$开头' : undefined;
}
