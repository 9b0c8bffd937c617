// Calls, in real browsers and on a real Asterisk: a caller presses a key, the agent's page pops, the phone in the page answers, the
// order is opened, and what was said is heard again. Then one whom nobody knows, and one whom two households know.
// Usage: node stories/call.mjs ROOT_URL SIP_PORT CALLER FOLDER [FOLDER_FOR_SCREENSHOTS]
import assert from 'node:assert/strict'
import { accessible, ask, send, stage, until } from './kit.mjs'
import { answers, MEDIA, outside, part, pops, press, ready, sits } from './phones.mjs'

const [address, sip, caller, folder, shots] = process.argv.slice(2)
const { root, browser, person, watched, look, trespasses, lines } = await stage(address, shots, MEDIA)
const people = outside(sip, folder)
const registers = (page, room, phone, name) => send(page, 'POST', '/api/work-orders', {
  premises: { estate: '锦绣花园', building: '9号楼', unit: '1单元', room }, contact: { name, phone },
  type: 'REPAIR', fault: 'LOW_HEAT', source: 'PHONE', nature: 'NORMAL', details: '两套房子都不够热', vulnerable: [], solvedOnCall: false,
})

async function inEnglish(page, number, id) {
  await page.evaluate(() => localStorage.setItem('heatline.locale', 'en'))
  for (const [path, shown, name] of [[`/desk/${id}`, '.household', 'desk-en'], [`/orders/${number}`, '.calls audio', 'order-recording-en'], [`/calls/${id}`, '.figures', 'call-en'], ['/calls/recordings', 'tbody tr', 'recordings-en'], ['/calls/messages', 'tbody tr', 'messages-en']]) {
    await page.goto(root + path)
    await page.locator(shown).first().waitFor()
    await accessible(page, `${path} in English`)
    await look(page, name)
  }
}

