import { useDebounceFn } from '@vueuse/core'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { api } from '@/api/heatline'
import type { TaskCounts } from '@/api/types'
import { useLive } from './live'

/** How many tasks stand in each filter; follows what the server pushes. */
export const useCounts = defineStore('counts', () => {
  const counts = shallowRef<TaskCounts>()
  const live = useLive()

  async function refresh(): Promise<void> {
    try {
      counts.value = await api.taskCounts()
    } catch {
      // the numbers stay as they were; the list says what is wrong
    }
  }
  const soon = useDebounceFn(refresh, 400, { maxWait: 2000 })
  live.on('task', () => void soon())
  live.on('reconnected', () => void soon())

  return { counts, refresh }
})
