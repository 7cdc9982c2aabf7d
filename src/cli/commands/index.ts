import type { Command } from '../command'
import { pack } from './pack'
import { plan } from './plan'
import { report } from './report'
import { sample } from './sample'
import { score } from './score'
import { validate } from './validate'

export const COMMANDS: readonly Command[] = [report, sample, validate, score, plan, pack]
