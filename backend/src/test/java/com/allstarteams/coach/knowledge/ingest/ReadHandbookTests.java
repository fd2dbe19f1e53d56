package com.allstarteams.coach.knowledge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Reads the handbook as it ships; each test names the entries that are not as they must be. */
class ReadHandbookTests {

    private static final List<HandbookEntry> ENTRIES = new ReadHandbook().read();
    private static final Set<String> CATEGORIES = Set.of("methodology", "coaching_patterns", "team_dynamics");
    private static final Set<String> CONTENT_TYPES = Set.of("training_prompt", "example_response", "guidelines");
    private static final int FEWEST_ENTRIES = 140;
    private static final int MAX_LENGTH = 1_000;

    @Test
    void findsTheWholeHandbook() {
        assertThat(ENTRIES).hasSizeGreaterThanOrEqualTo(FEWEST_ENTRIES);
        assertThat(ENTRIES).extracting(HandbookEntry::category).containsAll(CATEGORIES);
        assertThat(ENTRIES).extracting(HandbookEntry::contentType).containsAll(CONTENT_TYPES);
    }

    @Test
    void ordersEntriesBySlug() {
        assertThat(ENTRIES).isSortedAccordingTo(Comparator.comparing(HandbookEntry::slug));
    }

    @Test
    void givesEveryEntryItsOwnSlugAndTitle() {
        assertThat(ENTRIES).extracting(HandbookEntry::slug).doesNotHaveDuplicates();
        assertThat(ENTRIES)
                .extracting(entry -> entry.title().toLowerCase(Locale.ROOT))
                .doesNotHaveDuplicates();
    }

    @Test
    void writesSlugsAndTagsInPlainLetters() {
        assertThat(slugsWhere(entry -> !entry.slug().matches("[a-z0-9]+(-[a-z0-9]+)*")))
                .isEmpty();
        assertThat(slugsWhere(entry -> entry.tags().isEmpty()
                        || !entry.tags().stream().allMatch(tag -> tag.matches("[A-Za-z0-9]+([_-][a-z0-9]+)*"))))
                .isEmpty();
    }

    @Test
    void completesTheFrontMatterOfEveryEntry() {
        assertThat(slugsWhere(entry -> entry.title().isBlank() || entry.title().equals("null")))
                .isEmpty();
        assertThat(slugsWhere(entry -> !CATEGORIES.contains(entry.category()))).isEmpty();
        assertThat(slugsWhere(entry -> !CONTENT_TYPES.contains(entry.contentType())))
                .isEmpty();
        assertThat(slugsWhere(
                        entry -> !entry.metadata().getOrDefault("section", "").matches("[0-9A-Z][0-9A-Za-z.]{0,9}")))
                .isEmpty();
    }

    @Test
    void namesTheHandbookAsTheSourceOfEveryEntry() {
        assertThat(slugsWhere(
                        entry -> !"AST Coach handbook".equals(entry.metadata().get("source"))))
                .isEmpty();
    }

    @Test
    void keepsEveryEntryToItsLength() {
        assertThat(slugsWhere(entry -> words(entry) < 120 || words(entry) > 300))
                .isEmpty();
    }

    @Test
    void writesPlainText() {
        Predicate<String> marked = text -> text.chars().anyMatch(character -> "<>&".indexOf(character) >= 0);
        assertThat(slugsWhere(entry -> marked.test(entry.title()) || marked.test(entry.content())))
                .isEmpty();
    }

    @Test
    void splitsEveryEntryIntoChunksThatGiveItAgain() {
        assertThat(ENTRIES).allSatisfy(entry -> {
            List<String> chunks = SplitEntry.split(entry.content());
            assertThat(chunks)
                    .as(entry.slug())
                    .allSatisfy(chunk -> assertThat(chunk).isNotBlank().hasSizeLessThanOrEqualTo(MAX_LENGTH));
            assertThat(String.join("\n\n", chunks)).isEqualTo(entry.content());
        });
    }

    private static long words(HandbookEntry entry) {
        return entry.content().split("\\s+", -1).length;
    }

    private static List<String> slugsWhere(Predicate<HandbookEntry> wrong) {
        return ENTRIES.stream().filter(wrong).map(HandbookEntry::slug).toList();
    }
}
