package com.allstarteams.coach.safety.reply;

import com.allstarteams.coach.safety.PrivateDetails;
import com.allstarteams.coach.safety.ReplyScope;
import java.util.HashSet;
import java.util.Set;

/** OG-4: no e-mail, phone number or id, and no full name from a roster unless the reader may see it. */
final class PersonalDetails implements ReplyRule {

    @Override
    public String id() {
        return "OG-4";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public boolean blocks(ReplySentence sentence, ReplyScope scope) {
        String text = sentence.text();
        return PrivateDetails.holdsContact(text) || PrivateDetails.holdsName(text, foreignNames(scope));
    }

    private static Set<String> foreignNames(ReplyScope scope) {
        Set<String> names = new HashSet<>(scope.rosterNames());
        names.removeAll(scope.allowedNames());
        return names;
    }
}
