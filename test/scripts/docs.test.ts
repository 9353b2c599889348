import { resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** What `exports` of package.json leads to. */
const ENTRIES = ['src/index.ts', 'src/many/index.ts', 'src/many/stream.ts', 'src/report/index.ts', 'src/read/index.ts'];

test('everything that is exported, and each of its fields, has a comment that says what it is', () => {
  const program = ts.createProgram(ENTRIES, { ...configOf('test/tsconfig.schema.json'), noEmit: true });
  const checker = program.getTypeChecker();
  const bare = new Set<string>();
  const isSaid = (symbol: ts.Symbol): boolean =>
    ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim() !== '';
  for (const entry of ENTRIES) {
    const module = checker.getSymbolAtLocation(program.getSourceFile(resolve(entry))!)!;
    for (const exported of checker.getExportsOfModule(module)) {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      if (!isSaid(symbol)) bare.add(symbol.name);
      const own = (symbol.declarations ?? []).flatMap(fieldsOf);
      const inherited =
        symbol.flags & ts.SymbolFlags.Interface ? checker.getDeclaredTypeOfSymbol(symbol).getProperties() : [];
      const ours = inherited
        .flatMap(({ declarations = [] }) => declarations)
        .filter((one) => one.getSourceFile().fileName.startsWith(resolve('src')));
      for (const field of new Set([...own, ...(ours as ts.PropertySignature[])]))
        if (ts.getJSDocCommentsAndTags(field).length === 0) bare.add(`${symbol.name}.${field.name.getText()}`);
    }
  }
  expect([...bare].sort()).toEqual([]);
});

/** Fields that a declaration spells out, those of types within it as well. */
function fieldsOf(declaration: ts.Node): (ts.PropertySignature | ts.PropertyDeclaration | ts.MethodSignature)[] {
  const found: (ts.PropertySignature | ts.PropertyDeclaration | ts.MethodSignature)[] = [];
  if (
    !ts.isInterfaceDeclaration(declaration) &&
    !ts.isTypeAliasDeclaration(declaration) &&
    !ts.isClassDeclaration(declaration)
  )
    return found;
  const visit = (node: ts.Node): void => {
    if (ts.isBlock(node)) return;
    if (
      ts.isPropertySignature(node) ||
      ts.isMethodSignature(node) ||
      (ts.isPropertyDeclaration(node) && !ts.isPrivateIdentifier(node.name))
    )
      found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(declaration);
  return found;
}

function configOf(path: string): ts.CompilerOptions {
  const { config } = ts.readConfigFile(path, (name) => ts.sys.readFile(name)) as { config: unknown };
  return ts.parseJsonConfigFileContent(config, ts.sys, resolve('.')).options;
}
