package com.allstarteams.coach.llm.wire;

/**
 * One message of a stream.
 *
 * @param event its name; empty when it has none
 * @param data its content, usually JSON
 */
public record Frame(String event, String data) {}
