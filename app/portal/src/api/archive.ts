/** The archive's part of the API: households, imports, exports, and the feeds of other systems. */
import { call, type Query } from './client'
import type { components } from './schema'
import type { Page, Premises } from './types'

type Schemas = components['schemas']

export type PremisesFile = Schemas['PremisesFileView']
export type Contact = Schemas['PersonView']
export type Owner = Schemas['Owner']
export type Payment = Schemas['Payment']
export type Temperature = Schemas['Temperature']
export type Change = Schemas['ChangeView']
export type MergePreview = Schemas['Preview']
export type PremisesBody = Schemas['PremisesBody']
export type NewPremises = Schemas['NewPremisesBody']
export type ContactBody = Schemas['PersonBody']
export type OwnerBody = Schemas['OwnerBody']
export type BulkBody = Schemas['BulkBody']
export type BulkDone = Schemas['Done']
export type Export = Schemas['Export']
export type Import = Schemas['ImportView']
export type ImportRow = Schemas['RowView']
export type RowProblem = Schemas['Problem']
export type Verdict = ImportRow['verdict']
export type ImportField = Import['mapping'][string]
export type Caller = Schemas['CallerView']
export type CallerHousehold = Schemas['CallerHousehold']
export type HeatPlaces = Schemas['HeatPlacesView']
export type Source = Schemas['SourceView']
export type Difference = Schemas['Difference']
export type Delivery = Schemas['Delivery']

const UPLOAD_MS = 600_000
const at = (id: number) => `/api/premises/${id}`
const inImport = (id: string) => `/api/imports/${encodeURIComponent(id)}`
const inExport = (id: string) => `/api/exports/${encodeURIComponent(id)}`
const caller = (phone: string) => `/api/callers/${encodeURIComponent(phone)}`

export const archive = {
  list: (query: Query, signal?: AbortSignal) => call<Page<Premises>>('GET', '/api/premises', { query, signal }),
  count: (filter: string[], signal?: AbortSignal) => call<{ count: number }>('GET', '/api/premises/count', { query: { filter }, signal, timeoutMs: 60_000 }),
  heatPlaces: () => call<HeatPlaces>('GET', '/api/heat-places'),
  file: (id: number, signal?: AbortSignal) => call<PremisesFile>('GET', at(id), { signal }),
  changes: (id: number, query: Query, signal?: AbortSignal) => call<Page<Change>>('GET', `${at(id)}/changes`, { query, signal }),
  register: (body: NewPremises) => call<PremisesFile>('POST', '/api/premises', { body }),
  change: (id: number, body: PremisesBody) => call<PremisesFile>('PUT', at(id), { body }),
  remove: (id: number, version: number) => call<void>('DELETE', at(id), { query: { version } }),
  shelve: (id: number, version: number) => call<PremisesFile>('POST', `${at(id)}/archive`, { body: { version } }),
  restore: (id: number, version: number) => call<PremisesFile>('POST', `${at(id)}/restore`, { body: { version } }),
  addContact: (id: number, body: ContactBody) => call<PremisesFile>('POST', `${at(id)}/contacts`, { body }),
  changeContact: (id: number, contact: number, body: ContactBody) => call<PremisesFile>('PUT', `${at(id)}/contacts/${contact}`, { body }),
  removeContact: (id: number, contact: number, version: number) => call<PremisesFile>('DELETE', `${at(id)}/contacts/${contact}`, { query: { version } }),
  addOwner: (id: number, body: OwnerBody) => call<PremisesFile>('POST', `${at(id)}/owners`, { body }),
  changeOwner: (id: number, owner: number, body: OwnerBody) => call<PremisesFile>('PUT', `${at(id)}/owners/${owner}`, { body }),
  removeOwner: (id: number, owner: number, version: number) => call<PremisesFile>('DELETE', `${at(id)}/owners/${owner}`, { query: { version } }),
  mergePreview: (id: number, from: number) => call<MergePreview>('GET', `${at(id)}/merge`, { query: { from } }),
  merge: (id: number, body: Schemas['MergeBody']) => call<PremisesFile>('POST', `${at(id)}/merge`, { body }),
  bulk: (body: BulkBody) => call<BulkDone>('POST', '/api/premises/bulk', { body, timeoutMs: 120_000 }),
  undoBulk: (batch: string) => call<BulkDone>('POST', `/api/premises/bulk/${encodeURIComponent(batch)}/undo`, { body: {}, timeoutMs: 120_000 }),

  exports: () => call<Page<Export>>('GET', '/api/exports'),
  beginExport: (filter: string[], format: 'XLSX' | 'CSV') => call<Export>('POST', '/api/exports', { body: { filter, format }, timeoutMs: 60_000 }),
  export: (id: string) => call<Export>('GET', inExport(id)),
  cancelExport: (id: string) => call<Export>('POST', `${inExport(id)}/cancel`, { body: {} }),
  exportUrl: (id: string) => `${inExport(id)}/file`,

  imports: (query: Query, signal?: AbortSignal) => call<Page<Import>>('GET', '/api/imports', { query, signal }),
  import: (id: string, signal?: AbortSignal) => call<Import>('GET', inImport(id), { signal }),
  receive: (body: FormData) => call<Import>('POST', '/api/imports', { body, timeoutMs: UPLOAD_MS }),
  importRows: (id: string, query: Query, signal?: AbortSignal) => call<Page<ImportRow>>('GET', `${inImport(id)}/rows`, { query, signal }),
  mapImport: (id: string, mapping: Record<string, ImportField>) => call<Import>('PUT', `${inImport(id)}/mapping`, { body: { mapping } }),
  moveImport: (id: string, to: 'commit' | 'cancel' | 'undo') => call<Import>('POST', `${inImport(id)}/${to}`, { body: {} }),
  importReportUrl: (id: string) => `${inImport(id)}/report`,
  importFileUrl: (id: string) => `${inImport(id)}/file`,

  caller: (phone: string, signal?: AbortSignal) => call<Caller>('GET', '/api/callers', { query: { phone }, signal }),
  chooseCaller: (phone: string, premises: number) => call<void>('POST', `${caller(phone)}/choice`, { body: { premises } }),
  forgetCaller: (phone: string, premises: number) => call<void>('DELETE', `${caller(phone)}/choice`, { query: { premises } }),

  sources: () => call<Page<Source>>('GET', '/api/sync'),
  differences: (source: string, query: Query, signal?: AbortSignal) => call<Page<Difference>>('GET', `/api/sync/${encodeURIComponent(source)}/differences`, { query, signal }),
  deliveries: (query: Query, signal?: AbortSignal) => call<Page<Delivery>>('GET', '/api/handovers', { query, signal }),
  retryDelivery: (id: string) => call<void>('POST', `/api/handovers/${encodeURIComponent(id)}/retry`, { body: {} }),
}
