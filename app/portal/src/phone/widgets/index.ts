import type { Component } from 'vue'
import type { WidgetKind } from '@/forms/schema'
import ChoiceField from './ChoiceField.vue'
import DatetimeField from './DatetimeField.vue'
import NumberField from './NumberField.vue'
import PersonField from './PersonField.vue'
import PhotosField from './PhotosField.vue'
import StationField from './StationField.vue'

/** How the phone draws what form-js draws poorly on one. Any other field is form-js's own. */
export const phoneWidgets: Record<WidgetKind, Component> = {
  photos: PhotosField,
  station: StationField,
  person: PersonField,
  choice: ChoiceField,
  datetime: DatetimeField,
  number: NumberField,
}
