import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { AuditRow } from '@/api/types'
import { i18n } from '@/i18n'
import { wordsOf } from './words'

const JAVA = join(import.meta.dirname, '../../../../src/main/java')
const sources = readdirSync(JAVA, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.java'))
  .map((name) => readFileSync(join(JAVA, name), 'utf8'))
  .filter((text) => text.includes('io.heatline.audit'))

/** What is written down with the code as a literal: `audit.record("task.read", "work-order", …`. */
const written = sources.flatMap((text) => [...text.matchAll(/\baudit\s*\.record\(\s*"([^"]+)",\s*"([^"]+)"/g)])
/** A family of codes that the server makes of a literal and the kind of what was done: `audit.record("premises." + kind`. */
const families = sources.flatMap((text) => [...text.matchAll(/\baudit\s*\.record\(\s*"[a-z-]+\." \+/g)])
const calls = sources.flatMap((text) => [...text.matchAll(/\baudit\s*\.record\(/g)])
const accounts = /enum Kind \{([^}]+)\}/.exec(readFileSync(join(JAVA, 'io/heatline/identity/AccountEvent.java'), 'utf8'))?.[1] ?? ''
const actions = [
  ...written.map(([, action]) => action as string),
  ...accounts.split(',').map((kind) => `account.${kind.trim().toLowerCase().replaceAll('_', '-')}`),
]
const kinds = [...written.map(([, , kind]) => kind as string), 'person']

const { t, te } = i18n.global
const row = (some: Partial<AuditRow>): AuditRow => ({
  id: '1', at: '2026-11-22T01:00:00Z', person: null, action: 'task.read', objectKind: 'work-order', objectId: 'HL20261122-00001', address: null, detail: null, ...some,
})

describe('the audit trail in words', () => {
  it('has a text for every code that the server writes down', () => {
    expect(actions.length).toBeGreaterThan(15)
    expect(written.length + families.length, 'a code that is no literal is not seen here').toBe(calls.length)
    for (const locale of ['zh-CN', 'en'] as const) {
      expect(actions.filter((code) => !te(`audit.action.${code}`, locale))).toEqual([])
      expect(kinds.filter((code) => !te(`audit.kind.${code}`, locale))).toEqual([])
    }
  })

  it('says what a detail means', () => {
    const { detail } = wordsOf(t, te)
    expect(detail(row({ detail: 'dispatch' }))).toBe('派单')
    expect(detail(row({ detail: 'inspect' }))).toBe('inspect')
    expect(detail(row({ action: 'rules.published', detail: 'version 3, 52 rows' }))).toBe('第 3 版，共 52 行')
    expect(detail(row({ action: 'premises.searched', detail: '望京 412: 7' }))).toBe('“望京 412”，找到 7 户')
    expect(detail(row({}))).toBe('—')
  })

  it('leads to the order, and names what is no single object', () => {
    const { object, order } = wordsOf(t, te)
    expect([order(row({})), order(row({ objectId: '7' })), object(row({ objectId: '*' }))]).toEqual(['/orders/HL20261122-00001', undefined, '全部'])
  })
})
