import type { AuditRow } from '@/api/types'

type Translate = (key: string, named?: Record<string, unknown>) => string
type Has = (key: string) => boolean

const ORDER = /^HL\d/
const EVERYTHING = ['*', 'search']
const TABLE = /^version (\d+), (\d+) rows$/
const FOUND = /^(.*): (\d+)$/s

/** Codes become words where there are some; a code of a later version is better than nothing. */
export function wordsOf(t: Translate, te: Has) {
  const word = (path: string, code: string) => (te(`${path}.${code}`) ? t(`${path}.${code}`) : code)

  function detail({ action, detail: text }: AuditRow): string {
    if (!text) return '—'
    if (action.startsWith('task.')) return word('step', text)
    const table = TABLE.exec(text)
    if (action === 'rules.published' && table) return t('audit.published', { version: table[1], rows: table[2] })
    const found = FOUND.exec(text)
    if (action === 'premises.searched' && found) return t('audit.found', { text: found[1], n: found[2] })
    return text
  }

  return {
    detail,
    action: (row: AuditRow) => word('audit.action', row.action),
    kind: (row: AuditRow) => word('audit.kind', row.objectKind),
    object: (row: AuditRow) => (EVERYTHING.includes(row.objectId) ? t('audit.everything') : row.objectId),
    order: (row: AuditRow) => (ORDER.test(row.objectId) ? `/orders/${row.objectId}` : undefined),
  }
}
