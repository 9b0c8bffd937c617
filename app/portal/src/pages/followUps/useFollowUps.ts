import { useDebounceFn } from '@vueuse/core'
import { computed, onBeforeUnmount, onMounted, watch } from 'vue'
import { useRoute, useRouter, type LocationQuery } from 'vue-router'
import { api } from '@/api/heatline'
import { FOLLOW_UP_REASONS, type FollowUp, type FollowUpReason } from '@/api/types'
import { one } from '@/filters/query'
import { usePaged } from '@/filters/usePaged'
import { useLive } from '@/stores/live'

/** What is shown, and the stages behind each; none asked for are those that somebody still has to call. */
export const SHOWN = { waiting: [], reached: ['REACHED'], through: ['GOT_THROUGH', 'JOINED'], over: ['GIVEN_UP', 'NOT_NEEDED'] } as const satisfies Record<string, readonly FollowUp['stage'][]>
export type Shown = keyof typeof SHOWN

export interface View { state: Shown; reason: FollowUpReason | ''; id: string }

/** A page's address; what it doesn't know is as if it weren't there. */
export function fromQuery(query: LocationQuery): View {
  const [state, reason] = [one(query.state), one(query.reason)]
  return {
    state: Object.hasOwn(SHOWN, state) ? (state as Shown) : 'waiting',
    reason: FOLLOW_UP_REASONS.find((known) => known === reason) ?? '',
    id: one(query.id),
  }
}

export function toQuery({ state, reason, id }: View): Record<string, string> {
  return { ...(state === 'waiting' ? {} : { state }), ...(reason ? { reason } : {}), ...(id ? { id } : {}) }
}

/** Callers to call back. All of what is looked at stands in the address, so that it can be sent and gone back to. */
export function useFollowUps() {
  const route = useRoute()
  const router = useRouter()
  const live = useLive()
  const view = computed(() => fromQuery(route.query))
  const paged = usePaged<FollowUp>((page, signal) => api.followUps({ ...page, stage: [...SHOWN[view.value.state]], reason: view.value.reason || undefined }, signal), 50)
  const soon = useDebounceFn(paged.refresh, 400, { maxWait: 2000 })
  const go = (change: Partial<View>) => router.push({ query: toQuery({ ...view.value, ...change }) })

  watch([() => view.value.state, () => view.value.reason], () => {
    if (route.path === '/follow-ups') void paged.restart()
  })
  const offs = [live.on('follow-up', () => void soon()), live.on('reconnected', () => void soon())]
  onMounted(paged.restart)
  onBeforeUnmount(() => offs.forEach((off) => off()))

  return { ...paged, view, go }
}
