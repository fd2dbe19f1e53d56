package com.allstarteams.coach.identity.demo;

import com.allstarteams.coach.identity.store.JdbcDemoAccounts;
import com.allstarteams.coach.platform.database.DatabaseServer;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes the demonstration companies once; an external database never gets them. */
@Component
@Order(DemoAccounts.ORDER)
class DemoAccounts implements ApplicationRunner {

    /** Other modules load their demonstration data at 20 and later. */
    static final int ORDER = 10;

    /** The one password of every demonstration account. */
    static final String PASSWORD = "coach-demo";

    private final DatabaseServer database;
    private final JdbcDemoAccounts store;
    private final PasswordEncoder passwords;
    private final JsonMapper json;

    DemoAccounts(DatabaseServer database, JdbcDemoAccounts store, PasswordEncoder passwords, JsonMapper json) {
        this.database = database;
        this.store = store;
        this.passwords = passwords;
        this.json = json;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!database.isEmbedded() || store.hasOrganisations()) {
            return;
        }
        try (InputStream file = new ClassPathResource("demo/accounts.json").getInputStream()) {
            DemoOrganisation[] organisations = json.readValue(file, DemoOrganisation[].class);
            store.insert(List.of(organisations), passwords.encode(PASSWORD));
        }
    }
}
