// The archive in a real browser: a table with mistakes is rehearsed, taken over, found by pinyin initials, edited by two people at
// once, changed in bulk and back, exported and sent back in; one flat that was registered twice is merged, another archived and
// deleted; the import can't be undone any more, one on which nothing was built can; who calls is recognised.
// Usage: node stories/archive.mjs ROOT_URL [FOLDER_FOR_SCREENSHOTS]
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { accessible, ask, send, stage, until } from './kit.mjs'

const [address, shots] = process.argv.slice(2)
const { root, browser, person, look } = await stage(address, shots)

const pick = async (page, id, name) => {
  await page.locator('.el-select', { has: page.locator(`[id="${id}"]`) }).click()
  await page.getByRole('option', { name, exact: true }).click()
}
const more = async (page, name) => {
  await page.getByRole('button', { name: '更多操作' }).click()
  await page.getByRole('menuitem', { name, exact: true }).click()
}
const sure = (page, name) => page.locator('.el-message-box').getByRole('button', { name }).click()
const fetched = async (page, press) => {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  return readFileSync(await download.path(), 'utf8')
}

const building = String(1000 + (Date.now() % 9000))
const number = `138${String(Date.now()).slice(-8)}`
const table = [
  '楼盘名称,楼号,单元,门牌号,供热面积(㎡),客户类型,姓名,手机号码,产权人,自编号'.concat(building),
  `云杉苑,${building},1,101,88.5,居民,赵云杉,${number},赵云杉,1`,
  `云杉苑,${building},1,102,76,居民,钱云杉,13912340002,钱云杉,2`,
  `云杉苑,${building},1,103,很大,居民,孙云杉,没有,,3`,
  `云杉苑,${building},1,104,80,居民,李云杉,13912340004,,4`,
  `云杉苑,第${building}栋,1单元,0104室,90,居民,周云杉,13912340005,,5`,
].join('\n')

