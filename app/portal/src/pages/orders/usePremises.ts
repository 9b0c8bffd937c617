import { ref, shallowRef } from 'vue'
import { api } from '@/api/heatline'
import type { Estate, IndexState, Premises } from '@/api/types'
import { type Piece, pieces } from './marked'

/** The address, with what of it was searched for. */
export const addressOf = (premises: Premises): Piece[] => pieces(premises.address, premises.matches.filter((one) => one.field === 'ADDRESS'))

/** Everyone known there; a number or a name that was searched for is shown though it is not the first. */
export function peopleOf(premises: Premises): Piece[][] {
  const marked = (field: string, text?: string | null) => premises.matches.filter((one) => one.field === field && one.text === text)
  const shown = premises.contacts.map((one) => {
    const name = one.name ? pieces(one.name, marked('NAME', one.name)) : []
    const phone = one.phone ? pieces(one.phone, marked('PHONE', one.phone)) : []
    return name.length && phone.length ? [...name, { text: ' ' }, ...phone] : [...name, ...phone]
  })
  const known = new Set(premises.contacts.flatMap((one) => [one.name, one.phone]))
  const others = premises.matches.filter((one) => one.field !== 'ADDRESS' && !known.has(one.text))
  return [...shown, ...others.map((one) => pieces(one.text, [one]))]
}

/** Premises while an agent types an address, a name or a phone; the answer to the latest words wins. */
export function usePremises() {
  const found = shallowRef<Premises[]>([])
  const estates = shallowRef<Estate[]>([])
  const searching = ref(false)
  const asked = ref(false)
  const building = shallowRef<IndexState>()
  let abort: AbortController | undefined
  let ready = false

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
    await seeIndex()
  }

  /** Asked until it is ready, and not again. */
  async function seeIndex(): Promise<void> {
    if (ready) return
    const state = await api.searchIndex().catch(() => undefined)
    ready = state?.ready ?? false
    building.value = state && !state.ready ? state : undefined
  }

  async function findEstates(text: string): Promise<void> {
    estates.value = (await api.estates(text).catch(() => ({ items: [] as Estate[] }))).items.slice(0, 30)
  }

  return { found, searching, asked, building, find, estates, findEstates }
}
