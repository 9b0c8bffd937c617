import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Me } from '@/api/types'
import { drafts } from '../drafts'
import { rememberLink } from '../links'
import { unsent } from '../photo/unsent'
import type { Submission } from './submission'

vi.mock('../photo/upload', () => ({ upload: (shot: { id: string }, number: string | undefined) => upload(shot.id, number) }))

const ME = { id: 'li', name: '李师傅' } as Me
const FILE = (id: string) => `00000000-0000-0000-0000-00000000000${id}`

type Answer = { status: number; body?: object } | 'no network'
interface Asked { path: string; key: string | null; body: Record<string, unknown> }

/** The far end of the wire; all on this side of it is ours. */
let server: (asked: Asked) => Answer
let asked: Asked[]
let upload: (id: string, number: string | undefined) => Promise<{ id: string }>

async function phone() {
  vi.resetModules()
  const { outbox } = await import('./outbox')
  const { me } = await import('../session')
  me.value = ME
  await outbox.open()
  return outbox
}

function item(over: Partial<Submission> = {}): Submission {
  return {
    id: 'key-1', person: ME, number: 'HL1', address: '锦绣花园 9号楼', task: 't1', step: { key: 'complete', name: '完工' }, formVersion: '3',
    values: { result: 'FIXED' }, answers: [{ label: '处理结果', text: '已修复' }], capturedAt: '2026-11-22T02:30:05.000Z', state: 'waiting', ...over,
  }
}

const asks = (path: string) => asked.filter((one) => one.path === path)
const problem = (status: number, code: string, more: object = {}): Answer => ({ status, body: { code, detail: `server says ${code}`, ...more } })
const fine: Answer = { status: 200, body: { number: 'HL1', next: [{ key: 'callback', name: '回访' }] } }
const settled = (outbox: Awaited<ReturnType<typeof phone>>, what: (one: Submission | undefined) => void) =>
  vi.waitFor(() => what(outbox.items.value[0]), { timeout: 15_000 })

beforeEach(() => {
  localStorage.clear()
  asked = []
  server = () => fine
  upload = async (id) => ({ id: FILE(id) })
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    if (url === '/api/me') return new Response(JSON.stringify(ME))
    const one = { path: url, key: new Headers(init.headers).get('Idempotency-Key'), body: JSON.parse(String(init.body ?? '{}')) as Record<string, unknown> }
    asked.push(one)
    const answer = server(one)
    if (answer === 'no network') throw new TypeError('Failed to fetch')
    return new Response(JSON.stringify(answer.body ?? {}), { status: answer.status })
  })
})

vi.setConfig({ testTimeout: 60_000 })
const soon = { timeout: 15_000 }

