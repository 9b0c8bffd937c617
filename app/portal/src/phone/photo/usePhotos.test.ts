import { Blob as PlainBlob } from 'node:buffer'
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { arrived } from './sender'
import { usePhotos } from './usePhotos'
import { unsent } from './unsent'

type Answer = { status: number; body: object } | 'no network'
type Sent = Map<string, unknown>

/** The far end of the wire; all on this side of it is ours. */
let server: (sent: Sent) => Answer
let requests: Sent[]

class Parts extends Map<string, unknown> {
  append(name: string, value: unknown): void { this.set(name, value) }
}

class Request {
  upload: { onprogress?: (event: object) => void } = {}
  status = 0
  responseText = ''
  onload?: () => void
  onerror?: () => void
  open(): void {}
  setRequestHeader(): void {}
  send(sent: Sent): void {
    requests.push(sent)
    const answer = server(sent)
    queueMicrotask(() => {
      if (answer === 'no network') return this.onerror?.()
      this.upload.onprogress?.({ loaded: 1, total: 1, lengthComputable: true })
      Object.assign(this, { status: answer.status, responseText: JSON.stringify(answer.body) })
      this.onload?.()
    })
  }
}

const PLACE = 't1.photos'
const photo = (name: string) => new File([`not drawable, sent as it is: ${name}`], name, { type: 'image/jpeg', lastModified: 1_000_000 })
const stored = (id: string): Answer => ({ status: 201, body: { id, name: id, mediaType: 'image/jpeg', capturedAt: null } })
const kept = async () => (await unsent.at(PLACE)).map((one) => `${one.name} ${one.fileId ?? 'here only'}`)
const ids = async () => (await unsent.at(PLACE)).map((one) => `local:${one.id}`)

function form(initial: string[] = []) {
  const changed = vi.fn()
  const pending = vi.fn()
  let desk!: ReturnType<typeof usePhotos>
  const view = mount(defineComponent({
    setup() {
      desk = usePhotos({ place: PLACE, number: undefined, most: 3, initial, changed, pending })
      return () => h('div')
    },
  }))
  return { view, changed, pending, get desk() { return desk } }
}

/** Until nothing is on its way any more. */
async function settle({ desk }: ReturnType<typeof form>) {
  await vi.waitFor(async () => {
    await flushPromises()
    expect(desk.photos.map((one) => one.state).filter((state) => state !== 'sent' && state !== 'failed')).toEqual([])
  })
  await new Promise((done) => setTimeout(done, 20))
}

beforeEach(() => {
  requests = []
  arrived.clear()
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('Blob', PlainBlob)
  vi.stubGlobal('FormData', Parts)
  vi.stubGlobal('XMLHttpRequest', Request)
  vi.stubGlobal('createImageBitmap', async () => { throw new Error('no decoder here') })
  vi.stubGlobal('Image', class { src = ''; decode = async () => { throw new Error('no decoder here') } })
  URL.createObjectURL = () => 'blob:x'
  URL.revokeObjectURL = () => undefined
})
afterEach(() => vi.unstubAllGlobals())

