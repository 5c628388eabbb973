const words = `
  password passw0rd p@ssw0rd p@ssword admin administrator root system manager master guest test tester user welcome login
  letmein iloveyou sunshine princess dragon monkey football baseball superman batman shadow michael jordan charlie hello freedom
  whatever trustno1 starwars qwerty qwertyuiop qazwsx qazwsxedc 1qaz2wsx 1q2w3e4r 1q2w3e4r5t q1w2e3r4 zaq12wsx asdfgh asdfghjkl
  zxcvbn zxcvbnm abc123 abcd1234 abc12345 a123456 a12345678 aa123456 aa12345678 abcdef abcdefg 123abc 123qwe qwe123 1234qwer
  123456 1234567 12345678 123456789 1234567890 0123456789 9876543210 87654321 111111 11111111 000000 00000000 888888 88888888
  666666 66666666 112233 121212 123123 123123123 123321 520520 5201314 1314520 woaini woaini1314 woaini520 nihao nihao123
  zhongguo beijing shanghai jiangxi ganzhou huanbao huanjing shengtai mima mima123 guanli guanliyuan
  change changeme default secret temp temporary initial government office workpoints postgres oracle huawei
`

/**
 * Words and key runs that head the published lists of leaked passwords, and those of our own field (环保、赣州 in letters). A password made
 * of one of them, or of one with digits behind it, is refused.
 */
export const commonPasswords: ReadonlySet<string> = new Set(words.split(/\s+/).filter(Boolean))
