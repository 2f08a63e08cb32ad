/**
 * Art. 4: the special fund has two uses and no third. Each has its own sub-account, and no money
 * moves between the two without a decision of the bureau (reading of Art. 4).
 */
export const FUND_USES = {
  vouchers: { cite: 'Art. 4', zh: '发放和兑付创新券' },
  administration: { cite: 'Art. 4', zh: '创新券管理费用' },
} as const;
