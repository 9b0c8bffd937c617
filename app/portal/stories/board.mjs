// The dispatch board in real browsers: dragged by mouse, moved by keys, two leads at once, the day of somebody who fell ill.
// Usage: node stories/board.mjs ROOT_URL [FOLDER_FOR_SCREENSHOTS]
import { AxeBuilder } from '@axe-core/playwright'
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const [address, shots] = process.argv.slice(2)
const { origin: root } = new URL(address)
const PASSWORD = 'warm-winter-2026'
const FLAGS = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
]
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path))
assert.ok(executablePath, 'Chromium is not installed')
const browser = await chromium.launch({ executablePath, args: FLAGS })

const look = async (page, name) => {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png` })
}
/** As it stands: half faded in, any colour is a pale one. */
const accessible = async (page, name) => {
  await page.waitForFunction(() => document.getAnimations().every((one) => one.playState !== 'running' || one.effect?.getComputedTiming().iterations === Infinity))
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze()
  const told = violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`)
  assert.deepEqual(told, [], `${name} is not accessible`)
}
const person = async (login, viewport = { width: 1440, height: 900 }) => {
  const page = await (await browser.newContext({ locale: 'zh-CN', viewport })).newPage()
  page.on('pageerror', (error) => { throw error })
  await page.goto(`${root}/sign-in`)
  await page.fill('input[type=password]', PASSWORD)
  await page.locator('form input').first().fill(login)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  return page
}
const ask = (page, path) => page.evaluate(async (url) => (await fetch(url)).json(), path)
const send = (page, method, path, body) => page.evaluate(async ([how, url, what]) => {
  const token = document.cookie.split('; ').find((one) => one.startsWith('XSRF-TOKEN='))?.slice(11) ?? ''
  return (await fetch(url, { method: how, headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token }, body: JSON.stringify(what) })).json().catch(() => null)
}, [method, path, body])
const speak = (page, locale) => page.evaluate((one) => localStorage.setItem('heatline.locale', one), locale)
const holderOf = async (page, number) => (await ask(page, '/api/board?station=S01')).cards.find((card) => card.number === number)?.holder?.id ?? null
const until = async (page, ready, what) => {
  for (let tries = 0; tries < 60; tries++) {
    if (await ready()) return
    await page.waitForTimeout(250)
  }
  assert.fail(what)
}

try {
  const agent = await person('agent')
  const numbers = []
  for (let i = 0; i < 3; i++) {
    const order = await send(agent, 'POST', '/api/work-orders', {
      premises: { estate: '锦绣花园', building: '6号楼', unit: '1单元', room: String(200 + (Date.now() % 700) + i) }, contact: { name: '李秀英', phone: '13800003333' },
      type: 'REPAIR', fault: i ? 'NO_HEAT' : 'LEAK', source: 'PHONE', nature: 'NORMAL', details: '暖气不热', vulnerable: [], solvedOnCall: false,
    })
    numbers.push(order.number)
  }
  const [byMouse, byKeys, byTwo] = numbers

  // By mouse, from the crew to a technician.
  const lead = await person('lead')
  await lead.goto(`${root}/board`)
  const card = lead.locator('.card-item', { has: lead.locator(`#card-${byMouse}`) })
  await card.scrollIntoViewIfNeeded()
  await look(lead, 'board-1440-zh')
  await accessible(lead, 'the board')
  await card.dragTo(lead.locator('[data-column="s01-t2"]'))
  await until(lead, async () => (await holderOf(lead, byMouse)) === 's01-t2', 'the mouse moved it')

  // By keys: lifted, one column on, dropped; what a screen reader says is there.
  const started = lead.locator(`#card-${byKeys}`)
  await started.focus()
  await lead.keyboard.press('Space')
  await lead.keyboard.press('ArrowRight')
  await look(lead, 'board-carried')
  const said = await lead.locator('[aria-live=assertive]').textContent()
  await lead.keyboard.press('Enter')
  await until(lead, async () => (await holderOf(lead, byKeys)) !== null, 'the keys moved it')
  assert.ok(said.length > 0, 'the column was said')
  await lead.waitForFunction((id) => document.activeElement?.id === id, `card-${byKeys}`)

  // Two leads drag one order: the second had not heard of the first.
  const dispatcher = await person('dispatcher')
  await dispatcher.goto(`${root}/board?station=S01`)
  await dispatcher.locator(`#card-${byTwo}`).waitFor()
  let first = true
  await dispatcher.route('**/api/work-orders/*/handover', async (route) => {
    if (first) {
      first = false
      const seen = (await ask(lead, '/api/board?station=S01')).cards.find((one) => one.number === byTwo)
      await send(lead, 'POST', `/api/work-orders/${byTwo}/handover`, { task: seen.task, from: null, station: 'S01', technician: 's01-t2' })
    }
    await route.continue()
  })
  await dispatcher.locator(`#card-${byTwo}`).click()
  const dialog = dispatcher.getByRole('dialog')
  await dialog.locator('input[value="s01-t5"], input[value="s01-t4"]').first().check()
  await accessible(dispatcher, 'the move dialog')
  await look(dispatcher, 'board-move-dialog')
  await dialog.getByRole('button', { name: '移动', exact: true }).click()
  await dispatcher.locator('.el-message', { hasText: '动过这张工单' }).waitFor()
  await dispatcher.locator('[data-column="s01-t2"]').locator(`#card-${byTwo}`).waitFor()
  await look(dispatcher, 'board-overtaken')

  // The day of whoever fell ill: previewed, confirmed, each order with its result.
  await lead.goto(`${root}/board?day=s01-t2`)
  await lead.getByRole('dialog').locator('tbody tr').first().waitFor()
  await accessible(lead, 'the day')
  await look(lead, 'board-day')
  const reason = lead.locator('#handout-reason')
  if (await reason.count()) await reason.fill('师傅发烧回家')
  await lead.getByRole('button', { name: /派出/ }).click()
  await lead.locator('.el-message-box').getByRole('button', { name: /派出/ }).click()
  await lead.getByText(/成功 \d+ 张/).waitFor()
  await look(lead, 'board-day-done')
  await until(lead, async () => (await holderOf(lead, byMouse)) !== 's01-t2', 'the day was moved')

  // Every page in both languages, at the desk and in the hand.
  for (const language of ['zh-CN', 'en']) {
    for (const [size, viewport] of [['1280', { width: 1280, height: 800 }], ['390', { width: 390, height: 844 }]]) {
      await lead.setViewportSize(viewport)
      await speak(lead, language)
      for (const [name, path, shown] of [
        ['board', '/board', '.card-item'], ['proposal', '/board?dialog=proposal', '.handout-dialog'], ['duty', '/duty', 'tbody tr'], ['duty-edit', '/duty?person=s01-t2', '.handout-dialog'],
        ['mine', '/mine?state=DONE', '.states'], ['work', '/mine/work', '.page h1'], ['orders', '/orders', 'tbody tr'],
      ]) {
        await lead.goto(root + path)
        await lead.locator(shown).first().waitFor()
        await lead.waitForTimeout(400)
        await look(lead, `${name}-${size}-${language}`)
        if (name !== 'orders' || size !== '390') await accessible(lead, `${path} in ${language} at ${size}`)
      }
    }
  }
  console.log(`told: ${numbers.join(' ')}`)
} finally {
  await browser.close()
}
