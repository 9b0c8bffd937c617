/**
 * form-js, dressed for this portal. Loaded lazily: it weighs more than the rest of a page. Widgets are Vue components:
 * form-js leaves an empty box for each (a "host"), and FormView teleports the component into it.
 */
import { Form } from '@bpmn-io/form-js-viewer'
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css'
import { h } from 'preact'
import type { FormField, FormSchema, FormValues } from '@/api/types'
import type { WidgetKind } from './schema'

export interface Host {
  domId: string
  kind: WidgetKind
  element: HTMLElement
  field: FormField
  value: unknown
  errors: string[]
  disabled: boolean
  change: (value: unknown) => void
  blur: () => void
}

export interface Hosts {
  put(host: Host): void
  drop(domId: string): void
}

export interface EngineOptions {
  container: HTMLElement
  hosts: Hosts
  kinds: readonly WidgetKind[]
  translate: (sentence: string) => string
  changed: (values: FormValues) => void
  submitted: () => void
}

interface FieldProps {
  field: FormField
  value: unknown
  errors: string[]
  disabled: boolean
  readonly: boolean
  domId: string
  onChange: (update: { value: unknown }) => void
  onBlur: () => void
}
interface FormInternals {
  get<T>(name: string): T
  _setState(state: object): void
  _getState(): { data: FormValues; errors: Record<string, string[]> }
  _getSubmitData(): FormValues
}
interface Registry { register(type: string, component: unknown): void }
interface SentenceSource {
  validateField(field: unknown, value: unknown): string[]
  validateFieldInstance(instance: unknown, value: unknown): string[]
}

export class FormEngine {
  private readonly form: Form & FormInternals
  private importing = false

  constructor(options: EngineOptions) {
    this.form = new Form({
      container: options.container,
      debounce: false, // or a programmatic submit loses the last keystroke
      textfield: { debounce: false },
      additionalModules: [widgetModule(options), translatingModule(options.translate)],
    } as object) as unknown as Form & FormInternals
    this.form.on('changed', 500, () => {
      if (!this.importing) options.changed(this.values())
    })
    this.form.get<{ on(name: string, listener: () => void): void }>('eventBus').on('submit.requested', options.submitted)
  }

  async show(schema: FormSchema, values: FormValues): Promise<void> {
    this.importing = true
    try {
      await this.form.importSchema(schema as never, values as never)
    } finally {
      this.importing = false
    }
  }

  values(): FormValues {
    return structuredClone(this.form._getSubmitData()) as FormValues
  }

  /** Checks every visible field; `errors` by field id, empty when all is well. */
  submit(): { values: FormValues; errors: Record<string, string[]> } {
    const { data, errors } = this.form.submit()
    return { values: structuredClone(data) as FormValues, errors: errors as unknown as Record<string, string[]> }
  }

  reject(errors: Record<string, string[]>): void {
    this.form._setState({ errors: { ...this.form._getState().errors, ...errors } })
  }

  disable(disabled: boolean): void {
    this.form.setProperty('disabled' as never, disabled)
  }

  destroy(): void {
    this.form.destroy()
  }
}

function widgetModule({ hosts, kinds }: EngineOptions) {
  class Widgets {
    static readonly $inject = ['formFields']
    constructor(formFields: Registry) {
      for (const kind of kinds) formFields.register(`heatline-${kind}`, widget(kind, hosts))
    }
  }
  return { __init__: ['heatlineWidgets'], heatlineWidgets: ['type', Widgets] }
}

function widget(kind: WidgetKind, hosts: Hosts) {
  const boxes = new Map<string, (element: HTMLElement | null) => void>()
  const elements = new Map<string, HTMLElement>()
  const latest = new Map<string, FieldProps>()

  const announce = (domId: string) => {
    const props = latest.get(domId)
    const element = elements.get(domId)
    if (props && element) hosts.put(hostOf(kind, element, props))
  }
  const boxFor = (domId: string) => {
    const known = boxes.get(domId)
    if (known) return known
    const box = (element: HTMLElement | null) => {
      if (element) {
        elements.set(domId, element)
        announce(domId)
      } else {
        elements.delete(domId)
        boxes.delete(domId)
        hosts.drop(domId)
      }
    }
    boxes.set(domId, box)
    return box
  }
  const Widget = (props: FieldProps) => {
    latest.set(props.domId, props)
    announce(props.domId)
    const state = props.errors.length ? ' fjs-has-errors' : ''
    return h('div', { class: `fjs-form-field heatline-widget${state}`, ref: boxFor(props.domId) })
  }
  Widget.config = {
    type: `heatline-${kind}`,
    keyed: true,
    name: kind,
    group: 'basic-input',
    emptyValue: null,
    sanitizeValue: ({ value }: { value: unknown }) => value,
    create: (options: object = {}) => ({ ...options }),
  }
  return Widget
}

function hostOf(kind: WidgetKind, element: HTMLElement, props: FieldProps): Host {
  return {
    domId: props.domId,
    kind,
    element,
    field: props.field,
    value: props.value,
    errors: props.errors,
    disabled: props.disabled || props.readonly,
    change: (value) => props.onChange({ value }),
    blur: () => props.onBlur(),
  }
}

function translatingModule(translate: (sentence: string) => string) {
  class Translating {
    static readonly $inject = ['validator']
    constructor(validator: SentenceSource) {
      const field = validator.validateField.bind(validator)
      const instance = validator.validateFieldInstance.bind(validator)
      validator.validateField = (one, value) => field(one, value).map(translate)
      validator.validateFieldInstance = (one, value) => instance(one, value).map(translate)
    }
  }
  return { __init__: ['heatlineTranslating'], heatlineTranslating: ['type', Translating] }
}
