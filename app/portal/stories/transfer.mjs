// A call that is asked about, sent on and joined by three, in two agents' browsers on a real Asterisk: what was typed goes with it.
// Usage: node stories/transfer.mjs ROOT_URL SIP_PORT CALLER FOLDER [FOLDER_FOR_SCREENSHOTS]
import assert from 'node:assert/strict'
import { accessible, ask, send, stage, until } from './kit.mjs'
import { answers, MEDIA, outside, part, pops, press, ready, sits } from './phones.mjs'

const [address, sip, caller, folder, shots] = process.argv.slice(2)
const { root, browser, person, look, trespasses, lines } = await stage(address, shots, MEDIA)
const people = outside(sip, folder)
const details = (page) => page.getByLabel('详细情况', { exact: true })
const happened = (page, id, what) => until(`the PBX says ${what}`, async () => (await ask(page, `/api/calls/${id}`)).facts.some((fact) => fact.what === what))

/** The bar no longer says that anybody is asked, and the two hear each other. */
async function talksAgain(page, extension) {
  await page.locator('.phone-bar', { hasText: `正在咨询 ${extension}` }).waitFor({ state: 'detached' })
  await part(page, 'call', '通话中')
}

/** Asks a colleague, whose phone rings, and who answers. */
async function asks(page, extension, other) {
  await picks(page, extension)
  await press(page, '先咨询')
  await part(other, 'call', '振铃')
  await answers(other)
  await page.locator('.phone-bar', { hasText: `正在咨询 ${extension}` }).waitFor()
}

/** Opens the box, looks who is free, and picks one. */
async function picks(page, extension) {
  await page.keyboard.press('Alt+3')
  await page.locator('.box [data-part=colleagues] button', { hasText: extension }).click()
}

try {
  const agent = await person('agent')
  const colleague = await person('dispatcher')
  await sits(agent, '8011')

  // A browser that refuses the microphone says what to do; once it is allowed, the words go.
  await colleague.evaluate(() => {
    window.allowed = navigator.mediaDevices.getUserMedia
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
  })
  await sits(colleague, '8012')
  await colleague.locator('.trouble', { hasText: '浏览器没有允许使用麦克风' }).waitFor()
  await accessible(colleague, 'a page without a microphone')
  await look(colleague, 'microphone')
  await colleague.evaluate(() => (navigator.mediaDevices.getUserMedia = window.allowed))
  await press(colleague, '再试一次')
  await colleague.locator('.trouble').waitFor({ state: 'detached' })
  await press(colleague, '示忙')
  await colleague.getByRole('menuitem', { name: '处理工单' }).click()
  await part(colleague, 'state', '忙碌')

  // The caller is with the agent, who types; the box says who is free, and how many wait where.
  const one = people.dials(caller)
  const id = await pops(agent)
  await answers(agent)
  await details(agent).fill('卧室不热，')
  await until('the draft', async () => (await ask(agent, `/api/desk/calls/${id}`)).draft?.includes('卧室不热'))
  await picks(agent, '8012')
  await agent.locator('.box [data-part=queues] button', { hasText: '客服' }).waitFor()
  await accessible(agent, 'the transfer box')
  await look(agent, 'transfer-box')

  // Asked first: the colleague's page pops with what was typed. They refuse, and the agent is with the caller again.
  await press(agent, '先咨询')
  assert.equal(await pops(colleague), id, 'it is the same call at the colleague’s')
  await colleague.waitForFunction(() => document.querySelector('#details')?.value.includes('卧室不热'))
  await colleague.locator('.banner', { hasText: '已填写的内容' }).waitFor()
  await look(colleague, 'transferred-pop')
  await press(colleague, '拒接')
  await talksAgain(agent, '8012')

  // Asked again, and taken back.
  await asks(agent, '8012', colleague)
  await press(agent, '取消咨询')
  await talksAgain(agent, '8012')
  await colleague.locator('.phone-bar [data-part=call]').waitFor({ state: 'detached' })

  // Asked once more, and sent on.
  await asks(agent, '8012', colleague)
  await look(agent, 'consulting')
  await press(agent, '完成转接')
  await happened(agent, id, 'TRANSFERRED_ATTENDED')
  await ready(agent)

  // The colleague types on and sends it back without asking; the agent, elsewhere meanwhile, sees both.
  await agent.goto(`${root}/tasks`)
  await part(agent, 'line', '网页电话就绪')
  await details(colleague).fill('卧室不热，阀门已开')
  await until('the colleague’s draft', async () => (await ask(colleague, `/api/desk/calls/${id}`)).draft?.includes('阀门已开'))
  await picks(colleague, '8011')
  await press(colleague, '直接转接')
  assert.equal(await pops(agent), id)
  await agent.waitForFunction(() => document.querySelector('#details')?.value.includes('阀门已开'))
  await answers(agent)
  await happened(agent, id, 'TRANSFERRED_BLIND')

  // All three together; who opened it may go.
  await picks(agent, '8012')
  await press(agent, '先咨询')
  await part(colleague, 'call', '振铃')
  await answers(colleague)
  await press(agent, '三方通话')
  await happened(agent, id, 'CONFERENCED')
  await part(agent, 'call', '三方通话')
  await look(agent, 'three')
  await agent.getByRole('button', { name: '登记工单', exact: true }).click()
  await agent.waitForURL(/\/orders\/HL\d+-\d+/)
  const number = agent.url().match(/HL\d+-\d+/)[0]
  await press(agent, '挂断')
  await colleague.locator('.banner', { hasText: number }).waitFor()
  await press(colleague, '挂断')
  await people.heardTheGoodbye(one)
  const told = await ask(agent, `/api/calls/${id}`)
  assert.deepEqual(told.orders, [number])
  assert.ok(told.legs.filter((leg) => leg.name).length >= 2, 'both took part')

  for (const page of [agent, colleague]) await send(page, 'DELETE', '/api/me/phone')
  assert.deepEqual(trespasses, [])
  console.log(`told: ${number} ${told.facts.map((fact) => fact.what).join(' ')}`)
} catch (failure) {
  console.error(lines.slice(-60).join('\n'))
  console.error(people.why())
  let at = 0
  for (const page of browser.contexts().flatMap((context) => context.pages())) await page.screenshot({ path: `${shots || folder}/failed-${at++}.png` }).catch(() => undefined)
  throw failure
} finally {
  people.stop()
  await browser.close()
}
