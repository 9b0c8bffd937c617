import { computed, onMounted, reactive, ref, shallowRef } from 'vue'
import { api } from '@/api/heatline'
import type { BoardCard, BoardView, BulkResult, Proposal } from '@/api/types'
import { messageOf } from '@/messages'
import { CREW } from './columns'

/** A line of the preview: the order, who is to have it (or the crew), and whether it goes along. */
export interface Line { card: BoardCard; to: string; chosen: boolean; proposal: Proposal; result?: BulkResult }
export type How = 'split' | 'all' | 'back'

/**
 * Many orders handed out at once: what nobody has, or the day of somebody who is away. It is looked through and changed first, then
 * confirmed; each order has a result of its own, and what failed can be tried again.
 */
export function useHandout(board: BoardView, without: string | undefined) {
  const lines = ref<Line[]>([])
  const how = ref<How>('split')
  const person = ref<string | null>(null)
  const reason = ref('')
  const state = reactive({ loading: true, busy: false, error: '' })
  const results = shallowRef<BulkResult[]>([])

  const open = computed(() => lines.value.filter((line) => line.chosen && !line.result?.done))
  const failed = computed(() => lines.value.filter((line) => line.result && !line.result.done))
  const asksReason = computed(() => open.value.some((line) => line.card.asksReason))
  const ready = computed(() => open.value.length > 0 && (how.value !== 'all' || !!person.value) && (!asksReason.value || !!reason.value.trim()))

  async function load(): Promise<void> {
    state.loading = true
    state.error = ''
    try {
      const { items } = await api.proposals(board.station.id, without)
      lines.value = items.map((proposal) => ({ card: proposal.card, to: proposal.technician.id, chosen: true, proposal }))
      if (!items.length && without) lines.value = held(without)
    } catch (cause) {
      state.error = messageOf(cause)
    } finally {
      state.loading = false
    }
  }

  /** With nobody there to propose, the day can still go back to the crew, or to the lead. */
  function held(who: string): Line[] {
    return board.cards
      .filter((card) => card.holder?.id === who)
      .map((card) => ({ card, to: CREW, chosen: true, proposal: { card, technician: { id: '', name: '' }, minutes: 0, reasons: [] } }))
  }

  const targetOf = (line: Line): string | null => ({ split: line.to === CREW ? null : line.to, all: person.value, back: null })[how.value]

  async function confirm(): Promise<void> {
    const these = open.value
    state.busy = true
    state.error = ''
    try {
      results.value = await api.handMany({
        station: board.station.id, reason: reason.value.trim() || null,
        orders: these.map((line) => ({ number: line.card.number, task: line.card.task, from: line.card.holder?.id ?? null, technician: targetOf(line) })),
      })
      for (const line of these) line.result = results.value.find((one) => one.number === line.card.number)
    } catch (cause) {
      state.error = messageOf(cause)
    } finally {
      state.busy = false
    }
  }

  onMounted(load)
  return { lines, how, person, reason, state, results, open, failed, asksReason, ready, load, confirm, targetOf }
}
