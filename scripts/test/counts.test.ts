import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { countPlaywright, countReport, countVitest, inWords, sum } from './counts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'heed-counts-'))
afterAll(() => rmSync(folder, { recursive: true }))

const vitest = (numbers: object, testResults: object[] = []) => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults,
  ...numbers,
})

test("vitest's tests are counted, skipped and planned ones as skipped", () => {
  const report = vitest({ numPassedTests: 3, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 })
  expect(countVitest(report)).toEqual({ passed: 3, failed: 1, skipped: 3 })
})

test('a test file that does not load is a failure', () => {
  const report = vitest({ numPassedTests: 3 }, [
    { status: 'failed', assertionResults: [] },
    { status: 'passed', assertionResults: [{}] },
  ])
  expect(countVitest(report)).toEqual({ passed: 3, failed: 1, skipped: 0 })
})

test("playwright's flaky test has failed", () => {
  const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }
  expect(countPlaywright({ stats })).toEqual({ passed: 4, failed: 2, skipped: 2 })
})

test('a runner that says it failed has failed, even with no failed test and with no report', () => {
  const file = path.join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(vitest({ numPassedTests: 3 })))
  expect(countReport(file, true, countVitest)).toEqual({ passed: 3, failed: 0, skipped: 0 })
  expect(countReport(file, false, countVitest)).toEqual({ passed: 3, failed: 1, skipped: 0 })
  expect(countReport(path.join(folder, 'none.json'), true, countVitest).failed).toBe(1)
})

test('a runner that ran no test has failed', () => {
  const file = path.join(folder, 'empty.json')
  writeFileSync(file, JSON.stringify(vitest({})))
  expect(countReport(file, true, countVitest).failed).toBe(1)
})

test('the last line has no word on skipped tests when there are none', () => {
  const one = { passed: 1, failed: 0, skipped: 0 }
  expect(inWords(sum([one, one]))).toBe('2 passed, 0 failed')
  expect(inWords(sum([one, { passed: 0, failed: 2, skipped: 3 }]))).toBe('1 passed, 2 failed, 3 skipped')
})
