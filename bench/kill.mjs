// Kills the server and PostgreSQL in the middle of submissions and looks whether anything that was answered "received" is
// lost or stands twice (settled.md 2, 23).
//
//   node bench/kill.mjs JAVA JAR DATA_DIRECTORY [ROUNDS]
//
// It talks to 127.0.0.1 only, and stops by itself.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from './client.mjs'

const [java, jar, data, roundsText = '20'] = process.argv.slice(2)
const ROUNDS = Number(roundsText)
const PORT = 20000 + Math.floor(Math.random() * 20000)
const BASE = `http://127.0.0.1:${PORT}`
const FORM = 'B204-1'
const MONTH = '2025-10'
const LAST = '2025-09'
const AT_ONCE = 6

const pause = (ms) => new Promise((done) => setTimeout(done, ms))
const pidOfPostgres = () => Number(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])

let server
async function start() {
  const begun = Date.now()
  server = spawn(java, ['-Xmx1g', '--enable-native-access=ALL-UNNAMED', '-jar', jar, 'serve', '--data', data, '--port', String(PORT)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  server.stdout.on('data', (chunk) => (said += chunk))
  for (;;) {
    if (server.exitCode !== null) throw new Error(`the server did not start:\n${said}`)
    const up = await fetch(`${BASE}/api/session`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (up) return Date.now() - begun
    await pause(200)
  }
}

const ended = () => new Promise((done) => (server.exitCode === null && server.signalCode === null ? server.once('exit', done) : done()))

/** A filing that passes the hard checks: last month's cumulative plus a month like last year's. */
async function filingOf(client, code) {
  const address = `/api/filings/${code}/${FORM}/${MONTH}`
  const page = await client.get(address)
  const before = await client.get(`/api/filings/${code}/${FORM}/${LAST}`)
  const values = { ...page.values }
  for (const item of page.form.items) {
    const month = values[`${item.code}.base_month`] ?? '0'
    const sum = Number(before.values[`${item.code}.cumulative`] ?? 0) + Number(month)
    values[`${item.code}.month`] = month
    values[`${item.code}.cumulative`] = item.scale ? sum.toFixed(item.scale) : String(sum)
  }
  const { findings } = await client.expect(200, 'POST', `${address}/check`, { values })
  const reasons = {}
  for (const { ruleId, severity } of findings) {
    if (severity === 'EXPLAIN') reasons[ruleId] = '演示：本月按计划停产检修，附检修单据，产量随之下降'
  }
  return { address, body: { values, reasons }, revision: page.revision + 1, blocked: findings.some(({ severity }) => severity === 'BLOCKS') }
}

const received = new Map()

async function round(number, codes) {
  const filings = []
  for (const code of codes) {
    const client = new Client(BASE)
    await client.enter(`enterprise-${code.toLowerCase()}`)
    const filing = await filingOf(client, code)
    if (!filing.blocked) filings.push({ code, client, ...filing })
  }
  let answered = 0
  const send = ({ code, client, address, body, revision }) =>
    client.call('PUT', `${address}/revisions/${revision}`, body).then(
      ({ status, body: answer }) => {
        answered++
        if (status === 201 || status === 200) received.set(code, { receipt: answer.receipt, revision, address })
        return status
      },
      () => 0,
    )
  const running = filings.map(async (filing) => {
    await pause(Math.random() * 60)
    return send(filing)
  })
  // After so many answers, and some way into the next: on a slow machine as on a fast one.
  const enough = Math.floor(Math.random() * filings.length)
  for (let waited = 0; answered < enough && waited < 500; waited++) await pause(10)
  await pause(Math.random() * 30)
  const target = number % 2 ? 'server' : 'PostgreSQL'
  if (target === 'server') server.kill('SIGKILL')
  else process.kill(pidOfPostgres(), 'SIGKILL')
  const answers = await Promise.all(running)
  if (target === 'PostgreSQL') server.kill('SIGKILL')
  await ended()
  const startMs = await start()
  let again = 0
  for (const filing of filings) {
    await filing.client.enter(`enterprise-${filing.code.toLowerCase()}`)
    const status = await send(filing)
    if (status === 200) again++
    else if (status !== 201) throw new Error(`${filing.code}: a retry after the kill was answered ${status}`)
  }
  console.log(
    `round ${number}: killed ${target}; ${answers.filter((one) => one === 201).length} of ${filings.length} answered before, ` +
      `${again} found again on retry; up again in ${(startMs / 1000).toFixed(1)} s`,
  )
}

await start()
const office = new Client(BASE)
await office.enter('province-operations')
const open = await office.get(`/api/filings?form=${FORM}&month=${MONTH}&state=NOT_FILED,RETURNED&size=500`)
const codes = open.items.map(({ creditCode }) => creditCode)
const each = Math.min(AT_ONCE, Math.max(1, Math.floor(codes.length / ROUNDS)))
console.log(`${codes.length} filings of ${MONTH} are open; ${ROUNDS} rounds of ${each}`)
for (let number = 1; number <= ROUNDS; number++) await round(number, codes.slice((number - 1) * each, number * each))

let lost = 0
let twice = 0
for (const [code, { receipt, revision, address }] of received) {
  const client = new Client(BASE)
  await client.enter(`enterprise-${code.toLowerCase()}`)
  const page = await client.get(address)
  const kept = page.revisions.filter((one) => one.revision === revision)
  if (kept.length === 0) lost++
  if (kept.length > 1) twice++
  const stored = await client.get(`${address}/revisions/${revision}`)
  if (stored.receipt !== receipt) lost++
}
const auditor = new Client(BASE)
await auditor.enter('auditor')
const journal = await auditor.get('/api/journal/verification')
console.log(`${received.size} filings answered "received"; lost ${lost}, twice ${twice}; the journal ${journal.holds ? 'holds' : 'is broken'}`)
server.kill('SIGTERM')
await ended()
process.exit(lost === 0 && twice === 0 && journal.holds && received.size > 0 ? 0 : 1)
