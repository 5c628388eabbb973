import { describe, expect, it } from 'vitest'
import { agentText } from './agent.ts'

const chrome = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)'

describe('what a browser calls itself, in words', () => {
  it.each([
    [`${chrome} Chrome/128.0.0.0 Safari/537.36`, 'Chrome 128 · Windows 10/11'],
    [`${chrome} Chrome/127.0.0.0 Safari/537.36 Edg/127.0.2651.74`, 'Edge 127 · Windows 10/11'],
    [`${chrome} Chrome/108.0.5359.95 Safari/537.36 QIHU 360SE`, '360 浏览器 · Windows 10/11'],
    [`${chrome} Chrome/114.0.5735.289 Safari/537.36 QIHU 360ENT`, '360 浏览器 · Windows 10/11'],
    [
      `${chrome} Chrome/94.0.4606.71 Safari/537.36 Core/1.94.200.400 QQBrowser/11.8.5118.400`,
      'QQ 浏览器 11 · Windows 10/11',
    ],
    [`${chrome} Chrome/107.0.5304.87 Safari/537.36 SE 2.X MetaSr 1.0`, '搜狗浏览器 · Windows 10/11'],
    [
      'Mozilla/5.0 (Windows NT 6.1; WOW64) AppleWebKit/537.36 Chrome/81.0.4044.138 Safari/537.36 MicroMessenger/7.0.20 wxwork/4.1.22',
      '企业微信 4 · Windows 7',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 MicroMessenger/8.0.49(0x18003137)',
      '微信 8 · iPhone',
    ],
    [
      'Mozilla/5.0 (Linux; Android 14; ALN-AL00 Build/HUAWEIALN-AL00) AppleWebKit/537.36 Chrome/99.0.4844.88 Mobile Safari/537.36 DingTalk/7.6.0',
      '钉钉 7 · 安卓',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', '火狐 128 · Linux'],
    [
      'Mozilla/5.0 (X11; Linux aarch64; UOS) AppleWebKit/537.36 Chrome/100.0.0.0 Safari/537.36',
      'Chrome 100 · 统信 UOS',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15',
      'Safari 17 · macOS',
    ],
    ['curl/8.5.0', 'curl 8'],
    ['test', 'test'],
  ])('%s', (agent, words) => {
    expect(agentText(agent).zh).toBe(words)
  })

  it('says so where nothing was told, and cuts what is not known', () => {
    expect(agentText(null)).toEqual({ zh: '未说明', en: 'Not told' })
    expect(agentText('x'.repeat(300)).zh).toHaveLength(40)
  })
})
