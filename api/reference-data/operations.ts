/** Data that offices keep beside their tables (Arts. 17(7), 20): what is asked and answered. */
import { REFERENCE_OWNERS } from '../../policy/acts/direct-acts';
import { VIOLATIONS } from '../../policy/words/vocabulary';
import { z } from 'zod';
import { civilDate, documentNumber, filled, line, list, nameIn, uscc } from '../../policy/acts/kit';
import { BANK_FILES, LONGEST_BANK } from '../../policy/reference/bank-columns';
import { SEES_ALL } from '../access';
import { IN_FORCE } from '../../policy/words/refusal-families';
import { amendment } from '../round/bodies';
import { roundParams, yearParams } from '../schemas/requests';
import { instant } from '../contract/answers';
import { operation } from '../contract/operation';
import { proposed } from '../reference-proposals/proposal';

const MOST_COLUMNS = 20;
const LONGEST_HEADING = 60;

const bank = filled(LONGEST_BANK);
const columns = list(
  z.strictObject({ column: line, heading: filled(LONGEST_HEADING) }),
  MOST_COLUMNS,
).min(1);

export const importBankColumns = operation({
  ...proposed,
  id: 'importBankColumns',
  method: 'post',
  path: '/bank-columns/imports',
  zh: '登记银行文件的列名',
  en: 'Propose what a bank calls the columns of a kind of file (Arts. 17(7), 20)',
  by: REFERENCE_OWNERS['bank-columns'],
  body: z.strictObject({ bank, file: nameIn(BANK_FILES), columns }),
});
export const listBankColumns = operation({
  id: 'listBankColumns',
  method: 'get',
  path: '/bank-columns',
  zh: '查阅银行文件的列名',
  en: 'What banks call the columns of their files, and the columns that there are',
  by: SEES_ALL,
  answer: z.strictObject({
    files: z.array(
      z.strictObject({
        file: nameIn(BANK_FILES),
        zh: z.string(),
        columns: z.array(z.strictObject({ column: z.string(), zh: z.string() })),
      }),
    ),
    banks: z.array(
      z.strictObject({
        bank: z.string(),
        file: nameIn(BANK_FILES),
        columns: z.array(z.strictObject({ column: z.string(), heading: z.string() })),
        since: instant,
      }),
    ),
  }),
});

const MOST_READINGS = 50;
const value = z.union([z.boolean(), z.int(), line]);

export const importInterpretation = operation({
  ...proposed,
  id: 'importInterpretation',
  method: 'post',
  path: '/interpretations/imports',
  refuses: [
    ...proposed.refuses,
    'enacted-unchangeable-by-interpretation',
    'interpretation-of-nothing',
    'interpretation-number-used',
    'interpretation-too-early',
    'reading-out-of-bounds',
  ],
  zh: '提出对办法的解释',
  en: 'Propose an interpretation: readings’ new values from a day on (Art. 24)',
  by: REFERENCE_OWNERS.interpretation,
  body: z.strictObject({
    number: documentNumber,
    from: civilDate,
    readings: list(z.strictObject({ reading: line, value }), MOST_READINGS).min(1),
  }),
});
export const listInterpretations = operation({
  id: 'listInterpretations',
  method: 'get',
  path: '/interpretations',
  zh: '查阅对办法的解释',
  en: 'The interpretations of the bureau, and every reading that stands beside them (Art. 24)',
  by: 'everyone',
  answer: z.strictObject({
    interpretations: z.array(
      z.strictObject({
        number: z.string(),
        from: civilDate,
        recordedOn: civilDate,
        reason: z.string(),
        readings: z.array(z.strictObject({ reading: z.string(), zh: z.string(), value })),
      }),
    ),
    readings: z.array(
      z.strictObject({
        reading: z.string(),
        zh: z.string(),
        cite: z.string(),
        bounds: z.string().optional(),
      }),
    ),
  }),
});

export const importNoticeAmendment = operation({
  ...proposed,
  id: 'importNoticeAmendment',
  method: 'post',
  path: '/rounds/:id/amendments',
  params: roundParams,
  refuses: [
    ...proposed.refuses,
    ...IN_FORCE,
    'round-unknown',
    'round-concluded',
    'amendment-empty',
    'amendment-takes',
  ],
  zh: '提出通知的更正',
  en: 'Propose a public amendment of a notice, which extends or adds and never takes (reading of Art. 13)',
  by: REFERENCE_OWNERS['notice-amendment'],
  body: amendment,
});

const MOST_MEMBERS = 50;
const members = list(z.strictObject({ account: line, name: line }), MOST_MEMBERS);

export const importMeetingMembers = operation({
  ...proposed,
  id: 'importMeetingMembers',
  method: 'post',
  path: '/meeting-members/:year/imports',
  refuses: [...proposed.refuses, 'member-repeated'],
  zh: '确定年度会议成员',
  en: 'Propose the members of a year’s meeting (reading of Art. 17)',
  by: REFERENCE_OWNERS['meeting-members'],
  params: yearParams,
  body: z.strictObject({ members: members.min(3) }),
});
export const getMeetingMembers = operation({
  id: 'getMeetingMembers',
  method: 'get',
  path: '/meeting-members/:year',
  zh: '查阅年度会议成员',
  en: 'Who belongs to the meeting of a year (reading of Art. 17)',
  by: SEES_ALL,
  params: yearParams,
  answer: z.strictObject({ year: z.int(), members, since: instant.optional() }),
});

const MOST_BANS = 1_000;

export const importReplacedBans = operation({
  ...proposed,
  id: 'importReplacedBans',
  method: 'post',
  path: '/blacklist/imports',
  refuses: [...proposed.refuses, 'uscc-invalid'],
  zh: '导入原办法下的限制',
  en: 'Propose bans of the replaced measures, each with its own last day (Art. 25)',
  by: REFERENCE_OWNERS['replaced-bans'],
  body: z.strictObject({
    bans: list(
      z.strictObject({
        uscc,
        name: line,
        party: z.enum(['enterprise', 'institution']),
        kind: z.enum(['voucher', 'support']),
        cause: nameIn(VIOLATIONS),
        decision: documentNumber,
        from: civilDate,
        to: civilDate,
      }),
      MOST_BANS,
    ).min(1),
  }),
});
