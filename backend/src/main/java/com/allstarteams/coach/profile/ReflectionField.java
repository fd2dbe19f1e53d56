package com.allstarteams.coach.profile;

/**
 * One place in the workshop where members write in their own words.
 *
 * @param id field id of the workshop, such as {@code strength-1} or {@code team-values}
 * @param title what screens show, such as "Your first strength"
 * @param question what is asked there
 */
public record ReflectionField(String id, String title, String question) {}
