package com.allstarteams.coach.knowledge.store;

import com.allstarteams.coach.knowledge.KnowledgeEntry;
import com.allstarteams.coach.knowledge.Passage;
import com.allstarteams.coach.platform.store.TenantTransactions;
import com.allstarteams.coach.platform.tenancy.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads approved knowledge as one member may see it: row-level security leaves out drafts, retired entries and those of
 * other organisations, and a chunk whose text no longer fits its hash is left out too.
 */
@Repository
public class JdbcPassages {

    private static final String VISIBLE_CHUNKS = """
            FROM knowledge_chunks c JOIN coach_knowledge_base e ON e.id = c.entry_id
            WHERE e.status = 'APPROVED' AND (e.organisation_id IS NULL OR e.organisation_id = :organisation)
              AND encode(sha256(convert_to(c.content, 'UTF8')), 'hex') = c.content_hash
            """;

    private final JdbcClient jdbc;
    private final TenantTransactions transactions;
    private final JsonMapper json;

    JdbcPassages(JdbcClient jdbc, TenantTransactions transactions, JsonMapper json) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.json = json;
    }

    /**
     * The chunks that share words with a question, best first. Any text is a question: its words are taken as they are
     * and no operator is understood.
     */
    public List<ChunkRef> findByWords(Tenant tenant, String question, int limit) {
        return transactions.inTenant(
                tenant,
                () -> jdbc.sql("""
                        WITH asked AS (
                          SELECT to_tsquery('english', string_agg(quote_literal(lexeme), ' | ')) AS words
                          FROM unnest(to_tsvector('english', :question)))
                        SELECT c.entry_id, c.chunk_index
                        FROM asked, knowledge_chunks c JOIN coach_knowledge_base e ON e.id = c.entry_id
                        WHERE c.search_vector @@ asked.words AND e.status = 'APPROVED'
                          AND (e.organisation_id IS NULL OR e.organisation_id = :organisation)
                        ORDER BY ts_rank(c.search_vector, asked.words, 2) DESC, c.entry_id, c.chunk_index
                        LIMIT :limit
                        """)
                        .param("question", question)
                        .param("organisation", tenant.organisation().value())
                        .param("limit", limit)
                        .query((row, number) -> ref(row))
                        .list());
    }

    /** Loads those of the named chunks that the member may see, by reference; ids of anything else are left out. */
    public Map<ChunkRef, Passage> load(Tenant tenant, List<ChunkRef> chunks) {
        if (chunks.isEmpty()) {
            return Map.of();
        }
        List<UUID> entries = chunks.stream().map(ChunkRef::entryId).distinct().toList();
        return transactions.inTenant(
                tenant,
                () -> jdbc
                        .sql("SELECT c.entry_id, c.chunk_index, e.slug, e.title, c.content, c.content_hash "
                                + VISIBLE_CHUNKS + " AND c.entry_id IN (:entries)")
                        .param("organisation", tenant.organisation().value())
                        .param("entries", entries)
                        .query(JdbcPassages::passage)
                        .stream()
                        .collect(Collectors.toMap(
                                passage -> new ChunkRef(passage.entryId(), passage.chunk()), Function.identity())));
    }

    /** The entry, when the member may see it. */
    public Optional<KnowledgeEntry> findEntry(Tenant tenant, UUID id) {
        return transactions.inTenant(
                tenant,
                () -> jdbc.sql("""
                        SELECT id, slug, title, category, content_type, content, tags FROM coach_knowledge_base
                        WHERE id = :id AND status = 'APPROVED'
                          AND (organisation_id IS NULL OR organisation_id = :organisation)
                        """)
                        .param("id", id)
                        .param("organisation", tenant.organisation().value())
                        .query(this::entry)
                        .optional());
    }

    private KnowledgeEntry entry(ResultSet row, int number) throws SQLException {
        return new KnowledgeEntry(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getString("title"),
                row.getString("category"),
                row.getString("content_type"),
                row.getString("content"),
                tags(row.getString("tags")));
    }

    private List<String> tags(@Nullable String stored) {
        return stored == null ? List.of() : List.of(json.readValue(stored, String[].class));
    }

    private static Passage passage(ResultSet row, int number) throws SQLException {
        return new Passage(
                row.getObject("entry_id", UUID.class),
                row.getString("slug"),
                row.getString("title"),
                row.getInt("chunk_index"),
                row.getString("content"),
                row.getString("content_hash"));
    }

    private static ChunkRef ref(ResultSet row) throws SQLException {
        return new ChunkRef(row.getObject("entry_id", UUID.class), row.getInt("chunk_index"));
    }
}
