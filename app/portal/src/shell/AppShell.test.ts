import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { onMounted } from 'vue'
import { createMemoryHistory, createRouter, RouterView, useRoute } from 'vue-router'
import { i18n } from '@/i18n'
import AppShell from './AppShell.vue'

beforeEach(() => {
  setActivePinia(createPinia())
  vi.stubGlobal('EventSource', class extends EventTarget { close(): void {} })
  vi.stubGlobal('fetch', async () => new Response('{}', { status: 404 }))
})
afterEach(() => vi.unstubAllGlobals())

describe('a page that two routes share', () => {
  it('starts anew at the other, and goes on where only a parameter changes', async () => {
    const begun: string[] = []
    const Page = { setup() {
      const { path } = useRoute()
      onMounted(() => begun.push(path))
      return () => null
    } }
    const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: AppShell, children: ['calls/recordings', 'calls/messages', 'desk/:id'].map((path) => ({ path, component: Page })) }] })
    await router.push('/calls/recordings')
    const page = mount(RouterView, { global: { plugins: [router, i18n], stubs: { TopBar: true, LiveBanner: true, PhoneBar: true } } })
    for (const to of ['/calls/messages', '/desk/1', '/desk/2']) {
      await router.push(to)
      await flushPromises()
    }
    expect(begun).toEqual(['/calls/recordings', '/calls/messages', '/desk/1'])
    page.unmount()
  })
})
