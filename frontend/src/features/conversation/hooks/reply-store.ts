import type { Ask } from '@/features/conversation/api/send-message';
import { stopAnswer } from '@/features/conversation/api/stop-answer';
import { joinedReply, newReply } from '@/features/conversation/hooks/reply';
import { draftOf, ReplyFollower } from '@/features/conversation/hooks/reply-follower';
import { UNREACHABLE } from '@/lib/problem';

const STOP_GRACE_MILLIS = 4000;

/** Runs the turns of this page, one per conversation; they go on while another page is shown. */
export class ReplyStore extends ReplyFollower {
  /** Asks the coach and follows its answer to the end. Ignored while a turn is under way. */
  async ask(sessionId: string, ask: Ask, key: string): Promise<void> {
    if (this.isBusy(sessionId)) {
      return;
    }
    const draft = draftOf(sessionId, ask);
    if (draft !== null) {
      this.settings.drafts.keep(draft, ask.text, key);
    }
    this.write(sessionId, newReply(ask, key));
    await this.begin(sessionId);
  }

  /** Joins a turn that was already running when the page was opened. */
  async join(sessionId: string, turnId: string): Promise<void> {
    if (this.read(sessionId) || this.hasEnded(turnId)) {
      return;
    }
    this.write(sessionId, joinedReply(turnId));
    await this.rejoin(sessionId, 0);
  }

  /** Tries a failed turn again: joins it where the line broke, or asks under the same key. */
  async retry(sessionId: string): Promise<void> {
    const reply = this.read(sessionId);
    if (reply?.turnId && reply.problem?.code === UNREACHABLE.code) {
      this.write(sessionId, { ...reply, status: 'reconnecting', problem: null });
      await this.rejoin(sessionId, 0);
      return;
    }
    this.clear(sessionId);
    if (reply?.outgoing) {
      await this.ask(sessionId, reply.outgoing.ask, reply.outgoing.key);
    } else {
      await this.refresh(sessionId);
    }
  }

  /** Puts away a failed turn; its words go back to their draft, to be sent as new ones. */
  dismiss(sessionId: string): void {
    const ask = this.read(sessionId)?.outgoing?.ask;
    const draft = ask ? draftOf(sessionId, ask) : null;
    if (ask && draft !== null && this.settings.drafts.read(draft).text.trim() === '') {
      this.settings.drafts.write(draft, { text: ask.text, key: null });
    }
    this.clear(sessionId);
    void this.refresh(sessionId);
  }

  /**
   * Asks the server to stop; the stream then ends by itself, or is let go after four seconds. A
   * message not yet accepted counts as not sent, and keeps its key.
   */
  async stop(sessionId: string): Promise<void> {
    const reply = this.read(sessionId);
    if (!reply || !this.isBusy(sessionId)) {
      return;
    }
    if (reply.status === 'sending') {
      this.aborts.get(sessionId)?.abort();
      this.fail(sessionId, UNREACHABLE);
      return;
    }
    this.write(sessionId, { ...reply, status: 'stopping' });
    await stopAnswer(sessionId).catch(() => undefined);
    setTimeout(() => {
      if (this.read(sessionId)?.status === 'stopping') {
        this.abandon(sessionId);
      }
    }, STOP_GRACE_MILLIS);
  }

  /** Lets go of a conversation that is no more, and of its turn. */
  forget(sessionId: string): void {
    this.aborts.get(sessionId)?.abort();
    this.forgetOne(sessionId);
  }

  /** Lets go of every stream, when the member leaves. The turns go on at the server. */
  close(): void {
    this.aborts.forEach((abort) => {
      abort.abort();
    });
    this.aborts.clear();
    this.forgetAll();
  }
}
