import { BlockList, isIP } from 'node:net'
import { InvalidError } from '@workpoints/core'

/** An address as people write it: IPv4 that arrived through an IPv6 socket loses its prefix. */
export const plainAddress = (address: string): string =>
  address.toLowerCase().startsWith('::ffff:') && isIP(address.slice(7)) === 4 ? address.slice(7) : address

const bad = (text: string): InvalidError =>
  new InvalidError('readings.bad-address', {
    zh: `“${text}”不是地址或网段。请写成 10.20.30.40 或 10.20.30.0/24；确需不限地址的，写 0.0.0.0/0。`,
    en: `"${text}" is neither an address nor a network. Write 10.20.30.40 or 10.20.30.0/24; 0.0.0.0/0 if it may be any.`,
  })

function add(list: BlockList, text: string): void {
  const [address = '', bits, more] = text.split('/')
  const version = isIP(address)
  const most = version === 4 ? 32 : 128
  const length = bits === undefined ? most : /^\d{1,3}$/.test(bits) ? Number(bits) : most + 1
  if (version === 0 || more !== undefined || length > most) throw bad(text)
  list.addSubnet(address, length, version === 4 ? 'ipv4' : 'ipv6')
}

/** Whether an address is in a list of addresses and networks. Throws InvalidError `readings.bad-address` for a list that is none. */
export function addressList(entries: readonly string[]): (address: string) => boolean {
  const list = new BlockList()
  for (const entry of entries) add(list, entry)
  return (address) => {
    const plain = plainAddress(address)
    const version = isIP(plain)
    return version !== 0 && list.check(plain, version === 4 ? 'ipv4' : 'ipv6')
  }
}
