// A calendar is made, mistyped, mended and saved in the portal, by two at once, and read by those who go by it.
// Usage: node stories/calendar.mjs ROOT_URL [FOLDER_FOR_SCREENSHOTS]
import assert from 'node:assert/strict'
import { accessible, ask, stage, until } from './kit.mjs'

const [address, shots] = process.argv.slice(2)
const { root, browser, person, look } = await stage(address, shots)
const key = `night-${Date.now() % 100_000}`
const plan = async (page) => (await ask(page, '/api/calendars')).items.find((one) => one.key === key)

/** Saved after the look at what it moves. */
async function save(page) {
  await page.getByRole('button', { name: '保存…' }).click()
  const dialog = page.getByRole('dialog', { name: '保存这份日历？' })
  await dialog.getByText(/没有未完结工单|张未完结工单的到期时间会变化/).waitFor()
  await dialog.getByRole('button', { name: '确认保存' }).click()
}

try {
  // Made: from Monday to Friday, as offices work.
  const admin = await person('process-admin')
  await admin.goto(`${root}/calendars/service?tab=week`)
  await admin.getByRole('button', { name: '新建日历' }).click()
  const fresh = admin.getByRole('dialog')
  await fresh.getByLabel('名称').fill('夜班日历')
  await fresh.getByLabel('编号').fill('Night!')
  await fresh.getByText('以小写字母开头').waitFor()
  await fresh.getByLabel('编号').fill(key)
  await fresh.getByRole('button', { name: '新建日历' }).click()
  await admin.waitForURL(new RegExp(`/calendars/${key}`))

  // 30 minutes from a Friday at 17:50: ten until 18:00, twenty from Monday 08:30.
  const sum = admin.locator('.sum')
  await sum.getByLabel('从何时起').fill('2027-01-08T17:50')
  await sum.getByText('周一 2027-01-11 08:50').waitFor()

  // Mistyped: 11:30 to 18:00 begins before 12:00. What was typed outlives a reload, and is what is complained of.
  const monday = admin.getByRole('group', { name: '周一' })
  await monday.getByLabel('第 2 班开始').fill('1130')
  await monday.getByLabel('第 2 班开始').press('Tab')
  await admin.reload()
  await until('the draft is back', async () => (await monday.getByLabel('第 2 班开始').inputValue()) === '11:30')
  await admin.getByRole('button', { name: '保存…' }).click()
  await admin.getByRole('alert').getByText('周一第 2 班').waitFor()
  await admin.getByRole('alert').getByText('与前一个班次重叠').waitFor()
  assert.equal(await monday.getByLabel('第 2 班开始').getAttribute('aria-invalid'), 'true')
  await accessible(admin, 'a calendar that is refused')
  await look(admin, 'calendar-refused')
  assert.equal((await plan(admin)).version, 1)

  // Mended, with a holiday and a Saturday that is worked instead.
  await monday.getByLabel('第 2 班开始').fill('14:00')
  await monday.getByLabel('第 2 班开始').press('Tab')
  await admin.getByRole('tab', { name: '特殊日期' }).click()
  await admin.getByText('没有特殊日期').waitFor()
  await admin.getByRole('button', { name: '导入放假安排' }).click()
  const days = admin.getByRole('dialog')
  await days.getByLabel('放假安排').fill('2027-01-11,2027-01-12,歇,厂休')
  await days.getByRole('button', { name: '读入' }).click()
  await days.getByText('第三列只能是“休”或“班”').waitFor()
  await days.getByLabel('放假安排').fill('2027-01-11,2027-01-12,休,厂休\n2027-01-09,,班,厂休调休')
  await days.getByRole('button', { name: '读入' }).click()
  await admin.locator('tbody').getByText('厂休调休').waitFor()
  await sum.getByLabel('从何时起').fill('2027-01-08T17:50')
  await sum.getByText('周六 2027-01-09 08:50').waitFor()
  await save(admin)
  await admin.getByText('已保存').waitFor()
  const saved = await plan(admin)
  assert.equal(saved.version, 2)
  assert.deepEqual(saved.plan.week.MONDAY, [{ from: '08:30', to: '12:00' }, { from: '14:00', to: '18:00' }])
  assert.deepEqual(saved.plan.days.map((one) => [one.date, one.kind]), [['2027-01-09', 'WORKING'], ['2027-01-11', 'FREE'], ['2027-01-12', 'FREE']])
  await look(admin, 'calendar-saved')

  // Two at once: the second is told, keeps what was typed, and decides.
  const other = await person('process-admin')
  await other.goto(`${root}/calendars/${key}`)
  await other.getByLabel('名称', { exact: true }).fill('他人的日历')
  await admin.getByLabel('名称', { exact: true }).fill('我的日历')
  await save(other)
  await until('theirs is saved', async () => (await plan(admin)).version === 3)
  await save(admin)
  await admin.getByText('有人保存了第 3 版').waitFor()
  assert.equal(await admin.getByLabel('名称', { exact: true }).inputValue(), '我的日历')
  await look(admin, 'calendar-overtaken')
  await admin.getByRole('button', { name: '保留我的修改' }).click()
  await save(admin)
  await until('mine is over theirs', async () => (await plan(admin)).version === 4)
  assert.equal((await plan(admin)).plan.name, '我的日历')

  // Whoever only goes by it reads it, and is offered nothing that would be refused.
  const dispatcher = await person('dispatcher')
  await dispatcher.goto(`${root}/`)
  await dispatcher.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '日历' }).click()
  await dispatcher.waitForURL(/\/calendars/)
  await dispatcher.goto(`${root}/calendars/${key}?tab=week`)
  await dispatcher.getByRole('group', { name: '周一' }).getByText('14:00–18:00').waitFor()
  assert.equal(await dispatcher.locator('.week input').count(), 0)
  assert.equal(await dispatcher.getByRole('button', { name: '新建日历' }).count(), 0)
  await look(dispatcher, 'calendar-read')

  // Every side of it at the desk in Chinese, and in the hand in the longer language.
  for (const [language, size, viewport] of [['zh-CN', '1440', { width: 1440, height: 900 }], ['en', '390', { width: 390, height: 844 }]]) {
    await admin.setViewportSize(viewport)
    await admin.evaluate((one) => localStorage.setItem('heatline.locale', one), language)
    for (const tab of ['week', 'year', 'days', 'season', 'versions']) {
      await admin.goto(`${root}/calendars/service?tab=${tab}`)
      await admin.locator('.el-tab-pane:visible').first().waitFor()
      await accessible(admin, `the calendar, ${tab} in ${language} at ${size}`)
      await look(admin, `calendar-${tab}-${size}-${language}`, { fullPage: true })
      const over = await admin.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      assert.ok(over <= 0, `${tab} in ${language} is ${over}px wider than ${size}`)
    }
  }

  // Away with it, asked before.
  await admin.setViewportSize({ width: 1440, height: 900 })
  await admin.evaluate(() => localStorage.setItem('heatline.locale', 'zh-CN'))
  await admin.goto(`${root}/calendars/${key}`)
  await admin.getByRole('button', { name: '删除日历' }).click()
  await admin.locator('.el-message-box').getByRole('button', { name: '删除日历' }).click()
  await until('it is gone', async () => !(await plan(admin)))
  console.log(`told: ${key}`)
} finally {
  await browser.close()
}
