import type { Direction } from './bidi'
import { addDirectionMarks, type EncodedRun } from './direction-marks'
import { encodeRun } from './encode'
import type { Line, PlacedRun } from './paragraph'

/** The codes of a line, in visual order; with direction marks for a page of `pageDirection`, unless that is null. */
export function encodeLine(line: Line, pageDirection: Direction | null): EncodedRun[] {
  const runs = line.runs.map((run) => encode(line, run))
  return pageDirection ? addDirectionMarks(runs, line.direction, pageDirection) : runs
}

function encode(line: Line, run: PlacedRun): EncodedRun {
  return {
    font: run.font,
    rtl: run.level % 2 === 1,
    codes: encodeRun(line.text, run),
    width: (run.width / line.size) * 1000,
  }
}
