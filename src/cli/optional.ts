import { UsageError } from './failures.ts';

/**
 * A library that is not installed with the package: who needs it installs it.
 *
 * @param need what cannot be done without it
 */
export async function loadOptional<T>(name: string, load: () => Promise<T>, need: string): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (
      !/ERR_MODULE_NOT_FOUND|Cannot find (?:package|module)/.test(
        `${(error as NodeJS.ErrnoException).code} ${String(error)}`,
      )
    )
      throw error;
    throw new UsageError(`${need} needs ${name} beside interview-nlp: npm install ${name}`, { cause: error });
  }
}
