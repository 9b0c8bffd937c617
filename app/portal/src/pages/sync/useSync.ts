import { ElMessage } from 'element-plus'
import { computed, onMounted, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute, useRouter } from 'vue-router'
import { archive, type Delivery, type Difference, type Source } from '@/api/archive'
import { one } from '@/filters/query'
import { usePaged } from '@/filters/usePaged'
import { messageOf } from '@/messages'
import { useLoad } from '@/useLoad'

export const STATES: readonly Delivery['state'][] = ['DEAD', 'PENDING', 'TAKEN']

/** The systems, what differs from one of them, and the orders handed over; which is looked at stands in the URL. */
export function useSync() {
  const route = useRoute()
  const router = useRouter()
  const { t } = useI18n()
  const source = computed(() => one(route.query.source))
  const state = computed(() => STATES.find((each) => each === route.query.state) ?? 'DEAD')
  const sources = useLoad<Source[]>(async () => (await archive.sources()).items)
  const differences = usePaged<Difference>((page, signal) => archive.differences(source.value, { ...page }, signal), 50)
  const deliveries = usePaged<Delivery>((page, signal) => archive.deliveries({ state: state.value, ...page }, signal), 50)
  const go = (query: Record<string, string>) => router.replace({ query: { ...(source.value ? { source: source.value } : {}), ...(route.query.state ? { state: state.value } : {}), ...query } })

  async function retry(delivery: Delivery): Promise<void> {
    try {
      await archive.retryDelivery(delivery.id)
      ElMessage.success(t('sync.retried'))
    } catch (cause) {
      ElMessage.error(messageOf(cause))
    }
    await deliveries.refresh()
  }

  watch(source, (named) => named && differences.restart(), { immediate: true })
  watch(state, deliveries.restart)
  onMounted(() => {
    void sources.reload()
    void deliveries.restart()
  })

  return { source, state, sources, differences, deliveries, retry, show: (name: string) => go({ source: name }), hide: () => router.replace({ query: route.query.state ? { state: state.value } : {} }), look: (which: string) => go({ state: which }) }
}
