/** The product's API, one function per endpoint. */
import { newKey } from '@/newKey'
import { call, type Query } from './client'
import type * as t from './types'

const order = (number: string) => `/api/work-orders/${encodeURIComponent(number)}`
const calendar = (key: string) => `/api/calendars/${encodeURIComponent(key)}`
const task = (id: string) => `/api/tasks/${encodeURIComponent(id)}`

/** A nervous finger, or the client's own second try, asks once. */
const once = (body: object) => ({ body, headers: { 'Idempotency-Key': newKey() } })

export const api = {
  me: () => call<t.Me>('GET', '/api/me'),
  signIn: (login: string, password: string) => call<t.Me>('POST', '/api/session', { body: { login, password } }),
  signOut: () => call<void>('DELETE', '/api/session'),
  changePassword: (current: string, next: string) => call<void>('PUT', '/api/me/password', { body: { current, next } }),
  tokens: () => call<t.Page<t.Token>>('GET', '/api/me/tokens'),
  createToken: (name: string, expiresAt: string | null) =>
    call<t.Token>('POST', '/api/me/tokens', { body: { name, expiresAt } }),
  deleteToken: (id: string) => call<void>('DELETE', `/api/me/tokens/${id}`),

  people: (query: Query) => call<t.Page<t.Person>>('GET', '/api/people', { query }),
  stations: () => call<t.Page<t.Station>>('GET', '/api/stations'),
  estates: (text: string) => call<t.Page<t.Estate>>('GET', '/api/estates', { query: { text } }),
  searchIndex: () => call<t.IndexState>('GET', '/api/premises/search'),
  premises: (text: string, signal?: AbortSignal) =>
    call<t.Page<t.Premises>>('GET', '/api/premises', { query: { text, limit: 20 }, signal }),

  openOrder: (body: t.NewOrder, idempotencyKey: string) =>
    call<t.WorkOrder>('POST', '/api/work-orders', { body, headers: { 'Idempotency-Key': idempotencyKey } }),
  orders: (query: Query, signal?: AbortSignal) =>
    call<t.Page<t.OrderRow>>('GET', '/api/work-orders', { query, signal }),
  order: (number: string) => call<t.WorkOrder>('GET', order(number)),
  timeline: (number: string) => call<t.Page<t.StoryStep>>('GET', `${order(number)}/timeline`),
  diagram: (number: string, called?: string) => call<t.Diagram>('GET', `${order(number)}/diagram`, { query: { called } }),
  earlier: (query: Query) => call<t.Page<t.Earlier>>('GET', '/api/work-orders/earlier', { query }),
  recordSheetUrl: (number: string) => `${order(number)}/record-sheet.pdf`,
  routing: (number: string) => call<t.Routing>('GET', `${order(number)}/routing`),
  reassign: (number: string, body: t.Reassignment) =>
    call<t.WorkOrder>('POST', `${order(number)}/reassign`, { body }),
  cancel: (number: string, reason: string) => call<t.WorkOrder>('POST', `${order(number)}/cancel`, { body: { reason } }),

  urge: (number: string, body: t.Urge) => call<t.WorkOrder>('POST', `${order(number)}/urge`, once(body)),
  supervise: (number: string, body: t.Supervise) => call<t.WorkOrder>('POST', `${order(number)}/supervise`, once(body)),
  giveBack: (number: string, body: t.GiveBack) => call<t.WorkOrder>('POST', `${order(number)}/return`, once(body)),
  suspend: (number: string, body: t.Suspend) => call<t.WorkOrder>('POST', `${order(number)}/suspend`, once(body)),
  resume: (number: string) => call<t.WorkOrder>('POST', `${order(number)}/resume`, once({})),
  absent: (number: string, body: t.Absent) => call<t.WorkOrder>('POST', `${order(number)}/absent`, once(body)),

  addPhotos: (number: string, body: t.MorePhotos) => call<t.WorkOrder>('POST', `${order(number)}/photos`, once(body)),
  merge: (number: string, body: t.Merge) => call<t.WorkOrder>('POST', `${order(number)}/merge`, once(body)),
  adopt: (number: string, body: t.Adopt) => call<t.Page<t.OrderRow>>('POST', `${order(number)}/children`, { ...once(body), timeoutMs: 120_000 }),
  children: (number: string) => call<t.Page<t.OrderRow>>('GET', `${order(number)}/children`),
  inform: (number: string, body: t.Inform) => call<t.Page<t.Named>>('POST', `${order(number)}/inform`, once(body)),
  informed: (number: string) => call<t.Page<t.Named>>('GET', `${order(number)}/inform`),
  callbacks: (number: string) => call<t.Page<t.Callback>>('GET', `${order(number)}/callbacks`),

  messages: (query: Query) => call<t.Page<t.Message>>('GET', '/api/messages', { query }),
  unread: () => call<t.Unread>('GET', '/api/messages/unread'),
  readMessage: (id: number) => call<t.Unread>('POST', '/api/messages/read', { body: { id } }),
  readMessages: (upTo: number) => call<t.Unread>('POST', '/api/messages/read', { body: { upTo } }),

  tasks: (query: Query, signal?: AbortSignal) => call<t.Page<t.TaskRow>>('GET', '/api/tasks', { query, signal }),
  taskCounts: () => call<t.TaskCounts>('GET', '/api/tasks/counts'),
  task: (id: string, signal?: AbortSignal) => call<t.TaskDetail>('GET', task(id), { signal }),
  claim: (id: string) => call<t.TaskRow>('POST', `${task(id)}/claim`, { body: {} }),
  release: (id: string) => call<t.TaskRow>('POST', `${task(id)}/release`, { body: {} }),
  assign: (id: string, person: string) => call<t.TaskRow>('POST', `${task(id)}/assign`, { body: { person } }),
  complete: (id: string, filled: t.Filled, idempotencyKey: string) =>
    call<t.Completed>('POST', `${task(id)}/complete`, { body: filled, headers: { 'Idempotency-Key': idempotencyKey } }),
  answerLate: (id: string, filled: t.Filled, idempotencyKey: string) =>
    call<t.Late>('POST', `${task(id)}/late`, { body: filled, headers: { 'Idempotency-Key': idempotencyKey } }),

  upload: (body: FormData) => call<t.StoredFile>('POST', '/api/files', { body, timeoutMs: 120_000 }),
  fileUrl: (id: string) => `/api/files/${encodeURIComponent(id)}`,
  openLink: (token: string) =>
    call<t.OpenedOrder>('POST', `/api/links/${encodeURIComponent(token)}/open`, { body: {} }),

  demoMessages: (query: Query) => call<t.Page<t.DemoMessage>>('GET', '/api/demo/messages', { query }),
  ruleTable: () => call<t.RuleTable>('GET', '/api/rules/estate-station'),
  ruleWorkbookUrl: '/api/rules/estate-station/workbook',
  putRuleWorkbook: (body: FormData) =>
    call<t.RuleTable>('PUT', '/api/rules/estate-station/workbook', { body, timeoutMs: 120_000 }),
  calendars: () => call<t.Page<t.Calendar>>('GET', '/api/calendars'),
  saveCalendar: (key: string, version: number, plan: t.CalendarPlan) => call<t.Calendar>('PUT', calendar(key), { body: { version, plan } }),
  removeCalendar: (key: string, version: number) => call<void>('DELETE', calendar(key), { query: { version } }),
  calendarVersions: (key: string) => call<t.Page<t.Calendar>>('GET', `${calendar(key)}/versions`),
  calendarImpact: (key: string, plan: t.CalendarPlan) => call<t.DueImpact>('POST', `${calendar(key)}/impact`, { body: { plan } }),
  calendarSum: (plan: t.CalendarPlan, from: string, minutes: number) => call<{ due: string }>('POST', '/api/calendars/sum', { body: { plan, from, minutes } }),
  readHolidays: (text: string) => call<t.Page<t.SpecialDay>>('POST', '/api/calendars/holidays', { body: { text } }),
  recalculations: () => call<t.Page<t.Recalculation>>('GET', '/api/calendars/recalculations'),
  limitTable: () => call<t.LimitTable>('GET', '/api/rules/limits'),
  callbackSampling: () => call<t.Page<t.SampleShare>>('GET', '/api/rules/callback-sampling'),
  putCallbackSampling: (body: t.SampleShares) => call<t.Page<t.SampleShare>>('PUT', '/api/rules/callback-sampling', { body }),
  limitWorkbookUrl: '/api/rules/limits/workbook',
  putLimitWorkbook: (body: FormData) => call<t.LimitTable>('PUT', '/api/rules/limits/workbook', { body, timeoutMs: 120_000 }),
  processes: () => call<t.Page<t.ProcessDefinition>>('GET', '/api/processes'),
  processBpmnUrl: (id: string) => `/api/processes/${encodeURIComponent(id)}/bpmn`,
  caller: (phone: string) => call<t.Caller>('GET', '/api/callers', { query: { phone } }),
  calls: (query: Query, signal?: AbortSignal) => call<t.Page<t.CallRow>>('GET', '/api/calls', { query, signal }),
  call: (id: string) => call<t.CallDetail>('GET', `/api/calls/${encodeURIComponent(id)}`),
  followUps: (query: Query, signal?: AbortSignal) => call<t.Page<t.FollowUp>>('GET', '/api/follow-ups', { query, signal }),
  followUpCount: () => call<t.FollowUpCount>('GET', '/api/follow-ups/count'),
  followUp: (id: string) => call<t.FollowUpDetail>('GET', `/api/follow-ups/${encodeURIComponent(id)}`),
  completeFollowUp: (id: string, filled: t.Filled) => call<t.FollowUp>('POST', `/api/follow-ups/${encodeURIComponent(id)}/complete`, { body: filled }),
  bindCall: (id: string, number: string) => call<void>('POST', `/api/calls/${encodeURIComponent(id)}/orders`, { body: { number } }),
  recordings: (query: Query, signal?: AbortSignal) => call<t.Page<t.Recording>>('GET', '/api/recordings', { query, signal }),
  recordingSum: (query: Query) => call<t.RecordingSum>('GET', '/api/recordings/sum', { query }),
  unheardMessages: () => call<t.Unheard>('GET', '/api/recordings/unheard'),
  recordingBackup: () => call<t.BackupStanding>('GET', '/api/recordings/backup'),
  seat: () => call<t.Seat | undefined>('GET', '/api/me/phone'),
  takeSeat: (extension: string) => call<t.Seat>('PUT', '/api/me/phone', { body: { extension } }),
  phoneAccess: () => call<t.PhoneAccess>('GET', '/api/me/phone/line'),
  dial: (number: string) => call<void>('POST', '/api/me/phone/dial', { body: { number } }),
  hangUp: () => call<void>('POST', '/api/me/phone/hang-up', { body: {} }),
  transferCall: (to: string) => call<void>('POST', '/api/me/phone/transfer', { body: { to } }),
  consult: (to: string) => call<void>('POST', '/api/me/phone/consultation', { body: { to } }),
  endConsultation: () => call<void>('DELETE', '/api/me/phone/consultation'),
  threeWay: (to: string | null) => call<void>('POST', '/api/me/phone/three', { body: { to } }),
  recordCall: (on: boolean) => call<void>('PUT', '/api/me/phone/recording', { body: { on } }),
  phones: () => call<t.Page<t.SeatedColleague>>('GET', '/api/phones'),
  phoneQueues: () => call<t.Page<t.QueueNow>>('GET', '/api/phones/queues'),
  deskNote: (id: string) => call<t.DeskNote>('GET', `/api/desk/calls/${encodeURIComponent(id)}`),
  noteCall: (id: string, premises: number | null, draft: string | null) => call<t.DeskNote>('PUT', `/api/desk/calls/${encodeURIComponent(id)}`, { body: { premises, draft } }),
  pastCalls: (premises: number) => call<t.Page<t.PastCall>>('GET', `/api/desk/premises/${premises}/calls`),
  leaveSeat: () => call<void>('DELETE', '/api/me/phone'),
  seatState: (state: t.SeatState, reason: string | null) => call<t.Seat>('PUT', '/api/me/phone/state', { body: { state, reason } }),

  audit: (query: Query) => call<t.Page<t.AuditRow>>('GET', '/api/audit', { query }),

  board: (station: string, signal?: AbortSignal) => call<t.BoardView>('GET', '/api/board', { query: { station }, signal }),
  proposals: (station: string, without?: string) =>
    call<t.Page<t.Proposal>>('GET', '/api/board/proposals', { query: { station, without } }),
  hand: (number: string, body: t.Handover) => call<void>('POST', `${order(number)}/handover`, { body }),
  handMany: (body: t.Moves) => call<t.BulkResult[]>('POST', '/api/bulk/handovers', { body, timeoutMs: 120_000 }),
  acceptMany: (numbers: string[]) =>
    call<t.BulkResult[]>('POST', '/api/bulk/acceptances', { body: { numbers }, timeoutMs: 120_000 }),
  reassignMany: (body: t.Reassignments) =>
    call<t.BulkResult[]>('POST', '/api/bulk/reassignments', { body, timeoutMs: 120_000 }),
  cancelMany: (numbers: string[], reason: string) =>
    call<t.BulkResult[]>('POST', '/api/bulk/cancellations', { body: { numbers, reason }, timeoutMs: 120_000 }),
  duty: (station: string | null) => call<t.Page<t.Duty>>('GET', '/api/duty', { query: { station } }),
  putDuty: (person: string, body: t.DutyChange) =>
    call<void>('PUT', `/api/duty/${encodeURIComponent(person)}`, { body }),
  myOrders: (query: Query, signal?: AbortSignal) => call<t.Page<t.OrderRow>>('GET', '/api/my-orders', { query, signal }),
  myOrderCounts: () => call<t.MyOrderCounts>('GET', '/api/my-orders/counts'),
  workDone: (query: Query, signal?: AbortSignal) =>
    call<t.Page<t.DayOfWork>>('GET', '/api/reports/work-done', { query, signal }),
  savedFilters: (page: t.SavedFilter['page']) => call<t.Page<t.SavedFilter>>('GET', '/api/me/filters', { query: { page } }),
  saveFilter: (body: t.NewFilter) => call<t.SavedFilter>('POST', '/api/me/filters', { body }),
  deleteFilter: (id: string) => call<void>('DELETE', `/api/me/filters/${encodeURIComponent(id)}`),
}
