import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { ApiError } from '@/api/client'
import { api } from '@/api/heatline'
import type { Me, Permission } from '@/api/types'

/** Who is signed in, and what they may do. */
export const useSession = defineStore('session', () => {
  const me = ref<Me | null>(null)
  const known = ref(false)
  const demo = computed(() => me.value?.demo ?? false)

  async function find(): Promise<Me | null> {
    if (known.value) return me.value
    try {
      me.value = await api.me()
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 401) throw error
      me.value = null
    }
    known.value = true
    return me.value
  }

  async function signIn(login: string, password: string): Promise<void> {
    me.value = await api.signIn(login.trim(), password)
    known.value = true
  }

  async function signOut(): Promise<void> {
    await api.signOut()
    forget()
  }

  /** The session ended on the server. */
  function forget(): void {
    me.value = null
    known.value = true
  }

  const may = (...any: Permission[]) => any.some((one) => me.value?.permissions.includes(one))

  /** Where work begins for this person. */
  const home = computed(() => {
    if (me.value?.groups.length && may('ORDER_READ_ALL', 'ORDER_READ_STATION', 'ORDER_OPEN') && !may('AUDIT_READ')) return '/tasks'
    if (may('PROCESS_READ') && !may('ORDER_READ_ALL')) return '/processes'
    return may('AUDIT_READ') && may('ORDER_READ_ALL') ? '/orders' : '/tasks'
  })

  return { me, demo, find, signIn, signOut, forget, may, home }
})
