import { expect, it } from 'vitest'
import { signed } from './s3-signature.ts'

const nothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
const signatureOf = ({ authorization = '' }: Record<string, string>) => authorization.split('Signature=')[1]

it('signs the examples that AWS publishes', () => {
  // Signature Version 4 test suite, `get-vanilla`.
  const vanilla = signed(
    {
      ...{ method: 'GET', url: new URL('https://example.amazonaws.com/'), headers: {}, payload: nothing },
      at: new Date('2015-08-30T12:36:00Z'),
    },
    {
      ...{ accessKey: 'AKIDEXAMPLE', secretKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' },
      ...{ region: 'us-east-1', service: 'service' },
    },
  )
  expect(signatureOf(vanilla)).toBe('5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31')

  // Amazon S3 API Reference, "Signature Calculations for the Authorization Header", example GET Object.
  const object = signed(
    {
      ...{ method: 'GET', url: new URL('https://examplebucket.s3.amazonaws.com/test.txt'), payload: nothing },
      ...{ headers: { range: 'bytes=0-9' }, at: new Date('2013-05-24T00:00:00Z') },
    },
    {
      ...{ accessKey: 'AKIAIOSFODNN7EXAMPLE', secretKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' },
      region: 'us-east-1',
    },
  )
  expect(signatureOf(object)).toBe('f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41')
})
