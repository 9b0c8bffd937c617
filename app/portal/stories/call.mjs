// A call, in real browsers and on a real Asterisk: a caller presses a key, the agent's page pops, the phone in the page answers, the
// order is opened, and what was said is heard again.
// Usage: node stories/call.mjs ROOT_URL SIP_PORT CALLER FOLDER [FOLDER_FOR_SCREENSHOTS]
import { AxeBuilder } from '@axe-core/playwright'
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { call } from './caller.mjs'

const [address, sip, caller, folder, shots] = process.argv.slice(2)
const { origin: root, host } = new URL(address)
const PASSWORD = 'warm-winter-2026'
const FLAGS = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', '--allow-loopback-in-peer-connection',
]
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path))
assert.ok(executablePath, 'Chromium is not installed')
const browser = await chromium.launch({ executablePath, args: FLAGS })
const trespasses = []
const lines = []

const look = async (page, name) => {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png` })
}
const accessible = async (page, name) => {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze()
  const told = violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`)
  assert.deepEqual(told, [], `${name} is not accessible`)
}
const watched = (page) => {
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
const ask = (page, path) => page.evaluate(async (url) => (await fetch(url)).json(), path)
const until = async (what, there, seconds = 25) => {
  for (let tries = 0; tries < seconds * 4; tries++) {
    const found = await there()
    if (found) return found
    await new Promise((done) => setTimeout(done, 250))
  }
  throw new Error(`not in time: ${what}`)
}
const part = (page, name, text) => page.locator(`.phone-bar [data-part=${name}]`, { hasText: text }).waitFor({ timeout: 20_000 })

async function inEnglish(page, number, id) {
  await page.evaluate(() => localStorage.setItem('heatline.locale', 'en'))
  for (const [path, shown, name] of [[`/desk/${id}`, '.household h2', 'desk-en'], [`/orders/${number}`, '.calls audio', 'order-recording-en'], [`/calls/${id}`, '.figures', 'call-en']]) {
    await page.goto(root + path)
    await page.locator(shown).first().waitFor()
    await accessible(page, `${path} in English`)
    await look(page, name)
  }
}

let phone
try {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
  const agent = watched(await context.newPage())
  await agent.goto(`${root}/sign-in`)
  await agent.fill('input[type=password]', PASSWORD)
  await agent.locator('form input').first().fill('agent')
  await agent.keyboard.press('Enter')
  await agent.waitForURL((url) => !url.pathname.startsWith('/sign-in'))

  // The agent sits down: this page is the phone. Its password is neither in the page nor kept.
  await agent.getByLabel('分机号', { exact: true }).fill('8011')
  await agent.getByRole('button', { name: '签入', exact: true }).click()
  await part(agent, 'line', '网页电话就绪')
  const access = await ask(agent, '/api/me/phone/line')
  assert.deepEqual(Object.keys(access).sort(), ['extension', 'ha1', 'realm'])
  const kept = await agent.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.documentElement.outerHTML]))
  assert.ok(!kept.includes(access.ha1), 'what the phone signs in with is not kept')

  // A reload keeps the phone here; another tab takes it, and the first says so.
  await agent.reload()
  await part(agent, 'line', '网页电话就绪')
  const second = watched(await context.newPage())
  await second.goto(`${root}/tasks`)
  await part(second, 'line', '另一个页面')
  await second.getByRole('button', { name: '在这里使用' }).click()
  await part(second, 'line', '网页电话就绪')
  await part(agent, 'line', '另一个页面')
  await look(agent, 'phone-elsewhere')
  await agent.getByRole('button', { name: '在这里使用' }).click()
  await part(agent, 'line', '网页电话就绪')
  await second.close()

  // Somebody calls and presses 1; the page pops while it rings, the address first.
  phone = call({ pbx: sip, number: caller, key: '1', folder })
  await agent.waitForURL(/\/desk\//, { timeout: 25_000 })
  await part(agent, 'call', '振铃')
  await agent.locator('.household h2', { hasText: '锦绣花园' }).waitFor()
  const id = agent.url().split('/desk/')[1]
  const popped = await ask(agent, `/api/calls/${id}`)
  assert.ok(popped.trail.some((step) => step.node === 'main' && step.outcome === '1'), 'the key is on the trail')
  await accessible(agent, 'the pop')
  await look(agent, 'pop-ringing')

  // Answered in the page, held, and resumed.
  await agent.keyboard.press('Alt+1')
  await part(agent, 'call', '通话中')
  await until('sound from the PBX', () => agent.evaluate(() => !document.querySelector('.phone-bar .trouble')))
  await agent.getByRole('button', { name: '保持', exact: true }).click()
  await part(agent, 'call', '保持')
  await until('the PBX knows of the hold', async () => (await ask(agent, `/api/calls/${id}`)).facts.some((fact) => fact.what === 'HELD'))
  await agent.getByRole('button', { name: '恢复', exact: true }).click()
  await part(agent, 'call', '通话中')
  await accessible(agent, 'the desk during a call')

  // The order is typed; what was typed so far waits on the server for whoever the call may be sent to.
  await agent.getByLabel('详细情况', { exact: true }).fill('客厅暖气片全凉，家里有老人')
  await until('the draft', async () => (await ask(agent, `/api/desk/calls/${id}`)).draft?.includes('全凉'))
  await look(agent, 'desk-talking')
  await agent.getByRole('button', { name: '登记工单' }).click()
  await agent.waitForURL(/\/orders\/HL\d+-\d+/)
  const number = agent.url().match(/HL\d+-\d+/)[0]

  // The agent hangs up, and has time to write it down.
  await agent.getByRole('button', { name: '挂断' }).click()
  assert.equal(await phone.ended, 0, 'the caller heard the goodbye')
  await part(agent, 'state', '话后整理')

  // The recording is on the order, plays, and is not silence.
  await until('the recording', async () => (await ask(agent, `/api/calls/${id}`)).recordings.length > 0)
  await agent.goto(`${root}/orders/${number}`)
  const player = agent.locator('.calls audio').first()
  await player.waitFor()
  // A page may play only after its person did something in it.
  await agent.locator('h1').first().click()
  await player.evaluate((audio) => audio.play())
  await until('the player plays', () => player.evaluate((audio) => audio.currentTime > 0.5))
  const loud = await player.evaluate(async (audio) => {
    const sound = await new OfflineAudioContext(1, 8000, 8000).decodeAudioData(await (await fetch(audio.src)).arrayBuffer())
    const data = sound.getChannelData(0)
    return { seconds: sound.duration, loudness: Math.sqrt(data.reduce((sum, one) => sum + one * one, 0) / data.length) }
  })
  assert.ok(loud.seconds > 2 && loud.loudness > 0.02, `the recording is silence: ${JSON.stringify(loud)}`)
  await accessible(agent, 'the order with its call')
  await look(agent, 'order-recording')
  await part(agent, 'state', '空闲')
  if (shots) await inEnglish(agent, number, id)
  assert.deepEqual(trespasses, [])
  console.log(`told: ${number} ${JSON.stringify(loud)}`)
} catch (failure) {
  console.error(lines.slice(-60).join('\n'))
  throw failure
} finally {
  phone?.stop()
  await browser.close()
}
