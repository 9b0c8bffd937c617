import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { api } from '@/api/heatline'
import type { Recording } from '@/api/types'
import { i18n } from '@/i18n'
import { useSession } from '@/stores/session'
import RecordingsPage from './RecordingsPage.vue'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

it('a message goes on playing where only unheard ones are shown, and is one that was heard', async () => {
  vi.useFakeTimers()
  setActivePinia(createPinia())
  vi.stubGlobal('Audio', class {})
  useSession().me = { id: 'li', name: '李海涛', permissions: ['CALL_LISTEN', 'CALL_READ'] } as never
  const call = { id: 'c1', arrivedAt: '2026-11-27T02:00:00Z', customer: null, direction: 'INBOUND', agent: null }
  const message = { id: 'r1', kind: 'voicemail', call, seconds: 20, heard: false, listeners: [], orders: [], removedAt: null } as unknown as Recording
  const found = vi.spyOn(api, 'recordings').mockResolvedValueOnce({ items: [message], next: null }).mockResolvedValue({ items: [], next: null })
  vi.spyOn(api, 'recordingSum').mockResolvedValue({ recordings: 1, seconds: 20, bytes: 1, most: 500 })
  const unheard = vi.spyOn(api, 'unheardMessages').mockResolvedValue({ voicemail: 0 })
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:rest(.*)*', component: { render: () => null } }] })
  await router.push('/calls/messages?unheard=true')
  const page = mount(RecordingsPage, { props: { messages: true }, global: { plugins: [router, i18n], stubs: { CallTabs: true, RecordingFilterBar: true, ExportBox: true, ElButton: true } } })
  await flushPromises()
  const player = page.get('audio')
  await player.trigger('play')
  await player.trigger('playing')
  await vi.advanceTimersByTimeAsync(2_000)
  expect(found).toHaveBeenCalledOnce()
  expect(page.get('audio').element).toBe(player.element)
  expect(page.get('td.who').text()).toContain('李海涛')
  expect(page.find('tr.fresh').exists()).toBe(false)
  expect(unheard).toHaveBeenCalled()
  page.unmount()
})
