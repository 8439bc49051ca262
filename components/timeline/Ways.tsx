import { StatusWord } from '@/components/status/StatusWord'
import type { Standing } from '@/lib/workflow/types'
import { RESPONSE_WORDS, VERIFICATION_WORDS } from '@/lib/workflow/words'

/** Each axis on which a request moved, from where to where. */
export function Ways({ from, to }: { from: Standing; to: Standing }) {
  return (
    <>
      {from.implementation !== to.implementation && (
        <p className="move">
          <StatusWord status={from.implementation} isDoubted={from.verification === 'DISPUTED'} />
          <span aria-hidden="true">→</span>
          <span className="visually-hidden">, then </span>
          <StatusWord status={to.implementation} isDoubted={to.verification === 'DISPUTED'} />
        </p>
      )}
      {from.response !== to.response && (
        <p>
          Its answer: {RESPONSE_WORDS[from.response].toLowerCase()}, then{' '}
          {RESPONSE_WORDS[to.response].toLowerCase()}.
        </p>
      )}
      {from.verification !== to.verification && isWorthSaying(to.verification) && (
        <p>{VERIFICATION_WORDS[to.verification]}.</p>
      )}
    </>
  )
}

/** That a claim was checked by two goes with the claim; that it is in doubt does not. */
function isWorthSaying(verification: Standing['verification']): boolean {
  return verification !== 'UNVERIFIED'
}
