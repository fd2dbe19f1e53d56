/**
 * What becomes of a conversation when nobody has written in it for a while, or when it is closed: it is summed up, and
 * teaches the member's memory while that is on; a temporary one is deleted.
 *
 * <p>In order: {@code RestConversations} finds it, {@link CloseConversation} is told; {@code SumUpConversation} reads what
 * may be summed up ({@code Talk}), asks {@code ModelSummary} or the offline coach, and {@code RestJournal} keeps the result.
 */
@NullMarked
package com.allstarteams.coach.conversation.rest;

import org.jspecify.annotations.NullMarked;
