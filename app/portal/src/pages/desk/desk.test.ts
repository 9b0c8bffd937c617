import { afterEach, describe, expect, it, vi } from 'vitest'
import { deskEn, deskZh } from '@/i18n/desk'
import { clockOf } from '@/shell/spans'
import { Bell, microphoneProblem } from '@/stores/sound'
import { contactOf, isOf, missingOf } from './missing'

describe('a microphone that fails is told apart', () => {
  const failing = (name: string) => ({ getUserMedia: () => Promise.reject(new DOMException('no', name)) }) as unknown as MediaDevices

  it.each([['NotAllowedError', 'denied'], ['SecurityError', 'denied'], ['NotFoundError', 'missing'], ['NotReadableError', 'busy']])('%s', async (name, said) => {
    expect(await microphoneProblem(failing(name))).toBe(said)
  })

  it('an insecure page has none', async () => {
    expect(await microphoneProblem(undefined)).toBe(navigator.mediaDevices ? 'busy' : 'insecure')
  })

  it('one that works is let go at once', async () => {
    const stop = vi.fn()
    const devices = { getUserMedia: () => Promise.resolve({ getTracks: () => [{ stop }] }) } as unknown as MediaDevices
    expect(await microphoneProblem(devices)).toBeUndefined()
    expect(stop).toHaveBeenCalledOnce()
  })
})

describe('a page that may not sound yet', () => {
  function ringing(state: 'running' | 'suspended') {
    const node = { frequency: {}, gain: { setValueAtTime: vi.fn() }, connect: () => node, start: vi.fn(), stop: vi.fn() }
    vi.stubGlobal('AudioContext', class { state = state; currentTime = 0; destination = node; resume = () => Promise.resolve(); createGain = () => node; createOscillator = () => node })
    vi.useFakeTimers()
    const silenced = vi.fn()
    const bell = new Bell(silenced)
    bell.ring()
    return { bell, silenced, node }
  }
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('is said while it rings', () => {
    const { silenced } = ringing('suspended')
    vi.advanceTimersByTime(400)
    expect(silenced).toHaveBeenCalledOnce()
  })

  it('is not said where it sounds, nor once the caller gave up', () => {
    const heard = ringing('running')
    vi.advanceTimersByTime(400)
    expect(heard.silenced).not.toHaveBeenCalled()
    const short = ringing('suspended')
    short.bell.stop()
    vi.advanceTimersByTime(400)
    expect(short.silenced).not.toHaveBeenCalled()
    expect(short.node.stop).toHaveBeenCalled()
  })
})

describe('what is missing of a household', () => {
  it('is asked for', () => {
    expect(missingOf({ contacts: [], heatedArea: null })).toEqual(['noName', 'noPhone', 'noArea'])
  })
})

describe('who calls', () => {
  const file = { contacts: [{ name: null, phones: [{ phone: '0451-8765 4321' }] }, { name: '赵敏', phones: [{ phone: '+86 138 0000 1234' }] }] } as unknown as Parameters<typeof contactOf>[0]

  it('is whoever of the household has the number, in any spelling', () => {
    expect(contactOf(file, '13800001234')).toBe('赵敏')
    expect(contactOf(file, '045187654321')).toBeUndefined()
  })

  it('is known by number though nobody knows the name', () => {
    expect(isOf(file, '045187654321')).toBe(true)
    expect(isOf(file, '13900001234')).toBe(false)
  })

  it('is known through an extension and a country code', () => {
    const office = { contacts: [{ name: '物业', phones: [{ phone: '010-12345678转1234' }] }] } as unknown as Parameters<typeof contactOf>[0]
    expect(contactOf(office, '+861012345678')).toBe('物业')
    expect(contactOf(office, '01012345678')).toBe('物业')
    expect(isOf(file, '+8645187654321')).toBe(true)
    expect(isOf(office, '13451234123')).toBe(false)
  })
})

describe('a span', () => {
  it.each([[-5, '0:00'], [5_000, '0:05'], [125_000, '2:05'], [3_725_000, '1:02:05']])('%i ms', (millis, words) => {
    expect(clockOf(millis)).toBe(words)
  })
})

describe('words', () => {
  it('are there in both languages', () => {
    const keys = (value: object, path = ''): string[] => Object.entries(value).flatMap(([key, one]) => (typeof one === 'object' ? keys(one as object, `${path}.${key}`) : [`${path}.${key}`]))
    expect(keys(deskEn).sort()).toEqual(keys(deskZh).sort())
  })
})
