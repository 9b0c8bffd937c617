// A technician in a cellar: the network goes in the middle of an upload, the browser is killed, the answer is lost, the order is
// given to somebody else. Nothing typed or shot is lost, and nothing is recorded twice.
// Usage: node stories/bad-signal.mjs ROOT_URL [FOLDER_FOR_SCREENSHOTS]
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { chromium } from 'playwright-core'
import { badLine } from './bad-line.mjs'
import { FLAGS, PASSWORD, accessible, executablePath, until } from './kit.mjs'

const [address, shots] = process.argv.slice(2)
const { origin: root } = new URL(address)
const PHONE = { width: 390, height: 844 }
const folder = mkdtempSync(join(tmpdir(), 'heatline-bad-signal-'))
const line = await badLine(root)

/** A browser of our own: killed by its number, as the phone's battery would. */
async function open() {
  const port = join(folder, 'profile', 'DevToolsActivePort')
  rmSync(port, { force: true })
  const flags = [...FLAGS, '--remote-debugging-port=0', `--user-data-dir=${join(folder, 'profile')}`]
  const chrome = spawn(executablePath, [...flags, 'about:blank'], { stdio: 'ignore', detached: true })
  await until('the browser stands', () => existsSync(port) && readFileSync(port, 'utf8').includes('\n'))
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${readFileSync(port, 'utf8').split('\n')[0]}`)
  const page = await browser.contexts()[0].newPage()
  await page.setViewportSize(PHONE)
  const gone = new Promise((done) => chrome.once('exit', done))
  const kill = async () => {
    process.kill(-chrome.pid, 'SIGKILL')
    await gone
  }
  return { browser, page, kill }
}

const as = (login) => async (method, path, body, headers = {}) => {
  const answer = await fetch(root + path, {
    method,
    headers: { Authorization: `Basic ${Buffer.from(`${login}:${PASSWORD}`).toString('base64')}`, 'Content-Type': 'application/json', ...headers },
    body: body && JSON.stringify(body),
  })
  assert.ok(answer.ok, `${method} ${path}: ${answer.status}`)
  return answer
}
const [agent, technician, dispatcher, auditor] = ['agent', 'technician', 'dispatcher', 'auditor'].map(as)
const json = async (answer) => (await answer).json()

/** An order that a technician has taken and looked at: to be completed. */
async function visited(room) {
  const { number } = await json(agent('POST', '/api/work-orders', {
    premises: { estate: '锦绣花园', building: '12号楼', unit: '1单元', room }, contact: { name: '赵丽', phone: '13800004444' },
    type: 'REPAIR', fault: 'NO_HEAT', source: 'PHONE', nature: 'NORMAL', details: '地下室分水器漏水', vulnerable: [], solvedOnCall: false,
  }))
  for (const values of [{ decision: 'accept' }, { indoorTemperature: 14.5, cause: 'AIR_LOCK' }]) {
    const { items: [{ id }] } = await json(technician('GET', `/api/tasks?filter=all&number=${number}`))
    const { form } = await json(technician('GET', `/api/tasks/${id}`))
    await technician('POST', `/api/tasks/${id}/complete`, { formVersion: form.version, values })
  }
  return number
}
const told = async (number, kind) => (await json(auditor('GET', `/api/work-orders/${number}/timeline`))).items.filter((one) => one.kind === kind)

const look = async (page, name) => {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
}
const card = (page, state) => page.locator(`.p-outbox[data-state=${state}]`).first()

/** A browser that was killed has forgotten its session: what waits goes out once somebody signs in. */
async function signIn(page) {
  await page.goto(`${line.root}/m/sign-in`)
  await page.locator('input[type=password]').fill(PASSWORD)
  await page.locator('form input').first().fill('technician')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname === '/m')
}

/** Two photographs as a camera would leave them: noise, so that they do not compress away. One says when it was taken. */
async function photographs(page) {
  const noise = async () => Buffer.from(await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 560, height: 420 })
    const pixels = new ImageData(560, 420)
    for (let at = 0; at < pixels.data.length; at += 4) {
      for (let colour = 0; colour < 3; colour++) pixels.data[at + colour] = Math.random() * 256
      pixels.data[at + 3] = 255
    }
    canvas.getContext('2d').putImageData(pixels, 0, 0)
    return canvas.toDataURL('image/jpeg', 0.8).split(',')[1]
  }), 'base64')
  const save = (name, bytes, at) => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    utimesSync(path, at, at)
    assert.ok(bytes.length > 60_000 && bytes.length < 400_000, `${name} has ${bytes.length} bytes`)
    return { path, sha256: createHash('sha256').update(bytes).digest('hex'), at }
  }
  return [
    save('valve.jpg', await noise(), new Date('2026-11-20T06:07:08.000Z')),
    { ...save('leak.jpg', withExif(await noise(), '2026:11:21 09:10:11', '+08:00'), new Date()), at: new Date('2026-11-21T01:10:11.000Z') },
  ]
}

/** EXIF's DateTimeOriginal and its offset, big endian, right behind the JPEG's beginning. */
function withExif(jpeg, taken, offset) {
  const u16 = (value) => [value >> 8, value & 255]
  const u32 = (value) => [...u16(value >>> 16), ...u16(value & 0xffff)]
  const text = (value) => [...Buffer.from(`${value}\0`)]
  const texts = 26 + 2 + 24 + 4
  const tiff = [
    ...u16(0x4d4d), ...u16(42), ...u32(8), ...u16(1), ...u16(0x8769), ...u16(4), ...u32(1), ...u32(26), ...u32(0),
    ...u16(2), ...u16(0x9003), ...u16(2), ...u32(20), ...u32(texts), ...u16(0x9011), ...u16(2), ...u32(7), ...u32(texts + 20), ...u32(0),
    ...text(taken), ...text(offset),
  ]
  const segment = [...text('Exif'), 0, ...tiff]
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1, ...u16(segment.length + 2), ...segment]), jpeg.subarray(2)])
}

async function fillIn(page, description) {
  await page.locator('[data-task=complete]').waitFor()
  await page.getByText('已修复', { exact: true }).click()
  await page.locator('.p-figure').first().fill('20.5')
  await page.locator('[data-task=complete] textarea').first().fill(description)
}
/** In the page: whether the phone has kept it. A slow disk may take its time, and what is not there yet dies with the battery. */
function typedOnDisk(text) {
  return new Promise((found) => {
    const opening = indexedDB.open('heatline-phone')
    opening.onerror = () => found(false)
    opening.onsuccess = () => {
      const kept = opening.result.transaction('drafts').objectStore('drafts').getAll()
      kept.onsuccess = () => {
        opening.result.close()
        found(JSON.stringify(kept.result).includes(text))
      }
    }
  })
}

async function submit(page) {
  await page.locator('.p-submit').click()
  await page.locator('.p-send').click()
}

let phone = await open()
try {
  const started = new Date()
  const number = await visited('101')

  // In the cellar: one photo gets through, the network goes in the middle of the other, then the battery.
  await signIn(phone.page)
  const [valve, leak] = await photographs(phone.page)
  await phone.page.goto(`${line.root}/m/orders/${number}`)
  await fillIn(phone.page, '更换分水器阀门')
  await phone.page.locator('input[data-photos=camera]').first().setInputFiles(valve.path)
  await phone.page.locator('.p-thumb[data-state=sent]').first().waitFor()
  line.cutWithin('/api/files', 30_000)
  await phone.page.locator('input[data-photos=camera]').first().setInputFiles(leak.path)
  await phone.page.locator('.p-thumb[data-state=failed]').first().waitFor()
  assert.ok(line.dead(), 'the upload was cut')
  await look(phone.page, 'phone-cut')
  await until('what was typed is on the disk', () => phone.page.evaluate(typedOnDisk, '更换分水器阀门'))
  await phone.kill()

  // Back in a browser on the same phone: all that was typed and shot is there. Submitted without a network, and dead again.
  phone = await open()
  line.mend()
  await signIn(phone.page)
  await phone.page.goto(`${line.root}/m/orders/${number}`)
  await phone.page.locator('[data-task=complete] textarea').first().waitFor()
  const typed = phone.page.locator('[data-task=complete] textarea').first()
  await until('what was typed is back', async () => (await typed.inputValue()) === '更换分水器阀门')
  await until('both photos are found', async () => (await phone.page.locator('.p-thumb').count()) === 2)
  line.cut()
  await submit(phone.page)
  await card(phone.page, 'waiting').waitFor()
  const submitted = new Date()
  await accessible(phone.page, 'what waits to be sent', { attached: true })
  await look(phone.page, 'phone-waiting')
  await phone.kill()

  // The network is back, and loses the first answer. Sent again under the same key it is the same completion.
  assert.equal((await told(number, 'TASK_COMPLETED')).length, 2)
  phone = await open()
  line.mend()
  line.loseAnswerTo('/complete')
  await signIn(phone.page)
  await until('the answer is lost', line.dead)
  await until('the server has it', async () => (await told(number, 'TASK_COMPLETED')).length === 3)
  await look(phone.page, 'phone-answer-lost')
  line.mend()
  await phone.page.getByText('最近已发送').click()
  await card(phone.page, 'sent').waitFor()
  await look(phone.page, 'phone-sent')

  const completions = (await told(number, 'TASK_COMPLETED')).filter((one) => one.step.key === 'complete')
  assert.equal(completions.length, 1, 'one completion')
  const [completion] = completions
  const capturedAt = new Date(completion.capturedAt)
  assert.ok(capturedAt >= started && capturedAt <= submitted && capturedAt < new Date(completion.at), 'when it was filled in, not when it came')
  const photos = completion.fields.flatMap((field) => field.files ?? [])
  assert.equal(photos.length, 2, 'both photos')
  for (const [i, taken] of [valve, leak].entries()) {
    const { id, capturedAt: at } = photos[i]
    const bytes = Buffer.from(await (await auditor('GET', `/api/files/${id}`)).arrayBuffer())
    assert.equal(createHash('sha256').update(bytes).digest('hex'), taken.sha256, `photo ${i + 1} as it was shot`)
    assert.equal(new Date(at).toISOString(), taken.at.toISOString(), `photo ${i + 1} when it was shot`)
  }

  // Another order is given to another station while the phone is in the cellar: what was done is told, the order goes on.
  const given = await visited('102')
  await phone.page.goto(`${line.root}/m/orders/${given}`)
  await fillIn(phone.page, '已在地下室完成补焊')
  line.cut()
  await submit(phone.page)
  await card(phone.page, 'waiting').waitFor()
  await dispatcher('POST', `/api/work-orders/${given}/reassign`, { station: 'S02', reason: '改由城西处理' })
  line.mend()
  await card(phone.page, 'refused').waitFor()
  await until('it is a record', async () => (await told(given, 'LATE_ANSWER')).length === 1)
  await accessible(phone.page, 'what was not taken', { attached: true })
  await look(phone.page, 'phone-refused')
  assert.equal((await told(given, 'LATE_ANSWER'))[0].person.id, 'technician')
  assert.equal((await json(dispatcher('GET', `/api/work-orders/${given}`))).status, 'DISPATCHED')

  // At the desk the line breaks too: an order that is opened meanwhile is there when it stands again, without a reload.
  const desk = await (await phone.browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })).newPage()
  await desk.goto(`${line.root}/sign-in`)
  await desk.fill('input[type=password]', PASSWORD)
  await desk.locator('form input').first().fill('agent')
  await desk.keyboard.press('Enter')
  await desk.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  await desk.goto(`${line.root}/orders`)
  await desk.locator('tbody tr').first().waitFor()
  await pause(500)
  line.cut()
  const meanwhile = await visited('103')
  await pause(500)
  assert.equal(await desk.getByText(meanwhile).count(), 0)
  line.mend()
  await desk.getByText(meanwhile).first().waitFor()
  await look(desk, 'desk-back')

  console.log(`told: ${number}, ${given}`)
} finally {
  await phone.kill()
  line.close()
  rmSync(folder, { recursive: true, force: true })
}
