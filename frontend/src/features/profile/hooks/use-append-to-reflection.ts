import { useReflections } from '@/features/profile/api/get-reflections';
import { useReflectionDrafts } from '@/features/profile/hooks/reflection-drafts';

/**
 * A function that adds the member's own words below a reflection (the first one when the id is null
 * or unknown). It returns that reflection's title, or null while the reflections are not there.
 */
export function useAppendToReflection(fieldId: string | null): (words: string) => string | null {
  const drafts = useReflectionDrafts();
  const { data: fields = [] } = useReflections();
  return (words) => {
    const field = fields.find((each) => each.fieldId === fieldId) ?? fields[0];
    if (!field) {
      return null;
    }
    drafts.of(field).append(words);
    return field.title;
  };
}
