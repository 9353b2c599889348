import ts from 'typescript';

/**
 * Regular expressions with \p, in the build only: an engine builds their sets of letters, a fifth of a millisecond each, already where it reads past them, and most
 * texts never need them. In a function such a literal becomes a variable of the module that is made when it is first asked for.
 *
 * Those with a state (flags g and y) are left alone, but for arguments of methods that do not use it: shared, it would be carried from one use to the next.
 */
export function makeLate(source: string, path: string): string {
  if (!source.includes('\\p{')) return source;
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const literals: ts.RegularExpressionLiteral[] = [];
  const visit = (node: ts.Node, isInside: boolean): void => {
    if (ts.isRegularExpressionLiteral(node) && node.text.includes('\\p{') && isInside && !hasState(node))
      literals.push(node);
    ts.forEachChild(node, (child) => {
      visit(child, isInside || ts.isFunctionLike(node));
    });
  };
  visit(file, false);
  let late = source;
  for (const [i, node] of [...literals.entries()].reverse()) {
    const end = node.text.lastIndexOf('/');
    const made = `new RegExp(${JSON.stringify(node.text.slice(1, end))}, ${JSON.stringify(node.text.slice(end + 1))})`;
    late = `${late.slice(0, node.getStart())}(late${i} ??= ${made})${late.slice(node.end)}`;
  }
  // `var`, so that it is there, and undefined, for what runs before the module's last line
  return literals.length === 0
    ? source
    : `${late}\nvar ${literals.map((_, i) => `late${i}: RegExp | undefined`).join(', ')};\n`;
}

const STATELESS: ReadonlySet<string> = new Set(['matchAll', 'replace', 'replaceAll', 'split']);

function hasState(node: ts.RegularExpressionLiteral): boolean {
  if (!/[gy]/.test(node.text.slice(node.text.lastIndexOf('/')))) return false;
  const call = node.parent;
  return !(
    ts.isCallExpression(call) &&
    ts.isPropertyAccessExpression(call.expression) &&
    STATELESS.has(call.expression.name.text)
  );
}
