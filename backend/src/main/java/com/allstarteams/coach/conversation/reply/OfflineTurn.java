package com.allstarteams.coach.conversation.reply;

import com.allstarteams.coach.conversation.offline.OfflineReply;

/** The offline coach with one turn's brief at hand. */
interface OfflineTurn {

    /** @param shown what the member has been shown of this answer already; empty at the start */
    OfflineReply reply(String shown);
}
