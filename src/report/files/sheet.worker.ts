import { answerAside } from './run-aside'
import type { SheetRequest } from './sheet-aside'

answerAside(async ({ tables, direction }: SheetRequest) =>
  (await import('./sheet')).writeSheet(tables, direction),
)
