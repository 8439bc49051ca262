'use client'

import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react'

type Props = { label: string; className?: string; close: () => void; children: ReactNode }

/** The browser's own dialog: the rest of the page waits, Escape closes it, and the focus goes back to where it was. */
export function Modal({ label, className, close, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal()
  }, [])
  const closeBeside = ({ target }: MouseEvent) => {
    if (target === dialog.current) dialog.current.close()
  }
  return (
    <dialog ref={dialog} className={className} aria-label={label} onClose={close} onClick={closeBeside}>
      {children}
    </dialog>
  )
}
