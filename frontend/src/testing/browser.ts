import { setupWorker } from 'msw/browser';

import { FakeCoach, type FakeCoachState } from '@/testing/fake-coach';
import { allHandlers } from '@/testing/handlers/all';

const KEY = 'fake-coach';
const PAUSE_MILLIS = 500;

/** Answers the API inside the browser, for work without a back end (npm run dev:mock). */
export async function startMocks(): Promise<void> {
  const kept = sessionStorage.getItem(KEY);
  const coach = new FakeCoach(
    kept === null ? null : (JSON.parse(kept) as FakeCoachState),
    PAUSE_MILLIS,
    (state) => {
      sessionStorage.setItem(KEY, JSON.stringify(state));
    },
  );
  await setupWorker(...allHandlers(coach)).start({ quiet: true, onUnhandledRequest: 'bypass' });
}
