/**
 * Who is asking, as five headers say it. Tests and benches believe them, since nothing but this machine reaches their
 * APIs. Neither the stack of `npm start` nor a deployment does: no setting of theirs can turn it on.
 */
import type { Request } from 'express';
import {
  DISTRICTS,
  ROLES,
  type Actor,
  type DistrictCode,
  type Role,
} from '../../policy/model/nouns';
import { usccFault } from '../../policy/model/uscc';
import { Problem, type FieldError } from '../../api/errors';
import {
  accountErrors,
  IDENTITY_HEADERS,
  type IdentityProvider,
} from '../../api/identity/provider';

/** Believes the headers. */
export function embeddedHeaders(): IdentityProvider {
  return {
    challenge: 'HongshanActor',
    identify: (request) => Promise.resolve(actorOf(request)),
  };
}

function actorOf(request: Request): Actor | undefined {
  const id = request.get(IDENTITY_HEADERS.id);
  const role = request.get(IDENTITY_HEADERS.role);
  const district = request.get(IDENTITY_HEADERS.district);
  const party = request.get(IDENTITY_HEADERS.party);
  const onBehalfOf = request.get(IDENTITY_HEADERS.onBehalfOf);
  if ([id, role, district, party, onBehalfOf].every((header) => header === undefined))
    return undefined;
  const errors = [
    ...idErrors(id),
    ...roleErrors(role),
    ...districtErrors(role, district),
    ...partyErrors(role, party),
    ...(onBehalfOf === undefined ? [] : accountErrors(IDENTITY_HEADERS.onBehalfOf, onBehalfOf)),
  ];
  if (errors.length > 0) throw new Problem('malformed', '身份信息有误。', { errors });
  return {
    id: id as string,
    role: role as Role,
    ...(district !== undefined && { district: district as DistrictCode }),
    ...(party !== undefined && { party }),
    ...(onBehalfOf !== undefined && { onBehalfOf: { id: onBehalfOf } }),
  };
}

function fault(header: string, message: string): FieldError[] {
  return [{ path: header, message }];
}

function idErrors(id: string | undefined): FieldError[] {
  if (id === undefined) return fault(IDENTITY_HEADERS.id, '此项必填');
  return accountErrors(IDENTITY_HEADERS.id, id);
}

function roleErrors(role: string | undefined): FieldError[] {
  if (role === undefined) return fault(IDENTITY_HEADERS.role, '此项必填');
  const known: readonly string[] = ROLES;
  return known.includes(role)
    ? []
    : fault(IDENTITY_HEADERS.role, `应为下列之一：${ROLES.join('、')}`);
}

/** A district's staff act for one district (Art. 6). */
function districtErrors(role: string | undefined, district: string | undefined): FieldError[] {
  if (district === undefined) {
    return role === 'district'
      ? fault(IDENTITY_HEADERS.district, '区（县）人员应写明区划代码')
      : [];
  }
  return Object.hasOwn(DISTRICTS, district)
    ? []
    : fault(IDENTITY_HEADERS.district, '不是乌鲁木齐市的区划代码');
}

/** An applicant speaks for one party; staff may have one too, whose cases they keep away from (Art. 22). */
function partyErrors(role: string | undefined, party: string | undefined): FieldError[] {
  if (party === undefined) {
    return role === 'applicant'
      ? fault(IDENTITY_HEADERS.party, '申请单位应写明统一社会信用代码')
      : [];
  }
  const wrong = usccFault(party);
  return wrong === undefined ? [] : fault(IDENTITY_HEADERS.party, wrong);
}
