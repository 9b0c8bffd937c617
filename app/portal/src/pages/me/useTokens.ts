import { ElMessage, ElMessageBox } from 'element-plus'
import { onMounted, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { api } from '@/api/heatline'
import type { Token } from '@/api/types'
import { messageOf } from '@/messages'
import { useLoad } from '@/useLoad'

/** Personal tokens for programs. The secret is shown once, right after it was made. */
export function useTokens() {
  const { t } = useI18n()
  const { data: tokens, error, reload } = useLoad(async () => (await api.tokens()).items)
  const name = ref('')
  const expires = ref<string | null>(null)
  const secret = ref('')

  async function create(): Promise<void> {
    if (!name.value.trim()) return
    try {
      const made = await api.createToken(name.value.trim(), expires.value ? new Date(expires.value).toISOString() : null)
      secret.value = made.token ?? ''
      name.value = ''
      await reload()
    } catch (cause) {
      ElMessage.error(messageOf(cause))
    }
  }

  async function remove(token: Token): Promise<void> {
    const sure = await ElMessageBox.confirm(t('me.removeText', { name: token.name }), t('me.remove'), {
      confirmButtonText: t('me.remove'), cancelButtonText: t('common.cancel'), type: 'warning',
    }).catch(() => false)
    if (!sure) return
    try {
      await api.deleteToken(token.id)
      await reload()
    } catch (cause) {
      ElMessage.error(messageOf(cause))
    }
  }

  onMounted(reload)
  return { tokens, error, reload, name, expires, secret, create, remove }
}
