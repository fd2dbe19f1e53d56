package com.allstarteams.coach.safety.crisis;

import com.allstarteams.coach.safety.lexicon.ResourceText;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Free crisis lines and emergency numbers by country, from the reviewed table {@code contacts.txt}. */
public final class Contacts {

    private static final String ANY_OTHER_COUNTRY = "*";
    private static final String NO_COUNTRY = "-";
    private static final Set<String> EU = Set.of(
            "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IT", "LV", "LT", "LU", "MT",
            "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE");

    private final Map<String, Contact> byCountry = new HashMap<>();

    /**
     * What a text shows for one country.
     *
     * @param emergency a number, or words such as "your local emergency number"
     * @param lines one or more sentences that name free lines
     */
    public record Contact(String emergency, String lines) {}

    public Contacts() {
        for (String line : ResourceText.lines("contacts.txt")) {
            List<String> cells = List.of(line.split("\\|", -1));
            if (cells.size() == 3) {
                byCountry.put(
                        cells.get(0).strip(),
                        new Contact(cells.get(1).strip(), cells.get(2).strip()));
            }
        }
    }

    /** The entry of the locale's country; without a country the general form that names all lines. */
    public Contact of(Locale locale) {
        String country = locale.getCountry();
        Contact known = byCountry.get(country.isEmpty() ? NO_COUNTRY : EU.contains(country) ? "EU" : country);
        Contact other = byCountry.get(ANY_OTHER_COUNTRY);
        if (known != null) {
            return known;
        }
        return other != null ? other : new Contact("your local emergency number", "findahelpline.com");
    }
}
