export type TimeKind = 'date' | 'time' | 'datetime'

const TYPES: Record<TimeKind, string> = { date: 'date', time: 'time', datetime: 'datetime-local' }

export function inputType(kind: TimeKind): string {
  return TYPES[kind]
}

const two = (value: number) => String(value).padStart(2, '0')

/** An input's local value as it goes over the wire: moments carry the phone's offset. */
export function toWire(local: string, kind: TimeKind): string | null {
  if (!local) return null
  if (kind !== 'datetime') return local.slice(0, kind === 'date' ? 10 : 5)
  const minutes = -new Date(local).getTimezoneOffset()
  const offset = `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`
  return `${local.slice(0, 16)}${offset}`
}

/** What came over the wire as an input shows it: in the phone's own time. */
export function toInput(wire: unknown, kind: TimeKind): string {
  if (typeof wire !== 'string' || !wire) return ''
  if (kind !== 'datetime') return wire.slice(0, kind === 'date' ? 10 : 5)
  const at = new Date(wire)
  if (Number.isNaN(at.getTime())) return ''
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`
}
