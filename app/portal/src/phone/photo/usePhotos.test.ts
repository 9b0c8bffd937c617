import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { ApiError, Unreachable } from '@/api/client'
import { upload } from './upload'
import { usePhotos } from './usePhotos'
import { unsent, type Unsent } from './unsent'

const kept = vi.hoisted(() => new Map<string, unknown>())
vi.mock('./upload', () => ({ upload: vi.fn() }))
vi.mock('./unsent', () => ({
  unsent: {
    keep: async (photo: Unsent) => void kept.set(photo.id, photo),
    forget: async (id: string) => void kept.delete(id),
    at: async (place: string) => [...kept.values()].filter((photo) => (photo as Unsent).place === place),
  },
}))

const photo = (name: string) => new File(['not drawable, sent as it is'], name, { type: 'image/jpeg', lastModified: 1_000_000 })
const stored = (id: string) => ({ id, name: id, mediaType: 'image/jpeg', capturedAt: null })
const answer = vi.mocked(upload)

function form(initial: string[] = []) {
  const changed = vi.fn()
  const pending = vi.fn()
  let desk!: ReturnType<typeof usePhotos>
  const view = mount(defineComponent({
    setup() {
      desk = usePhotos({ place: 't1.photos', number: undefined, most: 3, initial, changed, pending })
      return () => h('div')
    },
  }))
  return { view, changed, pending, get desk() { return desk } }
}

async function settle() {
  for (let i = 0; i < 20; i++) await flushPromises()
}

beforeEach(() => {
  kept.clear()
  answer.mockReset()
  vi.stubGlobal('createImageBitmap', async () => { throw new Error('no decoder here') })
  vi.stubGlobal('Image', class { src = ''; decode = async () => { throw new Error('no decoder here') } })
  URL.createObjectURL = () => 'blob:x'
  URL.revokeObjectURL = () => undefined
})

describe('photos', () => {
  it('go out one after another, and the form names what the server has', async () => {
    answer.mockImplementation(async (shot) => stored(`id-${shot.name}`))
    const { desk, changed, pending } = form(['old'])
    await desk.add([photo('a.jpg'), photo('b.jpg')])
    await settle()
    expect(changed.mock.lastCall).toEqual([['old', 'id-a.jpg', 'id-b.jpg']])
    expect(pending.mock.lastCall).toEqual([0])
    expect(kept.size).toBe(0)
    expect(answer.mock.calls[0]?.[0]).toMatchObject({ capturedAt: '1970-01-01T00:16:40.000Z', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string })
  })

  it('that could not be sent stay on the phone, and are found by the next page', async () => {
    answer.mockRejectedValue(new Unreachable('offline'))
    const first = form()
    await first.desk.add([photo('a.jpg')])
    await settle()
    expect(first.desk.photos.map((one) => one.state)).toEqual(['failed'])
    expect(first.pending.mock.lastCall).toEqual([1])
    first.view.unmount()

    answer.mockResolvedValue(stored('id-a'))
    const second = form()
    await settle()
    expect(second.changed.mock.lastCall).toEqual([['id-a']])
    expect(kept.size).toBe(0)
  })

  it('are sent again when the network is back, but not what the server refused', async () => {
    answer.mockRejectedValueOnce(new Unreachable('offline')).mockRejectedValueOnce(new ApiError(422, 'hash-mismatch', 'not the same bytes'))
    const { desk } = form()
    await desk.add([photo('a.jpg'), photo('b.jpg')])
    await settle()
    expect(desk.failed.value.map((one) => one.refused)).toEqual([undefined, 'not the same bytes'])

    answer.mockResolvedValue(stored('id-a'))
    dispatchEvent(new Event('online'))
    await settle()
    expect(desk.photos.map((one) => one.state)).toEqual(['sent', 'failed'])
  })

  it('that are removed are no longer named nor kept', async () => {
    answer.mockRejectedValue(new Unreachable('offline'))
    const { desk, changed } = form(['old'])
    await desk.add([photo('a.jpg')])
    await settle()
    await desk.remove(desk.photos[1]!)
    await desk.remove(desk.photos[0]!)
    expect(changed.mock.lastCall).toEqual([[]])
    expect(await unsent.at('t1.photos')).toEqual([])
  })

  it('are pictures, and no more than the form takes', async () => {
    answer.mockImplementation(async (shot) => stored(shot.id))
    const { desk } = form(['1', '2'])
    await desk.add([new File(['x'], 'x.pdf', { type: 'application/pdf' }), photo('a.jpg'), photo('b.jpg')])
    await settle()
    expect([desk.photos.length, desk.notPicture.value, desk.tooMany.value]).toEqual([3, true, true])
  })
})
