import type { CallDetail } from '@/api/types'

type Fact = CallDetail['facts'][number]
interface Words {
  t: (key: string, named: Record<string, unknown>) => string
  te: (key: string) => boolean
}

/** 8001 is an extension, trunk-main a line outside; a queue has a name. */
function who(fact: Fact, { t, te }: Words): string {
  const who = fact.who ?? ''
  if (te(`calls.queues.${who}`)) return t(`calls.queues.${who}`, {})
  if (/^[0-9]{1,5}$/.test(who)) return t('calls.extensionOf', { n: who })
  return who.startsWith('trunk-') ? t('calls.outsideLine', {}) : who
}

/** What happened, in one line. The last word of a call is its result; a call of ours begins with whom we call. */
export function factOf(fact: Fact, direction: CallDetail['call']['direction'], words: Words): string {
  const { t, te } = words
  if (fact.what === 'ARRIVED' && direction !== 'INBOUND') return t('calls.callsOut', { number: fact.detail ?? '' })
  const result = `calls.results.${fact.detail}`
  const queue = `calls.queues.${fact.detail}`
  const detail = te(result) ? t(result, {}) : te(queue) ? t(queue, {}) : (fact.detail ?? '')
  return t(`calls.facts.${fact.what}`, { who: who(fact, words), detail })
}
