import type { Change } from '@/api/archive'
import { OPTIONS, type Options } from './fields'

const ENUMS: Record<string, Options> = { state: 'state', customerType: 'customerType', type: 'customerType', sex: 'sex', relation: 'relation', phoneRelation: 'relation', vulnerable: 'vulnerable', registeredVia: 'registeredVia' }
const FLAGS: Record<string, string> = { '1': 'true', '0': 'false', true: 'true', false: 'false' }

/** What a field was or became, in words; a code that we don't know stays as it is. */
export function valueIn(t: (key: string) => string, field: string | null, value: string | null): string {
  if (value === null || value === '') return ''
  if (field === 'vip') return FLAGS[value] ? t(`archive.enum.flag.${FLAGS[value]}`) : value
  const options = field ? ENUMS[field] : undefined
  if (!options) return value
  const known = OPTIONS[options] as readonly string[]
  return value.split(/[,\s]+/).filter(Boolean).map((one) => (known.includes(one) ? t(`archive.enum.${options}.${one}`) : one)).join('、')
}

/** Whether a change is of one field, with a before and an after. */
export const ofField = (change: Change): boolean => change.field !== null
