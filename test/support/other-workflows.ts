/** This service's workflows as other code might have them: each starts a timer that ours does not, so ours cannot replay them. */
import { sleep } from '@temporalio/workflow';
import * as ours from '../../workflows';

const withTimer =
  <I, R>(run: (input: I) => Promise<R>) =>
  async (input: I): Promise<R> => {
    void sleep(1);
    return run(input);
  };

export const changeFiling = withTimer(ours.changeFiling);
export const redemption = withTimer(ours.redemption);
export const round = withTimer(ours.round);
export const sanction = withTimer(ours.sanction);
export const voucherYear = withTimer(ours.voucherYear);
