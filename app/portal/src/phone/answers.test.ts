import { describe, expect, it } from 'vitest'
import type { FormSchema } from '@/api/types'
import { answersOf, isOffer } from './answers'
import { mapLink } from './order/mapLink'
import { toInput, toWire } from './widgets/localTime'
import { numberOf, typed } from './widgets/numbers'

const t = (key: string, named?: Record<string, unknown>) => key + (named ? JSON.stringify(named) : '')
const decision = { id: 'd', key: 'decision', type: 'radio', values: [{ label: '接单', value: 'accept' }, { label: '退回', value: 'decline' }], validate: { required: true } }
const reason = { id: 'r', key: 'reason', type: 'textarea', validate: { required: true }, conditional: { hide: '=decision != "decline"' } }

describe('what is about to be sent', () => {
  const schema: FormSchema = {
    components: [
      { id: '1', key: 'result', type: 'select', label: '处理结果', values: [{ label: '已修复', value: 'FIXED' }] },
      { id: '2', key: 'temperature', type: 'number', label: '室内温度', appearance: { suffixAdorner: '°C' } },
      { id: '3', key: 'photos', type: 'textfield', label: '照片', properties: { widget: 'photos' } },
      { id: '4', key: 'parts', type: 'checklist', label: '部位', values: [{ label: '进水阀', value: 'in' }, { label: '回水阀', value: 'out' }] },
      { id: '5', key: 'leaking', type: 'checkbox', label: '渗漏' },
      { id: '6', key: 'untouched', type: 'textfield', label: '未填' },
    ],
  }

  it('is told in the form’s own words', () => {
    const values = { result: 'FIXED', temperature: 0, photos: ['a', 'b'], parts: ['in', 'out'], leaking: false }
    expect(answersOf(schema, values, 'zh-CN', t)).toEqual([
      { label: '处理结果', text: '已修复' },
      { label: '室内温度', text: '0 °C' },
      { label: '照片', text: 'phone.task.photos{"n":2}' },
      { label: '部位', text: '进水阀phone.order.and回水阀' },
      { label: '渗漏', text: 'common.no' },
    ])
  })
})

describe('an offer', () => {
  it('is a form that only asks yes or no', () => {
    expect(isOffer({ components: [decision, reason] })).toBe(true)
  })

  it('is none once a model asks for more before the order can be taken', () => {
    const more = { id: 'm', key: 'tool', type: 'textfield', validate: { required: true } }
    expect(isOffer({ components: [decision, reason, more] })).toBe(false)
    expect(isOffer({ components: [{ ...decision, key: 'outcome' }, reason] })).toBe(false)
  })
})

describe('a number', () => {
  it.each([
    ['16.57', 1, '16.5'], ['１６。５', 1, '16.5'], ['－3，2', 1, '-3.2'], ['1.2.3', 2, '1.23'], ['abc', 1, ''], ['-', 1, '-'], ['12.7', 0, '12'], ['.5', 1, '.5'],
  ])('typed as %s with %i decimals stands as %s', (text, decimals, shown) => {
    expect(typed(text, decimals, true)).toBe(shown)
  })

  it('has no sign where it cannot be below zero', () => {
    expect(typed('-5', 1, false)).toBe('5')
  })

  it('is none until there is a digit', () => {
    expect(['', '-', '.', '-.5', '21'].map(numberOf)).toEqual([null, null, null, -0.5, 21])
  })
})

describe('a moment', () => {
  it('goes over the wire with the phone’s offset and comes back as it was', () => {
    const wire = toWire('2026-11-22T10:30', 'datetime')
    expect(wire).toMatch(/^2026-11-22T10:30[+-]\d\d:\d\d$/)
    expect(toInput(wire, 'datetime')).toBe('2026-11-22T10:30')
    expect(toInput(new Date(2026, 10, 22, 10, 30).toISOString(), 'datetime')).toBe('2026-11-22T10:30')
  })

  it('of a day or a time alone is just that', () => {
    expect([toWire('2026-11-22', 'date'), toWire('10:30', 'time'), toWire('', 'date')]).toEqual(['2026-11-22', '10:30', null])
    expect([toInput('2026-11-22', 'date'), toInput('garbage', 'datetime'), toInput(undefined, 'time')]).toEqual(['2026-11-22', '', ''])
  })
})

it('a map is the phone’s own on Android, and one that WeChat can open elsewhere', () => {
  expect(mapLink('阳光花园 3号楼', 'Mozilla/5.0 (Linux; Android 14)')).toBe(`geo:0,0?q=${encodeURIComponent('阳光花园 3号楼')}`)
  expect(mapLink('a&b', 'Mozilla/5.0 (Linux; Android 14) MicroMessenger/8')).toContain('keyword=a%26b')
  expect(mapLink('x', 'iPhone')).toMatch(/^https:/)
})
