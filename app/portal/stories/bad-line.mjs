// A loopback line to the product that can be cut: at once, in the middle of an upload, or just before an answer arrives.
import { connect, createServer } from 'node:net'

export async function badLine(root) {
  const { hostname, port } = new URL(root)
  const lines = new Set()
  let dead = false
  let cutting // { path, after }: dies once so many bytes of a request to this path went out
  let losing // a path whose answer never arrives

  const server = createServer((near) => {
    if (dead) return void near.destroy()
    const far = connect(Number(port), hostname)
    const line = { near, far }
    let counted = -1
    let lost = false
    lines.add(line)
    near.on('data', (chunk) => {
      const text = chunk.toString('latin1')
      if (cutting && text.startsWith(`POST ${cutting.path}`)) counted = 0
      if (losing && new RegExp(`^POST \\S*${losing} `).test(text)) {
        lost = true
        losing = undefined
      }
      if (counted >= 0) counted += chunk.length
      if (cutting && counted > cutting.after) return cut()
      far.write(chunk)
    })
    far.on('data', (chunk) => (lost ? cut() : near.write(chunk)))
    for (const end of [near, far]) {
      end.on('error', () => undefined)
      end.on('close', () => {
        near.destroy()
        far.destroy()
        lines.delete(line)
      })
    }
  })
  await new Promise((done) => server.listen(0, '127.0.0.1', done))

  function cut() {
    dead = true
    cutting = undefined
    for (const { near, far } of lines) {
      near.destroy()
      far.destroy()
    }
  }

  return {
    root: `http://127.0.0.1:${server.address().port}`,
    cut,
    mend: () => { dead = false },
    dead: () => dead,
    cutWithin: (path, after) => { cutting = { path, after } },
    loseAnswerTo: (path) => { losing = path },
    close: () => {
      cut()
      server.close()
    },
  }
}
