package com.allstarteams.coach.safety.reply;

import com.allstarteams.coach.safety.ReplyScope;
import java.util.regex.Pattern;

/** OG-2: no tags, images, links or addresses of the web, in any spelling a client might make live. */
final class ActiveContent implements ReplyRule {

    private static final Pattern TAG = Pattern.compile("<[A-Za-z/!?]");
    private static final Pattern MARKDOWN_LINK = Pattern.compile("!\\[|]\\s{0,3}\\(|(?<!\\d)]\\s{0,3}\\[|]:\\s");
    private static final Pattern ADDRESS = Pattern.compile(
            "://|\\bwww\\.|\\b(?:https?|ftp|mailto|tel|data|javascript|vbscript|file):\\S", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOST = Pattern.compile(
            "[A-Za-z0-9]\\.(?:com|org|net|io|ai|de|dev|app|info|biz|uk|eu|ru|cn|xyz|site|online|link|page|cloud|ly|gg|tv)(?![A-Za-z0-9])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY = Pattern.compile("&#x?[0-9A-Fa-f]{1,7};?");

    @Override
    public String id() {
        return "OG-2";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean blocks(ReplySentence sentence, ReplyScope scope) {
        String text = sentence.text();
        return TAG.matcher(text).find()
                || MARKDOWN_LINK.matcher(text).find()
                || ADDRESS.matcher(text).find()
                || HOST.matcher(text).find()
                || ENTITY.matcher(text).find();
    }
}
