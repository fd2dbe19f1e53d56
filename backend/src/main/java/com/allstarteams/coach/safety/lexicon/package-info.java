/**
 * Reads text as words and finds the phrases of the lexicon files in it, in time linear in the text. Flow: message to
 * {@code Tokens} (with look-alike spellings resolved by {@code Skeleton}), tokens and {@code Lexicon} to {@code Hit}s.
 */
@NullMarked
package com.allstarteams.coach.safety.lexicon;

import org.jspecify.annotations.NullMarked;
