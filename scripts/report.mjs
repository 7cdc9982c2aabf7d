// @ts-check
/**
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {{ status: string, assertionResults: { status: string }[] }} TestFile
 */

/** @type {Count} */
export const PASSED = { passed: 1, failed: 0 }
/** @type {Count} */
export const FAILED = { passed: 0, failed: 1 }

/** @param {Count[]} counts @returns {Count} */
export const total = (counts) => ({
  passed: counts.reduce((sum, { passed }) => sum + passed, 0),
  failed: counts.reduce((sum, { failed }) => sum + failed, 0),
})

/**
 * Counts what vitest's JSON report holds. A file that could not even be loaded has no test in it, so it counts
 * as one failure; so does a run that ended badly, or ran nothing, with no failed test to show for it.
 * @param {{ testResults: TestFile[] } | undefined} report undefined when vitest wrote none
 * @param {number} code vitest's exit code
 * @returns {Count}
 */
export function countTests(report, code) {
  const files = report?.testResults ?? []
  const tests = files.flatMap((file) => file.assertionResults)
  const passed = tests.filter(({ status }) => status === 'passed').length
  const failedTests = tests.filter(({ status }) => status === 'failed').length
  const brokenFiles = files.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length
  const failed = failedTests + brokenFiles
  const unexplained = failed === 0 && (code !== 0 || passed === 0)
  return { passed, failed: unexplained ? 1 : failed }
}
