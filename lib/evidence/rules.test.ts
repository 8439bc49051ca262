import { expect, test } from 'vitest'
import { fileProblem, firstVisibility, isAtOfficialHost, plainName, suggestedKind } from './rules'

test('only what is allowed by its bytes is taken, under an ending that says so', () => {
  expect(fileProblem('report.pdf', 'pdf')).toBeNull()
  expect(fileProblem('photo.JPEG', 'jpg')).toBeNull()
  expect(fileProblem('photo.jpg', 'jpg')).toBeNull()
  expect(fileProblem('page.pdf', undefined)).toBe('FILE_TYPE')
  expect(fileProblem('page.svg', 'svg')).toBe('FILE_TYPE')
  expect(fileProblem('macros.docx', 'docm')).toBe('FILE_TYPE')
  expect(fileProblem('report.pdf', 'png')).toBe('FILE_EXTENSION')
  expect(fileProblem('report', 'pdf')).toBe('FILE_EXTENSION')
})

test('a name loses its path and whatever hides what it is', () => {
  expect(plainName('C:\\Users\\ana\\Zeugnis ü.pdf')).toBe('Zeugnis ü.pdf')
  expect(plainName('../../etc/passwd')).toBe('passwd')
  expect(plainName('invoice\u202Efdp.exe\0')).toBe('invoicefdp.exe')
})

test('an address suggests what kind it is, and only https at a listed host is official', () => {
  expect(suggestedKind('https://www.congress.gov/bill/1')).toBe('OFFICIAL_DATA')
  expect(suggestedKind('https://uscode.house.gov/view.xhtml')).toBe('LAW')
  expect(suggestedKind('https://www.state.gov/report')).toBe('STATEMENT')
  expect(suggestedKind('https://example.org/news')).toBe('NEWS')
  expect(isAtOfficialHost('http://www.congress.gov/bill/1')).toBe(false)
  expect(isAtOfficialHost('https://congress.gov.example.org')).toBe(false)
  expect(isAtOfficialHost('https://notcongress.gov')).toBe(true)
  expect(isAtOfficialHost('https://user@congress.gov')).toBe(false)
})

test('files, testimony and what identifies a survivor begin sealed', () => {
  const link = { kind: 'NEWS', hasFile: false, identifiesSurvivor: false } as const
  expect(firstVisibility(link)).toBe('PUBLIC')
  expect(firstVisibility({ ...link, hasFile: true })).toBe('SEALED')
  expect(firstVisibility({ ...link, kind: 'TESTIMONY' })).toBe('SEALED')
  expect(firstVisibility({ ...link, identifiesSurvivor: true })).toBe('SEALED')
})
