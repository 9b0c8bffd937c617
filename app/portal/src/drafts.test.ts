import { beforeEach, describe, expect, it } from 'vitest'
import { Drafts } from './drafts'

const DAY_MS = 86_400_000
let now = Date.parse('2026-11-22T01:00:00Z')
const drafts = (person = 'wang.li') => new Drafts(person, localStorage, () => now)

beforeEach(() => {
  localStorage.clear()
  now = Date.parse('2026-11-22T01:00:00Z')
})

describe('a draft', () => {
  it('outlives the page that kept it', () => {
    drafts().keep('t1', { note: '门禁 1234' }, 3)
    expect(drafts().find('t1')).toEqual({ values: { note: '门禁 1234' }, version: '3', savedAt: '2026-11-22T01:00:00.000Z' })
  })

  it('belongs to the person who typed it', () => {
    drafts('wang.li').keep('t1', { note: 'x' })
    expect(drafts('zhao').find('t1')).toBeUndefined()
  })

  it('is gone once it was sent', () => {
    drafts().keep('t1', { note: 'x' })
    drafts().forget('t1')
    expect(drafts().find('t1')).toBeUndefined()
  })

  it('that cannot be read is none', () => {
    localStorage.setItem('heatline.draft.wang.li.t1', '{broken')
    expect(drafts().find('t1')).toBeUndefined()
    expect(localStorage.length).toBe(0)
  })

  it('of two weeks ago is forgotten, younger ones and other things stay', () => {
    drafts().keep('old', { a: 1 })
    now += 13 * DAY_MS
    drafts().keep('young', { a: 2 })
    localStorage.setItem('heatline.locale', 'en')
    now += DAY_MS
    drafts().forgetOld()
    expect(drafts().find('old')).toBeUndefined()
    expect(drafts().find('young')?.values).toEqual({ a: 2 })
    expect(localStorage.getItem('heatline.locale')).toBe('en')
  })

  it('is not worth a failure when storage is full', () => {
    const full = { ...localStorage, setItem: () => { throw new DOMException('', 'QuotaExceededError') } } as unknown as Storage
    expect(() => new Drafts('wang.li', full).keep('t1', { a: 1 })).not.toThrow()
  })
})
