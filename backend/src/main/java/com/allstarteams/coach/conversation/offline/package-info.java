/**
 * The offline coach: answers from the member's own data and one cited passage, with no model and no network. The same
 * brief gives the same words, byte for byte.
 */
@NullMarked
package com.allstarteams.coach.conversation.offline;

import org.jspecify.annotations.NullMarked;
