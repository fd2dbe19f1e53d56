package com.allstarteams.coach.safety.reply;

import com.allstarteams.coach.safety.ReplyScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** OG-4: no e-mail, phone number or id, and no full name from a roster unless the reader may see it. */
final class PersonalDetails implements ReplyRule {

    private static final int LONGEST_NAME = 4;
    private static final Pattern EMAIL = Pattern.compile("[\\p{L}0-9._%+-]{1,64}@[\\p{L}0-9-]{1,63}\\.\\p{L}{2}");
    private static final Pattern INTERNATIONAL_PHONE = Pattern.compile("\\+\\d(?:[ ().-]?\\d){6}");
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d(?:[ ().-]{0,2}\\d){8}");
    private static final Pattern PHONE = Pattern.compile("(?<!\\d)\\(?\\d{3}\\)?[ .-]\\d{3}[ .-]?\\d{2,4}(?!\\d)");
    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-|\\b(?=[a-fA-F]*\\d)[0-9a-fA-F]{16}");

    @Override
    public String id() {
        return "OG-4";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean blocks(ReplySentence sentence, ReplyScope scope) {
        String text = sentence.text();
        return EMAIL.matcher(text).find()
                || INTERNATIONAL_PHONE.matcher(text).find()
                || LONG_NUMBER.matcher(text).find()
                || PHONE.matcher(text).find()
                || ID.matcher(text).find()
                || namesSomeoneElse(text, scope);
    }

    private static boolean namesSomeoneElse(String text, ReplyScope scope) {
        if (scope.rosterNames().isEmpty()) {
            return false;
        }
        List<String> words = nameWords(text);
        for (int at = 0; at < words.size(); at++) {
            StringBuilder name = new StringBuilder(words.get(at));
            for (int next = at + 1; next < Math.min(words.size(), at + LONGEST_NAME); next++) {
                String full = name.append(' ').append(words.get(next)).toString();
                if (scope.rosterNames().contains(full) && !scope.allowedNames().contains(full)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> nameWords(String text) {
        List<String> words = new ArrayList<>();
        for (String part : List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}'\u2019-]+", -1))) {
            String word = part.endsWith("'s") || part.endsWith("\u2019s") ? part.substring(0, part.length() - 2) : part;
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
