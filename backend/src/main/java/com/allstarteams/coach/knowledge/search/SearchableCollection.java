package com.allstarteams.coach.knowledge.search;

import com.allstarteams.coach.llm.TextEmbedder;
import com.allstarteams.coach.vector.PhysicalCollection;

/** Vectors in line with PostgreSQL, and the model that made them. */
public record SearchableCollection(PhysicalCollection collection, TextEmbedder embedder) {

    /** @throws IllegalArgumentException when the two are of different models */
    public SearchableCollection {
        if (!collection.model().equals(embedder.model())) {
            throw new IllegalArgumentException(collection.name() + " is not of " + embedder.model());
        }
    }
}
