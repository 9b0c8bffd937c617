import { describe, expect, it } from 'vitest'
import { callsEn, callsZh } from '@/i18n/calls'
import { fromQuery } from './useCalls'
import { inSum, length } from './length'
import { factOf } from './story'
import { wayOf } from './trail'

const t = (key: string, values: Record<string, unknown> = {}) => `${key.replace('calls.', '')} ${Object.values(values).join('/')}`.trim()

describe('length', () => {
  it.each([[0, 'lengthNone'], [45, 'seconds 45'], [60, 'minutes 1/0'], [125, 'minutes 2/5']])('%i seconds', (seconds, words) => {
    expect(length(seconds, t)).toBe(words)
  })
})

describe('length of many together', () => {
  it.each([[0, 'seconds 0'], [125, 'minutes 2/5']])('%i seconds', (seconds, words) => {
    expect(inSum(seconds, t)).toBe(words)
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

describe('the way through the menu', () => {
  const words = { t: (key: string, named: Record<string, unknown>) => `${key}${named.key ?? ''}`, te: (key: string) => !key.includes('unknown') && !key.endsWith('undefined') }

  it('is told in words, and what says nothing is left out', () => {
    const trail = [{ kind: 'time', outcome: 'open' }, { kind: 'play', outcome: 'unknown' }, { kind: 'menu', outcome: 'key 1' }, { kind: 'queue', outcome: 'service' }, { kind: 'queue', outcome: 'unknown' }]
    expect(wayOf(trail, words)).toBe('desk.trail.time.open → desk.trail.key1 → calls.queues.service → unknown')
  })
})

describe('what happened', () => {
  const words = { t: (key: string, named: Record<string, unknown>) => `${key.replace('calls.', '')} ${Object.values(named).join('/')}`.trim(), te: (key: string) => ['calls.queues.service', 'calls.results.ANSWERED'].includes(key) }
  const fact = (what: string, who: string | null, detail: string | null) => ({ at: '2026-01-15T08:00:00Z', what, who, detail }) as Parameters<typeof factOf>[0]

  it('names extensions, queues, the line outside and the result', () => {
    expect(factOf(fact('RINGING', '8001', ''), 'INBOUND', words)).toBe('facts.RINGING extensionOf 8001/')
    expect(factOf(fact('ANSWERED', 'trunk-main', ''), 'OUTBOUND', words)).toBe('facts.ANSWERED outsideLine/')
    expect(factOf(fact('WAITING', 'service', '1'), 'INBOUND', words)).toBe('facts.WAITING queues.service/1')
    expect(factOf(fact('ENDED', null, 'ANSWERED'), 'INBOUND', words)).toBe('facts.ENDED /results.ANSWERED')
  })

  it('begins with whom we call where we call', () => {
    expect(factOf(fact('ARRIVED', null, '13900001111'), 'OUTBOUND', words)).toBe('callsOut 13900001111')
    expect(factOf(fact('ARRIVED', '13900001111', '95128'), 'INBOUND', words)).toBe('facts.ARRIVED 13900001111/95128')
  })
})
