import type { LocationQuery } from 'vue-router'

/** Two days, the second included. */
export type Days = [string, string]
export type Plain = Record<string, string | string[]>

const DAY_MS = 86_400_000

export const one = (value: LocationQuery[string] | undefined): string => String((Array.isArray(value) ? value[0] : value) ?? '')
export const many = (value: LocationQuery[string] | undefined): string[] => [value ?? []].flat().map(String)

export function daysOf(query: LocationQuery): Days | null {
  const [from, to] = [one(query.from), one(query.to)]
  return from && to ? [from, to] : null
}

/** Filters as they stand in the URL: what is empty is left out. */
export function toQuery(filters: object): Plain {
  const { days, ...plain } = filters as { days: Days | null }
  const all: Plain = { ...plain, from: days?.[0] ?? '', to: days?.[1] ?? '' }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value.length > 0))
}

/** Days are chosen, instants are asked for: from the first moment of one to the last of the other, in the company's zone. */
export function toApi(filters: { days: Days | null }): Plain {
  const query = toQuery(filters)
  if (filters.days) {
    const [from, to] = filters.days.map((day) => Date.parse(`${day}T00:00:00+08:00`)) as [number, number]
    query.from = new Date(from).toISOString()
    query.to = new Date(to + DAY_MS).toISOString()
  }
  return query
}