describe('what was submitted', () => {
  it('goes out under its own key, with the time it was filled in, and the draft is done with', async () => {
    const outbox = await phone()
    await drafts.keep('li', 't1', { formVersion: '3', values: { result: 'FIXED' }, at: 1, number: 'HL1' })
    await outbox.post(item())
    await settled(outbox, (one) => expect(one).toMatchObject({ state: 'sent', next: [{ key: 'callback' }] }))
    expect(asked).toEqual([{ path: '/api/tasks/t1/complete', key: 'key-1', body: { formVersion: '3', values: { result: 'FIXED' }, capturedAt: '2026-11-22T02:30:05.000Z' } }])
    expect(await drafts.find('li', 't1')).toBeUndefined()
  })

  it('without a network waits, also for the next page, and goes out under the same key', async () => {
    server = () => 'no network'
    const before = await phone()
    await before.post(item())
    await vi.waitFor(() => expect(asked.length).toBe(1), soon)
    expect(before.items.value[0]?.state).toBe('waiting')

    server = () => fine
    const after = await phone()
    await settled(after, (one) => expect(one?.state).toBe('sent'))
    expect(new Set(asked.map((one) => one.key))).toEqual(new Set(['key-1']))
  })

  it('sends its photos first, each once, and names them as the server does', async () => {
    await unsent.keep({ id: '1', name: 'a.jpg', bytes: new Blob(['a']), sha256: 'x', capturedAt: '2026-11-22T02:30:00.000Z', place: 't1.photos', at: 1 })
    await unsent.keep({ id: '2', name: 'b.jpg', bytes: new Blob(['b']), sha256: 'y', capturedAt: '2026-11-22T02:30:01.000Z', place: 't1.photos', at: 2 })
    const sent: string[] = []
    let broken = true
    upload = async (id) => {
      sent.push(id)
      const { Unreachable } = await import('@/api/client')
      if (id === '2' && broken) throw new Unreachable('offline')
      return { id: FILE(id) }
    }
    const outbox = await phone()
    await outbox.post(item({ values: { result: 'FIXED', photos: ['local:1', 'local:2'] } }))
    await vi.waitFor(() => expect(sent).toEqual(['1', '2']), soon)
    expect(asked).toEqual([])

    broken = false
    await outbox.retry()
    await settled(outbox, (one) => expect(one?.state).toBe('sent'))
    expect(sent).toEqual(['1', '2', '2'])
    expect(asked[0]?.body.values).toEqual({ result: 'FIXED', photos: [FILE('1'), FILE('2')] })
    expect(await unsent.at('t1.photos')).toEqual([])
  })

  it('is kept with the order as a record when the task is over, and the person hears so', async () => {
    server = ({ path }) => (path.endsWith('/late') ? { status: 200, body: { number: 'HL1' } } : problem(409, 'task-ended', { orderStatus: 'CANCELLED', endedAt: '2026-11-22T03:00:00Z' }))
    const outbox = await phone()
    await outbox.post(item())
    await settled(outbox, (one) => expect(one).toMatchObject({ state: 'refused', refusal: { reason: 'over', kept: true, details: { orderStatus: 'CANCELLED' } } }))
    expect(asks('/api/tasks/t1/late')[0]).toMatchObject({ key: 'key-1', body: { capturedAt: '2026-11-22T02:30:05.000Z' } })
  })

  it('whose record finds no network stays waiting, and becomes a record later', async () => {
    let network = false
    server = ({ path }) => (path.endsWith('/late') ? (network ? { status: 200, body: {} } : 'no network') : problem(409, 'task-claimed', { assignee: { id: 'wang', name: '王师傅' } }))
    const outbox = await phone()
    await outbox.post(item())
    await vi.waitFor(() => expect(asks('/api/tasks/t1/late').length).toBe(1), soon)
    expect(outbox.items.value[0]?.state).toBe('waiting')
    network = true
    await outbox.retry()
    await settled(outbox, (one) => expect(one?.refusal?.kept).toBe(true))
  })

  it('that the server will not even keep stays on the phone', async () => {
    server = () => problem(404, 'task-unknown')
    const outbox = await phone()
    await outbox.post(item())
    await settled(outbox, (one) => expect(one).toMatchObject({ state: 'refused', refusal: { kept: false } }))
    expect(outbox.items.value[0]?.answers).toEqual([{ label: '处理结果', text: '已修复' }])
  })

  it.each([['form-version-stale', 409, 'stale'], ['form-invalid', 422, 'invalid'], ['file-not-attachable', 422, 'other']])('refused as %s goes back into its form', async (code, status, reason) => {
    server = () => problem(status, code, { errors: [{ field: 'result', code: 'required', message: '必填' }] })
    const outbox = await phone()
    await outbox.post(item())
    await settled(outbox, (one) => expect(one?.refusal?.reason).toBe(reason))
    await outbox.takeBack('key-1')
    expect(outbox.items.value).toEqual([])
    expect(await drafts.find('li', 't1')).toMatchObject({ values: { result: 'FIXED' }, formVersion: '3' })
  })

  it('whose photo is refused says so, and is not sent without it', async () => {
    await unsent.keep({ id: '1', name: 'a.jpg', bytes: new Blob(['a']), sha256: 'x', capturedAt: '2026-11-22T02:30:00.000Z', place: 't1.photos', at: 1 })
    upload = async () => {
      const { ApiError } = await import('@/api/client')
      throw new ApiError(415, 'file-type', '不是图片')
    }
    const outbox = await phone()
    await outbox.post(item({ values: { photos: ['local:1'] } }))
    await settled(outbox, (one) => expect(one?.refusal).toMatchObject({ reason: 'photo', message: '不是图片' }))
    expect(asked).toEqual([])
  })

  it('waits for a sign-in when the session is over and no link brings it back', async () => {
    server = () => problem(401, 'not-signed-in')
    const outbox = await phone()
    await outbox.post(item())
    await settled(outbox, (one) => expect(one).toMatchObject({ state: 'waiting', needs: 'sign-in' }))
  })

  it('opens its link again when the session is over', async () => {
    rememberLink('HL1', 'tok')
    let open = false
    server = ({ path }) => {
      if (path === '/api/links/tok/open') { open = true; return { status: 200, body: { number: 'HL1' } } }
      return open ? fine : problem(401, 'not-signed-in')
    }
    const outbox = await phone()
    await outbox.post(item())
    await settled(outbox, (one) => expect(one?.state).toBe('sent'))
  })

  it('is not sent in the name of somebody else', async () => {
    const outbox = await phone()
    await outbox.post(item({ person: { id: 'wang', name: '王师傅' } as Submission['person'] }))
    await settled(outbox, (one) => expect(one).toMatchObject({ state: 'waiting', needs: 'other-person' }))
    expect(asked).toEqual([])
  })

  it('and discarded is gone, with its photos', async () => {
    await unsent.keep({ id: '1', name: 'a.jpg', bytes: new Blob(['a']), sha256: 'x', capturedAt: '2026-11-22T02:30:00.000Z', place: 't1.photos', at: 1 })
    server = () => problem(404, 'task-unknown')
    const outbox = await phone()
    await outbox.post(item({ values: { photos: ['local:1'] } }))
    await settled(outbox, (one) => expect(one?.state).toBe('refused'))
    await outbox.discard('key-1')
    expect(outbox.items.value).toEqual([])
    expect(await unsent.at('t1.photos')).toEqual([])
    expect((await phone()).items.value).toEqual([])
  })

  it('is shown as sent for a day', async () => {
    const { submissions } = await import('./submission')
    await submissions.keep(item({ state: 'sent', sentAt: '2026-11-22T03:00:00.000Z' }))
    expect((await submissions.all(Date.parse('2026-11-23T02:59:00Z'))).length).toBe(1)
    expect((await submissions.all(Date.parse('2026-11-23T03:01:00Z'))).length).toBe(0)
  })
})
