/** How a made-up party is made: plainly numbered names, valid codes, and nobody behind it twice. */
import type {
  DocumentRef,
  Domicile,
  Enterprise,
  Institution,
  InstitutionKind,
  Person,
  Relations,
} from '../../../policy/model/nouns';
import { yuan } from '../../../policy/kernel/money';
import { completeUscc } from '../../../policy/model/uscc';
import { sha256 } from '../../../store/kernel/sha256';

/** The first eight characters of a code: kind of register, and a division in or out of the city. */
const OUT_OF_CITY_DIVISION = '652300';
const ENTERPRISES_FROM = 1_000;
const INSTITUTIONS_FROM = 2_000;

export const document: DocumentRef = { name: '示例材料.pdf', sha256: 'a'.repeat(64) };

export function enterpriseOf(
  n: number,
  domicile: Domicile,
  change: Partial<Enterprise> = {},
): Enterprise {
  return {
    uscc: codeOf(domicile, ENTERPRISES_FROM + n),
    name: `示例企业${twoDigits(n)}`,
    legalForm: 'company',
    domicile,
    industry: 'software-and-it',
    staff: 20 + n,
    revenueFen: yuan(6_000_000),
    assetsFen: yuan(4_000_000),
    relations: relationsOf(`甲${twoDigits(n)}`),
    ...change,
  };
}

export function institutionOf(
  n: number,
  domicile: Domicile,
  kind: InstitutionKind,
  change: Partial<Institution> = {},
): Institution {
  return {
    uscc: codeOf(domicile, INSTITUTIONS_FROM + n),
    name: `示例机构${twoDigits(n)}`,
    domicile,
    kind,
    relations: relationsOf(`乙${twoDigits(n)}`),
    ...change,
  };
}

export function personOf(name: string): Person {
  const hash = sha256(name).slice(0, 12);
  // A passport's: plainly nobody's.
  const digits = String(BigInt(`0x${hash}`) % 10_000_000_000n).padStart(10, '0');
  return { name, idNumber: `EX${digits}` };
}

/** One person leads, owns and controls. */
export function relationsOf(name: string): Relations {
  const person = personOf(name);
  return {
    legalRepresentative: person,
    directors: [],
    shareholders: [{ holder: { person }, percent: 100 }],
    actualControllers: [{ person }],
    jointlyFounded: [],
  };
}

export function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}

function codeOf(domicile: Domicile, n: number): string {
  const division = domicile === 'out-of-city' ? OUT_OF_CITY_DIVISION : domicile;
  return completeUscc(`91${division}MA${String(n).padStart(6, '0')}`);
}
