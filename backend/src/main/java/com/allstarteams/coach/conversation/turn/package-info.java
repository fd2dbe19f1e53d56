/**
 * One coaching message from question to stored reply.
 *
 * <p>The steps, in the order {@link AnswerMessage} calls them:
 *
 * <ol>
 *   <li>{@link TurnGate}: normalise, crisis check, admit, accept with a commit
 *   <li>{@link com.allstarteams.coach.conversation.prompt.ContextAssembler}: what workshop and conversation know
 *   <li>{@link com.allstarteams.coach.conversation.reply.PassageFinder}: approved passages
 *   <li>{@link com.allstarteams.coach.conversation.prompt.PromptComposer}: system text apart, the rest fenced
 *   <li>{@link com.allstarteams.coach.conversation.reply.ReplyWriter}: the model's draft, or the offline coach's
 *   <li>{@link com.allstarteams.coach.conversation.reply.ReplyGuard}: sentence by sentence, before anything is shown
 *   <li>{@link TurnJournal}: stored before it is sent; closed with one terminal state
 *   <li>{@link ReplySink}: to the reader
 * </ol>
 */
@NullMarked
package com.allstarteams.coach.conversation.turn;

import org.jspecify.annotations.NullMarked;
