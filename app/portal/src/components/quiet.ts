import type { WorkOrder } from '@/api/types'
import { within } from '@/format'

export type Quiet = WorkOrder['contact']['quiet'][number]

/** The words for hours in which a household does not want to be rung: others while it is so. */
export function quietKey(hours: Quiet, now: Date): 'order.quiet' | 'order.quietNow' | 'order.quietAlways' {
  if (hours.from === hours.until) return 'order.quietAlways'
  return within(hours, now) ? 'order.quietNow' : 'order.quiet'
}
