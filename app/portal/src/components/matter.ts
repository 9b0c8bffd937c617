import { isTalk, type Fault, type OrderType, type Topic } from '@/api/types'

/** What a list knows of an order's matter; of a task, the order's type has a longer name. */
interface Matter { type?: OrderType; orderType?: OrderType; fault: Fault; topic: Topic | null }

/** The key of the one word that says what the order is about: its topic where people talk, else its fault. */
export function matterKey(one: Matter): string {
  const type = one.type ?? one.orderType
  if (one.topic) return `talks.topic.${one.topic}`
  return type && isTalk(type) ? 'talks.topicNone' : `enum.fault.${one.fault}`
}
