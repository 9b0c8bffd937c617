import { sha256 as soft } from 'js-sha256'

/** SHA-256 in hex. `crypto.subtle` exists only on https and localhost: elsewhere it is computed in script. */
export async function sha256(bytes: ArrayBuffer): Promise<string> {
  if (!globalThis.crypto?.subtle) return soft(bytes)
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
