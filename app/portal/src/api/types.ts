/** What travels over the API, as the server documents it. Instants are ISO-8601 strings in UTC. */

export interface Named { id: string; name: string }
export interface Page<T> { items: T[]; next: string | null }

export type Permission =
  | 'ORDER_OPEN' | 'ORDER_READ_ALL' | 'ORDER_READ_STATION' | 'ORDER_REASSIGN' | 'ORDER_CANCEL' | 'PHONE_READ'
  | 'RULES_EDIT' | 'PROCESS_DEPLOY' | 'PROCESS_READ' | 'AUDIT_READ' | 'PEOPLE_EDIT'

export interface Me {
  id: string
  login: string
  name: string
  phone: string | null
  roles: string[]
  groups: string[]
  unit: (Named & { kind: string }) | null
  station: Named | null
  permissions: Permission[]
  via: 'SESSION' | 'BASIC' | 'TOKEN' | 'LINK'
  onlyOrder: string | null
  demo: boolean
}

export interface Token { id: string; name: string; createdAt: string; expiresAt: string | null; lastUsedAt?: string | null }
export interface NewToken extends Token { token: string }

export interface Person { id: string; name: string; phone?: string | null; roles?: string[]; station?: Named | null }
export interface Station { id: string; name: string; phone: string | null; crews: Named[] }
export interface Estate { name: string; district: string | null; station: Named | null }

export const ORDER_TYPES = ['REPAIR', 'EMERGENCY', 'COMPLAINT', 'CONSULTATION', 'SERVICE'] as const
export const FAULTS = ['NO_HEAT', 'LOW_HEAT', 'LEAK', 'BURST_PIPE', 'NOISE', 'RADIATOR', 'VALVE', 'METER', 'BILLING', 'OTHER'] as const
export const VULNERABLE = ['INFANT', 'ELDERLY', 'SICK'] as const
export const SOURCES = ['PHONE', 'WECHAT', 'WEB', 'APP', 'WALK_IN', 'OTHER'] as const
export const NATURES = ['NORMAL', 'URGENT', 'REPEAT'] as const
export const PRIORITIES = ['LOW', 'NORMAL', 'HIGH', 'EMERGENCY'] as const
export const STATUSES = ['OPEN', 'DISPATCHED', 'ACCEPTED', 'IN_PROGRESS', 'COMPLETED', 'CLOSED', 'CANCELLED'] as const

export type OrderType = (typeof ORDER_TYPES)[number]
export type Fault = (typeof FAULTS)[number]
export type Vulnerable = (typeof VULNERABLE)[number]
export type Source = (typeof SOURCES)[number]
export type Nature = (typeof NATURES)[number]
export type Priority = (typeof PRIORITIES)[number]
export type Status = (typeof STATUSES)[number]

export interface PremisesKey { estate: string; building: string; unit: string | null; room: string }
export interface Contact { name: string | null; phone: string }
export interface Premises extends PremisesKey {
  id: number
  address: string
  complete: boolean
  contacts?: Contact[]
  openOrders?: number
}

export interface NewOrder {
  premises: PremisesKey
  contact: Contact
  type: OrderType
  fault: Fault
  source: Source
  nature: Nature
  details: string
  indoorTemperature: number | null
  vulnerable: Vulnerable[]
  solvedOnCall: boolean
}

export interface OrderRow {
  number: string
  type: OrderType
  fault: Fault
  priority: Priority
  status: Status
  station: Named | null
  technician: Named | null
  address: string
  estate: string
  contactName: string | null
  contactPhone: string
  takenAt: string
  dueAt: string | null
  closedAt: string | null
  reopened: number
}

export interface WorkOrder {
  number: string
  type: OrderType
  fault: Fault
  source: Source
  nature: Nature
  details: string | null
  priority: Priority
  status: Status
  station: Named | null
  technician: Named | null
  premises: Premises
  contact: Contact
  indoorTemperature: number | null
  vulnerable: Vulnerable[]
  solvedOnCall: boolean
  takenBy: Named
  takenAt: string
  reopened: number
  reassignments: number
  dueAt: string | null
  closedAt: string | null
  closeReason: string | null
  lastHandler: Named | null
  version: number
  actions: ('reassign' | 'cancel')[]
}

export interface StoredFile { id: string; name: string; mediaType: string; capturedAt: string | null; exifAt?: string | null; size?: number; sha256?: string }

export interface StoryField {
  key: string
  label: string
  labelEn?: string | null
  value: unknown
  text: string
  textEn?: string | null
  /** the photos, where the answer is photos */
  files?: StoredFile[] | null
}
export interface StoryStep {
  id: number
  at: string
  kind: string
  step: { key: string; name: string } | null
  person: Named | null
  from: string | null
  to: string | null
  note: string | null
  fields: StoryField[] | null
  durationSeconds: number | null
}

export interface DiagramStep {
  activityId: string
  name: string | null
  type: string
  startedAt: string
  endedAt: string | null
  durationMillis: number | null
  person: Named | null
  canceled: boolean
}
export interface Diagram {
  definition: { id: string; key: string; version: number; deployedAt: string | null }
  bpmn: string
  state: 'ACTIVE' | 'COMPLETED' | 'CANCELLED'
  active: string[]
  flows: string[]
  steps: DiagramStep[]
}

export interface Decision {
  kind: 'PRIORITY' | 'STATION'
  at: string
  outcome: string | null
  undecided: string | null
  rules: { name: string; row: number | null; label?: string }[]
  facts: Record<string, unknown>
  tableVersion: number | string | null
}

export type TaskFilter = 'mine' | 'group' | 'unassigned' | 'due-soon' | 'overdue' | 'all'
export interface TaskCounts { mine: number; group: number; unassigned: number; dueSoon: number; overdue: number; all: number }
export interface TaskRow {
  id: string
  key: string
  name: string
  number: string
  orderType: OrderType
  fault: Fault
  priority: Priority
  status: Status
  address: string
  estate: string
  contactName: string | null
  station: Named | null
  assignee: Named | null
  groups: string[]
  createdAt: string
  dueAt: string | null
  overdue: boolean
  can: { claim: boolean; release: boolean; assign: boolean; complete: boolean }
}
export interface TaskDetail extends TaskRow {
  form: { key: string; version: string | number; schema: FormSchema }
  values: FormValues
  order: WorkOrder
}

export type FormValues = Record<string, unknown>
export interface FormField {
  id: string
  type: string
  key?: string
  label?: string
  description?: string
  properties?: Record<string, string>
  values?: { label: string; value: string }[]
  components?: FormField[]
  validate?: Record<string, unknown>
  [other: string]: unknown
}
export interface FormSchema { id?: string; components: FormField[]; [other: string]: unknown }

export interface DemoMessage { id: number; at: string; person: Named; text: string; link: string | null; number: string | null; read: boolean }
export interface RuleTable { version: number | string; publishedAt: string; publishedBy: Named | string | null; rows: number }
export interface ProcessDefinition { id: string; key: string; name: string; version: number; deployedAt: string; runningInstances: number; warnings: string[] }
export interface AuditRow {
  id: string
  at: string
  person: Named | null
  action: string
  objectKind: string
  objectId: string
  address: string | null
  detail: string | null
}
