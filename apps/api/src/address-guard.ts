import { isIPv4, isIPv6 } from 'node:net'

/** The four bytes of an IPv4 address. */
const bytesOf = (address: string): number[] => address.split('.').map(Number)

/** The eight groups of an IPv6 address; a dotted tail is two of them. */
function groupsOf(address: string): number[] {
  const [plain = ''] = address.split('%')
  const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(plain)
  const text = dotted === null ? plain : `${dotted[1]}${hexOf(bytesOf(dotted[2] ?? ''))}`
  const [head = '', tail] = text.split('::')
  const parse = (part: string): number[] =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16))
  const [before, after] = [parse(head), parse(tail ?? '')]
  return tail === undefined
    ? before
    : [...before, ...Array.from({ length: 8 - before.length - after.length }, () => 0), ...after]
}

const hexOf = ([a = 0, b = 0, c = 0, d = 0]: number[]): string =>
  `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`

/** The IPv4 address that an IPv6 one stands for (mapped, compatible, NAT64, 6to4); null for others. */
function embedded(groups: readonly number[]): string | null {
  const [a = 0, b = 0] = groups
  const of = (high = 0, low = 0): string => [high >> 8, high & 255, low >> 8, low & 255].join('.')
  const zeros = groups.slice(0, 5).every((group) => group === 0)
  if (zeros && (groups[5] === 0xffff || groups[5] === 0)) return of(groups[6], groups[7])
  if (a === 0x64 && b === 0xff9b) return of(groups[6], groups[7])
  if (a === 0x2002) return of(groups[1], groups[2])
  return null
}

/** Where an address leads: out into the net, into a private network, or to nowhere that a message could be meant for. */
export type Reach = 'public' | 'private' | 'never'

function reach4(address: string): Reach {
  const [a = 0, b = 0, c = 0] = bytesOf(address)
  // This host, loopback, link-local (the metadata services of clouds), multicast and what is reserved: IANA's special-purpose registry.
  if (a === 0 || a === 127 || (a === 169 && b === 254) || a >= 224) return 'never'
  if (a === 192 && b === 0 && (c === 0 || c === 2)) return 'never'
  if ((a === 198 && b === 51 && c === 100) || (a === 203 && b === 0 && c === 113)) return 'never'
  if (a === 10 || (a === 172 && b >= 16 && b < 32) || (a === 192 && b === 168)) return 'private'
  if ((a === 100 && b >= 64 && b < 128) || (a === 198 && (b === 18 || b === 19))) return 'private'
  return 'public'
}

/** Judges a resolved address, by the special-purpose registries of IANA (RFC 6890 and later). What cannot be read leads nowhere. */
export function reachOf(address: string): Reach {
  if (isIPv4(address)) return reach4(address)
  if (!isIPv6(address)) return 'never'
  const groups = groupsOf(address)
  const [first = 0] = groups
  if (groups.every((group) => group === 0) || (groups.slice(0, 7).every((group) => group === 0) && groups[7] === 1))
    return 'never'
  const inner = embedded(groups)
  if (inner !== null) return reach4(inner)
  if ((first & 0xffc0) === 0xfe80 || first >= 0xff00 || (first === 0x2001 && groups[1] === 0xdb8)) return 'never'
  return (first & 0xfe00) === 0xfc00 || (first & 0xffc0) === 0xfec0 ? 'private' : 'public'
}
