import { describe, expect, it } from 'vitest'
import type { ReportModel } from '@/report/model'
import { fileNameFor } from '@/report/pdf/export-report'
import { familiesFor } from '@/report/pdf/families'

const named = (organisation: string) => fileNameFor({ organisation, title: 'Report' } as ReportModel)

describe('fileNameFor', () => {
  it('names the organisation and the report', () => {
    expect(named('Acme')).toBe('Acme – Report.pdf')
    expect(named('דלמרה לבית')).toBe('דלמרה לבית – Report.pdf')
  })

  it('leaves out what a file system refuses or a reader could be misled by', () => {
    expect(named('../..\\C:\u202eevil<>|?*"\u0000')).toBe('C evil – Report.pdf')
    expect(named('   ')).toBe('Report.pdf')
  })

  it('is never longer than a file system takes', () => {
    expect(named('ש'.repeat(5_000)).length).toBeLessThan(90)
  })
})

describe('familiesFor', () => {
  it('takes the language’s family, and the other one only when its script is in the text', () => {
    expect(familiesFor('he', 'שלום')).toEqual(['Heebo'])
    expect(familiesFor('fa', 'سلام')).toEqual(['Vazirmatn'])
    expect(familiesFor('en', 'a note: سلام')).toEqual(['Heebo', 'Vazirmatn'])
    expect(familiesFor('ar', 'ملاحظة: שלום')).toEqual(['Vazirmatn', 'Heebo'])
  })
})
