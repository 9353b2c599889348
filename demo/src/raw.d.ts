declare module '*.txt?raw' {
  const text: string;
  export default text;
}
declare module '*.css' {}
declare module '*?worker&url' {
  const url: string;
  export default url;
}
declare module 'virtual:report.css' {}
