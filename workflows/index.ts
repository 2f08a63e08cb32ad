/** The workflow types that a worker of this service runs. */
export { admission } from './admission/admission';
export { calendarChange } from './housekeeping/calendar-change';
export { changeFiling } from './change-filing/change-filing';
export { evaluation } from './evaluation/evaluation';
export { housekeeping } from './housekeeping/housekeeping';
export { bankFeed } from './payment-order/bank-feed';
export { documentMaking } from './documents/document-making';
export { messageSending } from './message-sending/message-sending';
export { paperScan } from './evidence/paper-scan';
export { paymentOrder } from './payment-order/payment-order';
export { redemption } from './redemption/redemption';
export { restoration } from './housekeeping/restoration';
export { round } from './round/round';
export { sanction } from './sanction/sanction';
export { spotCheck } from './spot-check/spot-check';
export { voucherYear } from './voucher-year/voucher-year';
export { yearly } from './yearly/yearly';
