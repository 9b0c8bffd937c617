import { describe, expect, it } from 'vitest'
import type { SeatCall } from '@/api/types'
import { i18n } from '@/i18n'
import { callState } from './callState'

describe('what a call is said to do', () => {
  const of = (browser: boolean, state: SeatCall['state'] | undefined, talk: 'none' | 'incoming' | 'outgoing' | 'talking', held = false) => callState({ browser }, state && { state }, { talk, held })

  it('is known best by a phone in the page', () => {
    expect(of(true, 'TALKING', 'outgoing')).toBe('CALLING')
    expect(of(true, undefined, 'outgoing')).toBe('CALLING')
    expect(of(true, 'WAITING', 'incoming')).toBe('RINGING')
    expect(of(true, 'HELD', 'talking')).toBe('TALKING')
    expect(of(true, 'TALKING', 'talking', true)).toBe('HELD')
    expect(of(true, 'CONFERENCE', 'talking')).toBe('CONFERENCE')
  })

  it('is what the PBX says, where the phone is elsewhere', () => {
    expect(of(true, 'RINGING', 'none')).toBe('RINGING')
    expect(of(false, 'HELD', 'none')).toBe('HELD')
    expect(of(false, undefined, 'none')).toBe('TALKING')
  })

  it('has a word in both languages', () => {
    for (const locale of ['zh-CN', 'en'] as const) expect(i18n.global.te('calls.states.CALLING', locale)).toBe(true)
  })
})
