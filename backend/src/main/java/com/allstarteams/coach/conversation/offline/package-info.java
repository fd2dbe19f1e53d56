/**
 * The offline coach: answers from the member's own data and one cited passage, with no model and no network. The same
 * brief gives the same words, byte for byte.
 *
 * <p>One reply, in reading order:
 *
 * <ol>
 *   <li>{@code OfflineCoach}: puts the parts of a reply together
 *   <li>{@code MessageReading}, with {@code Clauses} and {@code Lexicon}: what was said, as far as it may be repeated
 *   <li>{@code ConversationSoFar}: where that leaves the conversation
 *   <li>{@code Mirror}: says it back in other words
 *   <li>{@code StrengthLink}: ties it to the member's own results
 *   <li>{@code IdeaOffer}: one sentence of the best passage, with leave
 *   <li>{@code NextQuestion}: the one question at the end
 *   <li>{@code Phrasebook}: every wording, from {@code coach/offline_en.properties}
 * </ol>
 *
 * <p>{@code OfflineSummary} sums a conversation up from the same reading.
 */
@NullMarked
package com.allstarteams.coach.conversation.offline;

import org.jspecify.annotations.NullMarked;
