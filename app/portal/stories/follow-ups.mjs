// Callers whom nobody spoke with, in a real browser: the list, the number in the menu, what came of calling, and the address that keeps the view.
// Usage: node stories/follow-ups.mjs ROOT_URL CALL [FOLDER_FOR_SCREENSHOTS]; CALL is an emergency that 8802 took; three callers wait there: 13800120001, a message, and the urgent 13800120003.
import assert from 'node:assert/strict'
import { accessible, ask, send, stage, until } from './kit.mjs'

const [address, emergency, shots] = process.argv.slice(2)
const { root, browser, person, look } = await stage(address, shots)

try {
  const agent = await person('agent')
  const { said: order } = await send(agent, 'POST', '/api/work-orders', {
    premises: { estate: '锦绣花园', building: '7号楼', unit: '1单元', room: String(200 + (Date.now() % 700)) }, contact: { name: '李秀英', phone: '13800120001' },
    type: 'REPAIR', fault: 'NO_HEAT', source: 'PHONE', nature: 'NORMAL', details: '暖气不热', vulnerable: [], solvedOnCall: false,
  })
  const row = (number) => agent.locator('tbody tr', { hasText: number })
  const badge = async () => Number(await agent.locator('nav a[href="/follow-ups"] .badge').innerText().catch(() => '0'))

  // The urgent one first, and the number in the menu says how many.
  await agent.goto(`${root}/calls`)
  await agent.locator('.page-head a[href="/follow-ups"]').click()
  await row('13800120001').waitFor()
  const { waiting } = await ask(agent, '/api/follow-ups/count')
  await until('the number in the menu', async () => (await badge()) === waiting)
  const reasons = await agent.locator('tbody tr td:first-child').allInnerTexts()
  assert.ok(reasons.findIndex((text) => text.includes('紧急来电')) < reasons.findIndex((text) => text.includes('未接挂断')), reasons.join())
  await look(agent, 'follow-ups-1440')
  await accessible(agent, 'the list')

  // Without an outcome nothing is sent; an order that isn't there is refused at its field.
  await row('13800120001').getByRole('button').last().click()
  await agent.locator('.fjs-form').waitFor()
  assert.match(agent.url(), /[?&]id=/)
  const submit = agent.getByRole('button', { name: '提交结果' })
  await submit.click()
  await agent.locator('.fjs-has-errors').first().waitFor()
  await agent.locator('.fjs-form').getByLabel('已联系上').check()
  await agent.locator('.fjs-form').getByLabel('登记的工单').fill('HL20991231-99999')
  await submit.click()
  await agent.locator('.fjs-form-field-error').first().waitFor()
  await look(agent, 'follow-up-refused-1440')
  await accessible(agent, 'one caller')
  // What was typed outlives a reload.
  await agent.reload()
  await until('what was typed', async () => (await agent.locator('.fjs-form').getByLabel('登记的工单').inputValue().catch(() => '')) === 'HL20991231-99999')
  await agent.locator('.fjs-form').getByLabel('登记的工单').fill(order.number)
  await submit.click()
  await agent.locator('.fjs-form').waitFor({ state: 'detached' })
  await until('one fewer in the list', async () => (await row('13800120001').count()) === 0)
  await until('one fewer in the menu', async () => (await badge()) === waiting - 1)

  // Not reached: it stays, with the hour of the next try.
  await row('13800120003').getByRole('button').last().click()
  await agent.locator('.fjs-form').waitFor()
  await agent.locator('.fjs-form').getByLabel('未接通').check()
  await submit.click()
  await until('the hour of the next try', async () => (await row('13800120003').innerText().catch(() => '')).includes('起可再拨'))
  await row('13800120003').getByRole('button').last().click()
  await agent.getByText('还没到下次回拨的时间').waitFor()
  await agent.keyboard.press('Escape')

  // What needs no call is asked about once more.
  const message = agent.locator('tbody tr', { hasText: '语音留言' }).first()
  await message.getByRole('button').last().click()
  await agent.locator('.fjs-form').getByLabel('无需回拨').check()
  await submit.click()
  const sure = agent.locator('.el-message-box')
  await sure.waitFor()
  await accessible(agent, 'the question')
  await look(agent, 'follow-up-sure-1440')
  await sure.getByRole('button', { name: '取消' }).click()
  assert.equal(await agent.locator('.fjs-form').count(), 1)
  await agent.keyboard.press('Escape')

  // The view stands in the address.
  await agent.goto(`${root}/follow-ups?state=reached`)
  await row('13800120001').waitFor()
  await look(agent, 'follow-ups-reached-1440')
  assert.ok((await ask(agent, `/api/work-orders/${order.number}`)).number)
  await agent.goto(`${root}/follow-ups?state=through&reason=VOICEMAIL`)
  await agent.getByText('没有这样的记录').waitFor()
  await accessible(agent, 'an empty list')
  await look(agent, 'follow-ups-none-1440')

  // Who on duty was rung for the emergency, and who took it.
  await agent.goto(`${root}/calls/${emergency}`)
  const duty = agent.getByRole('region', { name: '紧急呼叫值班' })
  await duty.getByText('8802 已按键接警').waitFor()
  assert.equal(await duty.locator('li').count(), 3)
  await accessible(agent, 'a call with an alarm')
  await look(agent, 'call-alarm-1440')

  // On a phone, and in English.
  await agent.setViewportSize({ width: 390, height: 844 })
  for (const language of ['zh-CN', 'en']) {
    await agent.evaluate((one) => localStorage.setItem('heatline.locale', one), language)
    await agent.goto(`${root}/follow-ups`)
    await row('13800120003').waitFor()
    assert.ok(await agent.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'it fits the phone')
    await look(agent, `follow-ups-390-${language}`)
    await accessible(agent, `the list on a phone, ${language}`)
  }
  await agent.setViewportSize({ width: 1440, height: 900 })
  await agent.goto(`${root}/follow-ups`)
  await row('13800120003').waitFor()
  await look(agent, 'follow-ups-1440-en')
  console.log(`told: ${order.number}`)
} finally {
  await browser.close()
}
