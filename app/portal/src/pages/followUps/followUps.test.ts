import { describe, expect, it } from 'vitest'
import { followUpCodesEn, followUpCodesZh, followUpsEn, followUpsZh } from '@/i18n/followUps'
import { fromQuery, toQuery } from './useFollowUps'

describe('what is looked at', () => {
  it('stands in the address and comes back from it', () => {
    const view = { state: 'through', reason: 'VOICEMAIL', id: 'x' } as const
    expect(toQuery(view)).toEqual({ state: 'through', reason: 'VOICEMAIL', id: 'x' })
    expect(fromQuery(toQuery(view))).toEqual(view)
  })

  it('is those who wait, where the address says nothing or nonsense', () => {
    expect(fromQuery({})).toEqual({ state: 'waiting', reason: '', id: '' })
    expect(fromQuery({ state: 'toString', reason: 'WHATEVER' })).toEqual({ state: 'waiting', reason: '', id: '' })
    expect(toQuery({ state: 'waiting', reason: '', id: '' })).toEqual({})
  })
})

describe('words', () => {
  it('are there in both languages', () => {
    const keys = (value: object, path = ''): string[] => Object.entries(value).flatMap(([key, one]) => (typeof one === 'object' ? keys(one as object, `${path}.${key}`) : [`${path}.${key}`]))
    expect(keys(followUpsEn).sort()).toEqual(keys(followUpsZh).sort())
    expect(keys(followUpCodesEn).sort()).toEqual(keys(followUpCodesZh).sort())
  })
})
