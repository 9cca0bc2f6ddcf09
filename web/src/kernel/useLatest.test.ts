import { expect, test } from 'vitest'
import { ProblemError } from './problem'
import { useLatest } from './useLatest'

function later<T>() {
  let resolve: (answer: T) => void = () => {}
  const promise = new Promise<T>((settle) => (resolve = settle))
  return { promise, resolve }
}

test('a slow answer for the month before is dropped', async () => {
  const { run, busy } = useLatest()
  const [first, second] = [later<string>(), later<string>()]
  const shown: string[] = []
  const runs = [
    run(
      () => first.promise,
      (a) => shown.push(a),
    ),
    run(
      () => second.promise,
      (a) => shown.push(a),
    ),
  ]

  second.resolve('2025-03')
  first.resolve('2025-02')
  await Promise.all(runs)

  expect(shown).toEqual(['2025-03'])
  expect(busy.value).toBe(false)
})

test('a refusal becomes the problem and the next run clears it', async () => {
  const { run, problem } = useLatest()
  const refusal = { type: '/problems/filing-refused', title: 'Refused', status: 422 }
  await run(
    () => Promise.reject(new ProblemError(refusal)),
    () => {},
  )
  expect(problem.value).toEqual(refusal)
  await run(
    () => Promise.resolve(1),
    () => {},
  )
  expect(problem.value).toBeUndefined()
})
