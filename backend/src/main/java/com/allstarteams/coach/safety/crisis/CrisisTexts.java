package com.allstarteams.coach.safety.crisis;

import com.allstarteams.coach.safety.lexicon.ResourceText;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The prepared crisis texts, filled with the contacts of a country. Never written or changed by a model. */
public final class CrisisTexts {

    /** Texts of each kind; a session walks through them so that no block repeats at once. */
    public static final int VARIANTS = 3;

    private final Contacts contacts;
    private final Map<String, String> texts = new HashMap<>();

    public CrisisTexts(Contacts contacts) {
        this.contacts = contacts;
        for (String kind : new String[] {"level2", "level3", "level4", "third-person", "follow-up"}) {
            for (int variant = 1; variant <= VARIANTS; variant++) {
                String name = kind + "-" + variant;
                texts.put(name, ResourceText.read("crisis/en/" + name + ".md").strip());
            }
        }
    }

    /** Id of the text to show, such as {@code en/level3-2}; any variant number is allowed. */
    public String idOf(CrisisLevel level, CrisisForm form, int variant) {
        return "en/" + kind(level, form) + "-" + (Math.floorMod(variant, VARIANTS) + 1);
    }

    /** The text of an id from {@link #idOf}, as plain text without markup. */
    public String text(String id, Locale locale) {
        Contacts.Contact contact = contacts.of(locale);
        String template = texts.getOrDefault(id.substring(id.indexOf('/') + 1), "{lines}");
        return template.replace("{lines}", contact.lines()).replace("{emergency}", contact.emergency());
    }

    private static String kind(CrisisLevel level, CrisisForm form) {
        return switch (form) {
            case THIRD_PERSON -> "third-person";
            case FOLLOW_UP -> level.compareTo(CrisisLevel.EXPLICIT) >= 0 ? ofLevel(level) : "follow-up";
            case DIRECT -> ofLevel(level);
        };
    }

    private static String ofLevel(CrisisLevel level) {
        return switch (level) {
            case IMMINENT -> "level4";
            case EXPLICIT -> "level3";
            case NONE, DISTRESS, POSSIBLE -> "level2";
        };
    }
}
