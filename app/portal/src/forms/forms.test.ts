import { describe, expect, it } from 'vitest'
import type { FormSchema } from '@/api/types'
import { byField, translateSentence } from './problems'
import { answered, carriedOver, prepare } from './schema'
import { sha256 } from './sha256'

const schema: FormSchema = {
  components: [
    { id: 'f-station', key: 'station', type: 'select', label: '服务站', properties: { widget: 'station', 'label-en': 'Station' } },
    {
      id: 'f-result', key: 'result', type: 'select', label: '处理结果', values: [{ label: '已修复', value: 'FIXED' }],
      properties: { 'label-en': 'Result', 'option-FIXED-en': 'Fixed' },
    },
    { id: 'f-group', type: 'group', components: [{ id: 'f-at', key: 'at', type: 'datetime', dateLabel: '日期', timeLabel: '时间', properties: { 'label-en': 'Day', 'time-label-en': 'Time' } }] },
  ],
}
const t = (key: string, named?: Record<string, unknown>) => key + JSON.stringify(named ?? {})

describe('a schema as drawn', () => {
  it('speaks the language of the reader', () => {
    const [station, result, group] = prepare(schema, 'en', []).components
    expect(station?.label).toBe('Station')
    expect(result?.values).toEqual([{ label: 'Fixed', value: 'FIXED' }])
    expect(group?.components?.[0]).toMatchObject({ dateLabel: 'Day', timeLabel: 'Time' })
  })

  it('keeps what the model says where no translation is given', () => {
    expect(prepare(schema, 'zh-CN', []).components[0]?.label).toBe('服务站')
  })

  it('hands a field to a widget only where the page has one', () => {
    const types = (kinds: string[]) => prepare(schema, 'zh-CN', kinds).components.map((field) => field.type)
    expect(types(['station', 'choice'])).toEqual(['heatline-station', 'heatline-choice', 'group'])
    expect(types([])).toEqual(['select', 'select', 'group'])
  })

  it('leaves the original as it came', () => {
    prepare(schema, 'en', ['station'])
    expect(schema.components[0]).toMatchObject({ type: 'select', label: '服务站' })
  })
})

describe('values', () => {
  it('left empty are no answer, zero and false are', () => {
    expect(answered({ a: '', b: null, c: [], d: 0, e: false, f: 'x' })).toEqual({ d: 0, e: false, f: 'x' })
  })

  it('of an older form go where the newer one still asks', () => {
    expect(carriedOver({ station: 'S01', gone: 1, at: 'x' }, schema)).toEqual({ station: 'S01', at: 'x' })
  })
})

describe('problems', () => {
  it('of the server stand at their field, the others above the form', () => {
    const sorted = byField(
      [{ field: 'result', code: 'required', message: '' }, { field: 'zzz', code: 'new', message: 'm2' }, { code: 'new', message: 'm3' }],
      schema, t, (key) => key === 'form.code.required',
    )
    expect(sorted).toEqual({ at: { 'f-result': ['form.code.required{}'] }, rest: ['zzz: m2', 'm3'] })
  })

  it('of form-js are translated, numbers kept', () => {
    expect(translateSentence('Field must have maximum length of 500.', t)).toBe('form.error.maxLength{"n":"500"}')
    expect(translateSentence('Value is expected to have at most 1 decimal digit.', t)).toBe('form.error.decimals{"n":"1"}')
    expect(translateSentence('Something a model author wrote', t)).toBe('Something a model author wrote')
  })
})

it('a hash is the same with and without the browser doing it', async () => {
  const bytes = new TextEncoder().encode('abc').buffer
  const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
  expect(await sha256(bytes)).toBe(abc)
  const subtle = Object.getOwnPropertyDescriptor(globalThis.crypto, 'subtle')
  Object.defineProperty(globalThis.crypto, 'subtle', { value: undefined, configurable: true })
  expect(await sha256(bytes)).toBe(abc)
  if (subtle) Object.defineProperty(globalThis.crypto, 'subtle', subtle)
  else delete (globalThis.crypto as { subtle?: unknown }).subtle
})
