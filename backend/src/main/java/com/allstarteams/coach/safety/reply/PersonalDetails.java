package com.allstarteams.coach.safety.reply;

import com.allstarteams.coach.safety.PrivateDetails;
import com.allstarteams.coach.safety.ReplyScope;

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
        return PrivateDetails.holdsContact(text) || PrivateDetails.holdsName(text, scope.foreignNames());
    }
}
