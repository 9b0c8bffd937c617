import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, nextTick, ref } from 'vue'
import { archive, type Caller, type PremisesFile } from '@/api/archive'
import { api } from '@/api/heatline'
import type { CallDetail, DeskNote, Seat } from '@/api/types'
import { useLive } from '@/stores/live'
import { useTelephone } from '@/stores/telephone'
import { useDesk } from './useDesk'

const place = (id: number, room: string): PremisesFile => ({ id, estate: '锦绣花园', building: '9', unit: null, room, contacts: [] }) as unknown as PremisesFile
const noted = (premises: number | null, draft: string | null): DeskNote => ({ call: 'a', premises, draft, changedBy: 'li', changedByName: '李', changedAt: '2026-11-27T02:00:00Z' })

const sent = vi.fn()
let note: DeskNote
let files: Record<number, PremisesFile>
let told: string[]

beforeEach(() => {
  vi.useFakeTimers()
  setActivePinia(createPinia())
  vi.stubGlobal('Audio', class { play = () => Promise.resolve() })
  told = []
  note = noted(null, null)
  files = { 1: place(1, '101'), 2: place(2, '202') }
  sent.mockReset().mockImplementation(async () => note)
  vi.spyOn(api, 'call').mockImplementation(async (id) => ({ call: { id, customer: null }, legs: [{ party: '8011' }] }) as unknown as CallDetail)
  vi.spyOn(api, 'deskNote').mockImplementation(async () => note)
  vi.spyOn(api, 'noteCall').mockImplementation(sent)
  vi.spyOn(archive, 'file').mockImplementation(async (id) => files[id] ?? Promise.reject(new Error('gone')))
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** The desk at a call, and a form that says what it is told, as the real one does. */
async function desk() {
  const id = ref('a')
  let at!: ReturnType<typeof useDesk>
  const tell = (how: string) => (premises?: { id: number; room: string }) => {
    told.push(`${how} ${premises?.room}`)
    void nextTick(() => at.typed(`${how} ${premises?.room}`))
  }
  const form = { pick: tell('pick'), pickCaller: tell('caller'), know: tell('know') }
  const live = useLive()
  const others: ((event: { call: string }) => void)[] = []
  vi.spyOn(live, 'on').mockImplementation((name, listener) => {
    if (name === 'desk') others.push(listener as (event: { call: string }) => void)
    return () => undefined
  })
  useTelephone().seat = { extension: '8011', calls: [{ id: 'a', state: 'RINGING' }] } as unknown as Seat
  const page = mount(defineComponent({ setup: () => ((at = useDesk(() => id.value, () => form)), () => null) }))
  await flushPromises()
  const writes = async (fresh: DeskNote) => {
    note = fresh
    others.forEach((listener) => listener({ call: 'a' }))
    await flushPromises()
  }
  return { id, at, page, writes }
}
const later = () => vi.advanceTimersByTimeAsync(5_000)
const caller = (...premises: number[]) => ({ premises: premises.map((one) => ({ premises: { id: one, room: files[one]!.room }, contact: null })) }) as unknown as Caller

describe('what is typed is noted a little later', () => {
  it('of the call it was typed for, when the next one comes first', async () => {
    const { id, at } = await desk()
    at.file.value = files[1]
    at.typed('a: last words')
    id.value = 'b'
    await flushPromises()
    expect(sent.mock.calls).toEqual([['a', 1, 'a: last words']])
    await later()
    expect(sent, 'and nothing of the next is wiped').toHaveBeenCalledOnce()
  })

  it('when the page is left', async () => {
    const { at, page } = await desk()
    at.typed('last words')
    page.unmount()
    expect(sent.mock.calls).toEqual([['a', null, 'last words']])
  })

  it('once, the latest words', async () => {
    const { at } = await desk()
    at.typed('one')
    at.typed('one two')
    await later()
    expect(sent.mock.calls).toEqual([['a', null, 'one two']])
  })
})

describe('a call that was sent on', () => {
  it('brings the household that was chosen, though its number is withheld', async () => {
    note = noted(2, 'typed before')
    const { at } = await desk()
    expect(at.file.value?.id).toBe(2)
    expect(told).toEqual(['know 202'])
    await later()
    expect(sent, 'what only came from there is not sent back').not.toHaveBeenCalled()
  })

  it('brings it, whatever its number says', async () => {
    note = noted(2, 'typed before')
    const { at } = await desk()
    await at.found(caller(1))
    expect(at.file.value?.id).toBe(2)
    expect(told).toEqual(['know 202'])
  })

  it('goes by its number where the household is no more', async () => {
    note = noted(3, null)
    const { at } = await desk()
    await at.found(caller(1))
    expect(told).toEqual(['caller 101'])
  })

  it('follows a colleague who chooses another household meanwhile', async () => {
    note = noted(1, 'typed')
    const { at, writes } = await desk()
    await writes(noted(2, 'typed'))
    expect(at.file.value?.id).toBe(2)
    expect(told.at(-1)).toBe('know 202')
    expect(at.round.value).toBe(1)
    await later()
    expect(sent).not.toHaveBeenCalled()
  })

  it('is as the colleague left it: without a household', async () => {
    note = noted(1, 'typed')
    const { at, writes } = await desk()
    await writes(noted(null, 'typed on'))
    expect(at.file.value).toBeUndefined()
  })

  it('is typed on by whoever has it now', async () => {
    note = noted(2, 'typed before')
    const { at } = await desk()
    at.typed('typed before, and on')
    await later()
    expect(sent.mock.calls).toEqual([['a', 2, 'typed before, and on']])
  })
})

describe('the address of a household', () => {
  it('that is corrected is the address of its order', async () => {
    note = noted(1, null)
    const { at } = await desk()
    at.changed(place(1, '1001'))
    expect(told).toEqual(['know 101', 'know 1001'])
  })

  it('that stays leaves the order as it is', async () => {
    note = noted(1, null)
    const { at } = await desk()
    at.changed({ ...place(1, '101'), heatedArea: 80 })
    expect(told).toEqual(['know 101'])
    expect(at.file.value?.heatedArea).toBe(80)
  })
})

it('an answer about the call before says nothing of this one', async () => {
  const { id, at } = await desk()
  let answers: (detail: CallDetail) => void = () => undefined
  vi.mocked(api.call).mockImplementationOnce(() => new Promise((done) => (answers = done)))
  id.value = 'b'
  await flushPromises()
  id.value = 'c'
  await flushPromises()
  answers({ call: { id: 'b' }, legs: [] } as unknown as CallDetail)
  await flushPromises()
  expect(at.call.value?.call.id).toBe('c')
})
