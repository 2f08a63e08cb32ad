/** Made-up submissions around a day, and the messages that staff answer them with. */
import { addDays, type CivilDate } from '../../policy/kernel/time';
import {
  ADMISSION_CHECKS,
  REDEMPTION_CHECKS,
  type Actor,
  type AdmissionSubmission,
  type Institution,
  type RedemptionSubmission,
} from '../../policy/model/nouns';
import { completeUscc } from '../../policy/model/uscc';
import * as example from './examples';

let made = 0;

/** A code that no other example of this run has. */
export function nextCode(): string {
  made += 1;
  return completeUscc(`91650104MA${String(made).padStart(6, '0')}`);
}

export function institution(change: Partial<Institution> = {}): Institution {
  const uscc = nextCode();
  return {
    ...example.institution,
    uscc,
    name: `示例机构${made}`,
    relations: example.relationsOf(`乙${made}`),
    ...change,
  };
}

/** An application for 60,000 CNY of services that were bought and paid in the last months. */
export function redemption(
  roundId: string,
  today: CivilDate,
  change: Partial<RedemptionSubmission> = {},
): RedemptionSubmission {
  const uscc = nextCode();
  const name = `示例企业${made}`;
  const signedOn = addDays(today, -120);
  const amountFen = 6_000_000;
  const relations = example.relationsOf(`甲${made}`);
  const parties = {
    enterprise: change.enterprise ?? { ...example.enterprise, uscc, name, relations },
    provider: change.provider ?? example.redemption.provider,
  };
  const days = { issuedOn: addDays(today, -30), paidOn: addDays(today, -29) };
  return {
    ...example.redemption,
    roundId,
    ...parties,
    contract: {
      ...example.redemption.contract,
      number: `HT-${made}`,
      signedOn,
      fulfilledOn: addDays(today, -40),
      amountFen,
      eligibleFen: amountFen,
    },
    ...example.papersOf(made, parties, { ...days, amountFen }),
    account: { holder: name, bank: '示例银行', number: `62000${made}` },
    ...change,
  };
}

export function admission(
  roundId: string,
  change: Partial<AdmissionSubmission> = {},
): AdmissionSubmission {
  return { ...example.admission, roundId, institution: institution(), ...change };
}

export function applicant(party: string): Actor {
  return { id: `account-of-${party}`, role: 'applicant', party };
}

export const district: Actor = { id: 'district-650104', role: 'district', district: '650104' };

export const metChecklist = {
  redemption: REDEMPTION_CHECKS.map((check) => ({ check, met: true })),
  admission: ADMISSION_CHECKS.map((check) => ({ check, met: true })),
} as const;
