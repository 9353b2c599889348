/** Binary files are embedded as base64 text (esbuild's `base64` loader; a plug-in of the test runner does the same). */
declare module '*.bin' {
  const base64: string;
  export default base64;
}
