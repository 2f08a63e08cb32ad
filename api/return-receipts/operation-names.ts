/** By which operation each decision is asked for. */
export const OPERATION_OF = {
  allocate: 'allocateReceipt',
  prepareRefund: 'prepareRefund',
  approveRefund: 'approveRefund',
  rejectRefund: 'rejectRefund',
  setAside: 'setReceiptAside',
  acknowledge: 'acknowledgeReceipt',
} as const;
export type OperationName = (typeof OPERATION_OF)[keyof typeof OPERATION_OF];
