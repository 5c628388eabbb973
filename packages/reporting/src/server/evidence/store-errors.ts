import { InvalidError, UnavailableError } from '@workpoints/core'

export const cutOff = (): InvalidError =>
  new InvalidError('reporting.evidence-cut', {
    zh: '文件没有传完，未保存。请检查网络后重新上传。',
    en: 'The file did not come in whole and was not kept. Check the network and send it again.',
  })

export const diskFull = (cause?: unknown): UnavailableError =>
  new UnavailableError(
    'reporting.disk-full',
    {
      zh: '服务器存储空间不足，文件未保存；已填写的内容不受影响。请联系系统管理员清理或扩充空间后再上传。',
      en: 'The server is short of space and the file was not kept; what you wrote is. Ask the system administrator for room.',
    },
    { cause },
  )

export const fileMissing = (cause?: unknown): UnavailableError =>
  new UnavailableError(
    'reporting.file-missing',
    {
      zh: '该文件的登记在，但存储中暂时取不到内容。请联系系统管理员检查文件存储。',
      en: 'The file is on record, but the store cannot give its content just now. Ask the system administrator to look at the store.',
    },
    { cause },
  )

export const storeAway = (cause?: unknown): UnavailableError =>
  new UnavailableError(
    'reporting.store-away',
    {
      zh: '文件存储暂时连接不上，文件未保存；已填写的内容不受影响。请稍后再上传。',
      en: 'The file store cannot be reached and the file was not kept; what you wrote is. Try again later.',
    },
    { cause },
  )