try {
  const agent = await person('agent')

  // The agent sits down: this page is the phone. Its password is neither in the page nor kept.
  await sits(agent, '8011')
  const access = await ask(agent, '/api/me/phone/line')
  assert.deepEqual(Object.keys(access).sort(), ['extension', 'ha1', 'realm'])
  const kept = await agent.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.documentElement.outerHTML]))
  assert.ok(!kept.includes(access.ha1), 'what the phone signs in with is not kept')

  // A reload keeps the phone here; another tab takes it, and the first says so.
  await agent.reload()
  await part(agent, 'line', '网页电话就绪')
  const second = watched(await agent.context().newPage())
  await second.goto(`${root}/tasks`)
  await part(second, 'line', '另一个页面')
  await press(second, '在这里使用')
  await part(second, 'line', '网页电话就绪')
  await part(agent, 'line', '另一个页面')
  await look(agent, 'phone-elsewhere')
  await press(agent, '在这里使用')
  await part(agent, 'line', '网页电话就绪')
  await second.close()

  // Meanwhile somebody leaves a message.
  const shy = caller.replace(/^139/, '135')
  people.dials(shy, '2')

  // Somebody calls and presses 1; the page pops while it rings, the address first and largest.
  const first = people.dials(caller)
  const id = await pops(agent)
  const title = agent.locator('.household h1', { hasText: '锦绣花园' })
  await title.waitFor()
  const sizes = await agent.evaluate(() => [...document.querySelectorAll('.desk *')].filter((one) => one.textContent.trim()).map((one) => parseFloat(getComputedStyle(one).fontSize)))
  assert.equal(await title.evaluate((one) => parseFloat(getComputedStyle(one).fontSize)), Math.max(...sizes), 'nothing is larger than the address')
  const popped = await ask(agent, `/api/calls/${id}`)
  assert.ok(popped.trail.some((step) => step.node === 'main' && step.outcome === 'key 1'), `the key is on the trail: ${JSON.stringify(popped.trail)}`)
  await accessible(agent, 'the pop')
  await look(agent, 'pop-ringing')

  // Answered in the page, held, and resumed.
  await answers(agent)
  await until('sound from the PBX', () => agent.evaluate(() => !document.querySelector('.phone-bar .trouble')))
  await press(agent, '保持')
  await part(agent, 'call', '保持')
  await until('the PBX knows of the hold', async () => (await ask(agent, `/api/calls/${id}`)).facts.some((fact) => fact.what === 'HELD'))
  await press(agent, '恢复')
  await part(agent, 'call', '通话中')
  await accessible(agent, 'the desk during a call')

  // The order is typed; what was typed so far waits on the server for whoever the call may be sent to.
  await agent.getByLabel('详细情况', { exact: true }).fill('客厅暖气片全凉，家里有老人')
  await until('the draft', async () => (await ask(agent, `/api/desk/calls/${id}`)).draft?.includes('全凉'))
  await look(agent, 'desk-talking')
  await agent.getByRole('button', { name: '登记工单', exact: true }).click()
  await agent.waitForURL(/\/orders\/HL\d+-\d+/)
  const number = agent.url().match(/HL\d+-\d+/)[0]

  // The agent hangs up, and has time to write it down.
  await press(agent, '挂断')
  await people.heardTheGoodbye(first)
  await part(agent, 'state', '话后整理')
  await look(agent, 'wrap-up')
  await ready(agent)

  // Nobody knows this number: the page says so, and the household is found and the number noted on the spot.
  const number136 = caller.replace(/^139/, '136')
  const stranger = people.dials(number136)
  const unknown = await pops(agent, [id])
  await agent.locator('.head h1', { hasText: '没有登记' }).waitFor()
  await accessible(agent, 'the pop of nobody')
  await look(agent, 'pop-none')
  await answers(agent)
  const { premises } = await ask(agent, `/api/work-orders/${number}`)
  await agent.locator('#premises-search').fill(premises.address)
  await agent.getByRole('option', { name: premises.address }).first().click()
  await agent.locator('.household h1', { hasText: premises.address }).waitFor()
  await agent.getByRole('button', { name: '把号码记到这一户' }).click()
  await until('the number is noted', async () => (await ask(agent, `/api/callers/${number136}`)).premises.some((one) => one.premises.id === premises.id))
  await look(agent, 'pop-completed')
  await agent.keyboard.press('Alt+1')
  await people.heardTheGoodbye(stranger)
  await ready(agent)

  // Two households know this number: the agent asks, and chooses.
  const shared = caller.replace(/^139/, '137')
  await registers(agent, `1${caller.slice(-3)}`, shared, '周涛')
  await registers(agent, `2${caller.slice(-3)}`, shared, '周涛')
  const landlord = people.dials(shared)
  await pops(agent, [id, unknown])
  await agent.locator('.head h1', { hasText: '2 户' }).waitFor()
  await accessible(agent, 'the pop of two')
  await look(agent, 'pop-several')
  await agent.getByRole('button', { name: new RegExp(`就是这一户.*2${caller.slice(-3)}`) }).click()
  await agent.locator('.household h1', { hasText: `2${caller.slice(-3)}` }).waitFor()
  await answers(agent)
  await agent.keyboard.press('Alt+1')
  await people.heardTheGoodbye(landlord)

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

  // Recordings are found by what is known of the call; the message is unread, until somebody listens.
  await until('the message', async () => (await ask(agent, `/api/recordings?kind=VOICEMAIL&unheard=true&phone=${shy}`)).items.length === 1)
  await agent.goto(`${root}/calls/recordings?phone=${caller}`)
  await agent.locator('tbody tr', { hasText: number }).waitFor()
  await accessible(agent, 'the recordings')
  await look(agent, 'recordings')
  await agent.goto(`${root}/calls/messages`)
  const message = agent.locator('tbody tr', { hasText: shy })
  await message.locator('.tag', { hasText: '未听' }).waitFor()
  await agent.locator('.nav .badge', { hasText: /\d/ }).last().waitFor()
  await accessible(agent, 'the messages')
  await look(agent, 'messages')
  await agent.locator('h1').click()
  await message.locator('audio').evaluate((audio) => audio.play())
  const { name } = await ask(agent, '/api/me')
  await message.locator('.who', { hasText: name }).waitFor()
  await look(agent, 'message-heard')
  if (shots) {
    await agent.goto(`${root}/calls/${id}`)
    await agent.locator('.figures').waitFor()
    await look(agent, 'call')
    await agent.goto(`${root}/calls`)
    await agent.locator('tbody tr').first().waitFor()
    await look(agent, 'calls')
    const manager = await person('manager')
    await manager.goto(`${root}/calls/recordings`)
    await manager.getByRole('button', { name: '导出' }).click()
    await manager.getByRole('link', { name: /开始下载/ }).waitFor()
    await accessible(manager, 'the export')
    await look(manager, 'recordings-export')
    await inEnglish(agent, number, id)
  }
  await send(agent, 'DELETE', '/api/me/phone')
  assert.deepEqual(trespasses, [])
  console.log(`told: ${number} ${JSON.stringify(loud)}`)
} catch (failure) {
  console.error(lines.slice(-60).join('\n'))
  console.error(people.why())
  for (const page of browser.contexts().flatMap((one) => one.pages())) await page.screenshot({ path: `${shots || folder}/failed.png` }).catch(() => undefined)
  throw failure
} finally {
  people.stop()
  await browser.close()
}
