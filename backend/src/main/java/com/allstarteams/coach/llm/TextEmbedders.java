package com.allstarteams.coach.llm;

import java.util.Optional;

/** The embedding models that the settings allow. Nothing is called before a text is embedded. */
public interface TextEmbedders {

    /** The one that is asked for. */
    TextEmbedder configured();

    /** One by name, be it the configured one or one that made older vectors; empty when the settings do not reach it. */
    Optional<TextEmbedder> find(String model);
}
