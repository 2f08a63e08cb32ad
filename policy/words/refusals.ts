/**
 * Every reason for which the service says no: a closed union of codes, each with the article it
 * rests on, its HTTP status and one Chinese sentence for the person who is refused.
 */
import type { Cite } from '../kernel/rule';

export type RefusalStatus = 403 | 404 | 409 | 422;
/** Values for the blanks of a message; a missing one is printed as a dash. */
export type Params = Readonly<Record<string, string | number>>;

export interface RefusalEntry {
  /** `Art. n` where the text says so, `reading of Art. n` where it is our reading. */
  readonly cite: Cite;
  readonly status: RefusalStatus;
  readonly message: (params: Params) => string;
}

/** A message with its blanks filled: `{name}` stands for `params.name`. */
export const sentence =
  (template: string) =>
  (params: Params): string =>
    template.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '—'));

const entry = (cite: Cite, status: RefusalStatus, template: string): RefusalEntry => ({
  cite,
  status,
  message: sentence(template),
});

export const REFUSALS = {
  // Who may decide what, and when.
  validation: entry('reading of Art. 10, 17', 422, '填写的内容有误：{detail}。'),
  'not-awaited': entry('Art. 10, 17', 409, '目前处于“{step}”，不接受“{decision}”这一操作。'),
  'case-ended': entry('Art. 10, 17', 409, '该申请已经办结，不能再作处理。'),
  'case-suspended': entry('reading of Art. 10, 17', 409, '该申请已中止，恢复办理后才能继续。'),
  'line-suspended': entry(
    'reading of Art. 10, 17',
    409,
    '{caseNo}已中止，恢复办理后才能列入会议、公示或批复。',
  ),
  'case-unknown': entry('Art. 10, 17', 404, '没有编号为{no}的申请。'),
  'wrong-role': entry('Art. 5-7, 10, 17-19', 403, '“{decision}”不由您的角色（{role}）作出。'),
  'district-unchanged': entry('reading of Art. 6', 422, '该申请已由{district}初审。'),
  'wrong-district': entry('Art. 6', 403, '该申请属于其他区（县）科技行政管理部门的辖区。'),
  'wrong-party': entry('Art. 15', 403, '只有该申请的当事企业或机构本身可以这样操作。'),
  'not-assigned': entry(
    'reading of Art. 10(4), 17(4)',
    403,
    '您不在本申请尚待发表意见的专家之列。',
  ),
  'same-person-imports-and-issues': entry(
    'reading of Art. 7',
    403,
    '导入名单的人不能按同一名单发放创新券，请由中心的另一人办理。',
  ),
  'same-person-proposes-and-approves': entry(
    'reading of Art. 22',
    403,
    '提出金额的人不能再对同一笔金额作最终批准。',
  ),
  'imported-record-open': entry(
    'reading of Art. 11',
    409,
    '申请方说明或者更正记录的期限至{lastDay}（24时），尚未届满，申请方也尚未说明，不能作出决定。',
  ),
  'objection-unanswered': entry(
    'reading of Art. 17',
    409,
    '被反映方答复异议的期限{lastDay}，尚未届满，被反映方也尚未答复，不能认定异议成立。',
  ),
  'objection-untold': entry(
    'reading of Art. 17',
    409,
    '尚未向被反映方告知异议要点，被反映方也尚未答复，不能认定异议成立。',
  ),
  'objection-told': entry('reading of Art. 17', 409, '编号为{objection}的异议要点已经告知。'),
  'objection-words-repeated': entry(
    'reading of Art. 17',
    422,
    '请用自己的话概括异议要点，不要照录异议人的原话，以免透露其身份。',
  ),
  'same-person-looks-again': entry(
    'reading of Art. 17',
    403,
    '作出不予通过决定的人员不能办理其复核，请由其他人员办理。',
  ),
  'second-look-asked': entry(
    'reading of Art. 17',
    409,
    '已经申请复核，同一决定只复核一次；如不再需要复核，可以表示接受结果。',
  ),
  'duty-excluded': entry('reading of Art. 22', 403, '您已{done}，不能再{duty}，请由其他人员办理。'),
  'own-case': entry(
    'reading of Art. 22',
    403,
    '该申请涉及您本人所在单位或与其有关联的单位，请回避。',
  ),
  'stand-in-role': entry('reading of Art. 22', 403, '“{role}”的工作应由本人办理，不能代理。'),
  'stand-in-passed-on': entry('reading of Art. 22', 403, '代理他人期间，不能再转由第三人代理。'),
  'stand-in-oneself': entry('reading of Art. 22', 422, '代理人不能是本人。'),
  'stand-in-period': entry(
    'reading of Art. 22',
    422,
    '代理应从{today}或之后开始，连续不超过{most}日。',
  ),
  'stand-in-overlaps': entry(
    'reading of Art. 22',
    409,
    '这几日已经委托了代理人，请先撤销原来的委托。',
  ),
  'stand-in-unknown': entry('reading of Art. 22', 404, '您没有编号为{id}的委托。'),
  'stand-in-over': entry('reading of Art. 22', 409, '编号为{id}的委托已经结束。'),
  'stand-in-not-appointed': entry(
    'reading of Art. 22',
    403,
    '{absent}没有委托您在今日代理这一角色的工作。',
  ),
  'account-not-found': entry('reading of Art. 22', 404, '没有账号{id}。'),
  'account-exists': entry('reading of Art. 22', 409, '账号{id}已经开立。'),
  'account-closed': entry('reading of Art. 22', 409, '账号{id}已经注销。'),
  'account-not-closed': entry('reading of Art. 22', 409, '账号{id}没有注销，无须恢复。'),
  'account-own': entry(
    'reading of Art. 22',
    403,
    '任何人不得授予、变更、终止或确认本人的权限，也不得为自己所代理的人或自己的代理人办理。',
  ),
  'account-same-person': entry(
    'reading of Art. 22',
    403,
    '提出变更的人（及其代理人、被代理人）不能确认同一项变更，请由另一人确认。',
  ),
  'account-change-pending': entry(
    'reading of Art. 22',
    409,
    '账号{id}已有一项“{change}”待确认，确认或退回之后才能另行提出。',
  ),
  'account-change-none': entry('reading of Art. 22', 409, '账号{id}没有待确认的变更。'),
  'administrators-exist': entry('reading of Art. 22', 409, '已有管理员，最初的两名只设立一次。'),
  'administrators-too-few': entry(
    'reading of Art. 22',
    409,
    '至少应保留两名未定终止日的管理员，否则无人可以确认；请先另设管理员。',
  ),
  'grant-unknown': entry('reading of Art. 22', 404, '该账号没有编号为{grant}的授权。'),
  'grant-over': entry('reading of Art. 22', 409, '编号为{grant}的授权已经终止。'),
  'grant-begun': entry('reading of Art. 22', 422, '授权自{from}起已经生效，起始日不能再变。'),
  'grant-from': entry('reading of Art. 22', 422, '授权的起始日应在{today}至{latest}之间。'),
  'grant-reversed': entry('reading of Art. 22', 422, '授权的终止日不能早于起始日。'),
  'grant-end-early': entry('reading of Art. 22', 422, '授权的终止日不能早于{earliest}。'),
  'grant-end-later': entry(
    'reading of Art. 22',
    422,
    '该授权原定于{to}终止，终止日不能推后；需要延长的，请变更期限。',
  ),
  'grant-held': entry('reading of Art. 22', 409, '自{from}起已有“{role}”的授权，期限重叠。'),
  'grant-scope': entry('reading of Art. 22', 422, '“{role}”的授权{fault}。'),
  'roles-apart': entry('reading of Art. 22', 409, '“{one}”与“{other}”不能由同一人担任（{why}）。'),
  'expert-not-registered': entry('reading of Art. 22', 422, '专家库中没有账号为{id}的在库专家。'),
  'hand-over-to-oneself': entry('reading of Art. 22', 422, '工作应移交给另一个账号。'),
  'party-has-handler': entry(
    'reading of Art. 22',
    409,
    '单位{party}已有经办人，请由其经办人指定新的经办人。',
  ),
  'handler-impossible': entry(
    'reading of Art. 22',
    409,
    '账号{id}不能担任该单位的经办人，请核对账号和姓名。',
  ),
  'handlers-too-many': entry('reading of Art. 22', 409, '一个单位的经办人不超过{most}名。'),
  'handler-unknown': entry('reading of Art. 22', 404, '{id}不是该单位的经办人。'),
  'reason-missing': entry('reading of Art. 22', 422, '请写明理由。'),
  'fault-missing': entry('reading of Art. 10(3), 17(3)', 422, '退回补正时，至少指出一处问题。'),
  'fault-unexpected': entry('reading of Art. 10(3), 17(3)', 422, '只有退回补正时才列出问题。'),
  'checklist-incomplete': entry(
    'reading of Art. 2, 8(2), 11-13, 16',
    422,
    '审查要点“{check}”尚未给出结论。',
  ),
  'checklist-unmet': entry(
    'reading of Art. 2, 8(2), 11-13, 16',
    422,
    '审查要点“{check}”不符合，不能推荐。',
  ),
  'finding-unanswered': entry(
    'reading of Art. 16(3)',
    422,
    '推荐前，请对以下提示写明意见（{code}）：{finding}',
  ),
  'filing-unknown': entry(
    'reading of Art. 10(3), 17(3)',
    404,
    '没有找到编号为{filing}的补正材料。',
  ),
  'objection-unknown': entry('Art. 17(5)', 404, '没有找到编号为{objection}的异议。'),
  'objection-verified': entry('Art. 17(5)', 409, '编号为{objection}的异议已经核实，不再核实。'),
  'objection-is-lead': entry(
    'reading of Art. 17(5)',
    409,
    '编号为{objection}的来件只作为线索留存，不作为异议核实。',
  ),
  'objections-too-many-today': entry(
    'reading of Art. 17(5)',
    409,
    '您今天已提出{raised}项异议，请于次日再提出。',
  ),
  'objections-too-many': entry(
    'reading of Art. 17(5)',
    409,
    '您对{caseNo}已有{open}项异议正在核实，核实之后才能再提出。',
  ),
  'unit-objections-too-many': entry(
    'reading of Art. 17(5)',
    409,
    '您对该单位在{round}中公示的申请已有{open}项异议正在核实，核实之后才能再提出。',
  ),
  'unit-in-too-many-cases': entry(
    'reading of Art. 17(5)',
    422,
    '该单位在{round}中公示的申请超过{most}项，请就具体的申请提出异议。',
  ),
  'objection-without-stamp': entry(
    'reading of Art. 17',
    422,
    '单位提出异议应当加盖公章：请写明盖章异议书的文件名称。',
  ),
  'objection-too-late': entry('Art. 17(5)', 409, '公示期已过或尚未开始，不能在此提出异议。'),
  'signals-off': entry('reading of Art. 22', 403, '本系统未开放以信号方式作决定。'),
  'sender-not-vouched': entry(
    'reading of Art. 22',
    403,
    '这项操作须登录业务系统办理，不能直接发给流程。',
  ),
  'money-by-signal': entry('reading of Art. 22', 403, '涉及资金的决定不能以信号方式作出。'),

  // The round, its window, and the policy in force.
  'round-unknown': entry('Art. 13', 404, '没有编号为{round}的申报通知。'),
  'round-exists': entry('Art. 13', 409, '已有编号为{round}的申报通知。'),
  'round-not-for-procedure': entry('Art. 13', 422, '通知{round}不受理这一类申请。'),
  'round-concluded': entry('Art. 13', 409, '通知{round}的工作已经结束。'),
  'round-goes-on': entry('Art. 13', 409, '通知{round}已经发布，不能撤销；各项申请办结后自行结束。'),
  'amendment-empty': entry(
    'reading of Art. 13',
    422,
    '更正通知应当延长受理期、放宽支持周期或增加支持方向。',
  ),
  'amendment-takes': entry(
    'reading of Art. 13',
    422,
    '更正通知只能延长受理期、放宽支持周期，不能提前截止或者缩短，截止日期也不能早于今天。',
  ),
  'ranking-criterion': entry(
    'reading of Art. 4',
    422,
    '资金不足时按排序安排的，通知应当写明排序的办法；按同一比例核减的，不写排序的办法。',
  ),
  'ranking-too-late': entry(
    'reading of Art. 4',
    422,
    '排序的办法应当在受理开始之前公布，本通知自{opensOn}起受理。',
  ),
  'rank-invalid': entry(
    'reading of Art. 4',
    422,
    '资金不足而按排序安排的，支持的各项应从1起依次排序，不重复、不间断；{caseNo}的排序有误。',
  ),
  'rank-unexpected': entry(
    'reading of Art. 4',
    422,
    '{caseNo}写了排序，但本次会议不按排序安排资金。',
  ),
  'service-list-version-unknown': entry(
    'reading of Art. 5',
    422,
    '{year}年服务事项清单没有第{version}版，通知应写明已经发布的版本。',
  ),
  'outside-window': entry('Art. 13', 409, '受理时间为{opensOn}至{closesOn}，目前不在受理期内。'),
  'measures-not-in-force': entry('Art. 25', 409, '{on}不在本办法的有效期（{from}至{until}）内。'),
  'reading-unknown': entry('Art. 13', 422, '没有名为“{reading}”、可由通知调整的事项。'),
  'enacted-unchangeable': entry('Art. 13', 422, '“{reading}”由办法正文规定，通知不能改变。'),
  'reading-by-interpretation': entry(
    'reading of Art. 13',
    422,
    '“{reading}”不能由通知调整，只能由市科技局的解释改变。',
  ),
  'reading-out-of-bounds': entry('reading of Art. 13', 422, '“{reading}”应为{bounds}。'),
  'enacted-unchangeable-by-interpretation': entry(
    'Art. 24',
    422,
    '“{reading}”由办法正文规定，解释不能改变。',
  ),
  'interpretation-of-nothing': entry('Art. 24', 422, '“{reading}”不是可以由解释改变取值的事项。'),
  'interpretation-number-used': entry('Art. 24', 409, '文号{number}的解释已经登记。'),
  'interpretation-too-early': entry(
    'reading of Art. 24',
    422,
    '解释自{from}起适用，早于今天（{today}）；解释不溯及已经发生的事项。',
  ),
  'calendar-year-missing': entry(
    'reading of Art. 10, 17',
    409,
    '尚未录入{year}年的工作日历，请先录入国务院办公厅的放假安排。',
  ),

  // The parties.
  'uscc-invalid': entry('reading of Art. 8, 11', 422, '{uscc}：{fault}'),
  'no-legal-personality': entry(
    'reading of Art. 8, 11',
    422,
    '{form}不具有独立法人资格，不能申请。',
  ),
  'enterprise-out-of-city': entry('Art. 11', 422, '使用创新券的企业应当在乌鲁木齐市域内。'),
  'redeemer-out-of-city': entry('Art. 15', 422, '申请兑现的一方应当在乌鲁木齐市域内。'),
  'not-sme': entry(
    'Art. 11 and reading of Art. 11',
    422,
    '按所填行业、人数、收入和资产，该企业不属于中小企业。',
  ),
  'listed-as-large': entry(
    'reading of Art. 11',
    422,
    '{year}年度中小企业名单所载的行业、人数、收入和资产显示该企业不属于中小企业，与所填不符。{explanation}',
  ),
  'on-list': entry('Art. 11', 422, '该企业自{since}起被列入{list}（名单日期{listDate}）。'),
  'provider-removed': entry('Art. 16(2)', 422, '该服务机构已被移出服务机构库。'),
  'reapplication-too-early': entry(
    'reading of Art. 8',
    409,
    '该机构已被移出服务机构库，按移出决定自{from}起才可以重新申请入库。',
  ),
  'reapplication-day-missing': entry(
    'reading of Art. 8',
    422,
    '移出服务机构库应写明自哪一天起可以重新申请入库，且应在今天之后。',
  ),
  'reapplication-day-unexpected': entry(
    'reading of Art. 8',
    422,
    '没有移出服务机构库，不写重新申请入库的日期。',
  ),
  'provider-not-admitted': entry('Art. 16(2)', 409, '该服务机构尚未入库。'),
  'provider-not-standing': entry(
    'Art. 16(2)',
    409,
    '{caseNo}的服务机构自{since}起处于“{standing}”状态，不能决定支持。',
  ),
  'provider-unknown': entry('Art. 8', 404, '没有找到该服务机构。'),
  'account-holder-differs': entry('Art. 15', 422, '收款账户名称应与申请兑现的一方“{name}”一致。'),
  affiliated: entry(
    'Art. 16(3)',
    422,
    '企业与服务机构存在关联关系：{chain}。如有异议，请联系市科技信息服务中心核对。',
  ),
  'parties-identical': entry('Art. 16(3)', 422, '服务的购买方与提供方是同一单位。'),

  // The project.
  'service-list-unavailable': entry(
    'Art. 5',
    409,
    '{on}没有已发布的服务事项清单，请联系市科技局。',
  ),
  'service-item-unknown': entry('Art. 5', 422, '服务事项{item}不在{list}中。'),
  'outside-support-period': entry(
    'Art. 13 and reading of Art. 13',
    422,
    '合同的签订和履行应在支持周期{from}至{to}之内。',
  ),
  'contract-dates-reversed': entry('Art. 16(4)', 422, '合同履行完毕的日期早于签订日期。'),
  'contract-not-fulfilled': entry('Art. 16(4)', 422, '合同在申请时尚未履行完毕。'),
  'amount-invalid': entry('Art. 14', 422, '金额应为大于零的整数（分）。'),
  'eligible-above-contract': entry('Art. 14', 422, '符合要求的金额不能超过合同金额。'),
  'invoices-below-contract': entry(
    'reading of Art. 16(5)',
    422,
    '发票合计{total}，不足合同金额{amount}。',
  ),
  'invoice-repeated': entry('reading of Art. 15', 422, '发票{number}在本次申请中重复填报。'),
  'transfer-repeated': entry(
    'reading of Art. 16(5)',
    422,
    '付款流水{reference}在本次申请中重复填报。',
  ),
  'fees-not-fully-paid': entry('Art. 16(5)', 422, '扣除退款后实付{paid}，不足合同金额{amount}。'),
  'project-already-claimed': entry(
    'Art. 15',
    409,
    '该服务项目已申请兑现，一个项目仅限一方申请一次。如有疑问，请联系市科技信息服务中心。',
  ),
  'invoice-already-claimed': entry(
    'reading of Art. 15',
    409,
    '发票{number}已用于其他项目，一张发票只能用于一个服务项目。如有疑问，请联系市科技信息服务中心。',
  ),
  'invoice-number-invalid': entry('reading of Art. 15', 422, '发票{number}填写有误：{fault}。'),
  'invoice-in-future': entry(
    'reading of Art. 16(5)',
    422,
    '发票{number}的开票日期{issuedOn}晚于申请日。',
  ),
  'invoice-of-others': entry(
    'reading of Art. 16(5)',
    422,
    '发票{number}的购买方应为申请企业，销售方应为服务机构。',
  ),
  'share-above-transfer': entry(
    'reading of Art. 15',
    422,
    '用于本合同的部分不能超过该笔付款的金额。',
  ),
  'transfer-in-future': entry(
    'reading of Art. 16(5)',
    422,
    '付款流水{reference}的日期{paidOn}晚于申请日。',
  ),
  'transfer-of-others': entry(
    'reading of Art. 16(5)',
    422,
    '付款流水{reference}的付款人应为{payer}，收款人应为{payee}。',
  ),
  'transfer-used-up': entry(
    'reading of Art. 15',
    409,
    '付款流水{reference}可用于本合同的部分只剩{left}，请核对其在双方其他申请中已使用的金额。',
  ),
  'transfer-differs': entry(
    'reading of Art. 15',
    409,
    '付款流水{reference}的金额与双方其他申请中填报的不同，请核对。',
  ),

  // The institution's admission.
  'direct-way-not-open': entry('Art. 8(1)', 422, '该类机构不能直接入库，请走审核入库。'),
  'recognition-missing': entry('reading of Art. 8(1)', 422, '直接入库需提交认定文件。'),
  'recognition-level-too-low': entry('Art. 8(1)', 422, '认定文件应为市级及以上。'),
  'recognition-host-differs': entry(
    'reading of Art. 8(1)',
    422,
    '认定文件所载的依托单位是“{host}”，应由该单位申请入库。',
  ),
  'recognition-lapsed': entry(
    'reading of Art. 8(1)',
    422,
    '“{platform}”的认定有效期至{validUntil}，在{on}已经过期，不能据以直接入库。',
  ),
  'recognition-in-future': entry('reading of Art. 8(1)', 422, '认定文件的日期晚于申请日期。'),
  'statement-missing': entry('Art. 8(2)', 422, '审核入库的条件“{check}”尚未说明。'),
  'services-missing': entry('Art. 8(2)', 422, '请至少填写一项拟提供的服务事项。'),
  'already-admitted': entry('Art. 8', 409, '该机构已经入库，信息有变请办理变更备案。'),
  'admission-already-open': entry(
    'reading of Art. 9',
    409,
    '该机构已有一件入库申请（{caseNo}）在办。',
  ),
  'registry-day-in-future': entry('reading of Art. 8', 422, '{day}晚于{today}，不能提前登记。'),
  'standing-unchanged': entry('reading of Art. 8', 409, '该机构目前的状态已是“{standing}”。'),
  'standing-out-of-order': entry(
    'reading of Art. 8',
    409,
    '该机构目前的状态自{since}起，不能登记自{from}起的另一状态。',
  ),
  'change-filing-unknown': entry('Art. 8', 404, '没有编号为{no}的变更备案。'),
  'change-filing-open': entry(
    'reading of Art. 8',
    409,
    '该机构已有一件变更备案（{no}）在办，办结或撤回后才能另行提交。',
  ),
  'change-filing-not-awaited': entry(
    'reading of Art. 8',
    409,
    '{no}目前处于“{state}”，不接受“{decision}”。',
  ),
  'change-filing-goes-on': entry(
    'reading of Art. 8',
    409,
    '变更备案{no}已经提交，不能经由流程平台撤销；由机构撤回，或由中心作出决定。',
  ),
  'change-evidence-missing': entry('reading of Art. 8', 422, '请至少附一份变更的证明材料。'),
  'change-empty': entry('reading of Art. 8', 422, '请至少填写一项变更内容。'),
  'change-unchanged': entry('reading of Art. 8', 422, '“{field}”与在库信息相同，没有变更。'),
  'change-out-of-order': entry(
    'reading of Art. 8',
    422,
    '同一事项在库的记载自{since}起生效，不能备案自{from}起的变更。',
  ),
  'change-overtaken': entry(
    'reading of Art. 8',
    409,
    '备案提交之后，“{field}”已另有变更，请退回机构按现行信息补正。',
  ),
  'change-correction-open': entry(
    'reading of Art. 8',
    409,
    '补正期至{lastDay}（24时），尚未届满，不能作出决定。',
  ),
  'change-correction-undated': entry(
    'reading of Art. 8',
    409,
    '录入{year}年的工作日历之后才能确定补正期，此前不能作出决定。',
  ),
  'not-invited': entry('reading of Art. 9', 409, '追加入库由兑现中涉及的机构应邀申请。'),

  // Money.
  'quota-exhausted': entry('Art. 14', 409, '该企业本年度的创新券额度余{left}，不足{asked}。'),
  'voucher-void': entry('reading of Art. 14', 409, '该企业{year}年度的创新券已经作废。'),
  'voucher-stopped': entry('reading of Art. 14', 409, '该企业{year}年度的创新券已被停用。'),
  'voucher-expired': entry('reading of Art. 14', 409, '该企业{year}年度的创新券已经过期。'),
  'voucher-unknown': entry('Art. 14', 404, '该企业没有{year}年度的创新券。'),
  'voucher-not-stopped': entry('reading of Art. 14', 409, '该企业{year}年度的创新券没有被停用。'),
  'voucher-limit-too-high': entry('Art. 14', 422, '每家企业每年的额度不超过{most}元。'),
  'voucher-year-unknown': entry('Art. 14', 404, '{year}年度尚未发放创新券。'),
  'voucher-year-concluded': entry('reading of Art. 14', 409, '{year}年度的创新券工作已经结束。'),
  'voucher-year-goes-on': entry(
    'reading of Art. 14',
    409,
    '{year}年度的创新券已经发放，不能经由流程平台撤销；有效期满、各轮兑现办结后自行结束。',
  ),
  'sme-list-unknown': entry('Art. 14', 404, '没有编号为{importId}的{year}年度中小企业名单。'),
  'sme-list-incomplete': entry(
    'reading of Art. 14',
    409,
    '名单{importId}尚未全部存入，请用同一文件重新导入。',
  ),
  'sme-list-already-issued': entry('Art. 14', 409, '名单{importId}已经用于发放。'),
  banned: entry('Art. 20', 422, '自{from}至{to}不得使用创新券（{why}）。'),
  'banned-by-relation': entry(
    'Art. 20',
    422,
    '{chain}；{name}自{from}至{to}不得申请创新券（{why}），其相关人员个人设立或控股的单位同样处理。',
  ),
  'blacklist-not-public': entry(
    'reading of Art. 20',
    403,
    '信用黑名单供工作人员和有关部门查阅，尚未向社会公开。',
  ),
  'provider-banned': entry(
    'reading of Art. 20',
    409,
    '服务机构{name}自{from}至{to}被列入信用黑名单（{why}），不能作为创新券服务机构。',
  ),
  'budget-exhausted': entry('reading of Art. 14', 409, '本年度预算余{left}，不足{asked}。'),
  'budget-missing': entry('reading of Art. 4', 409, '{year}年度尚未核定“{use}”的预算。'),
  'fund-exhausted': entry(
    'reading of Art. 4',
    409,
    '{year}年度“{use}”的预算可用{left}，不足{asked}。',
  ),
  'fund-amount-invalid': entry(
    'reading of Art. 4',
    422,
    '金额{amount}有误，应为不小于{least}的整数，单位为分。',
  ),
  'fund-amount-too-large': entry('reading of Art. 4', 422, '{field}过大，最多{most}元。'),
  'budget-below-standing': entry(
    'Art. 4',
    409,
    '{year}年度“{use}”已占用、待付和已付（扣除退回）共{standing}，预算不能调减至{asked}。',
  ),
  'rollover-too-late': entry(
    'reading of Art. 4',
    422,
    '不能结转至{year}年度，年度最晚为{last}年。',
  ),
  'fund-proposal-unknown': entry('reading of Art. 22', 404, '没有编号为{id}的资金建议。'),
  'fund-proposal-decided': entry('reading of Art. 22', 409, '资金建议{id}已经批准或退回。'),
  'reference-proposal-unknown': entry('reading of Art. 22', 404, '没有编号为{id}的数据变更。'),
  'reference-proposal-decided': entry(
    'reading of Art. 22',
    409,
    '数据变更{id}已经确认或者退回，不能再作处理。',
  ),
  'same-person-confirms': entry(
    'reading of Art. 22',
    403,
    '提出数据变更的人不能自己确认，请由另一人核对后确认。',
  ),
  'expense-receipt-used': entry('Art. 4', 409, '票据{receipt}已在{year}年度列支，不能再次列支。'),
  'account-unknown': entry('reading of Art. 4', 422, '账上没有名为“{account}”的科目。'),
  'return-above-paid': entry(
    'reading of Art. 20',
    409,
    '{caseNo}已付{paid}，已退回{returned}，再退回{amount}将超过已付金额。',
  ),
  'return-unpaid': entry('reading of Art. 20', 409, '{caseNo}没有已付的款项可以退回。'),
  'repayment-unknown': entry('Art. 20', 404, '没有编号为{number}的应退款。'),
  'repayment-open': entry(
    'reading of Art. 20',
    409,
    '{caseNo}已有尚未结清的应退款{number}，请先办结或撤销。',
  ),
  'repayment-closed': entry('reading of Art. 20', 409, '应退款{number}{state}，不能再作处理。'),
  'repayment-above-paid': entry(
    'Art. 20',
    409,
    '{caseNo}已付{paid}，已退回{returned}，不能要求退回{amount}。',
  ),
  'repayment-party-differs': entry('Art. 20', 422, '{party}不是{caseNo}的当事企业或机构。'),
  'return-above-owed': entry('reading of Art. 20', 409, '应退款{number}尚欠{left}，不足{amount}。'),
  'receipt-unknown': entry('reading of Art. 20', 404, '没有流水号为{receiptId}的到账。'),
  'receipt-differs': entry(
    'reading of Art. 20',
    409,
    '流水号{receiptId}已经入账，与所报的{differences}不符。请核对；两笔到账不会有同一个流水号。',
  ),
  'return-above-queued': entry(
    'reading of Art. 20',
    409,
    '流水号{receiptId}待处理的余额为{queued}，不足{amount}。',
  ),
  'receipt-not-queued': entry('reading of Art. 20', 409, '流水号{receiptId}没有待处理的事项。'),
  'receipt-money-waits': entry(
    'reading of Art. 20',
    409,
    '流水号{receiptId}尚有{waiting}未处理，不能只作查看。',
  ),
  'refund-unknown': entry('reading of Art. 20', 404, '流水号{receiptId}没有第{refund}笔退汇。'),
  'refund-decided': entry('reading of Art. 20', 409, '第{refund}笔退汇{state}，不能再作决定。'),
  'sanction-unknown': entry('Art. 20', 404, '没有编号为{no}的违规处理。'),
  'sanction-not-awaited': entry('Art. 20', 409, '{no}目前处于“{state}”，不接受“{decision}”。'),
  'sanction-goes-on': entry(
    'Art. 20',
    409,
    '违规处理{no}已经立案，不能经由流程平台撤销；申诉成立的，由市科技局撤销决定。',
  ),
  'sanction-own-proposal': entry(
    'reading of Art. 22',
    403,
    '提出处理建议的人不能就同一违规作出或撤销决定。',
  ),
  'sanction-number-used': entry('Art. 20', 409, '文号{number}已用于另一件违规处理。'),
  'sanction-case-unnamed': entry(
    'Art. 20',
    422,
    '{caseNo}不是该单位已兑现的申请，或重复列出，不能据此要求退回资金。',
  ),
  'sanction-repayment-missing': entry(
    'Art. 20',
    422,
    '违规涉及的{caseNo}已兑现{paid}，应当要求退回，请在退回资金中列出。',
  ),
  'sanction-case-unanswered': entry(
    'reading of Art. 20',
    422,
    '该单位另有{caseNo}已兑现{paid}，请列入退回资金，或者写明不要求退回的理由。',
  ),
  'sanction-party-differs': entry('Art. 20', 422, '{party}不是{caseNo}的当事企业或机构。'),
  'violation-in-future': entry('Art. 20', 422, '违规日期{on}晚于今天（{today}）。'),
  'obstruction-not-serious': entry(
    'Art. 20',
    422,
    '阻挠或者规避监督检查，情节严重的才按本条处理，请写明情节。',
  ),
  'hearing-open': entry('reading of Art. 20', 409, '陈述申辩期至{lastDay}（24时），尚未届满。'),
  'delivery-recorded': entry(
    'reading of Art. 20',
    409,
    '{on}已登记送达；登记有误的，请更正并写明理由。',
  ),
  'delivery-date-impossible': entry(
    'reading of Art. 20',
    422,
    '送达日期{on}应在通知书发出之日{from}至今天（{today}）之间。',
  ),
  'evidence-missing': entry('reading of Art. 20', 422, '请至少附一份证明材料。'),
  'enforcement-date-impossible': entry(
    'reading of Art. 20',
    422,
    '日期{on}应在{from}至今天（{today}）之间。',
  ),
  'enforcement-nothing-owed': entry(
    'reading of Art. 20',
    409,
    '{no}的应退资金已全部退回，无需移送强制执行。',
  ),
  'written-demand-made': entry(
    'reading of Art. 20',
    409,
    '已经登记书面催告（{reference}），不再登记。',
  ),
  'written-demand-missing': entry(
    'reading of Art. 20',
    409,
    '移送强制执行之前，应当书面催告，并登记其收到之日。',
  ),
  'written-demand-running': entry(
    'reading of Art. 20',
    409,
    '书面催告的期限至{lastDay}（24时），尚未届满，不能移送强制执行。',
  ),
  'amount-above-ceiling': entry('Art. 14', 422, '{caseNo}的金额{amount}超过上限。{ceiling}'),
  'full-amount-above-ceiling': entry(
    'Art. 14',
    422,
    '{caseNo}核减前的金额{amount}超过上限。{ceiling}',
  ),
  'reduction-not-open': entry('reading of Art. 14', 422, '本次会议不能按比例核减：{why}。'),
  'amount-not-as-reduced': entry(
    'reading of Art. 14',
    422,
    '{caseNo}的金额{amount}与按比例核减的结果不符。{reduction}',
  ),
  'recognised-above-claim': entry(
    'Art. 14',
    422,
    '{caseNo}：会议认定的符合要求金额{recognised}，超过申请的{claimed}。',
  ),
  'publicity-running': entry('Art. 17(6)', 409, '{caseNo}的公示尚未结束，不能批复或付款。'),
  'payment-already-made': entry('Art. 17(7)', 409, '该申请已经付款。'),
  'payment-order-empty': entry('Art. 17(7)', 422, '付款批次中没有付款。'),
  'payment-order-too-long': entry('reading of Art. 17(7)', 422, '一个付款批次最多{most}笔。'),
  'payment-order-unknown': entry('Art. 17(7)', 404, '没有编号为{orderId}的付款批次。'),
  'payment-order-not-awaited': entry(
    'Art. 17(7)',
    409,
    '付款批次{orderId}目前处于“{state}”，不接受“{decision}”。',
  ),
  'payment-order-not-instructed': entry(
    'Art. 17(7)',
    409,
    '付款批次{orderId}尚未批准并下达，不能登记银行回执。',
  ),
  'payment-order-goes-on': entry(
    'Art. 17(7)',
    409,
    '付款批次{orderId}已经编制，不能经由流程平台撤销；未批准的，由财务退回。',
  ),
  'payment-line-differs': entry(
    'Art. 15, 17(7)',
    409,
    '{caseNo}的账户、金额或付款编号在编制付款批次后已经变更。',
  ),
  'case-not-for-payment': entry('Art. 17(7)', 409, '{caseNo}目前不在等待拨付。'),
  'case-in-other-order': entry('Art. 17(7)', 409, '{caseNo}已列入付款批次{order}，尚待批准。'),
  'fund-account-missing': entry('Art. 4', 409, '尚未设置专项资金的付款账户。'),
  'bank-columns-unknown': entry(
    'reading of Art. 17(7), 20',
    422,
    '尚未登记{bank}“{file}”的列名（已登记的银行：{banks}），请由财务先登记，并由另一人确认。',
  ),
  'bank-file-unknown': entry('Art. 17(7)', 404, '没有这份银行回执。'),
  'payment-id-invalid': entry('reading of Art. 17(7)', 422, '“{id}”不是有效的付款编号。'),
  'payment-line-repeated': entry('Art. 17(7)', 422, '{caseNo}在同一付款批次中重复。'),
  'payment-in-dispute': entry(
    'Art. 17(7)',
    409,
    '银行曾回报{caseNo}在付款批次{order}中付款失败，后又回报已付款，查清之前不能再次付款。',
  ),
  'payment-dispute-unknown': entry(
    'Art. 17(7)',
    404,
    '付款{id}没有前后不一致而尚待核定的银行回执。',
  ),
  'payment-dispute-not-payable': entry(
    'Art. 17(7)',
    409,
    '只有银行先报失败、后报已付款，且{caseNo}没有其他付款在途的，才能以后来的回执为准。',
  ),
  'payment-line-unknown': entry('Art. 17(7)', 422, '付款批次中没有编号为{id}的付款。'),
  'payment-amount-differs': entry('Art. 17(7)', 422, '付款{id}的金额与付款批次所列不一致。'),
  'payment-count-differs': entry('Art. 17(7)', 422, '付款批次的笔数与实际不一致。'),
  'payment-total-differs': entry('Art. 17(7)', 422, '付款批次的合计与各笔金额之和不一致。'),
  'payment-text-invalid': entry(
    'reading of Art. 17(7)',
    422,
    '户名、开户行和附言不能为空，不能过长，也不能含有不可见的字符。',
  ),
  'account-number-invalid': entry('Art. 15', 422, '“{number}”不是有效的银行账号。'),
  'instruction-unknown': entry('Art. 17(7)', 404, '没有编号为{instruction}的付款指令。'),

  // Satisfaction and the yearly evaluation.
  'rating-not-own': entry('reading of Art. 21', 403, '只有使用{caseNo}服务的企业可以评价。'),
  'rating-unpaid': entry('reading of Art. 21', 409, '{caseNo}尚未拨付，暂不评价。'),
  'rating-given': entry('reading of Art. 21', 409, '{caseNo}已经评价，每项申请只评价一次。'),
  'rating-too-late': entry('reading of Art. 21', 409, '{caseNo}的评价已于{until}截止。'),
  'rating-unknown': entry('reading of Art. 21', 404, '{caseNo}没有满意度评价。'),

  'paper-unknown': entry('Art. 10, 17', 404, '没有这份材料。'),
  'paper-not-clean': entry('reading of Art. 17', 409, '该材料{why}，不能下载。'),
  'paper-no-invoice': entry('reading of Art. 16(5)', 409, '该材料不是发票，没有可以读取的内容。'),
  'document-unknown': entry('Art. 10, 17', 404, '没有这份文书。'),
  'papers-too-many': entry('reading of Art. 17(2)', 409, '每项申请最多提交{most}份材料。'),

  'draft-unknown': entry('reading of Art. 10(2), 17(2)', 404, '没有这份申请草稿，或者已经提交。'),
  'draft-changed': entry(
    'reading of Art. 10(2), 17(2)',
    409,
    '这份申请草稿已经另行保存或者正在提交，请重新打开后再办理。',
  ),
  'draft-too-long': entry('reading of Art. 10(2), 17(2)', 422, '申请草稿不得超过{most}个字符。'),
  'drafts-too-many': entry(
    'reading of Art. 10(2), 17(2)',
    409,
    '申请草稿最多保存{most}份，请先提交或者删除已有的草稿。',
  ),
  'turn-unknown': entry('reading of Art. 6, 7', 404, '没有这项待办，或者已经办理。'),
  'turn-assignee': entry('reading of Art. 22', 422, '{account}不能办理这项待办，请另指一人。'),

  'evaluation-unknown': entry('Art. 21', 404, '没有{year}年度的绩效评估。'),
  'evaluation-not-counted': entry('Art. 21', 409, '{year}年度的绩效评估尚未统计。'),
  'evaluation-not-here': entry(
    'reading of Art. 8',
    409,
    '{year}年度的绩效评估目前为“{state}”，不接受“{decision}”这一操作。',
  ),
  'evaluation-goes-on': entry(
    'Art. 21',
    409,
    '{year}年度的绩效评估已经开始，不能经由流程平台撤销；等次由市科技局确定后自行结束。',
  ),
  'institution-not-evaluated': entry('reading of Art. 8', 422, '{uscc}不在本次评估之列。'),
  'deviation-repeated': entry('reading of Art. 8', 422, '{uscc}在调整名单中重复。'),
  'deviation-none': entry('reading of Art. 8', 422, '{uscc}按统计即为“{grade}”，不必调整。'),
  'removal-not-unqualified': entry('reading of Art. 8', 422, '{uscc}的等次不是不合格，不能移出。'),
  'same-person-grades': entry('reading of Art. 22', 403, '提出评估等次的人不能再确定同一等次。'),

  // Experts and the meeting.
  'experts-by-draw': entry(
    'reading of Art. 22',
    422,
    '专家应从专家库中抽取：请先抽取，再以抽取编号指派。',
  ),
  'experts-by-name': entry('reading of Art. 22', 422, '按通知由中心指派专家，请写明专家账号。'),
  'draw-unknown': entry('reading of Art. 22', 404, '该申请没有编号为{draw}的抽取。'),
  'draw-superseded': entry('reading of Art. 22', 409, '{draw}之后已重新抽取，应以{latest}为准。'),
  'draw-exhausted': entry(
    'reading of Art. 22',
    409,
    '{draw}可以参加评审的专家不足{needed}名，请重新抽取。',
  ),
  'draw-stands': entry('reading of Art. 22', 409, '{draw}抽出的专家足以指派，不重新抽取。'),
  'draw-pool-short': entry(
    'reading of Art. 22',
    422,
    '可以抽取的专家只有{found}名，尚缺{needed}名，请先补充专家库。',
  ),
  'experts-complete': entry(
    'reading of Art. 22',
    409,
    '该申请的{panel}名专家都能继续评审，无须另行抽取或指派。',
  ),
  'panel-fixed': entry(
    'reading of Art. 22',
    422,
    '该申请已按{panel}名专家抽取，再次抽取不能改变人数。',
  ),
  'fields-fixed': entry(
    'reading of Art. 22',
    422,
    '再次抽取应在首次抽取的领域内进行，不能改变领域。',
  ),
  'expert-tied': entry('reading of Art. 22', 403, '专家{account}应当回避：{why}'),
  'conflict-elsewhere': entry('reading of Art. 22', 422, '{uscc}不是该申请的当事企业或机构。'),
  'experts-too-few': entry('reading of Art. 10(4), 17(4)', 422, '每项申请至少需要{least}名专家。'),
  'experts-even': entry('reading of Art. 10(4), 17(4)', 422, '专家人数应为单数。'),
  'expert-repeated': entry('reading of Art. 10(4), 17(4)', 422, '专家{expert}重复。'),
  'meeting-without-quorum': entry(
    'reading of Art. 10(5), 17(4)',
    422,
    '应到{members}人，至少需{needed}人，实到{present}人，会议无效。',
  ),
  'item-without-quorum': entry(
    'reading of Art. 10(5), 17(4)',
    422,
    '{caseNo}：回避后可表决{present}人，不足{needed}人。',
  ),
  'meeting-empty': entry('Art. 10(5), 17(4)', 422, '会议没有议题。'),
  'meeting-members-unnamed': entry(
    'reading of Art. 17',
    409,
    '市科技局尚未确定{year}年度的会议成员，请先由市科技局确定。',
  ),
  'not-member-of-year': entry(
    'reading of Art. 17',
    422,
    '{member}不在市科技局确定的{year}年度会议成员之列。',
  ),
  'member-left-out': entry(
    'reading of Art. 17',
    422,
    '市科技局确定的{year}年度会议成员{member}未列入应到名单。',
  ),
  'member-repeated': entry('reading of Art. 10(5), 17(4)', 422, '名单中{member}重复。'),
  'not-a-member': entry('reading of Art. 10(5), 17(4)', 422, '{member}不是会议成员。'),
  'chair-absent': entry('reading of Art. 10(5), 17(4)', 422, '主持人{member}未到会。'),
  'recorder-absent': entry('reading of Art. 10(5), 17(4)', 422, '记录人{member}未到会。'),
  'minutes-missing': entry('reading of Art. 10(5), 17(4)', 422, '没有会议纪要。'),
  'meeting-date-impossible': entry(
    'reading of Art. 10(5), 17(4)',
    422,
    '会议日期{heldOn}应在受理开始之日{opensOn}至记录之日{today}之间。',
  ),
  'meeting-before-case': entry(
    'reading of Art. 10(5), 17(4)',
    422,
    '{caseNo}的申请或评审意见在{on}才提交，会议日期{heldOn}不能早于该日。',
  ),
  'case-repeated': entry('reading of Art. 10(5), 17(4)', 422, '{caseNo}在议题中重复。'),
  'vote-of-absent': entry(
    'reading of Art. 10(5), 17(4)',
    422,
    '{caseNo}：{member}未到会却有表决。',
  ),
  'member-reviewed': entry(
    'reading of Art. 22',
    422,
    '{caseNo}：{member}曾作为专家评审该申请，应当回避，不参加该申请的表决。',
  ),
  'member-tied': entry(
    'reading of Art. 22',
    422,
    '{caseNo}：{member}与该申请当事单位有关系，应当回避，不参加该申请的表决。',
  ),
  'vote-of-recused': entry('reading of Art. 22', 422, '{caseNo}：{member}已回避却有表决。'),
  'vote-repeated': entry('reading of Art. 10(5), 17(4)', 422, '{caseNo}：{member}重复表决。'),
  'vote-missing': entry('reading of Art. 10(5), 17(4)', 422, '{caseNo}：{member}到会而未表决。'),
  'outcome-against-votes': entry(
    'reading of Art. 10(5), 17(4)',
    422,
    '{caseNo}：结论与表决多数不符。',
  ),
  'amount-missing': entry('Art. 17(4)', 422, '{caseNo}：同意支持的兑现应写明金额。'),
  'amount-unexpected': entry('Art. 17(4)', 422, '{caseNo}：此项不应有金额。'),
  'case-not-for-meeting': entry('Art. 10(5), 17(4)', 409, '{caseNo}目前不在会议审议阶段。'),

  // Spot checks.
  'spot-check-unknown': entry('Art. 8', 404, '{year}年度尚未开始抽查。'),
  'spot-check-not-awaited': entry(
    'Art. 8',
    409,
    '{year}年度抽查目前处于“{state}”，不接受“{decision}”。',
  ),
  'spot-check-goes-on': entry(
    'Art. 8',
    409,
    '{year}年度抽查已经开始，不能经由流程平台撤销；各项检查办结后自行结束。',
  ),
  'check-unknown': entry('Art. 8', 404, '{uscc}不在{year}年度抽查名单中。'),
  'check-not-awaited': entry('Art. 8', 409, '对{uscc}的抽查目前不接受“{decision}”这一操作。'),
  'seed-too-early': entry(
    'reading of Art. 8',
    422,
    '种子应来自公告之后产生的公开数值：应在{after}之后，而所报为{told}。',
  ),
  'seed-too-late': entry(
    'reading of Art. 8',
    422,
    '种子应来自近期产生的公开数值：最迟为{latest}，而所报为{told}。',
  ),
  'not-inspector': entry('reading of Art. 8', 403, '您不是对{uscc}的检查人员。'),
  'inspector-tied': entry('reading of Art. 22', 422, '检查人员{account}应当回避：{why}'),
  'inspector-decides': entry('reading of Art. 22', 403, '检查人员不能决定对被检查机构的处理。'),
  'inspection-line-unmet': entry('reading of Art. 8', 422, '抽查要点“{check}”不符合，不能合格。'),
  'inspection-fault-missing': entry(
    'reading of Art. 8',
    422,
    '要求整改或不合格时，至少指出一项不符合的要点。',
  ),

  // Records and their keys.
  'expert-has-spoken': entry(
    'reading of Art. 10(4), 17(4)',
    409,
    '已发表意见的专家（{experts}）须保留，且至少新增一位待发表意见的专家。',
  ),
  'award-lapse-too-early': entry(
    'reading of Art. 22',
    409,
    '已批准的兑现须两次书面催告、间隔满{days}个工作日仍无答复，方可终止；目前已催告{requests}次。',
  ),
  'lapse-too-early': entry('reading of Art. 10, 17', 409, '申请方尚未收到催办，不能按逾期终结。'),
  'case-in-other-act': entry(
    'reading of Art. 10(5)-(6), 17(4)-(6)',
    409,
    '{caseNo}已列入另一份同类决定，该决定尚未办理完毕。',
  ),
  'case-not-for-publication': entry('Art. 10(6), 17(5)', 409, '{caseNo}目前不在等待公示。'),
  'case-not-for-correction': entry(
    'reading of Art. 17',
    409,
    '{caseNo}的审议结果不能更正：只有该次会议审议、尚未公示、也未申请复核的事项可以更正。',
  ),
  'bank-reference-used': entry('Art. 17(7)', 409, '银行凭证号{bankReference}已用于另一笔付款。'),
  'document-number-used': entry('Art. 17(6)', 409, '批复文号{documentNumber}已经使用。'),
  'line-differs': entry('Art. 17(4)-(6)', 409, '{caseNo}的内容与会议审议结果不一致。'),
  'hash-mismatch': entry(
    'reading of Art. 22',
    409,
    '所附校验值与存档内容不符，请重新核对后再提交。',
  ),
  'act-unknown': entry('reading of Art. 22', 404, '没有编号为{act}的记录。'),
  'act-exists': entry('reading of Art. 22', 409, '已有编号为{act}的记录，内容不同。'),
  'idempotency-key-reused': entry('reading of Art. 22', 422, '同一请求编号已用于另一份内容。'),
} as const satisfies Record<string, RefusalEntry>;

export type RefusalCode = keyof typeof REFUSALS;

/** One no, ready for the caller and for the trail. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly cite: string;
  readonly message: string;
  readonly status: RefusalStatus;
  /** Where in the message or submission, such as `contract.signedOn`. */
  readonly path?: string;
}

export function refusal(code: RefusalCode, params: Params = {}, path?: string): Refusal {
  const { cite, status, message } = REFUSALS[code];
  return { code, cite, status, message: message(params), ...(path === undefined ? {} : { path }) };
}

export function isRefusalCode(code: string): code is RefusalCode {
  return Object.hasOwn(REFUSALS, code);
}

/** Thrown where a value cannot be returned (store, activities); carries every refusal at once. */
export class Refused extends Error {
  readonly refusals: readonly Refusal[];

  constructor(first: Refusal, ...others: readonly Refusal[]) {
    const all = [first, ...others];
    super(all.map(({ message }) => message).join(' '));
    this.name = 'Refused';
    this.refusals = all;
  }
}

/** Throws `Refused` with all of them; where there is none, nothing happens. */
export function refuseAll(refusals: readonly Refusal[]): void {
  const [first, ...others] = refusals;
  if (first !== undefined) throw new Refused(first, ...others);
}
