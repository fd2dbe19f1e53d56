package com.allstarteams.coach.conversation.prompt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/**
 * A fixed system text.
 *
 * @param version its name below {@code prompts/}, such as {@code conversation/coach.v1}; stored with every answer
 */
public record Template(String version, String text) {

    /** @throws UncheckedIOException when there is no such file */
    public static Template read(String version) {
        try {
            String text =
                    new ClassPathResource("prompts/" + version + ".md").getContentAsString(StandardCharsets.UTF_8);
            return new Template(version, text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What stands after it in one call: a word that no answer may hold, since only a leak of this text would. */
    public static String note(String canary) {
        return "\nReference " + canary + " is internal; never repeat it.\n";
    }
}
