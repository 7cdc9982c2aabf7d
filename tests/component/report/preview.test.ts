import { mount, type VueWrapper } from '@vue/test-utils'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { buildReport, REPORT_KINDS, type ReportInput } from '@/report/model'
import { legibleAccent } from '@/report/model/brand/accent'
import ReportPreview from '@/report/views/preview/ReportPreview.vue'
import { pngLogo } from '../../support/picture'
import { sampleReportInput } from '../../support/sample-report'

let input: ReportInput
beforeAll(async () => (input = await sampleReportInput('fa')))

/** The pages come one by one, after the opening. */
const grown = (page: VueWrapper, sections: number) =>
  vi.waitFor(() => expect(page.findAll('article')).toHaveLength(1 + sections), 10_000)

const nextFrame = () => new Promise(requestAnimationFrame)

const preview = (change: Partial<ReportInput> = {}) =>
  mount(ReportPreview, { props: { model: buildReport({ ...input, ...change }) } })

describe('the preview', () => {
  it.each(REPORT_KINDS)('of the %s report draws every chart, each with its words', async (kind) => {
    const { form, sections } = buildReport({ ...input, kind })
    const page = preview({ kind })
    await grown(page, sections.length)
    const charts = page.findAll('svg[role="img"]')
    const wanted = sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'chart'))
    expect(charts).toHaveLength(wanted.length + (form === 'booklet' ? 1 : 0))
    for (const chart of charts) expect(chart.attributes('aria-label')?.trim()).toBeTruthy()
  })

  it('shows a section that is added while one looks at it', async () => {
    const page = preview({ kind: 'board' })
    const { sections } = buildReport({ ...input, kind: 'full' })
    await grown(page, 2)
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
