// An order from its intake to the callback without a mouse: by Tab, by the keys of a form, and by the inbox's own.
// Usage: node stories/keys.mjs ROOT_URL [FOLDER_FOR_SCREENSHOTS]
import assert from 'node:assert/strict'
import { ask, send, stage, until } from './kit.mjs'

const [address, shots] = process.argv.slice(2)
const { root, browser, person, look } = await stage(address, shots)
const MOST_TABS = 80

/** Tab until it is reached; what has the focus can be seen at every step. */
async function tabTo(page, what) {
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    await page.keyboard.press('Tab')
    const { there, seen, at } = await page.evaluate((selector) => {
      const one = document.activeElement
      const box = one.getBoundingClientRect()
      const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
      return { there: one.matches(selector), seen: one === document.body || inside, at: one.outerHTML.slice(0, 120) }
    }, what)
    assert.ok(seen, `the focus went out of sight on the way to ${what}: ${at}`)
    if (there) return
  }
  assert.fail(`${what} can't be reached by Tab`)
}
const field = (id) => `[id="${id}"]`
const answered = async (page, number, key, values) => {
  const task = await until(`${key} is open`, async () => (await ask(page, `/api/tasks?filter=all&number=${number}`)).items.find((one) => one.key === key))
  const { form } = await ask(page, `/api/tasks/${task.id}`)
  const { status, said } = await send(page, 'POST', `/api/tasks/${task.id}/complete`, { formVersion: form.version, values })
  assert.equal(status, 200, JSON.stringify(said))
}

try {
  // Intake.
  const agent = await person('agent')
  await agent.goto(`${root}/orders/new`)
  await agent.locator(field('premises.estate')).waitFor()
  const room = String(100 + (Date.now() % 800))
  for (const [id, text] of [['premises.estate', '锦绣花园'], ['premises.building', '7号楼'], ['premises.unit', '1单元'], ['premises.room', room], ['contact.name', '李秀英'], ['contact.phone', '13800003333']]) {
    await tabTo(agent, field(id))
    await agent.keyboard.type(text)
  }
  await tabTo(agent, field('fault'))
  await agent.keyboard.press('Enter')
  await agent.locator('.el-select-dropdown__item.is-hovering:visible').waitFor()
  const before = await agent.locator('.el-select', { has: agent.locator(field('fault')) }).innerText()
  await agent.keyboard.press('ArrowDown')
  await agent.keyboard.press('Enter')
  await until('another fault is chosen', async () => (await agent.locator('.el-select', { has: agent.locator(field('fault')) }).innerText()) !== before)
  await tabTo(agent, field('details'))
  await agent.keyboard.type('卧室冰凉')
  await look(agent, 'keys-intake')
  await agent.keyboard.press('Control+Enter')
  await agent.waitForURL(/\/orders\/HL\d+-\d+/)
  const number = agent.url().match(/HL\d+-\d+/)[0]
  assert.equal((await ask(agent, `/api/work-orders/${number}`)).premises.room, room)

  // The crew does its part elsewhere.
  const technician = await person('technician')
  await answered(technician, number, 'accept', { decision: 'accept' })
  await answered(technician, number, 'handle', { indoorTemperature: 14.5, cause: 'AIR_LOCK' })
  await answered(technician, number, 'complete', { result: 'FIXED', description: '排气', indoorTemperature: 20.5 })

  // The inbox: the keys are told, the order is found, claimed, answered and sent.
  await agent.goto(`${root}/tasks?filter=group`)
  await agent.locator('.inbox .list').waitFor()
  await agent.keyboard.press('?')
  const help = agent.getByRole('dialog')
  await help.waitFor()
  await look(agent, 'keys-help')
  await agent.keyboard.press('Escape')
  await help.waitFor({ state: 'hidden' })
  await agent.keyboard.press('/')
  await agent.keyboard.type(number)
  await agent.keyboard.press('Enter')
  await agent.locator('.pane', { hasText: number }).locator('.fjs-form').waitFor()
  await agent.keyboard.press('c')
  const { items: [task] } = await ask(agent, `/api/tasks?filter=all&number=${number}`)
  await until('it is mine', async () => (await ask(agent, `/api/tasks/${task.id}`)).assignee?.id === 'agent')
  await tabTo(agent, '.fjs-form input[type=radio]')
  await agent.keyboard.press('Space')
  await tabTo(agent, '.fjs-form input[type=radio]:not(:checked)')
  await agent.keyboard.press('ArrowRight')
  await look(agent, 'keys-callback')
  await agent.keyboard.press('Control+Enter')
  await until('it is closed', async () => (await ask(agent, `/api/work-orders/${number}`)).status === 'CLOSED')

  // Next and previous walk the list, and the page says where one is.
  await agent.goto(`${root}/tasks?filter=all`)
  await agent.locator('.inbox .list li').nth(2).waitFor()
  await until('the most urgent one is open', async () => new URL(agent.url()).searchParams.get('task'))
  const first = new URL(agent.url()).searchParams.get('task')
  await agent.keyboard.press('j')
  await until('the next one', async () => new URL(agent.url()).searchParams.get('task') !== first)
  await agent.keyboard.press('k')
  await until('the one before', async () => new URL(agent.url()).searchParams.get('task') === first)
  console.log(`told: ${number}`)
} finally {
  await browser.close()
}
