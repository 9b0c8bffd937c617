import { afterEach, describe, expect, it, vi } from 'vitest'
import { ApiError, call, queryString, Unreachable, whenSignedOut } from './client'

function answer(status: number, body?: unknown) {
  const fetch = vi.fn(async (_url: string, _init: RequestInit) => new Response(body === undefined ? null : JSON.stringify(body), { status }))
  vi.stubGlobal('fetch', fetch)
  return fetch
}

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  document.cookie = 'XSRF-TOKEN=; expires=Thu, 01 Jan 1970 00:00:00 GMT'
})

describe('a call', () => {
  it('leaves out what is empty and repeats what is many', () => {
    expect(queryString({ text: '', after: null, status: ['OPEN', 'CLOSED'], limit: 50 })).toBe('?status=OPEN&status=CLOSED&limit=50')
  })

  it('carries the CSRF token when it changes something, not when it reads', async () => {
    document.cookie = 'XSRF-TOKEN=abc%3D'
    const fetch = answer(200, {})
    await call('GET', '/api/me')
    await call('POST', '/api/tasks/1/claim', { body: {} })
    const headers = fetch.mock.calls.map(([, init]) => (init.headers as Record<string, string>)['X-XSRF-TOKEN'])
    expect(headers).toEqual([undefined, 'abc='])
  })

  it('answers nothing for 204', async () => {
    answer(204)
    expect(await call('DELETE', '/api/session')).toBeUndefined()
  })
})

describe('a refusal', () => {
  it('keeps code, field errors and what else the problem says', async () => {
    answer(409, { status: 409, code: 'task-ended', detail: 'ended', endedBy: { id: 'li', name: '李' }, endedAt: '2026-11-22T01:00:00Z' })
    const error = await call('POST', '/api/tasks/1/complete', { body: {} }).catch((e: unknown) => e)
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({ status: 409, code: 'task-ended', message: 'ended' })
    expect((error as ApiError).details).toEqual({ endedBy: { id: 'li', name: '李' }, endedAt: '2026-11-22T01:00:00Z' })
  })

  it('is an ApiError even when the answer is no JSON', async () => {
    vi.stubGlobal('fetch', async () => new Response('<html>', { status: 502 }))
    await expect(call('GET', '/api/me')).rejects.toMatchObject({ status: 502, code: 'http-502' })
  })

  it('of an expired session tells the shell', async () => {
    const told = vi.fn()
    whenSignedOut(told)
    answer(401, { code: 'unauthenticated' })
    await expect(call('GET', '/api/tasks')).rejects.toBeInstanceOf(ApiError)
    expect(told).toHaveBeenCalledOnce()
  })
})

describe('silence', () => {
  it('of the network is told apart from a refusal', async () => {
    vi.stubGlobal('fetch', async () => { throw new TypeError('Failed to fetch') })
    await expect(call('GET', '/api/me')).rejects.toMatchObject({ name: 'Unreachable', reason: 'offline' })
  })

  it('of the server ends after a while: the outcome is unknown', async () => {
    vi.useFakeTimers()
    vi.stubGlobal('fetch', (_url: string, init: RequestInit) =>
      new Promise((_done, fail) => init.signal?.addEventListener('abort', () => fail(new DOMException('', 'AbortError')))))
    const waiting = call('GET', '/api/me', { timeoutMs: 1000 }).catch((e: unknown) => e)
    await vi.advanceTimersByTimeAsync(1001)
    const error = await waiting
    expect(error).toBeInstanceOf(Unreachable)
    expect((error as Unreachable).reason).toBe('timeout')
  })
})
