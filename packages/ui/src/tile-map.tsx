/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a tile that leads nowhere is one picture made of text and signs, which an img cannot hold */
import { useRef, useState } from 'react'
import { cx } from './class-names.ts'
import { useDelegate } from './delegate.ts'
import { moveAmongTiles } from './grid-move.ts'
import { type Light, LightMark } from './light-mark.tsx'
import { Anchor, type LinkLike } from './link.tsx'
import './tile-map.css'

export interface Tile {
  readonly key: string
  readonly label: string
  /** Place in the grid, counted from 0. */
  readonly row: number
  readonly column: number
  /** Grey is drawn hatched: nothing is known. */
  readonly light: Light
  /** The figure under the name; leave it out where nothing is known. */
  readonly value?: string | undefined
  /** Name, figure and light in one sentence that begins with the label and the value as they are seen. */
  readonly description: string
  /** A tile without an address leads nowhere, unless tiles are selected. */
  readonly href?: string | undefined
}

export interface TileMapProps {
  readonly label: string
  readonly tiles: readonly Tile[]
  readonly selected?: string | undefined
  /** Used for tiles without an address. */
  readonly onSelect?: ((key: string) => void) | undefined
  readonly link?: LinkLike | undefined
}

/** Places as equal tiles, laid out like the real neighbours; arrows go from tile to tile. */
export function TileMap({ label, tiles, selected, onSelect, link: Link = Anchor }: TileMapProps) {
  const list = useRef<HTMLUListElement>(null)
  const [active, setActive] = useState(0)
  const current = Math.min(active, tiles.length - 1)

  const faces = () => [...(list.current?.querySelectorAll<HTMLElement>('.wp-tile') ?? [])]
  useDelegate(list, 'keydown', (event) => {
    const next = moveAmongTiles(tiles, current, event.key)
    if (next === undefined) return
    event.preventDefault()
    setActive(next)
    faces()[next]?.focus()
  })
  useDelegate(list, 'focusin', (event) => {
    const at = faces().indexOf(event.target as HTMLElement)
    if (at !== -1) setActive(at)
  })
  return (
    <ul ref={list} className="wp-tiles" aria-label={label}>
      {tiles.map((tile, index) => {
        const shared = {
          className: cx('wp-tile', `wp-tile--${tile.light}`, tile.light === 'grey' && 'wp-hatched'),
          title: tile.description,
          'aria-label': tile.description,
          tabIndex: index === current ? 0 : -1,
        }
        const isSelected = tile.key === selected
        return (
          <li key={tile.key} style={{ gridRow: tile.row + 1, gridColumn: tile.column + 1 }}>
            {tile.href !== undefined ? (
              <Link {...shared} href={tile.href} aria-current={isSelected ? 'true' : undefined}>
                <TileFace tile={tile} />
              </Link>
            ) : onSelect !== undefined ? (
              <button {...shared} type="button" aria-pressed={isSelected} onClick={() => onSelect(tile.key)}>
                <TileFace tile={tile} />
              </button>
            ) : (
              <span {...shared} role="img">
                <TileFace tile={tile} />
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function TileFace({ tile }: { readonly tile: Tile }) {
  return (
    <>
      <span className="wp-tile__label">{tile.label}</span>{' '}
      <span className="wp-tile__value">
        <LightMark light={tile.light} label={tile.description} size="s" decorative />
        {tile.value}
      </span>
    </>
  )
}
