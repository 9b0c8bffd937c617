// What every story in a real browser needs: Chromium, people who sign in, a look, and a judge of accessibility.
import { AxeBuilder } from '@axe-core/playwright'
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

export const PASSWORD = 'warm-winter-2026'
export const FLAGS = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
]
export const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path))
assert.ok(executablePath, 'Chromium is not installed')

/** As it stands: half faded in, any colour is a pale one; what turns for ever is not waited for. */
const settled = (page) => page.waitForFunction(() => document.getAnimations()
  .every((one) => one.playState !== 'running' || one.effect?.getComputedTiming().iterations === Infinity))

/** Nothing of WCAG 2 A and AA is broken. A browser that was attached to, not launched, gives axe no second page: the judge stays in this one. */
export async function accessible(page, name, { attached = false } = {}) {
  await settled(page)
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).setLegacyMode(attached).analyze()
  const told = violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`)
  assert.deepEqual(told, [], `${name} is not accessible`)
}

export async function until(what, holds, seconds = 30) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end;) {
    const found = await holds()
    if (found) return found
    await new Promise((done) => setTimeout(done, 200))
  }
  assert.fail(`in vain: ${what}`)
}

export const ask = (page, path) => page.evaluate(async (url) => (await fetch(url)).json(), path)

/** What the page itself would send; answers the status and what was said, if anything. */
export const send = (page, method, path, body) => page.evaluate(async ([how, url, what]) => {
  const token = document.cookie.split('; ').find((one) => one.startsWith('XSRF-TOKEN='))?.slice(11) ?? ''
  const answer = await fetch(url, { method: how, headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token }, body: JSON.stringify(what) })
  return { status: answer.status, said: await answer.json().catch(() => null) }
}, [method, path, body])

/** Opens Chromium, and the people of a story in it. */
export async function stage(address, shots, flags = []) {
  const { origin: root, host } = new URL(address)
  const browser = await chromium.launch({ executablePath, args: [...FLAGS, ...flags] })
  /** What no page may do: ask another host for anything, or be stopped by the content security policy. */
  const trespasses = []
  const lines = []

  function watched(page) {
    page.on('request', (request) => {
      const url = new URL(request.url())
      if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== root) trespasses.push(`${page.url()} asks ${url.href}`)
    })
    page.on('websocket', (socket) => {
      if (new URL(socket.url()).host !== host) trespasses.push(`${page.url()} opens ${socket.url()}`)
    })
    page.on('console', (message) => {
      lines.push(`${message.type()}: ${message.text()}`)
      if (message.text().includes('Content Security Policy')) trespasses.push(`${page.url()}: ${message.text()}`)
    })
    page.on('pageerror', (error) => { throw error })
    return page
  }

  /** Somebody at a desk, or on a phone; without a login, a stranger. */
  async function person(login, options = { viewport: { width: 1440, height: 900 } }) {
    const page = watched(await (await browser.newContext({ locale: 'zh-CN', ...options })).newPage())
    if (login) {
      await page.goto(`${root}/sign-in`)
      await page.fill('input[type=password]', PASSWORD)
      await page.locator('form input').first().fill(login)
      await page.keyboard.press('Enter')
      await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
    }
    return page
  }

  const look = async (page, name, options = {}) => {
    if (shots) await page.screenshot({ path: `${shots}/${name}.png`, ...options })
  }
  return { root, browser, person, watched, look, trespasses, lines }
}
