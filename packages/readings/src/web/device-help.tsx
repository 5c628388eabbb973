import { useText } from '@workpoints/core/web'

/** How a data logger is pointed at the gateway, step by step. */
export function DeviceHelp() {
  const t = useText()
  return (
    <ol className="readings-steps">
      <li>
        {t('在服务器上启动接收网关：', 'Start the gateway on the server: ')}
        <code>workpoints gateway --host 0.0.0.0 --port 9212</code>
        {t(
          '。默认端口 9212，只监听本机；--host 填对外网卡的地址或 0.0.0.0，并在防火墙放行这个端口。',
          '. By default it listens at port 9212 for this machine only; --host is the address of the network card or 0.0.0.0, and the firewall lets the port through.',
        )}
      </li>
      <li>
        {t(
          '在数采仪的上报设置中新增一个平台：协议选 HJ 212（2017 版或 2025 版），填服务器地址和端口 9212、设备编号 MN、6 位访问密码 PW，启用小时数据（命令 2061）上报。',
          'Add a platform in the data logger: HJ 212 (2017 or 2025), the address of the server and port 9212, the number MN, the password PW of six characters, and hourly data (command 2061) switched on.',
        )}
      </li>
      <li>
        {t(
          '在本页登记设备：选点位，填同样的 MN、密码和数采仪的出口地址。几秒后网关开始接收；没有登记的编号会出现在本页，一键登记。',
          'Register the device here: its site, the same MN and password, and the address that it sends from. The gateway follows within seconds; a number that is not registered shows up on this page.',
        )}
      </li>
    </ol>
  )
}
