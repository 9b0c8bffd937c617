import { describe, expect, it } from 'vitest'
import { ago, counted, dueClock, duration, exactly, moment, urgency, within } from './format'

// 2026-11-22 09:15 in Shanghai
const now = new Date('2026-11-22T01:15:00Z')

describe('a moment', () => {
  it.each([
    ['2026-11-22T03:30:00Z', '今天 11:30'],
    ['2026-11-23T01:00:00Z', '明天 09:00'],
    ['2026-11-21T15:59:00Z', '昨天 23:59'],
    ['2026-11-25T06:00:00Z', '11-25 14:00'],
    ['2025-11-25T06:00:00Z', '2025-11-25 14:00'],
  ])('%s reads %s', (iso, text) => expect(moment(iso, 'zh-CN', now)).toBe(text))

  it('belongs to the day of the company, not of the browser', () => {
    expect(moment('2026-11-21T16:30:00Z', 'zh-CN', now)).toBe('今天 00:30')
  })

  it('is told apart to the second where it matters', () => {
    expect(exactly('2026-11-22T03:30:05Z')).toBe('2026-11-22 11:30:05')
  })

  it('may be missing', () => expect(moment(null, 'en', now)).toBe('—'))
})

describe('hours of the day', () => {
  // it is 09:15
  it.each([
    ['09:00', '10:00', true], ['09:15', '09:16', true], ['08:00', '09:15', false], ['10:00', '12:00', false],
    ['21:00', '08:00', false], ['21:00', '09:30', true], ['09:00', '08:00', true], ['12:00', '12:00', true],
  ])('from %s until %s', (from, until, inside) => expect(within({ from, until }, now)).toBe(inside))
})

describe('a duration', () => {
  it.each([
    [8, '8 秒', '8 s'],
    [720, '12 分钟', '12 min'],
    [11_100, '3 小时 5 分', '3 h 5 min'],
    [183_600, '2 天 3 小时', '2 d 3 h'],
  ])('of %i seconds', (seconds, zh, en) => {
    expect(duration(seconds, 'zh-CN')).toBe(zh)
    expect(duration(seconds, 'en')).toBe(en)
  })
})

describe('a due clock', () => {
  it('counts down, then up', () => {
    expect(dueClock('2026-11-22T01:40:00Z', 'zh-CN', now)).toBe('剩余 25 分钟')
    expect(dueClock('2026-11-21T23:15:00Z', 'zh-CN', now)).toBe('已超时 2 小时')
  })

  it('is soon within half an hour, overdue after', () => {
    expect(urgency('2026-11-22T01:45:00Z', now)).toBe('soon')
    expect(urgency('2026-11-22T01:46:00Z', now)).toBe('calm')
    expect(urgency('2026-11-22T01:14:59Z', now)).toBe('overdue')
  })
})

it('what just happened is not "0 minutes ago"', () => {
  expect(ago('2026-11-22T01:14:30Z', 'zh-CN', now)).toBe('刚刚')
  expect(ago('2026-11-22T01:12:00Z', 'zh-CN', now)).toBe('3 分钟前')
})

describe('a count of tasks', () => {
  it.each([
    [undefined, '–'],
    [0, '0'],
    [499, '499'],
    [500, '499+'],
  ])('%s reads %s', (count, text) => expect(counted(count)).toBe(text))
})
