package com.allstarteams.coach.profile;

/**
 * What a member wrote in one reflection field.
 *
 * @param text 1-5,000 characters in the member's own words; never changed by the coach
 */
public record Reflection(ReflectionField field, String text) {}
