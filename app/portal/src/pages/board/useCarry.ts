import { computed, ref, shallowRef, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { BoardCard } from '@/api/types'
import { takes, type Column } from './columns'

/**
 * A card on its way from one column to another, by mouse or by keys: Space lifts it, arrows choose among the columns that take
 * it, Enter or Space drops it, Escape puts it back. Every step is said aloud.
 */
export function useCarry(columns: Ref<Column[]>, said: Ref<string>, drop: (card: BoardCard, to: Column) => void) {
  const { t } = useI18n()
  const card = shallowRef<BoardCard>()
  const from = ref('')
  const over = ref('')
  const byKeys = ref(false)
  const carried = computed(() => card.value?.number ?? '')
  const column = (key: string) => columns.value.find((one) => one.key === key)

  function lift(what: BoardCard, at: Column, keys: boolean): void {
    card.value = what
    from.value = over.value = at.key
    byKeys.value = keys
    if (keys) said.value = t('board.lifted', { address: what.address, column: at.name })
  }

  function enter(to: Column): boolean {
    if (!card.value || !takes(to, from.value)) return false
    over.value = to.key
    return true
  }

  function aim(step: 1 | -1): void {
    if (!card.value) return
    const choices = columns.value.filter((one) => one.key === from.value || takes(one, from.value))
    const at = choices.findIndex((one) => one.key === over.value)
    const next = choices[(at + step + choices.length) % choices.length]
    if (!next) return
    over.value = next.key
    said.value = t('board.over', { column: next.name })
  }

  function put(): void {
    const [what, to] = [card.value, column(over.value)]
    const back = over.value === from.value
    end()
    if (!what || !to) return
    if (back) said.value = t('board.put', { address: what.address, column: to.name })
    else drop(what, to)
  }

  function cancel(): void {
    const at = column(from.value)
    if (card.value && at && byKeys.value) said.value = t('board.put', { address: card.value.address, column: at.name })
    end()
  }

  function end(): void {
    card.value = undefined
    from.value = over.value = ''
    byKeys.value = false
  }

  /** Keys on a card; true when the key was ours. */
  function key(event: KeyboardEvent, what: BoardCard, at: Column): boolean {
    if (!card.value || !byKeys.value) {
      if (event.key !== ' ') return false
      lift(what, at, true)
      return true
    }
    const act = { ArrowLeft: () => aim(-1), ArrowRight: () => aim(1), Enter: put, ' ': put, Escape: cancel, Tab: cancel }[event.key]
    act?.()
    return !!act && event.key !== 'Tab'
  }

  return { card, carried, from, over, byKeys, lift, enter, put, cancel, key }
}
