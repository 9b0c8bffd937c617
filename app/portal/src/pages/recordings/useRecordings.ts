import { ref, shallowRef, watch } from 'vue'
import { useRoute, type LocationQuery } from 'vue-router'
import { queryString } from '@/api/client'
import { api } from '@/api/heatline'
import type { Recording, RecordingSum } from '@/api/types'
import { daysOf, many, one, toApi, type Days } from '@/filters/query'
import { useSearch } from '@/filters/useSearch'

export interface RecordingFilters {
  phone: string
  agent: string
  extension: string
  queue: string
  result: string[]
  direction: string
  score: string
  order: string
  premises: string
  kind: string[]
  unheard: string
  kept: string
  days: Days | null
}

export function fromQuery(query: LocationQuery): RecordingFilters {
  return {
    phone: one(query.phone), agent: one(query.agent), extension: one(query.extension), queue: one(query.queue), result: many(query.result), direction: one(query.direction),
    score: one(query.score), order: one(query.order), premises: one(query.premises), kind: many(query.kind), unheard: one(query.unheard), kept: one(query.kept), days: daysOf(query),
  }
}

/** As the API is asked: messages are the recordings of one kind. */
export const asked = (query: Record<string, string | string[]>, messages: boolean) => (messages ? { ...query, kind: 'VOICEMAIL' } : query)

/** Recordings, those of the latest calls first, and what fits in sum. */
export function useRecordings(messages: boolean) {
  const route = useRoute()
  const found = useSearch<Recording, RecordingFilters>(fromQuery, (query, signal) => api.recordings(asked(query as Record<string, string | string[]>, messages), signal))
  const sum = shallowRef<RecordingSum>()
  const exportUrl = ref('')
  const { path } = route

  async function count(): Promise<void> {
    if (route.path !== path) return
    const query = asked(toApi(fromQuery(route.query)), messages)
    exportUrl.value = `/api/recordings/export${queryString(query)}`
    sum.value = await api.recordingSum(query).catch(() => undefined)
  }
  watch(() => route.query, count, { immediate: true })

  return { ...found, sum, exportUrl, count }
}

/** As the server has written it down once the sound comes. */
export const withListener = (all: Recording[], id: string, { id: person, name }: { id: string; name: string }, at: string): Recording[] =>
  all.map((one) => (one.id === id ? { ...one, heard: true, listeners: [...one.listeners, { person, name, firstAt: at, lastAt: at }] } : one))

const UNITS = ['B', 'KB', 'MB', 'GB', 'TB']

/** 512 B · 1.2 MB · 3.4 GB */
export function size(bytes: number): string {
  let value = bytes
  let unit = 0
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000
    unit++
  }
  return `${unit && value < 10 ? value.toFixed(1) : Math.round(value)} ${UNITS[unit]}`
}
