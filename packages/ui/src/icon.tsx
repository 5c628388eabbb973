export type IconName = keyof typeof paths

export interface IconProps {
  readonly name: IconName
  readonly size?: 's' | 'm' | undefined
}

/** A line icon of 16 units; always decorative, so what holds it carries the words. */
export function Icon({ name, size = 'm' }: IconProps) {
  const length = size === 's' ? '0.875rem' : '1rem'
  return (
    <svg
      className="wp-icon"
      viewBox="0 0 16 16"
      width={length}
      height={length}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  )
}

const paths = {
  menu: 'M2 4h12M2 8h12M2 12h12',
  close: 'm3.5 3.5 9 9m0-9-9 9',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10m3.6-1.4L14 14',
  down: 'm4 6 4 4 4-4',
  right: 'm6 4 4 4-4 4',
  left: 'm10 4-4 4 4 4',
  check: 'm3 8.5 3.2 3.2L13 5',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12m0-6.5V11m0-6v.1',
  alert: 'M8 2 14.5 13.5h-13zm0 4.5v3m0 2v.1',
  home: 'M2.5 7.5 8 2.5l5.5 5v6h-4v-4h-3v4h-4z',
  document: 'M4 1.75h5.5L12.5 5v9.25h-9V1.75zM9 2v3.25h3.25M6 8.5h4M6 11h4',
  list: 'M5.5 4h8m-8 4h8m-8 4h8M2.5 4h.1m-.1 4h.1m-.1 4h.1',
  chart: 'M2.5 2.5v11h11M5 10l2.5-3 2 1.5L13 4.5',
  grid: 'M2.5 2.5h4v4h-4zm7 0h4v4h-4zm-7 7h4v4h-4zm7 0h4v4h-4z',
  people:
    'M6 7.5A2.5 2.5 0 1 0 6 2.5a2.5 2.5 0 0 0 0 5M1.5 13.5c0-2.5 2-4 4.5-4s4.5 1.5 4.5 4M11 3a2.4 2.4 0 0 1 0 4.2m1.4 2.7c1.3.6 2.1 1.9 2.1 3.6',
  place:
    'M8 14.5s5-4.4 5-8.2A4.9 4.9 0 0 0 8 1.5a4.9 4.9 0 0 0-5 4.8c0 3.8 5 8.2 5 8.2m0-6.4a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6',
  inbox: 'M2 9.5 4 3h8l2 6.5v4H2zh3.5l1 1.5h3l1-1.5H14',
  bell: 'M4 11V7a4 4 0 0 1 8 0v4l1.5 1.5h-11zm2.7 3.5h2.6',
  cog: 'M8 10.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4m0-8.7v1.8m0 9.4v1.8M1.5 8h1.8m9.4 0h1.8M3.4 3.4l1.3 1.3m6.6 6.6 1.3 1.3m0-9.2-1.3 1.3m-6.6 6.6-1.3 1.3',
  screen: 'M1.75 2.75h12.5v8.5H1.75zM5.5 14h5M8 11.5V14',
  leaf: 'M3 13c0-6 3.5-9.5 10.5-10C13.5 10 10 13 5 12m-2.5 2C4 10.5 6 8.5 9 7',
  moon: 'M13.5 9.5A5.8 5.8 0 0 1 6.5 2.5a5.8 5.8 0 1 0 7 7',
  external: 'M6.5 3.5h-4v10h10v-4M9 2.5h4.5V7m0-4.5L7.5 8.5',
  eye: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8M8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4',
  eyeOff:
    'm2 2 12 12M6.2 3.8A6 6 0 0 1 8 3.5c4 0 6.5 4.5 6.5 4.5a11 11 0 0 1-2 2.5m-2.2 1.6A6 6 0 0 1 8 12.5C4 12.5 1.5 8 1.5 8A11 11 0 0 1 4 5m2.6 1.6a2 2 0 0 0 2.8 2.8',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  more: 'M2.6 8a.5.5 0 1 0 1 0 .5.5 0 0 0-1 0m4.9 0a.5.5 0 1 0 1 0 .5.5 0 0 0-1 0m4.9 0a.5.5 0 1 0 1 0 .5.5 0 0 0-1 0',
  upload: 'M8 10.5v-8m-3 3 3-3 3 3M2.5 10v3.5h11V10',
} as const
