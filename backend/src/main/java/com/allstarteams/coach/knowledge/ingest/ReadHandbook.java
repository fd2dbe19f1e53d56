package com.allstarteams.coach.knowledge.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the handbook: Markdown files with front matter under {@code knowledge/}. */
@Component
public class ReadHandbook {

    private static final String FILES = "classpath*:knowledge/**/*.md";
    private static final String FENCE = "---\n";
    private static final Set<String> OWN_FIELDS = Set.of("slug", "category", "contentType", "title", "tags");

    /** All entries, ordered by slug. */
    public List<HandbookEntry> read() {
        try {
            List<HandbookEntry> entries = new ArrayList<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                entries.add(parse(file.getContentAsString(StandardCharsets.UTF_8), String.valueOf(file.getFilename())));
            }
            entries.sort(Comparator.comparing(HandbookEntry::slug));
            return entries;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static HandbookEntry parse(String file, String name) {
        int end = file.indexOf("\n" + FENCE, FENCE.length());
        if (!file.startsWith(FENCE) || end < 0) {
            throw new IllegalStateException("The handbook file " + name + " has no front matter");
        }
        Map<String, Object> front =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(file.substring(FENCE.length(), end + 1));
        return new HandbookEntry(
                text(front, "slug"),
                text(front, "category"),
                text(front, "contentType"),
                text(front, "title"),
                file.substring(end + 1 + FENCE.length()).strip(),
                tags(front),
                metadata(front));
    }

    private static List<String> tags(Map<String, Object> front) {
        return front.get("tags") instanceof List<?> tags
                ? tags.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static Map<String, String> metadata(Map<String, Object> front) {
        Map<String, String> metadata = new LinkedHashMap<>();
        front.forEach((key, value) -> {
            if (!OWN_FIELDS.contains(key)) {
                metadata.put(key, String.valueOf(value));
            }
        });
        return metadata;
    }

    private static String text(Map<String, Object> front, String key) {
        return String.valueOf(front.get(key));
    }
}
