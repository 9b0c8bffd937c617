import { onBeforeUnmount, onMounted } from 'vue'

export interface Shortcuts { next(): void; previous(): void; claim(): void; complete(): void; search(): void; help(): void }

/** The inbox by keyboard. Letters work outside of inputs and dialogs only; Ctrl+Enter works everywhere in the form. */
export function useShortcuts(does: Shortcuts): void {
  const plain: Record<string, () => void> = {
    j: does.next, ArrowDown: does.next, k: does.previous, ArrowUp: does.previous, c: does.claim, '/': does.search, '?': does.help,
  }

  function pressed(event: KeyboardEvent): void {
    if (document.querySelector('.el-overlay:not([style*="display: none"])')) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return run(event, does.complete)
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return
    const action = plain[event.key]
    if (action) run(event, action)
  }

  onMounted(() => document.addEventListener('keydown', pressed))
  onBeforeUnmount(() => document.removeEventListener('keydown', pressed))
}

function run(event: KeyboardEvent, action: () => void): void {
  event.preventDefault()
  action()
}

/** Whether a key pressed here belongs to an input, a menu or a tab list. */
export function typing(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.matches('input, textarea, select, [role="tab"], [role="menuitem"], [role="combobox"], [role="listbox"]')
}
