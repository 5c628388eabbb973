// oxlint-disable-next-line typescript/triple-slash-reference -- the one way for importing packages to know it too
/// <reference path="./css.d.ts" />

/** Joins class names and leaves out what is false, null, undefined or empty. */
export function cx(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
