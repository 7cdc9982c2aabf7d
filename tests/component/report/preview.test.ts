import { mount } from '@vue/test-utils'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildReport, REPORT_KINDS, type ReportInput } from '@/report/model'
import { legibleAccent } from '@/report/model/brand/accent'
import ReportPreview from '@/report/views/preview/ReportPreview.vue'
import { pngLogo } from '../../support/picture'
import { sampleReportInput } from '../../support/sample-report'

let input: ReportInput
beforeAll(async () => (input = await sampleReportInput('fa')))

const nextFrame = () => new Promise(requestAnimationFrame)

const preview = (change: Partial<ReportInput> = {}) =>
  mount(ReportPreview, { props: { model: buildReport({ ...input, ...change }) } })

describe('the preview', () => {
  it.each(REPORT_KINDS)('of the %s report draws every chart, each with its words', (kind) => {
    const charts = preview({ kind }).findAll('svg[role="img"]')
    expect(charts.length).toBeGreaterThan(0)
    for (const chart of charts) expect(chart.attributes('aria-label')?.trim()).toBeTruthy()
  })

  it('shows a section that is added while one looks at it', async () => {
    const page = preview({ kind: 'board' })
    const { sections } = buildReport({ ...input, kind: 'full' })
    await expect.poll(() => page.findAll('article')).toHaveLength(3)
    await nextFrame()
    await page.setProps({ model: { ...buildReport(input), sections } })
    expect(page.findAll('article')).toHaveLength(1 + sections.length)
  })

  it('looks as the organisation’s own, as the PDF will', () => {
    const { engagement } = input
    const brand = { accent: '#ffe600', logo: pngLogo(8, 4) }
    const page = preview({ engagement: { ...engagement, profile: { ...engagement.profile, brand } } })
    expect(page.find('img').attributes()).toMatchObject({
      alt: input.translator.t('report.cover.logo', { name: engagement.profile.name }),
      src: `data:image/png;base64,${brand.logo.data}`,
    })
    const style = page.find('.pages').attributes('style')
    expect(style).toContain(`--accent: ${legibleAccent('#ffe600')}`)
    expect(preview().find('img').exists()).toBe(false)
  })
})
