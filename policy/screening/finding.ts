/**
 * What the automatic screening says about a submission. A hard finding is a refusal; a held one, which only imported
 * data says, is answered by the party and then decided by a person (reading of Art. 11); a soft one stands before the
 * reviewer, who judges it. Each cites what it rests on.
 */
import type { Affiliation } from '../articles/art-16-affiliation';
import type { Cite } from '../kernel/rule';
import { isRefusalCode, REFUSALS, sentence } from '../words/refusals';
import type { Params, Refusal, RefusalCode } from '../words/refusals';

export const FINDINGS = {
  'supplementary-admission-needed': {
    cite: 'Art. 9',
    message: '服务机构尚未入库，需先办理追加入库。',
  },
  'service-not-registered': {
    cite: 'reading of Art. 8',
    message: '合同签订日{signedOn}，服务机构登记的服务事项中没有{item}。',
  },
  'service-recorded-later': {
    cite: 'reading of Art. 8',
    message: '服务机构的服务事项由变更备案于{recordedOn}补记，晚于合同签订日{signedOn}，请核对。',
  },
  'provider-name-differs': {
    cite: 'reading of Art. 8',
    message: '服务机构在库的名称是“{name}”，与所填不同，请核对是否应先办理变更备案。',
  },
  'qualification-lapsed': {
    cite: 'reading of Art. 8',
    message: '服务机构登记的{item}资质有效期至{until}，合同签订于{signedOn}。',
  },
  'fee-above-registered': {
    cite: 'reading of Art. 8',
    message: '合同金额高于服务机构在{signedOn}登记的{item}收费上限{most}，请核对。',
  },
  'domicile-differs': {
    cite: 'reading of Art. 6',
    message: '{file}所载的住所为{onFile}，申请所填为{declared}，由所载的区县初审，请核对住所。',
  },
  'passing-on-unsaid': {
    cite: 'reading of Art. 14',
    message: '服务机构兑现而没有说明向企业让渡的部分，请企业在确认前向服务机构了解。',
  },
  'provider-on-list': {
    cite: 'reading of Art. 8(2)',
    message: '服务机构自{since}起被列入{list}（名单日期{listDate}）。',
  },
  'violator-near': {
    cite: 'reading of Art. 20',
    message: '{chain}；{name}已被处理（决定{decision}），相关人员{why}，请核对。',
  },
  'list-not-imported': {
    cite: 'reading of Art. 11',
    message: '尚未导入{list}，无法自动核对。',
  },
  'list-out-of-date': {
    cite: 'reading of Art. 11',
    message: '{list}的日期为{listDate}，距今已{days}天。',
  },
  'invoice-outside-support-period': {
    cite: 'reading of Art. 13',
    message: '发票{number}开具于{issuedOn}，不在支持周期内。',
  },
  'former-name-used': {
    cite: 'reading of Art. 16(5)',
    message: '付款流水中使用了{name}的曾用名（{former}），请核对名称变更登记。',
  },
  'payment-before-signing': {
    cite: 'reading of Art. 16(5)',
    message: '付款{reference}于{paidOn}支付，早于合同签订日{signedOn}，请核对是否为定金或预付款。',
  },
  'contract-similar': {
    cite: 'reading of Art. 15',
    message:
      '合同编号{number}（{signedOn}签订）与双方另一件申请中的合同编号{other}（{otherSignedOn}签订）相似，请核对是否为同一合同。',
  },
  'project-similar': {
    cite: 'reading of Art. 15',
    message:
      '双方另有合同{other}（{otherSignedOn}签订，{otherAmount}）申请兑现，与本合同{likeness}，请核对是否为同一项目。',
  },
  'payments-with-refund': {
    cite: 'reading of Art. 16(5)',
    message: '付款中有退款，合计{refunds}，请核对。',
  },
  'payments-above-contract': {
    cite: 'reading of Art. 16(5)',
    message: '实付{paid}，多于合同金额{amount}，请核对。',
  },
  'exclusion-suspected': {
    cite: 'Art. 12',
    message: '合同内容含“{term}”，请按审查要点“{check}”核对。',
  },
  'officer-and-holder': {
    cite: 'reading of Art. 16(3)',
    message: '一方的负责人是另一方的主要出资人或控制人，请核对：{chain}。',
  },
  'common-founder': {
    cite: 'reading of Art. 16(3)',
    message: '双方由同一人或同一单位设立，请核对现有关系：{chain}。',
  },
  'state-holder': {
    cite: 'reading of Art. 16(3)',
    message: '双方的共同出资人是政府或其出资机构，请核对是否另有关系：{chain}。',
  },
  'tie-reported': {
    cite: 'reading of Art. 16(3)',
    message: '他人申报的材料显示双方有关联关系，请核对：{chain}。',
  },
  'tie-on-file': {
    cite: 'reading of Art. 11',
    message: '导入的信息显示双方有关联关系，申请方没有申报：{chain}。',
  },
  'tie-ended': {
    cite: 'reading of Art. 16(3)',
    message:
      '合同签订后双方曾有关联关系（{day}仍在），申请前已终止：{chain}。审查人应说明对本项目的影响。',
  },
  namesake: {
    cite: 'reading of Art. 16(3)',
    message: '双方人员同名而缺少证件号码，请核对：{chain}。',
  },
  'relations-undeclared': {
    cite: 'reading of Art. 16(3)',
    message: '{name}没有申报股东和实际控制人，无法自动核对关联关系。',
  },
  'relations-differ': {
    cite: 'reading of Art. 16(3)',
    message: '{name}的申报与在案记录不一致，在案的有：{ties}。请核对。',
  },
  'relations-not-on-record': {
    cite: 'reading of Art. 16(3)',
    message: '服务机构的关系信息库内没有存档，仅按本次申报核对。',
  },
  'institution-on-list': {
    cite: 'reading of Art. 8(2)',
    message: '该机构自{since}起被列入{list}（名单日期{listDate}）。',
  },
  'provider-suspended': {
    cite: 'reading of Art. 8',
    message: '该服务机构自{since}起被暂停服务资格，恢复之前本项不提交会议审议。',
  },
  'item-by-notice': {
    cite: 'reading of Art. 5',
    message:
      '合同签订日{signedOn}的清单没有服务事项{item}，按通知所指的{year}年服务事项清单第{version}版认定。',
  },
  'legal-form-unsaid': {
    cite: 'reading of Art. 11',
    message: '{name}没有填写法律形式，请按营业执照或登记证书核对是否具有独立法人资格。',
  },
  'other-kind-of-unit': {
    cite: 'reading of Art. 8(2)',
    message: '该机构的法律形式是“{form}”，不是企业或事业单位，请核对是否符合审核入库的条件。',
  },
  'removed-before': {
    cite: 'reading of Art. 8',
    message: '该机构曾被移出服务机构库。',
  },
} as const satisfies Record<string, { readonly cite: Cite; readonly message: string }>;

