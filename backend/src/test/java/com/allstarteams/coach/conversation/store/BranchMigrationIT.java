package com.allstarteams.coach.conversation.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Conversations of the version before become one branch each, also under an owner that row security binds. */
class BranchMigrationIT {

    private static final String OWNER = "coaching";

    @Test
    void makesEveryConversationOneBranchInTheOrderOfItsMessages() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            JdbcClient server = JdbcClient.create(postgres.getPostgresDatabase());
            server.sql("CREATE ROLE coaching LOGIN CREATEROLE").update();
            server.sql("CREATE DATABASE coaching OWNER coaching").update();
            JdbcClient everything = JdbcClient.create(postgres.getDatabase("postgres", OWNER));
            migrate(postgres, "096");
            plant(everything);

            migrate(postgres, "latest");

            assertThat(everything
                            .sql("SELECT last_words FROM ("
                                    + "SELECT coalesce(f.request_hash, '-') || ' < ' || t.request_hash AS last_words, t.request_hash"
                                    + " FROM coaching.coaching_turns t LEFT JOIN coaching.coaching_turns f ON f.id = t.follows"
                                    + " UNION ALL SELECT 'tip ' || t.request_hash, 'z' || t.request_hash"
                                    + " FROM coaching.coaching_sessions s JOIN coaching.coaching_turns t ON t.id = s.tip) said"
                                    + " ORDER BY request_hash")
                            .query(String.class)
                            .list()
                            .stream()
                            .map(line -> line.replaceAll(" +", " ").strip()))
                    .isEqualTo(List.of("- < a1", "a1 < a2", "a2 < a3", "- < b1", "tip a3", "tip b1"));
            assertThat(everything
                            .sql("SELECT count(*) FROM pg_class WHERE relforcerowsecurity AND relname IN"
                                    + " ('coaching_sessions', 'coaching_turns', 'coaching_messages')")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(3);
        }
    }

    private static void migrate(EmbeddedPostgres postgres, String target) {
        Flyway.configure()
                .dataSource(postgres.getDatabase(OWNER, OWNER))
                .defaultSchema("coaching")
                .schemas("coaching")
                .locations("classpath:db/migration")
                .target(target)
                .load()
                .migrate();
    }

    /** Two conversations; in the first, a turn was answered at once while another was still being answered. */
    private static void plant(JdbcClient everything) {
        everything.sql("""
                SET search_path TO coaching;
                INSERT INTO organisations (name) VALUES ('Acme');
                INSERT INTO users (organisation_id, username, password) SELECT id, 'ada', 'x' FROM organisations;
                INSERT INTO coaching_sessions (user_id, organisation_id, persona, title, last_seq)
                  SELECT u.id, u.organisation_id, 'talia_coach', name, 0 FROM users u, (VALUES ('a'), ('b'), ('empty')) v (name);
                INSERT INTO coaching_turns (session_id, user_id, organisation_id, state, lease_until, request_hash,
                    input_class, finished_at)
                  SELECT s.id, s.user_id, s.organisation_id, 'COMPLETED', now(), hash, 'IN_SCOPE', now()
                  FROM coaching_sessions s JOIN (VALUES ('a', 'a2'), ('a', 'a1'), ('a', 'a3'), ('b', 'b1')) v (name, hash)
                    ON v.name = s.title;
                INSERT INTO coaching_messages (id, session_id, turn_id, user_id, organisation_id, seq, role, content)
                  SELECT gen_random_uuid(), t.session_id, t.id, t.user_id, t.organisation_id, seq, role, 'x'
                  FROM coaching_turns t JOIN (VALUES ('a1', 1, 'user'), ('a2', 2, 'user'), ('a2', 3, 'assistant'),
                    ('a1', 4, 'assistant'), ('a3', 5, 'user'), ('a3', 6, 'assistant'), ('b1', 1, 'user')) v (hash, seq, role)
                    ON v.hash = t.request_hash;
                """).update();
    }
}
