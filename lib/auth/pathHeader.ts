/** Which page is asked for, as proxy.ts tells it. Not to be trusted: see nextPath. */
export const PATH_HEADER = 'x-heed-path'
