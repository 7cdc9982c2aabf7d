import { describe, expect, it } from 'vitest'
import { countTests, total } from '../../../scripts/report.mjs'

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((status) => ({ status })),
})

describe('the count of tests', () => {
  it('takes each test as one, and leaves out those that were skipped', () => {
    const report = {
      testResults: [file('passed', 'passed', 'passed', 'skipped'), file('failed', 'passed', 'failed')],
    }
    expect(countTests(report, 1)).toEqual({ passed: 3, failed: 1 })
  })

  it('takes a file that could not be loaded as one failure', () => {
    expect(countTests({ testResults: [file('passed', 'passed'), file('failed')] }, 1)).toEqual({
      passed: 1,
      failed: 1,
    })
  })

  it('fails a run that ended badly, wrote no report or ran nothing', () => {
    expect(countTests({ testResults: [file('passed', 'passed')] }, 1)).toEqual({ passed: 1, failed: 1 })
    expect(countTests(undefined, 1)).toEqual({ passed: 0, failed: 1 })
    expect(countTests({ testResults: [] }, 0)).toEqual({ passed: 0, failed: 1 })
  })

  it('adds up', () => {
    expect(
      total([
        { passed: 1, failed: 0 },
        { passed: 3, failed: 2 },
      ]),
    ).toEqual({ passed: 4, failed: 2 })
  })
})
