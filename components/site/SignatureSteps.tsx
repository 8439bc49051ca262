type Props = { hash: string; signature: string; pem: string }

/** For whoever has a command line: that the newest release is signed by the key. */
export function SignatureSteps({ hash, signature, pem }: Props) {
  return (
    <details>
      <summary>Check the signature of the newest release</summary>
      <p className="prose">
        Each release is signed with a key that lies outside of the database (Ed25519). Save the first text as{' '}
        <code>key.pem</code>, then run the lines below it; they say “Signature Verified Successfully”. Note
        the key down now: if another one signs later, ask why.
      </p>
      <pre className="hash">{pem}</pre>
      <pre className="hash">
        {`printf %s ${hash} > hash\nprintf %s ${signature} | base64 -d > signature\nopenssl pkeyutl -verify -pubin -inkey key.pem -rawin -in hash -sigfile signature`}
      </pre>
    </details>
  )
}
