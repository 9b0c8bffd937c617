import { describe, expect, it } from 'vitest'
import { recordingsEn, recordingsZh } from '@/i18n/recordings'
import { asked, fromQuery, size } from './useRecordings'

describe('how large', () => {
  it.each([[0, '0 B'], [999, '999 B'], [1_240, '1.2 KB'], [48_600_000, '49 MB'], [9_960_000_000, '10.0 GB']])('%i bytes', (bytes, words) => {
    expect(size(bytes)).toBe(words)
  })
})

describe('what is asked', () => {
  it('is what stands in the address, one message kind only', () => {
    expect(fromQuery({ phone: '1380', kind: 'CALL', from: '2026-01-01', to: '2026-01-02' })).toMatchObject({ phone: '1380', kind: ['CALL'], days: ['2026-01-01', '2026-01-02'], unheard: '' })
    expect(asked({ phone: '1380', kind: ['CALL'] }, true)).toEqual({ phone: '1380', kind: 'VOICEMAIL' })
    expect(asked({ phone: '1380' }, false)).toEqual({ phone: '1380' })
  })
})

describe('words', () => {
  it('are there in both languages', () => {
    const keys = (value: object, path = ''): string[] => Object.entries(value).flatMap(([key, one]) => (typeof one === 'object' ? keys(one as object, `${path}.${key}`) : [`${path}.${key}`]))
    expect(keys(recordingsEn).sort()).toEqual(keys(recordingsZh).sort())
  })
})
