import { expect, test } from 'vitest'
import { isActByAddress, PLACES, suggestedKind } from './officialHosts'
import { fileProblem, firstVisibility, plainName, TIER_OF_KIND } from './rules'

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

test('files, testimony and what identifies a survivor begin sealed', () => {
  const link = { kind: 'NEWS', hasFile: false, identifiesSurvivor: false } as const
  expect(firstVisibility(link)).toBe('PUBLIC')
  expect(firstVisibility({ ...link, hasFile: true })).toBe('SEALED')
  expect(firstVisibility({ ...link, kind: 'TESTIMONY' })).toBe('SEALED')
  expect(firstVisibility({ ...link, identifiesSurvivor: true })).toBe('SEALED')
})

const SUGGESTED: [string, string, number][] = [
  ['https://www.congress.gov/public-laws/119th-congress', 'LAW', 1],
  ['https://www.congress.gov/public-law/119th-congress/21', 'LAW', 1],
  ['https://www.congress.gov/bill/119th-congress/house-bill/1', 'OFFICIAL_DATA', 2],
  ['https://www.congress.gov/billboard', 'OFFICIAL_DATA', 2],
  ['https://www.congress.gov/news', 'STATEMENT', 3],
  ['https://www.govinfo.gov/app/details/PLAW-106publ386', 'LAW', 1],
  ['https://www.govinfo.gov/app/details/STATUTE-114/STATUTE-114-Pg1464', 'LAW', 1],
  ['https://www.govinfo.gov/app/details/USCODE-2023-title22', 'LAW', 1],
  ['https://www.govinfo.gov/app/details/CFR-2024-title8-vol1', 'REGULATION', 1],
  ['https://www.govinfo.gov/app/details/USCOURTS-ca9-22-55000', 'DECISION', 1],
  ['https://www.govinfo.gov/content/pkg/PLAW-106publ386/pdf/PLAW-106publ386.pdf', 'LAW', 1],
  ['https://www.govinfo.gov/content/pkg/STATUTE-114/pdf/STATUTE-114-Pg1464.pdf', 'LAW', 1],
  ['https://www.govinfo.gov/app/details/BILLS-119hr1ih', 'OFFICIAL_DATA', 2],
  ['https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title22', 'LAW', 1],
  ['https://uscode.house.gov/codification/legislation.shtml', 'OFFICIAL_DATA', 2],
  ['https://www.ecfr.gov/current/title-8', 'REGULATION', 1],
  ['https://www.ecfr.gov/on/2026-01-01/title-8', 'REGULATION', 1],
  ['https://www.ecfr.gov/recent-changes', 'OFFICIAL_DATA', 2],
  ['https://www.federalregister.gov/documents/2026/01/02/2025-1/a-rule', 'OFFICIAL_DATA', 2],
  ['https://www.regulations.gov/docket/USCIS-2026-0001', 'OFFICIAL_DATA', 2],
  ['https://www.supremecourt.gov/opinions/25pdf/25-1.pdf', 'DECISION', 1],
  ['https://www.supremecourt.gov/orders/courtorders/010126zor.pdf', 'DECISION', 1],
  ['https://www.supremecourt.gov/DocketPDF/25/25-1/brief.pdf', 'STATEMENT', 3],
  ['https://www.legislation.gov.uk/ukpga/2015/30', 'LAW', 1],
  ['https://www.legislation.gov.uk/asp/2015/12', 'LAW', 1],
  ['https://www.legislation.gov.uk/asc/2023/1', 'LAW', 1],
  ['https://www.legislation.gov.uk/anaw/2015/3', 'LAW', 1],
  ['https://www.legislation.gov.uk/nia/2015/2', 'LAW', 1],
  ['https://www.legislation.gov.uk/uksi/2015/1833', 'REGULATION', 1],
  ['https://www.legislation.gov.uk/ssi/2016/1', 'REGULATION', 1],
  ['https://www.legislation.gov.uk/wsi/2016/1', 'REGULATION', 1],
  ['https://www.legislation.gov.uk/nisr/2016/1', 'REGULATION', 1],
  ['https://www.legislation.gov.uk/ukdsi/2026/1', 'OFFICIAL_DATA', 2],
  ['https://eur-lex.europa.eu/eli/dir/2024/1712/oj', 'LAW', 1],
  ['https://eur-lex.europa.eu/eli/reg/2024/3015/oj', 'REGULATION', 1],
  ['https://eur-lex.europa.eu/eli/dec/2012/1/oj', 'DECISION', 1],
  ['https://eur-lex.europa.eu/eli/treaty/teu_2012/oj', 'TREATY', 1],
  ['https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:52022PC0732', 'OFFICIAL_DATA', 2],
  ['https://hudoc.echr.coe.int/eng?i=001-1', 'OFFICIAL_DATA', 2],
  ['https://treaties.un.org/doc/Publication/UNTS/Volume%202237/v2237.pdf', 'TREATY', 1],
  ['https://treaties.un.org/Pages/showDetails.aspx?objid=1', 'TREATY', 1],
  ['https://treaties.un.org/pages/ViewDetails.aspx?src=TREATY', 'TREATY', 1],
  ['https://treaties.un.org/pages/Overview.aspx', 'OFFICIAL_DATA', 2],
  ['https://undocs.org/A/RES/55/25', 'OFFICIAL_DATA', 2],
  ['https://catalog.data.gov/dataset/visas', 'OFFICIAL_DATA', 2],
  ['https://www.gao.gov/products/gao-24-106038', 'OFFICIAL_DATA', 2],
  ['https://bjs.ojp.gov/library', 'OFFICIAL_DATA', 2],
  ['https://dataunodc.un.org/trafficking', 'OFFICIAL_DATA', 2],
  ['https://www.uscis.gov/data/t-visas', 'OFFICIAL_DATA', 2],
  ['https://www.dhs.gov/datasets/visas', 'OFFICIAL_DATA', 2],
  ['https://www.dhs.gov/statistics', 'OFFICIAL_DATA', 2],
  ['https://www.dhs.gov/data-protection', 'STATEMENT', 3],
  ['https://www.dhs.gov/newsroom/figures', 'STATEMENT', 3],
  ['https://www.bjs.ojp.gov/press-release/1', 'STATEMENT', 3],
  ['https://www.federalregister.gov/blog', 'STATEMENT', 3],
  ['https://www.state.gov/report', 'STATEMENT', 3],
  ['https://example.org/public-law/1', 'NEWS', 3],
]
test.each(SUGGESTED)('%s suggests %s, of strength %i', (url, kind, tier) => {
  expect([suggestedKind(url), TIER_OF_KIND[suggestedKind(url)]]).toEqual([kind, tier])
  expect(isActByAddress(url)).toBe(tier === 1)
})

