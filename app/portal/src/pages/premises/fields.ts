/** What the list can be narrowed by: a field, under the name the API gives it, and what can be asked of it. */
export type Test = 'eq' | 'ne' | 'in' | 'contains' | 'starts' | 'ge' | 'le' | 'gt' | 'lt' | 'empty' | 'filled'
export type Kind = 'text' | 'estate' | 'part' | 'choice' | 'mark' | 'number' | 'moment' | 'day' | 'flag' | 'season' | 'digits' | 'tail' | 'presence' | 'person' | 'station' | 'substation' | 'office'

export interface Field {
  word: string
  kind: Kind
  /** where the words for its values stand: `archive.enum.<options>` */
  options?: Options
  /** whether it may lack a value */
  optional?: boolean
}

export const OPTIONS = {
  state: ['IN_USE', 'STOPPED', 'REPORTED_STOP', 'ARCHIVED'],
  customerType: ['RESIDENT', 'BUSINESS', 'PUBLIC_BODY', 'INDUSTRY'],
  sex: ['FEMALE', 'MALE'],
  relation: ['OWNER', 'TENANT', 'FAMILY', 'PROPERTY_OFFICE', 'OTHER'],
  vulnerable: ['INFANT', 'ELDERLY', 'SICK'],
  registeredVia: ['CALL', 'DESK', 'IMPORT', 'CHARGING', 'WECHAT'],
  network: ['CONNECTED', 'SUSPENDED', 'DISCONNECTED'],
} as const
export type Options = keyof typeof OPTIONS

/** What a kind can be asked; whether it lacks a value only where it may. */
const TESTS: Record<Kind, Test[]> = {
  text: ['contains', 'starts', 'eq', 'ne'],
  estate: ['eq', 'contains', 'ne'],
  part: ['eq', 'starts', 'ne'],
  choice: ['in', 'ne'],
  mark: ['eq'],
  number: ['ge', 'le', 'gt', 'lt', 'eq'],
  moment: ['ge', 'lt'],
  day: ['ge', 'le', 'eq'],
  flag: ['eq'],
  season: ['eq'],
  digits: ['contains', 'eq'],
  tail: ['eq'],
  presence: [],
  person: ['eq', 'ne'],
  station: ['in'],
  substation: ['in'],
  office: ['in'],
}

const choice = (word: string, options: Options, optional = false): Field => ({ word, kind: 'choice', options, optional })
const text = (word: string): Field => ({ word, kind: 'text', optional: true })

export const FIELDS: readonly Field[] = [
  { word: 'estate', kind: 'estate' }, { word: 'building', kind: 'part' }, { word: 'unit', kind: 'part', optional: true }, { word: 'room', kind: 'part' }, { word: 'address', kind: 'text' },
  choice('state', 'state'), { word: 'heatedArea', kind: 'number', optional: true }, choice('customerType', 'customerType', true), text('accountNo'), text('note'), { word: 'complete', kind: 'flag' },
  { word: 'substation', kind: 'substation' }, { word: 'office', kind: 'office' }, { word: 'station', kind: 'station' }, choice('network', 'network', true), { word: 'networkSince', kind: 'day', optional: true }, { word: 'temperature', kind: 'number', optional: true }, { word: 'owing', kind: 'season' }, { word: 'paid', kind: 'season' },
  text('owner'), { word: 'ownerSince', kind: 'day', optional: true }, text('formerOwner'),
  text('contact.name'), choice('contact.sex', 'sex', true), choice('contact.relation', 'relation', true), choice('contact.type', 'customerType', true), text('contact.employer'), text('contact.email'), text('contact.fax'), text('contact.postalAddress'),
  { word: 'contact.vip', kind: 'flag' }, { word: 'contact.vulnerable', kind: 'mark', options: 'vulnerable', optional: true }, { word: 'contact.quiet', kind: 'presence', optional: true },
  { word: 'contact.registeredOn', kind: 'day', optional: true }, choice('contact.registeredVia', 'registeredVia', true),
  { word: 'phone', kind: 'digits', optional: true }, { word: 'phone.tail', kind: 'tail' }, choice('phone.relation', 'relation', true),
  { word: 'createdAt', kind: 'moment' }, { word: 'changedAt', kind: 'moment' }, { word: 'changedBy', kind: 'person', optional: true },
]

const BY_WORD = new Map(FIELDS.map((field) => [field.word, field]))
export const fieldOf = (word: string): Field | undefined => BY_WORD.get(word)

export function testsOf(field: Field): Test[] {
  return [...TESTS[field.kind], ...(field.optional ? (['empty', 'filled'] as const) : [])]
}

/** The name of its text: a dot would lead deeper. */
export const textOf = (word: string): string => `archive.field.${word.replace('.', '_')}`
