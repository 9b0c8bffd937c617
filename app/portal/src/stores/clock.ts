import { useNow } from '@vueuse/core'
import { defineStore } from 'pinia'

/** One clock for every due time on the screen. */
export const useClock = defineStore('clock', () => ({ now: useNow({ interval: 15_000 }) }))
