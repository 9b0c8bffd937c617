// Somebody who calls the hotline, made of sipp: presses a key, says a tone, and waits until the other side hangs up.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** One sample as A-law writes it (ITU-T G.711). */
function alaw(sample) {
  const size = Math.min(Math.abs(sample), 32767)
  let exponent = 0
  while (exponent < 7 && size >= 256 << exponent) exponent++
  const mantissa = (exponent ? size >> (exponent + 3) : size >> 4) & 0x0f
  return ((exponent << 4) | mantissa) ^ (sample >= 0 ? 0xd5 : 0x55)
}

const tone = (seconds) => Buffer.from(Array.from({ length: 8000 * seconds }, (_, at) => alaw(Math.round(12000 * Math.sin((2 * Math.PI * 440 * at) / 8000)))))

const line = (header) => `Via: SIP/2.0/[transport] 127.0.0.1:[local_port];branch=[branch]
Call-ID: [call_id]
Max-Forwards: 70
${header}`

const scenario = (number, sound, key) => `<?xml version="1.0" encoding="ISO-8859-1" ?>
<scenario name="caller">
<send retrans="500"><![CDATA[
INVITE sip:95128@[remote_ip]:[remote_port] SIP/2.0
${line(`From: <sip:${number}@127.0.0.1:[local_port]>;tag=[call_number]h
To: <sip:95128@127.0.0.1:[remote_port]>
CSeq: 1 INVITE
Contact: <sip:${number}@127.0.0.1:[local_port]>
X-Heatline-Trunk: main
Content-Type: application/sdp
Content-Length: [len]`)}

v=0
o=- 1 1 IN IP4 127.0.0.1
s=-
c=IN IP4 127.0.0.1
t=0 0
m=audio [rtpstream_audio_port] RTP/AVP 8
a=rtpmap:8 PCMA/8000
a=sendrecv
]]></send>
<recv response="100" optional="true"/>
<recv response="180" optional="true"/>
<recv response="183" optional="true"/>
<recv response="200" rrs="true"><action><ereg regexp=".*" search_in="hdr" header="To:" assign_to="peer"/></action></recv>
<send><![CDATA[
ACK [next_url] SIP/2.0
${line(`From: <sip:${number}@127.0.0.1:[local_port]>;tag=[call_number]h
To:[$peer]
CSeq: 1 ACK
Content-Length: 0`)}

]]></send>
<nop><action><exec rtp_stream="${sound},-1,8"/></action></nop>
<pause milliseconds="2000"/>
<send retrans="500"><![CDATA[
INFO [next_url] SIP/2.0
${line(`From: <sip:${number}@127.0.0.1:[local_port]>;tag=[call_number]h
To:[$peer]
CSeq: 2 INFO
Content-Type: application/dtmf-relay
Content-Length: [len]`)}

Signal=${key}
Duration=160
]]></send>
<recv response="200"/>
<recv request="BYE"/>
<send><![CDATA[
SIP/2.0 200 OK
[last_Via:]
[last_From:]
[last_To:]
[last_Call-ID:]
[last_CSeq:]
Content-Length: 0

]]></send>
<Reference variables="peer"/>
</scenario>
`

/** Calls; the promise tells how it ended, and `why` what sipp found wrong. */
export function call({ pbx, number, key, folder, media = 38_400 }) {
  const sound = join(folder, 'tone.alaw')
  const file = join(folder, `caller-${number}.xml`)
  const errors = join(folder, `errors-${number}.txt`)
  writeFileSync(sound, tone(60))
  writeFileSync(file, scenario(number, sound, key))
  const sipp = spawn('sipp', [`127.0.0.1:${pbx}`, '-sf', file, '-i', '127.0.0.1', '-m', '1', '-nostdin', '-timeout', '80s', '-mi', '127.0.0.1', '-mp', String(media), '-trace_err', '-error_file', errors], { env: { ...process.env, TERM: 'xterm' }, stdio: 'ignore' })
  const ended = new Promise((done) => sipp.on('exit', (code) => done(code)))
  return { ended, stop: () => sipp.kill(), why: () => (existsSync(errors) ? readFileSync(errors, 'utf8') : '') }
}
