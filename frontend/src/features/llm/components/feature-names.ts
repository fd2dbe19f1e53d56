interface FeatureFace {
  name: string;
  purpose: string;
}

const FACES: Partial<Record<string, FeatureFace>> = {
  global: {
    name: 'All features together',
    purpose:
      'Off here means off everywhere. Calls count for the organisation; the rest caps each one.',
  },
  coaching: {
    name: 'Coaching conversations',
    purpose: 'What members say and the coach answers. These limits hold for each member.',
  },
  holistic_reports: {
    name: 'Reports',
    purpose: 'Personal and professional reports. These limits hold for each member.',
  },
  reflection_assistance: {
    name: 'Help with reflections',
    purpose: 'The coach beside the reflections of the workshop. These limits hold for each member.',
  },
  embeddings: {
    name: 'Search of the handbook',
    purpose: 'Questions compared with the handbook by a provider. They count tokens only.',
  },
};

/** What a feature is called for people; an unknown one keeps its own name. */
export function faceOf(featureName: string): FeatureFace {
  return FACES[featureName] ?? { name: featureName.replaceAll('_', ' '), purpose: '' };
}
