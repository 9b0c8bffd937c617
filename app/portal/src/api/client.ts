/**
 * The one place that talks HTTP: session cookie, CSRF header, problem details. Everything that can go wrong comes
 * out as one of two errors, so that a page can tell "the server said no" from "nobody answered".
 */

export interface FieldProblem {
  field?: string
  code: string
  message: string
  row?: number
  cell?: string
}

/** The server answered with a problem detail (RFC 9457). */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly errors: FieldProblem[] = [],
    /** every further member of the problem detail: endedBy, endedAt, assignee, formVersion … */
    readonly details: Record<string, unknown> = {},
  ) {
    super(message)
    this.name = 'ApiError'
  }
}

/** Nobody answered: whether the request took effect is unknown. */
export class Unreachable extends Error {
  constructor(readonly reason: 'offline' | 'timeout') {
    super(reason)
    this.name = 'Unreachable'
  }
}

type Scalar = string | number | boolean
export type Query = Record<string, Scalar | Scalar[] | null | undefined>

export interface CallOptions {
  query?: Query
  body?: unknown
  headers?: Record<string, string>
  signal?: AbortSignal
  timeoutMs?: number
  /** how to read the answer; JSON unless said */
  as?: 'json' | 'text'
}

const TIMEOUT_MS = 20_000
const SAFE = new Set(['GET', 'HEAD'])
let onSignedOut: () => void = () => undefined

/** Called whenever the server says that nobody is signed in. */
export function whenSignedOut(listener: () => void): void {
  onSignedOut = listener
}

export function queryString(query: Query = {}): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && one !== undefined && one !== '') params.append(name, String(one))
    }
  }
  const text = params.toString()
  return text ? `?${text}` : ''
}

export async function call<T>(method: string, path: string, options: CallOptions = {}): Promise<T> {
  const response = await send(method, path + queryString(options.query), options)
  if (!response.ok) throw await problemOf(response, path)
  if (response.status === 204) return undefined as T
  return (options.as === 'text' ? await response.text() : await body(response)) as T
}

async function send(method: string, url: string, options: CallOptions): Promise<Response> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort('timeout'), options.timeoutMs ?? TIMEOUT_MS)
  options.signal?.addEventListener('abort', () => abort.abort(options.signal?.reason), { once: true })
  try {
    return await fetch(url, {
      method,
      credentials: 'same-origin',
      headers: headersOf(method, options),
      body: payload(options.body),
      signal: abort.signal,
    })
  } catch (cause) {
    if (options.signal?.aborted) throw cause
    throw new Unreachable(abort.signal.aborted ? 'timeout' : 'offline')
  } finally {
    clearTimeout(timer)
  }
}

function headersOf(method: string, options: CallOptions): Record<string, string> {
  const headers: Record<string, string> = {
    'Accept-Language': document.documentElement.lang || 'zh-CN',
    Accept: options.as === 'text' ? '*/*' : 'application/json',
    ...options.headers,
  }
  if (options.body !== undefined && !(options.body instanceof FormData)) headers['Content-Type'] = 'application/json'
  const token = cookie('XSRF-TOKEN')
  if (!SAFE.has(method) && token) headers['X-XSRF-TOKEN'] = token
  return headers
}

function payload(value: unknown): BodyInit | undefined {
  if (value === undefined) return undefined
  return value instanceof FormData ? value : JSON.stringify(value)
}

export function cookie(name: string): string | undefined {
  const pair = document.cookie.split('; ').find((one) => one.startsWith(`${name}=`))
  return pair ? decodeURIComponent(pair.slice(name.length + 1)) : undefined
}

async function body(response: Response): Promise<unknown> {
  const text = await response.text()
  return text ? JSON.parse(text) : undefined
}

async function problemOf(response: Response, path: string): Promise<ApiError> {
  const problem = ((await body(response).catch(() => undefined)) ?? {}) as Record<string, unknown>
  const { code, detail, title, errors, type, status, instance, ...details } = problem
  void [type, status, instance]
  if (response.status === 401 && path !== '/api/session' && path !== '/api/me') onSignedOut()
  return new ApiError(
    response.status,
    typeof code === 'string' ? code : `http-${response.status}`,
    String(detail ?? title ?? response.statusText ?? response.status),
    Array.isArray(errors) ? (errors as FieldProblem[]) : [],
    details,
  )
}
