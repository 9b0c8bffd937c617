import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useLive } from './live'

/** The browser's end of a line; all on this side of it is ours. */
class Line extends EventTarget {
  static readonly CLOSED = 2
  static all: Line[] = []
  readyState = 0
  onopen?: () => void
  onerror?: () => void
  constructor() {
    super()
    Line.all.push(this)
  }
  close(): void { this.readyState = 2 }
  opens(): void {
    this.readyState = 1
    this.onopen?.()
    this.says('hello')
  }
  breaks(forGood = false): void {
    this.readyState = forGood ? 2 : 0
    this.onerror?.()
  }
  says(type: string, data: unknown = {}): void {
    this.dispatchEvent(Object.assign(new Event(type), { data: JSON.stringify(data) }))
  }
}

const again = vi.fn(() => undefined)
let live: ReturnType<typeof useLive>

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('EventSource', Line)
  Line.all = []
  setActivePinia(createPinia())
  live = useLive()
  live.on('reconnected', again)
  live.start()
  Line.all[0]!.opens()
  again.mockClear()
})
afterEach(() => {
  live.stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('the live line', () => {
  it('that breaks and comes back by itself is told what was missed: nobody looks again', () => {
    const order = vi.fn()
    live.on('order', order)
    Line.all[0]!.breaks()
    Line.all[0]!.opens()
    Line.all[0]!.says('order', { number: 'HL1' })
    expect(again).not.toHaveBeenCalled()
    expect(order).toHaveBeenCalledWith({ number: 'HL1' })
  })

  it('has everybody look again when the server says so', () => {
    Line.all[0]!.says('resync')
    expect(again).toHaveBeenCalledOnce()
  })

  it('that the server refused is made anew, and everybody looks again, since it knows of nothing before', () => {
    Line.all[0]!.breaks(true)
    vi.advanceTimersByTime(4_000)
    expect(Line.all.length).toBe(2)
    Line.all[1]!.opens()
    expect(again).toHaveBeenCalledOnce()
  })

  it('that died without a word is noticed by its silence, and made anew', () => {
    vi.advanceTimersByTime(40_000)
    Line.all[0]!.says('beat')
    vi.advanceTimersByTime(40_000)
    expect(Line.all.length).toBe(1)
    vi.advanceTimersByTime(20_000)
    expect(Line.all.length).toBe(2)
    Line.all[1]!.opens()
    expect(again).toHaveBeenCalledOnce()
  })

  it('says that it is lost only after a while', () => {
    Line.all[0]!.breaks()
    expect(live.state).toBe('open')
    vi.advanceTimersByTime(3_100)
    expect(live.state).toBe('lost')
    Line.all[0]!.opens()
    expect(live.state).toBe('open')
  })
})
