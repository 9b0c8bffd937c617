import type { WorkOrder } from '@/api/types'
import { within } from '@/format'

export type Quiet = WorkOrder['contact']['quiet'][number]

/** From and until, to the minute. */
export const clockHours = ({ from, until }: Quiet): Quiet => ({ from: from.slice(0, 5), until: until.slice(0, 5) })

/** The words for hours in which a household does not want to be rung: others while it is so. */
export function quietKey(hours: Quiet, now: Date): 'order.quiet' | 'order.quietNow' | 'order.quietAlways' {
  if (hours.from === hours.until) return 'order.quietAlways'
  return within(hours, now) ? 'order.quietNow' : 'order.quiet'
}
