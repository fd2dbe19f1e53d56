import { LoaderCircle } from 'lucide-react';
import { useId, type SubmitEvent } from 'react';

import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { useSignIn } from '@/features/identity/api/sign-in';
import { explainProblem, problemOf } from '@/lib/problem';

export function SignInForm() {
  const signIn = useSignIn();
  const errorId = useId();

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    signIn.mutate({
      username: textOf(form.get('username')).trim(),
      password: textOf(form.get('password')),
    });
  };

  return (
    <form onSubmit={submit} className="space-y-5" aria-describedby={errorId}>
      <Field label="User name" name="username" autoComplete="username" required />
      <Field
        label="Password"
        name="password"
        type="password"
        autoComplete="current-password"
        required
      />
      <div id={errorId} role="alert">
        {signIn.isError && <Notice tone="danger">{explainFailure(signIn.error)}</Notice>}
      </div>
      <Button type="submit" size="large" className="w-full" disabled={signIn.isPending}>
        {signIn.isPending && <LoaderCircle aria-hidden className="size-4 animate-spin" />}
        {signIn.isPending ? 'Signing in' : 'Sign in'}
      </Button>
    </form>
  );
}

function explainFailure(error: Error): string {
  const problem = problemOf(error);
  return problem.status === 401
    ? 'That name and password do not match. Please try again.'
    : explainProblem(problem);
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : '';
}
