import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { i18n } from '@/i18n'
import { queryString } from '@/api/client'
import { COLUMNS, DEFAULT_COLUMNS } from './columns'
import { FIELDS, OPTIONS, testsOf, textOf } from './fields'
import { nextSort, readView, termOf, toApi, toQuery } from './view'

const CUSTOMER = join(import.meta.dirname, '../../../../src/main/java/io/heatline/customer')
const java = (file: string) => readFileSync(join(CUSTOMER, file), 'utf8')
const { te } = i18n.global

describe('a list in the URL', () => {
  it('goes there and comes back the same', () => {
    const query = { filter: ['state:in:STOPPED,REPORTED_STOP', 'heatedArea:ge:80', 'accountNo:empty', 'note:contains:a:b'], sort: '-changedAt', cols: 'state,note' }
    expect(toQuery(readView(query))).toEqual(query)
  })

  it('says nothing of what is usual', () => {
    expect(toQuery(readView({}))).toEqual({})
    expect(readView({}).columns).toEqual(DEFAULT_COLUMNS)
  })

  it('takes one condition as well as many', () => {
    expect(readView({ filter: 'state:in:IN_USE' }).terms).toEqual([{ field: 'state', test: 'in', value: 'IN_USE' }])
  })

  it('leaves out what is not finished, and passes on what it does not know', () => {
    expect(termOf('heatedArea:ge:')).toBeUndefined()
    const view = readView({ filter: ['colour:eq:red', 'heatedArea:contains:8'] })
    expect(view.terms).toEqual([])
    expect(toApi(view).filter).toEqual(['colour:eq:red', 'heatedArea:contains:8'])
    view.terms.push({ field: 'owner', test: 'contains', value: ' ' })
    expect(toQuery(view).filter).toHaveLength(2)
  })

  it('asks for words without the filter', () => {
    expect(toApi(readView({ text: ' yg 3 ', filter: 'state:in:IN_USE', sort: 'address' }))).toEqual({ text: 'yg 3' })
  })

  it('can be kept under a name: no blank and no hash in it', () => {
    expect(queryString(toQuery(readView({ filter: 'contact.name:contains:王 #1' })))).toMatch(/^\?[^\s?#]*$/)
  })

  it('is sorted up, down, and as registered', () => {
    expect([nextSort('', 'address'), nextSort('address', 'address'), nextSort('-address', 'address')]).toEqual(['address', '-address', ''])
  })
})

describe('the filter', () => {
  it('knows every field the server knows', () => {
    const words = [...java('FilterField.java').matchAll(/^ {4}[A-Z_]+\("([\w.]+)"/gm)].map(([, word]) => word as string)
    expect(words.length).toBeGreaterThan(30)
    expect(FIELDS.map((field) => field.word).sort()).toEqual(words.sort())
  })

  it('offers every choice the server knows', () => {
    const files: Record<keyof typeof OPTIONS, string> = { state: 'PremisesState', customerType: 'CustomerType', sex: 'Sex', relation: 'Relation', vulnerable: 'Vulnerability', registeredVia: 'RegisteredVia', network: 'Network' }
    for (const [options, file] of Object.entries(files)) {
      const body = java(`${file}.java`).replace(/\/\*\*[^]*?\*\//g, '').split('{')[1] ?? ''
      expect([...OPTIONS[options as keyof typeof OPTIONS]], file).toEqual([...body.matchAll(/[A-Z][A-Z_]+/g)].map(([word]) => word))
    }
  })

  it('has a text for every field, test, choice and column', () => {
    const keys = [
      ...FIELDS.map((field) => textOf(field.word)),
      ...new Set(FIELDS.flatMap(testsOf).map((test) => `archive.test.${test}`)),
      ...Object.entries(OPTIONS).flatMap(([name, values]) => values.map((value) => `archive.enum.${name}.${value}`)),
      ...COLUMNS.map((column) => `archive.column.${column}`),
    ]
    for (const locale of ['zh-CN', 'en'] as const) expect(keys.filter((key) => !te(key, locale))).toEqual([])
  })
})
