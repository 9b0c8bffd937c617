import { ref, shallowRef } from 'vue'
import { api } from '@/api/heatline'
import type { Estate, Premises } from '@/api/types'

export function contactsOf(premises: Premises): string {
  return (premises.contacts ?? []).map((one) => [one.name, one.phone].filter(Boolean).join(' ')).join('，')
}

/** Premises while an agent types an address, a name or a phone; the answer to the latest words wins. */
export function usePremises() {
  const found = shallowRef<Premises[]>([])
  const estates = shallowRef<Estate[]>([])
  const searching = ref(false)
  const asked = ref(false)
  let abort: AbortController | undefined

  async function find(text: string): Promise<void> {
    abort?.abort()
    asked.value = Boolean(text.trim())
    if (!asked.value) return void (found.value = [])
    const mine = (abort = new AbortController())
    searching.value = true
    const page = await api.premises(text.trim(), mine.signal).catch(() => ({ items: [] as Premises[] }))
    if (mine.signal.aborted) return
    found.value = page.items
    searching.value = false
  }

  async function findEstates(text: string): Promise<void> {
    estates.value = (await api.estates(text).catch(() => ({ items: [] as Estate[] }))).items.slice(0, 30)
  }

  return { found, searching, asked, find, estates, findEstates }
}
