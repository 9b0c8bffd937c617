import type { FormField, FormValues } from '@/api/types'

/** What a form hands to each of its widgets. */
export interface WidgetProps {
  id: string
  field: FormField
  value?: unknown
  disabled?: boolean
  invalid?: boolean
  values?: FormValues
  number?: string
}
