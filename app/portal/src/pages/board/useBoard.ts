import { useDebounceFn } from '@vueuse/core'
import { computed, onBeforeUnmount, onMounted, ref, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute, useRouter } from 'vue-router'
import { ApiError } from '@/api/client'
import { api } from '@/api/heatline'
import type { BoardCard, BoardView, Named } from '@/api/types'
import { moment } from '@/format'
import type { Locale } from '@/i18n'
import { one } from '@/filters/query'
import { messageOf } from '@/messages'
import { useLive } from '@/stores/live'
import { useLoad } from '@/useLoad'
import { columnsOf, CREW, type Column } from './columns'

/** A station's board: what stands where, what is on its way, and what the server said to it. Station and search live in the URL. */
export function useBoard() {
  const { t, locale } = useI18n()
  const route = useRoute()
  const router = useRouter()
  const live = useLive()
  const station = computed(() => one(route.query.station))
  const text = ref(one(route.query.text))
  const moving = shallowRef<ReadonlyMap<string, string>>(new Map())
  const sprung = ref('')
  const said = ref('')
  const loaded = useLoad<BoardView>((signal) => api.board(station.value, signal))
  const board = loaded.data
  const columns = computed(() => (board.value ? columnsOf(board.value, text.value, moving.value, { nowhere: t('board.nowhere'), crew: t('board.unheld') }) : []))

  const go = (query: Record<string, string | undefined>) => void router.replace({ query: { ...route.query, ...query } })
  const choose = (id: string) => go({ station: id })
  watch(text, useDebounceFn(() => go({ text: text.value || undefined }), 250))
  watch(station, () => void loaded.reload())

  function onItsWay(number: string, to?: string): void {
    const next = new Map(moving.value)
    if (to) next.set(number, to)
    else next.delete(number)
    moving.value = next
  }

  /** Who was faster, when, and who has it now; else the server's own words. */
  function whyNot(cause: unknown): string {
    if (!(cause instanceof ApiError) || cause.code !== 'order-moved' || !cause.details.movedAt) return messageOf(cause)
    const { movedBy, movedAt, holder } = cause.details as { movedBy?: Named; movedAt: string; holder?: Named }
    const told = { who: movedBy?.name ?? t('board.someone'), when: moment(movedAt, locale.value as Locale) }
    return holder ? t('board.overtaken', { ...told, holder: holder.name }) : t('board.overtakenNobody', told)
  }

  /** Shows the card where it goes at once; when the server says no, it springs back and the reason is told. */
  async function move(card: BoardCard, to: Column, reason?: string): Promise<void> {
    if (!board.value) return
    onItsWay(card.number, to.key)
    sprung.value = ''
    try {
      await api.hand(card.number, {
        task: card.task, from: card.holder?.id ?? null, station: board.value.station.id, technician: to.key === CREW ? null : to.key, reason: reason ?? null,
      })
      said.value = t('board.dropped', { address: card.address, column: to.name })
    } catch (cause) {
      sprung.value = card.number
      said.value = t('board.failed', { why: whyNot(cause) })
      throw new Error(whyNot(cause), { cause })
    } finally {
      await loaded.reload()
      onItsWay(card.number)
    }
  }

  const lookAgain = useDebounceFn(() => void loaded.reload(), 400, { maxWait: 2000 })
  const stops = [live.on('task', () => void lookAgain()), live.on('order', () => void lookAgain()), live.on('duty', () => void lookAgain()), live.on('reconnected', () => void lookAgain())]
  onMounted(() => void loaded.reload())
  onBeforeUnmount(() => stops.forEach((stop) => stop()))

  return { ...loaded, board, columns, station, text, moving, sprung, said, choose, go, move, query: computed(() => route.query) }
}
