import type { Text } from '@workpoints/core'
import { InvalidError } from '@workpoints/core/errors'

/** What every refusal of a file ends with, so that the next try succeeds. */
export const accepted: Text = {
  zh: '请上传 .xlsx（Excel 2007 及以后版本或 WPS 均可“另存为”）或 .csv 文件。',
  en: 'Upload an .xlsx file (Excel 2007 or later and WPS can "Save as" it) or a .csv file.',
}

/** An {@link InvalidError} with a code of this package: `documents.<code>`. */
export function refusal(code: string, text: Text, options?: ErrorOptions): InvalidError {
  return new InvalidError(`documents.${code}`, text, options)
}

/** The same for a file that is not of an accepted kind or is damaged: its text ends with what is accepted. */
export function fileRefusal(code: string, { zh, en }: Text, options?: ErrorOptions): InvalidError {
  return refusal(code, { zh: `${zh}${accepted.zh}`, en: `${en} ${accepted.en}` }, options)
}
