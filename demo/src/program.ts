import url from './worker.ts?worker&url';

/**
 * Loads the worker's program, once, and then closes the page: it may connect to nothing any more, and neither may a worker, which inherits the
 * page's policy since its program is the page's own blob. Any later worker starts without the network.
 *
 * @returns the program's address, within the page
 */
export async function loadProgram(): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
  const program = await response.blob();
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "connect-src 'none'";
  document.head.append(policy);
  return URL.createObjectURL(new Blob([program], { type: 'text/javascript' }));
}
