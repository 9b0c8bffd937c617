import { describe, expect, it } from 'vitest'
import type { CalendarPlan, SpecialDay } from '@/api/types'
import { clock, heats, lookOf, minutesOfWeek, waitsForNotice, weekdayOf, weeksOf, withDays } from './plan'

const shifts = [{ from: '08:30', to: '12:00' }, { from: '13:30', to: '18:00' }]
const free = (date: string, name: string, provisional = false): SpecialDay => ({ date, kind: 'FREE', name, shifts: [], provisional })
const worked = (date: string): SpecialDay => ({ date, kind: 'WORKING', name: '调休', shifts: [], provisional: false })
const season = { from: '11-15', to: '03-15', winters: [{ first: '2027-11-08', last: '2028-03-22' }] }
const plan: CalendarPlan = {
  name: '服务日历',
  week: { MONDAY: shifts, TUESDAY: shifts, WEDNESDAY: shifts, THURSDAY: shifts, FRIDAY: shifts, SATURDAY: [], SUNDAY: [] },
  days: [free('2026-10-01', '国庆节'), worked('2026-10-10'), free('2027-02-06', '春节', true)],
  season,
}

describe('a plan as the pages read it', () => {
  it('knows which days are worked', () => {
    expect(weekdayOf('2026-11-27')).toBe('FRIDAY')
    expect(lookOf(plan, season, '2026-11-27').shifts).toEqual(shifts)
    expect(lookOf(plan, season, '2026-11-28').working).toBe(false)
    expect(lookOf(plan, season, '2026-10-01').working).toBe(false)
    expect(lookOf(plan, season, '2026-10-10')).toMatchObject({ working: true, shifts })
  })

  it('knows when the company heats, in a usual winter and in one of its own', () => {
    expect(['2026-11-14', '2026-11-15', '2027-03-15', '2027-03-16'].map((day) => heats(season, day))).toEqual([false, true, true, false])
    expect(['2027-11-08', '2028-03-22', '2028-03-23'].map((day) => heats(season, day))).toEqual([true, true, false])
  })

  it('lays a month out in weeks from Monday', () => {
    const november = weeksOf(2026, 10)
    expect(november).toHaveLength(6)
    expect(november[0]).toEqual(['', '', '', '', '', '', '2026-11-01'])
    expect(november[5]?.[0]).toBe('2026-11-30')
  })

  it('puts a pasted list over the days there are', () => {
    const list = [free('2027-02-06', '春节'), worked('2027-02-13')]
    expect(withDays(plan.days, list).map((day) => `${day.date} ${day.provisional}`)).toEqual(['2026-10-01 false', '2026-10-10 false', '2027-02-06 false', '2027-02-13 false'])
  })

  it('says which years wait for the official notice', () => {
    expect([2026, 2027, 2028].map((year) => waitsForNotice(plan, year))).toEqual([false, true, true])
  })

  it('reads a clock time as people type it', () => {
    expect(['830', '8:30', '8：30', '9', '24:00', '25:00'].map(clock)).toEqual(['08:30', '08:30', '08:30', '09:00', '24:00', '25:00'])
    expect(minutesOfWeek(plan)).toBe(5 * 480)
  })
})
