import { ApiError, cookie, Unreachable, type FieldProblem } from '@/api/client'
import type { StoredFile } from '@/api/types'
import type { Shot } from './shrink'

const TIMEOUT_MS = 120_000

/** Sends one photo. By XMLHttpRequest, since fetch cannot tell how far an upload is. */
export function upload(shot: Shot, number: string | undefined, progress: (percent: number) => void): Promise<StoredFile> {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/files')
    request.timeout = TIMEOUT_MS
    request.setRequestHeader('Accept', 'application/json')
    const token = cookie('XSRF-TOKEN')
    if (token) request.setRequestHeader('X-XSRF-TOKEN', token)
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      if (lengthComputable) progress(Math.round((loaded / total) * 100))
    }
    request.onload = () => (request.status < 300 ? done(JSON.parse(request.responseText) as StoredFile) : fail(refusal(request)))
    request.onerror = () => fail(new Unreachable('offline'))
    request.ontimeout = () => fail(new Unreachable('timeout'))
    request.send(parts(shot, number))
  })
}

function parts(shot: Shot, number: string | undefined): FormData {
  const body = new FormData()
  body.append('file', shot.bytes, shot.name)
  body.append('sha256', shot.sha256)
  body.append('capturedAt', shot.capturedAt)
  if (number) body.append('number', number)
  return body
}

function refusal(request: XMLHttpRequest): ApiError {
  const problem = parsed(request.responseText)
  const code = typeof problem.code === 'string' ? problem.code : `http-${request.status}`
  return new ApiError(request.status, code, String(problem.detail ?? code), (problem.errors ?? []) as FieldProblem[])
}

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return {}
  }
}
