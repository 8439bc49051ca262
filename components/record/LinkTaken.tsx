'use client'

import { useEffect, useRef, useState } from 'react'
import { suggestedKind } from '@/lib/evidence/officialHosts'
import { TIER_OF_KIND } from '@/lib/evidence/rules'
import { linkSentence } from './linkSentence'

/** While a link is typed: what it is taken for, in the words that looking first says. Without script, looking first says it. */
export function LinkTaken() {
  const place = useRef<HTMLParagraphElement>(null)
  const [url, setUrl] = useState('')
  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    const read = () => {
      const given = new FormData(form)
      const typed = given.get('url')
      const isSaid = Boolean(given.get('kind')) || Boolean(given.get('tier'))
      setUrl(typeof typed === 'string' && !isSaid && URL.canParse(typed) ? typed : '')
    }
    read()
    form.addEventListener('input', read)
    return () => form.removeEventListener('input', read)
  }, [])
  const kind = suggestedKind(url)
  return (
    <p className="soft small" role="status" ref={place}>
      {url && linkSentence({ kind, tier: TIER_OF_KIND[kind], isSuggested: true })}
    </p>
  )
}
