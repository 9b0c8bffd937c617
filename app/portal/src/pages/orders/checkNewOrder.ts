import { isTalk, type NewOrder } from '@/api/types'

/** Text key of what is wrong (or the server's own words), by field path as the API names it. */
export type Problems = Record<string, string>

export const DETAILS_MAX = 5000
const PHONE = /^[0-9０-９+＋()（）\-－—/ 转ext.,，;；]{5,40}$/

export function checkNewOrder(order: NewOrder): Problems {
  const found: Problems = {}
  const need = (path: string, text: string) => {
    if (!text.trim()) found[path] = 'newOrder.problem.required'
  }
  need('premises.estate', order.premises.estate)
  need('premises.building', order.premises.building)
  need('premises.room', order.premises.room)
  if (isTalk(order.type) && !order.talk.topic) found['talk.topic'] = 'newOrder.problem.required'
  if (order.type === 'CONSULTATION' && order.solvedOnCall) need('talk.answer', order.talk.answer ?? '')
  if (!PHONE.test(order.contact.phone.trim())) found['contact.phone'] = 'newOrder.problem.phone'
  if ([...order.details].length > DETAILS_MAX) found.details = 'newOrder.problem.tooLong'
  const degrees = order.indoorTemperature
  if (degrees !== null && (degrees < -30 || degrees > 45)) found.indoorTemperature = 'newOrder.problem.temperature'
  return found
}
