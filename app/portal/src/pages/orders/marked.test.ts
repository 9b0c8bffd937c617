import { describe, expect, it } from 'vitest'
import { pieces } from './marked'

const match = (from: number, to: number, how: 'TEXT' | 'PINYIN' | 'SIMILAR' = 'TEXT') => ({ field: 'ADDRESS' as const, text: '', from, to, how })

describe('what fits is marked', () => {
  it('where it stands', () => {
    expect(pieces('阳光家园3号楼', [match(4, 7), match(0, 2, 'PINYIN')])).toEqual([{ text: '阳光', how: 'PINYIN' }, { text: '家园' }, { text: '3号楼', how: 'TEXT' }])
  })

  it('once, where two words fit the same', () => {
    expect(pieces('阳光家园', [match(0, 3), match(0, 2), match(1, 4)])).toEqual([{ text: '阳光家', how: 'TEXT' }, { text: '园', how: 'TEXT' }])
  })

  it('not at all without a word', () => {
    expect(pieces('阳光家园', [])).toEqual([{ text: '阳光家园' }])
  })
})
