import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

import { HelpNow } from '@/components/layouts/help-now';
import { SkipLink } from '@/components/layouts/skip-link';
import { HelpCard } from '@/components/ui/help-card';
import { PageTitle } from '@/components/ui/page-title';
import { paths } from '@/config/paths';

export function AboutAiRoute() {
  return (
    <div className="min-h-dvh">
      <PageTitle>About this AI coach</PageTitle>
      <SkipLink />
      <header className="flex items-center justify-between gap-3 px-5 py-3">
        <Link
          to={paths.home}
          className="inline-flex min-h-10 items-center gap-2 text-sm font-medium text-accent-ink"
        >
          <ArrowLeft aria-hidden className="size-4" />
          AST Coach
        </Link>
        <HelpNow />
      </header>
      <main id="main" tabIndex={-1} className="mx-auto max-w-2xl px-5 pt-6 pb-24 outline-none">
        <h1 className="font-serif text-[2.125rem] leading-tight font-medium">
          About this AI coach
        </h1>
        <div className="mt-8 space-y-10 text-[1.0313rem] leading-[1.7]">
          <WhatItIs />
          <Limits />
          <Privacy />
          <CrisisProtocol />
        </div>
      </main>
    </div>
  );
}

function WhatItIs() {
  return (
    <Part title="What it is">
      <p>
        The coach is a computer program. Its replies are written by artificial intelligence, and
        every one of them carries the label “AI coach”. No person reads along or answers.
      </p>
      <p>
        It helps you with the reflections of the AllStarTeams workshop. It asks one question at a
        time so that you find your own words. It does not write your reflections for you, and it
        uses your real results or none.
      </p>
    </Part>
  );
}

function Limits() {
  return (
    <Part title="What it is not">
      <ul className="list-disc space-y-2 pl-5">
        <li>It is not a therapist, doctor, lawyer or financial adviser.</li>
        <li>It is not for emergencies. In an emergency, call your local emergency number.</li>
        <li>It can be wrong. Open the numbered sources under a reply and judge for yourself.</li>
        <li>It knows nothing about an absent colleague but what you tell it.</li>
        <li>
          At times a simpler coach with prepared questions takes over. The reply then says so.
        </li>
      </ul>
    </Part>
  );
}

function Privacy() {
  return (
    <Part title="What happens to your words">
      <ul className="list-disc space-y-2 pl-5">
        <li>
          Your conversations and reflections are stored under your account, so that you can come
          back to them. Only you see them in this app.
        </li>
        <li>
          The coach remembers nothing from one conversation to the next until you turn memory on.
          You see every line it notes, and can change or delete each. Of a temporary conversation no
          word is kept once it has ended.
        </li>
        <li>
          Facilitators see the team view of strengths and flow words. They do not see your
          conversations, your reflections or your place on the well-being ladder.
        </li>
        <li>
          Your organisation decides which AI model answers. If it runs outside this server, your
          message and the context it needs are sent to that provider to write the reply.
        </li>
        <li>
          What you are still typing is kept in this browser until it is saved. Signing out removes
          it from this browser.
        </li>
      </ul>
    </Part>
  );
}

function CrisisProtocol() {
  return (
    <Part title="If you are in crisis">
      <p>
        When a message suggests that someone may be in danger, the coach stops coaching. It answers
        with a fixed text, without asking an AI model. It says that it is an AI and not a clinician,
        asks directly and kindly how you are, names a line that is open day and night, and
        encourages you to reach a professional and someone you trust.
      </p>
      <p>
        The contacts then stay on top of that conversation. You can keep talking. Your employer is
        not told, and nobody is contacted unless you do it.
      </p>
      <div className="rounded-2xl border border-care-line bg-care/50 p-5">
        <HelpCard />
      </div>
    </Part>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="space-y-3">
      <h2 className="font-serif text-[1.4375rem] font-medium">{title}</h2>
      {children}
    </section>
  );
}
