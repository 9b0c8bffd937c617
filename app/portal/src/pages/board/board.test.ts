import { ref } from 'vue'
import { describe, expect, it, vi } from 'vitest'
import type { BoardCard, BoardMember, BoardView, DayOfWork } from '@/api/types'
import { barsOf, lastDays } from '@/pages/mine/figures'
import { columnsOf, CREW, lacks, NOWHERE, takes, type Column } from './columns'
import { useCarry } from './useCarry'

vi.mock('vue-i18n', async (original) => ({
  ...(await original<typeof import('vue-i18n')>()),
  useI18n: () => ({ t: (key: string, named?: Record<string, unknown>) => [key, ...Object.values(named ?? {})].join(' ') }),
}))

const card = (number: string, holder: string | null, extra: Partial<BoardCard> = {}): BoardCard => ({
  number, task: `t${number}`, key: 'accept', name: '接单', holder: holder ? { id: holder, name: holder } : null, type: 'REPAIR', fault: 'LEAK', topic: null, needs: 'PIPEWORK', priority: 'NORMAL',
  status: 'DISPATCHED', address: `锦绣花园${number}号楼`, estate: '锦绣花园', dueAt: null, overdue: false, way: 'HAND_OVER', asksReason: false, ...extra,
})
const member = (id: string, extra: Partial<BoardMember> = {}): BoardMember => ({
  id, name: id, lead: false, skills: ['PIPEWORK'], shiftStarts: '08:30:00', shiftEnds: '18:00:00', working: true, absent: null, absentUntil: null, orders: 0, overdue: 0, next: null, ...extra,
})
const board = (cards: BoardCard[], members: BoardMember[], nowhere: BoardCard[] = []): BoardView => ({
  station: { id: 'S01', name: '城东' }, stations: [], crews: [{ id: 'S01-1', name: '一班', members }], cards, nowhere,
})
const words = { nowhere: '未定', crew: '待接' }
const numbers = (columns: Column[]) => Object.fromEntries(columns.map((column) => [column.key, column.cards.map((one) => one.number)]))

describe('the columns of the board', () => {
  it('has one for the crew and one for each of its people; what somebody outside holds is the crew’s', () => {
    const columns = columnsOf(board([card('1', null), card('2', 'li'), card('3', 'dispatcher')], [member('li'), member('wang')]), '', new Map(), words)
    expect(numbers(columns)).toEqual({ [CREW]: ['1', '3'], li: ['2'], wang: [] })
  })

  it('has a column for what no station has, and only then', () => {
    expect(numbers(columnsOf(board([], [], [card('9', null)]), '', new Map(), words))).toEqual({ [NOWHERE]: ['9'], [CREW]: [] })
  })

  it('shows a card where it goes until the server has answered, and where it was when it said no', () => {
    const view = board([card('1', null)], [member('li')])
    expect(numbers(columnsOf(view, '', new Map([['1', 'li']]), words))).toEqual({ [CREW]: [], li: ['1'] })
    expect(numbers(columnsOf(view, '', new Map(), words))).toEqual({ [CREW]: ['1'], li: [] })
  })

  it('finds by number, address and estate', () => {
    const view = board([card('1', null), card('22', null, { address: '河滨路', estate: '河滨' })], [])
    expect(numbers(columnsOf(view, '河滨', new Map(), words))).toEqual({ [CREW]: ['22'] })
  })

  it('takes nothing for who is away, nothing back to no station, and nothing that is there already', () => {
    const [crew, li, ill] = columnsOf(board([card('1', null)], [member('li'), member('ill', { absent: 'ILL' })]), '', new Map(), words) as [Column, Column, Column]
    expect([takes(li, CREW), takes(ill, CREW), takes(crew, CREW)]).toEqual([true, false, false])
  })

  it('tells the skill that somebody lacks', () => {
    const [, li] = columnsOf(board([], [member('li', { skills: ['VALVES'] })]), '', new Map(), words) as [Column, Column]
    expect([lacks(li, card('1', null)), lacks(li, card('1', null, { needs: 'VALVES' })), lacks(li, undefined)]).toEqual(['PIPEWORK', null, null])
  })
})

describe('carrying a card by keys', () => {
  function carrying(members = [member('li'), member('ill', { absent: 'ILL' }), member('wang')]) {
    const columns = ref(columnsOf(board([card('1', null)], members), '', new Map(), words))
    const said = ref('')
    const dropped: string[] = []
    const carry = useCarry(columns, said, (what, to) => dropped.push(`${what.number}→${to.key}`))
    const press = (key: string) => carry.key(new KeyboardEvent('keydown', { key }), card('1', null), columns.value[0] as Column)
    return { carry, press, said, dropped }
  }

  it('lifts with Space, passes over who is away, drops with Enter, and says each step', () => {
    const { press, said, dropped } = carrying()
    expect(press(' ')).toBe(true)
    expect(said.value).toContain('board.lifted')
    press('ArrowRight')
    expect(said.value).toBe('board.over li')
    press('ArrowRight')
    expect(said.value).toBe('board.over wang')
    press('Enter')
    expect(dropped).toEqual(['1→wang'])
  })

  it('puts back with Escape, and drops nothing where it came from', () => {
    const { press, carry, said, dropped } = carrying()
    press(' ')
    press('ArrowLeft')
    expect(carry.over.value).toBe('wang')
    press('Escape')
    press(' ')
    press(' ')
    expect([carry.carried.value, dropped]).toEqual(['', []])
    expect(said.value).toContain('board.put')
  })

  it('leaves Enter to the card while nothing is lifted', () => {
    expect(carrying().press('Enter')).toBe(false)
  })
})

describe('what was done', () => {
  const day = (person: string, works: number) => ({ person, name: person, works, byType: {}, byResult: {}, redone: 0, averageMinutes: null, day: '2026-11-26' }) as DayOfWork

  it('sums per person, the most first, the longest bar being the whole width', () => {
    expect(barsOf([day('li', 1), day('wang', 4), day('li', 1)]).map(({ person, works, share }) => [person, works, share])).toEqual([['wang', 4, 1], ['li', 2, 0.5]])
    expect(barsOf([])).toEqual([])
  })

  it('counts days by the company’s calendar', () => {
    // 17:00 UTC is one in the morning of the next day in Shanghai.
    expect(lastDays(7, new Date('2026-11-26T17:00:00Z'))).toEqual(['2026-11-21', '2026-11-27'])
  })
})
