/** The product's API, one function per endpoint. */
import { call, type Query } from './client'
import type * as t from './types'

const order = (number: string) => `/api/work-orders/${encodeURIComponent(number)}`
const task = (id: string) => `/api/tasks/${encodeURIComponent(id)}`

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
  diagram: (number: string) => call<t.Diagram>('GET', `${order(number)}/diagram`),
  routing: (number: string) => call<t.Routing>('GET', `${order(number)}/routing`),
  reassign: (number: string, body: t.Reassignment) =>
    call<t.WorkOrder>('POST', `${order(number)}/reassign`, { body }),
  cancel: (number: string, reason: string) => call<t.WorkOrder>('POST', `${order(number)}/cancel`, { body: { reason } }),

  tasks: (query: Query, signal?: AbortSignal) => call<t.Page<t.TaskRow>>('GET', '/api/tasks', { query, signal }),
  taskCounts: () => call<t.TaskCounts>('GET', '/api/tasks/counts'),
  task: (id: string, signal?: AbortSignal) => call<t.TaskDetail>('GET', task(id), { signal }),
  claim: (id: string) => call<t.TaskRow>('POST', `${task(id)}/claim`, { body: {} }),
  release: (id: string) => call<t.TaskRow>('POST', `${task(id)}/release`, { body: {} }),
  assign: (id: string, person: string) => call<t.TaskRow>('POST', `${task(id)}/assign`, { body: { person } }),
  complete: (id: string, formVersion: string, values: t.FormValues) =>
    call<t.Completed>('POST', `${task(id)}/complete`, { body: { formVersion, values } }),

  upload: (body: FormData) => call<t.StoredFile>('POST', '/api/files', { body, timeoutMs: 120_000 }),
  fileUrl: (id: string) => `/api/files/${encodeURIComponent(id)}`,
  openLink: (token: string) =>
    call<t.OpenedOrder>('POST', `/api/links/${encodeURIComponent(token)}/open`, { body: {} }),

  demoMessages: (query: Query) => call<t.Page<t.DemoMessage>>('GET', '/api/demo/messages', { query }),
  ruleTable: () => call<t.RuleTable>('GET', '/api/rules/estate-station'),
  ruleWorkbookUrl: '/api/rules/estate-station/workbook',
  putRuleWorkbook: (body: FormData) =>
    call<t.RuleTable>('PUT', '/api/rules/estate-station/workbook', { body, timeoutMs: 120_000 }),
  processes: () => call<t.Page<t.ProcessDefinition>>('GET', '/api/processes'),
  processBpmnUrl: (id: string) => `/api/processes/${encodeURIComponent(id)}/bpmn`,
  audit: (query: Query) => call<t.Page<t.AuditRow>>('GET', '/api/audit', { query }),
}
