import { z } from '@/config/zod';

const schema = z.object({
  MODE: z.string().min(1),
  DEV: z.boolean(),
});

/**
 * The validated build environment.
 *
 * @throws Error at start, naming every variable that is missing or malformed
 */
export const env = (() => {
  const parsed = schema.safeParse(import.meta.env);
  if (!parsed.success) {
    throw new Error(`The environment is incomplete: ${z.prettifyError(parsed.error)}`);
  }
  return { mocksApi: parsed.data.DEV && parsed.data.MODE === 'mock' };
})();
