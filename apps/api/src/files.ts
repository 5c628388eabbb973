import { join } from 'node:path'
import { chooseHash } from '@workpoints/core/server'
import { type BlobStore, openFolderStore, openS3Store } from '@workpoints/reporting/server'
import type { Config } from './config.ts'

/** Opens where files that prove something are kept: the S3-compatible store of the configuration, or `evidence` in the data folder. */
export function openFiles({ s3, dataDir, crypto }: Pick<Config, 's3' | 'dataDir' | 'crypto'>): Promise<BlobStore> {
  const options = { folder: join(dataDir, 'evidence'), algorithm: chooseHash(crypto) }
  return s3 === null ? openFolderStore(options) : openS3Store({ ...options, settings: s3 })
}
