import { flushPromises, mount } from '@vue/test-utils'
import { ElDialog } from 'element-plus'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { i18n } from '@/i18n'
import { useTelephone } from '@/stores/telephone'
import { usePop } from './usePop'

beforeEach(() => {
  setActivePinia(createPinia())
  vi.stubGlobal('Audio', class { play = () => Promise.resolve() })
})
afterEach(() => {
  document.body.innerHTML = ''
  vi.unstubAllGlobals()
})

describe('a call that rings', () => {
  async function ringing(open = false) {
    const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:rest(.*)*', component: { render: () => null } }] })
    await router.push('/tasks')
    const Bar = { components: { ElDialog }, setup: () => (usePop(), { open }), template: '<el-dialog v-if="open" :model-value="true" append-to-body title="x"><input /></el-dialog>' }
    const page = mount(Bar, { attachTo: document.body, global: { plugins: [router, i18n] } })
    await flushPromises()
    useTelephone().ringing = { id: 'c1', what: 'RINGING', premises: [] }
    await flushPromises()
    const { path } = router.currentRoute.value
    page.unmount()
    return path
  }

  it('opens its page by itself', async () => {
    expect(await ringing()).toBe('/desk/c1')
  })

  it('leaves whoever is in the middle of a dialog there: it keeps nothing of what was typed', async () => {
    expect(await ringing(true)).toBe('/tasks')
  })

  it('does not wait for a dialog that was closed', async () => {
    const closed = document.createElement('div')
    closed.innerHTML = '<div class="el-overlay" style="display: none"><div class="el-overlay-dialog" aria-modal="true"></div></div>'
    document.body.append(closed)
    expect(await ringing()).toBe('/desk/c1')
  })

  it('does not wait for a drawer, which keeps its draft', async () => {
    const drawer = document.createElement('div')
    drawer.innerHTML = '<div class="el-overlay"><div class="el-drawer" aria-modal="true"></div></div>'
    document.body.append(drawer)
    expect(await ringing()).toBe('/desk/c1')
  })
})
