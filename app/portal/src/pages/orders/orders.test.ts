import { describe, expect, it } from 'vitest'
import type { NewOrder } from '@/api/types'
import { checkNewOrder } from './checkNewOrder'
import { toApi, toQuery } from '@/filters/query'
import { fromQuery } from './useOrders'

describe('order filters', () => {
  it('go into the URL and come back the same', () => {
    const query = { text: '望京', status: ['OPEN', 'CLOSED'], station: 'S01', from: '2026-11-01', to: '2026-11-22' }
    expect(toQuery(fromQuery(query))).toEqual(query)
  })

  it('take one status as well as many', () => {
    expect(fromQuery({ status: 'OPEN' }).status).toEqual(['OPEN'])
  })

  it('ask for whole days in the company zone, the last one included', () => {
    expect(toApi(fromQuery({ from: '2026-11-01', to: '2026-11-22' }))).toEqual({ from: '2026-10-31T16:00:00.000Z', to: '2026-11-22T16:00:00.000Z' })
  })
})

const silent = { topic: null, answer: null, reference: null, callbackWanted: null, complainedOf: null }
const order = (): NewOrder => ({
  premises: { estate: '望京西园四区', building: '412', unit: null, room: '1502' }, contact: { name: '张建国', phone: '13800138000' },
  type: 'REPAIR', fault: 'NO_HEAT', source: 'PHONE', nature: 'NORMAL', details: '', indoorTemperature: null, vulnerable: [], solvedOnCall: false, talk: silent,
})

describe('a new order', () => {
  it('says what it is about, and what was answered on the call', () => {
    const asked: NewOrder = { ...order(), type: 'CONSULTATION', solvedOnCall: true, talk: { ...silent, topic: 'FEES', answer: ' ' } }
    expect(checkNewOrder(asked)).toEqual({ 'talk.answer': 'newOrder.problem.required' })
    expect(checkNewOrder({ ...asked, talk: { ...silent, topic: 'FEES', answer: '按面积' } })).toEqual({})
    expect(checkNewOrder({ ...order(), type: 'COMPLAINT' })).toEqual({ 'talk.topic': 'newOrder.problem.required' })
  })

  it('may lack a unit, not a room', () => {
    expect(checkNewOrder(order())).toEqual({})
    expect(checkNewOrder({ ...order(), premises: { ...order().premises, room: ' ' } })).toHaveProperty(['premises.room'])
  })

  it('counts 𠮷 and emoji as one character each', () => {
    expect(checkNewOrder({ ...order(), details: '𠮷'.repeat(5000) })).toEqual({})
    expect(checkNewOrder({ ...order(), details: '𠮷'.repeat(5001) })).toHaveProperty('details')
  })

  it('needs a phone that can be dialled', () => {
    for (const phone of ['', '123', 'abc']) expect(checkNewOrder({ ...order(), contact: { name: '', phone } })).toHaveProperty(['contact.phone'])
    for (const phone of ['13800138000', '0431-86601000', '+86 138 0013 8000', '0431-86601000转12']) {
      expect(checkNewOrder({ ...order(), contact: { name: '', phone } })).toEqual({})
    }
  })
})
