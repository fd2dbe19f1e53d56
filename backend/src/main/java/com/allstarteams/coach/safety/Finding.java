package com.allstarteams.coach.safety;

/** What happens to one sentence of a reply. */
public sealed interface Finding {

    /** Show this text; it may differ from the draft in markup, special characters and citation markers. */
    record Release(String text) implements Finding {}

    /** Leave this sentence out and go on with the next. */
    record Drop(String ruleId) implements Finding {}

    /** Leave this sentence out, cancel the model call and end with an offline closing line; on OG-7 show the crisis text. */
    record Block(String ruleId) implements Finding {}
}
