import type { FormField, FormSchema, FormValues } from '@/api/types'
import { fieldsOf, kindOf } from '@/forms/schema'
import { moment } from '@/format'
import type { Locale } from '@/i18n'

export interface Answer {
  label: string
  text: string
}

type Translate = (key: string, named?: Record<string, unknown>) => string

/** What was answered, in the words of the form as it is drawn. */
export function answersOf(drawn: FormSchema, values: FormValues, locale: Locale, t: Translate): Answer[] {
  return fieldsOf(drawn)
    .filter((field) => field.key !== undefined && values[field.key] !== undefined)
    .map((field) => ({ label: labelOf(field), text: textOf(field, values[field.key ?? ''], locale, t) }))
}

function labelOf(field: FormField): string {
  return String(field.label ?? field.dateLabel ?? field.timeLabel ?? field.key)
}

function textOf(field: FormField, value: unknown, locale: Locale, t: Translate): string {
  if (kindOf(field) === 'photos' && Array.isArray(value)) return t('phone.task.photos', { n: value.length })
  if (Array.isArray(value)) return value.map((one) => optionText(field, one)).join(t('phone.order.and'))
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no')
  if (field.type === 'datetime' && typeof value === 'string' && value.includes('T')) return moment(value, locale)
  return optionText(field, value) + suffixOf(field)
}

function optionText(field: FormField, value: unknown): string {
  return field.values?.find((option) => option.value === value)?.label ?? String(value)
}

function suffixOf(field: FormField): string {
  const appearance = field.appearance as { suffixAdorner?: string } | undefined
  return appearance?.suffixAdorner ? ` ${appearance.suffixAdorner}` : ''
}

/** A form that only asks whether to take the order: one big button answers it. */
export function isOffer(schema: FormSchema): boolean {
  const fields = fieldsOf(schema)
  const options = fields.find((field) => field.key === 'decision')?.values?.map((option) => option.value) ?? []
  const others = fields.filter((field) => field.key !== 'decision' && field.validate?.required)
  return options.includes('accept') && options.includes('decline') && others.every((field) => field.key === 'reason' && field.conditional)
}
