import type { MeasuredStrength, StrengthShare } from '@/types/coaching';

interface StrengthFace {
  name: string;
  color: string;
  textOn: string;
}

/** Name and colour of each strength, with a text colour that can be read on it. */
export const strengthFaces: Record<MeasuredStrength | 'imagination', StrengthFace> = {
  thinking: { name: 'Thinking', color: '#01a252', textOn: '#06140c' },
  acting: { name: 'Acting', color: '#f14040', textOn: '#1d0303' },
  feeling: { name: 'Feeling', color: '#167efd', textOn: '#020d1c' },
  planning: { name: 'Planning', color: '#ffcb2f', textOn: '#26232e' },
  imagination: { name: 'Imagination', color: '#9333ea', textOn: '#ffffff' },
};

const LEVEL_WITH = 2;

/**
 * The strengths that lead, by real percentages only.
 *
 * @returns one name, two when their gap is at most 2 points (the assessment reads no meaning into
 *     that), none when the shares are empty or all about even
 */
export function leadingStrengths(shares: StrengthShare[]): string[] {
  const [first, second, third] = [...shares].sort((a, b) => b.percent - a.percent);
  if (!first || !second) {
    return first ? [strengthFaces[first.strength].name] : [];
  }
  if (first.percent - second.percent > LEVEL_WITH) {
    return [strengthFaces[first.strength].name];
  }
  if (third && first.percent - third.percent <= LEVEL_WITH) {
    return [];
  }
  return [strengthFaces[first.strength].name, strengthFaces[second.strength].name];
}
