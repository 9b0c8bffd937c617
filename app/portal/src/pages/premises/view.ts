import type { LocationQuery } from 'vue-router'
import { many, one, type Plain } from '@/filters/query'
import { COLUMNS, DEFAULT_COLUMNS, type Column } from './columns'
import { fieldOf, testsOf, type Test } from './fields'

/** One condition; several must all hold. */
export interface Term { field: string; test: Test; value: string }

/** A list as it stands in the URL, so that it can be kept, sent and gone back to. */
export interface View {
  text: string
  terms: Term[]
  /** what somebody wrote that we don't know: the server says why it doesn't either */
  foreign: string[]
  sort: string
  columns: Column[]
}

export const withoutValue = (test: Test): boolean => test === 'empty' || test === 'filled'
export const finished = (term: Term): boolean => withoutValue(term.test) || term.value.trim() !== ''
export const written = (term: Term): string => (withoutValue(term.test) ? `${term.field}:${term.test}` : `${term.field}:${term.test}:${term.value.trim()}`)

export function termOf(text: string): Term | undefined {
  const [word = '', test = '', ...rest] = text.split(':')
  const field = fieldOf(word)
  const known = field && testsOf(field).includes(test as Test)
  if (!known) return undefined
  const term = { field: word, test: test as Test, value: rest.join(':') }
  return finished(term) ? term : undefined
}

export function readView(query: LocationQuery): View {
  const written = many(query.filter).map((text) => ({ text, term: termOf(text) }))
  const asked = one(query.cols).split(',').filter((column): column is Column => COLUMNS.includes(column as Column))
  return {
    text: one(query.text),
    terms: written.flatMap(({ term }) => term ?? []),
    foreign: written.filter(({ term }) => !term).map(({ text }) => text),
    sort: one(query.sort),
    columns: asked.length ? asked : [...DEFAULT_COLUMNS],
  }
}

export const filterOf = (view: View): string[] => [...view.terms.filter(finished).map(written), ...view.foreign]

/** The view as it stands in the URL: what is usual is left out. */
export function toQuery(view: View): Plain {
  const columns = view.columns.join(',')
  const all: Plain = { text: view.text.trim(), filter: filterOf(view), sort: view.sort, cols: columns === DEFAULT_COLUMNS.join(',') ? '' : columns }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value.length > 0))
}

/** What is asked of the server: words are looked up in the whole archive, without the filter and in their own order. */
export function toApi(view: View): Plain {
  if (view.text.trim()) return { text: view.text.trim() }
  return view.sort ? { filter: filterOf(view), sort: view.sort } : { filter: filterOf(view) }
}

/** From the smallest up, from the largest down, and as they were registered. */
export function nextSort(sort: string, by: string): string {
  if (sort === by) return `-${by}`
  return sort === `-${by}` ? '' : by
}
