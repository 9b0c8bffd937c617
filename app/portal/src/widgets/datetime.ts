import type { FormField } from '@/api/types'

export type PickerKind = 'date' | 'time' | 'datetime'

export function pickerKind(field: FormField): PickerKind {
  return field.subtype === 'date' || field.subtype === 'time' ? field.subtype : 'datetime'
}

export function pickerFormat(kind: PickerKind): string {
  return kind === 'date' ? 'YYYY-MM-DD' : 'YYYY-MM-DD HH:mm'
}

const two = (n: number) => String(n).padStart(2, '0')

/** What form-js itself would send: a plain day, or a local time with its offset. */
export function fromPicker(chosen: Date | null | undefined, kind: PickerKind): string | null {
  if (!chosen) return null
  const day = `${chosen.getFullYear()}-${two(chosen.getMonth() + 1)}-${two(chosen.getDate())}`
  if (kind === 'date') return day
  const offset = -chosen.getTimezoneOffset()
  const sign = offset < 0 ? '-' : '+'
  const zone = `${sign}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`
  return `${day}T${two(chosen.getHours())}:${two(chosen.getMinutes())}${zone}`
}