export type FindingCode = keyof typeof FINDINGS;

/** Findings that tell of persons, of other cases or of what others said: staff and experts read them, the parties do not. */
const NOT_FOR_PARTIES: readonly string[] = [
  'officer-and-holder',
  'namesake',
  'relations-differ',
  'violator-near',
  'common-founder',
  'state-holder',
  'tie-reported',
  'tie-on-file',
  'tie-ended',
  'contract-similar',
  'project-similar',
] satisfies FindingCode[];
const FOR_REVIEWERS = '此项由审查人员核对，如需说明会通知申请单位。';

/**
 * Findings that somebody has to answer: whoever recommends the case, district and experts, says in words why the finding is
 * no reason against it (readings of Arts. 15, 16(3)).
 */
const ANSWERED_IN_WORDS: readonly string[] = [
  'tie-ended',
  'contract-similar',
] satisfies FindingCode[];

/** What each of these says of a case, by its code. */
export function toAnswer(findings: readonly Finding[]): Readonly<Record<string, string>> {
  const asked = findings.filter(({ code }) => ANSWERED_IN_WORDS.includes(code));
  return Object.fromEntries(asked.map(({ code, message }) => [code, message]));
}

/** A finding as a party of the case may read it. */
export function findingForParty<F extends Finding>(finding: F): F {
  return NOT_FOR_PARTIES.includes(finding.code) ? { ...finding, message: FOR_REVIEWERS } : finding;
}

/** What a reviewer needs to check a finding; not for the other party. */
export type Evidence =
  | { readonly kind: 'affiliation'; readonly affiliation: Affiliation }
  | { readonly kind: 'case'; readonly caseNo: string };

export interface Finding {
  readonly code: RefusalCode | FindingCode;
  readonly cite: string;
  readonly severity: 'hard' | 'held' | 'soft';
  /** Chinese. */
  readonly message: string;
  readonly path?: string;
  readonly evidence?: Evidence;
  /** Of a held one, what it is about, whatever file tells it: what a person has passed is not held again. */
  readonly matter?: string;
}

/** What speaks against a submission by imported data alone; `matter` tells it from every other. */
export function held(fault: Refusal, matter: string): Finding {
  return { ...hard(fault), severity: 'held', matter };
}

/** A refusal as a finding, with its evidence. */
export function hard(fault: Refusal, evidence?: Evidence): Finding {
  const { code, cite, message, path } = fault;
  return {
    code,
    cite,
    severity: 'hard',
    message,
    ...(path === undefined ? {} : { path }),
    ...(evidence === undefined ? {} : { evidence }),
  };
}

export function soft(
  code: FindingCode,
  params: Params = {},
  path?: string,
  evidence?: Evidence,
): Finding {
  const { cite, message } = FINDINGS[code];
  return {
    code,
    cite,
    severity: 'soft',
    message: sentence(message)(params),
    ...(path === undefined ? {} : { path }),
    ...(evidence === undefined ? {} : { evidence }),
  };
}

/** The hard findings as refusals: a submission with none of them is accepted. */
export function refusalsOf(findings: readonly Finding[]): Refusal[] {
  return findings.flatMap(({ severity, code, cite, message, path }) => {
    if (severity !== 'hard' || !isRefusalCode(code)) return [];
    const { status } = REFUSALS[code];
    return [{ code, cite, message, status, ...(path === undefined ? {} : { path }) }];
  });
}
