import type { ImportField } from '@/api/archive'

export const IMPORT_FIELDS: readonly ImportField[] = ['ESTATE', 'BUILDING', 'UNIT', 'ROOM', 'STATE', 'HEATED_AREA', 'CUSTOMER_TYPE', 'ACCOUNT_NO', 'NOTE', 'OWNER', 'OWNER_FROM', 'NAME', 'SEX', 'RELATION', 'CONTACT_TYPE', 'EMPLOYER', 'PHONES', 'OTHER_PHONES', 'EMAIL', 'FAX', 'POSTAL_ADDRESS', 'VIP', 'VULNERABLE', 'QUIET', 'REGISTERED_ON', 'REGISTERED_VIA']
export const NEEDED: readonly ImportField[] = ['ESTATE', 'BUILDING', 'ROOM']
type Mapping = Record<string, ImportField | ''>

export const missing = (mapping: Mapping): ImportField[] => NEEDED.filter((field) => !Object.values(mapping).includes(field))

/** Fields that two columns claim. */
export function twice(mapping: Mapping): ImportField[] {
  const all = Object.values(mapping).filter((field): field is ImportField => Boolean(field))
  return [...new Set(all.filter((field, at) => all.indexOf(field) !== at))]
}

/** What is sent: columns that are left out are not named. */
export const given = (mapping: Mapping): Record<string, ImportField> => Object.fromEntries(Object.entries(mapping).filter((one): one is [string, ImportField] => Boolean(one[1])))
