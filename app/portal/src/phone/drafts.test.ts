import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ApiError } from '@/api/client'
import { drafts } from './drafts'
import { linkOf, reaching, rememberLink } from './links'

beforeEach(() => {
  localStorage.clear()
  vi.unstubAllGlobals()
  vi.stubGlobal('indexedDB', new IDBFactory())
})

describe('a draft', () => {
  const draft = { formVersion: '3', values: { result: 'FIXED', photos: ['a'] }, at: 1_000, number: 'HL1' }

  it('is found again by the person who typed it, and by nobody else', async () => {
    expect(await drafts.keep('li', 't1', draft)).toBe(true)
    expect(await drafts.find('li', 't1')).toMatchObject(draft)
    expect(await drafts.find('wang', 't1')).toBeUndefined()
  })

  it('is gone once it is forgotten', async () => {
    await drafts.keep('li', 't1', draft)
    await drafts.forget('li', 't1')
    expect(await drafts.find('li', 't1')).toBeUndefined()
  })

  it('where the phone has no room is told to be not kept', async () => {
    vi.stubGlobal('indexedDB', { open: () => { throw new Error('no store') } })
    expect(await drafts.keep('li', 't1', draft)).toBe(false)
    expect(await drafts.find('li', 't1')).toBeUndefined()
  })

  it('nobody came back to is tidied away, younger ones stay', async () => {
    const day = 86_400_000
    await drafts.keep('li', 'old', { ...draft, at: 0 })
    await drafts.keep('li', 'young', { ...draft, at: 20 * day })
    await drafts.tidy(31 * day)
    expect([await drafts.find('li', 'old'), (await drafts.find('li', 'young'))?.at]).toEqual([undefined, 20 * day])
  })
})

describe('a link', () => {
  it('is remembered by its order, the latest one', () => {
    rememberLink('HL1', 'a')
    rememberLink('HL1', 'b')
    expect(linkOf('HL1')).toBe('b')
  })

  it('is opened again when the session is over, and the work is done once more', async () => {
    rememberLink('HL1', 'tok')
    const fetch = vi.fn(async (_url: string) => new Response(JSON.stringify({ number: 'HL1' })))
    vi.stubGlobal('fetch', fetch)
    const work = vi.fn().mockRejectedValueOnce(new ApiError(401, 'not-signed-in', '')).mockResolvedValueOnce('done')
    expect(await reaching('HL1', work)).toBe('done')
    expect(fetch.mock.calls.map(([url]) => url)).toEqual(['/api/links/tok/open'])
  })

  it('is not tried where there is none: the refusal stands', async () => {
    const work = vi.fn().mockRejectedValue(new ApiError(403, 'not-yours', ''))
    await expect(reaching('HL9', work)).rejects.toMatchObject({ code: 'not-yours' })
    expect(work).toHaveBeenCalledOnce()
  })

  it('is not tried for what is not about the session', async () => {
    rememberLink('HL1', 'tok')
    const work = vi.fn().mockRejectedValue(new ApiError(409, 'task-ended', ''))
    await expect(reaching('HL1', work)).rejects.toMatchObject({ code: 'task-ended' })
    expect(work).toHaveBeenCalledOnce()
  })
})
