import type { Component } from 'vue'
import type { FormField } from '@/api/types'
import type { WidgetKind } from '@/forms/schema'
import ChoiceWidget from './ChoiceWidget.vue'
import DateTimeWidget from './DateTimeWidget.vue'
import PersonWidget from './PersonWidget.vue'
import PhotosWidget from './PhotosWidget.vue'
import StationWidget from './StationWidget.vue'

export interface WidgetProps {
  id: string
  field: FormField
  value: unknown
  disabled: boolean
  invalid: boolean
  values: Record<string, unknown>
  number?: string
}

/** What the portal draws itself in a task's form. */
export const widgets: Partial<Record<WidgetKind, Component>> = {
  choice: ChoiceWidget,
  datetime: DateTimeWidget,
  person: PersonWidget,
  photos: PhotosWidget,
  station: StationWidget,
}
