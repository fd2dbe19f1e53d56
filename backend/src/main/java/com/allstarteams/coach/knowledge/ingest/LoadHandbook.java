package com.allstarteams.coach.knowledge.ingest;

import com.allstarteams.coach.knowledge.store.JdbcHandbook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Brings the handbook into PostgreSQL at start and then, in the background, its vectors into the index. Until those are
 * there, search works by keywords.
 */
@Component
@Order(LoadHandbook.ORDER)
class LoadHandbook implements ApplicationRunner {

    static final int ORDER = 30;
    private static final Logger log = LoggerFactory.getLogger(LoadHandbook.class);

    private final ReadHandbook handbook;
    private final JdbcHandbook store;
    private final IndexHandbook index;

    LoadHandbook(ReadHandbook handbook, JdbcHandbook store, IndexHandbook index) {
        this.handbook = handbook;
        this.store = store;
        this.index = index;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int changed = store.save(handbook.read());
        log.info("Handbook: {} entries new or changed", changed);
        index.begin();
    }
}