try {
  // A table with mistakes: rehearsed first.
  const dispatcher = await person('dispatcher')
  await dispatcher.goto(`${root}/imports`)
  await dispatcher.getByRole('heading', { name: '导入住户' }).waitFor()
  await accessible(dispatcher, 'the imports')
  await dispatcher.locator('input[type=file]').setInputFiles({ name: '云杉苑.csv', mimeType: 'text/csv', buffer: Buffer.from(table) })
  await dispatcher.waitForURL(/\/imports\/[0-9a-f-]+/)
  await dispatcher.locator('h1 .tag', { hasText: '待确认' }).waitFor({ timeout: 30_000 })
  const verdicts = await dispatcher.locator('.verdict b').allTextContents()
  assert.deepEqual(verdicts, ['3', '0', '0', '1', '1'], 'three new rows, one that contradicts another, one that is not understood')
  await dispatcher.getByText('不是一个可拨打的电话号码').waitFor()
  assert.match(await dispatcher.locator('tbody tr').first().innerText(), /E4[^]*不?.*很大[^]*H4[^]*没有/)
  await look(dispatcher, 'import-checked')
  await accessible(dispatcher, 'a rehearsed import')
  const report = await fetched(dispatcher, () => dispatcher.getByRole('link', { name: '下载结果表' }).click())
  assert.match(report, /导入结果,原因/)

  // One column more is told what it is, then it is taken over.
  await dispatcher.getByText('列与字段').click()
  await pick(dispatcher, 'column-9', '备注')
  await look(dispatcher, 'import-mapping')
  await dispatcher.getByRole('button', { name: '按此重新检查' }).click()
  await dispatcher.getByRole('button', { name: '导入 3 行' }).click({ timeout: 30_000 })
  await look(dispatcher, 'import-sure')
  await sure(dispatcher, '导入 3 行')
  await dispatcher.locator('h1 .tag', { hasText: '已导入' }).waitFor({ timeout: 30_000 })
  const imported = dispatcher.url()
  await look(dispatcher, 'import-committed')

  // Found by the initials of its estate, by keys alone.
  await dispatcher.goto(`${root}/premises`)
  await dispatcher.locator('tbody tr').first().waitFor()
  await look(dispatcher, 'premises')
  await accessible(dispatcher, 'the households')
  await until('the index has it', async () => (await ask(dispatcher, `/api/premises?text=ysy ${building} 101`)).items.length > 0)
  await dispatcher.keyboard.press('/')
  await dispatcher.keyboard.type(`ysy ${building} 101`)
  await dispatcher.waitForURL(/text=ysy/)
  await dispatcher.locator('tbody tr', { hasText: `云杉苑${building}` }).first().waitFor()
  await look(dispatcher, 'premises-pinyin')
  await dispatcher.keyboard.press('ArrowDown')
  await dispatcher.keyboard.press('Enter')
  await dispatcher.waitForURL(/\/premises\/\d+$/)
  const path = `/api${new URL(dispatcher.url()).pathname}`
  await dispatcher.getByRole('heading', { level: 1, name: /云杉苑/ }).waitFor()
  await accessible(dispatcher, 'a household')

  // Two people at once: nobody's words are lost, and who was faster is named.
  await dispatcher.getByRole('button', { name: '修改：赵云杉' }).first().click()
  const dialog = dispatcher.getByRole('dialog')
  await dialog.locator('#c-name').fill('赵云山')
  const agent = await person('agent')
  const seen = await ask(agent, path)
  const { estate, unit, room, state, heatedArea, customerType, accountNo, version } = seen
  assert.equal((await send(agent, 'PUT', path, { estate, building, unit, room, state, heatedArea, customerType, accountNo, version, note: '门禁坏了，打电话' })).status, 200)
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.getByText(/刚修改过这一户/).waitFor()
  await dialog.getByRole('list', { name: '对方的改动' }).getByText('门禁坏了，打电话').waitFor()
  assert.equal(await dialog.locator('#c-name').inputValue(), '赵云山')
  await accessible(dispatcher, 'a contact overtaken')
  await look(dispatcher, 'premises-overtaken')
  await dialog.getByRole('button', { name: '再次保存' }).click()
  await dispatcher.locator('.what', { hasText: '赵云山' }).first().waitFor()
  await dispatcher.getByText('门禁坏了，打电话').first().waitFor()
  await look(dispatcher, 'premises-edited')

  // A person with everything: VIP, an infant at home, not to be rung at night.
  await dispatcher.getByRole('button', { name: '修改：赵云山' }).first().click()
  await dialog.getByText('重点客户（VIP）').click()
  await dialog.getByText('婴幼儿').click()
  await dialog.getByLabel('从', { exact: true }).fill('21:30')
  await dialog.getByLabel('到', { exact: true }).fill('07:00')
  await accessible(dispatcher, 'a contact')
  await look(dispatcher, 'premises-contact')
  await dialog.getByRole('button', { name: '保存' }).click()
  await dispatcher.getByText('免打扰 21:30–07:00').waitFor()
  await dispatcher.getByRole('region', { name: '通话' }).getByText('还没有通话').waitFor()

  // What the filter shows: changed in bulk and back, and exported.
  await dispatcher.goto(`${root}/premises?filter=${encodeURIComponent('estate:eq:云杉苑')}&filter=${encodeURIComponent(`building:eq:${building}`)}`)
  await dispatcher.getByText('共 3 户').waitFor()
  await dispatcher.getByLabel('勾选本页').check()
  await dispatcher.getByRole('button', { name: '批量修改' }).click()
  await pick(dispatcher, 'bulk-value', '报停')
  await accessible(dispatcher, 'a bulk edit')
  await look(dispatcher, 'premises-bulk')
  await dispatcher.getByRole('dialog').getByRole('button', { name: '修改' }).click()
  await sure(dispatcher, '修改')
  await dispatcher.getByText('已修改 3 户').waitFor()
  await until('all are stopped', async () => (await dispatcher.locator('tbody .tag', { hasText: '报停' }).count()) === 3)
  await look(dispatcher, 'premises-bulk-done')
  await dispatcher.getByRole('button', { name: '撤销' }).click()
  await sure(dispatcher, '撤销')
  await dispatcher.getByText('已撤销 3 户').waitFor()
  await dispatcher.getByRole('button', { name: '导出' }).click()
  // The latest exports are listed; this one is told by its id.
  const begun = dispatcher.waitForResponse((answer) => answer.request().method() === 'POST' && answer.url().includes('export'))
  await dispatcher.getByRole('button', { name: 'CSV（.csv）' }).click()
  const { id: own } = await (await begun).json()
  const link = dispatcher.locator(`a[href*="${own}"]`)
  await link.waitFor({ timeout: 30_000 })
  await look(dispatcher, 'premises-export')
  const exported = await fetched(dispatcher, () => link.click())
  assert.equal(exported.trim().split('\n').length, 4, 'a heading and three households')
  assert.match(exported, /赵云山/)

  // What was exported comes back in and changes nothing.
  await dispatcher.goto(`${root}/imports`)
  await dispatcher.locator('input[type=file]').setInputFiles({ name: '用户档案.csv', mimeType: 'text/csv', buffer: Buffer.from(exported) })
  await dispatcher.waitForURL(/\/imports\/[0-9a-f-]+/)
  await dispatcher.locator('h1 .tag', { hasText: '待确认' }).waitFor({ timeout: 30_000 })
  assert.deepEqual(await dispatcher.locator('.verdict b').allTextContents(), ['0', '0', '3', '0', '0'], 'a round trip changes nothing')
  await look(dispatcher, 'import-unchanged')

  // One flat that was registered twice: what a merger would do is shown first.
  await dispatcher.goto(`${root}${path.slice('/api'.length)}`)
  await more(dispatcher, '合并重复档案')
  await dispatcher.getByRole('combobox', { name: '查找另一份档案' }).fill(`云杉苑 ${building} 102`)
  await dispatcher.getByRole('option', { name: /102/ }).click()
  await dialog.getByText('移过来的联系人：钱云杉').waitFor()
  await accessible(dispatcher, 'a merger')
  await look(dispatcher, 'premises-merge')
  await dialog.getByRole('button', { name: '合并' }).click()
  await sure(dispatcher, '合并')
  await dispatcher.getByRole('region', { name: '联系人' }).getByText('钱云杉').waitFor()
  await look(dispatcher, 'premises-merged')

  // Out of the lists and back; and one on which nothing hangs is deleted for good.
  await dispatcher.goto(`${root}/premises?filter=${encodeURIComponent('estate:eq:云杉苑')}&filter=${encodeURIComponent(`building:eq:${building}`)}&filter=${encodeURIComponent('room:eq:104')}`)
  await dispatcher.getByText('共 1 户').waitFor()
  await dispatcher.locator('tbody a').first().click()
  await dispatcher.waitForURL(/\/premises\/\d+$/)
  await more(dispatcher, '归档')
  await sure(dispatcher, '归档')
  await dispatcher.getByText('这一户已归档').waitFor()
  await accessible(dispatcher, 'an archived household')
  await more(dispatcher, '恢复')
  await sure(dispatcher, '恢复')
  await until('it is back', async () => (await dispatcher.getByText('这一户已归档').count()) === 0)
  await more(dispatcher, '删除')
  await look(dispatcher, 'premises-delete')
  await sure(dispatcher, '删除')
  await dispatcher.waitForURL(/\/premises$/)

  // Something was built upon it: the whole import can't be undone any more, and says why.
  await dispatcher.goto(imported)
  await dispatcher.getByRole('button', { name: '撤销整批导入' }).click()
  await sure(dispatcher, '撤销整批导入')
  await dispatcher.getByText(/不能撤销：/).waitFor()
  await look(dispatcher, 'import-built-upon')

  // Who calls is recognised, chosen, and remembered.
  await agent.goto(`${root}/orders/new?phone=${number}`)
  const known = agent.locator('.caller li', { hasText: `云杉苑${building}` })
  await known.waitFor()
  await accessible(agent, 'a caller')
  await known.getByRole('button', { name: /就是这一户/ }).click()
  await agent.locator('.picked', { hasText: '云杉苑' }).waitFor()
  assert.equal(await agent.locator('[id="contact.phone"]').inputValue(), number)
  await until('the choice is remembered', async () => (await ask(agent, `/api/callers/${number}`)).premises[0].reasons.includes('CHOSEN'))
  await look(agent, 'caller')

  // Whoever looks after the feeds of other systems.
  const admin = await person('admin')
  await admin.goto(`${root}/sync`)
  await admin.getByRole('heading', { name: '移交工单' }).waitFor()
  await accessible(admin, 'the synchronisation')
  await look(admin, 'sync')

  console.log(`told: HL archive, ${building}`)
} finally {
  await browser.close()
}