test('each line of the table is the first that fits some address above, and no whole host is an act', () => {
  for (const [host, path, kind] of PLACES) {
    expect(path, host).toBe(path.toLowerCase())
    expect(path === '/' && TIER_OF_KIND[kind] === 1, host).toBe(false)
    const isTried = SUGGESTED.some(([url, suggested]) => {
      const { hostname, pathname } = new URL(url)
      const isHost = host === '*' || hostname === host || hostname.endsWith(`.${host}`)
      return isHost && suggested === kind && `${pathname.toLowerCase()}/`.startsWith(path)
    })
    expect(isTried, `${host}${path}`).toBe(true)
  }
})

test('written otherwise, the same address says the same', () => {
  for (const url of [
    'HTTPS://WWW.CONGRESS.GOV/PUBLIC-LAW/119TH-CONGRESS/21',
    'https://congress.gov./public-law/119th-congress/21',
    'https://congress.gov:443/public-law/119th-congress/21',
    'https://congress.gov\\public-law\\119th-congress\\21',
    'https://congress.gov/bill/../public-law/119th-congress/21',
    'https://congress.gov/bill/%2e%2e/public-law/119th-congress/21',
  ])
    expect(isActByAddress(url), url).toBe(true)
})

test('what only looks like an official act is none', () => {
  for (const url of [
    'http://www.congress.gov/public-law/1',
    'https://congress.gov.evil.com/public-law/1',
    'https://congress.gov@evil.com/public-law/1',
    'https://user@congress.gov/public-law/1',
    'https://user:pass@congress.gov/public-law/1',
    'https://evil.com/congress.gov/public-law/1',
    'https://evil.com#congress.gov/public-law/1',
    'https://evil.com\\.congress.gov/public-law/1',
    'https://congress.gov../public-law/1',
    'https://congress.gov:8443/public-law/1',
    'https://notcongress.gov/public-law/1',
    'https://cоngress.gov/public-law/1',
    'https://xn--cngress-0sf.gov/public-law/1',
    'https://congress.gov%2eevil.com/public-law/1',
    'https://congress.gov/public-law/..%2fbill/1',
    'https://congress.gov/public-law%2f1',
    'https://congress.gov/public-law/..;/bill/1',
    'https://congress.gov/public-law/%252e%252e/bill/1',
    'https://congress.gov/public-law/../bill/1',
    'https://congress.gov/bill/1?/public-law/1',
    'https://congress.gov/bill/1#/public-law/1',
    'https://congress.gov//public-law/1',
    'javascript:alert(1)//congress.gov/public-law/1',
    'not an address',
  ])
    expect(isActByAddress(url), url).toBe(false)
  expect(suggestedKind(null)).toBe('OTHER')
})
