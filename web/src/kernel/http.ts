import { ProblemError, UNREACHABLE, type Problem } from './problem'

const CSRF_COOKIE = 'XSRF-TOKEN'
const CSRF_HEADER = 'X-XSRF-TOKEN'
const READS = new Set(['GET', 'HEAD'])

let onUnauthorised: () => void = () => {}

/** The session is over: whoever finds out says so. */
export const unauthorised = () => onUnauthorised()

/** Called when the server no longer knows who is asking. One listener: the session. */
export function whenUnauthorised(listener: () => void) {
  onUnauthorised = listener
}

const cookie = (name: string) =>
  document.cookie
    .split('; ')
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1)

export function headersFor(method: string, body: unknown): Record<string, string> {
  const token = READS.has(method) ? undefined : cookie(CSRF_COOKIE)
  return {
    Accept: 'application/json, application/problem+json',
    ...(body === undefined || body instanceof FormData ? {} : { 'Content-Type': 'application/json' }),
    ...(token ? { [CSRF_HEADER]: decodeURIComponent(token) } : {}),
  }
}

async function problemOf(response: Response): Promise<Problem> {
  const plain: Problem = {
    type: `/problems/http-${response.status}`,
    title: response.statusText,
    status: response.status,
  }
  if (!response.headers.get('Content-Type')?.includes('json')) return plain
  return { ...plain, ...((await response.json()) as Partial<Problem>) }
}

async function call(method: string, address: string, body?: unknown, more: Record<string, string> = {}) {
  let response: Response
  try {
    response = await fetch(address, {
      method,
      headers: { ...headersFor(method, body), ...more },
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
    })
  } catch {
    throw new ProblemError(UNREACHABLE)
  }
  if (response.ok || response.status === 304) return response
  const problem = await problemOf(response)
  if (response.status === 401 && !address.endsWith('/session')) onUnauthorised()
  throw new ProblemError(problem)
}

async function read<T>(response: Response): Promise<T> {
  return (response.status === 204 ? undefined : await response.json()) as T
}

/** A document and the mark by which the server knows whether it has changed. */
export interface Marked<T> {
  body: T
  mark: string | undefined
}

export const http = {
  async get<T>(address: string): Promise<T> {
    return read(await call('GET', address))
  },

  /** The document at an address, or undefined when there is none yet. */
  async find<T>(address: string): Promise<T | undefined> {
    try {
      return await http.get<T>(address)
    } catch (thrown) {
      if (thrown instanceof ProblemError && thrown.problem.status === 404) return undefined
      throw thrown
    }
  },

  /** The document if it is another than the one with this mark; undefined if it is the same. */
  async changed<T>(address: string, mark: string | undefined): Promise<Marked<T> | undefined> {
    const response = await call('GET', address, undefined, mark ? { 'If-None-Match': mark } : {})
    if (response.status === 304) return undefined
    return { body: await read<T>(response), mark: response.headers.get('ETag') ?? undefined }
  },

  post: async <T>(address: string, body: unknown = {}) => read<T>(await call('POST', address, body)),
  put: async <T>(address: string, body: unknown) => read<T>(await call('PUT', address, body)),
  patch: async <T>(address: string, body: unknown) => read<T>(await call('PATCH', address, body)),
  remove: async <T = void>(address: string) => read<T>(await call('DELETE', address)),
}

/** An address with the members that have a value, in the order given. Lists repeat the name. */
export function addressOf(path: string, query: Record<string, string | number | boolean | undefined> = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '' && value !== false) search.set(name, String(value))
  }
  const text = search.toString()
  return text ? `${path}?${text}` : path
}
