// A small client of the HTTP interface for scripts: one session, its cookies, its CSRF token.

export class Client {
  #base
  #cookies = new Map()

  constructor(base) {
    this.#base = base
  }

  async call(method, path, body) {
    const headers = { Accept: 'application/json', Cookie: [...this.#cookies].map(([k, v]) => `${k}=${v}`).join('; ') }
    if (body !== undefined) headers['Content-Type'] = 'application/json'
    const token = this.#cookies.get('XSRF-TOKEN')
    if (token && method !== 'GET') headers['X-XSRF-TOKEN'] = token
    const response = await fetch(this.#base + path, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [pair] = cookie.split(';')
      const at = pair.indexOf('=')
      this.#cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    const text = await response.text()
    return { status: response.status, body: text ? JSON.parse(text) : undefined }
  }

  async expect(status, method, path, body) {
    const answer = await this.call(method, path, body)
    if (answer.status !== status) {
      throw new Error(`${method} ${path}: ${answer.status} instead of ${status}: ${JSON.stringify(answer.body).slice(0, 400)}`)
    }
    return answer.body
  }

  get = (path) => this.expect(200, 'GET', path)

  /** Enters a demo post. */
  async enter(post) {
    await this.get('/api/session')
    return this.expect(200, 'POST', '/api/session/demo', { post })
  }
}
