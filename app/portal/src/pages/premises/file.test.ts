import { describe, expect, it } from 'vitest'
import type { Contact } from '@/api/archive'
import { i18n } from '@/i18n'
import { valueIn } from './changeWords'
import { anybody, bodyOf, formOf } from './contactForm'
import { linesOf, summaryOf } from './curve'
import { dayOf, instantOf, seasons } from './values'

const contact = (some: Partial<Contact>): Contact => ({
  id: 1, name: '王静', sex: null, relation: 'OWNER', type: null, employer: null, email: null, fax: null, postalAddress: null, vip: false, vulnerable: ['ELDERLY'], quiet: { from: '21:00:00', until: '07:30:00' },
  registeredOn: null, registeredVia: 'DESK', createdAt: '2026-11-22T01:00:00Z', phones: [{ id: 7, phone: '13800138000', relation: null }], ...some,
})

describe('a contact as it is typed', () => {
  it('is sent as it came when nothing was typed', () => {
    expect(bodyOf(formOf(contact({})), 3)).toEqual({
      name: '王静', sex: null, relation: 'OWNER', type: null, employer: null, email: null, fax: null, postalAddress: null, vip: false, vulnerable: ['ELDERLY'], quiet: { from: '21:00', until: '07:30' }, registeredOn: null, registeredVia: 'DESK',
      phones: [{ phone: '13800138000', relation: null }], version: 3,
    })
  })

  it('leaves out numbers that were not typed, and hours that have no end', () => {
    const form = formOf()
    expect(anybody(form)).toBe(false)
    form.phones.push({ phone: ' 13900139000 ', relation: 'FAMILY' })
    form.quiet = ['21:00', '']
    expect(anybody(form)).toBe(true)
    expect(bodyOf(form, 0)).toMatchObject({ name: null, quiet: null, phones: [{ phone: '13900139000', relation: 'FAMILY' }] })
  })
})

describe('the temperature of the rooms', () => {
  // The newest first, as the server gives them: 18.5 at noon, 17.0 and 21.0 before.
  const readings = [
    { at: '2026-11-22T04:00:00Z', celsius: 18.5, place: '客厅' },
    { at: '2026-11-22T02:00:00Z', celsius: 17, place: '主卧' },
    { at: '2026-11-21T22:00:00Z', celsius: 21, place: '客厅' },
  ]

  it('is told in words', () => {
    expect(summaryOf(readings)).toEqual({ count: 3, low: 17, high: 21, last: 18.5, at: '2026-11-22T04:00:00Z' })
    expect(summaryOf([])).toBeUndefined()
  })

  it('is a line for each room, in the order of time', () => {
    expect(linesOf(readings)).toEqual([
      { name: '客厅', points: [['2026-11-21T22:00:00Z', 21], ['2026-11-22T04:00:00Z', 18.5]] },
      { name: '主卧', points: [['2026-11-22T02:00:00Z', 17]] },
    ])
  })
})

describe('values', () => {
  it('a day is a day of the company, whatever the browser’s zone', () => {
    expect(instantOf('2026-11-22')).toBe('2026-11-21T16:00:00.000Z')
    expect(dayOf('2026-11-21T16:00:00.000Z')).toBe('2026-11-22')
    expect(dayOf('soon')).toBe('')
  })

  it('a season begins in the second half of a year', () => {
    expect(seasons(new Date('2026-11-22T00:00:00Z'))[0]).toBe('2026-2027')
    expect(seasons(new Date('2026-03-22T00:00:00Z'))[0]).toBe('2025-2026')
  })

  it('codes are told in words, and what is none stays', () => {
    const { t } = i18n.global
    expect(valueIn(t, 'state', 'IN_USE')).toBe('在用')
    expect(valueIn(t, 'vulnerable', 'ELDERLY,SICK')).toBe('老人、病人')
    expect(valueIn(t, 'vip', '1')).toBe('是')
    expect(valueIn(t, 'note', 'IN_USE')).toBe('IN_USE')
    expect(valueIn(t, 'note', null)).toBe('')
  })
})
