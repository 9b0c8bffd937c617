import { useDebounceFn } from '@vueuse/core'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { api } from '@/api/heatline'
import type { FollowUpCount, TaskCounts } from '@/api/types'
import { useLive } from './live'
import { useSession } from './session'

/** How many tasks stand in each filter, and how many callers are to be called back; follows what the server pushes. */
export const useCounts = defineStore('counts', () => {
  const counts = shallowRef<TaskCounts>()
  const followUps = shallowRef<FollowUpCount>()
  const live = useLive()
  const session = useSession()

  async function refresh(): Promise<void> {
    try {
      counts.value = await api.taskCounts()
    } catch {
      // the numbers stay as they were; the list says what is wrong
    }
  }
  async function callers(): Promise<void> {
    if (!session.may('CALL_BACK')) return void (followUps.value = undefined)
    followUps.value = await api.followUpCount().catch(() => followUps.value)
  }
  const soon = useDebounceFn(refresh, 400, { maxWait: 2000 })
  const callersSoon = useDebounceFn(callers, 400, { maxWait: 2000 })
  live.on('task', () => void soon())
  live.on('follow-up', () => void callersSoon())
  live.on('reconnected', () => {
    void soon()
    void callersSoon()
  })

  return { counts, followUps, refresh, callers }
})
