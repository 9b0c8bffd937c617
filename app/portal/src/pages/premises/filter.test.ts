import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { expect, it, vi } from 'vitest'
import { archive } from '@/api/archive'
import { i18n } from '@/i18n'
import FilterTerm from './FilterTerm.vue'

it('a field chosen after another offers its own places', async () => {
  setActivePinia(createPinia())
  vi.spyOn(archive, 'heatPlaces').mockResolvedValue({ substations: [{ id: 's1', name: '锦绣换热站' }], offices: [{ id: 'o1', name: '城关网所' }] } as Awaited<ReturnType<typeof archive.heatPlaces>>)
  const shown = { ElSelect: { template: '<div><slot /></div>' }, ElOption: { props: ['label'], template: '<i>{{ label }}</i>' }, ElOptionGroup: true, ElInput: true }
  const term = mount(FilterTerm, { props: { modelValue: { field: 'room', test: 'eq', value: '' } }, global: { plugins: [i18n], stubs: shown } })
  await term.setProps({ modelValue: { field: 'substation', test: 'in', value: '' } })
  await flushPromises()
  expect(term.text()).toContain('锦绣换热站')
  await term.setProps({ modelValue: { field: 'office', test: 'in', value: '' } })
  await flushPromises()
  expect(term.text()).toContain('城关网所')
  expect(term.text()).not.toContain('锦绣换热站')
  vi.restoreAllMocks()
})
