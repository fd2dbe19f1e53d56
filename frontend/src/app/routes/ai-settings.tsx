import { ProblemNotice } from '@/components/errors/problem-notice';
import { Page } from '@/components/layouts/page';
import { Loading } from '@/components/ui/loading';
import { PageTitle } from '@/components/ui/page-title';
import { isAdmin, useMember } from '@/features/identity/api/get-member';
import { useAiConfig } from '@/features/llm/api/get-ai-config';
import { EmergencyStop } from '@/features/llm/components/emergency-stop';
import { FeatureForm } from '@/features/llm/components/feature-form';
import { ProviderState } from '@/features/llm/components/provider-state';
import { UsageFigures } from '@/features/llm/components/usage-figures';

const TITLE = 'AI settings';

export function AiSettingsRoute() {
  const member = useMember();
  if (!member.data || !isAdmin(member.data)) {
    return (
      <Page title={TITLE}>
        <PageTitle>{TITLE}</PageTitle>
        <p role="alert">This page is for administrators.</p>
      </Page>
    );
  }
  return (
    <Page
      title={TITLE}
      intro="What the model may be used for, how much, and how it is doing. No words of members are shown here."
    >
      <PageTitle>{TITLE}</PageTitle>
      <Settings />
    </Page>
  );
}

function Settings() {
  const config = useAiConfig();
  if (config.isPending) {
    return <Loading label="Opening the settings" />;
  }
  if (config.isError) {
    return <ProblemNotice error={config.error} onRetry={() => void config.refetch()} />;
  }
  const { data: features, provider } = config.data;
  return (
    <>
      <section className="space-y-3 rounded-2xl border border-line bg-surface p-5">
        <h2 className="text-[0.9375rem] font-semibold">Who answers</h2>
        <ProviderState provider={provider} />
      </section>
      <EmergencyStop />
      <section className="space-y-4">
        <h2 className="font-serif text-xl font-medium">Features and limits</h2>
        {features.map((feature) => (
          <FeatureForm key={feature.featureName} feature={feature} />
        ))}
      </section>
      <UsageFigures />
    </>
  );
}
