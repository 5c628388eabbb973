import type { Text } from '@workpoints/core'

/** Programs by the mark they leave in their name, the more special first: most call themselves Chrome as well. */
const programs: readonly (readonly [mark: RegExp, zh: string, en: string])[] = [
  [/wxwork\/(\d+)/i, '企业微信', 'WeCom'],
  [/MicroMessenger\/(\d+)/i, '微信', 'WeChat'],
  [/DingTalk\/(\d+)/i, '钉钉', 'DingTalk'],
  [/(?:QIHU ?360|360)(?:SE|EE|ENT|browser)?(?:\/(\d+))?(?=[\s;)]|$)/i, '360 浏览器', '360 Browser'],
  [/(?:M?QQBrowser)\/(\d+)/i, 'QQ 浏览器', 'QQ Browser'],
  [/(?:MetaSr|SogouMobileBrowser\/)(\d*)/i, '搜狗浏览器', 'Sogou Browser'],
  [/UC(?:Browser|BS)\/(\d+)/i, 'UC 浏览器', 'UC Browser'],
  [/Quark\/(\d+)/i, '夸克浏览器', 'Quark'],
  [/HuaweiBrowser\/(\d+)/i, '华为浏览器', 'Huawei Browser'],
  [/MiuiBrowser\/(\d+)/i, '小米浏览器', 'Mi Browser'],
  [/LBBROWSER()/, '猎豹浏览器', 'Liebao'],
  [/(?:Uos|UOSBrowser)\/?(\d+)?/, '统信浏览器', 'UOS Browser'],
  [/Edg(?:e|A|iOS)?\/(\d+)/, 'Edge', 'Edge'],
  [/OPR\/(\d+)/, 'Opera', 'Opera'],
  [/(?:Firefox|FxiOS)\/(\d+)/, '火狐', 'Firefox'],
  [/(?:Chrome|CriOS)\/(\d+)/, 'Chrome', 'Chrome'],
  [/Version\/(\d+)[^ ]* .*Safari/, 'Safari', 'Safari'],
  [/(?:Trident\/.*rv:|MSIE )(\d+)/, 'IE', 'IE'],
  [/^curl\/(\d+)/, 'curl', 'curl'],
]

/** Systems by their mark. Windows 11 calls itself 10. */
const systems: readonly (readonly [mark: RegExp, zh: string, en: string])[] = [
  [/HarmonyOS|OpenHarmony/i, '鸿蒙', 'HarmonyOS'],
  [/iPad/, 'iPad', 'iPad'],
  [/iPhone/, 'iPhone', 'iPhone'],
  [/Android/, '安卓', 'Android'],
  [/Windows NT 10/, 'Windows 10/11', 'Windows 10/11'],
  [/Windows NT 6\.[23]/, 'Windows 8', 'Windows 8'],
  [/Windows NT 6\.1/, 'Windows 7', 'Windows 7'],
  [/Windows NT 5/, 'Windows XP', 'Windows XP'],
  [/Kylin/i, '麒麟', 'Kylin'],
  [/\bUOS\b|Deepin/i, '统信 UOS', 'UOS'],
  [/Mac OS X|Macintosh/, 'macOS', 'macOS'],
  [/CrOS/, 'ChromeOS', 'ChromeOS'],
  [/Linux/, 'Linux', 'Linux'],
]

/**
 * What a browser's name for itself (the header User-Agent) says in words: program, major version, system. Anybody can send any name, so it
 * is a hint and no proof; one that is not known is told as it is, its first 40 characters.
 */
export function agentText(agent: string | null): Text {
  if (agent === null || agent.trim() === '') return { zh: '未说明', en: 'Not told' }
  const found = programs.find(([mark]) => mark.test(agent))
  const system = systems.find(([mark]) => mark.test(agent))
  if (found === undefined && system === undefined) {
    const cut = agent.length > 40 ? `${agent.slice(0, 39)}…` : agent
    return { zh: cut, en: cut }
  }
  const version = found?.[0].exec(agent)?.[1] ?? ''
  const say = (program: string | undefined, place: string | undefined): string =>
    [program === undefined ? '' : `${program} ${version}`.trim(), place ?? ''].filter(Boolean).join(' · ')
  return { zh: say(found?.[1], system?.[1]), en: say(found?.[2], system?.[2]) }
}
