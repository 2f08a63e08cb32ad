/** Whom people reach about a document or a published list, as the deployment says; the embedded stack makes one up. */
import type { Contact } from '../policy/documents/offices';
import type { Settings } from './variables';

const DEMONSTRATION_CONTACT: Contact = {
  person: '示例联系人',
  phone: '0991-0000000',
  address: '乌鲁木齐市示例路1号',
};

export function contactOf(settings: Settings): Contact | undefined {
  const { HONGSHAN_CONTACT_PERSON: person, HONGSHAN_CONTACT_PHONE: phone } = settings;
  const { HONGSHAN_CONTACT_ADDRESS: address } = settings;
  if (person !== undefined && phone !== undefined && address !== undefined)
    return { person, phone, address };
  return settings.HONGSHAN_STACK === 'embedded' ? DEMONSTRATION_CONTACT : undefined;
}
