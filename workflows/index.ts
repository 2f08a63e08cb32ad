/** The workflow types that a worker of this service runs. */
export { admission } from './admission/admission';
export { redemption } from './redemption/redemption';
export { round } from './round/round';
