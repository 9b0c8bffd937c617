import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, ref } from 'vue'
import type { FieldProblem } from '@/api/client'
import { i18n } from '@/i18n'
import { useSession } from '@/stores/session'
import { useTask } from './useTask'

type Answer = { status: number; body: unknown } | 'silence'
const li = { id: 'li', name: '李海涛' }
const schema = (...keys: string[]) => ({ components: keys.map((key) => ({ id: `f-${key}`, key, type: 'textfield', label: key })) })
const detail = (version = '1', keys = ['note', 'reason']) => ({
  id: 't1', key: 'accept', name: '接单', number: 'HL20261122-00017', form: { key: 'accept', version, schema: schema(...keys) },
  values: { reason: 'prefilled' }, can: { claim: true, release: false, assign: true, complete: true }, order: {},
})

let answers: Record<string, Answer>
let sent: { path: string; body: unknown }[]

beforeEach(() => {
  localStorage.clear()
  setActivePinia(createPinia())
  sent = []
  answers = { 'GET /api/tasks/t1': { status: 200, body: detail() } }
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    sent.push({ path: `${init.method} ${url}`, body: init.body ? JSON.parse(String(init.body)) : undefined })
    const answer = answers[`${init.method} ${url}`] ?? { status: 404, body: { code: 'not-found' } }
    if (answer === 'silence') throw new TypeError('Failed to fetch')
    return new Response(JSON.stringify(answer.body), { status: answer.status })
  })
})
afterEach(() => vi.unstubAllGlobals())

async function opened(typed: Record<string, unknown> = { note: 'typed' }) {
  const rejected: FieldProblem[] = []
  const finished: string[] = []
  let task!: ReturnType<typeof useTask>
  const form = { submit: () => typed, reject: (problems: FieldProblem[]) => void rejected.push(...problems) }
  const Page = defineComponent({
    setup() {
      const session = useSession()
      session.me = { id: 'wang.li' } as never
      task = useTask(ref('t1'), ref(form), (id) => finished.push(id))
      return () => null
    },
  })
  mount(Page, { global: { plugins: [i18n] } })
  await flushPromises()
  return { task, rejected, finished }
}

const refuse = (status: number, code: string, extra: object = {}): Answer => ({ status, body: { status, code, detail: code, ...extra } })

describe('completing a task', () => {
  it('sends the version of the form that was filled in, and forgets the draft', async () => {
    answers['POST /api/tasks/t1/complete'] = { status: 200, body: { number: 'HL20261122-00017', next: [] } }
    const { task, finished } = await opened()
    await task.complete()
    expect(sent.at(-1)).toEqual({ path: 'POST /api/tasks/t1/complete', body: { formVersion: '1', values: { note: 'typed' } } })
    expect(finished).toEqual(['t1'])
    expect(localStorage.length).toBe(0)
  })

  it('that somebody else won says who and when, and keeps what was typed', async () => {
    answers['POST /api/tasks/t1/complete'] = refuse(409, 'task-ended', { endedBy: li, endedAt: '2026-11-22T01:00:00Z' })
    const { task, finished } = await opened()
    await task.complete()
    expect(task.conflict.value).toEqual({ kind: 'ended', by: li, at: '2026-11-22T01:00:00Z' })
    expect(task.typed.value).toEqual({ note: 'typed' })
    expect(finished).toEqual([])
    expect((await opened()).task.typed.value).toEqual({ note: 'typed' })
  })

  it('with an older form is re-applied to the newer one, where that still asks', async () => {
    answers['POST /api/tasks/t1/complete'] = refuse(409, 'form-version-stale', { formVersion: '2' })
    const { task } = await opened({ note: 'typed', reason: 'why' })
    await task.complete()
    expect(task.conflict.value?.kind).toBe('stale-form')
    answers['GET /api/tasks/t1'] = { status: 200, body: detail('2', ['note']) }
    await task.load()
    expect(task.conflict.value).toBeUndefined()
    expect(task.task.value?.form.version).toBe('2')
    expect(task.values.value).toEqual({ note: 'typed', reason: 'prefilled' })
  })

  it('puts the answers of the server at their fields', async () => {
    answers['POST /api/tasks/t1/complete'] = refuse(422, 'form-invalid', { errors: [{ field: 'note', code: 'pattern', message: 'no' }] })
    const { task, rejected } = await opened()
    await task.complete()
    expect(rejected).toEqual([{ field: 'note', code: 'pattern', message: 'no' }])
    expect(task.conflict.value).toBeUndefined()
  })

  it('into silence offers to try again', async () => {
    answers['POST /api/tasks/t1/complete'] = 'silence'
    const { task } = await opened()
    await task.complete()
    expect(task.conflict.value).toEqual({ kind: 'unreachable', reason: 'offline' })
    expect(task.busy.value).toBe('')
  })
})

describe('opening a task', () => {
  it('restores what was typed before', async () => {
    const first = await opened()
    first.task.changed({ note: 'half' })
    const second = await opened()
    expect(second.task.values.value).toEqual({ reason: 'prefilled', note: 'half' })
    expect(second.task.restoredAt.value).not.toBe('')
    second.task.discard()
    expect(second.task.values.value).toEqual({ reason: 'prefilled' })
    expect(localStorage.length).toBe(0)
  })

  it('that has ended names who ended it', async () => {
    answers['GET /api/tasks/t1'] = refuse(409, 'task-ended', { endedBy: li, endedAt: '2026-11-22T01:00:00Z' })
    const { task } = await opened()
    expect(task.conflict.value).toMatchObject({ kind: 'ended', by: li })
  })
})

it('claiming a task that is taken says by whom', async () => {
  answers['POST /api/tasks/t1/claim'] = refuse(409, 'task-claimed', { assignee: li })
  const { task } = await opened()
  await task.claim()
  expect(task.conflict.value).toEqual({ kind: 'claimed', by: li })
})
