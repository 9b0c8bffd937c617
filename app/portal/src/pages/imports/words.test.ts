import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { i18n } from '@/i18n'
import { given, IMPORT_FIELDS, missing, NEEDED, twice } from './mapping'
import { letterOf, STATE_LOOK, VERDICTS } from './states'

const JAVA = join(import.meta.dirname, '../../../../src/main/java/io/heatline')
const read = (file: string) => readFileSync(join(JAVA, file), 'utf8')
const room = readdirSync(join(JAVA, 'customer'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.java')).map((name) => read(join('customer', name)))
const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] as string)
const { te } = i18n.global
const lacking = (keys: string[]) => (['zh-CN', 'en'] as const).flatMap((locale) => keys.filter((key) => !te(key, locale)).map((key) => `${locale} ${key}`))

describe('words of the archive', () => {
  it('has a text for whatever is refused', () => {
    const refusals = room.flatMap((text) => found(text, /(?:new (?:Invalid|Conflict|NotFound|ImportRefused|Refusal)|super)\(\s*(?:HttpStatus\.\w+, )?"([a-z]+(?:-[a-z]+)+)"/g))
    const named = found(read('customer/transfer/Columns.java'), /MISSING = "([a-z-]+)"/g)
    expect(refusals.length).toBeGreaterThan(20)
    expect(named).toHaveLength(1)
    expect(lacking([...refusals, ...named, 'import-broken'].map((code) => `error.code.${code}`))).toEqual([])
  })

  it('has a text for every table that can’t be read', () => {
    const sheets = found(read('sheet/SheetRefused.java'), /^ {8}[A-Z_]+\("([a-z-]+)"/gm)
    expect(sheets.length).toBeGreaterThan(8)
    expect(lacking(sheets.map((code) => `error.code.sheet-${code}`))).toEqual([])
  })

  it('has a text for every problem of a row, and of a field that is typed', () => {
    const rows = found(read('customer/transfer/Reasons.java'), /Map\.entry\("([a-z-]+)"/g)
    const written = ['RowReader', 'PlaceReader', 'DryRun', 'TakingOver'].flatMap((file) => found(read(`customer/transfer/${file}.java`), /(?:new Problem|problem|refuse|Problem\.of)\([^;"]*"([a-z-]+)"/g))
    const fields = found(read('customer/PremisesInvalid.java'), /problem\(\s*"?[\w.]+"?,\s*"([a-z-]+)"/g)
    expect(rows.length).toBeGreaterThan(15)
    expect(fields.length).toBeGreaterThan(5)
    expect(written.filter((code) => !rows.includes(code)), 'a problem the report has no words for').toEqual([])
    expect(lacking([...rows, ...fields].map((code) => `archive.why.${code}`))).toEqual([])
  })

  it('has a text for every kind of change and every field that changes', () => {
    const kinds = found((/enum Kind \{([^}]+)\}/.exec(read('customer/Change.java'))?.[1] ?? '').replaceAll(/\s/g, ''), /([A-Z_]+)/g)
    const fields = room.flatMap((text) => found(text, /Difference\.of\("(\w+)"/g))
    expect(kinds.length).toBeGreaterThan(10)
    expect(lacking([...kinds.map((kind) => `archive.change.${kind}`), ...new Set(fields.map((field) => `archive.changeField.${field}`))])).toEqual([])
  })

  it('has a text for every state, verdict, field of a column and reason of a caller', () => {
    const reasons = found((/enum Reason \{([^}]+)\}/.exec(read('customer/Caller.java'))?.[1] ?? '').replaceAll(/\/\*\*[^]*?\*\//g, ''), /([A-Z_]+)/g)
    const fields = found(read('customer/transfer/ImportField.java'), /^ {4}([A-Z_]+)\("/gm)
    expect([...IMPORT_FIELDS].sort()).toEqual(fields.sort())
    expect(lacking([
      ...reasons.map((reason) => `archive.caller.reason.${reason}`), ...fields.map((field) => `imports.fields.${field}`),
      ...Object.keys(STATE_LOOK).flatMap((state) => [`imports.states.${state}`, `imports.what.${state}`]), ...VERDICTS.flatMap((one) => [`imports.verdict.${one}`, `imports.done.${one}`, `imports.hint.${one}`]),
    ])).toEqual([])
  })
})

describe('which column is what', () => {
  it('lacks what a flat is found by, and takes no field twice', () => {
    expect(missing({ 0: 'ESTATE', 1: '' })).toEqual(['BUILDING', 'ROOM'])
    expect(missing(Object.fromEntries(NEEDED.map((field, at) => [at, field])))).toEqual([])
    expect(twice({ 0: 'NAME', 1: 'NAME', 2: '', 3: '' })).toEqual(['NAME'])
    expect(given({ 0: 'ESTATE', 1: '' })).toEqual({ 0: 'ESTATE' })
  })

  it('is named as spreadsheets do', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
  })
})
