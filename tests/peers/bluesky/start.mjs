// Starts a whole AT Protocol network (PLC, PDS, AppView and what they need) in this process, on loopback only.
// Prints one line of JSON with the addresses once all is ready. POST to `control` returns when the AppView has
// seen everything that the PDS has.
// Environment: DB_POSTGRES_URL, DB_POSTGRES_SCHEMA, REDIS_HOST ("host:port"), TMPDIR for the data.
import dns from 'node:dns'
import http from 'node:http'
import net from 'node:net'

dns.setDefaultResultOrder('ipv4first')

// The servers listen on every address of the machine unless told otherwise, and offer no setting for it.
const listen = net.Server.prototype.listen
net.Server.prototype.listen = function (first, ...rest) {
  if (typeof first === 'number' || typeof first === 'string') return listen.call(this, Number(first), '127.0.0.1', ...rest)
  if (first && typeof first === 'object' && 'port' in first) return listen.call(this, { ...first, host: '127.0.0.1' }, ...rest)
  return listen.call(this, first, ...rest)
}

const { TestNetwork } = await import('@atproto/dev-env')

const network = await TestNetwork.create({ pds: { hostname: 'localhost' }, bsky: {}, plc: {} })

const control = http.createServer(async (request, response) => {
  try {
    await network.processAll(60000)
    response.end('processed\n')
  } catch (error) {
    response.statusCode = 500
    response.end(`${error}\n`)
  }
})
control.listen(0, () => {
  const address = `http://127.0.0.1:${control.address().port}`
  console.log(JSON.stringify({ pds: network.pds.url, appview: network.bsky.url, plc: network.plc.url, control: address }))
})

process.on('SIGTERM', () => process.exit(0))
