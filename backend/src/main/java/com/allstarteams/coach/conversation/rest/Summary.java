package com.allstarteams.coach.conversation.rest;

import java.util.List;

/**
 * What a conversation comes down to.
 *
 * @param topics at most three
 * @param lines what to remember, each one sentence, at most three
 */
record Summary(List<String> topics, List<String> lines) {

    Summary {
        topics = List.copyOf(topics);
        lines = List.copyOf(lines);
    }
}
