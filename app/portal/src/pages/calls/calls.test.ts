import { describe, expect, it } from 'vitest'
import { callsEn, callsZh } from '@/i18n/calls'
import { fromQuery } from './useCalls'
import { length } from './length'

const t = (key: string, values: Record<string, unknown> = {}) => `${key.replace('calls.', '')} ${Object.values(values).join('/')}`.trim()

describe('length', () => {
  it.each([[0, 'lengthNone'], [45, 'seconds 45'], [60, 'minutes 1/0'], [125, 'minutes 2/5']])('%i seconds', (seconds, words) => {
    expect(length(seconds, t)).toBe(words)
  })
})

describe('filters of the calls', () => {
  it('stand in the address', () => {
    expect(fromQuery({ phone: '1390', result: ['ANSWERED', 'VOICEMAIL'], from: '2026-01-15', to: '2026-01-16' })).toEqual({
      phone: '1390', agent: '', queue: '', result: ['ANSWERED', 'VOICEMAIL'], days: ['2026-01-15', '2026-01-16'],
    })
  })
})

describe('words', () => {
  it('are there in both languages', () => {
    const keys = (value: object, path = ''): string[] => Object.entries(value).flatMap(([key, one]) => (typeof one === 'object' ? keys(one as object, `${path}.${key}`) : [`${path}.${key}`]))
    expect(keys(callsEn).sort()).toEqual(keys(callsZh).sort())
  })
})
