import { useDebounceFn } from '@vueuse/core'
import { onMounted, reactive, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { api } from '@/api/heatline'
import type { AuditRow } from '@/api/types'
import { usePaged } from '@/usePaged'

const at = (day: string, plus = 0) => (day ? new Date(Date.parse(`${day}T00:00:00+08:00`) + plus).toISOString() : '')
const DAY_MS = 86_400_000

/** Who did what to what; the filters stand in the URL. */
export function useAudit() {
  const route = useRoute()
  const router = useRouter()
  const text = (name: string) => String(route.query[name] ?? '')
  const filters = reactive({ object: text('object'), person: text('person'), days: (text('from') ? [text('from'), text('to')] : null) as [string, string] | null })
  const paged = usePaged<AuditRow>((page) => {
    const [from, to] = filters.days ?? ['', '']
    return api.audit({ object: filters.object, person: filters.person, from: at(from), to: at(to, DAY_MS), ...page })
  }, 50)

  const apply = useDebounceFn(() => {
    const [from, to] = filters.days ?? []
    void router.replace({ query: { object: filters.object || undefined, person: filters.person || undefined, from, to } })
    void paged.restart()
  }, 300)
  watch(filters, apply)
  onMounted(paged.restart)
  return { ...paged, filters }
}
