import type { FormField, FormSchema } from '@/api/types'
import type { Locale } from '@/i18n'

/** Inputs that form-js does not have, or has only in English: each is drawn by a Vue component. */
export type WidgetKind = 'photos' | 'station' | 'person' | 'choice' | 'datetime' | 'number'

const PREFIX = 'heatline-'
const SHORT: Record<string, string> = { 'zh-CN': 'zh', en: 'en' }

/**
 * The schema as it is drawn: texts in the reader's language (`label-en`, `description-en`, `option-X-en` …) and fields
 * that one of our widgets draws turned into that widget's type. The model's own schema is left as it came.
 */
export function prepare(schema: FormSchema, locale: Locale, widgets: readonly string[]): FormSchema {
  return { ...schema, components: schema.components.map((field) => prepareField(field, locale, widgets)) }
}

function prepareField(field: FormField, locale: Locale, widgets: readonly string[]): FormField {
  const drawn = localised(field, SHORT[locale] ?? locale)
  const kind = kindOf(field)
  if (kind && widgets.includes(kind)) drawn.type = PREFIX + kind
  if (field.components) drawn.components = field.components.map((child) => prepareField(child, locale, widgets))
  return drawn
}

function localised(field: FormField, language: string): FormField {
  const own = field.properties ?? {}
  const text = (name: string, otherwise: unknown) => own[`${name}-${language}`] ?? otherwise
  const drawn: FormField = { ...field }
  for (const name of ['label', 'description', 'text'] as const) {
    if (field[name] !== undefined) drawn[name] = text(name, field[name]) as string
  }
  if (field.type === 'datetime') {
    drawn.dateLabel = text('date-label', field.label ? field.dateLabel : text('label', field.dateLabel))
    drawn.timeLabel = text('time-label', field.timeLabel)
  }
  if (field.values) {
    drawn.values = field.values.map((one) => ({ ...one, label: text(`option-${one.value}`, one.label) as string }))
  }
  return drawn
}

export function kindOf(field: FormField): WidgetKind | undefined {
  const named = field.properties?.widget
  if (named === 'photos' || named === 'station' || named === 'person') return named
  if (field.type === 'select' && Array.isArray(field.values)) return 'choice'
  return field.type === 'datetime' || field.type === 'number' ? field.type : undefined
}

/** Every field with a key, groups opened. */
export function fieldsOf(schema: FormSchema): FormField[] {
  const open = (field: FormField): FormField[] =>
    field.components ? field.components.flatMap(open) : field.key ? [field] : []
  return schema.components.flatMap(open)
}

/** What is worth sending: an input left empty is not an answer. */
export function answered(values: Record<string, unknown>): Record<string, unknown> {
  const empty = (value: unknown) =>
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !empty(value)))
}

/** Values of an older form, kept where the newer form still asks for them. */
export function carriedOver(values: Record<string, unknown>, schema: FormSchema): Record<string, unknown> {
  const keys = new Set(fieldsOf(schema).map((field) => field.key))
  return Object.fromEntries(Object.entries(values).filter(([key]) => keys.has(key)))
}
