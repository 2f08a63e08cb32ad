/** How an account is written, wherever one is named: by whoever is asked who they are, and in every list of persons. */
export const ACCOUNT_ID = /^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$/;
export const ACCOUNT_ID_FAULT = '应为账号：字母、数字、点、短横线、下划线或@，最长64位';
