package com.allstarteams.coach.profile.demo;

import com.allstarteams.coach.identity.MemberDirectory;
import com.allstarteams.coach.platform.database.DatabaseServer;
import com.allstarteams.coach.platform.tenancy.Tenant;
import com.allstarteams.coach.profile.store.JdbcDemoWorkshops;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Gives the invented people their workshop data once. Some have all of it, some a part, some none. */
@Component
@Order(DemoWorkshops.AFTER_ACCOUNTS)
class DemoWorkshops implements ApplicationRunner {

    static final int AFTER_ACCOUNTS = 20;

    private final DatabaseServer database;
    private final MemberDirectory members;
    private final JdbcDemoWorkshops store;
    private final JsonMapper json;

    DemoWorkshops(DatabaseServer database, MemberDirectory members, JdbcDemoWorkshops store, JsonMapper json) {
        this.database = database;
        this.members = members;
        this.store = store;
        this.json = json;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!database.isEmbedded()) {
            return;
        }
        try (InputStream file = new ClassPathResource("demo/workshops.json").getInputStream()) {
            for (DemoWorkshop workshop : json.readValue(file, DemoWorkshop[].class)) {
                Optional<Tenant> member = members.findByUsername(workshop.username());
                member.ifPresent(tenant -> store.insertOnce(tenant, workshop));
            }
        }
    }
}
