// The dispatch board in real browsers: dragged by mouse, moved by keys, two leads at once, the day of somebody who fell ill.
// Usage: node stories/board.mjs ROOT_URL [FOLDER_FOR_SCREENSHOTS]
import assert from 'node:assert/strict'
import { accessible, ask, send, stage, until } from './kit.mjs'

const [address, shots] = process.argv.slice(2)
const { root, browser, person, look } = await stage(address, shots)

const speak = (page, locale) => page.evaluate((one) => localStorage.setItem('heatline.locale', one), locale)
const holderOf = async (page, number) => (await ask(page, '/api/board?station=S01')).cards.find((card) => card.number === number)?.holder?.id ?? null

try {
  const agent = await person('agent')
  const numbers = []
  for (let i = 0; i < 3; i++) {
    const { said: order } = await send(agent, 'POST', '/api/work-orders', {
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
  await until('the mouse moved it', async () => (await holderOf(lead, byMouse)) === 's01-t2')

  // By keys: lifted, one column on, dropped; what a screen reader says is there.
  const started = lead.locator(`#card-${byKeys}`)
  await started.focus()
  await lead.keyboard.press('Space')
  await lead.keyboard.press('ArrowRight')
  await look(lead, 'board-carried')
  const said = await lead.locator('[aria-live=assertive]').textContent()
  await lead.keyboard.press('Enter')
  await until('the keys moved it', async () => (await holderOf(lead, byKeys)) !== null)
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
  await until('the day was moved', async () => (await holderOf(lead, byMouse)) !== 's01-t2')

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
