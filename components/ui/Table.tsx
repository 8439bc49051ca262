import type { ReactNode } from 'react'

export type Column<Row> = {
  label: string
  show: (row: Row) => ReactNode
  /** Names the row: its head for those who listen, its title on a phone, where it stands without its label. */
  isMain?: boolean
  /** The label is heard, not seen: of a reference, of a column of buttons. */
  isLabelHidden?: boolean
  kind?: 'ref' | 'date' | 'number' | 'status'
}

type Props<Row> = {
  /** What the table holds: always heard; `isCaptionHidden` where a heading above says it to the eye. */
  caption: string
  isCaptionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  classOf?: (row: Row) => string | undefined
}

/**
 * A table that reads as a list on a phone. A browser takes the role from a table whose display changes, so each role is
 * written out; each value carries its label there (app/styles/table.css).
 */
export function Table<Row>({ caption, isCaptionHidden, columns, rows, keyOf, classOf }: Props<Row>) {
  return (
    <div className="table-frame">
      <table role="table">
        <caption className={isCaptionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ label, isLabelHidden, kind }) => (
              <th key={label} role="columnheader" scope="col" className={kind && `cell-${kind}`}>
                {isLabelHidden ? <span className="visually-hidden">{label}</span> : label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={keyOf(row)} role="row" className={classOf?.(row)}>
              {columns.map((column) => (
                <Cell key={column.label} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const { label, isMain, isLabelHidden, kind, show } = column
  const className = [isMain && 'cell-main', kind && `cell-${kind}`].filter(Boolean).join(' ') || undefined
  if (isMain)
    return (
      <th role="rowheader" scope="row" className={className}>
        {show(row)}
      </th>
    )
  return (
    <td role="cell" className={className} data-label={isLabelHidden || kind === 'ref' ? undefined : label}>
      {show(row)}
    </td>
  )
}
