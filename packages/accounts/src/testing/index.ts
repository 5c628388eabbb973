export { refuseAt, signInAt } from './test-browser.ts'
export { createTestProvider, type TestProvider } from './test-provider.ts'
export { codeOf, midStep } from './totp.ts'
