import { headersFor, unauthorised } from './http'
import { ProblemError, UNREACHABLE, type Problem } from './problem'

const WHOLE = 100

function problemOf(request: XMLHttpRequest): Problem {
  const plain: Problem = { type: `/problems/http-${request.status}`, title: request.statusText, status: request.status }
  if (!request.getResponseHeader('Content-Type')?.includes('json')) return plain
  return { ...plain, ...(JSON.parse(request.responseText) as Partial<Problem>) }
}

/**
 * Sends a form with files, and tells how far it is: fetch cannot.
 *
 * @param progress percent of the body that has gone out
 */
export function upload<T>(address: string, form: FormData, progress: (percent: number) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', address)
    for (const [name, value] of Object.entries(headersFor('POST', form))) request.setRequestHeader(name, value)
    request.upload.onprogress = ({ lengthComputable, loaded, total }) => {
      if (lengthComputable && total > 0) progress(Math.round((loaded / total) * WHOLE))
    }
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) return resolve(JSON.parse(request.responseText) as T)
      if (request.status === 401) unauthorised()
      reject(new ProblemError(problemOf(request)))
    }
    request.onerror = () => reject(new ProblemError(UNREACHABLE))
    request.send(form)
  })
}
