import { describe, expect, it, vi } from 'vitest'
import { deskEn, deskZh } from '@/i18n/desk'
import { clockOf } from '@/shell/spans'
import { microphoneProblem } from '@/stores/sound'
import { missingOf } from './missing'

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

describe('what is missing of a household', () => {
  it('is asked for', () => {
    expect(missingOf({ contacts: [], heatedArea: null })).toEqual(['noName', 'noPhone', 'noArea'])
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
