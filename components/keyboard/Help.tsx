'use client'

import { useState, type ReactNode } from 'react'
import type { DeskPlace } from './keys'
import { Modal } from './Modal'
import { ownKeys, rowLinks, searchField, type OnPage } from './page'
import { switchSingleKeys, useSingleKeys } from './singleKeys'

type Props = { places: readonly DeskPlace[]; close: () => void }

/** Which keys work on this page, and the choice to switch the single ones off. */
export function Help({ places, close }: Props) {
  const isOn = useSingleKeys()
  // Read once, as it opens: nothing moves behind it.
  const [here] = useState(keysHere)
  return (
    <Modal label="Keyboard" className="keys" close={close}>
      <h2>Keyboard</h2>
      <dl className="key-list">
        <Line keys={['Ctrl', 'K']}>Find or go to anything (⌘ K on a Mac)</Line>
        {here.map(({ letter, label }) => (
          <Line key={letter + label} keys={letter.split(' ')}>
            {label}
          </Line>
        ))}
        {places.flatMap(({ letter, label }) =>
          letter ? (
            <Line key={letter} keys={['g', letter]}>
              {label}
            </Line>
          ) : (
            []
          ),
        )}
        <Line keys={['?']}>This list</Line>
        <Line keys={['Ctrl', 'Enter']}>Send the form in which you type (⌘ Enter on a Mac)</Line>
        <Line keys={['Esc']}>Leave the field, or close what is open</Line>
      </dl>
      <div className="choice">
        <input
          id="single-keys"
          type="checkbox"
          checked={isOn}
          onChange={({ target }) => switchSingleKeys(target.checked)}
        />
        <label htmlFor="single-keys">Single keys work</label>
        <p className="hint">
          Switch this off if you dictate, or press keys by mistake. Ctrl K and Ctrl Enter stay. Kept on this
          device.
        </p>
      </div>
      <form method="dialog" className="actions">
        <button className="button quiet">Close</button>
      </form>
    </Modal>
  )
}

function Line({ keys, children }: { keys: readonly string[]; children: ReactNode }) {
  return (
    <div>
      <dt>
        {keys.map((key, index) => (
          <span key={key}>
            {index > 0 && ' '}
            <kbd>{key}</kbd>
          </span>
        ))}
      </dt>
      <dd>{children}</dd>
    </div>
  )
}

function keysHere(): OnPage[] {
  const search = { letter: '/', label: searchField() ? 'Search on this page' : 'Find or go to anything' }
  const rows = [
    { letter: 'j', label: 'Next line' },
    { letter: 'k', label: 'Line before' },
  ]
  return [search, ...(rowLinks().length > 0 ? rows : []), ...ownKeys()]
}
