/** Data that offices keep beside their tables: each is proposed by one person and confirmed by another (reading of Art. 22). */
import { Router } from 'express';
import { BANK_COLUMNS, BANK_FILES, type BankFile } from '../../policy/reference/bank-columns';
import { interpretationBounds } from '../../policy/articles/art-24-interpretation';
import { civilDateOf } from '../../policy/kernel/time';
import { PARAMETER_NAMES } from '../../policy/parameters/names';
import { READINGS, type ReadingId } from '../../policy/parameters/parameters';
import { interpretations } from '../../store/reference/interpretations';
import { meetingMembersOf } from '../../store/reference/meeting-members';
import { contentHash } from '../../store/kernel/canonical';
import { bankColumns } from '../../store/reference/bank-columns';
import type { Dependencies } from '../request';
import { bind } from '../contract/operation';
import { proposed } from '../reference-proposals/reference-proposals';
import * as told from './operations';

export function referenceData(dependencies: Dependencies): Router {
  const router = Router();
  bind(router, dependencies, told.importBankColumns, (asked) => {
    const { bank, file, columns: rows } = asked.body;
    const change = { of: 'bank-columns', bank, file } as const;
    return proposed(dependencies, asked, change, { rows, sha256: contentHash(rows) });
  });
  bind(router, dependencies, told.listBankColumns, async () => ({
    files: (Object.keys(BANK_FILES) as BankFile[]).map((file) => ({
      file,
      zh: BANK_FILES[file],
      columns: Object.entries(BANK_COLUMNS[file]).map(([column, zh]) => ({ column, zh })),
    })),
    banks: (await bankColumns()).map(({ _id, ...bank }) => bank),
  }));
  bind(router, dependencies, told.importInterpretation, (asked) => {
    const { readings: rows, ...head } = asked.body;
    const change = { of: 'interpretation', ...head } as const;
    return proposed(dependencies, asked, change, { rows, sha256: contentHash(asked.body) });
  });
  bind(router, dependencies, told.listInterpretations, async () => ({
    interpretations: (await interpretations()).map(({ _id, recordedAt, readings, ...head }) => ({
      ...head,
      recordedOn: civilDateOf(recordedAt),
      readings: readings.map((one) => ({
        ...one,
        zh: PARAMETER_NAMES[one.reading as ReadingId],
      })),
    })),
    readings: (Object.keys(READINGS) as ReadingId[]).map((reading) => {
      const bounds = interpretationBounds(reading)?.zh;
      const { cite } = READINGS[reading];
      return {
        reading,
        zh: PARAMETER_NAMES[reading],
        cite,
        ...(bounds !== undefined && { bounds }),
      };
    }),
  }));
  bind(router, dependencies, told.importNoticeAmendment, (asked) => {
    const change = { of: 'notice-amendment', round: asked.params.id } as const;
    return proposed(dependencies, asked, change, {
      rows: [asked.body],
      sha256: contentHash(asked.body),
    });
  });
  bind(router, dependencies, told.importMeetingMembers, (asked) => {
    const { members: rows } = asked.body;
    const change = { of: 'meeting-members', year: asked.params.year } as const;
    return proposed(dependencies, asked, change, { rows, sha256: contentHash(rows) });
  });
  bind(router, dependencies, told.getMeetingMembers, async ({ params: { year } }) => {
    const found = await meetingMembersOf(year);
    return { year, members: found?.members ?? [], ...(found && { since: found.since }) };
  });
  bind(router, dependencies, told.importReplacedBans, (asked) => {
    const { bans: rows } = asked.body;
    return proposed(
      dependencies,
      asked,
      { of: 'replaced-bans' },
      { rows, sha256: contentHash(rows) },
    );
  });
  return router;
}
