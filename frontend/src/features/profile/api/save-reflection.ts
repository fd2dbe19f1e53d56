import { request } from '@/lib/api-client';
import type { Reflection } from '@/types/coaching';

interface Saving {
  fieldId: string;
  text: string;
  /** The version the text was written upon. */
  version: Reflection['version'];
}

export type SavedReflection = Pick<Reflection, 'fieldId' | 'text' | 'version' | 'updatedAt'>;

/**
 * Saves one reflection over the version it was written upon.
 *
 * @throws ProblemError 412 when someone (another tab) saved since; 400 over 5,000 characters
 */
export async function saveReflection({ fieldId, text, version }: Saving): Promise<SavedReflection> {
  const answer = await request<{ data: SavedReflection }>(
    `/api/coaching/reflections/${encodeURIComponent(fieldId)}`,
    { method: 'PUT', body: { text }, headers: { 'If-Match': `"${version}"` } },
  );
  return answer.data;
}
