import { site } from './0001-site.ts'
import { imports } from './0002-import.ts'
import { device } from './0003-device.ts'
import { siteChange } from './0004-site-change.ts'
import { counted } from './0005-counted.ts'
import { received } from './0006-received.ts'

/** The history of schema `readings`, in the order of the names; a file is never edited after release. */
export const migrations = {
  '0001-site': site,
  '0002-import': imports,
  '0003-device': device,
  '0004-site-change': siteChange,
  '0005-counted': counted,
  '0006-received': received,
}
