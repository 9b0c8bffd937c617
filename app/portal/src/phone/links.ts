import { api } from '@/api/heatline'
import { ApiError } from '@/api/client'

/**
 * The links this browser has opened. A link's session reaches one order and ends after a while: opening the same link
 * again in the same browser brings it back, so two orders can be worked on side by side.
 */
const KEY = 'heatline.links'
const MOST = 50

function read(): [string, string][] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? (kept as [string, string][]) : []
  } catch {
    return []
  }
}

function write(pairs: [string, string][]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(pairs.slice(-MOST)))
  } catch {
    // private browsing: the link in the message still works
  }
}

export function rememberLink(number: string, token: string): void {
  write([...read().filter(([known]) => known !== number), [number, token]])
}

export function linkOf(number: string): string | undefined {
  return read().find(([known]) => known === number)?.[1]
}

/** Opens the order's link again. False when there is none, or it no longer opens. */
export async function reopen(number: string): Promise<boolean> {
  const token = linkOf(number)
  if (!token) return false
  try {
    const opened = await api.openLink(token)
    return opened.number === number
  } catch (error) {
    if (error instanceof ApiError) return false
    throw error
  }
}

/** Does what needs a session for this order; when the session turns out to be over or another order's, once more. */
export async function reaching<T>(number: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const lacking = error instanceof ApiError && [401, 403, 404].includes(error.status)
    if (lacking && (await reopen(number))) return work()
    throw error
  }
}
