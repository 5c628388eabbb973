import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

/** The hex colours declared by the rule that begins at `selector`. */
function colours(selector: string): Readonly<Record<string, string>> {
  const from = css.indexOf(`${selector} {`)
  expect(from).toBeGreaterThan(-1)
  const block = css.slice(from, css.indexOf('}', from))
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  )
}

/** Relative luminance by WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [dark = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (bright + 0.05) / (dark + 0.05)
}

const lights = ['blue', 'green', 'yellow', 'red', 'grey']

/** Text needs 4.5 to 1, and what is drawn needs 3 to 1. */
const pairs: readonly (readonly [ink: string, ground: string, least: number])[] = [
  ...['ink', 'ink-2', 'ink-3'].flatMap((ink) =>
    ['bg', 'bg-frame', 'bg-hover', 'bg-sunken', 'bg-raised'].map((ground) => [ink, ground, 4.5] as const),
  ),
  ...lights.flatMap(
    (light) =>
      [
        ['ink', `light-${light}-soft`, 4.5],
        ['ink-2', `light-${light}-soft`, 4.5],
      ] as const,
  ),
  ...lights.flatMap(
    (light) =>
      [
        [`light-${light}-text`, `light-${light}-soft`, 4.5],
        [`light-${light}-text`, 'bg', 4.5],
      ] as const,
  ),
  ...lights.flatMap(
    (light) =>
      [
        [`light-${light}`, 'bg', 3],
        [`light-${light}`, `light-${light}-soft`, 3],
      ] as const,
  ),
  ['accent-text', 'bg', 4.5],
  ['accent-text', 'bg-hover', 4.5],
  ['accent-text', 'accent-soft', 4.5],
  ['ink', 'accent-soft', 4.5],
  ['ink-2', 'accent-soft', 4.5],
  ['accent-ink', 'accent', 4.5],
  ['accent-ink', 'accent-hover', 4.5],
  ...['bg', 'bg-frame', 'bg-raised'].flatMap(
    (ground) =>
      [
        ['danger', ground, 4.5],
        ['line-strong', ground, 3],
        ['focus', ground, 3],
        ['accent', ground, 3],
      ] as const,
  ),
  ['danger', 'bg-hover', 4.5],
  ['light-yellow-text', 'bg-raised', 4.5],
  ['light-green-text', 'bg-raised', 4.5],
  ['line-strong', 'bg-sunken', 3],
  ['focus', 'accent-soft', 3],
]

describe.each([
  ['light', ':root'],
  ['dark', ':root[data-theme="dark"]'],
])('%s theme', (_theme, selector) => {
  const theme = colours(selector)
  it.each(pairs)('%s on %s has a contrast of at least %d', (ink, ground, least) => {
    expect(contrast(theme[ink] ?? '', theme[ground] ?? '')).toBeGreaterThanOrEqual(least)
  })
})

it('says the same dark colours twice: by choice and by the system', () => {
  expect(colours(':root:not([data-theme="light"])')).toEqual(colours(':root[data-theme="dark"]'))
  expect(Object.keys(colours(':root')).sort()).toEqual(Object.keys(colours(':root[data-theme="dark"]')).sort())
})
