import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, nextTick } from 'vue'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import { api } from '@/api/heatline'
import type { CallDetail } from '@/api/types'
import type { Draft } from '@/drafts'
import { i18n } from '@/i18n'
import { latest, sentAt } from './kept'
import NewOrderPage from './NewOrderPage.vue'
import { useNewOrder } from './useNewOrder'

describe('of two drafts', () => {
  const sent = (changedAt: string | null, details = 'sent') => ({ draft: JSON.stringify({ order: { details }, key: 'k1' }), changedAt })
  const here: Draft = { values: { details: 'here' }, version: 'k1', savedAt: '2026-11-27T02:00:05Z' }

  it('the later goes on, and is sent if it never was', () => {
    expect(latest(sent('2026-11-27T02:00:03Z'), here)).toEqual({ draft: { order: { details: 'here' }, key: 'k1' }, unsent: true })
    expect(latest(sent('2026-11-27T02:00:07Z'), here)).toEqual({ draft: { order: { details: 'sent' }, key: 'k1' }, unsent: false })
  })

  it('what another noted is later than anything, whatever the clock here says', () => {
    const note = { changedBy: 'li', changedAt: '2026-11-27T02:00:03Z' }
    expect(sentAt(note, 'li')).toBe(note.changedAt)
    expect(sentAt(note, 'wang')).toBeNull()
    expect(sentAt(undefined, 'wang')).toBeNull()
    expect(latest(sent(null), here)).toEqual({ draft: { order: { details: 'sent' }, key: 'k1' }, unsent: false })
  })

  it('the only one is it, and none that can be read is none', () => {
    expect(latest({ draft: null, changedAt: '2026-11-27T02:00:07Z' }, here).draft?.order.details).toBe('here')
    expect(latest(undefined, here).draft?.order.details).toBe('here')
    expect(latest(sent('2026-11-27T02:00:03Z'), undefined)).toMatchObject({ draft: { key: 'k1' }, unsent: false })
    expect(latest({ draft: '{broken' }, undefined)).toEqual({ draft: undefined, unsent: false })
  })
})

describe('an order typed for a call', () => {
  let form: ReturnType<typeof useNewOrder>
  const Form = defineComponent({ setup: () => ((form = useNewOrder()), () => null) })
  const bound = vi.fn()

  beforeEach(() => {
    localStorage.clear()
    setActivePinia(createPinia())
    bound.mockReset().mockResolvedValue(undefined)
    vi.spyOn(api, 'call').mockImplementation(async (id) => ({ call: { id } }) as CallDetail)
    vi.spyOn(api, 'openOrder').mockResolvedValue({ number: 'HL20261127-00001' } as Awaited<ReturnType<typeof api.openOrder>>)
    vi.spyOn(api, 'bindCall').mockImplementation(bound)
    vi.spyOn(api, 'orders').mockResolvedValue({ items: [], next: null })
  })
  afterEach(() => vi.restoreAllMocks())

  async function at(path: string) {
    const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/orders/new', component: NewOrderPage }, { path: '/orders/:number', component: { render: () => null } }] })
    await router.push(path)
    mount(RouterView, { global: { plugins: [router, i18n], stubs: { IntakeForm: Form } } })
    await flushPromises()
    return router
  }
  async function types(details: string): Promise<void> {
    form.order.details = details
    await nextTick()
  }

  it('at the desk goes on from what was typed last, which is said to have been typed', async () => {
    await at('/orders/new?call=a')
    await types('卧室不热，阀门已开')
    const typed = vi.fn()
    const sent = (changedAt: string) => ({ id: 'a', phone: '13800001234', draft: JSON.stringify({ order: { details: '卧室不热' }, key: 'k1' }), changedAt })
    const Desk = { setup: () => ((form = useNewOrder(sent('2026-01-01T00:00:00Z'), typed)), () => null) }
    mount(Desk, { global: { plugins: [createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: { render: () => null } }] }), i18n] } })
    expect(form.order.details).toBe('卧室不热，阀门已开')
    expect(JSON.parse(typed.mock.calls[0]![0])).toMatchObject({ order: { details: '卧室不热，阀门已开' } })
  })

  it('is not the order of the call that comes next', async () => {
    const router = await at('/orders/new?call=a&phone=13800001234')
    await types('卧室不热')
    await router.push('/orders/new?call=b&phone=13900001234')
    await flushPromises()
    expect(form.order.details).toBe('')
    Object.assign(form.order, { premises: { estate: '锦绣花园', building: '9', unit: '', room: '101' }, contact: { name: '', phone: '13900001234' } })
    await form.submit()
    expect(bound).toHaveBeenCalledWith('b', 'HL20261127-00001')
  })

  it('waits for whoever comes back to its call', async () => {
    const router = await at('/orders/new?call=a')
    await types('卧室不热')
    await router.push('/orders/new?call=b')
    await flushPromises()
    await types('漏水')
    await router.push('/orders/new?call=a')
    await flushPromises()
    expect(form.order.details).toBe('卧室不热')
  })
})
