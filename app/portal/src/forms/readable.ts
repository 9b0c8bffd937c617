import type { FormField, FormValues } from '@/api/types'

/** Typed values as lines of text with their labels, to be pasted elsewhere. */
export function readable(values: FormValues, fields: FormField[]): string {
  const byKey = new Map(fields.map((field) => [field.key, field]))
  return Object.entries(values)
    .map(([key, value]) => `${labelOf(byKey.get(key)) ?? key}：${textOf(value, byKey.get(key))}`)
    .join('\n')
}

function labelOf(field: FormField | undefined): string | undefined {
  return field?.label ?? (field?.dateLabel as string | undefined)
}

function textOf(value: unknown, field: FormField | undefined): string {
  const option = field?.values?.find((one) => one.value === value)
  if (option) return option.label
  return Array.isArray(value) ? value.join(', ') : String(value)
}
