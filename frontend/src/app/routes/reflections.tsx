import { ArrowLeft } from 'lucide-react';
import { Link, useParams } from 'react-router';

import { ProblemNotice } from '@/components/errors/problem-notice';
import { Page } from '@/components/layouts/page';
import { Loading } from '@/components/ui/loading';
import { PageTitle } from '@/components/ui/page-title';
import { paths } from '@/config/paths';
import { useReflections } from '@/features/profile/api/get-reflections';
import { ReflectionEditor } from '@/features/profile/components/reflection-editor';
import { ReflectionList } from '@/features/profile/components/reflection-list';
import type { Reflection } from '@/types/coaching';

export function ReflectionsRoute() {
  const { fieldId } = useParams();
  const reflections = useReflections();
  if (reflections.isPending) {
    return <Loading label="Loading your reflections" />;
  }
  if (reflections.isError) {
    return (
      <Page title="Reflections">
        <ProblemNotice error={reflections.error} onRetry={() => void reflections.refetch()} />
      </Page>
    );
  }
  const field = reflections.data.find((each) => each.fieldId === fieldId);
  if (field) {
    return <OneReflection field={field} />;
  }
  return (
    <Page
      title="Reflections"
      intro="Every reflection of the workshop, in your own words. Nobody but you reads them here."
    >
      <PageTitle>Reflections</PageTitle>
      {fieldId && <p role="alert">This reflection is not part of your workshop.</p>}
      <ReflectionList fields={reflections.data} />
    </Page>
  );
}

function OneReflection({ field }: { field: Reflection }) {
  return (
    <Page title={field.title}>
      <PageTitle>{field.title}</PageTitle>
      <div className="flex min-h-96 flex-col gap-5">
        <ReflectionEditor key={field.fieldId} field={field} />
        <Link
          to={paths.reflections}
          className="flex w-fit items-center gap-2 rounded-lg py-2 text-sm font-medium text-accent-ink"
        >
          <ArrowLeft aria-hidden className="size-4" />
          All reflections
        </Link>
      </div>
    </Page>
  );
}
