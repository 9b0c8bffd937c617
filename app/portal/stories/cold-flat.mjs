// A cold flat becomes a work order, in real browsers: an agent's at the desk, a technician's on the phone, an auditor's.
// Usage: node stories/cold-flat.mjs ROOT_URL [FOLDER_FOR_SCREENSHOTS]
import assert from 'node:assert/strict'
import { accessible, ask, stage } from './kit.mjs'

const [address, shots] = process.argv.slice(2)
const { root, browser, person, look, trespasses } = await stage(address, shots)
const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAE0lEQVR4nGP4vdoVK2IYWhIA4cFy8T1lX9QAAAAASUVORK5CYII=',
  'base64',
)

try {
  // The agent registers a fault for a household.
  const agent = await person('agent')
  await agent.goto(`${root}/orders/new`)
  const room = String(100 + (Date.now() % 800))
  for (const [label, text] of [['小区', '锦绣花园'], ['楼号', '9号楼'], ['单元', '1单元'], ['房号', room], ['联系人姓名', '李秀英'], ['联系电话', '13800003333'], ['详细情况', '卧室冰凉,老人住']]) {
    await agent.getByLabel(label, { exact: true }).first().fill(text)
  }
  await agent.keyboard.press('Escape')
  await agent.getByText('老人', { exact: true }).click()
  await accessible(agent, 'the new order')
  await agent.getByRole('button', { name: '登记工单' }).click()
  await agent.waitForURL(/\/orders\/HL\d+-\d+/)
  const number = agent.url().match(/HL\d+-\d+/)[0]
  await agent.getByText('城东服务站').first().waitFor()
  await look(agent, 'order-opened')
  const why = await ask(agent, `/api/work-orders/${number}/routing`)
  assert.equal(why.decisions[1].outcome, 'S01')

  // A technician opens the link of the message and works on the phone.
  let link
  for (let tries = 0; tries < 40 && !link; tries++) {
    const { items } = await ask(agent, '/api/demo/messages?person=technician')
    link = items.find((message) => message.number === number)?.link
    await agent.waitForTimeout(250)
  }
  assert.ok(link, 'the technician was told')
  const phone = await person(null, { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true })
  await phone.goto(root + link)
  await phone.locator('.p-accept').waitFor()
  await accessible(phone, 'the phone page')
  await look(phone, 'phone-accept')
  await phone.click('.p-accept')
  await phone.locator('[data-task=handle]').waitFor()
  await phone.locator('[data-task=handle] select').first().selectOption({ index: 1 })
  await phone.locator('.p-figure').first().fill('13.5')
  await send(phone)
  await phone.locator('[data-task=complete]').waitFor()
  await phone.getByText('已修复', { exact: true }).click()
  await phone.locator('.p-figure').first().fill('20.5')
  await phone.locator('[data-task=complete] textarea').first().fill('立管排气,回水已热')
  await phone.locator('input[data-photos=album]').first().setInputFiles({ name: 'radiator.png', mimeType: 'image/png', buffer: PHOTO })
  await phone.locator('.p-thumb[data-state=sent]').first().waitFor()
  await look(phone, 'phone-complete')
  await send(phone)
  await phone.locator('[data-task=complete]').waitFor({ state: 'detached' })

  // Another browser does not get in by the same link.
  const elsewhere = await person(null, { viewport: { width: 390, height: 844 } })
  const refused = elsewhere.waitForResponse((answer) => answer.url().includes('/api/links/'))
  await elsewhere.goto(root + link)
  assert.equal((await refused).status(), 401)

  // The agent calls the household back from the inbox.
  const { items: [callback] } = await ask(agent, `/api/tasks?filter=all&number=${number}`)
  assert.equal(callback.key, 'callback')
  await agent.goto(`${root}/tasks?filter=group&task=${callback.id}`)
  await agent.locator('.fjs-form input[type=radio]').first().check()
  await agent.locator('.fjs-form').getByText('5', { exact: false }).last().click().catch(() => {})
  await accessible(agent, 'the inbox')
  await look(agent, 'inbox-callback')
  await agent.keyboard.press('Control+Enter')
  for (let tries = 0; tries < 40; tries++) {
    if ((await ask(agent, `/api/work-orders/${number}`)).status === 'CLOSED') break
    await agent.waitForTimeout(250)
  }
  assert.equal((await ask(agent, `/api/work-orders/${number}`)).status, 'CLOSED')

  // The auditor reads the story on the diagram.
  const auditor = await person('auditor')
  await auditor.goto(`${root}/orders/${number}?tab=diagram`)
  await auditor.locator('.djs-container [data-element-id=complete]').waitFor()
  await look(auditor, 'auditor-diagram')

  // Every page an auditor reads is for everybody, in both languages.
  for (const language of ['zh-CN', 'en']) {
    await auditor.evaluate((locale) => localStorage.setItem('heatline.locale', locale), language)
    for (const [path, shown] of [[`/orders/${number}`, '.page h1'], [`/orders?text=${number}`, 'tbody tr'], [`/audit?object=${number}`, 'tbody tr']]) {
      await auditor.goto(root + path)
      await auditor.locator(shown).first().waitFor()
      await accessible(auditor, `${path} in ${language}`)
    }
  }
  assert.deepEqual(trespasses, [])
  console.log(`told: ${number}`)
} finally {
  await browser.close()
}

async function send(page) {
  await page.locator('.p-submit').click()
  await page.locator('.p-send').click()
}
