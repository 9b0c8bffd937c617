import { shallowRef } from 'vue'
import { ApiError, cookie } from '@/api/client'
import { api } from '@/api/heatline'
import type { Me } from '@/api/types'

/** Who is signed in in this browser, as far as this page knows. */
export const me = shallowRef<Me | null>(null)

/** Asks the server; null when nobody is. */
export async function findMe(): Promise<Me | null> {
  try {
    me.value = await api.me()
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 401)) throw error
    me.value = null
  }
  return me.value
}

export async function signIn(login: string, password: string): Promise<Me> {
  if (!cookie('XSRF-TOKEN')) await findMe() // the first answer brings the token that the sign-in needs
  me.value = await api.signIn(login, password)
  return me.value
}

export async function signOut(): Promise<void> {
  await api.signOut()
  me.value = null
}
