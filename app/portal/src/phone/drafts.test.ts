import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ApiError } from '@/api/client'
import { drafts } from './drafts'
import { linkOf, reaching, rememberLink } from './links'

beforeEach(() => {
  localStorage.clear()
  vi.unstubAllGlobals()
})

describe('a draft', () => {
  const draft = { formVersion: '3', values: { result: 'FIXED', photos: ['a'] }, at: 1_000, number: 'HL1' }

  it('is found again by the person who typed it, and by nobody else', () => {
    drafts.keep('li', 't1', draft)
    expect(drafts.find('li', 't1')).toEqual(draft)
    expect(drafts.find('wang', 't1')).toBeUndefined()
  })

  it('is gone once it is forgotten', () => {
    drafts.keep('li', 't1', draft)
    drafts.forget('li', 't1')
    expect(drafts.find('li', 't1')).toBeUndefined()
  })

  it('that cannot be read is none', () => {
    localStorage.setItem('heatline.phone.draft.li.t1', '{"values"')
    expect(drafts.find('li', 't1')).toBeUndefined()
  })

  it('that can no longer be sent is shown with its order until it is discarded', () => {
    const lost = { message: '已由李师傅完成', answers: [{ label: '处理结果', text: '已修复' }] }
    drafts.keep('li', 't1', { ...draft, lost })
    drafts.keep('li', 't2', draft)
    drafts.keep('wang', 't3', { ...draft, lost })
    expect(drafts.lost('li', 'HL1')).toEqual([{ task: 't1', lost }])
    expect(drafts.lost('li', 'HL2')).toEqual([])
  })

  it('nobody came back to is tidied away, younger ones and other things stay', () => {
    const day = 86_400_000
    drafts.keep('li', 'old', { ...draft, at: 0 })
    drafts.keep('li', 'young', { ...draft, at: 20 * day })
    localStorage.setItem('heatline.locale', 'en')
    drafts.tidy(31 * day)
    expect([drafts.find('li', 'old'), drafts.find('li', 'young')?.at, localStorage.getItem('heatline.locale')]).toEqual([undefined, 20 * day, 'en'])
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
