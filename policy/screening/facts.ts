/** What a screening asks of the record: looked up by an activity, judged here (Arts. 5, 8-16). */
import type { ListHit, ListName, ListFacts } from '../articles/art-11-enterprise';
import type { ListedEnterprise } from '../articles/art-14-voucher';
import type { Window } from '../articles/art-13-notice';
import type { ClaimKind, OtherProject } from '../articles/art-15-redeemer';
import type { BanChain, RecordedBan } from '../articles/art-20-reach';
import type { DatedRelation } from '../relations/dated-relations';
import type { CivilDate } from '../kernel/time';
import type { Domicile, ServiceItemList } from '../model/nouns';
import type { OfferedService, RegistryEntry, RegistryStatus } from '../reference/registry';

export type ProviderStatus = RegistryStatus | 'not-admitted';

/** A domicile that an office has on file, and in what. */
export interface DomicileOnFile {
  readonly domicile: Domicile;
  /** Chinese, such as 2026年度中小企业名单. */
  readonly file: string;
}

export interface RedemptionRound {
  readonly id: string;
  readonly opensOn: CivilDate;
  readonly closesOn: CivilDate;
  readonly supportFrom: CivilDate;
  readonly supportTo: CivilDate;
  readonly programmeYear: number;
  readonly directions: readonly string[];
}

export interface RedemptionFacts {
  readonly submittedOn: CivilDate;
  readonly round: RedemptionRound;
  /** The version in force on the day the contract was signed; absent where there is none. */
  readonly serviceItems?: ServiceItemList;
  /**
   * The version that the notice names, by its number or as the one of its opening day. Where it is more favourable, or none was
   * in force at the signing, a contract is judged by it (reading of Art. 5).
   */
  readonly noticeItems?: ServiceItemList;
  /** As it stands on the day of submission (Art. 16(2)). */
  readonly providerStatus: ProviderStatus;
  /** Of a suspended one: since when. */
  readonly providerSuspendedSince?: CivilDate;
  /** What the registry calls the provider on the day of submission, and where; absent for one that it does not know. */
  readonly providerOnFile?: Pick<RegistryEntry, 'domicile' | 'name'>;
  /** What the provider had on file to offer when the contract was signed (reading of Art. 8). */
  readonly providerServices?: readonly OfferedService[];
  /** The day after the contract's on which a filing put that on record; absent where it stood by then. */
  readonly providerServicesRecordedOn?: CivilDate;
  readonly listHits: readonly ListHit[];
  readonly listDates: Readonly<Partial<Record<ListName, CivilDate>>>;
  /** The enterprise as the year's newest list of small and medium-sized ones has it; absent where none names it. */
  readonly listedAs?: ListedEnterprise;
  /** Where the enterprise is domiciled by that list or the registry, and which says so (reading of Art. 6). */
  readonly onFile?: DomicileOnFile;
  /** Claims of other cases on this project or on one of its invoices. */
  readonly claims: readonly {
    readonly kind: ClaimKind;
    readonly key: string;
    readonly caseNo: string;
  }[];
  /** What other cases of the same two parties have claimed. */
  readonly projects: readonly OtherProject[];
  /** The bans that reach the parties on the day of submission (Art. 20). */
  readonly banChains?: readonly BanChain[];
  /** What files, the registry and other cases say of the parties and of whoever stands above them. */
  readonly relations: readonly DatedRelation[];
}

export interface AdmissionFacts extends ListFacts {
  readonly submittedOn: CivilDate;
  /** The admission round; for the supplementary way the redemption round, whose window is not asked. */
  readonly round: Window & { readonly id: string };
  /** The service-item list in force on the day of submission. */
  readonly serviceItems?: ServiceItemList;
  /** Where the institution stands in the registry. */
  readonly status: ProviderStatus;
  /** Of a removed one, from when it may apply again, where its removal says so (reading of Art. 8). */
  readonly reapplyFrom?: CivilDate;
  /** Where the institution is domiciled by the registry or the year's list, and which says so (reading of Art. 6). */
  readonly onFile?: DomicileOnFile;
  /** Number of another application of the institution that is still open. */
  readonly openAdmission?: string;
  /** The institution's own bans that bind on the day (Art. 20). */
  readonly bans: readonly RecordedBan[];
  /** Whether a redemption has invited the institution (supplementary way). */
  readonly invited: boolean;
}
