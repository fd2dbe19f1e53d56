package com.allstarteams.coach.safety.scope;

import com.allstarteams.coach.safety.lexicon.ResourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A resource file of {@code [section]} heads with one wording a line below each. */
final class TextTable {

    private final Map<String, List<String>> sections = new LinkedHashMap<>();

    TextTable(String path) {
        List<String> current = new ArrayList<>();
        for (String line : ResourceText.lines(path)) {
            if (line.startsWith("[")) {
                current = new ArrayList<>();
                sections.put(line.substring(1, line.indexOf(']')), current);
            } else {
                current.add(line);
            }
        }
    }

    /** The wording of a turn; any variant number is allowed. */
    String wording(String section, int variant) {
        List<String> wordings = sections.getOrDefault(section, List.of());
        return wordings.isEmpty() ? "" : wordings.get(Math.floorMod(variant, wordings.size()));
    }
}
