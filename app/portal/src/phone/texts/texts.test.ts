import { expect, it } from 'vitest'
import en from './en'
import zh from './zh'

function leaves(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`))
}

it('every text is there in both languages', () => {
  expect(leaves(en).sort()).toEqual(leaves(zh).sort())
})
