package com.allstarteams.coach.profile;

/**
 * One strength's share of a star card.
 *
 * @param percent 0-100, as stored; emphasis, not ability
 */
public record StrengthShare(Strength strength, int percent) {}
