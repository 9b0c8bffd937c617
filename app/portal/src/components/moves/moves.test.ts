import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { i18n } from '@/i18n'
import { movesEn, movesZh } from '@/i18n/moves'
import type { OrderAction, WorkOrder } from '@/api/types'
import OrderMoves from '../OrderMoves.vue'

const order = (...actions: OrderAction[]) => ({ number: 'HL20261122-00001', actions }) as unknown as WorkOrder
const shown = (of: WorkOrder, except?: OrderAction[]) =>
  mount(OrderMoves, { props: { order: of, except }, global: { plugins: [i18n], stubs: { ElButton: { template: '<button><slot /></button>' }, ElDropdown: { template: '<div class="more"><slot /></div>' }, ElIcon: true } } })

describe('what can be asked of an order', () => {
  it('shows three at once and keeps the rest, cancelling always, behind one button', () => {
    const page = shown(order('cancel', 'urge', 'reassign', 'supervise', 'merge'))
    expect(page.findAll('.moves > button').map((one) => one.text())).toEqual([movesZh.action.urge, movesZh.action.reassign, movesZh.action.supervise])
    expect(page.find('.more').exists()).toBe(true)
  })

  it('shows nothing where nothing can be asked', () => {
    expect(shown(order()).find('.moves').exists()).toBe(false)
    expect(shown(order('reassign'), ['reassign']).find('.moves').exists()).toBe(false)
  })

  it('has a word for every move in both languages', () => {
    expect(Object.keys(movesEn.action)).toEqual(Object.keys(movesZh.action))
    for (const action of Object.keys(movesZh.action)) expect(movesZh.action[action as OrderAction]).toBeTruthy()
  })
})
