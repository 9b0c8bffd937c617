import { flushPromises } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { api } from '@/api/heatline'
import type { Seat } from '@/api/types'
import { i18n } from '@/i18n'
import { deskZh } from '@/i18n/desk'
import { useSoftphone } from './softphone'
import { useTelephone } from './telephone'

/** The browser's end of the line to the PBX. */
class Line {
  static last: Line
  registered = true
  calls: string[] = []
  private readonly told: Record<string, (event: object) => void> = {}
  constructor() { Line.last = this }
  on(what: string, listener: (event: object) => void): void { this.told[what] = listener }
  start(): void { this.told.registered?.({}) }
  stop(): void {}
  isRegistered(): boolean { return this.registered }
  isConnected(): boolean { return true }
  call(to: string): void { this.calls.push(to) }
  /** A call begins, by whoever began it; answers what it is told later. */
  begins(originator: 'remote' | 'local'): (what: string) => void {
    const session: Record<string, (event: object) => void> = {}
    this.told.newRTCSession!({ originator, session: { remote_identity: { uri: { user: '13800001234' } }, on: (what: string, listener: () => void) => (session[what] = listener), connection: undefined } })
    return (what) => session[what]!({})
  }
}
vi.mock('jssip', () => ({ UA: Line, WebSocketInterface: class {} }))

const microphone = vi.fn()
const seat = (browser: boolean) => ({ extension: '8011', browser, lineOpen: false, connected: true, calls: [], consulting: null, recording: false, state: 'READY' }) as unknown as Seat

async function sits(browser: boolean): Promise<ReturnType<typeof useTelephone>> {
  vi.spyOn(api, 'seat').mockResolvedValue(seat(browser))
  vi.spyOn(api, 'phoneAccess').mockResolvedValue({ extension: '8011', realm: 'heatline', ha1: 'x' })
  const phone = useTelephone()
  await phone.find()
  await vi.waitFor(() => expect(useSoftphone().line).toBe(browser ? 'ready' : 'off'))
  return phone
}

beforeEach(() => {
  setActivePinia(createPinia())
  sessionStorage.clear()
  microphone.mockReset().mockResolvedValue({ getTracks: () => [] })
  vi.stubGlobal('Audio', class { srcObject = null; play = () => Promise.resolve() })
  vi.stubGlobal('navigator', { ...navigator, onLine: true, mediaDevices: { getUserMedia: microphone } })
})
afterEach(() => {
  useSoftphone().disconnect()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('dialling from the page', () => {
  it('is said to be under way where it is', async () => {
    const phone = await sits(true)
    expect(await phone.dial('13800001234')).toBe(true)
    expect(Line.last.calls).toEqual(['sip:13800001234@heatline.invalid'])
    expect(phone.problem).toBe('')
  })

  it('is not, while one speaks', async () => {
    const phone = await sits(true)
    Line.last.begins('remote')
    expect(await phone.dial('13800001234')).toBe(false)
    expect(phone.problem).toBe(deskZh.dial.talking)
    expect(Line.last.calls).toEqual([])
  })

  it('is not, without a line', async () => {
    const phone = await sits(true)
    Line.last.registered = false
    expect(await phone.dial('13800001234')).toBe(false)
    expect(phone.problem).toBe(deskZh.dial.away)
  })

  it('is not, where nobody would hear one', async () => {
    const phone = await sits(true)
    microphone.mockRejectedValue(new DOMException('no', 'NotAllowedError'))
    expect(await phone.dial('13800001234')).toBe(false)
    expect(phone.problem).toBe(deskZh.dial.sound)
    expect(useSoftphone().problem).toBe('denied')
  })

  it('gives way to whoever calls while the browser asks for the microphone', async () => {
    const phone = await sits(true)
    microphone.mockImplementation(() => Promise.resolve(Line.last.begins('remote')).then(() => ({ getTracks: () => [] })))
    expect(await phone.dial('13800001234')).toBe(false)
    expect(Line.last.calls).toEqual([])
  })

  it('rings the phone on the table', async () => {
    const rings = vi.spyOn(api, 'dial').mockResolvedValue(undefined)
    const phone = await sits(false)
    expect(await phone.dial('13800001234')).toBe(true)
    expect(rings).toHaveBeenCalledWith('13800001234')
    rings.mockRejectedValue(new Error('away'))
    expect(await phone.dial('13800001234')).toBe(false)
    expect(phone.problem).toContain(i18n.global.t('error.generic', { message: 'away' }))
  })
})

describe('a page that closes', () => {
  const closes = () => {
    const event = new Event('beforeunload', { cancelable: true })
    window.dispatchEvent(event)
    return event.defaultPrevented
  }

  it('is asked about while a call is in it, and only then', async () => {
    await sits(true)
    expect(closes()).toBe(false)
    const tell = Line.last.begins('remote')
    tell('confirmed')
    expect(closes()).toBe(true)
    tell('ended')
    await flushPromises()
    expect(closes()).toBe(false)
  })
})
