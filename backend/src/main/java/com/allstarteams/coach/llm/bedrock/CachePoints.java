package com.allstarteams.coach.llm.bedrock;

import java.util.regex.Pattern;

/** Which models take a cache point. Bedrock refuses a request that has one for a model that does not. */
final class CachePoints {

    private static final Pattern TAKEN =
            Pattern.compile("anthropic\\.claude-(3-5-haiku|3-7-sonnet|[a-z]+-[4-9])|amazon\\.nova-");

    private CachePoints() {}

    /**
     * Whether the model takes a cache point. The ARN of an application's own inference profile does not tell its model, so
     * it gets none.
     *
     * @param model id or ARN of a model or an inference profile
     */
    static boolean takenBy(String model) {
        return TAKEN.matcher(model).find();
    }
}
