/** Packed models are printable characters, embedded as they are (esbuild's `text` loader; a plug-in of the test runner does the same). */
declare module '*.bin' {
  const text: string;
  export default text;
}
