// What stories on the telephone share: phones in pages, and people outside who dial the hotline.
import assert from 'node:assert/strict'
import { call } from './caller.mjs'

/** A microphone that sounds, and phones on one machine. */
export const MEDIA = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', '--allow-loopback-in-peer-connection']

/** What the phone bar says in one of its parts. */
export const part = (page, name, text) => page.locator(`.phone-bar [data-part=${name}]`, { hasText: text }).waitFor({ timeout: 20_000 })
export const press = (page, name) => page.locator('.phone-bar').getByRole('button', { name, exact: true }).click()

/** Somebody signs in at an extension, and their page is its phone. */
export async function sits(page, extension) {
  await page.getByLabel('分机号', { exact: true }).fill(extension)
  await press(page, '签入')
  await part(page, 'line', '网页电话就绪')
}

/** The page pops while it rings; answers the call's id. */
export async function pops(page, known = []) {
  await page.waitForURL((url) => url.pathname.startsWith('/desk/') && !known.includes(url.pathname.slice(6)), { timeout: 25_000 })
  await part(page, 'call', '振铃')
  return new URL(page.url()).pathname.slice(6)
}

export async function answers(page) {
  await page.keyboard.press('Alt+1')
  await part(page, 'call', '通话中')
}

/** What was to be written down is; the next call may come. */
export async function ready(page) {
  await press(page, '示闲')
  await part(page, 'state', '空闲')
}

/** People outside, by sipp. */
export function outside(pbx, folder) {
  const callers = []
  return {
    /** Dials the hotline and presses a key: 1 for people, 2 to leave a message. */
    dials(number, key = '1') {
      const one = call({ pbx, number, key, folder, media: 38_400 + 20 * callers.length })
      callers.push(one)
      return one
    },
    async heardTheGoodbye(one) {
      assert.equal(await one.ended, 0, `the caller heard the goodbye: ${one.why()}`)
    },
    why: () => callers.map((one) => one.why()).join('\n'),
    stop: () => callers.forEach((one) => one.stop()),
  }
}
