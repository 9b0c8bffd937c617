/** Names for what travels over the API. The shapes are the server's own, generated from its OpenAPI document. */
import type { components, operations } from './schema'

type Schemas = components['schemas']

/** A list of every value of a generated union: one too few or too many does not compile. */
const every = <T extends string>() => <const L extends readonly T[]>(list: L & (Exclude<T, L[number]> extends never ? unknown : never)): L => list

/** Written by hand, for OpenAPI has no generics: each list has a page schema of its own. */
export interface Page<T> extends Omit<Schemas['PageTaskView'], 'items'> { items: T[] }

export type Named = Schemas['Named']
export type Me = Schemas['Me']
export type Permission = Me['permissions'][number]
export type Token = Schemas['Token']
export type Person = Schemas['Colleague']
export type Station = Schemas['Station']
export type Estate = Schemas['EstateView']
export type IndexState = Schemas['IndexState']
export type Premises = Schemas['HouseholdView']
export type PremisesKey = Schemas['Address']
export type OrderRow = Schemas['OrderRowView']
export type WorkOrder = Schemas['OrderView']
export type Reassignment = Schemas['ReassignRequest']
export type Urge = Schemas['UrgeRequest']
export type Supervise = Schemas['SuperviseRequest']
export type GiveBack = Schemas['ReturnRequest']
export type Suspend = Schemas['SuspendRequest']
export type Absent = Schemas['AbsentRequest']
export type MorePhotos = Schemas['PhotosRequest']
export type Merge = Schemas['MergeRequest']
export type Adopt = Schemas['AdoptRequest']
export type Inform = Schemas['InformRequest']
export type Callback = Schemas['CallbackView']
export type OrderAction = WorkOrder['actions'][number]
export type Message = Schemas['MessageView']
export type Unread = Schemas['UnreadView']
export type StoredFile = Schemas['Uploaded']
export type Photo = Schemas['PhotoView']
export type StoryField = Schemas['AnswerView']
export type StoryStep = Schemas['TimelineView']
export type DiagramStep = Schemas['Step']
export type Diagram = Schemas['Story']
export type Decision = Schemas['Decision']
export type Rule = Schemas['Rule']
export type Routing = Schemas['Routing']
export type TaskRow = Schemas['TaskView']
export type TaskCounts = Schemas['CountsView']
export type TaskFilter = NonNullable<NonNullable<operations['tasksList']['parameters']['query']>['filter']>
export type Completed = Schemas['Completed']
export type Filled = Schemas['Answers']
export type Late = Schemas['Late']
export type OpenedOrder = Schemas['OpenedOrder']
export type DemoMessage = Schemas['DemoMessage']
export type RuleTable = Schemas['RuleTableView']
export type Calendar = Schemas['CalendarView']
export type CalendarPlan = Schemas['PlanView']
export type Shift = Schemas['PlanShift']
export type SpecialDay = Schemas['PlanDay']
export type HeatingSeason = Schemas['PlanSeason']
export type Weekday = 'MONDAY' | 'TUESDAY' | 'WEDNESDAY' | 'THURSDAY' | 'FRIDAY' | 'SATURDAY' | 'SUNDAY'
export type DueImpact = Schemas['CalendarImpact']
export type Recalculation = Schemas['RecalculationView']
export type LimitTable = Schemas['LimitTableView']
export type SampleShare = Schemas['SampleShare']
export type SampleShares = Schemas['SampleShares']
export type ProcessDefinition = Schemas['DeployedModel']
export type AuditRow = Schemas['AuditEntry']
export type BoardView = Schemas['BoardView']
export type BoardCard = Schemas['BoardCard']
export type BoardMember = Schemas['BoardMember']
export type Proposal = Schemas['ProposalView']
export type ProposalReason = Schemas['Reason']
export type Handover = Schemas['HandoverRequest']
export type Moves = Schemas['Moves']
export type Reassignments = Schemas['Reassignments']
export type BulkResult = Schemas['BulkResult']
export type Duty = Schemas['DutyView']
export type DutyChange = Schemas['DutyChange']
export type MyOrderCounts = Schemas['MyOrderCounts']
export type DayOfWork = Schemas['DayOfWorkView']
export type SavedFilter = Schemas['SavedFilter']
export type NewFilter = Schemas['NewFilter']
export type Caller = Schemas['CallerView']
export type CallRow = Schemas['CallRowView']
export type CallDetail = Schemas['CallDetailView']
export type CallLeg = Schemas['CallLegView']
export type CallRecording = Schemas['CallRecordingView']
export type Recording = Schemas['RecordingView']
export type RecordingSum = Schemas['RecordingSumView']
export type Unheard = Schemas['UnheardView']
export type BackupStanding = Schemas['Standing']
export type CallResult = NonNullable<CallRow['result']>
export type FollowUp = Schemas['FollowUpView']
export type FollowUpCount = Schemas['FollowUpCountView']
export type FollowUpReason = FollowUp['reason']
export const FOLLOW_UP_REASONS = every<FollowUpReason>()(['EMERGENCY', 'VOICEMAIL', 'ASKED', 'ABANDONED'])
export const CALL_RESULTS = every<CallResult>()(['ANSWERED', 'SELF_SERVED', 'ABANDONED_IVR', 'ABANDONED_QUEUE', 'ABANDONED_RINGING', 'VOICEMAIL', 'CALLBACK', 'OVERFLOWED', 'NO_ANSWER', 'BUSY', 'FAILED'])
export type Seat = Schemas['Seat']
export type SeatCall = Schemas['SeatCall']
export type PhoneAccess = Schemas['Access']
export type SeatedColleague = Schemas['PhoneView']
export type QueueNow = Schemas['QueueNow']
export type DeskNote = Schemas['DeskNoteView']
export type PastCall = Schemas['PastCallView']
export type SeatState = Seat['state']

