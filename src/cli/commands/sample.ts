import { loadSample, loadSampleTexts } from '@/content/load-later'
import { sampleEngagement } from '@/content/sample'
import { quarterOf } from '@/shared/quarter'
import { exportEngagement } from '@/storage/file/engagement-file'
import { EXIT, type Command } from '../command'
import { languageFrom, nowFrom, OFFERED } from '../settings'
import { deliver } from '../write'

export const sample: Command = {
  name: 'sample',
  summary: 'Prints the sample engagement, to try the other commands on.',
  files: 'none',
  options: {
    lang: `of its texts: ${OFFERED.join(', ')}; en when left out`,
    now: 'the day that counts as today; the dates of the sample go by it',
    out: 'a file to write to instead of printing',
  },
  details: ['The file has the documented format: docs/storage-format.md.'],
  example: 'sextant sample --lang he --out sample.json',

  async run(request, surroundings) {
    const language = languageFrom(request.options)
    const now = nowFrom(request.options, surroundings)
    const [template, texts] = await Promise.all([loadSample(), loadSampleTexts(language)])
    const { profile, respondents, ...rest } = sampleEngagement(template, texts, quarterOf(now))
    const speaking = Object.entries(respondents).map(([id, person]) => [id, { ...person, language }] as const)
    const engagement = {
      ...rest,
      profile: { ...profile, language },
      respondents: Object.fromEntries(speaking),
    }
    deliver(exportEngagement('sample', engagement, now).trimEnd(), request, surroundings)
    return EXIT.done
  },
}
