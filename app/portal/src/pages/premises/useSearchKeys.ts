import { onBeforeUnmount, onMounted } from 'vue'
import { typing } from '@/pages/tasks/useShortcuts'

/** The slash leads to the search, the arrow down from there to the first row. */
export function useSearchKeys(search: () => void): void {
  function pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('.el-overlay:not([style*="display: none"])')) return
    if (event.key === '/' && !typing(event.target)) {
      event.preventDefault()
      search()
    }
    if (event.key === 'ArrowDown' && (event.target as HTMLElement).closest('.search')) {
      event.preventDefault()
      document.querySelector<HTMLElement>('tbody .to')?.focus()
    }
  }

  onMounted(() => document.addEventListener('keydown', pressed))
  onBeforeUnmount(() => document.removeEventListener('keydown', pressed))
}
