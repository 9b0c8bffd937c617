/**
 * What Maven calls: `install`, `build`, `check`, each of which remembers the content it last succeeded on and does nothing when
 * nothing has changed since, and `copy`, which puts what was built where it is served from.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setPriority } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const memory = join(root, 'node_modules', '.heatline')
const outside = new Set(['node_modules', 'dist', 'test-output'])

const steps = {
  install: { inputs: ['package-lock.json', 'package.json'], run: ['ci', '--ignore-scripts'], leaves: 'node_modules/vite' },
  build: { run: ['run', 'build'], leaves: 'dist/index.html' },
  // the API's document, and the sources whose codes the portal has words for
  check: { also: ['../openapi.json', ...files('../src/main/java')], run: ['run', 'check'], leaves: 'package.json' },
}

function files(folder = '') {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !outside.has(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort()
}

function fingerprint(inputs) {
  const hash = createHash('sha256')
  for (const file of inputs) hash.update(file).update('\0').update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

function run(name) {
  const step = steps[name]
  const stamp = join(memory, name)
  const now = fingerprint([...(step.inputs ?? files()), ...(step.also ?? [])])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now && existsSync(join(root, step.leaves))) return
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status } = spawnSync(npm, step.run, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) {
    console.error(`portal: npm ${step.run.join(' ')} failed`)
    process.exit(status ?? 1)
  }
  mkdirSync(memory, { recursive: true })
  writeFileSync(stamp, now)
}

/** Old files go first: their names carry hashes, and would pile up in the jar. */
function copyInto(folder) {
  rmSync(join(folder, 'assets'), { recursive: true, force: true })
  cpSync(join(root, 'dist'), folder, { recursive: true })
}

const [name, option = ''] = process.argv.slice(2)
if (option === '--skip=true') process.exit(0)
// Beside it calls are made whose seconds count; it gives way to them.
if (name === 'check') {
  setPriority(10)
  run('install')
}
if (name === 'copy') copyInto(option.slice('--into='.length))
else run(name)
