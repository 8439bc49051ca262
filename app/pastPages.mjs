/** What a plain form asks for, `?asOf=&knownAt=`, has addresses of its own, which can be kept and cited. */
const pages = ['', '/recommendations', '/recommendations/:ref']

const given = (key, pattern) => ({ type: 'query', key, value: `(?<${key}>${pattern})` })

export const pastPages = pages.flatMap((page) => [
  {
    source: `/:lang(en)${page}`,
    has: [given('asOf', '.+'), given('knownAt', '.+')],
    destination: `/:lang/at/:asOf/known/:knownAt${page}`,
    permanent: false,
  },
  {
    source: `/:lang(en)${page}`,
    has: [given('asOf', '.+')],
    destination: `/:lang/at/:asOf${page}`,
    permanent: false,
  },
  // Of a moment alone the day is the day it was known.
  {
    source: `/:lang(en)${page}`,
    has: [given('knownAt', '.+')],
    destination: `/:lang/at/:knownAt/known/:knownAt${page}`,
    permanent: false,
  },
])
