package com.allstarteams.coach.platform.web;

import com.allstarteams.coach.platform.database.DatabaseServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says in one line where the coach is and, in the embedded default, how to sign in. */
@Component
class ReadyLine {

    private static final Logger log = LoggerFactory.getLogger(ReadyLine.class);

    private final DatabaseServer database;
    private final WebServerApplicationContext context;

    ReadyLine(DatabaseServer database, WebServerApplicationContext context) {
        this.database = database;
        this.context = context;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        int port = context.getWebServer() == null ? 0 : context.getWebServer().getPort();
        String demo = database.isEmbedded()
                ? "; sign in as member1 ... member12, facilitator1, editor1, approver1, admin1 or other1 ... other4"
                        + " with the password coach-demo"
                : "";
        log.info("AST Coach is ready at http://localhost:{}{}", port, demo);
    }
}