export type OrderType = WorkOrder['type']
export type Talk = NonNullable<WorkOrder['talk']>
export type Topic = NonNullable<WorkOrder['topic']>
export type Earlier = Schemas['EarlierView']
export type Fault = WorkOrder['fault']
export type Vulnerable = WorkOrder['vulnerable'][number]
export type Source = WorkOrder['source']
export type Nature = WorkOrder['nature']
export type Priority = WorkOrder['priority']
export type Status = WorkOrder['status']
export const ORDER_TYPES = every<OrderType>()(['REPAIR', 'EMERGENCY', 'COMPLAINT', 'CONSULTATION', 'SERVICE'])
export const FAULTS = every<Fault>()(['NO_HEAT', 'LOW_HEAT', 'LEAK', 'BURST_PIPE', 'NOISE', 'RADIATOR', 'VALVE', 'METER', 'BILLING', 'OTHER'])
export const TOPICS = every<Topic>()(['FEES', 'CONTRACT', 'STOP_HEATING', 'RESUME_HEATING', 'POLICY', 'METERING', 'HEATING', 'ATTITUDE', 'DELAY', 'WORKMANSHIP', 'CHARGES', 'OTHER'])
const ASKED: readonly Topic[] = TOPICS.slice(0, 6)
/** What requests of this type may be about. */
export const topicsOf = (type: OrderType): Topic[] => TOPICS.filter((topic) => topic === 'OTHER' || ASKED.includes(topic) === (type === 'CONSULTATION'))
/** Whether a request is settled with words, by a process of its own. */
export const isTalk = (type: OrderType): type is 'CONSULTATION' | 'COMPLAINT' => type === 'CONSULTATION' || type === 'COMPLAINT'
export const VULNERABLE = every<Vulnerable>()(['INFANT', 'ELDERLY', 'SICK'])
export const SOURCES = every<Source>()(['PHONE', 'WECHAT', 'WEB', 'APP', 'WALK_IN', 'OTHER'])
export const NATURES = every<Nature>()(['NORMAL', 'URGENT', 'REPEAT'])
export const PRIORITIES = every<Priority>()(['LOW', 'NORMAL', 'HIGH', 'EMERGENCY'])
export const STATUSES = every<Status>()(['OPEN', 'DISPATCHED', 'ACCEPTED', 'IN_PROGRESS', 'SUSPENDED', 'MERGED', 'COMPLETED', 'CLOSED', 'CANCELLED'])

export type SuspendedFor = NonNullable<WorkOrder['course']['suspension']>['what']
export const SUSPENDED_FOR = every<SuspendedFor>()(['APPOINTMENT', 'PARTS', 'HOUSEHOLD', 'OTHER'])

export type Skill = BoardMember['skills'][number]
export type AbsenceReason = NonNullable<BoardMember['absent']>
export const SKILLS = every<Skill>()(['BALANCING', 'PIPEWORK', 'RADIATORS', 'VALVES', 'METERS'])
export const ABSENCES = every<AbsenceReason>()(['ILL', 'LEAVE', 'TRAINING'])
export const MY_STATES = ['TO_ACCEPT', 'IN_PROGRESS', 'CALLBACK', 'DONE'] as const
export type MyState = (typeof MY_STATES)[number]

type Sent = Schemas['OpenWorkOrder']
/** What our own page sends: it asks everything, also what other callers may leave out. */
export type NewOrder = { [K in keyof Sent]-?: K extends 'indoorTemperature' ? Sent[K] | null : NonNullable<Sent[K]> }

export type FormValues = Record<string, unknown>
/** A field of a Camunda Form, as far as the portal reads it. Written by hand: the form's JSON is form-js's, not the API's. */
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
/** A Camunda Form; by hand for the same reason. */
export interface FormSchema { id?: string; components: FormField[]; [other: string]: unknown }
/** With its form; by hand for the same reason. */
export interface FollowUpDetail extends Omit<Schemas['FollowUpDetailView'], 'form'> {
  form: (Omit<Schemas['FormView'], 'schema'> & { schema: FormSchema }) | null
}
export interface TaskDetail extends Omit<Schemas['TaskDetailView'], 'form'> {
  form: Omit<Schemas['FormView'], 'schema'> & { schema: FormSchema }
}
