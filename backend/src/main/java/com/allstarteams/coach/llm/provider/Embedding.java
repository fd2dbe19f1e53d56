package com.allstarteams.coach.llm.provider;

/**
 * What an embedding model answered.
 *
 * @param vector as the model gave it
 * @param inputTokens read, as the provider counts; 0 when it did not tell, or the model runs here
 */
public record Embedding(float[] vector, int inputTokens) {}