describe('photos', () => {
  it('go out one after another, and the form names what the server has', async () => {
    server = (sent) => stored(`id-${requests.indexOf(sent)}`)
    const one = form(['old'])
    await one.desk.add([photo('a.jpg'), photo('b.jpg')])
    await settle(one)
    expect(one.changed.mock.lastCall).toEqual([['old', 'id-0', 'id-1']])
    expect(one.pending.mock.lastCall).toEqual([0])
    expect((await kept()).sort()).toEqual(['a.jpg id-0', 'b.jpg id-1'])
    expect(requests[0]?.get('capturedAt')).toBe('1970-01-01T00:16:40.000Z')
    expect(requests[0]?.get('sha256')).toMatch(/^[0-9a-f]{64}$/)
    expect(requests[0]?.get('sha256')).not.toBe(requests[1]?.get('sha256'))
  })

  it('that could not be sent stay on the phone, and are found by the next page', async () => {
    server = () => 'no network'
    const first = form()
    await first.desk.add([photo('a.jpg')])
    await settle(first)
    expect(first.desk.photos.map((one) => one.state)).toEqual(['failed'])
    expect(first.pending.mock.lastCall).toEqual([0])
    expect(await kept()).toEqual(['a.jpg here only'])
    expect(first.changed.mock.lastCall).toEqual([await ids()])
    first.view.unmount()

    server = () => stored('id-a')
    const second = form()
    await vi.waitFor(() => expect(second.changed.mock.lastCall).toEqual([['id-a']]))
    await settle(second)
    expect(await kept()).toEqual(['a.jpg id-a'])
    expect(requests[1]?.get('sha256')).toBe(requests[0]?.get('sha256'))
  })

  it('are sent again when the network is back, but not what the server refused', async () => {
    const answers: Answer[] = ['no network', { status: 422, body: { code: 'file-hash-mismatch', detail: 'not the same bytes' } }]
    server = () => answers.shift() ?? stored('id-a')
    const one = form()
    await one.desk.add([photo('a.jpg'), photo('b.jpg')])
    await settle(one)
    expect(one.desk.failed.value.map((failed) => failed.refused)).toEqual([undefined, 'not the same bytes'])

    dispatchEvent(new Event('online'))
    await settle(one)
    expect(one.desk.photos.map((all) => all.state)).toEqual(['sent', 'failed'])
    expect(requests.length).toBe(3)
  })

  it('go out in the order they were taken, however long each takes to shrink', async () => {
    const slow = photo('a.jpg')
    const bytes = slow.arrayBuffer.bind(slow)
    slow.arrayBuffer = async () => { await new Promise((done) => setTimeout(done, 30)); return bytes() }
    server = (sent) => stored(`id-${requests.indexOf(sent)}`)
    const one = form()
    await one.desk.add([slow, photo('b.jpg')])
    await settle(one)
    expect((await kept()).sort()).toEqual(['a.jpg id-0', 'b.jpg id-1'])
  })

  it('that cannot be read any more are left out, said so, and keep nobody from sending the form', async () => {
    server = () => stored('id-b')
    const gone = photo('a.jpg')
    gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'))
    const one = form()
    await one.desk.add([gone, photo('b.jpg')])
    await settle(one)
    expect([one.desk.unreadable.value, one.desk.photos.length, one.pending.mock.lastCall]).toEqual([true, 1, [0]])
    expect(one.changed.mock.lastCall).toEqual([['id-b']])
  })

  it('that are removed are no longer named nor kept', async () => {
    server = () => 'no network'
    const one = form(['old'])
    await one.desk.add([photo('a.jpg')])
    await settle(one)
    await one.desk.remove(one.desk.photos[1]!)
    await one.desk.remove(one.desk.photos[0]!)
    expect(one.changed.mock.lastCall).toEqual([[]])
    expect(await kept()).toEqual([])
  })

  it('named by a draft before the server had them are found under that name, and once', async () => {
    server = () => 'no network'
    const first = form()
    await first.desk.add([photo('a.jpg')])
    await settle(first)
    const names = await ids()
    first.view.unmount()

    const second = form(names)
    await settle(second)
    expect(second.desk.photos.length).toBe(1)

    const third = form(['local:lost'])
    await vi.waitFor(() => expect(third.desk.photos.map((one) => one.kept?.name)).toEqual(['a.jpg']))
  })

  it('sent by a page that was closed before its form could name them are not sent twice', async () => {
    server = () => stored('id-a')
    const first = form()
    await first.desk.add([photo('a.jpg')])
    await settle(first)
    first.view.unmount()

    const second = form()
    await vi.waitFor(() => expect(second.changed.mock.lastCall).toEqual([['id-a']]))
    expect(requests.length).toBe(1)
    const third = form(['id-a'])
    await settle(third)
    expect(third.desk.photos.length).toBe(1)
  })

  it('are pictures, and no more than the form takes', async () => {
    server = () => stored('id-a')
    const one = form(['1', '2'])
    await one.desk.add([new File(['x'], 'x.pdf', { type: 'application/pdf' }), photo('a.jpg'), photo('b.jpg')])
    await settle(one)
    expect([one.desk.photos.length, one.desk.notPicture.value, one.desk.tooMany.value]).toEqual([3, true, true])
    expect(requests.length).toBe(1)
  })
})
