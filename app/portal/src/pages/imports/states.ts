import type { Import, Verdict } from '@/api/archive'

export const VERDICTS: readonly Verdict[] = ['CREATE', 'UPDATE', 'UNCHANGED', 'CONFLICT', 'ERROR']
export const VERDICT_LOOK: Record<Verdict, string> = { CREATE: 'ok', UPDATE: 'calm', UNCHANGED: '', CONFLICT: 'warn', ERROR: 'danger-soft' }
export const STATE_LOOK: Record<Import['state'], string> = { CHECKING: 'calm', CHECKED: 'accent', COMMITTING: 'calm', COMMITTED: 'ok', UNDOING: 'calm', UNDONE: '', CANCELLED: '', FAILED: 'danger-soft' }

export const underWay = (one: Import): boolean => ['CHECKING', 'COMMITTING', 'UNDOING'].includes(one.state)
export const countOf = (one: Import, verdict: Verdict): number => one.counts[verdict] ?? 0
/** Rows that change the archive. */
export const taken = (one: Import): number => countOf(one, 'CREATE') + countOf(one, 'UPDATE')
export const percentOf = (one: Import): number => (one.rowsTotal ? Math.min(100, Math.round((one.rowsDone / one.rowsTotal) * 100)) : 0)

/** 0 is A, 26 is AA, as spreadsheets name columns. */
export const letterOf = (column: number): string => (column < 26 ? '' : letterOf(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))
