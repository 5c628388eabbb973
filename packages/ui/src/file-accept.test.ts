import { describe, expect, it } from 'vitest'
import { fileRefusal, fileSize } from './file-accept.ts'

const sheet = { name: '人员名单.XLSX', type: '', size: 2048 }

describe('fileRefusal', () => {
  it('goes by the ending in either case, whatever the system says the type is', () => {
    expect(fileRefusal(sheet, { accept: '.xlsx,.csv' })).toBeUndefined()
    expect(
      fileRefusal({ name: 'a.csv', type: 'application/vnd.ms-excel', size: 1 }, { accept: '.xlsx, .csv' }),
    ).toBeUndefined()
    expect(fileRefusal({ name: 'xlsx', type: '', size: 1 }, { accept: '.xlsx' })).toBe('type')
    expect(fileRefusal({ name: 'a.xlsx.exe', type: '', size: 1 }, { accept: '.xlsx' })).toBe('type')
  })

  it('goes by the media type, whole or by its kind', () => {
    const photo = { name: 'photo', type: 'image/png', size: 1 }
    expect(fileRefusal(photo, { accept: 'image/*' })).toBeUndefined()
    expect(fileRefusal(photo, { accept: 'image/png' })).toBeUndefined()
    expect(fileRefusal(photo, { accept: 'image/jpeg' })).toBe('type')
  })

  it('takes anything where nothing is asked', () => {
    expect(fileRefusal(sheet, {})).toBeUndefined()
    expect(fileRefusal(sheet, { accept: ' ' })).toBeUndefined()
  })

  it('takes a file of just the size, and none above or empty', () => {
    expect(fileRefusal(sheet, { maxSize: 2048 })).toBeUndefined()
    expect(fileRefusal(sheet, { maxSize: 2047 })).toBe('size')
    expect(fileRefusal({ ...sheet, size: 0 }, {})).toBe('empty')
  })
})

it.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [1024, '1 KB'],
  [1048000, '1023 KB'],
  [1048575, '1.0 MB'],
  [5 * 1024 * 1024, '5.0 MB'],
])('says %d bytes as %s', (bytes, words) => {
  expect(fileSize(bytes)).toBe(words)
})
