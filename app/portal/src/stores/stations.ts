import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { api } from '@/api/heatline'
import type { Station } from '@/api/types'

/** The stations, read once a visit. */
export const useStations = defineStore('stations', () => {
  const items = shallowRef<Station[]>([])
  let asked: Promise<void> | undefined

  function load(): Promise<void> {
    asked ??= api.stations().then(
      (page) => void (items.value = page.items),
      () => void (asked = undefined),
    )
    return asked
  }

  return { items, load }
})
