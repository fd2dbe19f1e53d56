interface FeatureFace {
  name: string;
  purpose: string;
}

const FACES: Partial<Record<string, FeatureFace>> = {
  global: { name: 'All features together', purpose: 'Off here means off everywhere.' },
  coaching: { name: 'Coaching conversations', purpose: 'What members say and the coach answers.' },
  holistic_reports: { name: 'Reports', purpose: 'Personal and professional reports.' },
  reflection_assistance: {
    name: 'Help with reflections',
    purpose: 'The coach beside the reflections of the workshop.',
  },
};

/** What a feature is called for people; an unknown one keeps its own name. */
export function faceOf(featureName: string): FeatureFace {
  return FACES[featureName] ?? { name: featureName.replaceAll('_', ' '), purpose: '' };
}
